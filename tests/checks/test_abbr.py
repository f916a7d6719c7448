from __future__ import annotations

import pytest

from netlint.shortforms.letters import spells, stands_for
from netlint.shortforms.tokens import find_tokens, key_of
from tests.support import findings


def _matches(code: str, text: str, **options: object) -> list[str]:
    return [f.match for f in findings(code, text, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("NETs, pNETs and GEP-NETs", ["NETs", "pNETs", "GEP-NETs"]),
        ("NF1, 5-HIAA, COVID-19, MiNEN, GnRH", ["NF1", "5-HIAA", "COVID-19", "MiNEN", "GnRH"]),
        ("MedlinePlus, McDonald, iPad, A, T3", []),
        ("a@NET.org, #NET, /NET/, G(END)ER", ["END"]),
        ("A&E", []),
        ("OL-EDA-ID", ["OL-EDA-ID"]),
        ("the NET's size", ["NET's"]),
    ],
)
def test_what_looks_like_an_abbreviation(prose: str, expected: list[str]) -> None:
    assert [token.text for token in find_tokens(prose)] == expected


def test_one_abbreviation_has_one_key_however_it_is_written() -> None:
    assert {key_of(word) for word in ("GEP-NET", "GEP NETs", "GEP-NET's")} == {"GEPNET"}


@pytest.mark.parametrize(
    ("short", "words", "expected"),
    [
        ("MRI", "magnetic resonance imaging ", True),
        ("NCARDRS", "National Congenital Anomaly and Rare Diseases Registration Service ", True),
        ("pNETs", "Pancreatic neuroendocrine tumours ", True),
        ("5-HIAA", "5-hydroxyindoleacetic acid ", True),
        ("MRI", "a scan of the heart ", False),
        ("1", "one", False),
    ],
)
def test_the_letters_are_found_in_the_words_before(short: str, words: str, expected: bool) -> None:
    assert stands_for(short, words) is expected


def test_the_letters_are_found_in_the_words_after() -> None:
    assert spells("HIQA", "Health Information and Quality Authority")
    assert not spells("HIQA", "the body that inspects care homes")


@pytest.mark.parametrize(
    "text",
    [
        "Multiple sclerosis (MS) is a disease. MS is lifelong.",
        "MS (multiple sclerosis) is a disease.",
        "MS, or multiple sclerosis, is a disease.",
        "Multiple sclerosis, also known as MS, is a disease.",
        "MS stands for multiple sclerosis.",
        "HIQA, the Health Information and Quality Authority, inspects homes.",
        "A coil (IUD, or intrauterine device) is fitted. An IUD lasts for years.",
        "Chronic obstructive pulmonary disease (COPD) and asthma. COPD-related problems.",
        "A CPAP (mask) machine.",
        "A SPECT scan (single photon emission computed tomography scan) takes an hour.",
        "MEN 1 (multiple endocrine neoplasia type 1) is rare. MEN 1 is inherited.",
        "Multiple endocrine neoplasia type 1 (MEN 1) is rare.",
        "Neurofibrmatosis type 1 (NF1) is inherited. NF1 is rare.",
        "Multiple endocrine neoplasia type 1 (MEN 1, MEN1 or Wermer syndrome). MEN1 is rare.",
        "Multiple endocrine neoplasia type 1 (MEN1 (formerly Wermer syndrome)). MEN1 is rare.",
        "Neuroendocrine tumours, or NETs for short, are rare. NETs grow slowly.",
        "End-stage kidney disease, or ESRD, needs dialysis. ESRD is lifelong.",
        "OLX, an acronym derived from 3 words, is rare.",
        "The *XIS (xylose in sweets)* test. XIS is a test.",
        "| MS | multiple sclerosis |\n|---|---|\n| TAE | embolisation |\n",
    ],
)
def test_an_abbreviation_that_the_page_explains_is_fine(text: str) -> None:
    assert _matches("ABBR001", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "DO NOT DRIVE",
        "You must NOT eat. STOP if it hurts.",
        "Write to SW1A 1AA or F94 TPX4 or Bethesda, MD 20892.",
        "Yeung SJ, Habra MA, Chiu AC. Graves disease. 2012.",
        "neuroendocrine (NOO-roh-EN-doh-krin)",
        "the KRAS, NRAS and BRAF genes",
        "stage IIIB, chromosomes XXY, the letters CAG",
        "the HC1 form",
        "[BOC](https://www.example.org/) sends oxygen",
        "~~PRRT~~",
        "the medicine XIGRAX",
        "HLA-DR4 and BCR-ABL1",
        "genes such as KRAS, NRAS and BRAF",
        "Teams at Hadassah, UCXD, UCXE, Example University and others",
        "KBG limb bone syndrome",
        "the AZFA region of the Y chromosome",
        "Know your ABCs and ABCDE.",
        "Psoriasis (sow RYE uh sis)",
        "Credit: XPBY/the clinic",
        "- *WJEX/CBAX*: [certificates](https://www.example.org/)",
    ],
)
def test_what_is_no_abbreviation_is_left_alone(text: str) -> None:
    assert _matches("ABBR001", text) == []


def test_each_abbreviation_is_reported_once_at_its_first_use_in_running_text() -> None:
    text = "# PRRT\n\nWhat PRRT does. PRRT helps.\n\nPRRT again, and SSRIs.\n"
    found = findings("ABBR001", text)
    assert [(f.line, f.match) for f in found] == [(3, "PRRT"), (5, "SSRIs")]
    assert found[0].suggestions == ("peptide receptor radionuclide therapy (PRRT)",)


def test_what_another_rule_asks_to_leave_out_need_not_be_spelled_out() -> None:
    assert findings("ABBR001", "Some BAME people have it.\n") == []
    assert len(findings("PEOPLE004", "Some BAME people have it.\n")) == 1


def test_what_is_free_depends_on_the_locale() -> None:
    assert _matches("ABBR001", "Ask your GP or the NHS.", profile="nhs") == []
    assert _matches("ABBR001", "Ask your GP or the NHS.", profile="plain-us") == ["GP", "NHS"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gastroenteropancreatic NETs (GEP NETs) are rare.", ["GEP NETs"]),
        ("Multiple sclerosis (MS) is a disease. The MS nurse helps.", []),
        ("Multiple sclerosis (MS) is a disease. Ask about (MS)-related pain.", []),
        ("Pressure (HIV) and [deep vein thrombosis (DVT)](dvt.md)", []),
        ("Multiple endocrine neoplasia type 1 (MEN 1)", []),
        ("Neuroendocrine tumours (NETs (once called carcinoids)) are rare.", ["NETs"]),
        ("Faults in the long QT gene (LQTX) are rare.", []),
        ("Long arm pain (LAP/XYP) and LAP with X-ray yard pain (XYP).", []),
        ("X-ray yard pain (XYP) is not LAP/XYP.", []),
    ],
)
def test_an_abbreviation_that_never_comes_back(text: str, expected: list[str]) -> None:
    assert _matches("ABBR004", text) == expected
