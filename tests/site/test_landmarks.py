"""Which places of a page a link can lead to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.parsing.landmarks import read_landmarks


def _headings(source: str, format: str = "md") -> list[str]:
    return [one.text for one in read_landmarks("page.md", source, format).headings]


@pytest.mark.parametrize(
    ("source", "headings"),
    [
        ("# One\n\nTwo\n---\n\n> ## Three\n\n- ### Four\n", ["One", "Two", "Three", "Four"]),
        ("## The *`a.md`* file\n", ["The a.md file"]),
        ("```\n# No heading\n```\n", []),
        ("---\ntitle: A\n---\n\n# One #\n", ["One"]),
        ("<h2>Two &amp; three</h2>\n", ["Two & three"]),
    ],
)
def test_headings_are_read_wherever_they_stand(source: str, headings: list[str]) -> None:
    assert _headings(source) == headings


def test_headings_of_html_are_read_with_their_ids() -> None:
    found = read_landmarks("a.html", "<h1 id='top1'>A <b>B</b></h1><p id=p></p>", "html")
    assert [(one.text, one.id) for one in found.headings] == [("A B", "top1")]
    assert found.ids == {"top1", "p"}


@pytest.mark.parametrize(
    ("source", "id"),
    [
        ("## Tests {#all-tests}\n", "all-tests"),
        ("## Tests\n{: #all-tests .wide}\n", "all-tests"),
        ("## Tests {.wide #all-tests}\n", "all-tests"),
        ('Text <a name="all-tests"></a> here.\n', "all-tests"),
        ('<div id="all-tests">\n\n## Tests\n\n</div>\n', "all-tests"),
    ],
)
def test_ids_are_read_however_they_are_written(source: str, id: str) -> None:
    assert id in read_landmarks("page.md", source, "md").ids


@pytest.mark.parametrize(
    "source",
    [
        "{% include symptoms.md %}\n",
        "{{< symptoms >}}\n",
        "{{ content }}\n",
        "## About {{ page.name }}\n",
        '<a id="{{ id }}"></a>\n',
        "---\n- [broken\n---\n\n# A\n",
        "<?php include 'a.php' ?>\n",
    ],
)
def test_a_page_that_takes_in_more_is_incomplete(source: str) -> None:
    assert read_landmarks("page.md", source, "md").incomplete


@pytest.mark.parametrize(
    "source",
    [
        "{% if nhs %}\n\n## A\n\n{% endif %}\n",
        "Call {{ site.phone }} today.\n",
        '{{< figure src="a.png" >}}\n',
        "[a]({% link b.md %})\n",
    ],
)
def test_other_template_tags_leave_it_complete(source: str) -> None:
    assert not read_landmarks("page.md", source, "md").incomplete


@given(
    st.text(alphabet="#<>{}[]()`'\"=-* \n\tahid1/!%é", max_size=200),
    st.sampled_from(("md", "html")),
)
def test_no_text_makes_it_fail(source: str, format: str) -> None:
    read_landmarks("page.mdx", source, format)
