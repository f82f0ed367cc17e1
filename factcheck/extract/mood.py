"""Whether a text says that its figure is so: read off the words before and behind it, by the table in lexicon/moods."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.dataclass import dataclass
from factcheck.extract.attributive import tells_no_plan
from factcheck.extract.tense import past_verb
from factcheck.extract.tokens import Tokens
from factcheck.extract.view import View
from factcheck.lexicon.moods import (
    AS_PLANNED,
    CERTAIN,
    DENIALS,
    FORWARD,
    INFINITIVES,
    MOODS,
    REALISED,
    REPORTED,
    RESULTS,
    TAKEN_BACK,
    TAKERS,
    VERBS,
    Mood,
)
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Modality
from factcheck.model.text import Span
from factcheck.pattern import pattern

BEFORE = 24  # words before a figure that are read, and behind it
BEHIND = 24
Item = frozenset[str] | int  # words, or the length of a gap: below zero where it crosses no comma
_ANEW = frozenset("that they it he she we i you".split())  # begin a clause with a subject of its own
_TAKEN = "_"  # stands for a word that a row has read
_ENDS = frozenset((",", "and", "but", ";", ")", ".", "which"))  # of what is said right behind a figure


@dataclass(frozen=True, slots=True)
class Pattern:
    """A row of the table, taken apart: what must stand before the figure and behind it.

    `opening` are the first words that tell: before the figure, or behind it where none stand before. `width` is how
    many words, gaps apart, stand before.
    """

    mood: Mood
    before: tuple[Item, ...]
    behind: tuple[Item, ...]
    anywhere: bool
    unless: frozenset[str]
    opening: frozenset[str]
    width: int


def _pattern(mood: Mood) -> Pattern:
    left, mark, right = mood.words.partition("#")
    before, behind = _items(left), _items(right)
    unless = frozenset(mood.unless.split("|")) if mood.unless else frozenset()
    told = [item for item in before or behind if isinstance(item, frozenset)]
    return Pattern(mood, before, behind, not mark, unless, told[0], len(told))


def _items(words: str) -> tuple[Item, ...]:
    return tuple([_item(word) for word in words.split()])


def _item(word: str) -> Item:
    if word[0] == "…":
        return int(word[1:])
    return -int(word[1:]) if word[0] == "·" else frozenset(word.split("|"))


_Rows = dict[str, list[Pattern]]  # by the words that open them
_ASSERTING: _Rows = {}
_BEFORE: _Rows = {}  # the others: what they ask for begins before the figure, or behind it
_BEHIND: _Rows = {}


def _tables(row: Pattern) -> tuple[_Rows, ...]:
    """Where a row is looked up."""
    if row.mood.modality is Modality.ASSERTED:
        return (_ASSERTING,)
    return (_BEFORE, _BEHIND) if row.anywhere else (_BEFORE,) if row.before else (_BEHIND,)


for _row in map(_pattern, MOODS):
    for _rows in _tables(_row):
        for _word in _row.opening:
            _rows.setdefault(_word, []).append(_row)
_OPENING = frozenset((*_ASSERTING, *_BEFORE, *_BEHIND))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands: the tokens of its clause, of the figure and up to which its noun reaches.

    `timed` says that it is a span of time or a multiple and counts nothing, `over` that the time it is told of is past.
    """

    start: int
    first: int
    noun_end: int
    end: int
    head: str = ""
    timed: bool = False
    over: bool = False


def modality(t: Tokens, place: Place) -> Modality:
    """Whether the clause asserts, plans or supposes; to call it a myth or a false claim asserts nothing."""
    if t.text[-1] == "?" or (t.size > 1 and t.text[-2] == "?"):
        return Modality.SUPPOSED
    if place.start == 0 and t.text[0] in _INVERTED and t.is_capital(0):
        return Modality.SUPPOSED  # "Had the museum drawn 71,000, it would …"
    before = _words(t, max(place.start, place.first - BEFORE), place.first, place.first)
    before = [word for word in before if word != place.head]
    behind = _words(t, place.noun_end, min(place.end, place.noun_end + BEHIND), place.first)
    found = Modality.ASSERTED
    near = before
    if not _OPENING.isdisjoint(before) or not _OPENING.isdisjoint(behind):
        before, behind = _released(before, place.timed), _released_behind(behind)
        near = _own(before)
        for row in _opened(_BEFORE, before) + _opened(_BEHIND, behind):
            mood = row.mood
            if mood.modality is found or (mood.counted and place.timed):
                continue
            if mood.past and place.over and REPORTED.isdisjoint(before) and "have" not in (*before, *behind[:4]):
                continue  # "in 2002 they could find 60"
            if _matches(row, before if mood.deep else near, behind):
                found = mood.modality
                if found is Modality.SUPPOSED:
                    return found
    if found is Modality.ASSERTED and not _has_verb(behind) and t.text[place.first] not in _GONE_BY:
        return _infinitive(near)
    return found


