"""Mends pages in their files. A file is replaced in one step, and only if it is still what was read.

Encoding, byte order mark, line endings, permissions and links stay.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from netlint.engine import check_file
from netlint.finding import Problem
from netlint.fixing.rounds import Check, Draft, draft
from netlint.replacing import Changed, clear_away, replace_file
from netlint.result import PageFile, PageResult


def fix_file(file: PageFile, check: Check = check_file, *, unsafe: bool = False) -> PageResult:
    """Check one page, mend it, and give what is left. `fixed` counts the findings mended, and
    `mended` has the page where it lies in no file. Nothing is raised."""
    done = mend_file(file, check, unsafe=unsafe)
    if done is None:
        return check(file)
    own = file.location is None
    left = check(file._replace(data=done.after) if own else file)
    return left._replace(
        fixed=done.fixed,
        problems=(*left.problems, *(p for p in done.problems if p not in left.problems)),
        mended=done.after if own else None,
    )


def mend_file(file: PageFile, check: Check = check_file, *, unsafe: bool = False) -> Draft | None:
    """Mend a page in its file; what lies in none is only drafted. None where it cannot be read,
    which its check tells. `after` is what the page now is, as far as netlint knows."""
    made = draft_file(file, check, unsafe=unsafe)
    if made is None or file.location is None or made.after == made.before:
        return made
    try:
        replace_file(Path(file.location), made.after, made.before)
    except Changed:
        return _left_alone(file, made, "The page changed while it was being mended.")
    except OSError as error:
        return _left_alone(file, made, f"{error.strerror or error}.")
    return made


def draft_file(file: PageFile, check: Check = check_file, *, unsafe: bool = False) -> Draft | None:
    """How a page would be mended; no file is changed. None where it cannot be read."""
    data = file.data
    if data is None:
        try:
            data = Path(file.location or "").read_bytes()
        except OSError:
            return None
    return draft(file, data, unsafe=unsafe, check=check)


def _left_alone(file: PageFile, made: Draft, reason: str) -> Draft:
    problem = Problem(file.path, f"Not mended, so the page is as it was: {reason}")
    return Draft(made.before, made.before, 0, (*made.problems, problem))


def clear_folders(files: Iterable[PageFile]) -> None:
    """Take away what runs that were killed left beside these pages."""
    # A link's target is what is replaced, and it may lie elsewhere.
    for folder in {Path(file.location).resolve().parent for file in files if file.location}:
        clear_away(folder)
