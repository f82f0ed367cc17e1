"""What parts a time from a figure of its clause: it was told of what came before, or is of what is said next."""

from __future__ import annotations

from factcheck.extract.clauses import Clause, speech_ends
from factcheck.extract.figure import Figure
from factcheck.extract.tense import is_past
from factcheck.extract.timespan import TimeSpan
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.asides import WHICH
from factcheck.lexicon.parts import THEM
from factcheck.lexicon.superlatives import SUPERLATIVES
from factcheck.lexicon.times import EVENTS

LEAD = 3  # tokens before a time that opens the sentence
ASIDE = 12  # tokens of an aside before its time
RECORD = SUPERLATIVES | {"most", "least", "first", "record"}
TODAY = frozenset(("today", "now", "currently", "nowadays", "presently"))
_HELD = frozenset(("than", "what"))
_SUBJECTS = frozenset("the a an it he she they this that its his her their".split())
_PARTS = frozenset((",", ")", "and", "which", "who", "that", "but"))
_STANDS = frozenset("stands stand is are".split())
_DONE = frozenset(
    """due expected planned scheduled meant built made set won held born sold bought begun founded given known seen taken
    rebuilt""".split()
)
_LEADING = frozenset(
    "first originally newly last only once most recently fully partly since which who that was were had has been".split()
)
_JOINS = frozenset((",", "and", "or", "but"))
_FOLD = frozenset(("twice", "double", "triple", "thrice", "half", "times"))
_LEVELS = frozenset("level levels peak low figure total mark record value".split())


def passed(text: list[str], item: TimeSpan, figure: Figure, clause: Clause) -> bool:
    """A time in front belongs to what was said before the figure."""
    if not clause.follows and item.core > LEAD and _clause_ended(text, item.end, figure.first):
        return True
    since = text[item.end : figure.first]
    if item.core > LEAD and _turned_to_now(since):
        return True
    if _in_aside(text, item) or speech_ends(text, item.end, figure.first):
        return True
    if not item.relative and (not TODAY.isdisjoint(since) or ("so" in since and "far" in since)):
        return True  # "it shut in 1987, and today 14 firms have their offices there"
    return _of_record(text, item, 0) or _of_event(text, item, item.end, figure.first)


def _clause_ended(text: list[str], first: int, last: int) -> bool:
    """ "the treaty dates from 1997, and 164 states have signed it"."""
    return any(
        text[at] in (",", ";") and text[at + 1] in ("and", "but", "while", "whereas", "yet")
        for at in range(first, last - 1)
    )


def _turned_to_now(since: list[str]) -> bool:
    """ "40 mm of rain in May, *and the reservoir stands* at 58%": a subject and a present verb behind the time."""
    for at in range(len(since) - 3):
        if since[at] == "," and since[at + 1] in ("and", "but") and since[at + 2] in _SUBJECTS:
            return not _STANDS.isdisjoint(since[at + 3 :])
    return False


def _in_aside(text: list[str], item: TimeSpan) -> bool:
    """ "the bridge, *opened in 1975*, carries 40,000 vehicles a day": when something else was done to what is told of."""
    if text[item.end : item.end + 1] == [")"]:
        return _done_in_brackets(text, item)
    behind = text[item.end : item.end + ASIDE]
    if behind[:1] not in ([","], ["and"]) or behind[1:2] == ["when"] or "," not in behind:
        return False
    comma = next((at for at in range(item.first - 1, max(-1, item.first - ASIDE), -1) if text[at] in (",", ";")), -1)
    told = next((word for word in text[comma + 1 : item.first] if word not in _LEADING), "")
    return comma > 0 and text[comma] == "," and (told in _DONE or (len(told) > 4 and told.endswith("ed")))


def _done_in_brackets(text: list[str], item: TimeSpan) -> bool:
    """ "the bridge (built in 1975) is 1,240 metres long"."""
    opened = next((at for at in range(item.first - 1, max(-1, item.first - ASIDE), -1) if text[at] == "("), -1)
    told = next((word for word in text[opened + 1 : item.first] if word not in _LEADING), "")
    return opened >= 0 and (told in _DONE or (len(told) > 4 and told.endswith("ed")))


