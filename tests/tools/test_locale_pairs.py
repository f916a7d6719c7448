"""Pairs of British and American spelling: which words of the lexicon's table make a pair."""

from pathlib import Path

from tools.build_locale_pairs import lexicon_words, medical_pairs


def _pairs(tmp_path: Path, *rows: str) -> set[tuple[str, str]]:
    table = tmp_path / "words.tsv"
    table.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    return medical_pairs(tmp_path, lexicon_words(table))


def test_medical_words_that_both_countries_write_are_a_pair(tmp_path: Path) -> None:
    rows = ("hypokalaemia\t5\td\tGB", "hypokalemia\t4\td\tUS")
    assert _pairs(tmp_path, *rows) == {("hypokalaemia", "hypokalemia")}


def test_a_british_word_that_was_made_of_the_american_one_is_enough(tmp_path: Path) -> None:
    rows = ("hypocalcaemic\t4\tdu\tGB", "hypocalcemic\t4\td\t")
    assert _pairs(tmp_path, *rows) == {("hypocalcaemic", "hypocalcemic")}


def test_an_american_word_of_a_single_label_is_no_pair(tmp_path: Path) -> None:
    assert _pairs(tmp_path, "haemofoo\t9\tm\tGB", "hemofoo\t9\tmu\tUS") == set()


def test_names_are_no_pair(tmp_path: Path) -> None:
    assert _pairs(tmp_path, "haemel\t9\tn\t", "hemel\t9\tn\t") == set()


def test_words_of_scowl_alone_are_a_pair_too(tmp_path: Path) -> None:
    (tmp_path / "british-words.10").write_text("rôle\nleukaemia\n", encoding="utf-8")
    (tmp_path / "american-words.10").write_text("leukemia\n", encoding="utf-8")
    assert _pairs(tmp_path) == {("leukaemia", "leukemia")}
