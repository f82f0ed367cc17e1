"""A search over references: a phrase in, the series, areas and periods it may mean out, best first.

What is measured is one entry however many areas and years it has; its words are looked up as ideas in an inverted
index, rarer ones weighing more, and the best few are looked at closely. Areas and periods are keys, never words.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from heapq import nlargest
from math import log

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from factcheck.dataclass import dataclass, field
from factcheck.lexicon.ideas import entered, ideas, is_common, opposites, told
from factcheck.lexicon.places import WORLD
from factcheck.lexicon.searched import phrases_in
from factcheck.lexicon.synonyms import COMPOSED
from factcheck.lexicon.words import FUNCTION, stem
from factcheck.match.asked import ASKING, Asked, asked, names_of_places, place_words, plain, words_in
from factcheck.match.flat import Label, Parting
from factcheck.match.labels import Name, essential_ideas, name_of, role, words_of
from factcheck.model.quantity import Unit, UnitKind

LEAST = 0.12  # a hit below it has little but the area
CLOSELY = 40  # entries whose names are held against the phrase
KEPT = 4096  # phrases whose hits are remembered
HEARD = 0.3  # of a word's weight, where only the definition has it
HIDDEN = 0.6  # where it stands within a phrase that is another idea: "birth" of "life expectancy at birth"
IMPLIED = 0.7  # of an idea that others make: "infant mortality" is deaths of infants
MEANT = 0.9  # of other words that a phrase may stand for
MISSPELT = 0.85
BEGUN = 0.8  # of a word of which only the beginning was typed
SHORTEST = 4  # letters of a word that may be misspelt
LONG = 8  # letters of a word that may have two slips
LONG_NAME = 7  # of an area
LITTLE = 0.2  # of words that only ask: "rate", "number of"
MANY = 3000  # names that have a word: more are not looked up one by one
YEAR = 4  # digits
_BEGINNINGS = 20  # words that a beginning may be completed to
_LONG_NAME = 0.02
_SURELY = 3  # areas of a measure from which on what stands in their place is another
NEAR = 0.3  # of the best vote, under which an entry is not looked at closely
_FULLER = 0.12  # where a name has both the word and what it may mean besides
_MISSING = 0.25  # a word of the phrase that no reference has counts so far
_COVER, _SAID, _HEAD, _ALIKE = 0.55, 0.2, 0.1, 0.15  # of the phrase, of the name, its main word, their letters
_UNSAID = 0.85  # a name that narrows what the phrase does not: "youth" unemployment
_OPPOSED = 0.6
_ELSEWHERE = 0.4  # the area that was asked for is not among the entry's
_UNDATED = 0.9  # nor the period
_UNIT = 0.06


@dataclass(frozen=True, slots=True)
class Hit:
    """A reference that a phrase may mean. `area` is a key, `period` in our notation; each is "" where the phrase names
    none and the series has many. `reasons` say what speaks for it; `number` is the series' place among all."""

    series: str
    area: str
    period: str
    score: float
    reasons: tuple[str, ...]
    number: int


@dataclass(frozen=True, slots=True)
class Held:
    """The areas and periods of a series that has many, asked for when a phrase comes near it."""

    number: int
    areas: Callable[[], Collection[str]]
    periods: Callable[[], Collection[str]]


@dataclass(slots=True)
class _Wording:
    """One name of an entry."""

    entry: int
    text: str
    heads: frozenset[str]
    terms: dict[str, float]
    total: float


@dataclass(slots=True)
class _Entry:
    """One measure. `cells` are flat references, each a number that holds area, period and place in the list."""

    heard: frozenset[str]
    essential: frozenset[str]
    unit: Unit | None
    held: Held | None = None
    cells: array[int] = field(default_factory=lambda: array("Q"))
    ordered: bool = True


_PERIOD_BITS, _NUMBER_BITS = 16, 32
_LOW, _NUMBER = (1 << _PERIOD_BITS) - 1, (1 << _NUMBER_BITS) - 1


