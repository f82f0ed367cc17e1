"""A claim made ready for matching: its ideas, nearest first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from factcheck.lexicon.actions import LIGHT
from factcheck.lexicon.ideas import alike, confusions, idea, ideas, told
from factcheck.lexicon.persons import SEXES
from factcheck.lexicon.placenames import areas_named
from factcheck.lexicon.places import area_names, demonyms, keys_of
from factcheck.lexicon.synonyms import RESTRICTORS
from factcheck.lexicon.units import unit_of
from factcheck.lexicon.words import FUNCTION, NEGATIONS, singular
from factcheck.match.bytheway import said_by_the_way
from factcheck.match.everybody import named_words
from factcheck.match.labels import GENERIC, Target
from factcheck.match.own import employer, lives_lost, own_words, predicated, ridden, taken_up
from factcheck.match.placed import placed
from factcheck.match.tellers import without_titles
from factcheck.match.wording import SIGNS, before_examples, composed, content, says, stands_in, words_of_name
from factcheck.model.claim import Claim, figure_at
from factcheck.model.quantity import UnitKind

TIERS: tuple[tuple[str, float], ...] = (
    ("clause", 1.0),
    ("sentence", 0.95),
    ("before", 0.8),
    ("heading", 0.8),
    ("document", 0.6),
)
_IN_FULL = 3  # words of a name that is no other's: "Women's Super League"
_GENERIC = frozenset(("country", "person", "territory"))
_NEGATIVE = frozenset(("outside", "without", "non", "not", "neither"))


_SUMS = (UnitKind.MONEY, UnitKind.MEASURE)


class Read:
    """What matching asks of one claim, each answer worked out once."""

    def __init__(self, claim: Claim, places: Sequence[str] = ()) -> None:
        claim = without_titles(claim)
        self.claim = placed(claim)
        self._places = places  # that the references name and the lexicon does not know
        self._covers: dict[str, tuple[float, str]] = {}
        self._confused: dict[str, str] = {}
        context = claim.context
        clause = before_examples(context.clause)
        self.taken_up = taken_up(clause[: figure_at(clause)], context.before)
        taken = frozenset(ideas(self.taken_up))
        self.tiers: dict[str, frozenset[str]] = {
            "clause": composed(frozenset(ideas(clause)) | self.own | predicated(claim) | taken),
            "sentence": composed(frozenset(ideas(context.sentence)) | taken),
            "before": _cached_ideas(context.before),
            "heading": _cached_ideas(context.heading),
            "document": _cached_ideas(context.document),
        }

    @cached_property
    def own(self) -> frozenset[str]:
        """The ideas of what is read as the figure's own: what it counts, of which whole, which part."""
        return frozenset(ideas(own_words(self.claim)))

    @cached_property
    def ridden(self) -> bool:
        """People who ride are passengers: "4,120 people *rode* the tram"."""
        return ridden(self.claim)

    @cached_property
    def employer(self) -> tuple[str, ...] | None:
        """The words before "*employs* # people"; None where nobody does."""
        return employer(self.claim)

    @cached_property
    def lives_lost(self) -> bool:
        """Deaths, told as lives: "the floods *claimed* 40 *lives*"."""
        return lives_lost(self.claim)

    @cached_property
    def tight(self) -> frozenset[str]:
        """The ideas of the claim's own clause, without what it is compared with."""
        return self.tiers["clause"]

    @cached_property
    def both_sexes(self) -> frozenset[str]:
        """The words of the clause for both, where they are told together: "*men* and *women*"."""
        words = self.claim.context.clause
        one, other = SEXES
        return frozenset(
            word
            for at in range(1, len(words) - 1)
            if words[at] in ("and", "or")
            for word in (words[at - 1], words[at + 1])
            if {words[at - 1], words[at + 1]} & one and {words[at - 1], words[at + 1]} & other
        )

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
        known = (name for name in names if name in area_names() or name in demonyms())
        return frozenset(word for name in known for word in name.replace("-", " ").split())

    @cached_property
    def owners(self) -> frozenset[str]:
        """The names that own something, without their ending: "ashby" of "Ashby's old town"."""
        return frozenset(name.removesuffix("'s") for name in self._names if "'s" in name)

    def owns(self, word: str) -> bool:
        """A name begins with it as an owner: "*India's* FDI"."""
        return any(name.startswith(f"{word}'s") for name in self._names)

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
    def by_the_way(self) -> frozenset[str]:
        """The words that only stand in what the clause, or the sentence around it, says by the way."""
        context = self.claim.context
        names = [name.removesuffix("'s") for name in self._names]
        found = said_by_the_way(self.unborrowed, names)
        if context.sentence != self.unborrowed:
            found |= said_by_the_way(context.sentence, names).difference(self.unborrowed)
        return found.difference(context.clause[: context.borrowed])

    @cached_property
    def by_the_way_ideas(self) -> frozenset[str]:
        """Their ideas, that the claim is no claim of."""
        return frozenset(map(idea, self.by_the_way))

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
        clause = before_examples(self.claim.context.clause)
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
    def named_words(self) -> frozenset[str]:
        """The words of the sentence's names, in lower case."""
        return named_words(self._names)

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
        """The verb is denied, or the very word of the series: "22% of children were *not vaccinated*"; not by a phrase for
        what the series is of: "*could not find a job*"."""
        if any(name in target.vocabulary and not NEGATIONS.isdisjoint(words.split()) for name, words in self._phrases):
            return False
        return self.claim.negated or any(
            denied == term for denied in self._denying for term, _ in target.names[0].terms
        )

    @cached_property
    def _phrases(self) -> tuple[tuple[str, str], ...]:
        """The ideas of the clause that several words stand for."""
        return tuple(one for one in told(self.claim.context.clause) if " " in one[1])

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
        long = (words_of_name(name) for name in target.names[0].proper)
        return any(stands_in(name, words) for name in long if len(name) >= _IN_FULL for words in text)

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


@lru_cache(maxsize=512)
def _cached_ideas(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(ideas(words))
