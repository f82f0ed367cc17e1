"""What tells a figure from its like in one passage: who, where, when, of which kind; "*Ireland* paid 60%, *Wales* 40%"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.compare.passages.facts import Fact
from factcheck.compare.passages.subject import SHORT
from factcheck.dataclass import dataclass
from factcheck.lexicon.contrasts import SIDES
from factcheck.lexicon.ideas import ideas
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.lexicon.words import FUNCTION, singular
from factcheck.pattern import pattern

OTHERS = 4.0  # points off for a figure of another label
_PARTING = pattern(r"[,;:()]|\s[-–—]\s|\b(?:and|while|but|whereas)\b")
_WORD = pattern(r"[^\W_]+")
BESIDE = 12  # figures on each side
AROUND = 200  # characters on each side of a figure


@dataclass(frozen=True, slots=True)
class Label:
    """The words in a figure's own stretch of its sentence, and those of them that no other figure of its kind there has."""

    words: frozenset[str]
    own: frozenset[str]
    lead: str
    sides: Mapping[int, frozenset[int]]
    respects: tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Side:
    """A passage's figures with their labels; by each kind of amount and each word of their own, how many have it."""

    like: Mapping[str, Sequence[Fact]]
    labels: Mapping[str, Label]
    told: frozenset[tuple[str, str]]
    leads: frozenset[tuple[str, str]]


def side(facts: Sequence[Fact]) -> Side:
    """The labels of a passage's figures."""
    stretches = _stretches(facts)
    often: dict[tuple[str, str], int] = {}
    for one in facts:
        for word in stretches[one.claim.id][0]:
            often[one.dimension, word] = often.get((one.dimension, word), 0) + 1
    labels = {
        one.claim.id: Label(
            stretches[one.claim.id][0],
            frozenset(word for word in stretches[one.claim.id][0] if often[one.dimension, word] == 1),
            stretches[one.claim.id][1],
            _sides(stretches[one.claim.id][2]),
            (_places(one), _names(one, stretches[one.claim.id][1]), _times(one), _turns(one)),
        )
        for one in facts
    }
    told = frozenset((one.dimension, word) for one in facts for word in labels[one.claim.id].own)
    return Side(_like(facts), labels, told, frozenset((one.dimension, word) for one in facts for word in one.lead))