class Search:
    """An index to which references are added as they come; nothing is built anew when more are added."""

    def __init__(self, ids: Sequence[str] | Callable[[int], str]) -> None:
        self._id: Callable[[int], str] = ids if callable(ids) else ids.__getitem__
        self._parting = Parting()
        self._entries: list[_Entry] = []
        self._by_name: dict[object, int] = {}
        self._wordings: list[_Wording] = []
        self._postings: dict[str, array[int]] = defaultdict(lambda: array("I"))  # wordings that have a term
        self._heard: dict[str, array[int]] = defaultdict(lambda: array("I"))  # entries whose definition has it
        self._of_entry: list[list[int]] = []
        self._areas: dict[str, int] = {}
        self._periods: dict[str, int] = {}
        self._keys: tuple[list[str], list[str]] = [], []
        self._own: dict[str, str] = {}  # names of areas that only the references know
        self._words: dict[str, str] = {}  # as written in labels → term
        self._buckets: dict[str, list[str]] = {}
        self._sorted: list[str] = []
        self._rarities: dict[str, float] = {}
        self._known: dict[tuple[str, int], tuple[Hit, ...]] = {}

    def add_label(self, number: int, label: str) -> None:
        """A reference whose label says all, area and period among it: "Unemployment, total, Kenya, 2014"."""
        parted = self._parting.label(label)
        if parted.period and not parted.area:
            parted = self._with_unknown_area(parted)
        at = self._by_name.get(parted.measure)
        if at is None:
            at = self._by_name[parted.measure] = self._entry((parted.measure,), "", None)
        self._cell(at, number, parted.area, parted.period)

    def _with_unknown_area(self, label: Label) -> Label:
        """An area that no list has stands behind a measure that other areas have: "GDP, *Small States*, 2014"."""
        at = label.measure.rfind(", ")
        while at > 0:
            known = self._by_name.get(label.measure[:at])
            name = label.measure[at + 2 :]
            if known is not None and len(self._entries[known].cells) >= _SURELY and name[:1].isupper():
                return Label(label.measure[:at], f"name:{name.lower()}", label.period)
            at = label.measure.rfind(", ", 0, at)
        return label

    def add_cell(self, number: int, names: tuple[str, ...], area: str, period: str = "", *, told: str = "",
                 unit: Unit | None = None) -> None:  # fmt: skip
        """A reference for one area, or one period, that its file names apart from its label."""
        key = names, unit
        at = self._by_name.get(key)
        if at is None:
            at = self._by_name[key] = self._entry(names, told, unit)
        self._cell(at, number, area, period)

    def add_series(self, held: Held, names: tuple[str, ...], told: str = "", unit: Unit | None = None) -> None:
        """A series with values for many areas or periods. `told` is what else it says of itself."""
        self._entries[self._entry(names, told, unit)].held = held

    def know_place(self, key: str) -> None:
        """An area that only the references know: "name:north ashby"."""
        if key.startswith("name:"):
            self._own[" ".join(words_in(key[5:]))] = key

    def _cell(self, at: int, number: int, area: str, period: str) -> None:
        entry = self._entries[at]
        self.know_place(area)
        packed = (_numbered(area, self._areas, self._keys[0]) << _PERIOD_BITS) | _numbered(
            period, self._periods, self._keys[1]
        )
        entry.cells.append((packed << _NUMBER_BITS) | number)
        entry.ordered = False
        if self._known:
            self._known.clear()

    def _entry(self, names: tuple[str, ...], told: str, unit: Unit | None) -> int:
        at = len(self._entries)
        measured = unit is not None and unit.kind in (UnitKind.MEASURE, UnitKind.TIME)
        made = [name_of(text, measured) for text in names]
        own = {term for one in made for term, _ in one.terms}
        words = words_of(told)
        heard = (frozenset(ideas(words)) | {stem(word) for word in words if word not in FUNCTION}) - own
        for term in heard:
            self._heard[term].append(at)
        essential = frozenset.intersection(*(frozenset(term for term, _ in one.terms) for one in made))
        self._entries.append(_Entry(heard, essential & essential_ideas(), unit))
        self._of_entry.append([])
        for one in made:
            self._wording(at, one)
        self._sorted, self._rarities = [], {}
        self._known.clear()
        return at

    def _wording(self, at: int, name: Name) -> None:
        terms = dict(name.terms)
        for term, written in told(words_of(name.text)):
            for word in written.split():
                self._words.setdefault(word, term or word)
                if word not in FUNCTION and (hidden := stem(word)) not in terms and hidden != term:
                    terms[hidden] = 0.0  # it may be said, and need not
        number = len(self._wordings)
        total = sum(weight for _, weight in name.terms)
        self._wordings.append(_Wording(at, plain(name.text), frozenset(name.heads), terms, total))
        self._of_entry[at].append(number)
        for term in terms:
            self._postings[term].append(number)

    def __len__(self) -> int:
        return sum(len(one.cells) + (one.held is not None) for one in self._entries)

    # searching

    def search(self, text: str, limit: int = 10) -> tuple[Hit, ...]:
        """The references that a phrase may mean, best first."""
        if not self._entries:
            return ()
        key = " ".join(text.split()), limit
        if key not in self._known:
            if len(self._known) >= KEPT:
                self._known.clear()
            self._known[key] = self._search(key[0], limit)
        return self._known[key]

    def _search(self, text: str, limit: int) -> tuple[Hit, ...]:
        question = self._question(asked(text, self._own))
        rated = sorted(((*self._rate(question, at), -at) for at in self._candidates(question)), reverse=True)
        found: list[Hit] = []
        for score, reasons, at in rated[: 2 * limit]:
            found += self._hits(question.asked, self._entries[-at], score, reasons)
        found = [hit for hit in found if hit.score >= LEAST]
        found.sort(key=lambda hit: -hit.score)
        return tuple(found[:limit])

    def _question(self, asked: Asked) -> _Question:
        areas = list(asked.areas)
        units: list[_Unit] = []
        for run, ways in phrases_in(asked.words, _spans(asked.words)):
            found = list(self._units(run, areas))
            if ways and not found:  # "refugees *from* Syria"
                found = [_Unit(" ".join(run), LITTLE)]
            if ways:
                units.append(_joined(run, found, ways))
            else:
                units += found
        terms = frozenset(one.term for one in units)
        for parts, whole in COMPOSED:
            if parts <= terms and whole not in terms:
                for one in units:
                    if one.term in parts:
                        one.implied(whole, len(parts) == 1)
        for one in units:
            one.weight *= self._rarity(one.term) if one.worth or one.parts else _MISSING
        if len(areas) > len(asked.areas):
            asked = Asked(tuple(areas), asked.period, asked.words, asked.units)
        return _Question(asked, units, " ".join(asked.words))

    def _units(self, words: Sequence[str], areas: list[str]) -> Iterator[_Unit]:
        """The ideas of some words; those that name an area after all are added to the areas."""
        for term, written in told(words):
            if not term or (written in ASKING and not self._has(term)):
                continue
            one = _Unit(term, role(term) * (LITTLE if written in ASKING else 1.0))
            if self._has(term):
                one.worth[term] = 1.0
            elif self._is_place(written, areas):
                continue
            else:
                self._mend(written, one)
            hidden = [stem(word) for word in written.split() if word not in FUNCTION]
            if len(hidden) > 1:
                one.parts.append((tuple(hidden), HIDDEN))
            yield one

    def _has(self, term: str) -> bool:
        return term in self._postings or term in self._heard

    def _is_place(self, word: str, areas: list[str]) -> bool:
        """A slip of the pen in the name of an area, nearer than any word of the references is: "Rwnada"."""
        if len(word) <= SHORTEST or word in self._words or is_common(word):
            return False
        slips = 1 if len(word) < LONG_NAME else 2
        place = _nearest(word, names_of_places(), slips)
        known = _nearest(word, self._bucket(word), slips)
        if place is None or (known and known[1] <= place[1]):
            return False
        areas += [key for key in place_words()[place[0]].split("|") if key not in areas]
        return True

    def _mend(self, word: str, one: _Unit) -> None:
        """What a word that no reference has may have been meant for: a slip of the pen, or its beginning."""
        base = stem(word)
        if self._has(base):
            one.worth[base] = 1.0
        if one.worth or len(word) < SHORTEST or word.isdecimal() or " " in word:
            return
        known = _nearest(word, self._bucket(word), 1 if len(word) < LONG else 2) or _nearest(word, self._sorted, 1)
        if known:
            one.worth[self._words[known[0]]] = MISSPELT
            return
        at = bisect_left(self._sorted, word)
        for begun in self._sorted[at : at + _BEGINNINGS]:
            if begun.startswith(word):
                one.worth[self._words[begun]] = BEGUN

    def _bucket(self, word: str) -> Sequence[str]:
        """The words of the references, and others for the same, that begin with the same letter."""
        if not self._sorted:
            for other, term in entered().items():
                if term in self._postings:
                    self._words.setdefault(other, term)
            self._sorted = sorted(self._words)
            self._buckets = {}
            for one in self._sorted:
                self._buckets.setdefault(one[0], []).append(one)
        return self._buckets.get(word[0], ())

    def _rarity(self, term: str) -> float:
        """From .3 for an idea in every name to 1 for one in a single name."""
        if term not in self._rarities:
            heard = len(self._postings.get(term, ())) or 1
            names = max(2, len(self._wordings))
            self._rarities[term] = 0.3 + 0.7 * log(names / heard) / log(names)
        return self._rarities[term]

    def _candidates(self, question: _Question) -> list[int]:
        """The entries of which the most is said, a shorter name before a longer one."""
        wordings: dict[int, float] = defaultdict(float)
        entries: dict[int, float] = defaultdict(float)
        for one in sorted(question.units, key=lambda unit: -unit.weight):
            for term, worth in one.all():
                vote, postings = worth * one.weight, self._postings.get(term, ())
                if len(postings) > MANY and len(wordings) > CLOSELY:
                    for number in wordings:  # of a word in thousands of names only those are asked that have another
                        if term in self._wordings[number].terms:
                            wordings[number] += vote
                    continue
                for number in postings:
                    wordings[number] += vote
                heard = self._heard.get(term, ())
                if len(heard) <= MANY:
                    for at in heard:
                        entries[at] += vote * HEARD
        best: dict[int, float] = {}
        for number, vote in wordings.items():
            one_wording = self._wordings[number]
            vote -= _LONG_NAME * one_wording.total
            if vote > best.get(one_wording.entry, -1.0):
                best[one_wording.entry] = vote
        for at, vote in entries.items():
            best[at] = best.get(at, 0.0) + vote
        near = nlargest(CLOSELY, best, key=best.__getitem__)
        return [at for at in near if best[at] >= NEAR * best[near[0]]]

    def _rate(self, question: _Question, at: int) -> tuple[float, tuple[str, ...]]:
        """How well an entry answers, by the best of its names, and why."""
        entry = self._entries[at]
        best, reasons = 0.0, tuple[str, ...]()
        for number in self._of_entry[at]:
            score, said = self._rate_name(question, entry, self._wordings[number])
            if score > best:
                best, reasons = score, said
        return best, reasons

    def _rate_name(self, question: _Question, entry: _Entry, name: _Wording) -> tuple[float, tuple[str, ...]]:
        gained = asked_for = 0.0
        said: set[str] = set()
        for one in question.units:
            worth = one.rated(name.terms, said)
            if worth < HEARD:
                worth = max(worth, HEARD * one.rated(entry.heard, set()))
            gained += one.weight * worth
            asked_for += one.weight
        if not gained:
            return 0.0, ()
        told_of = total = 0.0
        for term, weight in name.terms.items():
            if weight:
                weight *= self._rarity(term)
                total += weight
                told_of += weight if term in said else 0.0
        score = _COVER * gained / asked_for + (_SAID * told_of / total if total else 0.0)
        score += _HEAD * (not name.heads.isdisjoint(said))
        score += _ALIKE * fuzz.token_sort_ratio(question.phrase, name.text) / 100
        score += _UNIT * _unit_agrees(question.asked.units, entry, name)
        score *= _UNSAID ** len(entry.essential - said)
        for one in question.units:
            if one.term not in said and not opposites(one.term).isdisjoint(name.terms):
                score *= _OPPOSED
        return score, tuple(sorted(said))

    def _hits(self, asked: Asked, entry: _Entry, score: float, said: tuple[str, ...]) -> Iterator[Hit]:
        """An entry's references for the areas and the period that were asked for, or what there is."""
        if entry.held:
            yield from self._held(asked, entry.held, score, said)
        if not entry.cells:
            return
        if not entry.ordered:
            entry.cells, entry.ordered = array("Q", sorted(entry.cells)), True
        known = [area for area in asked.areas if self._cells(entry, area)]
        if not known:
            known = [self._any_area(entry)]
            score *= _ELSEWHERE if asked.areas else 1.0
        for area in known:
            cells = self._cells(entry, area)
            period, fits = self._period(asked.period, [self._keys[1][(cell >> _NUMBER_BITS) & _LOW] for cell in cells])
            why = (*said, *_places(asked, area), *((period,) if period and fits else ()))
            for cell in cells:
                if self._keys[1][(cell >> _NUMBER_BITS) & _LOW] == period:
                    rated = round(score * (1.0 if fits else _UNDATED), 4)
                    number = cell & _NUMBER
                    yield Hit(self._id(number), area, period, rated, why, number)

    def _held(self, asked: Asked, held: Held, score: float, said: tuple[str, ...]) -> Iterator[Hit]:
        areas, id = held.areas(), self._id(held.number)
        known = [area for area in asked.areas if area in areas]
        if not known:
            known = [WORLD if WORLD in areas and not asked.areas else ""]
            score *= _ELSEWHERE if asked.areas and areas else 1.0
        period, fits = self._period(asked.period, held.periods()) if asked.period else ("", True)
        period = period if fits else ""
        for area in known:
            why = (*said, *_places(asked, area), *((period,) if period else ()))
            yield Hit(id, area, period, round(score * (1.0 if fits else _UNDATED), 4), why, held.number)

    def _cells(self, entry: _Entry, area: str) -> array[int]:
        """The references of an entry for an area."""
        number = self._areas.get(area)
        if number is None:
            return array("Q")
        first = bisect_left(entry.cells, number << (_PERIOD_BITS + _NUMBER_BITS))
        last = bisect_left(entry.cells, (number + 1) << (_PERIOD_BITS + _NUMBER_BITS), first)
        return entry.cells[first:last]

    def _any_area(self, entry: _Entry) -> str:
        """Where no area was asked for: none, the world, or the first there is."""
        for area in ("", WORLD):
            if self._cells(entry, area):
                return area
        return self._keys[0][entry.cells[0] >> (_PERIOD_BITS + _NUMBER_BITS)]

    @staticmethod
    def _period(wanted: str, periods: Collection[str]) -> tuple[str, bool]:
        """The period asked for, or the year it lies in; else the latest there is, and whether it was found."""
        if not wanted:
            return max(periods, default=""), True
        for one in (wanted, wanted[:YEAR], wanted[-YEAR:] if ".." in wanted else wanted):
            if one in periods:
                return one, True
        return max(periods, default=""), False


