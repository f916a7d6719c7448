"""The SECT rules, beyond the examples of their pages."""

from __future__ import annotations

import time
from itertools import compress, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


_PAGE = "---\ntitle: NETs\nnetlint: {page-type: condition}\n---\n\nRare tumours.\n\n"


@pytest.mark.parametrize(
    ("headings", "wishes"),
    [
        (("Symptoms", "Diagnosis", "Treatment"), None),
        (("Causes", "Symptoms", "When to get help", "Treatment", "Prevention"), None),
        (
            ("Support", "Symptoms", "Diagnosis", "Treatment"),
            '"Support" comes after "Treatment". Move this section.',
        ),
        (
            ("Symptoms", "Diagnosis", "Treatment", "Support", "Living with NETs"),
            '"Support" comes after "Living with NETs". Move this section.',
        ),
        (
            ("Treatment", "Support", "Symptoms", "Diagnosis"),
            '"Treatment" comes after "Diagnosis" and "Support" comes after "Diagnosis". '
            "Move these 2 sections.",
        ),
        (("Treatment and symptoms", "Symptoms"), None),
        (("Treatment", "Symptoms", "Treatment"), None),
        (
            ("Treatment", "Treatment for children", "Symptoms"),
            '"Treatment" comes after "Symptoms". Move this section.',
        ),
        (("Treatment", "{{ title }}", "{{ x }} symptoms"), None),
        (("What are the treatments?", "What are the causes?", "What are the risks?"), None),
        (("Treatment",), None),
        ((), None),
    ],
)
def test_the_fewest_sections_are_moved(headings: tuple[str, ...], wishes: str | None) -> None:
    found = [finding.message for finding in findings("SECT003", _PAGE + _body(*headings))]
    assert found == ([f"On a condition page, {wishes}"] if wishes else [])


def test_other_sections_that_move_are_shown() -> None:
    text = _PAGE + _body("Treatment", "Support", "Symptoms", "Diagnosis")
    (finding,) = findings("SECT003", text)
    assert finding.match == "Treatment"
    assert [other.line for other in finding.related] == [12]


def test_headings_of_a_deeper_level_have_no_order() -> None:
    text = (
        _PAGE + "## Living with NETs\n\nText.\n\n### Treatment\n\nText.\n\n### Symptoms\n\nText.\n"
    )
    assert findings("SECT003", text) == []


@pytest.mark.parametrize("kind", ["other", "landing"])
def test_a_page_of_no_sections_has_no_order(kind: str) -> None:
    text = _PAGE.replace("condition", kind) + _body("Treatment", "Symptoms")
    assert findings("SECT003", text) == []


_NO_HELP = "Low blood sugar can be dangerous. Some people pass out."


@pytest.mark.parametrize(
    ("below", "missing"),
    [
        (_NO_HELP, ("what to do", "whom to turn to")),
        ("Get help early. Do not wait.", ("whom to turn to",)),
        ("A GP can help. A nurse can help too.", ("what to do",)),
        ("Call the helpline.", ()),
        ("Phone 0800 123 4567 for [advice](a.md).", ()),
        ("Go to [our clinic](clinic.md).", ()),
        ("- call 999\n- go to A&E", ()),
        ("### Call 999 if you pass out\n\nDo not drive.", ()),
        ("![Call 999 if you pass out](card.png)", ()),
        ("{% include card.html %}", ()),
        ("<iframe src='https://example.org/card'></iframe>", ()),
    ],
)
def test_what_when_to_get_help_holds(below: str, missing: tuple[str, ...]) -> None:
    found = findings("SECT004", f"{_PAGE}## When to get help\n\n{below}\n")
    assert len(found) == bool(missing)
    for part in missing:
        assert part in found[0].message


@pytest.mark.parametrize(
    "heading", ["See a GP if you pass out", "When to use your tablets", "Talk to other people"]
)
def test_a_heading_that_may_be_about_something_else_asks_for_nothing(heading: str) -> None:
    assert findings("SECT004", f"{_PAGE}## {heading}\n\n{_NO_HELP}\n") == []


def test_a_second_card_may_hold_what_the_first_does_not() -> None:
    text = f"{_PAGE}## When to get help\n\n{_NO_HELP}\n\n## Call 999 if:\n\n- you pass out\n"
    assert findings("SECT004", text) == []


