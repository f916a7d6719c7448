"""From the text of a file to a `Page`: one module a format."""

from __future__ import annotations

from netlint.page import Page
from netlint.parsing.builder import PageBuilder
from netlint.parsing.frontmatter import read_front_matter
from netlint.parsing.masking import mask

#: Elements and brackets may stand in each other this deep. No page that a person wrote comes near;
#: past it a native parser could take the whole process with it.
MAX_DEPTH = 500


def parse(path: str, source: str, format: str, skip: tuple[str, ...] = ()) -> Page:
    """Read `source` (decoded, without byte order mark) as a page of `format`: md, html or text.

    `skip` are CSS-like selectors of HTML parts that are not content. Raises `PageError` where the
    front matter is broken or the page is nested too deeply to be read.
    """
    builder = PageBuilder(path, source)
    if format == "text":
        from netlint.parsing.text import read_text

        read_text(builder, source, start=0)
        return builder.page(guessed=True)
    body = read_front_matter(builder)
    masked = mask(builder, body, markdown=format == "md", mdx=path.endswith(".mdx"))
    if format == "html":
        from netlint.parsing.html import read_html

        fragment = read_html(builder, masked.text, start=body, skip=skip)
        return builder.page(fragment=fragment)
    from netlint.parsing.markdown import read_markdown

    fragment = read_markdown(builder, masked, start=body)
    return builder.page(fragment=fragment)
