"""What of a page is sent to a proofreader, and how it reads."""

from __future__ import annotations

import pytest

from netlint.grammar.cutting import LONGEST
from netlint.grammar.paragraph import Paragraph, Piece
from netlint.grammar.paragraphs import paragraphs
from netlint.parsing import parse


def sent(source: str, format: str = "md") -> list[str]:
    return [one.text for one in paragraphs(parse(f"page.{format}", source, format), "en-GB")]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Run `brush -x` at night.", "Run X1 at night."),
        ("`a``b` are here.", "X1 are here."),
        ("Take {{ dose }} of it.", "Take X1 of it."),
        ("See https://a.example/b_(c), or <https://d.example>.", "See X1, or X1."),
        ("Write to some.one@a.example.", "Write to X1."),
        ("Ask @some_one or #EyeTest today.", "Ask X1 or X1 today."),
        ("See nhs.uk/conditions/flu or GOV.UK.", "See X1 or GOV.UK."),
        ("Open leaflet.pdf, in /home/me/files.", "Open X1, in X1."),
        ("Set max_dose first.", "Set X1 first."),
        ("![A heart](h.png) beats.", "X1 beats."),
        ("The <span lang='fr'>mot juste</span> is here.", "The X1 is here."),
        ("The <span lang='en-US'>right word</span> is here.", "The right word is here."),
        ("A caf\ufffd near.", "A cafX1 near."),
    ],
)
def test_a_word_stands_in_for_what_is_no_english(source: str, text: str) -> None:
    assert sent(source)[0] == text


@pytest.mark.parametrize(
    "sentence",
    [
        "Take 5 mg/kg and/or 2.5 ml, e.g. at night.",
        "It ends here.Then it goes on.",
        "It ends.then it goes on: i.e. 9.30am to 5.15pm.",
        "Mark 1/2 or 3/4 of it with a # or an @.",
        "The U.S. and the U.K. agree.",
        "A follow-up, the Smiths’ and half-term.",
    ],
)
def test_what_only_looks_like_an_address_is_sent(sentence: str) -> None:
    assert sent(sentence, "text") == [sentence]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Take ~~two~~ three a day.", "Take three a day."),
        ("Take two ~~or three~~.", "Take two."),
        ("~~Not~~ now, **a**~~b~~.", "now, a."),
        ("hy&shy;phen and zero\u200bwidth \u200f marks", "hyphen and zerowidth marks"),
        ("The &#xFB01;rst cafe\u0301.", "The first café."),
        ("No&nbsp;break\u2009and\u202fthin.", "No break and thin."),
        ("Fish &amp; chips, don&#8217;t &lt; 5.", "Fish & chips, don’t < 5."),
        ("😀 Smile. 👩🏽\u200d⚕️❤️ Go on. ✅", "Smile. Go on."),
        ("I ❤️ you and 😀you😀 too.", "I ❤️ you and 😀 you 😀 too."),
        ("a\x01\x1fb is ab", "ab is ab"),
        ("Icon \ue012 here", "Icon here"),
        ("One line\nand the next\r\none.", "One line and the next one."),
        ("It hurts[^1] here.\n\n[^1]: Or there.", "It hurts here."),
    ],
)
def test_what_no_reader_sees_is_not_sent(source: str, text: str) -> None:
    assert sent(source)[0] == text


def test_a_line_break_parts_what_is_no_sentence() -> None:
    source = "Ask at the desk.<br>Royal Clinic  \nHigh Street\\\nand go\\\n12 Yew Road"
    assert sent(source) == [
        "Ask at the desk.", "Royal Clinic", "High Street and go", "12 Yew Road",
    ]  # fmt: skip


def test_what_readers_and_screen_readers_meet_is_sent() -> None:
    page = (
        "<html lang=en><title>Eye tests</title><meta name=description content='About tests'>"
        "<h1>Your eyes</h1><p><img src=i.png alt='An open eye'></p>"
        "<table><caption>Opening times</caption><tr><th>Weekday<td>Monday</table>"
    )
    assert sorted(sent(page, "html")) == [
        "About tests", "An open eye", "Eye tests", "Monday", "Opening times", "Weekday", "Your eyes",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "format"),
    [
        ("| 12 | 3.5 % |\n|---|---|\n| 8 | `x` |", "md"),
        ("![IMG_1234.jpg](a)", "md"),
        ("- [Eye tests](/a)\n- [Ear tests](/b)", "md"),
        ("## 1\n\nhttps://a.example\n\n{{ x }} 2", "md"),
        ("~~All of this is gone.~~", "md"),
        ("Les enfants sont dans la rue avec leur chien.", "md"),
        ("<p lang=cy>Mae hi yn braf</p>", "html"),
        ("<html lang=fr><p>Bonjour tout le monde</p>", "html"),
        ("---\nlang: fr\n---\nBonjour tout le monde", "md"),
        ("1. Smith J, Jones K. Eyes and ears. J Test. 2019;12(3):45-9.", "md"),
    ],
)
def test_what_is_no_english_of_the_page_is_not_sent(source: str, format: str) -> None:
    assert sent(source, format) == []


