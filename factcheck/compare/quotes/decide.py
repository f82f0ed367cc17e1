"""A quotation and the sources: where its words stand, and in what they differ there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.compare.quotes.align import Pair, aligned
from factcheck.compare.quotes.elision import cut, ended_early, outer
from factcheck.compare.quotes.hunks import Sides, changes, trimmed
from factcheck.compare.quotes.shelf import Library, Place, Shelved, candidates
from factcheck.compare.quotes.tokens import Token
from factcheck.compare.quotes.typography import endings, typography
from factcheck.compare.quotes.variants import alike, same_spelling
from factcheck.compare.quotes.wording import Part, Quoted, sentence_end
from factcheck.dataclass import dataclass
from factcheck.lexicon.words import FUNCTION
from factcheck.model.quote import Change, ChangeKind
from factcheck.model.text import Span

_SCRAPS = 5  # words of a quotation in parts
_WHOLE = 0.9
_HALF = 0.45  # with as many words in a row
_NEAR = 0.33  # of a part's words: nearer than that it is looked at
_FOUND = 0.6  # of a quotation's words: nearer than that it stands there, if altered
_RUN = 4  # words in a row that cannot be chance
_CONTENT = 2  # words that say something, of those that both have
_SHORT = 3  # words of a part that is looked for only behind or before the others
_REACH = 600  # words of a source within which such a part is looked for
_BESIDE = 20  # words next to its neighbours where a short part is looked at, if its words stand nowhere
_MARGIN = 0.06  # of a quotation's words: a place with so many fewer than the best is not compared
_FAR = 0.7  # a best place with fewer words is none: others are looked at that have fewer still
_WIDE = 0.25
_TRIED = 4  # places that are compared word by word
_BEHIND = 400  # characters of the draft behind a quotation in which it may tell the rest itself
_REMARK = 4  # words in brackets that stand for nothing
_NOBODYS = "["  # before a word in brackets: it is not the source's, whatever the source has
_STEM = 4  # letters that two forms of a word have in common


@dataclass(frozen=True, slots=True)
class Held:
    """A quotation held against one place: the first and the last word there, its changes, and the share of its words
    that stand there. `shared` are the indexes of the source's words that both have."""

    shelved: Shelved
    first: int
    last: int
    changes: tuple[Change, ...]
    likeness: float
    run: int
    shared: tuple[int, ...]
    ours: tuple[Span, ...]  # where those words stand in the draft
    bounds: tuple[tuple[int, int], ...]  # the first and last word of each part

    @property
    def found(self) -> bool:
        """It stands there, altered or not."""
        if len(self.bounds) > 1 and len(self.shared) <= _SCRAPS:
            return self.likeness >= _WHOLE  # scraps of two or three words stand everywhere
        if self.likeness < _FOUND and self.run <= _RUN:
            said = {self.shelved.norms[at] for at in self.shared} - FUNCTION
            if len(said) < _CONTENT:
                return False
        least = _NEAR if self.run > _RUN else _HALF if self.run == _RUN else _FOUND
        return self.likeness >= least

    @property
    def faults(self) -> int:
        """How much is not fair."""
        return sum(1 if one.kind is ChangeKind.SPELLING else 10 for one in self.changes if not one.fair)


def _exact(words: Sequence[str], shelved: Shelved, first: int, last: int, backwards: bool) -> int:
    """Where words stand one after the other between two places of a source, the nearest to `first` or, backwards, to
    `last`; -1 for nowhere."""
    norms, places = shelved.norms, shelved.places.get(words[0], [])
    for at in reversed(places) if backwards else places:
        if first <= at <= last and norms[at : at + len(words)] == list(words):
            return at
    return -1


Stretch = tuple[int, int]


def _chain(parts: Sequence[Part], shelved: Shelved, found: dict[int, list[Place]]) -> list[Stretch | None]:
    """A stretch of the source for each part that was looked for, behind the one before where that can be."""
    chosen: list[Stretch | None] = [None] * len(parts)
    at = 0
    for number in range(len(parts)):
        here = [place for place in found.get(number, ()) if place.shelved is shelved]
        if not here:
            continue
        best = here[0].score
        ahead = [place for place in here if place.score >= best - 0.1 and place.last > at]
        place = min(ahead, key=lambda one: (one.first + len(parts[number].words) < at, one.first)) if ahead else here[0]
        chosen[number] = (place.first, place.last)
        at = place.first
    return chosen


def _beside(part: Part, shelved: Shelved, before: Stretch | None, behind: Stretch | None) -> Stretch:
    """Where a short part is to be looked at: the nearest place between its neighbours where its words stand, else what is
    next to them."""
    words = [word.norm for word in part.words]
    low = before[1] + 1 if before else max(0, behind[0] - _REACH) if behind else 0
    high = behind[0] - 1 if behind else low + _REACH
    where = _exact(words, shelved, low, high, before is None)
    if where >= 0:
        return where, where + len(words)
    near = len(words) + _BESIDE
    return (low, min(low + near, len(shelved.norms))) if before else (max(low, high - near), max(low, high + 1))


