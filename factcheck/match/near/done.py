"""What became of the things counted, or was done to them: then it may be some of them only."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon.asides import OBLIQUE, WHERE
from factcheck.lexicon.ideas import idea, told
from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.nouns import SURE_VERBS
from factcheck.lexicon.observers import OBSERVING
from factcheck.lexicon.places import area_names, demonyms
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.lexicon.verbs import BEING, CARRYING, COPULAS, PAST
from factcheck.lexicon.words import FUNCTION, is_plural
from factcheck.match.labels import TELLING, Target
from factcheck.match.near.others import tells_of_another
from factcheck.match.reading import SIGNS, Read, content
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import SeriesKind

_LOOKED_AT = 16  # words behind the figure
_ADDED = frozenset(
    """added add adds adding gained lost shed commissioned decommissioned connected licensed approved consented awarded
    auctioned ordered""".split()
)
_AUXILIARIES = frozenset("do does did have has had".split())
_ALL = (("the",), ("all",))
_RELATIVE = frozenset(("that", "which", "who"))
_LIMITS = frozenset("more less over under longer".split())
_HAVE = frozenset(("had", "has", "have"))
_BETWEEN = frozenset("no any fewer more less than only still just at least up to over under".split())
_OBJECTS = frozenset(
    "their its his her the a an no to".split()
)  # behind the verb of those counted: "sell *their* milk"


def taken_from(read: Read, target: Target) -> str:
    """What was done to as many of the things that a series has the stock of: "the county *listed* 8 branches", "1,770 MW
    *was added*"."""
    if target.series.kind is not SeriesKind.LEVEL:
        return _done_again(read, target)
    if "new" in (*read.claim.modifiers, *(read.claim.of or "").lower().split()[:1]) and not target.says_word("new"):
        return "new"
    if read.claim.quantity.unit.kind is not UnitKind.COUNT:
        return next((word for word in read.unborrowed if word in _ADDED and not target.says_word(word)), "")
    before = [word for word in read.unborrowed[: max(0, read.at - read.claim.context.borrowed)] if word not in FUNCTION]
    verb = before[-1] if before else ""
    done = verb.endswith("ed") or verb in PAST
    return verb if done and verb not in OBSERVING | BEING | (CARRYING - VERBS) and not target.says_word(verb) else ""


def _done_again(read: Read, target: Target) -> str:
    """What was done to things of which the series tells something else: "*rescheduled* 640 operations cancelled"."""
    clause, at = read.claim.context.clause, read.at
    verb = clause[at - 1] if at else ""
    acts = verb.endswith("ed") and verb not in OBSERVING | BEING and not target.says_word(verb)
    told = any(word.endswith("ed") and target.says_word(word) for word in clause[at + 1 : at + 5])
    return verb if acts and told else ""


def became(read: Read, target: Target) -> str:
    """What is told of the things counted and the series does not say: "1,540 rapes *ended* in a conviction"."""
    claim = read.claim
    if claim.quantity.unit.kind is not UnitKind.COUNT or not claim.head or read.confused_with(target):
        return ""
    behind = claim.context.clause[read.at + 1 :]
    head = idea(claim.head)
    first = next((i for i, word in enumerate(behind[:_LOOKED_AT]) if idea(word) == head), -1) + 1
    own = target.place_words
    of_all = claim.context.clause[max(0, read.at - 1) : read.at] in _ALL
    whole = placed = False
    for at, word in enumerate(behind[first : first + _LOOKED_AT], start=first):
        if word in BEING and (what := _object(behind, at, target)):
            return what
        if word in WHERE and _is_there(behind[at + 1 : at + 4], target):
            continue
        if word == "with" and at == first and (what := _unsaid_with(behind[at + 1 : at + 5], target)):
            return what
        if word == "for" and at > first and _lasts(behind, at):
            return f"{behind[at - 1]} for …"  # "have been there *for more* than a year"
        if word in SIGNS or word in WHERE or word in OBSERVING or word in BEING:
            return ""
        if word == "of" and at == first:
            if what := _of_what(behind[at + 1 : at + 4], target):
                return what
            whole = True
            continue
        if word == "not" and behind[at - 1] in _AUXILIARIES and not target.negative:
            return f"{behind[at - 1]} not"  # "pupils who are entitled *do not* claim them"
        if word in FUNCTION or word in NEUTRAL:
            continue
        is_so = at > 0 and behind[at - 1] in COPULAS  # "four libraries *are open* on Sundays"
        has = _has(behind, at)  # "204 venues *had step*-free access", "15 *have no step*-free access"
        place = word in own or word in area_names()
        said = target.says_word(word)
        if (is_so and said and word != behind[-1]) or (not (is_so or has) and (said or (not _tells(word) and place))):
            placed = place
            continue  # "e-books and *audiobooks* were added"
        if (whole and not has) or (of_all and (is_so or has) and not _in_relative(behind[first:at])):
            return ""  # "all 21 towns of the league met", "the 15 states outside are small"
        does = behind[at + 1 : at + 2] and behind[at + 1] in _OBJECTS and not is_plural(word) and word not in CARRYING
        acts = at == first > 0 and is_plural(behind[at - 1]) and bool(content(behind[at + 1 : at + 2]))
        placed = placed or acts  # "wineries *export* wine"
        goes_on = behind[at + 1 : at + 2] not in ((), (",",), ("#",))
        does = does or (placed and goes_on and not is_plural(word) and tells_of_another(word))
        if does and (at > first or acts) and word not in VERBS:
            return "" if target.says_word(word) else word  # "300 farms *sell* their milk"
        phrase = next((name for name, _ in told(behind[at : at + 3])), "")  # "signed up"
        return word if (is_so or has or _tells(word)) and not target.says(phrase) and not target.says_word(word) else ""
    last = next((word for word in reversed(behind) if word not in _BETWEEN), "")
    return f"{last} …" if last in COPULAS | _HAVE else ""  # "41,000 borrowers *were* under 60"


