"""A document says two different things of the same measure.

What it finds: two amounts that exclude each other, tied to one series for one time; two figures in the very same
words, of one thing, of which one is a slip of the other ("the school at Marrow has 420 pupils", "… 240 pupils"), or
of "the" event ("four people were injured in the storm", "five people …"), or in words that say the same of one place
and year, with two digits swapped ("84.0% in 2022", "in 2022 … 48.0%"); two of one thing and time with two digits swapped
("took in 412 dogs last year", "the 421 dogs taken in last year"), or of which one is told in all the words of the other;
or one label with two counts
("the four Baltic countries", "the five Baltic member states"), with the names the text lists for each.

Why it matters: at most one can be right, and readers notice.

Example: "The four Baltic countries are leaving the treaty. The five Baltic member states defended their decisions."

When it is silent: when the two are of different times, areas or groups, or one is a part, a former value, a change,
a plan or somebody else's count; where one is a bound that the other comes near ("more than 400", 396); in the same
words, when neither names its subject and the text tells of another such thing or another time in between, or, of an
event, of a place or of a count that went on.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal

from factcheck.compare.clusters import series_meant
from factcheck.compare.disputes import contradictions
from factcheck.compare.pairs import pair
from factcheck.lexicon.ideas import idea
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.model.claim import Claim, ClaimKind, Modality
from factcheck.model.finding import Finding, Note, Severity
from factcheck.model.match import Outcome
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.text import Source
from factcheck.pattern import pattern
from factcheck.rules import words
from factcheck.rules.again import repeated
from factcheck.rules.alike import alike
from factcheck.rules.case import Case, finding, rule
from factcheck.rules.retold import retold
from factcheck.rules.twice import twice

_ALL = pattern(r"\b(?:the|all|its|their|these|those|our)\s+$", re.IGNORECASE)
_MOST_LISTED = 12
_MOST_SHOWN = 4


def find(case: Case) -> Iterator[Finding]:
    """One finding for each measure or label: at the first claim that has another against it, at the later of the
    two or the one that the references do not confirm."""
    for source in case.sources:
        claims = [claim for claim in case.of_source(source) if _counts(claim)]
        told: set[str] = set()
        for (series, *_), members in _sorted(case, claims).items():
            for made in _of_measure(case, members, str(series)):
                told.update(made.claims)
                yield made
        same = (*repeated(source, claims), *retold(source, claims), *alike(source, claims))
        for two, how in (
            *((two, " in the same words") for two in same),
            *((two, "") for two in twice(source, case.of_source(source))),
        ):
            if told.isdisjoint((two[0].id, two[1].id)):
                told.update((two[0].id, two[1].id))
                yield _of_words(case, *two, how)
        groups: dict[tuple[str, frozenset[str]], list[Claim]] = defaultdict(list)
        for claim in claims:
            if group := _group(source, claim):
                groups[group].append(claim)
        lists: list[_List] | None = None
        for members in groups.values():
            if (pair := _two_counts(members)) and pair[1].id not in told:
                lists = _listed(source.text) if lists is None else lists
                yield _of_label(case, *pair, lists)


def _counts(claim: Claim) -> bool:
    return claim.kind in (ClaimKind.AMOUNT, ClaimKind.LIST) and claim.modality is Modality.ASSERTED


def _sorted(case: Case, claims: Sequence[Claim]) -> dict[tuple[Hashable, ...], list[Claim]]:
    """The claims of each series that are told of the same time and place by the same voice, all that sets them apart
    from the series left out."""
    found: dict[tuple[Hashable, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        verdict = case.verdicts.get(claim.id)
        series = series_meant(verdict)
        apart = verdict is not None and verdict.match is not None and bool(verdict.match.near)
        if series and not apart and not claim.quoted and (claim.period or not claim.period_words):
            time = str(claim.period).removeprefix("by ")  # "by 2023" as "in 2023"
            row = verdict.observation if verdict else None
            key = series, claim.past, claim.attribution, time, row.area if row and row.area else claim.area, claim.of
            found[key].append(claim)
    return found


def _of_words(case: Case, a: Claim, b: Claim, how: str) -> Finding:
    return finding(
        RULE,
        b,
        f"{_message(case, b, a)}{how}",
        notes=(words.read(case, b), _linked(case, a)),
        related=(case.related(a, f"says {a.quantity.written}"),),
        confidence="medium",
    )


def _of_measure(case: Case, claims: Sequence[Claim], series: str) -> Iterator[Finding]:
    """Two figures of one series cannot both be right."""
    for dispute in contradictions(claims) if len(claims) > 1 else ():
        sides = [[case.by_id[id] for id in side] for side in dispute.sides]
        found = _opposed(case, sides)
        if found is None:
            continue
        claim, other = found
        against = [one for side in sides if claim not in side for one in side if one is not other]
        same = next(side for side in sides if claim in side)
        yield finding(
            RULE,
            claim,
            _message(case, claim, other),
            notes=(words.read(case, claim), *(_linked(case, one) for one in [other, *against][:_MOST_SHOWN])),
            related=tuple(case.related(one, f"says {one.quantity.written}") for one in (other, *against)),
            series=series,
            others=tuple(one.id for one in same if one is not claim and not case.confirmed(one)),
        )


def _opposed(case: Case, sides: Sequence[Sequence[Claim]]) -> tuple[Claim, Claim] | None:
    """The first claim that an earlier sentence contradicts, and the other; the confirmed one is the other."""
    number = {claim.id: place for place, side in enumerate(sides) for claim in side}
    firsts: dict[int, Claim] = {}
    for claim in sorted((claim for side in sides for claim in side), key=lambda claim: claim.anchor.start):
        for side, earlier in firsts.items():
            if side != number[claim.id] and _contradict(earlier, claim):
                return (earlier, claim) if case.confirmed(claim) else (claim, earlier)
        firsts.setdefault(number[claim.id], claim)
    return None


def _contradict(a: Claim, b: Claim) -> bool:
    if a.sentence == b.sentence or pair(a, b, same_measure=True).outcome is not Outcome.CONFLICT:
        return False
    return not any(_is_at_bound(one, other) for one, other in ((a, b), (b, a)))


_BOUNDS = (Modifier.OVER, Modifier.UNDER, Modifier.AT_LEAST, Modifier.AT_MOST, Modifier.NEARLY, Modifier.JUST_OVER)
_LOOSELY = Decimal("0.05")  # of itself, that a bound may be off


def _is_at_bound(one: Claim, other: Claim) -> bool:
    """ "More than 400" does not contradict 396 or 400: who rounds to a bound is that loose."""
    if one.quantity.modifier not in _BOUNDS:
        return False
    bound, value = one.quantity.stated.bound, other.quantity.stated.bound
    return bound is not None and value is not None and abs(bound - value) <= abs(bound) * _LOOSELY


def _group(source: Source, claim: Claim) -> tuple[str, frozenset[str]] | None:
    """The group that a count is all of, as its head and its label: "the four Baltic countries"."""
    if claim.quantity.unit.kind is not UnitKind.COUNT or claim.quantity.modifier is not Modifier.EXACT:
        return None
    if not _ALL.search(source.text[max(0, claim.anchor.start - 8) : claim.anchor.start]):
        return None
    label = _label(claim)
    return (idea(claim.head), label) if label else None


def _label(claim: Claim) -> frozenset[str]:
    """The words that name the group, without those that say nothing new of it ("member states")."""
    return frozenset(idea(word) for word in claim.modifiers if word not in NEUTRAL and word != "member")


def _two_counts(claims: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """The first claim with another count than an earlier sentence's, and that one."""
    firsts: dict[object, Claim] = {}
    for claim in claims:
        for stated, earlier in firsts.items():
            if stated != claim.quantity.stated and earlier.sentence != claim.sentence:
                return earlier, claim
        firsts.setdefault(claim.quantity.stated, claim)
    return None


