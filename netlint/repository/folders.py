"""Whether a run reads all pages of its folders, or only some that were named."""

from __future__ import annotations

import os
from collections.abc import Sequence

from netlint.result import PageFile
from netlint.site.disk import PAGE_FORMATS


def reads_whole_folders(files: Sequence[PageFile]) -> bool:
    """True where no folder of these pages holds another page. A folder that cannot be read holds
    none."""
    read = {os.path.abspath(file.location) for file in files if file.location}  # noqa: PTH100
    for folder in {os.path.dirname(path) for path in read}:  # noqa: PTH120  # a text, not a file
        try:
            with os.scandir(folder) as entries:
                names = [entry.name for entry in entries if entry.is_file()]
        except OSError:
            continue
        for name in names:
            is_page = os.path.splitext(name)[1].lower() in PAGE_FORMATS  # noqa: PTH122
            if is_page and os.path.join(folder, name) not in read:  # noqa: PTH118
                return False
    return True
