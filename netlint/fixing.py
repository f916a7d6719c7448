"""Mends what can be mended without asking, and never damages a page.

Edits are applied in rounds until nothing safe is left; the file is replaced in one step, and only
if it is still what was read. Encoding, byte order mark, line endings and permissions stay.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from netlint.engine import check_file
from netlint.finding import Edit, Finding, Problem
from netlint.parsing.error import PageError
from netlint.reading import BYTE_ORDER_MARKS, decode
from netlint.result import PageFile, PageResult

#: A fix may make room for another; this many rounds are enough for any page that converges.
MAX_ROUNDS = 10


def fix_file(file: PageFile, check: Callable[[PageFile], PageResult] = check_file) -> PageResult:
    """Check one page, mend it, and give what is left. `fixed` counts the findings mended."""
    if file.location is None:
        return check(file)
    path = Path(file.location)
    try:
        original = path.read_bytes()
    except OSError:
        return check(file)
    data, fixed = original, 0
    result = check(file._replace(data=data))
    for _ in range(MAX_ROUNDS):
        mended, count = apply_fixes(data, result.findings)
        if not count:
            break
        data, fixed = mended, fixed + count
        result = check(file._replace(data=data))
    if not fixed:
        return result
    try:
        if path.read_bytes() != original:
            raise PageError("The page changed while it was being mended, so it was left alone.")
        write_atomically(path, data)
    except (OSError, PageError) as error:
        reason = error.message if isinstance(error, PageError) else f"{error.strerror}."
        problem = Problem(file.path, f"Not mended: {reason}")
        result = check(file)
        return result._replace(problems=(*result.problems, problem))
    return result._replace(fixed=fixed)


def apply_fixes(data: bytes, findings: Iterable[Finding]) -> tuple[bytes, int]:
    """The page with its safe fixes made, and how many were made. Of two that touch the same place
    the first stands; the other may come in the next round."""
    try:
        text = decode(data)
    except PageError:
        return data, 0
    edits: list[Edit] = []
    count = 0
    end = -1
    ready = [finding for finding in findings if finding.fix is not None and finding.fix.safe]
    for finding in sorted(ready, key=lambda f: min(e.span.start for e in _edits(f))):
        own = sorted(_edits(finding), key=lambda edit: edit.span.start)
        if own[0].span.start < end:
            continue
        edits.extend(own)
        end = max(edit.span.end for edit in own)
        count += 1
    pieces: list[str] = []
    done = 0
    for edit in edits:
        pieces += (text[done : edit.span.start], edit.text)
        done = edit.span.end
    pieces.append(text[done:])
    mended = "".join(pieces)
    if mended == text:
        return data, 0
    for mark, encoding, _ in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return mark + mended.encode(encoding), count
    return mended.encode("utf-8"), count


def _edits(finding: Finding) -> tuple[Edit, ...]:
    assert finding.fix is not None
    return finding.fix.edits


def write_atomically(path: Path, data: bytes) -> None:
    """Replace a file's content in one step, keeping its permissions; a link keeps its target's
    place. Raises OSError where the folder or file cannot be written."""
    target = Path(os.path.realpath(path))
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(target, name)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
