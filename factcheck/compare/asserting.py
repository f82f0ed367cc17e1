"""Whether what is told holds against a series: plans against plans, room against capacity, and words of the past."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.compare.balances import is_short
from factcheck.dataclass import replace
from factcheck.lexicon.benchmarks import FORMER
from factcheck.lexicon.bounds import legal_bound
from factcheck.lexicon.losses import of_losses
from factcheck.lexicon.superlatives import RECORD_HOLDERS
from factcheck.lexicon.synonyms import PLANNED
from factcheck.lexicon.verbs import is_past
from factcheck.model.claim import Claim, ClaimKind, Modality, figure_at
from factcheck.model.period import PeriodRole
from factcheck.model.quantity import Modifier, Quantity, UnitKind
from factcheck.model.statistic import Statistic

_CAPACITY = frozenset("capacity seats seating places berths beds spaces".split())
_ROOM = frozenset("can capacity holds room space seats sleeps built designed meant".split())
_ALLOWED = frozenset("quota quotas limit limits cap ceiling threshold allowable allowed permitted permits".split())
_NEEDS = frozenset("if unless would could might must should not never need needs".split())
_BINDING = frozenset("must least minimum lowest legally entitled".split())
_PAID = frozenset("pay paid earn receive get offer charge".split())  # what must be done, where a law has it so
_WISHED = frozenset(
    """if unless would could might should ought not never want wants demand demands call calls urge urges say says argue
    argues insist insists believe believes propose proposes rise raise raised increase increased""".split()
)
_BEFORE = frozenset("before earlier previous preceding prior".split())
SO_FAR = (("since", "then"), ("so", "far"), ("to", "date"), ("over", "the", "years"), ("cumulatively",), ("together",))
IN_ALL = (("all", "told"), ("in", "all"), ("altogether",))  # until now, in the time that is named, or of several things
_JOINING = frozenset("and plus with both".split())
_HAVE = frozenset(("has", "have", "had"))
ONCE = (("used", "to"), ("formerly",), ("previously",), ("once",), ("until", "recently"), ("originally",),
         ("back", "then"), ("at", "first"), ("before", "the"), ("at", "the", "time"))  # fmt: skip


def says(words: Sequence[str], phrases: Sequence[tuple[str, ...]]) -> bool:
    """One of the phrases stands in a run of words."""
    return any(tuple(words[i : i + len(one)]) == one for one in phrases for i in range(len(words)))


def sums_up(claim: Claim, series: Statistic) -> bool:
    """It counts all there were until then, and not those of one period: "*to date*", "*since it was founded* … has
    carried 788,000", "by 2024 it *had carried* 788,000", "its 500,000th passenger"; not "*in all* it had 63,140 visitors
    in 2023", nor what is told of a thing "closed *since* the fire", where that year is one of the series' own. So does
    what counts several things: "*together* with the castle it had #", "the castle *and* the museum had # in all"."""
    clause = claim.context.clause
    before = clause[: figure_at(clause)]
    if _sums_until_now(clause) or claim.kind is ClaimKind.ORDINAL:
        return True
    rate = series.unit.per or series.unit.kind is UnitKind.PERCENT  # nobody adds them up
    in_all = not rate and says(clause, IN_ALL)
    if in_all or "since" in before:
        if _has_done(before) or _since_its_time(before) or not _of_its_time(claim, series):
            return True
    if in_all and _joins(clause):
        return True
    sums = claim.quantity.unit.kind in (UnitKind.COUNT, UnitKind.MONEY, UnitKind.NUMBER)
    if claim.kind is not ClaimKind.AMOUNT or not sums:
        return False
    by_then = claim.period is not None and claim.period.role is PeriodRole.BY
    until_now = claim.period is None and ("now" in before or "total" in claim.quantity.written.lower().split())
    done = (word in _HAVE and any(map(is_past, before[at + 1 : at + 4])) for at, word in enumerate(before))
    return (by_then or until_now) and any(done)


def _sums_until_now(clause: Sequence[str]) -> bool:
    """ "*To date* it has carried 788,000"; not that of a superlative, "its busiest year *to date*", nor all of one kind:
    "Chinese ports, *taken together*"."""
    for phrase in SO_FAR:
        for at in range(len(clause) - len(phrase) + 1):
            if tuple(clause[at : at + len(phrase)]) == phrase:
                since = max((i + 1 for i in range(at) if clause[i] in _PARTING), default=0)
                one = clause[at - 1 : at] == ("taken",) and _JOINING.isdisjoint(clause[since:at])
                if RECORD_HOLDERS.isdisjoint(clause[since:at]) and not one:
                    return True
    return False


_PARTING = frozenset((",", "#", "@"))


def _has_done(before: Sequence[str]) -> bool:
    """The verb of the figure itself is a perfect: "has carried #", not "has been closed, and drew #"."""
    start = max((at + 1 for at, word in enumerate(before) if word == ","), default=0)
    had = max((at for at, word in enumerate(before) if word in _HAVE and at >= start), default=-1)
    return had >= 0 and any(map(is_past, before[had + 1 : had + 4]))


def _joins(clause: Sequence[str]) -> bool:
    """Several things are told of together: "*the castle and the museum* had #"; "it had #, and its shop did well", "it had
    # and made a loss" tell something else behind."""
    at = figure_at(clause)
    end = next((i for i in range(at, len(clause)) if clause[i] == ","), len(clause))
    return any(
        word in _JOINING and not is_past(clause[i + 1]) and (i < at or word != "with")
        for i, word in enumerate(clause[: end - 1])
    )


