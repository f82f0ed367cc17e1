"""`dataclass` as in the standard library, made in a tenth of the time: a command makes sixty of them before it starts.

The standard library looks at each field and writes and compiles six methods for each class (0.7 ms). Here one
function serves all classes; only `__init__` is compiled, for a class that is used more than a few times, and the
standard library is asked for its description of the fields when its `fields` or `asdict` want it. They and patterns
work as ever, and so does `replace`, which is here without asking for it; type checkers see the standard library's.
"""

from __future__ import annotations

import sys
from _thread import RLock  # as functools has it: to import threading takes time
from functools import cache, partial
from operator import attrgetter, eq, ge, gt, le, lt

TYPE_CHECKING = False  # as in typing, which takes time to import, as dataclasses does: it imports inspect
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from dataclasses import dataclass, field, replace
    from typing import Any

    Given = Mapping[str, Any]  # each field's name, with its default, its `field(…)`, or MISSING
else:
    Any = object  # for who asks a method made here for its type hints

__all__ = ["dataclass", "field", "replace", "unfrozen"]

MISSING: Any = type("MISSING", (), {})  # what a field without a default has for one


class _Field:
    """What `field(…)` says of a field: how its default is made, whether it is shown and compared."""

    def __init__(self, given: dict[str, Any]) -> None:
        self.default = given.get("default", MISSING)
        self.default_factory = given.get("default_factory", MISSING)
        self.compare: bool = given.get("compare", True)
        self.given = given


def _field(**given: Any) -> Any:
    return _Field(given)


_MAKING = RLock()  # what is asked for late is made by one thread, and what it is made of with it
FEW = 3  # objects: to compile an `__init__` takes as long as to fill some fifty without, and most classes stay under it


class _Late:
    """Stands for an attribute of a class until it is asked for, and is then replaced by it."""

    def __init__(self, name: str, make: Callable[[], Any]) -> None:
        self._name, self._make = name, make
        self._owner: Any = None

    def of(self, owner: type) -> None:
        """Be the attribute of a class."""
        self._owner = owner
        setattr(owner, self._name, self)

    def __get__(self, instance: object, owner: type) -> Any:
        with _MAKING:
            made = vars(self._owner)[self._name]
            if made is self:
                made = self._make()
                setattr(self._owner, self._name, made)
        return made.__get__(instance, owner) if callable(made) else made


class _LateInit(_Late):
    """An `__init__` that is compiled when a class has made a few objects, or when it is looked at: many never do."""

    def __init__(self, made: type, given: Given, frozen: bool) -> None:
        super().__init__("__init__", lambda: _init(made, given, frozen))
        self._given = given
        self._left = FEW
        self.of(made)

    def __get__(self, instance: object, owner: type) -> Any:
        if instance is None or self._left <= 0:
            return super().__get__(instance, owner)
        self._left -= 1
        return partial(self._fill, instance)

    def _fill(self, instance: Any, *values: Any, **named: Any) -> None:
        given = dict(zip(self._given, values, strict=False)) | named
        if len(given) == len(values) + len(named):
            for name, default in self._given.items():
                if name in given:
                    value = given.pop(name)
                elif (value := _default(default)) is MISSING:
                    break
                object.__setattr__(instance, name, value)
            else:
                if not given:
                    if hasattr(instance, "__post_init__"):
                        instance.__post_init__()
                    return
        super().__get__(instance, type(instance))(*values, **named)  # which says what is missing, or too much


def _default(given: Any) -> Any:
    """The value of a field that is not given, MISSING if it must be."""
    if not isinstance(given, _Field):
        return given
    return given.default if given.default_factory is MISSING else given.default_factory()


def _fill_all(given: Given, instance: Any, *values: Any) -> None:
    """Give an object a value for each field, MISSING for one whose default is to be made."""
    for (name, default), value in zip(given.items(), values, strict=True):
        object.__setattr__(instance, name, _default(default) if value is MISSING else value)
    if hasattr(instance, "__post_init__"):
        instance.__post_init__()


def unfrozen(frozen: type) -> Any:
    """A class of the same slots whose object can be filled and then given the frozen class.

    To set one field through object.__setattr__ takes as long as to fill all of an object this way.
    """
    return type(frozen.__name__, (), {"__slots__": frozen.__slots__})  # type: ignore[attr-defined]


