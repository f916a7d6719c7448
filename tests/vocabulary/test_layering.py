from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlint.finding import Severity
from netlint.vocabulary.concept import Status, VocabularyError
from netlint.vocabulary.conflicts import conflicts
from netlint.vocabulary.layering import Layers, Table, layer
from netlint.vocabulary.loading import load_rows, load_vocabulary
from netlint.vocabulary.table import COLUMNS, LISTS, Row, read_table

FIRST = (
    "id,preferred_en_gb,preferred_en_us,abbreviations,accepted,retired,plain,why\n"
    "net,neuroendocrine tumour,neuroendocrine tumor,NET,,carcinoid,A growth,Because\n"
    "men1,multiple endocrine neoplasia type 1,,MEN1,MEN type 1,Wermer syndrome,,\n"
)


def table(path: str, text: str) -> Table:
    return Table(path, tuple(read_table(path, text)))


def layers(*texts: str) -> Layers:
    return layer([table(f"{number}.csv", text) for number, text in enumerate(texts, 1)])


def row(id: str, *texts: str) -> Row:
    return {row.concept.id: row for row in layers(*texts).rows}[id]


def test_an_empty_cell_keeps_what_the_earlier_table_says() -> None:
    concept = row("net", FIRST, "id,preferred_en_gb,plain\nnet,,A tumour\n").concept
    assert concept.plain == "A tumour"
    assert concept.preferred == {
        "en-GB": "neuroendocrine tumour",
        "en-US": "neuroendocrine tumor",
    }
    assert concept.abbreviations == ("NET",)


def test_a_filled_cell_takes_its_place() -> None:
    assert row("net", FIRST, "id,abbreviations\nnet,NEN\n").concept.abbreviations == ("NEN",)


def test_a_plus_adds_nothing_to_a_preferred_name() -> None:
    with pytest.raises(VocabularyError, match=r'only one preferred name.*"accepted"') as caught:
        layers(FIRST, "id,preferred_en_gb\nmen1,+Wermer tumour\n")
    assert (caught.value.path, caught.value.line, caught.value.column) == (
        "2.csv",
        2,
        "preferred_en_gb",
    )


def test_a_plus_adds_to_what_is_there() -> None:
    concept = row("net", FIRST, "id,abbreviations,why\nnet,+ NETs | NET,+ of that.\n").concept
    assert concept.abbreviations == ("NET", "NETs")
    assert concept.why == "Because of that."


def test_a_lone_hyphen_empties_a_cell() -> None:
    concept = row("net", FIRST, "id,retired,why\nnet,-,-\n").concept
    assert (concept.retired, concept.why) == ((), "")


def test_a_row_with_a_new_id_is_a_new_concept() -> None:
    assert row("nec", FIRST, "id,preferred_en_gb\nnec,carcinoma\n").concept.id == "nec"
    assert len(layers(FIRST, "id,preferred_en_gb\nnec,carcinoma\n").rows) == 3


def test_a_retired_name_loses_the_place_it_had_in_the_same_row() -> None:
    concept = row("men1", FIRST, "id,retired\nmen1,+MEN type 1\n").concept
    assert concept.accepted == ()
    assert concept.retired == ("Wermer syndrome", "MEN type 1")


def test_a_retired_name_loses_the_place_it_had_in_another_row() -> None:
    texts = (FIRST, "id,retired\nnet,+MEN type 1\n")
    assert row("men1", *texts).concept.accepted == ()
    assert row("net", *texts).concept.retired == ("carcinoid", "MEN type 1")


def test_a_name_that_a_later_table_accepts_is_no_longer_retired() -> None:
    assert row("net", FIRST, "id,accepted\nnet,carcinoid\n").concept.retired == ()
    assert row("men1", FIRST, "id,accepted\nnet,Wermer syndrome\n").concept.retired == ()


def test_each_column_knows_the_table_it_comes_from() -> None:
    changed = row("net", FIRST, "id,plain\n\nnet,A tumour\n")
    assert changed.place("plain") == ("2.csv", 3)
    assert changed.place("abbreviations") == ("1.csv", 2)


def test_words_to_allow_stand_in_any_row_or_alone(tmp_path: Path) -> None:
    path = tmp_path / "house.csv"
    path.write_text(
        "id,preferred_en_gb,allow\nx,gastrinoma,Sandoz\n,,NETTER-1|islet cell tumour\n",
        encoding="utf-8",
    )
    assert load_rows((str(path),)).allow == ("NETTER-1", "islet cell tumour", "Sandoz")
    vocabulary = load_vocabulary(("netlint:net", str(path)))
    (mention,) = vocabulary.mentions("an islet cell tumour", "en-GB")
    assert mention.form.status is Status.CONTEXT
    assert "sandoz" in vocabulary.allowed


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("id,accepted\nnett,+x\n", ("2.csv", 2, "accepted"), 'no earlier table has "nett"'),
        ("id,why\nnett,-\n", ("2.csv", 2, "why"), "nothing to add to"),
        ("id,preferred_en_gb,preferred_en_us\nnet,-,-\n", ("2.csv", 2, "preferred_en_gb"), "no preferred"),
        ("id,replaced_by\nnet,men1\nmen1,net\n", ("2.csv", 3, "replaced_by"), "in a circle"),
        ("id,replaced_by\nnet,net\n", ("2.csv", 2, "replaced_by"), "in a circle"),
        ("id,replaced_by\nnet,men11\n", ("2.csv", 2, "replaced_by"), "no such concept"),
        ("id,role\nnet,boss\n", ("2.csv", 2, "role"), '"boss" is no role'),
        ("id,abbreviations\nnet,#NAME?\n", ("2.csv", 2, "abbreviations"), "type an apostrophe"),
        ("id,plain,allow\n,x,y\n", ("2.csv", 2, "id"), "a concept needs an id"),
    ],
)  # fmt: skip
def test_what_means_nothing_is_refused_with_its_place(
    text: str, place: tuple[str, int, str], says: str
) -> None:
    with pytest.raises(VocabularyError) as caught:
        layers(FIRST, text)
    assert (caught.value.path, caught.value.line, caught.value.column) == place
    assert says in caught.value.message


