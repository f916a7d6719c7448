"""Whatever a file holds, importing it gives a table that loads, or says what is wrong with the file."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netlint.vocabulary.concept import VocabularyError
from netlint.vocabulary.importing.assembling import Sheet
from netlint.vocabulary.importing.reading import FORMATS, import_table
from netlint.vocabulary.loading import read_rows
from netlint.vocabulary.writing import write_table
from tests.vocabulary.importing.samples import AFF, SAMPLES, source

_CALM = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=False
)
#: What breaks parsers: their own marks, deep nesting, odd line ends, odd letters, and long runs.
_SPICE = st.one_of(
    st.sampled_from(
        [
            *'<>&;"\'|#!/\\[](){}@:=,\t\n\r?*+-.^$', "\0", "\x0b", "\x85", "\u2028", "\ufeff", "\u200b",
            "]]>", "<!--", "<![CDATA[", "&amp;", "&x;", "&#0;", "&#xD800;", '"""', "\\u", "\\UFFFFFFFF",
            "[" * 300, "(" * 300, "a" * 300, "[Term]\nid: X:2\n", "replaced_by: X:3\n", "is_obsolete: true\n",
            "@prefix : <> .\n", "<a> <b> <c> .\n", "*a", "&a", "!!python/object:os.system", "-\n" * 50,
            "999999999999999999999", "/AB", "SFX S Y 2\nSFX S x y [^\n", "near:", "||", "xml:lang", "é", "𝔘",
        ]
    ),
    st.text(max_size=12),
)  # fmt: skip


def tried(name: str, data: str | bytes, format: str = "", aff: str | bytes = AFF) -> Sheet | None:
    """The table of a file that also loads; None where the file was refused in words."""
    try:
        sheet = import_table(source(name, data, aff), format)
    except VocabularyError as refusal:
        error = refusal
    else:
        list(read_rows("table.csv", write_table(sheet.rows)))
        return sheet
    assert error.path == name or error.path.endswith(".aff")
    assert error.message
    assert "Traceback" not in error.message
    return None


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_is_read_and_loads(name: str) -> None:
    assert tried(name, SAMPLES[name]) is not None


@pytest.mark.parametrize("format", FORMATS)
@_CALM
@given(data=st.binary(max_size=200))
def test_random_bytes(format: str, data: bytes) -> None:
    tried("file", data, format)


@pytest.mark.parametrize("format", FORMATS)
@_CALM
@given(text=st.lists(_SPICE, max_size=15).map("".join))
def test_random_text(format: str, text: str) -> None:
    tried("file", text.encode("utf-8", "replace"), format)


@pytest.mark.parametrize("name", SAMPLES)
@_CALM
@given(data=st.data())
def test_a_sample_with_a_few_places_broken(name: str, data: st.DataObject) -> None:
    text = SAMPLES[name]
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 30))
        text = text[:at] + data.draw(_SPICE) + text[at + length :]
    tried(name, text.encode("utf-8", "replace"))


@pytest.mark.parametrize("name", SAMPLES)
@_CALM
@given(data=st.data())
def test_a_sample_with_its_lines_mixed_up(name: str, data: st.DataObject) -> None:
    lines = SAMPLES[name].splitlines(keepends=True)
    mixed = data.draw(st.lists(st.sampled_from(lines), max_size=len(lines) + 5))
    tried(name, "".join(mixed))


@_CALM
@given(aff=st.lists(st.one_of(_SPICE, st.sampled_from(AFF.splitlines(keepends=True)))).map("".join))
def test_an_affix_file_of_anything(aff: str) -> None:
    tried("en.dic", SAMPLES["en.dic"], aff=aff.encode("utf-8", "replace"))
