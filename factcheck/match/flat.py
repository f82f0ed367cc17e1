"""Labels that name their area and time at the end: "Unemployment, total (% of total labor force), Kenya, 2014".

Where every cell of a table is a series of its own, a million labels are some hundred measures: the area and the
period become keys, and equal measures share what is known of their words.
"""

from __future__ import annotations

from factcheck.dataclass import dataclass
from factcheck.lexicon.places import area_names
from factcheck.pattern import pattern

_TIME = pattern(r"((?:1[89]|20)\d\d)(?:-(0[1-9]|1[0-2])|-?[Qq]([1-4])|[-–/]((?:1[89]|20)?\d\d))?\Z")
_AROUND = " ,;:-–—("
_CONNECTING = (" in", " for", " of", " at", " as of", " by")
_PARTS = (", ", " in ", " of ", " for ", " - ", " – ", ": ", " (")
_SHORTEST = 4  # letters of a name, or a code in capitals
_MOST = 20_000  # ends of labels that are remembered


@dataclass(frozen=True, slots=True)
class Label:
    """A label taken apart: what is measured, the key of its area, its period; "" where it does not say."""

    measure: str
    area: str
    period: str


class Parting:
    """Takes labels apart; what stood at the end of one stands there in thousands, and is looked up once."""

    def __init__(self) -> None:
        self._times: dict[str, str] = {}
        self._areas: dict[str, str] = {}

    def label(self, text: str) -> Label:
        """ "Population, total, Kenya, 2014" → "Population, total", KEN, 2014."""
        rest, period = self._time(text)
        at, key = self._area(rest)
        if key:
            return Label(_bare(rest[:at]), key, period)
        start, key = self._at_start(rest)
        return Label(rest[start:].strip() if key else rest, key, period)

    def _time(self, text: str) -> tuple[str, str]:
        before, _, last = text.rpartition(" ")
        last = last.rstrip(").")
        period = self._times.get(last)
        if period is None:
            period = self._times[last] = _period_of(last.lstrip("("))
        return (_bare(before), period) if period and before else (text, "")

    def _area(self, text: str) -> tuple[int, str]:
        """Where the area at the end begins, and its key."""
        end = len(text)
        for sign in _PARTS:
            at = text.rfind(sign)
            for _ in range(2):  # "Korea, Rep."
                if at <= 0:
                    break
                if key := self._key(text[at + len(sign) : end]):
                    return at, key
                if sign != ", ":
                    break
                at = text.rfind(sign, 0, at)
        return 0, ""

    def _at_start(self, text: str) -> tuple[int, str]:
        """Where the measure begins behind an area: "Kenya: unemployment", "Kenya - unemployment"."""
        for sign in (": ", " - ", " – ", ", "):
            name, found, _ = text.partition(sign)
            if found and (key := self._key(name)):
                return len(name) + len(sign), key
        return 0, ""

    def _key(self, name: str) -> str:
        key = self._areas.get(name)
        if key is None:
            if len(self._areas) > _MOST:
                self._areas.clear()
            key = self._areas[name] = _key_of(name.strip(" )"))
        return key


def _key_of(name: str) -> str:
    low = name.lower().removeprefix("the ")
    if not name[:1].isupper():
        return ""
    if len(name) < _SHORTEST and not (name.isupper() and len(name) > 1):
        return ""
    key = area_names().get(low, "")
    return key.partition("|")[0]


def _period_of(text: str) -> str:
    """ "2014", "2014-03", "2014Q1" as 2014-01..2014-03, "2010-2014" as 2010..2014."""
    found = _TIME.match(text)
    if not found:
        return ""
    year, month, quarter, last = found.groups()
    if month and not last:
        return f"{year}-{month}"
    if quarter:
        return f"{year}-{3 * int(quarter) - 2:02d}..{year}-{3 * int(quarter):02d}"
    if last:
        return f"{year}..{last if len(last) > 2 else year[:2] + last}"
    return year


def _bare(text: str) -> str:
    """Without what led over to what was taken off: "Unemployment in", "Unemployment ("."""
    text = text.rstrip(_AROUND)
    for word in _CONNECTING:
        if text.endswith(word):
            return text[: -len(word)].rstrip(_AROUND)
    return text
