"""Ranks that name their measure: which series are meant by it, and what they say together.

"The largest population" is of one series; "the richest country" may be so by several, of which all must agree. A rank
without words of its own, ", the third-lowest in the EU", leans on the level beside it (`computed/leaning.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.compare.computed.rank import rule_rank
from factcheck.compare.measured import OTHERWISE, names
from factcheck.compare.rows import basis_of
from factcheck.compare.ruling import Ruling
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import dataclass, replace
from factcheck.lexicon.ranked import AS_GOOD, OF_WEALTH
from factcheck.model.claim import Areas, Claim, Context, Modality, Ranked
from factcheck.model.match import Match
from factcheck.model.statistic import Statistic
from factcheck.model.verdict import Ground, Verdict, VerdictKind

Find = Callable[[Claim], Sequence[Match]]


@dataclass(frozen=True, slots=True)
class _Option:
    match: Match
    series: Statistic
    ruling: Ruling


def is_ranked(claim: Claim) -> bool:
    """It is a rank among countries."""
    return claim.compared is not None and claim.compared.rank is not None


def ranked(claim: Claim, find: Find, rulings: Rulings) -> Verdict:
    """The verdict on a rank that names its measure; `find` gives the series that a claim may be about."""
    told = claim.compared.rank if claim.compared else None
    assert told is not None
    if claim.modality is not Modality.ASSERTED:
        return _open(claim, Ground(claim.modality.value), "not held against the references")
    if not told.measure:
        return _open(claim, Ground.BASE_UNSAID, "by what it has this rank, no figure beside it says")
    meant = list(_options(claim, told.measure, find, rulings))
    plain = [one for one in meant if OTHERWISE.isdisjoint(one.series.label.lower().split())] or meant
    others = [one for one in meant if one not in plain]
    for measure in AS_GOOD.get(told.measure, ()):
        others += _options(claim, measure, find, rulings)
    if not plain:
        return _open(claim, Ground.NO_REFERENCE, f"the references have no series of “{told.measure}” for many areas")
    return _together(claim, told, plain, others)


def _options(claim: Claim, measure: str, find: Find, rulings: Rulings) -> Iterator[_Option]:
    """The series that are called so, with what each says."""
    for match in find(_asking(claim, measure)):
        series = rulings.series[match.series]
        if match.rejected is None and not series.unchecked and names(measure, series):
            basis = basis_of(claim, series)
            yield _Option(match, series, replace(rule_rank(claim, series, basis, rulings.clock), basis=basis.name))


def _asking(claim: Claim, measure: str) -> Claim:
    """The claim by the words of its measure alone: what else the sentence says is of no series."""
    words = (*measure.split(), "#")
    return replace(claim, context=Context(words, words, areas=Areas(clause=(claim.area or "",))))


def _together(claim: Claim, told: Ranked, plain: Sequence[_Option], others: Sequence[_Option]) -> Verdict:
    """What those that may be meant say: all of them must speak against it, and for it where the word names none."""
    speaking = [one for one in plain if one.ruling.kind is not VerdictKind.UNVERIFIED] or list(plain)
    every = [*speaking, *(one for one in others if one.ruling.reason is not Ground.NO_ROWS)]
    of_wealth = told.loosely and told.measure == OF_WEALTH
    asked = every if of_wealth else speaking
    if all(one.ruling.kind is VerdictKind.CONFIRMED for one in asked):
        return _verdict(claim, asked[0], asked[0].ruling)
    unlike = next((one for one in every if one.ruling.kind is not VerdictKind.CONTRADICTED), None)
    first = speaking[0]
    if unlike is None and told.loosely and len(every) == len(speaking):
        detail = f"{first.ruling.detail}; by another measure it may be right, and the references have none"
        return _verdict(claim, first, Ruling(VerdictKind.UNVERIFIED, Ground.RIVAL_SERIES, detail))
    if unlike is None:
        return _verdict(claim, first, first.ruling)
    if first is unlike or first.ruling.kind is VerdictKind.UNVERIFIED:
        return _verdict(claim, first, first.ruling if first is unlike else unlike.ruling)
    detail = f"{first.ruling.detail}; by “{unlike.series.label}” {unlike.ruling.detail}"
    return _verdict(claim, first, Ruling(VerdictKind.UNVERIFIED, Ground.RIVAL_SERIES, detail))


def _verdict(claim: Claim, option: _Option, ruling: Ruling) -> Verdict:
    return Verdict(
        claim.id,
        ruling.kind,
        ruling.reason,
        ruling.detail,
        option.match,
        basis=option.ruling.basis,
        tried=(option.match,),
    )


def _open(claim: Claim, reason: Ground, detail: str) -> Verdict:
    return Verdict(claim.id, VerdictKind.UNVERIFIED, reason, detail)
