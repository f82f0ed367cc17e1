"""A figure that stands in line with others of one series and is no value of it: "they wired home $138 billion, Mexicans 68
billion, *Filipinos about 60*".

What the others are of is known, by their words or by their digits. Where a figure of the same paragraph is in their unit,
of another place or time, and no word speaks of something else, it is of that series, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from decimal import Decimal
from itertools import chain, groupby, pairwise

from factcheck.compare.agree import digits
from factcheck.compare.decide import decide
from factcheck.compare.differences import ELSEWHERE
from factcheck.compare.goingon import is_linked
from factcheck.compare.jointly import DIGITS_ALONE, is_open
from factcheck.compare.odds import figure, is_bare, is_level, passages
from factcheck.compare.option import TELLING_DIGITS, Option, explained_by_value, feature, said_and_known
from factcheck.compare.rulings import Rulings
from factcheck.dataclass import replace
from factcheck.lexicon.asides import LEFT_OUT, PEERS
from factcheck.lexicon.benchmarks import FORMER
from factcheck.lexicon.called import called
from factcheck.lexicon.casualties import PERSONS
from factcheck.lexicon.ideas import entered, idea, ideas
from factcheck.lexicon.labels import content, is_change
from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.nouns import is_trade
from factcheck.lexicon.observers import COUNTERS, DOERS, OFFICES, STATISTICIANS
from factcheck.lexicon.parts import CENTRAL, DISTRICTS, LANDS, PLACES, SIDES, SORTS_OF_PLACE, WITHIN
from factcheck.lexicon.persons import KIN, NAMES_OF_SEXES, SEXES, are_sisters
from factcheck.lexicon.places import area_names
from factcheck.lexicon.pointers import HOLDING, THERE_IS
from factcheck.lexicon.synonyms import RESTRICTORS
from factcheck.lexicon.units import comparable_units
from factcheck.lexicon.verbs import COPULAS, PRESENT, is_past
from factcheck.lexicon.words import singular
from factcheck.model.claim import Claim, ClaimKind, figure_at
from factcheck.model.difference import Apart
from factcheck.model.match import Match, Reason
from factcheck.model.quantity import Unit, UnitKind
from factcheck.model.statistic import Statistic
from factcheck.model.text import Source
from factcheck.model.verdict import ACCUSING, About, But, Ground, Verdict, VerdictKind

_HELD_AGAINST = FORMER | {"above", "below"}
FAR = 250  # characters between it and the one that it stands in line with
TIMES = 3  # by which it may be too large or small, where no slip explains it
LEAD = 4  # words between what leads to a benchmark and its figure
FEW = 2  # digits that a slip of the scale must have
SLIPS = tuple(Decimal(10) ** power for power in (1, 2, 3, 6))  # of the scale, however few digits are written
JUST = Decimal("0.02")  # of itself, that it may be off such a slip
_SOFT = frozenset((Apart.UNIT, Apart.COUNTED, Apart.SERIES_NARROWER, Apart.UNIT_OF_SERIES))
_APART = ELSEWHERE - {Apart.NO_AREA, Apart.GOING_ON}
_PARTS = RESTRICTORS | PLACES | WITHIN | DISTRICTS | SORTS_OF_PLACE | LANDS | SIDES | PERSONS
_WRONG = ACCUSING - {VerdictKind.IMPRECISE}
_WHO_TELLS = OFFICES | STATISTICIANS | PEERS | DOERS | COUNTERS


def in_line(
    source: Source, claims: Sequence[Claim], verdicts: Mapping[str, Verdict], rulings: Rulings
) -> dict[str, Verdict]:
    """The verdicts of one document that change, by claim: no more of a paragraph than are borne out there."""
    made: dict[str, Verdict] = {}
    for passage in passages(source, [claim for claim in claims if claim.id in verdicts]):
        wrong = {
            claim.id: told
            for claim in passage
            if _may_stand(claim, verdicts[claim.id]) and (told := _told(source, claim, passage, verdicts, rulings))
        }
        borne_out = sum(verdicts[claim.id].kind is VerdictKind.CONFIRMED for claim in passage)
        if len(wrong) <= borne_out:
            made |= wrong
    return made


def _may_stand(claim: Claim, verdict: Verdict) -> bool:
    """Nothing is settled about it, or only the time is open, which its line may tell."""
    return is_open(claim, verdict) or (verdict.reason is Ground.PERIOD_UNSTATED and is_level(claim))


def _told(
    source: Source, claim: Claim, passage: Sequence[Claim], verdicts: Mapping[str, Verdict], rulings: Rulings
) -> Verdict | None:
    """The verdict by the series of the line that a figure stands in, where that calls it wrong."""
    line = list(_line(claim, passage, verdicts))
    base = line[0] if line else None
    match, row = (verdicts[base.id].match, verdicts[base.id].observation) if base else (None, None)
    if base is None or match is None or row is None or _is_told_by_others(claim, base):
        return None
    if feature(match, "jointly") == DIGITS_ALONE:
        return None  # another series may have them by chance
    beside = [one for one in line if one.sentence in (claim.sentence, base.sentence)]
    if any(_series(verdicts[one.id]) != match.series for one in beside):
        return None
    series = rulings.series[_of_its_sex(claim, match.series, verdicts[claim.id], rulings)]
    if claim.kind is ClaimKind.CHANGE and claim.compared and not is_change(series.label):
        return None
    if _is_of_now(claim, base, verdicts[claim.id], series):
        return None
    if _goes_on_from_another(claim, base, passage, verdicts) or _names_another(
        claim, verdicts[claim.id], series, rulings
    ):
        return None
    area = _place(claim)
    if not area or not _is_country(area) or not _counts_the_same(claim, base, series):
        return None
    own, theirs = claim.quantity.unit, base.quantity.unit
    unit = own if not is_bare(own) else theirs if not is_bare(theirs) else series.unit
    told = replace(claim, area=area, period=claim.period or row.period, quantity=replace(claim.quantity, unit=unit))
    if any(_is_of_cell(verdicts[one.id], series, told) for one in line):
        return None
    across = _is_across(source, base, claim)
    if across and claim.of:
        return None  # a share of its own: "In 2022, 19.9% *of Kenyans* were under 12"
    [found] = rulings.search.matches(told, [rulings.search.number(series.id)])
    if any(one.apart not in _soft(claim) for one in found.shut) or any(one.apart in _APART for one in found.near):
        return None
    if verdicts[claim.id].reason is Ground.PERIOD_UNSTATED and (
        found.near or found.series != _series(verdicts[claim.id])
    ):
        return None  # "*when my grandfather was young*, there were 22"
    when = "" if claim.period else f", which is of {row.period}" if row.period else ""
    said = Reason("line", 1.0, 0.0, f"it stands in line with “{base.anchor.exact}”{when}")
    lent = replace(
        found, rejected=None, more=(), near=(), witnessed=True, parallel=True, beside=(base.anchor.exact,),
        reasons=(*found.reasons, said),
    )  # fmt: skip
    anew = rulings.anew()
    made = decide(told, (lent,), anew)
    if made.kind not in _WRONG or not _is_plausible(Option(lent, series, told, anew.ruling(told, series.id)), made):
        return None
    if (
        _is_of_a_part(claim, found)
        or _tells_its_own(claim, found, series, across)
        or _is_an_age(claim, series)
        or (made.reason is Ground.WRONG_SCALE and _is_of_its_own(claim, found))
    ):
        return None
    if not _is_its_own(source, claim, passage, made):
        return None
    if _of_another(claim, passage, {series.id, match.series}, rulings):
        return None
    note = But(About.BESIDE, f"tied to this series because {said.detail}")
    return replace(made, tried=verdicts[claim.id].tried or made.tried, but=(*made.but, note), confidence="medium")


def _is_of_now(claim: Claim, base: Claim, verdict: Verdict, series: Statistic) -> bool:
    """It tells of the present, of which the reference knows nothing any more, "in 2015 Chile had 64%. *Uruguay gets 98*", or
    it is of another series that knows nothing."""
    if verdict.kind is not VerdictKind.UNVERIFIED or verdict.reason is not Ground.STALE_REFERENCE:
        return False
    return _series(verdict) != series.id or (not claim.past and claim.sentence != base.sentence)


def _soft(claim: Claim) -> frozenset[Apart]:
    """What does not keep it from the series of its line; nor does what a share is of, where its own clause does not say it."""
    own = claim.context.clause[claim.context.borrowed :]
    return _SOFT if claim.of is None or not set(claim.of.lower().split()).isdisjoint(own) else _SOFT | {Apart.PART}


def _of_its_sex(claim: Claim, id: str, verdict: Verdict, rulings: Rulings) -> str:
    """The series of the line, or its sister where the claim is of the other sex: "*a boy born in Latvia* has 71 years"."""
    own = {word.removesuffix("'s") for word in claim.context.clause[claim.context.borrowed :]}
    label = rulings.series[id].label
    for sex, name in enumerate(NAMES_OF_SEXES):
        mine, others = (SEXES[at] | KIN[at] for at in (sex, 1 - sex))
        if name in label.lower().split() and not own.isdisjoint(others) and own.isdisjoint(mine):
            near = (*(match.series for match in verdict.tried), *rulings.found(claim))
            return next((it for it in near if are_sisters(rulings.series[it].label, label)), id)
    return id


def _is_told_by_others(claim: Claim, base: Claim) -> bool:
    """A person or body has it so, and not the one beside it, too; "the *United States finds* itself at 48" is no source."""
    who, theirs = ((one.attribution or one.speaker or "").lower().removeprefix("the ") for one in (claim, base))
    return bool(who) and who not in area_names() and who != theirs


def _place(claim: Claim) -> str:
    """The one area that it is of: its own, else the only one that its clause names, or its sentence, or what goes before;
    "" where there are several."""
    areas = claim.context.areas
    for tier in ((claim.area,) if claim.area else (), areas.clause, areas.sentence, areas.told, areas.before):
        if keys := {key for one in tier for key in one.split("|")}:
            return keys.pop() if len(keys) == 1 else ""
    return ""


def _series(verdict: Verdict) -> str:
    return verdict.match.series if verdict.match else ""


def _line(claim: Claim, passage: Sequence[Claim], verdicts: Mapping[str, Verdict]) -> Iterator[Claim]:
    """The figures of the passage that are linked and in its unit, those before it first, and what a level came from last, the
    nearest first."""
    near = [
        one for one in passage
        if one is not claim and _gap(one, claim) <= FAR and is_linked(verdicts[one.id]) and is_level(one)
    ]  # fmt: skip
    for one in sorted(
        near, key=lambda one: (one.anchor.start > claim.anchor.start, _is_benchmark(one), _gap(one, claim))
    ):
        mine, theirs = claim.quantity.unit, one.quantity.unit
        if is_bare(mine) or is_bare(theirs) or _alike(mine, theirs):
            yield one


def _is_benchmark(claim: Claim) -> bool:
    """What the figure before it is held against, or came from: "64.6 in 2019, up *from an already dreadful 29* in 2000"."""
    clause = claim.context.clause
    at = figure_at(clause)
    start = max((i + 1 for i in range(claim.context.borrowed, at) if clause[i] == ","), default=0)
    return not _HELD_AGAINST.isdisjoint(clause[max(start, at - LEAD) : at])


def _gap(one: Claim, other: Claim) -> int:
    first, last = sorted((one.anchor, other.anchor), key=lambda anchor: anchor.start)
    return last.start - first.end


def _alike(mine: Unit, theirs: Unit) -> bool:
    """They are of one kind, and per the same."""
    if mine.kind is UnitKind.COUNT and mine.name != theirs.name:
        return False
    return mine.kind is theirs.kind and comparable_units(mine, theirs) and not (mine.per and mine.per != theirs.per)


def _goes_on_from_another(claim: Claim, base: Claim, passage: Sequence[Claim], verdicts: Mapping[str, Verdict]) -> bool:
    """The last figure of its sentence with words of its own lends it words or unit, and is not of that line: "the second
    dose reached 62% in Romania and *38%* in Nigeria", "the gap is 4.9 points, half the *9.8* of 2019"."""
    before = [one for one in passage if one.sentence == claim.sentence and one.anchor.start < claim.anchor.start]
    elders = [one for one in before if is_level(one) and not one.context.borrowed]
    elder = next((one for one in reversed(elders) if not is_bare(one.quantity.unit)), None)
    if elder is None or elder is base:
        return False
    own, theirs = claim.quantity.unit, base.quantity.unit
    if is_bare(own) and not is_bare(theirs) and not _alike(elder.quantity.unit, theirs):
        return True
    return claim.context.borrowed > 0 and not is_linked(verdicts[elder.id])


