"""Writes a style for Vale that asks what netlint's profile `nhs` asks, so that both do like work.

    python -m benchmarks.vale_rules FOLDER

A rule of Vale has the code of the rule of netlint that it stands for. Rules that need more than a
pattern (sections, links, definitions, the levels of headings) have none, and rules of netlint have
conditions that these lack: where the two differ, Vale has less to do. Rules of words are made from
the word lists and the vocabulary that netlint ships. Those of patterns are in `vale_style/`.
"""

from __future__ import annotations

import argparse
import csv
import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.vale_syntax import (
    DICTIONARY,
    Rule,
    abbreviations,
    consistency,
    existence,
    in_batches,
    pattern,
    spelling,
    substitution,
)
from netlint.language.inflection import plural, verb_forms
from netlint.language.plainwords import plain_words
from netlint.shipped import WordRow, load_words, rules_folder
from netlint.vocabulary.concept import Form
from netlint.vocabulary.exporting.words import replacements, right_words
from netlint.vocabulary.loading import load_vocabulary
from netlint.vocabulary.locale_pairs import spellings_for

PATTERNS = Path(__file__).resolve().parent / "vale_style"
NAME = "Health"
LOCALE = "en-GB"
VOCABULARY = "netlint:net"
_SETTINGS = f"""StylesPath = styles
MinAlertLevel = suggestion

[*.{{md,html,txt}}]
BasedOnStyles = {NAME}
"""


class Style(NamedTuple):
    """What was written: the settings to give Vale, the rules by their code, and how many words and
    patterns they have in all."""

    settings: Path
    rules: tuple[str, ...]
    entries: int


def made_rules() -> dict[str, Rule]:
    """The rules that are made of word lists and the vocabulary."""
    forms = list(load_vocabulary((VOCABULARY,)).forms)
    return {**_terms(forms), **_plain(), **_people(), **_places()}


def _terms(forms: list[Form]) -> dict[str, Rule]:
    wrong = replacements(forms, LOCALE)
    with (rules_folder() / "words" / "well-known-abbreviations.csv").open(encoding="utf-8") as file:
        table = csv.DictReader(line for line in file if not line.startswith("#"))
        known = [row["abbreviation"] for row in table if row["locale"] in ("", LOCALE)]
    wrong_forms = {one.wrong for one in wrong}
    capitals = {
        form.text.lower(): form.text
        for form in forms
        if form.text != form.text.lower()
        and len(form.text) > 3
        and form.text not in wrong_forms
        and form.locale in (None, LOCALE)
    }
    mixed: dict[str, list[str]] = {}
    for row in load_words("mixed-terms"):
        mixed.setdefault(row.use, []).append(pattern(row.avoid))
    pairs = {one[0]: "|".join(one[1:]) for one in mixed.values() if len(one) > 1}
    return {
        "TERM001": spelling(right_words(forms, LOCALE)),
        "TERM002": substitution(
            {pattern(one.wrong.casefold()): one.right for one in wrong if one.retired}
        ),
        "TERM003": existence(
            (pattern(row.avoid) for row in load_words("ambiguous-terms")),
            "Say what '%s' stands for: it has 2 meanings.",
            cased=True,
        ),
        "TERM004": substitution(spellings_for(LOCALE)),
        "TERM005": substitution({pattern(small): word for small, word in capitals.items()}),
        "TERM006": substitution(
            {pattern(one.wrong.casefold()): one.right for one in wrong if not one.retired}
        ),
        "TERM007": consistency(pairs),
        "ABBR001": abbreviations(known),
    }


def _plain() -> dict[str, Rule]:
    words = plain_words(
        load_words("plain-words"),
        load_words("house-forms"),
        locale=LOCALE,
        levels=("clear", "british", "house"),
    )
    plainer = {
        pattern(form): offers[0].use[0] if offers[0].use else offers[0].row.why
        for form, offers in words.forms.items()
    }
    nouns = (row for row in load_words("clinical-terms") if row.use)
    return {
        "PLAIN001": substitution(plainer),
        "PLAIN002": existence(
            (pattern(one) for row in nouns for one in _in_forms(row)),
            "Explain '%s' in plain words.",
        ),
        "PLAIN005": substitution(
            {pattern(row.avoid): row.use for row in load_words("contractions")}
        ),
        "PLAIN006": existence(
            (
                r"\.?".join(row.avoid) if len(row.avoid) < 4 else row.avoid
                for row in load_words("latin-abbreviations")
            ),
            "Write English words instead of '%s'.",
        ),
        "PLAIN007": existence(
            (row.avoid.upper() for row in load_words("emphasis") if not row.unless),
            "Write '%s' in small letters.",
            cased=True,
        ),
        "PLAIN011": existence(map(_hidden, load_words("hidden-verbs")), "Use a verb for '%s'."),
        "PLAIN013": existence(
            (pattern(row.avoid) for row in load_words("vague-quantities")),
            "Give a figure for '%s'.",
        ),
    }


