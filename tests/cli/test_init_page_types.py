"""`netlint init --page-types` proposes types by the headings that pages have in common."""

from __future__ import annotations

import tomllib
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from netlint.cli.page_groups import PageSeen, group_pages
from tests.command import netlint


def _write(folder: Path, path: str, title: str, *headings: str, opening: str = "Text.") -> None:
    page = folder / path
    page.parent.mkdir(parents=True, exist_ok=True)
    body = "".join(f"## {heading}\n\nSome words. More words.\n\n" for heading in headings)
    page.write_text(f"# {title}\n\n{opening}\n\n{body}", encoding="utf-8")


def _proposed(folder: Path) -> tuple[str, dict[str, Any]]:
    run = netlint("init", "--page-types", "--stdout", cwd=folder)
    assert run.status == 0, run.err
    assert not (folder / "netlint.toml").exists()
    return run.out, tomllib.loads(run.out)


def _conditions(folder: Path) -> None:
    for name in ("Gout", "Lupus", "Mumps", "Scurvy"):
        _write(
            folder, f"content/conditions/{name.lower()}.md", name,
            f"Symptoms of {name}", f"What causes {name}", f"Treating {name}", "Common questions",
        )  # fmt: skip


def _recipes(folder: Path) -> None:
    for name in ("Bread", "Soup", "Stew", "Jam"):
        _write(
            folder, f"recipes/{name.lower()}.md", name,
            "What you need", f"How to make {name}", f"Is {name} good for you?",
        )  # fmt: skip


def test_a_known_type_keeps_what_netlint_asks_for(tmp_path: Path) -> None:
    _conditions(tmp_path)
    text, data = _proposed(tmp_path)
    kind = data["page-types"]["condition"]
    assert kind["match"] == ["content/conditions/**"]
    assert kind["sections"] == [
        "overview", "symptoms", "causes", "treatment", "common-questions", "diagnosis",
        "when-to-get-help",
    ]  # fmt: skip
    assert kind["order"] == ["overview", "symptoms", "causes", "treatment", "common-questions"]
    assert '"symptoms",         # 4 pages: "Symptoms of *" 4' in text
    assert '"diagnosis",        # 0 pages: netlint asks for it' in text
    assert data["sections"]["common-questions"] == {"heading": "Common questions"}


def test_pages_of_another_field_get_a_type_of_their_own(tmp_path: Path) -> None:
    _recipes(tmp_path)
    text, data = _proposed(tmp_path)
    assert data["page-types"]["recipes"]["sections"] == [
        "overview", "what-you-need", "how-to-make-it", "is-it-good-for-you",
    ]  # fmt: skip
    assert data["sections"]["how-to-make-it"] == {
        "heading": "How to make it",
        "with-subject": "How to make *",
        "synonyms": ["how to make *"],
    }
    assert data["sections"]["is-it-good-for-you"]["heading"] == "Is it good for you?"
    assert '"what-you-need",' in text


@pytest.mark.parametrize("make", [_conditions, _recipes])
def test_the_proposal_is_right_and_fits_its_pages(tmp_path: Path, make: Any) -> None:
    make(tmp_path)
    assert netlint("init", "--page-types", cwd=tmp_path).status == 0
    run = netlint("check", "--select", "SECT001,SECT003", "--format", "concise", cwd=tmp_path)
    assert run.err == ""
    missing = [line for line in run.out.splitlines() if "SECT" in line]
    if make is _recipes:
        assert missing == []
    else:
        assert all('headed "Diagnosis" and "When to get help"' in line for line in missing)
        assert len(missing) == 4


def test_sections_that_pages_order_otherwise_stand_in_any_order(tmp_path: Path) -> None:
    for n in range(6):
        middle = ("Tools", "People") if n % 2 else ("People", "Tools")
        _write(tmp_path, f"guides/{n}.md", f"Guide {n}", "Before you start", *middle, "Done")
    text, data = _proposed(tmp_path)
    assert data["page-types"]["guides"]["order"] == [
        "overview", "before-you-start", ["people", "tools"], "done",
    ]  # fmt: skip
    assert "in any order" in text


