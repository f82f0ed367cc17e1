"""What differs where a quotation and its source are laid side by side, and of what kind each difference is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.compare.quotes.align import Pair
from factcheck.compare.quotes.tokens import Token
from factcheck.compare.quotes.variants import has_number, joined, same_spelling, values
from factcheck.dataclass import dataclass
from factcheck.lexicon.negations import OPPOSITES, is_negation
from factcheck.lexicon.times import MONTHS
from factcheck.model.quote import Change, ChangeKind
from factcheck.model.text import Span
from factcheck.pattern import pattern

_BREAK = pattern(r"[.!?][\"”’'»)]*\s")
_PUT_IN = 2  # words in brackets that join the sentence; more are a remark
_ACRONYM = 5  # letters: "US" and "us", "IT" and "it"


@dataclass(frozen=True, slots=True)
class Sides:
    """Both texts, their words, and the index of the source's word that the stretch under view begins with."""

    draft: str
    ours: Sequence[Token]
    source: str
    theirs: Sequence[Token]


def _span(words: Sequence[Token], at: int) -> Span:
    return Span(words[0].start, words[-1].end) if words else Span(at, at)


def _same_kind(pair: Pair, sides: Sides) -> str:
    """What a pair is to its neighbours: words of one change stand together, those in brackets apart."""
    if pair.same:
        return "" if not _acronym(sides, pair) else "other"
    if pair.ours is not None and sides.ours[pair.ours].bracket:
        return "bracket"
    if pair.ours is not None and pair.theirs is not None:
        if same_spelling([sides.ours[pair.ours]], [sides.theirs[pair.theirs]]):
            return "spelling"
    return "other"


def _acronym(sides: Sides, pair: Pair) -> bool:
    """ "US" for "us": the same letters, another word."""
    if pair.ours is None or pair.theirs is None:
        return False
    one, two = sides.ours[pair.ours], sides.theirs[pair.theirs]
    if one.text == two.text or not 1 < len(one.text) <= _ACRONYM or one.bracket:
        return False
    shout, calm = (one, two) if one.text.isupper() else (two, one)
    if not (shout.text.isupper() and (calm.text.islower() or calm.text.istitle()) and calm.norm in _BOTH):
        return False
    words, at = (sides.ours, pair.ours) if shout is one else (sides.theirs, pair.theirs)
    near = [word.text for word in (*words[max(0, at - 2) : at], *words[at + 1 : at + 3]) if len(word.text) > 1]
    return not any(word.isupper() and word.isalpha() for word in near)


_BOTH = frozenset("us it who aids pin nice cop mep un am pm or in ram sars".split())


def hunks(pairs: Sequence[Pair], sides: Sides) -> Iterator[tuple[str, list[Pair]]]:
    """The stretches that differ, each with its kind: bracket, spelling or other. Words of the source alone beside words
    in brackets are what those stand for."""
    kinds = [_same_kind(pair, sides) for pair in pairs]
    alone = [pair.ours is None for pair in pairs]
    for step in (1, -1):
        order = range(len(pairs)) if step == 1 else range(len(pairs) - 1, -1, -1)
        for at in order:
            before = at - step
            if alone[at] and 0 <= before < len(pairs) and kinds[before] == "bracket":
                kinds[at] = "bracket"
    for kind, group in groupby(range(len(pairs)), key=lambda at: kinds[at]):
        if kind:
            yield kind, [pairs[at] for at in group]


def trimmed(pairs: list[Pair], sides: Sides) -> list[Pair]:
    """The pairs without words of the source that stand in the sentence before the first, behind the last that both have."""
    same = [at for at, pair in enumerate(pairs) if pair.same]
    if not same:
        return pairs
    made = list(pairs)
    following = sides.theirs[made[same[0]].theirs or 0].start
    for at in range(same[0] - 1, -1, -1):
        theirs = made[at].theirs
        if theirs is not None and _BREAK.search(sides.source, sides.theirs[theirs].end, following):
            made[at] = Pair(made[at].ours, None, False)
        elif theirs is not None:
            following = sides.theirs[theirs].start
    ended = sides.theirs[made[same[-1]].theirs or 0].end
    for at in range(same[-1] + 1, len(made)):
        theirs = made[at].theirs
        if theirs is not None and _BREAK.search(sides.source, ended, sides.theirs[theirs].start + 1):
            made[at] = Pair(made[at].ours, None, False)
        elif theirs is not None:
            ended = sides.theirs[theirs].end
    return [pair for pair in made if pair.ours is not None or pair.theirs is not None]