def _near(part: Part, shelved: Shelved, first: int, one: int, two: int) -> bool:
    ours, theirs = part.words[one], shelved.tokens[first + two]
    if ours.bracket or ours.norm[:_STEM] == theirs.norm[:_STEM]:
        return True
    return alike(ours.norm, theirs.norm)


def _without_remarks(words: Sequence[Token]) -> tuple[int, int]:
    """From where to where a part is the speaker's: without what stands in brackets at either end and is as long as a remark."""
    start, stop = 0, len(words)
    while start < stop and words[start].bracket:
        start += 1
    while stop > start and words[stop - 1].bracket:
        stop -= 1
    if start == stop:
        return 0, len(words)
    return (start if start >= _REMARK else 0), (stop if len(words) - stop >= _REMARK else len(words))


def _laid(part: Part, shelved: Shelved, stretch: tuple[int, int], floor: int, text: str) -> list[Pair]:
    """A part's words beside those of a stretch; the source's by their place in the whole source."""
    first, last = max(stretch[0], min(floor, stretch[1])), stretch[1]
    start, stop = _without_remarks(part.words)
    ours = [_NOBODYS + word.norm if word.bracket else word.norm for word in part.words[start:stop]]

    def near(one: int, two: int) -> bool:
        return _near(part, shelved, first, start + one, two)

    pairs = aligned(ours, shelved.norms[first:last], near, lambda at: ours[at].startswith(_NOBODYS))
    made = [Pair(at, None, False) for at in range(start)]
    for one in pairs:
        mine, theirs = one.ours, one.theirs
        made.append(Pair(None if mine is None else start + mine, None if theirs is None else first + theirs, one.same))
    made += [Pair(at, None, False) for at in range(stop, len(part.words))]
    return _respelt(trimmed(made, Sides(text, part.words, shelved.text, shelved.tokens)), part, shelved)


def _respelt(pairs: list[Pair], part: Part, shelved: Shelved) -> list[Pair]:
    """The pairs with the source's words that those at either end, which it seems not to have, are spelt otherwise:
    “we’ve” at the beginning for "we have"."""
    same = [at for at, pair in enumerate(pairs) if pair.same]
    if not same:
        return pairs
    head, tail = pairs[: same[0]], pairs[same[-1] + 1 :]
    first, last = pairs[same[0]].theirs or 0, pairs[same[-1]].theirs or 0
    return [
        *_paired(head, part, shelved, [range(first - many, first) for many in (1, 2, 3) if first >= many]),
        *pairs[same[0] : same[-1] + 1],
        *_paired(tail, part, shelved, [range(last + 1, last + 1 + many) for many in (1, 2, 3)]),
    ]


def _paired(pairs: list[Pair], part: Part, shelved: Shelved, places: Sequence[range]) -> list[Pair]:
    ours = [part.words[pair.ours] for pair in pairs if pair.ours is not None]
    if not ours or len(ours) > len(places) or any(word.bracket for word in ours):
        return pairs
    for place in places:
        theirs = shelved.tokens[place.start : place.stop]
        if len(theirs) == len(place) and same_spelling(ours, theirs):
            mine = [Pair(pair.ours, None, False) for pair in pairs if pair.ours is not None]
            return [Pair(mine[0].ours, place[0], False), *mine[1:], *(Pair(None, at, False) for at in place[1:])]
    return pairs


def _ends(pairs: Sequence[Pair]) -> tuple[int, int] | None:
    places = [pair.theirs for pair in pairs if pair.theirs is not None]
    return (places[0], places[-1]) if places else None


def _longest(pairs: Sequence[Pair]) -> int:
    """The most words in a row that both have."""
    best = here = 0
    for pair in pairs:
        here = here + 1 if pair.same else 0
        best = max(best, here)
    return best


