"""What a share is of: "30% of *women*", "of *the self-employed*, 30% are women"."""

from __future__ import annotations

from factcheck.compare.passages.facts import Fact
from factcheck.compare.show import in_quotes
from factcheck.lexicon.clause import AUXILIARIES
from factcheck.lexicon.ideas import entered, idea
from factcheck.lexicon.synonyms import RESTRICTORS
from factcheck.lexicon.verbs import FINITE, is_past
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.pattern import pattern

_BEHIND = pattern(r"\s*(?:of|among)\s+((?:[^\s,.;:()]+\s?){1,14})")
_AHEAD = pattern(r"(?i)(?:\A|[,;:.]\s+|\"|“)\s*(?:of|among)\s+([^,.;:]{3,80}),[^,.;:]{0,30}\Z")
_WORD = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_KNOWN = frozenset("known identified whose who that with".split())
_ALL = frozenset("all every overall total".split())
_ASKED = frozenset("asked surveyed questioned polled interviewed tested examined sampled".split())
_WHERE = frozenset("in at on from near within and".split())
AROUND = 160  # characters in front of a share


def other_base(a: Fact, b: Fact) -> str:
    """Why two shares are of two wholes, "" where nothing says so."""
    if a.dimension != "percent" or b.dimension != "percent":
        return ""
    mine, theirs = _base(a), _base(b)
    if not mine or not theirs:
        return ""
    ours, known = _ideas(mine), _ideas(theirs)
    said = f"of {in_quotes(' '.join(mine))} against of {in_quotes(' '.join(theirs))}"
    only = (ours ^ known) & RESTRICTORS
    if (ours < known or known < ours) and only and not only & (a.passage if only <= known else b.passage):
        return said
    if not ours & known:
        for other, base in ((b, ours), (a, known)):
            if base and base & _rest(other):
                return said
        return said if _known(mine) and _known(theirs) and _known(mine) != _known(theirs) else ""
    for narrow, wide in ((mine, theirs), (theirs, mine)):
        if not _KNOWN.isdisjoint(narrow) and not _ALL.isdisjoint(wide) and _KNOWN.isdisjoint(wide):
            return said
    return ""


def _known(base: tuple[str, ...]) -> str:
    """The idea of a whole that is told in one word of the lexicon: "three quarters of *the hospitals*"."""
    words = [word for word in base if word not in FUNCTION]
    return entered().get(singular(words[0]), entered().get(words[0], "")) if len(words) == 1 else ""


def _base(one: Fact) -> tuple[str, ...]:
    """The words of what a share is of, as the text has them, up to the verb."""
    found = _BEHIND.match(one.behind)
    words: list[str]
    if found:
        words = _WORD.findall(found[1].lower())
        verb = next(
            (i for i, word in enumerate(words) if i and word in AUXILIARIES and "whose" not in words[:i]), len(words)
        )
        return tuple(words[:verb])
    ahead = _AHEAD.search(
        one.text[max(0, one.claim.sentence.start, one.claim.anchor.start - AROUND) : one.claim.anchor.start]
    )
    return tuple(_WORD.findall(ahead[1].lower())) if ahead else ()


def _ideas(words: tuple[str, ...]) -> frozenset[str]:
    if {"killed", "injured"} <= {*words} or {"killed", "wounded"} <= {*words}:
        return frozenset((idea("casualty"),))
    end = next(
        (i for i, word in enumerate(words) if i and (word in _WHERE or word in FINITE or is_past(word))), len(words)
    )
    return frozenset(idea(word) for word in words[:end] if word not in FUNCTION and word not in _ASKED)


def _rest(one: Fact) -> frozenset[str]:
    """The ideas of its sentence that are none of its base."""
    span = one.claim.sentence
    words = _WORD.findall(one.text[span.start : span.end].lower())
    return frozenset(idea(word) for word in words if word not in FUNCTION) - _ideas(_base(one))