def _words(t: Tokens, first: int, end: int, figure: int) -> list[str]:
    """The words, but for May, the month, a will that somebody left, and "planned" where it makes no plan of the figure."""
    words = t.text[first:end]
    if not AS_PLANNED.isdisjoint(words):
        words = [_TAKEN if w in AS_PLANNED and tells_no_plan(t, i, figure) else w for i, w in enumerate(words, first)]
    if "may" not in words and "will" not in words:
        return words
    return [w for i, w in enumerate(words, first) if not _is_noun(t, i, w)]


_GONE_BY = frozenset(  # the verb itself: "access to water *passed* 50%"
    """passed topped crossed exceeded exceeds surpassed broke breached cleared reached hit neared nears approached passes tops
    crosses""".split()
)
_INVERTED = frozenset(("had", "were", "should"))  # at the head of a sentence, before their subject
_OWNERS = frozenset("a the his her their my our your last own".split())


def _is_noun(t: Tokens, at: int, word: str) -> bool:
    return t.is_capital(at) if word == "may" else word == "will" and t.at(at - 1) in _OWNERS


def _opened(rows: _Rows, words: list[str]) -> list[Pattern]:
    """The rows that a word here may open, each once."""
    opening = [word for word in words if word in rows]
    if not opening:
        return []
    found = {id(row): row for word in opening for row in rows[word]}
    return list(found.values())


def _released(before: list[str], timed: bool) -> list[str]:
    """The words without those of a row that says they assert."""
    for row in _opened(_ASSERTING, before):
        if row.mood.timed and not timed:
            continue
        for at, word in enumerate(before):
            if word in row.opening:
                end = len(before) if not row.anywhere else None
                if (stop := _reach(row.before, before, at, end)) >= 0:
                    before = [*before[:at], *[_TAKEN] * (stop - at), *before[stop:]]
    return before


def _released_behind(behind: list[str]) -> list[str]:
    """The same behind the figure: "39 of every 1,000 *could be expected to die*"."""
    for row in _opened(_ASSERTING, behind):
        for at in range(len(behind)) if row.anywhere else ():
            if behind[at] in row.opening and (stop := _reach(row.before, behind, at, None)) >= 0:
                behind = [*behind[:at], *[_TAKEN] * (stop - at), *behind[stop:]]
    return behind


def _own(words: list[str]) -> list[str]:
    """What is said of the figure itself: without an aside, and without what stands before "said" or "and it has"."""
    cut = 0
    for at, word in enumerate(words):
        if word in ("which", "who", "whose") and at and words[at - 1] == "," and "," in words[at + 1 :]:
            end = words.index(",", at + 1)
            words = [*words[:at], *[_TAKEN] * (end - at), *words[end:]]
        elif (
            (word in REPORTED and _reports(words, at))
            or (word in _HAS and at and _leads(words, at))
            or (word == "that" and at and words[at - 1] in CERTAIN)
        ):
            cut = at
    return words[cut:]


_GOVERNING = frozenset("would could might may will have be to".split())
_HAS = frozenset("has had is are was were".split())
_LEADING = frozenset(("and", "which", "who", ",", "because", "since"))
_DETERMINERS = frozenset("the a an this its their his her our".split())
_LIGHT = frozenset("it they he she we now still already today also".split())


def _reports(words: list[str], at: int) -> bool:
    """ "X said 60 had joined", not "X will, it said, have 60"."""
    return "," not in words[at:] and not (at and words[at - 1] in _GOVERNING)


def _leads(words: list[str], at: int) -> bool:
    """A verb that begins a clause of its own: "and it now has", "which is", ", and the club has"."""
    at -= 1
    while at > 0 and words[at] in _LIGHT:
        at -= 1
    if words[at] in _LEADING:
        return True
    for back in range(at - 1, max(0, at - 6), -1):
        if words[back] == "and":
            return words[back - 1] == "," and words[back + 1] in _DETERMINERS
        if words[back] in ("because", "since"):
            return True
        if words[back] in (",", "that"):
            break
    return False


