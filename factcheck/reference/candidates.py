"""Adds a drafted row to a series of a YAML reference file; rows for one time that only drafts have are candidates."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

from factcheck.reference.amount import scale_of
from factcheck.reference.append import CannotAppend, Syntax, missing, prove, with_sources
from factcheck.reference.lines import data, ending, inserted, under
from factcheck.reference.node import Mapping, Node, Sequence
from factcheck.reference.write import UNCHECKED, UNDATED, UNTIMED, begins, drafted
from factcheck.reference.yaml import compose, ends_of_braces


def with_row(text: str, draft: str, id: str) -> tuple[str, str]:
    """The text of a reference file with the row of a drafted series as the last of the series `id`, and the row.

    Rows for one time that only drafts have are candidates, each `status: unchecked` itself, as `draft_yaml` has it.

    Raises:
        Syntax: the text is not YAML.
        CannotAppend: the series does not stand in it, or not with one row a line.
    """
    made, root = compose(draft), compose(text)
    row = dedent(under(draft, made, "series")).splitlines()[-1].strip() + "\n"
    one = _series(root, id)
    values = one.value.get("values") if one else None
    if one and one.text("type") == "period":
        row = row.replace(UNDATED, UNTIMED)
    lines = text.splitlines(keepends=True)
    if not isinstance(root, Mapping) or not isinstance(values, Sequence):
        raise CannotAppend(f"it has no values of {id}")
    if not lines[values.line - 1][values.column - 1 :].startswith("-"):
        raise CannotAppend(f"write the values of {id} with one row a line")
    if one and scale_of(one.text("unit"))[0] != 1:
        raise CannotAppend(f"the values of {id} are in {one.text('unit')}")
    added = compose(row)
    said, twins = data(added), _twins(values, added)
    if twins and isinstance(added, Sequence):
        row = _marked(row, [one for one in added.value if isinstance(one, Mapping)], ends_of_braces(row))
        said[0]["status"] = ("unchecked", True)
    checked = [one for one in twins if "status" not in one.value]
    new = inserted(text, _last_line(lines, values), " " * (values.column - 1) + row)
    new = _marked(new, checked, ends_of_braces(text))
    fresh = missing(dedent(under(draft, made, "sources")), root)
    if fresh:
        new = with_sources(new, root, fresh)
    prove(new, root, _with_candidates(root.value["series"], values, checked, said), fresh)
    return new, row


def _last_line(lines: list[str], values: Sequence) -> int:
    """How many lines there are up to the last one of the last row; a `note: |` may have empty ones within."""
    end = values.value[-1].line
    while end < len(lines) and not lines[end][: values.column].strip():
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    return end


def _with_candidates(series: Node, values: Sequence, unchecked: list[Mapping], row: list[Any]) -> list[Any]:
    """The series as data, one of them with a further row, and rows of it unchecked themselves."""
    made: list[Any] = data(series)
    for node, told in zip(series.value if isinstance(series, Sequence) else (), made, strict=True):
        if isinstance(node, Mapping) and node.value.get("values") is values:
            for one, said in zip(values.value, told["values"], strict=True):
                if any(one is other for other in unchecked):
                    said["status"] = ("unchecked", True)
            told["values"] += row
    return made


def _twins(values: Sequence, added: Node) -> list[Mapping]:
    """The rows that a draft wrote for the time of the added row."""
    new = added.value[0] if isinstance(added, Sequence) else None
    if not isinstance(new, Mapping):
        return []
    rows = [row for row in values.value if isinstance(row, Mapping) and drafted(row.text("note"))]
    return [row for row in rows if _time(row) == _time(new)]


def _time(row: Mapping) -> object:
    return begins("from", row.text("from")) or begins("period", row.text("period"))


def _marked(text: str, rows: list[Mapping], ends: dict[tuple[int, int], tuple[int, int]]) -> str:
    """The text in which each of these rows is unchecked by itself, in braces behind all else."""
    lines = text.splitlines(keepends=True)
    for row in reversed(rows):
        line, column = (row.line, row.column) if row.block else ends[row.line, row.column]
        before, behind = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
        if row.block:
            word = f"{UNCHECKED.lstrip(', ')}{ending(text)}{' ' * (column - 1)}"
        else:
            word = UNCHECKED.removeprefix(",") if before.rstrip().endswith(",") else UNCHECKED
        lines[line - 1] = f"{before}{word}{behind}"
    return "".join(lines)


def _series(root: Node, id: str) -> Mapping | None:
    node = root.value.get("series") if isinstance(root, Mapping) else None
    found = node.value if isinstance(node, Sequence) else []
    return next((one for one in found if isinstance(one, Mapping) and one.text("id") == id), None)


__all__ = ["CannotAppend", "Syntax", "with_row"]
