"""Codes of languages."""

from __future__ import annotations

import pytest

from netlint.language.codes import is_language


@pytest.mark.parametrize(
    "code",
    ["en", "en-GB", "EN-gb", "cy", "zh-Hant-TW", "gsw", "bfi", "sgn", "x-house", "i-klingon"],
)
def test_a_registered_code_is_a_language(code: str) -> None:
    assert is_language(code)


@pytest.mark.parametrize("code", ["", " ", "english", "en_GB", "gb", "xx", "welsh", "-en", "{{ }}"])
def test_anything_else_is_none(code: str) -> None:
    assert not is_language(code)
