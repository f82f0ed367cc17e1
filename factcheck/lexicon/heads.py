"""Words in the head of a table's row or column by which its figures are no plain values."""

from __future__ import annotations

CHANGES = frozenset(
    """change changes difference growth increase decrease rise fall gain loss variation swing delta trend diff yoy""".split()
)
PLANS = frozenset(
    """target targets goal goals plan planned forecast forecasts projection projections projected budget budgeted
    expected outlook quota limit""".split()
)
RANKS = frozenset("rank ranking position place no nr number pos id code ref page seed".split())
