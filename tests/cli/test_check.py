"""`netlint check`: its exit statuses, options and streams."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.command import CLEAN, FAULTY, environment, netlint, repository, write

ONLY = ("check", "--select", "TERM001")
CONCISE = (*ONLY, "--format", "concise")


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    return repository(tmp_path)


# Exit statuses, one test each


def test_status_0_nothing_at_or_above_fail_on(tmp_path: Path) -> None:
    run = netlint(*ONLY, cwd=repository(tmp_path, a_md=CLEAN))
    assert (run.status, run.out) == (0, "Nothing to mend on 1 page.\n")


def test_status_1_findings_at_or_above_fail_on(pages: Path) -> None:
    assert netlint(*ONLY, cwd=pages).status == 1


def test_status_2_a_wrong_option(pages: Path) -> None:
    run = netlint("check", "--fail-on", "eror", cwd=pages)
    assert run.status == 2
    assert "error" in run.err


def test_status_2_a_broken_configuration(tmp_path: Path) -> None:
    run = netlint(*ONLY, cwd=repository(tmp_path, "profle = 1\n"))
    assert run.status == 2
    assert "netlint.toml: line 1: profle" in run.out
    assert "Did you mean profile?" in " ".join(run.out.split())


def test_a_broken_vocabulary_is_named_as_pages_are(tmp_path: Path) -> None:
    folder = repository(tmp_path, 'vocabularies = ["own.csv"]\n', a_md=CLEAN)
    (folder / "own.csv").write_text("id,prefered_en_gb\nz,zed\n")
    run = netlint("check", "--format", "concise", cwd=folder)
    assert run.out == (
        'problem: own.csv, line 1, column "prefered_en_gb": no such column. '
        'Did you mean "preferred_en_gb"? Its pages were not checked.\n'
    )


def test_status_2_a_broken_vocabulary(tmp_path: Path) -> None:
    folder = repository(tmp_path, 'vocabularies = ["own.csv"]\n')
    (folder / "own.csv").write_text("id\n")
    run = netlint(*ONLY, cwd=folder)
    assert run.status == 2
    assert "own.csv" in run.out


def test_status_2_a_path_that_does_not_exist_and_the_rest_is_checked(pages: Path) -> None:
    run = netlint(*CONCISE, "nothing.md", "content", cwd=pages)
    assert run.status == 2
    assert "content/a.md:3:3: error TERM001" in run.out
    assert "nothing.md" in run.out + run.err


def test_status_2_a_page_that_cannot_be_decoded_and_the_rest_is_checked(pages: Path) -> None:
    (pages / "content" / "b.md").write_bytes(b"caf\xe9\n")
    run = netlint(*CONCISE, cwd=pages)
    assert run.status == 2
    assert "content/a.md:3:3: error TERM001" in run.out
    assert "content/b.md:1:4: error NETLINT003" in run.out


def test_status_2_nothing_matched(tmp_path: Path) -> None:
    run = netlint(*ONLY, cwd=repository(tmp_path, data_csv="a,b"))
    assert run.status == 2


def test_broken_settings_of_one_folder_leave_the_others_checked(pages: Path) -> None:
    write(pages, other__b_md=FAULTY)
    (pages / "other" / "netlint.toml").write_text("profle = 1\n")
    run = netlint(*ONLY, "--format", "json", cwd=pages)
    report = json.loads(run.out)
    assert run.status == 2
    assert [finding["path"] for finding in report["findings"]] == ["content/a.md"]
    assert [problem["path"] for problem in report["problems"]] == ["other/netlint.toml"]


def test_a_broken_vocabulary_leaves_other_pages_checked(pages: Path) -> None:
    write(pages, other__b_md=FAULTY)
    (pages / "other" / "netlint.toml").write_text('vocabularies = ["own.csv"]\n')
    (pages / "other" / "own.csv").write_text("id\n")
    run = netlint(*CONCISE, cwd=pages)
    assert run.status == 2
    assert "content/a.md:3:3: error TERM001" in run.out


# What makes a run fail, and what is shown


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ((), 0),
        (("--fail-on", "warning"), 1),
        (("--fail-on", "info"), 1),
        (("--fail-on", "never"), 0),
        (("--fail-on", "warning", "--exit-zero"), 0),
    ],
)
def test_fail_on_says_what_makes_status_1(
    tmp_path: Path, options: tuple[str, ...], status: int
) -> None:
    folder = repository(tmp_path, a_md="# Tumours\n\n## Symptoms:\n\nText.\n")
    run = netlint("check", "--select", "HEAD005", *options, cwd=folder)
    assert run.status == status
    assert "HEAD005" in run.out


def test_exit_zero_does_not_hide_that_a_run_cannot_be_trusted(pages: Path) -> None:
    assert netlint(*ONLY, "--exit-zero", "nothing.md", "content", cwd=pages).status == 2


def test_severity_is_the_least_that_is_shown(tmp_path: Path) -> None:
    text = f"{FAULTY}\n## Symptoms:\n\nText.\n"
    folder = repository(tmp_path, a_md=text)
    base = ("check", "--select", "TERM001,HEAD005", "--format", "concise")
    assert len(netlint(*base, cwd=folder).out.splitlines()) == 2
    assert len(netlint(*base, "--severity", "error", cwd=folder).out.splitlines()) == 1


@pytest.mark.parametrize("selector", ["TERM001", "misspelled-term", "TERM,READ", "TERM001,HEAD005"])
def test_rules_are_selected_by_code_family_or_name(pages: Path, selector: str) -> None:
    run = netlint("check", "--select", selector, "--format", "concise", cwd=pages)
    assert "TERM001" in run.out


def test_ignore_leaves_rules_out(pages: Path) -> None:
    run = netlint(*CONCISE, "--ignore", "misspelled-term", cwd=pages)
    assert (run.status, run.out) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("chek",), "check"),
        (("check", "--selct", "TERM"), "--select"),
        (("check", "--select", "TERM01"), "TERM001"),
        (("check", "--ignore", "mispelled-term"), "misspelled-term"),
        (("check", "--profile", "nsh"), "nhs"),
        (("check", "--locale", "en-UK"), "en-GB"),
        (("check", "--format", "jsn"), "json"),
        (("check", "--jobs", "0"), "--jobs"),
        (("check", "--today", "1 May"), "YYYY-MM-DD"),
        (("check", "--color", "yes"), "auto"),
        (("check", "--config", "no.toml"), "no.toml"),
    ],
)
def test_a_slip_on_the_command_line_gets_the_right_word(
    pages: Path, arguments: tuple[str, ...], says: str
) -> None:
    run = netlint(*arguments, cwd=pages)
    assert run.status == 2
    assert says in run.out + run.err
    assert "Traceback" not in run.err


# Standard input


def test_standard_input_is_markdown_unless_its_name_says_otherwise(pages: Path) -> None:
    run = netlint(*CONCISE, "-", cwd=pages, given=FAULTY)
    assert (run.status, run.out.split(":", 1)[1]) == (1, run.out.split(":", 1)[1])
    assert ":3:3: error TERM001" in run.out
    html = "<p>A neurofibrmatosis <b>page</b></p>"
    run = netlint(*CONCISE, "-", "--stdin-filename", "content/new.html", cwd=pages, given=html)
    assert run.out.startswith("content/new.html:1:6: error TERM001")


def test_the_name_of_standard_input_decides_its_settings(tmp_path: Path) -> None:
    config = '[[overrides]]\nfiles = ["american/**"]\nprofile = "plain-us"\n'
    folder = repository(tmp_path, config, american__a_md=CLEAN)
    given = "# Tumors\n\nA tumor.\n"
    base = ("check", "--select", "TERM004", "--format", "concise", "-", "--stdin-filename")
    assert "TERM004" in netlint(*base, "b.md", cwd=folder, given=given).out
    assert netlint(*base, "american/b.md", cwd=folder, given=given).status == 0


def test_bytes_on_standard_input_that_are_no_text(pages: Path) -> None:
    run = netlint(*CONCISE, "-", cwd=pages, given=b"\xff\x00\x01")
    assert run.status == 2
    assert "NETLINT003" in run.out


# Output


def test_findings_go_to_standard_output_and_all_else_to_standard_error(pages: Path) -> None:
    run = netlint(*CONCISE, "--verbose", "--statistics", cwd=pages)
    assert len(run.out.splitlines()) == 1
    assert "content/a.md" in run.err
    assert "TERM001 misspelled-term" in run.err


def test_a_report_in_a_file_is_whole_and_nothing_else_is_printed(pages: Path) -> None:
    run = netlint(*ONLY, "--format", "json", "--output", "report.json", cwd=pages)
    assert (run.status, run.out) == (1, "")
    report = json.loads((pages / "report.json").read_text(encoding="utf-8"))
    assert report["summary"]["errors"] == 1
    assert sorted(path.name for path in pages.iterdir()) == [".git", "content", "report.json"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_file_stays_what_it_is_when_the_report_goes_there(pages: Path) -> None:
    pipe = pages / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE, text=True) as reader:
        netlint(*ONLY, "--output", "pipe", cwd=pages)
        out, _ = reader.communicate(timeout=60)
    assert "neurofibrmatosis" in out
    assert pipe.is_fifo()


def test_a_link_goes_on_pointing_at_the_report(pages: Path) -> None:
    (pages / "link.txt").symlink_to("report.txt")
    netlint(*ONLY, "--output", "link.txt", cwd=pages)
    assert (pages / "link.txt").is_symlink()
    assert "neurofibrmatosis" in (pages / "report.txt").read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_is_status_2(pages: Path) -> None:
    run = netlint(*ONLY, "--output", "no/folder/report.txt", cwd=pages)
    assert run.status == 2
    assert "report.txt" in run.err


def test_quiet_shows_errors_only(tmp_path: Path) -> None:
    folder = repository(tmp_path, a_md=f"{FAULTY}\n## Symptoms:\n\nText.\n")
    base = ("check", "--select", "TERM001,HEAD005", "--format", "concise", "--quiet")
    run = netlint(*base, cwd=folder)
    assert [line.split()[2] for line in run.out.splitlines()] == ["TERM001"]
    assert run.err == ""


@pytest.mark.parametrize(
    ("options", "env", "coloured"),
    [
        ((), {}, False),
        (("--color", "always"), {}, True),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colours(
    pages: Path, options: tuple[str, ...], env: dict[str, str], coloured: bool
) -> None:
    run = netlint(*ONLY, *options, cwd=pages, timeout=60, **env)
    assert ("\x1b[" in run.out) is coloured


def test_colours_are_not_forced_into_a_file_or_by_zero(pages: Path) -> None:
    netlint(*ONLY, "--output", "r.txt", cwd=pages, FORCE_COLOR="1")
    assert "\x1b" not in (pages / "r.txt").read_text(encoding="utf-8")
    assert "\x1b" not in netlint(*ONLY, cwd=pages, FORCE_COLOR="0").out


def test_an_output_that_is_not_utf8_does_not_stop_the_run(tmp_path: Path) -> None:
    folder = repository(tmp_path, a_md="# Tumours\n\nA neurofibrmatosis \U0001f600 page.\n")
    for encoding in ("ascii", "cp1252", "latin-1"):
        run = netlint(*ONLY, cwd=folder, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
        assert run.status == 1, run.err


def test_the_report_is_the_same_with_one_process_and_with_two(tmp_path: Path) -> None:
    text = FAULTY + "\nWords for a page. " * 2000
    files = {f"content__p{number}_md": text for number in range(30)}
    folder = repository(tmp_path, **files)
    outs = [netlint(*CONCISE, "--jobs", jobs, cwd=folder).out for jobs in ("1", "2")]
    assert outs[0] == outs[1]
    assert len(outs[0].splitlines()) == 30


@pytest.mark.parametrize("format", ["text", "concise", "json", "jsonl", "sarif", "github", "junit"])
def test_every_format_reports_the_finding(pages: Path, format: str) -> None:
    run = netlint(*ONLY, "--format", format, cwd=pages)
    assert run.status == 1, run.err
    assert "TERM001" in run.out


# Ends


@pytest.mark.skipif(sys.platform == "win32", reason="needs pipes as on Unix")
def test_a_reader_that_goes_away_ends_the_run_quietly(tmp_path: Path) -> None:
    folder = repository(tmp_path, **{f"p{number}_md": FAULTY for number in range(400)})
    process = subprocess.Popen(
        [sys.executable, "-m", "netlint", *ONLY],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(),
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(30) == 141


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals as on Unix")
def test_control_c_ends_the_run_quietly(pages: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "netlint", *ONLY, "-"],
        cwd=pages, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=environment(),
    )  # fmt: skip
    time.sleep(1.5)  # it waits for its standard input
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in err


def test_a_fault_of_netlint_itself_is_told_without_a_traceback(pages: Path) -> None:
    code = (
        "import netlint.discovery as d\n"
        "def broken(*a, **k): raise RuntimeError('oh')\n"
        "d.discover = broken\n"
        "from netlint.cli.main import main\n"
        "main(['check', '.'])\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=pages, capture_output=True, text=True,
        env=environment(), check=False,
    )  # fmt: skip
    assert run.returncode == 2
    assert "RuntimeError: oh" in run.stderr
    assert "Traceback" not in run.stderr


# Mending


def test_fix_mends_what_is_safe(tmp_path: Path) -> None:
    folder = repository(tmp_path, a_md="# Tumours\n\n## Symptoms:\n\nText.\n")
    run = netlint("check", "--select", "HEAD005", "--fix", cwd=folder)
    assert run.status == 0
    assert (folder / "a.md").read_text() == "# Tumours\n\n## Symptoms\n\nText.\n"


def test_a_check_changes_no_page(pages: Path) -> None:
    before = (pages / "content" / "a.md").stat().st_mtime_ns
    netlint("check", cwd=pages)
    assert (pages / "content" / "a.md").stat().st_mtime_ns == before
    assert os.listdir(pages / "content") == ["a.md"]  # noqa: PTH208


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_no_fault_of_netlint(pages: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "netlint", "check", "."],
            cwd=pages,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(),
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "netlint: The report cannot be written: No space left on device.\n"
