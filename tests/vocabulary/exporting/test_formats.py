"""What other programs get of a vocabulary."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from netlint import check_paths
from netlint.vocabulary.concept import VocabularyError
from netlint.vocabulary.exporting.writing_out import FORMATS, export_files
from netlint.vocabulary.importing.reading import import_table
from netlint.vocabulary.importing.source import Source

TABLE = """id,preferred_en_gb,preferred_en_us,abbreviations,accepted,retired,variants,contexts,why,plain,replaced_by
net,neuroendocrine tumour,neuroendocrine tumor,NET,NE growth,islet blob|blobber,nueroendocrine tumour,,It has changed.,A growth of gland cells,
scan,octreotide scan,,,,,,,,A scan that shows NETs,
old,gastroma,,,,stomachoma,,gastroma flush,,An old thing,net
"""


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "house.csv"
    path.write_text(TABLE, encoding="utf-8")
    return str(path)


def exported(table: str, format: str, locale: str = "en-GB") -> Mapping[str, str]:
    return export_files([table], format, locale)


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_vocabulary_gives_the_same_bytes(table: str, format: str) -> None:
    assert exported(table, format) == exported(table, format)


@pytest.mark.parametrize("format", FORMATS)
def test_a_broken_vocabulary_is_not_passed_on(tmp_path: Path, format: str) -> None:
    path = tmp_path / "broken.csv"
    path.write_text("id,preferred_en_gb,replaced_by\na,b,c\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match="no such concept"):
        exported(str(path), format)


def test_cspell_gets_words_and_flags_the_wrong_ones(table: str) -> None:
    files = exported(table, "cspell")
    words = files["house.txt"].splitlines()
    assert {"tumour", "tumours", "NET", "NETs", "octreotide"} <= set(words)
    assert not {"tumor", "blobber", "nueroendocrine"} & set(words)
    settings = json.loads(files["cspell-house.json"])
    assert "blobber->neuroendocrine tumour" in settings["flagWords"]
    assert settings["dictionaryDefinitions"][0]["path"] == "./house.txt"


def test_the_spelling_of_the_locale_is_written(table: str) -> None:
    words = exported(table, "cspell", "en-US")["house.txt"].splitlines()
    assert "tumor" in words
    assert "tumour" not in words


def test_hunspell_gets_a_dictionary_that_our_own_importer_reads(table: str) -> None:
    files = exported(table, "hunspell")
    first, *lines = files["house.dic"].splitlines()
    assert int(first) == len(lines)
    assert "tumour/P" in lines
    assert "blobber/!" in lines
    affixes = files["house.aff"].encode()
    source = Source("house.dic", files["house.dic"].encode(), lambda _: affixes)
    rows = {row["preferred_en_gb"]: row for row in import_table(source).rows}
    assert rows["tumour"].get("inflections") == "tumour's"


def test_vale_gets_rules_and_word_lists_that_our_own_importer_reads(table: str) -> None:
    files = exported(table, "vale")
    rule = yaml.safe_load(files["styles/House/Retired.yml"])
    assert rule["extends"] == "substitution"
    assert rule["swap"]["islet blob"] == "neuroendocrine tumour"
    variants = yaml.safe_load(files["styles/House/Variants.yml"])
    assert variants["swap"]["nueroendocrine tumour"] == "neuroendocrine tumour"
    folder = "styles/config/vocabularies/House"
    assert "octreotide" in files[f"{folder}/accept.txt"].splitlines()
    assert "(?i)blobber" in files[f"{folder}/reject.txt"].splitlines()
    sheet = import_table(Source("Retired.yml", files["styles/House/Retired.yml"].encode()))
    assert not {".vale.ini", "cspell.json"} & set(files)  # an editor's own settings stay
    assert "islet blob" in sheet.rows[0]["retired"] + sheet.rows[1].get("retired", "")


def test_a_glossary_tells_plain_words_first_and_no_retired_names(table: str) -> None:
    (text,) = exported(table, "glossary").values()
    assert text == (
        "# Glossary\n"
        "\n## N\n"
        "\n### Neuroendocrine tumour (NET)\n"
        "\nA growth of gland cells.\n"
        "\nAlso called: NE growth.\n"
        "\n## O\n"
        "\n### Octreotide scan\n"
        "\nA scan that shows NETs.\n"
    )


@pytest.mark.parametrize("locale", ["en-GB", "en-US"])
def test_the_glossary_of_netlint_passes_netlints_rules_of_structure(
    tmp_path: Path, locale: str
) -> None:
    (text,) = export_files(["netlint:net"], "glossary", locale).values()
    page = tmp_path / "glossary.md"
    page.write_text(text, encoding="utf-8")
    families = ("HEAD", "LIST", "LINK", "IMG", "TABLE", "TEXT", "SECT001", "SECT002", "TERM")
    profile = "nhs" if locale == "en-GB" else "plain-us"
    assert [
        finding.message for finding in check_paths([page], profile=profile, select=families)
    ] == []


def test_a_glossary_escapes_what_markdown_would_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        'id,preferred_en_gb,plain\na,*star* [x](y),"<b> _one_ # two"\n', encoding="utf-8"
    )
    (text,) = export_files([str(path)], "glossary", "en-GB").values()
    assert "### \\*star\\* \\[x\\](y)" in text
    assert "\\<b\\> \\_one\\_ \\# two." in text


def test_several_vocabularies_become_one_table(table: str, tmp_path: Path) -> None:
    more = tmp_path / "more.csv"
    more.write_text("id,accepted,why\nnet,+NEN thing,-\n", encoding="utf-8")
    (text,) = export_files([table, str(more)], "csv", "en-GB").values()
    (line,) = (line for line in text.splitlines() if line.startswith("net,"))
    assert "NE growth|NEN thing" in line
    assert "It has changed" not in line
