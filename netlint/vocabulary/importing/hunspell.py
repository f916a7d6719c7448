"""Hunspell's word lists: a .dic of words with flags, and the .aff beside it that explains them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netlint.patterns import lazy_pattern
from netlint.vocabulary.importing.affixes import Affixes, read_affixes
from netlint.vocabulary.importing.entry import Reading
from netlint.vocabulary.importing.source import Source
from netlint.vocabulary.importing.word_list import Word, entries_of

#: A word ends at a slash that is not escaped, or where morphological fields begin.
_ENTRY = lazy_pattern(r"((?:\\/|[^/\t])+?)(?:/(\S*))?(?:\s+[a-z]{2}:.*|\t.*|\s*)$")
_MISSPELLED = lazy_pattern(r"\bph:(\S+)")
_ENCODING = re.compile(rb"^\s*SET\s+(\S+)", re.M)
_MOST_FORMS = 40  # of one word: more are no inflections but word building


def read_hunspell(source: Source) -> Reading:
    """The words of a .dic with the forms that its .aff makes of them. Raises `VocabularyError`."""
    beside = source.beside(".aff")
    affixes = Affixes()
    encoding = "utf-8"
    if beside is not None:
        name = re.sub(r"\.dic$", ".aff", source.name)
        encoding = _encoding(beside) or "iso-8859-1"
        affixes = read_affixes(Source(name, beside), encoding)
    return entries_of(_words(source.text(encoding), affixes))


def _encoding(data: bytes) -> str:
    found = _ENCODING.search(data)
    name = found[1].decode("ascii", "replace") if found else ""
    # Hunspell writes some names in a way that Python does not know.
    return re.sub(r"^microsoft-cp", "cp", name.lower().replace("iso8859", "iso-8859"))


def _words(text: str, affixes: Affixes) -> Iterator[Word]:
    for line, content in enumerate(text.splitlines(), 1):
        if not content.strip() or content.startswith(("#", "\t")):
            continue
        if line == 1 and content.split()[0].isdigit():
            continue  # how many words there are
        found = _ENTRY.match(content)
        if found is None:
            continue
        word = found[1].replace("\\/", "/").strip()
        wrong = word.startswith("*")  # a personal dictionary forbids words so
        word = word.lstrip("*").strip()
        if not word:
            continue
        flags = affixes.flags(found[2] or "")
        forms: tuple[str, ...] = ()
        if affixes.forbidden and affixes.forbidden in flags:
            wrong = True
        elif not wrong:
            forms = tuple(dict.fromkeys(affixes.forms(word, flags)))[:_MOST_FORMS]
        yield Word(word, wrong, "", line, inflections=forms)
        for misspelled in _MISSPELLED.findall(content[found.end(1) :]):
            slip, _, right = misspelled.partition("->")
            yield Word(slip.strip("*"), True, right or word, line, retired=False)
