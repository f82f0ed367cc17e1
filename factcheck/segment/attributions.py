"""The source that a sentence names for what it says: "according to X", "X estimates"."""

from __future__ import annotations

import re

from factcheck.pattern import pattern

_UPPER = r"[^\W\d_a-z]"
_WORD = r"[\w’'.&/-]"
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
_SHOW = (
    r"(?:shows?|showed|suggests?|suggested|indicates?|indicated|reveals?|revealed|puts?|points?|finds?|found|says?|said"
    r"|estimates?|estimated|reports?|reported|counts?|counted|records?|recorded|documented|calculates?|calculated)"
)
_COUNTS = ("count", "estimate", "reckoning", "tally")
# Each with words of which one must stand in the sentence: a pattern is made ready when it is first needed.
_PATTERNS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (("According", "according"), pattern(r"(?s:\b[Aa]ccording\s+to\s+(?P<x>\S.*))")),
    (
        ("from", "by"),
        pattern(
            rf"\b(?i:{_DATA})\s+(?:(?:compiled|published|released|collected|issued|conducted)\s+)?(?:from|by)\s+"
            rf"(?P<x>{_NAMED}|(?:the|its|their)\s+\w+)"
        ),
    ),
    (
        _COUNTS,
        pattern(
            rf"\b[Bb]y\s+(?P<x>{_NAMED}|their|its|the\s+[\w’'-]+)\s+(?:own\s+)?(?:count|estimate|reckoning|tally)\b"
        ),
    ),
    (_DATA_WORDS, pattern(rf"(?P<x>{_NAMED}(?:’s|'s)?\s+(?:\w+\s+)?{_DATA})\s+{_SHOW}\b")),
    (_DATA_WORDS, pattern(rf"(?P<x>\b[Tt]he\s+(?:\w+\s+)?{_DATA})\s+{_SHOW}\b")),
    (_FINDINGS, pattern(rf"^[“\"‘]?(?P<x>{_NAMED})\s+(?:(?:also|has|have|itself)\s+)?(?:{'|'.join(_FINDINGS)})\b")),
    (
        ("said", "says", "wrote", "writes"),
        pattern(rf"(?P<x>{_NAMED})\s+(?:said|says|wrote|writes)\s+in\s+(?:its|their|his|her|an?|the)\b"),
    ),
    (
        _FINDINGS,
        pattern(
            r"^(?P<x>(?:Officials|Authorities|Experts|Researchers|Analysts|Police|It|They))\s+"
            rf"(?:{'|'.join(_FINDINGS)})\b"
        ),
    ),
)
_TRAILING = pattern(
    r"\s*(?:[,;:)]|\s[—–-]\s|—).*|\s+(?:which|who|that|whose|published|released|issued|conducted|obtained|seen|cited"
    r"|quoted|compiled|carried|based|because|since|while|as|when|where|and\s+(?:the|a|is|are|has|have)\b"
    r"|(?:in|on|from)\s+\d|last|this)\b.*",
    re.DOTALL,
)
_LETTERS = pattern("[A-Za-z]+")
_NOBODY = frozenset(  # of "according to plan", "The report covers", "Residents reported 12 thefts"
    """plan schedule law tradition need size age type the this that these those a an his her its their our my one another
    residents neighbours neighbors shops schools hospitals farmers drivers passengers customers visitors pupils students
    parents workers employers firms companies businesses households men women children patients teachers villagers
    clubs towns cities countries states""".split()
)
_REACH = 2000  # characters of a sentence that are looked at
_LONGEST = 14  # words


def _trimmed(words: str) -> str:
    """A name without what the sentence goes on to say."""
    bare = _TRAILING.sub("", words.strip(), count=1)
    name = " ".join(bare.split()[:_LONGEST]).rstrip(" .,;:!?”\"’'»")
    return f"{name})" if name.count("(") > name.count(")") else name


def attribution(sentence_text: str) -> str | None:
    """Whom a sentence names as the source of what it says, as written, None for nobody.

    `According to Landmine Monitor 2024, …` gives `Landmine Monitor 2024`; `the statistics`,
    `officials` and the like are given as they stand.
    """
    text = sentence_text[:_REACH]
    told = set(_LETTERS.findall(text))
    for words, naming in _PATTERNS:
        found = naming.search(text) if not told.isdisjoint(words) else None
        if found and (name := _trimmed(found["x"])) and name.lower() not in _NOBODY:
            return name.removesuffix("’s").removesuffix("'s") if words is _COUNTS else name
    return None
