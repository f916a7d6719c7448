"""What a vocabulary of 50,000 concepts costs: a table made up for it, and runs with and without.

    python -m benchmarks.big_vocabulary                  one page, cold, and the time to compile
    python -m benchmarks.big_vocabulary PAGES_DIR        throughput over these pages as well
    python -m benchmarks.big_vocabulary --write FILE     only write the table

The names are made of common words of such pages and of words put together from Greek and Latin
parts, so that pages share words with them, and now and then a whole name.
"""

from __future__ import annotations

import csv
import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measuring import ROOT, megabytes_of, run

CONCEPTS = 50_000
SEED = 20_260
_QUALITIES = (
    "acute", "chronic", "congenital", "familial", "idiopathic", "juvenile", "recurrent", "severe",
    "mild", "benign", "malignant", "primary", "secondary", "hereditary", "autoimmune", "viral",
    "bacterial", "allergic", "metabolic", "toxic", "large", "small", "early", "late", "rare",
    "common", "high grade", "low grade", "mixed", "progressive",
)  # fmt: skip
_PLACES = (
    "lung", "liver", "kidney", "heart", "skin", "bone", "brain", "blood", "stomach", "bowel", "eye",
    "ear", "nerve", "muscle", "joint", "throat", "breast", "prostate", "bladder", "pancreas",
)  # fmt: skip
_KINDS = (
    "disease",
    "syndrome",
    "cancer",
    "disorder",
    "infection",
    "deficiency",
    "failure",
    "tumour",
)
_STARTS = (
    "adeno", "angio", "arthro", "broncho", "cardio", "chondro", "cranio", "cysto", "dermato", "endo",
    "entero", "fibro", "gastro", "glosso", "haemo", "hepato", "histo", "hyper", "hypo", "kerato",
    "laryngo", "leuko", "lipo", "lympho", "myelo", "myo", "nephro", "neuro", "osteo", "pneumo",
)  # fmt: skip
_MIDDLES = ("", "blasto", "cyto", "dys", "lipo", "myxo", "pleo", "sarco", "sclero", "thrombo")
_ENDS = (
    "carcinoma",
    "itis",
    "lysis",
    "megaly",
    "oma",
    "osis",
    "pathy",
    "plasia",
    "rrhoea",
    "trophy",
)


def rows(count: int = CONCEPTS, seed: int = SEED) -> Iterator[dict[str, str]]:
    """Concepts with names of their own, each with three names and an abbreviation."""
    draw = random.Random(seed)
    seen: set[str] = set()
    while len(seen) < count:
        word = draw.choice(_STARTS) + draw.choice(_MIDDLES) + draw.choice(_ENDS)
        place, kind, quality = draw.choice(_PLACES), draw.choice(_KINDS), draw.choice(_QUALITIES)
        name = f"{quality} {place} {word}"
        if draw.random() < 0.3:
            name += f" type {draw.randint(1, 40)}"
        if name in seen:
            continue
        seen.add(name)
        number = len(seen)
        person = draw.choice(_STARTS).capitalize() + draw.choice(_ENDS)
        yield {
            "id": f"x{number}",
            "preferred_en_gb": name,
            "preferred_en_us": name.replace("oea", "ea").replace("haem", "hem"),
            "abbreviations": f"{quality[:1]}{place[:2]}{word[:2]}{number}".upper(),
            "accepted": f"{quality} {word} of the {place}|{person}'s {place} {kind} {number}",
            "plain": f"A {kind} of the {place} that was made up to measure with",
            "xrefs": f"MONDO:{number:07}",
            "source": "made up",
            "role": "known" if number % 2 else "",
        }


def write(path: Path, count: int = CONCEPTS) -> None:
    """Write the table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        made = list(rows(count))
        writer = csv.DictWriter(file, list(made[0]))
        writer.writeheader()
        writer.writerows(made)


def compiled(path: Path) -> None:
    """Say how long the table takes to compile, and how large it is then."""
    from netlint.vocabulary.loading import compile_sources
    from netlint.vocabulary.sources import read_source
    from netlint.vocabulary.store import VocabularyStore

    sources = tuple(read_source(name) for name in ("netlint:net", str(path)))
    start = time.perf_counter()
    gc.disable()
    data = compile_sources(sources, bytes(32))
    gc.enable()
    seconds = time.perf_counter() - start
    start = time.perf_counter()
    store = VocabularyStore(data, bytes(32))
    opened = time.perf_counter() - start
    forms = sum(len(group) for group in store.groups())
    print(
        f"compiled            {store.concept_count()} concepts, {forms} forms: {seconds:.1f} s, table "
        f"{path.stat().st_size / 1e6:.1f} MB, compiled {len(data) / 1e6:.1f} MB, opened in {opened * 1000:.0f} ms"
    )


def compare(name: str, plain: list[str], big: list[str], runs: int) -> None:
    """Run both in turn, so that a busy machine slows both."""
    run(plain, ROOT)
    run(big, ROOT)
    pairs = [(run(plain, ROOT), run(big, ROOT)) for _ in range(runs)]
    without = statistics.median(one.wall for one, _ in pairs)
    with_it = statistics.median(two.wall for _, two in pairs)
    ratio = statistics.median(two.wall / one.wall for one, two in pairs)
    peak = max(two.peak for _, two in pairs)
    print(
        f"{name:20}without {without:6.2f} s, with {with_it:6.2f} s, ratio {ratio:.2f}, peak {peak:.0f} MB"
    )


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["--write"]:
        write(Path(arguments[1]))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NETLINT_CACHE_DIR"] = str(Path(folder, "cache"))
        table = Path(folder, "big.csv")
        write(table)
        compiled(table)
        settings = {}
        for name, vocabularies in (("plain", []), ("big", [str(table)])):
            settings[name] = Path(folder, f"{name}.toml")
            listed = ", ".join(f"'{one}'" for one in ("netlint:net", *vocabularies))
            settings[name].write_text(f"vocabularies = [{listed}]\n", encoding="utf-8")
        base = [sys.executable, "-m", "netlint", "check", "--exit-zero", "--format", "json"]
        runs = {name: [*base, "--config", str(path)] for name, path in settings.items()}
        page = str(sorted((ROOT / "fixtures/nhs-style/clean").rglob("*.md"))[0])
        compare("one page, cold", [*runs["plain"], page], [*runs["big"], page], 15)
        for pages in arguments:
            print(f"pages               {megabytes_of(Path(pages)):.1f} MB")
            compare("all pages", [*runs["plain"], pages], [*runs["big"], pages], 3)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