def _unsaid_with(behind: tuple[str, ...], target: Target) -> str:
    """What only some of them have: "households *with children*"."""
    what = next((word for word in content(behind) if tells_of_another(word)), "")
    return f"with {what}" if what and not target.says_word(what) else ""


def _lasts(behind: tuple[str, ...], at: int) -> bool:
    """Longer than some: "have been there *for more* than a year", "*there for* two years"."""
    return (
        behind[at + 1 : at + 2] in ((), ("@",))
        if behind[at - 1] == "there"
        else not _LIMITS.isdisjoint(behind[at + 1 : at + 2])
    )


def _in_relative(between: Sequence[str]) -> bool:
    """The verb is that of a relative clause: "*that have* lifts"; not the one behind it: "that are outside *are* small"."""
    return not _RELATIVE.isdisjoint(between) and sum(word in COPULAS or word in _HAVE for word in between) < 2


def _has(behind: tuple[str, ...], at: int) -> bool:
    """The word is what they have."""
    before = at - 1
    while before > 0 and (behind[before] in _BETWEEN or behind[before].isdecimal()):
        before -= 1
    return before >= 0 and behind[before] in _HAVE


def _object(behind: tuple[str, ...], at: int, target: Target) -> str:
    """What they did it to, or who did it: "3.9 million passengers used *the train*", "schools run *by the church*"."""
    if behind[at + 1 : at + 2] == ("by",):
        who = next((word for word in content(behind[at + 2 : at + 5])), "")
        return f"by {who}" if who and tells_of_another(who) and not target.says_word(who) else ""
    if behind[at + 1 : at + 2] not in (("the",), ("a",), ("an",), ("their",)) or (at and behind[at - 1] in COPULAS):
        return ""
    what = next(iter(content(behind[at + 2 : at + 4])), "")
    known = what in NEUTRAL or what in area_names() or target.says_word(what)
    return "" if not what or known else what


def _is_there(behind: tuple[str, ...], target: Target) -> bool:
    """The place is the series' own: "41,000 borrowers *in Ferrow* were under 60"."""
    what = next(iter(content(behind)), "")
    return (
        what in target.place_words
        or area_names().get(what, "-") in target.areas
        or (bool(what) and target.says_word(what))
    )


def _of_what(behind: tuple[str, ...], target: Target) -> str:
    """Whose or which: "burglaries *of shops*"."""
    for what in content(behind)[:1]:
        if not (what in NEUTRAL or what in area_names() or what in demonyms() or target.says_word(what)):
            return f"of {what}"
    return ""


def _tells(word: str) -> bool:
    """A verb that tells what became of them."""
    return word.endswith(("ed", "ing")) or word in PAST or word in SURE_VERBS


def done_to(read: Read, target: Target) -> str:
    """What went to them, or came from them: "food went *to 186 households*"."""
    before = _before(read)
    if before not in OBLIQUE or before == "from" or not read.claim.head:
        return ""
    if before == "to" and read.at > 1 and read.claim.context.clause[read.at - 2] in VERBS:
        return ""  # "has grown to 6,400 people"
    if before == "with" and "compared" in read.claim.context.clause[max(0, read.at - 2) : read.at]:
        return ""
    telling = any(weight >= TELLING and term not in name.heads for name in target.names for term, weight in name.terms)
    return "" if telling else before


def _before(read: Read) -> str:
    """The word right before the figure."""
    return read.claim.context.clause[read.at - 1] if read.at else ""
