"""`netlint vocab …`, and `explain` on a term."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import click
import pytest

from netlint.cli.main import cli
from netlint.cli.vocab_command import SUBCOMMANDS
from tests.command import netlint, repository

HOUSE = (
    "id,preferred_en_gb,preferred_en_us,abbreviations,retired,plain,since,why\n"
    "net,gland tumour,gland tumor,NET,islet blob,A growth of gland cells,2015,It says more.\n"
    "scan,octreotide scan,,,,,,\n"
)
CONFIG = 'profile = "nhs"\nvocabularies = ["house.csv"]\n'


@pytest.fixture
def house(tmp_path: Path) -> Path:
    return repository(tmp_path, CONFIG, house_csv=HOUSE)


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_every_command_has_help_and_so_has_each_of_its_options(name: str) -> None:
    group = cli.get_command(click.Context(cli), "vocab")
    assert isinstance(group, click.Group)
    command = group.get_command(click.Context(group), name)
    assert command is not None
    assert command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name


def test_a_slip_in_a_commands_name_gets_the_nearest(tmp_path: Path) -> None:
    run = netlint("vocab", "serch", "x", cwd=tmp_path)
    assert run.status == 2
    assert "search" in run.err


def test_list_shows_the_vocabularies_in_force(house: Path) -> None:
    run = netlint("vocab", "list", cwd=house)
    assert (run.status, run.out) == (
        0,
        "id    name             short forms\nnet   gland tumour     NET\nscan  octreotide scan\n",
    )


def test_list_in_american_as_csv_and_json(house: Path) -> None:
    run = netlint("vocab", "list", "--locale", "en-US", "--format", "csv", cwd=house)
    assert list(csv.reader(run.out.splitlines()))[1] == ["net", "gland tumor", "NET"]
    run = netlint("vocab", "list", "--format", "json", cwd=house)
    first = json.loads(run.out)[0]
    assert (first["id"], first["name"], first["abbreviations"]) == ("net", "gland tumour", ["NET"])


def test_list_another_vocabulary(house: Path) -> None:
    run = netlint("vocab", "list", "--vocabulary", "netlint:net", cwd=house)
    assert "neuroendocrine tumour" in run.out


@pytest.mark.parametrize("text", ["gland", "NET", "islet", "growth", "says more"])
def test_search_looks_everywhere(house: Path, text: str) -> None:
    run = netlint("vocab", "search", text, cwd=house)
    assert run.status == 0
    assert "gland tumour" in run.out
    assert "octreotide" not in run.out


def test_search_for_an_id_in_another_vocabulary(tmp_path: Path) -> None:
    run = netlint("vocab", "search", "DOID:10017", cwd=tmp_path)
    assert "men1" in run.out


def test_search_offers_what_may_have_been_meant(house: Path) -> None:
    run = netlint("vocab", "search", "octreotid scann", cwd=house)
    assert (run.status, run.out) == (1, "")
    assert "Did you mean octreotide scan?" in run.err


@pytest.mark.parametrize("name", ["net", "NET", "gland tumor", "gland tumours", "Islet blobs"])
def test_show_finds_a_concept_by_any_name(house: Path, name: str) -> None:
    run = netlint("vocab", "show", name, cwd=house)
    assert run.status == 0
    for part in ("A growth of gland cells", "Short form: NET", "No longer used: islet blob"):
        assert part in run.out


def test_show_for_programs(house: Path) -> None:
    run = netlint("vocab", "show", "scan", "--format", "json", cwd=house)
    assert json.loads(run.out) == {"id": "scan", "preferred_en_gb": "octreotide scan"}


def test_show_what_is_not_there(house: Path) -> None:
    run = netlint("vocab", "show", "octreotide scam", cwd=house)
    assert run.status == 2
    assert "Did you mean octreotide scan?" in run.err


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("islet blob", '"islet blob" is no longer used since 2015. Write "gland tumour" instead.'),
        (
            "islet blobs",
            '"islet blobs" is no longer used since 2015. Write "gland tumours" instead.',
        ),
        ("gland tumor", '"gland tumor" is American spelling. Write "gland tumour".'),
        ("NETs", '"NETs" is short for "gland tumour".'),
        ("gland tumours", "gland tumour (American: gland tumor)"),
    ],
)
def test_explain_says_which_name_to_write_since_when_and_why(
    house: Path, name: str, says: str
) -> None:
    run = netlint("explain", name, cwd=house)
    assert run.status == 0
    assert run.out.startswith(says)
    assert "Why: It says more." in run.out


def test_validate_gives_0_for_warnings_1_for_errors_and_2_for_what_cannot_be_read(
    house: Path,
) -> None:
    run = netlint("vocab", "validate", cwd=house)
    assert run.status == 0
    assert "2 concepts: nothing wrong" in run.out
    (house / "bad.csv").write_text("id,preferred_en_gb\na,---\n", encoding="utf-8")
    run = netlint("vocab", "validate", "bad.csv", cwd=house)
    assert run.status == 1
    assert 'bad.csv, line 2, column "preferred_en_gb": error: "---" can match no page' in run.out
    run = netlint("vocab", "validate", "none.csv", "bad.csv", cwd=house)
    assert run.status == 2
    assert "none.csv: cannot be read" in run.err
    assert "1 of the tables not read" in run.out
    assert "bad.csv, line 2" in run.out


def test_validate_for_programs_and_errors_only(house: Path) -> None:
    (house / "bad.csv").write_text("id,preferred_en_gb\na,oesophagus\n", encoding="utf-8")
    run = netlint("vocab", "validate", "bad.csv", "--format", "json", cwd=house)
    assert json.loads(run.out)["problems"][0]["severity"] == "warning"
    assert "warning:" not in netlint("vocab", "validate", "bad.csv", "--quiet", cwd=house).out


def test_import_prints_a_table_or_writes_it(house: Path) -> None:
    (house / "words.txt").write_text("insulinoma\n!insulinona->insulinoma\n", encoding="utf-8")
    run = netlint("vocab", "import", "words.txt", cwd=house)
    assert run.status == 0
    assert "insulinoma,insulinoma" in run.out
    run = netlint("vocab", "import", "words.txt", "--output", "new/terms.csv", cwd=house)
    assert (run.status, run.out) == (0, "")
    assert "Wrote 1 concept to new/terms.csv" in run.err
    assert netlint("vocab", "validate", "new/terms.csv", cwd=house).status == 0


def test_import_with_headings_of_another_maker(house: Path) -> None:
    (house / "list.csv").write_text("Begriff,Kurz\nInsulinoma,I\n", encoding="utf-8")
    column = ("--column", "preferred_en_gb=Begriff")
    run = netlint("vocab", "import", "list.csv", *column, cwd=house)
    assert "insulinoma,Insulinoma" in run.out
    assert "columns left out: Kurz" in run.err
    run = netlint("vocab", "import", "list.csv", "--column", "prefered=Begriff", cwd=house)
    assert run.status == 2


@pytest.mark.parametrize("name", ["none.obo", "."])
def test_import_of_what_cannot_be_read(house: Path, name: str) -> None:
    run = netlint("vocab", "import", name, cwd=house)
    assert run.status == 2
    assert f"netlint: {name}: cannot be read" in run.err
    assert "Traceback" not in run.err


def test_import_names_the_line_of_a_fault(house: Path) -> None:
    (house / "a.obo").write_text("format-version: 1.2\n\n[Term]\nid: A:1\nnaem: x\n", "utf-8")
    run = netlint("vocab", "import", "a.obo", cwd=house)
    assert run.status == 2
    assert "a.obo, line 5" in run.err


def test_export_prints_one_file_and_writes_several(house: Path) -> None:
    run = netlint("vocab", "export", "--to", "glossary", cwd=house)
    assert run.out.startswith("# Glossary\n")
    run = netlint("vocab", "export", "--to", "vale", cwd=house)
    assert run.status == 2
    assert "--output FOLDER" in run.err
    run = netlint("vocab", "export", "--to", "vale", "--output", "out", cwd=house)
    assert run.status == 0
    assert (house / "out" / "styles" / "House" / "Retired.yml").is_file()
    run = netlint("vocab", "export", "--to", "csv", "--output", "out/all.csv", cwd=house)
    assert (house / "out" / "all.csv").is_file()


def test_export_and_import_of_skos_on_the_command_line(house: Path) -> None:
    assert netlint("vocab", "export", "--to", "skos", "--output", "a.ttl", cwd=house).status == 0
    run = netlint("vocab", "import", "a.ttl", cwd=house)
    assert next(iter(csv.DictReader(run.out.splitlines())))["retired"] == "islet blob"


@pytest.mark.parametrize(
    "arguments",
    [
        ("vocab", "list"),
        ("vocab", "search", "x"),
        ("vocab", "show", "x"),
        ("vocab", "export", "--to", "csv"),
        ("explain", "x"),
    ],
)
def test_a_broken_vocabulary_is_said_with_its_place_and_status_2(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    folder = repository(tmp_path, CONFIG, house_csv="id,preferred_en_gb\nNF 1,x\n")
    run = netlint(*arguments, cwd=folder)
    assert (run.status, run.out) == (2, "")
    assert 'house.csv, line 2, column "id"' in run.err
    assert "fault of its own" not in run.err


def test_a_file_that_cannot_be_written(house: Path) -> None:
    run = netlint("vocab", "export", "--to", "csv", "--output", "house.csv/x.csv", cwd=house)
    assert run.status == 2
    assert "cannot be written" in run.err
