"""SAME001: one thing, two names, on different pages."""

from __future__ import annotations

import pytest

from tests.checks.same.pages import found, messages


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The small bowel is long.", "The small intestine is long."),
        ("Functioning tumours make hormones.", "Functional tumours make hormones."),
        ("Non-functioning tumours make none.", "Nonfunctional tumours make none."),
        ("A heart attack is serious.", "A myocardial infarction is serious."),
        ("Kidney failure is serious.", "Renal failure is serious."),
        ("Radiotherapy kills cells.", "Radiation therapy kills cells."),
        ("Merkel cell carcinoma is rare.", "Merkel cell cancer is rare."),
        ("Von Hippel-Lindau syndrome is rare.", "Von Hippel-Lindau disease is rare."),
        ("Targeted medicines help.", "Targeted drugs help."),
        ("Kidney failure is serious.", "It may lead to kidney damage or renal failure."),
    ],
)
def test_the_page_without_the_preferred_name_is_told(one: str, other: str) -> None:
    assert list(found("SAME001", {"a.md": one, "b.md": other})) == ["b.md"]
    assert list(found("SAME001", {"a.md": other, "b.md": one})) == ["a.md"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The small bowel is long.", "Your small bowel (small intestine) is long."),
        ("The small bowel is long.", "Your gut. Also called: small intestine."),
        ("The small bowel is long.", "See [Small intestine tests](https://example.org/t)."),
        ("The small bowel is long.", '"My small intestine hurt," she said.'),
        ("The small bowel is long.", "Your small intestine or small bowel is long."),
        ("Functioning tumours make hormones.", "The functional unit of a kidney."),
        ("An MRI scan is safe.", "Magnetic resonance imaging is safe."),
        ("Tuberous sclerosis is rare.", "Tuberous sclerosis complex is rare."),
        ("A neuroendocrine tumour is rare.", "Neuroendocrine tumours are rare."),
        ("A non-functioning tumour makes none.", "A functioning tumour makes hormones."),
    ],
)
def test_these_are_no_two_names(one: str, other: str) -> None:
    assert found("SAME001", {"a.md": one, "b.md": other}) == {}


def test_the_name_on_more_pages_stays_where_the_vocabulary_prefers_none_of_them() -> None:
    pages = {
        "a.md": "Small intestinal NETs grow slowly.",
        "b.md": "A small bowel NET grows slowly.",
        "c.md": "Small bowel NETs are rare.",
    }
    assert messages("SAME001", pages) == {
        "a.md": [
            'This page says "small intestinal NET", and 2 other pages say "small bowel NET". Both mean '
            'the same. Write "Small bowel NETs" here, as most pages do.'
        ]
    }


def test_each_page_with_the_other_name_has_a_finding_that_names_all_places() -> None:
    pages = {
        "a.md": "The small intestine. The small intestine again.",
        "b.md": "The small intestine is long.",
        "c.md": "The small bowel is long.",
        "d.md": "Text.\n\nThe small bowel is long.",
    }
    by_page = found("SAME001", pages)
    assert {path: len(some) for path, some in by_page.items()} == {"a.md": 1, "b.md": 1}
    finding = by_page["a.md"][0]
    assert finding.message == (
        '2 pages, of which this is one, say "small intestine", and 2 other pages say "small bowel", the '
        'preferred name. Both mean the same. Write "small bowel" here.'
    )
    assert finding.suggestions == ("small bowel",)
    related = [(one.path, one.line, one.column) for one in finding.related]
    assert related == [("c.md", 1, 5), ("d.md", 3, 5)]


def test_no_more_than_20_places_are_named() -> None:
    pages = {f"p{at:02}.md": "The small bowel is long." for at in range(30)}
    pages["z.md"] = "The small intestine is long."
    (finding,) = found("SAME001", {path: pages[path] for path in pages})["z.md"]
    assert "30 other pages" in finding.message
    assert len(finding.related) == 20


def test_pages_of_two_locales_are_not_compared_where_each_has_its_name() -> None:
    page = "---\nnetlint:\n  locale: en-US\n---\n\nThe small intestine is long.\n"
    assert found("SAME001", {"a.md": page, "b.md": "The small bowel is long."}) == {}


def test_a_name_in_brackets_of_one_locale_leaves_the_other_to_choose() -> None:
    front = "---\nnetlint:\n  locale: en-US\n---\n\n"
    pages = {"a.md": "The esophagus is long.", "b.md": "The food pipe is long."}
    (finding,) = found("SAME001", {path: front + text for path, text in pages.items()})["b.md"]
    assert finding.suggestions == ("esophagus",)
    assert found("SAME001", {"a.md": "The oesophagus is long.", "b.md": pages["b.md"]}) == {}


def test_a_name_is_written_as_the_page_needs_it() -> None:
    pages = {"a.md": "Merkel cell carcinoma is rare.", "b.md": "Some Merkel cell cancers spread."}
    (finding,) = found("SAME001", pages)["b.md"]
    assert finding.suggestions == ("Merkel cell carcinomas",)


def test_a_comment_on_the_page_keeps_the_rule_quiet() -> None:
    pages = {
        "a.md": "The small bowel is long.",
        "b.md": "<!-- netlint-disable SAME001 -->\n\nThe small intestine is long.",
    }
    assert found("SAME001", pages) == {}