def test_a_list_of_sources_is_not_sent() -> None:
    source = "Eyes see.\n\n## References\n\n- A book of eyez\n\n## Next\n\nEars hear."
    assert sent(source) == ["Eyes see.", "References", "Next", "Ears hear."]


def test_english_in_a_page_of_another_language_is_sent() -> None:
    page = "<html lang=cy><p>Mae hi yn braf</p><p lang=en>It is fine</p><p lang=en-us>All fine</p>"
    made = paragraphs(parse("page.html", page, "html"), "en-GB")
    assert [(one.locale, one.text) for one in made] == [
        ("en-GB", "It is fine"),
        ("en-US", "All fine"),
    ]


def test_the_same_words_give_the_same_text_wherever_they_stand() -> None:
    marked = sent("> - 😀 Take **two** [tablets](/a) a&nbsp;day.")
    assert marked == sent("<div><p>Take two\n tablets a day.</div>", "html")


def test_a_long_text_is_cut_at_the_ends_of_sentences() -> None:
    sentence = "It does not hurt, and it takes only (about) a minute. "
    parts = sent(sentence * 200)
    assert "".join(f"{part} " for part in parts) == sentence * 200
    assert len(parts) == 3
    assert all(len(part) <= LONGEST for part in parts)


@pytest.mark.parametrize("word", ["word ", "x"])
def test_what_is_longer_than_all_is_cut_all_the_same(word: str) -> None:
    text = (word * 30_000)[:29_999] + "y"
    parts = sent(f"So {text}.", "text")
    assert "".join(parts).replace(" ", "") == f"So{text}.".replace(" ", "")
    assert all(len(part) <= LONGEST for part in parts)


def test_what_a_cut_alone_makes_wrong_is_not_reported() -> None:
    source = f"So ({'many words ' * 900}) end."
    page = parse("page.md", source, "md")
    first, second, third = paragraphs(page, "en-GB")
    for paragraph, place in (
        (first, first.text.index("(")),
        (first, len(first.text) - 1),
        (second, 0),
        (second, len(second.text) - 1),
        (third, 0),
        (third, third.text.index(")")),
    ):
        assert paragraph.place(place, place + 1) is None
    assert first.place(0, 2) == (0, 2)
    middle = second.text.index("words", 100)
    assert page.prose[slice(*second.place(middle, middle + 5) or ())] == "words"


def test_a_place_takes_in_the_whole_of_what_it_touches() -> None:
    pieces = (
        Piece(0, 10, 4, 4),
        Piece(4, 14, 2, 1),
        Piece(6, 15, 2, 9, mute=True),
        Piece(8, 30, 3, 3),
    )
    paragraph = Paragraph("en-GB", "abcdfiX1xyz", pieces)
    assert paragraph.place(1, 3) == (11, 13)
    assert paragraph.place(1, 5) == (11, 15)
    assert paragraph.place(5, 6) == (14, 15)
    assert paragraph.place(8, 11) == (30, 33)
    assert paragraph.place(5, 7) is None
    assert paragraph.place(6, 9) is None
    assert paragraph.place(-1, 1) is None


def test_no_page_takes_long_whatever_it_is_full_of() -> None:
    """A text of signs that could begin an address, without a space, ends."""
    for bits in (
        "a.",
        "a@",
        "/a",
        "\\a",
        "_",
        "a_",
        "www.",
        "http://",
        ".a/",
        "😀\u200d",
        "e\u0301",
    ):
        assert sent("So it is: " + bits * 8_000, "text")


@pytest.mark.parametrize(
    ("source", "format"),
    [
        ('---\ntitle: "Eye\\uD800 tests \\0now"\n---\nAll tests', "md"),
        ("+++\ntitle = 'Eye\ud800 tests now'\n+++\n", "html"),
        ("Eye&#xD800; tests &#0;now &#xDC00;\udc00", "html"),
        ("Eye\ud800 tests \0now \udc00", "text"),
    ],
)
def test_what_is_sent_can_be_sent(source: str, format: str) -> None:
    """Half a character, or a NUL, could be in no request."""
    text = " ".join(sent(source, format))
    assert "tests" in text
    assert "\0" not in text.encode().decode()