@pytest.mark.parametrize(
    ("text", "severity", "column", "says"),
    [
        ("id,preferred_en_gb\nx,neuroendocrine tumour\n", "ERROR", "preferred_en_gb", 'preferred name of "net" too'),
        ("id,preferred_en_gb,retired\nx,y,neuroendocrine tumour\n", "ERROR", "retired", "preferred in"),
        ("id,retired\nnet,+neuroendocrine tumour\n", "ERROR", "retired", "the same row"),
        ("id,preferred_en_gb,accepted\nx,y,MEN type 1\n", "WARNING", "accepted", 'accepted in "men1"'),
        ("id,preferred_en_gb,abbreviations\nx,y,NET\n", "WARNING", "abbreviations", "column ambiguous"),
        ("id,preferred_en_gb,abbreviations\nx,y,+NXT\n", "WARNING", "abbreviations", 'no earlier table has "x"'),
        ("id,variants\nnet,GET=GEP-NET\n", "WARNING", "variants", "no name of"),
        ("id,variants\nnet,GET=\n", "WARNING", "variants", "nothing on one side"),
        ("id,variants\nnet,neuroendocrine tumour\n", "WARNING", "variants", "the name itself"),
        ("id,inflections\nnet,opera=opus\n", "WARNING", "inflections", "no name of"),
        ("id,accepted\nnet,NEN|NEN\n", "WARNING", "accepted", "here twice"),
        ("id,accepted\nmen1,+multiple endocrine neoplasia type 1\n", "WARNING", "accepted", "no second cell"),
    ],
)  # fmt: skip
def test_a_conflict_is_named_with_file_line_and_column(
    text: str, severity: str, column: str, says: str
) -> None:
    (conflict,) = conflicts(layers(FIRST, text).rows)
    assert conflict.severity is Severity[severity]
    assert (conflict.path, conflict.line, conflict.column) == ("2.csv", 2, column)
    assert says in conflict.message


@pytest.mark.parametrize(
    "text",
    [
        "id,preferred_en_gb,abbreviations,ambiguous\nx,y,NET,NET\n",
        "id,preferred_en_gb,accepted,role\nx,y,MEN type 1,known\n",
        "id,preferred_en_gb,abbreviations\nx,y,net\n",
        "id,variants\nnet,net=NET|neuroendocrin tumours=neuroendocrine tumours\n",
    ],
)
def test_what_may_be_meant_is_no_conflict(text: str) -> None:
    assert list(conflicts(layers(FIRST, text).rows)) == []


def test_circles_and_unknown_successors_are_conflicts_too() -> None:
    rows = [
        made._replace(concept=made.concept._replace(replaced_by=to))
        for made, to in zip(layers(FIRST).rows, ("men1", "net"), strict=True)
    ]
    assert [c.column for c in conflicts(rows)] == ["replaced_by"] * 2
    lost = [rows[0]._replace(concept=rows[0].concept._replace(replaced_by="nothing"))]
    assert ["no such concept" in c.message for c in conflicts(lost)] == [True]


def test_the_shipped_vocabulary_has_no_conflict() -> None:
    assert list(conflicts(load_rows(("netlint:net",)).rows)) == []


_CELLS = st.text(alphabet=st.sampled_from('ab|+-=?" \n,é'), max_size=12)
_ROWS = st.lists(
    st.tuples(st.sampled_from(["net", "men1", "x", ""]), st.lists(_CELLS, max_size=18)), max_size=6
)


@settings(deadline=None)
@given(_ROWS, _ROWS)
def test_any_cells_make_a_vocabulary_or_a_vocabulary_error(
    one: list[tuple[str, list[str]]], two: list[tuple[str, list[str]]]
) -> None:
    import csv
    import io

    tables = []
    for number, rows in enumerate((one, two)):
        file = io.StringIO()
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for id, cells in rows:
            writer.writerow([id, *cells])
        try:
            tables.append(table(f"{number}.csv", file.getvalue()))
        except VocabularyError:
            return
    try:
        made = layer(tables)
    except VocabularyError:
        return
    for each in made.rows:
        assert any(each.concept.preferred.values())
    list(conflicts(made.rows))


def test_every_list_is_a_column() -> None:
    assert set(LISTS) < set(COLUMNS)