def apart(text: list[str], item: TimeSpan, first: int, last: int) -> bool:
    """A time behind belongs to what is said next, or to what the figure is held against."""
    if _of_record(text, item, first) or _turned(text, first, last) or _of_some(text, first, last):
        return True
    gap = text[first:last]
    if gap[-1:] == ["("] and gap[-2:-1] and gap[-2] in TODAY:
        gap = gap[:-2]  # "66% live in towns *now (2025)*": one time, told twice
    if "ever" in gap and "," in gap[gap.index("ever") :]:
        return True  # "its best year ever, after 389,000 in 2023"
    if not TODAY.isdisjoint(gap) or not _HELD.isdisjoint(gap):
        return True  # "3.5% now and 2% next year", "8% more than in 2016", "424 parts, 50% above what it was in 1850"
    if _multiplied(gap) or _goes_on(text, first, last) or _of_the_norm(text, item, first):
        return True
    return _in_relative_clause(text, first, last) or _of_event(text, item, first, last)


def _turned(text: list[str], first: int, last: int) -> bool:
    """ "1,874 nurses, *yet* one in nine posts was vacant in April": what is said next is of another time."""
    return any(
        text[at] == "," and text[at + 1] in ("yet", "although", "though", "whereas") for at in range(first, last - 1)
    )


def _of_some(text: list[str], first: int, last: int) -> bool:
    """ "3,540 mains, *610 of them* in one week of January": the time is that of some of them."""
    return any(
        text[at] == "," and text[at + 1][:1].isdigit() and text[at + 2] == "of" and text[at + 3] in THEM
        for at in range(first, last - 3)
    )


def _multiplied(gap: list[str]) -> bool:
    """ "90 patients a day, *twice the number* they saw in 2015", "£40m and twice its 2010 size"."""
    return not _JOINS.isdisjoint(gap) and any(
        word in _FOLD and gap[at + 1 : at + 2] in (["the"], ["as"], ["what"], ["its"], ["their"])
        for at, word in enumerate(gap)
    )


def _goes_on(text: list[str], first: int, last: int) -> bool:
    """A new subject behind a comma and "and": "fell to €2 million, and the board has met since 1998"."""
    return any(
        text[at] == "," and text[at + 1] in ("and", "but", "while", "whereas", "yet") and text[at + 2] in _SUBJECTS
        for at in range(first, last - 2)
    )


def _of_the_norm(text: list[str], item: TimeSpan, first: int) -> bool:
    """ "24.6 cm, 2.9 cm above the mean *of 1981 to 2010*", "310 cases, 40 above its level *in spring 2022*": a time of
    what the figure is held against behind a comma."""
    gap = text[first : item.first]
    held = text[item.first] == "of" or not _LEVELS.isdisjoint(gap)
    return held and "," in gap and ("above" in gap or "below" in gap)


def _in_relative_clause(text: list[str], first: int, last: int) -> bool:
    """ "five states give up the treaty, which they welcomed in 1997"."""
    return any(text[at] == "," and text[at + 1] in WHICH for at in range(first, last - 1))


def _of_record(text: list[str], item: TimeSpan, floor: int) -> bool:
    """ "the lowest since 1945", "for the first time since 1998": how long a record stood."""
    return text[item.first] == "since" and not RECORD.isdisjoint(text[max(item.first - 4, floor) : item.first])


def _of_event(text: list[str], item: TimeSpan, first: int, last: int) -> bool:
    """The time tells when something else happened: "founded in 1998 and employs 182,000 people"."""
    if (item.relative and not _is_dated(item)) or _PARTS.isdisjoint(text[first:last]):
        return False
    near = text[max(0, item.first - 3) : item.first]
    if text[0] == "of" and "born" in near and "," not in text[: item.first]:
        return False  # "of every 1,000 babies *born in 2019*, 30 died"
    own = next((at for at in range(len(near) - 1, -1, -1) if near[at] in (",", "and")), -1)
    return any(word in EVENTS for word in near[own + 1 :])  # not "40 were held, *and in 2019*, 30"


def _is_dated(item: TimeSpan) -> bool:
    """ "1 October", whose year the document tells; not "on Monday"."""
    return item.point is not None and item.point.day > 0 and any(char.isdigit() for char in item.words)


def turned_past(t: Tokens, clause: Clause, figure: Figure, item: TimeSpan) -> bool:
    """ "*employs* 342 lock keepers and *paid* £1.3m last year": the figure is of today, and the verb behind is not its."""
    turns = (at + 1 for at in range(figure.end, item.first - 1) if t.text[at] == "and")
    if not any(is_past(t, at, min(at + 1, item.first)) for at in turns):
        return False
    return not is_past(t, clause.start, figure.first)
