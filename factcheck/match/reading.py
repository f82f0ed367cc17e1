"""A claim made ready for matching: its ideas, nearest first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from factcheck.lexicon.ideas import alike, confused, idea, ideas
from factcheck.lexicon.placenames import areas_named
from factcheck.lexicon.places import area_names, demonyms
from factcheck.lexicon.synonyms import COMPOSED, NEUTRAL
from factcheck.lexicon.times import MONTHS
from factcheck.lexicon.units import unit_of
from factcheck.lexicon.words import FUNCTION, is_plural, singular
from factcheck.match.labels import Target
from factcheck.model.claim import Claim
from factcheck.model.quantity import UnitKind

TIERS: tuple[tuple[str, float], ...] = (
    ("clause", 1.0),
    ("sentence", 0.95),
    ("before", 0.8),
    ("heading", 0.8),
    ("document", 0.6),
)
TELLING = 0.5  # the least weight of a word that says what a series is of
_INDEFINITE = frozenset(("a", "an", "another", "one", "each", "every"))
_HAVING = frozenset(("has", "have", "had", "home", "population", "counts", "counted", "with"))
_OBLIQUE = frozenset(("to", "from", "by", "with", "for", "among", "on", "into"))
_PARTS = frozenset(
    """largest biggest smallest oldest youngest highest lowest longest shortest richest poorest busiest heaviest
    some half""".split()
)
_GENERIC = frozenset(("country", "person", "territory"))
_NEGATIVE = frozenset(("outside", "without", "non", "not", "neither"))


def composed(said: frozenset[str]) -> frozenset[str]:
    """The ideas, and those that two of them make together: prices that rise are inflation."""
    return said | {name for parts, name in COMPOSED if parts <= said}


class Read:
    """What matching asks of one claim, each answer worked out once."""

    def __init__(self, claim: Claim) -> None:
        self.claim = claim
        self._covers: dict[str, tuple[float, str]] = {}
        self._confused: dict[str, str] = {}
        context = claim.context
        clause = _before_examples(context.clause)
        self.tiers: dict[str, frozenset[str]] = {
            "clause": composed(frozenset(ideas(clause)) | frozenset(ideas(self._own))),
            "sentence": composed(frozenset(ideas(context.sentence))),
            "before": _cached_ideas(context.before),
            "heading": _cached_ideas(context.heading),
            "document": _cached_ideas(context.document),
        }

    @property
    def _own(self) -> tuple[str, ...]:
        claim = self.claim
        words = " ".join((*claim.modifiers, claim.head, claim.of or "", claim.part or "")).lower()
        if claim.head in ("girl", "boy"):
            words += " child"
        if (
            claim.head in ("inhabitant", "resident", "person")
            and not claim.modifiers
            and _HAVING & set(claim.context.clause)
        ):
            words += " population"  # "Kenya has 55 million people"
        return tuple(words.replace("-", " ").split())

    @cached_property
    def tight(self) -> frozenset[str]:
        """The ideas of the claim's own clause, without what it is compared with."""
        return self.tiers["clause"]

    @cached_property
    def near_words(self) -> tuple[str, ...]:
        """The words of the clause between the signs next to the figure."""
        clause = _before_examples(self.claim.context.clause)
        at = clause.index("#") if "#" in clause else 0
        first = max((i for i in range(at) if clause[i] == ","), default=-1) + 1
        last = next((i for i in range(at, len(clause)) if clause[i] == ","), len(clause))
        return clause[first:last]

    @cached_property
    def core(self) -> frozenset[str]:
        """The ideas between the signs next to the figure, and of the figure's own words."""
        return frozenset(ideas(self.near_words)) | frozenset(ideas(self._own))

    @cached_property
    def negative_words(self) -> bool:
        """The clause says "outside" or "non-"."""
        return any(word in _NEGATIVE for word in self.claim.context.clause)

    def denied(self, target: Target) -> bool:
        """The verb is denied, or the very word of the series: "22% of children were *not vaccinated*"."""
        clause = tuple(word for word in self.claim.context.clause if word not in ("been", "yet", "fully"))
        terms = {term for term, _ in target.names[0].terms}
        pairs = pairwise(clause)
        return self.claim.negated or any(word in ("not", "never") and idea(after) in terms for word, after in pairs)

    @cached_property
    def of_head(self) -> str:
        """The idea of the whole a share is of."""
        return idea(self.claim.of.split()[0].lower()) if self.claim.of else ""

    @cached_property
    def part(self) -> tuple[str, ...]:
        """The ideas of a share's part."""
        return ideas((self.claim.part or "").lower().replace("-", " ").split())

    @cached_property
    def areas_near(self) -> frozenset[str]:
        """The areas named in the sentence, the paragraph before, the headings and the opening."""
        named, own = self.claim.context.areas, (self.claim.area or "").split("|")
        return frozenset((*own, *named.sentence, *named.before, *named.heading, *named.document)) - {""}

    def says_name(self, name: str) -> bool:
        """An area that the lexicon does not know is named in the text, in whole."""
        context = self.claim.context
        words = name.replace("-", " ").split()
        return any(
            all(word in tier for word in words)
            for tier in (context.sentence, context.before, context.heading, context.document)
        )

    def says_proper(self, target: Target) -> bool:
        """The sentence names the one thing the series is of: "the Louvre" needs no "in France"."""
        said = self.tiers["clause"] | self.tiers["sentence"]
        for name in target.names[0].proper:
            own = [term for term in ideas(name.lower().split()) if term not in ("country", "party", "person")]
            if own and all(term in said for term in own):
                return True
        return False

    def areas_of(self, target: Target) -> frozenset[str]:
        """The areas that a series' definition and topic name."""
        series = target.series
        text = f"{series.definition} {series.topic} {series.of}"
        low = text.lower()
        return frozenset(areas_named(text, low)) if len(low) == len(text) else frozenset()

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
        heads = {head for name in target.names for head in name.heads} - _GENERIC
        every = {term for name in target.names for term, _ in name.terms}
        if any(alike(head, own) for head in heads for own in self.core):
            return ""
        for text, words in target.confused:
            named = [word for word in words if word not in every and word not in ("country", "person")]
            if named and all(word in self.core for word in named):
                return self._written(named) or text
        for term in sorted(self.core - every):
            if any(confused(term, head) for head in heads | every) and not any(confused(term, o) for o in self.core):
                return self._written([term]) or term
        return ""

    def _written(self, terms: Sequence[str]) -> str:
        """The words of the clause that stand for ideas, as written: "signed"."""
        return " ".join(word for word in self.near_words if word not in ",#@" and idea(word) in terms)

    def other_name(self, target: Target) -> str:
        """Another proper name in the sentence, where the series has one that the sentence does not say."""
        proper = [name for one in target.names for name in one.proper]
        if not proper or not target.names[0].proper:
            return ""
        said = self.tiers["clause"] | self.tiers["sentence"]
        for name in proper:
            own = [term for term in ideas(name.lower().split()) if term not in ("country", "party", "person")]
            if own and sum(term in said for term in own) * 2 >= len(own):
                return ""
        mine = [set(name.lower().split()) for name in proper]
        others = (
            name for name in self.claim.context.names if not any(set(name.lower().split()) <= one for one in mine)
        )
        return next((name for name in others if not _places_or_times(name)), "")

    def elsewhere(self, target: Target) -> str:
        """Another area than the series' is the nearest one named, or the series names none at all."""
        wanted = {part for key in target.areas for part in key.split("|")} | {
            row.area for basis in target.series.bases for row in basis.observations if row.area
        }
        if wanted and not self.claim.area:
            areas = self.claim.context.areas
            for keys in (areas.clause, areas.sentence, areas.before):
                named = {key for key in keys if not key.startswith("CITY:")} - {"WLD"}
                if named:
                    return "" if named & wanted or "WLD" in wanted else "the nearest area named is another"
            return ""
        mine = {key for key in (self.claim.area or "").split("|") if key} - {"WLD"}
        rows = any(row.area for basis in target.series.bases for row in basis.observations)
        alone = bool(mine) and not target.areas and not rows and not mine & self.areas_of(target)
        return "the text is about one area, the series names none" if alone else ""

    def within(self, target: Target) -> str:
        """A place inside the series' area, or one no list has: "unemployment *in Andalusia*, in the south of Spain"."""
        clause = self.claim.context.clause
        places = {after for word, after in pairwise(clause) if word == "in"}
        for name in self.claim.context.names:
            words = name.lower().replace("-", " ").split()
            if words[0] not in places or set(ideas(words)) & target.vocabulary:
                continue
            keys = set(area_names().get(" ".join(words), f"name:{' '.join(words)}").split("|"))
            if not keys & target.areas and (all("-" in key for key in keys) or not _places_or_times(name)):
                return f"in {name}"
        return ""

    def oblique(self, target: Target) -> str:
        """The figure is not the whole of what the series counts: "went *to 186 households*", "the *largest* of them"."""
        clause = self.claim.context.clause
        for word in clause:
            if word in _PARTS and idea(word) not in target.vocabulary:
                return word
        at = clause.index("#") if "#" in clause else 0
        if self.claim.of and self.claim.quantity.unit.kind is UnitKind.COUNT and clause[at + 1 : at + 2] == ("of",):
            return "some of them"
        if self.claim.quantity.unit.kind is UnitKind.MONEY and clause[at + 1 : at + 2] == ("of",):
            return "some of it"
        before = clause[at - 1] if at else ""
        if before == "from":
            return "the value before"
        telling = [
            term for name in target.names for term, weight in name.terms if term not in name.heads and weight >= 0.5
        ]
        return before if before in _OBLIQUE and self.claim.head and not telling else ""

    def other_whole(self, target: Target) -> str:
        """A share of what the series itself is a share of: "30% *of the girls*" against girls among pupils."""
        heads = {head for name in target.names for head in name.heads}
        swapped = self.claim.of and target.of and self.of_head in heads and self.of_head not in target.of
        return f"of {self.claim.of}" if swapped and self.claim.quantity.unit.kind is UnitKind.PERCENT else ""

    def subject(self, target: Target) -> str:
        """A plural before a share, sum or measure that the series does not say: "*services* were 4.6% dearer"."""
        if self.claim.head:
            return ""
        before = self.near_words[: self.near_words.index("#")] if "#" in self.near_words else ()
        for word in before:
            if is_plural(word) and word not in FUNCTION and idea(word) not in NEUTRAL:
                if not any(alike(idea(word), other) for other in target.vocabulary):
                    return word
        return ""

    def narrowed_by(self, target: Target) -> tuple[str, ...]:
        """What the series' name narrows and the text nowhere says: *net* exports."""
        return tuple(
            term for term in sorted(target.before_head) if not any(term in said for said in self.tiers.values())
        )

    def restricting(self, target: Target) -> tuple[str, ...]:
        """All words that may make the text's population a part of the series'."""
        return self.narrowing(target, self._behind())

    def narrowing(self, target: Target, more: Sequence[str] = ()) -> tuple[str, ...]:
        """The words that narrow what is counted and that the series does not say."""
        claim = self.claim
        runs = [list(claim.modifiers), self._before_terms(target), list(more)]
        if claim.of and claim.quantity.unit.kind is UnitKind.PERCENT:
            runs.append(
                [word.removesuffix("'s") for word in claim.of.lower().replace("’", "'").replace("-", " ").split()]
            )
        return tuple(dict.fromkeys(word for run in runs for word in self._unsaid(run, target)))

    def _unsaid(self, run: Sequence[str], target: Target) -> list[str]:
        """The words of a run that neither the series nor the claim's head says, areas and neutral words aside."""
        names, people = area_names(), demonyms()
        phrases = set(ideas(run))
        found: list[str] = []
        for word in run:
            if word in NEUTRAL or word in FUNCTION or word in names or word in people:
                continue
            term = idea(word)
            if term in NEUTRAL or term == idea(self.claim.head) or term == "country":
                continue
            if any(alike(term, other) for other in target.vocabulary) or (
                not phrases & {term} and phrases & target.vocabulary
            ):
                continue  # said alone, or as part of a phrase: "gross domestic product"
            found.append(singular(word))
        return found

    def _before_terms(self, target: Target) -> list[str]:
        """The words right before what the series names: *youth* unemployment, the *railway* museum, *a* museum."""
        heads = {head for name in target.names for head in name.heads}
        terms = {term for name in target.names for term, weight in name.terms if weight >= TELLING} | heads
        label = target.series.label.lower()
        words = self.claim.context.clause
        found: list[str] = []
        for at in range(1, len(words)):
            word, before = words[at], words[at - 1]
            if word in ",#@" or before in ",#@" or idea(word) not in terms or idea(before) in terms:
                continue
            if before in _INDEFINITE and idea(word) not in heads:
                if (
                    words[at + 1 : at + 3] != ("of", "#") and f"{before} {word}" not in label
                ):  # "has *a surface* of 536 km2"
                    found.append(f"{before} {word}")
            elif before not in FUNCTION and not before.endswith(("ed", "ing", "ly")) and not _is_unit(before):
                found.append(before)
        return found

    def _behind(self) -> list[str]:
        """The words behind "among", "for", "of" or "aged" in the clause: unemployment *among women*."""
        words = self.claim.context.clause
        found: list[str] = []
        for at, word in enumerate(words):
            if word in ("among", "amongst", "aged", "excluding") or (word in ("of", "for", "in") and not self.claim.of):
                found += [other for other in words[at + 1 : at + 4] if other not in FUNCTION and other not in ",#@"]
        return found


