"""What a reader of Markdown sees, and where it stands in the source."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from netlint.finding import Span
from netlint.page import BLOCK_END, PLACEHOLDER, BlockKind, InlineKind, Page
from netlint.parsing import parse
from netlint.parsing.error import PageError
from netlint.sections import sections_of


def read(source: str, path: str = "page.md") -> Page:
    return parse(path, source, "md")


def texts(page: Page) -> list[tuple[str, str]]:
    return [(block.kind.value, page.text(block)) for block in page.blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("# Lanreotide\n", [("heading", "Lanreotide")], id="heading"),
        pytest.param("Lanreotide\n===\n", [("heading", "Lanreotide")], id="underlined heading"),
        pytest.param("a *b* **c** ~~d~~\n", [("paragraph", "a b c d")], id="marks"),
        pytest.param("one\ntwo  \nthree\n", [("paragraph", "one two\nthree")], id="line breaks"),
        pytest.param("salt &amp; water &eacute;\n", [("paragraph", "salt & water é")], id="entities"),
        pytest.param("2 \\* 3\n", [("paragraph", "2 * 3")], id="escape"),
        pytest.param(
            "- one\n- two\n\n  more\n",
            [("list item", "one"), ("list item", "two"), ("paragraph", "more")],
            id="list",
        ),
        pytest.param("- [x] done\n- [ ] not\n", [("list item", "done"), ("list item", "not")], id="tasks"),
        pytest.param(
            "| a | b |\n|---|---|\n| c \\| d | `e` |\n",
            [("header cell", "a"), ("header cell", "b"), ("table cell", "c | d")],
            id="table",
        ),
        pytest.param("Use `netlint` here\n", [("paragraph", f"Use {PLACEHOLDER} here")], id="code"),
        pytest.param("```\ncode\n```\n\n    more\n", [], id="code blocks"),
        pytest.param(
            "See <https://example.org> or https://example.org/a now\n",
            [("paragraph", f"See {PLACEHOLDER} or {PLACEHOLDER} now")],
            id="addresses",
        ),
        pytest.param(
            "Text[^1].\n\n[^1]: A note.\n",
            [("paragraph", "Text."), ("footnote", "A note.")],
            id="footnote",
        ),
        pytest.param(
            "![A scan](a.png)\n", [("alternative text", "A scan")], id="image"
        ),
        pytest.param("NET\n\n: a tumour\n", [("term", "NET"), ("definition", "a tumour")], id="definition"),
        pytest.param("> quoted\n", [("paragraph", "quoted")], id="quote"),
        pytest.param("==marked== text\n", [("paragraph", "marked text")], id="highlight"),
        pytest.param("a <b>c</b><br>d <code>e</code>\n", [("paragraph", f"a c\nd {PLACEHOLDER}")], id="inline HTML"),
        pytest.param(
            "<div>\n<p>one</p>\n</div>\n\ntwo\n",
            [("paragraph", "one"), ("paragraph", "two")],
            id="HTML block",
        ),
        pytest.param(
            '<div class="x">\n\n- one\n- two\n\n</div>\n',
            [("list item", "one"), ("list item", "two")],
            id="div around a list",
        ),
        pytest.param(
            '<iframe src="https://example.org" title="Film"></iframe>\n\ntext\n',
            [("paragraph", "text")],
            id="iframe",
        ),
        pytest.param("<!-- a note -->\n\ntext\n", [("paragraph", "text")], id="comment"),
    ],
)  # fmt: skip
def test_prose_is_what_a_reader_reads(source: str, expected: list[tuple[str, str]]) -> None:
    assert texts(read(source)) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("As shown {% cite smith %}.\n", [f"As shown {PLACEHOLDER}."], id="Liquid value"),
        pytest.param("{% if a %}One{% else %}Two{% endif %}\n", ["OneTwo"], id="control tags vanish"),
        pytest.param("{% capture x %}\n## Symptoms\n\nText.\n{% endcapture %}\n", ["Symptoms", "Text."], id="capture"),
        pytest.param("See [the page]({% link a.md %}).\n", ["See the page."], id="tag in a target"),
        pytest.param("See [the page]({{ base }}/a).\n", ["See the page."], id="value in a target"),
        pytest.param(
            '{{ warning({ heading: "Call 999", html: "<p>now</p>", a: {b: 1} }) }}\n\nText.\n',
            ["Text."],
            id="macro with prose in its arguments",
        ),
        pytest.param('{{< figure src="a.png" caption="A scan" >}}\n\nText.\n', ["Text."], id="Hugo shortcode"),
        pytest.param("{{% note %}}\nText.\n{{% /note %}}\n", ["Text."], id="paired shortcode"),
        pytest.param("{# do not read #}\n\nText.\n", ["Text."], id="template comment"),
        pytest.param("{% comment %}\nnot read\n{% endcomment %}\nText.\n", ["Text."], id="comment pair"),
        pytest.param("## Symptoms {#symptoms}\n", ["Symptoms"], id="heading id"),
        pytest.param("Text.\n{: .lead}\n", ["Text."], id="kramdown list"),
        pytest.param("[a](#a){data-x=y} b\n", ["a b"], id="attributes of a link"),
        pytest.param("*[GP]: general practitioner\n\nSee a GP.\n", ["See a GP."], id="abbreviation"),
        pytest.param("> [!NOTE]\n> Text.\n", ["Text."], id="GitHub note"),
        pytest.param("> [!info] Title\n> Text.\n", ["Title Text."], id="other note"),
        pytest.param("::: warning Title\nText.\n:::\n", ["Text."], id="fenced note"),
        pytest.param('!!! note "Title"\n    Text.\n\n    - one\n', ["Text.", "one"], id="indented note"),
        pytest.param("[[toc]]\n\nText.\n", ["Text."], id="contents"),
        pytest.param("<<<<<<< HEAD\n\nOne.\n\n=======\n\nTwo.\n\n>>>>>>> b\n", ["<<<<<<< HEAD", "One.", "Two."], id="merge markers"),
        pytest.param('<div markdown="1">\n**One** two\n</div>\n', ["One two"], id="Markdown inside a div"),
        pytest.param("<% x %> Text.\n", [f"{PLACEHOLDER} Text."], id="ERB"),
    ],
)  # fmt: skip
def test_what_a_site_generator_replaces_is_not_read(source: str, expected: list[str]) -> None:
    page = read(source)
    assert [page.text(block).strip() for block in page.blocks] == expected


def test_mdx_imports_components_and_expressions_are_not_read() -> None:
    source = 'import A from "./a"\n\n# Title\n\n<Tabs items={["x"]}>\n\nText {props.name} here.\n\n</Tabs>\n'
    page = read(source, "page.mdx")
    assert [page.text(block) for block in page.blocks] == ["Title", f"Text {PLACEHOLDER} here."]


def test_links_know_their_text_target_and_place() -> None:
    page = read("See [the *list*](a.md), [](b.md) and [![Home](h.png)](/).\n")
    assert [
        (page.prose[link.start : link.end], link.target, link.label) for link in page.links
    ] == [
        ("the list", "a.md", ""),
        ("", "b.md", ""),
        (PLACEHOLDER, "/", "Home"),
    ]
    first = page.links[0].span
    assert page.source[first.start : first.end] == "[the *list*](a.md)"


def test_an_image_without_text_has_no_alternative_text() -> None:
    page = read("![](a.png) ![A scan](b.png)\n")
    assert [image.alt for image in page.images] == [None, "A scan"]


def test_lists_know_their_items_and_depth() -> None:
    page = read("- one\n  - two\n- three\n\n1. four\n")
    assert [
        (group.ordered, len(group.items), group.depth, group.parent) for group in page.lists
    ] == [
        (False, 2, 1, -1),
        (False, 1, 2, 0),
        (True, 1, 1, -1),
    ]


def test_a_list_of_links_only_is_navigation() -> None:
    page = read("- [a](a)\n- [b](b)\n\nx\n\n- [a](a) more\n")
    assert [group.navigation for group in page.lists] == [True, False]


def test_a_table_whose_first_row_is_empty_has_no_header_cells() -> None:
    page = read("| a |\n|---|\n| b |\n\n| |\n|---|\n| c |\n")
    assert [(table.rows, table.header_cells) for table in page.tables] == [(2, 1), (2, 0)]


def test_a_tag_between_the_rows_does_not_cut_a_table() -> None:
    page = read("| a |\n|---|\n{% for x in y %}\n| b |\n{% endfor %}\n")
    assert len(page.tables) == 1
    assert texts(page) == [("header cell", "a"), ("table cell", "b")]


@pytest.mark.parametrize(
    ("source", "fragment"),
    [("## Symptoms\n", True), ("# Symptoms\n", False), ("---\ntitle: a\n---\n## b\n", False)],
)
def test_a_page_that_starts_below_level_1_is_a_fragment(source: str, fragment: bool) -> None:
    assert read(source).fragment is fragment


def test_front_matter_gives_values_with_their_places() -> None:
    source = '---\ntitle: "A NET"\ndescription: What it is\nreviewed: 2026-05-03\nsources:\n  - a\n---\n\nText.\n'
    page = read(source)
    span = page.metadata["title"].span
    assert source[span.start : span.end] == '"A NET"'
    assert page.metadata["sources"].value == ["a"]
    assert texts(page) == [
        ("title", "A NET"),
        ("description", "What it is"),
        ("paragraph", "Text."),
    ]


def test_a_mapping_in_front_matter_starts_with_its_first_key() -> None:
    text = "---\nnetlint:\n  locale: en-US\n  page-type: test\n---\n\nText.\n"
    entry = parse("a.md", text, "md").metadata["netlint"]
    assert entry.value == {"locale": "en-US", "page-type": "test"}
    assert text[entry.span.start : entry.span.end] == "locale: en-US\n  page-type: test"


def test_toml_front_matter_is_read_too() -> None:
    page = read('+++\ntitle = "A NET"\n[extra]\na = 1\n+++\n\nText.\n')
    assert page.metadata["title"].value == "A NET"
    assert texts(page) == [("title", "A NET"), ("paragraph", "Text.")]


@pytest.mark.parametrize(
    ("source", "line", "says"),
    [
        ("---\na: [1\n---\n", 3, "not valid YAML"),
        ("---\na: &x 1\nb: *x\n---\n", 2, "anchor or alias"),
        ("---\na: !!python/object/apply:os.system ['true']\n---\n", 2, "uses a tag"),
        ("+++\na = \n+++\n", 2, "not valid TOML"),
        ("text\n\n" + "> " * 200 + "x\n", 3, "deep"),
        ("---\na: " + "[" * 5000 + "\n---\n", 2, "too deep"),
    ],
)
def test_a_page_that_cannot_be_read_says_where_and_why(source: str, line: int, says: str) -> None:
    with pytest.raises(PageError) as caught:
        read(source)
    assert says in caught.value.message
    assert caught.value.line == line


@pytest.mark.parametrize(
    "source",
    [
        "[" * 50_000,
        "![" * 50_000 + "x" + "](u)" * 50_000,
        "*a " * 50_000 + "x" + "*" * 50_000,
        "*a _b " * 20_000 + "c_ d* " * 20_000,
        "==a " * 50_000,
        "<b>" * 50_000,
        "<!--" * 50_000,
        "{{ " * 50_000,
        "{% " * 50_000 + "%}",
        '{{ a "' * 50_000 + "}}",
        "text [a](b) " * 100_000,
        "|a" * 50_000 + "|\n" + "|-" * 50_000 + "|\n",
        "*[" * 50_000,
        "\r" * 200_000,
        "word " * 400_000,
    ],
    ids=lambda source: source[:12],
)
def test_a_page_made_to_be_slow_is_read_all_the_same(source: str) -> None:
    """Anything quadratic here would take minutes."""
    read(source)


PIECES = st.sampled_from(
    [
        "# ",
        "## ",
        "- ",
        "1. ",
        "> ",
        "    ",
        "\t",
        "*",
        "**",
        "_",
        "~~",
        "==",
        "`",
        "[",
        "](x)",
        "![",
        '](y "t")',
        "<b>",
        "</b>",
        "<br>",
        "<a href='z'>",
        "</a>",
        "<!-- c -->",
        "&amp;",
        "&eacute;",
        "&nosuch;",
        "&#233;",
        "\\*",
        "\\[",
        "|",
        "|---|\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "  \n",
        "\\\n",
        "😀",
        "e\u0301",
        "\u00ad",
        "\u200b",
        "{{ x }}",
        "{% y %}",
        "{: .z}",
        "[^1]",
        "[^1]: ",
        "https://example.org/a",
        ": ",
        "```\n",
        "<div>\n",
        "</div>\n",
        "---\n",
        "===\n",
        "!!! note\n    ",
        "> [!NOTE]\n> ",
        ":::\n",
        "É",
        "漢",
        " ",
        "  ",
    ]
)
WORDS = st.integers(0, 999).map(lambda number: f"word{number}x")


@st.composite
def markdown(draw: st.DrawFn) -> str:
    return "".join(draw(st.lists(st.one_of(PIECES, WORDS), max_size=40)))


def check_offset_map(page: Page) -> None:
    """Every run reads the same in prose and source, or stands for a whole piece of it."""
    ends = (*page.run_starts, len(page.prose))[1:]
    for start, end, (source_start, source_end), verbatim in zip(
        page.run_starts, ends, page.run_sources, page.run_verbatim, strict=True
    ):
        assert 0 <= source_start <= source_end <= len(page.source)
        if verbatim:
            assert page.prose[start:end] == page.source[source_start:source_end]
    for block in page.blocks:
        assert page.text(block) == page.text(block).strip()
        assert BLOCK_END not in page.text(block)
        whole = page.source_span(block.start, block.end)
        assert 0 <= whole.start <= whole.end <= len(page.source)


@settings(max_examples=400, deadline=None)
@given(markdown())
def test_every_word_of_the_prose_stands_in_the_source_where_the_page_says(source: str) -> None:
    try:
        page = read(source)
    except PageError:  # what was drawn opens like front matter and is none
        reject()
    check_offset_map(page)
    for match in re.finditer(r"word\d+x", page.prose):
        span = page.source_span(match.start(), match.end())
        assert page.source[span.start : span.end] == match.group()


def test_a_place_inside_marks_covers_the_marks() -> None:
    page = read("**neuro**fibroma &amp; co\n")
    assert page.source_span(0, 12) == Span(2, 16)
    assert page.source[2:16] == "neuro**fibroma"
    at = page.prose.index("&")
    span = page.source_span(at, at + 1)
    assert page.source[span.start : span.end] == "&amp;"


def test_languages_citations_and_abbreviations_are_marked() -> None:
    page = read('<span lang="fr">bonjour</span> <cite>Paper</cite> <abbr title="x y">XY</abbr>\n')
    assert [(i.kind, page.prose[i.start : i.end], i.value) for i in page.inlines] == [
        (InlineKind.FOREIGN, "bonjour", "fr"),
        (InlineKind.CITATION, "Paper", ""),
        (InlineKind.ABBREVIATION, "XY", "x y"),
    ]


def test_definition_of_an_abbreviation_in_markup_is_known() -> None:
    assert read("*[GP]: general practitioner\n").abbreviations == {"GP": "general practitioner"}


def test_a_heading_with_only_a_tag_under_it_has_content() -> None:
    page = read("# a\n\n{% include b.html %}\n\n# c\n")
    sections = list(sections_of(page))
    assert [section.has_content for section in sections] == [True, False]
    assert sections[0].heading.kind is BlockKind.HEADING


def test_a_page_that_was_read_does_not_stay_in_memory() -> None:
    """comrak's nodes hold each other in rings that Python cannot see into."""
    import tracemalloc

    source = "# a\n\n" + "text *b* [c](d) more\n\n- x\n- y\n\n" * 50
    for _ in range(3):
        read(source)
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    for _ in range(20):
        read(source)
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < 100_000
