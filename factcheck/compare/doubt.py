"""Why the series that was chosen may not decide after all."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from decimal import Decimal

from factcheck.compare.agree import digits, only_in_bound
from factcheck.compare.asserting import ONCE, says, sums_up
from factcheck.compare.balances import has_both_signs, told_loosely
from factcheck.compare.computed import is_computed
from factcheck.compare.computed.prices import is_output, may_be_real
from factcheck.compare.differences import nearest
from factcheck.compare.growths import another_grew
from factcheck.compare.option import (
    BARE_HEAD,
    BARE_WORDS,
    CHANCE_WORDS,
    DATE_WORDS,
    DATES,
    IN_FULL,
    NEEDS,
    PLAUSIBLE,
    RIVAL,
    SLIP_DIGITS,
    Option,
    certain,
    explained_by_value,
    far_off,
    feature,
    named_in_full,
    own_slip,
    said_and_known,
    slip,
    sure,
)
from factcheck.lexicon.clause import DETERMINERS
from factcheck.lexicon.comparisons import RATES
from factcheck.lexicon.ideas import ideas
from factcheck.lexicon.labels import content, stands_in
from factcheck.lexicon.moves import FALLING, LOSSES
from factcheck.lexicon.observers import (
    BELIEVING,
    CENSUSES,
    ESTIMATING,
    LAYPEOPLE,
    OFFICES,
    PUTTING,
    REGISTERED,
    STATISTICIANS,
)
from factcheck.lexicon.parts import INDEFINITE
from factcheck.lexicon.places import WORLD, WORLDLY, area_names, is_of_a_people
from factcheck.lexicon.units import LEFT_OUT, PEOPLE
from factcheck.lexicon.verbs import COPULAS
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim, ClaimKind, figure_at, has_figure
from factcheck.model.difference import ANOTHER, UNSAID, Apart
from factcheck.model.match import Match
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import SeriesKind, Statistic
from factcheck.model.verdict import Ground, VerdictKind

HUNDRED = Decimal(100)


_DEFINITE = frozenset(("the", "all", "its", "their", "our", "these", "those"))


def doubt_of(chosen: Option, options: Sequence[Option]) -> tuple[VerdictKind, Ground, str] | None:
    """Why the chosen series may not decide after all, None where it may: the first row of `DOUBTS` that applies."""
    for kinds, reason, doubt in DOUBTS:
        if chosen.ruling.kind in kinds and (why := doubt(chosen.claim, chosen, options)):
            kind = VerdictKind.AMBIGUOUS if reason is Ground.RIVAL_SERIES else VerdictKind.UNVERIFIED
            return kind, reason, why
    return None


def _unsure(_: Claim, chosen: Option, __: Sequence[Option]) -> str:
    """Not enough of the series' words are said."""
    return "" if sure(chosen, chosen.ruling.kind) else _not_alike(chosen)


def _without_figure(claim: Claim, chosen: Option, options: Sequence[Option]) -> str:
    """ "Dropped from 2023 to 2024" is borne out by every second series: only its words, or a level beside it, tell which."""
    if has_figure(claim) or (chosen.match.witnessed and not chosen.match.near):
        return ""
    if not sure(chosen, VerdictKind.CONTRADICTED) or chosen.match.near:
        return _not_alike(chosen)
    return _of_which_measure(claim, chosen, options)


def _not_alike(chosen: Option) -> str:
    return f"{nearest(chosen.series)}; not alike enough to be sure that it is meant"


