"""netlint checks health-information pages.

from netlint import check_paths, check_text

for finding in check_text("## Symptoms:", profile="nhs"):
    print(finding.line, finding.rule, finding.message)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from netlint.version import __version__

if TYPE_CHECKING:
    from netlint.api import ProofreadingFault, check_paths, check_text
    from netlint.finding import Finding, Severity

__all__ = [
    "Finding",
    "ProofreadingFault",
    "Severity",
    "__version__",
    "check_paths",
    "check_text",
]

_HOMES = {
    "check_paths": "netlint.api",
    "check_text": "netlint.api",
    "ProofreadingFault": "netlint.api",
    "Finding": "netlint.finding",
    "Severity": "netlint.finding",
}


def __getattr__(name: str) -> Any:
    # Loaded on use: `netlint --version` and the hooks start sooner.
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'netlint' has no attribute {name!r}")
