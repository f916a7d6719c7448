from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.planting import (
    Source,
    Words,
    place_of,
    plant,
    read_pages,
    read_planted,
    write_pages,
)
from benchmarks.prose import prose_of, words_of
from benchmarks.slips import MODELS, cased_like, slip
from benchmarks.word_lists import health_words, net_words, scowl_words

TERMS = frozenset("neurofibromatosis gastrinoma phaeochromocytoma hypertension syndrome".split())
PAGE = """---
title: gastrinoma
---

# Neurofibromatosis and **gastrinoma**\r

See [a gastrinoma](https://example.org/gastrinoma/syndrome.html "hypertension").

| phaeochromocytoma | `gastrinoma` |
|---|---|
| ![A hypertension chart](img/hypertension.png) | Cushing syndrome |

```
hypertension syndrome gastrinoma
```

> The syndrome often follows hypertension. Write to syndrome@example.org.
"""


def words(taken: frozenset[str] = frozenset(), joints: bool = True) -> Words:
    return Words(lambda word: word.lower() in TERMS, taken, joints)


def source(text: str, path: str = "page.md") -> Source:
    return Source(path, text, prose_of(text, Path(path).suffix))


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("per_page", [1, 4])
@pytest.mark.parametrize("seed", range(12))
def test_only_the_slips_differ_and_they_stand_where_the_truth_says(
    model: str, per_page: int, seed: int
) -> None:
    (page,) = plant([source(PAGE)], words(), model, seed, per_page)
    assert 1 <= len(page.slips) <= per_page
    back = page.text
    for one in reversed(page.slips):
        assert page.text[one.start : one.end] == one.wrong
        assert one.wrong.lower() != one.right.lower()
        back = back[: one.start] + one.right + back[one.end :]
    assert back == PAGE


@pytest.mark.parametrize("model", MODELS)
def test_the_same_seed_plants_the_same_slips(model: str) -> None:
    pages = [source(PAGE, f"{number}.md") for number in range(6)]
    assert plant(pages, words(), model, 5, 2) == plant(pages, words(), model, 5, 2)
    assert plant(pages, words(), model, 5, 2) != plant(pages, words(), model, 6, 2)


def test_slips_spread_over_the_words() -> None:
    pages = [source(PAGE, f"{number}.md") for number in range(5)]
    planted = plant(pages, words(), "plain", 1)
    assert {page.slips[0].right.lower() for page in planted} == TERMS


def test_a_slip_that_is_a_word_is_planted_again() -> None:
    page = source("a gastrinoma here\n")
    first = plant([page], words(), "plain", 1)[0].slips[0].wrong
    again = plant([page], words(frozenset({first})), "plain", 1)[0].slips[0].wrong
    assert again != first


def test_a_word_split_into_two_words_is_a_slip_only_where_the_list_says_so() -> None:
    page = source("the hypertension here\n")
    taken = frozenset({"hyper", "tension"})
    made = {
        plant([page], words(taken, False), "other", seed)[0].slips[0].wrong for seed in range(200)
    }
    assert "hyper tension" not in made
    made = {
        plant([page], words(taken, True), "other", seed)[0].slips[0].wrong for seed in range(200)
    }
    assert "hyper tension" in made


def test_without_slips_all_pages_are_given_back_as_they_are() -> None:
    pages = [source(PAGE), source("Nothing here.\n", "other.md")]
    assert [page.text for page in plant(pages, words(), "plain", 1, 0)] == [
        page.text for page in pages
    ]


def test_a_page_without_such_words_gets_none() -> None:
    assert plant([source("Nothing here.\n")], words(), "plain", 1) == []


def test_pages_are_read_and_written_byte_for_byte(tmp_path: Path) -> None:
    given_bytes = "# Caf\u00e9\r\n\r\nA gastrinoma.\r\n".encode()
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_bytes(given_bytes)
    (tmp_path / "in" / "b.md").write_bytes(b"\xff gastrinoma")
    planted = plant(read_pages(tmp_path / "in"), words(), "plain", 3)
    write_pages(planted, tmp_path)
    (one,) = planted[0].slips
    written = (tmp_path / "pages" / "a.md").read_bytes()
    assert written == given_bytes.replace(b"gastrinoma", one.wrong.encode())
    assert (tmp_path / "truth.tsv").read_text(encoding="utf-8").splitlines() == [
        "path\tline\tcolumn\twrong\tright",
        f"a.md\t3\t3\t{one.wrong}\tgastrinoma",
    ]


