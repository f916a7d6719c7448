"""The shipped vocabulary holds all that was researched about its concepts.

The research lies beside the repository; where it does not, these tests are skipped.
"""

from __future__ import annotations

import csv
import os
import re
from pathlib import Path

import pytest

from netlint.vocabulary.concept import WHOLE_ROW, Status
from netlint.vocabulary.lexicon import load_lexicon
from netlint.vocabulary.loading import load_vocabulary

ROOT = Path(__file__).resolve().parents[2]
RESEARCH = (
    Path(os.environ.get("NETLINT_SHARED", ROOT.parent / "shared")) / "vocabulary" / "net_terms.csv"
)
NET = load_vocabulary(("netlint:net",))
#: A remark of the research on a name, which is no part of it: "functional NET (US)".
_REMARK = re.compile(r" \((?:US|GB|brand|lung)\)$")
_UNTRACED = re.compile(r"\s*;?\s*UNVERIFIED: (.*)$")

pytestmark = pytest.mark.skipif(
    not RESEARCH.is_file(), reason="the research (shared/vocabulary/net_terms.csv) is not here"
)


def research() -> list[dict[str, str]]:
    with RESEARCH.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def names(row: dict[str, str], *columns: str) -> list[str]:
    return [
        _REMARK.sub("", name.strip())
        for column in columns
        for name in row[column].split("|")
        if name.strip()
    ]


def is_found(id: str, name: str) -> bool:
    """True where a page with the name on it mentions the concept, or says that it is set aside."""
    concept = NET.concepts[id]
    if name in concept.ambiguous or re.search(rf"\b{re.escape(name)}\b", concept.unverified):
        return True
    ids = {id, concept.replaced_by}
    ids |= {other.id for other in NET.concepts.values() if other.replaced_by == id}
    return any(
        mention.form.concept_id in ids
        for locale in ("en-GB", "en-US")
        for mention in NET.mentions(name, locale)
    )


def test_every_researched_concept_is_there() -> None:
    rows = research()
    assert len(rows) >= 130
    assert [row["concept_id"] for row in rows if row["concept_id"] not in NET.concepts] == []


def test_every_preferred_name_is_the_researched_one() -> None:
    for row in research():
        preferred = NET.concepts[row["concept_id"]].preferred
        assert preferred == {"en-GB": row["preferred_en_GB"], "en-US": row["preferred_en_US"]}


def test_every_plain_wording_cross_reference_and_source_is_carried() -> None:
    for row in research():
        concept = NET.concepts[row["concept_id"]]
        assert concept.plain == row["plain_explanation"]
        assert list(concept.xrefs) == names(row, "xrefs")
        sources = _UNTRACED.sub("", row["source"]).strip()
        assert concept.source == sources, concept.id


def test_every_other_name_is_recognised_on_a_page() -> None:
    missing = [
        (row["concept_id"], name)
        for row in research()
        for name in names(row, "abbreviations", "synonyms_ok")
        if not is_found(row["concept_id"], name)
    ]
    assert missing == []


def test_every_deprecated_name_is_recognised_unless_it_is_a_slip() -> None:
    lexicon = load_lexicon()
    missing = [
        (row["concept_id"], name)
        for row in research()
        for name in names(row, "deprecated")
        if not is_found(row["concept_id"], name)
        and all(word.lower() in lexicon for word in re.findall(r"[^\W\d_]{5,}", name))
    ]
    assert missing == []


def test_no_deprecated_name_is_right_as_it_is_written() -> None:
    right = {
        form.text: form
        for form in NET.forms
        if form.status in (Status.PREFERRED, Status.ACCEPTED, Status.ABBREVIATION) and form.verified
    }
    wrong = []
    for row in research():
        concept = NET.concepts[row["concept_id"]]
        for name in names(row, "deprecated"):
            form = right.get(name)
            if form is not None and form.concept_id == concept.id and name not in concept.ambiguous:
                wrong.append((concept.id, name))
    assert wrong == []


def test_what_could_not_be_traced_says_so() -> None:
    for row in research():
        match = _UNTRACED.search(row["source"])
        concept = NET.concepts[row["concept_id"]]
        if match:
            assert concept.unverified, concept.id
        if not _UNTRACED.sub("", row["source"]).strip() and match and match[1] == WHOLE_ROW:
            assert concept.untraced


def test_a_name_that_the_research_marks_as_untraced_is_never_reported() -> None:
    forms = {(form.concept_id, form.text): form for form in NET.forms}
    for row in research():
        match = _UNTRACED.search(row["source"])
        if not match:
            continue
        for name in names(row, "abbreviations", "synonyms_ok", "deprecated"):
            form = forms.get((row["concept_id"], name))
            if form is not None and re.search(
                rf"abbreviation {re.escape(name)}(?![\w-])", match[1]
            ):
                assert not form.verified, name
            if match[1] == WHOLE_ROW:
                assert form is None or not (form.verified or form.spelled), name
