"""Whatever stands around a word of a page, a proofreader's finding about it points at that word."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netlint.engine import check_file
from netlint.grammar.match import Match, Proofread
from netlint.grammar.paragraph import Paragraph
from netlint.grammar.paragraphs import paragraphs
from netlint.parsing.error import PageError
from netlint.reading import read_page
from netlint.result import PageFile
from netlint.settings import GrammarSettings
from tests.support import settings_for
from tests.test_positions import HARD, check_place

#: Words that the proofreader of these tests has something to say of. Each is told from all others.
WORDS = ("quoll", "zebu", "okapi", "Ibex", "gnu’s", "capybara-like")
#: What makes the way there and back hard.
AROUND = (
    " ", " ", " ", ". ", "? ", ", ", "😀", " 😀 ", "👩🏽\u200d⚕️", "❤️", "→", "• ", "\u00ad", "\u200b", "\u200f",
    "\ufeff", "\x01", "\ue000", "\u2060", "\xa0", "\u2009", "e\u0301", "ﬁ", "\ufffd", "&nbsp;", "&#8217;", "&amp;",
    "&#x1F600;", "&shy;", "`code`", "``x``", "![An alt](i.png)", "<img alt='Alt' src=i>", "[a link](/b)",
    "https://a.example/b(c).", "a@b.example", "@someone", "#tag", "file.pdf", "nhs.uk", "a_b", "C:\\x\\y", "/a/b/c",
    "~~struck~~", "<del>out</del>", "<span lang='fr'>mot juste</span>", "<span lang='en'>", "</span>", "{{ x }}",
    "{% if y %}", "**", "*", "<br>", "  \n", "\\\n", "\n", "\r\n", "\n\n", "\t", "<b>", "</b>", "[^1]", "|", "- ",
    "# ", "> ", "<p>", "(", ")", "“", "”", "\"", "<sup>1</sup>", "\u2028", "\x85", "漢字", "<!-- c -->", "<q>", "</q>",
)  # fmt: skip

RULES = settings_for("GRAM001")._replace(grammar=GrammarSettings(on=True))
formats = st.sampled_from(["md", "html", "text"])


@st.composite
def pages(draw: st.DrawFn) -> str:
    bits = st.one_of(st.sampled_from(WORDS), st.sampled_from(AROUND), st.sampled_from(HARD))
    return "".join(draw(st.lists(bits, min_size=1, max_size=40)))


def matches(paragraph: Paragraph) -> Iterator[Match]:
    """What a proofreader says who knows no animals."""
    for word in WORDS:
        for found in re.finditer(re.escape(word), paragraph.text):
            yield Match(found.start(), found.end(), word, "MISC", "An animal.")


def proofread(file: PageFile) -> tuple[PageFile, list[Paragraph]]:
    made = list(paragraphs(read_page(file), "en-GB"))
    answers = {(one.locale, one.text): tuple(matches(one)) for one in made}
    return file._replace(proofread=Proofread(answers)), made


def as_read(text: str) -> str:
    """The text without what no reader sees."""
    return "".join(one for one in text if unicodedata.category(one) not in ("Cc", "Cf", "Co", "Cn"))


def page_file(source: str, format: str) -> PageFile:
    return PageFile(f"page.{format}", None, format, RULES, source.encode())


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages(), formats)
def test_every_word_leads_back_to_the_prose_that_says_it(source: str, format: str) -> None:
    try:
        file, made = proofread(page_file(source, format))
    except PageError:
        return
    page = read_page(file)
    struck = [one for one in page.inlines if one.kind.name == "DELETED"]
    for paragraph in made:
        assert "\0" not in paragraph.text
        for found in re.finditer(r"[\w’-]+", paragraph.text):
            place = paragraph.place(*found.span())
            if place is None:
                continue
            prose = page.prose[slice(*place)]
            if any(one.start < place[1] and place[0] < one.end for one in struck):
                continue
            assert unicodedata.normalize("NFKC", as_read(prose)) == unicodedata.normalize(
                "NFKC", found[0]
            )


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages(), formats)
def test_a_finding_about_a_word_points_at_it_in_the_source(source: str, format: str) -> None:
    try:
        file, _ = proofread(page_file(source, format))
    except PageError:
        return
    outcome = check_file(file)
    assert not outcome.problems
    for finding in outcome.findings:
        # A byte order mark is no part of the page.
        check_place(source.removeprefix("\ufeff"), finding)
        assert finding.origin is not None
        assert finding.match == finding.origin.rule


#: What may stand inside a word without parting it.
INSIDE = (
    "",
    "",
    "",
    "\u00ad",
    "&shy;",
    "\u200b",
    "<b>",
    "</b>",
    "<wbr>",
    "<!-- c -->",
    "\x02",
    "<del>z</del>",
)


@st.composite
def dressed_words(draw: st.DrawFn) -> str:
    """A word, each letter as it is or as an entity, with something that no reader sees between."""
    spelled = []
    for letter in draw(st.sampled_from(WORDS)):
        spelled.append(letter if draw(st.booleans()) else f"&#{ord(letter)};")
        spelled.append(draw(st.sampled_from(INSIDE)))
    return "".join(spelled)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(dressed_words(), st.sampled_from((" ", " 😀 ", ". 💊 ", ", "))), max_size=9)
)
def test_a_word_is_found_as_a_whole_whatever_stands_in_it(words: list[tuple[str, str]]) -> None:
    source = "<p>See " + "".join(f"{word}{after}" for word, after in words) + "again.</p>"
    file, _ = proofread(page_file(source, "html"))
    outcome = check_file(file)
    assert len(outcome.findings) == len(words)
    for finding, (word, _) in zip(outcome.findings, words, strict=True):
        check_place(source, finding)
        assert finding.match in word
        seen = re.sub(r"<del>z</del>|<[^>]*>|&shy;", "", finding.match)
        assert finding.origin is not None
        assert as_read(html.unescape(seen)) == finding.origin.rule


def test_the_proofreader_of_these_tests_does_speak() -> None:
    """Were it silent, the tests above would prove nothing."""
    for format in ("md", "html", "text"):
        file, _ = proofread(page_file("See " + ", ".join(WORDS) + ".", format))
        assert [finding.match for finding in check_file(file).findings] == list(WORDS)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages(), formats)
def test_the_pieces_cover_the_text_in_order(source: str, format: str) -> None:
    try:
        _, made = proofread(page_file(source, format))
    except PageError:
        return
    for paragraph in made:
        size = 0
        for before, piece in zip((None, *paragraph.pieces), paragraph.pieces, strict=False):
            assert piece.start == size
            assert piece.size > 0
            assert before is None or before.prose + before.length <= piece.prose
            size += piece.size
        assert size == len(paragraph.text)
        assert paragraph.text == paragraph.text.strip()
        assert len(paragraph.text.splitlines()) == 1
        paragraph.text.encode()  # it has no half of a character: it can be sent
