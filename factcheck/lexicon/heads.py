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
UNITS = frozenset(("unit", "units", "unit of measure", "unit of measurement", "measured in"))  # of a column of units
TIMES = frozenset(  # of a column that says when, wherever it stands
    (
        "year",
        "date",
        "period",
        "month",
        "quarter",
        "as of",
        "reference year",
        "reference period",
        "latest year",
        "fiscal year",
        "financial year",
    )
)
VALUES = frozenset(  # they say no more than that figures stand below: what they are of is the row's label
    "value values figure figures number numbers amount amounts result results total data latest observation level".split()
)
AGES = frozenset(
    ("age", "ages", "aged", "age group", "age groups", "age band", "age range", "age bracket")
)  # bands below
