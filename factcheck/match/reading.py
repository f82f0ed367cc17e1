"""A claim made ready for matching: its ideas, nearest first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from factcheck.lexicon.actions import COSTING, KEPT_BY_FARMERS, LET, LIGHT, PAYING, RIDING, THROWN, TRAVELLING
from factcheck.lexicon.casualties import TAKING_LIVES
from factcheck.lexicon.ideas import alike, confusions, idea, ideas, is_common
from factcheck.lexicon.placenames import areas_named
from factcheck.lexicon.places import SORTS_OF_BODY, area_names, demonyms, keys_of
from factcheck.lexicon.synonyms import COMPOSED, RESTRICTORS
from factcheck.lexicon.units import unit_of
from factcheck.lexicon.verbs import COPULAS
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.match.labels import GENERIC, Target
from factcheck.model.claim import Claim, ClaimKind, figure_at
from factcheck.model.quantity import UnitKind

TIERS: tuple[tuple[str, float], ...] = (
    ("clause", 1.0),
    ("sentence", 0.95),
    ("before", 0.8),
    ("heading", 0.8),
    ("document", 0.6),
)
SIGNS = frozenset((",", "#", "@"))  # in a clause: a sign, the figure, another number
_HAVING = frozenset(("has", "have", "had", "home", "population", "counts", "counted", "with"))
_IN_FULL = 3  # words of a name that is no other's: "Women's Super League"
_GENERIC = frozenset(("country", "person", "territory"))
_NEGATIVE = frozenset(("outside", "without", "non", "not", "neither"))


def content(words: Sequence[str]) -> tuple[str, ...]:
    """The words that are neither function words nor signs."""
    return tuple(word for word in words if word not in FUNCTION and word not in SIGNS)


def standing(clause: Sequence[str], first: int, last: int) -> str:
    """The words of a clause from one to another as they stand together; only the last where a sign parts them."""
    words = clause[first : last + 1]
    return clause[last] if SIGNS.intersection(words) else " ".join(words)


def _predicated(claim: Claim) -> frozenset[str]:
    """What is told of the things counted, put before them: of "homes *are empty*" also the idea of empty homes."""
    clause = claim.context.clause
    verb = next((at for at in range(figure_at(clause), len(clause) - 1) if clause[at] in COPULAS), 0)
    if not verb or not claim.head:
        return frozenset()
    end = next((at for at in range(verb + 1, len(clause)) if clause[at] in SIGNS), len(clause))
    return frozenset(ideas((*clause[verb + 1 : end], claim.head)))


def composed(said: frozenset[str]) -> frozenset[str]:
    """The ideas, and those that two of them make together: prices that rise are inflation."""
    return said | {name for parts, name in COMPOSED if parts <= said}


_EMPLOYED = frozenset(("person", "worker", "staff"))
_EMPLOYING = frozenset("employ employs employed employing".split())


def _is_rent(clause: Sequence[str]) -> bool:
    """What is paid a month for a let home: "*a let flat cost* # a month", "paid # a month *for a let flat*"; not "heating a
    let flat cost #"."""
    at = next((i for i, word in enumerate(clause) if word in LET), -1)
    if at < 0 or "month" not in clause or "dwelling" not in ideas(clause[at + 1 : at + 3]):
        return False
    start = at
    while start and (clause[start - 1] in ("a", "the") or clause[start - 1].endswith("ly")):
        start -= 1
    before = clause[:start]
    if not before or before[-1] in SIGNS:
        return not COSTING.isdisjoint(clause)
    return before[-1] == "for" and before[-2:-1] in _FOR_A_MONTH and not PAYING.isdisjoint(before)


_FOR_A_MONTH = (("month",), ("average",))
_WASTE = frozenset(("waste", "municipal waste"))
_TRAVEL = frozenset(verb for verb, _ in TRAVELLING)
_SOLD = frozenset((("sold", "for"), ("sells", "for"), ("selling", "for")))
_SUMS = (UnitKind.MONEY, UnitKind.MEASURE)


def _taken_up(clause: Sequence[str], before: Sequence[str]) -> tuple[str, ...]:
    """The noun phrase of the sentence before that a bare noun in front of its verb takes up: "*bills* stood at #" behind
    "the average council tax bill"; () for none."""
    verb = next((at for at, word in enumerate(clause) if at and word in _STANDING_AT), 0)
    first = max((at + 1 for at in range(verb) if clause[at] in SIGNS or clause[at] in FUNCTION), default=0)
    noun = clause[first:verb]
    if len(noun) != 1 or len(noun[0]) < _IN_FULL or not noun[0].isalpha():
        return ()
    at = max((i for i, word in enumerate(before) if singular(word) == singular(noun[0])), default=0)
    start = at
    while start and at - start < _LONGEST and not _ends_phrase(before[start - 1]):
        start -= 1
    return tuple(before[start : at + 1]) if at - start > 1 else ()


