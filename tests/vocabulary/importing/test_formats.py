"""What becomes of a file of each format."""

from __future__ import annotations

import pytest

from netlint.vocabulary.concept import VocabularyError
from netlint.vocabulary.importing.assembling import Choice, Sheet
from netlint.vocabulary.importing.reading import format_of, import_table
from tests.vocabulary.importing.samples import AFF, OBO, SAMPLES, TURTLE, source

LOST = "whole row: the list forbids this name"


def read(name: str, text: str | bytes | None = None, **choice: object) -> Sheet:
    return import_table(
        source(name, SAMPLES[name] if text is None else text, AFF),
        choice=Choice(**choice),  # type: ignore[arg-type]
    )


def row(name: str, place: int = 0, text: str | None = None) -> dict[str, str]:
    return dict(read(name, text).rows[place])


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("terms.csv", "csv"),
        ("old.csv", "csv"),
        ("sample.obo", "obo"),
        ("sample.ttl", "skos"),
        ("sample.rdf", "skos"),
        ("sample.sssom.tsv", "sssom"),
        ("two.tbx", "tbx"),
        ("three.tbx", "tbx"),
        ("words.txt", "cspell"),
        ("cspell.json", "cspell"),
        ("cspell.yaml", "cspell"),
        ("en.dic", "hunspell"),
        ("accept.txt", "vale"),
        ("reject.txt", "vale"),
        ("Names.yml", "vale"),
    ],
)
def test_the_format_is_seen_from_the_name_or_the_text(name: str, format: str) -> None:
    assert format_of(source(name, SAMPLES[name])) == format
    if format not in ("vale", "cspell") and not name.endswith(".tsv"):
        assert format_of(source("file", SAMPLES[name])) == format or name == "old.csv"


def test_a_table_of_netlint_stays_as_it_is() -> None:
    assert row("terms.csv") == {
        "id": "net",
        "preferred_en_gb": "neuroendocrine tumour",
        "preferred_en_us": "neuroendocrine tumor",
        "abbreviations": "NET",
        "retired": "islet cell tumour",
        "plain": "A kind of tumour",
        "xrefs": "DOID:169",
        "source": "HOUSE",
    }


def test_headings_of_older_tables_are_known_and_doubts_go_to_their_column() -> None:
    assert row("old.csv") == {
        "id": "nf1",
        "preferred_en_gb": "neurofibromatosis type 1",
        "preferred_en_us": "neurofibromatosis type 1",
        "abbreviations": "NF1",
        "retired": "von Recklinghausen disease",
        "plain": "A condition",
        "xrefs": "OMIM:162200",
        "source": "NHS",
        "unverified": "plain wording",
    }


def test_a_table_with_semicolons_and_headings_of_its_own() -> None:
    sheet = import_table(
        source("house.csv", "Begriff;Kurz;Farbe\nTumor;T;rot\n"),
        headings={"preferred_en_gb": "Begriff", "abbreviations": "Kurz"},
    )
    (only,) = sheet.rows
    assert only == {
        "id": "tumor",
        "preferred_en_gb": "Tumour",
        "preferred_en_us": "Tumor",
        "abbreviations": "T",
    }
    assert sheet.remarks == ("columns left out: Farbe",)


def test_obo_keeps_synonyms_with_their_scopes_and_replaced_terms() -> None:
    sheet = read("sample.obo")
    assert [dict(one) for one in sheet.rows] == [
        {
            "id": "x_1",
            "preferred_en_gb": "pancreatic tumour",
            "preferred_en_us": "pancreatic tumor",
            "abbreviations": "PT",
            "accepted": "tumour of the pancreas|pancreas growth?",
            "plain": "A tumor of the pancreas.",
            "xrefs": "X:1|NCIT:C3305|SNOMEDCT:126859007",
            "unverified": "related name: pancreas growth; plain wording",
        },
        {"id": "x_2", "preferred_en_gb": "insulinoma", "xrefs": "X:2"},
        {
            "id": "x_3",
            "preferred_en_gb": "islet cell growth",
            "replaced_by": "x_2",
            "xrefs": "X:3",
        },
    ]
    assert sheet.remarks == ("obsolete concepts that nothing here replaces: 1 left out",)


