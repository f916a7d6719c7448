"""The page types that `netlint init --page-types` proposes, with how many pages have what."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from netlint.cli.page_groups import FEWEST, Group, PageSeen
from netlint.cli.section_counts import COMMON, Had, Sections, sentence
from netlint.language.headings import plain_heading
from netlint.settings import SectionType

#: Of 100 pages, so many have a heading that is worth a line.
_SOME = 10
#: So many headings that belong to no section are shown.
_SHOWN = 10
#: A heading is shown so far.
_WIDTH = 50


def write_page_types(groups: Iterable[Group], profile: str) -> list[str]:
    """The lines of a settings file that propose a page type for each group."""
    lines = [
        "",
        "# Page types, proposed by what the pages have now. The numbers say how many pages have a",
        "# section, and under which headings; * stands for the subject of the page. Take out what is",
        "# chance, and add what is missing: SECT001 asks every page of a type for its sections.",
    ]
    written: set[str] = set()
    for group in groups:
        lines += ["", *_group(group, profile, written)]
    return lines


def _group(group: Group, profile: str, written: set[str]) -> Iterator[str]:
    pages = group.pages
    sections = Sections(group.name, pages, profile)
    kind, had = sections.kind, sections.had()
    needed = {section.id for section in kind.required} if kind else set()
    must = [one for one in had if one.section.id in needed or _share(one, pages) >= COMMON]
    if kind and len(pages) < FEWEST:
        asked = ", ".join(section.id for section in kind.required)
        yield f"# {_pages(len(pages))}. Asks for: {asked or 'no sections'}."
        yield f"[page-types.{group.name}]"
        yield f"match = {_toml(list(group.patterns))}"
        return
    if len(pages) < FEWEST or not (kind or len(must) > 1):
        few = (
            "too few for a type." if len(pages) < FEWEST else "no headings that most of them have."
        )
        yield f"# {', '.join(group.patterns)}: {_pages(len(pages))}, {few}"
        yield from _looks(pages)
        return
    yield f"# {_pages(len(pages))}."
    yield f"[page-types.{group.name}]"
    yield f"match = {_toml(list(group.patterns))}"
    if must:
        yield "# Each page must have these."
        yield from _listed("sections", must)
        ids = [one.section.id for one in must]
        order = sections.order([one.section.id for one in must if one.pages])
        if order != ids:
            yield "# Most pages have them in this order; those in a list of their own in any order."
            yield f"order = {_toml(order)}"
    may = [one for one in had if one not in must and _share(one, pages) >= _SOME]
    if may and kind:
        yield "# Some pages have these as well:"
        yield from (f"#   {one.section.id}: {_told(one)}" for one in may)
    elif may:
        yield "# Some pages have these."
        yield from _listed("optional", may)
    yield from _others(pages, had)
    for one in must:
        if one.own and one.section.id not in written:
            written.add(one.section.id)
            yield from ("", *_own_section(one.section))


def _listed(key: str, found: list[Had]) -> Iterator[str]:
    yield f"{key} = ["
    names = [f'"{one.section.id}",' for one in found]
    width = max(map(len, names))
    for name, one in zip(names, found, strict=True):
        yield f"    {name:{width}} # {_told(one)}"
    yield "]"


def _told(one: Had) -> str:
    """How many pages have a section, and under which headings."""
    if not one.pages:
        return "0 pages: netlint asks for it"
    shown = [_counted(form, count) for form, count in one.forms[:3] if count > 1]
    shown = shown or [_counted(*one.forms[0])]
    more = ", …" if len(one.forms) > len(shown) else ""
    return f"{_pages(len(one.pages))}: {', '.join(shown)}{more}"


def _counted(form: str, count: int) -> str:
    form = form if len(form) <= _WIDTH else form[: _WIDTH - 1] + "…"
    return f"{form} {count}" if form.startswith("(") else f'"{form}" {count}'


def _others(pages: tuple[PageSeen, ...], had: list[Had]) -> Iterator[str]:
    """Headings of several pages that stand for no section."""
    told = {plain_heading(form) for one in had for form, _ in one.forms}
    counts: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for page in pages:
        counts.update({heading.form for heading in page.headings})
        for heading in page.headings:
            shown.setdefault(heading.form, heading.shown)
    rest = [
        (form, count)
        for form, count in counts.items()
        if form not in told and count >= FEWEST and 100 * count >= _SOME * len(pages)
    ]
    rest.sort(key=lambda entry: (-entry[1], entry[0]))
    if rest:
        yield "# Headings that stand for none of these:"
    for form, count in rest[:_SHOWN]:
        yield f"#   {_pages(count)}: {_counted(sentence(shown[form]), count).rsplit(' ', 1)[0]}"


def _looks(pages: tuple[PageSeen, ...]) -> Iterator[str]:
    """The pages that look like some kind by their headings, where their folder does not say."""
    kinds = Counter(page.kind for page in pages if page.kind and page.guessed)
    for kind, count in sorted(kinds.items()):
        first = next(page.path for page in pages if page.guessed and page.kind == kind)
        verb = "looks" if count == 1 else "look"
        yield f"# {_pages(count)} {verb} like the type {kind}, such as {first}."
        yield f"# To say so, write netlint: {{page-type: {kind}}} in the front matter of a page."


def _own_section(section: SectionType) -> Iterator[str]:
    yield f"[sections.{section.id}]"
    yield f"heading = {_toml(section.heading)}"
    if section.with_subject:
        yield f"with-subject = {_toml(section.with_subject)}"
    if section.synonyms:
        yield f"synonyms = {_toml(list(section.synonyms))}"


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _share(one: Had, pages: tuple[PageSeen, ...]) -> float:
    return 100 * len(one.pages) / len(pages) if len(one.pages) >= FEWEST else 0


def _pages(count: int) -> str:
    return f"{count} page" if count == 1 else f"{count} pages"
