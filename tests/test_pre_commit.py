"""The real pre-commit in a real repository: a misspelt tumour stops a commit, a mended one passes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def git(*arguments: str, cwd: Path, code: int | None = 0) -> str:
    environment = {
        **os.environ,
        "GIT_AUTHOR_NAME": "tests",
        "GIT_AUTHOR_EMAIL": "tests@example.org",
        "GIT_COMMITTER_NAME": "tests",
        "GIT_COMMITTER_EMAIL": "tests@example.org",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
        "PRE_COMMIT_HOME": str(cwd.parent / "pre-commit"),
    }
    done = subprocess.run(
        ["git", *arguments], cwd=cwd, capture_output=True, text=True, env=environment, check=False
    )
    if code is not None:
        assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of pages with the hooks as we ship them; they run the installed netlint, since
    a test downloads nothing."""
    folder = tmp_path / "pages"
    folder.mkdir()
    git("init", "-q", cwd=folder)
    config = {
        "repos": [
            {
                "repo": "local",
                "hooks": [
                    {**hook, "language": "system"} for hook in HOOKS if hook["id"] != "netlint-fix"
                ],
            }
        ]
    }
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    (folder / "netlint.toml").write_text('profile = "nhs"\nselect = ["TERM001", "HEAD005"]\n')
    subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    git("add", ".", cwd=folder)
    return folder


def test_there_are_three_hooks_and_each_installs_from_pip_alone() -> None:
    assert [hook["id"] for hook in HOOKS] == ["netlint", "netlint-fix", "netlint-repository"]
    assert all(hook["language"] == "python" for hook in HOOKS)
    assert not any("additional_dependencies" in hook for hook in HOOKS)
    assert [hook.get("pass_filenames", True) for hook in HOOKS] == [True, True, False]


def test_a_misspelt_tumour_stops_a_commit_and_a_mended_one_passes(repository: Path) -> None:
    page = repository / "nf1.md"
    page.write_text("# NF1\n\nPeople with neurofibrmatosis type 1.\n", encoding="utf-8")
    git("add", "nf1.md", cwd=repository)
    stopped = git("commit", "-m", "Add a page", cwd=repository, code=1)
    assert "TERM001" in stopped
    assert "neurofibromatosis" in stopped
    page.write_text("# NF1\n\nPeople with neurofibromatosis type 1.\n", encoding="utf-8")
    git("add", "nf1.md", cwd=repository)
    git("commit", "-m", "Add a page", cwd=repository)
    assert "Add a page" in git("log", "--oneline", cwd=repository)


def test_hooks_share_the_rules_between_them() -> None:
    """Changed pages alone are no ground to say that pages disagree, or that nothing links to one."""
    entries = {hook["id"]: hook["entry"].split() for hook in HOOKS}
    assert "--no-repository-checks" in entries["netlint"]
    assert "--no-repository-checks" in entries["netlint-fix"]
    assert "--only-repository-checks" in entries["netlint-repository"]


def test_a_page_that_does_not_agree_with_one_that_did_not_change_stops_a_commit(
    repository: Path,
) -> None:
    (repository / "netlint.toml").write_text(
        'profile = "nhs"\nselect = ["SAME006"]\n[severity]\nSAME006 = "error"\n'
    )
    (repository / "a.md").write_text("# Scans of the bowel\n\nA scan.\n", encoding="utf-8")
    git("add", ".", cwd=repository)
    git("commit", "-m", "Add a page", cwd=repository)
    (repository / "b.md").write_text("# Scans of the bowel\n\nA test.\n", encoding="utf-8")
    git("add", ".", cwd=repository)
    stopped = git("commit", "-m", "Add another", cwd=repository, code=1)
    assert stopped.count("b.md:1:3") + stopped.count("b.md\n\n  error    line 1") == 1
    assert "SAME006" in stopped


def test_the_fixing_hook_mends_the_page_and_stops_the_commit_once(repository: Path) -> None:
    hook = {**HOOKS[1], "language": "system"}
    config = {"repos": [{"repo": "local", "hooks": [hook]}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    page = repository / "nf1.md"
    page.write_text("# NF1\n\n## Symptoms:\n\nThey differ.\n", encoding="utf-8")
    git("add", ".", cwd=repository)
    stopped = git("commit", "-m", "Add a page", cwd=repository, code=1)
    assert "files were modified by this hook" in stopped
    assert page.read_text(encoding="utf-8") == "# NF1\n\n## Symptoms\n\nThey differ.\n"
    git("add", ".", cwd=repository)
    git("commit", "-m", "Add a page", cwd=repository)
