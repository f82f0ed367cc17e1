"""A change that does not follow from the two levels told with it: "rose 25% from 80 to 96"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.compare.inside.amounts import HUNDRED, ZERO, alike, amount, digits, half, less, stated
from factcheck.compare.inside.line import Line, Wrong, one_voice, words
from factcheck.dataclass import replace
from factcheck.lexicon.times import FULL_MONTHS, SEASONS
from factcheck.model.claim import Claim, ClaimKind, Direction
from factcheck.model.interval import Interval
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.pattern import pattern

ONE = Decimal(1)
_LEVELS = frozenset(
    (UnitKind.COUNT, UnitKind.MONEY, UnitKind.MEASURE, UnitKind.NUMBER, UnitKind.PERCENT, UnitKind.TIME)
)
_TIMES = (
    FULL_MONTHS
    | SEASONS
    | frozenset(
        """in at on the a an of by end beginning start year years month months quarter week weeks day days decade ago
        earlier before previous prior last this same time period corresponding first second third fourth half just
        only some now today currently then back from to and mid early late overnight over past
        """.split()
    )
)
_YEAR = pattern(r"(?:1[5-9]|20)\d\d(?:[-–/]\d\d)?[.,]?")
_LEAD = frozenset(  # what may stand between the second level and the change that it is
    """a an or that is which up down by of about an increase rise gain jump growth surge drop fall decline decrease
    reduction cut loss slump plunge more fewer less higher lower equivalent equal equals equalling representing marking
    meaning amounting to""".split()
)
_OTHERWISE = pattern(
    r"\b(?:constant|like[- ]for[- ]like|underlying|adjusted|organic|seasonally|comparable|real terms|in real|inflation"
    r"|annuali[sz]ed|annual(?:ly)?|an?\s(?:year|month|week|day)(?:\son average)?(?!\s(?:earlier|ago|before))|per\s(?!cent\b)\w+|"
    r"each|every|average|compound|respectively|ordinary|currency|currencies|excluding|including|net of|pro rata|log"
    r"|relative|hazard|risk|odds|confidence|cumulative|index|shares|stocks?|futures|barrel|crude|ounce)\b"
)
_NO_PER = pattern(r"\b(?:an?\s(?:year|month|week|day)|per\s(?:year|annum|month))\s(?:earlier|ago|before)\b")
_TIGHT = Decimal("0.15")  # of itself, that "doubled" may be off


def changes(line: Line) -> Iterator[Wrong]:
    """The changes of a sentence that its own levels do not bear out."""
    if line.cell or _OTHERWISE.search(_NO_PER.sub(" ", " # ".join(line.gaps))):
        return
    per = _OTHERWISE.search(_NO_PER.sub(" ", line.text)) is not None  # "4% *a year*", and also "€64 *a year*, up €18"
    for at in range(len(line.claims)):
        for change, first, last in _readings(line, at):
            if per and (last.anchor.start > change.anchor.start or _OTHERWISE.search(change.anchor.exact.lower())):
                continue
            if one_voice((change, first, last)) and _measurable(change, first, last):
                wrong = _wrong(change, first, last)
                if wrong is not None:
                    yield wrong


def _readings(line: Line, at: int) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Each change with the level before it and the level after it, where they begin with this figure. A change may be
    told twice, "by 12, or 8%"."""
    if at + 2 >= len(line.claims):
        return
    a, b, c = line.claims[at : at + 3]
    before, one, two = line.gaps[at : at + 3]
    changes = [a]
    if at and _is_change(line.claims[at - 1]) and _is_again(before):
        changes.append(line.claims[at - 1])
    if _is_change(a) and _leads(one, "from") and _leads(two, "to"):
        yield from ((each, b, c) for each in changes)
    elif _is_change(a) and _leads(one, "to") and _leads(two, "from"):
        yield from ((each, c, b) for each in changes)
    elif a.kind is ClaimKind.AMOUNT and _is_change(b) and _goes(one) and (_leads(two, "from") or _is_base(two)):
        if not _is_of_another(line, at) and c.head in ("", a.head):
            yield b, c, a
    elif _is_change(c) and _is_told_as_change(two):
        changes = [c]
        if at + 3 < len(line.claims) and _is_change(line.claims[at + 3]) and _is_again(line.gaps[at + 3]):
            changes.append(line.claims[at + 3])
        if _ends(before, "from") and _leads(one, "to"):
            yield from ((each, a, b) for each in changes)
        elif _ends(before, "to") and _leads(one, "from"):
            yield from ((each, b, a) for each in changes)


