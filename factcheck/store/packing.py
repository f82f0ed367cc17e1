"""Values of the model as JSON and back: what is read back is made of the types of the model, and of nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from sys import intern
from typing import Any

from factcheck.model import claim, interval, period, quantity, text
from factcheck.model.period import PartialDate, Period
from factcheck.model.quantity import Unit
from factcheck.store.seal import Torn

_TYPES = [made for module in (text, claim, quantity, interval, period) for made in vars(module).values()]
_OURS = [made for made in _TYPES if isinstance(made, type) and made.__module__.startswith("factcheck.model.")]
CLASSES: dict[str, type] = {made.__name__: made for made in _OURS if hasattr(made, "__match_args__")}
ENUMS: dict[str, type[StrEnum]] = {made.__name__: made for made in _OURS if issubclass(made, StrEnum)}
_LIST, _ROW, _AGAIN, _DECIMAL, _CLASS, _ENUM = range(6)
_FIELDS: dict[str, tuple[str, ...]] = {name: made.__match_args__ for name, made in CLASSES.items()}  # type: ignore[attr-defined]
_dump = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode
DEEPEST = 12  # values in one another; the model has no more
_SHARED = frozenset(
    (claim.Context, claim.Areas, PartialDate, Period, Unit)
)  # none holds a Decimal: 4.0 is 4 to Python, not to us


def pack(value: object) -> str:
    """The value on one line; what it has again and again (the words round each figure) is written once."""
    again: dict[object, int] = {}
    return _dump(_packed(value, again))


def _packed(value: object, again: dict[object, int]) -> object:
    if value is None or value is True or value is False or type(value) in (str, int):
        return value
    kind = type(value)
    if kind is Decimal:
        return [_DECIMAL, str(value)]
    if isinstance(value, StrEnum):
        return [_ENUM, kind.__name__, str(value)]
    shared = kind in _SHARED or (kind is tuple and all(type(one) is str for one in value))  # type: ignore[attr-defined]
    if shared and (known := again.get((kind, value))) is not None:
        return [_AGAIN, known]
    made: list[object]
    if kind is tuple:
        made = [_LIST if shared else _ROW, *(_packed(one, again) for one in value)]  # type: ignore[attr-defined]
    elif CLASSES.get(kind.__name__) is kind:
        name = kind.__name__
        made = [_CLASS, name, *(_packed(getattr(value, field), again) for field in _FIELDS[name])]
    else:
        raise TypeError(f"no {kind.__name__} is stored")
    if shared:
        again[kind, value] = len(again)
    return made


def unpack(text: str) -> Any:
    """The value; Torn for what `pack` has not written."""
    try:
        return _unpacked(json.loads(text), [], 0)
    except (ValueError, TypeError, IndexError, KeyError, InvalidOperation, AttributeError, RecursionError) as error:
        raise Torn("cannot decode a reading") from error


def _unpacked(value: Any, again: list[object], depth: int) -> Any:
    if type(value) is not list:
        if type(value) is float or type(value) is dict:
            raise Torn("cannot decode a reading")
        return value
    if depth > DEEPEST:
        raise Torn("cannot decode a reading")
    kind = value[0]
    if kind == _AGAIN:
        return again[_natural(value[1])]
    if kind == _DECIMAL:
        return Decimal(value[1])
    if kind == _ENUM:
        return ENUMS[value[1]](value[2])
    if kind == _ROW:
        return tuple(_each(value[1:], again, depth))
    made: object
    shared = True
    if kind == _LIST:
        made = tuple(map(intern, value[1:]))  # the words of thousands of documents are the same few thousand
    elif kind == _CLASS:
        name = value[1]
        shared = CLASSES[name] in _SHARED
        made = CLASSES[name](**dict(zip(_FIELDS[name], _each(value[2:], again, depth), strict=True)))
    else:
        raise Torn("cannot decode a reading")
    if shared:
        again.append(made)
    return made


def _each(values: list[Any], again: list[object], depth: int) -> Iterator[Any]:
    return (_unpacked(one, again, depth + 1) for one in values)


def _natural(number: Any) -> int:
    """A place in a list, which may not be counted from its end."""
    if type(number) is not int or number < 0:
        raise Torn("cannot decode a reading")
    return number