def _matches(row: Pattern, before: Sequence[str], behind: list[str]) -> bool:
    if row.anywhere:
        every = (*before, *behind)
        return any(word in row.opening and _reach(row.before, every, at, None) >= 0 for at, word in enumerate(every))
    if row.before and not any(word in row.opening and _holds(row, before, at) for at, word in enumerate(before)):
        return False
    if not row.behind:
        return True
    said = behind if row.before or row.mood.deep else _clause(behind, row)
    stop = _reach(row.behind, said, 0, None)
    return stop >= 0 and (not row.unless or stop >= len(said) or said[stop] not in row.unless)


def _holds(row: Pattern, before: Sequence[str], at: int) -> bool:
    """What must stand before the figure does, from a word that opens the row."""
    if row.unless and not row.unless.isdisjoint(before[at + row.width : at + row.width + 1]):
        return False
    return _reach(row.before, before, at, len(before)) >= 0


def _reach(items: tuple[Item, ...], words: Sequence[str], at: int, end: int | None) -> int:
    """Where a pattern that begins at a word ends, -1 where it does not fit; `end` is where it has to end."""
    if not items:
        return at if end is None or at == end else -1
    item = items[0]
    if isinstance(item, frozenset):
        return _reach(items[1:], words, at + 1, end) if at < len(words) and words[at] in item else -1
    for skip in range(abs(item) + 1):
        if (stop := _reach(items[1:], words, at + skip, end)) >= 0:
            return stop
        if at + skip >= len(words) or (item < 0 and words[at + skip] == ","):
            break
    return -1


def _clause(behind: list[str], row: Pattern) -> Sequence[str]:
    """What stands behind a figure up to its verb, and the verb with what follows where the row is about it."""
    behind = behind[1:] if behind[:1] == [","] and behind[1:2] and behind[1] in VERBS else behind
    for at, word in enumerate(behind):
        if word in _ENDS or (at and word in _ANEW):
            return behind[:at]
        if word in VERBS:
            return behind[: at + 4] if any(word in i for i in row.behind if isinstance(i, frozenset)) else behind[:at]
    return behind


def _has_verb(behind: Sequence[str]) -> bool:
    """A verb follows at once, whose subject the figure is: "60 trains were late"."""
    return not VERBS.isdisjoint(behind[:1])


def _infinitive(words: Sequence[str]) -> Modality:
    """ "to have 60" is an aim, an order or a forecast, but for what was done: "managed to have 60"."""
    for at in range(len(words) - 2, max(-1, len(words) - 7), -1):
        if words[at] in (",", "of"):
            break
        if words[at] != "to" or not _is_infinitive(words, at + 1):
            continue
        back = at - 1
        while back > 0 and words[back].endswith("ly") and words[back] not in FORWARD:
            back -= 1
        governor = words[back] if back >= 0 else ""
        ended = words[at + 1] == "close" and any(word in _AT_LAST for word in words[at + 2 : at + 3])
        if governor in REALISED or ((ended or words[at + 1] in RESULTS) and governor not in FORWARD):
            break
        return Modality.PLANNED if governor in FORWARD else Modality.SUPPOSED
    return Modality.ASSERTED


_AT_LAST = frozenset(("at", "on", "up", "down"))  # "rose 12 points *to close at* 4,012"


def _is_infinitive(words: Sequence[str], at: int) -> bool:
    word = words[at]
    if word in INFINITIVES or word in RESULTS:
        return True
    plain = word.isalpha() and word not in FUNCTION and not word.endswith(("s", "ing", "ed", "ly"))
    return plain and at == len(words) - 1


_TAKES_BACK = pattern(rf"[\"'\s]*{TAKEN_BACK}")


def takes_back(view: View, span: Span) -> bool:
    """The next sentence denies what was said: "That wasn't true."."""
    told = view.low[span.start : span.end]
    return told.startswith(TAKERS) and any(denial in told for denial in DENIALS) and _TAKES_BACK.match(told) is not None


def goes_on(t: Tokens, start: int, first: int, noun_end: int) -> bool:
    """A clause that begins with "and" or a comma and has no verb but a plain one leans on the verb before it:
    "will return 40 flats *and cut 30 jobs*"."""
    inner = t.text[start:first]
    if not inner or inner[0] not in ("and", "or", ","):
        return False
    if not VERBS.isdisjoint(inner) or any(past_verb(t, i) for i in range(start, first) if t.text[i].endswith("ed")):
        return False
    return not any(t.at(i) in VERBS or t.at(i).endswith("ed") for i in (noun_end, noun_end + 1))
