from __future__ import annotations

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import netlint.vocabulary.lexicon as lexicon_module
from netlint.vocabulary.candidates import ranked_for, stands_clear
from netlint.vocabulary.derivation import is_sibling
from netlint.vocabulary.lexicon import Entry, Lexicon, load_lexicon, pack_lexicon
from netlint.vocabulary.loading import load_vocabulary
from netlint.vocabulary.slips import far_swaps, slip_cost, sound_variants

SPELLING = load_vocabulary(("netlint:net",)).spelling


def _first(written: str, locale: str = "en-GB", *on_page: str) -> str | None:
    candidates = ranked_for(SPELLING.candidates(written), locale, set(on_page))
    return candidates[0].text if candidates else None


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("neurofibrmatosis", "neurofibromatosis"),  # left out
        ("carcinnoid", "carcinoid"),  # doubled
        ("biospy", "biopsy"),  # swapped
        ("biospsy", "biopsy"),  # put in
        ("insulinona", "insulinoma"),  # neighbouring key
        ("lanriotide", "lanreotide"),  # vowel
        ("feochromocytoma", "pheochromocytoma"),  # sound
        ("umour", "tumour"),  # first letter lost
        ("acromegally", "acromegaly"),
        ("neruofibormatosis", "neurofibromatosis"),  # two slips
        ("carconiid", "carcinoid"),  # letters swapped over another
        ("syndromé", "syndrome"),
        ("interfreon", "interferon"),  # could be made by rule
        ("endocrime", "endocrine"),
        ("pancratic", "pancreatic"),  # a word, but hardly meant
        ("low-gade", "low-grade"),
        ("law-grade", "low-grade"),
        ("nonc-ancerous", "noncancerous"),
        ("pan-creas", "pancreas"),
        ("tumour's", None),
        ("diarrhoeal", None),
    ],
)
def test_a_slip_finds_the_word_that_was_meant(wrong: str, right: str | None) -> None:
    assert _first(wrong) == right


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("metfornin", "metformin"),
        ("paracetomol", "paracetamol"),
        ("stomack", "stomach"),
        ("docter", "doctor"),
        ("becuase", "because"),
        ("doesnt", "doesn't"),
        ("childs", "child's"),
        ("biopsyis", "biopsy is"),
        ("ofcoronary", "of coronary"),
        ("heartdisease", "heart disease"),
    ],
)
def test_words_that_the_vocabulary_lacks_are_known_too(wrong: str, right: str) -> None:
    assert _first(wrong) == right


def test_the_spelling_of_the_pages_locale_comes_first() -> None:
    assert _first("tumuor", "en-GB") == "tumour"
    assert _first("tumoor", "en-US") == "tumor"


def test_a_word_of_the_page_comes_before_another() -> None:
    assert _first("inufficiency", "en-GB", "insufficiency") == "insufficiency"
    assert _first("inufficiency", "en-GB", "inefficiency") == "inefficiency"


@pytest.mark.parametrize(
    "word",
    "Neurofibromas ganglioneuromatous radiosensitive nonmetastatic tumourless tumorigenic "
    "carcinoma Ménière café rôle oestradiol estradiol methotrexate Huntington fi-BRO-sis "
    "GnRH-producing varum acrocephaly hyperelastic ciclosporin non-functional mid-grade".split(),
)
def test_a_word_is_no_slip(word: str) -> None:
    assert SPELLING.candidates(word) == ()


def test_a_word_of_a_person_in_a_row_of_names_is_left_to_the_page() -> None:
    candidates = SPELLING.candidates("Dianond-Blackfan")
    assert all(one.name for one in candidates)


def test_a_word_in_two_halves_is_put_together() -> None:
    whole = SPELLING.whole("carcinoma")
    assert whole is not None
    assert whole.health
    assert SPELLING.whole("zzqua") is None


def test_a_clear_candidate_is_told_from_a_doubtful_one() -> None:
    assert stands_clear(SPELLING.candidates("neurofibrmatosis"), "en-GB", set())
    assert not stands_clear((), "en-GB", set())


