"""Adds drafted series to a YAML reference file; nothing that is in it moves or changes."""

from __future__ import annotations

from collections.abc import Collection
from textwrap import dedent, indent
from typing import Any

from factcheck.reference.find import FORMAT
from factcheck.reference.lines import data, end_of, inserted, under
from factcheck.reference.node import Mapping, Node, Scalar, Sequence, Syntax
from factcheck.reference.write import quoted
from factcheck.reference.yaml import compose


class CannotAppend(ValueError):
    """The file is written in a way that nothing can be added to without rewriting it."""


def appended(text: str, draft: str) -> tuple[str, str]:
    """The text of a reference file with the series of a draft at the end of its list, and what was added.

    `draft` is what `draft_yaml` writes; an id that is taken gets a number. For an empty text the draft is the file.

    Raises:
        Syntax: the text is not YAML.
        CannotAppend: it is no reference file, or has no block list of series; the message says what to write instead.
    """
    made = compose(draft)
    items, sources = dedent(under(draft, made, "series")), dedent(under(draft, made, "sources"))
    if not text.strip():
        return draft, items
    root = compose(text)
    if not isinstance(root, Mapping) or root.text("format") != FORMAT:
        raise CannotAppend(f"it does not say `format: {FORMAT}`: name a reference file, or a new one")
    if not root.block:
        raise CannotAppend("write the file in lines, as `format: factcheck-reference/1`, not in braces")
    items = _renamed(items, _ids(root))
    new = _with_series(text, root, items)
    fresh = missing(sources, root)
    if fresh:
        new = with_sources(new, root, fresh)
    series = root.value.get("series")
    old = data(series) if isinstance(series, Sequence) else []
    prove(new, root, [*old, *data(compose(items))], fresh)
    return new, items


def _ids(root: Mapping) -> set[str]:
    node = root.value.get("series")
    return {one.text("id") for one in node.value if isinstance(one, Mapping)} if isinstance(node, Sequence) else set()


def _renamed(items: str, taken: set[str]) -> str:
    """The items, each with an id that is not taken."""
    lines = items.splitlines(keepends=True)
    root = compose(items)
    for item in root.value if isinstance(root, Sequence) else ():
        if isinstance(item, Mapping) and (id := item.text("id")) in taken:
            place = item.at("id")
            new = next(name for number in range(2, len(taken) + 3) if (name := f"{id}_{number}") not in taken)
            lines[place.line - 1] = f"{lines[place.line - 1][: place.column - 1]}{quoted(new)}\n"
            taken.add(new)
    return "".join(lines)


def missing(sources: str, root: Node) -> str:
    """The lines of sources that the file does not name yet; `draft_yaml` writes one a line."""
    known = root.value.get("sources") if isinstance(root, Mapping) else None
    names: Collection[str] = known.keys if isinstance(known, Mapping) else ()
    told = compose(sources) if sources.strip() else None
    lines = sources.splitlines(keepends=True)
    keys = told.keys.items() if isinstance(told, Mapping) else ()
    return "".join(lines[key.line - 1] for name, key in keys if name not in names)


def _with_series(text: str, root: Mapping, items: str) -> str:
    lines = text.splitlines(keepends=True)
    node = root.value.get("series")
    if node is None:
        return inserted(text, len(lines), "\nseries:\n" + indent(items, "  "))
    end = end_of(lines, root, "series")
    if isinstance(node, Scalar) and node.empty:
        return inserted(text, end, indent(items, "  "))
    if not isinstance(node, Sequence) or not lines[node.line - 1][node.column - 1 :].startswith("-"):
        raise CannotAppend("write `series:` as a list, each series begun with `- id:` on a line of its own")
    return inserted(text, end, indent(items, " " * (node.column - 1)))


def with_sources(text: str, root: Mapping, sources: str) -> str:
    """The text, whose keys up to `series` stand where they stood in `root`, with more sources."""
    node = root.value.get("sources")
    if node is None or (isinstance(node, Scalar) and node.empty):
        at = root.keys["sources"].line if node else min(one.line for one in root.keys.values()) - 1
        key = root.keys.get("series")
        at = at if node or key is None else key.line - 1
        return inserted(text, at, indent(sources, "  ") if node else f"sources:\n{indent(sources, '  ')}\n")
    if not isinstance(node, Mapping) or not node.block:
        raise CannotAppend("write `sources:` with one source a line, not in braces")
    if root.keys["sources"].line > root.keys["series"].line:
        raise CannotAppend("put `sources:` before `series:`")
    end = end_of(text.splitlines(keepends=True), root, "sources")
    return inserted(text, end, indent(sources, " " * (node.column - 1)))


def prove(new: str, before: Node, series: list[Any], sources: str) -> None:
    """The new text says what the file said, but for these series and further sources."""
    wanted = {**data(before), "series": series}
    if sources:
        old = wanted.get("sources")
        wanted["sources"] = {**(old if isinstance(old, dict) else {}), **data(compose(sources))}
    try:
        found = data(compose(new))
    except Syntax:
        found = None
    if found != wanted:
        raise CannotAppend("its layout is not one that can be added to: add it by hand")


__all__ = ["CannotAppend", "Syntax", "appended", "missing", "prove", "with_sources"]
