"""Where a report was written, at the head of its first sentence: "*NAIROBI, 12 March (Agency) —* Prices rose by 4%".

A place there tells where the writer sits, not of what the sentence speaks: it stands as a sentence of its own.
"""

from __future__ import annotations

from factcheck.lexicon.places import area_names
from factcheck.pattern import pattern

_CAPITALS = r"[^\W\d_a-z]{2,}"
_NAME = r"[^\W\d_a-z](?:[^\W\d_]|\.(?=[^\W\d_a-z]))*\.?"
_DATE = r"(?:\d{1,2} [A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.? \d{1,2})(?:,? \d{4})?"
_AGENCY = r"\s*\([^()\d\n]{2,40}\)"
_LINE = pattern(
    rf"[\s*_]*(?P<place>{_CAPITALS}(?:[ ’'-]{_CAPITALS}){{0,3}}|(?P<small>{_NAME}(?:[ ’'-]{_NAME}){{0,3}}))"
    rf"(?:,\s{_NAME}(?: {_NAME}){{0,2}})?(?P<date>,\s{_DATE})?(?P<agency>{_AGENCY})?[*_]*"
    r"(?:\s*[—–]|\s+--?)\s+(?=[“\"'‘]?[^\W\d_a-z])"
)
LEAST = 40  # characters of what follows; less is a line of a list: "PARIS – 2.1 million"


def dateline(text: str) -> int:
    """Where the dateline at the head of a paragraph ends; 0 for none. A place in small letters needs a date or an agency."""
    found = _LINE.match(text)
    if found is None or len(text) - found.end() < LEAST:
        return 0
    if found["small"] and not found["date"] and not found["agency"]:
        return 0
    key = area_names().get(" ".join(found["place"].lower().split()), "")
    if not key.startswith("CITY:") and key not in CITY_STATES and not (key and found["date"]):
        return 0  # "CHAD — Life expectancy was 52 years": a heading in the line
    return found.end()


CITY_STATES = frozenset(("SGP", "MCO", "LUX", "HKG", "MAC", "SMR", "VAT"))
