"""What a series is called, taken apart: head, terms with weights, names, negation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from math import log
from typing import Literal

from factcheck.dataclass import dataclass
from factcheck.lexicon.called import called
from factcheck.lexicon.ideas import alike, idea, ideas, told
from factcheck.lexicon.labels import is_change
from factcheck.lexicon.places import ALSO_WORDS, WORLD, WORLDLY, area_names, demonyms, keys_named, keys_of
from factcheck.lexicon.synonyms import BOILERPLATE, ESSENTIAL, NEUTRAL, TRANSPARENT, UNSAID
from factcheck.lexicon.words import FUNCTION, singular, stem
from factcheck.match.wording import composed
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import Statistic
from factcheck.pattern import pattern

_WORD = pattern(r"[^\W\d_]&[^\W\d_](?![^\W_])|[^\W_]+(?:'[^\W_]+)?")
_NAME = pattern(r"[A-Z][\w'&-]*(?:(?: (?:of|for|on|the|and|to))* [A-Z][\w'&-]*)+|(?<=the )[A-Z][\w'&-]+")
_OPENING = pattern(r"[A-Z]\w*(?: (?:of|for|on|the|and|to))+ ")
_NEGATING = frozenset(("not", "non", "outside", "without", "never", "excluding", "yet"))
YEAR = 4  # digits
TELLING = 0.5  # the least weight of a word that says what a series is of
GENERIC = frozenset(("country", "party", "person"))  # ideas that tell no name from another
EVENTS = frozenset(idea(word) for word in "offence case incident event occurrence item unit".split())
TRANSPARENT_WEIGHT = 0.2  # of words that say how, not what
BOILERPLATE_WEIGHT = 0.05  # of what statisticians add: "seasonally adjusted"
TAIL_WEIGHT = 0.35  # of words behind a comma or bracket: "Population, total, mid-year estimate"
HEAD_WEIGHT = 1.6
_NUMBERED = pattern(
    r"\b([a-z]{3,}) (?:(?:no|nr|number)\.? )?(\d{1,3}|\d{5,6})\b"
    r"(?! ?[%,.]?\d)(?! (?:and|or|to|years?|months?|days?|hours?|minutes?) )"
)
_BEFORE_AMOUNTS = frozenset(
    "aged age ages under over above below about than least most only just some nearly almost".split()
)
_LEFT_OUT = pattern(r" (?:excluding|without|except|not|other than) ")
_WHEN = pattern(  # at which time of its period a series is kept: "Resident population, *31 December*"
    r"\b(?:\d{1,2} MONTH|MONTH \d{1,2}|(?:at )?(?:the )?(?:year|month|quarter|period)[- ]end|"
    r"(?:at )?(?:the )?(?:end|beginning|start|middle)[- ]of(?:[- ]the)?[- ](?:year|month|quarter|period)|mid-?year)\b".replace(
        "MONTH", "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    )
)
_PER_SO_MANY = pattern(r"[,(]? ?\bper 1(?:0|,0)*\b[^,;()]*\)?")
_TAIL = pattern(r"[,(;:]| excluding | including | at the end of | as of ")


Given = Literal["own", "said", "loose"]


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a series: its label or an alias. `terms` are ideas with their weights; `head` is one of them.

    `given` is how: as its own name, as what texts call it ("said"), or as what they call its neighbours, too ("loose").
    """

    text: str
    head: str
    heads: tuple[str, ...]
    terms: tuple[tuple[str, float], ...]
    proper: tuple[str, ...]
    given: Given


