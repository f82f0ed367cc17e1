"""Attributes that are worked out when they are first asked, for hundreds of thousands of objects.

As `functools.cached_property`, without its lock, which takes longer than most of what is worked out here; and equal sets
are one object, as most of them are empty.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

KEPT = 200_000  # sets that are made but once


class _WorkedOut:
    """Stands in a class for the attribute until an object has it for itself."""

    def __init__(self, make: Callable[[Any], object]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: Any, owner: type) -> Any:
        if instance is None:
            return self
        value = self._make(instance)
        if value.__class__ is frozenset:
            value = one_set(value)
        instance.__dict__[self._name] = value
        return value


_SETS: dict[object, object] = {}


def one_set(made: object) -> object:
    """The set that was met before, where an equal one was."""
    if len(_SETS) >= KEPT:
        _SETS.clear()
    return _SETS.setdefault(made, made)


if TYPE_CHECKING:
    from functools import cached_property

    worked_out = cached_property
else:
    worked_out = _WorkedOut