def _negations(words: Sequence[Token]) -> Counter[str]:
    """How often it is denied; "no", "not" and "n't" are one."""
    return Counter("not" for word in words if is_negation(word.norm))


def _is_name(words: Sequence[Token], text: str) -> bool:
    """A capital that begins no sentence stands among the words."""
    for word in words:
        before = text[max(0, word.start - 3) : word.start].rstrip(" \n\r\t“\"'‘")
        if word.text[:1].isupper() and word.norm != "i" and before and before[-1] not in ".!?:[":
            return True
    return False


def altered(ours: Sequence[Token], theirs: Sequence[Token], sides: Sides) -> ChangeKind:
    """What a change that is neither spelling nor bracket is of."""
    if (has_number(ours) or has_number(theirs)) and values(ours) != values(theirs):
        return ChangeKind.NUMBER
    if _negations(ours) != _negations(theirs):
        return ChangeKind.NEGATION
    if not ours:
        return ChangeKind.LEFT_OUT
    if not theirs:
        return ChangeKind.ADDED
    names = _is_name(ours, sides.draft), _is_name(theirs, sides.source)
    return ChangeKind.NAME if all(names) else ChangeKind.WORD


def _bracket(ours: Sequence[Token], theirs: Sequence[Token], sides: Sides) -> tuple[bool, str]:
    """Words in brackets may stand for what they stand for, and why not."""
    if _negations(ours) != _negations(theirs) and (theirs or len(ours) <= _PUT_IN):
        return False, "the brackets change what is denied"
    told, known = values(ours), values(theirs)
    if known and told != known and not _dated(theirs):
        return False, "the brackets change a number"
    one, two = {word.norm for word in ours}, {word.norm for word in theirs}
    if any(not pair.isdisjoint(one) and not pair.isdisjoint(two - one) and pair != pair & one for pair in OPPOSITES):
        return False, "the brackets turn it round"
    names = {word.norm for word in theirs if _is_name([word], sides.source)}
    mine = {word.norm for word in ours if word.text[:1].isupper()}
    if names and mine and names.isdisjoint(one) and not _initials(mine, names) and len(two) <= 3:
        return False, "the brackets name another"
    return True, ""


def _initials(one: set[str], two: set[str]) -> bool:
    return bool({word[0] for word in one} & {word[0] for word in two}) and any(len(word) <= 5 for word in one | two)


def _dated(words: Sequence[Token]) -> bool:
    """The number is that of a day or a year."""
    return any(
        word.norm in MONTHS or (word.is_number and len(word.norm) == 4 and word.norm[:2] in ("19", "20"))
        for word in words
    )


def change(kind: str, pairs: Sequence[Pair], sides: Sides, ours_at: int, theirs_at: int) -> Change:
    """One stretch that differs, as a change; the offsets are for a side that has no words in it."""
    ours = [sides.ours[pair.ours] for pair in pairs if pair.ours is not None]
    theirs = [sides.theirs[pair.theirs] for pair in pairs if pair.theirs is not None]
    spans = _span(ours, ours_at), _span(theirs, theirs_at)
    if kind == "bracket":
        fair, detail = _bracket(ours, theirs, sides)
        return Change(ChangeKind.BRACKET, *spans, fair, detail)
    if ours and theirs and joined(ours, theirs):
        mine, other = (
            text[span.start : span.end] for text, span in zip((sides.draft, sides.source), spans, strict=True)
        )
        tied = len(ours) == len(theirs) or any(sign in mine + other for sign in "-‐‑­–")
        return Change(ChangeKind.TYPOGRAPHY if tied else ChangeKind.SPELLING, *spans, fair=tied)
    if same_spelling(ours, theirs):
        return Change(ChangeKind.SPELLING, *spans, fair=False)
    return Change(altered(ours, theirs, sides), *spans, fair=False)


def changes(pairs: Sequence[Pair], sides: Sides) -> list[Change]:
    """All differences of a stretch, in order."""
    made: list[Change] = []
    place = {id(pair): at for at, pair in enumerate(pairs)}
    for kind, group in hunks(pairs, sides):
        at = place[id(group[0])]
        before = next((one for one in reversed(pairs[:at]) if one.ours is not None), None)
        behind = next((one for one in reversed(pairs[:at]) if one.theirs is not None), None)
        ours_at = sides.ours[before.ours].end if before and before.ours is not None else sides.ours[0].start
        first = next((one.theirs for one in pairs if one.theirs is not None), None)
        start = sides.theirs[first].start if first is not None else 0
        theirs_at = sides.theirs[behind.theirs].end if behind and behind.theirs is not None else start
        made.append(change(kind, group, sides, ours_at, theirs_at))
    return made
