"""Figures that go on from one told before: "the Italians saw 1.0%, *the Dutch 2.1%*", "Nicaragua had 17.1 and *Samoa 19.4*".

Where nothing in its own clause tells what a figure is of, and it is of another place or time than the level before, it
is of the same series: if that level surely is. A clause that has any word of its own is left to its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from factcheck.compare.agree import digits
from factcheck.compare.decide import decide
from factcheck.compare.differences import ELSEWHERE
from factcheck.compare.odds import is_bare
from factcheck.compare.option import CERTAIN, CONTRADICT, TELLING_DIGITS
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import dataclass, replace
from factcheck.lexicon.ideas import ideas
from factcheck.lexicon.labels import is_change
from factcheck.lexicon.places import area_names, demonyms
from factcheck.lexicon.pointers import BY_PLACE, OPENING, says_nothing
from factcheck.lexicon.units import comparable_units
from factcheck.model.claim import Claim, ClaimKind, Direction, Modality, figure_at, has_figure
from factcheck.model.difference import Apart, Difference
from factcheck.model.match import Reason
from factcheck.model.quantity import Modifier, Quantity, Unit, UnitKind
from factcheck.model.text import Source
from factcheck.model.verdict import ACCUSING, About, But, Ground, Verdict, VerdictKind

FAR = 400  # characters between a figure and the level that it goes on from
FEW = 2  # significant digits of a figure that agrees by little more than chance
_OPEN = frozenset((Ground.NO_REFERENCE, Ground.WEAK_MATCH, Ground.NARROWER, Ground.GATE, Ground.FAR_OFF))
_ANOTHER = (ELSEWHERE - {Apart.NO_AREA}) | {Apart.REFUSED}
_EXACT = (Modifier.EXACT, Modifier.ABOUT)


@dataclass(frozen=True, slots=True)
class Level:
    """A level of the text with the verdict on it."""

    claim: Claim
    verdict: Verdict

    @property
    def series(self) -> str:
        """The series that it is linked to, "" for none."""
        return self.verdict.match.series if self.verdict.match and is_linked(self.verdict) else ""


def going_on(
    source: Source, claims: Sequence[Claim], verdicts: Mapping[str, Verdict], rulings: Rulings
) -> dict[str, Verdict]:
    """The verdicts of one document that change, by claim."""
    found: dict[str, Verdict] = {}
    before: list[Level] = []
    for claim in claims:
        verdict = verdicts.get(claim.id)
        if verdict is None or not _is_level(claim, verdict, rulings):
            continue
        made = _going_on(source, claim, verdict, before, rulings) or _of_either(claim, verdict, before, rulings)
        if made:
            found[claim.id] = verdict = made
        before.append(Level(claim, verdict))
    return found


def _is_level(claim: Claim, verdict: Verdict, rulings: Rulings) -> bool:
    """It is no step, or one that a series of steps has: "prices rose by 2.3%" for inflation."""
    if claim.change is Direction.UP and verdict.match and verdict.observation and is_linked(verdict):
        return is_change(rulings.series[verdict.match.series].label)
    return claim.kind is ClaimKind.AMOUNT and claim.compared is None


def _going_on(
    source: Source, claim: Claim, verdict: Verdict, before: Sequence[Level], rulings: Rulings
) -> Verdict | None:
    """The verdict by the series of the level that the claim goes on from; None where it goes on from none."""
    if verdict.kind is not VerdictKind.UNVERIFIED or verdict.reason not in _OPEN or not _is_placed(claim):
        return None
    if claim.of and not claim.context.borrowed:
        return None  # "40% *of Kenyans* were under 15" tells its own
    levels = list(_levels(claim, before))
    match = levels[0].verdict.match if levels else None
    if match is None or not is_linked(levels[0].verdict) or _is_apart(verdict, match.series):
        return None
    told = _timed(
        replace(claim, quantity=_united(claim.quantity, levels[0].claim.quantity), area=area_told(claim)), levels[0]
    )
    if _is_same(told, levels[0].claim) or not is_elliptic(claim, rulings.series[match.series].label):
        return None
    detail = f"it goes on from “{levels[0].claim.anchor.exact}”"
    alike = list(takewhile(lambda one: one.series == match.series, levels))
    rival = any(one.series not in ("", match.series) and _is_beside(one, told, levels[0].claim) for one in levels)
    sure = are_sure(alike)
    said = Reason("beside", 1.0, 0.0, detail)
    lent = replace(match, rejected=None, near=(), witnessed=sure, reasons=(*match.reasons, said))
    made = decide(told, (lent,), rulings.anew())
    if made.kind is VerdictKind.CONFIRMED:
        return replace(made, tried=verdict.tried or made.tried, confidence="medium") if sure or _tells(claim) else None
    narrowed = any(one.apart is Apart.NARROWER and one.said for one in _near(verdict, match.series))
    if not sure or made.kind not in ACCUSING or rival or narrowed or not _is_dated(source, claim, made):
        return None
    note = But(About.BESIDE, f"tied to this series because {detail}")
    return replace(made, tried=verdict.tried or made.tried, but=(*made.but, note), confidence="medium")


def _of_either(claim: Claim, verdict: Verdict, before: Sequence[Level], rulings: Rulings) -> Verdict | None:
    """What is called wrong by one series, and may go on from another that the sentence before tells of, too: "Its rate was
    11.4%, its inflation 2.7%. *In Chile it was 6.3%*"."""
    match = verdict.match
    if verdict.kind not in ACCUSING or match is None or match.witnessed or not claim.context.borrowed:
        return None
    level = next(_levels(claim, before), None)
    if level is None or not is_elliptic(claim):
        return None
    beside = {one.series for one in _levels(claim, before) if _is_beside(one, claim, level.claim)}
    other = next((id for id in sorted(beside) if id not in ("", match.series)), None)
    if other is None:
        return None
    detail = f"“{rulings.series[match.series].label}” or “{rulings.series[other].label}”, it may go on from either"
    return replace(verdict, kind=VerdictKind.UNVERIFIED, reason=Ground.WEAK_MATCH, detail=detail, right="")


