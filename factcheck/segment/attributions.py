"""The source that a sentence names for what it says: "according to X", "X estimates", "…, X said"."""

from __future__ import annotations

import re

from factcheck.lexicon.places import area_names
from factcheck.lexicon.words import is_plural
from factcheck.pattern import pattern
from factcheck.segment.trailing import VERBS, named_behind

_UPPER = r"[^\W\d_a-z]"
_WORD = r"[\w'.&/-]"  # the patterns read a text whose apostrophes are straight
_SMALL = r"(?:(?:of|for|and|the|on|to|in)\s+){0,2}"
_NAMED = rf"\b(?:[Tt]he\s+)?{_UPPER}{_WORD}*+(?:\s+{_SMALL}(?:{_UPPER}|\d){_WORD}*+){{0,9}}"
_DATA_WORDS = (
    "data", "figures", "statistics", "numbers", "estimates", "research", "records", "analysis", "survey", "study",
    "report", "polling",
)  # fmt: skip
_DATA = f"(?:{'|'.join(_DATA_WORDS)})"
_FINDINGS = (
    "reports", "report", "reported", "estimates", "estimate", "estimated", "calculates", "calculated", "found", "finds",
    "documented", "recorded",
)  # fmt: skip
_SHOWING = (
    "show", "shows", "showed", "suggest", "suggests", "suggested", "indicate", "indicates", "indicated", "reveal",
    "reveals", "revealed", "put", "puts", "point", "points", "find", "finds", "found", "say", "says", "said", "estimate",
    "estimates", "estimated", "report", "reports", "reported", "count", "counts", "counted", "record", "records",
    "recorded", "documented", "calculate", "calculates", "calculated",
)  # fmt: skip
_SHOW = f"(?:{'|'.join(_SHOWING)})"
REACH = _LONG = 2000  # characters of a sentence that are looked at, and more than its words
_COUNTS = frozenset(("count", "estimate", "reckoning", "tally"))
_TELLING = frozenset(_DATA_WORDS)
_TOLD = frozenset(_SHOWING)
_FOUND = frozenset(_FINDINGS)
# Each with words of which one must stand in the sentence, and others, one of them so many words behind it at most: a
# pattern is made ready when it is first needed.
_Cue = tuple[frozenset[str], frozenset[str], int]
_PATTERNS: tuple[tuple[_Cue, re.Pattern[str]], ...] = (
    (
        (frozenset(("according",)), frozenset(("to",)), 1),
        pattern(r"(?s:\b[Aa]ccording\s+to\s+(?P<x>\S.*))"),
    ),
    (
        (_TELLING, frozenset(("from", "by")), 2),
        pattern(
            rf"\b(?i:{_DATA})\s+(?:(?:compiled|published|released|collected|issued|conducted)\s+)?(?:from|by)\s+"
            rf"(?P<x>{_NAMED}|(?:the|its|their)\s+\w+)"
        ),
    ),
    (
        (frozenset(("by",)), _COUNTS, _LONG),
        pattern(
            rf"\b[Bb]y\s+(?P<x>{_NAMED}|their|its|the\s+[\w'-]+)\s+(?:own\s+)?(?:count|estimate|reckoning|tally)\b"
        ),
    ),
    ((_TELLING, _TOLD, 1), pattern(rf"(?P<x>{_NAMED}(?:'s)?\s+(?:\w+\s+)?{_DATA})\s+{_SHOW}\b")),
    ((_TELLING, _TOLD, 1), pattern(rf"(?P<x>\b[Tt]he\s+(?:\w+\s+)?{_DATA})\s+{_SHOW}\b")),
    (
        (_FOUND, frozenset(), 0),
        pattern(rf"^[“\"‘]?(?P<x>{_NAMED})\s+(?:(?:also|has|have|itself)\s+)?(?:{'|'.join(_FINDINGS)})\b"),
    ),
    (
        (frozenset(("said", "says", "wrote", "writes")), frozenset(("in",)), 1),
        pattern(rf"(?P<x>{_NAMED})\s+(?:said|says|wrote|writes)\s+in\s+(?:its|their|his|her|an?|the)\b"),
    ),
    (
        (frozenset("officials authorities experts researchers analysts police it they".split()), _FOUND, 1),
        pattern(
            r"^(?P<x>(?:Officials|Authorities|Experts|Researchers|Analysts|Police|It|They))\s+"
            rf"(?:{'|'.join(_FINDINGS)})\b"
        ),
    ),
)
_NAMING = VERBS.union(*(cue[0] for cue, _ in _PATTERNS))
_TRAILING = pattern(
    r"\s*(?:[,;:)]|\s[—–-]\s|—).*|\s+(?:which|who|that|whose|published|released|issued|conducted|obtained|seen|cited"
    r"|quoted|compiled|carried|based|because|since|while|as|when|where|and\s+(?:the|a|is|are|has|have)\b"
    r"|(?:in|on|from)\s+\d|last|this)\b.*",
    re.DOTALL,
)
_LETTERS = pattern("[a-z]+")
_NOBODY = frozenset(  # of "according to plan", "The report covers", "As reported", "Residents reported 12 thefts"
    """as when where if once though although while until unless
    plan schedule law tradition need size age type the this that these those a an his her its their our my one another
    residents neighbours neighbors shops schools hospitals farmers drivers passengers customers visitors pupils students
    parents workers employers firms companies businesses households men women children patients teachers villagers
    clubs towns cities countries states hotels museums airports hostels campsites libraries theatres cinemas""".split()
)
_LONGEST = 14  # words


