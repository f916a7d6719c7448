"""What `netlint init` makes of the pages it finds."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from netlint.cli.page_groups import FOLDER_TYPES, group_pages, see_pages
from netlint.cli.page_type_proposal import write_page_types
from netlint.config.project import Project
from netlint.config.resolve import CommandLine
from netlint.discovery import discover
from netlint.patterns import lazy_pattern
from netlint.profiles import page_type, profile_settings
from netlint.result import PageFile
from netlint.vocabulary.locale_pairs import spellings_for

#: Pages of so many are read for their spelling.
_SAMPLE = 200
_WORD = lazy_pattern(r"[a-z]{4,}")
#: Names of folders with easy read versions of pages.
_EASY_READ = frozenset({"easy-read", "easyread", "easy_read"})


@dataclass(frozen=True)
class Sight:
    """What was seen: how many pages of which kind and where, and words of each spelling."""

    files: tuple[PageFile, ...]
    suffixes: tuple[str, ...]
    folders: tuple[str, ...]
    types: tuple[tuple[str, str], ...]  # pattern, page type
    easy_read: tuple[str, ...]  # patterns
    british: int
    american: int

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self.files)

    @property
    def profile(self) -> str:
        """The profile that fits the spelling; British where nothing tells."""
        return "plain-us" if self.american > self.british else "nhs"


def look_at(folder: Path) -> Sight:
    """Look at the pages below a folder."""
    found = discover([str(folder)], Project(CommandLine(), isolated=True)).files
    paths = [Path(file.location).relative_to(folder) for file in found if file.location]
    british, american = _spelling([folder / path for path in paths[:_SAMPLE]])
    tops = Counter(path.parts[0] for path in paths if len(path.parts) > 1)
    types = {
        f"{parent.as_posix()}/**": FOLDER_TYPES[parent.name]
        for path in paths
        for parent in path.parents
        if parent.name in FOLDER_TYPES
    }
    easy_read = {
        f"{parent.as_posix()}/**"
        for path in paths
        for parent in path.parents
        if parent.name.lower() in _EASY_READ
    }
    return Sight(
        files=found,
        suffixes=tuple(sorted({path.suffix for path in paths})),
        folders=tuple(sorted(tops)),
        types=tuple(sorted(types.items())),
        easy_read=tuple(sorted(easy_read)),
        british=british,
        american=american,
    )


def _spelling(paths: list[Path]) -> tuple[int, int]:
    """Words that are spelled in the British way only, and in the American way only."""
    # Each page is given the words that only the other locale writes.
    british, american = spellings_for("en-US"), spellings_for("en-GB")
    counts = Counter[str]()
    for path in paths:
        text = path.read_text(encoding="utf-8", errors="replace").lower()
        counts.update(_WORD.findall(text))
    return (
        sum(counts[word] for word in british if word not in american),
        sum(counts[word] for word in american if word not in british),
    )


def write_proposal(sight: Sight, *, page_types: bool = False) -> str:
    """The text of a netlint.toml, with a comment on each choice; with `page_types`, the pages are
    read for their headings, and types are proposed by those."""
    if sight.pages:
        seen = f"netlint looked at {sight.pages} pages ({', '.join(sight.suffixes)})."
    else:
        seen = "netlint found no pages here yet."
    spelling = f"{sight.british} British and {sight.american} American spellings were counted."
    lines = [
        f"# Settings of netlint. {seen}",
        "# Every setting is explained in docs/configuration.md of netlint.",
        "",
        f"# {spelling}"
        if sight.pages
        else "# nhs (British), plain-us (American), easy-read or wcag.",
        f'profile = "{sight.profile}"',
        "",
        "# Only these pages are checked. Without include, every page below this folder is.",
    ]
    include = ", ".join(f'"{name}/**"' for name in sight.folders)
    lines += [f"include = [{include}]" if include else '# include = ["content/**"]']
    lines += [
        "",
        "# Pages to leave out.",
        '# exclude = ["drafts/"]',
        "",
        "# Words that are right here and that netlint does not know.",
        '# allow = ["Lanreotide Autogel"]',
        "",
        "# Rules to leave out, or to weigh otherwise: netlint rules lists them.",
        '# ignore = ["ABBR004"]',
        "# [severity]",
        '# READ001 = "error"',
        "",
        "# Grammar and spelling by LanguageTool. It needs Java: netlint grammar status.",
        "# [grammar]",
    ]
    if page_types:
        types = profile_settings(sight.profile).page_types
        lines += write_page_types(group_pages(see_pages(sight.files, types)), sight.profile)
    else:
        lines += _types_by_folder(sight)
    if sight.easy_read and sight.profile == "nhs":
        files = ", ".join(f'"{pattern}"' for pattern in sight.easy_read)
        lines += ["", "# Easy read pages: shorter sentences, and hard words explained."]
        lines += ["[[overrides]]", f"files = [{files}]", 'profile = "easy-read"']
    return "\n".join(lines) + "\n"


def _types_by_folder(sight: Sight) -> list[str]:
    kinds: dict[str, list[str]] = {}
    for pattern, name in sight.types:
        kinds.setdefault(name, []).append(pattern)
    lines = ["", "# Kinds of pages: each kind has sections that it must have."]
    lines += ["# netlint init --page-types proposes them by the headings of your pages."]
    if not kinds:
        lines += ["# [page-types.condition]", '# match = ["content/conditions/**"]']
    for name, patterns in kinds.items():
        sections = ", ".join(section.id for section in page_type(name).required)
        listed = ", ".join(f'"{pattern}"' for pattern in patterns)
        lines += ["", f"# Asks for: {sections}.", f"[page-types.{name}]", f"match = [{listed}]"]
    return lines
