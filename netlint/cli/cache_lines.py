"""What `netlint cache` says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from netlint.cachecleaning import Outcome
from netlint.cachecontents import (
    ANSWERS,
    LANGUAGETOOL,
    PAGES,
    SENTENCES,
    UNFINISHED,
    VOCABULARY,
    Contents,
    Kept,
    ask,
    entries_of,
    pages_of,
)
from netlint.reporting.escape import visible
from netlint.reporting.wording import counted

_LABELS = {
    PAGES: "Findings",
    SENTENCES: "Parsed sentences",
    ANSWERS: "LanguageTool said",
    VOCABULARY: "Vocabulary",
    UNFINISHED: "Unfinished file",
    LANGUAGETOOL: "LanguageTool",
}
_UNITS = ((1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB"))


def info_lines(folder: Path, contents: Contents) -> Iterator[str]:
    """What is in the folder, a line each, with a sum."""
    yield f"netlint keeps what later runs can use in {visible(str(folder))}"
    yield ""
    if not contents.kept:
        yield "Nothing is kept there."
    else:
        width = max(len(label) for label in _LABELS.values())
        for kept in contents.kept:
            yield f"{_LABELS[kept.kind]:{width}}  {shown_size(kept.size):>8}  {_told(kept)}"
        total = sum(kept.size for kept in contents.kept)
        yield f"{'All':{width}}  {shown_size(total):>8}"
    if contents.others:
        yield ""
        noun, verb = (
            ("file or folder", "is") if contents.others == 1 else ("files or folders", "are")
        )
        yield f"{contents.others:,} other {noun} there {verb} not netlint's."


def clean_lines(folder: Path, outcomes: Sequence[Outcome], left: Sequence[Kept]) -> Iterator[str]:
    """What became of each, and what stays."""
    shown = visible(str(folder))
    gone = [outcome for outcome in outcomes if outcome.is_gone]
    for outcome in outcomes:
        kept = outcome.kept
        named = f"{_LABELS[kept.kind]} ({visible(kept.path.name)}, {shown_size(kept.size)})"
        if outcome.is_gone:
            yield f"Removed: {named}"
        elif outcome.is_emptied:
            yield f"Emptied: {named}. Another run uses the file, so it stays."
        else:
            yield f"Left: {named}: {visible(outcome.reason)}"
    if not outcomes:
        yield f"Nothing to remove in {shown}"
    elif gone:
        size = sum(outcome.kept.size for outcome in gone)
        yield f"{shown_size(size)} freed in {shown}"
    for kept in left:
        yield (
            f"LanguageTool stays ({shown_size(kept.size)}). Remove it with: "
            "netlint cache clean --with-languagetool"
        )


def shown_size(size: int) -> str:
    """Bytes as people read them: "12.3 MB"."""
    for unit, name in _UNITS:
        if size >= unit:
            return f"{size / unit:.1f} {name}"
    return counted(size, "byte")


def _told(kept: Kept) -> str:
    if kept.kind == PAGES:
        return _told_of_pages(kept)
    if kept.kind == SENTENCES:
        return counted(entries_of(kept), "sentence")
    if kept.kind == ANSWERS:
        return f"of {counted(entries_of(kept), 'paragraph')}"
    if kept.kind == LANGUAGETOOL:
        from netlint.languagetool.jars import version_of

        return f"version {visible(version_of(kept.path))}, installed"
    return visible(kept.path.name)


def _told_of_pages(kept: Kept) -> str:
    """How many pages, and how many of them a run of this netlint would not have to check again."""
    from netlint.pagecache.keys import MARK
    from netlint.pagecache.program import content_of_program, state_of_program

    rows = ask(kept.path, "SELECT result FROM page WHERE key = ?", (state_of_program(),))
    program = rows[0][0] if rows and isinstance(rows[0][0], bytes) else content_of_program()
    pages = entries_of(kept)
    own = pages_of(kept, program[:MARK])
    said = f"of {counted(pages, 'page')}"
    if own == pages:
        return f"{said}, found by this netlint" if pages else said
    return f"{said}: {own:,} found by this netlint, {pages - own:,} by others or with older rules"
