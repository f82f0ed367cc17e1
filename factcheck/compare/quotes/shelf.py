"""The words of the sources, ready to be searched: where a quotation may stand, by the rare words it has."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import log

from factcheck.compare.quotes.tokens import CLOSE, ELLIPSIS, OPEN, Token, tokens
from factcheck.dataclass import dataclass
from factcheck.model.text import Source

_PUNCTUATION = frozenset((ELLIPSIS, OPEN, CLOSE))
_STEP = 16  # tokens: places whose offset from the quotation differs by less are one
_LESS = 3  # times fewer words than the likeliest place has: not looked at
_POSTINGS = 250  # places of a source that are looked at for one quotation
_RARE = 3  # words looked at however often they stand there
_MOST = 2_000  # places of one word
_KEPT = 6  # candidates of one source
_FEW = 12  # sources that are searched for one quotation
_OF_BEST = 0.5  # of the weight of words that the likeliest source has
_SHARE = 0.4  # of the quotation's words that a source must have at all


def unmarked(source: Source) -> str:
    """A source's text with NUL for each character that is mark-up, so that offsets stay."""
    pieces: list[str] = []
    at = 0
    for block in source.blocks:
        for gap in block.gaps:
            if gap.start >= at:
                pieces += source.text[at : gap.start], "\0" * (gap.end - gap.start)
                at = gap.end
    return "".join((*pieces, source.text[at:]))


class Shelved:
    """A source's words in order, and where each stands; `text` is the source's without its mark-up."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = text = unmarked(source)
        found: list[Token] = []
        self.breaks: list[int] = []  # indexes of the first word of each block
        for block in source.blocks:
            self.breaks.append(len(found))
            found += [
                one
                for one in tokens(text[block.span.start : block.span.end], block.span.start)
                if one.norm not in _PUNCTUATION
            ]
        self.tokens = found
        self.starts = [found[at].start for at in self.breaks if at < len(found)]  # offsets of those words
        self.norms = [one.norm for one in found]
        places: dict[str, list[int]] = defaultdict(list)
        for at, norm in enumerate(self.norms):
            places[norm].append(at)
        self.places = dict(places)

    def at(self, offset: int) -> int:
        """The index of the first word that ends behind an offset of the text."""
        return bisect_left(self.tokens, offset + 1, key=lambda token: token.end)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch of a quotation may stand: words `first` up to `last` of a source; `score` is the share of its words
    that do."""

    shelved: Shelved
    first: int
    last: int
    score: float


def _votes(words: Sequence[str], shelved: Shelved) -> Iterator[tuple[int, int]]:
    """Offsets between a source and a quotation, in steps, the likeliest first, each with the words that speak for it."""
    places = shelved.places
    known = Counter(word for word in words if word in places)
    if sum(known.values()) < _SHARE * len(words):
        return
    left, votes = _POSTINGS, Counter[int]()
    rare = frozenset[str](
        word
        for rank, word in enumerate(sorted(known, key=lambda word: (len(places[word]), word)))
        if rank < _RARE or (left := left - len(places[word])) > 0
    )
    for at, word in enumerate(words):
        if word in rare:
            for step in {(place - at) // _STEP for place in places[word][:_MOST]}:
                votes[step] += 1
    joined = {step: count + votes.get(step + 1, 0) for step, count in votes.items()}
    most = max(joined.values(), default=0)
    likely = [pair for pair in joined.items() if pair[1] * _LESS >= most]
    yield from sorted(likely, key=lambda pair: (-pair[1], pair[0]))[:_KEPT]


class Library:
    """All sources, and which of them have a word."""

    def __init__(self, shelves: Sequence[Shelved]) -> None:
        self.shelves = tuple(shelves)
        having: dict[str, list[int]] = defaultdict(list)
        for number, shelved in enumerate(self.shelves):
            for word in shelved.places:
                having[word].append(number)
        self._having = dict(having)

    def likely(self, words: Sequence[str], wanted: frozenset[str] = frozenset()) -> list[Shelved]:
        """The sources that have most of the words, rare words counting more; those whose ids are wanted among them."""
        if len(self.shelves) <= _FEW:
            return list(self.shelves)
        weights: dict[int, float] = defaultdict(float)
        for word in set(words):
            places = self._having.get(word, ())
            weight = log(1 + len(self.shelves) / (len(places) or 1))
            for number in places:
                weights[number] += weight
        least = _OF_BEST * max(weights.values(), default=0)
        order = sorted((number for number in weights if weights[number] >= least), key=lambda at: (-weights[at], at))
        chosen = {*order[:_FEW], *(at for at, one in enumerate(self.shelves) if one.source.id in wanted)}
        return [self.shelves[number] for number in sorted(chosen)]


def candidates(words: Sequence[str], shelves: Sequence[Shelved], least: float) -> list[Place]:
    """The places in sources where words stand or nearly stand, the likeliest first, with at least a share of them."""
    from rapidfuzz.distance import LCSseq

    found: list[Place] = []
    slack = len(words) // 3 + 4
    for shelved in shelves:
        taken: list[tuple[int, int]] = []
        for step, _ in _votes(words, shelved):
            offset = step * _STEP
            first = max(0, offset - slack)
            last = min(len(shelved.norms), offset + 2 * _STEP + len(words) + slack)
            if any(abs(first - one) < _STEP for one, _ in taken):
                continue
            taken.append((first, last))
            score = LCSseq.similarity(words, shelved.norms[first:last]) / len(words)
            if score >= least:
                found.append(Place(shelved, first, last, score))
    return sorted(found, key=lambda place: -place.score)
