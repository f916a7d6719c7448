"""What a reader of HTML sees, and where it stands in the source."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlint.finding import Span
from netlint.page import PLACEHOLDER, BlockKind, Image, Inline, InlineKind, Link, Page
from netlint.parsing import parse
from netlint.parsing.builder import PageBuilder
from netlint.parsing.html import read_html_block
from netlint.parsing.html_selectors import parse_selectors
from netlint.parsing.html_tokens import Tag, read_inline_tag


def read(source: str, *, skip: tuple[str, ...] = ()) -> Page:
    return parse("page.html", source, "html", skip)


def texts(page: Page) -> list[tuple[str, str]]:
    return [(block.kind.value, page.text(block)) for block in page.blocks]


def of(page: Page, span: Span) -> str:
    return page.source[span.start : span.end]


def marked(page: Page, inline: Inline) -> str:
    return page.prose[inline.start : inline.end]


def only_link(source: str) -> Link:
    (link,) = read(source).links
    return link


def only_image(source: str) -> Image:
    (image,) = read(source).images
    return image


P = "paragraph"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("<h2>Symptoms</h2>", [("heading", "Symptoms")], id="heading"),
        pytest.param("<p>One\n  two\t three</p>", [(P, "One two three")], id="white space"),
        pytest.param("<p>One <b> two</b> </p>", [(P, "One two")], id="white space at tags"),
        pytest.param("<p>neuro<b>endo</b>crine</p>", [(P, "neuroendocrine")], id="word in tags"),
        pytest.param("one <br> two", [(P, "one\ntwo")], id="line break"),
        pytest.param("one<br>\n<br/>two", [(P, "one"), (P, "two")], id="two line breaks"),
        pytest.param("long<wbr>word", [(P, "longword")], id="possible break"),
        pytest.param("<p>one<p>two", [(P, "one"), (P, "two")], id="paragraphs without ends"),
        pytest.param("<div>one<p>two</p>three</div>", [(P, "one"), (P, "two"), (P, "three")], id="div"),
        pytest.param(
            "<ul><li>one<li><p>two</p><p>more</p></ul>",
            [("list item", "one"), ("list item", "two"), (P, "more")],
            id="items without ends",
        ),
        pytest.param(
            "<dl><dt>NET<dd>a tumour<dt>GP<dd>a doctor</dl>",
            [("term", "NET"), ("definition", "a tumour"), ("term", "GP"), ("definition", "a doctor")],
            id="definitions",
        ),
        pytest.param(
            "<table><caption>Doses<tr><th>Day<td>One<tr><th>Night<td><p>Two</table>end",
            [
                ("caption", "Doses"), ("header cell", "Day"), ("table cell", "One"),
                ("header cell", "Night"), ("table cell", "Two"), (P, "end"),
            ],
            id="table without ends",
        ),
        pytest.param("<figure><figcaption>A scan</figcaption></figure>", [("caption", "A scan")], id="figure"),
        pytest.param("<h2>Open<p>one<p>two", [("heading", "Open"), (P, "one"), (P, "two")], id="open heading"),
        pytest.param("<h2><p>Held</p></h2>", [("heading", "Held")], id="paragraph in heading"),
        pytest.param("<h2>One<h3>Two", [("heading", "One"), ("heading", "Two")], id="two open headings"),
        pytest.param("<b>one</b></b></p></div> two", [(P, "one two")], id="stray ends"),
        pytest.param("<b>one <p>two</p> three</b>", [(P, "one"), (P, "two"), (P, "three")], id="block in inline"),
        pytest.param("5 < 6 and 7 > 3 &lt;b>", [(P, "5 < 6 and 7 > 3 <b>")], id="brackets as text"),
        pytest.param("AT&T R&D; caf&eacute &notit; &#150; &#x1F600;", [(P, "AT&T R&D; café ¬it; – 😀")], id="references"),
        pytest.param("a&nbsp;b&#32; &#10;c", [(P, "a\u00a0b c")], id="spaces as references"),
        pytest.param("echo&shy;cardiogram", [(P, "echo\u00adcardiogram")], id="soft hyphen"),
        pytest.param("one<!-- two -->three<!-->four", [(P, "onethreefour")], id="comments"),
        pytest.param("one <!-- never ends <p>two", [(P, "one")], id="open comment"),
        pytest.param('<p title="open>one</p><p>two</p>', [(P, "one"), (P, "two")], id="open quotation mark"),
        pytest.param('<p title="a>b">one</p>', [(P, "one")], id="bracket in a value"),
        pytest.param("<p>one</p\n>two <span", [(P, "one"), (P, "two")], id="open tag at the end"),
        pytest.param("<p>one <span two</p><p>three</p>", [(P, "one"), (P, "three")], id="open tag"),
        pytest.param("<style>a</style><script>b</script>c<template><p>d</p></template>", [(P, "c")], id="not shown"),
        pytest.param("<noscript><p>one</p></noscript>two<textarea>three<p>four", [(P, f"two{PLACEHOLDER}"), (P, "four")], id="lost end of a field"),
        pytest.param("a<script>b <p>c", [(P, "a")], id="open script"),
        pytest.param("<p hidden>a</p><p aria-hidden=true>b</p><p style='display: none'>c</p>d", [(P, "d")], id="hidden"),
        pytest.param('<p hidden="until-found">a</p><details><summary>b</summary>c</details>', [(P, "a"), (P, "b"), (P, "c")], id="folded"),
        pytest.param("<dialog>a</dialog><dialog open>b</dialog>", [(P, "b")], id="dialogue"),
        pytest.param("Press <kbd>Ctrl</kbd> or <code>a<b>c</b></code>.", [(P, f"Press {PLACEHOLDER} or {PLACEHOLDER}.")], id="code"),
        pytest.param("<pre>a\nb</pre>c<iframe>d</iframe><video><p>e</p></video>", [(P, "c")], id="not prose"),
        pytest.param("a <svg><title>b</title><text>c</text></svg> d", [(P, f"a {PLACEHOLDER} d")], id="drawing"),
        pytest.param("a <svg aria-hidden=true><path d=x></svg>d", [(P, "a d")], id="hidden drawing"),
        pytest.param("<svg><path><p>a</p>", [(P, "a")], id="open drawing"),
        pytest.param("cells.<sup>2</sup> tumours<sup><a href='#n'>1</a></sup> CO<sub>2</sub>", [(P, "cells. tumours CO2")], id="note numbers"),
        pytest.param("<span class=icon /> a <i/>b", [(P, "a b")], id="tags that end themselves"),
        pytest.param("<label>Name <input></label> <button>Go</button>", [(P, f"Name {PLACEHOLDER} Go")], id="form"),
        pytest.param("<nhs-card>a</nhs-card> b", [(P, "a b")], id="unknown element"),
        pytest.param("<p>{{ a }} b {% if c %} d {% endif %}e</p>", [(P, f"{PLACEHOLDER} b d e")], id="template tags"),
        pytest.param("<{{ tag }} class='a'>b</{{ tag }}>", [(P, "b")], id="template tag as element"),
        pytest.param("one\r\ntwo\rthree", [(P, "one two three")], id="line endings"),
        pytest.param("a\0b", [(P, "ab")], id="null"),
    ],
)  # fmt: skip
def test_prose_is_what_a_reader_sees(source: str, expected: list[tuple[str, str]]) -> None:
    assert texts(read(source)) == expected


@pytest.mark.parametrize(
    ("source", "level"),
    [
        ("<h1>a</h1>", 1),
        ("<h6>a</h6>", 6),
        ("<div role=heading aria-level=3>a</div>", 3),
        ("<p role='heading'>a</p>", 2),
        ("<ul><li>a</li></ul>", 1),
        ("<ul><li><ol><li>a</ol></ul>", 2),
        ("<p>a</p>", 0),
    ],
)
def test_blocks_know_their_level(source: str, level: int) -> None:
    (block,) = read(source).blocks
    assert block.level == level


def test_block_spans_hold_the_whole_element() -> None:
    page = read("<h1>a &amp; b</h1>\n<ul><li><a href=x>c</a> <ul><li>d</ul></ul><div>e</div>f")
    assert [of(page, block.span) for block in page.blocks] == [
        "<h1>a &amp; b</h1>", "<li><a href=x>c</a>", "<li>d", "<div>e</div>", "f",
    ]  # fmt: skip


def test_quotations_are_marked() -> None:
    page = read("<blockquote>a<ul><li>b</ul></blockquote>c")
    assert [block.quoted for block in page.blocks] == [True, True, False]


def test_lists_know_items_depth_parent_and_navigation() -> None:
    page = read(
        "<ul><li><a href=a>A</a></li><li><a href=b>B</a><ol><li>c</ol></ul><ul><li><a href=d>D</a> e</ul>"
    )
    outer, inner, mixed = page.lists
    assert [of(page, item) for item in outer.items] == [
        "<li><a href=a>A</a></li>",
        "<li><a href=b>B</a><ol><li>c</ol>",
    ]
    assert (outer.depth, outer.parent, outer.ordered, outer.navigation) == (1, -1, False, True)
    assert (inner.depth, inner.parent, inner.ordered, inner.navigation) == (2, 0, True, False)
    assert not mixed.navigation
    assert of(page, inner.span) == "<ol><li>c</ol>"
    assert [block.group for block in page.blocks] == [0, 0, 1, 2]


def test_tables_count_rows_columns_and_header_cells() -> None:
    page = read(
        "<table><caption>x</caption><thead><tr><th scope=col>a<th>b<th></thead>"
        "<tr><td colspan=2>c<td>d<td>e</table>"
        "<table role=presentation><tr><td>f<table><tr><td>g</table></table>"
    )
    first, second, inner = page.tables
    assert (first.rows, first.columns, first.header_cells) == (2, 4, 2)
    assert (first.has_caption, first.layout) == (True, False)
    assert (second.rows, second.columns, second.header_cells, second.layout) == (1, 1, 0, True)
    assert of(page, inner.span) == "<table><tr><td>g</table>"
    assert [block.group for block in page.blocks] == [0, 0, 0, 0, 0, 0, 1, 2]


def test_an_empty_caption_is_none() -> None:
    assert not read("<table><caption> </caption><tr><td>a</table>").tables[0].has_caption


@pytest.mark.parametrize(
    ("source", "text", "label"),
    [
        ("<a href=x>our <b>guide</b> </a>now", "our guide", ""),
        ("<a href=x title='The guide'>a</a>", "a", "The guide"),
        ("<a href=x aria-label='The &amp; guide' title=b><i class=icon></i></a>", "", "The & guide"),
        ("<a href=x><img src=a alt='Home page'></a>", "", "Home page"),
        ("<p>b</p><a href=x><svg><title>Home</title></svg></a>", "", "Home"),
        ("<a href=x><svg aria-hidden=true><title>Home</title></svg></a>", "", ""),
        ("<a href=x><h3>Card</h3></a>", "Card", ""),
        ("<a href=x><div><img src=a alt=b></div>Card</a>", "Card", "b"),
        ("<p>a <a href=x>b<p>c", "b", ""),
        ("<a href=x>b<div>c</a>d</div>", "b\0c", ""),
        ("<map><area href=x alt=Leeds></map>", "", "Leeds"),
    ],
)  # fmt: skip
def test_links_have_a_text_or_a_label(source: str, text: str, label: str) -> None:
    page = read(source)
    (link,) = page.links
    assert (page.prose[link.start : link.end], link.label, link.target) == (text, label, "x")


def test_a_link_spans_its_element_and_ends_before_the_next() -> None:
    page = read("<p><a href=a>b<a href=c>d</a></p>")
    assert [of(page, link.span) for link in page.links] == ["<a href=a>b", "<a href=c>d</a>"]


def test_an_anchor_is_no_link() -> None:
    assert read("<a name=x>a</a><a id=y></a>").links == ()


@pytest.mark.parametrize(
    ("source", "bare"),
    [
        ("See <a href='https://www.example.org/'>www.example.org</a>", True),
        ("See <a href='mailto:a@example.org?subject=b'>a@example.org</a>", True),
        ("See <a href='https://example.org/'>our guide</a>", False),
        ("Call <a href='tel:111'>111</a>", False),
    ],
)
def test_an_address_as_its_own_text_is_no_prose(source: str, bare: bool) -> None:
    page = read(source)
    (link,) = page.links
    assert link.bare is bare
    assert (page.prose[link.start : link.end] == PLACEHOLDER) is bare


@pytest.mark.parametrize(
    ("source", "alt"),
    [
        ("<img src=a>", None),
        ("<img src=a alt>", ""),
        ("<img src=a alt='  '>", "  "),
        ("<img src=a alt='' title=Scan>", ""),
        ("<img src=a title=Scan>", "Scan"),
        ("<p id=b>A <i>scan</i></p><img src=a aria-labelledby='b c'>", PLACEHOLDER),
        ("<html><p id=b></p><img src=a aria-labelledby='b c'></html>", None),
        ("<p id=b></p><img src=a aria-labelledby='b c'>", PLACEHOLDER),
        ("<input type=image src=a alt=''>", None),
        ("<svg><path/></svg>", ""),
        ("<svg role=img><path/></svg>", None),
        ("<svg role=img><title>Scan</title></svg>", "Scan"),
        ("<svg role=img><g><title>Scan</title></g></svg>", None),
        ("<svg aria-label=Scan><text>A</text></svg>", "Scan"),
        ("<svg><text>A</text></svg>", PLACEHOLDER),
        ("<i role=img aria-label=Scan></i>", "Scan"),
        ("<i role=img>A</i>", None),
        ("<object data=a.pdf>Your browser shows no files.</object>", None),
        ("<object data=a.pdf title=Scan></object>", "Scan"),
        ("<img src=a alt='A &lt; B'>", "A < B"),
        ("<img src=a ALT=Scan alt=Other>", "Scan"),
        ("<img src=a aria-label=Scan>", "Scan"),
        ("<input type=image src=a alt=Search>", "Search"),
    ],
)
def test_images_have_the_alternative_their_writer_gave(source: str, alt: str | None) -> None:
    assert only_image(source).alt == alt


def test_images_hidden_from_screen_readers_are_marked() -> None:
    assert only_image("<img src=a aria-hidden=true>").hidden
    assert only_image("<img src=a role=presentation>").hidden
    assert read("<img src=a hidden>").images == ()


def test_templated_links_and_images_are_marked() -> None:
    assert only_link("<a href='{{ base }}/a'>b</a>").templated
    assert only_link("<a href='{{ base }}/a'>b</a>").target == "{{ base }}/a"
    assert only_link("<a href=a>{{ b }}</a>").templated
    assert not only_link("<a href=a>b</a>{{ c }}").templated
    assert only_image("<img src=a alt='{{ b }}'>").templated
    assert only_image("<img src=a {{ attributes }}>").templated
    assert not only_image("<img src='{{ base }}/a'>").templated


def test_alternative_text_is_a_block_at_its_exact_place() -> None:
    page = read('<p>One <img src=a alt="A &amp; b\n  c"> two</p>')
    first, alternative = page.blocks
    assert page.text(first) == f"One {PLACEHOLDER} two"
    assert alternative.kind is BlockKind.ALT
    assert page.text(alternative) == "A & b c"
    assert of(page, alternative.span) == "A &amp; b\n  c"
    assert of(page, page.source_span(alternative.start + 2, alternative.start + 3)) == "&amp;"


@pytest.mark.parametrize(
    ("source", "kind", "value"),
    [
        ("<strong>a</strong>", InlineKind.STRONG, ""),
        ("<b>a</b>", InlineKind.STRONG, ""),
        ("<em>a</em>", InlineKind.EMPHASIS, ""),
        ("<cite>a</cite>", InlineKind.CITATION, ""),
        ("<q>a</q>", InlineKind.QUOTATION, ""),
        ("<del>a</del>", InlineKind.DELETED, ""),
        (
            "<abbr title='General &amp; practice'>a</abbr>",
            InlineKind.ABBREVIATION,
            "General & practice",
        ),
        ("<span lang=cy>a</span>", InlineKind.FOREIGN, "cy"),
        ("<a href=x lang=fr>a</a>", InlineKind.FOREIGN, "fr"),
    ],
)
def test_inline_elements_mark_their_text(source: str, kind: InlineKind, value: str) -> None:
    page = read(f"<p>x {source} y</p>")
    (inline,) = page.inlines
    assert (inline.kind, inline.value, marked(page, inline)) == (kind, value, "a")


def test_a_mark_goes_on_over_the_blocks_inside_it() -> None:
    page = read("x <b>a<div>b</div>c</b> y")
    assert [marked(page, inline) for inline in page.inlines] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("page_language", "declared", "foreign"),
    [
        ("en-GB", "fr", True),
        ("en-GB", "en", False),
        ("en-GB", "en-gb", False),
        ("en-GB", "en-US", True),
        ("cy", "en", True),
        ("cy", "cy-GB", False),
        ("", "en-US", True),
        ("", "en", False),
    ],
)
def test_another_language_is_foreign(page_language: str, declared: str, foreign: bool) -> None:
    page = read(f"<html lang='{page_language}'><p lang={declared}>a</p>")
    assert [block.lang for block in page.blocks] == [declared if foreign else None]
    assert [inline.value for inline in page.inlines] == ([declared] if foreign else [])


def test_the_language_of_an_element_holds_inside_it_until_another_is_named() -> None:
    page = read("<html lang=en><div lang=fr><p>a</p><p lang=en>b</p></div><p>c</p>")
    assert [block.lang for block in page.blocks] == ["fr", None, None]


def test_a_container_may_name_the_language_that_its_page_does_not() -> None:
    assert read("<article lang=en-US><p>a</p></article>").blocks[0].lang is None


WHOLE = """<!doctype html>
<html lang="en-GB"><head><title>Carcinoid &amp; you</title>
<meta name="Description" content="About  &lt;NETs&gt;"><meta property="article:modified_time" content="2026-01-02">
</head><body><header>Chrome <nav>Menu</nav></header>{}<footer>More chrome</footer></body></html>"""


def test_the_head_of_a_document_is_read() -> None:
    page = read(WHOLE.format("<p>a</p>"))
    assert page.root is not None
    assert (page.root.lang, page.root.title) == ("en-GB", "Carcinoid & you")
    assert of(page, page.root.span) == '<html lang="en-GB">'
    assert page.metadata["description"].value == "About  <NETs>"
    assert of(page, page.metadata["description"].span) == "About  &lt;NETs&gt;"
    assert page.metadata["article:modified_time"].value == "2026-01-02"
    assert texts(page)[:2] == [("title", "Carcinoid & you"), ("description", "About <NETs>")]


def test_only_the_main_part_of_a_document_is_read() -> None:
    for main in ("<main>{}</main>", "<div role=main>{}</div>"):
        page = read(WHOLE.format(main.format("<nav>a</nav><p>b</p>")))
        assert texts(page)[2:] == [(P, "a"), (P, "b")]


def test_a_document_with_an_empty_main_part_is_read_without_its_menus() -> None:
    for main in ("<main> <!-- a --> </main>", ""):
        page = read(WHOLE.format(main + "<p>a</p>"))
        assert texts(page)[2:] == [(P, "Chrome"), (P, "a"), (P, "More chrome")]
        assert len(page.comments) == main.count("<!--")


def test_a_menu_of_a_fragment_is_read() -> None:
    assert texts(read("<nav>a</nav>")) == [(P, "a")]


@pytest.mark.parametrize(
    ("source", "language", "title"),
    [
        ("<!doctype html><p>a", None, None),
        ("<html><body lang=en>a", None, None),
        ("<html lang=''><title> </title>a", None, ""),
        ("<title>a<p>b", None, "a"),
        ("<html lang='{{ l }}'><title>{{ t }}</title>", PLACEHOLDER, PLACEHOLDER),
        ("<html lang=en><svg><title>a</title></svg>", "en", None),
    ],
)
def test_a_document_may_lack_language_and_title(
    source: str, language: str | None, title: str | None
) -> None:
    root = read(source).root
    assert root is not None
    assert (root.lang, root.title) == (language, title)


@pytest.mark.parametrize(
    ("source", "fragment"),
    [
        ("<h2>a</h2>", True),
        ("<h1>a</h1>", False),
        ("<body><h2>a</h2>", False),
        ("<!doctype html><h2>a", False),
        ("---\ntitle: a\n---\n<h2>b</h2>", False),
    ],
)
def test_what_is_no_page_of_its_own_is_a_fragment(source: str, fragment: bool) -> None:
    assert read(source).fragment is fragment


@pytest.mark.parametrize(
    "selector",
    [
        "nav", ".menu", "#top", "nav.menu", "[role=navigation]", "[data-x]", "header nav", "header .menu",
        "aside, nav", "*.menu.big", 'nav[role="navigation"]', "html body nav",
    ],
)  # fmt: skip
def test_selectors_leave_parts_out(selector: str) -> None:
    source = (
        "<html><body><header><nav id=top class='big menu' role=navigation data-x='1'>a<p>b</p></nav>"
        "</header><main>c</main></body></html>"
    )
    assert texts(read(source.replace("main>", "div>"), skip=(selector,))) == [(P, "c")]


@pytest.mark.parametrize("selector", ["aside", ".men", "nav nav", "[role=main]", "nav header"])
def test_selectors_leave_other_parts_alone(selector: str) -> None:
    source = "<header><nav class=menu>a</nav></header>"
    assert texts(read(source, skip=(selector,))) == [(P, "a")]


@pytest.mark.parametrize("selector", ["", "nav > a", "nav:first", "[", "a..b"])
def test_a_wrong_selector_is_named(selector: str) -> None:
    with pytest.raises(ValueError, match="is not a selector"):
        parse_selectors((selector,))


def test_comments_are_kept_wherever_they_stand() -> None:
    page = read("<html><!-- a --><main><p hidden><!-- netlint-disable X --></p>b</main>")
    assert [(of(page, c.span), c.text) for c in page.comments] == [
        ("<!-- a -->", "a"),
        ("<!-- netlint-disable X -->", "netlint-disable X"),
    ]


def test_a_block_of_html_in_another_page_may_be_unbalanced() -> None:
    source = "x<div><li>a<p>b</div></ul>c</p>y"
    builder = PageBuilder("page.md", source)
    read_html_block(builder, source, 1, len(source) - 1, quoted=True, group=3, level=2)
    page = builder.page()
    assert [(b.kind.value, page.text(b), b.group, b.level) for b in page.blocks] == [
        ("list item", "a", 3, 2), (P, "b", 3, 2), (P, "c", 3, 2),
    ]  # fmt: skip
    assert all(block.quoted for block in page.blocks)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("<a href='x?a=1&amp;b=2'>", Tag("a", {"href": "x?a=1&b=2"})),
        ("</A >", Tag("a", {}, closing=True)),
        ("<BR/>", Tag("br", {}, self_closing=True)),
        ("<img alt src=a/>", Tag("img", {"alt": "", "src": "a/"})),
        ("<i class='a' />", Tag("i", {"class": "a"}, self_closing=True)),
        ("<a href='?a=1&copy=2'>", Tag("a", {"href": "?a=1&copy=2"})),
        ("<!-- a -->", None),
        ("<?php ?>", None),
        ("text", None),
    ],
)
def test_inline_tags_of_markdown_are_read(text: str, tag: Tag | None) -> None:
    assert read_inline_tag(text) == tag


PIECES = (
    "<p>", "</p>", "<p", "<div>", "</div>", "<b>", "</b>", "<a href='x'>", "<a href=y>", "</a>", "<h2>",
    "</h3>", "<ul>", "<li>", "</ul>", "<ol>", "<table>", "<tr>", "<td>", "<th>", "</table>", "<caption>",
    "<br>", "<br/>", "<hr>", "<img alt='word9 &amp; b'>", "<img src=a>", "<span lang=fr>", "</span>", "<code>",
    "</code>", "<svg>", "</svg>", "<script>", "</script>", "<title>", "</title>", "<!-- word8 -->", "<!--", "-->",
    "<main>", "</main>", "<html lang=en>", "<body>", "<meta name=description content='a &eacute; b'>", "<sup>",
    "</sup>", "<p hidden>", "<blockquote>", "</blockquote>", "<pre>", "</pre>", "<dl>", "<dt>", "<dd>",
    "&amp;", "&shy;", "&nbsp;", "&#8217;", "&notit;", "&", "&#10;", "\n", "\r\n", "\r", "\t", " ", "  ", "\u00ad",
    "😀", "e\u0301", "\0", "{{ x }}", "{% if y %}", "<", ">", "'", '"', "=", "\u2028", "\ufffc",
)  # fmt: skip


@st.composite
def pages(draw: st.DrawFn) -> str:
    bits = draw(st.lists(st.sampled_from(PIECES), max_size=40))
    return "".join(f"{bit} tail{i}" if i % 3 == 0 else bit for i, bit in enumerate(bits))


@settings(max_examples=400, deadline=None)
@given(pages())
def test_every_character_of_prose_stands_where_the_map_says(source: str) -> None:
    page = read(source)
    last = 0
    for i, start in enumerate(page.run_starts):
        end = page.run_starts[i + 1] if i + 1 < len(page.run_starts) else len(page.prose)
        from_, to = page.run_sources[i]
        assert 0 <= from_ <= to <= len(source)
        if page.run_verbatim[i]:
            assert source[from_:to] == page.prose[start:end]
    for block in page.blocks:
        assert last <= block.start < block.end
        last = block.end
        span = page.source_span(block.start, block.end)
        assert block.span.start <= span.start < span.end <= block.span.end
    for link in page.links:
        assert 0 <= link.start <= link.end <= len(page.prose)
        assert of(page, link.span).lower().startswith("<a")
    for group in page.lists:
        assert all(group.span.start <= i.start < i.end <= group.span.end for i in group.items)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([p for p in PIECES if re.match(r"</?(?:p|b|div|li|ul|h2|h3|td|tr|table|dl|dt|dd|br|hr|ol|th|span)\b.*>|&|\s", p) and p != "<p hidden>"]), max_size=30))  # fmt: skip
def test_every_word_is_found_and_maps_to_itself(pieces: list[str]) -> None:
    source = "".join(f"{piece} word{i}w " for i, piece in enumerate(pieces))
    page = read(source)
    for i in range(len(pieces)):
        word = f"word{i}w"
        at = page.prose.index(word)
        assert page.source_span(at, at + len(word)) == Span(
            source.index(word), source.index(word) + len(word)
        )


#: At these sizes anything slower than linear would take minutes.
FLOODS = (
    "<div>", "<b>", "<p>", "<p>x<b>", "<!--", "<!", "<a ", '<a "', '<a ="', "<a ='\"", "</", "&", "&#", "&a",
    "<script>", "<title>", "<textarea>", "<", "<ul><li>", "<table><tr><td>", "<a href=x>y", "<span lang=fr>y",
    "<b></i></p>", "<svg>", "<svg><p>", "x<sup>1</sup>", "<img alt=x>", "x<br>", "<h2>x", "<div hidden>",
    "<table><caption>", "<dl><dt><dd>", "<p><object>", "<select><option>", "{{", "{% if x %}", "<{{ x }}",
    "<blockquote>", "<li>", "<em>x</em>", "\0", "\r",
)  # fmt: skip


@pytest.mark.parametrize("piece", FLOODS)
def test_floods_are_read_in_linear_time(piece: str) -> None:
    read("<html><main>" + piece * (50_000 // max(1, piece.count("<"))))


def test_long_lines_and_long_runs_are_read_in_linear_time() -> None:
    page = read("<p>" + "word " * 400_000 + " " * 1_000_000 + "&#" + "9" * 100_000 + ";</p>")
    assert len(page.blocks) == 1
    read("<b>" * 100_000 + "</i>" * 100_000 + "<p>" * 100_000)
    read("<p><object>" + "<b>" * 50_000 + "<div>" * 50_000)
    read("<div>" * 50_000, skip=("section div", "div div .x"))