@dataclass(frozen=True)
class Target:
    """A series made ready for matching. `vocabulary` are the ideas of all it says of itself."""

    series: Statistic
    names: tuple[Name, ...]
    others: tuple[Name, ...]  # what texts call it; they count where one says all of them
    vocabulary: frozenset[str]
    negative: bool
    change: bool
    unit_head: str
    areas: frozenset[str]
    of: tuple[str, ...]
    confused: tuple[tuple[str, tuple[str, ...]], ...]
    numbers: frozenset[str]  # of its label, years aside: "aged 15 and over"
    essential: tuple[str, ...]  # ideas that narrow it and that the text must say
    before_head: frozenset[str]  # ideas right before the head in each of its names
    heads: frozenset[str]  # the ideas that its names are about

    @cached_property
    def place_keys(self) -> frozenset[str]:
        """The keys of its own areas and of those that its rows are for."""
        return keys_of(self.here)

    @cached_property
    def here(self) -> frozenset[str]:
        """Its own areas and those that its rows are for, ambiguous ones with all their keys: "GEO|US-GA"."""
        return self.areas | self.series.row_areas

    @cached_property
    def only_parts(self) -> bool:
        """All of them are towns or parts of a nation, or none is known."""
        return all(key.startswith(("name:", "CITY:")) or "-" in key for key in self.here)

    @cached_property
    def called_here(self) -> frozenset[str]:
        """The words of their keys, and of the names that only the references know."""
        return frozenset(word for key in self.here for word in key.removeprefix("name:").split())

    @cached_property
    def own_names(self) -> tuple[str, ...]:
        """The names of areas of its rows that only the references know: "north ashby"."""
        return tuple(key[5:] for key in self.series.row_areas if key.startswith("name:"))

    @cached_property
    def towns(self) -> bool:
        """One of them is a town."""
        return any(key.startswith("CITY:") for key in self.place_keys)

    @cached_property
    def label_words(self) -> tuple[str, ...]:
        """The words of its label."""
        return tuple(words_of(self.series.label))

    @cached_property
    def place_words(self) -> frozenset[str]:
        """The words of its area's name, where only the references know the place: "north ashby". Of a table of nations
        the few names that no list has are groups, and their words no places: "IDA total", "high income"."""
        own = [key[5:] for key in self.here if key.startswith("name:")]
        if len(own) * 2 < len(self.here):
            return frozenset()
        return frozenset(word for name in own for word in name.replace("-", " ").split())

    @cached_property
    def of_adults(self) -> bool:
        """Its whole is of all grown-ups or most: "population ages 15-49", "people ages 15 and above"."""
        ages = _ADULTS.search(f"{self.series.of} {self.series.label}")
        return ages is not None and (not ages[2] or int(ages[2]) >= _GROWN_TO)

    @cached_property
    def publishers(self) -> frozenset[str]:
        """Who publishes its values."""
        return frozenset(one.publisher for basis in self.series.bases for one in basis.sources)

    def is_of_place(self, word: str) -> bool:
        """The word names its place, or is part of its name."""
        worldly = word.removesuffix("'s") in WORLDLY and WORLD in self.place_keys
        return worldly or word in self.place_words or not self.place_keys.isdisjoint(keys_named(word))

    @cached_property
    def called(self) -> tuple[str, ...]:
        """Its names as they are written."""
        return tuple(name.text for name in self.names)

    def says(self, term: str) -> bool:
        """An idea, or one that is written like one of its own, stands in its vocabulary."""
        return term in self.vocabulary or any(alike(term, other) for other in self.vocabulary if other[:1] == term[:1])

    def says_word(self, word: str) -> bool:
        """The series says it, as an idea or in so many letters, even where a phrase of its label hides the word."""
        if self.says(idea(word)):
            return True
        one = self.series  # by its text, for to hash a series is to hash all its rows
        return stem(word) in _stems(" ".join((*self.called, one.definition, one.of, one.topic, one.area)))

    def written(self, term: str) -> str:
        """The words of its name for an idea: "stocks" of "External debt stocks"; the idea where it has none."""
        every = (found for name in self.names for found in told(words_of(name.text)))
        return next((words for name, words in every if name == term), term)

    def is_called(self, words: str) -> bool:
        """Each of the words stands in its label or an alias, up to what that leaves out: then they narrow nothing."""
        stems = _stems(" ".join(_LEFT_OUT.split(name, maxsplit=1)[0] for name in self.called))
        return all(stem(word) in stems for word in words_of(words))


_ADULTS = pattern(r"\b(1[5-9]|2[01]) ?(?:\+|(?:and|or) (?:above|over|older)|(?:-|–|to) ?([4-9]\d)\b)")
_GROWN_TO = 49  # the last age at least of what is told of adults


