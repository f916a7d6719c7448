"""The wheel and the sdist hold all that a run needs, and work outside the checkout."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
#: Data without which no run works, and the notices that its licences ask for, by place in the checkout.
DATA = (
    "netlint/vocabulary/lexicon.bin",
    "netlint/vocabulary/NOTICE.txt",
    "netlint/languagetool/pom.xml",
    "netlint/reporting/report.schema.json",
    "netlint/reporting/statistics/stats.schema.json",
    "netlint/reporting/statistics/comparison.schema.json",
    "netlint/languagetool/server.properties",
    "netlint/language/familiar.txt",
    "netlint/language/NOTICE-familiar.txt",
    "rules/profiles/nhs.toml",
    "rules/vocabularies/net.csv",
    "rules/vocabularies/net.bin",
    "rules/vocabularies/cancer.csv",
    "rules/vocabularies/NOTICE-cancer.md",
    "rules/words/locale-pairs.csv",
    "rules/words/NOTICE-locale-pairs.md",
    "rules/pages/TERM001-misspelled-term.md",
    "netlint/language/syllables_common.txt",
    "netlint/language/NOTICE-syllables.txt",
)


def run(*command: str | Path, cwd: Path, code: int = 0) -> str:
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds both, built from the checkout by the ordinary tool."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    return folder


def archive_bytes(built: Path, name: str) -> bytes:
    """What the wheel holds under this name. Raises KeyError where it holds nothing."""
    with zipfile.ZipFile(next(built.glob("*.whl"))) as archive:
        return archive.read(name)


def test_the_sdist_holds_code_rules_and_tests(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    assert {"netlint/py.typed", "tests/support.py", "tools/lexicon_extra.txt", "LICENSE"} <= names
    assert set(DATA) <= names


def test_the_wheel_holds_the_rules_and_nothing_foreign(built: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as archive:
        names = archive.namelist()
    tops = {name.split("/", 1)[0] for name in names}
    assert len(tops) == 2  # the package and its metadata
    assert "netlint/py.typed" in names
    for name in DATA:
        inside = name if name.startswith("netlint/") else f"netlint/{name}"
        assert archive_bytes(built, inside) == (ROOT / name).read_bytes(), name
    for name in DATA:
        if "NOTICE" in name:
            assert [one for one in names if one.endswith(f".dist-info/licenses/{name}")], name
    assert not [name for name in names if "/tests/" in name or "__pycache__" in name]


def test_the_wheel_checks_a_page_in_a_fresh_environment(built: Path, tmp_path: Path) -> None:
    home = tmp_path / "env"
    venv.create(home, with_pip=False)
    folder = "Scripts" if sys.platform == "win32" else "bin"
    python = home / folder / "python"
    # The dependencies are those of this environment; nothing is downloaded in a test.
    site = run(python, "-c", "import site; print(site.getsitepackages()[-1])", cwd=tmp_path).strip()
    with zipfile.ZipFile(next(built.glob("*.whl"))) as archive:
        archive.extractall(site)
    import click

    Path(site, "dependencies.pth").write_text(str(Path(click.__file__).parent.parent) + "\n")
    page = tmp_path / "page.md"
    page.write_text("# Tumours\n\nA neurofibrmatosis page.\n", encoding="utf-8")
    where = run(python, "-c", "import netlint; print(netlint.__file__)", cwd=tmp_path).strip()
    assert Path(where).is_relative_to(home)
    out = run(
        python, "-m", "netlint", "check", "--select", "TERM001", "--format", "concise", "page.md",
        cwd=tmp_path, code=1,
    )  # fmt: skip
    assert out.startswith("page.md:3:3: error TERM001 ")
    assert "neurofibromatosis" in out
