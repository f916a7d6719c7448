"""Whether a text is in another language than English, by its small words."""

from __future__ import annotations

from functools import lru_cache

from netlint.language.words import WORD

#: The small words that every text of a language is full of.
_ENGLISH = frozenset(
    "a about after also an and are as at be been but by can do for from has have he her his how if in is it its may "
    "more most not of on or other our she some than that the their there these they this to was we were what when "
    "which who will with you your".split()
)
_OTHERS = frozenset(
    # Left out is what English has too, such as "I", "go" and "die".
    # French, German, Italian, Portuguese, Spanish, Dutch, Polish, Welsh, Irish
    "au aux avec ce ces chez dans de des du elle en est et il je la le les leur mais nous ou par pas plus pour que qui "
    "sa ses son sont sur un une vous auf aus bei das dem den der des ein eine einer es für haben ich ist mit nach "
    "nicht oder sich sie sind und von vor wenn werden wie wird zu zum zur al alla che con da dei del della delle di e "
    "gli lo nel nella non o per più se si sono una uno ao as com do dos ela ele em entre mais na nas no nos ou pelo "
    "são seu sua um uma os como el en es esta este las los más para pero por su sus y ya een het van voor zijn niet "
    "naar ook bij jest nie się że na w z do yn yr mae ar wedi gan sydd ag an na ar agus sa".split()
)
_NOT_ENGLISH = _OTHERS - _ENGLISH
_SURE = 2


@lru_cache(maxsize=64)
def is_foreign(text: str) -> bool:
    """True where small words of other languages outnumber those of English, which has none of them
    or few. A text without any is taken for English.

    >>> is_foreign("Un síndrome raro con tumores"), is_foreign("a sign of von Willebrand disease")
    (True, False)
    """
    if _NOT_ENGLISH.isdisjoint(text.lower().split()):
        return False  # most texts, and this is told ten times as fast
    words = [word.lower() for word in WORD.findall(text)]
    others = sum(word in _NOT_ENGLISH for word in words)
    return others >= _SURE and others > sum(word in _ENGLISH for word in words)