def _in_forms(row: WordRow) -> Iterator[str]:
    yield row.avoid
    if row.part == "noun":
        yield plural(row.avoid)


def _hidden(row: WordRow) -> str:
    """The verbs in all their forms, an article, and the noun."""
    verbs = {form for verb in row.part.split("|") for form in verb_forms(verb)}
    noun, _, after = row.avoid.partition(" ")
    return f"(?:{'|'.join(sorted(verbs))}) (?:an? |the )?(?:{noun}|{plural(noun)}) {after}".strip()


def _people() -> dict[str, Rule]:
    lists = {
        "PEOPLE001": "person-first",
        "PEOPLE002": "victim-and-battle",
        "PEOPLE003": "age-words",
        "PEOPLE004": "ethnicity-sex-gender",
        "PEOPLE006": "blaming-words",
    }
    rules = {
        code: substitution(
            {pattern(row.avoid): row.use.split("|")[0] or row.why for row in load_words(name)}
        )
        for code, name in lists.items()
    }
    rules["PEOPLE005"] = existence(
        (pattern(row.avoid) for row in load_words("skin-colours")),
        "Say how '%s' looks on other skin.",
    )
    return rules


def _places() -> dict[str, Rule]:
    """Rules about what stands alone in its place: a link, a heading, an alternative text."""
    headings = {}
    for path in sorted((rules_folder() / "page-types").glob("*.toml")):
        for section in tomllib.loads(path.read_text(encoding="utf-8"))["sections"].values():
            for name in section.get("other-names", ()):
                headings[f"^{pattern(name)}$"] = section["heading"]
    return {
        "LINK001": existence(
            (pattern(row.avoid) for row in load_words("vague-links")),
            "Say where the link leads instead of '%s'.",
            scope="link",
            whole=True,
        ),
        "IMG002": existence(
            (pattern(row.avoid) for row in load_words("empty-alternatives")),
            "Say what the image shows instead of '%s'.",
            scope="alt",
            whole=True,
        ),
        "HEAD006": existence(
            (pattern(row.avoid) for row in load_words("generic-headings")),
            "Say what the section is about instead of '%s'.",
            scope="heading",
            whole=True,
        ),
        "SECT007": substitution(headings, "Use the heading '%s' instead of '%s'.", scope="heading"),
        "TEXT004": existence(
            (pattern(row.avoid) for row in load_words("residue")),
            "Take '%s' away: it is left over.",
        ),
    }


def shipped_patterns() -> dict[str, Rule]:
    """The rules of `vale_style/`, with word lists in the places that are kept for them."""
    lists = {
        "%COUNTED%": "|".join(
            re.escape(row.avoid) for row in load_words("counted-things") if row.avoid.isalpha()
        ),
        "%PARTS%": "|".join(row.avoid for row in load_words("page-parts")),
    }
    rules = {}
    for path in sorted(PATTERNS.glob("*.yml")):
        text = path.read_text(encoding="utf-8")
        entries = max(1, sum(line.startswith("  - ") for line in text.splitlines()))
        for sign, words in lists.items():
            text = text.replace(sign, words)
        rules[path.stem] = Rule(text, entries)
    return rules


def write_style(folder: Path, dictionary: Path | None) -> Style:
    """Write Vale's settings and the style into a folder.

    `dictionary` holds `index.aff` and `index.dic`; without it there is no rule of spelling.
    """
    rules = {**shipped_patterns(), **made_rules()}
    styles = folder / "styles" / NAME
    styles.mkdir(parents=True, exist_ok=True)
    if dictionary is None:
        del rules["TERM001"]
    else:
        copies = folder / "styles" / "dictionaries"
        copies.mkdir(exist_ok=True)
        for ending in (".aff", ".dic"):
            shutil.copy(dictionary / f"index{ending}", copies / f"{DICTIONARY}{ending}")
        words = right_words(load_vocabulary((VOCABULARY,)).forms, LOCALE)
        (folder / "styles" / "words.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    for code, rule in rules.items():
        for number, text in enumerate(in_batches(rule.text)):
            name = f"{code}-{number + 1}" if number else code
            (styles / f"{name}.yml").write_text(text, encoding="utf-8")
    settings = folder / "vale.ini"
    settings.write_text(_SETTINGS, encoding="utf-8")
    return Style(settings, tuple(sorted(rules)), sum(rule.entries for rule in rules.values()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dictionary", type=Path, help="a folder with index.aff and index.dic")
    arguments = parser.parse_args()
    style = write_style(arguments.folder, arguments.dictionary)
    print(f"{len(style.rules)} rules with {style.entries:,} words and patterns: {style.settings}")


if __name__ == "__main__":
    main()
