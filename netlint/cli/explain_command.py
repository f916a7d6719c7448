"""`netlint explain`: a rule's page, or what the vocabulary says of a concept."""

from __future__ import annotations

import re

import click

from netlint.cli.vocab_settings import chosen, stop, vocabulary_said_clearly


@click.command(name="explain")
@click.argument("name", metavar="RULE|CONCEPT")
def command(name: str) -> None:
    """Explain a rule (TERM001, misspelled-term, or a family such as TERM) or a term (NF1).

    A rule's explanation says what it finds, why that matters to a reader, what to write instead,
    when it stays silent, its options, its source, and examples. A term may be given by any of its
    names, also a short form, a plural or a name that is no longer used: you learn which name to
    write, since when and why.
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
    with vocabulary_said_clearly():
        from netlint.vocabulary.explaining import explain

        names, locale = chosen((), None)
        text = explain(names, name, locale)
        if text is None:
            stop(_nothing(names, name))
    click.echo(text)


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


def _nothing(names: tuple[str, ...], name: str) -> str:
    from netlint.catalogue import languagetool_hint, selector_names
    from netlint.config.error import nearest
    from netlint.vocabulary.explaining import near_names

    near = near_names(names, name)
    hint = nearest(name, [*selector_names(), *near]) if not near else ""
    if near:
        hint = f"Did you mean {', '.join(near)}?"
    hint = hint or languagetool_hint(name)
    return f"there is no rule and no term called {name!r}. {hint}".rstrip()
