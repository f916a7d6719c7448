"""A text is told to be in another language by its small words."""

from __future__ import annotations

import pytest

from netlint.language.foreign import is_foreign


@pytest.mark.parametrize(
    "text",
    [
        "I am sure, I am well, I go home",
        "Some die young. Few die old. Go slow, go far.",
        "Go to the ward",
        "Tabletten",
        "",
        "Charles de Foucauld and the hospital",
    ],
)
def test_english_and_names_are_not_foreign(text: str) -> None:
    assert not is_foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        "Les enfants sont dans la rue",
        "Die Kinder sind auf der Straße",
        "I bambini sono nella strada con la madre",
        "Mae'r plant yn y stryd ac mae hi yn braf",
        "Los niños están en la calle",
    ],
)
def test_other_languages_are(text: str) -> None:
    assert is_foreign(text)
