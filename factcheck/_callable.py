"""Lets `factcheck.extract` and `factcheck.compare` be both a package and the function of that name.

Importing a submodule binds its name in the package, whatever the package bound before; so the module itself
answers the call, and the order of imports does not matter.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from types import ModuleType

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from inspect import Signature
    from typing import Any


_HOMES = {"extract": "factcheck.extraction", "compare": "factcheck.api"}


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
    name = module.__name__.rpartition(".")[2]
    made: Callable[..., Any] = getattr(import_module(_HOMES[name]), name)  # by name: the steps know nothing above them
    return made


def make_callable(name: str) -> None:
    """A call of the module is a call of the function of its name."""
    sys.modules[name].__class__ = _CallableModule
