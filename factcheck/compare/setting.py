"""What a document is about, as far as its proper names and its opening show, and whom a figure in it is told of.

"Two schools there are closed" is no other count of the schools of Ashby where the sentence before it names Melbury;
and where two texts name the same town and open with the same flood, fewer words make two counts one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from factcheck.dataclass import dataclass
from factcheck.lexicon.clause import WEEKDAYS
from factcheck.lexicon.ideas import ideas
from factcheck.lexicon.places import area_names, demonyms
from factcheck.lexicon.times import FULL_MONTHS
from factcheck.lexicon.words import FUNCTION
from factcheck.model.text import BlockKind, Source, Span, prose
from factcheck.pattern import pattern

OPENING = 80  # words of a text that say what it is about
SHARED = 2  # ideas that two openings have in common, names apart
REVISED = 0.8  # of the ideas of the shorter opening that both have
FIRST = 3  # sentences with names that say of whom or what a text is

_WORD = pattern(r"[^\W\d_][\w’'-]*")
_DAY = pattern(r"\b\d{1,2} $")
_END = pattern(r"[.!?:;][”’\"')\]]*\s+|\n\s*\n|[“\"]")
_APPOSITION = pattern(r",\s+(?:the|an?)\s|[’']s\b")


@dataclass(frozen=True, slots=True)
class Setting:
    """Of a document: `names` and `ideas` all it has, `opening` the ideas and `subject` the names it begins with.
    `nearest` are the names that stand with one figure, or else the last before it: then they are `carried`."""

    names: frozenset[str] = frozenset()
    ideas: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    nearest: frozenset[str] = frozenset()
    carried: bool = False

    def strangers(self, other: Setting) -> bool:
        """Neither what the documents begin with nor what stands with the figures is named by both."""
        if not self.names or not other.names or self._revised(other):
            return False
        return not ((self.subject | self.nearest) & other.names and (other.subject | other.nearest) & self.names)

    def apart(self, other: Setting) -> bool:
        """The two figures are told of something that the other document does not name."""
        return bool(self.nearest - other.names and other.nearest - self.names) and not self._revised(other)

    def _revised(self, other: Setting) -> bool:
        """They name the same but for a day, and open alike: one text, in which a date was moved."""
        days = all(name[0].isdigit() for name in self.names ^ other.names)
        small = min(len(self.opening), len(other.opening))
        return days and small >= SHARED and len(self.opening & other.opening) >= REVISED * small

    def one_event(self, other: Setting) -> bool:
        """The documents name the same, and open with the same."""
        return _one_event(self.names, self.opening, other.names, other.opening)


@lru_cache(maxsize=4096)
def _one_event(
    mine: frozenset[str], my_opening: frozenset[str], theirs: frozenset[str], their_opening: frozenset[str]
) -> bool:
    named = {name for name in mine & theirs if name not in area_names() and name not in demonyms()}
    named -= {name for name in named if name[0].isdigit()}
    return bool(named) and len((my_opening & their_opening) - mine - theirs) >= SHARED


class Settings:
    """The settings of the figures of one document."""

    def __init__(self, source: Source) -> None:
        found = list(_names(source))
        self.text = " ".join(source.text.split())
        self._starts = [start for start, _ in found]
        self._found = [names for _, names in found]
        words = [word.lower() for block in source.blocks for word in _WORD.findall(prose(source.text, block))]
        self._names = frozenset(name for names in self._found for name in names)
        self._ideas = frozenset(ideas(words))
        self._opening = frozenset(ideas(words[:OPENING]))
        written = {word for block in source.blocks for word in _WORD.findall(prose(source.text, block))}
        self._subject = frozenset(name for names in self._found[:FIRST] for name in names) - written

    def at(self, sentence: Span) -> Setting:
        """The setting of a figure in a sentence."""
        at = bisect_right(self._starts, sentence.start) - 1
        nearest = self._found[at] if at >= 0 else frozenset[str]()
        carried = at >= 0 and self._starts[at] < sentence.start
        return Setting(self._names, self._ideas, self._opening, self._subject, nearest, carried)


def _names(source: Source) -> Iterator[tuple[int, frozenset[str]]]:
    """Where each sentence that names something starts, with the names as lower-case words; days by their date."""
    sentences: list[tuple[int, list[tuple[str, bool]]]] = []
    for block in source.blocks:
        if block.kind is BlockKind.HEADING:
            continue
        text = prose(source.text, block)
        starts = [0, *(match.end() for match in _END.finditer(text))]
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            sentences.append((block.span.start + start, list(_capitals(text[start:end]))))
    surely = {word for _, words in sentences for word, sure in words if sure}
    for start, words in sentences:
        if names := surely.intersection(word for word, _ in words):
            yield start, frozenset(names)


def _capitals(sentence: str) -> Iterator[tuple[str, bool]]:
    """The capitalised words of a sentence, and its dates; and whether each is surely a name, as the first word of a
    sentence need not be."""
    found = list(_WORD.finditer(sentence))
    for at, match in enumerate(found):
        written = match[0].removesuffix("’s").removesuffix("'s")
        word = written.lower()
        if word in FULL_MONTHS and (day := _DAY.search(sentence, 0, match.start())):
            yield day[0] + word, True
        elif written[0].isupper() and not (word in FUNCTION or word in WEEKDAYS or word in FULL_MONTHS):
            named = written != match[0] or _APPOSITION.match(sentence, match.end())
            beside = at + 1 < len(found) and found[at + 1][0][0].isupper()
            yield word, at > 0 or beside or bool(named)
