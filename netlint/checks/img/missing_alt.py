"""IMG001: an image without alternative text."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark

_MISSING = (
    "This image has no alternative text. Write in a few words what the image tells the reader."
)
_BLANK = (
    "The alternative text of this image is a space. Write in a few words what the image tells the "
    'reader, or alt="" if it only decorates the page.'
)
_EMBEDDED = 'This file in the page has no name. Say in a "title" what it is about.'


@check("IMG001", "missing-alt")
def missing_alt(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which images have no alternative text; an empty one in HTML is a decision, and one of
    spaces is a slip that some screen readers read out."""
    for image in analysis.page.images:
        if image.hidden or image.templated:
            continue
        if image.alt is None:
            yield Remark(image.span, _EMBEDDED if image.embedded else _MISSING)
        elif image.alt and not image.alt.strip():
            yield Remark(image.span, _BLANK)
