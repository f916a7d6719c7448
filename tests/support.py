"""The one verb of the rule tests: what does this rule find in this text?"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from netlint.catalogue import compares_pages
from netlint.config.option_choice import Layer
from netlint.config.resolve import site_of
from netlint.discovery import SUFFIXES
from netlint.engine import check_file
from netlint.finding import Finding, Severity
from netlint.profiles import profile_settings
from netlint.result import PageFile, PageResult
from netlint.runs import check_files
from netlint.settings import RuleSetting, Settings

TODAY = datetime.date(2026, 6, 1)
_NAMES = {"md": "page.md", "html": "page.html", "text": "page.txt"}


@lru_cache(maxsize=64)
def _settings(profile: str, locale: str | None) -> Settings:
    settings = profile_settings(profile)._replace(today=TODAY)
    return settings._replace(locale=locale) if locale else settings


def settings_for(
    *codes: str,
    profile: str = "nhs",
    locale: str | None = None,
    options: Mapping[str, object] | None = None,
) -> Settings:
    """A profile's settings with only these rules on (all where none is named), whatever the
    profile says of them; `options` are added to those that the profile gives."""
    settings = _settings(profile, locale)
    if not codes:
        return settings
    known = {rule.code: rule for rule in settings.rules}
    rules = []
    for code in codes:
        rule = known.get(code, RuleSetting(code, Severity.WARNING))
        rules.append(rule._replace(options={**rule.options, **(options or {})}))
    return settings._replace(rules=tuple(rules))


def result(
    text: str | bytes, *, format: str = "md", settings: Settings, path: str | None = None
) -> PageResult:
    """The engine's result for one page."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    file = PageFile(path or _NAMES[format], None, format, settings, data)
    return next(iter(check_files([file], jobs=1)))


def result_among(
    files: Mapping[str, str],
    text: str,
    *,
    format: str = "md",
    settings: Settings,
    site: Mapping[str, Any] | None = None,
    path: str | None = None,
) -> PageResult:
    """The engine's result for a page that lies among other files; `site` is the `[site]` table.
    Rules that compare pages compare it with those of the others that are pages."""
    name = path or _NAMES[format]
    with TemporaryDirectory() as temporary:
        top = Path(temporary)
        for place, content in {**files, name: text}.items():
            (top / place).parent.mkdir(parents=True, exist_ok=True)
            (top / place).write_text(content, encoding="utf-8", newline="")
        layer = Layer(top, {"site": dict(site or {})}, "netlint.toml")
        used = settings._replace(site=site_of([layer]))
        if not any(compares_pages(rule.code) for rule in used.rules):
            return check_file(PageFile(name, str(top / name), format, used))
        formats = {**{place: SUFFIXES.get(Path(place).suffix) for place in files}, name: format}
        pages = [
            PageFile(place, str(top / place), kind, used)
            for place, kind in sorted(formats.items())
            if kind is not None
        ]
        return next(one for one in check_files(pages, jobs=1) if one.path == name)


def findings(
    code: str,
    text: str,
    *,
    format: str = "md",
    profile: str = "nhs",
    locale: str | None = None,
    options: Mapping[str, object] | None = None,
) -> list[Finding]:
    """What one rule finds in a page. A problem of the run fails the test."""
    settings = settings_for(code, profile=profile, locale=locale, options=options)
    outcome = result(text, format=format, settings=settings)
    assert not [p for p in outcome.problems if "failed on this page" in p.message], outcome.problems
    return [finding for finding in outcome.findings if finding.rule == code]
