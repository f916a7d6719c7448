"""Words of netlint itself: the NET vocabulary and `tools/lexicon_extra.txt`."""

from __future__ import annotations

import re
from pathlib import Path

from netlint.vocabulary.concept import Status
from netlint.vocabulary.loading import load_vocabulary

_EXTRA = Path(__file__).resolve().parent.parent / "lexicon_extra.txt"
_WORD = re.compile(r"[^\W\d_]+")


def read() -> set[str]:
    """Words in lower case; codes and forms that the vocabulary calls wrong are left out."""
    lines = _EXTRA.read_text(encoding="utf-8").splitlines()
    wrong = {Status.VARIANT, Status.SPLIT}
    return {line for line in lines if line and not line.startswith("#")} | {
        word.lower()
        for form in load_vocabulary(("netlint:net",)).forms
        if form.status not in wrong
        for word in _WORD.findall(form.text)
        if word[1:].islower()
    }