def _ends_phrase(word: str) -> bool:
    """A sign or function word, but for a letter that names: "Band *D* tax"."""
    return word in SIGNS or (word in FUNCTION and (len(word) > 1 or word == "a"))


_STANDING_AT = frozenset("stood stands was were is are averaged reached totalled had rose fell".split())
_LONGEST = 5  # words in front of the last of a noun phrase


class Read:
    """What matching asks of one claim, each answer worked out once."""

    def __init__(self, claim: Claim, places: Sequence[str] = ()) -> None:
        self.claim = claim
        self._places = places  # that the references name and the lexicon does not know
        self._covers: dict[str, tuple[float, str]] = {}
        self._confused: dict[str, str] = {}
        context = claim.context
        clause = _before_examples(context.clause)
        self.taken_up = _taken_up(clause[: figure_at(clause)], context.before)
        taken = frozenset(ideas(self.taken_up))
        self.tiers: dict[str, frozenset[str]] = {
            "clause": composed(frozenset(ideas(clause)) | self.own | _predicated(claim) | taken),
            "sentence": composed(frozenset(ideas(context.sentence)) | taken),
            "before": _cached_ideas(context.before),
            "heading": _cached_ideas(context.heading),
            "document": _cached_ideas(context.document),
        }

    @cached_property
    def own(self) -> frozenset[str]:
        """The ideas of what is read as the figure's own: what it counts, of which whole, which part."""
        return frozenset(ideas(self._own))

    @property
    def _own(self) -> tuple[str, ...]:
        claim = self.claim
        words = " ".join((*claim.modifiers, claim.head, claim.of or "", claim.part or "")).lower()
        if claim.kind is ClaimKind.CHANGE and claim.quantity.unit.kind is UnitKind.PERCENT:
            words += " growth"  # "it shrank by 0.4%" is told of what grows, too
        if claim.quantity.unit.kind is UnitKind.MONEY and not _SOLD.isdisjoint(
            pairwise(claim.context.clause[: self.at])
        ):
            words += " price"  # "it sold for $89"; but "tickets sold for the festival" are counted
        employs = self.employer is not None
        if employs:
            words += " employee"  # "the yard *employs* 812 people"
        if self.ridden:
            words += " passenger"
        if self._is_household_waste(words):
            words += " collected"  # "households *threw away* # tonnes of waste"
        if _is_rent(claim.context.clause):
            words += " rent"
        if not KEPT_BY_FARMERS.isdisjoint(pairwise(claim.context.clause[: self.at])):
            words += " farm"  # "*farmers kept* # sheep"
        if claim.head in ("girl", "boy"):
            words += " child"
        if self.lives_lost:
            words += " death"
        if (
            claim.head in ("inhabitant", "resident", "person")
            and not (claim.modifiers or employs)
            and _HAVING & set(claim.context.clause)
        ):
            words += " population"  # "Kenya has 55 million people"
        return tuple(words.replace("-", " ").split())

    def _is_household_waste(self, words: str) -> bool:
        """Households threw it away, and it is waste of no kind."""
        clause = self.claim.context.clause
        thrown = not THROWN.isdisjoint(pairwise(clause)) and "household" in ideas(clause)
        where = pairwise(word for word in clause[self.at :] if word not in ("the", "a"))
        if any(word in ("in", "at", "into") and not (name in area_names() or name in SIGNS) for word, name in where):
            return False  # "*in public bins*"
        return thrown and set(ideas(words.split())) <= _WASTE

    @cached_property
    def ridden(self) -> bool:
        """People who ride are passengers: "4,120 people *rode* the tram"."""
        clause = self.claim.context.clause
        travelled = not TRAVELLING.isdisjoint(pairwise(clause))
        return self.claim.head == "person" and (travelled or not (RIDING - _TRAVEL).isdisjoint(clause))

    @cached_property
    def employer(self) -> tuple[str, ...] | None:
        """The words before "*employs* # people", with nothing that tells of others between them; None where none does."""
        claim, before = self.claim, self.claim.context.clause[: self.at]
        if claim.head not in _EMPLOYED or claim.modifiers:
            return None
        verb = next((at for at in range(len(before) - 1, -1, -1) if content(before[at : at + 1])), 0)
        return before[:verb] if before[verb : verb + 1] and before[verb] in _EMPLOYING else None

    @cached_property
    def lives_lost(self) -> bool:
        """Deaths, told as lives: "the floods *claimed* 40 *lives*"."""
        claim = self.claim
        return claim.head == "life" and not TAKING_LIVES.isdisjoint(claim.context.clause)

    @cached_property
    def tight(self) -> frozenset[str]:
        """The ideas of the claim's own clause, without what it is compared with."""
        return self.tiers["clause"]

    @cached_property
    def places(self) -> frozenset[str]:
        """The words of the clause that name an area: where it is, is told apart."""
        names, people = area_names(), demonyms()
        return frozenset(
            idea(word) for word in self.claim.context.clause if len(word) > 3 and (word in names or word in people)
        )

    @cached_property
    def place_words(self) -> frozenset[str]:
        """The words of the names of areas in the clause, those of several words among them: "costa", "rica"."""
        names = (name.removesuffix("'s") for name in self._names)
        return frozenset(word for name in names if name in area_names() for word in name.replace("-", " ").split())

    @cached_property
    def owners(self) -> frozenset[str]:
        """The names that own something, without their ending: "ashby" of "Ashby's old town"."""
        return frozenset(name.removesuffix("'s") for name in self._names if "'s" in name)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(name.lower().replace("’", "'") for name in self.claim.context.names)

    @cached_property
    def heard(self) -> frozenset[str]:
        """All words and ideas of the text that the figure may be told by, wherever they stand."""
        context = self.claim.context
        words = context.sentence, context.before, context.heading, context.document
        return frozenset().union(*self.tiers.values(), *words)

    @cached_property
    def fronted(self) -> tuple[str, ...]:
        """The words at the head of the sentence up to its first comma, where the figure stands behind that."""
        words = self.claim.context.sentence
        return words[: next((i for i, word in enumerate(words[: figure_at(words)]) if word == ","), 0)]

    @cached_property
    def before(self) -> tuple[str, ...]:
        """The words of the clause before the figure that are its own."""
        return self.unborrowed[: max(0, self.at - self.claim.context.borrowed)]

    @cached_property
    def own_words(self) -> tuple[str, ...]:
        """The ideas of the claim's own clause that are no numbers, in the order of the alphabet."""
        return tuple(term for term in sorted(self.tight) if not term.isdigit())

    @cached_property
    def at(self) -> int:
        """Where the figure stands in its clause."""
        clause = self.claim.context.clause
        return figure_at(clause)

    @cached_property
    def behind(self) -> tuple[str, ...]:
        """The words of the clause behind the figure and its unit."""
        rest = self.claim.context.clause[self.at + 1 :]
        measured = self.claim.quantity.unit.kind in _SUMS
        return rest[1:] if measured and rest and unit_of(rest[0]).kind in _SUMS else rest

    @cached_property
    def unborrowed(self) -> tuple[str, ...]:
        """The words of the clause that are its own, not borrowed from the one before."""
        return self.claim.context.clause[self.claim.context.borrowed :]

    @cached_property
    def done_by_them(self) -> str:
        """The idea of the first word behind the figure and what it counts: "visit" in "40 people *visited*"."""
        behind = self.claim.context.clause[self.at + 1 :]
        head = idea(self.claim.head)
        return next((name for name in ideas(behind) if name != head), "")

    @cached_property
    def done_to_them(self) -> frozenset[str]:
        """The ideas of what was done to those counted, or befell them: "40 hives *were lost*"."""
        behind = self.claim.context.clause[self.at + 1 :]
        head = next((i for i, word in enumerate(behind) if singular(word) == self.claim.head), len(behind))
        been = behind[head + 1 : head + 4]
        verb = next((i + 1 for i, word in enumerate(been) if word in ("were", "was", "been", "are")), 0)
        told = frozenset(ideas(been[verb : verb + 1]))
        return composed(told) if verb or "lost" in told else frozenset()

    @cached_property
    def pairs(self) -> tuple[tuple[int, str, str, str, str], ...]:
        """Each two words of the clause that stand together: the place of the second, the words, their ideas."""
        clause = self.claim.context.clause
        return tuple(
            (at, before, word, idea(before), idea(word))
            for at, (before, word) in enumerate(pairwise(clause), start=1)
            if before not in SIGNS and word not in SIGNS
        )

    @cached_property
    def near_words(self) -> tuple[str, ...]:
        """The words of the clause between the signs next to the figure."""
        clause = _before_examples(self.claim.context.clause)
        at = figure_at(clause)
        first = max((i for i in range(at) if clause[i] == ","), default=-1) + 1
        last = next((i for i in range(at, len(clause)) if clause[i] == ","), len(clause))
        return clause[first:last]

    @cached_property
    def named(self) -> frozenset[str]:
        """The ideas of the words in the sentence's names."""
        names = self.claim.context.names
        return frozenset(idea(word.lower()) for name in names for word in name.replace("-", " ").split())

    @cached_property
    def phrase(self) -> str:
        """The clause without function words."""
        return " ".join(content(self.claim.context.clause))

    @cached_property
    def core(self) -> frozenset[str]:
        """The ideas between the signs next to the figure, and of the figure's own words."""
        return frozenset(ideas(self.near_words)) | self.own

    @cached_property
    def restricted(self) -> bool:
        """The clause, or what is said of the figure, has a word that makes a population a part of itself."""
        claim = self.claim
        words = {*claim.context.clause, *claim.modifiers, *(claim.of or "").lower().replace("-", " ").split()}
        bare = {word.removesuffix("'s").removesuffix("’s") for word in words}
        once = {*bare, *map(singular, bare)}
        return not RESTRICTORS.isdisjoint(once | {singular(word) for word in once})

    @cached_property
    def _denying(self) -> tuple[str, ...]:
        """The ideas right behind "not" or "never"."""
        clause = [word for word in self.claim.context.clause if word not in ("been", "yet", "fully")]
        return tuple([idea(after) for word, after in pairwise(clause) if word in ("not", "never")])

    @cached_property
    def negative_words(self) -> bool:
        """The clause says "outside" or "non-"."""
        return any(word in _NEGATIVE for word in self.claim.context.clause)

    def denied(self, target: Target) -> bool:
        """The verb is denied, or the very word of the series: "22% of children were *not vaccinated*"."""
        return self.claim.negated or any(
            denied == term for denied in self._denying for term, _ in target.names[0].terms
        )

    @cached_property
    def of_head(self) -> str:
        """The idea of the whole a share is of, behind whose it is: "of Ashby's *electricity*"."""
        words = (self.claim.of or "").lower().replace("’", "'").split()
        return next((idea(word) for word in words if not word.endswith("'s")), idea(words[0]) if words else "")

    @cached_property
    def part(self) -> tuple[str, ...]:
        """The ideas of a share's part."""
        return ideas(self.part_words)

    @cached_property
    def part_words(self) -> tuple[str, ...]:
        """The words of a share's part; what it is met by, where it is said to be met: "#% was met *by wind power*"."""
        part = tuple((self.claim.part or "").lower().replace("-", " ").split())
        if part[-1:] and part[-1] in LIGHT:
            clause = self.claim.context.clause
            by = next((at for at, pair in enumerate(pairwise(clause)) if pair == (part[-1], "by")), 0)
            rest = clause[by + 2 :]
            end = next((at for at, word in enumerate(rest) if word in SIGNS or word in FUNCTION), len(rest))
            return rest[:end] if by and end else part
        return part

    @cached_property
    def areas_near(self) -> frozenset[str]:
        """The areas named in the sentence, the paragraph before, the headings and the opening."""
        named, own = self.claim.context.areas, self.claim.area or ""
        return keys_of((own, *named.sentence, *named.before, *named.heading, *named.document)) - {""}

    def says_name(self, name: str) -> bool:
        """An area that the lexicon does not know is named in the text, in whole, in short or by its people."""
        context = self.claim.context
        return any(says(tier, name) for tier in (context.sentence, context.before, context.heading, context.document))

    def says_here(self, keys: Collection[str]) -> bool:
        """The sentence itself names one of these areas, or it names none that the lexicon knows."""
        here = self.claim.context
        if not here.areas.clause and not here.areas.sentence:
            return True
        return any(says(here.sentence, key.removeprefix("name:")) for key in keys)

    @cached_property
    def place_nearest(self) -> frozenset[str]:
        """Of the areas that only the references know, those named nearest to the figure, in its own sentence."""
        for tier in (self.claim.context.clause, self.claim.context.sentence):
            if found := frozenset(name for name in self._places if says(tier, name)):
                return found
        return frozenset()

    def says_proper(self, target: Target) -> bool:
        """The sentence names the one thing the series is of, or the text does in full: "the Louvre" needs no "in France"."""
        said = self.tiers["clause"] | self.tiers["sentence"]
        for name in target.names[0].proper:
            own = [term for term in ideas(name.lower().split()) if term not in GENERIC]
            if own and all(term in said for term in own):
                return True
        text = (self.claim.context.before, self.claim.context.heading)
        long = (_parts(name) for name in target.names[0].proper)
        return any(_runs(name, words) for name in long if len(name) >= _IN_FULL for words in text)

    def areas_of(self, target: Target) -> frozenset[str]:
        """The areas that a series' label, definition and topic name."""
        series = target.series
        text = f"{series.label}; {series.definition} {series.topic} {series.of}"
        low = text.lower()
        return keys_of(areas_named(text, low)) if len(low) == len(text) else frozenset()

    def cover(self, term: str) -> tuple[float, str]:
        """How well the text covers an idea, and where: the nearest tier that has it, 0 and "" if none."""
        if term not in self._covers:
            self._covers[term] = self._cover(term)
        return self._covers[term]

    def _cover(self, term: str) -> tuple[float, str]:
        for tier, worth in TIERS:
            if term in self.tiers[tier]:
                return worth, tier
        for tier, worth in TIERS[:3]:
            best = max((alike(term, other) for other in self.tiers[tier]), default=0.0)
            if best:
                return worth * best, f"{tier}, misspelt"
        return 0.0, ""

    def confused_with(self, target: Target) -> str:
        """The claim's word that is commonly mistaken for one of the series' heads, "" for none."""
        id = target.series.id
        if id not in self._confused:
            self._confused[id] = self._confused_with(target)
        return self._confused[id]

    def _confused_with(self, target: Target) -> str:
        heads = target.heads - _GENERIC
        every = {term for name in target.names for term, _ in name.terms}
        if any(alike(head, own) for head in heads for own in self.core):
            return ""
        for text, words in target.confused:
            named = [word for word in words if word not in every and word not in ("country", "person")]
            if named and all(word in self.core for word in named):
                return self._written(named) or text
        for term, others in self._confusable:
            if term not in every and not others.isdisjoint(heads | every):
                return self._written([term]) or term
        return ""

    @cached_property
    def _confusable(self) -> list[tuple[str, frozenset[str]]]:
        """The ideas next to the figure that may be said by mistake, with those that may be meant."""
        return [(term, others) for term in sorted(self.core) if (others := confusions(term)) and not others & self.core]

    def _written(self, terms: Sequence[str]) -> str:
        """The words of the clause that stand for ideas, as written: "signed"."""
        return " ".join(word for word in self.near_words if word not in SIGNS and idea(word) in terms)


