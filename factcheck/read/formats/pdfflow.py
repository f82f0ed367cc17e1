"""Lines of a PDF into paragraphs: over columns and pages, with hyphens at the ends of lines taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck.dataclass import dataclass, field, replace
from factcheck.lexicon.numbers import NUMERAL_WORDS
from factcheck.model.text import Mark
from factcheck.pattern import pattern
from factcheck.read.formats.inline import Line
from factcheck.read.formats.pdfsegments import HYPHEN, Piece, Segment
from factcheck.read.text import ITEM

_ALIKE = 0.13  # how much the sizes of one paragraph's lines differ
_INDENT = 0.7  # times the size
_LOOSE = 1.35  # times the usual distance of lines, from which on there is a gap
_SPACE = 0.35  # times the size, more than a blank between two words
_CLOSERS = "\"”’'»)]"
_WORD = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = pattern(r"([^\s\u2010-]*)[\u2010\u2011-]\Z")
_FIRST = pattern(r"[\w’']*")
_SPEAKER = pattern(  # "SMITH:", "THE CHAIR (Ms Obi):", "Q."
    r"(?:[A-Z][A-Z.'’-]*\s+){0,4}[A-Z][A-Z'’-]+(?:\s\([^()\n]{1,60}\))?:(?:\s|\Z)|[QA](?:\.|:)\s"
)
_BULLETS = frozenset("•▪◦‣·●■–—-*")
_PARTED = 0.03  # share of lines that end in a hyphen, from which on words are parted at the ends of lines
_TORN = (
    "a",
    "i",
    "u",
    "v",
    "j",
    "q",
    "tio",
    "cti",
    "mb",
    "io",
    "sio",
    "co",
    "de",
    "re",
    "ma",
    "ta",
    "ti",
    "si",
    "ca",
    "na",
    "la",
)
_SECONDS = frozenset(  # second halves that a hyphen parts from the first
    "made based led term old year scale wide known related free long backed owned run born style level size up out off in to "
    "and of the per month day hour week minute second third largest highest ever thirds quarters fifths tenths day time day "
    "member state party personnel metre meter mile kilometre foot inch ton tonne thousand million billion trillion like "
    "profit fold strong speaking range class round end income price cost risk quality income".split()
)
_KEPT = frozenset(  # first halves that are parted from the second by a hyphen as a rule
    "anti non self ex co pre post pro semi multi well so cross inter mid all half quasi vice un-elected then much long short "
    "high low full part left right north south east west e".split()
)


@dataclass(slots=True)
class Flow:
    """Lines that are one paragraph."""

    lines: list[Segment] = field(default_factory=list)

    @property
    def first(self) -> Segment:
        """Its first line."""
        return self.lines[0]

    @property
    def text(self) -> str:
        """Its words, line by line."""
        return " ".join(one.text for one in self.lines)

    @property
    def size(self) -> float:
        """How high its letters are."""
        return self.first.size


class Paragraphs:
    """Puts lines together; knows the usual distances and margins of the document."""

    def __init__(self, lines: Sequence[Segment]) -> None:
        self.body = _usual((round(one.size * 2) / 2, len(one.text)) for one in lines) or 10.0
        self.weight = _usual((one.weight, len(one.text)) for one in lines)
        pairs = [(two, one.y - two.y) for one, two in pairwise(lines) if one.page == two.page]
        self._leading: dict[float, float] = {}
        for size in {round(two.size) for two, _ in pairs}:
            gaps = [
                (round(gap * 2) / 2, 1) for two, gap in pairs if round(two.size) == size and 0 < gap < 2.6 * two.size
            ]
            self._leading[size] = _usual(gaps) or 1.2 * size
        self._edges: dict[tuple[int, int, int], tuple[float, float]] = {}
        for one in lines:
            key = _column(one)
            left, right = self._edges.get(key, (one.x0, one.x1))
            self._edges[key] = min(left, one.x0), max(right, one.x1)

    def bold(self, one: Segment) -> bool:
        """The line is bold, where the text is not."""
        return one.bold or (self.weight > 0 and one.weight > 1.5 * self.weight)

    def room(self, one: Segment) -> float:
        """How much of its line is left empty, in points: the column is as wide as its widest line."""
        key = _column(one)
        right = max(
            self._edges[near][1] for near in ((*key[:2], key[2] + step) for step in (-1, 0, 1)) if near in self._edges
        )
        return right - one.x1

    def _left(self, one: Segment) -> float:
        key = _column(one)
        return min(
            self._edges[near][0] for near in ((*key[:2], key[2] + step) for step in (-1, 0)) if near in self._edges
        )

    def flows(self, lines: Sequence[Segment]) -> Iterator[Flow]:
        """The paragraphs of lines in reading order."""
        flow = Flow()
        for one in lines:
            if flow.lines and not self._goes_on(flow, one):
                yield flow
                flow = Flow()
            flow.lines.append(one)
        if flow.lines:
            yield flow

    def _goes_on(self, flow: Flow, one: Segment) -> bool:
        last = flow.lines[-1]
        if abs(last.size - one.size) > _ALIKE * max(last.size, one.size) or self.bold(last) != self.bold(one):
            return False
        down = last.y - one.y
        if one.page != last.page or down < -0.5 * last.size:
            return self._over(flow, one)
        if abs(down) < 0.35 * last.size:  # a wide gap on one line
            return True
        if down > _LOOSE * self._leading.get(round(one.size), 1.2 * one.size):
            return False
        if min(last.x1, one.x1) <= max(last.x0, one.x0) or _marker(one.text) or _speaks(flow, one):
            return False
        hangs = _marker(flow.first.text) and one.x0 > flow.first.x0 + 2
        if not hangs and one.x0 - max(self._left(one), last.x0) > _INDENT * one.size and len(flow.lines) > 0:
            return bool(len(flow.lines) == 1 and _marker(flow.first.text))
        if self._heading(last):
            return True
        return not self._ended(last, one)

    def _heading(self, one: Segment) -> bool:
        return one.size > (1 + _ALIKE) * self.body

    def _ended(self, last: Segment, one: Segment) -> bool:
        """The first word of the next line had room on the last: it was ended on purpose."""
        return self.room(last) > one.opening + _SPACE * one.size and not last.text.rstrip().endswith((HYPHEN, "-", ","))

    def _over(self, flow: Flow, one: Segment) -> bool:
        """A paragraph goes on in the next column or on the next page."""
        last = flow.lines[-1]
        if self._heading(one) or _marker(one.text) or self.bold(one) or _speaks(flow, one):
            return False
        said = last.text.rstrip().rstrip(_CLOSERS)
        if said.endswith((HYPHEN, "-", ",")):
            return True
        ends = said.endswith((".", "!", "?", ":", ";", "…"))
        return not ends and (one.text[:1].islower() or not self._ended(last, one))


def _column(one: Segment) -> tuple[int, int, int]:
    """What lines have in common that stand in one column, in letters of one size."""
    return one.page, round(one.size), round(one.x0 / 24)


def _usual(weighed: Iterable[tuple[float, int]]) -> float:
    count: Counter[float] = Counter()
    for value, weight in weighed:
        count[value] += weight
    return count.most_common(1)[0][0] if count else 0.0


def _speaks(flow: Flow, one: Segment) -> bool:
    """The line begins with who speaks, behind a sentence or in a talk."""
    if not _SPEAKER.match(one.text.lstrip()):
        return False
    ends = flow.lines[-1].text.rstrip().rstrip(_CLOSERS).endswith((".", "!", "?", "…", "—", "–", "--"))
    return ends or bool(_SPEAKER.match(flow.first.text.lstrip()))


def _marker(text: str) -> bool:
    return bool(ITEM.match(text.lstrip())) or text.lstrip()[:1] in _BULLETS - {"–", "—", "-", "*"}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a document that no line's end parts; `parts_words` if many of its lines end in a hyphen."""

    words: frozenset[str]
    parts_words: bool


