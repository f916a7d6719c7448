"""What a finding of LanguageTool says to the person who writes the page, and what it suggests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlint.patterns import lazy_pattern

if TYPE_CHECKING:
    from netlint.grammar.match import Match

#: What the rules that look words up say of every word.
_UNKNOWN = "Possible spelling mistake found"
#: So many suggestions are passed on.
_MOST = 3
#: More of the page than this, in characters, is not said again in a message.
_LONGEST = 60
#: Words up to so many characters stand in many a message by chance.
_SHORT = 3
#: Words in single curly marks. A mark inside of a word is its apostrophe.
_SINGLE = lazy_pattern(r"‘((?:[^‘’]|’(?=\w))*)’(?!\w)")
_TAG = lazy_pattern(r"</?suggestion>")
#: What is wrong in a message of LanguageTool itself, and what it means.
_SLIP, _MENDED = "There may an error", "There may be an error"
_CURLY = {ord("“"): '"', ord("”"): '"', ord("‘"): "'", ord("’"): "'"}
_ENDS = (".", "?", "!", ".)", '."', '?"')


def suggestions_of(match: Match) -> tuple[str, ...]:
    """What can be written instead, the likeliest first; nothing of it is empty."""
    tidied = (one.replace("\N{NO-BREAK SPACE}", " ") for one in match.suggestions)
    return tuple(dict.fromkeys(one for one in tidied if one))[:_MOST]


def message_of(match: Match, found: str) -> str:
    """What LanguageTool says, with the words that it is about where it does not name them.

    `found` is what stands on the page, as its readers see it.
    """
    words = " ".join(found.split())
    suggestions = suggestions_of(match)
    if match.message.startswith(_UNKNOWN):
        asked = f'Did you mean "{suggestions[0]}"?' if suggestions else "Check how it is spelled."
        return f'LanguageTool does not know the word "{words}". {asked} [{match.rule}]'
    message = _tidied(match.message)
    if "" in match.suggestions:
        message += f' You can leave out "{words}".' if _can_be_said(words) else " Leave it out."
    elif suggestions and not any(_names(message, one) for one in suggestions):
        if _can_be_said(words) and _can_be_said(suggestions[0].strip()):
            message += f' Try "{suggestions[0].strip()}" instead of "{words}".'
    elif not suggestions and _can_be_said(words) and not _names(message, words):
        message += f' Check "{words}".'
    return f"{message} [{match.rule}]"


def _can_be_said(words: str) -> bool:
    return 0 < len(words) <= _LONGEST and '"' not in words


def _names(message: str, words: str) -> bool:
    """True where the message has these words: in quotation marks, if they are as short as "a"."""
    said, asked = message.casefold(), words.strip().casefold()
    return f'"{asked}"' in said or (len(asked) > _SHORT and asked in said)


def _tidied(message: str) -> str:
    """In netlint's quotation marks, and ended like a sentence."""
    tidy = _SINGLE.sub(r'"\1"', _TAG.sub('"', message)).translate(_CURLY)
    tidy = " ".join(tidy.split()).replace(_SLIP, _MENDED)
    return tidy if tidy.endswith(_ENDS) else tidy + "."