def _trimmed(words: str) -> str:
    """A name without what the sentence goes on to say."""
    bare = _TRAILING.sub("", words.strip(), count=1)
    name = " ".join(bare.split()[:_LONGEST]).rstrip(" .,;:!?”\"’'»")
    return f"{name})" if name.count("(") > name.count(")") else name


def _is_place(name: str) -> bool:
    """A place has its own events: an area on the map."""
    return name.removeprefix("The ").removeprefix("the ").lower() in area_names()


_COUNTED = frozenset(("recorded", "reported", "found", "documented"))
_BODIES = frozenset(
    """police statistics authorities officials experts researchers analysts economists scientists ministers inspectors auditors
    investigators doctors""".split()
)
_AT = frozenset("in on at across near around along".split())


def _is_theirs(verb: str, name: str) -> bool:
    """What was recorded happened to those who are named, who are no source of it."""
    return (verb == "recorded" and _is_place(name)) or (verb in _COUNTED and _are_many(name))


def _are_many(name: str) -> bool:
    """ "Hotels in Kestria": those to whom it happened, and whose capital is that of the sentence."""
    words = name.lower().split()
    return len(words) > 1 and words[1] in _AT and is_plural(words[0]) and words[0] not in _BODIES


def attribution(sentence_text: str) -> str | None:
    """Whom a sentence names as the source of what it says, as written, None for nobody.

    `According to Landmine Monitor 2024, …` gives `Landmine Monitor 2024`; `the statistics`,
    `officials` and the like are given as they stand.
    """
    text = sentence_text[:REACH]
    told = _LETTERS.findall(text.lower())
    if _NAMING.isdisjoint(told):
        return None
    plain, every = text.replace("’", "'"), frozenset(told)
    for cue, naming in _PATTERNS:
        found = naming.search(plain) if not every.isdisjoint(cue[0]) and _stands(cue, told) else None
        if found and (name := _trimmed(text[found.start("x") : found.end("x")])) and name.lower() not in _NOBODY:
            if cue[0] is _FOUND and _is_theirs(found[0].split()[-1], name):
                continue  # "Peru recorded 1,346 cases", "Hotels in Peru recorded 45 million nights"
            return name.removesuffix("’s").removesuffix("'s") if cue[1] is _COUNTS else name
    name = "" if VERBS.isdisjoint(every) else _trimmed(named_behind(plain))
    return name if name and name.lower() not in _NOBODY else None


def _stands(cue: _Cue, told: list[str]) -> bool:
    """The words that a pattern cannot do without stand in a sentence."""
    first, second, far = cue
    return any(
        word in first and not (second and second.isdisjoint(told[at : at + far]))
        for at, word in enumerate(told, start=1)
    )
