"""GRAM002 passes on what LanguageTool says of words where netlint has no reason to doubt it."""

from __future__ import annotations

import pytest

from netlint.finding import Finding
from netlint.settings import Settings
from tests.grammar.slips import Said, found_where
from tests.support import settings_for

#: The rule of LanguageTool that looks words up.
_LOOKS_UP = "MORFOLOGIK_RULE_EN_GB"


def _unknown(words: str, *suggestions: str) -> Said:
    return Said(words, _LOOKS_UP, "TYPOS", suggestions, "Possible spelling mistake found.")


def _found(
    text: str, *said: Said, codes: tuple[str, ...] = ("GRAM002",), format: str = "md"
) -> list[Finding]:
    return found_where(text, *said, codes=codes, format=format)


@pytest.mark.parametrize(
    ("text", "said", "suggestions"),
    [
        # One slip away from a word that LanguageTool suggests.
        ("Take your medcine with food.", _unknown("medcine", "medicine"), ("medicine",)),
        ("Ask your docter.", _unknown("docter", "doctor", "docker"), ("doctor",)),
        # Two slips, where LanguageTool has no other suggestion and the word is common.
        ("It has undorlynig causes.", _unknown("undorlynig", "underlying"), ("underlying",)),
        # Words of health that LanguageTool has no suggestion for.
        ("Slow hemgioblastomas may grow.", _unknown("hemgioblastomas"), ("haemangioblastomas",)),
        # A space that was lost: beside a small word, after a plural, between two long words.
        ("The nose and noseare red.", _unknown("noseare", "nosier", "nose are"), ("nose are",)),
        ("It has symptomssuch as pain.", _unknown("symptomssuch", "symptoms such"), ("symptoms such",)),
        ("Lower your cholesterollevels.", _unknown("cholesterollevels", "cholesterol levels"), ("cholesterol levels",)),
        ("Symptomssuch as pain.", _unknown("Symptomssuch", "Symptoms such"), ("Symptoms such",)),
        # A hyphen that was lost.
        ("Eat a wellbalanced diet.", _unknown("wellbalanced", "well-balanced"), ("well-balanced",)),
        # An apostrophe that was lost, where the plural is another word, however often.
        ("The bodys skin.", _unknown("bodys", "bodies", "body's", "body"), ("body's",)),
        ("A womans body.", _unknown("womans", "women", "woman's"), ("woman's",)),
        # A rare word, and accents, that are easy slips of common words.
        ("It can be manged at home.", _unknown("manged", "managed", "manned"), ("managed",)),
        ("A crystalised powder.", _unknown("crystalised", "crystallised"), ("crystallised",)),
        ("It is a rare condítion of the skin.", _unknown("condítion", "condition"), ("condition",)),
        # A space that cut a word in two.
        ("A noncancer ous lump.", _unknown("noncancer ous", "noncancerous"), ("noncancerous",)),
        # A capital that is no name: one suggestion, near and common.
        ("The Lung Netowrk helps.", _unknown("Netowrk", "Network"), ("Network",)),
    ],
)  # fmt: skip
def test_a_word_is_misspelt_where_one_is_near_that_was_meant(
    text: str, said: Said, suggestions: tuple[str, ...]
) -> None:
    (finding,) = _found(text, said)
    assert (finding.match, finding.suggestions) == (said.words, suggestions)
    assert f'"{said.words}"' in finding.message
    assert f"[{_LOOKS_UP}]" in finding.message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # Words that netlint's list has.
        ("Sirolimus shrinks it.", _unknown("Sirolimus", "Sirius")),
        ("A haemangioma may go away.", _unknown("haemangioma", "haematoma")),
        ("A hemangioma may go away.", _unknown("hemangioma", "hematoma")),
        ("Sildenafil and sildenafil.", _unknown("Sildenafil")),
        ("A gastro-oesophageal scan.", _unknown("gastro-oesophageal")),
        ("The co-ordinator will call.", _unknown("co-ordinator", "coordinator")),
        # A rare word that is no easy slip.
        ("They have punctal plugs.", _unknown("punctal", "punctual")),
        ("The cells are spiculated.", _unknown("spiculated", "speculated")),
        # A word that is near no other, or near one that is another thing.
        ("Some have metoidioplasty.", _unknown("metoidioplasty")),
        ("An adenoma sebaceum grows.", _unknown("sebaceum", "sebaceous")),
        ("They had a hemispherotomy.", _unknown("hemispherotomy", "hemispherectomy")),
        ("It lowers albuminemia.", _unknown("albuminemia", "albuminuria")),
        ("It needs reablement.", _unknown("reablement", "enablement", "regalement")),
        # Abbreviations, genes and codes.
        ("Take GnRH.", _unknown("GnRH", "GNP")),
        ("Some IUDs have copper.", _unknown("IUDs", "duds")),
        ("It is in mtDNA.", _unknown("mtDNA", "DNA")),
        ("A BowelScreen test.", _unknown("BowelScreen", "Bowel Screen")),
        # Names of persons, places and products.
        ("The Addaction team.", _unknown("Addaction", "Addiction", "Adduction", "Add action")),
        ("Mr Docter wrote it.", _unknown("Docter", "Doctor", "Docker")),
        ("Apps like Combyne help.", _unknown("Combyne", "Combine")),
        ("Take Clarityn daily.", _unknown("Clarityn", "Clarity")),
        ("The Eatwell Guide helps.", _unknown("Eatwell", "Eat well")),
        ("It is in Ballyshannon.", _unknown("Ballyshannon")),
        # What the page introduces, and parts of words.
        ("A substance called granulysin kills cells.", _unknown("granulysin", "granulosis")),
        ("Many folds (-gyria) in the brain.", _unknown("gyria", "gyri")),
        # A word that a dictionary has with a capital.
        ("Avoid stilton.", _unknown("stilton", "Stilton", "stilt on")),
        ("The skin is slate-grey.", _unknown("slate-grey", "slate-Grey", "slate-gray")),
        # Writers make one word of two short ones.
        ("An eyecare expert.", _unknown("eyecare", "eye care")),
        ("Use the webchat.", _unknown("webchat", "WeChat", "web chat")),
        # A word that the page has three times is meant.
        ("A toiltet, a toiltet and a toiltet.", _unknown("toiltet", "toilet")),
        # Not the page's own words.
        ('She said "no medcine today".', _unknown("medcine", "medicine")),
        ("Write to medcine@example.org.", _unknown("medcine", "medicine")),
        ("Smith J, Hale AB, et al. Tumors of medcine. 2010;12:3.", _unknown("medcine", "medicine")),
    ],
)  # fmt: skip
def test_a_word_that_may_be_right_is_not_misspelt(text: str, said: Said) -> None:
    assert _found(text, said) == []