def _since_its_time(before: Sequence[str]) -> bool:
    """The time named is the one since when: "*since it reopened in 2022*", not "closed since the fire, had # in 2023"."""
    behind = before[before.index("since") + 1 :] if "since" in before else ()
    return "@" in behind[: behind.index(",") if "," in behind else len(behind)]


def _of_its_time(claim: Claim, series: Statistic) -> bool:
    """It is told of one period, and the series has a value of the very same."""
    period = claim.period
    if period is None or period.role is not PeriodRole.IN or claim.context.clause.count("@") > 1:
        return False
    return any(period in basis.by_period for basis in series.bases)


def leads_from(claim: Claim) -> bool:
    """The figure is where a change began: "rose *from 160* to 165", "79.4%, *after 76.1%*", "160 *a year before*"."""
    if claim.period is not None:
        return False
    clause = claim.context.clause
    at = figure_at(clause)
    time = claim.period_words.lower().split()
    return (at > 0 and clause[at - 1] in FORMER) or (time[:1] != ["before"] and not _BEFORE.isdisjoint(time))


_DAYS = {"year": 365, "quarter": 91, "month": 30, "week": 7, "day": 1}


def step_back(claim: Claim) -> int:
    """How many days the words for its time go back from a time that they do not name: "the *year* before"; 0 for none."""
    words = claim.period_words.lower().split()
    told = claim.period is None and not _BEFORE.isdisjoint(words)
    return next((_DAYS[word] for word in words if word in _DAYS), 0) if told else 0


_THIS_TIME = (("this", "time", "@"), ("at", "this", "point", "@"))
_YEAR_AGO = (("a", "year", "ago"), ("one", "year", "ago"), ("twelve", "months", "ago"), ("12", "months", "ago"))


def year_ago(claim: Claim) -> bool:
    """It speaks of the day a year before the document's, "a year ago", "this time last year", and not of the whole
    year that day is in."""
    words = claim.period_words.lower().split()
    return says(words, _YEAR_AGO) or (words == ["last", "year"] and says(claim.context.clause, _THIS_TIME))


def bound_of(series: Statistic) -> Modifier | None:
    """The bound that a series is of by its name: of a minimum wage, at least as much; None for one of no such thing."""
    return next((bound for name in (series.label, *series.aliases) if (bound := legal_bound(name))), None)


def as_signed(claim: Claim, series: Statistic) -> Claim:
    """The claim with its quantity as a change series has it, a fall below zero; a share that was lost is an amount for a
    series of losses. Not for a claim that was signed before."""
    if claim.share_lost and of_losses(series.label):
        return replace(claim, kind=ClaimKind.AMOUNT, direction=None, compared=None)
    return replace(claim, quantity=claim.quantity.negated() if is_short(claim, series) else claim.signed)


_INDEXES = frozenset(("index", "coefficient"))
HUNDRED = Decimal(100)
HUNDREDTHS = 2  # whole digits of each value of such an index


def as_index(quantity: Quantity, series: Statistic) -> Quantity:
    """A coefficient from 0 to 1 as an index that is kept from 0 to 100: a Gini coefficient of 0.43 is an index of 43."""
    said = quantity.stated
    bare = quantity.unit.kind is UnitKind.NUMBER is series.unit.kind and said.low is not None and said.high is not None
    if (
        not bare
        or not (0 < (said.low or 0) <= (said.high or 0) < 1)
        or _INDEXES.isdisjoint(series.label.lower().split())
    ):
        return quantity
    digits = [size for basis in series.bases for size in basis.finest]
    if min(digits, default=0) != HUNDREDTHS or max(digits) != HUNDREDTHS:
        return quantity
    return replace(quantity, interval=quantity.interval.scaled(HUNDRED), stated=said.scaled(HUNDRED),
                   precision=quantity.precision * HUNDRED)  # fmt: skip


def as_kept(claim: Claim, series: Statistic) -> Claim:
    """The claim as the series has it: signed, and a legal bound as the value that it is.

    "At least €12 an hour" is €12 where the series is of the minimum wage.
    """
    claim = as_signed(claim, series)
    quantity = as_index(claim.quantity, series)
    if quantity.modifier is not Modifier.EXACT and quantity.modifier is bound_of(series):
        quantity = replace(quantity, modifier=Modifier.EXACT, interval=quantity.stated)
    return replace(claim, quantity=quantity)


def _is_law(claim: Claim) -> bool:
    """Where it says "must", that of what is paid, by nobody's demand: "*must be paid* at least €12"."""
    clause = claim.context.clause
    if "must" not in clause:
        return True
    at = clause.index("must")
    return not _PAID.isdisjoint(clause[at + 1 : at + 4]) and not claim.speaker and not claim.attribution


def asserts(claim: Claim, series: Statistic) -> bool:
    """The claim says that it is so, or the series is itself of plans or of what there is room for."""
    if claim.modality is Modality.ASSERTED:
        return True
    words = set(f"{series.label} {series.definition} {' '.join(series.aliases)}".lower().split())
    if claim.modality is Modality.PLANNED:
        return not words.isdisjoint(PLANNED)
    said = set(claim.context.clause)
    if not words.isdisjoint(_ALLOWED) and not said.isdisjoint(_ALLOWED) and said.isdisjoint(_NEEDS):
        return True  # the quota itself
    if bound_of(series) and not said.isdisjoint(_BINDING) and said.isdisjoint(_WISHED) and _is_law(claim):
        return True
    room = not words.isdisjoint(_CAPACITY) and not _ROOM.isdisjoint(said)
    return room and said.isdisjoint(_NEEDS) and not ("meant" in said and "have" in said)
