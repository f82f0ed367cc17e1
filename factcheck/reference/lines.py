"""A YAML reference file as lines, between which others are put, and what it says wherever it stands."""

from __future__ import annotations

from typing import Any

from factcheck.reference.node import Mapping, Node, Scalar


def under(text: str, root: Node, key: str) -> str:
    """The lines that stand under a top-level key."""
    if not isinstance(root, Mapping) or key not in root.keys:
        return ""
    lines = text.splitlines(keepends=True)
    return "".join(lines[root.keys[key].line : end_of(lines, root, key)])


def end_of(lines: list[str], root: Mapping, key: str) -> int:
    """How many lines there are up to the last one that belongs to a top-level key."""
    start = root.keys[key].line
    end = min((other.line - 1 for other in root.keys.values() if other.line > start), default=len(lines))
    while end > start and (not lines[end - 1].strip() or lines[end - 1].startswith(("#", "..."))):
        end -= 1
    return end


def ending(text: str) -> str:
    """How the first line of a text ends."""
    first = text.splitlines(keepends=True)[0]
    return next((sign for sign in ("\r\n", "\r") if first.endswith(sign)), "\n")


def inserted(text: str, at: int, new: str) -> str:
    """The text with lines after its first `at` ones, in its own line ends."""
    lines, end = text.splitlines(keepends=True), ending(text)
    if at and not lines[at - 1].endswith(("\n", "\r")):
        lines[at - 1] += end
    return "".join([*lines[:at], new.replace("\n", end), *lines[at:]])


def data(node: Any) -> Any:
    """What a node, or a list of nodes, says wherever it stands."""
    if isinstance(node, Scalar):
        return node.value, node.plain
    inner = node if isinstance(node, list) else node.value
    if isinstance(inner, dict):
        return {key: data(value) for key, value in inner.items()}
    return [data(value) for value in inner]
