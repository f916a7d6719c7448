"""How often each rule speaks on a folder of pages, and a random sample to read and judge.

    python -m tools.precision PAGES_DIR --profile nhs             a table, a rule a row
    python -m tools.precision PAGES_DIR --profile nhs --sample TERM001 --size 30 --seed 1

The share that is right is judged by reading the sample; the figures are kept in docs/precision.md.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from netlint.api import check_paths  # noqa: E402
from netlint.finding import Finding  # noqa: E402
from netlint.language.words import WORD  # noqa: E402


def words_in(folders: list[Path]) -> int:
    """Words of all pages as they stand in the files."""
    return sum(
        len(WORD.findall(path.read_text(encoding="utf-8", errors="replace")))
        for folder in folders
        for path in ([folder] if folder.is_file() else folder.rglob("*"))
        if path.suffix in (".md", ".html", ".txt")
    )


def table(findings: list[Finding], words: int) -> str:
    counts = Counter((finding.rule, finding.name, finding.severity.label) for finding in findings)
    rows = ["| rule | severity | findings | per 1,000 words |", "|---|---|---|---|"]
    for (rule, name, severity), count in sorted(counts.items()):
        rows.append(f"| {rule} {name} | {severity} | {count:,} | {1000 * count / words:.3f} |")
    errors = sum(count for (_, _, severity), count in counts.items() if severity == "error")
    rows.append(f"| all errors | | {errors:,} | {1000 * errors / words:.3f} |")
    return "\n".join(rows)


def show(finding: Finding) -> str:
    start = finding.column - finding.excerpt_column
    end = start + max(1, len(finding.match.splitlines()[0]) if finding.match else 1)
    line = finding.excerpt
    before, match, after = line[max(0, start - 70) : start], line[start:end], line[end : end + 70]
    return f"{finding.path}:{finding.line}:{finding.column}\n    …{before}⟦{match[:160]}⟧{after}…\n    {finding.message}"


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure how often and how rightly rules speak.")
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("--profile", default="nhs")
    parser.add_argument("--sample", help="a rule's code: print findings of it to judge")
    parser.add_argument("--size", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    select = (arguments.sample,) if arguments.sample else ()
    findings = check_paths(arguments.pages, profile=arguments.profile, select=select)
    if arguments.sample:
        chosen = random.Random(arguments.seed).sample(findings, min(arguments.size, len(findings)))
        print("\n\n".join(show(finding) for finding in sorted(chosen, key=lambda f: f.sort_key)))
        return
    words = words_in(arguments.pages)
    print(f"{words:,} words, profile {arguments.profile}\n\n{table(findings, words)}")


if __name__ == "__main__":
    main()
