"""Claims of one measure across sources, and how what they say hangs together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import combinations, islice

from factcheck.compare.agree import converted
from factcheck.compare.blocks import parted
from factcheck.compare.clashes import agreements, clashes
from factcheck.compare.copies import heard, sketch
from factcheck.compare.disputes import disputes
from factcheck.compare.groups import Meeting, of_block, of_measure
from factcheck.compare.joined import Joined
from factcheck.compare.option import CONTRADICT
from factcheck.compare.pairs import alike, held
from factcheck.compare.setting import Setting, Settings
from factcheck.compare.shared import at_once, shares
from factcheck.compare.stated import Stated
from factcheck.compare.told import Told, size
from factcheck.dataclass import dataclass, field
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.finding import Cluster
from factcheck.model.interval import Relation
from factcheck.model.match import Match, Outcome
from factcheck.model.period import PeriodRole
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.statistic import Statistic
from factcheck.model.text import Source, Span
from factcheck.model.verdict import Ground, Verdict, VerdictKind

Heading = Callable[[Claim, Source], str]

MANY = 5_000  # claims that are worth another process
TRIED = 1000  # pairs of a cluster that are asked why they cannot be compared
MONTH = 31  # days: what is told of one month is told of one time

_KINDS = frozenset((ClaimKind.AMOUNT, ClaimKind.LIST, ClaimKind.ORDINAL, ClaimKind.DATE))
_LINKED = frozenset(
    (
        Ground.CIRCULAR,
        Ground.STALE_REFERENCE,
        Ground.UNCHECKED,
        Ground.BOUND_ONLY,
        Ground.NOT_YET_PUBLISHED,
        Ground.NO_VALUE_FOR_PERIOD,
        Ground.SPOKEN_FOR,
        Ground.PERIOD_UNSTATED,
    )
)
_UNDECIDED = frozenset((VerdictKind.UNVERIFIED, VerdictKind.AMBIGUOUS, VerdictKind.NOT_COMPARABLE))
_ESTIMATES = frozenset((Modifier.ABOUT, Modifier.NEARLY, Modifier.JUST_OVER))


def series_meant(verdict: Verdict | None) -> str:
    """The series a verdict ties its claim to, "" where it is not sure."""
    if verdict is None or verdict.match is None:
        return ""
    loose = verdict.reason not in _LINKED or verdict.match.near or verdict.match.confused
    if verdict.kind is VerdictKind.UNVERIFIED and loose:
        return ""
    return verdict.match.series


def _series_shared(claim: Claim, verdict: Verdict | None, series: Mapping[str, Statistic]) -> str:
    """The series that a claim may be held against others by, "" for none.

    Where no value has been held against the figure, nothing but its words ties it to the series: then its unit and
    its size must be those of the series too. A value that merely allows the figure ties it no closer than its words.
    """
    name = series_meant(verdict)
    if verdict is None or verdict.match is None or not name:
        return ""
    if verdict.kind in _UNDECIDED:
        return name if _surely(claim, verdict.match, series[name]) else ""
    loose = verdict.kind is VerdictKind.CONFIRMED and verdict.relation is not Relation.SAME
    return "" if loose and verdict.match.score < CONTRADICT else name


def _surely(claim: Claim, match: Match, series: Statistic) -> bool:
    """Nothing in the words, the unit or the size of a figure speaks against the series."""
    if match.near or match.confused:
        return False
    if claim.quantity.unit.kind is UnitKind.NUMBER and series.unit.kind not in (UnitKind.NUMBER, UnitKind.COUNT):
        return False
    said = size(converted(claim.quantity, series)[1])
    values = [size(row.interval) for basis in series.bases for row in basis.observations if not row.date]
    return not values or any(alike(said, value) for value in values)


def clusters(
    claims: Sequence[Claim],
    verdicts: Mapping[str, Verdict],
    series: Mapping[str, Statistic],
    sources: Mapping[str, Source],
    heading: Heading,
    processes: int = 1,
) -> tuple[Cluster, ...]:
    """The clusters of two claims and more: first those of one series, then those alike in words across sources, which
    have the heading of their first claim. Very many claims are shared out between so many processes."""
    claims = [one for one in claims if one.kind in _KINDS and one.quantity.modifier is not Modifier.VAGUE]
    processes = processes if len(claims) >= MANY else 1
    tell = _Telling(verdicts, sources, processes)
    by_series: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if name := _series_shared(claim, verdicts.get(claim.id), series):
            by_series[name].append(claim)
    several = [(series[name], tell(members)) for name, members in by_series.items() if len(members) > 1]
    found = [_of_series(one, members) for one, members in several]
    if len({claim.source for claim in claims}) > 1:
        taken = {id for cluster in found for id in cluster.claims}
        found += _in_blocks(claims, tell, taken, lambda claim: heading(claim, sources[claim.source]), processes)
    return tuple(found)


def _in_blocks(
    claims: Sequence[Claim], tell: _Telling, taken: set[str], heading: Callable[[Claim], str], processes: int
) -> list[Cluster]:
    """The clusters of claims that words tie, in order of their first claims; each block by itself, so that what is worked
    out of its claims is in memory for one block at a time."""

    def of(some: Sequence[Sequence[int]]) -> list[Cluster]:
        found: list[Cluster] = []
        for places in some:
            block = tell([claims[at] for at in places])
            found += _of_words([one for one in block if one.claim.id not in taken], Stated(block), heading)
        return found

    blocks = [block for block in parted(map(Told, claims)) if len({claims[at].source for at in block}) > 1]
    made = at_once([partial(of, some) for some in shares(blocks, len, processes)])
    place = {claim.id: at for at, claim in enumerate(claims)}
    return sorted((one for found in made for one in found), key=lambda cluster: place[cluster.claims[0]])


def _known(sources: Iterable[Source]) -> list[tuple[str, tuple[Settings, frozenset[int]]]]:
    """What is asked of each document as a whole, by its id: the settings of its figures, and the sketch of its text."""
    return [(source.id, (Settings(source), sketch(source.text))) for source in sources]


class _Telling:
    """Claims as they are told, by what is known of their documents."""

    def __init__(self, verdicts: Mapping[str, Verdict], sources: Mapping[str, Source], processes: int) -> None:
        self._verdicts = verdicts
        self._sources = sources
        self._settings: dict[str, Settings] = {}
        self._heard: dict[str, str] = {}
        if len(sources) > 1:
            parts = shares(list(sources.values()), lambda source: len(source.text), processes)
            known = {id: told for found in at_once([partial(_known, some) for some in parts]) for id, told in found}
            self._settings = {id: known[id][0] for id in sources}
            self._heard = heard({id: known[id][1] for id in sources})

    def __call__(self, claims: Iterable[Claim]) -> list[Told]:
        words: dict[tuple[str, Span], str] = {}
        return [
            _told(claim, self._verdicts.get(claim.id), self._sources[claim.source], self._settings.get(claim.source),
                  words, self._heard)
            for claim in claims
        ]  # fmt: skip


def _told(
    claim: Claim,
    verdict: Verdict | None,
    source: Source,
    settings: Settings | None,
    sentences: dict[tuple[str, Span], str],
    voices: Mapping[str, str],
) -> Told:
    """A claim as it is told; `sentences` keeps the words of each sentence once, however many figures it has."""
    key = claim.source, claim.sentence
    words = sentences.get(key)
    if words is None:
        words = sentences[key] = " ".join(source.text[claim.sentence.start : claim.sentence.end].split())
    decided = verdict is not None and verdict.kind not in _UNDECIDED
    confirmed = verdict is not None and verdict.kind is VerdictKind.CONFIRMED
    setting = settings.at(claim.sentence) if settings else Setting()
    when = None if decided else _when(claim, source)
    by = verdict.match.series if verdict and verdict.match and confirmed else ""
    text = settings.text if settings else ""
    return Told(claim, words, when, confirmed, setting, text, by, voices.get(claim.source, ""))


def _when(claim: Claim, source: Source) -> tuple[date, date] | None:
    """The time a claim speaks of: its period, else the day of its document, None where neither is known; a date is
    itself what it says."""
    if claim.kind is ClaimKind.DATE:
        return None
    if claim.period and claim.period.role is PeriodRole.IN:
        return claim.period.start(), claim.period.end()
    named = claim.period_words if claim.period is None else claim.period.role is not PeriodRole.SINCE
    return None if named or not source.published else (source.published.start(), source.published.end())


def _document(one: Told) -> str:
    return one.claim.source


def _text(one: Told) -> str:
    """What speaks with one voice: a document, and the copies of it."""
    return one.text or one.claim.source


def _itself(one: Told) -> str:
    return one.claim.id


@dataclass(slots=True)
class _Held:
    """What came of holding claims against each other: which exclude each other, and which bear each other out."""

    clashes: list[tuple[Told, Told]] = field(default_factory=list)
    agreements: list[tuple[list[Told], Relation]] = field(default_factory=list)

    @classmethod
    def of(cls, meetings: Iterable[Meeting], stated: Stated | None = None) -> _Held:
        """All that the comparable ones among the meetings say; `stated` by the documents, where only words tie them."""
        made = cls()
        for meeting in meetings:
            if meeting.comparable:
                members = meeting.members()
                made.clashes += _clashes(members, stated)
                made.agreements += agreements(members, _document if stated else _itself, stated is None)
        return made


def _clashes(claims: Sequence[Told], stated: Stated | None) -> Iterator[tuple[Told, Told]]:
    """Those that exclude each other; where the nearest may both be right, also the nearest that cannot."""
    voice = _text if stated else _itself

    def counts(a: Told, b: Told) -> bool:
        return stated is None or not stated.speak_for(a, b)

    found = list(clashes(claims, voice, stated is None, counts))
    yield from found
    if not all(_conflict(a, b) for a, b in found):
        for of_one_time in _months(claims):
            yield from clashes(of_one_time, voice, stated is None, lambda a, b: _conflict(a, b) and counts(a, b))


def _months(claims: Sequence[Told]) -> Iterator[list[Told]]:
    """The claims of each three months in a row, with those of no known or of a longer time."""
    dated: dict[int, list[Told]] = defaultdict(list)
    always: list[Told] = []
    for one in claims:
        if one.when is None or (one.when[1] - one.when[0]).days > MONTH:
            always.append(one)
        else:
            dated[one.when[0].toordinal() // MONTH].append(one)
    for month, members in dated.items():
        yield [*members, *dated.get(month + 1, ()), *dated.get(month + 2, ()), *always]
    if not dated:
        yield always


def _of_series(one: Statistic, members: list[Told]) -> Cluster:
    return _cluster(one.label, members, _Held.of(of_measure(members)), one.id)


def _of_words(claims: list[Told], stated: Stated, heading: Callable[[Claim], str]) -> list[Cluster]:
    """Claims of different sources that are alike in words, each in one cluster."""
    meetings = [meeting for meeting in of_block(claims) if meeting.several()]
    whole = _Held.of(meetings, stated)
    joined = _joined(meetings, whole)
    groups: dict[str, list[Told]] = defaultdict(list)
    for claim in claims:
        groups[joined.root(claim.claim.id)].append(claim)
    held_by: dict[str, _Held] = defaultdict(_Held)
    for clash in whole.clashes:
        held_by[joined.root(clash[0].claim.id)].clashes.append(clash)
    for agreement in whole.agreements:
        held_by[joined.root(agreement[0][0].claim.id)].agreements.append(agreement)
    return [
        _cluster(heading(members[0].claim), members, held_by[root])
        for root, members in groups.items()
        if len(members) > 1
    ]


def _joined(meetings: Collection[Meeting], made: _Held) -> Joined:
    """Claims of more than one source stand together that cannot be compared, or that exclude or bear out each other;
    those of two places only where neither has another of its own place to stand beside."""
    joined, whole = Joined(), set[int]()
    for a, b in made.clashes:
        joined.join((_itself(a), _itself(b)))
    met = {id(group) for meeting in meetings if meeting.comparable for group in (meeting.one, meeting.other)}
    for meeting in meetings:
        if meeting.comparable:
            for run in _runs(meeting.members()):
                joined.join(run)
            continue
        if meeting.of_two_places() and not met.isdisjoint((id(meeting.one), id(meeting.other))):
            continue
        for group in (meeting.one, meeting.other):
            if id(group) not in whole:
                whole.add(id(group))
                joined.join(_itself(one) for one in group.members)
        joined.join((_itself(meeting.one.first), _itself(meeting.other.first)))
    return joined


def _runs(claims: Collection[Told]) -> list[list[str]]:
    """The claims in order of amount, parted where none before reaches up to the next."""
    runs: list[list[Told]] = []
    reach = (Decimal(0), 0)
    for one in sorted(claims, key=lambda one: one.low):
        if runs and one.low <= reach:
            runs[-1].append(one)
            reach = max(reach, one.high)
        else:
            runs.append([one])
            reach = one.high
    return [[_itself(one) for one in run] for run in runs if len({_document(one) for one in run}) > 1]


def sharper(claims: Iterable[Claim]) -> frozenset[str]:
    """Which claims of one measure another document puts more or less precisely: not those of another time."""
    return frozenset(
        one.claim.id for meeting in of_measure(map(Told, claims))
        for members, relation in agreements(meeting.members(), _document, same_measure=True)
        if relation is not Relation.SAME for one in members
    )  # fmt: skip


def _cluster(title: str, members: Sequence[Told], made: _Held, series: str = "") -> Cluster:
    """The worst that holds between two of them."""
    places = {_itself(one): place for place, one in enumerate(members)}
    clashes = sorted({tuple(sorted((places[_itself(a)], places[_itself(b)]))) for a, b in made.clashes})
    by_nature: dict[str, list[tuple[Told, Told]]] = defaultdict(list)
    for first, second in clashes:
        pair = members[first], members[second]
        by_nature[_nature(*pair)].append(pair)
    ids = tuple(places)
    for relation in ("conflict", "spread", "changed"):
        if found := by_nature[relation]:
            detail = held(*found[0], same_measure=True).detail
            return Cluster(title, relation, ids, series, detail, disputes(members, by_nature["conflict"]))
    if not made.agreements:
        return Cluster(title, "not-comparable", ids, series, _why_not(members, bool(series)))
    precise = all(relation is Relation.SAME for _, relation in made.agreements)
    return Cluster(title, "agree" if precise else "precision", ids, series)


def _nature(a: Told, b: Told) -> str:
    """What it means that two comparable claims exclude each other."""
    if (a.confirmed and b.confirmed and not _of_one_time(a, b)) or _at_two_times(a, b):
        return "changed"
    return "spread" if _two_estimates(a.claim, b.claim) else "conflict"


def _conflict(a: Told, b: Told) -> bool:
    return _nature(a, b) == "conflict"


def _of_one_time(a: Told, b: Told) -> bool:
    """Two series bear them out, for the very same period: nothing can have changed."""
    return a.series != b.series and a.days is not None and a.days == b.days


def _at_two_times(a: Told, b: Told) -> bool:
    """No reference tells, and between what they speak of lies more than a month: both may be right."""
    if a.when is None or b.when is None:
        return False
    return (max(a.when[0], b.when[0]) - min(a.when[1], b.when[1])).days > MONTH


def _two_estimates(a: Claim, b: Claim) -> bool:
    """Each names its maker, another one, and one at least is called an estimate or put as one."""
    makers = [(claim.attribution or claim.speaker or "").lower() for claim in (a, b)]
    if not all(makers) or makers[0] == makers[1]:
        return False
    return any(
        claim.quantity.modifier in _ESTIMATES or any(word.startswith("estimat") for word in claim.context.clause)
        for claim in (a, b)
    )


def _why_not(members: Sequence[Told], same_measure: bool) -> str:
    """The first reason that two of them cannot be compared; of very many only the first are asked."""
    for a, b in islice(combinations(members, 2), TRIED):
        made = held(a, b, same_measure)
        if made.outcome is Outcome.NOT_COMPARABLE and (same_measure or _document(a) != _document(b)):
            return made.detail
    return ""
