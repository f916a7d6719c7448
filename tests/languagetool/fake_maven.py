"""A `mvn` of ours: it makes the jars that it is asked for, or fails as Maven does (FAKE_MAVEN)."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

FAILED = """\
\x1b[0m[ERROR] Failed to execute goal on project languagetool: Could not resolve dependencies for project \
netlint:languagetool:pom:1: Could not transfer artifact: Unknown host -> [Help 1]
[ERROR]
[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
[ERROR] For more information about the errors and possible solutions, please read the articles:
[ERROR] [Help 1] somewhere"""


def main() -> int:
    kind = os.environ.get("FAKE_MAVEN", "works")
    options = dict(one[2:].split("=", 1) for one in sys.argv[1:] if one.startswith("-D"))
    assert sys.argv[-1].endswith("dependency-plugin:copy-dependencies")
    assert Path(sys.argv[sys.argv.index("--file") + 1]).is_file()
    target = Path(options["outputDirectory"])
    target.mkdir()
    if kind == "waits":
        time.sleep(600)
    if kind == "offline":
        print(FAILED)
        return 1
    if kind == "far-away":
        print(f"[ERROR] Plugin {'x' * 2000}: Unknown host -> [Help 1]")
        return 1
    if kind == "disk-full":
        print("[ERROR] Could not transfer artifact: No space left on device -> [Help 1]")
        return 1
    if kind == "no-home":
        print("The JAVA_HOME environment variable is not defined correctly", file=sys.stderr)
        return 1
    if kind == "silent":
        return 4
    if kind != "nothing":
        (target / "languagetool-server-6.9.jar").write_bytes(b"new")
    return 0


if __name__ == "__main__":
    sys.exit(main())