def _of_another_place(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    """It is told of a place that is not the series'; only a long number that agrees can be of the same."""
    place = next((one for one in chosen.match.near if one.apart in (Apart.PLACE, Apart.BESIDE)), None)
    if place is None or (chosen.ruling.kind is VerdictKind.CONFIRMED and digits(claim.quantity) >= SLIP_DIGITS):
        return ""
    return f"{nearest(chosen.series)}; {place}"


def _of_no_area(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    """ "Unemployment: 12.6%. The boom is over": where that is, the text does not say, and nothing in it speaks of the world."""
    row, areas = chosen.ruling.row, claim.context.areas
    world = row is not None and row.area == WORLD and not chosen.series.area and chosen.series.row_areas != {WORLD}
    if not world or chosen.match.beside or chosen.match.witnessed:
        return ""
    tiers = ((claim.area or "",), areas.clause, areas.sentence, areas.before, areas.told, areas.heading, areas.document)
    if any(WORLD in area.split("|") for tier in tiers for area in tier):
        return ""
    context = claim.context
    said = (context.sentence, context.before, context.heading, context.document)
    return (
        ""
        if any(not WORLDLY.isdisjoint(words) for words in said)
        else f"{nearest(chosen.series)}; the text names no area"
    )


def _of_something_else(_: Claim, chosen: Option, __: Sequence[Option]) -> str:
    """The text surely tells of something else, whatever the digits: "*Syrians* lodged 25,360 applications"."""
    other = next((one for one in chosen.match.near if one.apart in ANOTHER), None)
    return f"{nearest(chosen.series)}; {other}" if other else ""


def _known_as_bound(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    """ "Over 90,000" in the reference agrees with much, so that nothing the text says besides may tell of another thing."""
    near, row = chosen.match.near, chosen.ruling.row
    loose = near and row and only_in_bound(claim.quantity, row, chosen.series)
    return f"{nearest(chosen.series)}; {near[0]}" if loose else ""


def _loose_bound(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    """ "More than 300 farms sell their milk" is no count of all 537; a share whose part and whole the text says nearly as the
    series does may be its."""
    near = chosen.match.near
    said = claim.part and claim.of and chosen.match.score >= PLAUSIBLE
    loose = near and _is_bound(claim) and not _close(chosen) and not said
    return f"{nearest(chosen.series)}; {near[0]}" if loose else ""


def _chance(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    return _not_alike(chosen) if _by_chance(claim, chosen.match) else ""


def _narrower(_: Claim, chosen: Option, __: Sequence[Option]) -> str:
    """The text tells of a part or of another thing; four digits, two of them swapped, are no part's by chance. Nor are three
    that slipped, or that were right for another time, where nothing but one word speaks against the series."""
    near = chosen.match.near
    one_word = len(near) == 1 and near[0].apart is Apart.NARROWER and chosen.match.score >= PLAUSIBLE
    told = own_slip(chosen) or (one_word and explained_by_value(chosen))
    return f"{nearest(chosen.series)}; {near[0]}" if near and not told else ""


def _many_times(_: Claim, chosen: Option, __: Sequence[Option]) -> str:
    """So far from the value that it counts something else."""
    if not chosen.ruling.row or not far_off(chosen):
        return ""
    if chosen.ruling.kind is VerdictKind.CONTRADICTED and certain(chosen):
        return ""
    return f"{nearest(chosen.series)}, {chosen.ruling.detail}; too far off to be the same thing"


def _not_out(_: Claim, chosen: Option, __: Sequence[Option]) -> str:
    """When the value came out is the question only where nothing else keeps the figure from its series: "*of which
    winter wheat* took 58,300 hectares"."""
    if chosen.ruling.reason is not Ground.NOT_YET_PUBLISHED or chosen.ruling.row is None:
        return ""
    if near := chosen.match.near:
        return f"{nearest(chosen.series)}; {near[0]}"
    return f"{nearest(chosen.series)}; too far off to be the same thing" if far_off(chosen) else ""


def _told_of_the_past(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    told = says(claim.context.clause, ONCE) or _was(claim)
    return f"the text says it of the past; now {chosen.ruling.detail}" if told else ""


def _sums_up(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    summed = chosen.series.kind is SeriesKind.PERIOD and sums_up(claim, chosen.series)
    return f"the text sums up; {chosen.ruling.detail}" if summed else ""


def _the_rest(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    rest = _complement(claim, chosen)
    return f"with {chosen.ruling.detail} it makes 100%: the rest, it seems" if rest else ""


def _passed_long_ago(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    passed = claim.kind is ClaimKind.ORDINAL and _reached(claim, chosen)
    return f"it was reached long ago; now {chosen.ruling.detail}" if passed else ""


def _own_estimate(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    """ "The union *puts* the number *at* 150": theirs, beside the one that the reference's source counted."""
    who = _estimating(claim.context.clause)
    source = chosen.ruling.row.source if chosen.ruling.row else None
    known = set((f"{source.publisher} {source.title}" if source else "").lower().split()) - FUNCTION
    return f"{' '.join(who)} put it so; {chosen.ruling.detail}" if who and known.isdisjoint(who) else ""


def _other_publisher(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    """ "*According to Eurostat*, 1.10", held against what the World Bank published: theirs may be counted another way."""
    who, row = claim.attribution or "", chosen.ruling.row
    source = row.source if row else None
    named = {word.lower().removesuffix("'s") for word in who.replace("’", "'").split()}
    if source is None or not source.publisher or named.isdisjoint(STATISTICIANS):
        return ""  # who else tells a figure has it from somebody
    every = f"{source.publisher} {source.title} {source.named} {source.via} {source.id}".lower().split()
    initials = "".join(word[0] for word in source.publisher.lower().split() if word not in FUNCTION)
    known = {word.strip(",.()") for word in every} - FUNCTION | {initials}
    theirs = named - OFFICES - FUNCTION or named & STATISTICIANS
    return f"the text has it from {who}; {chosen.ruling.detail}" if known.isdisjoint(theirs) else ""


def _other_count(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    """ "*registered* unemployment", "by the *census*": counted in a way that the reference does not name."""
    words = claim.context.sentence
    series, source = chosen.series, chosen.ruling.row.source if chosen.ruling.row else None
    told = " ".join((series.label, series.definition, *series.aliases, source.title if source else "")).lower()
    label = set(ideas(series.label.lower().split()))
    for at, word in enumerate(words):
        ways = word in CENSUSES or (word in REGISTERED and not label.isdisjoint(ideas(words[at + 1 : at + 2])))
        if ways and word not in told:
            return f"{nearest(series)}; the text says “{word}”, the reference does not"
    return ""


def _estimating(clause: Sequence[str]) -> Sequence[str]:
    """Who holds the figure to be so, in the words before the verb for it; empty for nobody."""
    at = figure_at(clause)
    for verb, word in enumerate(clause[:at]):
        puts = word in PUTTING and "at" in clause[max(verb, at - 3) : at]
        noun = clause[verb - 1] in _THE_ESTIMATE and (
            clause[verb - 1] != "@" or clause[verb + 1 : verb + 2] != ("that",)
        )
        if verb and (puts or word in ESTIMATING) and not noun and clause[verb - 1] not in COPULAS | INDEFINITE:
            return _before_verb(clause, verb)
        if (
            verb
            and word in BELIEVING
            and _governs(clause[verb:at])
            and any(one in LAYPEOPLE or is_of_a_people(one) for one in _before_verb(clause, verb))
        ):
            return _before_verb(clause, verb)
    return ()


def _governs(run: Sequence[str]) -> bool:
    """The verb at the head of a run is still that of what stands at its end: "believes, it seems, *that* forest covers"."""
    last = max((at for at, word in enumerate(run) if word == ","), default=0)
    return not last or run[last + 1 : last + 2] == ("that",)


def _before_verb(clause: Sequence[str], verb: int) -> Sequence[str]:
    """The subject of a verb: the words from the last sign on, across what is set between commas: "*Spaniards*, asked in
    2017, thought"."""
    start = max((i + 1 for i in range(verb) if clause[i] in ",@"), default=0)
    if start < verb:
        return clause[start:verb]
    end = next((i for i in range(verb) if clause[i] == ","), verb)
    return tuple(word for word in clause[:end] if word != "@")  # "people in Kenya *in 2020* thought"


def _said_later(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    """ "Peru was at #, and *trade* with Kenya reached 2%": the words of the series stand only beside another figure."""
    context, match = claim.context, chosen.match
    if match.witnessed or match.beside or claim.context.cell:
        return ""
    label = set(ideas(content(chosen.series.label)))
    at = figure_at(context.sentence)
    before = (*context.clause, *context.sentence[:at], *context.before, *context.heading)
    behind = context.sentence[at + 1 :]
    others = any(word[0].isdecimal() for word in behind if word)
    if not others or label.isdisjoint(ideas(behind)) or not label.isdisjoint(ideas(before)):
        return ""
    return f"{nearest(chosen.series)}; its words stand beside another figure"


_THE_ESTIMATE = DETERMINERS | frozenset("that latest last newest current recent first official @".split())  # a noun


def _other_term(_: Claim, chosen: Option, __: Sequence[Option]) -> str:
    said = chosen.match.confused
    return f"“{said}” is not “{chosen.series.label}”" if said else ""


def _loose_date(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    """A date is wrong only where the event is named in full."""
    match = chosen.match
    full = match.score >= DATES and feature(match, "measure_words") >= DATE_WORDS
    return "" if claim.kind is not ClaimKind.DATE or full else _not_alike(chosen)


def _falls_too(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    """ "Growth was *negative* in both years: 1.0% and 1.2%": which way it went is said elsewhere in the sentence."""
    stated, row = claim.quantity.stated.low, chosen.ruling.row
    opposed = claim.change is None and stated is not None and row is not None and row.interval.low == -stated
    words = claim.context.sentence
    falls = opposed and not FALLING.isdisjoint(words[: figure_at(words)])
    return f"the sentence tells of a fall; {chosen.ruling.detail}" if falls else ""


def _of_which_side(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    """ "While the American *deficit* grew, Germany's balance was #": whose side of nothing is told does not follow."""
    row, stated = chosen.ruling.row, claim.quantity.stated.bound
    opposed = row is not None and (row.interval.bound or 0) * (stated or 0) < 0
    loose = opposed and has_both_signs(chosen.series) and told_loosely(claim.context)
    return f"whose surplus or deficit is told the sentence leaves open; {chosen.ruling.detail}" if loose else ""


def _no_unit(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    unit = chosen.series.unit
    told_by_table = claim.context.cell and bool(unit.per)  # 82.7 beside "births" is no rate per 1,000 people
    wanted = (unit.kind is not UnitKind.NUMBER or told_by_table) and not _named_by_head(chosen)
    missing = _unit_missing(claim) and wanted and not own_slip(chosen)
    return "the text names no unit or currency" if missing else ""


def _of_which_measure(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    """ "Exports rose by 12%" is of no share of GDP, and in which prices the text does not say; a level beside it does, and
    so does "the *share* of"."""
    series = chosen.series
    if not is_computed(claim, series):
        return ""
    if _between_areas(claim):
        return ""
    beside = claim.compared is not None and claim.compared.beside
    percent = claim.quantity.unit.kind is UnitKind.PERCENT
    if may_be_real(claim, series) and not (beside and not (percent and is_output(series))):
        return f"{nearest(series)}; in which money and prices, the text does not say"
    if beside or series.unit.kind is UnitKind.MONEY:
        return ""
    ratio = bool(series.unit.per) or series.unit.kind is UnitKind.PERCENT
    points = claim.quantity.unit.kind in (UnitKind.POINTS, UnitKind.COUNT)
    if not ratio or points or not RATES.isdisjoint((*claim.context.sentence, *series.label.lower().split())):
        return ""
    return f"{nearest(series)}; a rate, and the text may tell of what it is a rate of"


def _between_areas(claim: Claim) -> bool:
    """Two areas are held against each other at one time, so that prices do nothing to it."""
    compared = claim.compared
    return (
        compared is not None and compared.area is not None and compared.beside and not (compared.base or compared.back)
    )


def _part_of_change(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    """That a part went as far as the whole is chance: "exports *of cherries* rose by 7%"."""
    if not is_computed(claim, chosen.series):
        return ""
    apart = next((one for one in chosen.match.near if one.said.lower() not in LOSSES), None)
    return f"{nearest(chosen.series)}; {apart}" if apart else ""


def _another_growth(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    """That something else grew as fast is chance."""
    apart = None if chosen.match.beside else another_grew(claim, chosen.series, chosen.match.near)
    return f"{nearest(chosen.series)}; {apart}" if apart else ""


def _some_past(claim: Claim, chosen: Option, _: Sequence[Option]) -> str:
    """ "There were 47": of which time, the text does not say; a share or a rate is told so of its year."""
    unit = claim.quantity.unit
    rate = unit.kind in (UnitKind.PERCENT, UnitKind.POINTS, UnitKind.TIME) or unit.per
    dated = claim.period is not None or (claim.compared is not None and claim.compared.end is not None)
    past = claim.past and not dated and not rate and not slip(chosen)
    return "the text does not say of when it speaks" if past else ""


def _rival(_: Claim, chosen: Option, options: Sequence[Option]) -> str:
    """Another series fits the words as well, and does not contradict."""
    others = [one for one in options if one is not chosen and not (named_in_full(chosen) and one.match.near)]
    rival = next((one for one in others if chosen.match.score - one.match.score < RIVAL), None)
    if rival is None or rival.ruling.kind is VerdictKind.CONTRADICTED:
        return ""
    return f"“{chosen.series.label}” or “{rival.series.label}”"


def _twin(claim: Claim, chosen: Option, options: Sequence[Option]) -> str:
    """A series with the same words in its label, in another order, has another value; the text has neither label."""
    if stands_in(chosen.series.label, claim.context.sentence):
        return ""
    key, label = _words_of(chosen.series), chosen.series.label
    twins = [one for one in options if one.series.label != label and _words_of(one.series) == key]
    other = next((one for one in twins if one.ruling.kind is VerdictKind.CONTRADICTED), None)
    return f"“{label}” or “{other.series.label}”" if other else ""


def _words_of(series: Statistic) -> tuple[Hashable, ...]:
    """What two series have in common that no text can tell apart: the words of their labels, area, unit and whole."""
    return content(series.label), series.area, str(series.unit), series.of


Doubt = Callable[[Claim, Option, Sequence[Option]], str]  # in words, "" for none

_ANY = frozenset((*NEEDS, VerdictKind.CONFIRMED))
_ACCUSED = frozenset(NEEDS)
_CONFIRMED = frozenset((VerdictKind.CONFIRMED,))
_IMPRECISE = frozenset((VerdictKind.IMPRECISE,))
_OUTDATED = frozenset((VerdictKind.OUTDATED,))
_OPEN = frozenset((VerdictKind.UNVERIFIED,))
_WRONG = frozenset((VerdictKind.CONTRADICTED,))
DOUBTS: tuple[tuple[frozenset[VerdictKind], Ground, Doubt], ...] = (
    (_ANY, Ground.WEAK_MATCH, _unsure),
    (_CONFIRMED, Ground.WEAK_MATCH, _without_figure),
    (_ANY, Ground.NARROWER, _of_another_place),
    (_ANY, Ground.NARROWER, _of_something_else),
    (_CONFIRMED, Ground.NARROWER, _known_as_bound),
    (_CONFIRMED, Ground.NARROWER, _loose_bound),
    (_CONFIRMED, Ground.NARROWER, _part_of_change),
    (_CONFIRMED, Ground.NARROWER, _another_growth),
    (_CONFIRMED, Ground.WEAK_MATCH, _chance),
    (_CONFIRMED, Ground.RIVAL_SERIES, _twin),
    (_ACCUSED, Ground.NARROWER, _of_no_area),
    (_ACCUSED, Ground.NARROWER, _narrower),
    (_ACCUSED, Ground.WEAK_MATCH, _said_later),
    (_IMPRECISE, Ground.FAR_OFF, _many_times),
    (_OPEN, Ground.NARROWER, _not_out),
    (_OUTDATED, Ground.OF_THE_PAST, _told_of_the_past),
    (_ACCUSED, Ground.RUNNING_TOTAL, _sums_up),
    (_WRONG, Ground.COMPLEMENT, _the_rest),
    (_WRONG, Ground.OF_THE_PAST, _passed_long_ago),
    (_WRONG, Ground.OWN_ESTIMATE, _own_estimate),
    (_WRONG, Ground.OWN_ESTIMATE, _other_publisher),
    (_ACCUSED, Ground.NARROWER, _other_count),
    (_WRONG, Ground.OTHER_TERM, _other_term),
    (_WRONG, Ground.WEAK_MATCH, _loose_date),
    (_WRONG, Ground.WEAK_MATCH, _falls_too),
    (_WRONG, Ground.WEAK_MATCH, _of_which_side),
    (_WRONG, Ground.NO_UNIT, _no_unit),
    (_WRONG, Ground.NO_UNIT, _of_which_measure),
    (_WRONG, Ground.FAR_OFF, _many_times),
    (_WRONG, Ground.PERIOD_UNSTATED, _some_past),
    (_WRONG, Ground.RIVAL_SERIES, _rival),
)


def _by_chance(claim: Claim, match: Match) -> bool:
    """One digit or a bound that agrees, as much does, where the sentence tells of something else, or hardly of the
    series: "four economists had bet on *3%*"; or of no median, though the series is one: "waited *less than 18 weeks*"."""
    if match.beside or digits(claim.quantity) > 1:
        return False
    said = min(feature(match, "own_words"), feature(match, "claim_words"))
    unsaid = any(one.apart in UNSAID for one in match.near)
    return (bool(match.near) and said < CHANCE_WORDS) or (_is_bound(claim) and unsaid)


def _close(chosen: Option) -> bool:
    """The bound is about the value: "at least 58" for 58."""
    sizes = said_and_known(chosen)
    return sizes is not None and abs(sizes[1] - sizes[0]) <= abs(sizes[1]) / 10


def _is_bound(claim: Claim) -> bool:
    """ "more than 300" is true of much: that a value lies in it does not show that it is meant."""
    return claim.quantity.interval.low is None or claim.quantity.interval.high is None


def _complement(claim: Claim, chosen: Option) -> bool:
    """ "28.2% waited longer than four hours" where 71.8% did not."""
    quantity, row = claim.quantity, chosen.ruling.row
    if quantity.unit.kind is not UnitKind.PERCENT or row is None or quantity.stated.low is None:
        return False
    value = row.interval.low
    return (
        value is not None
        and row.interval.is_point
        and abs(quantity.stated.low + value - HUNDRED) <= quantity.precision / 2
    )


def _was(claim: Claim) -> bool:
    """ "it had 47 parties", which says nothing of now; "its 47 parties met", "Peru's 47 mines met" take for granted how many there
    are."""
    if not claim.past or claim.period is not None:
        return False
    clause = claim.context.clause
    before = clause[: clause.index("#")] if "#" in clause else ()
    possessor = before[-1:] and before[-1] in area_names() and not FUNCTION.intersection(before[-2:-1])
    return not possessor and not _DEFINITE.intersection(before[-1:])


def _reached(claim: Claim, chosen: Option) -> bool:
    """ "after the 50th ratification" is true for ever once there are 61."""
    stated, row = claim.quantity.stated.low, chosen.ruling.row
    return stated is not None and row is not None and row.interval.low is not None and stated < row.interval.low


def _unit_missing(claim: Claim) -> bool:
    unit = claim.quantity.unit
    return not unit.name and not unit.per and unit.kind in (UnitKind.MONEY, UnitKind.NUMBER)


def _named_by_head(chosen: Option) -> bool:
    """A bare number beside the one word that only this series has: "the number of pedestrians killed rose to 97"; of what
    is counted in people, all its name in the figure's own sentence: "its population was 14.5 million"."""
    match, unit = chosen.match, chosen.series.unit
    own = min(feature(match, name) for name in ("measure_words", "own_words", "head_said"))
    if named_in_full(chosen) and chosen.claim.context.cell and (unit.kind in LEFT_OUT or unit.per):
        return True  # in a table the unit is the measure's
    if chosen.series.unit.name in PEOPLE and not chosen.series.unit.per and own >= IN_FULL and not match.near:
        return True
    said = feature(match, "head_said") >= BARE_HEAD and feature(match, "measure_words") >= BARE_WORDS
    return ((match.alone and said) or named_in_full(chosen)) and chosen.series.unit.kind is UnitKind.COUNT
