"""The TEXT rules: what is left of bad copying is found, and real text is left alone."""

from __future__ import annotations

import pytest

from netlint.finding import Finding
from tests.support import findings, result, settings_for


def mended(source: str, found: list[Finding]) -> str:
    """The source with all safe fixes made, from the end to the start."""
    edits = [
        edit for finding in found if finding.fix and finding.fixable for edit in finding.fix.edits
    ]
    for edit in sorted(edits, key=lambda edit: edit.span.start, reverse=True):
        source = source[: edit.span.start] + edit.text + source[edit.span.end :]
    return source


@pytest.mark.parametrize(
    ("text", "match", "suggestions"),
    [
        ("Â© 2024 Example Trust", "Â©", ("©",)),
        ("donâ€™t", "â€™", ("’",)),
        ("donвЂ™t", "вЂ™", ("’",)),
        ("don‚Äôt", "‚Äô", ("’",)),
        ("dellโ€™Osso", "โ€™", ("’",)),
        ("CAFÃ‰", "Ã‰", ("É",)),
        ("from PoznaÅ„", "Å„", ("ń",)),
        ("TGFÎ²", "Î²", ("β",)),
        ("well ðŸ˜€ done", "ðŸ˜€", ("😀",)),
        ("“naÃ¯ve”", "Ã¯", ("ï",)),
        ("he said â€œyesâ€ twice", "â€œ", ("“",)),
        ("5Â mg", "Â", ()),
        ("it\x92s", "\x92", ("’",)),
        ("don\N{REPLACEMENT CHARACTER}t", "don\N{REPLACEMENT CHARACTER}t", ()),
    ],
)
def test_mojibake_is_marked_to_the_character_and_mended(
    text: str, match: str, suggestions: tuple[str, ...]
) -> None:
    found = findings("TEXT001", f"Ask {text}.\n")
    assert (found[0].match, found[0].suggestions) == (match, suggestions)


@pytest.mark.parametrize(
    "text",
    [
        "São Paulo, naïve, Ångström, déjà vu, IRMÃ, NÃO",
        "“É” “Ü” NESTLÉ’S NESCAFÉ® «où» „Öl“ À® É…",
        "Việt Nam ấn độ; română înțelege; Москва; โรงพยาบาล; 日本語; Ελλάδα",
        "10 °C, ½, £5, €6, ≥ 3, 5 × 2, −1, µg, naïve™",
        "ÂNGELA and Ângela, château, âgé, prêt-à-porter",
    ],
)
def test_real_letters_are_no_mojibake(text: str) -> None:
    assert findings("TEXT001", text + "\n") == []


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("Blood cells.Neuroendocrine tumours grow.", "cells.Neuroendocrine"),
        ("Some are silent (no hormones).Diagnosis is late.", "hormones).Diagnosis"),
        ("Is it rare?Yes, it is.", "rare?Yes"),
        ("As you age.It changes.", "age.It"),
        ("They come from both parents.A few do not.", "parents.A"),
        ("Read it in the Example Press.Make a note.", "Press.Make"),
        ("It stops harm to DNA.The cell dies.", "DNA.The"),
        ("The signs include:Flushing comes first.", "include:Flushing"),
        ("Join our community.184 Replies", "community.184"),
    ],
)
def test_glued_sentences_are_found_and_parted(text: str, match: str) -> None:
    found = findings("TEXT002", text + "\n", format="text")
    assert [finding.match for finding in found] == [match]
    assert mended(text, found) == text.replace(match, found[0].suggestions[0])


@pytest.mark.parametrize(
    "text",
    [
        "the U.S. team, a U.K.Based firm, e.g.Tests, i.e.The",
        "Ph.D, B.Sc, Dr.Jones, Mrs.Smith, St.John, fig.A",
        "Cancer.Net, GOV.UK, Yahoo!Mail, file.Name, window.Location, report.PDF",
        "www.example.org/Some.Page and a.B@example.org and https://x.example/a.B",
        "5.Fluoro, v1.Beta, 1.Eat well, 11q13.Xp, MEN2A, 68Ga-DOTATATE",
        "Most do not.2 Some do.12 Others: see table.3",
    ],
)
def test_points_inside_names_and_numbers_glue_nothing(text: str) -> None:
    assert findings("TEXT002", text + "\n") == []


