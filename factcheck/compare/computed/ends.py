"""From which value to which a change is told."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.compare import show
from factcheck.compare.computed.values import Value, Values, first_of, years_before
from factcheck.compare.ruling import Ruling, unverified
from factcheck.dataclass import dataclass
from factcheck.lexicon.moves import VERBS
from factcheck.model.claim import Claim, ClaimKind, Compared, figure_at
from factcheck.model.period import Period, PeriodRole
from factcheck.model.verdict import Ground


@dataclass(frozen=True, slots=True)
class Ends:
    """The values that a change may be told from and to, in pairs, those that are meant first.

    `sure` says that the text leaves no doubt which they are, so that it can be wrong.
    """

    pairs: tuple[tuple[Value, Value], ...]
    sure: bool


def ends_of(claim: Claim, values: Values, other: Values | None) -> Ends | Ruling:
    """The ends of a change, or why they are not known."""
    compared = claim.compared or Compared()
    ends = last_of(claim, values)
    if isinstance(ends, Ruling):
        return ends
    if other is not None:
        pairs = [(base, end) for end in ends for base in _same_time(other, end)]
        if not pairs:
            return _nothing(f"the reference has no value of both areas {_when(ends[0].row.period)}".rstrip())
        return Ends(tuple(pairs), sure=_is_named(compared) or claim.period is None)
    if compared.base is not None:
        bases = values.at(compared.base)
        if not bases:
            return _missing(values, compared.base)
        return _paired(bases, ends, _is_named(compared) or _until_now(claim, compared))
    if compared.loosely:
        pairs = [
            (base, end)
            for end in ends
            for years in (compared.back, compared.back - 1, compared.back + 1)
            for base in _back(values, end, years)
        ]
        return Ends(tuple(pairs), sure=False) if pairs else _nothing("the reference does not reach back so far")
    pairs = [(base, end) for end in ends for base in _back(values, end, compared.back or 1)]
    if not pairs:
        return unverified(Ground.BASE_UNSAID, "from when, the text does not say")
    return Ends(tuple(pairs), sure=_is_named(compared) and (compared.back > 0 or _is_yearly(claim)))


def last_of(claim: Claim, values: Values) -> list[Value] | Ruling:
    """The values that a claim may be told of: of the time it names, else the newest."""
    named = end_named(claim)
    if named is not None:
        return values.at(named) or _missing(values, named)
    if claim.period is None and claim.period_words and claim.compared and not claim.compared.base:
        return unverified(Ground.RELATIVE_DATE, f"“{claim.period_words}” could be any time")
    return values.newest() or unverified(Ground.STALE_REFERENCE, "the reference has no value of now")


def end_named(claim: Claim) -> Period | None:
    """The time that a claim is told of, by its words."""
    end = claim.compared.end if claim.compared else None
    if end is None or not (end.first and end.last):
        return None
    return Period(end.first, end.last) if end.role is PeriodRole.BY else end


def _is_named(compared: Compared) -> bool:
    return compared.end is not None


def _until_now(claim: Claim, compared: Compared) -> bool:
    """ "*Has* doubled *since* 1990", "*Since 1990* the figure *has* doubled"."""
    since = claim.period.role is PeriodRole.SINCE if claim.period else compared.base is not None
    return since and not {"has", "have"}.isdisjoint(claim.context.clause)


def _same_time(other: Values, end: Value) -> list[Value]:
    return other.at(end.row.period) if end.row.period else other.newest()[:1]


def _paired(bases: Sequence[Value], ends: Sequence[Value], sure: bool) -> Ends:
    return Ends(tuple((base, end) for end in ends for base in bases if base.row is not end.row), sure)


def _back(values: Values, end: Value, years: int) -> list[Value]:
    period = years_before(end, years)
    return values.at(period) if period else []


_SINCE = frozenset("has have had since from than compared with against between".split())


def _is_yearly(claim: Claim) -> bool:
    """ "Rose by 5% *in 2023*": on the year before. "Had risen by 5%" is from a time that it does not name."""
    clause = claim.context.clause
    before = clause[: figure_at(clause)]
    told = claim.kind is ClaimKind.CHANGE and any(word in VERBS for word in before[-4:])
    period = claim.compared.end if claim.compared else None
    return told and _SINCE.isdisjoint(clause) and period is not None and period.role is PeriodRole.IN


def _missing(values: Values, period: Period) -> Ruling:
    first = values.spans[0].best if values.spans else None
    begins = first.period.start() if first and first.period else None
    if begins and period.end() < begins:
        return unverified(
            Ground.BEFORE_FIRST_ROW, f"the reference begins only {_when(first.period if first else None)}"
        )
    return unverified(Ground.NO_VALUE_FOR_PERIOD, f"the reference has no value {_when(period)}")


def _nothing(why: str) -> Ruling:
    return unverified(Ground.NO_VALUE_FOR_PERIOD, why)


def _when(period: Period | None) -> str:
    return show.when(period)


def known(pair: tuple[Value, Value]) -> bool:
    """Both ends were out when the document was written."""
    return all(value.known for value in pair)


def meant(ends: Ends) -> tuple[Value, Value] | None:
    """The pair that counts."""
    return next((pair for pair in ends.pairs if known(pair)), None)


__all__ = ("Ends", "end_named", "ends_of", "first_of", "known", "last_of", "meant")
