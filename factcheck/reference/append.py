"""Adds drafted series to a YAML reference file; nothing that is in it moves or changes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from textwrap import dedent, indent

from factcheck.pattern import pattern
from factcheck.reference.find import FORMAT
from factcheck.reference.node import Mapping, Node, Scalar, Sequence, Syntax
from factcheck.reference.write import UNCHECKED, begins, drafted
from factcheck.reference.yaml import compose

_ID = pattern(r"(?m)^(- id: *)(\S+)")


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
    items, sources = dedent(_under(draft, made, "series")), dedent(_under(draft, made, "sources"))
    if not text.strip():
        return draft, items
    root = compose(text)
    if not isinstance(root, Mapping) or root.text("format") != FORMAT:
        raise CannotAppend(f"it does not say `format: {FORMAT}`: name a reference file, or a new one")
    if not root.block:
        raise CannotAppend("write the file in lines, as `format: factcheck-reference/1`, not in braces")
    items = _renamed(items, _ids(root))
    new = _with_series(text, root, items)
    known = root.value.get("sources")
    fresh = _missing(sources, known.keys if isinstance(known, Mapping) else ())
    if fresh:
        new = _with_sources(new, root, fresh)
    _prove(root, compose(new), items)
    return new, items


def with_row(text: str, draft: str, id: str) -> tuple[str, str]:
    """The text of a reference file with the row of a drafted series as the last of the series `id`, and the row.

    Rows for one time that only drafts have are candidates, each `status: unchecked` itself, as `draft_yaml` has it.

    Raises:
        Syntax: the text is not YAML.
        CannotAppend: the series does not stand in it, or not with one row a line.
    """
    made = compose(draft)
    row = dedent(_under(draft, made, "series")).splitlines()[-1].strip() + "\n"
    root = compose(text)
    values = _values(root, id)
    lines = text.splitlines(keepends=True)
    if not isinstance(values, Sequence) or not lines[values.line - 1][values.column - 1 :].startswith("-"):
        raise CannotAppend(f"write the values of {id} with one row a line")
    end = values.value[-1].line
    while end < len(lines) and lines[end].strip() and not lines[end][: values.column].strip():
        end += 1
    twins = _twins(values, compose(row))
    if twins:
        row = _marked(row)
        for at in twins:
            lines[at] = _marked(lines[at])
    new = _inserted("".join(lines), end, " " * (values.column - 1) + row)
    known = root.value.get("sources") if isinstance(root, Mapping) else None
    fresh = _missing(dedent(_under(draft, made, "sources")), known.keys if isinstance(known, Mapping) else ())
    if fresh and isinstance(root, Mapping):
        new = _with_sources(new, root, fresh)
    after = _values(compose(new), id)
    if not isinstance(after, Sequence) or len(after.value) != len(values.value) + 1:
        raise CannotAppend("its layout is not one that a row can be added to: add it by hand")
    return new, row


def _twins(values: Sequence, added: Node) -> list[int]:
    """The lines, from 0, of the rows in braces that a draft wrote for the time of the added row."""
    new = added.value[0] if isinstance(added, Sequence) else None
    if not isinstance(new, Mapping):
        return []
    return [
        row.line - 1
        for row in values.value
        if isinstance(row, Mapping) and not row.block and drafted(row.text("note")) and _time(row) == _time(new)
    ]


def _time(row: Mapping) -> object:
    return begins("from", row.text("from")) or begins("period", row.text("period"))


def _marked(line: str) -> str:
    """The line of a row in braces, unchecked by itself."""
    at = line.rfind("}")
    return line if at < 0 or "status:" in line[:at] else f"{line[:at]}{UNCHECKED}{line[at:]}"


def _values(root: Node, id: str) -> Node | None:
    """The rows of a series."""
    node = root.value.get("series") if isinstance(root, Mapping) else None
    for one in node.value if isinstance(node, Sequence) else ():
        if isinstance(one, Mapping) and one.text("id") == id:
            return one.value.get("values")
    return None


def _under(text: str, root: Node, key: str) -> str:
    """The lines that stand under a top-level key."""
    if not isinstance(root, Mapping) or key not in root.keys:
        return ""
    lines = text.splitlines(keepends=True)
    return "".join(lines[root.keys[key].line : _end(lines, root, key)])


def _end(lines: list[str], root: Mapping, key: str) -> int:
    """How many lines there are up to the last one that belongs to a top-level key."""
    start = root.keys[key].line
    end = min((other.line - 1 for other in root.keys.values() if other.line > start), default=len(lines))
    while end > start and (not lines[end - 1].strip() or lines[end - 1].startswith(("#", "..."))):
        end -= 1
    return end


def _ids(root: Mapping) -> set[str]:
    node = root.value.get("series")
    return {one.text("id") for one in node.value if isinstance(one, Mapping)} if isinstance(node, Sequence) else set()


def _renamed(items: str, taken: set[str]) -> str:
    """The items, each with an id that is not taken."""

    def fresh(found: re.Match[str]) -> str:
        names = (found[2], *(f"{found[2]}_{number}" for number in range(2, len(taken) + 3)))
        id = next(name for name in names if name not in taken)
        taken.add(id)
        return found[1] + id

    return _ID.sub(fresh, items)


def _missing(sources: str, known: Iterable[str]) -> str:
    """The lines of sources that the file does not name yet; `draft_yaml` writes one a line."""
    names = set(known)
    kept = [line for line in sources.splitlines(keepends=True) if line.strip() and line.split(":")[0] not in names]
    return "".join(kept)


def _inserted(text: str, at: int, new: str) -> str:
    """The text with lines after its first `at` ones, in its own line ends."""
    lines = text.splitlines(keepends=True)
    ending = "\r\n" if lines[0].endswith("\r\n") else "\n"
    if at and not lines[at - 1].endswith(("\n", "\r")):
        lines[at - 1] += ending
    return "".join([*lines[:at], new.replace("\n", ending), *lines[at:]])


def _with_series(text: str, root: Mapping, items: str) -> str:
    lines = text.splitlines(keepends=True)
    node = root.value.get("series")
    if node is None:
        return _inserted(text, len(lines), "\nseries:\n" + indent(items, "  "))
    end = _end(lines, root, "series")
    if isinstance(node, Scalar) and node.empty:
        return _inserted(text, end, indent(items, "  "))
    if not isinstance(node, Sequence) or not lines[node.line - 1][node.column - 1 :].startswith("-"):
        raise CannotAppend("write `series:` as a list, each series begun with `- id:` on a line of its own")
    return _inserted(text, end, indent(items, " " * (node.column - 1)))


def _with_sources(text: str, root: Mapping, sources: str) -> str:
    """The text, whose keys up to `series` stand where they stood in `root`, with more sources."""
    node = root.value.get("sources")
    if node is None or (isinstance(node, Scalar) and node.empty):
        at = root.keys["sources"].line if node else min(one.line for one in root.keys.values()) - 1
        key = root.keys.get("series")
        at = at if node or key is None else key.line - 1
        return _inserted(text, at, indent(sources, "  ") if node else f"sources:\n{indent(sources, '  ')}\n")
    if not isinstance(node, Mapping) or not node.block:
        raise CannotAppend("write `sources:` with one source a line, not in braces")
    if root.keys["sources"].line > root.keys["series"].line:
        raise CannotAppend("put `sources:` before `series:`")
    end = _end(text.splitlines(keepends=True), root, "sources")
    return _inserted(text, end, indent(sources, " " * (node.column - 1)))


def _prove(before: Mapping, after: Node, items: str) -> None:
    """What was there is there, and the new series come after it."""
    lists = (
        before.value.get("series"),
        compose(items),
        after.value.get("series") if isinstance(after, Mapping) else None,
    )
    old, added, new = (len(node.value) if isinstance(node, Sequence) else 0 for node in lists)
    if not isinstance(after, Mapping) or old + added != new or not before.keys.keys() <= after.keys.keys():
        raise CannotAppend("its layout is not one that a series can be added to: add it by hand")


__all__ = ["CannotAppend", "Syntax", "appended", "with_row"]