def words_of(text: str) -> list[str]:
    """The words of a label in lower case."""
    return _WORD.findall(text.lower().replace("’", "'"))


@lru_cache(maxsize=1024)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(text))


@lru_cache(maxsize=1024)
def numbered(text: str) -> tuple[tuple[str, str], ...]:
    """The things that a text tells apart by numbers, in lower case: "terminal", "2" of "Terminal 2", "school no 12"."""
    found = _NUMBERED.finditer(text.lower())
    return tuple((one[1], one[2]) for one in found if one[1] not in FUNCTION and one[1] not in _BEFORE_AMOUNTS)


class Weights:
    """The weight of each idea among the names of all series: the rarer, the more it tells."""

    def __init__(self, heard: Mapping[str, int], series: int) -> None:
        self._heard, self._series = heard, max(2, series)

    def rarity(self, term: str) -> float:
        """From .5 for an idea in every series to 1 for one in a single series."""
        return 0.5 + 0.5 * log(self._series / max(1, self._heard.get(term, 1))) / log(self._series)


def own_names_of(one: Statistic) -> tuple[str, ...]:
    """What a series is called where it is from."""
    return (one.label, *one.aliases)


def names_of(one: Statistic) -> tuple[str, ...]:
    """That, and what running text calls the same statistic, in looser words too."""
    return tuple(name for name, _ in _given(one))


def _given(one: Statistic) -> Iterator[tuple[str, Given]]:
    said, loose = called(one.label, one.of)
    yield from ((name, "own") for name in own_names_of(one))
    yield from ((name, "said") for name in said)
    yield from ((name, "loose") for name in loose)


def taken_apart(one: Statistic) -> Target:
    """What a series says by itself: its words weigh what they do in its names, however rare among all series."""
    places = _areas(one)
    measured = one.unit.kind in (UnitKind.MEASURE, UnitKind.TIME)
    every = [_name(text, places[1], measured, given) for text, given in _given(one)]
    names = tuple(name for name in every if name.given == "own")
    said = " ".join((*own_names_of(one), one.definition, one.of, one.topic))
    unit = one.unit
    unit_head = singular(unit.name.split()[0]) if unit.kind is UnitKind.COUNT and unit.name else ""
    words = words_of(one.label)
    return Target(
        series=one,
        names=names,
        others=tuple(name for name in every if name.given != "own"),
        vocabulary=frozenset(ideas(words_of(f"{said} {unit.per}")))
        | frozenset(idea(value) for _, value in one.dimensions)
        | frozenset(ideas(words_of(" , ".join(_parts(one))))),
        negative=all(_negative(name) for name in own_names_of(one)),
        change=is_change(one.label),
        unit_head=unit_head,
        areas=places[0],
        of=_whole(one),
        confused=tuple((text, ideas(words_of(text))) for text in one.not_same_as),
        numbers=frozenset(word for word in words if word.isdecimal() and len(word) != YEAR),
        essential=_essential(names),
        before_head=_before(names),
        heads=heads_of(names),
    )


def _whole(one: Statistic) -> tuple[str, ...]:
    """What a share is of, as the series says or as its label does: "Journeys by bicycle, share of *all journeys*"."""
    if one.of:
        return ideas(words_of(one.of))
    words = words_of(one.label)
    at = next((i for i in range(1, len(words)) if words[i] in ("all", "total") and words[i - 1] == "of"), len(words))
    rest = words[at + 1 :]
    end = next((i for i, word in enumerate(rest) if word in FUNCTION or not word.isalpha()), len(rest))
    return ideas(rest[:end])


def heads_of(names: Sequence[Name]) -> frozenset[str]:
    """The ideas that names are about."""
    return frozenset([head for name in names for head in name.heads])


def _parts(one: Statistic) -> list[str]:
    """What its rows are of, where it has some for parts of the whole: "female", "15-24"."""
    return sorted({value for basis in one.bases for value in basis.parts})


