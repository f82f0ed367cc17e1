"""From a claim's matches to its verdict: which series counts, and what it says.

Contradicting asks for more certainty than confirming; a series that agrees speaks for itself the more
digits agree; two rivals that say different things make the claim ambiguous.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.compare import show
from factcheck.compare.agree import converted, digits
from factcheck.compare.asserting import asserts
from factcheck.compare.causes import areas_told, likely_cause, named_too
from factcheck.compare.choose import chosen_of
from factcheck.compare.differences import nearest
from factcheck.compare.doubt import doubt_of
from factcheck.compare.option import (
    BY_DIGITS,
    CONTRADICT,
    NEEDS,
    OUTDATE,
    SLIP_DIGITS,
    Option,
    certain,
    far_off,
    link,
    may_be_meant,
)
from factcheck.compare.refused import FOUND, UNITS, is_span, refused
from factcheck.compare.rows import areas_meant, headed_elsewhere, other_of_the_name
from factcheck.compare.ruling import Ruling
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import replace
from factcheck.lexicon.places import area_title
from factcheck.model.claim import Claim, Direction, Modality
from factcheck.model.difference import Apart, Difference
from factcheck.model.match import Facet, FacetState, Match
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import Statistic
from factcheck.model.verdict import About, But, Ground, Verdict, VerdictKind

SOME_WORDS = 0.3  # of measure_words, from which a series that scores too low is named by its place or its time alone
SURELY = 0.1  # by which the score of a series that a gate shut out must stand above the others
_AGREES = frozenset((VerdictKind.CONFIRMED, VerdictKind.OUTDATED, VerdictKind.PREMATURE, VerdictKind.WRONG_PERIOD))


def decide(claim: Claim, matches: Sequence[Match], rulings: Rulings) -> Verdict:
    """The verdict on a claim. `matches` are best first."""
    series = rulings.series
    options = [
        Option(match, one, kept, ruling)
        for match in matches
        if not match.rejected and (match.beside or match.score >= BY_DIGITS)
        if asserts(kept := rulings.kept(claim, match.series), one := series[match.series])
        if may_be_meant(kept, match, ruling := rulings.ruling(claim, match.series))
    ]
    options = _that_may_speak(options)
    if not options and claim.modality is not Modality.ASSERTED:
        return _none(
            claim,
            matches,
            Ground(claim.modality.value),
            f"not held against the references: {show.mood(claim)}",
        )
    if not options:
        return _none(claim, matches, *_why_none(claim, matches, series))
    return _verdict(chosen_of(options), options, matches, series)


def _that_may_speak(options: list[Option]) -> list[Option]:
    """Those that may be meant; one that cannot be makes room for another that speaks up, and not for one that has
    nothing to say."""
    likely = [option for option in options if not _other_thing(option)]
    return likely if any(option.ruling.kind is not VerdictKind.UNVERIFIED for option in likely) else options


def _other_thing(option: Option) -> bool:
    """The series is contradicted by so much that it cannot be what is meant."""
    return option.ruling.kind is VerdictKind.CONTRADICTED and far_off(option) and not certain(option)


def _verdict(
    chosen: Option, options: list[Option], matches: Sequence[Match], index: Mapping[str, Statistic]
) -> Verdict:
    claim, ruling, match, series = chosen.claim, chosen.ruling, chosen.match, chosen.series
    kind, reason, detail = ruling.kind, ruling.reason, ruling.detail
    if doubt := doubt_of(chosen, options):
        kind, reason, detail = doubt
    unsure = reason is Ground.WEAK_MATCH or (kind in NEEDS and claim.of is None)
    if unsure and (
        meant := _shut(claim, matches, index, match.score)
    ):  # "2,300 *international* students", told in percent
        kind, reason, detail = VerdictKind.UNVERIFIED, Ground.GATE, meant
    basis = series.basis(ruling.basis)
    if kind is VerdictKind.CONTRADICTED and ruling.row:
        cause, words = likely_cause(claim.quantity, ruling.row, series, basis, areas_told(claim))
        if cause:
            reason, detail = cause, f"{detail}; {words}"
        if cause is Ground.WRONG_AREA and (named := named_too(claim, ruling.row, series, basis)):
            kind, reason, detail = VerdictKind.UNVERIFIED, Ground.AREA_APART, f"{named}; {detail}"
    chance = kind is VerdictKind.CONFIRMED and digits(claim.quantity) < SLIP_DIGITS
    if (kind in NEEDS or (chance and headed_elsewhere(claim, basis.areas))) and len(
        meant_for := areas_meant(claim, basis.areas)
    ) > 1:
        named = " and ".join(sorted(map(area_title, meant_for)))
        kind, reason = VerdictKind.UNVERIFIED, Ground.AREA_APART
        detail = f"the text names {named}, and not which of them the figure is for; {detail}"
    but = ruling.but
    if other := other_of_the_name(claim, basis.areas):
        doubtful = f"the name may be that of {area_title(other)}, too, of which the reference has nothing"
        if kind in NEEDS:
            kind, reason, detail = VerdictKind.UNVERIFIED, Ground.AREA_APART, f"{doubtful}; {detail}"
        elif kind is VerdictKind.CONFIRMED:
            but = (*but, But(About.NAME, doubtful))
    if kind is VerdictKind.CONFIRMED and match.score < link(claim):
        match = replace(match, near=(*match.near, Difference(Apart.BY_DIGITS)))
    if match.confused and kind in _AGREES:
        but = (*but, But(About.TERM, _other_term(match.confused, options)))
    return Verdict(
        claim=claim.id,
        kind=kind,
        reason=reason,
        detail=detail,
        match=match,
        observation=ruling.row,
        agreeing=ruling.agreeing,
        basis=ruling.basis,
        relation=ruling.relation,
        facets=_facets(chosen),
        margin=ruling.margin,
        but=but,
        right=_right(claim, ruling, series) if kind in NEEDS else "",
        confidence=_confidence(match, kind, ruling),
        tried=tuple(matches),
    )


def _other_term(confused: str, options: list[Option]) -> str:
    """ "“signed” is another measure (Signatories of …: 133)"."""
    for option in options:
        if not option.match.confused and option.ruling.row and option.ruling.kind is not VerdictKind.CONFIRMED:
            value = show.value(option.ruling.row, option.series.unit)
            return f"“{confused}” is another measure ({option.series.label}: {value})"
    return f"“{confused}” is another measure"


def _facets(chosen: Option) -> tuple[Facet, ...]:
    claim, series, match = chosen.claim, chosen.series, chosen.match
    found = [Facet("unit", FacetState.SAME, str(series.unit))]
    if series.of:
        if claim.of is None:
            found.append(Facet("of", FacetState.UNSTATED, series.of))
        else:
            state = FacetState.SAME if claim.of.lower() == series.of.lower() else FacetState.NEAR
            found.append(Facet("of", state, f"{claim.of} / {series.of}"))
    area = FacetState.SAME if claim.area and claim.area == series.area else FacetState.UNSTATED
    found.append(Facet("area", area, series.area))
    if chosen.ruling.reason is Ground.PERIOD:
        found.append(Facet("period", FacetState.INCOMPATIBLE, chosen.ruling.detail))
    elif claim.period is None:
        found.append(Facet("period", FacetState.UNSTATED))
    if match.confused:
        found.append(Facet("measure", FacetState.NEAR, match.confused))
    return tuple(found)


def _right(claim: Claim, ruling: Ruling, series: Statistic) -> str:
    """The figure that would be right in the claim's own unit, "" where the row has another."""
    row, unit = ruling.row, claim.quantity.unit
    if unit.kind in (UnitKind.MEASURE, UnitKind.TIME) and unit.name != series.unit.name:
        return ""
    if converted(claim.quantity, series)[1] != claim.quantity.stated:
        return ""  # per another number
    if row is None or row.date or row.interval.low is None:
        return ""
    if claim.change is Direction.DOWN:
        return show.like(-row.interval.low, claim.quantity) if row.interval.is_point and row.interval.low < 0 else ""
    if claim.change is Direction.UP and row.interval.low < 0:
        return ""
    return show.like(row.interval.low, claim.quantity) if row.interval.is_point or row.interval.high is None else ""


