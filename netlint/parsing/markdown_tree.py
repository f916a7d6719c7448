"""Questions about the nodes of a Markdown tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from comrak import AstNode


def value_of(node: AstNode) -> Any:
    """What a node holds; the stubs know no value of a node in general."""
    value: Any = node.node_value
    return value.value


def plain_text(node: AstNode) -> str:
    """The text of a node without its markup; breaks read as spaces."""
    pieces: list[str] = []
    stack = list(reversed(node.children))
    while stack:
        child = stack.pop()
        name = type(child.node_value).__name__
        if name == "Text":
            pieces.append(value_of(child))
        elif name == "Code":
            pieces.append(value_of(child).literal)
        elif name in ("SoftBreak", "LineBreak"):
            pieces.append(" ")
        stack.extend(reversed(child.children))
    return "".join(pieces)


def is_one_link(item: AstNode) -> bool:
    """True for a list item that is one link and nothing else (its own lists apart)."""
    own = [c for c in item.children if type(c.node_value).__name__ != "List"]
    if len(own) != 1 or type(own[0].node_value).__name__ != "Paragraph":
        return False
    parts = [
        c for c in own[0].children if type(c.node_value).__name__ != "Text" or value_of(c).strip()
    ]
    return len(parts) == 1 and type(parts[0].node_value).__name__ == "Link"


def release(root: AstNode) -> None:
    """Let go of a tree. Its nodes hold each other in both directions, and Python's collector cannot
    look inside them: without this every page read would stay in memory."""
    stack = [root]
    while stack:
        for child in stack.pop().children:
            child.parent = None
            stack.append(child)
