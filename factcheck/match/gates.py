"""What rules a series out for a claim, however alike the words."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.lexicon.ideas import alike, idea, ideas, opposites
from factcheck.lexicon.places import area_title
from factcheck.lexicon.rates import per_ratio
from factcheck.lexicon.synonyms import RESTRICTORS
from factcheck.lexicon.units import PEOPLE, comparable_units
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.match.labels import EVENTS, Target
from factcheck.match.near.ages import other_limit
from factcheck.match.near.narrowing import restricting
from factcheck.match.reading import Read
from factcheck.model.claim import ClaimKind
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import SeriesKind

Gate = Callable[[Read, Target], str]

_GENERIC = frozenset(("country", "territory", "person", "population", "party", "government"))


def kind_agrees(read: Read, target: Target) -> str:
    """A change is no level, a date no amount, a rank no value."""
    kind = read.claim.kind
    is_date = target.series.kind is SeriesKind.DATE
    if (kind is ClaimKind.DATE) != is_date:
        return "one is a date, the other an amount"
    if kind in (ClaimKind.RANK, ClaimKind.SUPERLATIVE, ClaimKind.OTHER):
        return f"a {kind.value} is not a value"
    if kind is ClaimKind.CHANGE and not target.change:
        return "the text tells a change, the series a level"
    return ""


def unit_agrees(read: Read, target: Target) -> str:
    """The units are of one kind, and per the same."""
    mine, theirs = read.claim.quantity.unit, target.series.unit
    if not comparable_units(mine, theirs):
        return f"unit: {mine} against {theirs}"
    if mine.per and theirs.per:
        return "" if per_ratio(mine.per, theirs.per) else f"unit: per {mine.per} against per {theirs.per}"
    if theirs.per:
        said = set(ideas(theirs.per.split())) & (read.tiers["clause"] | read.tiers["sentence"])
        return "" if said or mine.kind is UnitKind.NUMBER else f"unit: the series is per {theirs.per}"
    if mine.per and not set(ideas(mine.per.split())) & (target.vocabulary | {"year"}):
        return f"unit: the text says per {mine.per}"
    return ""


def head_agrees(read: Read, target: Target) -> str:
    """What is counted is what the series counts."""
    claim, series = read.claim, target.series
    if claim.quantity.unit.kind is not UnitKind.COUNT or series.unit.kind is not UnitKind.COUNT or not claim.head:
        return ""
    if series.unit.per:
        return ""
    head = idea(claim.head)
    if any(alike(head, term) for term in target.heads):
        return ""
    unit = idea(target.unit_head)
    if head in target.vocabulary and (target.unit_head in PEOPLE or unit in EVENTS):
        return ""  # "531 burglaries" for "Burglary offences"
    if head == unit or (head in _GENERIC and unit in _GENERIC and (head == "person") == (unit == "person")):
        return ""
    if singular(claim.head) in PEOPLE and target.unit_head in PEOPLE and claim.head not in RESTRICTORS:
        return ""
    if head in EVENTS and unit in EVENTS:
        return ""
    if head == "person" and read.done_by_them in target.heads:
        return ""  # "63,140 people visited the museum"
    if read.confused_with(target):
        return ""
    return f"counts {claim.measure or claim.head}, the series {target.unit_head or series.label}"


def negation_agrees(read: Read, target: Target) -> str:
    """One is not what the other denies."""
    denied = read.denied(target)
    if denied != target.negative and not (target.negative and read.negative_words):
        return "the text denies it, the series does not" if denied else "the series is of those who have not"
    return ""


def area_agrees(read: Read, target: Target) -> str:
    """The text is not about another area."""
    claim = read.claim
    mine = {key for key in (claim.area or "").split("|") if key}
    theirs = target.areas
    rows = {row.area for basis in target.series.bases for row in basis.observations if row.area}
    if theirs:
        wanted = {part for key in theirs for part in key.split("|")}
        if any(key.startswith("name:") and read.says_name(key[5:]) for key in wanted):
            return (
                ""
                if not mine or mine & wanted or not _foreign(mine, target)
                else f"area: {area_title(claim.area or '')}"
            )
        if mine and not mine & wanted:
            return f"area: {area_title(claim.area or '')} against {area_title(sorted(theirs)[0])}"
        if not mine and not wanted & read.areas_near and "WLD" not in wanted and not read.says_proper(target):
            return f"area: the text does not name {area_title(sorted(theirs)[0])}"
        return ""
    if rows and not mine and len(rows) == 1 and read.says_proper(target):
        return ""
    if rows:
        named = mine & rows or read.areas_near & rows or (not mine and "WLD" in rows)
        named = named or any(key.startswith("name:") and read.says_name(key[5:]) for key in rows)
        return "" if named else "area: none of the series' areas is named"
    return ""


def _foreign(mine: set[str], target: Target) -> bool:
    """Another town; a country or region may be the one that the series' own town lies in."""
    return all(key.startswith("CITY:") for key in mine)


def essentials_said(read: Read, target: Target) -> str:
    """What narrows the series is said in the text: *youth* unemployment, *gold* medals."""
    near = ("clause", "sentence") if read.claim.head else ("clause", "sentence", "before", "heading")
    for term in target.essential:
        if not any(term in read.tiers[tier] for tier in near):
            return f"the series is of {term} only"
    return ""


_DIMENSIONS = {
    "long": "length", "wide": "width", "thick": "thickness", "deep": "depth", "high": "height", "tall": "height",
    "away": "distance", "old": "age",
}  # fmt: skip


