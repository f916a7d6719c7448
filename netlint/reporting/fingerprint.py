"""A name for each finding of a page that stays the same while the text around it does."""

from __future__ import annotations

from collections import Counter

from netlint.finding import Finding
from netlint.fingerprint import name_of


def fingerprints(findings: tuple[Finding, ...]) -> list[str]:
    """A fingerprint for each finding of one page, as "hash:n".

    The n-th of findings that cannot be told apart has n; the page's path is not part of it.
    """
    seen: Counter[str] = Counter()
    result = []
    for finding in findings:
        hashed = name_of(finding)
        seen[hashed] += 1
        result.append(f"{hashed}:{seen[hashed]}")
    return result
