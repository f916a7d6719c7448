"""How a sentence explains a clinical term: what stands before it, after it and in the next sentence.

Each pattern of what stands before ends at the term, and each of what follows begins there. All are
tried on short pieces of text only.
"""

from __future__ import annotations

import re

from netlint.patterns import lazy_pattern

#: What a sentence goes on with where it says what the term is.
_SAYS = (
    r"(?:(?:is|are|was|were)\s+(?:(?:usually|often|also|simply|just|either|sometimes|called|not|only)\s+)*"
    r"(?:an?|the|when|where|what|how|why|caused|used|done|put|one|another|any|made|defined|known|called|"
    r"abnormal|small|large|tiny|rare|common|special|strong|powerful|types?|groups?|medicines?|drugs?|conditions?|"
    r"cancers?|tumou?rs?|problems?|tests?|scans?|surgery|treatments?|cells?|proteins?|chemicals?|"
    r"changes?|growths?|lumps?|areas?|parts?|tubes?|substances?|signs?|movements?|muscles?|nerves?|bones?|blood|"
    r"swelling|extra|too|low|high|fluid|like)\b"
    r"|means?\b|refers?\s+to\b|occurs?\s+(?:when|if|because)\b|happens?\b|involves?\b|describes?\b|consists?\s+of\b"
    r"|(?:starts?|begins?|develops?|grows?|forms?)\s+(?:when|if|because|in|inside|from|on)\b"
    r"|results?\s+(?:when|from)\b|stands?\s+for\b|works?\s+by\b"
    r"|(?:can\s+|may\s+|to\s+)?(?:uses?|removes?|measures?|helps?|stops?|blocks?|affects?|makes?|carry|carries|takes?|"
    r"shows?|looks?|lets?|allows?|causes?|checks?|kills?|destroys?|reduces?|slows?|controls?|opens?|widens?|"
    r"surrounds?|protects?|fights?|relax(?:es)?)\b)"
)