_WAYS = frozenset("up down rise increase gain jump drop fall decrease decline cut reduction".split())
_MORE = frozenset("less more fewer higher lower".split())
_BASE = _TIMES | frozenset("when it there was were came stood had been reached with its their".split())


def _is_base(gap: str) -> bool:
    """ "*fewer than in the year before, when* 43,200 came", "*less than the* €515m of a year before"."""
    said = words(gap)
    if len(said) < 2 or said[0] not in _MORE or said[1] != "than" or any(sign in gap for sign in ";:.)"):
        return False
    behind = said[2:]
    if behind in (["the"], ["its"]):
        return True
    return (
        behind[-1:] != ["the"] and "when" in behind and all(word in _BASE or _YEAR.fullmatch(word) for word in behind)
    )


def _goes(gap: str) -> bool:
    """ "£64 a year from January, *up* £10 from £46", "€412m (*a fall of* 20% from €515m)", "€412m, 20% less than the €515m"."""
    said = words(gap)
    led = [word for word in said if word not in _TIMES and not _YEAR.fullmatch(word)]
    if not gap.strip() or any(sign in gap for sign in ";:.)") or not ("," in gap or "(" in gap or "–" in gap):
        return False
    return all(word in _LEAD for word in led) and (not led or not _WAYS.isdisjoint(led))


def _is_of_another(line: Line, at: int) -> bool:
    """Another amount of this unit stands before the level or behind its base, of which the change may be told: "revenue of
    €3m and costs of €2m, up 5% from …", "down £5 from £40 two years ago and £35 last year"."""
    own = line.claims[at].quantity.unit
    others = (*line.claims[:at], *line.claims[at + 3 :])
    return any(alike(one.quantity.unit, own) and one.kind is ClaimKind.AMOUNT for one in others)


_AGAIN = frozenset((", or", "or", "(", ", or by", "or by", ", that is"))


def _is_again(gap: str) -> bool:
    return gap in _AGAIN


def _is_change(claim: Claim) -> bool:
    return claim.kind is ClaimKind.CHANGE and (claim.compared is None or not claim.compared.run)


def _ends(gap: str, pivot: str) -> bool:
    return words(gap)[-1:] == [pivot]


def _leads(gap: str, pivot: str) -> bool:
    """The gap leads to a level by this word, and tells of no more than a time besides."""
    gap = gap.removeprefix(")").lstrip(", ")
    said = words(gap)
    if not said or said[-1] != pivot or any(sign in gap for sign in ";:()"):
        return False
    return all(word in _TIMES or _YEAR.fullmatch(word) for word in said)


def _is_told_as_change(gap: str) -> bool:
    """ ", a drop of" — the levels' times may stand before."""
    said = words(gap)
    led = [word for word in said if word not in _TIMES and not _YEAR.fullmatch(word)]
    signs = "," in gap or "(" in gap or "–" in gap or "—" in gap
    return signs and len(said) <= 10 and all(word in _LEAD for word in led) and not any(sign in gap for sign in ";:.)")


def _measurable(change: Claim, first: Claim, last: Claim) -> bool:
    """The levels are of one kind, and the change is told of it."""
    a, b = first.quantity.unit, last.quantity.unit
    if not {first.kind, last.kind} <= {ClaimKind.AMOUNT} or a.kind not in _LEVELS or b.kind not in _LEVELS:
        return False
    if (
        not alike(a, b if a.per and b.per else replace(b, per=a.per))
        or (a.kind is not b.kind)
        or change.negated
        or change.direction is None
    ):
        return False
    if any(value is None or value <= 0 for value in (stated(first), stated(last))):
        return False
    if change.period and last.period and not change.period.overlaps(last.period):
        return False
    own = change.quantity.unit
    if own.kind in (UnitKind.PERCENT, UnitKind.POINTS) or own.name == "times":
        return True
    return alike(replace(own, per=a.per), a) or (own.name == "point" and a.kind is UnitKind.PERCENT)


