from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.vocabulary.concept import Status, VocabularyError
from netlint.vocabulary.loading import COLUMNS, load_vocabulary
from netlint.vocabulary.matching import Vocabulary

NET = load_vocabulary(("netlint:net",))


def _load(tmp_path: Path, text: str | bytes) -> Vocabulary:
    path = tmp_path / "terms.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return load_vocabulary((str(path),))


def test_the_shipped_vocabulary_has_all_its_concepts() -> None:
    assert len(NET.concepts) >= 130
    assert NET.concepts["nf1"].preferred["en-GB"] == "neurofibromatosis type 1"
    assert NET.concepts["tumour"].preferred == {"en-GB": "tumour", "en-US": "tumor"}


def test_every_shipped_concept_names_a_source_or_says_that_it_has_none() -> None:
    bare = [c.id for c in NET.concepts.values() if not c.source and not c.unverified]
    assert bare == []


def test_no_form_is_right_in_one_concept_and_retired_in_another() -> None:
    right: dict[str, str] = {}
    retired: dict[str, str] = {}
    for form in NET.forms:
        if form.status in (Status.PREFERRED, Status.ACCEPTED):
            right[form.text] = form.concept_id
        elif form.status is Status.RETIRED:
            retired[form.text] = form.concept_id
    assert {text: retired[text] for text in right.keys() & retired.keys()} == {}


def test_a_form_marked_with_a_question_mark_is_known_and_never_reported() -> None:
    (form,) = [form for form in NET.forms if form.text == "CAT scan"]
    assert (form.status, form.verified) == (Status.RETIRED, False)


def test_a_row_marked_as_unverified_as_a_whole_yields_no_verified_form() -> None:
    assert not any(form.verified for form in NET.forms if form.concept_id == "ghrhoma")


def test_a_concept_that_is_replaced_retires_all_its_names() -> None:
    forms = [form for form in NET.forms if form.text == "carcinoid tumors"]
    assert [(form.status, form.house["en-US"]) for form in forms] == [
        (Status.RETIRED, "neuroendocrine tumors")
    ]


def test_a_spreadsheet_with_a_byte_order_mark_and_windows_line_ends_is_read(tmp_path: Path) -> None:
    text = "\ufeffid,preferred_en_gb,abbreviations\r\nnet,neuroendocrine tumour,NET\r\n"
    assert _load(tmp_path, text).concepts["net"].abbreviations == ("NET",)


def test_one_preferred_name_serves_both_locales(tmp_path: Path) -> None:
    vocabulary = _load(tmp_path, "id,preferred_en_us\na,gastrinoma\n")
    assert vocabulary.concepts["a"].preferred == {"en-GB": "gastrinoma", "en-US": "gastrinoma"}


def test_a_later_vocabulary_replaces_a_concept_by_its_id(tmp_path: Path) -> None:
    path = tmp_path / "house.csv"
    path.write_text("id,preferred_en_gb\nnf1,NF type 1\n", encoding="utf-8")
    vocabulary = load_vocabulary(("netlint:net", str(path)))
    assert vocabulary.concepts["nf1"].preferred["en-GB"] == "NF type 1"


@pytest.mark.parametrize(
    ("text", "line", "column", "says"),
    [
        ("", 0, "", "empty"),
        ("preferred_en_gb\nx\n", 1, "id", "missing"),
        ("id\nx\n", 1, "preferred_en_gb", "missing"),
        ("id,plain\nx,y\n", 2, "preferred_en_gb", "no preferred name"),
        ("id,prefered_en_gb\nx,y\n", 1, "prefered_en_gb", 'Did you mean "preferred_en_gb"?'),
        ("id,preferred_en_gb,id\nx,y,z\n", 1, "id", "twice"),
        ("id,preferred_en_gb\nx,\n", 2, "preferred_en_gb", "no preferred name"),
        ("id,preferred_en_gb\nNF 1,y\n", 2, "id", "cannot be an id"),
        ("id,preferred_en_gb\nx,y\n\nx,z\n", 4, "id", "line 2 too"),
        ("id,preferred_en_gb\nx,one, two\n", 2, "", "double quotes"),
        ("id,preferred_en_gb,retired\nx,y," + "a" * 300 + "\n", 2, "retired", "too long"),
        ('id,preferred_en_gb\nx,"y\n', 2, "", "broken table"),
        (b"id,preferred_en_gb\nx,t\xfcmor\n", 0, "", "UTF-8"),
        (b"id,preferred_en_gb\nx,y\0\n", 0, "", "null characters"),
        ("id,preferred_en_gb,replaced_by\nx,y,z\n", 2, "replaced_by", "no such concept"),
    ],
)
def test_a_broken_vocabulary_is_named_with_file_line_and_column(
    tmp_path: Path, text: str | bytes, line: int, column: str, says: str
) -> None:
    with pytest.raises(VocabularyError, match=r"terms\.csv") as caught:
        _load(tmp_path, text)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert says in caught.value.message


def test_a_vocabulary_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(VocabularyError, match="no such vocabulary"):
        load_vocabulary(("netlint:nett",))
    with pytest.raises(VocabularyError, match="cannot be read"):
        load_vocabulary(("there-is-none.csv",))


@given(st.text(alphabet=st.sampled_from('id,|"\n\r ?=preferred_en_gb#'), max_size=200))
def test_any_text_is_a_vocabulary_or_a_vocabulary_error(text: str) -> None:
    from netlint.vocabulary.loading import _rows

    try:
        rows = list(_rows("fuzz.csv", f"id,preferred_en_gb,variants\n{text}"))
    except VocabularyError:
        return
    assert all(row.concept.id for row in rows)


def test_the_documentation_names_every_column() -> None:
    text = (Path(__file__).parents[2] / "docs" / "vocabulary.md").read_text(encoding="utf-8")
    assert [column for column in COLUMNS if f"`{column}`" not in text] == []
