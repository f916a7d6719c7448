"""Writes what is generated: the index of rules, their docs, the README's table, and the compiled form
of the shipped vocabularies.

python -m tools.build_index           write
python -m tools.build_index --check   fail where a file is stale
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
import tomllib
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from netlint.checks.declaration import AnyCheck, Check, RepositoryCheck  # noqa: E402
from netlint.rulepage import RulePage, RulePageError, read_rule_page  # noqa: E402
from netlint.vocabulary.loading import compile_sources  # noqa: E402
from netlint.vocabulary.sources import read_source, shipped_file, shipped_key  # noqa: E402
from tools.a_to_z import coverage_page  # noqa: E402

FAMILY_ORDER = (
    "TERM", "ABBR", "READ", "SECT", "HEAD", "LIST", "LINK", "IMG", "TABLE", "PAGE", "TEXT",
    "PLAIN", "PEOPLE", "SAME", "GRAM", "NETLINT",
)  # fmt: skip
PARTIAL = "--partial" in sys.argv[1:]  # while a rule is half written
PROFILES = tuple(sorted(path.stem for path in (ROOT / "rules/profiles").glob("*.toml")))


def find_checks() -> dict[str, tuple[str, AnyCheck]]:
    """Every declared check with its module, by walking the package."""
    import netlint.checks

    found: dict[str, tuple[str, AnyCheck]] = {}
    for info in pkgutil.walk_packages(netlint.checks.__path__, "netlint.checks."):
        if info.ispkg or info.name.endswith((".index", ".declaration", ".options")):
            continue
        module = importlib.import_module(info.name)
        for value in vars(module).values():
            if isinstance(value, (Check, RepositoryCheck)) and value.run.__module__ == info.name:
                if value.code in found:
                    raise SystemExit(f"{value.code} is declared twice")
                found[value.code] = (info.name.removeprefix("netlint.checks."), value)
    return found


def find_pages() -> dict[str, RulePage]:
    """Every rule's page by its code."""
    pages: dict[str, RulePage] = {}
    for path in sorted((ROOT / "rules" / "pages").glob("*.md")):
        try:
            page = read_rule_page(path)
        except RulePageError as error:
            if not PARTIAL:
                raise
            print(error)
            continue
        if path.stem != f"{page.code}-{page.name}":
            raise SystemExit(f"{path.name} is headed {page.code} {page.name}")
        pages[page.code] = page
    return pages


def family(code: str) -> str:
    return code.rstrip("0123456789")


def order(code: str) -> tuple[int, str]:
    return FAMILY_ORDER.index(family(code)), code


def index_module(checks: dict[str, tuple[str, AnyCheck]], pages: dict[str, RulePage]) -> str:
    lines = [
        '"""The index of all rules, profiles and page types. Written by `python -m tools.build_index`; do',
        'not edit."""',
        "",
        "from __future__ import annotations",
        "",
        "from typing import Any, NamedTuple",
        "",
        "",
        "class RuleEntry(NamedTuple):",
        '    """What is known of a rule without importing it. `module` is relative to `netlint.checks`,',
        "    empty for what the engine itself finds; `fixes` is never, safe or offered; `needs` is",
        '    "parse" where a language model has to be installed, "languagetool" where a server of',
        "    LanguageTool has to be asked; `scope` is page, or repository for a rule that compares",
        '    pages; `why` is a sentence for readers of reports; `url` the first source."""',
        "",
        "    code: str",
        "    name: str",
        "    family: str",
        "    module: str",
        "    fixes: str",
        "    needs: str",
        "    scope: str",
        "    summary: str",
        "    why: str",
        "    url: str",
        "",
        "",
        "# fmt: off",
        "RULES: tuple[RuleEntry, ...] = (",
    ]
    for code in sorted(pages, key=order):
        page = pages[code]
        module, check = checks.get(code, ("", None))
        if check is None and family(code) != "NETLINT":
            if PARTIAL:
                continue
            raise SystemExit(f"{code} has a page and no check")
        if check is not None and check.name != page.name:
            raise SystemExit(f"{code} is called {check.name} in code and {page.name} in its page")
        fixes, needs = (check.fixes.value, check.needs.value) if check else ("never", "")
        scope = "repository" if isinstance(check, RepositoryCheck) else "page"
        values = (code, page.name, family(code), module, fixes, needs, scope)
        lines.append("    RuleEntry(")
        lines.append("        " + ", ".join(f'"{value}"' for value in values) + ",")
        lines.extend(f"        {text!r}," for text in (page.summary, page.why, page.url))
        lines.append("    ),")
    for code in checks.keys() - pages.keys():
        if PARTIAL:
            continue
        raise SystemExit(f"{code} has a check and no page")
    lines += [")", "", "#: Shipped TOML files as they were parsed, each with the CRC of its bytes."]
    lines += ["PARSED: dict[str, tuple[int, dict[str, Any]]] = {"]
    for path in sorted((ROOT / "rules").glob("p*/*.toml")):
        source = path.read_bytes()
        name = path.relative_to(ROOT / "rules").as_posix()
        data = tomllib.loads(source.decode("utf-8"))
        lines.append(f"    {name!r}: ({zlib.crc32(source)}, {data!r}),")
    return "\n".join([*lines, "}", "# fmt: on", ""])


