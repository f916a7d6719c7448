"""What `vocab validate` finds, with the file, the line and the column."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlint.vocabulary.validation import as_json, as_text, context_for, validate

NET = ("netlint:net",)


def table(folder: Path, text: str | bytes, name: str = "house.csv") -> str:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return str(path)


@pytest.mark.parametrize("name", ["netlint:net", "netlint:cancer"])
def test_shipped_vocabularies_have_no_errors(name: str) -> None:
    verdict = validate([name])
    assert (verdict.errors, verdict.unread) == (0, ())
    assert verdict.concepts > 100


@pytest.mark.parametrize(
    ("text", "severity", "line", "column", "says"),
    [
        # one name, two meanings
        ("id,preferred_en_gb\na,growth thing\nb,growth thing\n", "error", 3, "preferred_en_gb", 'name of "a" too'),
        ("id,preferred_en_gb,retired\na,growth thing,growth thing\n", "error", 2, "retired", "retired in"),
        ("id,preferred_en_gb,retired\na,one thing,\nb,other thing,one thing\n", "error", 3, "retired", "preferred in"),
        ("id,preferred_en_gb,abbreviations\na,one thing,OT\nb,other thing,OT\n", "warning", 3, "abbreviations", "both meanings"),
        # names that are words
        ("id,preferred_en_gb,retired\na,tumour thing,growth\n", "warning", 2, "retired", "ordinary word (it is on the list of common words)"),
        ("id,preferred_en_gb,abbreviations\na,some thing,net\n", "warning", 2, "abbreviations", "ordinary word"),
        ("id,preferred_en_gb,abbreviations\na,some thing,mets\n", "info", 2, "abbreviations", "(it is in the lexicon)"),
        ("id,preferred_en_gb\na,Growth\n", "warning", 2, "preferred_en_gb", "capital"),
        # names that no page has
        ("id,preferred_en_gb,accepted\na,some thing,---\n", "error", 2, "accepted", "no letter and no digit"),
        ("id,preferred_en_gb,accepted\na,some thing,x\n", "error", 2, "accepted", "single letter"),
        ("id,preferred_en_gb\na,two  blanks\n", "error", 2, "preferred_en_gb", "more than one blank"),
        ("id,preferred_en_gb\na,hid\u200bden thing\n", "error", 2, "preferred_en_gb", "zero width space"),
        (f"id,preferred_en_gb,retired\na,b c,{'x' * 300}\n", "error", 2, "retired", "too long"),
        # ids elsewhere
        ("id,preferred_en_gb,xrefs\na,some thing,MONDO:12\n", "error", 2, "xrefs", "MONDO:0018975"),
        ("id,preferred_en_gb,xrefs\na,some thing,C3809\n", "error", 2, "xrefs", "a colon"),
        ("id,preferred_en_gb,xrefs\na,some thing,ORPHANET:877\n", "error", 2, "xrefs", 'as "Orphanet"'),
        ("id,preferred_en_gb,xrefs\na,some thing,MODO:0018975\n", "warning", 2, "xrefs", 'Did you mean "MONDO"?'),
        # spellings
        ("id,preferred_en_gb\na,oesophagus\n", "warning", 2, "preferred_en_us", '"esophagus"'),
        ("id,preferred_en_us\na,esophagus\n", "warning", 2, "preferred_en_gb", '"oesophagus"'),
        ("id,preferred_en_gb,preferred_en_us\na,esophagus,esophagus\n", "warning", 2, "preferred_en_gb", '"oesophagus"'),
        ("id,preferred_en_gb,accepted\na,food pipe,oesophagus\n", "warning", 2, "accepted", "Add the American one"),
        # rows that point nowhere
        ("id,preferred_en_gb,replaced_by\na,some thing,zz\n", "error", 2, "replaced_by", "no such concept"),
        ("id,preferred_en_gb,replaced_by\na,some thing,b\nb,other thing,a\n", "error", 3, "replaced_by", "circle"),
        ("id,preferred_en_gb,variants\na,some thing,x thing=y thing\n", "warning", 2, "variants", "stand for"),
        ("id,preferred_en_gb\na,some thing\n\na,other thing\n", "error", 4, "id", "line 2 too"),
        ("id,preferred_en_gb\nNF 1,some thing\n", "error", 2, "id", "cannot be an id"),
        ("id,preferred_en_gb,role\na,some thing,boss\n", "error", 2, "role", "no role"),
    ],
)  # fmt: skip
def test_a_fault_is_found_where_it_stands(
    tmp_path: Path, text: str, severity: str, line: int, column: str, says: str
) -> None:
    verdict = validate([table(tmp_path, text)])
    found = [
        (one.severity.label, one.line, one.column)
        for one in verdict.problems
        if says in one.message
    ]
    assert (severity, line, column) in found, [tuple(one) for one in verdict.problems]


def test_all_faults_are_found_at_once(tmp_path: Path) -> None:
    text = (
        "id,preferred_en_gb,xrefs\nNF 1,some thing,\na,other thing,MONDO:1\na,third thing,\n"
        "b,---,\nc,,\n"
    )
    verdict = validate([table(tmp_path, text)])
    errors = {one.line for one in verdict.problems if one.severity.label == "error"}
    assert errors == {2, 3, 4, 5, 6}


def test_names_in_small_details_of_a_good_table_are_left_alone(tmp_path: Path) -> None:
    text = (
        "id,preferred_en_gb,preferred_en_us,abbreviations,accepted,retired,xrefs\n"
        "net,gland tumour,gland tumor,NET,tumour of the gland,gland growth,DOID:169|ICDO:8246/3\n"
    )
    assert validate([table(tmp_path, text)]).problems == ()


def test_a_table_is_read_above_the_vocabularies_in_force(tmp_path: Path) -> None:
    house = table(tmp_path, "id,accepted,replaced_by\nnet,+NE tumour,\n")
    assert validate([house]).errors == 1  # nothing to add to
    assert validate([house], NET).problems == ()


def test_what_two_tables_contradict_names_both_places(tmp_path: Path) -> None:
    house = table(tmp_path, "id,preferred_en_gb\nmine,neuroendocrine tumour\n")
    verdict = validate([house], NET)
    assert verdict.errors == 1
    assert "(see netlint:net, line 3)" in as_text(verdict)


def test_the_file_of_a_shipped_vocabulary_is_not_read_above_itself() -> None:
    from netlint.vocabulary.sources import vocabulary_folder

    assert context_for([str(vocabulary_folder() / "net.csv")], NET) == ()
    assert context_for(["house.csv"], NET) == NET


@pytest.mark.parametrize("text", ["", "colour\nred\n", b"\xff\xfe\0", 'id,preferred_en_gb\na,"b\n'])
def test_what_is_no_table_is_unread(tmp_path: Path, text: str | bytes) -> None:
    name = table(tmp_path, text)
    (unread,) = validate([name]).unread
    assert name in unread


def test_the_report_for_programs(tmp_path: Path) -> None:
    name = table(tmp_path, "id,preferred_en_gb,xrefs\na,some thing,MONDO:12\n")
    report = json.loads(as_json(validate([name])))
    assert report["errors"] == 1
    (problem,) = report["problems"]
    assert (problem["path"], problem["line"], problem["column"]) == (name, 2, "xrefs")
    assert (problem["severity"], problem["concept"]) == ("error", "a")


_CELL = st.one_of(
    st.sampled_from(
        ["a", "b", "net", "tumour", "x|y", "x=y", "+x", "-", "near:lung", "?", "|", "known", "MONDO:1",
         '"', '"x', "\0", "\u2028", "#", "é", "x" * 250, "a,b", "\r", "  "]
    ),
    st.text(max_size=6),
)  # fmt: skip
_HEADER = "id,preferred_en_gb,preferred_en_us,abbreviations,accepted,retired,variants,inflections,contexts,ambiguous,replaced_by,xrefs,role,allow"


@settings(max_examples=120, deadline=None)
@given(st.lists(st.lists(_CELL, min_size=1, max_size=14), max_size=6), st.booleans())
def test_any_table_gives_a_verdict(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], above: bool
) -> None:
    text = "\n".join([_HEADER, *(",".join(row) for row in rows)])
    name = table(tmp_path_factory.getbasetemp(), text.encode("utf-8", "replace"), "fuzz.csv")
    verdict = validate([name], NET if above else ())
    assert as_text(verdict)
    assert json.loads(as_json(verdict))["errors"] == verdict.errors