def _confidence(match: Match, kind: VerdictKind, ruling: Ruling) -> str:
    if kind is VerdictKind.CONTRADICTED and match.score < CONTRADICT + 0.08:
        return "medium"
    if ruling.row and ruling.row.source and ruling.row.source.kind == "secondary" and kind is not VerdictKind.CONFIRMED:
        return "medium"
    return "high" if match.score >= OUTDATE else "medium"


_TELLING = frozenset(  # differences that an editor can do something about
    (Apart.AREA, Apart.OTHER_AREA, Apart.AREA_UNNAMED, Apart.AREAS_UNNAMED, Apart.UNIT, Apart.UNIT_OF_SERIES,
     Apart.UNIT_OF_TEXT, Apart.CHANGE, Apart.NOT_DENIED, Apart.RESTRICTED, Apart.SERIES_NARROWER, Apart.NAME, Apart.PART,
     Apart.PART_AND_WHOLE, Apart.ONE_VALUE)
)  # fmt: skip


def _why_none(claim: Claim, matches: Sequence[Match], series: Mapping[str, Statistic]) -> tuple[Ground, str]:
    """The gate that shut on a series that was likely meant; most often just that no series fits."""
    of_its_unit = next((match for match in matches if _fits_in_unit(match, series[match.series])), None)
    matches = [match for match in matches if not (of_its_unit and match.rejected and match.rejected.apart in UNITS)]
    if shut := _shut(claim, matches, series):
        return Ground.GATE, shut
    if near := next((match for match in matches if _comes_near(match, series[match.series])), None):
        return Ground.NO_REFERENCE, f"{nearest(series[near.series])}; its words fit too little"
    if said := refused(claim, matches, series):
        return Ground.NO_REFERENCE, said
    if of_its_unit and of_its_unit.score >= FOUND:
        return Ground.NO_REFERENCE, f"{nearest(series[of_its_unit.series])}; its words fit too little"
    return Ground.NO_REFERENCE, "nothing in the references fits"


