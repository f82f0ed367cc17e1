"""The text of one paragraph while it is put together: what in it is no prose, and where its links lead."""

from __future__ import annotations

from factcheck.model.text import BlockKind, Link, Mark, Span
from factcheck.pattern import pattern
from factcheck.read.extracted import Part, plain
from factcheck.read.html import Cell
from factcheck.read.text import ITEM

_SUPERSCRIPTS = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_POWER = pattern(r"[+−-]?\d{1,3}\Z")
_NOTE = pattern(r"[\[(]?(?:\d{1,3}(?:[,–-]\d{1,3})*|[*†‡§]+|[a-z])[\])]?\Z")
# what a raised number is an exponent behind: a unit by itself, the ten of a power
_UNIT_BEFORE = pattern(r"(?:\A|[\s\d/(⁰¹²³⁴⁵⁶⁷⁸⁹·])(?:[kcmdµn]?m|ft|in|yd|mi|s|sec|kg|l|ha)\Z")
_TEN_BEFORE = pattern(r"(?:[×x·*]\s?|\A|\s)10\Z")
_BEHIND = 12  # characters that tell what a raised number is
_BLANK = frozenset(" \t\n")


class Line:
    """Collects the pieces of a paragraph; blanks are run together where `folded` asks it, as a page shows them."""

    def __init__(self, folded: bool = False) -> None:
        self._pieces: list[str] = []
        self._size = 0
        self._folded = folded
        self._blank = True
        self._ends = ""
        self.gaps: list[Span] = []
        self.links: list[Link] = []
        self.marks: list[Mark] = []

    @property
    def size(self) -> int:
        """How long it is so far."""
        return self._size

    def say(self, text: str, prose: bool = True) -> None:
        """More text; that which is no prose becomes a gap."""
        text = plain(text)
        if self._folded:
            text = self._fold(text)
        if not text:
            return
        if not prose:
            self.gaps.append(Span(self._size, self._size + len(text)))
        self._pieces.append(text)
        self._size += len(text)
        self._ends = (self._ends + text)[-_BEHIND:]

    def _fold(self, text: str) -> str:
        words = text.replace("\u000c", " ").replace("\t", " ").replace("\n", " ")
        parts = [part for part in words.split(" ") if part]
        lead = "" if self._blank or not words.startswith(" ") else " "
        if not parts:
            self._blank = self._blank or bool(words)
            return lead if words and lead else ""
        self._blank = words.endswith(" ")
        return lead + " ".join(parts) + (" " if self._blank else "")

    def break_line(self) -> None:
        """A line ends here, and the paragraph goes on."""
        if self._size and not self._ends.endswith("\n"):
            self._pieces.append("\n")
            self._size += 1
            self._ends += "\n"
            self._blank = True

    def raised(self, text: str, is_note: bool = False, target: str = "") -> None:
        """Raised text: the number of a note, which may lead to it, an exponent, or letters as in 18th."""
        said = text.strip()
        if _POWER.match(said) and not is_note:
            if _UNIT_BEFORE.search(self._ends) and said in ("2", "3", "-1", "−1"):
                self.say(said.translate(_SUPERSCRIPTS))
                return
            if _TEN_BEFORE.search(self._ends):
                self.say(f"^{said}")
                return
        if said and (is_note or _NOTE.match(said)) and not (said.isalpha() and not is_note):
            self.note(said.strip("[]()"), plain(target)[:2000])
            if text[-1].isspace():  # the blank behind it is often raised with it
                self.say(" ")
        else:
            self.say(text)

    def note(self, number: str, target: str = "") -> None:
        """The number of a note, in brackets and no prose."""
        start = self._size
        self.say(f"[{number}]", prose=False)
        self._blank = False
        if target:
            self.links.append(Link(Span(start, self._size), target))

    def link(self, start: int, target: str) -> None:
        """What was said since `start` leads somewhere."""
        if target and self._size > start:
            self.links.append(Link(Span(start, self._size), plain(target)[:2000]))

    def part(
        self,
        label: str,
        kind: BlockKind = BlockKind.PARAGRAPH,
        level: int = 0,
        cell: Cell | None = None,
        lists: tuple[int, ...] = (),
        typed: bool = False,
    ) -> Part:
        """The paragraph; `typed` asks whether it begins with a bullet or number that somebody wrote."""
        text, gaps = "".join(self._pieces), list(self.gaps)
        if typed and kind is BlockKind.PARAGRAPH and (marker := ITEM.match(text.lstrip())):
            start = len(text) - len(text.lstrip())
            kind, gaps = BlockKind.ITEM, [Span(start, start + len(marker[0].rstrip())), *gaps]
        marks = (Mark(0, label), *self.marks)
        return Part(kind, text, marks, level, cell, lists, tuple(gaps), tuple(self.links))

    def text(self) -> str:
        """What it says so far."""
        return "".join(self._pieces)
