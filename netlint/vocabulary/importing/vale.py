"""Vale's lists: accept.txt, reject.txt, and substitution rules in YAML."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from netlint.vocabulary.importing.entry import Reading
from netlint.vocabulary.importing.plain_patterns import written_out
from netlint.vocabulary.importing.source import Source
from netlint.vocabulary.importing.word_list import Word, alike, entries_of
from netlint.vocabulary.importing.yaml_text import load_yaml


def read_vale(source: Source) -> Reading:
    """The words of a list or of a substitution rule. Raises `VocabularyError`."""
    name = PurePath(source.name).name.lower()
    text = source.text()
    lost: list[str] = []
    if name.endswith((".yml", ".yaml")):
        words = list(_swaps(source, text, lost))
    else:
        words = list(_lines(text, "reject" in name, lost))
    reading = entries_of(words)
    if not lost:
        return reading
    shown = ", ".join(lost[:5]) + (" …" if len(lost) > 5 else "")
    return reading._replace(remarks=(*reading.remarks, f"patterns: {len(lost)} left out: {shown}"))


def _lines(text: str, wrong: bool, lost: list[str]) -> Iterator[Word]:
    for line, content in enumerate(text.splitlines(), 1):
        pattern = content.strip()
        if not pattern or pattern.startswith("#"):
            continue
        forms = written_out(pattern)
        if not forms:
            lost.append(pattern)
            continue
        first, *others = sorted(forms, key=len)
        if wrong:
            yield from (Word(form, True, "", line) for form in forms)
        else:
            yield Word(first, False, "", line, inflections=tuple(others))


def _swaps(source: Source, text: str, lost: list[str]) -> Iterator[Word]:
    rule = load_yaml(source, text)
    if not isinstance(rule, dict):
        raise source.fault(
            1, 'a rule of Vale has names and values, such as "extends: substitution"'
        )
    if rule.get("extends") != "substitution":
        kind = str(rule.get("extends"))[:40]
        raise source.fault(
            0,
            f'only rules that extend "substitution" hold words to write, and this is "{kind}"',
            "extends",
        )
    swap = rule.get("swap")
    if not isinstance(swap, dict):
        raise source.fault(0, "this must be a list of what to avoid: what to write", "swap")
    message = str(rule.get("message", ""))
    why = "" if "%s" in message else " ".join(message.split())
    link = str(rule.get("link", "")).replace("|", "/")
    for avoid, write in swap.items():
        wrong_forms = written_out(str(avoid))
        right_forms = written_out(str(write)) if write is not None else ()
        if not wrong_forms or not right_forms:
            lost.append(str(avoid))
            continue
        right, *also = right_forms
        yield Word(right, why=why, source=link)
        for other in also:
            yield Word(other, why=why, source=link)
        for form in wrong_forms:
            yield Word(form, True, right, retired=not alike(form, right))
