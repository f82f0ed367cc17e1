"""Things that belong together, joined two at a time (union-find)."""

from __future__ import annotations

from collections.abc import Iterable


class Joined:
    """Names, each alone until it is joined to another."""

    __slots__ = ("_parent",)

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def root(self, name: str) -> str:
        """The name that stands for all that are joined to this one."""
        parent = self._parent
        while (above := parent.get(name, name)) != name:
            parent[name] = name = parent.get(above, above)
        return name

    def join(self, names: Iterable[str]) -> None:
        """These belong together."""
        roots = [self.root(name) for name in names]
        for root in roots[1:]:
            self._parent[self.root(root)] = self.root(roots[0])
