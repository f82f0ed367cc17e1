"""Words of a text that set nothing apart, for the match has used them, or they are of the series' own place.

"420 people *lost* their lives on the roads" is told in other words of "Persons killed in road traffic accidents": a
word that is part of a phrase, or of ideas together, that the series says is explained. So are the place of the series,
what kind of place it is ("the *borough's* register"), and the body that governs it, where the figures are its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon.actions import PLAINLY, RIDING, THOSE
from factcheck.lexicon.ideas import idea, ideas, told
from factcheck.lexicon.numbers import NUMERAL_WORDS
from factcheck.lexicon.observers import KEEPING, OBSERVING, SAYING
from factcheck.lexicon.places import is_group, keys_named, keys_of
from factcheck.lexicon.synonyms import COMPOSED
from factcheck.lexicon.verbs import is_past
from factcheck.lexicon.wholes import KINDS_OF_PLACE, KINDS_OF_TOWN, OF_GOVERNING, OWN_BODIES
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.match.labels import Target, words_of
from factcheck.match.near.names import stands_at
from factcheck.match.near.narrowing import in_phrase
from factcheck.match.reading import Read
from factcheck.match.things import is_done, says_action
from factcheck.match.wording import SIGNS


def explained(said: str, read: Read, target: Target) -> bool:
    """Every word that tells something is explained, and there is one."""
    words = [bare for word in said.lower().replace("’", "'").split() if (bare := _bare(word)) not in FUNCTION]
    return bool(words) and all(_is_explained(word, read, target) for word in words)


def _bare(word: str) -> str:
    return word.removesuffix("'s").rstrip("'")


def _is_explained(word: str, read: Read, target: Target) -> bool:
    if word in SIGNS or word in read.by_the_way or target.is_of_place(word) or is_kind_of_own(word, read, target):
        return True
    if says_action(word, target) and is_done(read, target):
        return True  # "*lent*" for loans
    if any(singular(word) in THOSE.get(head, ()) for head in target.heads) or (word in RIDING and read.ridden):
        return True  # "*tenants*" where it is of rents, "*rode*" where it is of passengers
    if any(word in PLAINLY.get(head, ()) for head in target.heads):
        return True  # "*holds* #" where it is of reserves, "the *trains hauled*" where it is of freight
    if word in NUMERAL_WORDS and read.claim.quantity.unit.per[:1].isdecimal():
        return True  # "per *hundred* people"
    if word in OWN_BODIES:
        return is_own_body(read, target)
    if _is_of_publisher(word, read, target):
        return True
    if word in read.taken_up[-1:] or singular(word) in map(singular, read.taken_up[-1:]):
        return any(term in target.heads for term in ideas(read.taken_up))  # "*bills*" for "the council tax bill"
    return target.says_word(word) or idea(word) in _single(target) or _is_used(word, read, target)


def _is_of_publisher(word: str, read: Read, target: Target) -> bool:
    """Part of the name of those who publish it, which the sentence says: "the *World Bank* gives #"."""
    names = [words_of(who) for who in target.publishers]
    return any(word in name and next(stands_at(read.claim.context.sentence, name), -1) >= 0 for name in names)


def _single(target: Target) -> frozenset[str]:
    """The ideas of the single words of its label, those too that a phrase hides: "*tourist* accommodation"."""
    return frozenset(idea(word) for word in target.label_words if word not in FUNCTION)


def _is_used(word: str, read: Read, target: Target) -> bool:
    """The word is part of a phrase, or of ideas together, that stand for an idea of the series."""
    known = target.vocabulary
    heard = read.tiers["clause"] | read.tiers["sentence"]
    used = known.union(*(parts for parts, whole in COMPOSED if whole in known and parts <= heard and len(parts) > 1))
    context = read.claim.context
    return in_phrase(word, read, target) or any(
        name in used and word in written.split()
        for words in (context.clause, context.sentence)
        for name, written in told(words)
    )


def is_kind_of_own(word: str, read: Read, target: Target) -> bool:
    """The word is what kind of place the series' own is: "the *borough*" for Ashby, whose borough council keeps it."""
    kind = "region" if word == "regional" else singular(word)
    if kind not in KINDS_OF_PLACE or not target.place_keys:
        return False
    if kind == "county" and any(key.endswith(_SHIRE) for key in target.place_keys):
        return True
    kinds = _kinds(read, target)
    return kind in kinds if kinds else kind in KINDS_OF_TOWN and any(key[:5] == "name:" for key in target.place_keys)


