from __future__ import annotations

import pytest

from tests.support import findings


def _matches(code: str, text: str, **options: object) -> list[str]:
    return [finding.match for finding in findings(code, text, **options)]  # type: ignore[arg-type]


_FAR = "Words that say nothing about it. " * 60


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Multiple sclerosis (MS). Multiple sclerosis (MS).", ["Multiple sclerosis (MS)"]),
        ("Multiple sclerosis (MS). MS (multiple sclerosis).", ["MS (multiple sclerosis)"]),
        ("MS (multiple sclerosis). Multiple sclerosis (MS).", ["Multiple sclerosis (MS)"]),
        ("A biopsy of neuroendocrine tumours (NETs). The *neuroendocrine tumour* (NET).", 1),
        ("Multiple sclerosis (MS). " * 3, 1),
        (f"Multiple sclerosis (MS). {_FAR}\n\nMultiple sclerosis (MS).", 1),
        (f"Multiple sclerosis (MS). {_FAR}\n\n## Tests\n\nMitral stenosis (MS).", 1),
        ("- Multiple sclerosis (MS)\n- stroke\n\nMultiple sclerosis (MS) is lifelong.", 1),
        # Fine:
        (f"Multiple sclerosis (MS). {_FAR}\n\n## Tests\n\nMultiple sclerosis (MS).", 0),
        ("# Multiple sclerosis (MS)\n\nMultiple sclerosis (MS) is lifelong.", 0),
        ("Multiple sclerosis (MS).\n\n## Tests for multiple sclerosis (MS)\n\nA scan.", 0),
        ("Multiple sclerosis (MS).\n\n> Multiple sclerosis (MS) is hard.", 0),
        ("Multiple sclerosis (MS).\n\n| Multiple sclerosis (MS) |\n|---|\n| a scan |\n", 0),
        ("Multiple sclerosis (MS).\n\n## Key points\n\nMultiple sclerosis (MS).", 0),
        ("Multiple sclerosis (MS).\n\n## Glossary\n\n- MS (multiple sclerosis) damages nerves", 0),
        ("Multiple sclerosis (MS).\n\n- Multiple sclerosis (MS): a disease of the nerves", 0),
        ("Multiple sclerosis (MS). See [multiple sclerosis (MS)](ms.md).", 0),
        ("Multiple sclerosis (MS). The topic, Multiple Sclerosis (MS), is on our site.", 0),
        ("Multiple sclerosis (MS), multiple sclerosis (also called MS).", 0),
        ("Magnetic resonance imaging (MRI). Magnetic resonance imaging (MRI).", 0),
        ("Oesophageal atresia (OA). An oesophagus (OA with a gap) is short.", 0),
        ("Pancreatic neuroendocrine tumours (pNETs) and neuroendocrine tumours (NETs).", 0),
        ("![Multiple sclerosis (MS)](ms.png)\n\nMultiple sclerosis (MS).", 0),
    ],
)
def test_an_abbreviation_is_spelled_out_once(text: str, expected: list[str] | int) -> None:
    found = _matches("ABBR003", text)
    assert found == expected if isinstance(expected, list) else len(found) == expected


def test_a_repetition_names_all_places() -> None:
    text = "Multiple sclerosis (MS).\n\nMultiple sclerosis (MS).\n\nMultiple sclerosis (MS).\n"
    (found,) = findings("ABBR003", text)
    assert found.line == 3
    assert [place.line for place in found.related] == [1, 5]
    assert found.message == 'Line 1 has spelled out "MS" already. Write "MS" here.'