def test_headings_of_some_pages_are_told(tmp_path: Path) -> None:
    _conditions(tmp_path)
    for n in range(6):
        _write(
            tmp_path, f"content/conditions/x{n}.md", f"Ill {n}", "Symptoms", "Causes", "Treatment"
        )
    text, _ = _proposed(tmp_path)
    assert '#   4 pages: "Common questions"' in text


def test_too_few_pages_or_headings_make_no_type(tmp_path: Path) -> None:
    _write(tmp_path, "index.md", "Home", "News")
    _write(tmp_path, "about.md", "About", "People")
    for name in ("Snow", "Rain", "Wind"):
        _write(tmp_path, f"blog/{name}.md", "A day out", f"We met the {name.lower()}man")
    text, data = _proposed(tmp_path)
    assert "page-types" not in data
    assert "# /*.md: 2 pages, too few for a type." in text
    assert "# blog/**: 3 pages, no headings that most of them have." in text


def test_pages_that_look_like_a_type_are_named_where_their_folder_does_not_say(
    tmp_path: Path,
) -> None:
    _write(tmp_path, "pages/gout.md", "Gout", "Symptoms", "Causes", "Diagnosis", "Treatment")
    for name in ("Snow", "Rain", "Wind"):
        _write(tmp_path, f"pages/{name}.md", "A day out", f"We met the {name.lower()}man")
    text, _ = _proposed(tmp_path)
    assert "# 1 page looks like the type condition, such as pages/gout.md." in text


def test_a_folder_with_the_name_of_a_type_is_of_it_however_few_its_pages_are(
    tmp_path: Path,
) -> None:
    _write(tmp_path, "medicines/aspirin.md", "Aspirin", "Side effects")
    text, data = _proposed(tmp_path)
    assert data["page-types"] == {"medicine": {"match": ["medicines/**"]}}
    assert "# 1 page. Asks for: what-it-is, who-can-take, how-to-take, side-effects." in text


def test_a_page_that_says_its_type_is_not_told_to_say_it(tmp_path: Path) -> None:
    page = tmp_path / "home.md"
    page.write_text("---\nnetlint: {page-type: landing}\n---\n\n# Home\n", encoding="utf-8")
    text, _ = _proposed(tmp_path)
    assert "look" not in text.split("chance", 1)[1]


def test_a_page_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    _recipes(tmp_path)
    (tmp_path / "recipes" / "broken.md").write_bytes(b"\xff\xfe\x00\xd8")
    _, data = _proposed(tmp_path)
    assert "recipes" in data["page-types"]


def test_without_the_option_pages_are_not_read_for_types(tmp_path: Path) -> None:
    _recipes(tmp_path)
    run = netlint("init", "--stdout", cwd=tmp_path)
    assert "page-types" not in tomllib.loads(run.out)


def _seen(path: str, kind: str | None = None) -> PageSeen:
    return PageSeen(PurePosixPath(path), kind, False, frozenset(), True, ())


def test_globs_of_a_group_fit_no_page_of_another() -> None:
    paths = ["a/1.md", "a/2.md", "a/3.html", "a/b/1.md", "a/b/2.md", "a/b/3.md", "a/c/1.md", "x.md"]
    groups = {group.name: group.patterns for group in group_pages(map(_seen, paths))}
    assert groups == {
        "a": ("a/*.html", "a/*.md", "a/c/**"),
        "b": ("a/b/**",),
        "page": ("/*.md",),
    }


def test_folders_of_one_kind_are_one_type() -> None:
    pages = [
        _seen(f"{folder}/{n}.md", "condition") for folder in ("x", "conditions") for n in (1, 2, 3)
    ]
    (group,) = group_pages(pages)
    assert (group.name, group.patterns) == ("condition", ("conditions/**", "x/**"))