def dimension_agrees(read: Read, target: Target) -> str:
    """A length is no thickness: "11 km long", "260 metres thick"."""
    clause = read.claim.context.clause
    at = clause.index("#") if "#" in clause else len(clause)
    for word in clause[at + 1 : at + 4]:
        if word in _DIMENSIONS and not {idea(word), idea(_DIMENSIONS[word])} & target.vocabulary:
            return f"the text gives a {_DIMENSIONS[word]}"
    return ""


def event_named(read: Read, target: Target) -> str:
    """A date is of the event only where the sentence says the event and the thing: "*the treaty* was *adopted*"."""
    if target.series.kind is not SeriesKind.DATE:
        return ""
    said = read.tiers["clause"] | read.tiers["sentence"]
    if not any(alike(head, term) for head in target.heads for term in read.tiers["clause"]):
        return "the clause does not tell of this event"
    things = {idea(proper.split()[-1].lower()) for name in target.names for proper in name.proper}
    if things and not things & said:
        return f"the sentence does not name the {sorted(things)[0]}"
    return ""


def population_agrees(read: Read, target: Target) -> str:
    """The text does not narrow what is counted to a part that the series does not name."""
    part = restricting(read, target) or other_limit(read.claim.context.clause, target)
    return f"narrower: {part}" if part else ""


def opposites_apart(read: Read, target: Target) -> str:
    """No word of the claim's own is the opposite of one in the label."""
    label = {term for term, _ in target.names[0].terms}
    every = {term for name in target.names for term, _ in name.terms}
    own = read.tight
    for term in sorted(own - read.named):
        if term in target.vocabulary:
            continue
        for other in sorted(opposites(term) & (label - own)):
            return f"{term} is not {other}"
    near, said = read.tiers["before"], own | read.tiers["sentence"]
    for other in sorted(label - said - near):
        for term in sorted(opposites(other) & (near - every)):
            return f"{term} is not {other}"
    return ""


def criterion_apart(read: Read, target: Target) -> str:
    """The figure is no part of the definition: "31% pay *more than 40%* of income" for "… more than 40% of income"."""
    stated = read.claim.quantity.stated
    if not stated.is_point or stated.low is None:
        return ""
    said = f"{stated.low:f}"
    return f"{said} is part of what the series is" if said in target.numbers else ""


def names_agree(read: Read, target: Target) -> str:
    """The sentence does not name another treaty, contest or body of the same sort."""
    for name in target.names[:1]:
        for proper in name.proper:
            sort = idea(proper.split()[-1].lower())
            for said in read.claim.context.names:
                if idea(said.split()[-1].lower()) == sort and not _same_name(said, target):
                    return f"names {said}"
            if other := _other_of_its_kind(read, proper):
                return f"names {other}"
    return ""


def _other_of_its_kind(read: Read, proper: str) -> str:
    """ "Band A" where the series is of "Band D": the same word with another letter or number, nearest to the figure."""
    first, _, last = proper.lower().partition(" ")
    if not last or not (len(last) == 1 or last.isdecimal()):
        return ""
    clause = read.claim.context.clause
    said = [clause[i + 1] for i in range(len(clause) - 1) if clause[i] == first]
    named = [word for word in said if word.isdecimal() or (len(word) == 1 and word.isalpha())]
    return f"{first} {named[-1]}" if named and last not in named else ""


def _same_name(said: str, target: Target) -> bool:
    for name in target.names:
        for proper in name.proper:
            a = {idea(word) for word in said.lower().replace("-", " ").split() if word not in FUNCTION}
            b = {idea(word) for word in proper.lower().replace("-", " ").split() if word not in FUNCTION}
            if len(a & b) >= min(2, len(a), len(b)):
                return True
    return False


def share_agrees(read: Read, target: Target) -> str:
    """A share's part and whole are not swapped, and its part is the series' part."""
    claim = read.claim
    if claim.quantity.unit.kind is not UnitKind.PERCENT:
        return ""
    if claim.context.clause[read.at + 1 : read.at + 3] == ("of", "what"):
        return "a share of another figure"  # "a ninth of what wind did"
    if not (claim.part or claim.of):
        return ""
    heads, whole = target.heads, read.of_head
    if claim.part:
        part = set(read.part)
        if not any(target.says(term) for term in part):
            return f"the part is {claim.part}"
        swapped = whole in heads and whole not in target.of
        if part and not part & heads and not any(alike(a, b) for a in part for b in heads) and swapped:
            return f"part and whole are swapped: of {claim.of}"
        if claim.of and not any(alike(a, b) for a in part for b in heads) and not _half_said(part, target):
            return f"the part is {claim.part}"
    return ""


def _half_said(part: set[str], target: Target) -> bool:
    """At least half of what the part is stands in the series: "born abroad" for "Foreign-born"."""
    return 2 * sum(target.says(term) for term in part) >= len(part)


GATES: tuple[Gate, ...] = (
    kind_agrees,
    unit_agrees,
    negation_agrees,
    head_agrees,
    area_agrees,
    essentials_said,
    event_named,
    population_agrees,
    opposites_apart,
    dimension_agrees,
    criterion_apart,
    names_agree,
    share_agrees,
)


def closed(read: Read, target: Target) -> str:
    """The first gate that is closed, in words; "" where all are open."""
    for gate in GATES:
        reason = gate(read, target)
        if reason:
            return reason
    return ""