def _fits_in_unit(match: Match, series: Statistic) -> bool:
    """A series in the unit of the figure and of its place, of which some words are said: one in another unit is not
    what comes nearest then."""
    value = {reason.feature: reason.value for reason in match.reasons}
    placed = not series.area or value.get("area") == 1
    return not match.rejected and placed and value.get("unit") == 1 and bool(value.get("own_words"))


def _comes_near(match: Match, series: Statistic) -> bool:
    """The sentence has words of the series, its unit, and its place and a period of it, or one of these where more of
    its words are said; no gate is shut."""
    value = {reason.feature: reason.value for reason in match.reasons}
    placed, dated = bool(series.area) and value.get("area") == 1, value.get("period") == 1
    if match.rejected or value.get("unit") != 1 or not value.get("own_words"):
        return False
    return placed and dated if value.get("measure_words", 0) < SOME_WORDS else placed or dated


def _shut(claim: Claim, matches: Sequence[Match], series: Mapping[str, Statistic], above: float = 0) -> str:
    """What shut a gate on a series that was likely meant, more so than one of this score; "" for none."""
    for match in matches:
        likely = match.score >= max(CONTRADICT + SURELY, above + SURELY)
        if match.rejected and match.rejected.apart in _TELLING and likely and not is_span(claim, match.rejected.apart):
            return f"{nearest(series[match.series])}; {match.rejected}"
    return ""


def _none(claim: Claim, matches: Sequence[Match], reason: Ground, detail: str) -> Verdict:
    return Verdict(claim.id, VerdictKind.UNVERIFIED, reason, detail, tried=tuple(matches))
