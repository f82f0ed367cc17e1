"""Whose process this is."""

from __future__ import annotations

OURS = False  # the command line's alone: no host program has other uses for the libraries that it imports