def test_no_space_is_put_where_markup_stands_between_the_sentences() -> None:
    text = "It grows.*Slowly* at first. See <b>now.</b>Then rest.\n"
    found = findings("TEXT002", text)
    assert [finding.fixable for finding in found] == [False, False]


@pytest.mark.parametrize(
    ("text", "format", "match"),
    [
        ("# Page\n\n## Signs\n\nSigns may include:\n\n## Causes\n\nNone.\n", "md", "may include:"),
        ("The signs of this are as follows:\n", "md", "as follows:"),
        ("It can cause:\n\nIf you feel ill, call us.\n", "md", "can cause:"),
        ("It is caused by: There is no known cause.\n", "md", "caused by:"),
        ("<h2>Help</h2><p>Call the nurses of:</p><h2>More</h2>", "html", "nurses of:"),
        ("# A\n\n- rest\n- tests, which may include:\n\n# Next\n", "md", "may include:"),
    ],
)
def test_a_colon_with_nothing_to_follow_is_a_lost_list(text: str, format: str, match: str) -> None:
    assert [finding.match for finding in findings("TEXT003", text, format=format)] == [match]


@pytest.mark.parametrize(
    "text",
    [
        "Signs include:\n\n- one\n- two\n",
        "Signs include:\n\n1. one\n",
        "Signs may include:\n\n![A rash](rash.jpg)\n",
        "The dose is given by:\n\n```\nmg\n```\n",
        "One patient told the nurse that:\n\n> It went well.\n",
        "The clinics are run by:\n\n{{ clinics }}\n\n# Next\n",
        "Signs include:\n\nFlushing. This can last for hours.\n\nWheezing.\n",
        "Signs include:\n\n**Flushing** is the most common.\n",
        "Send it to:\n\nExample House,\n1 High Street\n",
        "## Kinds\n\nThere are 3 kinds of scan:\n\n## CT\n\nFast.\n",
        "## Signs\n\nSigns may include:\n\n### Flushing\n\nRed skin.\n",
        "Note:\n\n## Next\n",
        "**The signs that you may have:**\n\n## Next\n",
        "Call 999 if:\n\nThey are not breathing.\n",
        "Here is why you should ask for it: You may need it.\n",
    ],
)
def test_a_colon_with_something_to_follow_is_no_lost_list(text: str) -> None:
    assert findings("TEXT003", text) == []


def test_items_that_are_glued_together_are_not_lost() -> None:
    text = "Signs might include:Feeling tiredLosing weightA rash on your skin that itches a lot.\n"
    assert findings("TEXT003", text, format="text") == []


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("184 Replies", "184 Replies"),
        ("It helps. All rights reserved.", "All rights reserved"),
        ("Skip to main content", "Skip to main content"),
        ("ADVERTISEMENT", "ADVERTISEMENT"),
        ("We use cookies to run this site.", "We use cookies"),
        ("The time is TBC.", "TBC"),
        ("Call [INSERT PHONE NUMBER].", "[INSERT PHONE NUMBER]"),
        ("Fish &amp;amp; chips", "&amp;amp;"),
    ],
)
def test_residue_is_found(text: str, match: str) -> None:
    assert [finding.match for finding in findings("TEXT004", text + "\n")] == [match]


@pytest.mark.parametrize(
    "text",
    [
        "We sent 12 replies to 3 comments on the advertisement.",
        "Share this with your family and share your feelings.",
        "There is a list of things to do: rest, drink and eat.",
        "Please read the terms and conditions of your insurance.",
        "A page of its own, on cookie policy in schools.",
        "`TODO` and `{{ name }}` are code.",
        "A [link](a.md) and a reference [1] stay, as do [your notes](b.md).",
    ],
)
def test_ordinary_sentences_are_no_residue(text: str) -> None:
    assert findings("TEXT004", text + "\n") == []