def _like(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """By its id the figures of the kind of each that stand near it."""
    kinds: dict[str, list[Fact]] = {}
    for one in sorted(facts, key=lambda one: one.claim.anchor.start):
        kinds.setdefault(one.dimension, []).append(one)
    return {
        one.claim.id: [*kind[max(0, at - BESIDE) : at], *kind[at + 1 : at + 1 + BESIDE]]
        for kind in kinds.values()
        for at, one in enumerate(kind)
    }


def _stretches(facts: Sequence[Fact]) -> dict[str, tuple[frozenset[str], str, str]]:
    """By its id the words of each figure from the one before to the one behind, no further than a comma or "and" that
    parts it from them, and the text of it in front; times part nothing."""
    found: dict[str, tuple[frozenset[str], str, str]] = {}
    figures = sorted((one for one in facts if not one.is_date), key=lambda one: one.claim.anchor.start)
    ends = [0, *(one.claim.anchor.end for one in figures)]
    starts = [*(one.claim.anchor.start for one in figures[1:]), len(figures[0].text) if figures else 0]
    for one, end, start in zip(figures, ends, starts, strict=False):
        span, sentence = one.claim.anchor, one.claim.sentence
        first, last = max(end, sentence.start), min(start, sentence.end)
        left = one.text[max(first, span.start - AROUND, 0) : max(first, span.start)]
        right = one.text[span.end : min(last, span.end + AROUND)]
        if end > sentence.start:
            left = _PARTING.split(left)[-1]
        right = _PARTING.split(right)[0]
        span_text = one.text[span.start : span.end]
        found[one.claim.id] = (_ideas(f"{left} , {right}"), left, f"{left} {span_text} {right}")
    nothing: frozenset[str] = frozenset()
    return {one.claim.id: found.get(one.claim.id, (nothing, "", "")) for one in facts}


def _sides(text: str) -> dict[int, frozenset[int]]:
    """The lines of words that exclude each other of which it has some, and on which sides these are."""
    found: dict[int, set[int]] = {}
    for word in _WORD.findall(text.lower()):
        for line, at in (*SIDES.get(word, ()), *SIDES.get(singular(word), ())):
            found.setdefault(line, set()).add(at)
    return {line: frozenset(sides) for line, sides in found.items()}


def _ideas(text: str) -> frozenset[str]:
    return frozenset(ideas([word for word in _WORD.findall(text.lower()) if word not in FUNCTION])) - NEUTRAL


def of_another(a: Fact, b: Fact, ours: Side, theirs: Side) -> float:
    """Points off where one passage has a figure of the very subject, place or time of the other's, and this one is of
    another: "the *museum* had #" beside "the museum had #, the *zoo* had #"."""
    if len({_cast(a), _cast(b)} - {""}) > 1:
        return 2 * OTHERS
    if _by_lead(a, b, ours, theirs):
        return OTHERS
    if a.is_date or b.is_date:
        return 0
    apart = _crossed(a, b, ours, theirs) or _named(a, b, ours, theirs) or _named(b, a, theirs, ours)
    return OTHERS if apart or _gapped(a, b, theirs) or _gapped(b, a, ours) else 0


def _named(one: Fact, other: Fact, here: Side, side: Side) -> bool:
    """The other's passage has a figure of the one's place, person, time or turn, and this one is of another: "Norway gave
    $42 million" beside "*Norway* gave $24 million and *Germany* $42 million"."""
    if one.outside or other.outside:
        return False
    like = side.like[other.claim.id]
    mine_sides, their_sides = here.labels[one.claim.id].sides, side.labels[other.claim.id].sides
    for line in mine_sides.keys() & their_sides.keys():
        if mine_sides[line].isdisjoint(their_sides[line]) and any(
            not mine_sides[line].isdisjoint(side.labels[fact.claim.id].sides.get(line, ())) for fact in like
        ):
            return True
    mine, theirs = here.labels[one.claim.id].respects, side.labels[other.claim.id].respects
    for at, (told, known) in enumerate(zip(mine, theirs, strict=True)):
        if told and known and told.isdisjoint(known):
            same = (fact for fact in like if fact.claim.kind is other.claim.kind)
            if any(not told.isdisjoint(side.labels[fact.claim.id].respects[at]) for fact in same):
                return True
    return False


_CAST = pattern(r"(?:[\w-]+\s)??(?:\w+\s)?(in favou?r|against|abst\w+)")


def _cast(one: Fact) -> str:
    """How so many votes were cast: for, against, or not."""
    found = _CAST.match(one.behind.lower().lstrip()) or _CAST.search(one.claim.anchor.exact.lower())
    return found[1][:4] if found else ""


def _places(one: Fact) -> frozenset[str]:
    return one.told.areas if len(one.told.areas) == 1 else frozenset()


def _times(one: Fact) -> frozenset[str]:
    period = one.claim.period
    return frozenset((str(period),)) if period and period.years() == 1 and not one.is_date else frozenset()


def _turns(one: Fact) -> frozenset[str]:
    return _TURNS.intersection(_WORD.findall(one.text[one.claim.anchor.end : one.claim.anchor.end + NEAR].lower()))


def _names(one: Fact, lead: str) -> frozenset[str]:
    """The name that stands in front of it, the nearest; `lead` is the text of its stretch there."""
    written = {word for name in one.claim.context.names for word in name.lower().split()}
    found = [word for word in _WORD.findall(lead.lower()) if word in written]
    return frozenset(found[-1:])


_TURNS = frozenset("first second third fourth".split())
NEAR = 40  # characters


def _gapped(one: Fact, other: Fact, side: Side) -> bool:
    """The other's subject, told without a verb, is nothing that the one's passage knows, and its neighbour's is: "wind
    supplied 32% and *diesel* 66%"."""
    label = side.labels[other.claim.id]
    gap = _GAP.search(label.lead)
    subject = _ideas(gap[1]) if gap else frozenset()
    if not subject or not subject <= label.own or not subject.isdisjoint(one.passage):
        return False
    like = side.like[other.claim.id]
    leads = (side.labels[fact.claim.id] for fact in like if fact.claim.sentence == other.claim.sentence)
    return any(not (_ideas(each.lead) & each.own).isdisjoint(one.passage) for each in leads)


_GAP = pattern(r"\A\s*(?:the\s|other\s)*([^\W\d_]+)\s*\Z")


def _crossed(a: Fact, b: Fact, ours: Side, theirs: Side) -> bool:
    """Each has a word of its own that another figure of the other passage has: "*copper* 40 and *zinc* 70", "*zinc* 40"."""
    mine, other = ours.labels[a.claim.id], theirs.labels[b.claim.id]
    if mine.words & other.own or other.words & mine.own:
        return False
    known = any((b.dimension, word) in theirs.told for word in mine.own)
    return known and any((a.dimension, word) in ours.told for word in other.own)


def _by_lead(a: Fact, b: Fact, ours: Side, theirs: Side) -> bool:
    if not a.lead or not b.lead or a.lead & b.lead or max(len(a.lead), len(b.lead)) > SHORT:
        return False
    known = any((b.dimension, idea) in theirs.leads for idea in a.lead)
    return known or any((a.dimension, idea) in ours.leads for idea in b.lead)