@dataclass(slots=True)
class _Unit:
    """A word or phrase of the question. `worth` has the terms that answer it; `parts` are terms of which the more are
    there the better."""

    term: str
    weight: float
    worth: dict[str, float] = field(default_factory=dict)
    parts: list[tuple[tuple[str, ...], float]] = field(default_factory=list)

    def implied(self, whole: str, alone: bool) -> None:
        """An idea that this makes, alone or with others of the phrase."""
        if not alone:
            self.worth.setdefault(whole, IMPLIED)
        elif self.parts and self.parts[-1][1] == IMPLIED:
            self.parts[-1] = (*self.parts[-1][0], whole), IMPLIED
        else:
            self.parts.append(((whole,), IMPLIED))

    def all(self) -> Iterator[tuple[str, float]]:
        """All terms that may answer it, each with its worth."""
        yield from self.worth.items()
        for terms, worth in self.parts:
            for term in terms:
                yield term, worth / len(terms)

    def rated(self, terms: Collection[str], said: set[str]) -> float:
        """How far some terms answer it; those that do are noted."""
        best = fullest = 0.0
        for term, worth in self.worth.items():
            if term in terms:
                said.add(term)
                best = max(best, worth)
        for parts, worth in self.parts:
            there = [term for term in parts if term in terms]
            if there:
                said.update(there)
                fullest = max(fullest, worth * len(there) / len(parts))
        if best or fullest:
            said.add(self.term)
        return max(best * (1 - _FULLER) + fullest * _FULLER, fullest) if self.parts else best


