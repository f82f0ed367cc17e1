"""HTML into blocks: paragraphs, headings, items and cells, each with where it stands in the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.dataclass import dataclass, field
from factcheck.model.text import BlockKind
from factcheck.pattern import pattern
from factcheck.read.extracted import Part
from factcheck.read.formats.inline import Line
from factcheck.read.formats.tables import LONGEST, are_heads
from factcheck.read.formats.unseen import frame_of, swallowed, words_of
from factcheck.read.formats.xml import Element
from factcheck.read.html import Cell, Tables
from factcheck.read.tags import hides

SKIPPED = frozenset(
    "head script style noscript template svg iframe object embed audio video canvas select option button textarea datalist "
    "map area rt rp link meta title".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th "
    "thead tr ul".split()
)
_CODE = frozenset("head script style link meta title rt rp map area audio video".split())
_POPUPS = ("footnote", "endnote", "rearnote", "note")  # a reader of books shows them where they are asked for
_MOST_UNSEEN = 5000
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_REGIONS = frozenset("nav aside footer form dialog search menu".split())
_ROLES = frozenset("navigation complementary contentinfo banner search dialog alertdialog menu menubar toolbar".split())
_APART = pattern(
    r"(?:^|[\s_-])(?:nav|navbar|menu|sidebar|side-bar|breadcrumbs?|footer|cookies?|consent|gdpr|share|sharing|social|newsletter|"
    r"subscribe|subscription|signup|advert|advertisement|ads?|sponsored|promo|related|recommended|recommendations|teaser|"
    r"comments?|disqus|popup|modal|paywall|toolbar|pagination|tags?|byline-share|most-read|trending|masthead)(?:$|[\s_-])"
)
_NOTES = pattern(r"foot-?notes?|end-?notes?|references|bibliography|reflist|citations?")
_NOTE_MARK = pattern(r"(?i)foot-?note|end-?note|noteref|fnref|\bfn\b|cite|reference")
_SPAN = pattern(r"\s*(\d{1,3})")


@dataclass(slots=True)
class Found:
    """One block of a page: `apart` if the page sets it apart from its main text, `notes` if it is one of its notes;
    `linked` are the characters that are links. `table` is the number of its table, else 0."""

    part: Part
    holder: Element
    apart: bool
    notes: bool
    linked: int
    table: int = 0


@dataclass(slots=True)
class _State:
    """What is open at a point of the walk."""

    line: Line = field(default_factory=lambda: Line(folded=True))
    tag: str = "p"
    holder: Element | None = None
    linked: int = 0
    table: int = 0
    row: int = 0
    cell: Cell | None = None


class Walk:
    """Walks a page without recursion, however deep it is nested."""

    def __init__(self, name: str = "") -> None:
        self._name = name  # stands before the places: the chapter of a book
        self._state = _State()
        self._lists: list[int] = []
        self._items = self._listed = self._tables_seen = self._apart = self._notes = self._struck = self._pre = 0
        self._quoted = 0
        self._links: list[tuple[int, str]] = []
        self._raised: list[tuple[Element, Line]] = []
        self._tables = Tables()
        self._tabled: list[tuple[Element, bool, int]] = []  # open tables: element, whether of data, its number
        self.unseen: list[str] = []  # what the page hides or draws
        self.frames: list[str] = []  # whose pages stand in frames of its text
        self.swallowed: list[str] = []  # words in attributes

    def blocks(self, root: Element) -> Iterator[Found]:
        """The blocks of a page, in order."""
        from lxml import etree

        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, one in walk:
            if event == "start":
                if _is_skipped(one):
                    self._leave(one)
                    walk.skip_subtree()
                    continue
                self.swallowed += swallowed(one)
                yield from self._open(one)
                self._say(one.text)
            elif event == "end" and not _is_skipped(one):
                yield from self._close(one)
                self._say(one.tail)
            elif event == "end" or not isinstance(one.tag, str):
                self._say(one.tail if one is not root else None)
        yield from self._flush()

    def _leave(self, one: Element) -> None:
        """What is not read of the page, with what it says."""
        if not isinstance(one.tag, str) or one.tag in _CODE:
            return
        if (said := words_of(one)) and len(self.unseen) < _MOST_UNSEEN:
            self.unseen.append(said)
        elif (host := frame_of(one)) and not self._apart:
            self.frames.append(host)

    def _say(self, text: str | None) -> None:
        if not text:
            return
        line = self._raised[-1][1] if self._raised else self._state.line
        before = line.size
        if self._pre and not self._raised:
            for number, row in enumerate(text.split("\n")):
                if number:
                    line.break_line()
                line.say(row, prose=not self._struck)
        else:
            line.say(text, prose=not self._struck)
        if self._links:
            self._state.linked += line.size - before

    def _in_data(self) -> bool:
        return bool(self._tabled) and self._tabled[-1][1]

    def _open(self, one: Element) -> Iterator[Found]:
        tag = one.tag
        self._apart += _is_apart(one)
        self._notes += _is_notes(one)
        if tag in _BLOCKS:
            if self._in_data() and tag not in ("td", "th", "tr", "table", "caption"):
                self._state.line.break_line()
            else:
                yield from self._flush()
                self._state.tag, self._state.holder = tag, one
        if tag in _LISTS:
            self._listed += 1
            self._lists.append(self._listed)
        elif tag == "li":
            self._items += 1
        elif tag in ("table", "tr", "td", "th"):
            self._open_table(one, tag)
        elif tag == "br":
            yield from self._break(one)
        elif tag == "sup":
            self._raised.append((one, Line(folded=True)))
        elif tag == "a":
            self._links.append((self._state.line.size, one.get("href") or ""))
        elif tag == "q":
            self._say("“")
        elif tag in ("del", "s", "strike", "code"):
            self._struck += 1
        elif tag == "pre":
            self._pre += 1

    def _break(self, one: Element) -> Iterator[Found]:
        """A line's end; two of them part paragraphs."""
        following = one.getnext()
        twice = following is not None and following.tag == "br" and not (one.tail or "").strip()
        if twice and not self._in_data():
            tag, holder = self._state.tag, self._state.holder
            yield from self._flush()
            self._state.tag, self._state.holder = tag, holder
        else:
            self._state.line.break_line()

    def _open_table(self, one: Element, tag: str) -> None:
        if tag == "table":
            data = _is_data(one)
            self._tables_seen += data
            if data:
                self._tables.begin()
                self._state.row = 0
            self._tabled.append((one, data, self._tables_seen))
        elif self._in_data() and tag == "tr":
            self._state.row += 1
            self._tables.begin_row(header=_is_head(one, self._state.row == 1))
        elif self._in_data():
            self._state.cell = self._tables.next_cell(_number(one, "colspan"), _number(one, "rowspan"))
            self._state.table = self._tabled[-1][2]

    def _close(self, one: Element) -> Iterator[Found]:
        tag = one.tag
        if tag == "a" and self._links:
            start, target = self._links.pop()
            self._state.line.link(min(start, self._state.line.size), target)
        elif tag == "q":
            self._say("”")
        elif tag in ("del", "s", "strike", "code"):
            self._struck -= 1
        elif tag == "pre":
            self._pre -= 1
        elif tag == "sup" and self._raised:
            self._close_raised(one)
        if tag in _BLOCKS and not (self._in_data() and tag not in ("td", "th", "tr", "table", "caption")):
            yield from self._flush()
            self._state.tag, self._state.holder = "p", one.getparent()
        if tag in _LISTS and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._items -= 1
        elif tag == "table" and self._tabled:
            self._tabled.pop()
        self._apart -= _is_apart(one)
        self._notes -= _is_notes(one)

    def _close_raised(self, one: Element) -> None:
        _, line = self._raised.pop()
        link = next((a for a in one.iter("a")), None)
        above = one.getparent()
        named = " ".join(
            filter(
                None,
                (one.get("class"), one.get("id"), *(link.get(key) for key in ("class", "href", "role")))
                if link is not None
                else filter(None, (one.get("class"), one.get("id"))),
            )
        )
        is_note = bool(_NOTE_MARK.search(named)) or (above is not None and above.tag == "a" and bool(line.text()))
        is_note = is_note or (link is not None and (link.get("href") or "").startswith("#"))
        into = self._raised[-1][1] if self._raised else self._state.line
        if line.text().strip():
            target = (link.get("href") or "") if link is not None else ""
            into.raised(line.text(), is_note and len(line.text().strip()) < 6, target)

    def _flush(self) -> Iterator[Found]:
        state, self._state = self._state, _State(row=self._state.row)
        self._links = [(0, target) for _, target in self._links]
        if state.holder is None or not state.line.text().strip():
            if self._tabled:
                self._state.cell, self._state.table = None, 0
            return
        label = f"{self._name} ".lstrip()
        kind, level = _kind(state, bool(self._items) and bool(self._lists))
        lists = tuple(self._lists) if kind is BlockKind.ITEM else ()
        part = state.line.part(label, kind, level, state.cell, lists, typed=True)
        if state.cell:
            part = state.line.part(f"{label}table {state.table}, row {state.row}", kind, level, state.cell)
        yield Found(part, state.holder, self._apart > 0, self._notes > 0, state.linked, state.table)


