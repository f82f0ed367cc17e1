"""What to tell an editor: near misses, and what to write in place of a value or date that cannot be read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

INSTEAD = {  # keys people write, and what the format calls them; "" means: only say this
    "match": "matching goes by `label` and `aliases`: put the words people use there",
    "year": "write `period: 2023`, or `from: 2023` for a value that holds until the next",
    "date": "write `period: 2023`, or `from: 2023-03-12` for a value that holds until the next",
    "since": "write `from`",
    "until": "a value holds until the next row's `from`: write a row for the change, or `period: 2019..2024`",
    "to": "write `period: 2019..2024`, or a further row with its `from`",
    "min": "write `at_least`",
    "max": "write `at_most`",
    "low": "write `at_least`, or a range: `value: 70..85`",
    "high": "write `at_most`, or a range: `value: 70..85`",
    "range": "write `value: 70..85`",
    "figure": "write `value`",
    "number": "write `value`",
    "amount": "write `value`",
    "country": "write `area`",
    "place": "write `area`",
    "location": "write `area`",
    "geo": "write `area`",
    "comment": "write `note`",
    "comments": "write `note`",
    "remark": "write `note`",
    "name": "write `label`",
    "measure": "write `label`",
    "synonyms": "write `aliases`",
    "also": "write a second basis under `bases`, or a series of its own",
    "denominator": "write `of`",
    "formula": "write `derived`",
    "url": "addresses stand in `sources`: name the source's id here",
    "link": "addresses stand in `sources`: name the source's id here",
    "publisher": "publishers stand in `sources`: name the source's id here",
    "multiplier": "put the scale in the unit: `unit: million EUR`",
    "scale": "put the scale in the unit: `unit: million EUR`",
    "currency": "write it as the `unit`: EUR",
    "unit": "the unit belongs to the series, not to a row",
}
_LONGEST = 80  # characters of a text in a message


def cut(text: str) -> str:
    """A text as messages have it: its beginning, where it is long."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def near(word: str, known: Iterable[str]) -> str:
    """The known word nearest to a mistyped one, "" if none is near."""
    from difflib import get_close_matches

    found = get_close_matches(word.lower().replace("-", "_").replace(" ", "_"), list(known), 1, 0.75)
    return found[0] if found else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`: did you mean X?`, or what there is."""
    names = sorted(known)
    if guess := near(word, names):
        return f": did you mean `{guess}`?"
    if not names:
        return ""
    shown = ", ".join(names[:8]) + (" …" if len(names) > 8 else "")
    return f": there is {shown}"


def slug(text: str) -> str:
    """An id made of a label: `States Parties (2024)` gives `states_parties_2024`."""
    bare = unicodedata.normalize("NFKD", text.lower().replace("ß", "ss")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9.]+", "_", bare).strip("_.")


def unknown_key(key: str, known: Iterable[str]) -> str:
    """What to write in place of a key that is none."""
    names = list(known)
    said = f"`{cut(key)}` is not a key here"
    if guess := near(key, names):
        return f"{said}: did you mean `{guess}`?"
    return f"{said}: {INSTEAD.get(key.lower()) or 'write one of ' + ', '.join(names)}"


def mistaken_dimension(key: str, known: Iterable[str]) -> str:
    """What is wrong with a further key of a row, "" if it may well be a dimension (`sex`, `age`)."""
    if guess := near(key, known):
        return f"`{cut(key)}` is not a key here: did you mean `{guess}`?"
    return f"`{cut(key)}` is not a key here: {INSTEAD[key.lower()]}" if key.lower() in INSTEAD else ""


def date_advice(text: str) -> str:
    """What to write in place of a text that is no date."""
    bare = unicodedata.normalize("NFKC", text.strip())  # full-width digits
    said = f"{cut(text)!r} is not a date"
    if day := _day(bare):
        return f"{said}: {day}"
    if bare != text.strip() and re.fullmatch(r"\d{4}(-\d\d){0,2}", bare):
        return f"{said}: write {bare}"
    if found := re.fullmatch(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?", bare):
        day = f"-{int(found[3]):02d}" if found[3] else ""
        return (
            f"{said}: write {found[1]}-{int(found[2]):02d}{day}" if int(found[2]) <= 12 else f"{said} of the calendar"
        )
    return f"{said}: write YYYY, YYYY-MM or YYYY-MM-DD"


def _day(text: str) -> str:
    """How to write a day whose year stands last, "" for another text; 12/03 may be of March or of December."""
    if spelt := _spelt(text):
        return f"write {spelt}"
    found = re.fullmatch(r"(\d{1,2})\s?([./-])\s?(\d{1,2})\2\s?(\d{4})", text)
    if not found:
        return ""
    first, second, year = int(found[1]), int(found[3]), found[4]
    read = [f"{year}-{second:02d}-{first:02d}"] if 0 < second <= 12 and 0 < first <= 31 else []
    if found[2] != "." and 0 < first <= 12 and 0 < second <= 31 and first != second:
        read.append(f"{year}-{first:02d}-{second:02d}")
    return f"write a day as YYYY-MM-DD, {' or '.join(read)}" if read else "write a day as YYYY-MM-DD"


def _spelt(text: str) -> str:
    """A day or month with the month's name, as the format has it: "31 March 2025", "Mar. 2025"; "" for another text."""
    from factcheck.lexicon.times import MONTHS  # for messages only

    words = text.lower().replace(",", " ").replace(".", " ").split()
    months = [number for word in words if (number := MONTHS.get(word))]
    years = [word for word in words if re.fullmatch(r"[12]\d{3}", word)]
    days = [int(found[1]) for word in words if (found := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?", word))]
    if len(months) != 1 or len(years) != 1 or len(days) > 1 or len(words) != 2 + len(days):
        return ""
    return f"{years[0]}-{months[0]:02d}" + (f"-{days[0]:02d}" if days else "")


_SPLIT_YEAR = re.compile(r"(\d\d)(\d\d)\s?[/–—-]\s?(?:\1)?(\d\d)")


def split_year(text: str) -> tuple[int, int] | None:
    """The two years of a year that begins in one and ends in the next: "2024/25"; None for "2024-13"."""
    found = _SPLIT_YEAR.fullmatch(" ".join(text.split()))
    if not found or int(found[3]) != (int(found[2]) + 1) % 100:
        return None
    first = int(found[1] + found[2])
    return first, first + 1


def period_advice(text: str) -> str:
    """What to write in place of a text that is no period."""
    bare = " ".join(text.split())
    said = f"{cut(text)!r} is not a period"
    if day := _day(bare):
        return f"{said}: {day}"
    years = split_year(bare)
    if years and not re.fullmatch(r"\d{4}\s?[-–—]\s?\d{4}", bare):
        first, last = years
        return f"{said}: write the months it runs, such as {first}-04..{last}-03 or {first}-07..{last}-06"
    if found := re.fullmatch(r"(\d{4})\s?(?:[-–—/]|to|until)\s?(\d{4})", bare):
        return f"{said}: write {found[1]}..{found[2]}"
    if found := re.fullmatch(r"(\d{2})(\d{2})\s?[/–—-]\s?(\d{2})", bare):
        return f"{said}: write {found[1]}{found[2]}..{found[1]}{found[3]}"
    quarter = re.fullmatch(r"[Qq]([1-4])[ -]?(\d{4})", bare)
    if quarter or (quarter := re.fullmatch(r"(\d{4})[ -]?[Qq]([1-4])", bare)):
        year, part = sorted(quarter.groups(), key=len, reverse=True)
        return f"{said}: write {year}-{int(part) * 3 - 2:02d}..{year}-{int(part) * 3:02d}"
    return f"{said}: write 2023, 2023-04 or 2019..2024"
