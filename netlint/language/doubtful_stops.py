"""Whether a full stop after a short word, a number, a letter or a short form ends a sentence.

The word before it says what kind of stop it may be, and the word after it which it is.
"""

from netlint.language import abbreviations as short
from netlint.patterns import lazy_pattern

#: No further is looked around a stop, so that no text takes long.
WORD_LENGTH = 40
_DOTTED = lazy_pattern(r"\d*(?:[a-z]{1,2}\.)+[a-z]{1,2}|pharm\.d|d\.phil")
_ITEM_NUMBER = lazy_pattern(r"[\d.]+|[ivx]+")
_LABEL = lazy_pattern(r"[A-Z]?\d|[A-Z]\b|[IVX]+\b|#|\(")


def short_word_ends(
    prose: str, start: int, at: int, word: str, key: str, small: bool, after: int
) -> bool:
    """The doubtful cases: a stop after a short word, a number, a letter or nothing."""
    if not key:
        # The stop of "(…)." has its word before the bracket.
        return not small
    if _ITEM_NUMBER.fullmatch(key):
        # "2. Rest", "2.3. Dose": the number of an item, not the end of a sentence.
        lead = prose[max(start, at - WORD_LENGTH) : at - len(word)].rstrip()
        if not lead or (key.isdigit() and (lead[-1] in ":-–•" or small)) or _is_label(lead):
            return False
    if "-" in key[:-2]:
        key = key[key.rindex("-", 0, -2) + 1 :]  # "mid-Sept.", "non-U.S."; "SP-C" is no initial
    if len(key) == 1 and key.isalpha() and (word.isupper() or key not in short.NEVER):
        return _letter_ends(prose, start, at, word, small, after)
    # "IE.", "ED." and "CF." are conditions.
    capitals = len(key) > 1 and word.isupper() and "." not in key
    if key in short.NEVER and not capitals:
        return _short_form_ends(prose, start, at, word, key, small, after)
    if "." in key and _DOTTED.fullmatch(key):
        key = key.lstrip("0123456789")
        return not small and _dotted_ends(prose, start, at - len(word), key, after)
    if key == "al" and prose[after].isdigit():
        return False
    if key in short.MAY_END and not capitals:
        return (
            not small and prose[after] not in "([" and (not word.istitle() or _starts(prose, after))
        )
    if key in short.MONTHS and (small or prose[after].isdigit()):
        return False
    if word[0].isupper() and not capitals:
        if key in short.DAYS:
            return not small and not prose[after].isdigit() and _starts(prose, after)
        if key in short.STATES:
            earlier = _words_before(prose, start, at - len(word))
            if earlier and earlier[-1].endswith(","):
                return not small and _starts(prose, after)
    return True


def _short_form_ends(
    prose: str, start: int, at: int, word: str, key: str, small: bool, after: int
) -> bool:
    """Whether the stop of a form that commonly goes on is an end after all."""
    if small:
        return False
    if key in short.BEFORE_NUMBER:
        following = prose[after]
        if following.isdigit() or following == "#":
            return False
        if key in short.BEFORE_LETTER:
            return not _LABEL.match(prose, after)
        return following != "(" or key == "no"
    if key in short.STREETS:
        previous = _words_before(prose, start, at - len(word))
        return (
            bool(previous)
            and previous[-1][0].isupper()
            and word_at(prose, after) in short.SURE_STARTERS
        )
    return False


def _letter_ends(prose: str, start: int, at: int, word: str, small: bool, after: int) -> bool:
    """Whether the stop after a single letter is an end ("hepatitis B. You") or an initial."""
    if small or not word.isupper():
        return not small and not word.isupper()
    earlier = _words_before(prose, start, at - len(word))
    if not earlier:
        return False
    previous = earlier[-1].strip("(“\"'‘").lower()
    if previous in short.KINDS or (word == "I" and earlier[-1].islower()):
        return True
    if previous in ("and", "or", "to") and len(earlier) > 1:
        letter = earlier[-2].strip(",")
        if len(letter) == 1 and letter.isupper():
            return True  # "types A and B."
    if earlier[-1].islower() and len(previous) > 4 and previous.endswith(short.SUBSTANCES):
        return previous not in short.NO_SUBSTANCES
    following = word_at(prose, after)
    return following in short.STARTERS and (
        earlier[-1].islower() or following not in short.SURNAMES
    )


def _dotted_ends(prose: str, start: int, at: int, key: str, after: int) -> bool:
    """Whether the last stop of the dotted form at `at` is an end before what is no small letter.

    "U.S." and degrees go on with names; "P.A.D." is a word like others after "have" or "for".
    """
    if key in short.CLOCK_AND_DOSE:
        return prose[after].isalpha() and word_at(prose, after) not in short.AFTER_CLOCK
    if not prose[after].isupper():
        return False
    if key.count(".") > 1 and key not in short.PLACES and key[-2] == ".":
        earlier = _words_before(prose, start, at)
        if earlier and earlier[-1].isalpha() and earlier[-1] not in short.BEFORE_NAMES:
            return earlier[-1].islower() or _starts(prose, after)
    return _starts(prose, after)


def _is_label(lead: str) -> bool:
    """Whether what stands before a number makes a label of both: "Step 1. Sit down."."""
    return lead.istitle() and lead.lower() in short.KINDS


def _words_before(prose: str, start: int, at: int) -> list[str]:
    """The last few words before `at`, as written; a first one may be cut off."""
    return prose[max(start, at - 30) : at].split()


def word_at(prose: str, at: int) -> str:
    """The word that begins at `at`, in small letters and with straight apostrophes."""
    end = at
    stop = min(len(prose), at + WORD_LENGTH)
    while end < stop and (prose[end].isalpha() or prose[end] in "'’"):
        end += 1
    return prose[at:end].lower().replace("’", "'")


def _starts(prose: str, at: int) -> bool:
    """Whether the word at `at` is one that commonly starts a sentence, or an adverb."""
    word = word_at(prose, at)
    return word in short.STARTERS or (len(word) > 5 and word.endswith("ly"))