def _kind(state: _State, item: bool) -> tuple[BlockKind, int]:
    if state.cell:
        return BlockKind.CELL, 0
    if state.tag in _HEADINGS:
        return BlockKind.HEADING, _HEADINGS[state.tag]
    return (BlockKind.ITEM if item else BlockKind.PARAGRAPH), 0


def _is_skipped(one: Element) -> bool:
    if not isinstance(one.tag, str) or one.tag in SKIPPED:
        return not (one.tag == "template" and one.get("shadowrootmode") is not None)
    return _hidden(one)


def _hidden(one: Element) -> bool:
    if one.get("epub:type") in _POPUPS:
        return False
    if one.get("hidden") is not None and one.get("hidden") != "until-found":
        return True
    style = one.get("style")
    return bool(style) and hides("span", style) and one.tag not in ("html", "body")


def _is_apart(one: Element) -> bool:
    if one.tag in _REGIONS or one.get("role") in _ROLES:
        return True
    if one.tag in ("html", "body", "main", "article", "p") or one.tag in _HEADINGS:
        return False
    named = f"{one.get('class') or ''} {one.get('id') or ''}"[:500].lower()
    return named != " " and bool(_APART.search(named))


def _is_notes(one: Element) -> bool:
    if one.tag not in ("section", "div", "ol", "ul", "aside", "footer", "dl"):
        return False
    named = f"{one.get('class') or ''} {one.get('id') or ''} {one.get('role') or ''}"[:500].lower()
    return bool(_NOTES.search(named))


def _number(one: Element, name: str) -> int:
    found = _SPAN.match(one.get(name) or "")
    return max(1, int(found[1])) if found else 1


def words(element: Element) -> str:
    """The text of an element on one line."""
    return " ".join("".join(element.itertext()).split())


def _own_cells(row: Element) -> Iterable[Element]:
    return (one for one in row if one.tag in ("td", "th"))


def _is_head(row: Element, first: bool) -> bool:
    above = row.getparent()
    cells = list(_own_cells(row))
    if above is not None and above.tag == "thead":
        return True
    if cells and all(cell.tag == "th" for cell in cells):
        return True
    return (
        first and row.getnext() is not None and all(c.tag == "td" for c in cells) and are_heads(list(map(words, cells)))
    )


def _is_data(table: Element) -> bool:
    """A table of figures or words, not a page laid out in columns."""
    rows = list(table.iter("tr"))
    if next(table.iterdescendants("table"), None) is not None or table.get("role") in ("presentation", "none"):
        return False
    return max((sum(1 for _ in _own_cells(row)) for row in rows), default=0) > 1 and all(
        len(words(cell)) <= LONGEST for row in rows for cell in _own_cells(row)
    )
