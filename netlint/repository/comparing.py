"""Runs the rules that compare pages over the facts of all pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from netlint.acrosspages import RepositoryRemark
from netlint.catalogue import RuleEntry, compares_pages, load_repository_check, rule_index
from netlint.checks.declaration import RepositoryCheck
from netlint.checks.options import options_for
from netlint.finding import Finding, Problem, Severity
from netlint.reading import fault
from netlint.repository.comparison import Comparison
from netlint.repository.factstore import Chosen, FactStore
from netlint.repository.finishing import finish_page
from netlint.repository.folders import reads_whole_folders
from netlint.repository.texts import Texts
from netlint.result import PageFile
from netlint.settings import Settings


class Said(NamedTuple):
    """A remark with the rule that made it and what it weighs on its page."""

    entry: RuleEntry
    severity: Severity
    remark: RepositoryRemark


def compare(files: Sequence[PageFile], store: FactStore) -> Comparison:
    """Compare the pages whose facts the store holds. Nothing is raised."""
    said: dict[str, list[Said]] = {}
    problems: list[Problem] = []
    settings = {file.path: file.settings for file in files}
    texts = Texts(files)
    severities = {id(one): _severities(one) for one in settings.values()}
    for entry, check in _checks(settings.values()):
        for options, pages in _groups(entry.code, check, store, settings):
            try:
                remarks = list(check.run(Chosen(store, texts, pages), options))
            except Exception as error:  # a fault of one rule must not take the others with it
                reason = (
                    f"The rule {entry.code} failed when pages were compared ({fault(error)}). The "
                    "other rules ran. Please report this."
                )
                problems.append(Problem("", reason))
                continue
            for remark in remarks:
                path = remark.place.path
                severity = severities[id(settings[path])][entry.code]
                said.setdefault(path, []).append(Said(entry, severity, remark))
    whole = bool(store.quiet) and reads_whole_folders(files)
    findings: dict[str, tuple[Finding, ...]] = {}
    suppressed: dict[str, int] = {}
    for file in files:
        if file.path in said or file.path in store.quiet:
            found, silenced = finish_page(
                file,
                said.get(file.path, ()),
                quiet=file.path in store.quiet,
                whole=whole,
                severities=severities[id(file.settings)],
            )
            if found:
                findings[file.path] = found
            if silenced:
                suppressed[file.path] = silenced
    return Comparison(findings, suppressed, tuple(problems))


def _severities(settings: Settings) -> dict[str, Severity]:
    return {rule.code: rule.severity for rule in settings.rules}


def _checks(settings: Iterable[Settings]) -> list[tuple[RuleEntry, RepositoryCheck[Any]]]:
    distinct = {id(one): one for one in settings}.values()
    wanted = {rule.code for one in distinct for rule in one.rules if compares_pages(rule.code)}
    return [
        (entry, load_repository_check(code))
        for code, entry in rule_index().items()
        if code in wanted
    ]


def _groups(
    code: str, check: RepositoryCheck[Any], store: FactStore, settings: Mapping[str, Settings]
) -> list[tuple[Any, set[int] | None]]:
    """The options of a rule with the numbers of the pages that have them; None for all pages."""
    by_settings: dict[int, Any] = {}
    groups: dict[Any, set[int]] = {}
    for number, path in enumerate(store.paths):
        one = settings[path]
        if id(one) not in by_settings:
            setting = next((rule for rule in one.rules if rule.code == code), None)
            by_settings[id(one)] = setting and options_for(check, setting)
        options = by_settings[id(one)]
        if options is not None:
            groups.setdefault(options, set()).add(number)
    if len(groups) == 1:
        ((options, pages),) = groups.items()
        return [(options, None if len(pages) == len(store.paths) else pages)]
    return list(groups.items())
