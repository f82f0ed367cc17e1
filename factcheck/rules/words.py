"""The lines under a finding: how a claim was read, what the reference knows, what others say."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.compare import show
from factcheck.compare.agree import converted
from factcheck.compare.asserting import as_signed
from factcheck.compare.slips import digits_but_one
from factcheck.dataclass import replace
from factcheck.model.claim import Claim
from factcheck.model.finding import Note, Suggestion
from factcheck.model.interval import Relation
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import Statistic
from factcheck.model.verdict import About, Ground, Verdict, VerdictKind
from factcheck.pattern import pattern
from factcheck.rules.case import Case


def read(case: Case, claim: Claim) -> Note:
    """How the words were read: number, unit, hedge, period, who says so."""
    parts = [show.counted(claim), show.hedged(claim.quantity)]
    if claim.negated:
        parts.append("said in the negative")
    if claim.of and claim.of.lower() not in parts[0].lower():
        parts.append(f"of {claim.of}")
    parts.append(_when(case, claim))
    who = claim.speaker or claim.attribution
    if who:
        parts.append(f"according to {who}")
    return Note("read", ", ".join(part for part in parts if part))


def _when(case: Case, claim: Claim) -> str:
    if claim.period and not claim.quantity.date:
        return show.when_told(claim)
    if claim.quantity.date:
        return ""
    published = case.source(claim).published
    return f"as of {published.words()}" if published else "undated"


def known(verdict: Verdict, series: Statistic) -> Note:
    """What the reference says, and where it stands."""
    row = verdict.observation
    basis = f" ({verdict.basis})" if verdict.basis and len(series.bases) > 1 else ""
    place = row.place if row else series.place
    return Note("known", f"{show.titled(series, row)}{basis}: {verdict.detail}  [{place}]")


def but(verdict: Verdict) -> tuple[Note, ...]:
    """What speaks for the claim after all: other bases, terms, vintages."""
    return tuple(Note("but", note.text) for note in verdict.but)


def standard(case: Case, claim: Claim, verdict: Verdict, series: Statistic) -> tuple[Note, ...]:
    """Read, known, from, but, margin: the notes of every finding against a reference."""
    return (
        read(case, claim),
        known(verdict, series),
        *_computed(verdict, series),
        *but(verdict),
        *_margin(verdict, series),
    )


def _computed(verdict: Verdict, series: Statistic) -> tuple[Note, ...]:
    """The formula of a derived value and the values it is computed from."""
    row = verdict.observation
    return (Note("from", row.note),) if series.derived and row and row.note else ()


_BY_MARGIN = frozenset(
    (Ground.NO_ROW_AGREES, Ground.LOOSE_ROUNDING)
)  # the reasons for which a margin might have decided


def _margin(verdict: Verdict, series: Statistic) -> tuple[Note, ...]:
    """How far off would still have passed, where that is the question; the hedge's own band stands under "read"."""
    if verdict.reason not in _BY_MARGIN or not verdict.margin.startswith("±") or verdict.relation is Relation.SAME:
        return ()
    allowed = show.amount(Decimal(verdict.margin[1:]))
    if series.unit.kind is UnitKind.PERCENT:
        allowed += " point" if allowed == "1" else " points"
    else:
        allowed = show.with_unit(allowed, series.unit)
    return (Note("margin", f"±{allowed}"),)


_MODELLED = pattern(r"\bmodel(?:l?ed|l?ing|-based)\b(?: [\w-]+){0,2} estimates?\b", re.IGNORECASE)
FEW_POINTS = Decimal("0.5")  # by which surveys and models of one share are often apart
FEW_OF_ALL = Decimal("0.05")  # of a value that is no share


def modelled(claim: Claim, verdict: Verdict, series: Statistic) -> str:
    """ "modeled ILO estimate", where the figure is off by so little that another count of the same may have it; else ""."""
    row, said = verdict.observation, _said(claim, series)
    told = _MODELLED.search(f"{series.label}; {series.note}; {series.definition}")
    if told is None or row is None or row.interval.bound is None or said is None or not unexplained(verdict):
        return ""
    share = series.unit.kind is UnitKind.PERCENT
    few = FEW_POINTS if share else abs(row.interval.bound) * FEW_OF_ALL
    if abs(said - row.interval.bound) > few or far(claim, verdict, series):
        return ""
    return series.note if _MODELLED.search(series.note) else told[0]


SLIP_DIGITS = 4
APART = Decimal("0.33")  # of the reference's value; from here on a slip of the pen is no likely cause


def far(claim: Claim, verdict: Verdict, series: Statistic) -> bool:
    """The figure is far from the reference's, and nothing tells why: perhaps the two are not of the same thing. Of four
    digits and more, one alone is wrong by a slip."""
    row = verdict.observation
    if (
        verdict.kind is not VerdictKind.CONTRADICTED
        or verdict.reason is not Ground.NO_ROW_AGREES
        or row is None
        or row.date
    ):
        return False
    value = row.interval.bound
    said = _said(claim, series)
    if value is None or said is None or abs(said - value) <= abs(value) * APART:
        return False
    return digits_but_one(said, value) < SLIP_DIGITS


def _said(claim: Claim, series: Statistic) -> Decimal | None:
    """The claim's number in the unit of the series."""
    return converted(as_signed(claim, series).quantity, series)[1].bound


def unexplained(verdict: Verdict) -> bool:
    """No slip of the pen tells how one figure became the other: that the two are of one thing is told by words alone."""
    return verdict.reason is Ground.NO_ROW_AGREES


def if_so(suggestion: Suggestion | None, verdict: Verdict, series: Statistic) -> Suggestion | None:
    """The suggestion, with what is to be looked at first."""
    if suggestion is None:
        return None
    name = show.in_quotes(show.titled(series, verdict.observation))
    return replace(suggestion, text=f"if the sentence means {name}, {suggestion.text}")


def same_measure(claim: Claim, verdict: Verdict, series: Statistic) -> Note:
    """What to do about a figure that is far off: to look before it is overwritten."""
    row, said = verdict.observation, _said(claim, series)
    value = row.interval.bound if row else None
    near = said is not None and value is not None and digits_but_one(said, value) > 1
    why = "though but one digit is another" if near else "and no slip explains it"
    return _check_first(verdict, series, f"the two figures are far apart, {why}")


def why_warning(verdict: Verdict, series: Statistic) -> tuple[Note, ...]:
    """Why a figure that is not far off is not called an error all the same."""
    row = verdict.observation
    if verdict.confidence == "high":
        return ()
    if row is not None and row.source is not None and row.source.kind == "secondary":
        return (Note("help", f"look it up where it comes from: the reference has it second hand{show.cited(row)}"),)
    if any(one.about is About.BESIDE for one in verdict.but):
        return ()  # told under "but"
    return (_check_first(verdict, series, "its words are not all said"),)


def estimate(said: str) -> Note:
    """What speaks for a figure that is a little off a modelled estimate: it may be of another count."""
    return Note("but", f"the reference is by a model ({said}); another count of the same may be so far off")


def _check_first(verdict: Verdict, series: Statistic, why: str) -> Note:
    return Note(
        "help", f"check first that the sentence means {show.in_quotes(show.titled(series, verdict.observation))}: {why}"
    )