def _parts(name: str) -> tuple[str, ...]:
    return tuple(name.lower().replace("’", "'").replace("-", " ").split())


def _runs(name: tuple[str, ...], words: Sequence[str]) -> bool:
    """The words of a name stand together in a text."""
    return any(tuple(words[at : at + len(name)]) == name for at in range(len(words) - len(name) + 1))


def says(words: Collection[str], name: str) -> bool:
    """The words have a name: "Nordlast" for Nordlast Group, "Brodovian" for Brodovia."""
    parts = name.replace("-", " ").split()
    if all(part in words for part in parts):
        return True
    short = [part for part in parts if part not in SORTS_OF_BODY]
    if short and len(short) < len(parts) and not any(is_common(part) for part in short):
        return all(part in words for part in short)
    return len(parts) == 1 and len(name) > 3 and not _people(name).isdisjoint(words)


@lru_cache(maxsize=256)
def _people(name: str) -> frozenset[str]:
    """What the people and things of a place may be called."""
    stems = {name, name.rstrip("aeiouy"), name.removesuffix("land")} - {""}
    return frozenset(stem + end for stem in stems if len(stem) > 3 for end in _OF_A_PLACE)


_OF_A_PLACE = ("n", "ns", "an", "ans", "ian", "ians", "er", "ers", "ish", "ese")
_EXAMPLES = frozenset(("including", "include", "includes", "notably", "especially", "like"))


def _before_examples(clause: tuple[str, ...]) -> tuple[str, ...]:
    """The clause up to the examples it gives: "48 parties joined it, *including all island states*"."""
    at = figure_at(clause)
    for i in range(at, len(clause)):
        if clause[i] in _EXAMPLES:
            return clause[:i]
    return clause


@lru_cache(maxsize=512)
def _cached_ideas(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(ideas(words))
