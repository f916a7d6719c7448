"""Whether mending all pages of a folder comes to an end, and damages none of them.

    python -m benchmarks.fixing                                    on our own fixtures, as a trial
    python -m benchmarks.fixing PAGES_DIR --profile plain-us       and on a corpus
    python -m benchmarks.fixing PAGES_DIR --unsafe                 with what is only offered

No file is changed. Of each page it is told whether mending it twice is mending it once, whether
anything is left that could be mended, and whether its structure stayed.
"""

from __future__ import annotations

import argparse
import datetime
import difflib
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from netlint.config.project import Project
from netlint.config.resolve import CommandLine
from netlint.cores import usable_cores
from netlint.discovery import discover
from netlint.engine import check_file, prepare
from netlint.fixing.outline import differing, outline
from netlint.fixing.pages import draft_file
from netlint.fixing.rounds import draft
from netlint.parallel import Work, work_on
from netlint.parsing import parse
from netlint.reading import decode
from netlint.result import PageFile

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
_DAY = datetime.date(2026, 6, 1)


class Outcome(NamedTuple):
    """What mending did to one page. `left` are the findings that could still be mended, `new`
    errors that were not there before, `part` is what of the structure changed, "" for nothing."""

    path: str
    fixed: int = 0
    changed: bool = False
    again: bool = False
    left: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    part: str = ""
    problems: tuple[str, ...] = ()
    difference: str = ""


def look_at(file: PageFile, *, unsafe: bool, show: bool) -> Outcome:
    """Mend a page twice, in memory, and compare."""
    made = draft_file(file, unsafe=unsafe)
    if made is None:
        return Outcome(file.path)
    problems = tuple(problem.message for problem in made.problems)
    if made.after == made.before:
        found = check_file(file).findings
        return Outcome(file.path, left=_left(found, unsafe), problems=problems)
    second = draft(file, made.after, unsafe=unsafe)
    found = check_file(file._replace(data=made.after)).findings
    before = Counter(f.rule for f in check_file(file).findings if f.severity.label == "error")
    after = Counter(f.rule for f in found if f.severity.label == "error")
    pages = [
        outline(parse(file.path, decode(data), file.format, file.settings.skip))
        for data in (made.before, made.after)
    ]
    old, new = (decode(data).splitlines() for data in (made.before, made.after))
    return Outcome(
        file.path,
        made.fixed,
        changed=True,
        again=second.after != made.after,
        left=_left(found, unsafe),
        new=tuple((after - before).elements()),
        part=differing(*pages, unsafe=unsafe) or "",
        problems=problems,
        difference="\n".join(difflib.unified_diff(old, new, lineterm="", n=0)) if show else "",
    )


def _left(findings: object, unsafe: bool) -> tuple[str, ...]:
    assert isinstance(findings, tuple)
    return tuple(
        f"{f.rule} {f.line}:{f.column} {f.match[:60]!r}"
        for f in findings
        if f.fixable or (unsafe and f.offered)
    )


def lost(file: PageFile) -> Outcome:
    """The outcome of a page that ended its process."""
    return Outcome(file.path, problems=("ended the process",))


def outcomes(
    pages: Path, profile: str, *, unsafe: bool, jobs: int, show: bool
) -> Iterator[Outcome]:
    """What mending does to each page of a folder, with the rules of a profile."""
    project = Project(CommandLine(profile, today=_DAY), None, isolated=True)
    work = Work(prepare, partial(look_at, unsafe=unsafe, show=show), lost)
    yield from work_on(discover([str(pages)], project).files, work, jobs=jobs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("pages", nargs="?", type=Path, default=FIXTURES)
    parser.add_argument("--profile", default="nhs")
    parser.add_argument("--unsafe", action="store_true", help="with what is only offered")
    parser.add_argument("--jobs", type=int, default=usable_cores())
    parser.add_argument("--show", action="store_true", help="print what changes")
    arguments = parser.parse_args()
    count = Counter[str]()
    for one in outcomes(
        arguments.pages,
        arguments.profile,
        unsafe=arguments.unsafe,
        jobs=arguments.jobs,
        show=arguments.show,
    ):
        count.update(
            {
                "pages": 1,
                "pages mended": one.changed,
                "findings mended": one.fixed,
                "pages that a second time changes": one.again,
                "findings left that could be mended": len(one.left),
                "new errors": len(one.new),
                "pages whose structure changed": bool(one.part),
                "problems": len(one.problems),
            }
        )
        told = (*one.left, *(f"new {rule}" for rule in one.new), one.part, *one.problems)
        for line in filter(None, (*told, "changes again" if one.again else "", one.difference)):
            print(f"{one.path}: {line}")
    for name, number in count.items():
        print(f"{number:7,} {name}")


if __name__ == "__main__":
    main()