def weighed(target: Target, weights: Weights, telling: frozenset[str] = frozenset()) -> Target:
    """The same with its words weighed among those of all series. `telling` is the boilerplate that sets it apart from
    another of them: "gross" where there is a net one too; debt *stocks* are no other debt."""
    names, others = (
        tuple([
            Name(one.text, one.head, one.heads,
                 tuple([(term, weights.rarity(term) * (1.0 if term in telling else role)) for term, role in one.terms]),
                 one.proper, one.given)
            for one in found
        ])
        for found in (target.names, target.others)
    )  # fmt: skip
    return Target(
        target.series, names, others, target.vocabulary, target.negative, target.change, target.unit_head,
        target.areas, target.of, target.confused, target.numbers, target.essential, (target.before_head | telling) - says_how(),
        target.heads,
    )  # fmt: skip


def _negative(label: str) -> bool:
    cut = _TAIL.search(label)
    return any(word in _NEGATING for word in words_of(label[: cut.start()] if cut else label))


_SPANS = frozenset(("year", "month", "week", "day", "hour", "mean", "plan"))


@cache  # as the next two: a run with kept series asks for none of them
def _plain() -> frozenset[str]:
    return NEUTRAL | TRANSPARENT | _SPANS | {idea(word) for word in NEUTRAL | TRANSPARENT}


@cache
def boilerplate() -> frozenset[str]:
    """The ideas of what statisticians add to a name and nobody says."""
    return frozenset(idea(word) for word in BOILERPLATE)


@cache
def says_how() -> frozenset[str]:
    """The ideas of nouns of labels that say how, not what."""
    return frozenset(idea(word) for word in TRANSPARENT)


@cache
def essential_ideas() -> frozenset[str]:
    """The ideas that narrow a series."""
    return frozenset(idea(word) for word in ESSENTIAL)


@cache
def _how() -> frozenset[str]:
    return NEUTRAL | TRANSPARENT | {idea(word) for word in TRANSPARENT} | BOILERPLATE | boilerplate()


def _essential(names: tuple[Name, ...]) -> tuple[str, ...]:
    """The narrowing ideas that stand in every name of a series."""
    terms = [frozenset(term for term, _ in name.terms) for name in names]
    common = frozenset.intersection(*terms)
    sexes = frozenset.intersection(*map(composed, terms)) & _SEXES  # "woman in parliament" is one idea
    return tuple(sorted((common & essential_ideas()) | sexes))


_SEXES = frozenset(("woman", "man"))


def _before(names: tuple[Name, ...]) -> frozenset[str]:
    """The ideas that stand right before the head in every name: *net* exports."""
    found: list[set[str]] = []
    for name in names:
        run = ideas(words_of(name.text))
        at = run.index(name.head) if name.head in run else 0
        found.append({term for term in run[max(0, at - 1) : at] if term not in _plain()})
    return frozenset(set.intersection(*found)) if found else frozenset()


def _areas(one: Statistic) -> tuple[frozenset[str], frozenset[str]]:
    """The areas of a series, and the words of its label that name them."""
    keys = {one.area} if one.area else set()
    taken: set[str] = set()
    names, people = area_names(), demonyms()
    for text in own_names_of(one):
        words = text.replace("’s", "").replace("'s", "").split()
        for size in (4, 3, 2, 1):
            for at in range(len(words) - size + 1):
                part = " ".join(words[at : at + size]).strip(",.()")
                if not part[:1].isupper() or (size == 1 and at == 0 and part.lower() in ALSO_WORDS):
                    continue
                key = names.get(part.lower()) or people.get(part.lower())
                if key == part.upper() != "USA":
                    continue  # a code, which in a name is a word or another's: "Cod landings", "MMR vaccination"
                if key and not any(word in taken for word in part.lower().split()) and not _in_proper(text, part):
                    keys.add(key)
                    taken |= set(part.lower().split())
    return frozenset(keys), frozenset(taken)


def _in_proper(text: str, part: str) -> bool:
    """The area is part of a longer name: "Ottawa Convention", and not in "Population of Poland"."""
    return any(
        part in found[0] and found[0] != part and not _all_areas(found[0]) and not _ends_with(text, found, part)
        for found in _NAME.finditer(text)
    )


def _ends_with(text: str, found: re.Match[str], part: str) -> bool:
    """The label is "X of" the area and no more, so X is what is counted and no part of a name."""
    whole = found.end() == len(text) or _TAIL.match(text, found.end())
    return bool(whole) and not found.start() and _unopened(found[0]) == part


