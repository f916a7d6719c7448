from __future__ import annotations

import pytest

from netlint import check_text
from netlint.vocabulary.concept import Status
from netlint.vocabulary.forms import loose_codes, loose_possessives, plurals
from netlint.vocabulary.loading import compile_sources, load_vocabulary
from netlint.vocabulary.matching import Vocabulary
from netlint.vocabulary.sources import Source
from netlint.vocabulary.store import VocabularyStore

NET = load_vocabulary(("netlint:net",))
KEY = bytes(32)


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("neurofibroma", "neurofibromata"),
        ("metastasis", "metastases"),
        ("diagnosis", "diagnoses"),
        ("ganglion", "ganglia"),
        ("nucleus", "nuclei"),
        ("criterion", "criteria"),
        ("foramen", "foramina"),
        ("bacterium", "bacteria"),
        ("vertebra", "vertebrae"),
        ("bronchus", "bronchi"),
        ("diverticulum", "diverticula"),
        ("appendix", "appendices"),
        ("cortex", "cortices"),
        ("larynx", "larynges"),
        ("hepatitis", "hepatitides"),
        ("virus", "viruses"),
        ("plexus", "plexuses"),
        ("complex", "complexes"),
        ("stomach", "stomachs"),
        ("branch", "branches"),
        ("kidney", "kidneys"),
        ("biopsy", "biopsies"),
        ("abscess", "abscesses"),
        ("tooth", "teeth"),
        ("child", "children"),
        ("hospital", "hospitals"),
        ("CT scan", "CT scans"),
        ("pNET", "pNETs"),
        ("cancer of unknown primary", "cancers of unknown primary"),
        ("syndrome of inappropriate antidiuresis", "syndromes of inappropriate antidiuresis"),
        ("carcinoma in situ", "carcinomas in situ"),
        ("tumour with two kinds of cells", "tumours with two kinds of cells"),
        ("neurofibromatosis type 1", "neurofibromatoses type 1"),
        ("carcinoma, small cell", "carcinomas, small cell"),
        ("phaeochromocytoma and paraganglioma", "phaeochromocytomas and paragangliomas"),
        ("head and neck cancer", "head and neck cancers"),
    ],
)
def test_a_plural_follows_from_the_head_of_the_name(singular: str, plural: str) -> None:
    assert plural in plurals(singular)


@pytest.mark.parametrize(
    "label", ["flushing", "diabetes", "metastatic", "cancer that has spread", "tumour (benign)", ""]
)
def test_what_has_no_plural_gets_none(label: str) -> None:
    assert plurals(label) == ()


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Cushing's syndrome", ("Cushings syndrome", "Cushings' syndrome")),
        ("Graves\u2019 disease", ("Graves disease", "Grave's disease")),
        ("carcinoid syndrome", ()),
    ],
)
def test_a_possessive_has_other_ways_to_be_written(label: str, expected: tuple[str, ...]) -> None:
    assert loose_possessives(label) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("MEN1", ("MEN 1",)),
        ("MEN2A", ("MEN 2A",)),
        ("5-HIAA", ("5HIAA",)),
        ("Ki-67", ("Ki67",)),
        ("X-ray", ("Xray",)),
        ("PET-CT", ()),
        ("NET", ()),
        ("von Hippel-Lindau", ()),
    ],
)
def test_a_code_has_other_ways_to_be_written(code: str, expected: tuple[str, ...]) -> None:
    assert loose_codes(code) == expected


def _vocabulary(text: str) -> Vocabulary:
    source = Source("terms.csv", text.encode())
    return Vocabulary(VocabularyStore(compile_sources([source], KEY), KEY))


def test_an_inflection_that_no_rule_gives_belongs_to_its_name() -> None:
    vocabulary = _vocabulary(
        "id,preferred_en_gb,accepted,retired,inflections\n"
        "x,opus,work,pensum,opera|pensa=pensum|wrought=work\n"
    )
    found = {form.text: (form.status, form.house["en-GB"]) for form in vocabulary.forms}
    assert found["opera"] == (Status.PREFERRED, found["opi"][1])
    assert found["pensa"][0] is Status.RETIRED
    assert found["wrought"][0] is Status.ACCEPTED


def test_a_variant_of_capitals_only_leaves_the_right_way_alone() -> None:
    vocabulary = _vocabulary("id,preferred_en_gb,variants\nx,y scan,Dotatate=DOTATATE\n")
    (wrong,) = vocabulary.mentions("Dotatate", "en-GB")
    (right,) = vocabulary.mentions("DOTATATE", "en-GB")
    assert (wrong.form.status, right.form.status) == (Status.VARIANT, Status.CONTEXT)


@pytest.mark.parametrize(
    "phrase",
    [
        "carcinoid syndrome",
        "a carcinoid crisis",
        "carcinoid heart disease",
        "typical carcinoids",
        "an atypical carcinoid tumour",
        "typical and atypical carcinoids",
        "a carcinoid flush",
        "a grade 2 neuroendocrine tumour",
        "the Carcinoid Cancer Foundation",
        "the European Neuroendocrine Tumor Society",
        "the North American Neuroendocrine Tumor Society",
        "the Children's Tumor Foundation",
    ],
)
def test_a_name_stays_right_where_it_is_part_of_another(phrase: str) -> None:
    text = f"The nurse spoke about {phrase} today.\n"
    found = check_text(text, profile="nhs", select=["TERM002", "TERM004", "TERM006"])
    assert [(finding.rule, finding.match) for finding in found] == []


@pytest.mark.parametrize("phrase", ["a carcinoid tumour", "gastric carcinoids", "epiloia"])
def test_the_same_name_alone_is_reported(phrase: str) -> None:
    found = check_text(f"The nurse spoke about {phrase} today.\n", select=["TERM002"])
    assert [finding.rule for finding in found] == ["TERM002"]


def test_an_untraced_name_is_never_reported() -> None:
    for form in NET.forms:
        if NET.concepts[form.concept_id].untraced:
            assert not form.verified
            assert not form.spelled