#: What follows a term that the sentence explains: its other words, its short form, then how.
AFTER = lazy_pattern(
    r"[\"”'’*]*(?:\s(?:scans?|tests?|disease|syndrome|therapy|treatments?|surgery|inheritance|"
    r"pattern|manner|cells?|muscles?|drugs?|medicines?|medications?|agents?|injections?|fluid))?"
    r"[\"”'’*]*(?:\s?[(\[][a-z]?[A-Z0-9][\w\s/.-]{0,14}[)\]])?(?:"
    r"\s?[(\[](?!(?:see|fig|figure|such|e\.g|for example)\b)[^()\[\]\0]*[a-z]{3}"
    r"|\s?[–—=]|\s--?\s|\s?:\s"
    r"|,?\s(?:which|that|meaning|where|when|in which|whose|i\.?e\.?|also|sometimes|often called|known as|called|or)\b"
    r"|,\s(?:an?|the|one|usually|used|caused|[a-z]{3,}ing)\s|,?\ssuch\s+as\s|\scharacteri[sz]ed\s+by\s"
    r"|\sso\s+(?:that|they|it|you|the)\s"
    r"|\sto\s[a-z]"
    r"|,?\s(?:(?:is|are)\s+also\b|" + _SAYS + r")"
    # An adjective: what it stands before is explained with it.
    r"|(?:\s[\w-]+){1,2}\s?(?:[(\[][^()\[\]\0]*[a-z]{3}"
    r"|:\s|[–—]|,\s(?:which|a|an|or|to)\s|\s(?:is|are)\s+(?:an?|the|when)\b)"
    r")"
)
#: What leaves no doubt: in brackets, or in so many words.
SURELY_AFTER = lazy_pattern(
    r"[\"”'’*]*(?:\s[\w-]+){0,2}(?:\s?\([A-Z][\w-]{0,10}\))?(?:"
    r"\s?\((?!(?:see|fig|figure|such|e\.g|for example|or|also)\b)[a-z][^()\0]*[a-z]{3}"
    r"|,?\s(?:which\s)?(?:means?|(?:is|are)\s+(?:an?|the|when|where|caused))\b|\s[–—]\s(?:an?|the|when)\s|\s?:\s(?:an?|the)\s)",
    re.IGNORECASE,
)
SURELY_BEFORE = lazy_pattern(
    r"\b(?:called|known\s+(?:\w+\s+)?as|referred\s+to\s+as|termed)\s+(?:an?\s|the\s)?[“\"'‘*]*\Z"
)
#: What stands before a term that the sentence explains.
BEFORE = lazy_pattern(
    r"(?:\b(?:called|termed|named|known\s+(?:\w+\s+)?as|referred\s+to\s+(?:\w+\s+)?as|refer\s+to\s+\w+\s+as"
    r"|namely|(?:is|are)\s+said\s+to\s+(?:have|be)|calls?(?:\s+(?:it|this|these|them))?"
    r"|describe[sd]?\s+\w*\s?as|means?|(?:name|term|word|words)\s+(?:for\s+\w+\s+)?(?:is|are))\s+"
    r"|\b(?:tests?|scans?)\s+for\s+|,\s+or\s+|\bi\.?e\.?,?\s+|[–—=]\s?|\s--?\s|[(\[](?:[^()\[\]\0]{0,40}\s)?)"
    # "a", "the" and up to 2 words that belong to the term.
    r"(?:an?\s|the\s)?(?:[\w,/+-]+\s){0,2}[“\"'‘*]*\Z"
)
#: The sentence that follows, where it goes on about the term.
NEXT = lazy_pattern(
    r"(?:(?:For|In|During|With)\s+this\s+\w+,\s"
    r"|(?:This|These|It|They|That|Those|The\s+(?:test|procedure|operation|condition|treatment|disease"
    r"|medicine|drug|surgery|scan|device|tube|machine|term|name|word)s?)\b[^.!?\0]{0,40}?\s"
    + _SAYS
    + ")"
)
#: Where the sentence that follows begins with the short form of the term.
SHORT_SAYS = lazy_pattern(r"\s(?:is|are|means?|refers?)\s")
#: A list of names inside a sentence.
LISTED_BEFORE = lazy_pattern(
    r"(?:,|;|\band|\bor|\bsuch\s+as|\blike|\binclud(?:e|es|ed|ing):?|\bexample,?|\be\.?g\.?,?)\s+"
    r"(?:an?\s|the\s)?(?:[\w-]+\s){0,2}\Z",
    re.IGNORECASE,
)
LISTED_AFTER = lazy_pattern(
    r"(?:\s[\w-]+){0,2}(?:\s\([^()\0]{1,20}\))?(?:\s*[,;.)]|\s+(?:and|or)\b|\s*\Z)"
)
#: A term that is an example of what stands before it.
EXAMPLE = lazy_pattern(
    r"\b(?:such\s+as|like|includ(?:e|es|ed|ing):?|example,?|e\.?g\.?,?)\s+(?:an?\s|the\s)?(?:[\w-]+\s)?\Z",
    re.IGNORECASE,
)
#: The short form of the term, in brackets after it.
ABBREVIATED = lazy_pattern(r"[^()\0]{0,12}\(([A-Z][A-Za-z0-9-]{1,8})\)")
#: A section, and a line, about the page and not for its reader.
SOURCES = lazy_pattern(
    r"(?:\w+ )?(?:references?|sources?|bibliography|citations?|further reading)\W*\Z", re.IGNORECASE
)
CREDIT = lazy_pattern(
    r"(?:sources?|references?|published|last reviewed|next review|authors?|written by|credits?)\b[^.\0]{0,30}:",
    re.IGNORECASE,
)
#: A name that goes on, and one that belongs to somebody: "Wernicke's".
NAMED_AFTER = lazy_pattern(r"(?:\s+[a-z]{2,3})?\s+[A-Z][a-z]")
OWNER = lazy_pattern(r"[A-Z][\w-]+['’]s\s\Z")
