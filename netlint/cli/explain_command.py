"""`netlint explain`: a rule's page, or what the vocabulary says of a concept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from netlint.vocabulary.concept import Concept
    from netlint.vocabulary.matching import Vocabulary


@click.command(name="explain")
@click.argument("name", metavar="RULE|CONCEPT")
def command(name: str) -> None:
    """Explain a rule (TERM001, misspelled-term, or a family such as TERM) or a term (NF1).

    A rule's explanation says what it finds, why that matters to a reader, what to write instead,
    when it stays silent, its options, its source, and examples.
    """
    from netlint.catalogue import codes_of, rule_index, rule_page

    codes = codes_of(name) or codes_of(name.upper())
    if len(codes) == 1:
        click.echo(_for_terminal(rule_page(codes[0]).markdown))
        return
    if codes:
        for code in codes:
            entry = rule_index()[code]
            click.echo(f"{code} {entry.name}\n    {entry.summary}")
        return
    vocabulary = _vocabulary()
    concept = _find(vocabulary, name)
    if concept is None:
        click.echo(f"netlint: {_nothing(name, vocabulary)}", err=True)
        click.get_current_context().exit(2)
    click.echo(describe(concept))


def _for_terminal(markdown: str) -> str:
    """A rule's page without what only its tests need."""
    text = re.sub(r"\n```expect\n.*?\n```\n", "\n", markdown, flags=re.S)
    text = re.sub(
        r"```(?:md|html|text)[^\n]*\n(.*?)```",
        lambda match: "\n".join("    " + line for line in match[1].rstrip("\n").split("\n")),
        text,
        flags=re.S,
    )
    text = re.sub(r"\[([^\]]+)\]\((https?://[^)]+)\)", r"\1: \2", text)
    return re.sub(r"\n{3,}", "\n\n", text).rstrip()


def _vocabulary() -> Vocabulary:
    from pathlib import Path

    from netlint.config.project import Project
    from netlint.config.resolve import CommandLine
    from netlint.resources import Resources

    settings = Project(CommandLine()).settings_for(Path.cwd() / "page.md")
    return Resources().vocabulary(settings.vocabularies, settings.allow)


def _names(concept: Concept) -> list[str]:
    return [
        concept.id,
        *concept.preferred.values(),
        *concept.abbreviations,
        *concept.accepted,
        *concept.retired,
        *concept.ambiguous,
    ]


def _find(vocabulary: Vocabulary, name: str) -> Concept | None:
    """The concept of this id or name; what it calls itself counts before what it once was."""
    wanted = name.casefold()
    for names in (
        lambda c: [c.id],
        lambda c: [*c.preferred.values(), *c.abbreviations],
        _names,
    ):
        for concept in vocabulary.concepts.values():
            if wanted in (one.casefold() for one in names(concept)):
                return concept
    return None


def _nothing(name: str, vocabulary: Vocabulary) -> str:
    from netlint.catalogue import selector_names
    from netlint.config.error import nearest

    known = [*selector_names(), *(n for c in vocabulary.concepts.values() for n in _names(c))]
    return f"there is no rule and no term called {name!r}. {nearest(name, known)}".rstrip()


def describe(concept: Concept) -> str:
    """What the vocabulary says of a concept, a fact a line."""
    british, american = concept.preferred["en-GB"], concept.preferred["en-US"]
    lines = [british if british == american else f"{british} (American: {american})", ""]
    for label, values in (
        ("In plain words", [concept.plain]),
        ("Abbreviation", list(concept.abbreviations)),
        ("Also accepted", list(concept.accepted)),
        ("No longer used", list(concept.retired)),
        ("Has another meaning too", list(concept.ambiguous)),
        ("Since", [concept.since]),
        ("Why", [concept.why]),
        ("In other vocabularies", list(concept.xrefs)),
        ("Sources", concept.source.split("|")),
        ("Not yet checked", [concept.unverified]),
        ("Id", [concept.id]),
    ):
        text = ", ".join(_checked(value.strip()) for value in values if value.strip())
        if text:
            lines.append(f"{label}: {text}")
    return "\n".join(lines)


def _checked(name: str) -> str:
    """A name as people read it: the table marks what nobody could trace with a "?"."""
    return f"{name.removesuffix('?')} (not yet checked)" if name.endswith("?") else name
