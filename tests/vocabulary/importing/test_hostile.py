"""Files that are made to fill the memory, to read other files or to reach the network."""

from __future__ import annotations

import builtins
import sys
from pathlib import Path

import pytest

from netlint.vocabulary.concept import VocabularyError
from netlint.vocabulary.importing.reading import import_table
from netlint.vocabulary.importing.source import MissingLibrary
from tests.vocabulary.importing.samples import OBO, TURTLE, source

BOMB = """<!DOCTYPE {root} [ <!ENTITY a "aaaaaaaaaa"> <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;"> ]>
<{root}>&b;</{root}>"""
OUTSIDE = '<!DOCTYPE {root} [ <!ENTITY x SYSTEM "{where}"> ]>\n<{root}>&x;</{root}>'


@pytest.mark.parametrize(("name", "root"), [("a.tbx", "tbx"), ("a.rdf", "RDF")])
def test_entities_within_entities_are_refused(name: str, root: str) -> None:
    with pytest.raises(VocabularyError, match="entity"):
        import_table(source(name, BOMB.format(root=root)))


@pytest.mark.parametrize("where", ["secret.txt", "https://example.org/x"])
@pytest.mark.parametrize(("name", "root"), [("a.tbx", "tbx"), ("a.rdf", "RDF")])
def test_other_files_are_not_read(name: str, root: str, where: str, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    where = str(tmp_path / where) if "//" not in where else where
    with pytest.raises(VocabularyError, match=r"refused|not read") as caught:
        import_table(source(name, OUTSIDE.format(root=root, where=where)))
    assert "secret " not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.tbx", "<tbx>" + "<a>" * 100_000),
        ("a.rdf", "<RDF>" + "<a>" * 100_000),
        ("a.ttl", "@prefix a: <b:> .\na:x a:y " + "[ a:z " * 100_000),
        ("a.ttl", "@prefix a: <b:> .\na:x a:y " + "( " * 100_000),
        ("a.yml", "extends: substitution\nswap: " + "[" * 100_000),
        ("cspell.json", '{"words": ' + "[" * 100_000),
    ],
)
def test_what_is_nested_too_deep_is_refused(name: str, text: str) -> None:
    with pytest.raises(VocabularyError, match=r"deep|broken"):
        import_table(source(name, text))


def test_aliases_of_yaml_are_not_expanded() -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    with pytest.raises(VocabularyError, match="aliases"):
        import_table(source("a.yml", "extends: substitution\n" + "\n".join(lines)))


def test_yaml_makes_no_objects() -> None:
    text = "extends: substitution\nswap: !!python/object/apply:os.getcwd []\n"
    with pytest.raises(VocabularyError, match="broken YAML"):
        import_table(source("a.yml", text))


@pytest.mark.parametrize("pattern", ["(" * 5000, "[ab]" * 40, "a?" * 200, "(a|b|c|d|e)" * 20])
def test_patterns_that_stand_for_too_much_are_left_out(pattern: str) -> None:
    sheet = import_table(source("accept.txt", f"insulinoma\n{pattern}\n"))
    assert len(sheet.rows) == 1
    assert "patterns: 1 left out" in sheet.remarks[0]


@pytest.mark.parametrize(
    ("library", "name", "text"), [("fastobo", "a.obo", OBO), ("rdflib", "a.ttl", TURTLE)]
)
def test_without_a_formats_library_we_say_what_to_install(
    library: str, name: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(wanted: str, *rest: object, **more: object) -> object:
        if wanted == library:
            raise ImportError(wanted)
        return real(wanted, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.delitem(sys.modules, library, raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingLibrary, match=r"netlint\[vocabularies\]"):
        import_table(source(name, text))
