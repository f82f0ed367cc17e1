"""Words that make what is counted a part of itself: *youth* unemployment, unemployment *among women*, *net* exports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from factcheck.lexicon.balances import IN_THE_BLACK
from factcheck.lexicon.casualties import PERSONS
from factcheck.lexicon.comparisons import RATES
from factcheck.lexicon.ideas import idea, ideas, told
from factcheck.lexicon.labels import is_change
from factcheck.lexicon.moves import PACES, VERBS
from factcheck.lexicon.nouns import SURE_VERBS, is_trade
from factcheck.lexicon.observers import OBSERVING
from factcheck.lexicon.parts import HOLDERS, INDEFINITE, MEASURES_APART, PARTS
from factcheck.lexicon.persons import SEXES
from factcheck.lexicon.places import area_names, demonyms
from factcheck.lexicon.synonyms import ESSENTIAL, NEUTRAL, RESTRICTORS
from factcheck.lexicon.units import unit_of
from factcheck.lexicon.verbs import ATTAINING
from factcheck.lexicon.words import FUNCTION, is_plural, singular
from factcheck.match.labels import TELLING, Target
from factcheck.match.near.ages import of_its_ages
from factcheck.match.reading import Read
from factcheck.match.wording import SIGNS, composed, content
from factcheck.model.claim import figure_at
from factcheck.model.quantity import UnitKind

_WORK = frozenset(("employment", "labour force"))
_AT_WORK = frozenset(("working",))  # "*working* women", of a series of those employed
_BLACK = frozenset(("black",))  # "€3 billion in the *black*" is of nobody
_OPENING = 4  # words: "former *miners* in", "the *nurses* had"
_AUXILIARIES = frozenset("has have had been".split())


def narrowing(read: Read, target: Target, more: Sequence[str] = ()) -> tuple[str, ...]:
    """The words that narrow what is counted and that the series does not say."""
    claim = read.claim
    runs = [list(claim.modifiers), list(_before_terms(read, target)), list(more)]
    if claim.quantity.unit.kind is UnitKind.PERCENT:
        runs.append(_of(read))
    return tuple(dict.fromkeys(word for run in runs if run for word in _unsaid(read, run, target)))


def of_a_kind(read: Read, target: Target) -> str:
    """One kind only of what is measured: "tonnes of *smoked* salmon"."""
    measured = read.claim.quantity.unit.kind is UnitKind.MEASURE
    return next(_unsaid(read, _of(read)[:-1], target), "") if measured else ""


def _of(read: Read) -> list[str]:
    """The words of what a share or measure is of."""
    said = (read.claim.of or "").lower().replace("’", "'").replace("-", " ").split()
    return [word.removesuffix("'s") for word in said]


def restricting(read: Read, target: Target) -> str:
    """The first word that makes the text's population a part of the series', "" for none."""
    if not read.restricted:
        return ""
    found = narrowing(read, target, tuple(_behind(read)))
    base = read.claim.quantity.unit.per if target.series.unit.per else ""
    found = tuple(word for word in found if idea(word) not in ideas(base.split()))  # what both are per
    parts = (word for word in found if word in RESTRICTORS or singular(word) in RESTRICTORS)
    parts = (word for word in parts if word not in read.by_the_way)  # "in the *refugee* year of 2015"
    own = _AT_WORK if "employment" in target.vocabulary else frozenset()
    booked = _BLACK if _books_it(read.claim.context.clause) else frozenset()
    said = (word for word in parts if word not in own | booked and not in_phrase(word, read, target))
    return next((word for word in said if not of_its_ages(word, target)), "")


def _books_it(words: Sequence[str]) -> bool:
    """ "€3 billion *in the black*"; not "in the black townships"."""
    runs = (i for i in range(len(words)) if tuple(words[i : i + 3]) in IN_THE_BLACK)
    return any(not words[i + 3 :] or words[i + 3] in FUNCTION or not words[i + 3].isalpha() for i in runs)


def sex_of_subject(read: Read, target: Target) -> str:
    """The one sex that a share, a rate or a span is told of, where the series is of both: "*a girl* can expect 86 years"."""
    unit, head = read.claim.quantity.unit, read.claim.head
    if unit.per[:1].isdecimal() and any(head in sexes for sexes in SEXES):  # "53 *boys* in every 1,000 died"
        return "" if any(map(target.says, (*_SEXES, "maternal"))) else head
    if unit.kind not in (UnitKind.PERCENT, UnitKind.TIME) and unit.per != "person":
        return ""
    words = read.near_words[: figure_at(read.near_words)]
    told = [sexes for sexes in SEXES if not sexes.isdisjoint(words)]
    if len(told) != 1 or any(map(target.says, _SEXES)):
        return ""
    at = next(i for i, word in enumerate(words) if word in told[0])
    acts = (
        at + 1 < len(words) and (words[at + 1] in FUNCTION or words[at + 1] == "born") and words[at + 1] not in _LINKS
    )
    return words[at] if acts else ""


def of_a_trade(read: Read, target: Target) -> str:
    """Those of one trade or kind, of whom a share is told that the series has of everybody: "29% *of farmers* were over 65",
    "*among teachers* the rate was #", "*a smoker* can expect to live #", "*miners* in Lesotho had # cases per 100,000"."""
    if "life expectancy" in target.heads:
        told = read.near_words
        who: Sequence[str] = told[: next((at for at, word in enumerate(told) if word in ("expect", "expected")), 0)]
    elif read.claim.quantity.unit.kind is UnitKind.PERCENT and target.of and _EVERYBODY.issuperset(target.of):
        clause = read.claim.context.clause
        among = clause[clause.index("among") + 1 :][:1] if "among" in clause else ()
        who = (*(read.claim.of or "").lower().partition(" of ")[0].split(), *among)[-1:]
    elif (read.claim.quantity.unit.per or target.series.unit.per)[:1].isdecimal() and OBSERVING.isdisjoint(read.before):
        who = [one for one, behind in pairwise(read.before[:_OPENING]) if behind in HOLDERS or behind in _AUXILIARIES]
    else:
        return ""
    kinds = (one for one in who if (_is_a_kind(one) or _is_a_group(one)) and one not in read.place_words)
    return next((one for one in kinds if not target.says_word(one)), "")


def _is_a_kind(word: str) -> bool:
    """Persons of one kind: "farmers", "smoker"; "people" and "women" are told apart elsewhere."""
    one = singular(word)
    if word in FUNCTION or word in demonyms() or word in area_names() or idea(word) in _ANYBODY:
        return False  # "Niger"
    return one in PERSONS or is_trade(word if one != word else word + "s")


def _is_a_group(word: str) -> bool:
    """ "*Roma* can expect to live #"; each sex and those just born are told apart elsewhere."""
    return word in RESTRICTORS and idea(word) not in _ANYBODY | _BORN


_BORN = frozenset(map(idea, "newborn baby boy girl male female children infants".split()))
_ANYBODY = frozenset("population person worker woman man child infant birth".split())
_EVERYBODY = frozenset(("population", "person", "labour force"))
_SEXES = ("woman", "man")
_LINKS = frozenset(("and", "or", "'s"))


def in_phrase(word: str, read: Read, target: Target) -> bool:
    """The word is part of a phrase that says all that the series does: "*child* mortality" of those under five."""
    for name, written in told(read.claim.context.clause):
        parts = written.split()
        if (
            name
            and len(parts) > 1
            and not {word.lower(), singular(word.lower())}.isdisjoint((*parts, *map(singular, parts)))
        ):
            made = composed(frozenset((name,))) - {name, idea(word)}
            if name in target.vocabulary or (len(made) > 1 and made <= target.vocabulary):
                return True
    return False


def narrowed_series(read: Read, target: Target, alone: bool) -> tuple[str, ...]:
    """What the series' name narrows and the text nowhere says: *net* exports.

    Where no other series has its main word, only a word that makes it a part of the whole counts.
    """
    unsaid = (
        term
        for term in sorted(target.before_head)
        if (not alone or term in _true_parts()) and not any(term in said for said in read.tiers.values())
    )
    return tuple(words for term in unsaid if (words := target.written(term)) not in read.heard)


@cache
def _true_parts() -> frozenset[str]:
    """The ideas that make what a series counts a part of the whole."""
    return frozenset(idea(word) for word in (*RESTRICTORS, *ESSENTIAL, *MEASURES_APART))


def _unsaid(read: Read, run: Sequence[str], target: Target) -> Iterator[str]:
    """The words of a run that neither the series nor the claim's head says, areas and neutral words aside."""
    aside = (NEUTRAL, FUNCTION, area_names(), demonyms(), target.place_words, read.place_words)
    phrases: set[str] | None = None
    for word in run:
        if "," in word or any(word in words for words in aside):
            continue  # "in every *1,000* died"
        term = idea(word)
        if term in NEUTRAL or term == idea(read.claim.head) or term == "country" or target.says(term):
            continue
        if (term == "adult" and target.of_adults) or (
            term == "young" and (target.says("youth") or _of_infants(target))
        ):
            continue
        if word == "public" and target.says_word("government"):
            continue  # "*public* spending on education"
        if term == "worker" and not _WORK.isdisjoint(target.of):
            continue  # "one *worker* in five had no job"
        if target.is_called(word):
            continue  # of a phrase of the label's own: "*food* parcels"
        if phrases is None:
            phrases = set(ideas(run))
        if term not in phrases and not phrases.isdisjoint(target.vocabulary):
            continue  # said alone, or as part of a phrase: "gross domestic product"
        yield singular(word)