def _is_placed(claim: Claim) -> bool:
    """It is asserted of one area."""
    return claim.modality is Modality.ASSERTED and not claim.negated and area_told(claim) is not None


def area_told(claim: Claim) -> str | None:
    """Its area, or the only one that its clause names: "*India*, starting from much further down, had 2.2 billion"."""
    named = {claim.area} if claim.area else set(claim.context.areas.clause)
    return named.pop() if len(named) == 1 and not {"|", "+", ":"} & set("".join(map(str, named))) else None


def _levels(claim: Claim, before: Sequence[Level]) -> Iterator[Level]:
    """The levels not far before it that are in its unit, the nearest first."""
    for level in reversed(before):
        if claim.anchor.start - level.claim.anchor.end > FAR:
            return
        unit = level.claim.quantity.unit
        if _lends(claim.quantity, unit) if is_bare(claim.quantity.unit) else _comparable(claim.quantity.unit, unit):
            yield level


def _lends(bare: Quantity, unit: Unit) -> bool:
    """A bare number may be in the unit: "2.1" in percent, "3.4 billion" in dollars; no time is said without its unit."""
    if unit.kind is UnitKind.PERCENT:
        return 0 < bare.precision < 1
    return unit.kind is not UnitKind.TIME and (unit.kind is not UnitKind.MONEY or bare.precision > 1)


def _comparable(mine: Unit, theirs: Unit) -> bool:
    """They are of one kind, and count the same things per the same."""
    if mine.kind is UnitKind.COUNT and ideas((mine.name,)) != ideas((theirs.name,)):
        return False
    return mine.kind is theirs.kind and comparable_units(mine, theirs) and not (mine.per and mine.per != theirs.per)


def is_linked(verdict: Verdict) -> bool:
    return verdict.kind in ACCUSING or verdict.kind is VerdictKind.CONFIRMED


def _is_beside(other: Level, claim: Claim, level: Claim) -> bool:
    """It stands in the sentence of the claim or of its level, which may be either then."""
    return other.claim.sentence in (claim.sentence, level.sentence)


def _is_same(claim: Claim, level: Claim) -> bool:
    """Neither its place nor its time is another: it tells more of the same, as of a part."""
    return claim.area == level.area and claim.period == level.period


def _is_apart(verdict: Verdict, id: str) -> bool:
    """The claim was held against the series before, and is told of another place, or of something else."""
    shut = next((match.shut for match in verdict.tried if match.series == id), ())
    return any(apart.apart in _ANOTHER for apart in (*_near(verdict, id), *shut))


def _near(verdict: Verdict, id: str) -> tuple[Difference, ...]:
    """What sets the claim apart from a series that it was held against."""
    return next((match.near for match in verdict.tried if match.series == id), ())


def is_elliptic(claim: Claim, label: str = "", besides: Sequence[str] = ()) -> bool:
    """No word of its own clause tells what it is of but those of a label: only whom and when, "*the Dutch* had # *in 2024*".
    `besides` are words that do not count."""
    clause = claim.context.clause[claim.context.borrowed :]
    of_it = {*besides, *claim.anchor.exact.lower().replace("-", " ").split(), *_named(claim)}
    known = set(ideas(label.lower().split()))
    behind = [word for word in clause[figure_at(clause) + 1 :] if word != ","][:2]
    if behind[:1] == ["of"] and behind[1:] and behind[1] in _THESE:
        return False
    part: list[str] = []
    for word in (*clause, ","):
        if word != ",":
            if word not in of_it:
                part.append(word)
            continue
        if "#" in part or not _is_aside(part):
            if not says_nothing(one for one in part if known.isdisjoint(ideas((one,)))):
                return False
        part = []
    return True


