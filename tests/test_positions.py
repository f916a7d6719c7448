"""For every rule and format: a finding's `match` is the source at its place, whatever the page."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netlint.finding import Finding
from netlint.profiles import profile_names
from tests.support import result, settings_for

#: Bits of pages that make rules speak, and the things that make positions hard.
FAULTS = (
    "neurofibrmatosis", "Tuberus sclerosis", "carcinoid tumour of the gut", "islet cell tumor",
    "tumor", "oesophagus", "esophagus", "the Von Hippel-Lindau", "VIPOMA", "MEN 1", "5HIAA", "NET",
    "XYZT", "pancreatic neuroendocrine tumours (pNETs)", "You can't", "Don't you", "NEVER DO THIS",
    "a diabetic", "suffering from cancer", "the the", "cells.Neuroendocrine", "Â© 2024", "â€™s",
    "might include:", "184 Replies", "All rights reserved", "Lorem ipsum", "[click here](/a)", "[](/b)",
    "![](c.png)", "<a href='/d'>more</a>", "<img src='e.png'>", "word\u200bword", "hy\u00adphen",
    "pаncreas", "• one\n• two\n• three", "- a\n- b\n- c\n- d\n- e\n- f\n- g\n- h\n", "## What is it?\n",
    "## Symptoms:\n", "#### Deep\n", "# One\n", "| | |\n|---|---|\n| a | b |\n",
    "<table><tr><td>a</td></tr></table>", "<!-- netlint-disable-next-line READ003 -->\n",
    "<!-- netlint-disable NOSUCH -->", "Short sentence here. " * 5,
    "This sentence goes on and on with many words so that it is far over the number of words that a "
    "reader can hold in the head at one time, and then it goes on. ",
)  # fmt: skip
HARD = (
    "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\t", " ", "😀", "e\u0301", "\u00ad", "&amp;", "&shy;", "&nbsp;",
    "&eacute;", "**", "*", "`code`", "<b>", "</b>", "<br>", "<p>", "</p>", "<li>", "> ", "- ", "1. ",
    "{{ x }}", "{% if y %}", "{: .z}", "\\*", "[", "](u)", "\u2028", "\x0b", "\x85", "漢字", "|",
)  # fmt: skip

ALL = {profile: settings_for(profile=profile) for profile in profile_names()}


@st.composite
def pages(draw: st.DrawFn) -> str:
    bits = st.one_of(st.sampled_from(FAULTS), st.sampled_from(HARD), st.sampled_from(HARD))
    return "".join(draw(st.lists(bits, min_size=1, max_size=30)))


def check_place(source: str, finding: Finding) -> None:
    lines = [match.end() for match in re.finditer(r"\r\n|\n|\r", source)]
    starts = [0, *lines]
    start = starts[finding.line - 1] + finding.column - 1
    end = starts[finding.end_line - 1] + finding.end_column - 1
    assert source[start:end] == finding.match, finding
    assert start <= end
    if finding.fix is not None:
        for edit in finding.fix.edits:
            assert 0 <= edit.span.start <= edit.span.end <= len(source)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages(), st.sampled_from(["md", "html", "text"]), st.sampled_from(profile_names()))
def test_every_finding_stands_where_it_says(source: str, format: str, profile: str) -> None:
    outcome = result(source, format=format, settings=ALL[profile])
    assert not [p for p in outcome.problems if "failed on this page" in p.message]
    for finding in outcome.findings:
        if finding.rule != "NETLINT003":
            check_place(source, finding)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages(), st.sampled_from(["md", "html", "text"]))
def test_a_byte_order_mark_moves_nothing(source: str, format: str) -> None:
    plain = result(source, format=format, settings=ALL["nhs"])
    marked = result(b"\xef\xbb\xbf" + source.encode("utf-8"), format=format, settings=ALL["nhs"])
    assert plain.findings == marked.findings


def test_the_planted_faults_do_speak() -> None:
    """Were the rules silent here, the tests above would prove nothing."""
    spoken = set()
    for profile, chosen in ALL.items():
        for format in ("md", "html", "text"):
            text = "\n\n".join(FAULTS)
            outcome = result(text, format=format, settings=chosen)
            spoken |= {finding.rule for finding in outcome.findings}
        assert profile
    assert len(spoken) >= 30, sorted(spoken)