def test_a_repeated_word_is_taken_away_once() -> None:
    text = "Tell the the nurse.\nIt it is\nis fine.\n"
    found = findings("TEXT005", text)
    assert [finding.match for finding in found] == ["the the", "It it", "is\nis"]
    assert mended(text, found) == "Tell the nurse.\nIt is fine.\n"


@pytest.mark.parametrize(
    "text",
    [
        "She had had it. They say that that is right. I gave her her tablets.",
        "What it is is a tumour. All you have to do do now.",
        "Loa loa, Duran Duran, New New York, bye bye, so so, very very small",
        "No, no. Yes! yes. the (the) a-a in/in",
        "cag cag cag repeats",
    ],
)
def test_doubling_on_purpose_is_left_alone(text: str) -> None:
    assert findings("TEXT005", text + "\n") == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("neuro\u00adendo\u00adcrine", "neuroendocrine"),
        ("tum\u200bour", "tumour"),
        ("d\u03bfctor", "doctor"),
        ("\u0421ancer", "Cancer"),
        ("c\u0430nc\u0435r", "cancer"),
        ("n\u200durse", "nurse"),
        ("\u2060scan\ufeff", "scan"),
    ],
)
def test_what_hides_in_a_word_is_taken_out(text: str, right: str) -> None:
    source = f"A {text} here.\n"
    found = findings("TEXT006", source)
    assert len(found) == 1
    assert mended(source, found) == f"A {right} here.\n"


@pytest.mark.parametrize(
    "text",
    [
        "α-fetoprotein, TGFβ1, IFNγ, ΔF508, µg, μg, κ-light, Ω",
        "👩‍⚕️ 👨‍👩‍👧 🏳️‍🌈 ❤️ 👍🏽",
        "Москва, Αθήνα, и, о, с, שלום\u200f (1)",
        "می‌خواهم क्‍ष",
        "no-break\u00a0space, thin\u2009space, non\u2011breaking hyphen",
    ],
)
def test_scripts_and_emoji_keep_what_they_need(text: str) -> None:
    assert findings("TEXT006", text + "\n") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Your docter will see you.", [("docter", ("doctor",))]),
        ("Ask abuot it, and ask abuot them.", [("abuot", ("about",)), ("abuot", ("about",))]),
        ("abuot abuot abuot", []),  # used so often that it is meant
        ("He met Mr Docter.", []),
        ("_docter_ in italics", []),
        ("Le docter est dans le jardin.", []),
        ("Zanzalintinib helps. Zanzalintinib works, and zanzalintinib is new.", []),
        (
            "Take zorvaxintib. Ask about zorvaxintib. Stop zorvaxintib. Is zorvaxntib safe?",
            [("zorvaxntib", ("zorvaxintib",))],
        ),
        ("Tell your doc tor at once.", []),  # both may be words
        ("It is impor tant to rest.", [("impor tant", ("important",))]),
        ("[docter](https://docter.example/x)", []),
    ],
)
def test_a_misspelt_word_is_told_from_a_name(
    text: str, found: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(f.match, f.suggestions) for f in findings("TEXT010", text)] == found


def test_lost_spaces_are_one_finding_with_the_other_places() -> None:
    (finding,) = findings("TEXT010", "Ask aboutyour symptoms.\n\nSleepis important.\n")
    assert finding.suggestions == ("about your",)
    assert [(place.line, place.message) for place in finding.related] == [(3, 'Write "Sleep is".')]


def test_a_word_with_a_hyphen_can_be_allowed() -> None:
    settings = settings_for("TEXT010")
    text = "Read about bracket-s today.\n"
    assert [finding.match for finding in result(text, settings=settings).findings] == ["bracket-s"]
    assert result(text, settings=settings._replace(allow=("bracket-s",))).findings == ()
