"""Results of a game of which one is of a part of it: "*led* 2–0 *at half-time*" beside "won 3–2"; and places in two editions
of a ranking: "218th in *the 2014 survey*"."""

from __future__ import annotations

from factcheck.compare.passages.facts import Fact
from factcheck.lexicon.labelled import SCORE
from factcheck.model.claim import ClaimKind
from factcheck.model.match import Facet, FacetState
from factcheck.pattern import pattern

_STANDING = frozenset(
    "half-time halftime half break interval lead led leading ahead trailed trailing behind quarter period set".split()
)


def part_of_game(a: Fact, b: Fact) -> Facet | None:
    """Says so where one of two results is told of a part of the game and the other is not, or of another."""
    if not a.claim.reading == b.claim.reading == SCORE:
        return None
    mine, theirs = ({word for word in one.words if word in _STANDING} for one in (a, b))
    if mine == theirs:
        return None
    said = " against ".join(", ".join(sorted(words)) or "the end" for words in (mine, theirs))
    return Facet("stage", FacetState.INCOMPATIBLE, said)


_WON = pattern(r"\b(?:beat|beats|won|wins|defeated|overcame|thrashed|led)\b")
_LOST = pattern(r"\b(?:lost to|lose to|loses to|was beaten|were beaten|fell to)\b")
_NAME = pattern(r"\b[A-Z][\w'’-]+")


def other_winner(a: Fact, b: Fact) -> str:
    """That of one result each text names another winner: "*Norway* beat Sweden 4–2", "*Sweden* won against Norway 4–2"."""
    if not a.claim.reading == b.claim.reading == SCORE:
        return ""
    mine, theirs = _winner(a), _winner(b)
    if not mine or not theirs or mine == theirs or mine not in b.text or theirs not in a.text:
        return ""
    return f"{mine} won against {theirs} won"


def _winner(one: Fact) -> str:
    """The last name in front of the verb, "" where no verb tells who won."""
    span = one.claim.sentence
    said = one.text[span.start : span.end]
    won = _WON.search(said)
    if not won or _LOST.search(said):
        return ""
    names = _NAME.findall(said[: won.start()])
    return names[-1] if names else ""


def other_edition(a: Fact, b: Fact) -> Facet | None:
    """Says so where two places in a ranking are told with another year each, and the other sentence has not that year."""
    if not all(one.claim.kind in _RANKED or one.claim.reading == "ordinal" for one in (a, b)):
        return None
    mine, theirs = _years(a), _years(b)
    if len(mine) != 1 or len(theirs) != 1 or mine == theirs:
        return None
    return Facet("period", FacetState.INCOMPATIBLE, f"{mine.pop()} against {theirs.pop()}")


_RANKED = frozenset((ClaimKind.ORDINAL, ClaimKind.RANK))
_YEAR = pattern(r"\b(?:1[89]|20)\d\d\b")


def _years(one: Fact) -> set[str]:
    sentence = one.claim.sentence
    return set(_YEAR.findall(one.text[sentence.start : sentence.end]))
