"""Claims sorted into groups whose members all compare alike, and which groups are of one measure.

What comparing asks of two claims, their amounts apart, is asked once for two groups and not for each two of their
members; and claims that share too few words to be of one measure do not meet at all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import combinations, islice, product

from factcheck.compare.blocks import blocks, labels
from factcheck.compare.causes import slip_keys
from factcheck.compare.joined import Joined
from factcheck.compare.pairs import comparable, countable, least_shared, may_be_alike, same_area, slips, worded_alike
from factcheck.compare.told import Told
from factcheck.compare.treaties import joins
from factcheck.dataclass import dataclass
from factcheck.model.claim import ClaimKind
from factcheck.model.period import PeriodRole

MOST_WORDINGS = 24  # of one measure, that are tried one by one
MOST_SLIPS = 1000  # pairs of figures that share all digits but one, that are tried one by one
MOST_SAID = 12  # claims of one figure in one document, that are tried one by one
MOST_SHARED = 48  # wordings that have an idea in common, and are of one time and place, that are tried one by one
MOST_OTHERS = 8  # of those that are of other times and places, where more than that have the idea


@dataclass(frozen=True)
class Group:
    """Claims that differ in nothing but amount, place and the day they were published."""

    members: tuple[Told, ...]

    @property
    def first(self) -> Told:
        """One to ask for all."""
        return self.members[0]

    @cached_property
    def sources(self) -> frozenset[str]:
        """The documents they stand in."""
        return frozenset(one.claim.source for one in self.members)


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two groups of one measure, or one with itself; `comparable` tells whether their amounts can be held together."""

    one: Group
    other: Group
    comparable: bool

    def members(self) -> tuple[Told, ...]:
        """The claims of both."""
        return self.one.members if self.one is self.other else self.one.members + self.other.members

    def countable(self) -> bool:
        """They count the same."""
        return countable(self.one.first, self.other.first)

    def of_two_places(self) -> bool:
        """Each names a place, and not the same."""
        return not same_area(self.one.first, self.other.first)

    def several(self) -> bool:
        """They stand in more than one document."""
        return len(self.one.sources) > 1 or self.one.sources != self.other.sources


class Settings:
    """Groups that differ in their settings alone, to be found by the time and the area they are of."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self.groups = groups
        self._times = _Places([_times(group.first) for group in groups])
        self._areas = _Places([group.first.areas for group in groups])

    @cached_property
    def in_turn(self) -> list[int]:
        """All of them, those of each document in turn."""
        seen: Counter[frozenset[str]] = Counter()
        turns: list[tuple[int, int]] = []
        for at, group in enumerate(self.groups):
            seen[group.sources] += 1
            turns.append((seen[group.sources], at))
        return [at for _, at in sorted(turns)]

    def comparable(self, group: Group, same_measure: bool) -> list[int]:
        """Which of them a group can be compared with."""
        one = group.first
        near = min(self._times.fitting(_times(one)), self._areas.fitting(one.areas), key=len)
        return [
            at for at in near
            if countable(one, self.groups[at].first) and comparable(one, self.groups[at].first, same_measure)
        ]  # fmt: skip


class _Places:
    """Where each key stands in a list; what has none stands for them all."""

    def __init__(self, keys: Sequence[Collection[Hashable]]) -> None:
        self._all = range(len(keys))
        self._at: dict[Hashable, list[int]] = defaultdict(list)
        self._any = [at for at, own in enumerate(keys) if not own]
        for at, own in enumerate(keys):
            for key in own:
                self._at[key].append(at)

    def fitting(self, keys: Collection[Hashable]) -> Collection[int]:
        """The places that have one of these keys, or none at all."""
        return {*self._any, *(at for key in keys for at in self._at.get(key, ()))} if keys else self._all


class _Postings:
    """Where each key stands in a list of claims. Of very many that have it, those are nearest that are of the same time
    and place."""

    def __init__(self, keys: Iterable[Iterable[Hashable]], claims: Sequence[Told]) -> None:
        self._claims = claims
        self._at: dict[Hashable, list[int]] = defaultdict(list)
        self._close: dict[Hashable, dict[Hashable, list[int]]] = {}
        for at, own in enumerate(keys):
            for key in own:
                self._at[key].append(at)

    def beside(self, place: int, keys: Iterable[Hashable]) -> set[int]:
        """The places that share one of these keys with one that has them: all, or the next few of very many."""
        found: set[int] = set()
        for key in keys:
            having = self._at.get(key, ())
            if len(having) <= MOST_SHARED:
                found.update(having)
            else:
                found.update(_next(having, place, MOST_OTHERS))
                found.update(_next(self._closest(key, place), place, MOST_SHARED))
        return found

    def _closest(self, key: Hashable, place: int) -> Sequence[int]:
        """The places that have a key and are of the time and area of one of them."""
        if key not in self._close:
            close: dict[Hashable, list[int]] = defaultdict(list)
            for at in self._at[key]:
                close[_when_and_where(self._claims[at])].append(at)
            self._close[key] = close
        return self._close[key].get(_when_and_where(self._claims[place]), ())


def _next(places: Sequence[int], place: int, most: int) -> Sequence[int]:
    first = bisect_right(places, place)
    return places[first : first + most]


def _when_and_where(one: Told) -> Hashable:
    return one.days, one.areas


def _times(one: Told) -> Collection[Hashable]:
    """What `comparable` looks a time up by, nothing where it may fit any."""
    period = one.claim.period
    if period is None or period.role is PeriodRole.EVERY:
        return ()
    return (one.days, period.first) if period.role is PeriodRole.SINCE else (one.days,)


def of_measure(claims: Iterable[Told]) -> Iterator[Meeting]:
    """The groups that can be compared among claims that are known to be of one measure."""
    groups = Settings(_grouped(claims, lambda one: (*_setting(one), *_counted(one))))
    return _comparable(groups, groups, same_measure=True)


def of_words(claims: Iterable[Told]) -> Iterator[Meeting]:
    """The groups of claims whose words may be of one measure, those that can be compared, and for each that cannot
    be compared with some, one of these in another document."""
    for told in blocks(list(claims)):
        yield from of_block(told)


def of_block(told: Sequence[Told]) -> Iterator[Meeting]:
    """The same of the claims of one block."""
    if len(told) == 1:
        alone = Settings(_grouped(told, _narrow_setting))
        yield from _comparable(alone, alone)
        return
    for mine, theirs in wordings(told):
        yield from _comparable(mine, theirs)
        yield from _apart(mine, theirs)
        if mine is not theirs:
            yield from _apart(theirs, mine)
    yield from _slips(told)


def _slips(claims: Sequence[Told]) -> Iterator[Meeting]:
    """Each two long figures of two documents of which one is the other with a slip of the hand, whatever else their
    wordings have in common or not."""
    by_digits: dict[Hashable, list[Told]] = defaultdict(list)
    for one in claims:
        for key in slip_keys(one.claim.quantity):
            by_digits[key].append(one)
    met: set[tuple[str, str]] = set()
    for found in by_digits.values():
        for one, other in islice(_may_slip(found), MOST_SLIPS):
            ids = one.claim.id, other.claim.id
            if ids in met:
                continue
            if slips(one, other) and comparable(one, other):
                met.add(ids)
                yield Meeting(Group((one,)), Group((other,)), True)


def _may_slip(claims: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Each two of other figures of other documents; of one figure that a document says again and again, the first few."""
    several = _sorted(claims, lambda one: (one.claim.source, one.figure))
    for mine, theirs in islice(combinations(several, 2), MOST_SLIPS * MOST_SAID):
        if mine[0].claim.source != theirs[0].claim.source and mine[0].figure != theirs[0].figure:
            yield from product(mine[:MOST_SAID], theirs[:MOST_SAID])


