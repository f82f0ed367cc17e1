"""What the lines at a document's head and foot say of it: when and where it was published, by whom.

Only lines that are made for it count: "Published 20 July 2025", "NAIROBI, 12 March 2024 —", "By Ada
Obi | July 20, 2025", a date alone. A date in running prose never does.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.dataclass import dataclass, replace
from factcheck.pattern import pattern
from factcheck.read.dates import find_dates, read_date


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_AT = "\x01"  # stands for a date in the patterns: dates are found first, most lines have none
_CAP = r"[^\W\d_a-z]"
_DAY = r"(?:\w+day,?\s+)?"
_TIME = r"(?:[\s,.|–-]*(?:[Aa][Tt]\s+)?\d{1,2}[:.]\d\d.{0,30})?"
_END = rf"{_TIME}(?:\s*[|•·–(-].*|,?\s+(?i:updated|by|in)\b.*)?\s*\.?\Z"
_PUBLISHED = pattern(
    r"(?:(?:This|The|An?)\s+)?(?:(?:[Aa]rticle|[Ss]tory|[Rr]eport|[Tt]ext|[Pp]iece|[Ss]tatement)\s+(?:was\s+)?)?"
    r"(?:[Oo]riginally\s+|[Ff]irst\s+)?(?i:published|posted|issued|released|publication date|date)\b\s*:?\s*"
    rf"(?:by\s+{_CAP}[^\n{_AT}]{{1,100}}?,?\s+)?"
    rf"(?:(?:on|in|at)\s+(?!\w+day\b)(?:the\s+)?(?P<publisher>{_CAP}[^\n{_AT}]{{1,100}}?),?\s+)?"
    rf"(?:on\s+|in\s+)?{_DAY}{_AT}{_END}"
)
_UPDATED = pattern(rf"(?:[Ll]ast\s+)?(?i:updated|modified|revised)\b\s*:?\s*(?:on\s+)?{_DAY}{_AT}{_END}")
_CITY = pattern(
    rf"{_CAP}[^\W\d_]*(?:[ ,/’'-]{{1,2}}{_CAP}[^\W\d_]*){{0,5}}\.?(?:,\s*|\s+\(?){_AT}\)?"
    r"(?:\s*\([^()\n]{1,40}\))?\s*(?:[–:]|--?\s)"
)
_ALONE = pattern(rf"(?:{_CAP}[^\W\d_]*(?:[ ’'-]{_CAP}[^\W\d_]*){{0,4}},\s*)?{_DAY}{_AT}{_TIME}\s*\.?\Z")
_SEPARATOR = pattern(r"\s+[|•·–/-]\s+|\s*[|•·]\s*")
_SMALL = r"(?:v[ao]n|de[nrl]?|di|da|dos|la|le|el|al|bin|ibn|and|&)"
_WORK = ("Written", "Reported", "Reporting", "Edited", "Text", "Words", "Story", "Article")
_OPENINGS = ("By", "by", *_WORK)
_BYLINE = pattern(
    rf"(?:(?:{'|'.join(_WORK)})\s+)?[Bb]y:?\s+"
    rf"(?P<author>{_CAP}[\w’'-]*\.?(?:\s+(?:{_SMALL}\s+){{0,2}}{_CAP}[\w’'-]*\.?){{0,7}})"
    rf"(?:\s*\Z|\s*[,|•·–(-]|\s+(?:in|for|on)\s+[{_AT}\w])"
)
_NOT_NAMES = _set(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday the this that contrast comparison then now law"
)
_MARKS = pattern(r"[*_`]+|^[#>\s]+")
SHORT = 200  # characters; a line longer than this is prose


@dataclass(frozen=True, slots=True)
class Dateline:
    """What one line says: a date as written ("" for none), whether it is a mere update, publisher and author."""

    date: str = ""
    updated: bool = False
    publisher: str | None = None
    author: str | None = None


def _author(line: str) -> str | None:
    found = _BYLINE.match(line) if line.startswith(_OPENINGS) else None
    if not found or line.endswith((".", "!", "?")):
        return None
    name = found["author"].strip()
    return None if name.split()[0].lower().strip(",.") in _NOT_NAMES else name


def _dated(line: str) -> tuple[str, list[str]]:
    """The line with `_AT` for each date, long dashes short, and the dates as written."""
    line = line.replace(_AT, " ").replace("—", "–")
    dates = find_dates(line)
    for found in reversed(dates):
        line = line[: found.start()] + _AT + line[found.end() :]
    return line, [found[0] for found in dates]


def _alone(line: str) -> int | None:
    """Which of the line's dates is a part of its own: "By Ada Obi | July 20, 2025"; None for none."""
    seen = 0
    for segment in _SEPARATOR.split(line):
        if _ALONE.match(segment.strip()):
            return seen
        seen += segment.count(_AT)
    return None


def dateline(line: str) -> Dateline | None:
    """What a line says of its document's date, publisher and author; None if it is not such a line."""
    line, dates = _dated(_MARKS.sub("", line[: SHORT + 50]).strip())
    if dates and ("–" in line or ":" in line or "-" in line) and _CITY.match(line):
        return Dateline(dates[0])
    if not line or len(line) > SHORT:
        return None
    if dates and (found := _PUBLISHED.match(line)):
        return Dateline(dates[0], publisher=found["publisher"])
    if dates and _UPDATED.match(line):
        return Dateline(dates[0], updated=True)
    author = _author(line)
    which = _alone(line.replace(f"{author},", f"{author} |", 1) if author else line) if dates else None
    if author is None and which is None:
        return None
    return Dateline(dates[which] if which is not None else "", author=author)


@dataclass(frozen=True, slots=True)
class Found:
    """The datelines of a document put together; `problems` are sentences on dates that could not be used."""

    date: str = ""
    updated: str = ""
    publisher: str | None = None
    author: str | None = None
    problems: tuple[str, ...] = ()


def datelines(lines: Iterable[str]) -> Found:
    """The first date, publisher and author that lines at a document's head and foot name."""
    found = Found()
    for line in lines:
        said = dateline(line)
        if said is None:
            continue
        found = replace(found, publisher=found.publisher or said.publisher, author=found.author or said.author)
        if not said.date:
            continue
        if problem := read_date(said.date).problem:
            found = replace(found, problems=(*found.problems, problem))
        elif said.updated:
            found = replace(found, updated=found.updated or said.date)
        else:
            found = replace(found, date=found.date or said.date)
    return found
