"""Whether what is told of two figures has anything in common but whom it is told of: "*was 24 when she made her debut*",
"*was 31 when she appeared in a film*"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.compare.passages.facts import PLAIN, Fact
from factcheck.compare.passages.subject import STATING, alike
from factcheck.compare.passages.weigh import size
from factcheck.lexicon.clause import AUXILIARIES, PARTICIPLES
from factcheck.lexicon.fates import fate
from factcheck.lexicon.ideas import idea, ideas
from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.lexicon.verbs import CARRYING, FINITE, PRESENT, is_past
from factcheck.lexicon.words import FUNCTION
from factcheck.pattern import pattern


def of_other_doings(a: Fact, b: Fact) -> tuple[str, str] | None:
    """Two things done by or to one subject: a word of each that the other passage has nowhere. None where they share a
    word for what is done, or one says no more than the other."""
    if a.told.fates & b.told.fates or _votes(a) or _votes(b):
        return None
    shared = (a.near & b.near) | (a.close_ideas & b.said) | (b.close_ideas & a.said)
    shared -= {idea(one.head) for one in (a, b)}
    if shared - who(a) - who(b) - PLAIN:
        return None
    mine, theirs = _own(a, b), _own(b, a)
    if not mine or not theirs:
        return None
    if (
        a.is_date
        or "list" in (a.claim.reading, b.claim.reading)
        or (a.head and b.head and idea(a.head) == idea(b.head))
    ):
        mine, theirs = (
            tuple(
                word
                for word in words
                if _does(word) and (not a.is_date or " " in word or word in one.before[-GOVERNING:])
            )
            for one, words in ((a, mine), (b, theirs))
        )
        if not mine or not theirs or (not a.is_date and _alike(a, b)):
            return None
    elif _alike(a, b) and min(len(mine), len(theirs)) < MANY:
        return None
    return None if any(alike(one, other) for one in mine for other in theirs) else (mine[0], theirs[0])


GOVERNING = 5  # words in front of a date among which stands the verb that it is told of
MANY = 2  # words of each that the other has not, where the amounts are nearly alike
_ALIKE = Decimal("1.25")


def _alike(a: Fact, b: Fact) -> bool:
    small, large = sorted((size(a), size(b)))
    return bool(small) and large <= _ALIKE * small


def _does(word: str) -> bool:
    return is_past(word) or word.endswith("ing") or word in _DONE or " " in word


_DONE = frozenset((*PARTICIPLES.values(), "born", "held", "kept"))


def _votes(one: Fact) -> bool:
    return any(word.startswith(("vote", "abst", "favour")) for word in (*one.claim.context.sentence, *one.words))


def led_by(one: Fact) -> tuple[str, ...]:
    """The words of its clause in front of the verb, () where no verb stands in front of it."""
    before = one.before
    start = max((i + 1 for i, word in enumerate(before) if word == ","), default=0)
    verb = next((i for i, word in enumerate(before) if i >= start and _is_verb(word)), len(before))
    return before[:verb] if verb < len(before) else ()


def who(one: Fact) -> frozenset[str]:
    """The ideas of its subject, of names, and of what a share is of."""
    claim = one.claim
    names = {word for name in claim.context.names for word in name.lower().split()}
    lead = led_by(one)
    whole = (claim.of or "").lower().split()
    return frozenset(ideas([word for word in (*lead, ",", *whole) if word.isalpha() or word == ","])) | frozenset(
        map(idea, names)
    )


def _is_verb(word: str) -> bool:
    return word in AUXILIARIES or word in FINITE or word in PRESENT or word in VERBS or is_past(word)


def _own(one: Fact, other: Fact) -> tuple[str, ...]:
    """The words of its clause, of those that say what, that the other passage has not in any form."""
    names = {word for name in one.claim.context.names for word in name.lower().split()}
    wanted = one.near - other.passage - other.near - other.said - PLAIN - NEUTRAL
    starts = {word[:START] for word in _WORD.findall(other.text.lower()) if len(word) >= START}
    phrases = tuple(sorted(word for word in wanted if " " in word))  # "entry into force"
    return phrases + tuple(
        word
        for word in one.claim.context.clause
        if word.isalpha()
        and not _dull(word)
        and word not in names
        and word[:START] not in starts
        and idea(word) in wanted
    )


_WORD = pattern(r"[^\W\d_]+")
START = 5  # letters that tell a word in another form


_THERE = frozenset(
    "live lived living exist existed occurred happened took made came stood remain remained situated located present".split()
)


def _dull(word: str) -> bool:
    """It says no more than that there are so many, or who says so."""
    if (
        word in FUNCTION
        or word in AUXILIARIES
        or word in _THERE
        or word in CARRYING
        or word in VERBS
        or word in STATING
    ):
        return True
    return bool(fate(word))