_EXAMPLES = frozenset(("including", "include", "includes", "notably", "especially", "like"))


def _before_examples(clause: tuple[str, ...]) -> tuple[str, ...]:
    """The clause up to the examples it gives: "48 parties joined it, *including all island states*"."""
    at = clause.index("#") if "#" in clause else 0
    for i in range(at, len(clause)):
        if clause[i] in _EXAMPLES:
            return clause[:i]
    return clause


def _is_unit(word: str) -> bool:
    """The "metres" of "251 metres deep"."""
    return unit_of(word).kind is UnitKind.MEASURE


def _places_or_times(name: str) -> bool:
    """ "May and September", "South Korea and the US"."""
    words = name.lower().replace("-", " ").split()
    names, people = area_names(), demonyms()
    at = 0
    while at < len(words):
        for size in (4, 3, 2, 1):
            part = " ".join(words[at : at + size])
            if part in names or part in people or (size == 1 and (part in MONTHS or part in FUNCTION)):
                at += size
                break
        else:
            return False
    return True


_IDEAS: dict[tuple[str, ...], frozenset[str]] = {}


def _cached_ideas(words: tuple[str, ...]) -> frozenset[str]:
    if words not in _IDEAS:
        if len(_IDEAS) > 512:
            _IDEAS.clear()
        _IDEAS[words] = frozenset(ideas(words))
    return _IDEAS[words]
