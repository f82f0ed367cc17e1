"""From a claim's matches to its verdict: which series counts, and what it says.

Contradicting asks for more certainty than confirming; a series that agrees speaks for itself the more
digits agree; two rivals that say different things make the claim ambiguous.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.compare import show
from factcheck.compare.agree import Agreement, agreement, converted, digits
from factcheck.compare.causes import likely_cause
from factcheck.compare.clock import Clock
from factcheck.compare.level import rule_level, steps, until
from factcheck.compare.period import rule_period
from factcheck.compare.rows import basis_of, rows_of
from factcheck.compare.ruling import Ruling, unverified
from factcheck.dataclass import dataclass
from factcheck.lexicon.synonyms import PLANNED
from factcheck.model.claim import Claim, ClaimKind, Modality
from factcheck.model.interval import Relation
from factcheck.model.match import Facet, FacetState, Match
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import Basis, Observation, SeriesKind, Statistic
from factcheck.model.verdict import Verdict, VerdictKind

# Lowest scores; set on the drafts in tests/corpus, see docs/matching.md.
LINK = {1: 0.59, 2: 0.54, 3: 0.49}  # by significant digits of the claim
LINK_MORE = 0.42
OUTDATE = 0.59
CONTRADICT = 0.67
DATES = 0.80  # a date is wrong only where the event is named in full
WORDS = {VerdictKind.CONTRADICTED: 0.72, VerdictKind.OUTDATED: 0.6, VerdictKind.WRONG_PERIOD: 0.6,
         VerdictKind.PREMATURE: 0.6, VerdictKind.IMPRECISE: 0.6}  # of measure_words  # fmt: skip
CERTAIN = 0.88  # a score that stands even for a figure many times too large
FAR_OFF = 4
SLIP_WORDS = 0.5
DATE_WORDS = 0.9
RIVAL = 0.05  # two series closer than this are rivals
LEAD = {1: 0.06, 2: 0.16}  # how far an agreeing series may lie behind, by agreeing digits
LEAD_MORE = 0.34

_RIGHT_ONCE = frozenset((VerdictKind.CONFIRMED, VerdictKind.OUTDATED))
_SLIPS = frozenset(("swapped-digits", "wrong-scale"))
_NO_VALUE = frozenset(("no-value-for-period", "period", "no-rows", "not-yet-published", "before-first-row"))
_AGREES = frozenset((VerdictKind.CONFIRMED, VerdictKind.OUTDATED, VerdictKind.PREMATURE, VerdictKind.WRONG_PERIOD))
_NEEDS = {
    VerdictKind.OUTDATED: OUTDATE, VerdictKind.PREMATURE: OUTDATE, VerdictKind.WRONG_PERIOD: OUTDATE,
    VerdictKind.CONTRADICTED: CONTRADICT, VerdictKind.IMPRECISE: OUTDATE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Option:
    match: Match
    series: Statistic
    ruling: Ruling


def decide(claim: Claim, matches: Sequence[Match], series: Mapping[str, Statistic], clock: Clock) -> Verdict:
    """The verdict on a claim. `matches` are best first; `series` finds one by id."""
    options = [
        _Option(match, series[match.series], rule(claim, series[match.series], clock))
        for match in matches
        if not match.rejected and match.score >= link(claim) and _asserts(claim, series[match.series])
    ]
    options = [option for option in options if not _other_thing(claim, option)] or options
    if not options and _of_need(claim):
        return _none(
            claim, matches, "supposed", "the text does not assert it: it speaks of a need, a capacity or a denial"
        )
    if not options and claim.modality is not Modality.ASSERTED:
        return _none(claim, matches, claim.modality.value, f"the text does not assert it: it is {claim.modality.value}")
    if not options:
        return _none(claim, matches, *_why_none(matches))
    chosen = _chosen(claim, options)
    return _verdict(claim, chosen, options, matches, clock)


def _other_thing(claim: Claim, option: _Option) -> bool:
    """The series is contradicted by so much that it cannot be what is meant."""
    return option.ruling.kind is VerdictKind.CONTRADICTED and _far_off(claim, option)


def link(claim: Claim) -> float:
    """The score from which a series may be what a claim is about; a long number is its own witness."""
    return LINK.get(digits(claim.quantity), LINK_MORE)


_DUTY = frozenset(("need", "needs", "needed", "must", "should", "ought", "require", "requires", "required"))
_ROOM = (("built", "for"), ("designed", "for"), ("room", "for"), ("space", "for"), ("meant", "for"), ("up", "for"))
_DENIED = (("not", "true"), ("not", "the", "case"), ("wrong", "to", "say"), ("false", "that"), ("denied", "that"),
           ("myth", "that"), ("untrue", "that"))  # fmt: skip
_ONCE = (("used", "to"), ("formerly",), ("previously",), ("once",), ("until", "recently"), ("originally",),
         ("back", "then"), ("at", "first"), ("before", "the"), ("at", "the", "time"))  # fmt: skip


def _says(words: Sequence[str], phrases: Sequence[tuple[str, ...]]) -> bool:
    return any(tuple(words[i : i + len(one)]) == one for one in phrases for i in range(len(words)))


def _of_need(claim: Claim) -> bool:
    """What is needed, allowed for or denied is not said to be so: "the museum needs 70,000 visitors"."""
    clause = claim.context.clause
    before = clause[: clause.index("#")] if "#" in clause else clause
    return bool(_DUTY & set(before[-8:])) or _says(before, _ROOM) or _says(claim.context.sentence, _DENIED)


def _asserts(claim: Claim, series: Statistic) -> bool:
    """The claim says that it is so, or the series is itself of plans."""
    if claim.modality is Modality.ASSERTED:
        return not _of_need(claim)
    words = f"{series.label} {series.definition} {' '.join(series.aliases)}".lower().split()
    return claim.modality is Modality.PLANNED and any(word in PLANNED for word in words)


def rule(claim: Claim, series: Statistic, clock: Clock) -> Ruling:
    """What one series says of a claim, circular and unchecked rows set aside."""
    basis = basis_of(claim, series)
    rows = rows_of(claim, basis, clock)
    if not rows:
        return unverified("no-rows", "the reference has no row for this area")
    if series.unchecked or all(row.unchecked for row in rows):
        return unverified(
            "unchecked", f"noted but not checked: {show.value(rows[-1], series.unit)}{show.cited(rows[-1])}", rows[-1]
        )
    if claim.period_words and claim.period is None and series.kind is not SeriesKind.DATE:
        return unverified("relative-date", f"“{claim.period_words}” is not resolved")
    rows = tuple(row for row in rows if not row.unchecked)
    made = _rule(claim, series, basis, rows, clock)
    cited = _as_cited(claim, series, rows)
    if cited and made.kind in (VerdictKind.OUTDATED, VerdictKind.CONTRADICTED, VerdictKind.IMPRECISE):
        newer = f"newer: {made.detail}" if made.row is not cited else ""
        made = Ruling(VerdictKind.CONFIRMED, "as-cited", f"{show.value(cited, series.unit)}{show.cited(cited)}", cited, cited,
                      basis.name, but=(newer,) if newer else ())  # fmt: skip
    for row in (made.agreeing, made.row):
        if row is not None and clock.circular(row) and made.kind is not VerdictKind.UNVERIFIED:
            return unverified("circular", "the reference has this figure from the very document", row)
    return _other_bases(claim, series, basis, made, clock)


def _rule(claim: Claim, series: Statistic, basis: Basis, rows: tuple[Observation, ...], clock: Clock) -> Ruling:
    if series.kind is SeriesKind.DATE:
        return _rule_date(claim, series, rows)
    if series.kind is SeriesKind.LEVEL:
        return rule_level(claim, series, basis, rows, clock)
    return rule_period(claim, series, basis, rows, clock)


def _rule_date(claim: Claim, series: Statistic, rows: tuple[Observation, ...]) -> Ruling:
    row = rows[-1]
    said = agreement(claim.quantity, row, series)
    detail = f"{show.value(row, series.unit)}{show.cited(row)}"
    inside = row.interval.meets(claim.quantity.interval)
    kind = VerdictKind.CONFIRMED if inside else VerdictKind.CONTRADICTED
    return Ruling(
        kind, "agrees" if inside else "no-row-agrees", detail, row, row if inside else None, relation=said.relation
    )


def _as_cited(claim: Claim, series: Statistic, rows: tuple[Observation, ...]) -> Observation | None:
    """The row of the edition that the sentence names ("Landmine Monitor 2024"), if it agrees."""
    named = [name.lower() for name in (claim.attribution or "", *claim.context.names)]
    named = [name.removeprefix("the ") for name in named if any(char.isdigit() for char in name)]
    for row in rows:
        title = row.source.title.lower() if row.source else ""
        if title and any(name in title or title in name for name in named):
            if agreement(claim.quantity, row, series).level is Agreement.YES:
                return row
    return None


def _other_bases(claim: Claim, series: Statistic, basis: Basis, made: Ruling, clock: Clock) -> Ruling:
    """What the other ways of counting say, under "but"."""
    if made.kind in (VerdictKind.UNVERIFIED, VerdictKind.NOT_COMPARABLE):
        return made
    notes: list[str] = []
    right_elsewhere = False
    for other in series.bases:
        if other is basis:
            continue
        rows = tuple(row for row in rows_of(claim, other, clock) if not row.unchecked)
        if not rows:
            continue
        ruling = _rule(claim, series, other, rows, clock)
        right = ruling.row if ruling.kind is VerdictKind.CONFIRMED else ruling.agreeing
        if right and made.kind is not VerdictKind.CONFIRMED and ruling.kind in _RIGHT_ONCE:
            right_elsewhere = ruling.kind is VerdictKind.CONFIRMED
            held = until(right, steps(rows))
            notes.append(f"right on the basis “{other.name}”{' ' + held if held else ''}")
    if right_elsewhere and made.kind is VerdictKind.CONTRADICTED:
        made = replace(made, kind=VerdictKind.AMBIGUOUS, reason="basis")
    return replace(made, but=(*notes, *made.but)) if notes else made


def _chosen(claim: Claim, options: list[_Option]) -> _Option:
    """The option that counts: the best one, unless one close behind agrees.

    A series without a value for the time in question cannot speak; one close behind it may agree in its
    place, and contradict only where the two are rivals.
    """
    top = options[0]
    valued = [option for option in options if option.ruling.reason not in _NO_VALUE] or options
    within = [
        option
        for option in valued
        if valued[0].match.score - option.match.score <= _lead(claim, option)
        and top.match.score - option.match.score <= _lead(claim, option) + 2 * RIVAL
    ]
    if agreeing := _agreeing(claim, within):
        return agreeing
    circular = next((option for option in within if option.ruling.reason == "circular"), None)
    if circular:
        return circular
    plain = [option for option in options if not option.match.confused] or options
    rivals = [option for option in plain if option in valued and plain[0].match.score - option.match.score < RIVAL]
    return rivals[0] if rivals else plain[0]


def _lead(claim: Claim, option: _Option) -> float:
    """How far an option may lie behind and still count if it agrees; "at least 58" that equals "at least 58" is two digits."""
    same = option.ruling.relation is Relation.SAME
    return LEAD.get(digits(claim.quantity, flat=same), LEAD_MORE)


_ORDER = (VerdictKind.CONFIRMED, VerdictKind.OUTDATED, VerdictKind.WRONG_PERIOD, VerdictKind.PREMATURE)


def _agreeing(claim: Claim, within: list[_Option]) -> _Option | None:
    """The first option that agrees, now or at another time, in its own words before another's; then a mere slip."""
    for confused in (False, True):
        for kind in _ORDER:
            for option in within:
                if bool(option.match.confused) == confused and option.ruling.kind is kind and _sound(claim, option):
                    return option
    return next((option for option in within if _slip(claim, option) and _sound(claim, option)), None)


