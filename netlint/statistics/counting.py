"""From a page to its figures."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from typing import Any

from netlint.analysis import Analysis
from netlint.catalogue import load_check
from netlint.checks.options import options_for
from netlint.checks.sect.page_type import page_type_of
from netlint.finding import Problem, Severity
from netlint.language.long_sentences import long_sentences
from netlint.language.passages import Passage
from netlint.nlp.availability import ParserMissing, missing
from netlint.page import PLACEHOLDER, Block, BlockKind, Page
from netlint.pagetypes import stated_type
from netlint.parsing.error import PageError
from netlint.profiles import profile_settings
from netlint.reading import fault, read_page
from netlint.resources import Resources
from netlint.result import PageFile
from netlint.settings import PageType, RuleSetting, Settings
from netlint.statistics.figures import Figures, Outcome, PageFigures, SectionFigures, Target

_RESOURCES = Resources()
#: The settings are kept with what is made of them, so that their identity stays their own.
_TARGETS: dict[tuple[int, str], tuple[Settings, Target]] = {}


def prepare(settings: Iterable[Settings]) -> None:
    """Compile the vocabularies now. Raises what a broken vocabulary raises."""
    for one in settings:
        target_of(one)
        _RESOURCES.vocabulary(one.vocabularies, one.allow)


def prepare_with_voice(settings: Iterable[Settings]) -> None:
    """As `prepare`, where the language model is installed. Raises `ParserMissing` where not."""
    settings = list(settings)
    for one in settings:
        lacking = missing(one.model)
        if lacking is not None:
            raise ParserMissing(lacking)
    prepare(settings)


def target_of(settings: Settings, kind: PageType | None = None) -> Target:
    """What the settings ask of pages, those of a type where one is given: the options of READ001
    and READ003, as the profile has them where a rule is switched off."""
    key = id(settings), kind.name if kind is not None and kind.rules else ""
    known = _TARGETS.get(key)
    if known is None:
        grade, sentence = (_options(code, settings, kind) for code in ("READ001", "READ003"))
        made = Target(grade.measure, grade.target, min(grade.aim, grade.target), sentence.max_words)
        known = _TARGETS[key] = settings, made
    return known[1]


def _options(code: str, settings: Settings, kind: PageType | None) -> Any:
    check = load_check(code)
    rules = (*settings.rules, *profile_settings(settings.profile).rules)
    given = next((rule for rule in rules if rule.code == code), None)
    options = dict(given.options) if given else {}
    for own in kind.rules if kind is not None else ():
        if own.code == code:
            options.update(own.options)
    return options_for(check, RuleSetting(code, Severity.WARNING, options))


def count_page(file: PageFile) -> Outcome:
    """The figures of one page. Whatever is wrong with the page is in the outcome."""
    return _count(file, with_voice=False)


def count_page_with_voice(file: PageFile) -> Outcome:
    """As `count_page`, with sentences in the passive voice."""
    return _count(file, with_voice=True)


def _count(file: PageFile, *, with_voice: bool) -> Outcome:
    try:
        page = read_page(file)
    except PageError as error:
        place = f" (line {error.line})" if error.line > 1 else ""
        return Outcome(
            file.path, problem=Problem(file.path, f"Not counted: {error.message}{place}")
        )
    try:
        return Outcome(file.path, figures_of(page, file.settings, with_voice=with_voice))
    except ParserMissing:  # the same for every page
        raise
    except Exception as error:  # a fault of netlint must not take the other pages with it
        reason = f"netlint could not count this page ({fault(error)}). Please report this."
        return Outcome(file.path, problem=Problem(file.path, reason))


def figures_of(page: Page, settings: Settings, *, with_voice: bool = False) -> PageFigures:
    """The figures of a parsed page and of its sections, the passive voice where it is asked for."""
    analysis = Analysis(page, settings, _RESOURCES)
    stated = stated_type(page, settings.page_types)
    target = target_of(settings, stated.page_type if stated else None)
    sections = analysis.sections
    if len(sections) == 1:
        sections = ()  # the page has no parts: its one section is itself
    long_at = _long_sentences(analysis, target.sentence_words)
    passive_at = None
    if with_voice:
        passive_at = [one.unit.sentence.start for one in analysis.passive_sentences]
    starts = [section.units[0].sentence.start for section in sections]
    long_in = _by_section(long_at, starts)
    passive_in = None if passive_at is None else _by_section(passive_at, starts)
    known = page_type_of(analysis)
    return PageFigures(
        path=page.path,
        title=_title(page),
        page_type=known.page_type.name if known else None,
        target=target,
        figures=_figures(
            analysis.passage, len(long_at), None if passive_at is None else len(passive_at)
        ),
        sections=tuple(
            SectionFigures(
                None if section.heading is None else _shown(page, section.heading),
                1 if section.heading is None else page.position(section.heading.span.start)[0],
                _figures(section, long_in[at], None if passive_in is None else passive_in[at]),
            )
            for at, section in enumerate(sections)
        ),
    )


def _by_section(places: list[int], starts: list[int]) -> Counter[int]:
    """How many of the places (offsets into prose) are in each section, by where those start."""
    return Counter(bisect_right(starts, place) - 1 for place in places)


def _figures(passage: Passage, long_sentences: int, passive: int | None) -> Figures:
    unscored = passage.unscored
    return Figures(
        passage.tally,
        passage.masked_tally,
        long_sentences,
        unscored,
        None if unscored is not None else passage.margin,
        passage.mended,
        passive,
    )


def _long_sentences(analysis: Analysis, most: int) -> list[int]:
    """Where the sentences start that have more words than that: those that READ003 is about."""
    found = long_sentences(analysis.page.prose, analysis.scored, most)
    return [unit.sentence.start for unit, _ in found]


def _title(page: Page) -> str:
    titles = (*page.headings[:1], *page.of_kind(BlockKind.TITLE))
    return _shown(page, titles[0]) if titles else ""


def _shown(page: Page, block: Block) -> str:
    """A block's text on one line; what the site fills in is "…"."""
    return " ".join(page.text(block).replace(PLACEHOLDER, "…").split())
