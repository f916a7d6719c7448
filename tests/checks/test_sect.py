"""SECT001, SECT002 and SECT005, beyond the examples of their pages."""

from __future__ import annotations

import pytest

from netlint.language.headings import heading_forms, plain_heading
from netlint.settings import PageType, SectionType
from tests.support import findings, result, settings_for

_TYPES = (
    PageType(
        "condition",
        required=(
            SectionType("overview", "Overview", ("about *", "what is *")),
            SectionType("symptoms", "Symptoms"),
            SectionType("when-to-get-help", "When to get help", ("when to see *",)),
            SectionType("causes", "Causes", ("what causes *",)),
            SectionType("diagnosis", "Diagnosis", ("tests for *", "diagnosing *")),
            SectionType("treatment", "Treatment", ("treating *", "how * is treated")),
        ),
        match=("conditions/**",),
    ),
    PageType("landing", required=()),
)


def _messages(text: str, *, path: str = "page.md", format: str = "md") -> list[str]:
    settings = settings_for("SECT001")._replace(page_types=_TYPES)
    outcome = result(text, format=format, settings=settings, path=path)
    return [f.message for f in outcome.findings if f.rule == "SECT001"]


def _body(*headings: str) -> str:
    return "".join(f"## {heading}\n\nSome words here.\n\n" for heading in headings)


_MOST = ("Symptoms", "Causes", "Tests for NETs", "Treating NETs")


def test_a_page_under_a_configured_path_has_its_type() -> None:
    (message,) = _messages(_body("Symptoms"), path="conditions/nets.md")
    assert message == (
        "A condition page needs 5 sections that this page does not have. Add sections headed "
        '"Overview", "When to get help", "Causes", "Diagnosis" and "Treatment".'
    )


def test_front_matter_speaks_before_the_path() -> None:
    text = "---\ntitle: T\nnetlint: {page-type: landing}\n---\n\n" + _body("Symptoms")
    assert _messages(text, path="conditions/index.md") == []


@pytest.mark.parametrize("kind", ["other", "none"])
def test_a_page_may_say_that_it_is_of_no_kind(kind: str) -> None:
    text = f"---\ntitle: T\nnetlint: {{page-type: {kind}}}\n---\n\nText.\n\n" + _body(*_MOST)
    assert _messages(text) == []


def test_an_unknown_kind_gets_the_nearest_one() -> None:
    text = "---\ntitle: T\nnetlint:\n  page-type: Condishun\n---\n\nText.\n"
    (message,) = _messages(text)
    assert message.startswith('"Condishun" is not a kind of page')
    assert message.endswith('Did you mean "condition"?')


def test_an_unknown_kind_that_is_near_to_none_gets_them_all() -> None:
    text = "---\ntitle: T\nnetlint:\n  page-type: xyz\n---\n\nText.\n"
    (message,) = _messages(text)
    assert message.endswith("Write one of condition, landing and other.")


def test_a_page_that_looks_like_one_kind_is_told_so() -> None:
    (message,) = _messages("# NETs\n\nRare tumours.\n\n" + _body(*_MOST))
    assert message.startswith("This looks like a condition page")
    assert 'Add a section headed "When to get help".' in message


@pytest.mark.parametrize(
    "text",
    [
        "# NETs\n\nRare tumours.\n\n" + _body("Symptoms", "Causes"),
        "# How to cope with NETs\n\nRare tumours.\n\n" + _body(*_MOST),
        "# Diagnosing NETs\n\nRare tumours.\n\n" + _body(*_MOST),
        "# NETs\n\nSee a GP if you feel ill.\n\n" + _body(*_MOST),
        _body(*_MOST),
        "# NETs\n\nRare tumours.\n",
    ],
)
def test_doubt_is_silence(text: str) -> None:
    assert _messages(text) == []


@pytest.mark.parametrize(
    ("heading", "plain"),
    [
        ("2. What causes it ?", "what causes it"),
        ("  Symptoms:  ", "symptoms"),
        ("Who\N{RIGHT SINGLE QUOTATION MARK}s at risk", "who's at risk"),
        ("1.2 Tests", "tests"),
        ("5-HIAA test", "5-hiaa test"),
    ],
)
def test_plain_headings(heading: str, plain: str) -> None:
    assert plain_heading(heading) == plain


@pytest.mark.parametrize(
    ("heading", "fits"),
    [
        ("diagnosis", True),
        ("diagnosis of nets", True),
        ("diagnosing", True),
        ("diagnosing nets", True),
        ("how nets are diagnosed", True),
        ("diagnosis codes", False),
        ("misdiagnosing nets", False),
    ],
)
def test_headings_that_stand_for_a_section(heading: str, fits: bool) -> None:
    pattern = heading_forms("Diagnosis", ("diagnosing *", "how * diagnosed"))
    assert bool(pattern.fit(heading)) is fits


@pytest.mark.parametrize(
    "below",
    [
        "Text.",
        "### Deeper\n\nText.",
        "![A ring](a.png)",
        "```\ncode\n```",
        "- item",
        "> quote",
        "| a |\n|---|\n| b |",
        "{% include a.html %}",
        "{{ content }}",
        "{{< figure src=a.png >}}",
        "<iframe src='https://example.org'></iframe>",
    ],
)
def test_anything_under_a_heading_is_content(below: str) -> None:
    assert findings("SECT002", f"# A\n\nText.\n\n## B\n\n{below}\n\n## C\n\nText.\n") == []


def test_a_comment_is_no_content() -> None:
    text = "# A\n\nText.\n\n## B\n\n<!-- to be written -->\n\n## C\n\nText.\n"
    assert [finding.match for finding in findings("SECT002", text)] == ["B"]


def test_missing_metadata_is_one_finding() -> None:
    (finding,) = findings("SECT005", "# Lanreotide\n\nLanreotide is a medicine.\n")
    assert (finding.line, finding.column) == (1, 3)
    assert finding.message == (
        "This page does not give a description, the date of its last review, the date of its next "
        "review, its author or publisher or its sources. Add what is missing to the page or to "
        "its front matter."
    )


def test_meta_elements_count() -> None:
    text = (
        '<!doctype html>\n<html lang="en-GB"><head><title>NETs</title>\n'
        '<meta name="description" content="About NETs.">\n'
        '<meta name="author" content="A hospital">\n'
        '<meta name="dcterms.modified" content="2026-01-05">\n'
        "</head><body><h1>NETs</h1><p>NETs are rare.</p>\n"
        "<h2>References</h2><p>A guideline.</p></body></html>\n"
    )
    (finding,) = findings("SECT005", text, format="html")
    assert finding.message.startswith("This page does not give the date of its next review. ")
