"""netlint from Python: the same findings as on the command line."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from functools import lru_cache
from os import PathLike

from netlint.config.grammar import server_fault
from netlint.config.project import Project
from netlint.config.resolve import CommandLine, resolve
from netlint.discovery import discover
from netlint.engine import UNREADABLE, prepare
from netlint.finding import Finding
from netlint.leftout import LANGUAGETOOL, did_not_run, left_out
from netlint.nlp.availability import ParserMissing
from netlint.result import PageFile, PageResult
from netlint.runs import check_files
from netlint.scope import Scope, distinct, scoped, settings_in
from netlint.settings import Settings

__all__ = ["ParserMissing", "ProofreadingFault", "check_paths", "check_text"]

_OFF = "LanguageTool is not switched on. Pass grammar=True"


class ProofreadingFault(Exception):
    """Text was to be proofread by LanguageTool, and not all of it could be; the message says why,
    and what to do. `findings` is all that was found nevertheless."""

    def __init__(self, message: str, findings: Iterable[Finding] = ()) -> None:
        super().__init__(message)
        self.findings = list(findings)


def check_text(
    text: str,
    *,
    format: str = "md",
    profile: str | None = None,
    locale: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    path: str = "page",
    grammar: bool = False,
    grammar_server: str = "",
    allow_remote: bool = False,
) -> list[Finding]:
    """What netlint finds in a text of `format` md, html or text, without any configuration file.

    With `grammar`, LanguageTool proofreads the text: the server at the address `grammar_server`,
    such as "http://127.0.0.1:8081", or one that netlint starts for this call, which takes seconds.
    The text goes to a server on another computer only with `allow_remote`.

    Raises KeyError for a profile that does not exist, ValueError for an address that is not to be
    asked, `ParserMissing` where a rule is selected by its code or name that needs what is not
    installed, and `ProofreadingFault` where LanguageTool cannot be asked.
    """
    if grammar_server:
        wrong = server_fault(grammar_server, allow_remote=allow_remote)
        if wrong:
            raise ValueError(wrong)
    today = datetime.date.today()
    line = CommandLine(profile, locale, tuple(select), tuple(ignore), today, grammar)
    settings = _settings(line, grammar_server, allow_remote)
    _refuse_what_cannot_run([settings])
    prepare([settings])
    file = PageFile(path, None, format, settings, text.encode("utf-8"))
    return _found([file], check_files([file], jobs=1))


def _refuse_what_cannot_run(settings: Iterable[Settings]) -> None:
    for entries, reason, asked in left_out(settings):
        if asked and entries[0].needs == LANGUAGETOOL:
            raise ProofreadingFault(did_not_run(entries, _OFF))
        if asked:
            raise ParserMissing(did_not_run(entries, reason))


def _found(files: Sequence[PageFile], results: Iterable[PageResult]) -> list[Finding]:
    """All findings. Raises `ProofreadingFault` where pages were to be proofread and not all of them
    could be."""
    findings: list[Finding] = []
    faults: dict[str, None] = {}
    for file, result in zip(files, results, strict=True):
        findings.extend(result.findings)
        # A page that cannot be read is a finding already.
        unread = any(finding.rule == UNREADABLE for finding in result.findings)
        if file.settings.grammar.on:
            faults.update({p.message: None for p in result.problems if not (unread and p.path)})
    if faults:
        raise ProofreadingFault("\n".join(faults), findings)
    return findings


@lru_cache(maxsize=64)
def _settings(line: CommandLine, server: str, allow_remote: bool) -> Settings:
    """The settings of a call. The engine keeps a plan for each object that it is given, so calls
    that ask for the same get the same one."""
    settings = settings_in(resolve((), line), Scope.PAGES)
    grammar = settings.grammar._replace(server=server, allow_remote=allow_remote)
    return settings._replace(grammar=grammar)


def check_paths(
    paths: Iterable[str | PathLike[str]],
    *,
    profile: str | None = None,
    locale: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    jobs: int = 1,
    cache: bool = False,
    grammar: bool | None = None,
) -> list[Finding]:
    """What netlint finds in files and folders, with their own configuration.

    With `cache`, pages that did not change since an earlier run are not checked again, as on the
    command line. `grammar` says whether LanguageTool proofreads them; None leaves that to their
    configuration, which also says which server is asked.

    Raises `netlint.config.error.ConfigError` where that is broken, and `ParserMissing` and
    `ProofreadingFault` as `check_text` does. Pages that cannot be read are findings of NETLINT003.
    """
    line = CommandLine(profile, locale, tuple(select), tuple(ignore), grammar=grammar)
    files = scoped(discover(map(str, paths), Project(line)).files, Scope.ALL)
    settings = distinct(files)
    _refuse_what_cannot_run(settings)
    if cache:
        from netlint.pagecache.cache import PageCache

        kept = PageCache()
        kept.prepare(settings)
        results = kept.check_files(files, jobs=jobs)
    else:
        prepare(settings)
        results = check_files(files, jobs=jobs)
    return _found(files, results)