def test_words_in_another_language_are_not_misspelt() -> None:
    page = '<p>It is <span lang="fr">docter</span> there.</p>'
    assert _found(page, _unknown("docter", "doctor"), format="html") == []


def test_a_word_in_allow_is_not_misspelt(monkeypatch: pytest.MonkeyPatch) -> None:
    def allowing(*codes: str, profile: str) -> Settings:
        return settings_for(*codes, profile=profile)._replace(allow=("docter",))

    monkeypatch.setattr("tests.grammar.slips.settings_for", allowing)
    assert _found("Ask your docter.", _unknown("docter", "doctor")) == []


def test_of_two_words_only_the_one_that_is_unknown_is_marked() -> None:
    said = _unknown("vlaue is", "value is", "vale is")
    (finding,) = _found("The vlaue is high.", said)
    assert (finding.match, finding.column, finding.end_column) == ("vlaue", 5, 10)
    assert finding.suggestions[0] == "value"


def test_what_netlint_says_of_a_word_is_not_said_again() -> None:
    text = "The doctor will ask aboutyour pain. Sleepis good. A tumuor is rare."
    said = (
        _unknown("aboutyour", "about your"),
        _unknown("Sleepis", "Sleep is"),
        _unknown("tumuor", "tumour"),
    )
    assert len(_found(text, *said)) == 3
    codes = ("GRAM002", "TEXT010", "TERM001")
    assert [one.rule for one in _found(text, *said, codes=codes)] == ["TEXT010", "TERM001"]