def vocabulary(lines: Sequence[Segment]) -> Vocabulary:
    """The words of some lines."""
    found: set[str] = set()
    hyphens, torn = 0, False  # whether the line before ends in a hyphen: the first word may be half of one
    for one in lines:
        words, last = _WORD.findall(one.text), _LAST.search(one.text.rstrip())
        found.update(word.lower() for word in words[torn : len(words) - bool(last)])
        torn = last is not None
        hyphens += torn
    return Vocabulary(frozenset(found), hyphens > max(1, _PARTED * len(lines)))


def written(flow: Flow, known: Vocabulary) -> Line:
    """The text of a paragraph, marked where a page begins."""
    line = Line(folded=True)
    page = flow.first.page
    for number, one in enumerate(flow.lines):
        following = flow.lines[number + 1] if number + 1 < len(flow.lines) else None
        if one.page != page:
            page = one.page
            line.marks.append(Mark(line.size, f"p. {page}"))
        pieces = list(one.pieces)
        glued = False
        if following is not None:
            text, glued = _joined(pieces[-1].text.rstrip(), following.text.lstrip(), known)
            pieces[-1] = replace(pieces[-1], text=text)
        for piece in pieces:
            say_piece(line, piece)
        if following is not None and not glued:
            line.say(" | " if _two_figures(one, following) else " ")
    return line


def _two_figures(one: Segment, following: Segment) -> bool:
    """They stand on one line with a wide gap between them, and are not to become one."""
    if one.page != following.page or abs(one.y - following.y) >= 0.35 * one.size:
        return False
    return one.text.rstrip()[-1:].isdigit() and following.text.lstrip()[:1].isdigit()


def say_piece(line: Line, piece: Piece) -> None:
    """More of a paragraph, which may be raised, and may lead somewhere."""
    text = piece.text.replace(HYPHEN, "-")
    start = line.size
    if piece.raised and text.strip():
        line.raised(text)
    else:
        line.say(text)
    if piece.target and text.strip():
        last = line.links[-1] if line.links else None
        if last and last.target == piece.target and start - last.span.end <= 1:  # it goes on, on the next line perhaps
            start = line.links.pop().span.start
        line.link(start, piece.target)


def _joined(text: str, following: str, known: Vocabulary) -> tuple[str, bool]:
    """The end of a line before the next one, without its hyphen where that only parted a word; whether the two touch."""
    last = _LAST.search(text)
    if not last:
        return text, False
    head, tail = last[1], (_FIRST.match(following) or [""])[0]
    if not head or not tail:
        return text, bool(head) and bool(tail)
    low = head.lower().strip("“\"'‘(")
    if not low.isalpha() or not tail[0].islower() or low in _KEPT or low in NUMERAL_WORDS:
        return text, True
    joined, parted = f"{low}{tail.lower()}", f"{low}-{tail.lower()}"
    if joined in known.words or parted in known.words:
        keeps = parted in known.words and joined not in known.words
    else:
        keeps = tail.lower() in _SECONDS or {low, tail.lower()} <= known.words or not (known.parts_words or _torn(low))
    return (text if keeps else text[:-1]), True


def _torn(head: str) -> bool:
    """It can hardly be a word: it ends in letters that no English word ends in."""
    return head.endswith(_TORN) or not any(vowel in head for vowel in "aeiouy")
