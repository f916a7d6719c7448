from __future__ import annotations

import csv
import io
import multiprocessing
import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlint import cachefiles
from netlint.vocabulary import opening, spotting
from netlint.vocabulary.choosing import choose, stands_alone
from netlint.vocabulary.compiling import forms_of
from netlint.vocabulary.concept import PRIORITY, Form, Status, VocabularyError
from netlint.vocabulary.forms import fold
from netlint.vocabulary.layering import layer
from netlint.vocabulary.loading import compile_sources, load_rows, load_vocabulary
from netlint.vocabulary.matching import Mention, Vocabulary
from netlint.vocabulary.opening import open_vocabulary
from netlint.vocabulary.sources import Source, read_source, shipped_file, shipped_key
from netlint.vocabulary.spotting import Automaton, WordWalk
from netlint.vocabulary.store import VocabularyStore
from netlint.vocabulary.table import COLUMNS

KEY = bytes(range(32))
NET = load_vocabulary(("netlint:net",))
NET_FORMS = list(NET.forms)


def compiled(*tables: str) -> VocabularyStore:
    sources = [Source(f"{n}.csv", text.encode()) for n, text in enumerate(tables)]
    return VocabularyStore(compile_sources(sources, KEY), KEY)


def naive_mentions(forms: list[Form], prose: str, locale: str) -> tuple[Mention, ...]:
    """The same as `Vocabulary.mentions`, by looking for every form at every place."""
    folded = b" " + fold(prose) + b" "
    by_pattern: dict[bytes, list[Form]] = {}
    for form in forms:
        by_pattern.setdefault(fold(form.text), []).append(form)
    found = []
    for pattern, alike in by_pattern.items():
        if len(pattern) < 2:
            continue
        alike.sort(key=lambda form: (form.known, PRIORITY[form.status]))
        at = folded.find(b" " + pattern + b" ")
        while at >= 0:
            found.append((at, -(at + len(pattern)), alike))
            at = folded.find(b" " + pattern + b" ", at + 1)
    found.sort(key=lambda one: one[:2])
    mentions = []
    reached = 0
    for start, minus_end, alike in found:
        chosen = choose(alike, prose[start:-minus_end], locale)
        if start >= reached and chosen is not None and stands_alone(prose, start, -minus_end):
            mentions.append(Mention(start, -minus_end, chosen))
            reached = -minus_end
    return tuple(mentions)


_WORDS = sorted({word for form in NET_FORMS for word in form.text.split()})
_PROSE = st.lists(
    st.one_of(
        st.sampled_from([form.text for form in NET_FORMS]),
        st.sampled_from(_WORDS),
        st.sampled_from([", ", "\0", "-", " - ", "’", "\n", "ž", "é", "(", "\u0301", "."]),
        st.text(max_size=4),
    ),
    max_size=14,
).flatmap(lambda parts: st.sampled_from([" ", "", "-", "\n"]).map(lambda joint: joint.join(parts)))


@settings(max_examples=150, deadline=None)
@given(_PROSE, st.sampled_from(["en-GB", "en-US"]))
def test_every_way_to_look_finds_what_looking_everywhere_finds(prose: str, locale: str) -> None:
    expected = naive_mentions(NET_FORMS, prose, locale)
    assert NET.mentions(prose, locale) == expected
    assert _walking(NET).mentions(prose, locale) == expected


def _walking(vocabulary: Vocabulary) -> Vocabulary:
    """The same vocabulary, read word by word as a large one is."""
    other = Vocabulary(vocabulary._store)
    other.__dict__["_spotter"] = WordWalk(vocabulary._store, ())
    return other


_NAME = st.lists(
    st.sampled_from(["a", "b", "ab", "-", "(", "x1", "NET", "é", "ж", " "]), min_size=1, max_size=6
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(_NAME, min_size=1, max_size=3), min_size=1, max_size=5),
    st.lists(_NAME, max_size=4),
    st.lists(_NAME, max_size=2),
)
def test_any_names_are_found_like_looking_everywhere(
    concepts: list[list[str]], prose: list[str], allowed: list[str]
) -> None:
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(("id", "preferred_en_gb", "accepted", "role"))
    for number, names in enumerate(concepts):
        role = "known" if number % 2 else ""
        writer.writerow((f"c{number}", names[0], "|".join(names[1:]), role))
    try:
        store = compiled(file.getvalue())
    except VocabularyError:
        return  # a name that is only blanks
    text = " ".join([*prose, *(names[0] for names in concepts)])
    own = tuple(phrase for phrase in allowed if phrase.strip())
    vocabulary = Vocabulary(store, own)
    expected = naive_mentions(list(vocabulary.forms), text, "en-GB")
    assert vocabulary.mentions(text, "en-GB") == expected
    vocabulary.__dict__["_spotter"] = WordWalk(store, vocabulary._own)
    assert vocabulary.mentions(text, "en-GB") == expected