def test_planted_pages_are_read_again_with_their_truth(tmp_path: Path) -> None:
    planted = plant([source(PAGE, "a/b.md"), source(PAGE, "c.md")], words(), "other", 2, 3)
    write_pages(planted, tmp_path)
    bare = [
        page._replace(slips=tuple(one._replace(kind="?") for one in page.slips)) for page in planted
    ]
    assert read_planted(tmp_path) == bare


def test_prose_is_what_a_reader_reads() -> None:
    found = [place.word for place in words_of(prose_of(PAGE, ".md"))]
    assert found.count("gastrinoma") == 2  # the heading and the link's text
    assert found.count("hypertension") == 2  # the alt text and the quote
    assert found.count("syndrome") == 2  # the table's cell and the quote


def test_prose_of_html_is_its_text_and_alt_text() -> None:
    html = (
        '<p class="gastrinoma">One <b>two</b> &amp; <img src="three.png" alt="four five"></p>'
        "<script>six()</script><!-- seven --><code>eight</code>"
    )
    assert [place.word for place in words_of(prose_of(html, ".html"))] == [
        "One",
        "two",
        "four",
        "five",
    ]


@given(
    st.text(alphabet="ab`~<>![]()&;-\n \"'|{}%c", max_size=80), st.sampled_from([".md", ".html"])
)
def test_blanking_never_moves_a_letter(text: str, suffix: str) -> None:
    prose = prose_of(text, suffix)
    assert len(prose) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, prose, strict=True))


@given(
    st.from_regex(r"[A-Za-z]{5,14}", fullmatch=True), st.sampled_from(sorted(MODELS)), st.integers()
)
def test_every_kind_of_slip_works_on_every_word(word: str, model: str, seed: int) -> None:
    kind, wrong = slip(word, model, Random(seed))
    assert kind in MODELS[model]
    assert wrong


@pytest.mark.parametrize(
    ("wrong", "right", "kept"),
    [("mrkel", "MERKEL", "MRKEL"), ("eMrkel", "Merkel", "Emrkel"), ("NETz", "NETs", "NETz")],
)
def test_a_slip_keeps_the_capitals_of_the_word(wrong: str, right: str, kept: str) -> None:
    assert cased_like(wrong, right) == kept


def test_places_count_from_one_in_code_points() -> None:
    assert place_of("a\n\U0001f600b\n", 3) == (2, 2)


def test_the_words_of_the_vocabulary_are_long_and_special() -> None:
    found = net_words()
    assert {"neuroendocrine", "phaeochromocytoma", "pheochromocytoma", "syndrome"} <= found
    assert not found & {"tumour", "treatment", "disease"}


def test_health_words_come_from_labels_or_from_a_list(tmp_path: Path) -> None:
    (tmp_path / "a.obo").write_text(
        '[Term]\nid: X:1\nname: gliomatosis cerebri\nsynonym: "Glioma, diffuse" EXACT []\n',
        encoding="utf-8",
    )
    (tmp_path / "b.tsv").write_text(
        "# remark\nsubject_id\tsubject_label\nX:2\tpanniculitis\n", encoding="utf-8"
    )
    nowhere = tmp_path / "no-scowl"
    assert health_words(tmp_path, None, nowhere) == {"gliomatosis", "cerebri", "panniculitis"}
    (tmp_path / "list.txt").write_text("lanreotide\nshort\n", encoding="utf-8")
    assert health_words(tmp_path, tmp_path / "list.txt", nowhere) == {"lanreotide"}


def test_words_of_scowl_are_taken_by_size_and_kind(tmp_path: Path) -> None:
    for name, text in {
        "english-words.35": "House\n",
        "british-words.70": "tumour\n",
        "english-upper.50": "Oslo\n",
        "french-words.10": "non\n",
    }.items():
        (tmp_path / name).write_text(text, encoding="iso-8859-1")
    assert scowl_words(60, tmp_path) == {"house", "oslo"}
    assert scowl_words(70, tmp_path, names=False) == {"house", "tumour"}
