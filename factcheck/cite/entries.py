"""The list of a draft: its footnotes, and what stands under "References" or "Notes", as entries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.cite.identifiers import identifiers
from factcheck.cite.places import Places
from factcheck.cite.pointing import is_ibid, is_pointer
from factcheck.cite.records import year_of
from factcheck.dataclass import dataclass, replace
from factcheck.model.citation import Entry, Linked, MarkKind
from factcheck.model.text import Block, BlockKind, Source, Span, told
from factcheck.pattern import pattern

_HEADING = pattern(
    r"(?i)[\s\d.*_#]*(?:(?:selected|list of|cited|full|all)\s+)?(?:references?(?:\s+and\s+notes|\s+list|\s+cited)?|bibliography"
    r"|works(?:\s+(?:cited|consulted))?|sources(?:\s+(?:cited|consulted|and\s+notes))?"
    r"|(?:end|foot)?notes(?:\s+and\s+(?:references|sources))?|literature(?:\s+(?:cited|list))?|citations)[\s:*_]*\Z"
)
_NUMBERED = pattern(r"(?m)^[ \t]*(?:\[(?P<a>\d{1,4})\]|\((?P<b>\d{1,4})\)|(?P<c>\d{1,4})[.)])[ \t]+(?=\S)")
_CALL = pattern(r"\[?(\d{1,3})\]?")
_BEFORE = pattern(r"(?:\[(?P<a>\d{1,4})\]|(?P<c>\d{1,4})[.)])[ \t]*\Z")
_AUTHORS = pattern(  # Haan, P., & Obi, A. (2019) · Haan P, Obi A. · World Bank. 2019.
    r"\s*(?P<who>[^\W\d_][^\d()]{1,200}?)[\s,.]*\(?(?P<year>(?:1[4-9]|20)\d\d[a-z]?)\)?"
)
_FAMILY = pattern(r"(?P<name>[^\W\d_][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)*)")
_PART = pattern(r"(?:\s*(?:&|;|\band\b)\s*)+")
_INITIALS = pattern(r",\s*(?:[^\W\d_a-z]\.?[\s-]*){1,4}(?:,|\Z)\s*")
_QUOTED = pattern(r"[“\"‘«](?P<x>[^”\"’»\n]{8,300}?)[,.]?[”\"’»]|(?<![*_])[*_](?P<y>[^*_\n]{8,300})[*_]")
_APA = pattern(r"\((?:1[4-9]|20)\d\d[a-z]?(?:,[^)]{1,30})?\)[.,:]?\s+(?P<x>[^.?!\n]{8,300}[?!]?)")
RAISED = pattern(r"(?:(?<=[.,;:!?”\"’')\]])|(?<=[a-z]{3}))(?P<x>[¹²³⁰⁴-⁹]{1,3}(?:[˒,][¹²³⁰⁴-⁹]{1,3}){0,8})")
LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LINE = pattern(r"(?m)^[^\n]+")
_OPENS = pattern(  # a line that begins an entry: "Haan, P. (2019)", "World Bank (2019).", "Haan P, Obi A. 2019."
    r"\s*(?:[*_“\"]{0,2})[^\W\d_a-z][^\n()]{0,200}?(?:\((?:1[4-9]|20)\d\d[a-z]?[,)]|[.,]\s(?:1[4-9]|20)\d\d[a-z]?[.:,;)])"
)
LEAST = 2  # items that make a list without a heading


@dataclass(frozen=True, slots=True)
class Listed:
    """The entries of a draft in order, and the stretches they stand in, where no mark is looked for.

    `numbered` says that there is a list with numbers to cite by.
    """

    entries: tuple[Entry, ...]
    places: tuple[Span, ...]
    numbered: bool


def authors_and_year(text: str) -> tuple[tuple[str, ...], str]:
    """Family names, in lower case, and year that a citation begins with; ((), "") where it does not begin so."""
    found = _AUTHORS.match(text[:400].lstrip("*_“\"'"))
    if not found:
        return (), ""
    who = _INITIALS.sub(" & ", found["who"] + ",")
    names = []
    for one in _PART.split(who):
        family = one.partition(",")[0].strip(" .").removesuffix(" et al").lower()
        if family not in ("", "eds", "ed") and _FAMILY.match(family):
            names.append(family)
    return tuple(names[:20]), found["year"]


def title_in(text: str) -> str:
    """The title of a citation: what is in quotation marks or italics, or stands behind the year in brackets."""
    quoted = _QUOTED.search(text)
    if quoted:
        return " ".join((quoted["x"] or quoted["y"]).split())
    behind = _APA.search(text)
    return " ".join(behind["x"].split()) if behind else ""


def entry(source: Source, span: Span, kind: MarkKind, key: str) -> Entry:
    """The entry that a stretch of the draft is."""
    written = source.text[span.start : span.end]
    shown = " ".join(told(source, span.start, span.end).split()).strip(" -–·,;:") or " ".join(written.split())
    found = identifiers(written)
    authors, year = authors_and_year(shown)
    return Entry(
        kind=kind,
        key=key,
        text=shown,
        title=title_in(written),
        authors=authors,
        year=year or year_of(shown),
        dois=found.dois,
        isbns=found.isbns,
        urls=found.urls,
        faults=found.faults,
        span=span,
    )


def raised(source: Source, linked: Linked) -> Iterator[tuple[Span, int]]:
    """The raised numbers that a page or Word document calls its notes by, and bare numbers that lead to a place in it."""
    places = [gap for block in source.blocks for gap in block.gaps] if source.marks else []
    places += [link.span for link in source.links if link.target.startswith("#")]
    for span in sorted({*places} - {one.span for one in linked.calls}):
        if found := _CALL.fullmatch(source.text, span.start, span.end):
            yield span, int(found[1])


def listed(source: Source, linked: Linked) -> Listed:
    """The footnotes of a draft and the items of its lists of references."""
    notes = [
        entry(source, note.span, MarkKind.NOTE, note.key)
        for note in linked.footnotes
        if note.span.start < note.span.end
    ]
    places = [note.place or note.span for note in linked.footnotes]
    taken = Places(places)
    blocks = [block for block in source.blocks if not taken.touch(block.span)]
    under = list(_under_heading(source, blocks)) or list(_at_the_end(source, blocks))
    items = list(_items(source, under, linked))
    if any(
        is_pointer(item) or is_ibid(item) for item in items if item.kind is MarkKind.NUMBER
    ):  # notes, not a list of works
        items = [replace(item, kind=MarkKind.NOTE) if item.kind is MarkKind.NUMBER else item for item in items]
    places += [block.span for block in under]
    return Listed((*notes, *items), tuple(places), any(item.key for item in items))


def _under_heading(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks under the headings of lists, up to the next heading of their level."""
    level = 0
    for at, block in enumerate(blocks):
        words = source.prose(block)
        heads = block.kind is BlockKind.HEADING
        alone = len(words) <= 40 and _HEADING.match(words) and _goes_on(source, blocks[at + 1 : at + 2])
        if alone and (heads or words.strip(" :*_")[:1].isupper()):
            level = block.level or 9
        elif heads and (block.level or 9) <= level:
            level = 0
        elif level:
            yield block


