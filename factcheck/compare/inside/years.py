"""Years, ages and spans of one sentence that do not fit each other: "founded in 1958, it marked its 50th anniversary in
2009"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from factcheck.compare.inside.feasts import anniversaries, feasts
from factcheck.compare.inside.lives import ages, breaks, olds
from factcheck.compare.inside.off import ANY_YEAR, FLAGS, M, Off, span_off, years_in
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
        found = [
            *_later(sentence, published, before),
            *ages(sentence, before),
            *(one for look in LOOKS for one in look(sentence, published)),
        ]
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


_ENDED = (
    r"(?:(?:he|she|they) (?:retired|died|left|resigned|stepped down|stood down|fell ill|moved away)"
    r"|(?:his|her|their|its) (?:death|retirement|resignation|closure))"
)
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
        rf"(?P<a>{YEAR})(?: and | to | until | ?[–-] ?)(?:{_ENDED} in )?{M}(?P<b>{YEAR})\b(?!,? (?:and|then) )", FLAGS
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
    _ago, feasts, anniversaries, _spans, breaks, olds, _weekdays,
)  # fmt: skip
