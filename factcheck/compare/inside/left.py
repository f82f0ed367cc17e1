"""What is left of a whole, and what two parts make, told in one breath: "closes nine of its 38 libraries, leaving 27",
"9.2p makes 13.7p for the year, on top of 4.8p"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.inside.amounts import ZERO, added, alike, amount, digits, stated
from factcheck.compare.inside.line import Line, Wrong, one_voice, words
from factcheck.lexicon.contrasts import SIDES
from factcheck.lexicon.words import singular
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.pattern import pattern

_OF_ITS = pattern(r"(?:\(?)(?:[\w’'-]+ ){0,2}of (?:the|its|their|his|her|our|all|all the|all its)(?: \w+)?\Z|of\Z")
_LEAVING = pattern(r"[^;:.()\d?!]{0,60}, ?(?:thus |so )?(?:leaving|which leaves|and leaves|and left)(?: it| them| him| her)?"
                   r"(?: with)?(?: just| only| the other| the remaining)?\Z")  # fmt: skip
_MAKES = pattern(r"[^;:.()\d?!]{0,50}\b(?:makes|made|making|brings|brought|bringing|takes|took|taking)"
                 r"(?: (?:a|the|its|their|it|that)(?: \w+){0,3}?)?(?: (?:total|to|of|total to|total of|up to))?\Z")  # fmt: skip
_ON_TOP = pattern(r"[^;:.()\d?!]{0,60}, ?(?:on top of|together with|along with|added to|plus)(?: [\w’'-]+){0,5}?\Z")
_OPEN = pattern(r"\b(?:average|per|each|more than|including|another|also|extra|net of|other than|respectively)\b")
_OF_WHICH = pattern(r"\A[\w’' -]{0,40}(?:,|\(|–|—|:) ?of (?:which|whom|these|those|them)(?: about| some)?\Z")
_AND = pattern(r"\A[^.;:()\d?!]{2,60}(?:,| and|, and)\Z")
_SAID = 3  # words behind a part that may tell it from the other
_PAIRS = (("red", "white"), ("new", "old"), ("new", "used"), ("left", "right"), ("big", "small"), ("large", "small"),
          ("black", "white"), ("short", "long"), ("hot", "cold"), ("wet", "dry"), ("return", "single"))  # fmt: skip
_SO = pattern(  # "leaving 27 *open*"; not "leaving 12 *who failed*", "leaving two *damaged*"
    r"\A(?:\Z|[.,;)]|(?:open|left|standing|running|behind|remaining|to go|in (?:all|total|place|use|service|business))\b)"
)
_ADDED = (UnitKind.COUNT, UnitKind.MONEY, UnitKind.MEASURE, UnitKind.NUMBER, UnitKind.PERCENT)


def left(line: Line) -> Iterator[Wrong]:
    """The rests of a sentence that the whole less its part is not, and the sums that two parts do not make."""
    if line.cell or _OPEN.search(line.text):
        return
    yield from _record(line)
    for at in range(len(line.claims) - 2):
        first, second, third = line.claims[at : at + 3]
        one, two = line.gaps[at + 1 : at + 3]
        if _OF_ITS.match(one) and _LEAVING.match(two) and _SO.match(line.gaps[at + 3]) and not _others(line, at):
            yield from _rest(first, second, third)
        elif _MAKES.match(one) and _ON_TOP.match(two) and not _others(line, at):
            yield from _sum(first, second, third)
        elif (
            _OF_WHICH.search(one) and _AND.search(two) and not _others(line, at) and _are_apart(two, line.gaps[at + 3])
        ):
            yield from _too_much(first, second, third)


def _are_apart(one: str, other: str) -> bool:
    """What is said of the two parts excludes each other: "were red and", "white"."""
    mine, theirs = words(one)[:_SAID], words(other)[:_SAID]
    return any(
        line == another and side != opposite
        for a in mine
        for b in theirs
        for line, side in _sides(a)
        for another, opposite in _sides(b)
    )


def _sides(word: str) -> Iterator[tuple[int, int]]:
    yield from SIDES.get(singular(word), SIDES.get(word, ()))
    for line, pair in enumerate(_PAIRS):
        if word in pair:
            yield -1 - line, pair.index(word)


def _too_much(whole: Claim, first: Claim, second: Claim) -> Iterator[Wrong]:
    """Two parts of it that are more than all of it."""
    if not _read(whole, first, second):
        return
    a, b, all_of = stated(first) or ZERO, stated(second) or ZERO, amount(whole).high
    least = added((amount(first), amount(second))).low
    if all_of is not None and least is not None and least > all_of and a + b <= all_of * 2 and max(a, b) <= all_of:
        text = f"{digits(a)} + {digits(b)}"
        told = f"“{_said(whole)}”, but {text} is {digits(a + b)}"
        yield Wrong(whole, (first, second), told, f"{text} = {digits(a + b)}")


_DREW = pattern(r"[^;:.()\d?!]{0,50}, ?(?:drew|drawing|with|tied)(?: the other)?\Z")
_LOST = pattern(
    r"[^;:.()\d?!]{0,20}(?:,|,? ?and) ?(?:lost|losing|were beaten in|(?:defeats?|losses) in)(?: only| just| the other)?\Z"
)
_WON = pattern(r"\b(?:won|win|winning|victories in)(?: just| only)?\Z")
_ENDS = pattern(r"\A(?:\Z|[,.;)])")
_MATCHES = frozenset("match game fixture bout race".split())


def _record(line: Line) -> Iterator[Wrong]:
    """ "won 18 of its 22 matches, drew three and lost two"."""
    for at in range(len(line.claims) - 3):
        won, played, drew, lost = line.claims[at : at + 4]
        one, two, three = line.gaps[at + 1 : at + 4]
        if not (_WON.search(line.gaps[at]) and _OF_ITS.match(one) and _DREW.match(two) and _LOST.match(three)):
            continue
        if not _ENDS.match(line.gaps[at + 4]):
            continue
        exact = all(stated(each) and each.quantity.modifier is Modifier.EXACT for each in (won, played, drew, lost))
        if singular(played.head) not in _MATCHES or not exact or not one_voice((won, played, drew, lost)):
            continue
        values = [stated(each) or ZERO for each in (won, drew, lost)]
        made, said = sum(values, ZERO), stated(played) or ZERO
        if made != said:
            text = " + ".join(map(digits, values))
            told = f"“{_said(played)}”, but {text} is {digits(made)}"
            yield Wrong(played, (won, drew, lost), told, f"{text} = {digits(made)}")


def _others(line: Line, at: int) -> bool:
    """Other amounts of the kind stand in the sentence, which may be meant."""
    own = line.claims[at + 1].quantity.unit
    return any(alike(one.quantity.unit, own) for one in (*line.claims[:at], *line.claims[at + 3 :]))


def _read(*claims: Claim) -> bool:
    """All are exact amounts of one kind, told by one voice."""
    exact = all(one.quantity.modifier is Modifier.EXACT and stated(one) for one in claims)
    kinds = all(one.kind in (ClaimKind.AMOUNT, ClaimKind.LIST) and one.quantity.unit.kind in _ADDED for one in claims)
    units = all(alike(one.quantity.unit, claims[0].quantity.unit) for one in claims)
    return exact and kinds and units and one_voice(claims)


def _rest(part: Claim, whole: Claim, rest: Claim) -> Iterator[Wrong]:
    if not _read(part, whole, rest):
        return
    if rest.head not in ("", part.head, whole.head):
        return  # "closed nine of its 38 shops, leaving 300 *people* without work"
    a, b = stated(whole) or ZERO, stated(part) or ZERO
    if a > b and not added((amount(part), amount(rest))).meets(amount(whole)):
        text = f"{digits(a)} - {digits(b)}"
        told = f"“{_said(rest)}” left, but {text} is {digits(a - b)}"
        yield Wrong(rest, (part, whole), told, f"{text} = {digits(a - b)}")


def _sum(first: Claim, total: Claim, second: Claim) -> Iterator[Wrong]:
    if not _read(first, total, second) or len({first.head, second.head} - {""}) > 1:
        return
    a, b, said = stated(first) or ZERO, stated(second) or ZERO, stated(total) or ZERO
    if said > max(a, b) and not added((amount(first), amount(second))).meets(amount(total)):
        text = f"{digits(a)} + {digits(b)}"
        told = f"“{_said(total)}”, but {text} is {digits(a + b)}"
        yield Wrong(total, (first, second), told, f"{text} = {digits(a + b)}")


def _said(claim: Claim) -> str:
    return " ".join(claim.quantity.written.split())