def _names_another(claim: Claim, verdict: Verdict, series: Statistic, rulings: Rulings) -> bool:
    """What it measures is named in words of another series that came near, and none of this one: "*interest rates* stand
    at 50%"."""
    if verdict.match is None or verdict.match.series == series.id:
        return False
    said = set(ideas(content(claim.measure)))
    own, theirs = (set(ideas(content(one.label))) for one in (series, rulings.series[verdict.match.series]))
    return said.isdisjoint(own) and not said.isdisjoint(theirs - own)


def _is_country(key: str) -> bool:
    """A country or a group of them; no town, no part of a country, no several."""
    return not {":", "+", "-"} & set(key)


def _counts_the_same(claim: Claim, base: Claim, series: Statistic) -> bool:
    """What it counts, if it says so, is what the one beside it counts, or what the series does."""
    if claim.quantity.unit.kind is not UnitKind.COUNT:
        return True
    label = content(series.label)
    known = (*ideas((base.quantity.unit.name,)), *ideas((series.unit.name,)), *ideas(label), *map(idea, label))
    return set(ideas((claim.quantity.unit.name,))) <= set(known)


def _is_of_cell(verdict: Verdict, series: Statistic, told: Claim) -> bool:
    """The verdict is on the very value that the claim would be of."""
    row = verdict.observation
    return (
        row is not None
        and _series(verdict) == series.id
        and ((row.area or series.area), row.period) == (told.area, told.period)
    )


