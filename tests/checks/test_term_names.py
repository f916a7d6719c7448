"""Names that a page should not use, should explain or should not mix: TERM002, TERM003, TERM007, TERM008."""

from __future__ import annotations

import pytest

from tests.support import findings, result, settings_for


def _matches(code: str, text: str, **options: object) -> list[str]:
    return [finding.match for finding in findings(code, text, **options)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "Carcinoid syndrome, carcinoid crisis and carcinoid heart disease.",
        "A typical carcinoid and an atypical carcinoid tumour.",
        "Carcinoid tumours often start in the lung.",
        "# Lung cancer\n\n## Carcinoid tumours\n\nCarcinoid tumours grow slowly.",
        "# Carcinoid tumours\n\nThey start in the airways of the lung.",
        "Neuroendocrine (carcinoid) tumours are rare.",
        "## Other names\n\nIslet cell tumour, islet cell adenoma.",
        "Read the Carcinoid Cancer Foundation's advice.",
        '"Islet cell tumours" is what my doctor said.',
        "## References\n\n- Smith. Carcinoid tumours of the gut.",
        "<p lang='en-US'>Islet cell tumor</p>",
        "See https://example.org/islet-cell-tumour and `islet cell tumour`.",
        "An oat cell carcinoma, trabecular carcinoma, MANEC and chemodectoma.",
    ],
)
def test_an_old_name_that_is_right_is_left_alone(text: str) -> None:
    assert _matches("TERM002", text) == []


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("A carcinoid tumour has spread to the lungs.", "neuroendocrine tumour"),
        ("## Islet Cell Tumours of Children", "Pancreatic Neuroendocrine Tumours"),
        ("ISLET CELL TUMOURS ARE RARE", "PANCREATIC NEUROENDOCRINE TUMOURS"),
        ("a pancreatic islet cell tumour", "neuroendocrine tumour"),
    ],
)
def test_todays_name_fits_its_place(text: str, suggestion: str) -> None:
    (finding,) = findings("TERM002", text)
    assert finding.suggestions == (suggestion,)


@pytest.mark.parametrize(
    "text",
    [
        "Pancreatic neuroendocrine tumours (PNETs) are rare. A PNET is small.",
        "A PNET (primitive neuroectodermal tumour) grows fast.",
        "# Primitive neuroectodermal tumours\n\nPNETs are rare.",
        "PNET stands for several things.",
        "Some children have a tumour called a PNET.",
        "A <abbr title='coronary heart disease'>CHD</abbr> clinic.",
        "CHD may cause angina.",
        "# CHD\n\nCoronary heart disease is common. CHD can be treated.",
        "| Short | Long |\n|---|---|\n| CHD | coronary heart disease |",
        "The AC joint, AC/DC and Chiu AC. Neuroendocrine tumour.",
        "A CS card. A TC number.",
        '"They told me: a PNET."',
        "`CHD` and https://example.org/CHD",
        "A pNET is a tumour.",
    ],
)
def test_a_short_form_whose_meaning_is_told_is_left_alone(text: str) -> None:
    assert _matches("TERM003", text) == []


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("A PNET is rare. PNETs grow.", "PNET"),
        ("PNETs grow. A PNET is rare.", "PNETs"),
        ("People with CHD need rest. Later: coronary heart disease.", "CHD"),
        ("Flushing and diarrhoea come with CS.", "CS"),
        ("Neuroendocrine tumours of the lung: ACs grow faster.", "ACs"),
    ],
)
def test_a_short_form_with_two_meanings_is_named_once(text: str, match: str) -> None:
    (finding,) = findings("TERM003", text)
    assert finding.match == match
    assert " can mean " in finding.message
    assert len(finding.suggestions) >= 2


def test_the_other_meanings_are_spelled_as_the_page_is() -> None:
    (british,) = findings("TERM003", "A PNET is rare.")
    (american,) = findings("TERM003", "A PNET is rare.", profile="plain-us")
    assert "neuroectodermal tumour" in british.message
    assert "neuroectodermal tumor" in american.message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "A functioning NET makes hormones. A functional NET is rare.",
            'This page says "functioning" once and "functional" once, and both mean the same. '
            'Write "functioning" here.',
        ),
        (
            "The small intestine is long. The small bowel and the small bowel.",
            'This page says "small bowel" twice and "small intestine" once, and both mean the '
            'same. Write "small bowel" here.',
        ),
        (
            "Non-functioning tumours are found late. Functional tumours are found early.",
            'This page says "functioning" once and "functional" once, and both mean the same. '
            'Write "Functioning" here.',
        ),
        (
            "Medullary thyroid carcinoma is rare. A medullary thyroid cancer is treated.",
            'This page says "medullary thyroid cancer" once and "medullary thyroid carcinoma" once, '
            'and both mean the same. Write "Medullary thyroid cancer" here.',
        ),
    ],
)
def test_two_names_for_one_thing_are_told_once(text: str, message: str) -> None:
    (finding,) = findings("TERM007", text)
    assert finding.message == message
    assert finding.related


@pytest.mark.parametrize(
    "text",
    [
        "The small bowel (small intestine) is long. The small intestine has 3 parts.",
        "The small intestine, also called the small bowel, is long. The small bowel has 3 parts.",
        "The small bowel or small intestine is long. The small intestine has 3 parts.",
        "The colon (large bowel) is part of the large intestine.",
        "A small bowel enema. Your small intestine.",
        "An MRI scan. Magnetic resonance imaging is safe.",
        "A gastrinoma and gastrinomas. Pancreatic NETs and pancreatic neuroendocrine tumours.",
        'Your small bowel. "My small intestine hurts," she said.',
        "Your small bowel. <cite>All about the small intestine</cite>",
        "Octreotide is an injection. Sandostatin LAR is an injection.",
        "Benign and non-cancerous, malignant and cancerous.",
        "A functional MRI and a functioning tumour.",
    ],
)
def test_names_that_explain_each_other_or_are_no_rivals_are_left_alone(text: str) -> None:
    assert _matches("TERM007", text) == []


def test_an_unknown_word_is_told_once_and_an_allowed_one_never() -> None:
    assert _matches("TERM008", "frobotinib, Frobotinib and frobotinib-quuxitis") == [
        "frobotinib",
        "quuxitis",
    ]
    assert _matches("TERM008", "gastroenteritisan infection, foratherosclerosis") == []
    settings = settings_for("TERM008")._replace(allow=("frobotinib",))
    assert result("frobotinib", settings=settings).findings == ()