def may_lean(claim: Claim, label: str) -> bool:
    """It has a figure, or what is told without one has no word, place or time of its own, and leans on the main level of its
    sentence: "it was 10.4% in 2025, *and is lower than in Italy*"; not "the share *of women* rose", "in *Madrid* it is
    lower", "lower than in Spain, *where* it was 10.4%, and lower than in Italy", "higher than in Greece *in 2015*"."""
    if has_figure(claim):
        return True
    clause = claim.context.clause
    at = figure_at(clause)
    numbers = [here for here, word in enumerate(clause[:at]) if word[0].isdecimal()]
    start = numbers[-1] + 1 if numbers else 0
    led = clause[numbers[-2] + 1 if len(numbers) > 1 else 0 : start]
    time = next((here for here in range(start, min(at, start + _ITS_TIME)) if clause[here] in _PARTING), at)
    start = time + 1 if numbers and time < at and clause[time] == "@" else start
    own, behind = clause[start:at], clause[at + 1 : at + 3]
    words = claim.anchor.exact.lower().split()
    if not _SUBORDINATE.isdisjoint((*led, *own)) or not _ELSEWHEN.isdisjoint((*own, *behind, *words[:1])):
        return False
    known = {*ideas(label.lower().split()), *ideas(("rate",))}
    return says_nothing(word for word in own if word != "," and known.isdisjoint(ideas((word,))))


_ITS_TIME = 5  # words from a level to its time
_PARTING = frozenset(("@", "and", "but"))
_SUBORDINATE = frozenset("where whose which who unlike from".split())
_ELSEWHEN = frozenset(("@", "as", "once", "in", "for", "among", "of", "at", "on"))


_THESE = frozenset(("what", "them", "those", "these", "that", "which", "whom"))


def _is_aside(part: Sequence[str]) -> bool:
    """ "the giant to the west", "with its large home market", "for its part", "across the southern border"."""
    owning = part[:1] == ["with"] and part[1:2] in (["its"], ["their"])
    owning = owning or part in (["for", "its", "part"], ["for", "their", "part"])
    return bool(part) and (owning or part[0] in OPENING or not BY_PLACE.isdisjoint(part))


def _named(claim: Claim) -> set[str]:
    """The words of the areas that its clause names."""
    names, people = area_names(), demonyms()
    found = {word for word in claim.context.clause if word in names or word in people}
    for name in claim.context.names:
        low = name.lower().replace("’", "'").removesuffix("'s")
        if low in names:
            found.update(low.replace("-", " ").split())
    return found


def _timed(claim: Claim, level: Level) -> Claim:
    """The claim of the time of its level, where it names none."""
    if claim.period is not None or claim.period_words:
        return claim
    return replace(claim, period=level.claim.period, period_words=level.claim.period_words)


def _united(quantity: Quantity, level: Quantity) -> Quantity:
    """A bare number in the unit of the level before it."""
    return replace(quantity, unit=level.unit) if is_bare(quantity.unit) else quantity


def are_sure(levels: Sequence[Level]) -> bool:
    """One of them is surely of the series, or two that are exact are values of it."""
    exact = {
        one.verdict.observation for one in levels if _tells(one.claim) and one.verdict.kind is VerdictKind.CONFIRMED
    }
    return len(exact) > 1 or any(map(is_sure, levels))


def is_sure(level: Level) -> bool:
    """It was called wrong by its series, or agrees to the third digit, or its words are all but the series' name."""
    verdict, match = level.verdict, level.verdict.match
    if match is None or match.witnessed or verdict.kind in ACCUSING:
        return match is not None
    least = FEW if match.score >= CERTAIN else TELLING_DIGITS
    return not match.near and match.score >= CONTRADICT and _tells(level.claim, least)


def _tells(claim: Claim, least: int = FEW) -> bool:
    """A figure that agrees by more than chance."""
    quantity = claim.quantity
    return digits(quantity) >= least and quantity.modifier in _EXACT


def _is_dated(source: Source, claim: Claim, made: Verdict) -> bool:
    """Its time is its own, or it is right for no time near."""
    said = source.text[claim.sentence.start : claim.sentence.end]
    return made.kind is VerdictKind.CONTRADICTED or (bool(claim.period_words) and claim.period_words in said)
