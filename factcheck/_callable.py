"""Lets `factcheck.extract` and `factcheck.compare` be both a package and the function of that name.

Importing a submodule binds its name in the package, whatever the package bound before; so the module itself
answers the call, and the order of imports does not matter.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any


class _CallableModule(ModuleType):
    def __call__(self, *args: Any, **named: Any) -> Any:
        api = import_module("factcheck.api")  # by name: the steps below must not know the interface above them
        return getattr(api, self.__name__.rpartition(".")[2])(*args, **named)


def make_callable(name: str) -> None:
    """A call of the module is a call of the function of its name in `factcheck.api`."""
    sys.modules[name].__class__ = _CallableModule