def test_names_of_many_words_are_found_too() -> None:
    name = " ".join(f"w{number}" for number in range(40))
    store = compiled(f"id,preferred_en_gb,accepted\nx,{name},w0 w1 {'w2 ' * 45}end\n")
    vocabulary = Vocabulary(store)
    vocabulary.__dict__["_spotter"] = WordWalk(store, ())
    (mention,) = vocabulary.mentions(f"the {name} again w0 w1 w2", "en-GB")
    assert mention.form.text == name


def test_a_small_vocabulary_is_an_automaton_and_a_large_one_is_walked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store = compiled("id,preferred_en_gb\nx,gastrinoma\n")
    assert isinstance(spotting.spotter(store, {}), Automaton)
    monkeypatch.setattr(spotting, "MOST_FOR_AUTOMATON", 1)
    assert isinstance(spotting.spotter(store, {}), WordWalk)


def test_forms_and_concepts_come_back_as_they_were() -> None:
    rows = load_rows(("netlint:net",)).rows
    concepts = {row.concept.id: row.concept for row in rows}
    assert dict(NET.concepts) == concepts
    assert list(NET.concepts) == list(concepts)
    assert set(map(_hashable, NET_FORMS)) == set(map(_hashable, forms_of(rows, concepts)))


def _hashable(form: Form) -> tuple[object, ...]:
    return (*form[:4], *form[5:], *sorted(form.house.items()))


def test_a_concept_that_is_not_there_is_a_key_error() -> None:
    assert "nf1" in NET.concepts
    assert "nf11" not in NET.concepts
    assert 1 not in NET.concepts  # type: ignore[comparison-overlap]
    with pytest.raises(KeyError):
        NET.concepts["nf11"]


def test_abbreviations_are_known_by_their_capitals_and_digits() -> None:
    keys = NET.abbreviation_keys
    assert {"NET", "GEPNET", "5HIAA", "NF1"} <= set(keys)
    assert "NXT" not in keys
    assert [concept.id for concept in NET.abbreviated("GEPNET")] == ["gep_net"]
    assert NET.abbreviated("NXT") == ()


def test_known_names_help_to_spell_and_untraced_ones_do_not() -> None:
    store = compiled(
        "id,preferred_en_gb,abbreviations,role,unverified\n"
        "a,gastrinoma,NXT,,\nb,Zollinger syndrome,NYT,known,\nc,glucagonoma,NZT,,whole row\n"
        "d,gastrinoma,,known,\n"
    )
    vocabulary = Vocabulary(store)
    words = vocabulary.term_words
    assert "gastrinoma" in words
    assert "glucagonoma" not in words
    assert words["zollinger"].known
    assert not words["gastrinoma"].known
    assert set(vocabulary.abbreviation_keys) == {"NXT", "NXTS", "NZT", "NZTS"}
    (house,) = vocabulary.mentions("a gastrinoma", "en-GB")
    assert (house.form.concept_id, house.form.verified) == ("a", True)
    (known,) = vocabulary.mentions("Zollinger syndrome", "en-GB")
    assert (known.form.verified, known.form.spelled, known.form.known) == (False, True, True)


def test_the_words_of_terms_say_what_they_belong_to() -> None:
    words = NET.term_words
    assert words["hippel"].written == "Hippel"
    assert words["neurofibromatosis"].concept_id in NET.concepts
    assert words["phaeochromocytoma"].locale == "en-GB"
    assert words["pheochromocytoma"].locale == "en-US"
    assert words["gastrinoma"].locale is None
    assert "lindau" in words.beside("hippel")
    assert words.beside("gastrinoma") == frozenset()
    assert [word.text for word in words.near("gastrinomma")] == ["gastrinoma"]
    assert words.near("жжжж") == []
    assert set(words) == {word for word in words if word in words}
    assert len(words) == len(set(words))
    with pytest.raises(KeyError):
        words["gastrinomma"]


# The compiled form, and where it is kept

TABLE = "id,preferred_en_gb\nx,gastrinoma\n"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv(cachefiles.VARIABLE, str(folder))
    return folder


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "terms.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def _finds(path: Path, prose: str = "a gastrinoma") -> bool:
    return bool(open_vocabulary((str(path),)).mentions(prose, "en-GB"))


