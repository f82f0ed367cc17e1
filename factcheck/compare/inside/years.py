"""Years, ages and spans of one sentence that do not fit each other: "founded in 1958, it marked its 50th anniversary in
2009"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from factcheck.compare.inside.feasts import anniversaries, feasts
from factcheck.compare.inside.off import ANY_YEAR, FLAGS, TURN, M, Off, span_off, years_in
from factcheck.compare.inside.written import COUNT, MONTH, YEAR, day_of, number
from factcheck.pattern import pattern

FIVE, TEN = 5, 10
_NEAR, FAR = 30, 400  # characters


def _fits(sentence: str, at: int, said: int, low: int, high: int) -> bool:
    """The number of years said at this place is one of these, or near enough for a round or hedged one; "more than 30"
    may be many more."""
    lead = sentence[max(0, at - _NEAR) : at]
    if _OVER.search(lead):
        return low - 1 <= said <= high or said <= high <= 2 * said
    slack = 0
    if _HEDGED.search(lead):
        slack = max(1, said // TEN)
    elif said % TEN == 0:
        slack = 2
    elif said % FIVE == 0 and said > FIVE:
        slack = 1
    return low - slack <= said <= high + slack


_DAY_OF = rf"(?:\d{{1,2}} )?(?:{MONTH} )?(?:\d{{1,2}}, )?"
_HEDGE = (
    r"(?:about|some|around|nearly|almost|over|more than|roughly|just|approximately|at least|barely|less than|under)"
)
_OVER = pattern(r"\b(?:more than|over|at least|well over)\s*\Z", FLAGS)
_HEDGED = pattern(rf"\b{_HEDGE}(?: (?:a|the))?\s*\Z", FLAGS)
_QUOTED = pattern(r"[“”\"«»„]")


def off(sentence: str, published: date | None, before: str = "") -> Iterator[Off]:
    """The times of a sentence that do not fit, in order of place; `published` is the document's day, None where it has
    none, `before` what stands before the sentence in its paragraph: "five years later" may count from there."""
    if not _QUOTED.search(sentence) and any(sign.isdecimal() for sign in sentence):
        found = [*_later(sentence, published, before), *(one for look in LOOKS for one in look(sentence, published))]
        end = -1
        for one in sorted(found, key=lambda one: (one.start, one.end)):
            if one.start >= end:
                yield one
                end = one.end


_AGO = pattern(
    rf"\b(?P<n>{COUNT}) years? ago,? ?(?:[–—-] ?|\()?(?:back )?in {M}(?P<y>{YEAR})\b"
    rf"|\bin {M}(?P<y2>{YEAR}),? ?(?:[–—-] ?|\()?(?:that is |some )?(?P<n2>{COUNT}) years? ago\b",
    FLAGS,
)


def _ago(sentence: str, published: date | None) -> Iterator[Off]:
    """ "35 years ago, in 1985", counted from the document's day."""
    if published is None or len(set(years_in(sentence))) != 1:
        return
    for found in _AGO.finditer(sentence):
        n, year = number(found["n"] or found["n2"]), int(found["y"] or found["y2"])
        at = found.start("n" if found["n"] else "n2")
        gone = published.year - year
        if n is None or gone <= 0 or _fits(sentence, at, n, gone - 1, gone):
            continue
        said = f"{found['n'] or found['n2']} years ago"
        told = f"“{said}”, but {year} is {gone} years before {published.year}"
        yield span_off(found.start(), found.end(), told, said, year, published.year)


_BORN = pattern(
    rf"\bborn (?:in [A-Z][\w’'., -]{{1,40}} )?(?P<when>(?:on |in )?{_DAY_OF}{YEAR})\b",
    FLAGS,
)
_AGED = (
    pattern(
        rf"\b(?P<what>died|killed|death) [^.;:]{{0,60}}?\b(?P<when>(?:on |in )?{_DAY_OF}{YEAR}),? "
        rf"(?:at the age of|aged|at age) (?P<n>{COUNT})\b(?! (?:and|or) \d)", FLAGS
    ),
    pattern(
        rf"\b(?P<what>died|killed|death) (?:at the age of|aged|at age|at) (?P<n>{COUNT}),?(?: [^.;:,\d]{{0,40}})? "
        rf"(?P<when>(?:on|in) {_DAY_OF}{YEAR})\b", FLAGS
    ),
    pattern(
        rf"\b(?P<when>in (?:{MONTH} )?{YEAR}),? (?:when (?:he|she) was|at the age of|aged|at age) (?P<n>{COUNT})\b(?P<what>)"
        rf"(?! (?:and|or) \d| (?:months|days|weeks))", FLAGS
    ),
)  # fmt: skip
_KIN = pattern(r"\b(?:father|mother|wife|husband|son|daughter|brother|sister|children|whose|twins?|parents?)\b", FLAGS)


def _ages(sentence: str, published: date | None) -> Iterator[Off]:
    """ "born in 1920 … died in 1999 aged 70"."""
    births = list(_BORN.finditer(sentence))
    if len(births) != 1 or TURN.search(sentence) or _KIN.search(sentence):
        return
    [birth] = births
    for look in _AGED:
        for found in look.finditer(sentence):
            n = number(found["n"])
            low, high = _gone(birth["when"], found["when"])
            if n is None or high <= 0 or low <= n <= high or found.start("when") == birth.start("when"):
                continue
            first, last = ANY_YEAR.search(birth["when"]), ANY_YEAR.search(found["when"])
            if first is None or last is None:
                continue
            gone = f"{low} or {high}" if low != high else str(high)
            said, start, end = f"aged {found['n']}", found.start("n"), found.end("n")
            told = f"“{said}” in {last[0]}, but born in {first[0]} makes {gone}"
            yield span_off(start, end, told, said, int(first[0]), int(last[0]))
            return


