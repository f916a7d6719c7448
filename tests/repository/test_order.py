"""What waits for the end of a run comes back in the order it came, in memory or from a file."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from netlint.acrosspages import Facts
from netlint.factlines import fact_lines
from netlint.repository import factstore, holding
from netlint.repository.factstore import FactStore
from netlint.repository.holding import Held
from netlint.sealed import Sealed


class Row(NamedTuple):
    word: str


WORDS = Facts("words", Row, lambda _: ())


@pytest.mark.parametrize("room", [0, 40, 10_000])
def test_results_come_back_in_order(monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    monkeypatch.setattr(holding, "_IN_MEMORY", room)
    held = Held()
    results = [
        Sealed(f"{at}.md", b"b" * (at % 3), "facts", fixed=at, piece=b"p" * (at % 5))
        for at in range(50)
    ]
    for one in results:
        held.add(one)
    assert list(held) == [one._replace(facts="") for one in results]


@pytest.mark.parametrize("room", [0, 40, 10_000])
def test_facts_come_back_in_order_each_time(monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    monkeypatch.setattr(factstore, "_IN_MEMORY", room)
    store = FactStore()
    for at in range(30):
        rows = [Row(f"w{at}\n")] if at % 3 else []
        store.add(f"{at}.md", fact_lines("en-GB", {"words": rows}, quiet=at == 4))
        if at == 20:
            list(store.facts(WORDS, None))  # reading between does no harm
    wanted = [(f"{at}.md", (Row(f"w{at}\n"),)) for at in range(30) if at % 3]
    for _ in range(2):
        assert [(page.path, page.rows) for page in store.facts(WORDS, None)] == wanted
    (one,) = store.facts(WORDS, {4, 6})
    assert (one.path, one.locale) == ("4.md", "en-GB")
    assert store.quiet == {"4.md"}
