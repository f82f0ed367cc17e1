"""Months, seasons and the words that place a figure in time."""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sep sept", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
FULL_MONTHS = "january february march april may june july august september october november december".split()
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
NOW = frozenset(("now", "today", "currently", "nowadays", "presently"))
EVERY = (
    "year after year", "every year", "each year", "year in, year out", "year in year out", "in any given year",
    "month after month", "always", "consistently",
)  # fmt: skip
EVENTS = frozenset(  # verbs and nouns of what happens once, at a date
    """adopted adopt agreed agree signed sign founded found established opened open opening born died launched introduced
    entered entry force effect began begin started ended end created built completed elected election joined join
    ratified acceded accession withdrew abolished passed approved banned discovered invented independence published
    released inaugurated declared dissolved merged closed incorporated enacted repealed celebrated crowned married
    awarded appointed dates held concluded negotiated""".split()
)
