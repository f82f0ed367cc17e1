"""Lets `factcheck.extract` and `factcheck.compare` be both a package and the function of that name.

Importing a submodule binds its name in the package, whatever the package bound before; so the module itself
answers the call, and the order of imports does not matter.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from inspect import Signature


class _CallableModule(ModuleType):
    def __call__(self, *args: Any, **named: Any) -> Any:
        return _function(self)(*args, **named)

    def __reduce__(self) -> tuple[Callable[[str], ModuleType], tuple[str]]:
        return import_module, (self.__name__,)

    @property
    def __doc__(self) -> str | None:  # type: ignore[override]
        return _function(self).__doc__

    @property
    def __signature__(self) -> Signature:
        from inspect import signature

        return signature(_function(self))


def _function(module: ModuleType) -> Callable[..., Any]:
    api = import_module("factcheck.api")  # by name: the steps below must not know the interface above them
    made: Callable[..., Any] = getattr(api, module.__name__.rpartition(".")[2])
    return made


def make_callable(name: str) -> None:
    """A call of the module is a call of the function of its name in `factcheck.api`."""
    sys.modules[name].__class__ = _CallableModule
