"""Dates as precise as they were written, and the spans of time they make."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from factcheck.dataclass import dataclass
from factcheck.pattern import pattern

_DATE = pattern(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


def _days(year: int, month: int) -> int:
    """Of a month; `calendar` has this, too, and takes 2 ms to import."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """YYYY, YYYY-MM or YYYY-MM-DD; the precision written is the precision meant.

    Ordered by first day, the coarser first. `month` and `day` are 0 where they were not given.
    """

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `2025`, `2025-03` or `2025-03-12`; ValueError for anything else or no such day."""
        found = _DATE.match(text.strip())
        if not found:
            raise ValueError(f"{text!r} is not a date: write YYYY, YYYY-MM or YYYY-MM-DD")
        if "00" in found.groups()[1:]:
            raise ValueError(f"{text!r} is not a day of the calendar")
        year, month, day = (int(part or 0) for part in found.groups())
        made = cls(year, month, day)
        try:
            made.start()
        except ValueError:
            raise ValueError(f"{text!r} is not a day of the calendar") from None
        return made

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The full date of a calendar day."""
        return cls(day.year, day.month, day.day)

    def start(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def end(self) -> date:
        """The last day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or _days(self.year, month))

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month:
            parts.append(f"{self.month:02d}")
            if self.day:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)

    def words(self) -> str:
        """As a report says it: `12 March 2025`, `March 2025`, `2025`."""
        names = ("", "January", "February", "March", "April", "May", "June", "July",
                 "August", "September", "October", "November", "December")  # fmt: skip
        return " ".join(part for part in (str(self.day or ""), names[self.month], f"{self.year:04d}") if part)


class PeriodRole(StrEnum):
    """How a span of time bears on a figure."""

    IN = "in"  # in 2023, on 12 March 2025, between 2019 and 2024
    SINCE = "since"  # from then until now, or as long as it holds
    UNTIL = "until"  # up to then: that day may be the last or the first day on which it does not hold
    BEFORE = "before"  # the last day of it is the eve of the one named
    BY = "by"  # how it stands, or is to stand, then
    WITHIN = "within"  # in early 2024, in one week of 2024: some part of it, the text does not say which days
    EVERY = "every"  # "year after year": each period of the span


_NAMED = (PeriodRole.WITHIN, PeriodRole.BY)  # said by a word in front of the days


@dataclass(frozen=True, slots=True)
class Period:
    """A span of time, first to last day, both as precisely as written; None is open or unstated.

    Notation: `2023`, `2023-04`, `2019..2024`, `2011..` (open), `..2020`, `every` where unbounded, `within 2024`
    for a part of it, `by 2023` for how it stands then.
    """

    first: PartialDate | None
    last: PartialDate | None
    role: PeriodRole = PeriodRole.IN

    @classmethod
    def single(cls, day: PartialDate) -> Period:
        """The period that one date, month or year is."""
        return cls(day, day)

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read the notation; ValueError if it is none or runs backwards."""
        if text.strip() == "every":
            return cls(None, None, PeriodRole.EVERY)
        role, _, days = text.strip().partition(" ")
        if role in _NAMED:
            whole = cls.parse(days)
            return cls(whole.first, whole.last, PeriodRole(role))
        if ".." not in text:
            return cls.single(PartialDate.parse(text))
        before, after = text.split("..", 1)
        first = PartialDate.parse(before) if before.strip() else None
        last = PartialDate.parse(after) if after.strip() else None
        if not (first or last):
            raise ValueError(f"{text!r} is not a period: write 2023, 2019..2024, 2011.. or ..2020")
        if first and last and last.end() < first.start():
            raise ValueError(f"{text!r} runs backwards: write the earlier date first")
        role = PeriodRole.SINCE if last is None else PeriodRole.UNTIL if first is None else PeriodRole.IN
        return cls(first, last, role)

    def start(self) -> date:
        """The first day; the earliest date there is where it is open."""
        return self.first.start() if self.first else date.min

    def end(self) -> date:
        """The last day; the latest date there is where it is open."""
        return self.last.end() if self.last else date.max

    def covers(self, other: Period) -> bool:
        """Every day of the other lies in this one."""
        return self.start() <= other.start() and other.end() <= self.end()

    def same(self, other: Period) -> bool:
        """The same first and the same last day."""
        return self.start() == other.start() and self.end() == other.end()

    def overlaps(self, other: Period) -> bool:
        """They share a day."""
        return self.start() <= other.end() and other.start() <= self.end()

    def years(self) -> int:
        """How many calendar years it touches; 0 where it is open."""
        return self.last.year - self.first.year + 1 if self.first and self.last else 0

    def __str__(self) -> str:
        if self.role is PeriodRole.EVERY and not (self.first or self.last):
            return "every"
        days = str(self.first) if self.first and self.first == self.last else f"{self.first or ''}..{self.last or ''}"
        return f"{self.role} {days}" if self.role in _NAMED else days
