"""Parts that do not make up their whole: "58 people died: 32 men, 20 women and five children", "the other 20", "in all"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.inside.amounts import HUNDRED, ZERO, added, alike, amount, digits, stated
from factcheck.compare.inside.line import Line, Wrong, one_voice, words
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.interval import Interval
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.pattern import pattern

_ADDABLE = (UnitKind.COUNT, UnitKind.MONEY, UnitKind.MEASURE, UnitKind.NUMBER, UnitKind.PERCENT)
_COLON = pattern(r"[^.;()\d]{0,80}:\s?\Z")
_BRACKET = pattern(r"[^.;:()\d,]{0,40}\(\Z")
_CLOSED = pattern(r"[^.;:()\d,?!]{0,60}\)")
_MADE_UP = pattern(
    r"\b(?:compris(?:es|ed|ing)|consist(?:s|ed|ing)? of|(?:is |are |was |were )?made up of|composed of|split into"
    r"|divided into|break(?:s|ing)? down into|broken down into)\s?(?:of |the )?\Z"
)
# A gap between two parts has one joint, at its end: another would join a part that has no figure, "two baths, a kitchen".
_NEXT = pattern(
    r"(?:(?!\band\b|\bplus\b)[^,.;:()\d?!]){0,50}"
    r"(?:,(?: and)?|;(?: and)?|\b(?:and|plus|as well as))(?: (?:another|a further|the other))?\Z"
)
_LAST = pattern(r"(?:(?!\band\b|\bplus\b|\bas well\b)[^.;:()\d,?!]){0,60}[.!]?[”\"’]?\Z")
_TOTAL = pattern(
    r"[^.;:()\d,?!]{0,50}[,–—(-]*\s?(?:or |for |making |making for |giving |bringing it to )?"
    r"(?:a total of|in all,?|altogether,?|in total,?"
    r"|totall?ing|adding up to|making)\Z"
)
_IN_ALL = pattern(r"\s?(?:in all|in total|altogether|all told)\b")
_LISTED = pattern(r"[^.;:()\d?!]{0,50}[,–—(-]\s?(?:or |making )?\Z")
OPEN = pattern(
    r"\b(?:includ\w+|among|such as|for example|e\.g|mostly|mainly|chiefly|at least|more than|notably|especially|some of"
    r"|both|overlap\w*|respectively|each|per|apiece|average|median|multiple|more|roughly|approximately|around|as well as"
    r"|with|having|who|which|aged|between|excluding|not counting|unknown)\b"
)
_RANGE = Decimal("0.25")  # of the whole, that a sum of its parts may be off
_MOST_PARTS = 12
LEAST = 2


def wholes(line: Line, before: Line | None) -> Iterator[Wrong]:
    """The wholes of a sentence that their parts do not make."""
    if line.cell:
        return
    told: set[str] = set()
    for reading in (_equations(line), _lists(line), _totals(line), _rests(line, before)):
        for wrong in reading:
            ids = {claim.id for claim in (wrong.claim, *wrong.others)}
            if told.isdisjoint(ids):
                told |= ids
                yield wrong


_SIGNS = {"+": 1, "plus": 1, "-": -1, "−": -1, "–": -1, "minus": -1}
_EQUALS = frozenset(("=", "equals", "makes", "make", "is"))
_PROVERB = 5  # "two and two make five" is one


def _equations(line: Line) -> Iterator[Wrong]:
    """ "164 + 33 = 197"."""
    claims, start = line.claims, 0
    while start + 2 < len(claims):
        end, signs = start, [1]
        while end + 1 < len(claims) and (sign := _SIGNS.get(line.gaps[end + 1])):
            signs.append(sign)
            end += 1
        if end > start and end + 1 < len(claims) and line.gaps[end + 1] in _EQUALS:
            terms, result = claims[start : end + 1], claims[end + 1]
            spans = [amount(one) if sign > 0 else amount(one).negated() for one, sign in zip(terms, signs, strict=True)]
            values = [stated(one) for one in (*terms, result)]
            begun = start == 0 or not line.gaps[start][-1:] or line.gaps[start][-1:] not in "+-−–×*/÷^="
            ended = line.gaps[end + 2][:1] not in set("+-−–×*/÷^=")
            whole = None not in values and max(abs(v) for v in values if v is not None) > _PROVERB
            if begun and ended and whole and is_same(terms, result) and not added(spans).meets(amount(result)):
                made = sum((v * s for v, s in zip(values, signs, strict=False) if v is not None), ZERO)
                if made < 0:
                    break  # "£12 - £30" is a span
                text = digits(values[0] or ZERO)
                for value, sign in zip(values[1:-1], signs[1:], strict=True):
                    text += f" {'+' if sign > 0 else '-'} {digits(value or ZERO)}"
                yield Wrong(
                    result, terms, f"“{_said(result)}”, but {text} is {digits(made)}", f"{text} = {digits(made)}"
                )
        start = max(end, start + 1)


def is_same(parts: Sequence[Claim], whole: Claim) -> bool:
    """All are amounts that can be added, of one kind."""
    every = (*parts, whole)
    if any(
        one.kind not in (ClaimKind.AMOUNT, ClaimKind.LIST) or one.quantity.unit.kind not in _ADDABLE for one in every
    ):
        return False
    return all(alike(one.quantity.unit, whole.quantity.unit) for one in parts) and one_voice(every)


def listed(line: Line, first: int, stop: int) -> int:
    """Where a list of figures that begins here ends: behind its last figure; its last is led to by "and"."""
    end = first + 1
    while end < stop and end - first < _MOST_PARTS and _NEXT.match(line.gaps[end]):
        end += 1
    if end - first < LEAST:
        return first
    joined = {"and", "plus"} & set(words(line.gaps[end - 1])) or "as well as" in line.gaps[end - 1]
    return end if joined else first


def _lists(line: Line) -> Iterator[Wrong]:
    """ "58 people died: 32 men, 20 women and five children", "the budget of £12m comprises £7m for … and £6m for …"."""
    for at in range(len(line.claims) - 2):
        gap = line.gaps[at + 1]
        lead = f"{line.claims[at].anchor.exact.lower()} {gap}"
        bracket = _BRACKET.match(gap)
        if not (bracket or _COLON.match(gap) or _MADE_UP.search(lead)):
            continue
        end = listed(line, at + 1, len(line.claims))
        closed = _CLOSED.match(line.gaps[end]) if bracket else end == len(line.claims) and _LAST.match(line.gaps[end])
        if end == at + 1 or not closed:
            continue
        yield from _summed(line.claims[at], line.claims[at + 1 : end], line.gaps[max(0, at - 1) : end + 1])


def _totals(line: Line) -> Iterator[Wrong]:
    """ "32 men, 20 women and five children, 58 in all"."""
    for last in range(2, len(line.claims)):
        whole, gap, behind = line.claims[last], line.gaps[last], line.gaps[last + 1]
        led = f"{gap} a total of" if whole.anchor.exact.lower().startswith("a total of") else gap
        if not (_TOTAL.match(led) or (_LISTED.match(gap) and _IN_ALL.match(behind))):
            continue
        for first in range(max(0, last - _MOST_PARTS), last - 1):
            if listed(line, first, last) == last:
                yield from _summed(whole, line.claims[first:last], line.gaps[max(0, first - 1) : last + 2])
                break


def _summed(whole: Claim, parts: Sequence[Claim], gaps: Sequence[str]) -> Iterator[Wrong]:
    """A whole that its list does not make; `gaps` are the words around them."""
    if OPEN.search(" # ".join(gaps)):
        return
    base = stated(whole)
    values = [stated(part) for part in parts]
    if not is_same(parts, whole) or base is None or any(value is None or value <= 0 for value in values):
        return
    if whole.quantity.modifier is not Modifier.EXACT:
        return
    total = added(map(amount, parts))
    if total.meets(_slack(whole, parts)) or not _is_near(total, base):
        return
    if _some_make(parts, whole) or _overlap(parts):
        return
    made = sum((value for value in values if value is not None), ZERO)
    text = " + ".join(digits(value or ZERO) for value in values)
    yield Wrong(whole, tuple(parts), f"“{_said(whole)}”, but {text} is {digits(made)}", f"{text} = {digits(made)}")


def _slack(whole: Claim, parts: Sequence[Claim]) -> Interval:
    """What the whole may be: shares that were rounded make 99 or 101."""
    span = amount(whole)
    return span.widened(Decimal(1)) if whole.quantity.unit.kind is UnitKind.PERCENT and len(parts) > LEAST else span


def _is_near(total: Interval, base: Decimal) -> bool:
    """So near that they are surely its parts."""
    low, high = base * (1 - _RANGE), base * (1 + _RANGE)
    slack = Decimal(2) if base < 20 else ZERO
    return total.meets(Interval(min(low, base - slack), max(high, base + slack)))


def _some_make(parts: Sequence[Claim], whole: Claim) -> bool:
    """The first or the last of them make the whole: the others are parts of another kind."""
    spans, base = [amount(part) for part in parts], amount(whole)
    runs = [spans[a:b] for a in range(len(spans)) for b in range(a + 1, len(spans) + 1) if b - a < len(spans)]
    return any(added(run).meets(base) for run in runs)


_SEXES = frozenset("man woman male female boy girl men women".split())
_AGES = frozenset("child children baby infant toddler teenager adult minor boy girl pensioner person other".split())


def _overlap(parts: Sequence[Claim]) -> bool:
    """Men and women beside others are counted twice: "12 women, eight men and three students"."""
    heads = {part.head or part.quantity.unit.name for part in parts}
    return bool(heads & _SEXES) and not heads <= _SEXES | _AGES | {""}


_REST = pattern(r"\b(?:the|its|their) (?:other|remaining|rest|remainder)(?: of the \w+)?,?\s?(?:are |is |– |\()?\Z")
_OF_THE = pattern(r"(?:\A|[,;] ?|\b(?:and|that|while|but) )of (?:the|its|their|all|all the|those)?\s?\Z")
_AND_ONE = pattern(r"(?:\band|,) (?:one|a|an|another)\b")
_OF_ALL = frozenset(("of the", "of its", "of their", "of his", "of her", "of our", "out of the"))
_NOT_REST = pattern(r"\b(?:each|per|both|either|more|another|respectively|did not (?:say|know)|times|half|average)\b")


def _rests(line: Line, before: Line | None) -> Iterator[Wrong]:
    """ "80% pay; the remaining 30% do not", "of the 48 ships, 30 are tankers; the other 20 are bulkers"."""
    if _NOT_REST.search(line.text):
        return
    for at, rest in enumerate(line.claims):
        if not _REST.search(line.gaps[at]) or rest.quantity.modifier is not Modifier.EXACT:
            continue
        if _AND_ONE.search(line.gaps[at + 1]):
            continue  # "the other seven are men *and one* seat is empty"
        first = max(0, at - _MOST_PARTS)
        earlier = line.claims[first:at]
        if not earlier and before is not None and len(before.claims) <= 4 and not _NOT_REST.search(before.text):
            earlier = before.claims
        if not earlier:
            continue
        if rest.quantity.unit.kind is UnitKind.PERCENT:
            yield from _rest_of_all(earlier, rest)
        elif rest.quantity.unit.kind in (UnitKind.COUNT, UnitKind.NUMBER):
            if at:
                yield from _rest_of(line.gaps[first : at + 1], earlier, rest)
            elif before is not None and len(words(line.gaps[0])) <= LEAST:  # "The other 54 still live there."
                yield from _rest_of(before.gaps, earlier, rest)


def _rest_of_all(earlier: Sequence[Claim], rest: Claim) -> Iterator[Wrong]:
    """Shares that with the rest make no whole."""
    parts = [one for one in earlier if one.quantity.unit.kind is UnitKind.PERCENT]
    if any(one.kind is not ClaimKind.AMOUNT for one in (*parts, rest)) or not parts or not one_voice((*parts, rest)):
        return
    if len({one.of for one in (*parts, rest)} - {None, ""}) > 1 or len({str(one.period) for one in parts}) > 1:
        return
    spans = [_loose(one) for one in parts]
    everything = Interval(HUNDRED - 1, HUNDRED + 1)
    own = _loose(rest)
    runs = [spans[a:b] for a in range(len(spans)) for b in range(a + 1, len(spans) + 1)]
    if any(added((*run, own)).meets(everything) for run in runs):
        return
    values = [stated(one) for one in (*parts, rest)]
    if any(value is None for value in values):
        return
    made = sum((value for value in values if value is not None), ZERO)
    text = " + ".join(digits(value or ZERO) for value in values)
    left = HUNDRED - made + (values[-1] or ZERO)
    if left <= 0:
        return
    yield Wrong(
        rest,
        tuple(parts),
        f"“{_said(rest)}” remaining, but 100% less the rest is {digits(left)}%",
        f"{text} = {digits(made)}%",
    )


def _loose(claim: Claim) -> Interval:
    span = amount(claim)
    return span.widened(claim.quantity.precision) if claim.quantity.modifier is not Modifier.EXACT else span


def _rest_of(gaps: Sequence[str], earlier: Sequence[Claim], rest: Claim) -> Iterator[Wrong]:
    """A whole less its parts that is not the rest."""
    base = next((at for at in range(len(earlier)) if _OF_THE.search(gaps[at])), None)
    counted = [one for one in earlier if one.quantity.unit.kind is not UnitKind.PERCENT]
    if len(earlier) == len(counted) == LEAST and gaps[1] in _OF_ALL:
        parts, whole = [earlier[0]], earlier[1]  # "five of the nine goats have been caught, the other three are not"
    elif base is not None:
        whole, parts = earlier[base], [one for one in earlier[base + 1 :] if one in counted]
    else:
        return
    values = [stated(one) for one in (*parts, rest, whole)]
    if not parts or not is_same((*parts, rest), whole) or any(value is None for value in values):
        return
    if whole.quantity.modifier is not Modifier.EXACT:
        return
    total = added(map(amount, (*parts, rest)))
    if total.meets(amount(whole)) or _some_make((*parts, rest), whole) or not _is_near(total, values[-1] or ZERO):
        return
    left = (values[-1] or ZERO) - sum((v for v in values[:-2] if v is not None), ZERO)
    text = " - ".join(digits(v or ZERO) for v in (values[-1], *values[:-2]))
    yield Wrong(
        rest, (whole, *parts), f"“{_said(rest)}” remaining, but {text} is {digits(left)}", f"{text} = {digits(left)}"
    )


def _said(claim: Claim) -> str:
    return " ".join(claim.quantity.written.split())