def _said(words: str, rule: str, category: str, *suggestions: str) -> Said:
    return Said(words, rule, category, suggestions, "There may be a mistake here.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It rises. this can hurt.", _said("this", "UPPERCASE_SENTENCE_START", "CASING", "This")),
        ("A persons breath.", _said("persons", "POSSESSIVE_APOSTROPHE", "TYPOS", "persons'", "person's")),
        ("The bladders ability to hold.", _said("bladders", "POSSESSIVE_APOSTROPHE", "TYPOS", "bladder's")),
        ("The heart cant pump.", _said("cant", "CANT", "TYPOS", "can't", "cannot")),
        ("You dont need it.", _said("dont", "EN_CONTRACTION_SPELLING", "TYPOS", "don't")),
        ("It has to run it's course.", _said("it's", "TO_VB_ITS_NN", "TYPOS", "its")),
        ("Assisted decision- making.", _said("decision- making", "EN_SPLIT_WORDS_HYPHEN", "TYPOS", "decision-making")),
        ("We take part in decision making.", _said("decision making", "DECISION_MAKING", "COMPOUNDING", "decision-making")),
        ("The vocal chords.", _said("vocal chords", "SPINAL_CHORD", "TYPOS", "vocal cords")),
    ],
)  # fmt: skip
def test_capitals_apostrophes_and_compounds_are_passed_on(text: str, said: Said) -> None:
    (finding,) = _found(text, said)
    assert finding.match == said.words
    assert f"[{said.rule}]" in finding.message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("You may have:\n\n- liver disease", _said("liver", "UPPERCASE_SENTENCE_START", "CASING", "Liver")),
        ("# what to do", _said("what", "UPPERCASE_SENTENCE_START", "CASING", "What")),
        ("To see. oxygen may help.", _said("oxygen", "UPPERCASE_SENTENCE_START", "CASING", "Oxygen")),
        ("The complaints procedure.", _said("complaints", "POSSESSIVE_APOSTROPHE", "TYPOS", "complaints'")),
        ("Restless legs syndrome.", _said("legs", "POSSESSIVE_APOSTROPHE", "TYPOS", "leg's")),
        ("The medicines apixaban.", _said("medicines", "POSSESSIVE_APOSTROPHE", "TYPOS", "medicine's")),
        ("Huntington disease is rare.", _said("Huntington disease", "SPECIFIC_POSSESSIVE_APOSTROPHE", "TYPOS", "Huntington's disease")),
        ("Cant syndrome is rare.", _said("Cant", "CANT", "TYPOS", "Can't")),
        ("We test to confirm it's thrush.", _said("it's", "TO_VB_ITS_NN", "TYPOS", "its")),
        ("Dust and debris- you can mist it.", _said("debris- you", "EN_SPLIT_WORDS_HYPHEN", "TYPOS", "debris-you")),
        ("The Assisted Decision Making Act.", _said("Decision Making", "DECISION_MAKING", "COMPOUNDING", "Decision-Making")),
        ("The I2S enzyme.", _said("I2S", "NON_STANDARD_WORD", "TYPOS", "I'S")),
        ("Read the form (pdf).", _said("pdf", "FILE_EXTENSIONS_CASE", "CASING", "PDF")),
        ("It is Guillain-Barre syndrome.", _said("Guillain-Barre syndrome", "EN_DIACRITICS_REPLACE_ORTHOGRAPHY_GUILLAIN_BARRE_SYNDROME", "TYPOS", "Guillain-Barré syndrome")),
        ("A Wilms Tumor.", _said("Wilms Tumor", "EN_MULTITOKEN_SPELLING_TWO", "MULTITOKEN_SPELLING", "Wilma Murto")),
        ('She said "you dont".', _said("dont", "EN_CONTRACTION_SPELLING", "TYPOS", "don't")),
    ],
)  # fmt: skip
def test_what_is_right_on_a_health_page_is_left_alone(text: str, said: Said) -> None:
    assert _found(text, said) == []


def test_an_apostrophe_is_named_with_what_one_person_has_first() -> None:
    said = _said("patients", "POSSESSIVE_APOSTROPHE", "TYPOS", "patients'", "patient's")
    (finding,) = _found("Ask about the patients diet.", said)
    assert finding.message.startswith(
        '"patients" has lost an apostrophe. Did you mean "patient\'s" or "patients\'"?'
    )
