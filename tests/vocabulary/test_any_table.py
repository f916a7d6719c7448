"""Whatever stands in a table, it is a vocabulary or an error that says where."""

from __future__ import annotations

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from netlint.vocabulary.concept import Status, VocabularyError
from netlint.vocabulary.layering import layer
from netlint.vocabulary.loading import compile_sources
from netlint.vocabulary.matching import Vocabulary
from netlint.vocabulary.sources import Source
from netlint.vocabulary.store import VocabularyStore
from netlint.vocabulary.table import COLUMNS

KEY = bytes(32)
TABLE = b"id,preferred_en_gb\nx,gastrinoma\n"

_CELL = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["NET", "a|b", "+x", "-", "?", "x=y", "=", "near:", "|", "known", "x", "y"]),
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(COLUMNS), unique=True, min_size=1),
    st.lists(st.lists(_CELL, max_size=len(COLUMNS)), max_size=5),
)
def test_any_cells_make_a_vocabulary_or_a_vocabulary_error(
    columns: list[str], rows: list[list[str]]
) -> None:
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(columns)
    writer.writerows(rows)
    _try([Source("fuzz.csv", file.getvalue().encode("utf-8", "replace"))])


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_make_a_vocabulary_or_a_vocabulary_error(data: bytes) -> None:
    _try([Source("fuzz.csv", data)])
    _try(
        [
            Source("terms.csv", TABLE),
            Source("fuzz.csv", b"id,preferred_en_gb,accepted\n" + data),
        ]
    )


def _try(sources: list[Source]) -> None:
    try:
        store = VocabularyStore(compile_sources(sources, KEY), KEY)
    except VocabularyError:
        return
    vocabulary = Vocabulary(store)
    for form in vocabulary.forms:
        assert isinstance(form.status, Status)
        vocabulary.mentions(form.text, "en-GB")
    assert len(vocabulary.concepts) == len(list(vocabulary.concepts.values()))
    assert len(vocabulary.abbreviation_keys) >= 0
    for word in vocabulary.term_words:
        assert word.concept_id in vocabulary.concepts


def test_no_rows_at_all_are_an_empty_vocabulary() -> None:
    assert layer([]).rows == ()
    vocabulary = Vocabulary(
        VocabularyStore(compile_sources([Source("x.csv", b"id,preferred_en_gb\n")], KEY), KEY)
    )
    assert vocabulary.mentions("a NET", "en-GB") == ()
    assert dict(vocabulary.concepts) == {}
    assert len(vocabulary.term_words) == 0
