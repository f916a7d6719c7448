"""Page types as data: those that are shipped, and what a settings file makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from netlint.checks.sect.headed import section_of
from netlint.config.page_type_schema import page_type_names
from netlint.config.project import Project
from netlint.config.resolve import CommandLine
from netlint.language.headings import heading_forms, plain_heading
from netlint.profiles import page_type, profile_names
from netlint.settings import MUST_HOLD, PageType
from tests.command import repository
from tests.config.test_mistakes import mistakes

_SHIPPED = [
    pytest.param(page_type(name, profile), id=f"{name} in {profile}")
    for name in page_type_names()
    for profile in profile_names()
]


def _type(folder: Path, config: str, name: str = "condition", page: str = "a.md") -> PageType:
    found = Project(CommandLine(), cwd=repository(folder, config)).settings_for(folder / page)
    return next(kind for kind in found.page_types if kind.name == name)


def _ids(sections: object) -> list[str]:
    return [section.id for section in sections]  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", _SHIPPED)
def test_an_order_names_sections_of_the_type_once(kind: PageType) -> None:
    named = [id for group in kind.order for id in group]
    assert len(named) == len(set(named))
    assert set(named) <= set(_ids(kind.sections))


@pytest.mark.parametrize("kind", _SHIPPED)
def test_what_a_section_must_hold_is_known(kind: PageType) -> None:
    assert all(set(section.must_hold) <= set(MUST_HOLD) for section in kind.sections)


@pytest.mark.parametrize("kind", _SHIPPED)
def test_a_house_heading_stands_for_its_own_section(kind: PageType) -> None:
    for section in kind.sections:
        for heading in filter(None, (section.heading, section.with_subject.replace("*", "lupus"))):
            assert section_of(plain_heading(heading), kind) == section, heading


@pytest.mark.parametrize("kind", _SHIPPED)
def test_no_heading_is_listed_twice_for_a_section(kind: PageType) -> None:
    for section in kind.sections:
        listed = (*section.synonyms, *section.other_names)
        assert len(listed) == len(set(listed)), section.id


@pytest.mark.parametrize("kind", _SHIPPED)
def test_no_synonym_fits_every_heading(kind: PageType) -> None:
    for section in kind.sections:
        forms = heading_forms(section.heading, (*section.synonyms, *section.other_names))
        assert not forms.fit("zebra crossing")


def test_american_pages_have_headings_of_their_own() -> None:
    british, american = (page_type("condition", name) for name in ("nhs", "plain-us"))
    assert "When to get help" in [section.heading for section in british.sections]
    assert "When to get medical care" in [section.heading for section in american.sections]


def test_a_list_of_sections_is_their_order(tmp_path: Path) -> None:
    config = '[page-types.condition]\nsections = ["treatment", "symptoms"]\n'
    kind = _type(tmp_path, config)
    assert _ids(kind.required) == ["treatment", "symptoms"]
    assert kind.order == (("treatment",), ("symptoms",))
    assert "overview" in _ids(kind.optional)


def test_an_order_may_leave_sections_free(tmp_path: Path) -> None:
    config = (
        '[page-types.condition]\nsections = ["symptoms", "causes", "treatment"]\n'
        'optional = ["support", "causes"]\norder = [["symptoms", "causes"], "treatment"]\n'
    )
    kind = _type(tmp_path, config)
    assert kind.order == (("symptoms", "causes"), ("treatment",))
    assert _ids(kind.optional) == ["support"]


def test_a_heading_of_ones_own_holds_on_every_type(tmp_path: Path) -> None:
    config = '[sections.when-to-get-help]\nheading = "Call us"\nmust-hold = ["number"]\n'
    for name in ("condition", "symptom", "living-with"):
        kind = _type(tmp_path, config, name)
        section = next(one for one in kind.sections if one.id == "when-to-get-help")
        assert (section.heading, section.must_hold) == ("Call us", ("number",))
        assert "when to get help" in section.other_names
        assert "seeking *" in section.synonyms


def test_a_section_of_ones_own(tmp_path: Path) -> None:
    config = (
        '[sections.tools]\nheading = "What you need"\nsynonyms = ["Tools *"]\n'
        '[page-types.guide]\nmatch = ["guides/**"]\nsections = ["tools", "support"]\n'
    )
    kind = _type(tmp_path, config, "guide")
    assert [section.heading for section in kind.required] == ["What you need", "Support"]
    assert section_of("tools for a nurse", kind) == kind.required[0]


def test_an_override_adds_to_a_section_of_the_file(tmp_path: Path) -> None:
    config = (
        '[sections.tools]\nheading = "Tools"\n'
        '[page-types.guide]\nsections = ["tools"]\n'
        '[[overrides]]\nfiles = ["content/**"]\n'
        '[overrides.sections.tools]\nsynonyms = ["kit"]\n'
    )
    kind = _type(tmp_path, config, "guide", "content/a.md")
    assert (kind.required[0].heading, kind.required[0].synonyms) == ("Tools", ("kit",))


@pytest.mark.parametrize(
    ("text", "line", "key", "says"),
    [
        pytest.param(
            "[sections]\nsymptoms = 1", 2, "sections.symptoms", "[sections.symptoms]",
            id="a number for a section",
        ),
        pytest.param(
            '[sections.symptom]\nsynonyms = ["a"]', 1, "sections.symptom", "symptoms",
            id="a section of one's own without a heading",
        ),
        pytest.param(
            '[sections.symptoms]\nheadline = "a"', 2, "sections.symptoms.headline", "heading",
            id="key of a section",
        ),
        pytest.param(
            "[sections.symptoms]\nheading = 1", 2, "sections.symptoms.heading", "text in quotes",
            id="a number for a heading",
        ),
        pytest.param(
            '[sections.symptoms]\nheading = " "', 2, "sections.symptoms.heading", "text in quotes",
            id="an empty heading",
        ),
        pytest.param(
            '[sections.symptoms]\nwith-subject = "Symptoms"', 2,
            "sections.symptoms.with-subject", "1 star", id="no star",
        ),
        pytest.param(
            '[sections.symptoms]\nsynonyms = "a"', 2, "sections.symptoms.synonyms",
            "list of texts", id="a text for a list",
        ),
        pytest.param(
            '[sections.symptoms]\nother-names = ["* "]', 2, "sections.symptoms.other-names",
            "fits every heading", id="a star alone",
        ),
        pytest.param(
            '[sections.symptoms]\nmust-hold = ["numbers"]', 2, "sections.symptoms.must-hold",
            "Did you mean number?", id="what no section can hold",
        ),
        pytest.param(
            '[page-types.condition]\norder = ["symptom"]', 2, "page-types.condition.order",
            "Did you mean symptoms?", id="section in the order",
        ),
        pytest.param(
            '[page-types.condition]\norder = ["symptoms", ["causes", "symptoms"]]', 2,
            "page-types.condition.order", "twice", id="a section twice in the order",
        ),
        pytest.param(
            '[page-types.condition]\norder = [["causes", 1]]', 2, "page-types.condition.order",
            "in any order", id="a number in the order",
        ),
        pytest.param(
            '[page-types.condition]\noptional = ["outlok"]', 2, "page-types.condition.optional",
            "Did you mean outlook?", id="optional section",
        ),
    ],
)  # fmt: skip
def test_a_mistake_in_sections_is_named(
    tmp_path: Path, text: str, line: int, key: str, says: str
) -> None:
    (mistake,) = mistakes(tmp_path, text)
    assert (mistake.line, mistake.key) == (line, key)
    assert says in mistake.message
