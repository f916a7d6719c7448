"""IMG001: an image without alternative text."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark


@check("IMG001", "missing-alt")
def missing_alt(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which images have no alternative text; an empty one in HTML is a decision, and one of
    spaces is a slip that some screen readers read out."""
    for image in analysis.page.images:
        spoken = image.alt is not None and (not image.alt or image.alt.strip())
        if not spoken and not image.hidden and not image.templated:
            yield Remark(
                image.span,
                "This image has no alternative text. Write in a few words what the image tells "
                "the reader.",
            )
