"""A name for a finding that stays the same while the text around it does.

It knows nothing of line numbers, so that edits above a finding do not make it a new one.
"""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

from netlint.finding import Finding

#: How many characters of the line before and after the start of a finding count.
_NEIGHBOURS = 30


def fingerprints(findings: tuple[Finding, ...]) -> list[str]:
    """A fingerprint for each finding of one page, as "hash:n".

    The n-th of findings that cannot be told apart has n; the page's path is not part of it.
    """
    seen: Counter[str] = Counter()
    result = []
    for finding in findings:
        hashed = _hash(finding)
        seen[hashed] += 1
        result.append(f"{hashed}:{seen[hashed]}")
    return result


def _hash(finding: Finding) -> str:
    start = max(finding.column - finding.excerpt_column, 0)
    before = finding.excerpt[max(0, start - _NEIGHBOURS) : start]
    after = finding.excerpt[start : start + _NEIGHBOURS]
    # Re-wrapping or indenting a line changes white space only. The severity is left out: it is a
    # setting, and a setting does not make a finding a new one.
    parts = (finding.rule, *(" ".join(text.split()) for text in (finding.match, before, after)))
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:16]
