"""Comparability before comparison: intervals, time, sources against each other."""

from __future__ import annotations

from factcheck._callable import make_callable

make_callable(__name__)