def wordings(claims: Iterable[Told]) -> Iterator[tuple[Settings, Settings]]:
    """Each two wordings that may be of one measure, and each with itself.

    Wordings of which very many hang together, as where one form was filled in for many things, come as one: what
    is found among them is to be held against its words again.
    """
    found = _sorted(claims, _wording)
    pairs = _alike([wording[0] for wording in found], [_only_source(wording) for wording in found])
    joined = Joined()
    for mine, theirs in pairs:
        joined.join((str(mine), str(theirs)))
    families: dict[str, list[int]] = defaultdict(list)
    for number in range(len(found)):
        families[joined.root(str(number))].append(number)
    settings = {
        number: Settings(_grouped(found[number], _narrow_setting))
        for family in families.values() if len(family) <= MOST_WORDINGS for number in family
    }  # fmt: skip
    yield from ((settings[mine], settings[theirs]) for mine, theirs in pairs if mine in settings)
    for family in families.values():
        if len(family) > MOST_WORDINGS:
            whole = Settings(_grouped((one for number in family for one in found[number]), _narrow_setting))
            yield whole, whole


def _comparable(mine: Settings, theirs: Settings, same_measure: bool = False) -> Iterator[Meeting]:
    for at, group in enumerate(mine.groups):
        for other in theirs.comparable(group, same_measure):
            if mine is not theirs or other >= at:
                yield Meeting(group, theirs.groups[other], True)


def _apart(mine: Settings, theirs: Settings) -> Iterator[Meeting]:
    for group in mine.groups:
        fitting = set(theirs.comparable(group, same_measure=False))
        meetings = (Meeting(group, theirs.groups[at], False) for at in theirs.in_turn if at not in fitting)
        yield from islice((one for one in meetings if one.several() and one.countable()), 1)


def _sorted(claims: Iterable[Told], key: Callable[[Told], Hashable]) -> list[list[Told]]:
    found: dict[Hashable, list[Told]] = defaultdict(list)
    for claim in claims:
        found[key(claim)].append(claim)
    return list(found.values())


def _grouped(claims: Iterable[Told], key: Callable[[Told], Hashable]) -> list[Group]:
    return [Group(tuple(members)) for members in _sorted(claims, key)]


