"""HEAD001, HEAD004 and HEAD005, beyond the examples of their pages."""

from __future__ import annotations

import pytest

from tests.support import findings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\n\n## B\n\n### C\n\n## D\n\nText\n", []),
        ("# A\n\n### B\n\nText\n\n#### C\n\nText\n", ["B"]),
        ("# A\n\n### B\n\nText\n\n## C\n\n#### D\n\nText\n", ["B", "D"]),
        ("## A\n\n#### B\n\nText\n", ["B"]),
        ("#### A\n\n## B\n\n### C\n\nText\n", []),
        ("---\ntitle: T\n---\n\n### A\n\nText\n", ["A"]),
        ("---\ntitle: T\n---\n\n# A\n\n## B\n\nText\n", []),
        ("---\nlayout: page\n---\n\n## A\n\nText\n", ["A"]),
        ("# A\n\nText\n\n# B\n\nText\n\n# C\n\nText\n", ["B"]),
    ],
)
def test_levels_in_markdown(text: str, expected: list[str]) -> None:
    assert [finding.match for finding in findings("HEAD001", text)] == expected


def test_several_main_headings_are_one_finding_that_shows_the_others() -> None:
    (finding,) = findings("HEAD001", "# A\n\nText\n\n# B\n\nText\n\n# C\n\nText\n")
    assert [(related.line, related.column) for related in finding.related] == [(1, 3), (9, 3)]
    assert "3 main headings" in finding.message


def test_headings_of_plain_text_have_no_levels() -> None:
    assert findings("HEAD001", "Title\n\nFirst part\nSome text here.\n", format="text") == []


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("What causes NETs?", "Causes of NETs"),
        ("What are the symptoms of VHL ?", "Symptoms of VHL"),
        ("What are the treatments for VHL?", "Treatment for VHL"),
        ("What is an insulinoma?", "About insulinoma"),
        ("How is PRRT done?", "How PRRT is done"),
        ("How are NETs diagnosed?", "How NETs are diagnosed"),
        ("Who is at risk?", "Who is at risk"),
        ("Who is most at risk of NETs?", "Who is most at risk of NETs"),
        ("Can I drive?", None),
    ],
)
def test_a_known_question_gets_a_statement(question: str, statement: str | None) -> None:
    (finding,) = findings("HEAD004", f"## {question}\n\nText.\n")
    assert finding.match == question
    assert finding.suggestions == ((statement,) if statement else ())


def test_a_question_in_emphasis_or_quotes_is_a_question() -> None:
    text = '## **Is it cancer?**\n\nText.\n\n## "Will it come back?"\n\nText.\n'
    assert len(findings("HEAD004", text)) == 2


def _mended(source: str) -> str:
    (finding,) = findings("HEAD005", source)
    assert finding.fix is not None
    assert finding.fix.safe
    for edit in sorted(finding.fix.edits, key=lambda edit: -edit.span.start):
        source = source[: edit.span.start] + edit.text + source[edit.span.end :]
    return source


@pytest.mark.parametrize(
    ("source", "mended"),
    [
        ("## Symptoms:\n\nText.\n", "## Symptoms\n\nText.\n"),
        ("## Symptoms.\n\nText.\n", "## Symptoms\n\nText.\n"),
        ("## Symptoms :\n\nText.\n", "## Symptoms\n\nText.\n"),
        ("## **Symptoms:**\n\nText.\n", "## **Symptoms**\n\nText.\n"),
        ("## **Symptoms**:\n\nText.\n", "## **Symptoms**\n\nText.\n"),
        ("Symptoms:\n---------\n\nText.\n", "Symptoms\n---------\n\nText.\n"),
        ("## Symptoms: ##\n\nText.\n", "## Symptoms ##\n\nText.\n"),
    ],
)
def test_the_fix_takes_out_the_punctuation_only(source: str, mended: str) -> None:
    assert _mended(source) == mended
    assert findings("HEAD005", mended) == []


@pytest.mark.parametrize(
    "heading",
    ["At 9 a.m.", "Blood tests, etc.", "NETs in the U.S.", "What next...", "Really!", "Why?", "1."],
)
def test_punctuation_that_belongs_to_the_heading_stays(heading: str) -> None:
    assert findings("HEAD005", f"## {heading}\n\nText.\n") == []


def test_the_american_page_is_told_of_a_period() -> None:
    (finding,) = findings("HEAD005", "## Diagnosis.\n\nText.\n", profile="plain-us")
    assert finding.message == "This heading ends in a period. Take it out."


_WHOLE = "<html lang='en'><head><title>T</title></head><body>{}</body></html>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<h1>A</h1><p>b</p><h2></h2><p>c</p>", ["<h2></h2>"]),
        ("<h1>A</h1><p>b</p><h2>&nbsp;<br></h2><p>c</p>", ["<h2>&nbsp;<br></h2>"]),
        ("<h1>A</h1><p>b</p><h2 hidden></h2><p>c</p>", []),
        ("<h1>A</h1><p>b</p><h2><code>c</code></h2><p>d</p>", []),
        ("<h1>A</h1><p>b</p><h2>{{{{ c }}}}</h2><p>d</p>", []),
        ("<h1>A</h1><p>b</p><h2 aria-label='C'></h2><p>d</p>", []),
        ("<h1>A</h1><p>b</p><h2><img src=c></h2><p>d</p>", []),
        ("<h1>A</h1><p>b</p><h2><i></i></h2><p><img src=c></p>", ["<h2><i></i></h2>"]),
        ("<h1><img src=a alt=A></h1><p>b</p><h3>C</h3><p>d</p>", ["C"]),
        ("<h1><img src=a alt=A></h1><p>b</p><h1>C</h1><p>d</p>", ["C"]),
        ("<p>b</p>", ["T"]),
        ("<img src=a alt=A>", []),
        ("<header><h1>A</h1></header><main><p>b</p></main>", []),
    ],
)
def test_headings_without_words_and_pages_without_headings(text: str, expected: list[str]) -> None:
    found = findings("HEAD001", _WHOLE.format(text), format="html")
    assert [finding.match for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# A\n\ntext\n\n##\n\ntext\n", ["##"]),
        ("# ![A](a.png)\n\ntext\n\n### B\n\ntext\n", ["B"]),
        ("# A\n\ntext\n\n## ![](b.png)\n\ntext\n", []),
        ("# A\n\ntext\n\n## {{ b }}\n\ntext\n", []),
        ("# A\n\ntext\n\n## `b`\n\ntext\n", []),
    ],
)
def test_headings_without_words_in_markdown(text: str, expected: list[str]) -> None:
    assert [finding.match for finding in findings("HEAD001", text)] == expected
