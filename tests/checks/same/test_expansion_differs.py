"""SAME002: one abbreviation, two expansions."""

from __future__ import annotations

import pytest

from netlint.shortforms.rivalry import Difference, difference
from tests.checks.same.pages import found, messages

#: How two expansions of one abbreviation differ.
_PAIRS = """
computed tomography | computerised tomography | WORDING
chronic myeloid leukaemia | chronic myelogenous leukemia | WORDING
idiopathic thrombocytopenic purpura | immune thrombocytopenic purpura | WORDING
alanine aminotransferase | alanine transaminase | WORDING
deep vein thrombosis | deep venous thrombosis | WORDING
multiple endocrine neoplasia type 1 | multiple endocrine neoplasia type 2 | WORDING
peptide receptor radionuclide therapy | peptide receptor radioligand therapy | WORDING
selective serotonin reuptake inhibitors | serotonin-specific reuptake inhibitors | WORDING
chronic obstructive pulmonary disease | chronic obstructive pulmonary disorder | WORDING
transarterial chemoembolisation | transcatheter arterial chemoembolisation | WORDING
selective internal radiation therapy | selective internal radiotherapy | WORDING
primary biliary cholangitis | primary biliary cirrhosis | WORDING
imaging resonance magnetic | magnetic resonance imaging | WORDING
magnetic resonance imaging | Magnetic Resonance Imaging | NONE
non-steroidal drugs | nonsteroidal drug | NONE
neuroendocrine tumour | neuroendocrine tumors | NONE
peripheral artery disease | peripheral arterial disease | NONE
tuberous sclerosis | tuberous sclerosis complex | NONE
von Hippel-Lindau syndrome | von Hippel-Lindau disease | NONE
intravenous immune globulin | intravenous immunoglobulin | NONE
paraganglioma and phaeochromocytoma | phaeochromocytoma and paraganglioma | NONE
multiple sclerosis | mitral stenosis | MEANING
coronary heart disease | congenital heart disease | MEANING
cardiovascular disease | cerebrovascular disease | MEANING
squamous cell carcinoma | small cell carcinoma | MEANING
clinical nurse specialist | central nervous system | MEANING
reverse transcription polymerase chain reaction | real time polymerase chain reaction | MEANING
computed tomography | chemotherapy | MEANING
"""


@pytest.mark.parametrize("row", _PAIRS.strip().splitlines())
def test_expansions_differ_in_wording_or_in_meaning(row: str) -> None:
    one, other, how = row.split(" | ")
    assert difference(one, other) is Difference[how]
    assert difference(other, one) is Difference[how]


def test_an_expansion_without_words_is_no_name() -> None:
    assert difference("", "magnetic resonance imaging") is Difference.MEANING
    assert difference("", "") is Difference.NONE


@pytest.mark.parametrize(
    "text",
    [
        "You may have clinical nurse support (CNS).",
        "CNS (clinical nurse support) is there.",
        "CNS stands for clinical nurse support.",
        "| Short | Long |\n| --- | --- |\n| CNS | clinical nurse support |",
        'A <abbr title="clinical nurse support">CNS</abbr> is there.',
    ],
)
def test_each_way_to_spell_out_is_compared(text: str) -> None:
    pages = {
        "a.md": "Ask your clinical nurse specialist (CNS).",
        "b.md": "A clinical nurse specialist (CNS) helps.",
        "c.md": text,
    }
    assert list(found("SAME002", pages)) == ["c.md"]


def test_words_that_do_not_give_the_letters_are_compared_with_those_of_several_pages() -> None:
    pages = {
        "a.md": "End-stage renal disease (ESRD) is serious.",
        "b.md": "It may lead to end-stage renal disease (ESRD).",
        "c.md": "Some people get end-stage kidney disease (ESRD).",
    }
    (finding,) = found("SAME002", pages)["c.md"]
    assert finding.message == (
        'This page spells "ESRD" out as "end-stage kidney disease", and 2 other pages say "end-stage '
        'renal disease". Write "end-stage renal disease" here, or choose another short form if you mean '
        "another thing."
    )
    assert finding.suggestions == ()


def test_the_words_of_the_vocabulary_stay_even_where_fewer_pages_have_them() -> None:
    other = "Peptide receptor radioligand therapy (PRRT) helps."
    pages = {"a.md": other, "b.md": other, "c.md": other.replace("ligand", "nuclide")}
    by_page = found("SAME002", pages)
    assert list(by_page) == ["a.md", "b.md"]
    assert by_page["a.md"][0].suggestions == ("Peptide receptor radionuclide therapy",)
    assert [one.path for one in by_page["a.md"][0].related] == ["c.md"]


def test_where_nobody_can_tell_the_later_page_shows_both() -> None:
    pages = {
        "a.md": "Primary biliary cholangitis (PBC) is rare.",
        "b.md": "Primary biliary cirrhosis (PBC) is rare.",
    }
    assert messages("SAME002", pages) == {
        "b.md": [
            'This page spells "PBC" out as "Primary biliary cirrhosis", and a.md says "Primary biliary '
            'cholangitis". Choose one of them, and write it on every page.'
        ]
    }


@pytest.mark.parametrize(
    "text",
    [
        '"A clinical nurse support (CNS)," she said.',
        "> A clinical nurse support (CNS) helps.",
        "Clinical nurse specialist (CNS), once clinical nurse support (CNS).",
        "## References\n\n- Smith. The clinical nurse support (CNS). 2020.",
        '<p lang="de">Clinical nurse support (CNS)</p>',
    ],
)
def test_what_is_not_the_words_of_the_page_is_silent(text: str) -> None:
    pages = {
        "a.md": "Ask your clinical nurse specialist (CNS).",
        "b.md": "A clinical nurse specialist (CNS) helps.",
        "c.md": text,
    }
    assert found("SAME002", pages) == {}


def test_a_capital_that_a_sentence_gave_is_not_passed_on() -> None:
    pages = {
        "a.md": "Chronic obstructive pulmonary disease (COPD) is common.",
        "b.md": "Many people have chronic obstructive pulmonary disease (COPD).",
        "c.md": "He has chronic obstructive pulmonary disorder (COPD).",
    }
    (finding,) = found("SAME002", pages)["c.md"]
    assert finding.suggestions == ("chronic obstructive pulmonary disease",)


def test_hostile_text_is_compared_too() -> None:
    many = " ".join(f"Aa bb {at} (AB{at % 7})" for at in range(2000))
    pages = {"a.md": many, "b.md": "(" * 5000 + "x" + ")" * 5000, "c.md": "A (B) " * 3000}
    assert found("SAME002", pages) == {}
