"""Holds a tree against the JSON Schema and says in an editor's words what is wrong, and where."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from factcheck import schema
from factcheck.pattern import pattern
from factcheck.reference.amount import unit_in
from factcheck.reference.node import Mapping, Node, Scalar, Sequence
from factcheck.reference.numberadvice import number_advice
from factcheck.reference.rows import VALUES
from factcheck.reference.words import cut, date_advice, period_advice, slug, unknown_key

if TYPE_CHECKING:
    from jsonschema import ValidationError

Path = tuple[str | int, ...]

_TOLERATED = frozenset({"points", "percent", "units"})
NUMBERS = _TOLERATED | frozenset(VALUES)
FLAGS = frozenset({"default"})
_NUMBER = pattern(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]{1,2})?\Z")
_THREE = pattern(r"[0-9]{3}(?:\.[0-9]+)?\Z")
_FEW_DIGITS = pattern(r"-?[0-9]{1,3}\Z")
_DATES = frozenset({"checked", "published", "retrieved", "from"})


def flaws(root: Node) -> Iterator[tuple[Path, int, int, str]]:
    """Each breach of the schema: the path to it, line, column, and a sentence."""
    for error in schema.validator("reference").iter_errors(_plain(root, "")):
        path = tuple(error.absolute_path)
        for node, message in _sentences(error, root, path):
            yield path, node.line, node.column, f"{where(root, path)}{message}"


def where(root: Node, path: Path) -> str:
    """The part of the file, as a person would name it: `series 3 (civilian_share), row 2: `."""
    parts: list[str] = []
    for at, step in enumerate(path):
        before = path[:at]
        if before == ("series",):
            node = _down(root, path[: at + 1])
            name = node.text("id") if isinstance(node, Mapping) else ""
            parts.append(f"series {int(step) + 1}" + (f" ({cut(name)})" if name else ""))
        elif before == ("sources",):
            parts.append(f"source {cut(str(step))}")
        elif before and before[-1] == "bases":
            parts.append(f"basis {cut(str(step))}")
        elif before and before[-1] == "values" and isinstance(step, int):
            parts.append(f"row {step + 1}")
    return ", ".join(parts) + ": " if parts else ""


def _down(root: Node, path: Path) -> Node:
    node = root
    for step in path:
        if isinstance(node, Mapping):
            node = node.value[str(step)]
        elif isinstance(node, Sequence):
            node = node.value[int(step)]
    return node


def _plain(node: Node, key: str) -> Any:
    """The tree as JSON data: unquoted scalars are numbers and truth values only where the format wants them."""
    if isinstance(node, Mapping):
        return {name: _plain(inner, name) for name, inner in node.value.items()}
    if isinstance(node, Sequence):
        return [_plain(inner, "") for inner in node.value]
    assert isinstance(node, Scalar)
    if node.empty:
        return None
    if node.plain and key in NUMBERS and _NUMBER.match(node.value):
        return float(node.value)
    if node.plain and key in FLAGS and node.value in ("true", "false"):
        return node.value == "true"
    return node.value


def _sentences(error: ValidationError, root: Node, path: Path) -> Iterator[tuple[Node, str]]:
    node = _down(root, path)
    given: Any = error.validator_value
    if error.validator == "additionalProperties" and isinstance(node, Mapping):
        scheme: Any = error.schema
        known = list(scheme.get("properties", {}))
        for key, name in node.keys.items():
            if key not in known:
                yield name, _comma(node, key) or unknown_key(key, known)
    elif error.validator == "required" and isinstance(node, Mapping):
        for key in given:  # jsonschema reports each missing key on its own
            if key not in node.value and f"'{key}'" in error.message:
                yield node, f"`{key}` is missing: {_MISSING.get(key, f'write `{key}`')}"
    elif not _is_later_group(root, node, path):
        yield node, _wrong(error, root, node, path)


def _comma(node: Mapping, key: str) -> str:
    """`{title: Census 2021, education}`: the comma ended the text, and what follows has become a key."""
    value = node.value[key]
    if isinstance(value, Scalar) and value.plain and not value.value and not node.block:
        return f"a comma inside {{ }} begins a new key, here {cut(key)!r}: put the text before and after the comma in quotes"
    return ""


def _groups(parent: Node, key: str) -> list[str]:
    """`{value: 61, 340}`: the number and the groups of three digits behind it, each of which has become a key; [] where
    the key is none."""
    if not isinstance(parent, Mapping) or parent.block or not _THREE.match(key):
        return []
    keys = list(parent.value)
    at = first = keys.index(key)
    while first and _THREE.match(keys[first]):
        first -= 1
    begin = parent.value[keys[first]]
    if not isinstance(begin, Scalar) or not begin.plain or not _FEW_DIGITS.match(begin.value):
        return []
    rest = list(takewhile(_THREE.match, keys[first + 1 :]))
    return [begin.value, *rest] if at <= first + len(rest) else []


def _is_later_group(root: Node, node: Node, path: Path) -> bool:
    """The second group of three digits and further ones: the first has told of them all."""
    key = str(path[-1]) if path else ""
    found = _groups(_down(root, path[:-1]), key) if isinstance(node, Scalar) and node.empty else []
    return key in found[2:]


_MISSING = {
    "format": "begin with `format: factcheck-reference/1`",
    "series": "write `series:` and below it one entry for each measure",
    "id": "write `id:` and a short name of a-z 0-9 _ and .",
    "label": "write `label:` and what is measured, in plain words",
    "values": "write `values:` and a row for each value",
    "csv": "write a list of rows, or {csv: file.csv}",
}
_KINDS = {
    "array": "a list",
    "object": "keys and values",
    "string": "a text",
    "number": "a number",
    "boolean": "true or false",
}


def _wrong(error: ValidationError, root: Node, node: Node, path: Path) -> str:
    given: Any = error.validator_value
    key = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    listed = bool(path) and isinstance(path[-1], int)
    if isinstance(node, Scalar) and node.empty:
        parent = _down(root, path[:-1])
        if digits := "".join(_groups(parent, key)):
            return f"a comma separates entries here: write {digits}"
        if isinstance(parent, Mapping) and " " in key and (message := _comma(parent, key)):
            return message
        return f"`{cut(key)}` has no value: write one, or leave the key out"
    if error.validator == "minLength":
        return f"`{key}` is empty: write a text, or leave the key out"
    if error.validator in ("minItems", "minProperties"):
        return _EMPTY.get(key, f"`{key}` is empty: write something, or leave the key out")
    if error.validator == "maxProperties":
        return f"`{key}` takes one of points, percent and units"
    if isinstance(node, Scalar) and not listed and error.validator in ("pattern", "enum", "type"):
        if key in NUMBERS:
            series = _down(root, path[:2])
            unit = series.text("unit") if isinstance(series, Mapping) and key not in _TOLERATED else ""
            return number_advice(node.value, unit_in(unit))
        if key in _ADVICE:
            return _ADVICE[key](node.value)
        if error.validator == "enum":
            return f"`{key}` is {cut(node.value)!r}: write {' or '.join(given)}"
    wanted = given if isinstance(given, list) else [given]
    kinds = " or ".join(_KINDS.get(str(kind), str(kind)) for kind in wanted if kind != "integer")
    return _shape(key, kinds, node)


def _shape(key: str, kinds: str, node: Node) -> str:
    if key in ("aliases", "not_same_as") and isinstance(node, Scalar):
        return f"`{key}` is a list: write `{key}: [{cut(node.value)}]`"
    if key in ("values", "series") and isinstance(node, Mapping):
        return f"an entry of `{key}` or `{key}` itself has the wrong form: write a list of {{key: value}} entries"
    if key == "source":
        return "`source` takes the id of one source: describe it once under `sources:`"
    found = {Mapping: "keys and values", Sequence: "a list"}.get(type(node), "a text")
    return f"`{key or 'the file'}` takes {kinds}, not {found}"


def _id_advice(text: str) -> str:
    better = slug(text)
    return f"{cut(text)!r} is not an id: " + (
        f"write `{cut(better)}` (a-z 0-9 _ .)" if better else "write a-z 0-9 _ and . only"
    )


def _format_advice(text: str) -> str:
    if re.fullmatch(r"factcheck-reference/\d+", text):
        return f"{cut(text)!r} is another version of the format: write factcheck-reference/1, or update factcheck"
    return f"{cut(text)!r} is not the format: write `format: factcheck-reference/1`"


_TOLERANCES = "exact, {points: 1}, {percent: 1} or {units: 5}"
_ADVICE: dict[str, Callable[[str], str]] = {
    **dict.fromkeys(_DATES, date_advice),
    "period": period_advice,
    "id": _id_advice,
    "format": _format_advice,
    "tolerance": lambda text: f"{cut(text)!r} is not a tolerance: write {_TOLERANCES}",
    "default": lambda text: f"`default` is {cut(text)!r}: write true, or leave it out",
}
_EMPTY = {
    "series": "`series` is empty: write one entry for each measure",
    "values": "`values` is empty: write a row, {period: 2023, value: 84, source: …}",
    "bases": "`bases` is empty: write each with its `values`, or `values` directly",
    "tolerance": f"`tolerance` is empty: write {_TOLERANCES}",
}