def test_only_a_branch_of_an_ontology() -> None:
    assert [one["id"] for one in read("sample.obo", branches=("X:2",)).rows] == ["x_2", "x_3"]
    with pytest.raises(VocabularyError, match="branches"):
        read("sample.obo", branches=("X:99",))


def test_a_prefix_for_ids_and_the_spelling_of_the_source() -> None:
    first = read("sample.obo", id_prefix="do-", locale="en-US").rows[1]
    assert first["id"] == "do-x_2"


def test_an_obsolete_term_keeps_no_name_that_its_successor_has() -> None:
    text = OBO.replace("obsolete islet cell growth", "obsolete insulinoma")
    assert [one["id"] for one in read("sample.obo", text).rows] == ["x_1", "x_2"]


def test_skos_keeps_languages_labels_and_matches() -> None:
    sheet = read("sample.ttl")
    assert [dict(one) for one in sheet.rows] == [
        {
            "id": "t1",
            "preferred_en_gb": "pancreatic tumour",
            "preferred_en_us": "pancreatic tumor",
            "abbreviations": "PT",
            "accepted": "tumour of the pancreas",
            "variants": "pancreatic tumuor",
            "plain": "A growth in the pancreas",
            "xrefs": "MONDO:0021040|DOID:1798 (related)",
        },
        {"id": "t2", "preferred_en_gb": "insulinoma"},
        {"id": "t3", "preferred_en_gb": "islet cell growth", "replaced_by": "t2"},
    ]
    assert sheet.remarks == ("names in other languages: 1 left out",)


def test_a_branch_of_skos() -> None:
    branch = "https://example.org/terms/t2"
    assert [one["id"] for one in read("sample.ttl", branches=(branch,)).rows] == ["t2", "t3"]


def test_skos_in_rdf_xml_with_an_entity_for_its_namespace() -> None:
    assert row("sample.rdf") == {
        "id": "t1",
        "preferred_en_gb": "pancreatic tumour",
        "abbreviations": "PT",
    }


def test_sssom_keeps_what_is_the_same_and_marks_what_is_only_kin() -> None:
    assert row("sample.sssom.tsv") == {
        "id": "mondo_0018975",
        "preferred_en_gb": "neurofibromatosis type 1",
        "accepted": "neurofibromatosis 1",
        "xrefs": "MONDO:0018975|DOID:0111253|Orphanet:363700 (related)",
    }


def test_tbx_of_version_2() -> None:
    sheet = read("two.tbx")
    assert dict(sheet.rows[0]) == {
        "id": "c1",
        "preferred_en_gb": "pancreatic tumour",
        "preferred_en_us": "pancreatic tumor",
        "abbreviations": "PT",
        "retired": "islet growth",
        "plain": "A growth in the pancreas",
        "source": "HOUSE",
    }
    assert sheet.remarks == ("names in other languages: 1 left out",)


def test_tbx_of_version_3() -> None:
    assert row("three.tbx") == {
        "id": "c1",
        "preferred_en_gb": "pancreatic tumour",
        "preferred_en_us": "pancreatic tumor",
        "accepted": "tumour of the pancreas",
        "retired": "islet growth",
        "plain": "A growth in the pancreas",
    }


@pytest.mark.parametrize("name", ["words.txt", "cspell.json"])
def test_cspell_pairs_a_forbidden_word_with_the_right_one(name: str) -> None:
    first, second, lost = read(name).rows
    assert first == {
        "id": "insulinoma",
        "preferred_en_gb": "insulinoma",
        "variants": "insulinona",
    }
    assert second == {"id": "octreotide", "preferred_en_gb": "octreotide"}
    assert lost["preferred_en_gb"] == "growthoma"
    assert lost["unverified"].startswith(LOST)
    assert "growthoma" in read(name).remarks[0]