@pytest.mark.parametrize(
    ("must_hold", "below", "found"),
    [
        ("number", "Call a GP.", 1),
        ("number", "Call 020 7946 0123.", 0),
        ("number", "Call 1-800-555-0199.", 0),
        ("number", "Call (555) 555-0199.", 0),
        ("number", "In 2019-2024 it was 10 000 000 people.", 1),
        ("link", "Call a GP.", 1),
        ("link", "[Call a GP](gp.md).", 0),
        ("emergency", "See a GP.", 1),
        ("emergency", "Call 999.", 0),
        ("urgent", "Call 111 today.", 0),
        ("non-urgent", "See a GP about it.", 0),
        ("non-urgent", "Go to A&E.", 1),
    ],
)
def test_a_team_says_what_a_section_must_hold(must_hold: str, below: str, found: int) -> None:
    section = SectionType("when-to-get-help", "When to get help", must_hold=(must_hold,))
    kind = PageType("condition", required=(section,))
    settings = settings_for("SECT004")._replace(page_types=(kind,))
    text = f"{_PAGE}## When to get help\n\n{below}\n"
    assert len(result(text, settings=settings).findings) == found


@pytest.mark.parametrize(
    ("below", "found"),
    [
        ("You may have surgery.", 1),
        ("You may have surgery. You may have tablets.", 0),
        ("There is no cure for NETs.", 0),
        ("You may have [surgery](surgery.md).", 0),
        ("You may have:\n\n- surgery\n- tablets", 0),
        ("| a | b |\n|---|---|\n| c | d |", 0),
        ("### Surgery\n\nYou may have it. It takes an hour.", 0),
        ("### Surgery\n\nYou may have it.", 1),
        ("", 0),
    ],
)
def test_a_section_that_is_asked_for_has_more_than_one_sentence(below: str, found: int) -> None:
    text = f"{_PAGE}## Treatment\n\n{below}\n\n## Outlook\n\nMost people get well.\n"
    assert len(findings("SECT004", text)) == found
    assert findings("SECT004", text, options={"min-sentences": 0}) == []


_DATED = "---\ntitle: NETs\n{}\n---\n\nText.\n"


@pytest.mark.parametrize(
    ("entries", "match"),
    [
        ("next_review: 2026-05-31", "2026-05-31"),
        ("next_review: 2026-06-01", None),
        ("next_review: May 2026", "May 2026"),
        ("next_review: June 2026", None),
        ("next_review: 2026", None),
        ('next-review-due: "31/05/2026"', "31/05/2026"),
        ("next_review: 05/2026", "05/2026"),
        ("next_review: 05/26", None),
        ("next_review: in 3 years", None),
        ("next_review: 2026-05-31 or later", None),
        ("next_review: [2026-05-31]", None),
        ("next_review: 2026-05-31T10:00:00Z", "2026-05-31"),
        ("next_review: 2026-05-31 10:00:00", "2026-05-31"),
        ("review_date: 2026-05-31", None),
        ("review_date: 2027-05-31", None),
        ("expires: 2026-05-31", None),
        ("last_reviewed: 2026-06-02", "2026-06-02"),
        ("lastmod: 2026-06-02", "2026-06-02"),
        ("last_reviewed: true", None),
        ("review: {last: 2020-01-01, next: 2023-01-01}", "2023-01-01"),
        ("last_reviewed: 2026-02-01\nnext_review: 2025-02-01", "2025-02-01"),
        ("lastmod: 2026-02-01\nnext_review: 2026-01-01", "2026-01-01"),
        ("last_reviewed: 2020-01-01", None),
        ("next_review: 2026-05-31\nnext_review_due: 2027-05-31", None),
    ],
)
def test_review_dates_of_front_matter(entries: str, match: str | None) -> None:
    found = findings("SECT006", _DATED.format(entries))
    assert [finding.match.strip("\"'") for finding in found] == ([match] if match else [])


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("Page last reviewed: 6 August 2021\nNext review due: 6 August 2024", "6 August 2024"),
        ("Next review due **6 August 2024**", "6 August 2024"),
        ("This page is due for review in August 2024.", "August 2024"),
        ("Last reviewed on 6 August 2027.", "6 August 2027"),
        ("| Last reviewed | 6 August 2027 |\n|---|---|\n| a | b |", "6 August 2027"),
        ("NEXT REVIEW DUE 06/08/2024", "06/08/2024"),
        ("Next review date: 6 August 2024", "6 August 2024"),
        ("This page was last updated on 6 August 2027.", "6 August 2027"),
        ("It costs £40 (last updated 6 August 2027).", None),
        ("Media review due: 6 August 2024", None),
        ("Valid until 6 August 2024", None),
        ("Your review is due. In August 2024 we moved.", None),
        ("The next review is soon. 6 August 2024 was a Tuesday.", None),
        ("The plan will be reviewed in August 2024.", None),
        ("> Next review due: 6 August 2024", None),
        ("We review it. Next review due: 6 August 2030", None),
    ],
)
def test_review_dates_of_the_text(text: str, match: str | None) -> None:
    found = findings("SECT006", f"# NETs\n\n{text}\n")
    assert [finding.match for finding in found] == ([match] if match else [])