def _sound(claim: Claim, option: _Option) -> bool:
    """The score suffices for what the series says."""
    if option.match.near and option.ruling.kind is not VerdictKind.CONFIRMED:
        return False
    return _sure(claim, option, option.ruling.kind)


def _slip(claim: Claim, option: _Option) -> bool:
    """The figure is the value with digits swapped or the scale mistaken: that it is meant is then as sure as if it agreed."""
    row = option.ruling.row
    if option.ruling.kind is not VerdictKind.CONTRADICTED or row is None or digits(claim.quantity) < 2:
        return False
    return likely_cause(claim.quantity, row, option.series, option.series.default_basis())[0] in _SLIPS


def _words(match: Match) -> float:
    return next((reason.value for reason in match.reasons if reason.feature == "measure_words"), 0.0)


def _sure(claim: Claim, option: _Option, kind: VerdictKind) -> bool:
    match, slip = option.match, _slip(claim, option)
    words = _words(match)
    least = SLIP_WORDS if slip else WORDS.get(kind, 0.0)
    return match.score >= (OUTDATE if slip else _NEEDS.get(kind, link(claim))) and words >= least


def _verdict(claim: Claim, chosen: _Option, options: list[_Option], matches: Sequence[Match], clock: Clock) -> Verdict:
    ruling, match, series = chosen.ruling, chosen.match, chosen.series
    kind, reason, detail = ruling.kind, ruling.reason, ruling.detail
    if doubt := _doubt(claim, chosen, options):
        kind, reason, detail = doubt
    basis = next((one for one in series.bases if one.name == ruling.basis), series.default_basis())
    if kind is VerdictKind.CONTRADICTED and ruling.row:
        cause, words = likely_cause(claim.quantity, ruling.row, series, basis)
        if cause:
            reason, detail = cause, f"{detail}; {words}"
    but = ruling.but
    if match.confused and kind in _AGREES:
        but = (*but, _other_term(match.confused, options, claim, clock))
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
        facets=_facets(claim, chosen),
        margin=ruling.margin,
        but=but,
        right=_right(claim, ruling, series) if kind in _NEEDS else "",
        confidence=_confidence(match, kind, ruling),
        tried=tuple(matches),
    )