def test_the_shipped_vocabulary_is_shipped_compiled(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = shipped_file(("netlint:net",))
    assert path is not None
    VocabularyStore(path.read_bytes(), shipped_key((read_source("netlint:net"),)))
    monkeypatch.setattr(opening, "_compile", None)  # nothing is compiled
    assert open_vocabulary(("netlint:net",)).mentions("a NET", "en-GB")
    assert not cache.exists()


def test_a_table_is_compiled_once(
    cache: Path, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _finds(table)
    (kept,) = cache.iterdir()
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700 or sys.platform == "win32"
    monkeypatch.setattr(opening, "_compile", None)
    assert _finds(table)
    assert list(cache.iterdir()) == [kept]


def test_a_changed_table_is_compiled_again(cache: Path, table: Path) -> None:
    assert not _finds(table, "an insulinoma")
    table.write_text(TABLE + "y,insulinoma\n", encoding="utf-8")
    assert _finds(table, "an insulinoma")
    assert len(list(cache.iterdir())) == 2


@settings(deadline=None)
@given(st.data())
def test_a_broken_file_in_the_cache_changes_nothing(data: st.DataObject) -> None:
    whole = compile_sources([Source("terms.csv", TABLE.encode())], KEY)
    kind = data.draw(st.sampled_from(["cut", "flip", "junk", "longer"]))
    if kind == "cut":
        broken = whole[: data.draw(st.integers(0, len(whole) - 1))]
    elif kind == "flip":
        at = data.draw(st.integers(0, len(whole) - 1))
        broken = whole[:at] + bytes([whole[at] ^ data.draw(st.integers(1, 255))]) + whole[at + 1 :]
    elif kind == "junk":
        broken = data.draw(st.binary(max_size=400))
    else:
        broken = whole + data.draw(st.binary(min_size=1, max_size=8))
    with pytest.raises(ValueError, match=r"vocabulary"):
        VocabularyStore(broken, KEY)


def test_a_tampered_cache_is_no_error_and_is_mended(
    cache: Path, table: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert _finds(table)
    (kept,) = cache.iterdir()
    whole = kept.read_bytes()
    for broken in (b"", b"x", whole[:-1], whole[:200] + b"\xff" + whole[201:], b"\0" * len(whole)):
        kept.write_bytes(broken)
        assert _finds(table)
        assert kept.read_bytes() == whole
    assert capfd.readouterr() == ("", "")


def test_another_vocabulary_under_the_same_name_is_not_taken(cache: Path, table: Path) -> None:
    assert _finds(table)
    (kept,) = cache.iterdir()
    kept.write_bytes(compile_sources([Source("y.csv", b"id,preferred_en_gb\ny,foo\n")], KEY))
    assert _finds(table)


@pytest.mark.parametrize("obstacle", ["file", "folder"])
def test_a_cache_that_cannot_be_written_is_no_error(
    cache: Path, table: Path, obstacle: str
) -> None:
    if obstacle == "file":
        cache.write_text("not a folder", encoding="utf-8")
    else:
        assert _finds(table)
        (kept,) = cache.iterdir()
        kept.unlink()
        kept.mkdir()  # nothing can be put in its place
    assert _finds(table)
    assert not list(cache.parent.rglob("*.part"))


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="this user may write anywhere"
)
def test_a_read_only_cache_is_no_error(cache: Path, table: Path) -> None:
    cache.mkdir(mode=0o500)
    assert _finds(table)
    assert list(cache.iterdir()) == []


def _open_many(table: Path, rounds: int) -> bool:
    return all(_finds(table) for _ in range(rounds))


def test_several_writers_do_not_disturb_each_other(cache: Path, table: Path) -> None:
    context = multiprocessing.get_context("spawn")
    with context.Pool(3) as pool:
        assert pool.starmap(_open_many, [(table, 5)] * 6) == [True] * 6
    assert [path.suffix for path in cache.iterdir()] == [".bin"]


def test_the_cache_does_not_grow_without_end(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cachefiles, "_MOST_FILES", 3)
    for number in range(6):
        assert cachefiles.write_cached(f"{number}.bin", b"x")
    assert len(list(cache.iterdir())) == 3


def test_the_cache_folder_is_where_the_system_has_such_folders(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for variable in (cachefiles.VARIABLE, "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(sys, "platform", "linux")
    assert cachefiles.cache_folder() == tmp_path / ".cache" / "netlint"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cachefiles.cache_folder() == tmp_path / "Library" / "Caches" / "netlint"
    monkeypatch.setattr(sys, "platform", "win32")
    assert cachefiles.cache_folder() is None
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert cachefiles.cache_folder() == tmp_path / "netlint" / "Cache"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert cachefiles.cache_folder() == tmp_path / "netlint" / "Cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cachefiles.cache_folder() == tmp_path / "xdg" / "netlint"
    cachefiles.use_cache_folder(tmp_path / "own")
    assert cachefiles.cache_folder() == tmp_path / "own"


# Any table

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
            Source("terms.csv", TABLE.encode()),
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
    for word in vocabulary.term_words.values():
        assert word.concept_id in vocabulary.concepts


def test_no_rows_at_all_are_an_empty_vocabulary() -> None:
    assert layer([]).rows == ()
    vocabulary = Vocabulary(compiled("id,preferred_en_gb\n"))
    assert vocabulary.mentions("a NET", "en-GB") == ()
    assert dict(vocabulary.concepts) == {}
    assert len(vocabulary.term_words) == 0