def severities() -> dict[str, dict[str, str]]:
    if PARTIAL:
        return {name: {} for name in PROFILES}
    return {
        name: tomllib.loads((ROOT / "rules/profiles" / f"{name}.toml").read_text("utf-8"))[
            "severity"
        ]
        for name in PROFILES
    }


def rules_table(
    checks: dict[str, tuple[str, AnyCheck]], pages: dict[str, RulePage], link: str
) -> str:
    levels = severities()
    rows = [
        f"| rule | says | {' | '.join(PROFILES)} | fix |",
        "|---|---|" + "---|" * len(PROFILES) + "---|",
    ]
    for code in sorted(pages, key=order):
        page = pages[code]
        fixes = checks[code][1].fixes.value if code in checks else "never"
        rows.append(
            f"| [{code} {page.name}]({link}{code}-{page.name}.md) | {page.summary} | "
            f"{' | '.join(levels[name].get(code, 'off') for name in PROFILES)} | "
            f"{'' if fixes == 'never' else fixes} |"
        )
    return "\n".join(rows)


#: The vocabularies that are shipped in their compiled form too, alone or together.
COMPILED = (("netlint:net",),)


def compiled_vocabularies() -> dict[Path, bytes]:
    """The compiled form of the shipped vocabularies: see `docs/decisions/compiled-form.md`."""
    files = {}
    for names in COMPILED:
        sources = tuple(read_source(name) for name in names)
        path = shipped_file(names)
        assert path is not None
        files[path] = compile_sources(sources, shipped_key(sources))
    return files


def outputs() -> dict[Path, bytes]:
    """Every generated file and what it is to hold."""
    texts = {path: text.encode("utf-8") for path, text in generated_texts().items()}
    return {**texts, **compiled_vocabularies()}


def generated_texts() -> dict[Path, str]:
    """Every generated text and what it is to hold."""
    checks, pages = find_checks(), find_pages()
    files = {ROOT / "netlint/checks/index.py": index_module(checks, pages)}
    files[ROOT / "docs/rules/README.md"] = (
        "# The rules\n\nEach rule's page says what it finds, why that matters to a reader, and what "
        "to write instead. This list and the pages beside it are made from `rules/pages` by "
        "`python -m tools.build_index`.\n\n" + rules_table(checks, pages, "") + "\n"
    )
    for code, page in pages.items():
        files[ROOT / "docs/rules" / f"{code}-{page.name}.md"] = page.markdown
    names = {code: page.name for code, page in pages.items()}
    files[ROOT / "docs/standards/nhs-a-to-z.md"] = coverage_page(names)
    readme = ROOT / "README.md"
    if readme.exists():
        text = readme.read_text(encoding="utf-8")
        start, end = text.find("<!-- rules -->"), text.find("<!-- /rules -->")
        if 0 <= start < end:
            table = rules_table(checks, pages, "docs/rules/")
            files[readme] = f"{text[:start]}<!-- rules -->\n\n{table}\n\n{text[end:]}"
    return files


def is_current(path: Path, data: bytes) -> bool:
    """True where the file holds this; a text may have the line ends of another system."""
    if not path.exists():
        return False
    held = path.read_bytes()
    return data in (held, held.replace(b"\r\n", b"\n"))


def main() -> int:
    wanted = outputs()
    if "--check" in sys.argv[1:]:
        stale = [
            path.relative_to(ROOT).as_posix()
            for path, data in wanted.items()
            if not is_current(path, data)
        ]
        extra = set((ROOT / "docs/rules").glob("*.md")) - wanted.keys()
        for name in [*stale, *(path.relative_to(ROOT).as_posix() for path in extra)]:
            print(f"stale: {name}; run python -m tools.build_index")
        return 1 if stale or extra else 0
    for path, data in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not is_current(path, data):
            path.write_bytes(data)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
