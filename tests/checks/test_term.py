from __future__ import annotations

import pytest

from tests.support import findings, result, settings_for


def _shown(code: str, text: str, **options: object) -> list[tuple[int, str, tuple[str, ...]]]:
    return [
        (f.column, f.match, f.suggestions)
        for f in findings(code, text, **options)  # type: ignore[arg-type]
    ]


@pytest.mark.parametrize(
    ("text", "match", "suggestion"),
    [
        ("A **neuro**fibrmatosis page.", "neuro**fibrmatosis", "neurofibromatosis"),
        ("NEUROFIBRMATOSIS TYPE ONE\n", "NEUROFIBRMATOSIS", "NEUROFIBROMATOSIS"),
        ("Neurofibrmatosis is rare.", "Neurofibrmatosis", "Neurofibromatosis"),
        ("![a gastrinma](a.png)", "gastrinma", "gastrinoma"),
        ("[octreotyde](a.md) helps", "octreotyde", "octreotide"),
        ("> my insulinomma", "insulinomma", "insulinoma"),
        ("Zollinger-Elison syndrome", "Zollinger-Elison", "Zollinger-Ellison"),
        ("a phaeo-chromocytoma", "phaeo-chromocytoma", "phaeochromocytoma"),
        ("cafe\u0301 and carcinoyd", "carcinoyd", "carcinoid"),
    ],
)
def test_a_slip_is_found_with_its_exact_place(text: str, match: str, suggestion: str) -> None:
    (finding,) = findings("TERM001", text)
    assert (finding.match, finding.suggestions[0]) == (match, suggestion)
    assert text.splitlines()[0][finding.column - 1 :].startswith(match)


@pytest.mark.parametrize(
    "text",
    [
        "Mr Elison and Ms Morisson spoke.",
        "tumorX carcinoId NEUROFIBRM1 a_carcinoyd_b",
        "`carcinoyd` and <https://example.org/carcinoyd>",
        "me@carcinoyd.example",
        "<span lang='fr'>tumeur carcinoide</span>",
        "Un sindrome genético raro con tumores.",
        "~~carcinoyd~~",
    ],
)
def test_what_is_no_slip_of_the_writer_is_left_alone(text: str) -> None:
    assert _shown("TERM001", text) == []


def test_a_clear_slip_can_be_mended_and_one_inside_markup_is_not_touched() -> None:
    (plain,) = findings("TERM001", "neurofibrmatosis")
    (marked,) = findings("TERM001", "**neuro**fibrmatosis")
    assert plain.fixable
    assert not marked.fixable


def test_an_allowed_word_is_no_slip() -> None:
    from tests.support import result, settings_for

    settings = settings_for("TERM001")._replace(allow=("Carcinoyd",))
    assert result("A carcinoyd test.", settings=settings).findings == ()


def test_a_retired_name_says_since_when_and_why() -> None:
    (finding,) = findings("TERM002", "Neurofibromatosis type 2 is rare.")
    assert "2022" in finding.message
    assert "schwannomas" in finding.why
    assert finding.suggestions == ("NF2-related schwannomatosis",)
    assert finding.concept == "nf2"


@pytest.mark.parametrize(
    "text",
    [
        "typical and atypical carcinoid tumours",
        "the carcinoid in your lung",
        "also called islet cell tumours",
        "It is now called a NET (once a carcinoid tumour).",
        "pheochromocytoma-islet cell tumour syndrome",
        "A CAT scan and a chemodectoma.",
        "Other names for it:\n\n- islet cell tumour\n",
    ],
)
def test_an_old_name_in_its_right_place_is_left_alone(text: str) -> None:
    assert _shown("TERM002", text) == []