def _goes_on(source: Source, following: Sequence[Block]) -> bool:
    return bool(following) and following[0].kind is not BlockKind.CELL and source.prose(following[0]).strip() != ""


def _at_the_end(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    """The last paragraphs, where each begins with a number in square brackets, counted from 1."""
    found: list[Block] = []
    for block in reversed(blocks):
        start = _NUMBERED.match(source.prose(block))
        if not start or not start["a"]:
            break
        found.append(block)
    found.reverse()
    first = _NUMBERED.match(source.prose(found[0])) if found else None
    if first and first["a"] == "1" and (len(found) >= LEAST or source.prose(found[0]).count("\n[") >= LEAST - 1):
        yield from found


def _by_line(source: Source, span: Span) -> list[Span]:
    """The items of a paragraph that has one on each of its lines, told by author and year; [] for any other paragraph."""
    text = source.text[span.start : span.end]
    starts = [one.start() for one in _LINE.finditer(text) if _OPENS.match(one[0]) and authors_and_year(one[0])[0]]
    if len(starts) < LEAST or starts[0] != 0:
        return []
    ends = [*starts[1:], len(text)]
    return [
        Span(span.start + start, span.start + len(text[:end].rstrip())) for start, end in zip(starts, ends, strict=True)
    ]


def _items(source: Source, blocks: Sequence[Block], linked: Linked) -> Iterator[Entry]:
    """The entries of a list; one paragraph may hold several, each on a line that begins with its number."""
    found: list[tuple[str, Span]] = []
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            continue
        words = source.text[block.span.start : block.span.end]
        starts = [one for one in _NUMBERED.finditer(words) if not one.start() or one["a"] or one["c"]]
        if starts and starts[0].start() == 0:
            ends = [*(one.start() for one in starts[1:]), len(words)]
            for one, end in zip(starts, ends, strict=True):
                number = one["a"] or one["b"] or one["c"]
                found.append((number, Span(block.span.start + one.end(), block.span.start + len(words[:end].rstrip()))))
            continue
        if parts := _by_line(source, block.span):
            found += [("", part) for part in parts]
            continue
        line = source.text.rfind("\n", 0, block.span.start) + 1
        before = _BEFORE.search(source.text[line : block.span.start])
        found.append(((before["a"] or before["c"]) if before else "", block.span))
    numbers = [number for number, _ in found]
    if len(numbers) > 1 and set(numbers) == {"1"}:  # Markdown counts for itself
        numbers = [str(at) for at in range(1, len(numbers) + 1)]
    elif not any(numbers) and all(block.kind is BlockKind.ITEM for block in blocks):  # a page counts for itself, too
        called = {number for _, number in raised(source, linked)}
        called |= {int(one["x"].translate(LOWERED)) for one in RAISED.finditer(source.text) if one["x"].isdigit()}
        if 1 in called and max(called) == len(numbers):
            numbers = [str(at) for at in range(1, len(numbers) + 1)]
    for number, (_, span) in zip(numbers, found, strict=True):
        if span.start >= span.end:
            continue
        if number:
            yield entry(source, span, MarkKind.NUMBER, str(int(number)))
        else:
            made = entry(source, span, MarkKind.AUTHOR, "")
            if made.authors or made.dois or made.urls or made.isbns or made.title:
                yield made