def _gone(first: str, last: str) -> tuple[int, int]:
    """The fewest and the most whole years from one date to another, as far as both are told."""
    a, b = day_of(first), day_of(last)
    years = b[0] - a[0]
    if a[1] and b[1] and ((a[2] and b[2]) or a[1] != b[1]):
        full = years - ((b[1], b[2]) < (a[1], a[2]))
        return full, full
    return years - 1, years


_SPANS = (
    pattern(
        rf"\b(?:between|from) {M}(?P<a>{YEAR}) (?:and|to|until) {M}(?P<b>{YEAR})(?:,| –| —) "
        rf"(?:(?:a (?:span|period|stretch|total) of |for |over |that is |spanning )(?P<n>{COUNT}) years"
        rf"|(?P<n2>{COUNT}) years(?=[,.;)]|\Z))"
        rf"(?! (?:after|before|later|earlier|ago|old|longer|more))", FLAGS
    ),
    pattern(
        rf"\b(?P<n>{COUNT})(?P<n2>)(?: years|-year (?:period|span|term|reign|tenure|stint|run)),? "
        rf"(?:running |lasting )?(?:\(|from |between ){M}"
        rf"(?P<a>{YEAR})(?: and | to | until | ?[–-] ?){M}(?P<b>{YEAR})\b", FLAGS
    ),
)  # fmt: skip


def _spans(sentence: str, published: date | None) -> Iterator[Off]:
    """ "between 2004 and 2012, six years"."""
    for look in _SPANS:
        for found in look.finditer(sentence):
            at = "n" if found["n"] else "n2"
            first, last, n = int(found["a"]), int(found["b"]), number(found[at])
            gone = last - first
            if n is None or gone <= 0 or _MANY.search(sentence, max(0, found.start() - _LEAD), found.start()):
                continue
            if not _fits(sentence, found.start(at), n, gone - 1, gone + 1):
                yield _shown(found, found[at], first, last)


_LEAD = 20  # characters
_MANY = pattern(r"\b(?:each|every|any|another|first|last|second|third|of|than|half|\w+th)(?: the| a)?\s*\Z", FLAGS)
_LATER = pattern(
    rf"\b(?P<n>{COUNT}) years (?P<way>later|earlier|before|on|after that),? ?(?:[–—-] ?|\()?in {M}(?P<y>{YEAR})\b",
    FLAGS,
)
_AFTER = pattern(
    rf"\bin {M}(?P<y>{YEAR}),? (?P<n>{COUNT}) years (?P<way>after|before) "
    rf"(?:(?:the|its|their|his|her|a) )?(?:[\w’'-]+ ){{0,4}}?(?:in |of )?(?P<b>{YEAR})\b",
    FLAGS,
)


def _later(sentence: str, published: date | None, before: str = "") -> Iterator[Off]:
    """ "built in 1890 … 50 years later, in 1990"; "in 1998, three years after the 1990 treaty"."""
    for found in _LATER.finditer(sentence):
        year, n = int(found["y"]), number(found["n"])
        led = sentence[max(0, found.start() - FAR) : found.start()]
        others = [int(one[0]) for one in ANY_YEAR.finditer(led)]
        if not others:
            continue
        others = [int(one[0]) for one in ANY_YEAR.finditer(before[-FAR:])] + others
        back = found["way"].lower() in ("earlier", "before")
        gaps = [base - year if back else year - base for base in others]
        if n is None or gaps[-1] <= 0 or any(_fits(sentence, found.start("n"), n, gap - 1, gap + 1) for gap in gaps):
            continue
        yield _shown(found, found["n"], others[-1], year)
    for found in _AFTER.finditer(sentence):
        year, n, base = int(found["y"]), number(found["n"]), int(found["b"])
        gap = base - year if found["way"].lower() == "before" else year - base
        if n is not None and gap > 0 and not _fits(sentence, found.start("n"), n, gap - 1, gap + 1):
            yield _shown(found, found["n"], base, year)


def _shown(found: re.Match[str], count: str, base: int, year: int) -> Off:
    first, last = sorted((base, year))
    said = f"{count} years"
    told = f"“{said}”, but from {first} to {last} is {last - first}"
    return span_off(found.start(), found.end(), told, said, first, last)


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = rf"(?P<w>{'|'.join(_WEEKDAYS)}),? (?:the )?"
_DATED = (
    pattern(rf"\b{_DAY}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m>{MONTH}),? (?P<y>{YEAR})\b", FLAGS),
    pattern(rf"\b{_DAY}(?P<m>{MONTH}) (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>{YEAR})\b", FLAGS),
)
_GREGORIAN = 1924  # the last countries to change over did so in the year before


def _weekdays(sentence: str, published: date | None) -> Iterator[Off]:
    """ "Tuesday, 12 March 2025": that day was a Wednesday; and days that no month has."""
    for look in _DATED:
        for found in look.finditer(sentence):
            year, month, day = day_of(f"{found['d']} {found['m']} {found['y']}")
            if year < _GREGORIAN:
                continue
            try:
                real = _WEEKDAYS[date(year, month, day).weekday()]
            except ValueError:
                continue
            if real != found["w"].lower():
                shown = f"{found['d']} {found['m']} {found['y']}"
                told = f"“{found['w']}”, but {shown} is a {real.capitalize()}"
                yield Off(found.start(), found.end(), told, found[0], f"{shown} = {real.capitalize()}")


LOOKS: tuple[Callable[[str, date | None], Iterator[Off]], ...] = (
    _ago, feasts, anniversaries, _ages, _spans, _weekdays,
)  # fmt: skip