def test_hunspell_makes_the_forms_that_its_affixes_say() -> None:
    rows = {one["id"]: dict(one) for one in read("en.dic").rows}
    # "insulinomas" and "tumours" follow from grammar and need no cell.
    assert rows["insulinoma"] == {"id": "insulinoma", "preferred_en_gb": "insulinoma"}
    assert rows["tumour"]["inflections"] == "untumour|untumours"
    assert rows["biopsy"]["variants"] == "biospy"
    assert rows["insulinona"]["unverified"].startswith(LOST)


def test_hunspell_reads_the_encoding_that_the_affix_file_names() -> None:
    affixes = "SET ISO8859-1\n"
    sheet = import_table(source("de.dic", "1\nSjögren\n".encode("latin-1"), affixes))
    assert sheet.rows[0]["preferred_en_gb"] == "Sjögren"


def test_vale_writes_out_simple_patterns_and_names_the_others() -> None:
    sheet = read("accept.txt")
    assert [one["preferred_en_gb"] for one in sheet.rows] == ["insulinoma", "octreotide", "tumour"]
    assert sheet.remarks == ("patterns: 1 left out: .*oma",)


def test_a_substitution_of_vale_retires_a_name_or_corrects_a_spelling() -> None:
    rows = read("Names.yml").rows
    assert rows[0]["retired"] == "Wermer syndrome"
    assert rows[0]["why"] == "Names of doctors say nothing."
    assert rows[1]["retired"] == "islet cell tumour|islet tumour"
    assert rows[2]["variants"] == "insulinona"


@pytest.mark.parametrize(
    ("name", "text", "line", "says"),
    [
        ("a.csv", "", 0, "empty"),
        ("a.csv", "colour,size\nred,1\n", 1, "--column"),
        ("a.csv", "id,preferred_en_gb\nx,one, two\n", 2, "double quotes"),
        ("a.csv", "id,preferred_en_gb\nx,one\nx,two\n", 3, "line 2 too"),
        ("a.csv", 'id,preferred_en_gb\nx,"one\n', 2, "broken table"),
        ("a.csv", b"id,preferred_en_gb\nx,t\xfcmor\n", 2, "UTF-8"),
        ("a.csv", b"id,preferred_en_gb\nx,y\0\n", 2, "null characters"),
        ("a.obo", "format-version: 1.2\n\n[Term]\nid: A:1\nname: x\nsynonym: \"y EXACT []\n", 6, "OBO"),
        ("a.obo", "format-version: 1.2\n", 0, "no term"),
        ("a.ttl", TURTLE + "\n%%% no turtle\n", 23, "Turtle"),
        ("a.ttl", "", 0, "no concept"),
        ("a.rdf", "<a>\n<b>\n</a>", 3, "broken XML"),
        ("a.rdf", "<a/>", 1, "no RDF/XML"),
        ("a.tbx", "<tbx>\n", 2, "broken XML"),
        ("a.tbx", "<tbx/>", 1, "no term"),
        ("a.tsv", "subject_id\tx\n", 1, "subject_label"),
        ("a.yml", "extends: existence\ntokens: [a]\n", 0, "substitution"),
        ("a.yml", "extends: substitution\nswap: [a\n", 3, "broken YAML"),
        ("cspell.json", '{\n "words": [1,\n', 3, "broken JSON"),
        ("cspell.json", '{"words": 1}', 0, "list of words"),
        ("a.txt", "", 0, "no name"),
    ],
)  # fmt: skip
def test_a_broken_file_is_named_with_the_line_and_what_is_wrong(
    name: str, text: str | bytes, line: int, says: str
) -> None:
    with pytest.raises(VocabularyError) as caught:
        import_table(source(name, text))
    assert caught.value.path == name
    assert caught.value.line == line
    assert says in str(caught.value)