def _doubt(claim: Claim, chosen: _Option, options: list[_Option]) -> tuple[VerdictKind, str, str] | None:
    """Why the chosen series may not decide after all, None where it may."""
    kind, match = chosen.ruling.kind, chosen.match
    if kind not in _NEEDS and kind is not VerdictKind.CONFIRMED:
        return None
    if not _sure(claim, chosen, kind):
        return VerdictKind.UNVERIFIED, "weak-match", f"“{chosen.series.label}” is not surely what the text means"
    if kind is VerdictKind.CONFIRMED:
        return None
    if match.near:
        return VerdictKind.UNVERIFIED, "narrower", f"the text narrows it: {match.near[0].removeprefix('narrower: ')}"
    if kind is VerdictKind.IMPRECISE and _far_off(claim, chosen):
        return VerdictKind.UNVERIFIED, "far-off", f"too far from {chosen.ruling.detail} to be the same measure"
    if kind is VerdictKind.OUTDATED and _says(claim.context.clause, _ONCE):
        return VerdictKind.UNVERIFIED, "of-the-past", f"the text says it of the past; now {chosen.ruling.detail}"
    if kind is not VerdictKind.CONTRADICTED:
        return None
    if match.confused:
        return VerdictKind.UNVERIFIED, "other-term", f"“{match.confused}” is not “{chosen.series.label}”"
    if claim.kind is ClaimKind.DATE and (match.score < DATES or _words(match) < DATE_WORDS):
        return VerdictKind.UNVERIFIED, "weak-match", f"“{chosen.series.label}” is not surely what the text means"
    if (
        not claim.quantity.unit.name
        and claim.quantity.unit.kind in (UnitKind.MONEY, UnitKind.NUMBER)
        and claim.quantity.unit.per == ""
    ):
        return VerdictKind.UNVERIFIED, "no-unit", "the text names no unit or currency"
    counted = claim.quantity.unit.kind is UnitKind.COUNT
    if chosen.ruling.row and _far_off(claim, chosen) and (counted or match.score < CERTAIN):
        return VerdictKind.UNVERIFIED, "far-off", f"too far from {chosen.ruling.detail} to be the same measure"
    rate = claim.quantity.unit.kind in (UnitKind.PERCENT, UnitKind.POINTS, UnitKind.TIME) or claim.quantity.unit.per
    if (
        claim.past
        and claim.period is None
        and chosen.series.kind is SeriesKind.PERIOD
        and not rate
        and not _slip(claim, chosen)
    ):
        return VerdictKind.UNVERIFIED, "period-unstated", "the text does not say of when it speaks"
    rival = next((one for one in options if one is not chosen and match.score - one.match.score < RIVAL), None)
    if rival and rival.ruling.kind is not VerdictKind.CONTRADICTED:
        return VerdictKind.AMBIGUOUS, "rival-series", f"“{chosen.series.label}” or “{rival.series.label}”"
    return None


