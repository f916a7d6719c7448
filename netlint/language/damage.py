"""What text looks like that was saved in one encoding and read in another."""

from __future__ import annotations

import re
from functools import lru_cache

from netlint.patterns import lazy_pattern

#: What bytes 80 to BF look like when read as Windows-1252: the rest of a damaged character.
REST = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
LOST = "\N{REPLACEMENT CHARACTER}"
#: No damaged character takes more characters than this.
_LONGEST = 4


@lru_cache(maxsize=1)
def suspicious() -> re.Pattern[str]:
    """Where something damaged may start: first bytes of two, three and four read as Windows-1252;
    the same in Mac Roman, Windows-1251 and Thai; and bytes 80 to 9F, which are no characters."""
    return re.compile(
        rf"[Â-ô‚√в\u0e42\u0080-\u009f{LOST}]"
        rf"(?:(?<=[Â-ß])[{REST}]|(?<=[à-ô])[{REST}]{{2}}|(?<=â)€|(?<=‚)Ä|(?<=√)[®©±≠°]"
        rf"|(?<=[в\u0e42])[Ђ€]|(?<=[\u0080-\u009f{LOST}]))"
    )


#: "Itís" and "itÕs" for "it’s": a mark of Windows or of a Mac, read as if the other had written it.
#: Only after words that are often shortened, since other languages have words such as "país".
WRONG_APOSTROPHE = lazy_pattern(
    r"\b(?:it|that|what|who|here|there|he|she|let|don|didn|doesn|isn|wasn|aren|weren|hasn|haven|hadn"
    r"|can|couldn|won|wouldn|shouldn|mustn|needn|you|we|they|I)(?P<mark>[íÕ])"
    r"(?=(?:s|t|re|ve|ll|d|m)\b)",
    re.I,
)


def touches_damage(prose: str, start: int, end: int) -> bool:
    """True where what looks damaged is part of the word prose[start:end] or stands beside it."""
    around = prose[max(0, start - _LONGEST) : end + _LONGEST]
    if around.isascii():
        return False
    offset = max(0, start - _LONGEST)
    return any(
        offset + found.start() <= end and offset + found.end() >= start
        for pattern in (suspicious(), WRONG_APOSTROPHE)
        for found in pattern.finditer(around)
    )