def _held(quoted: Quoted, shelved: Shelved, stretches: Sequence[Stretch | None], text: str) -> Held | None:
    parts = quoted.parts
    laid: list[list[Pair]] = [[] for _ in parts]
    bounds: list[Stretch | None] = [None] * len(parts)
    floor = 0
    for number, stretch in enumerate(stretches):
        if stretch:
            laid[number] = _laid(parts[number], shelved, stretch, floor, text)
            ends = bounds[number] = _ends(laid[number])
            floor = ends[1] + 1 if ends and len(parts) > 1 else 0
    for number, part in enumerate(parts):
        if not bounds[number]:
            before = next((one for one in reversed(bounds[:number]) if one), None)
            behind = next((one for one in bounds[number + 1 :] if one), None)
            laid[number] = _laid(part, shelved, _beside(part, shelved, before, behind), 0, text)
            bounds[number] = _ends(laid[number])
    places = [one for one in bounds if one]
    if len(places) < len(parts):
        return None
    made: list[Change] = []
    shared: list[int] = []
    ours: list[Span] = []
    run = 0
    for number, (part, pairs) in enumerate(zip(parts, laid, strict=True)):
        sides = Sides(text, part.words, shelved.text, shelved.tokens)
        if number:
            at = part.words[0].start
            made.append(cut(shelved, places[number - 1][1], places[number][0], part.ellipsis or Span(at, at)))
        made += changes(pairs, sides)
        made += typography(pairs, sides)
        for pair in pairs:
            if pair.same and pair.ours is not None and pair.theirs is not None:
                shared.append(pair.theirs)
                ours.append(Span(part.words[pair.ours].start, part.words[pair.ours].end))
        run = max(run, _longest(pairs))
    if quoted.begins:
        made.insert(0, outer(shelved, places[0][0], places[-1][1], quoted.begins, behind=False))
    if quoted.ends:
        made.append(outer(shelved, places[0][0], places[-1][1], quoted.ends, behind=True))
    elif laid[-1][-1].same and (whole := sentence_end(quoted, text)):
        early = ended_early(shelved, places[-1][0], places[-1][1], whole, text[whole.end : whole.end + _BEHIND])
        made += [early] if early else []
    words = quoted.words
    said = sum(not word.bracket for word in words) or len(words)
    first, last = min(one for one, _ in places), max(one for _, one in places)
    made += endings(quoted, shelved.text, [shelved.tokens[end].end for _, end in places], text)
    likeness = min(1.0, len(shared) / said)
    told = tuple(_ordered(made, text, shelved))
    return Held(shelved, first, last, told, likeness, run, tuple(shared), tuple(ours), tuple(places))


def _words(text: str) -> list[str]:
    return text.casefold().split()


def _ordered(made: Sequence[Change], text: str, shelved: Shelved) -> Iterator[Change]:
    """The changes, words that only changed places told as such."""
    added = [" ".join(_words(text[one.quoted.start : one.quoted.end])) for one in made if one.kind is ChangeKind.ADDED]
    gone = [
        " ".join(_words(shelved.text[one.original.start : one.original.end]))
        for one in made
        if one.kind is ChangeKind.LEFT_OUT
    ]
    moved = set(added) & set(gone) - {""}
    for one in made:
        words = (
            text[one.quoted.start : one.quoted.end]
            if one.kind is ChangeKind.ADDED
            else shelved.text[one.original.start : one.original.end]
        )
        if one.kind in (ChangeKind.ADDED, ChangeKind.LEFT_OUT) and " ".join(_words(words)) in moved:
            yield Change(ChangeKind.ORDER, one.quoted, one.original, False, "other order")
        else:
            yield one


def held(quoted: Quoted, library: Library, text: str, wanted: frozenset[str] = frozenset()) -> list[Held]:
    """The places where the words of a quotation stand or nearly stand, the best first; `text` is the draft's, `wanted`
    the ids of sources to be looked at in any case."""
    parts = quoted.parts
    if not parts:
        return []
    shelves = library.likely([word.norm for word in quoted.words if not word.bracket], wanted)
    longest = max(range(len(parts)), key=lambda at: len(parts[at].words))
    found: dict[int, list[Place]] = {}
    for number, part in enumerate(parts):
        if number == longest or len(part.words) > _SHORT:
            said = [word.norm for word in part.words if not word.bracket] or [word.norm for word in part.words]
            found[number] = candidates(said, shelves, _NEAR)
    made: list[Held] = []
    if len(parts) == 1:
        best = found[0][0].score if found[0] else 0.0
        margin = _MARGIN if best >= _FAR else _WIDE
        for place in [one for one in found[0] if one.score >= best - margin][:_TRIED]:
            one = _held(quoted, place.shelved, [(place.first, place.last)], text)
            made += [one] if one else []
    else:
        for shelved in _by_weight(parts, found)[:_TRIED]:
            one = _held(quoted, shelved, _chain(parts, shelved, found), text)
            made += [one] if one else []
    return sorted((one for one in made), key=lambda one: (not one.found, one.faults, -one.likeness))


def _by_weight(parts: Sequence[Part], found: dict[int, list[Place]]) -> list[Shelved]:
    """The sources by how many words of all parts they have."""
    weights: dict[int, tuple[float, Shelved]] = {}
    for number, places in found.items():
        seen: set[int] = set()
        for place in places:
            if id(place.shelved) not in seen:
                seen.add(id(place.shelved))
                weight, _ = weights.get(id(place.shelved), (0.0, place.shelved))
                weights[id(place.shelved)] = weight + place.score * len(parts[number].words), place.shelved
    return [shelved for _, shelved in sorted(weights.values(), key=lambda pair: -pair[0])]


def tokens_of(one: Held) -> Sequence[Token]:
    """The words of the source from the first to the last."""
    return one.shelved.tokens[one.first : one.last + 1]