def test_american_pages_put_the_month_first() -> None:
    text = "# NETs\n\nNext review due: 05/06/2026\n"
    (finding,) = findings("SECT006", text, profile="plain-us")
    assert "due on May 6, 2026." in finding.message
    assert findings("SECT006", text) == []


def test_dates_of_meta_elements_count() -> None:
    text = (
        '<!doctype html>\n<html lang="en-GB"><head><title>NETs</title>\n'
        '<meta name="next-review" content="6 May 2026"></head><body><h1>NETs</h1></body></html>\n'
    )
    (finding,) = findings("SECT006", text, format="html")
    assert finding.match == "6 May 2026"


@pytest.mark.parametrize(
    ("options", "entries", "found"),
    [
        ({"notice-days": 30}, "next_review: 2026-06-20", 1),
        ({"notice-days": 10}, "next_review: 2026-06-20", 0),
        ({"max-months": 36}, "last_reviewed: 2023-05-31", 1),
        ({"max-months": 36}, "last_reviewed: 2023-06-01", 0),
        ({"max-months": 36}, "last_reviewed: 2020-06-01\nnext_review: 2027-01-01", 0),
        ({"max-months": 3}, "lastmod: 2026-02-28", 1),
        ({"max-months": 999999}, "lastmod: 2026-02-28", 0),
    ],
)
def test_a_review_is_announced_and_age_has_a_limit(
    options: dict[str, object], entries: str, found: int
) -> None:
    assert len(findings("SECT006", _DATED.format(entries), options=options)) == found


@pytest.mark.parametrize(
    ("heading", "offered"),
    [
        ("Getting diagnosed", "Diagnosis"),
        ("How NETs are diagnosed", "Diagnosing NETs"),
        ("Diagnosing NETs", None),
        ("Diagnosis of NETs", None),
        ("Tests for lung cancer", None),
        ("Tests for NETs in children", None),
        ("What causes it", "Causes"),
        ("What causes NETs?", None),
        ("How is it treated", None),
        ("Risk factors", None),
        ("Getting support", "Support"),
        ("Help and support", None),
        ("2. Getting diagnosed:", "Diagnosis"),
    ],
)
def test_the_house_heading_is_offered_for_what_says_the_same(
    heading: str, offered: str | None
) -> None:
    found = findings("SECT007", _PAGE + _body(heading))
    assert [finding.suggestions for finding in found] == ([(offered,)] if offered else [])
    assert not any(finding.fixable for finding in found)


def test_a_link_to_the_heading_takes_its_fix_away() -> None:
    (with_fix,) = findings("SECT007", _PAGE + _body("Getting diagnosed"))
    (without,) = findings(
        "SECT007", _PAGE + _body("Getting diagnosed") + "[Up](#getting-diagnosed)\n"
    )
    assert with_fix.fix is not None
    assert without.fix is None


def test_a_section_that_stands_twice_keeps_its_headings() -> None:
    assert findings("SECT007", _PAGE + _body("Tests", "Getting diagnosed")) == []


@given(st.lists(st.sampled_from(["Symptoms", "Diagnosis", "Treatment", "Support"]), unique=True))
def test_no_smaller_number_of_moves_would_do(headings: list[str]) -> None:
    wanted = ["Symptoms", "Diagnosis", "Treatment", "Support"]
    ranks = [wanted.index(heading) for heading in headings]
    kept = max(
        sum(chosen)
        for chosen in product((0, 1), repeat=len(ranks))
        if (left := list(compress(ranks, chosen))) == sorted(left)
    )
    found = findings("SECT003", _PAGE + _body(*headings))
    moved = [1 + len(finding.related) for finding in found]
    assert moved == ([len(ranks) - kept] if kept < len(ranks) else [])


def test_a_limit_of_ones_own_is_told() -> None:
    text = f"{_PAGE}## Treatment\n\nYou may have surgery. You may have tablets.\n"
    (finding,) = findings("SECT004", text, options={"min-sentences": 3})
    assert finding.message.startswith("This section has only 2 sentences.")


@pytest.mark.parametrize("code", ["SECT001", "SECT003", "SECT004", "SECT006", "SECT007"])
@pytest.mark.parametrize(
    "body",
    [
        "## Treatment\n\nText.\n\n" * 3000,
        "## Tests for x\n\n[a](b) [c](d)\n\n" * 3000,
        "## When to get help\n\n" + "0 " * 30000 + "x\n",
        "## When to get help\n\n" + "(0(0" * 20000 + "\n",
        "last updated " * 20000 + "\n",
        "next review due on in on in : : " * 8000 + "\n",
        "## " + "what is " * 8000 + "\n",
    ],
    ids=["headings", "links", "figures", "brackets", "updates", "reviews", "heading"],
)
def test_a_hostile_page_takes_no_long_time(code: str, body: str) -> None:
    start = time.process_time()
    findings(code, _PAGE + body)
    assert time.process_time() - start < 5
