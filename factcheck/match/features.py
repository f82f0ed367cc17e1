"""The features of a match and their weights: each says how far it speaks for the series, and why.

`FEATURES` is the table; a feature's docstring is its explanation in `factcheck why`.
"""

from __future__ import annotations

from collections.abc import Callable

from rapidfuzz import fuzz

from factcheck.lexicon.ideas import told
from factcheck.match.labels import Name, Target, words_of
from factcheck.match.reading import Read
from factcheck.match.things import is_done
from factcheck.match.wording import says
from factcheck.model.match import Reason
from factcheck.model.period import PeriodRole
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import SeriesKind

Feature = Callable[[Read, Target, Name], tuple[float, str]]
ENOUGH = 5.0  # weight of words that a text need not go beyond: nobody writes a convention's name in full
OWN = 0.85  # the least cover that means "in the sentence itself"
SHARE_COVER = 0.8  # "84% of casualties are civilians" is about "Civilians among casualties of …", whatever follows
CONFUSED_COVER = 0.6  # "164 states have signed" covers "States Parties" so far


def measure_words(read: Read, target: Target, name: Name) -> tuple[float, str]:
    """How much of the series' name the text says, rarer words weighing more, nearer words too."""
    total = gained = 0.0
    missing: list[str] = []
    written = dict(told(words_of(name.text)))
    for term, weight in name.terms:
        worth, _ = read.cover(term)
        if not worth and term in name.heads:
            worth = 1.0 if is_done(read, target) else CONFUSED_COVER if read.confused_with(target) else 0.0
        total += weight
        gained += weight * worth
        if not worth:
            missing.append(written.get(term, term))
    value = min(1.0, gained / min(total, ENOUGH)) if total else 0.0
    part_said = set(read.part) & set(name.heads) and (not read.of_head or read.of_head in target.vocabulary)
    share = read.claim.quantity.unit.kind is UnitKind.PERCENT and read.of_head in target.of
    telling = {*name.heads} - {
        *target.of
    }  # "Population living in slums" is not told by the population it is a share of
    if part_said or (share and not read.tight.isdisjoint(telling)):
        value = max(value, SHARE_COVER)
    detail = f"“{name.text}”" + (f", without {', '.join(missing)}" if missing else ", all of it")
    return value, detail


def own_words(read: Read, target: Target, name: Name) -> tuple[float, str]:
    """How much of the series' name the sentence itself says, not what stands around it."""
    total = sum(weight for _, weight in name.terms)
    said = [(term, weight) for term, weight in name.terms if read.cover(term)[0] >= OWN]
    if read.confused_with(target) or is_done(read, target):
        said += [(term, weight) for term, weight in name.terms if term in name.heads and (term, weight) not in said]
    return (min(1.0, sum(weight for _, weight in said) / min(total, ENOUGH)) if total else 0.0), ", ".join(
        term for term, _ in said
    ) or "none"


def head_said(read: Read, target: Target, name: Name) -> tuple[float, str]:
    """The series' main word stands in the sentence itself."""
    if is_done(read, target):
        return 1.0, f"what was done, for {name.head}"
    best, where = 0.0, ""
    for head in name.heads:
        worth, tier = read.cover(head)
        if worth > best:
            best, where = worth, f"{head} in the {tier}"
    if not best and read.confused_with(target):
        return CONFUSED_COVER, f"“{read.confused_with(target)}” for {name.head}"
    return best, where or f"no {name.head}"


def claim_words(read: Read, target: Target, name: Name) -> tuple[float, str]:
    """How much of what the claim says the series says too."""
    aside = read.places | read.by_the_way_ideas
    own = [term for term in read.own_words if term not in aside or term in target.vocabulary]
    said = [term for term in own if target.says(term)]
    return min(1.0, 1.6 * (len(said) + 0.5) / (len(own) + 1.5)), ", ".join(said) or "none"


def phrase(read: Read, target: Target, name: Name) -> tuple[float, str]:
    """rapidfuzz token_sort_ratio between the name and the words of the figure's clause, function words left out."""
    score = fuzz.token_sort_ratio(read.phrase[:200], name.text.lower()) / 100
    return score, f"token_sort_ratio {score:.2f}"


def area(read: Read, target: Target, name: Name) -> tuple[float, str]:
    """The same area, or none on either side."""
    wanted = target.areas
    if not wanted:
        return (1.0, "none on either side") if not read.claim.area else (0.8, "the series names none")
    if read.claim.area and set(read.claim.area.split("|")) & wanted:
        return 1.0, "named beside the figure"
    if any(says(read.claim.context.clause, key[5:]) for key in wanted if key.startswith("name:")):
        return 1.0, "named beside the figure"
    return (0.7, "named nearby") if wanted & read.areas_near else (0.4, "unstated")


def period(read: Read, target: Target, name: Name) -> tuple[float, str]:
    """The series has a value for the period the claim names."""
    said = read.claim.period
    if said is None or said.role is PeriodRole.EVERY or target.series.kind is not SeriesKind.PERIOD:
        return 0.7, "unstated"
    bases, (start, end) = target.series.bases, (said.start(), said.end())
    if any((start, end) in basis.by_days for basis in bases):
        return 1.0, f"{said}"
    overlapping = any(first <= end and start <= last for basis in bases for first, last in basis.by_days)
    return (0.5, f"{said} overlaps") if overlapping else (0.0, f"no {said}")


def unit(read: Read, target: Target, name: Name) -> tuple[float, str]:
    """The same unit, or one that converts."""
    mine, theirs = read.claim.quantity.unit, target.series.unit
    if mine.kind is theirs.kind and (mine.name == theirs.name or mine.kind is UnitKind.COUNT):
        return 1.0, str(theirs)
    return 0.6, f"{mine} for {theirs}"


FEATURES: tuple[tuple[Feature, float], ...] = (
    (measure_words, 4.5),
    (own_words, 1.0),
    (head_said, 2.0),
    (claim_words, 1.5),
    (phrase, 0.7),
    (area, 0.8),
    (period, 0.5),
    (unit, 0.5),
)
ROUNDING = 0.001
TOTAL = sum(weight for _, weight in FEATURES)


Scored = tuple[float, list[tuple[float, str]]]  # and each feature's value and detail


def score(read: Read, target: Target, least: float = 0.0) -> Scored:
    """The best score over a series' names, with what makes it up; 0 where it is sure to be under `least`."""
    best: Scored = (0.0, [(0.0, "")] * len(FEATURES))
    for name in target.names:
        values = []
        gained, open_ = 0.0, TOTAL
        for feature, weight in FEATURES:
            value = feature(read, target, name)
            values.append(value)
            gained += weight * value[0]
            open_ -= weight
            if gained + open_ < least * TOTAL - ROUNDING:
                break
        else:
            if gained / TOTAL > best[0]:
                best = (gained / TOTAL, values)
    return round(best[0], 4), best[1]


def reasons(scored: Scored) -> tuple[Reason, ...]:
    """What makes a score up, as it is shown."""
    return tuple([
        Reason(feature.__name__, round(value, 3), weight, detail)
        for (value, detail), (feature, weight) in zip(scored[1], FEATURES, strict=True)
    ])  # fmt: skip