def _is_of_a_part(claim: Claim, match: Match) -> bool:
    """A word that the series lacks names some of the people or a part of the place: "*farmers*", "in the *southern* districts"."""
    clause = claim.context.clause[claim.context.borrowed :]
    if not LEFT_OUT.isdisjoint(clause) or "out" in clause or "alone" in clause:
        return True
    if clause[figure_at(clause) + 1 :][:2] in (("of", "that"), ("of", "this")):
        return True  # "half of that is pine"
    said = _said_besides(match)
    plain = _without_apposition(clause)
    own = {*plain, *map(singular, plain)}
    officers = {word for word, of in pairwise(clause) if of in OFFICES or (word, of) in CENTRAL}
    return any(_narrows(word.removesuffix("'s")) for word in sorted((said & own) - officers))


def _without_apposition(clause: Sequence[str]) -> list[str]:
    """The words but for what is said of a name between commas: "Vietnam, *that other moped nation*, had #"."""
    parts = [list(part) for comma, part in groupby(clause, ",".__eq__) if not comma]
    return [word for at, part in enumerate(parts) if not at or part[0] not in _APPOSED or "#" in part for word in part]


_APPOSED = frozenset("that another its a an once long".split())


def _said_besides(match: Match) -> set[str]:
    """The words by which the text tells of a part, or of something else."""
    return {word for one in match.near if one.apart is Apart.NARROWER for word in one.said.lower().split()}


