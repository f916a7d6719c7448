"""Sentences with known slips, as pages for patients have them: on the page, and as they are read.

None of them is from a real page. `plain` is what a reader reads, with no markup: where the page
holds code, an address or an image, `plain` has words for it that the slip does not depend on.
`slips` are the exact pieces of the source that are to be pointed at, in order.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """A sentence with its slips; see the module."""

    format: str
    source: str
    slips: tuple[str, ...]
    plain: str


def _same(format: str, sentence: str, *slips: str) -> Case:
    return Case(format, sentence, slips, sentence)


#: Nothing but words.
BARE = (
    _same("md", "Its important to rest after the operation.", "Its"),
    _same("text", "Your doctor will explain you the risks.", "you"),
    _same("html", "There is many causes of back pain.", "There is many causes"),
    _same("md", "If you feels dizzy, sit down.", "feels"),
    _same("text", "Do you have any questions.", "."),
    _same("md", "The tablets works best with food.", "works"),
    _same("html", "You should of had a letter by now.", "should of"),
    _same("text", "This tablets can make you sleepy.", "This"),
    _same("md", "Most people recieve an answer in two weeks.", "recieve"),
    _same("html", "The swelling should go down in a few day.", "few day"),
    _same("text", "You may need to loose weight.", "loose"),
    _same("md", "He was to ill to travel.", "to"),
    _same("md", "We will sent you an appointment.", "sent"),
    _same("html", "Your scar will be more smaller in a year.", "more smaller"),
    _same("text", "The effects of the drug is mild.", "is"),
    _same("md", "Between 5 to 10 people in 100 feel sick.", "Between 5 to 10"),
    _same("html", "Children must not takes aspirin.", "takes"),
    _same("text", "Do not lift anything heavy. you could open the wound.", "you"),
    _same("md", "Phone us, if your not sure.", "your"),
    _same("html", "Older people is at risk.", "is"),
    _same("md", "Wash your hands , then dry them.", " ,"),
    _same("text", "She has ate nothing since Monday.", "ate"),
)

#: Beside markup, signs and characters that are not written as they are read.
DRESSED = (
    Case(
        "md",
        "Call **the** *the* ward before you travel. 😀",
        ("the** *the",),
        "Call the the ward before you travel.",
    ),
    Case(
        "md",
        "😀😀 Speak to **an** nurse if you are worried.",
        ("an",),
        "Speak to an nurse if you are worried.",
    ),
    Case(
        "html",
        "<p>👩🏽\u200d⚕️ You could get&nbsp;<b>a</b>&#32;infection&hellip; perhaps.</p>",
        ("a",),
        "You could get a infection… perhaps.",
    ),
    Case(
        "html",
        "<p>Do not stop taking this mede<b>cine</b> &amp; call us.</p>",
        ("mede<b>cine",),
        "Do not stop taking this medecine & call us.",
    ),
    Case(
        "md",
        "She don&#8217;t need an operation 🎉 today.",
        ("do",),
        "She don’t need an operation today.",
    ),
    Case(
        "md",
        "Read `guide.pdf` first, it is better [then](/x) surgery.",
        ("better [then",),
        "Read the guide first, it is better then surgery.",
    ),
    Case(
        "html",
        "Rest for an hour <em>after each</em>\r\n  <strong>meals</strong>&#x21;",
        ("meals",),
        "Rest for an hour after each meals!",
    ),
    Case(
        "md",
        "Dont rub your eyes with `soap`, and write to nurse@hospital.example if they hurt.",
        ("Dont",),
        "Dont rub your eyes with soap, and write to us if they hurt.",
    ),
    Case(
        "html",
        "<ul><li>💊 Tell your dentist that you take blood&#xA0;thin&shy;ners, and are taking blood "
        "thi&shy;ners.</li></ul>",
        ("thi&shy;ners",),
        "Tell your dentist that you take blood thinners, and are taking blood thiners.",
    ),
    Case(
        "text",
        "✅ We advise you and everybody who looks after you at home that you should try not to\r\n"
        "to drive 🚗 home.",
        ("to\r\nto",),
        "We advise you and everybody who looks after you at home that you should try not to to "
        "drive home.",
    ),
    Case(
        "md",
        "An operation ![A knife](k.png) may be *neccessary* — see https://hospital.example/a(b).",
        ("neccessary",),
        "An operation perhaps may be neccessary — see this page.",
    ),
    Case(
        "md",
        "> The clinic is open\n> every **days**, {{ hours }} to {{ end }}.",
        ("days",),
        "The clinic is open every days, nine to five.",
    ),
    Case(
        "html",
        "<p>&ldquo;I am agree&rdquo;, said the <span lang='fr'>médecin traitant</span>.</p>",
        ("am agree",),
        "“I am agree”, said the doctor.",
    ),
    Case(
        "md",
        "Your results\\\n***has*** arrived[^1] 📬.\n\n[^1]: Or so.",
        ("has",),
        "Your results has arrived.",
    ),
    Case(
        "html",
        "<p>He&nbsp;<del>would</del> <ins>could</ins> of fainted 😵\u200d💫.</p>",
        ("could</ins> of",),
        "He could of fainted.",
    ),
    Case(
        "text",
        "Ask @NHSuk for help as soon has possible at www.hospital.example 😀!",
        ("has",),
        "Ask us for help as soon has possible at home!",
    ),
    Case(
        "md",
        "| Heart 🫀 | Advice |\n|---|---|\n| one | Your heart rate might **effect** the result. |",
        ("effect",),
        "Your heart rate might effect the result.",
    ),
    Case(
        "md",
        "## 🩺 Rest when <u>your</u> tired",
        ("your",),
        "Rest when your tired",
    ),
    Case(
        "html",
        "<p>&#128138; You&#32;must <q>rest</q> &#8211; the needle <code>-x</code> is th&#97;n "
        "removed.</p>",
        ("th&#97;n",),
        "You must rest – the needle tip is than removed.",
    ),
    Case(
        "html",
        "<title>Eye tests &#128065;</title><p>I have\u200b went to the <b>cafe\u0301</b>.</p>",
        ("went",),
        "I have went to the café.",
    ),
    Case(
        "md",
        "The pain 😖 might *lasts* for a week, the {% icon %} nurse says.",
        ("lasts",),
        "The pain might lasts for a week, the ward nurse says.",
    ),
    Case(
        "md",
        "Take [one](/a) tablet\\* every __mornings__ \\(with *water*\\).",
        ("mornings",),
        "Take one tablet* every mornings (with water).",
    ),
)