def _unopened(text: str) -> str:
    """Without what is counted at its head: "Signatories of the Ottawa Convention"."""
    opening = _OPENING.match(text)
    return text[opening.end() :] if opening else text


def _all_areas(text: str) -> bool:
    return text.lower().removeprefix("the ") in area_names()


def _name(text: str, places: frozenset[str], measured: bool, given: Given) -> Name:
    words = [word for word in words_of(_PER_SO_MANY.sub("", text)) if word not in places]
    cut = _TAIL.search(text)
    first = [word for word in words_of(text[: cut.start()] if cut else text) if word not in places]
    heads = _heads(first or words, measured)
    main = {*ideas(first), *heads}
    when = {term for one in _WHEN.finditer(text.lower()) for term in ideas(words_of(one[0]))}
    unsaid = {term for head in heads for term in UNSAID.get(head, ())}
    terms: dict[str, float] = {}
    for term in ideas(words):
        if term in _NEGATING:
            continue
        terms[term] = (
            BOILERPLATE_WEIGHT if term in when - {*heads} or term in unsaid else _role_weight(term, heads, main)
        )
    proper = tuple(_unopened(found[0]) if not found.start() else found[0] for found in _NAME.finditer(text))
    return Name(text, heads[0] if heads else "", heads, tuple(terms.items()), proper, given)


def name_of(text: str, measured: bool = False) -> Name:
    """A name taken apart by itself; `measured` as its unit says already how long or large."""
    return _name(text, frozenset(), measured, "own")


def role(term: str) -> float:
    """What an idea of a phrase weighs: "share", "total" and "usual" say how, not what."""
    return BOILERPLATE_WEIGHT if term in boilerplate() else TRANSPARENT_WEIGHT if term in _plain() else 1.0


def _role_weight(term: str, heads: tuple[str, ...], main: set[str]) -> float:
    if term in heads:
        return HEAD_WEIGHT
    if term in boilerplate():
        return BOILERPLATE_WEIGHT
    if term in _plain():
        return TRANSPARENT_WEIGHT
    return 1.0 if term in main else TAIL_WEIGHT


_CUT = frozenset(
    """of in among for to by with within from on per at as between that who which whose where under over since than living
    having not outside without aged and or""".split()
)


def _heads(words: list[str], measured: bool = False) -> tuple[str, ...]:
    """The ideas a label is about: the last word of its first noun phrase that says what, not how.

    "Unemployment rate" is about unemployment, "Number of hospital beds" about beds, "People killed or injured
    by mines" about casualties; a length or area that the unit says already (`measured`) is not what.
    """
    how = _how() | _SIZES if measured else _how()
    phrases: list[list[tuple[str, str]]] = [[]]
    for name, written in told(words):
        if not name or written in _CUT:
            phrases.append([])
        else:
            phrases[-1].append((name, written))
    for phrase in phrases:
        telling = [
            (name, written)
            for name, written in phrase
            if name not in how and written not in how and not written.endswith("ly")
        ]
        if len(telling) > 1 and telling[-1][1].startswith("at "):
            telling.pop()  # "life expectancy *at birth*"
        last = telling[-1][1] if len(telling) > 1 else ""
        if " " not in last and (last.endswith(("ed", "ing")) or last in _PARTICIPLES):
            telling.pop()  # "passengers embarked", "seats held"
        if len(telling) > 1 and telling[-1][0] in EVENTS:
            telling.pop()  # "burglary offences", "measles cases"
            if len(telling) > 1 and telling[-1][1].endswith("ed"):
                telling.pop()  # "knife-*enabled* offences"
        if telling:
            return (telling[-1][0],)
    return ideas(words)[:1]


_PARTICIPLES = frozenset(
    """held won sold built made lost born sown spent paid kept left found given taken broken driven grown sent bought
    caught cut drawn fed flown hit lent let met put read run seen set shot struck taught told worn written
    available present outstanding open due active alive eligible left free""".split()
)
_SIZES = frozenset(("length", "area", "extent", "height", "depth", "weight", "duration", "distance", "surface"))