def _of_infants(target: Target) -> bool:
    """The series is of children of an early age, who are young: "% of children ages 12-23 months"."""
    return "child" in ideas(target.series.of.lower().split()) and not target.says("youth")


def _before_terms(read: Read, target: Target) -> Iterator[str]:
    """The words right before what the series names: *youth* unemployment, the *railway* museum, *a* museum."""
    terms = target.heads | {term for name in target.names for term, weight in name.terms if weight >= TELLING}
    label = target.series.label.lower()
    words = read.claim.context.clause
    for at, before, word, known, term in read.pairs:
        if word in RATES and words[at + 1 : at + 2] == ("of",) and singular(before) in RESTRICTORS:
            if words[at + 2 : at + 3] and idea(words[at + 2]) in target.heads:
                yield before  # "the *youth* rate of unemployment"
        if term not in terms or words[max(0, at - 2)] in _AUXILIARIES:
            continue  # "it has *overtaken* wind"
        if before in PACES and (word in VERBS or is_change(word)):
            continue  # "among the *slower* growing states", "*strong* growth"
        if known in terms or (before not in FUNCTION and target.says_word(before)):
            before = words[at - 2] if at > 1 and not is_plural(before) else ","  # "*producer* price inflation"
            if before in SIGNS or before in INDEFINITE:
                continue
        if before in INDEFINITE and term not in target.heads:
            if (
                words[at + 1 : at + 3] != ("of", "#") and f"{before} {word}" not in label
            ):  # "has *a surface* of 536 km2"
                yield f"{before} {word}"
        elif (
            before not in FUNCTION
            and before not in PARTS
            and not (len(before) > 4 and before.endswith(("ed", "ing", "ly")))  # "*red* wine production"
            and not _is_verb_or_unit(before)
        ):
            yield before


def _is_verb_or_unit(word: str) -> bool:
    """ "*affects* a third", "*found* dead", "251 *metres* deep": a plural hardly ever stands before its noun."""
    if word in SURE_VERBS or word in ATTAINING or unit_of(word).kind in (UnitKind.MEASURE, UnitKind.PERCENT):
        return True
    return word.endswith("s") and is_plural(word) and singular(word) not in RESTRICTORS


def _behind(read: Read) -> Iterator[str]:
    """The words behind "among", "for", "of" or "aged" in the clause: unemployment *among women*."""
    words = read.claim.context.clause
    for at, word in enumerate(words):
        if word in ("among", "amongst", "aged", "excluding") or (word in ("of", "for", "in") and not read.claim.of):
            yield from content(words[at + 1 : at + 4])
