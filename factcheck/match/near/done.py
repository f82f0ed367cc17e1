"""What became of the things counted, or was done to them: then it may be some of them only."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon.asides import OBLIQUE, STATES, WHERE
from factcheck.lexicon.ideas import idea, told
from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.nouns import SURE_VERBS
from factcheck.lexicon.observers import OBSERVING
from factcheck.lexicon.parts import OWNERS
from factcheck.lexicon.places import area_names, demonyms
from factcheck.lexicon.synonyms import NEUTRAL
from factcheck.lexicon.verbs import BEING, CARRYING, COPULAS, PAST, is_past
from factcheck.lexicon.ways import FALLING, RISING
from factcheck.lexicon.words import FUNCTION, is_plural
from factcheck.match.everybody import all_over
from factcheck.match.labels import TELLING, Target
from factcheck.match.near.others import tells_of_another
from factcheck.match.reading import Read
from factcheck.match.wording import SIGNS, content
from factcheck.model.claim import figure_at
from factcheck.model.quantity import UnitKind
from factcheck.model.statistic import SeriesKind

_LOOKED_AT = 16  # words behind the figure
_ADDED = frozenset(
    """added add adds adding gained lost shed commissioned decommissioned connected licensed approved consented awarded
    auctioned ordered""".split()
)
_AUXILIARIES = frozenset("do does did have has had".split())
_ALL = (("the",), ("all",))
_STILL = frozenset("and but still yet".split())
_RELATIVE = frozenset(("that", "which", "who"))
_LIMITS = frozenset("more less over under longer".split())
_HAVE = frozenset(("had", "has", "have"))
_BETWEEN = frozenset("a an no any fewer more less than only still just at least up to over under".split())
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
    before = [word for word in read.before if word not in FUNCTION]
    verb = before[-1] if before else ""
    if verb in VERBS and not read.claim.head and tuple(read.before[-1:]) == ("to",):
        return ""  # "the number of members *grew to* 52": all of them
    return (
        verb
        if is_past(verb) and verb not in OBSERVING | BEING | (CARRYING - VERBS) and not target.says_word(verb)
        else ""
    )


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
    return _Behind(read, target).told()


class _Behind:
    """The words behind a figure, asked one after the other what became of the things counted.

    A word answers with what became of them, with "" where that cannot be known, or with None: ask the next.
    """

    __slots__ = ("behind", "first", "named", "of_all", "placed", "sentence", "target", "words")

    def __init__(self, read: Read, target: Target) -> None:
        clause, head = read.claim.context.clause, idea(read.claim.head)
        self.target = target
        self.words = clause[read.at + 1 :]
        self.first = next((i for i, word in enumerate(self.words[:_LOOKED_AT]) if idea(word) == head), -1) + 1
        before = clause[max(0, read.at - 1) : read.at]
        whose = bool(before) and (before[0] in OWNERS or before[0] in target.place_words or before[0] in area_names())
        self.of_all = before in _ALL or whose  # "*all* 21 towns of the league met", "*its* 56 reactors had a good year"
        self.named, self.sentence = read.named_words, read.claim.context.sentence
        self.behind = figure_at(self.sentence) + 1
        self.placed = False  # where they are was said: the verb is still to come

    def told(self) -> str:
        for at in range(self.first, min(self.first + _LOOKED_AT, len(self.words))):
            answer = self._answer(at)
            if answer is not None:
                return answer
        last = next((word for word in reversed(self.words) if word not in _BETWEEN), "")
        return f"{last} …" if last in COPULAS | _HAVE else ""  # "41,000 borrowers *were* under 60"

    def _answer(self, at: int) -> str | None:
        word, words = self.words[at], self.words
        if self._goes_on_falling(at) or all_over(self.sentence, self.behind + at, self.named):
            return ""
        if word in BEING:
            return _object(words, at, self.target)
        if word in WHERE or word in SIGNS or word in OBSERVING:
            return self._border(at)
        if word == "of" and at == self.first:
            return _of_what(words[at + 1 : at + 4], self.target) or None
        if word == "not" and words[at - 1] in _AUXILIARIES and not self.target.negative:
            return f"{words[at - 1]} not"  # "pupils who are entitled *do not* claim them"
        if word in FUNCTION or word in NEUTRAL:
            return None
        return self._verb(at)

    def _goes_on_falling(self, at: int) -> bool:
        """ "3.4 children per woman *and falling*": how the level moves, and no thing that does."""
        word, rest = self.words[at], self.words[at + 1 :]
        if word not in RISING | FALLING or not word.endswith("ing") or self.words[at - 1] not in _STILL:
            return False
        return all(word in SIGNS or word in FUNCTION or word.endswith("ly") or word == "fast" for word in rest[:1])

    def _border(self, at: int) -> str | None:
        """Where another place, time or clause begins."""
        word, words = self.words[at], self.words
        if word == "@":
            then = words[at + 1 : at + 2]
            return None if then and (then[0] in COPULAS | _HAVE | BEING or _tells(then[0])) else ""
        if word in WHERE and _is_there(words[at + 1 : at + 4], self.target):
            return None
        if word in WHERE and at and words[at - 1] in COPULAS and (what := _unsaid(words[at + 1 : at + 4], self.target)):
            return f"{words[at - 1]} {word} {what}"  # "361 journalists *were in prison*"
        if word == "with" and at == self.first:
            what = _unsaid(words[at + 1 : at + 5], self.target)
            return f"with {what}" if what else ""  # "households *with children*"
        if word == "for" and at > self.first and _lasts(words, at):
            return f"{words[at - 1]} for …"  # "have been there *for more* than a year"
        return ""

    def _verb(self, at: int) -> str | None:
        word, words, target = self.words[at], self.words, self.target
        if word == "left" and words[at + 1 : at + 2] in ((), (",",)):
            return ""  # "only 437 libraries *left*"
        is_so = at > 0 and words[at - 1] in COPULAS  # "four libraries *are open* on Sundays"
        has = _has(words, at)  # "204 venues *had step*-free access", "15 *have no step*-free access"
        place = word in target.place_words or word in area_names()
        said = target.says_word(word)
        if (is_so and said and word != words[-1]) or (not (is_so or has) and (said or (not _tells(word) and place))):
            self.placed = place
            return None  # "e-books and *audiobooks* were added"
        if self.of_all and not _in_relative(words[self.first : at]):
            return ""  # "all 21 towns of the league met", "the 15 states outside are small"
        if self._does(at):
            return "" if said else word  # "300 farms *sell* their milk"
        if not (is_so or has or _tells(word)) or said:
            return ""
        phrase = next((name for name, _ in told(words[at : at + 3])), "")  # "signed up"
        return "" if target.says(phrase) else word

    def _does(self, at: int) -> bool:
        """The word is what they do: a verb with those counted right before it, or with its object behind."""
        word, words = self.words[at], self.words
        does = words[at + 1 : at + 2] and words[at + 1] in _OBJECTS and not is_plural(word) and word not in CARRYING
        acts = at == self.first > 0 and is_plural(words[at - 1]) and bool(content(words[at + 1 : at + 2]))
        self.placed = self.placed or acts  # "wineries *export* wine"
        goes_on = words[at + 1 : at + 2] not in ((), (",",), ("#",))
        does = does or (self.placed and goes_on and not is_plural(word) and tells_of_another(word))
        return bool(does and (at > self.first or acts) and word not in VERBS)


def _unsaid(behind: tuple[str, ...], target: Target) -> str:
    """The first word with a sense of its own, where the series does not say it: "*with children*"."""
    what = next((word for word in content(behind) if tells_of_another(word)), "")
    return "" if what and target.says_word(what) else what


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
    if at and behind[at - 1] in COPULAS:
        return ""
    if behind[at + 1 : at + 2] not in (("the",), ("a",), ("an",), ("their",)):
        if behind[at + 1 : at + 2] == ("from",):
            return f"from {what}" if (what := _unsaid(behind[at + 2 : at + 5], target)) else ""  # "came *from abroad*"
        noun = next(
            (i for i, word in enumerate(behind[at + 1 : at + 5], at + 1) if word in FUNCTION or word in SIGNS), 0
        )
        what = behind[noun - 1] if noun > at + 1 else ""  # "parties had submitted new *plans*"
        return what if at and behind[at - 1] in _HAVE and is_plural(what) and tells_of_another(what) else ""
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
    if before == "to" and read.at > 1 and read.claim.context.clause[read.at - 2] in VERBS | {"home", "birth"}:
        return ""  # "has grown to 6,400 people", "is home to 40 species", "gave birth to 12 children"
    if before == "with" and (read.at == 1 or read.claim.context.clause[read.at - 2] == ","):
        return ""  # "*with* 611,240 residents, Ashby is …"
    if before == "with" and read.claim.context.clause[read.at - 2] in STATES & read.by_the_way:
        return ""  # "Cambodia is a poor country *with* 9.8 million people"
    if before == "with" and "compared" in read.claim.context.clause[max(0, read.at - 2) : read.at]:
        return ""
    telling = any(weight >= TELLING and term not in name.heads for name in target.names for term, weight in name.terms)
    return "" if telling else before


def _before(read: Read) -> str:
    """The word right before the figure."""
    return read.claim.context.clause[read.at - 1] if read.at else ""
