"""From the table to SKOS and back: nothing is lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from netlint.vocabulary.exporting.skos import skos_turtle
from netlint.vocabulary.exporting.writing_out import export_files
from netlint.vocabulary.importing.reading import import_table
from netlint.vocabulary.importing.source import Source
from netlint.vocabulary.sources import vocabulary_folder
from netlint.vocabulary.table import COLUMNS, LISTS, read_table
from netlint.vocabulary.writing import write_table

_LETTERS = st.characters(codec="utf-8", exclude_characters="\0|")
_TEXT = st.text(_LETTERS, min_size=1, max_size=25).map(str.strip).filter(bool)
_NAME = _TEXT.filter(lambda text: not text.startswith("#"))
_ID = st.from_regex(r"\A[a-z0-9][a-z0-9_-]{0,8}\Z")
_FREE = tuple(column for column in COLUMNS if column not in ("id", "role", "preferred_en_gb"))


@st.composite
def _rows(draw: st.DrawFn) -> list[dict[str, str]]:
    ids = draw(st.lists(_ID, min_size=1, max_size=5, unique=True))
    rows = []
    for id in ids:
        row = {"id": id, "preferred_en_gb": draw(_NAME)}
        for column in draw(st.sets(st.sampled_from(_FREE))):
            if column == "replaced_by":
                row[column] = draw(st.sampled_from(ids))
            elif column in LISTS:
                row[column] = "|".join(draw(st.lists(_NAME, min_size=1, max_size=4)))
            else:
                row[column] = draw(_NAME)
        if draw(st.booleans()):
            row["role"] = "known"
        if "preferred_en_us" in row and draw(st.booleans()):
            del row["preferred_en_gb"]
        rows.append(row)
    if draw(st.booleans()):
        rows.insert(draw(st.integers(0, len(rows))), {"allow": draw(_NAME)})
    return rows


def _through_skos(rows: list[dict[str, str]]) -> str:
    turtle = skos_turtle(rows).encode("utf-8")
    return write_table(import_table(Source("table.ttl", turtle)).rows, COLUMNS)


@settings(max_examples=150, deadline=None)
@given(_rows())
def test_any_rows_come_back_as_they_were_and_in_their_order(rows: list[dict[str, str]]) -> None:
    assert _through_skos(rows) == write_table(rows, COLUMNS)


@settings(max_examples=100, deadline=None)
@given(_rows())
def test_a_written_table_is_read_as_it_was(rows: list[dict[str, str]]) -> None:
    read = [dict(row.cells) for row in read_table("table.csv", write_table(rows, COLUMNS))]
    assert write_table(read, COLUMNS) == write_table(rows, COLUMNS)


def test_the_vocabulary_of_neuroendocrine_tumours_comes_back_as_it_was() -> None:
    (table,) = export_files(["netlint:net"], "csv", "en-GB").values()
    (turtle,) = export_files(["netlint:net"], "skos", "en-GB").values()
    sheet = import_table(Source("table.ttl", turtle.encode()))
    assert write_table(sheet.rows, COLUMNS) == table
    assert sheet.remarks == ()


def test_every_tenth_row_of_the_cancer_vocabulary_comes_back_as_it_was() -> None:
    text = (vocabulary_folder() / "cancer.csv").read_text(encoding="utf-8")
    rows = [dict(row.cells) for row in read_table("cancer.csv", text)][::10]
    assert _through_skos(rows) == write_table(rows, COLUMNS)


def test_what_another_program_changed_in_skos_is_taken_over() -> None:
    rows = [{"id": "net", "preferred_en_gb": "NE tumour", "accepted": "old|new", "retired": "gone"}]
    turtle = (
        skos_turtle(rows)
        .replace('skos:altLabel "old"@en ;', 'skos:altLabel "newer"@en ;')
        .replace("NE tumour", "neuroendocrine tumour")
        .replace('    skos:hiddenLabel "gone"@en ;\n', "")
    )
    (row,) = import_table(Source("table.ttl", turtle.encode())).rows
    assert row == {
        "id": "net",
        "preferred_en_gb": "neuroendocrine tumour",
        "accepted": "new|newer",
    }


def test_the_turtle_is_plain_skos_for_other_programs() -> None:
    import rdflib
    from rdflib.namespace import RDF, SKOS

    rows = [{"id": "net", "preferred_en_gb": "tumour", "preferred_en_us": "tumor"},
            {"id": "old", "preferred_en_gb": "growth", "replaced_by": "net",
             "xrefs": "MONDO:0000001|DOID:2 (related)"}]  # fmt: skip
    graph = rdflib.Graph().parse(data=skos_turtle(rows), format="turtle")
    concepts = sorted(graph.subjects(RDF.type, SKOS.Concept), key=str)
    assert [str(concept) for concept in concepts] == [
        "urn:netlint:concept:net",
        "urn:netlint:concept:old",
    ]
    labels = list(graph.objects(concepts[0], SKOS.prefLabel))
    assert {label.n3() for label in labels} == {'"tumour"@en-GB', '"tumor"@en-US'}
    assert [str(one) for one in graph.objects(concepts[1], SKOS.exactMatch)] == [
        "http://purl.obolibrary.org/obo/MONDO_0000001"
    ]
    assert list(graph.objects(concepts[1], SKOS.relatedMatch))