def _far_off(claim: Claim, chosen: _Option) -> bool:
    """The claim is many times the value or a small part of it, and no slip explains it: it counts something else."""
    row = chosen.ruling.row
    value = row.interval.low if row and row.interval.low is not None else row.interval.high if row else None
    _, stated, _ = converted(claim.quantity, chosen.series)
    said = stated.low if stated.low is not None else stated.high
    if row is None or row.date or value is None or said is None:
        return False
    if likely_cause(claim.quantity, row, chosen.series, chosen.series.default_basis())[0]:
        return False
    small, large = sorted((abs(said), abs(value)))
    return said * value < 0 or small == 0 or large / small > FAR_OFF


def _other_term(confused: str, options: list[_Option], claim: Claim, clock: Clock) -> str:
    """ "“signed” is another measure: Signatories of …, 133"."""
    for option in options:
        if not option.match.confused and option.ruling.row and option.ruling.kind is not VerdictKind.CONFIRMED:
            value = show.value(option.ruling.row, option.series.unit)
            return f"“{confused}” is another measure: {option.series.label}, {value}"
    return f"“{confused}” is another measure"


def _facets(claim: Claim, chosen: _Option) -> tuple[Facet, ...]:
    series, match = chosen.series, chosen.match
    found = [Facet("unit", FacetState.SAME, str(series.unit))]
    if series.of:
        if claim.of is None:
            found.append(Facet("of", FacetState.UNSTATED, series.of))
        else:
            state = FacetState.SAME if claim.of.lower() == series.of.lower() else FacetState.NEAR
            found.append(Facet("of", state, f"{claim.of} / {series.of}"))
    area = FacetState.SAME if claim.area and claim.area == series.area else FacetState.UNSTATED
    found.append(Facet("area", area, series.area))
    if chosen.ruling.reason == "period":
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
    if row is None or row.date or row.interval.low is None:
        return ""
    return show.amount(row.interval.low) if row.interval.is_point or row.interval.high is None else ""


def _confidence(match: Match, kind: VerdictKind, ruling: Ruling) -> str:
    if kind is VerdictKind.CONTRADICTED and match.score < CONTRADICT + 0.08:
        return "medium"
    if ruling.row and ruling.row.source and ruling.row.source.kind == "secondary" and kind is not VerdictKind.CONFIRMED:
        return "medium"
    return "high" if match.score >= OUTDATE else "medium"


_WORTH_SAYING = (
    "area:",
    "narrower",
    "unit:",
    "the text tells",
    "names ",
    "the part",
    "part and whole",
    "the series is of",
)


def _why_none(matches: Sequence[Match]) -> tuple[str, str]:
    """The gate that shut on a series that was likely meant; most often just that no series fits."""
    for match in matches:
        if match.rejected.startswith(_WORTH_SAYING) and match.score >= CONTRADICT + 0.1:
            return "gate", match.rejected
    return "no-reference", "no reference series fits"


def _none(claim: Claim, matches: Sequence[Match], reason: str, detail: str) -> Verdict:
    return Verdict(claim.id, VerdictKind.UNVERIFIED, reason, detail, tried=tuple(matches))
