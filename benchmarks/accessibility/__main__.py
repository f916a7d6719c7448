"""Compares netlint with axe-core and writes the tables of docs/accessibility.md.

    npm ci --prefix benchmarks/accessibility      once; needs Node.js
    python -m benchmarks.accessibility            ask axe-core anew, keep its answer, write the tables
    python -m benchmarks.accessibility --check    say what is stale, and write nothing

Without Node.js, or before `npm ci`, axe-core's kept answer is used.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

from benchmarks.accessibility import comparison
from benchmarks.accessibility.comparison import HERE, PAGES, RECORD, ROOT
from benchmarks.accessibility.tables import tables

DOCUMENT = ROOT / "docs" / "accessibility.md"
START = "<!-- The tables below are written by python -m benchmarks.accessibility. -->\n"


def ask_axe() -> str | None:
    """What axe-core finds now, as a text to keep; None where it cannot be asked."""
    node = shutil.which("node")
    if node is None or not (HERE / "node_modules" / "axe-core").is_dir():
        return None
    run = subprocess.run(
        [node, str(HERE / "axe.mjs"), *comparison.pages()],
        cwd=PAGES, capture_output=True, check=True, encoding="utf-8",
    )  # fmt: skip
    answer = json.loads(run.stdout)
    pages = answer["pages"]
    for page, found in pages.items():
        pages[page] = [
            [f["rule"], f["kind"] == "review", f["start"], f["end"], f["line"], f["text"]]
            for f in found
            # Rules about colours only say that they cannot tell without a picture of the page.
            if f["kind"] != "review" or comparison.axe_rules()[f["rule"]].netlint
        ]
    return _written(answer)


def _written(answer: dict[str, object]) -> str:
    """The answer with one finding a line, so that a change shows."""
    text = json.dumps(answer, ensure_ascii=False)
    for mark, replacement in (
        ("], [", "],\n  ["),
        ("[[", "[\n  ["),
        ("]], ", "]],\n "),
        ('], "', '],\n "'),
    ):
        text = text.replace(mark, replacement)
    return (
        text.replace('"pages": {', '"pages": {\n ').replace('"rules": {', '\n"rules": {\n ') + "\n"
    )


def main() -> int:
    check = "--check" in sys.argv[1:]
    answer = ask_axe()
    stale = []
    if answer is None:
        print("axe-core is not here (Node.js and npm ci): its kept answer is used")
    elif not RECORD.exists() or answer != RECORD.read_text(encoding="utf-8"):
        stale.append(RECORD)
        if not check:
            RECORD.write_text(answer, encoding="utf-8", newline="\n")
            comparison.record.cache_clear()
    before = DOCUMENT.read_text(encoding="utf-8")
    after = before.partition(START)[0] + START + "\n" + tables()
    if after != before:
        stale.append(DOCUMENT)
        if not check:
            DOCUMENT.write_text(after, encoding="utf-8", newline="\n")
    for path in stale:
        print(f"{'stale' if check else 'written'}: {path.relative_to(ROOT)}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
