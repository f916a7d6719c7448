"""The table of common words: what goes into it, and what is left to the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.build_syllables import (
    OUT,
    REVIEWED,
    build,
    main,
    read_pronunciations,
    reviewed,
    scope,
)


def rows(text: str) -> dict[str, int]:
    lines = [line.split() for line in text.splitlines() if line[0].isdigit()]
    return {word: int(count) for count, *words in lines for word in words}


def test_pronunciations_of_a_word_come_in_their_order(tmp_path: Path) -> None:
    entries = ('"fire": "F AY1 ER0",', '"fire(2)": "F AY1 R",', """"o'clock": "AH0 K L AA1 K",""")
    (tmp_path / "index.js").write_text("\n".join(entries), encoding="utf-8")
    assert read_pronunciations(tmp_path) == {"fire": (2, 1), "o'clock": (2,)}


def test_a_word_goes_into_the_table_where_no_pronunciation_is_what_the_rules_say() -> None:
    table = rows(build({"someone": (2, 2), "several": (2, 3), "pain": (1,), "zyzzyva": (9,)}))
    assert table == {"someone": 2}


def test_a_british_word_takes_the_count_of_its_american_twin() -> None:
    assert rows(build({"center": (9,)})) == {"center": 9, "centre": 9}


def test_a_word_with_a_reason_is_left_to_the_rules_and_named_with_it() -> None:
    text = build({"tired": (2,)})
    assert rows(text) == {}
    assert "tired (2)" in text


def test_the_shipped_table_holds_words_of_its_scope_only() -> None:
    assert set(rows(OUT.read_text(encoding="utf-8"))) <= scope()


def test_each_word_with_a_reason_is_in_the_scope_and_named_once() -> None:
    words = [word for word, _ in reviewed(REVIEWED.read_text(encoding="utf-8").splitlines())]
    assert len(set(words)) == len(words)
    assert set(words) <= scope()


def test_a_folder_without_the_package_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path)]) == 2
    assert str(tmp_path) in capsys.readouterr().err