@given(st.text(alphabet=string.ascii_letters + "-'’é\u0301\u00ad1", max_size=30))
def test_anything_may_stand_on_a_page(written: str) -> None:
    for candidate in SPELLING.candidates(written):
        assert candidate.text.lower() != written.lower()


@pytest.mark.parametrize(
    ("wrong", "right", "cost"),
    [
        ("tumour", "tumour", 0.0),
        ("tumor", "tumour", 0.9),
        ("tummour", "tumour", 0.6),
        ("tumuor", "tumour", 0.8),
        ("tumpur", "tumour", 0.9),
        ("tumxour", "tumour", 1.05),
        ("umour", "tumour", 1.05),
        ("tmuour", "tumour", 0.8),
        ("tuomur", "tumour", 0.8),
        ("tuuomr", "tumour", 1.0),
        ("feo", "pheo", 0.75),
        ("qqqqqq", "tumour", None),
    ],
)
def test_easy_slips_cost_less(wrong: str, right: str, cost: float | None) -> None:
    assert slip_cost(wrong, right, 2.0) == cost


def test_sounds_and_swapped_letters_give_words_to_look_up() -> None:
    assert sound_variants("feo") == {"faeo", "foeo", "pheo"}
    assert list(far_swaps("abcde")) == ["adcbe", "abedc"]


@pytest.mark.parametrize(
    ("word", "other", "siblings"),
    [
        ("varum", "varus", True),
        ("hyponatraemia", "hypernatraemia", True),
        ("acrocephaly", "macrocephaly", True),
        ("amyotonia", "myotonia", True),
        ("disgenesis", "dysgenesis", False),
        ("anniridia", "aniridia", False),
        ("diabetis", "diabetes", False),
    ],
)
def test_words_made_of_one_word_are_siblings(word: str, other: str, siblings: bool) -> None:
    assert is_sibling(word, other) is siblings


def test_the_lexicon_holds_words_of_both_spellings_and_no_slips() -> None:
    lexicon = load_lexicon()
    for word in ("aardvark", "tumour", "tumor", "oedema", "edema", "schwannomatosis", "metformin"):
        assert word in lexicon
    for word in (
        "",
        "neurofibrmatosis",
        "tumou",
        "umour",
        "zzqqzz",
        "\n",
        "a\nb",
        "ñandú" * 9,
    ):
        assert word not in lexicon


def test_names_are_told_from_words() -> None:
    lexicon = load_lexicon()
    assert not lexicon.has_name("pancreas")
    assert "birmingham" not in lexicon
    assert lexicon.has_name("birmingham")


def test_a_lexicon_gives_back_what_was_packed() -> None:
    entries = {
        "tumour": Entry("tumour", 2, True, "en-GB"),
        "tumor": Entry("tumor", 2, True, "en-US"),
        "hippel": Entry("hippel", 3, True, None, True),
        "table": Entry("table", 0, False, None),
    }
    lexicon = Lexicon(pack_lexicon([*entries, "pelf"], ["hippel", "ada"], ["pelf"], entries))
    assert {word: lexicon.entry(word) for word in entries} == entries
    assert lexicon.is_rare("pelf")
    assert not lexicon.is_rare("table")
    assert lexicon.is_usual("table")
    assert not lexicon.is_usual("pelf")
    assert lexicon.has_name("ada")
    assert "ada" not in lexicon
    assert {entry.text for entry in lexicon.near("tumur")} == {"tumour", "tumor"}


@given(st.binary(max_size=60))
def test_what_is_no_lexicon_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"lexicon|store"):
        Lexicon(data)


def test_the_lexicon_stays_small() -> None:
    path = Path(lexicon_module.__file__).with_name("lexicon.bin")
    assert path.stat().st_size < 4_000_000


@pytest.mark.parametrize("written", ["retardd", "chinkk", "coonn", "nigg", "hookar"])
def test_nobody_is_told_to_write_a_slur(written: str) -> None:
    unsuitable = {"retard", "chink", "coon", "nigga", "hooker", "retards"}
    assert unsuitable.isdisjoint(one.text for one in SPELLING.candidates(written))
