"""What a run asks of a series before it looks at a value: its areas, periods, parts, and how finely it is written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal

from factcheck.model.interval import last_place, whole_digits


class Summary:
    """Of one series. `finest` has the last place to which values are written, by their digits before the point."""

    def __init__(self) -> None:
        self.count = 0
        self.areas: set[str] = set()
        self.periods: set[str] = set()
        self.parts: dict[str, set[str]] = {}
        self.finest: dict[int, Decimal] = {}
        self.datasets: set[int] = set()
        self._numbers: set[int] = set()
        self._shapes: dict[tuple[int, int], str] = {}

    def add(self, number: str, period: str, area: int, part: tuple[tuple[str, str], ...]) -> None:
        """Take note of one value as it streams by."""
        self.periods.add(period)
        self._numbers.add(area)
        for name, value in part:
            self.parts.setdefault(name, set()).add(value)
        point = number.find(".")
        behind = len(number) - point if point >= 0 else len(number.rstrip("0")) - len(number)
        self._shapes.setdefault((len(number), behind), number)

    def join(self, other: Summary, keys: Mapping[int, str], scale: Decimal, dataset: int) -> None:
        """Take in what streamed by of a table; `keys` are the areas' by number, `dataset` 0 where it told nothing new."""
        self.periods |= other.periods
        for name, values in other.parts.items():
            self.parts.setdefault(name, set()).update(values)
        self.datasets |= {dataset} - {0}
        self.areas |= other.in_areas(keys)
        for number in other._shapes.values():
            value = Decimal(number) * scale
            size, place = whole_digits(value), last_place(value)
            self.finest[size] = min(place, self.finest.get(size, place))

    def in_areas(self, keys: Mapping[int, str]) -> set[str]:
        """The keys of the areas of what streamed by."""
        return {keys[number] for number in self._numbers}

    def written(self) -> str:
        """As JSON."""
        return json.dumps({
            "count": self.count,
            "areas": sorted(self.areas),
            "periods": sorted(self.periods),
            "parts": {name: sorted(values) for name, values in sorted(self.parts.items())},
            "finest": {size: str(place) for size, place in sorted(self.finest.items())},
            "datasets": sorted(self.datasets),
        }, ensure_ascii=False, separators=(",", ":"))  # fmt: skip

    @classmethod
    def read(cls, text: str) -> Summary:
        """From JSON."""
        made, data = cls(), json.loads(text)
        made.count = data["count"]
        made.areas = set(data["areas"])
        made.periods = set(data["periods"])
        made.parts = {name: set(values) for name, values in data["parts"].items()}
        made.finest = {int(size): Decimal(place) for size, place in data["finest"].items()}
        made.datasets = set(data["datasets"])
        return made
