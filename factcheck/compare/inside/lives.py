"""Ages that births and deaths do not make, and breaks that their years do not: "born in 1920 … died in 1999 aged 70"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.compare.inside.off import ANY_YEAR, FLAGS, TURN, M, Off, span_off, years_in
from factcheck.compare.inside.written import COUNT, MONTH, YEAR, day_of, number
from factcheck.pattern import pattern

_DAY_OF = rf"(?:\d{{1,2}} )?(?:{MONTH} )?(?:\d{{1,2}}, )?"
_BORN = pattern(
    rf"\bborn (?:in (?!{MONTH}\b)[A-Z](?:[^\W\d_]|[’'., -]){{1,40}} )?(?P<when>(?:on |in )?{_DAY_OF}{YEAR})\b",
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
        rf"\b(?:he|she) was (?:just |only )?(?P<n>{COUNT})(?: years old)? when (?:he|she) (?P<what>died|was killed|drowned)\b"
        rf"[^.;:\d]{{0,60}}? (?P<when>(?:on|in) {_DAY_OF}{YEAR})\b", FLAGS
    ),
    pattern(
        rf"\b(?P<when>in (?:{MONTH} )?{YEAR}),? (?:when (?:he|she) was|at the age of|aged|at age) (?P<n>{COUNT})\b(?P<what>)"
        rf"(?! (?:and|or) \d| (?:months|days|weeks))", FLAGS
    ),
)  # fmt: skip
_KIN = pattern(r"\b(?:father|mother|wife|husband|son|daughter|brother|sister|children|whose|twins?|parents?)\b", FLAGS)


_HE = pattern(r"(?:He|She)\b|[^.;:]{0,80}, (?:he|she)\b")
_HIS_KIN = pattern(
    r"(?:\A|[.!?] )(?:His|Her|Their) (?:\w+ )?(?:father|mother|wife|husband|son|daughter|brother|sister|uncle|aunt)\b"
)


def ages(sentence: str, before: str = "") -> Iterator[Off]:
    """ "born in 1920 … died in 1999 aged 70"; the birth may stand in a sentence before, and "he" or "she" die in this."""
    births, here = list(_BORN.finditer(sentence)), True
    if not births and _HE.match(sentence) and not _HIS_KIN.search(before):
        births, here = list(_BORN.finditer(before)), False
        if births and _of_others(before[births[-1].end() :]):
            return
    if len(births) != 1 or TURN.search(sentence) or _KIN.search(sentence):
        return
    [birth] = births
    for look in _AGED:
        for found in look.finditer(sentence):
            n = number(found["n"])
            low, high = _gone(birth["when"], found["when"])
            if n is None or high <= 0 or low <= n <= high or (here and found.start("when") == birth.start("when")):
                continue
            first, last = ANY_YEAR.search(birth["when"]), ANY_YEAR.search(found["when"])
            if first is None or last is None:
                continue
            gone = f"{low} or {high}" if low != high else str(high)
            said, start, end = f"aged {found['n']}", found.start("n"), found.end("n")
            told = f"“{said}” in {last[0]}, but born in {first[0]} makes {gone}"
            yield span_off(start, end, told, said, int(first[0]), int(last[0]))
            return


_CHILD_OF = pattern(r"\b(?:son|daughter|child) of\b", FLAGS)
_COMPANION = pattern(r"\b(?:friend|partner|colleague|lover|fianc\w+|cousin|nephew|niece)\b", FLAGS)
_NAMED = pattern(r"(?<![.!?] )(?<!\A)\b(?!(?:He|She|I|In|At|The)\b)[A-Z][a-z]+")


def _of_others(told: str) -> bool:
    """What stands between a birth and the next sentence tells of another year or of somebody else, who may be "he"."""
    said = _CHILD_OF.sub(" ", told)
    return bool(ANY_YEAR.search(said) or _KIN.search(said) or _COMPANION.search(said) or _NAMED.search(said))


def _gone(first: str, last: str) -> tuple[int, int]:
    """The fewest and the most whole years from one date to another, as far as both are told."""
    a, b = day_of(first), day_of(last)
    years = b[0] - a[0]
    if a[1] and b[1] and ((a[2] and b[2]) or a[1] != b[1]):
        full = years - ((b[1], b[2]) < (a[1], a[2]))
        return full, full
    return years - 1, years


_BUILT = (
    r"(?:built|founded|opened|erected|completed|established|launched|set up|inaugurated|planted|formed|consecrated)"
)
_OLD = pattern(
    rf"\b{_BUILT} in {M}(?P<y>{YEAR})(?:,[^,.;:\d]{{1,60}})?,? (?:and |it |which )?(?:(?:would|will) (?:have )?)?"
    rf"(?:is|was|turns|turned|be|been) (?:now |just |only |exactly )?(?P<n>{COUNT})"
    r"(?: years old)?,? (?:this year|today|in (?P<t>" + YEAR + r"))\b",
    FLAGS,
)


def olds(sentence: str, published: date | None) -> Iterator[Off]:
    """ "built in 1918, it would have been 120 years old this year"."""
    for found in _OLD.finditer(sentence):
        first, n = int(found["y"]), number(found["n"])
        last = int(found["t"]) if found["t"] else published.year if published else 0
        gone = last - first
        if n is None or gone <= 0 or gone - 1 <= n <= gone or set(years_in(sentence)) - {first, last}:
            continue
        told = f"“{found['n']}” years in {last}, but {first} was {gone} years before"
        yield span_off(found.start("n"), found.end(), told, f"{found['n']} years old", first, last)


_BREAK = pattern(
    rf"\b(?:(?:break|gap|absence|hiatus|pause|interval|wait|interruption|lull) of (?P<n>{COUNT}) years"
    rf"|(?P<n2>{COUNT})[- ]years?(?:’|')?[- ](?:break|gap|absence|hiatus|pause|interval|wait|interruption|lull))\b",
    FLAGS,
)
_LAST = pattern(
    rf"\b(?:last|previous|latest)\b[^.;:]{{0,40}}?\bin (?:{MONTH} )?(?P<y>{YEAR}),? (?:and )?"
    rf"(?:the|this|its|a) (?:next|new|coming)\b",
    FLAGS,
)


def breaks(sentence: str, published: date | None) -> Iterator[Off]:
    """ "back after a break of 14 years: the last one was in 2018, the next is in 2025"."""
    found, lasts = list(_BREAK.finditer(sentence)), list(_LAST.finditer(sentence))
    if len(found) != 1 or len(lasts) != 1:
        return
    [said], first = found, int(lasts[0]["y"])
    others = set(years_in(sentence)) - {first}
    if len(others) != 1:
        return
    [last], n = others, number(said["n"] or said["n2"])
    gone = last - first
    if n is None or gone <= 0 or gone - 1 <= n <= gone + 1:
        return
    count = said["n"] or said["n2"]
    told = f"“{count} years”, but from {first} to {last} is {gone}"
    yield span_off(said.start(), said.end(), told, f"{count} years", first, last)