@pytest.mark.parametrize(
    ("profile", "text", "expected"),
    [
        ("nhs", "Tumor-like cells", [(1, "Tumor", ("Tumour",))]),
        ("nhs", "the ESOPHAGUS", [(5, "ESOPHAGUS", ("OESOPHAGUS",))]),
        (
            "plain-us",
            "non-tumour and organised",
            [(5, "tumour", ("tumor",)), (16, "organised", ("organized",))],
        ),
        ("nhs", "American Society for Tumor Research", []),
        ("nhs", "## References\n\n- Tumor staging and edema\n", []),
        ("nhs", "homeopathy, gastroenterology, rigors, cancelled, disc, focused", []),
        ("plain-us", "practice, license, fetus, orthopaedic surgeon, catalogue", []),
        ("nhs", "your driving license", [(14, "license", ("licence",))]),
        ("nhs", "You can practice safe sex.", [(9, "practice", ("practise",))]),
        ("nhs", "a medical practise", [(11, "practise", ("practice",))]),
        ("nhs", "a GP practice, to license it, licensed, practising, in practice", []),
        ("nhs", "a screening program", [(13, "program", ("programme",))]),
        ("nhs", "a computer program and a training programme", []),
        ("nhs", "Stay 2 meters away.", [(8, "meters", ("metres",))]),
        ("nhs", "You need 2 meters: a glucose meter and a ketone meter.", []),
        (
            "plain-us",
            "2 metres, a licence and to practise",
            [
                (3, "metres", ("meters",)),
                (13, "licence", ("license",)),
                (28, "practise", ("practice",)),
            ],
        ),
        ("nhs", "## Signs of a Brain Tumor\n", [(21, "Tumor", ("Tumour",))]),
        ("nhs", "## Help From the American Brain Tumor Association\n", []),
        ("nhs", "Ask the Children's Tumor Foundation or read the Journal of Rare Tumors.", []),
        ("nhs", "Read *Living with a brain tumor* or *All About Brain Tumors*.", []),
        ("nhs", "*A tumor grows here.*", [(4, "tumor", ("tumour",))]),
        ("nhs", "- [Brain tumor facts](https://example.org/a)\n", []),
        ("nhs", "[Brain tumor facts](/a)", [(8, "tumor", ("tumour",))]),
        ("nhs", "organize, fetal, sulfasalazine, judgment", []),
    ],
)
def test_the_other_locales_spelling(
    profile: str, text: str, expected: list[tuple[int, str, tuple[str, ...]]]
) -> None:
    assert _shown("TERM004", text, profile=profile) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We saw a merkel cell cancer.", ["Merkel cell cancer"]),
        ("von hippel-lindau syndrome", ["von Hippel-Lindau syndrome"]),
        ("The Men2a gene", ["MEN2A"]),
        ("Von Hippel-Lindau syndrome is rare.", []),
        ("It is rare. Von Hippel-Lindau syndrome runs in families.", []),
        ("PNETs and pets, a cga test, CGA", ["CgA"]),
        ("| a |\n|---|\n| Von Hippel-Lindau syndrome |\n", []),
        ("VIPOMAs and Vipoma", ["VIPomas", "VIPoma"]),
        ("It runs in Von Hippel-Lindau families.", ["von Hippel-Lindau"]),
        ("## Who Gets Von Hippel-Lindau Disease?\n", []),
        ("an mri", ["MRI"]),
        ("zollinger ellison syndrome", ["Zollinger-Ellison syndrome"]),
    ],
)
def test_capitals_of_names_and_codes(text: str, expected: list[str]) -> None:
    assert [f.suggestions[0] for f in findings("TERM005", text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MEN-1 and MEN 2A", ["MEN1", "MEN2A"]),
        ("NF 1", ["NF1"]),
        ("Von Hippel Lindau disease", ["Von Hippel-Lindau disease"]),
        ("a 5–HIAA test", ["5-HIAA"]),
        ("MEN type I", ["MEN1"]),
        ("Verner-Morrison syndrome, low grade NET", []),
        ("Multiple Endocrine Neoplasia Type I", ["Multiple Endocrine Neoplasia Type 1"]),
        ("an x ray, X Rays and an Xray", ["X-ray", "X-Rays", "X-ray"]),
        ('"MEN 1" was in my letter', []),
        ("## References\n\n- A study of MEN 1\n", []),
    ],
)
def test_the_house_form(text: str, expected: list[str]) -> None:
    assert [f.suggestions[0] for f in findings("TERM006", text)] == expected


def test_an_allowed_phrase_is_right_as_a_whole_and_its_words_are_not() -> None:
    settings = settings_for("TERM004")._replace(allow=("Center for Tumors",))
    text = "The Center for Tumors is open. Go to the center if a tumor grows.\n"
    found = result(text, settings=settings).findings
    assert [finding.match for finding in found] == ["center", "tumor"]


def test_a_page_locale_that_does_not_exist_counts_for_nothing() -> None:
    text = "---\nnetlint:\n  locale: en-UK\n---\n\nA tumor grows.\n"
    outcome = result(text, settings=settings_for("TERM004"))
    assert outcome.problems == ()
    assert [finding.match for finding in outcome.findings] == ["tumor"]
