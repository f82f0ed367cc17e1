"""Where what is kept between runs lies, and what a file is called until it is whole."""

from __future__ import annotations

import os
import sys
from threading import get_ident


def unshared() -> str:
    """Part of a name that no other process and no other thread gives a file of its own."""
    return f"{os.getpid()}-{get_ident()}"


def cache_folder() -> str:
    """`$FACTCHECK_CACHE_DIR`, or the user's cache folder; "" where there is none."""
    if given := os.environ.get("FACTCHECK_CACHE_DIR"):
        return given
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return os.path.join(base, "factcheck", "cache") if base else ""
    if (given := os.environ.get("XDG_CACHE_HOME")) and os.path.isabs(given):
        return os.path.join(given, "factcheck")
    home = os.path.expanduser("~")
    return os.path.join(home, ".cache", "factcheck") if home != "~" else ""