def _tells_its_own(claim: Claim, match: Match, series: Statistic, across: bool) -> bool:
    """A thing that has statistics of its own, and that the series lacks, stands beside the figure or in front of a verb, "Egypt's
    *exports* rose by 13%", "half of the *beds* stood empty", or anywhere in another paragraph; of few digits, whatever is no
    verb or name does so: "one in ten own a *radio*"."""
    clause = claim.context.clause[claim.context.borrowed :]
    said = _said_besides(match)
    said -= {word for name in chain(*called(series.label, series.of or "")) for word in name.split()}
    said -= {word.lower().removesuffix("'s") for name in claim.context.names for word in name.replace("’", "'").split()}
    known = entered() if said else {}
    at = figure_at(clause)
    start = max((i + 1 for i in range(at) if clause[i] == ","), default=0)
    behind_it = at + 2 if clause[at + 1 : at + 3] == (",", "of") else at
    end = next((i for i in range(behind_it, len(clause)) if clause[i] == ","), len(clause))
    for here, (word, behind) in enumerate(pairwise((*clause, ","))):
        if said.isdisjoint((word, singular(word))):
            continue
        beside = start <= here < end
        acts = behind in _VERBS or is_past(behind) or behind in ",#@"
        if (word in known or singular(word) in known) and (beside or acts or across):
            return True
        if (claim.kind is ClaimKind.CHANGE and acts) or (digits(claim.quantity) < FEW and beside and not is_past(word)):
            return True
    return False