def _of_label(case: Case, a: Claim, b: Claim, lists: Sequence[_List]) -> Finding:
    said = [Note("list", f"{len(names)}: {', '.join(names)}") for names in _fitting(lists, (a, b))]
    return finding(
        RULE,
        b,
        f"{_message(case, b, a)}: the same label with two counts",
        notes=(words.read(case, b), *said, _linked(case, a)),
        related=(case.related(a, f"says {a.quantity.written}"),),
        severity=Severity.NOTE,
        confidence="medium",
    )


def _message(case: Case, claim: Claim, other: Claim) -> str:
    return (
        f"“{claim.quantity.written}”, but “{other.quantity.written}” at {case.source(other).spot(other.anchor.start)}"
    )


def _linked(case: Case, claim: Claim) -> Note:
    return Note("linked", f"{case.place(claim)} says {claim.quantity.written}")


_List = tuple[int, tuple[str, ...]]  # where a list of names stands, and the names
_NAME = r"[A-Z][\w'-]++(?: [A-Z][\w'-]++)*+"
# A row of names is taken whole, with its end or without one: none is begun again at its second name.
_LIST = pattern(rf"{_NAME}(?:(?:, (?:the )?{_NAME})++(?P<end>,? (?:and|&) (?:the )?{_NAME})?+)?+")
_COMMA = pattern(r",? and |,? & |, ")


def _listed(text: str) -> list[_List]:
    """The lists of names in a text."""
    return [
        (match.start(), tuple(name.removeprefix("the ") for name in _COMMA.split(text[match.start() : match.end()])))
        for match in _LIST.finditer(text.replace("’", "'"))
        if match["end"] and len(match[0]) < 400
    ]


def _fitting(lists: Sequence[_List], claims: tuple[Claim, Claim]) -> Iterator[tuple[str, ...]]:
    """For each count, the list of names that has just as many, the last one before it."""
    for claim in claims:
        count = claim.quantity.stated.low
        fitting = [(at, names) for at, names in lists if len(names) == count and len(names) <= _MOST_LISTED]
        before = [names for at, names in fitting if at < claim.anchor.start]
        if fitting:
            yield before[-1] if before else fitting[0][1]


RULE = rule(__doc__, "FC401", "self-contradiction", Severity.WARNING, find, risk=6)
