"""The comparison with other programs: what it reads of them, what it measures and what it shows."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks import measuring, peer_tools, peers
from benchmarks.measuring import Facts, Run
from benchmarks.peer_commands import NETLINT, PEERS, Peer, Place
from benchmarks.peer_report import Report, Row, Starts, as_json, table

SAID = {
    "Vale": ('{"a.md": [{"Check": "X"}, {"Check": "Y"}], "b.md": [{"Check": "X"}]}', "", 3),
    "proselint": ('{"result": {"a": {"diagnostics": [1, 2]}, "b": {"diagnostics": []}}}', "", 2),
    "Harper": ('[{"file": "a.md", "lints": [1]}, {"file": "b.md", "lints": []}]', "", 1),
    "textlint": ('[{"messages": [1, 2], "filePath": "a.md"}]', "", 2),
    "cspell": ("a.md:1:2 - Unknown word (xx)\nb.md:10:12 - Unknown word (yy)\n", "", 2),
    "typos": ('{"type":"typo","path":"a"}\n{"type":"binary_file","path":"b"}\n', "", 1),
    "codespell": ("a.md:3: teh ==> the\n", "", 1),
    "markdownlint-cli2": (
        "markdownlint-cli2 v0.22\nLinting: 2 files\n",
        "a.md:1:81 error MD013/line-length Line length\nb.md:2 MD041/first-line First line\n",
        2,
    ),
}


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_findings_are_counted(peer: Peer) -> None:
    out, err, count = SAID[peer.name]
    assert peer.findings_in(out, err) == count
    assert peer.findings_in("", "") == 0


def test_a_program_that_is_not_there_has_no_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    place = Place(tmp_path, tmp_path, tmp_path)
    assert [peer.command(place) for peer in PEERS] == [None] * len(PEERS)


def test_programs_are_found_in_the_folder_of_tools(tmp_path: Path) -> None:
    for folder, name in (("bin", "vale"), ("python/bin", "typos"), ("node_modules/.bin", "cspell")):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        (tmp_path / folder / name).write_text("#!/bin/sh\n")
        (tmp_path / folder / name).chmod(0o755)
        assert peer_tools.program(name, tmp_path) == str(tmp_path / folder / name)
    place = Place(tmp_path / "pages", tmp_path, tmp_path)
    commands = {peer.name: peer.command(place) for peer in PEERS}
    assert commands["Vale"]
    assert str(tmp_path / "vale" / "vale.ini") in commands["Vale"]
    assert commands["typos"]
    assert str(tmp_path / "pages") in commands["typos"]
    assert json.loads((tmp_path / "cspell.json").read_text())["language"] == "en-GB"


def test_installing_keeps_why_it_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        peer_tools, "_installing", lambda tools: [("vale", "Go is not installed"), ("typos", "")]
    )
    assert peer_tools.install(tmp_path / "tools") == {"vale": "Go is not installed"}
    assert peer_tools.reasons(tmp_path / "tools") == {"vale": "Go is not installed"}
    assert peer_tools.reasons(tmp_path) == {}
    assert peer_tools.reasons(None) == {}


def test_a_run_is_measured_with_its_children(tmp_path: Path) -> None:
    child = "x = bytearray(40_000_000); import time; time.sleep(0.4)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}]); print('done'); sys.exit(3)"
    output = tmp_path / "out"
    run = measuring.run([sys.executable, "-c", parent], tmp_path, output=output, memory=True)
    assert run.status == 3
    assert run.wall > 0
    assert run.processor > 0
    assert run.peak > 40
    assert output.read_text() == "done\n"
    assert (tmp_path / "out.err").read_text() == ""


def test_medians_are_of_times_and_the_peak_is_the_highest() -> None:
    runs = [Run(3, 1, 10, 0), Run(1, 2, 30, 0), Run(2, 9, 20, 1)]
    assert measuring.median(runs) == Run(2, 2, 30, 1)


def test_a_part_of_the_pages_keeps_their_folders(tmp_path: Path) -> None:
    for number in range(6):
        page = tmp_path / "pages" / f"{number % 2}" / f"{number}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("word " * 10)
    (tmp_path / "pages" / "notes.json").write_text("{}")
    peers.copy_part(tmp_path / "pages", tmp_path / "part", 2)
    assert [
        path.relative_to(tmp_path / "part").as_posix()
        for path in measuring.pages_of(tmp_path / "part")
    ] == [
        "0/0.md",
        "0/4.md",
        "1/3.md",
    ]
    assert measuring.megabytes_of(tmp_path / "part") == pytest.approx(150 / 1e6)


REPORT = Report(
    Facts(2, 24, "A processor", "3.12.1", 0.5),
    2734,
    11.1,
    5,
    Starts(0.05, 0.14, 0.3, 0.6),
    (
        Row(
            "netlint, nhs",
            "all default rules",
            11.0,
            1,
            2.0,
            4.0,
            120.4,
            70000,
        ),
        Row("Vale", "a style like nhs", 11.0, 1, 20.0, 38.0, 200, 200000),
        Row("Harper", "grammar and spelling", 1.1, 10, 30.0, 58.0, 90, 1000),
    ),
    {"typos": "not installed"},
)


def test_the_table_says_how_each_compares() -> None:
    text = table(REPORT)
    assert (
        "| netlint, nhs | all default rules | 2.00 | 4.00 | 5.50 | 120 MB | 70,000 | 1.00 |" in text
    )
    assert "| Vale | a style like nhs | 20.00 | 38.00 | 0.55 | 200 MB | 200,000 | 10.00 |" in text
    assert (
        "| Harper, 1 of 10 pages | grammar and spelling | 30.00 | 58.00 | 0.04 | 90 MB | 1,000 | 150.00 |"
        in text
    )
    assert "- typos: not installed" in text
    assert "- 1 page: 0.140 s, 2.80 times `import click`" in text
    assert "- all pages again: 0.25 s more" in text
    assert "- 1 page changed: 0.55 s more" in text


def test_the_figures_are_there_for_programs_too() -> None:
    read = json.loads(as_json(REPORT))
    assert read["rows"][1]["name"] == "Vale"
    assert read["rows"][1]["megabytesASecond"] == pytest.approx(0.55)
    assert read["machine"]["cores"] == 2
    assert read["missing"] == {"typos": "not installed"}


def test_figures_are_not_kept_in_the_repository(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        peers.arguments_of(["pages", "--json", str(measuring.ROOT / "figures.json")])
    assert "not kept in the repository" in capsys.readouterr().err


def test_a_few_pages_are_compared_from_end_to_end(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "page.md").write_text("# A page\n\nWe commence here.\n")
    figures = tmp_path / "figures.json"
    given = [str(tmp_path / "pages"), "--rounds", "1", "--only", "none", "--json", str(figures)]
    peers.main(given)
    read = json.loads(figures.read_text())
    assert [row["name"] for row in read["rows"]] == [peer.name for peer in NETLINT]
    assert all(row["findings"] > 0 for row in read["rows"])