_VERBS = VERBS | HOLDING | COPULAS | THERE_IS


def _is_an_age(claim: Claim, series: Statistic) -> bool:
    """Years that somebody has when he does something: "a man retires *at 65*"; not what a mean "is at"."""
    clause = claim.context.clause
    at = figure_at(clause)
    leads = clause[max(0, at - 2) : at]
    return series.unit.kind is UnitKind.TIME and leads[1:] == ("at",) and leads[0] not in _VERBS | {","}


def _is_across(source: Source, one: Claim, other: Claim) -> bool:
    """They stand in two paragraphs."""
    first, last = sorted((one.anchor.start, other.anchor.start))
    return "\n\n" in source.text[first:last]


def _is_of_its_own(claim: Claim, match: Match) -> bool:
    """A number without a unit whose subject the series does not have: "Kenya's *oldest judge* is 51"; not "Kenya's did away
    with 51"."""
    if not is_bare(claim.quantity.unit):
        return False
    clause = claim.context.clause[claim.context.borrowed : figure_at(claim.context.clause)]
    verb = next((at for at, word in enumerate(clause) if _is_verb(word)), len(clause))
    said = _said_besides(match)
    return not said.isdisjoint(clause[:verb])


def _is_verb(word: str) -> bool:
    return word == "did" or word in _VERBS or word in PRESENT or is_past(word)


def _narrows(word: str) -> bool:
    one = singular(word)
    if word in _WHO_TELLS or one in _WHO_TELLS:
        return False
    return word in _PARTS or one in _PARTS or (one != word and is_trade(word))


def _is_plausible(option: Option, made: Verdict) -> bool:
    """It is not many times what the value is, unless a slip of the pen explains that."""
    sizes = said_and_known(option)
    if sizes is None or not sizes[1]:
        return False
    if made.reason is Ground.WRONG_SCALE and digits(option.claim.quantity) >= FEW:
        return True
    small, large = sorted(map(abs, sizes))
    if small and any(abs(large / small / slip - 1) <= JUST for slip in SLIPS):
        return True
    return 1 / Decimal(TIMES) <= sizes[0] / sizes[1] <= TIMES or explained_by_value(option)


def _is_its_own(source: Source, claim: Claim, passage: Sequence[Claim], made: Verdict) -> bool:
    """Where the value is that of another time or place, those it is held against are surely its own."""
    if made.reason is Ground.WRONG_AREA and claim.area is None:
        return False
    if made.kind is VerdictKind.CONTRADICTED:
        return True
    start, text = claim.sentence.start, source.text[claim.sentence.start : claim.sentence.end]
    at = text.find(claim.period_words) if claim.period_words else -1
    low, high = sorted((claim.anchor.start, start + at))
    return at >= 0 and not any(low < one.anchor.start < high for one in passage)


def _of_another(claim: Claim, passage: Sequence[Claim], own: Set[str], rulings: Rulings) -> bool:
    """Another series than its own agrees with it, and a search for its words finds that; of fewer digits, before its own."""
    one, found = figure(claim, passage, rulings), list(rulings.found(claim))
    if one is None:
        return False
    if digits(claim.quantity) < TELLING_DIGITS:
        found = found[: next((at for at, id in enumerate(found) if id in own), None)]
    return not (one.agreeing.keys() & set(found)) <= own