def _kinds(read: Read, target: Target) -> frozenset[str]:
    """The kinds of place that stand beside its name, in the text or in who publishes the series."""
    context = read.claim.context
    texts = [context.sentence, context.before, context.heading, context.document, *map(words_of, target.publishers)]
    found: set[str] = set()
    for name in (key[5:].split() for key in target.place_keys if key.startswith("name:")):
        for words in texts:
            for at in stands_at(words, name):
                beside = {*words[max(0, at - 2) : at], *words[at + len(name) : at + len(name) + 1]}
                found |= {singular(_bare(word)) for word in beside} & KINDS_OF_PLACE
    if any(len(key) == _CODE and keys_named(key.lower()) for key in target.place_keys):
        found.add("country")
    if (spoken := _spoken_of(read)) and all(map(is_group, spoken)):
        found.add("region")  # "South Asia … *the region*"
    return frozenset(found)


def _spoken_of(read: Read) -> frozenset[str]:
    """The areas that the figure is of, or those named nearest before it."""
    areas = read.claim.context.areas
    tiers = ((read.claim.area or "",), areas.clause, areas.sentence, areas.before, areas.heading, areas.document)
    return next((keys for tier in tiers if (keys := keys_of(tier) - {""})), frozenset())


_SHIRE = "shire"  # ends the name of a county
_CODE = 3  # letters of a country's key


def is_own_body(read: Read, target: Target) -> bool:
    """The body that governs the series' place stands for it: what it governs or counts there is told of the place; what
    it has is its own."""
    words = read.claim.context.sentence
    if "population" in target.heads or not {"council", "municipality"}.isdisjoint(target.vocabulary):
        return names_own_body(words, target)
    if not names_own_body(words, target) or not all(
        _governs_or_counts(words, at, target) for at, word in enumerate(words) if _bare(word) in OWN_BODIES
    ):
        return False
    return any(OWN_BODIES & {*words_of(who)} and _has_place(words_of(who), target) for who in target.publishers)


def _governs_or_counts(words: Sequence[str], at: int, target: Target) -> bool:
    """What the body does there is to count or to tell, or what the series says: "the council *planted* # trees"."""
    if not OF_GOVERNING.isdisjoint(target.label_words):
        return True
    before, behind = words[max(0, at - _NAMED) : at], words[at + 1 :]
    by = max((i for i, word in enumerate(before) if word == "by"), default=0)
    verb = before[by - 1] if by else next((word for word in behind if word not in FUNCTION and word not in SIGNS), "")
    if verb in OBSERVING or verb in SAYING or "according" in before:
        return True
    return is_past(verb) and verb not in KEEPING and target.says_word(verb)


_NAMED = 5  # words up to the last of a body's name: "according to the Ashby Borough Council"


def names_own_body(words: Sequence[str], target: Target) -> bool:
    """No council of another kind or place stands there: "Ashby *County* Council" is not that of Ashby, a borough."""
    published = [words_of(who) for who in target.publishers]
    kinds = {word for who in published if _has_place(who, target) for word in who} & KINDS_OF_PLACE
    for at, word in enumerate(words):
        if word not in OWN_BODIES or not at:
            continue
        before = _bare(words[at - 1])
        if before in KINDS_OF_PLACE and kinds and before not in kinds:
            return False
        if not (before in KINDS_OF_PLACE or before in FUNCTION or before in SIGNS or target.is_of_place(before)):
            return False
    return True


def _has_place(words: Sequence[str], target: Target) -> bool:
    return any(map(target.is_of_place, words))
