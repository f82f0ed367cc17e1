"""The stretch of a sentence that is about one figure."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.dataclass import dataclass
from factcheck.extract.figure import Figure
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.clause import AUXILIARIES
from factcheck.lexicon.observers import SAYING
from factcheck.lexicon.parts import THEM
from factcheck.lexicon.verbs import FINITE
from factcheck.model.quantity import UnitKind

REACH = 120  # tokens a clause reaches to either side
BRIEF = 3
_OWN = frozenset(("when", "because", "so", "as"))  # behind a comma they open a clause of their own
_HARD = frozenset((";", "—", "–", "(", ")", ":", "?", "!"))
_TURNS = frozenset(("while", "whereas", "although", "though", "but"))
_PARTING = _HARD | _TURNS
_JOINS = frozenset(("and", "or", "nor", "plus", "as"))
_AGAINST = frozenset(  # what follows is held against what went before
    """against versus vs than after from compared unlike down up under below above over short""".split()
)
_BOUNDS = frozenset(("under", "below", "above", "over", "short"))
_LEADING = _PARTING | {","}
_INTO = frozenset(("to", "with", "from", "at", "just", "only", "still", "the", "a", "its", "it", "was", "before"))


@dataclass(slots=True)
class Clause:
    """From token `start` up to `stop`. `follows` says that it leans on the clause before: it begins with "and", a
    comma or a word of comparison and has no subject of its own. `against` marks the other value of a comparison
    ("up from 1,477", "compared with 78.2%"); `link` is the word that says so."""

    start: int
    stop: int
    follows: bool = False
    against: bool = False
    link: str = ""
    brief: bool = False  # no more than a word or two before the figure


def clauses(t: Tokens, figures: list[Figure], times: Mapping[int, int]) -> list[Clause]:
    """The clause of each figure of a sentence, in order; `times` has where each time with a preposition begins, by the
    index behind it."""
    made: list[Clause] = []
    cut = 0
    for index, figure in enumerate(figures):
        start, follows, against, link = _opening(t, figure, 0), False, False, ""
        if index:
            before = figures[index - 1]
            cut, link = _cut(t, before.end, figure.first, times)
            link = "" if link in _JOINS and _lasting(t, figure) else link
            against = link in _AGAINST
            follows = link not in ("", ";", "?", "!") and link not in _TURNS
            if link:
                start = max(_opening(t, figure, cut), cut)
                made[-1].stop = min(made[-1].stop, max(cut, before.end))
            else:  # two figures of one phrase
                start = max(made[-1].start, figure.first - REACH)
                follows, link, against = made[-1].follows, made[-1].link, made[-1].against
        else:
            against, link = _held_against(t, figure)
        stop = _closing(t, figure, figures[index + 1].first if index + 1 < len(figures) else t.size)
        made.append(Clause(start, stop, follows, against, link, figure.first - start <= BRIEF))
    return made


def _lasting(t: Tokens, figure: Figure) -> bool:
    """How long it takes parts no clause: "12 patients on lists in Ireland and Wales waited *for two years*"."""
    timed = figure.unit is not None and figure.unit.kind is UnitKind.TIME
    return timed and t.at(figure.first - 1) in ("for", "within")


def _opening(t: Tokens, figure: Figure, floor: int) -> int:
    start = figure.first
    floor = max(floor, start - REACH)
    if floor <= start and _LEADING.isdisjoint(t.text[floor:start]):
        return floor
    while start > floor and t.text[start - 1] not in _TURNS:
        if t.text[start - 1] == ")" and (bracket := _short_bracket(t, start - 1, floor)) >= 0:
            start = bracket
            continue
        if t.text[start - 1] in _HARD and not (t.text[start - 1] == ":" and figure.first - start < 2):
            break  # "Turnout in Chile: 85%"
        if t.text[start - 1] == "," and t.at(start) in _OWN and start < figure.first and not _is_degree(t, start):
            break
        start -= 1
    return start


def _is_degree(t: Tokens, at: int) -> bool:
    """ "India, *so often* called a giant, drew #", "*so far*": how much, and no clause."""
    return t.at(at) == "so" and t.at(at + 1) in _DEGREES


_DEGREES = frozenset("often far long much many little few".split())


def _short_bracket(t: Tokens, end: int, floor: int) -> int:
    """Where a bracket of a word or two without a number begins, -1 for none: "income per head *(PPP)* was # dollars"."""
    for at in range(end - 1, max(floor, end - _ASIDE) - 1, -1):
        if t.text[at] == "(":
            return at
        if not t.is_word(at):
            return -1
    return -1


_ASIDE = 4  # tokens


def _closing(t: Tokens, figure: Figure, ceiling: int) -> int:
    ceiling = min(ceiling, t.size, figure.end + REACH)
    for at in range(figure.end, ceiling):
        if t.text[at] in _PARTING or t.text[at] in _BEHIND or _goes_on_of_another(t, at) or turns_to(t, at, ceiling):
            return at
    return max(ceiling, figure.end)


def _goes_on_of_another(t: Tokens, at: int) -> bool:
    """ "13.9%, *and for women* worse", "10 million people, *and none of* its towns are joined by road": at the comma."""
    return t.text[at] == "," and t.at(at + 1) in _ADDING and t.at(at + 2) in _OF_ANOTHER


_BEHIND = frozenset(("according",))  # who says it


def turns_to(t: Tokens, at: int, end: int) -> bool:
    """ "80.2 years *and its doctors were* trained in Spain": what follows tells something else, with a verb of its own."""
    if t.text[at] not in ("and", "but") or t.at(at + 1) not in _ITS:
        return False
    for behind in range(at + 3, min(at + _TO_VERB, end)):
        word = t.text[behind]
        if word in _SIGNS or t.is_number(behind):
            return False
        if word in AUXILIARIES or word in FINITE or word in _MOVE:
            return True
    return False


def leaves_out(t: Tokens, at: int, end: int) -> bool:
    """ "37.7 million people*, refugees in Poland and Germany left out*", "*, not counting those in Spain*": from the comma."""
    if t.text[at] != ",":
        return False
    if t.at(at + 1) in _LEAVING or (t.at(at + 1) == "not" and t.at(at + 2) in _COUNTING):
        return True
    stop = min(at + _LONG, end)
    close = next((i for i in range(at + 1, stop) if t.text[i] in _STOPS), stop)
    if not AUXILIARIES.isdisjoint(t.text[at + 1 : close]):
        return False  # "…, and nobody *was* left out"
    return tuple(t.text[close - 2 : close]) in _LEFT or t.text[close - 1] in _APART


_LEAVING = frozenset(("excluding", "without", "leaving", "omitting", "ignoring", "disregarding"))
_COUNTING = frozenset(("counting", "including"))
_LEFT = (("left", "out"), ("not", "counted"), ("not", "included"), ("left", "aside"))
_APART = frozenset(("excluded", "aside", "excepted", "uncounted", "omitted", "notwithstanding"))
_STOPS = frozenset((".", ",", ";", ":", "(", ")", "—", "–"))
_LONG = 16  # tokens of such a remark
_ITS = frozenset("its their his her the".split())
_MOVE = frozenset("come go live stay leave work remain lie lies".split())
_SIGNS = frozenset((",", ";", ":", "(", ")"))
_TO_VERB = 9  # tokens
_ADDING = frozenset("and yet nor".split())
_OF_ANOTHER = frozenset("for among the none no its their it they he she there these those many most few".split())


def _held_against(t: Tokens, figure: Figure) -> tuple[bool, str]:
    """A first figure can be the other value too: "up from 3,000"."""
    word = t.at(figure.first - 1)
    if word == "from" and t.at(figure.first - 2) in ("up", "down"):
        return True, "from"
    return (word == "with" and t.at(figure.first - 2) == "compared"), word


def speech_ends(text: list[str], first: int, end: int) -> int:
    """Where words quoted end and their speaker is named, 0 for nowhere: "… 117 people", *said* Ana Moor, who keeps 40."""
    for at in range(first + 1, end):
        if text[at] == '"' and text[at - 1] in _SPOKEN and not SAYING.isdisjoint(text[at + 1 : at + _SPEAKER]):
            return at
    return 0


_SPOKEN = frozenset((",", ".", "?", "!"))
_SPEAKER = 5  # tokens in which the speaker and the verb stand


def _cut(t: Tokens, left: int, right: int, times: Mapping[int, int]) -> tuple[int, str]:
    """Where the clause of the second of two figures begins, and the word it begins with; "" where nothing parts them.
    A time that leads it is its own: "37.2% in 2019, and *in 2015, 41.8%*"."""
    floor = max(left, right - REACH)
    near = _comparison(t, floor, right)
    if near:
        return near
    if speech := speech_ends(t.text, floor, right):
        return speech, ";"
    commas = joins = 0
    led = right
    for at in range(right - 1, floor - 1, -1):
        word = t.text[at]
        if word == "," and not commas and _leads(t, at, left, times):
            led = times[at]
        if led <= at < right and led < right:
            continue
        if word == ":" and at == right - 1 and not _HARD.isdisjoint(t.text[left:at]):
            continue  # "GDP rank: 73rd; *inflation:* 12.4%"
        if word in _HARD or word in _TURNS:
            return at + (word in _HARD), word
        if word == "," and not commas:
            commas = at + 1
        elif word in _JOINS and not joins:
            joins = at + 1
    if commas:
        link = t.at(commas) if t.at(commas) in _JOINS else ","
        return commas - 1, link
    if joins:
        return joins - 1, t.text[joins - 1]
    if right > left and t.text[right - 1] == "to":
        return right - 1, "to"
    if right > left + 1 and t.text[right - 2] == "to" and t.text[right - 1].endswith("'s"):
        return right - 2, "to"  # "52 per cent to Moor's 44"
    return right, ""


def _leads(t: Tokens, comma: int, left: int, times: Mapping[int, int]) -> bool:
    """A time stands between the comma and "and", or another comma behind a time: "in 2019, *in 2015,* 41.8%"."""
    first = times.get(comma, -1)
    if first <= left:
        return False
    before = t.text[first - 1]
    some = t.at(comma + 2) == "of" and t.at(comma + 3) in THEM
    if some and t.text[first - 2] != ",":
        return False  # "12,000 books in 2021 and in 2022, 9,400 of them to children"
    if before == "," and t.text[first - 2] != "and":
        return any(times.get(end, -1) >= left for end in range(max(left, first - REACH), first))
    return before in ("and", "but", ",")


def _comparison(t: Tokens, floor: int, right: int) -> tuple[int, str] | None:
    """ "against", "compared with", "up from", "than", "after" in the words right before the second figure."""
    at = right - 1
    while at >= floor and right - at < 5 and t.text[at] not in (",", "and"):
        word = t.text[at]
        if (
            word in _AGAINST
            and word not in ("up", "down")
            and (word not in _BOUNDS or t.at(at + 1) == "the" or word == "short")
        ):
            if word == "from" and t.at(at - 1) in ("up", "down"):
                at -= 1
            elif word in ("from", "after") and right - at > 2:
                at -= 1
                continue
            if t.at(at - 1) == "," and at - 1 >= floor:
                at -= 1
            return at, "from" if word == "from" else word
        if word not in _INTO and not (word.endswith("ly") or word in ("of", "about")):
            return None
        at -= 1
    return None