def _wrong(change: Claim, first: Claim, last: Claim) -> Wrong | None:
    """How the change is off, None where it follows."""
    a, b = amount(first), amount(last)
    up = change.direction is Direction.UP
    own, levels = change.quantity.unit, first.quantity.unit
    gap = less(b, a) if up else less(a, b)
    low, high = stated(first), stated(last)
    if low is None or high is None:
        return None
    if own.name == "times":
        return _of_factor(change, first, last, up)
    if own.kind is UnitKind.PERCENT:
        ratio = _percent(a, b, up)
        if ratio is None or _said(change).meets(ratio):
            return None
        if levels.kind is UnitKind.PERCENT and _said(change).meets(gap):
            return None  # "rose 5% from 20% to 25%": of points, which another rule tells
        made = (high - low if up else low - high) / low * HUNDRED
        return _told(change, first, last, f"{digits(abs(made))}%", up, made)
    if own.kind is UnitKind.POINTS and (levels.kind is not UnitKind.PERCENT or own.name):
        return None
    if _said(change).meets(gap):
        return None
    made = high - low if up else low - high
    unit = first if levels.kind is UnitKind.MONEY else None
    return _told(change, first, last, digits(abs(made), unit), up, made)


def _said(change: Claim) -> Interval:
    """What the change may stand for: cut off or rounded, and by some more where it is round."""
    said = change.quantity
    span = amount(change)
    if said.modifier is Modifier.ABOUT and span.high is not None:
        span = span.widened(span.high * _TIGHT)
    if said.unit.kind in (UnitKind.PERCENT, UnitKind.POINTS):
        return span.widened(max(said.precision / 2, Decimal("0.05")))
    return span.widened(half(said))


def _percent(a: Interval, b: Interval, up: bool) -> Interval | None:
    """The change from one level to the other, in percent of the first."""
    if not (a.low and a.high and a.low > ZERO):
        return None
    low = None if b.low is None else (b.low / a.high - ONE) * HUNDRED
    high = None if b.high is None else (b.high / a.low - ONE) * HUNDRED
    return Interval(low, high) if up else Interval(low, high).negated()


def _of_factor(change: Claim, first: Claim, last: Claim, up: bool) -> Wrong | None:
    """ "doubled from 3 to 5": by how many times it went."""
    low, high = stated(first), stated(last)
    if not low or not high:
        return None
    ratio = high / low if up else low / high
    span = change.quantity.interval
    bound = span.bound
    if bound is None or bound <= ZERO:
        return None
    size = ratio - ONE
    if bound < ONE:  # "halved" is 0.5 times; "more than halved" is less
        if change.quantity.modifier is not Modifier.EXACT:
            return None
        ratio = ONE / ratio
    slack = bound * _TIGHT
    if change.quantity.modifier in (Modifier.OVER, Modifier.NEARLY, Modifier.AT_LEAST):
        slack /= 3
    if span.widened(slack).contains(ratio):
        return None
    return _told(change, first, last, f"{digits(ratio)} times", up, size)


def _told(change: Claim, first: Claim, last: Claim, made: str, up: bool, size: Decimal) -> Wrong:
    said = " ".join(change.quantity.written.split())
    ends = f"from {_short(first)} to {_short(last)}"
    if size < 0:
        way = "a fall" if up else "a rise"
        told = f"“{said}” {'up' if up else 'down'}, but {ends} is {way}"
    else:
        told = f"“{said}”, but {ends} is {made}"
    return Wrong(change, (first, last), told, _sum(first, last, change, made))


def _short(claim: Claim) -> str:
    return digits(stated(claim) or ZERO, claim)


def _sum(first: Claim, last: Claim, change: Claim, made: str) -> str:
    a, b = stated(first) or ZERO, stated(last) or ZERO
    if change.quantity.unit.kind is UnitKind.PERCENT:
        return f"({digits(b)} - {digits(a)}) / {digits(a)} = {digits((b - a) / a * HUNDRED)}%"
    if change.quantity.unit.name == "times":
        halved = (change.quantity.interval.bound or ONE) < ONE
        large, small = (b, a) if halved or change.direction is Direction.UP else (a, b)
        return f"{digits(large)} / {digits(small)} = {digits(large / small)}"
    large, small = (b, a) if change.direction is Direction.UP else (a, b)
    return f"{digits(large)} - {digits(small)} = {digits(large - small)}"
