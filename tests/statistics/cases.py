"""Pages with known figures, made without reading any text."""

from __future__ import annotations

from netlint.finding import Problem
from netlint.language.tally import Counts, pack
from netlint.statistics.comparing import Comparison, PageChange, compare
from netlint.statistics.figures import Figures, PageFigures, SectionFigures, Target
from netlint.statistics.report import Report, make_report

#: A title that tries to be markup, a formula, another column, another line and a command.
HOSTILE = '=1+2|<b>"a",\n\x1b[31mb\x00\u202e`c`'


def figures(
    words: int = 600,
    sentences: int = 40,
    syllables: int = 900,
    *,
    masked: int | None = None,
    unscored: str | None = None,
    margin: float | None = 0.7,
    long_sentences: int = 3,
    mended: int = 0,
    passive: int | None = None,
) -> Figures:
    """Figures with as many counts as tests look at; `masked` are the syllables without names."""

    def tally(of: int) -> int:
        return pack(
            Counts(
                words=words,
                sentences=sentences,
                sentence_words=words,
                letters=words * 5,
                syllables=of,
                polysyllables=words // 8,
                complex_words=words // 10,
                monosyllables=words // 2,
                plain_words=words,
                function_words=words // 3,
            )
        )

    return Figures(
        tally(syllables),
        tally(syllables if masked is None else masked),
        long_sentences,
        unscored,
        None if unscored else margin,
        mended,
        passive,
    )


FEW = "it has only 60 words, and a figure needs 100"


def pages() -> tuple[PageFigures, ...]:
    """Three pages: one with sections, one that is hard and mended, one without a grade."""
    nhs = Target()
    return (
        PageFigures(
            "content/conditions/tumours.md",
            "Tumours",
            "condition",
            nhs,
            figures(masked=820),
            (
                SectionFigures(None, 1, figures(60, 5, 90, unscored=FEW, long_sentences=0)),
                SectionFigures("Symptoms", 9, figures(300, 20, 430, masked=400, margin=1.6)),
                SectionFigures(
                    "When to get help from a nurse, a doctor or someone at the hospital | now",
                    30,
                    figures(240, 15, 460, masked=400, margin=2.2),
                ),
            ),
        ),
        PageFigures(
            "content/über/hard page.html",
            HOSTILE,
            None,
            nhs,
            figures(1500, 60, 2700, masked=2400, mended=12, long_sentences=31),
        ),
        PageFigures(
            "content/z|short.txt", "", None, nhs, figures(60, 5, 90, unscored=FEW, long_sentences=0)
        ),
    )


PROBLEM = Problem("content/broken.md", "Not counted: Byte 0xe9 is not UTF-8 text. (line 3)")


def report(**how: object) -> Report:
    """A report of those pages and one that could not be read."""
    return make_report(pages(), (PROBLEM,), **how)  # type: ignore[arg-type]


def changed(page: PageFigures, after: Figures) -> PageChange:
    """A page whose figures became others."""
    return PageChange(page.path, page, page._replace(figures=after))


def comparison() -> Comparison:
    """Pages that became easier, harder, longer, no page, a page, and one that lost its grade."""
    first, second, third = pages()
    moved = changed(first, figures(590, 42, 840, masked=770, long_sentences=1))
    return compare(
        [
            moved._replace(was="content/tumours.md"),
            changed(second, figures(1500, 50, 2700, masked=2400, long_sentences=40)),
            changed(third, figures(61, 5, 91, unscored=FEW)),
            PageChange("content/gone.md", first._replace(path="content/gone.md"), None),
            PageChange("content/new.md", None, first._replace(path="content/new.md")),
        ],
        ref="main",
        commit="0123456789abcdef0123456789abcdef01234567",
        unchanged=31,
        problems=(PROBLEM,),
    )