def _init(owner: Any, given: Given, frozen: bool) -> Callable[..., None]:
    names: dict[str, Any] = {"_set": object.__setattr__, "_none": MISSING}
    parameters, slow, fast = ["self"], [], []
    open_ = unfrozen(owner) if frozen and owner.__bases__ == (object,) and "__slots__" in vars(owner) else None
    for name, default in given.items():
        value = name
        make = default.default_factory if isinstance(default, _Field) else MISSING
        if isinstance(default, _Field):
            default = default.default
        if default is not MISSING:
            names[f"_{name}"] = default
            parameters.append(f"{name}=_{name}")
        elif make is not MISSING:
            names[f"_{name}"] = make
            parameters.append(f"{name}=_none")
            value = f"_{name}() if {name} is _none else {name}"
        else:
            parameters.append(name)
        slow.append(f"_set(self, {name!r}, {value})")
        fast.append(f"self.{name} = {value}")
    body = slow if frozen else fast
    if open_:
        names |= {"_Open": open_, "_Frozen": owner, "_fill": partial(_fill_all, given)}
        body = [
            f"if self.__class__ is not _Frozen: return _fill(self, {', '.join(given)})",  # a subclass has other slots
            "_set(self, '__class__', _Open)",
            *fast,
            "self.__class__ = _Frozen",
        ]
    if hasattr(owner, "__post_init__"):
        body.append("self.__post_init__()")
    text = f"def make({', '.join(names)}):\n def __init__({', '.join(parameters)}):\n  " + "\n  ".join(body)
    space: dict[str, Any] = {}
    exec(f"{text}\n return __init__", sys.modules[owner.__module__].__dict__, space)
    made: Any = space["make"](**names)
    kinds = {
        name: kind for one in reversed(owner.__mro__) for name, kind in vars(one).get("__annotations__", {}).items()
    }
    made.__annotations__ = {name: kinds[name] for name in given} | {"return": None}
    made.__qualname__ = f"{owner.__qualname__}.__init__"
    return made  # type: ignore[no-any-return]


def _repr(self: Any) -> str:
    from dataclasses import fields

    told = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({told})"


def _fixed(self: object, name: str, *_: object) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__given__]


def _restore(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__given__, state, strict=True):
        object.__setattr__(self, name, value)


def _compared(values: Callable[[Any], Any], holds: Callable[[Any, Any], bool]) -> Callable[[Any, Any], Any]:
    """A comparison of two objects of one class, by the values of their fields."""

    def compare(self: Any, other: object) -> Any:
        return holds(values(self), values(other)) if other.__class__ is self.__class__ else NotImplemented

    return compare


def _methods(given: Given, frozen: bool, order: bool) -> dict[str, Any]:
    compared = [name for name, default in given.items() if not (isinstance(default, _Field) and not default.compare)]
    values = attrgetter("__class__", *compared)
    methods: dict[str, Any] = {"__repr__": _repr, "__eq__": _compared(values, eq), "__replace__": _replace}
    methods["__hash__"] = (lambda self: hash(values(self))) if frozen else None
    if frozen:
        methods |= {"__setattr__": _fixed, "__delattr__": _fixed, "__getstate__": _state, "__setstate__": _restore}
    if order:
        rest = attrgetter(*compared)
        methods |= {f"__{holds.__name__}__": _compared(rest, holds) for holds in (lt, le, gt, ge)}
    return methods


def _dataclass(*, frozen: bool = False, slots: bool = False, order: bool = False) -> Callable[[type], type]:
    def decorate(cls: type) -> type:
        own = dict(vars(cls))
        mine: Given = {name: own.pop(name, MISSING) for name in own.get("__annotations__", {})}
        given: Given = {**getattr(cls, "__given__", {}), **mine}
        body = {**_methods(given, frozen, order), **own}
        body |= {"__given__": given, "__match_args__": tuple(given)}
        body.pop("__dict__", None)
        body.pop("__weakref__", None)
        if slots:
            body["__slots__"] = tuple(mine)
        made = type(cls)(cls.__name__, cls.__bases__, body)
        made.__qualname__ = cls.__qualname__
        if "__init__" not in own:
            _LateInit(made, given, frozen)
        described = cache(partial(_described, cls, frozen, slots, order))
        for name in ("__dataclass_fields__", "__dataclass_params__"):
            _Late(name, lambda name=name: getattr(described(), name)).of(made)  # type: ignore[misc]
        return made

    return decorate


def _described(cls: type, frozen: bool, slots: bool, order: bool) -> type:
    """The class as it was written, which knows its defaults, as the standard library makes it, to be asked."""
    import dataclasses

    for name, default in list(vars(cls).items()):
        if isinstance(default, _Field):
            setattr(cls, name, dataclasses.field(**default.given))
    return dataclasses.dataclass(frozen=frozen, slots=slots, order=order)(cls)


def _replace(one: Any, /, **changes: Any) -> Any:
    return type(one)(**{name: getattr(one, name) for name in one.__match_args__} | changes)


if not TYPE_CHECKING:
    dataclass, field, replace = _dataclass, _field, _replace
