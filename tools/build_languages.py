"""Makes netlint/language/languages.txt, every code of a language that a page may declare.

    python -m tools.build_languages FOLDER

takes IANA's registry of language subtags (BCP 47) in the form in which the npm package
language-subtag-registry has it: FOLDER is its `data/json`. Codes for private use are left out.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from textwrap import fill

_TARGET = Path("netlint/language/languages.txt")
_HEAD = """\
# Every code of a language (BCP 47, primary language subtags), made by tools/build_languages.py from
# IANA's registry of language subtags of {date}, which is in the public domain (CC0 1.0).
"""


def main(folder: Path) -> None:
    registry = json.loads((folder / "registry.json").read_text(encoding="utf-8"))
    date = json.loads((folder / "meta.json").read_text(encoding="utf-8"))["File-Date"]
    codes = sorted(
        record["Subtag"]
        for record in registry
        if record["Type"] == "language" and ".." not in record["Subtag"]
    )
    text = fill(" ".join(codes), 100, break_on_hyphens=False)
    _TARGET.write_text(f"{_HEAD.format(date=date)}{text}\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
