"""`pattern` is `re.compile`, put off until the pattern is used: it takes 0.3 ms, and a run uses half of them."""

from __future__ import annotations

import re

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from typing import Any

__all__ = ["pattern"]


class _Pattern:
    """A regular expression whose methods are found when they are first asked for, and kept."""

    def __init__(self, pattern: str | bytes, flags: int = 0) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name == "_made":
            found: Any = re.compile(*self._given)
        else:
            found = getattr(self._made, name)
        setattr(self, name, found)
        return found


if TYPE_CHECKING:
    from re import compile as pattern
else:
    pattern = _Pattern