@dataclass(frozen=True, slots=True)
class _Question:
    asked: Asked
    units: list[_Unit]
    phrase: str


def _spans(words: Sequence[str]) -> dict[int, int]:
    """How many words the phrases have that are one idea, by where they begin: "child mortality"."""
    found, at = {}, 0
    for _, written in told(words):
        size = written.count(" ") + 1
        found[at] = size
        at += size
    return found


def _joined(run: Sequence[str], found: Sequence[_Unit], ways: Sequence[tuple[str, ...]]) -> _Unit:
    """A phrase that may mean other words besides its own: "public debt", "income per head"."""
    one = _Unit(" ".join(run) if len(found) > 1 else found[0].term, sum(unit.weight for unit in found))
    own = tuple(term for unit in found for term in unit.worth)
    one.parts = [part for unit in found for part in unit.parts]
    if len(found) == 1:
        one.worth = found[0].worth
    elif own:
        one.parts.append((own, 1.0))
    one.parts += [(terms, MEANT) for way in ways if (terms := tuple(dict.fromkeys(ideas(way))))]
    return one


def _nearest(word: str, among: Sequence[str], slips: int) -> tuple[str, float] | None:
    found = process.extractOne(word, among, scorer=OSA.distance, score_cutoff=slips)
    return (found[0], found[1]) if found else None


def _numbered(key: str, numbers: dict[str, int], keys: list[str]) -> int:
    number = numbers.get(key)
    if number is None:
        number = numbers[key] = len(keys)
        keys.append(key)
    return number


def _places(asked: Asked, area: str) -> tuple[str, ...]:
    return (area,) if area in asked.areas else ()


def _unit_agrees(hints: Collection[str], entry: _Entry, name: _Wording) -> int:
    """How many of the hints of a unit agree, less those that do not."""
    if not hints:
        return 0
    unit = entry.unit
    percent = unit.kind is UnitKind.PERCENT if unit else "%" in name.text
    money = unit.kind is UnitKind.MONEY if unit else "$" in name.text
    per = bool(unit.per) if unit else " per " in name.text
    told_of = {"%": percent, "$": money, "per": per}
    return sum(1 if told_of[hint] else -1 for hint in hints)