def test_two_meanings_of_one_short_form_are_named() -> None:
    (found,) = findings("ABBR003", "Multiple sclerosis (MS).\n\nMitral stenosis (MS).\n")
    assert found.message == (
        '"MS" stands for "Mitral stenosis" here and for "Multiple sclerosis" on line 1. Keep the '
        "short form for one of them."
    )


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (["multiple endocrine neoplasia type 1 (MEN 1)", "neurofibromatosis type 1", "VHL"], []),
        (
            [
                "multiple endocrine neoplasia type 1 (MEN 1)",
                "neurofibromatosis type 1",
                "von Hippel-Lindau syndrome (VHL)",
            ],
            ["neurofibromatosis type 1"],
        ),
        (
            [
                "neuroendocrine tumours (NETs)",
                "neuroendocrine carcinomas (NECs)",
                "Neuroendocrine neoplasms: both",
            ],
            ["Neuroendocrine neoplasms"],
        ),
        # 3 items with a short form are a row, whatever the others have.
        (
            [
                "neuroendocrine tumours (NETs)",
                "neuroendocrine carcinomas (NECs)",
                "paragangliomas (PGLs)",
                "neurofibromatosis type 1",
                "headaches",
                "flushing",
                "diarrhoea",
                "wheezing",
            ],
            ["neurofibromatosis type 1"],
        ),
        # 2 of 5 are not.
        (
            [
                "neuroendocrine tumours (NETs)",
                "neuroendocrine carcinomas (NECs)",
                "neurofibromatosis type 1",
                "headaches",
                "flushing",
            ],
            [],
        ),
        # No short form, one with 2 meanings, other words around.
        (
            [
                "neuroendocrine tumours (NETs)",
                "neuroendocrine carcinomas (NECs)",
                "insulinomas",
                "carcinoid syndrome",
                "a parent with neurofibromatosis type 1",
                "neurofibromatosis type 1 of the spine",
                "neurofibromatosis type 1, or NF1",
            ],
            [],
        ),
    ],
)
def test_an_item_lacks_the_short_form_that_its_siblings_have(
    items: list[str], expected: list[str]
) -> None:
    assert _matches("ABBR005", "".join(f"- {item}\n" for item in items)) == expected


def test_a_missing_short_form_comes_with_its_siblings() -> None:
    (found,) = findings(
        "ABBR005",
        "- medullary thyroid cancer (MTC)\n- paragangliomas\n- small cell lung cancer (SCLC)\n",
    )
    assert found.suggestions == ("paragangliomas (PGLs)",)
    assert [place.message for place in found.related] == [
        'This item gives "MTC".',
        'This item gives "SCLC".',
    ]


def test_a_missing_short_form_comes_with_no_more_than_the_nearest_siblings() -> None:
    items = [f"- net of kind {number} (NK{number})\n" for number in range(30)]
    found = findings("ABBR005", "".join([*items, "- paragangliomas\n", "- letters (LET)\n"]))
    assert len(found) == 1
    assert len(found[0].related) == 5
    assert found[0].related[-1].message == 'This item gives "LET".'


def test_lists_inside_lists_are_rows_of_their_own() -> None:
    text = (
        "- neuroendocrine tumours (NETs)\n"
        "  - neurofibromatosis type 1\n"
        "- neuroendocrine carcinomas (NECs)\n"
        "- paragangliomas (PGLs)\n"
    )
    assert _matches("ABBR005", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The team may offer you PRRT, SSAs, TACE and SIRT.", 1),
        ("The team may offer you PRRT, SSAs and TACE.", 0),
        ("The team may offer you PRRT, SSAs and TACE. PRRT, an SSA and TACE.", 0),
        (
            "The team may offer you PRRT, SSAs and TACE. CT, MRI and the NHS. Stage IV and IIIA. Take 5 MBq.",
            0,
        ),
        ("The team may offer you PRRT, SSAs and GEP NETs, with more GEP-NETs.", 0),
        ("The team may offer you PRRT, SSAs, PET and a PET-CT scan.", 0),
        (
            "The team may offer you PRRT, SSAs and TACE. The KRAS and NRAS genes, HLA-DR4 and PTPN11.",
            0,
        ),
        ("DO NOT USE THIS NOW", 0),
        ("", 0),
    ],
)
def test_a_page_has_few_abbreviations(text: str, expected: int) -> None:
    assert len(findings("ABBR006", text)) == expected


def test_too_many_abbreviations_come_with_their_counts() -> None:
    text = (
        "# Care\n\nThe team may offer you PRRT, SSAs, TACE and SIRT. Ask about PRRT and SSAs, and about TACE "
        "and SIRT. SIRT is new.\n"
    )
    (found,) = findings("ABBR006", text, options={"max-abbreviations": 2})
    assert found.match == "Care"
    assert found.message == (
        "This page uses 4 different abbreviations. Use 2 at most, and write the others in full. The ones "
        'that come least often: "TACE" (2 times), "SSAs" (2 times).'
    )
    assert [place.message for place in found.related] == [
        '"TACE" comes 2 times.',
        '"SSAs" comes 2 times.',
        '"PRRT" comes 2 times.',
        '"SIRT" comes 3 times.',
    ]
