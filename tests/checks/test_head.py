"""The HEAD rules, beyond the examples of their pages. HEAD003 has a file of its own."""

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
        ("<h1>A</h1><p>b</p><h2 v-text='c'></h2><p>d</p>", []),
        ("<h1>A</h1><p>b</p><h2><img src=c></h2><p>d</p>", []),
        ("<h1>A</h1><p>b</p><h2><i></i></h2><p><img src=c></p>", ["<h2><i></i></h2>"]),
        ("<h1><img src=a alt=A></h1><p>b</p><h3>C</h3><p>d</p>", ["C"]),
        ("<h1><img src=a alt=A></h1><p>b</p><h1>C</h1><p>d</p>", ["C"]),
        ("<p>b</p>", ["T"]),
        ("<img src=a alt=A>", ["T"]),
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


# HEAD002


def test_a_main_heading_of_just_the_right_length_is_not_reported() -> None:
    assert not findings("HEAD002", f"# {'a' * 65}\n")
    assert findings("HEAD002", f"# {'a' * 66}\n")


def test_blanks_and_markup_do_not_count_for_the_length() -> None:
    text = f"<h1>\n    <em>{'a' * 32}</em>\n    {'b' * 32}\n</h1>"
    assert findings("HEAD002", text, format="html") == []


def test_what_a_template_fills_in_does_not_count_for_the_length() -> None:
    text = f"# {'a' * 40} {{{{ page.name | truncate: 30 | upcase }}}}\n"
    assert findings("HEAD002", text) == []


# HEAD006

_TWO = "# A\n\n## {}\n\nText.\n\n## {}\n\nText.\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Symptoms", "Symptoms"),
        ("Symptoms", "symptoms"),
        ("Symptoms", "Symptoms:"),
        ("**Symptoms**", "Symptoms"),
        ("What's next", "What\N{RIGHT SINGLE QUOTATION MARK}s next"),
    ],
)
def test_headings_that_read_the_same_are_the_same(first: str, second: str) -> None:
    (finding,) = findings("HEAD006", _TWO.format(first, second))
    assert finding.line == 7
    assert [related.line for related in finding.related] == [3]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Important", "Important"),
        ("Don't", "Don\N{RIGHT SINGLE QUOTATION MARK}t"),
        ("Urgent advice: See a GP if:", "Urgent advice: See a GP if:"),
        ("{{ section.title }}", "{{ section.title }}"),
        ("Symptoms in men", "Symptoms in women"),
    ],
)
def test_labels_and_filled_in_headings_may_stand_twice(first: str, second: str) -> None:
    assert findings("HEAD006", _TWO.format(first, second)) == []


def test_sections_of_one_name_are_one_finding() -> None:
    text = "# A\n\n" + "## B\n\nText.\n\n" * 4
    (finding,) = findings("HEAD006", text)
    assert finding.message.startswith('4 sections here have the heading "B".')
    assert len(finding.related) == 3


def test_the_same_heading_in_two_parts_of_the_page_is_no_finding() -> None:
    parts = "## {}\n\n### Symptoms\n\nText.\n\n"
    assert findings("HEAD006", "# A\n\n" + parts.format("B") + parts.format("C")) == []


# HEAD007

_SENTENCE = "The nurse takes some blood from your arm, and you can go home after it."


@pytest.mark.parametrize(
    ("text", "format"),
    [
        (f"**Blood tests**\n\n{_SENTENCE}\n", "md"),
        (f"**Blood tests**  \n{_SENTENCE}\n", "md"),
        (f"__Blood tests__\n\n- urine\n- blood\n\n{_SENTENCE}\n", "md"),
        (f"<p><b>Blood tests</b></p><p>{_SENTENCE}</p>", "html"),
        (f"<p><b><span>Blood tests</span></b>&nbsp;&nbsp; </p><p>{_SENTENCE}</p>", "html"),
        (f"<p><strong>Blood tests<br></strong>{_SENTENCE}</p>", "html"),
    ],
)
def test_a_bold_line_above_text_is_a_heading(text: str, format: str) -> None:
    (finding,) = findings("HEAD007", text, format=format)
    assert finding.match == "Blood tests"


@pytest.mark.parametrize(
    ("text", "format"),
    [
        (f"**Blood tests** {_SENTENCE}\n", "md"),
        (f"**Blood tests**\n{_SENTENCE}\n", "md"),  # the browser runs these lines together
        (f"**Blood tests.**\n\n{_SENTENCE}\n", "md"),
        (f"**Blood tests:**\n\n{_SENTENCE}\n", "md"),
        ("**Blood tests**\n", "md"),
        (f"**Blood tests**\n\n## Results\n\n{_SENTENCE}\n", "md"),
        (f"**Blood tests**\n\n**Urine tests**\n\n{_SENTENCE}\n".replace(_SENTENCE, ""), "md"),
        (f"- **Blood tests**\n\n  {_SENTENCE}\n", "md"),
        (f"> **Blood tests**\n>\n> {_SENTENCE}\n", "md"),
        (f"**[Blood tests](blood.md)**\n\n{_SENTENCE}\n", "md"),
        (f"**Tuesday 6 October 2026**\n\n{_SENTENCE}\n", "md"),
        (f"**0300 000 0000**\n\n{_SENTENCE}\n", "md"),
        (f"**Call 999 now**\n\n{_SENTENCE}\n", "md"),
        (f"**{{{{ title }}}}**\n\n{_SENTENCE}\n", "md"),
        (f"**Important**\n\n{_SENTENCE}\n", "md"),
        (f"# Tests\n\n**Tests show how your body works**\n\n{_SENTENCE}\n", "md"),
        (f"**Your results**\n\n![A chart](chart.png)\n\n{_SENTENCE}\n", "md"),
        (f"<table><tr><td><p><b>Blood</b></p><p>{_SENTENCE}</p></td></tr></table>", "html"),
        (f"<details><summary><b>Blood tests</b></summary><p>{_SENTENCE}</p></details>", "html"),
        ("<p><b>Grade</b></p><p>how fast a tumour grows, which a scan cannot show</p>", "html"),
    ],
)
def test_bold_words_with_another_purpose_are_no_heading(text: str, format: str) -> None:
    assert findings("HEAD007", text, format=format) == []


def test_a_name_right_below_the_main_heading_is_a_heading() -> None:
    (finding,) = findings("HEAD007", f"# Tests\n\n**Overview**\n\n{_SENTENCE}\n")
    assert finding.match == "Overview"


def test_the_level_to_use_is_one_below_the_heading_above() -> None:
    text = f"# A\n\n### B\n\nText.\n\n**C**\n\n{_SENTENCE}\n"
    (finding,) = findings("HEAD007", text)
    assert finding.message.endswith("Make it a heading of level 4.")


# HEAD008


def test_a_stretch_is_reported_once_at_its_heading() -> None:
    words = "word " * 101
    text = f"# A\n\n## B\n\n{words}\n\n{words}\n\n{words}\n\n## C\n\n{words}\n"
    (finding,) = findings("HEAD008", text)
    assert (finding.match, finding.message[:30]) == ("B", "303 words follow without a hea")


def test_without_any_heading_the_first_words_are_marked() -> None:
    (finding,) = findings("HEAD008", "word " * 301 + "\n")
    assert (finding.line, finding.column) == (1, 1)
    assert len(finding.match) < 61


def test_exactly_as_many_words_as_allowed_are_fine() -> None:
    assert findings("HEAD008", "## A\n\n" + "word " * 300 + "\n") == []
    assert findings("HEAD008", "word " * 400, format="text") == []
