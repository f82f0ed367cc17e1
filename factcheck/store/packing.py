"""Values of the model as JSON and back: what is read back is made of the types of the model, and of nothing else."""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache
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
KEPT = 50_000  # numbers, amounts and times that are made but once
_PLAIN = frozenset((str, int, bool, type(None)))
_FEW = frozenset((claim.Areas, PartialDate, Period, Unit))
_BOUNDS = frozenset((Decimal, bool, type(None)))
_MADE: dict[object, object] = {}
_NAMES = {
    name: tuple(_FIELDS[name].index(field) for field in fields.split())
    for name, fields in {
        "Claim": "source head measure of part area period_words speaker attribution reading",
        "Quantity": "word policy",
        "Unit": "name per",
    }.items()
}  # what thousands of claims have in common
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
        return _number(value[1])
    if kind == _ENUM:
        return ENUMS[value[1]](value[2])
    if kind == _ROW:
        return tuple(_each(value[1:], again, depth))
    made: object
    if kind == _LIST:
        made = tuple(map(intern, value[1:]))  # the words of thousands of documents are the same few thousand
        again.append(made)
    elif kind == _CLASS:
        name = value[1]
        cls = CLASSES[name]
        fields = _each(value[2:], again, depth)
        if len(fields) != len(_FIELDS[name]):
            raise Torn("cannot decode a reading")
        for at in _NAMES.get(name, ()):
            if fields[at].__class__ is str:
                fields[at] = intern(fields[at])
        if cls in _FEW:
            made = _one(cls, (cls, *fields), fields)
        elif cls is interval.Interval and _BOUNDS.issuperset(map(type, fields)):
            made = _one(cls, str(value), fields)  # 4.0 is 4 to Python, not to us
        else:
            made = cls(*fields)
        if cls in _SHARED:
            again.append(made)
    else:
        raise Torn("cannot decode a reading")
    return made


def _each(values: list[Any], again: list[object], depth: int) -> list[Any]:
    return [one if type(one) in _PLAIN else _unpacked(one, again, depth + 1) for one in values]


@lru_cache(maxsize=KEPT)
def _number(written: str) -> Decimal:
    return Decimal(written)


def _one(cls: type, key: object, fields: list[Any]) -> object:
    """The object that was made before of the same, so that a hundred thousand claims of few amounts and times hold few."""
    known = _MADE.get(key)
    if known is None:
        if len(_MADE) >= KEPT:
            _MADE.clear()
        known = _MADE[key] = cls(*fields)
    return known


def _natural(number: Any) -> int:
    """A place in a list, which may not be counted from its end."""
    if type(number) is not int or number < 0:
        raise Torn("cannot decode a reading")
    return number