def _counted(one: Told) -> tuple[Hashable, ...]:
    """What `countable` looks at, and the currency."""
    unit = one.claim.quantity.unit
    return one.claim.kind, unit.kind, unit.name, unit.per


def _wording(one: Told) -> tuple[Hashable, ...]:
    """What `worded_alike` looks at."""
    claim = one.claim
    words = claim.head, one.ideas, one.names, one.part, one.of, bool(claim.of)
    part = one.restricted, one.partial, one.added, one.fates, one.turns
    told_of = one.setting, one.areas if one.setting.names else frozenset[str]()
    return *_counted(one), *words, *part, one.core, one.qualified, one.object, one.borrowed, *told_of


def _setting(one: Told) -> tuple[Hashable, ...]:
    """What `comparable` looks at but for currency and population."""
    claim = one.claim
    role = claim.period.role if claim.period else ""
    told = one.areas, one.days, role, claim.period_words.lower()
    return claim.negated, claim.modality, *told, one.former, one.parts


def _narrow_setting(one: Told) -> tuple[Hashable, ...]:
    """The setting, and what `comparable` looks at besides where words alone tie two claims."""
    return *_setting(one), *_counted(one), one.population


def _only_source(claims: Sequence[Told]) -> str:
    """The document that all of these stand in, "" where they stand in several."""
    first = claims[0].claim.source
    return first if all(one.claim.source == first for one in claims) else ""


def _alike(claims: Sequence[Told], sources: Sequence[str]) -> list[tuple[int, int]]:
    """Which of the claims may be of one measure by their words, each with itself among them; two that stand in one
    document alone have nothing to tell each other.

    A claim that shares enough ideas with one that tells no fewer shares one of its own rarest: it is looked up by
    these alone (the prefix filter of set similarity joins: Chaudhuri, Ganti and Kaushik 2006), among those that count the
    same. What a great many have leads to those of the same time and place, and to the next few only.
    """
    common = Counter(idea for one in claims for idea in one.ideas)
    keys = [tuple(labels(one)) for one in claims]
    rarest = [_rarest(one, common) for one in claims]
    having = _Postings([_keyed(label, one.ideas) for label, one in zip(keys, claims, strict=True)], claims)
    parts = _Postings([_keyed(label, one.part) for label, one in zip(keys, claims, strict=True)], claims)
    cores = _Postings([_keyed(label, one.core) for label, one in zip(keys, claims, strict=True)], claims)
    treaties = _Postings(map(joins, claims), claims)
    resembling = _Resembling(claims)
    found = [(number, number) for number in range(len(claims))]
    tried: set[int] = set()
    for number, one in enumerate(claims):
        label = keys[number]
        beside = having.beside(number, _keyed(label, rarest[number]))
        if one.part:
            beside |= parts.beside(number, _keyed(label, one.part))
        if joins(one):
            beside |= treaties.beside(number, joins(one))
        if one.setting.names:
            beside |= cores.beside(number, _keyed(label, one.core))
        own = sources[number]
        for at in resembling.of(number, beside):
            mine, theirs = (at, number) if at < number else (number, at)
            pair = mine * len(claims) + theirs
            if at == number or pair in tried or (own and own == sources[at]):
                continue
            tried.add(pair)
            if worded_alike(one, claims[at]):
                found.append((mine, theirs))
    return sorted(found)


class _Resembling:
    """`may_be_alike` of claims by their places, for the hundreds of others that each is looked at beside."""

    def __init__(self, claims: Sequence[Told]) -> None:
        self._claims = claims
        self._ideas = [one.ideas for one in claims]
        self._sizes = [len(ideas) for ideas in self._ideas]
        self._least = [least_shared(size) for size in range(max(self._sizes, default=0) + 1)]
        self._fates = [one.fates for one in claims]
        self._names = [one.setting.names for one in claims]
        self._more = {at for at, one in enumerate(claims) if one.claim.kind is ClaimKind.DATE or one.part or joins(one)}

    def of(self, number: int, others: Iterable[int]) -> Iterator[int]:
        """Those of the others that are worth asking."""
        one, ideas, size, least, sizes = (
            self._claims[number],
            self._ideas,
            self._sizes[number],
            self._least,
            self._sizes,
        )
        mine, fates, names, more = ideas[number], self._fates[number], self._names[number], number in self._more
        for at in others:
            if len(mine & ideas[at]) >= least[size if size < sizes[at] else sizes[at]]:
                yield at
            elif more and at in self._more:
                if may_be_alike(one, self._claims[at]):
                    yield at
            elif fates == self._fates[at] and not names.isdisjoint(self._names[at]):
                if one.setting.one_event(self._claims[at].setting):
                    yield at


def _keyed(labels: Sequence[Hashable], ideas: Iterable[str]) -> list[Hashable]:
    """Each idea, of each thing that is counted."""
    return [(label, idea) for label in labels for idea in ideas]


def _rarest(one: Told, common: Counter[str]) -> list[str]:
    """The ideas of a claim of which any other that is alike has one."""
    ideas = sorted(one.ideas, key=lambda idea: (common[idea], idea))
    return ideas[: len(ideas) - least_shared(len(ideas)) + 1]
