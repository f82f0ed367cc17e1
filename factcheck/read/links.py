"""What a document links to: Markdown's links and footnotes, HTML anchors, addresses written out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.model.citation import Footnote, Linked
from factcheck.model.text import Link, Source, Span
from factcheck.pattern import pattern
from factcheck.read.frontmatter import front_matter
from factcheck.read.markup import named
from factcheck.read.offsets import Offsets
from factcheck.read.prose import addresses

_ANCHOR = pattern(
    r"(?i)<a\s(?:[^<>]{0,500}?\s)?href\s*=\s*(?:\"([^\"<>]{1,4000})\"|'([^'<>]{1,4000})'|([^\s\"'<>]{1,4000}))[^<>]{0,500}>"
)
_DEFINING = pattern(r"[ ]{0,3}\[(?!\^)[^\]]{1,300}\]:\s*<?\Z")  # what a reference link is defined by
_CLOSE = pattern(r"(?i)</a\s*>")
_DEFINED = pattern(
    r"(?m)^[ \t]{0,3}\[\^(?P<key>[^\]\s]{1,100})\]:[ \t]*(?P<text>.*(?:\n(?![ \t]*\n|[ \t]{0,3}\[\^).*)*)"
)
_LONGEST = 1000  # characters of the words of an HTML link


def linked(source: Source) -> Linked:
    """The links, calls of footnotes and footnotes of a document, in order of place. Links inside footnotes are among them."""
    if source.media == "text/markdown":
        return _markdown(source.text)
    if source.marks:
        return _document(source)
    notes = tuple(
        Footnote(found["key"], Span(found.start("text"), found.end("text"))) for found in _DEFINED.finditer(source.text)
    )
    return Linked(tuple(_plain(source.text)), (), notes)


def _document(source: Source) -> Linked:
    """What the reader of a Word document, a page or a book kept: links, and notes by the signs that call them."""
    links: list[Link] = []
    calls: list[Link] = []
    for one in source.links:
        if not one.target.startswith("#"):
            links.append(one)
        elif key := _key(one.target[1:]):
            calls.append(Link(one.span, key))
    taken = sorted(one.span for one in (*links, *calls))
    reached = _ends(taken)
    links += [one for one in _plain(source.text) if not _within(one.span, taken, reached)]
    notes: dict[str, Span] = {}
    ends = (*(mark.start for mark in source.marks[1:]), len(source.text))
    for mark, end in zip(source.marks, ends, strict=True):
        if key := _key(mark.label):
            start = notes[key].start if key in notes else mark.start
            notes[key] = Span(start, start + len(source.text[start:end].rstrip()))
    called = {one.target for one in calls}
    footnotes = tuple(Footnote(key, span) for key, span in notes.items() if key in called)
    return Linked(tuple(sorted(links, key=lambda one: one.span)), tuple(calls), footnotes)


def _key(label: str) -> str:
    """`7` of `note 7`, `endnote 7` of an endnote, "" for what is no note."""
    found = _NOTE.fullmatch(label)
    return "" if not found else found[2] if found[1] == "note" else label


_NOTE = pattern(r"(note|endnote) (\d{1,6})")


def _plain(text: str) -> Iterator[Link]:
    """The web addresses written out."""
    for span in addresses(text):
        if "@" not in text[span.start : span.end].partition("/")[0]:
            yield Link(span, text[span.start : span.end])


def _markdown(text: str) -> Linked:
    import pyromark

    have = pyromark.Options
    options = have.ENABLE_TABLES | have.ENABLE_FOOTNOTES | have.ENABLE_STRIKETHROUGH | have.ENABLE_TASKLISTS
    start = front_matter(text).end
    body = text[start:]
    at = Offsets(body)
    links: list[Link] = []
    calls: list[Link] = []
    notes: list[Footnote] = []
    silent: list[Span] = []  # code, and what defines a link
    pages: list[Span] = []  # HTML
    for event, place in pyromark.events_with_range(body, options=options):
        name, detail = named(event)
        span = Span(start + at(place["start"]), start + at(place["end"]))
        if name == "FootnoteReference":
            calls.append(Link(span, str(detail)))
        elif name in ("Code", "InlineHtml", "Html"):
            (silent if name == "Code" else pages).append(span)
        elif name == "Start":
            tag, about = named(detail)
            if tag == "Link" and about["link_type"] != "Email":
                links.append(Link(span, about["dest_url"]))
            elif tag == "Image" or tag == "CodeBlock":
                silent.append(span)
            elif tag == "FootnoteDefinition":
                notes.append(Footnote(str(about), _content(text, span)))
    links += _anchors(text, pages)
    taken = sorted((*(one.span for one in links), *silent))
    reached = _ends(taken)
    for one in _plain(body):
        span = Span(start + one.span.start, start + one.span.end)
        line = text[text.rfind("\n", 0, span.start) + 1 : span.start]
        if not _within(span, taken, reached) and not _DEFINING.match(line):
            links.append(Link(span, one.target))
    return Linked(tuple(sorted(links, key=lambda one: one.span)), tuple(calls), tuple(notes))


def _ends(spans: Sequence[Span]) -> list[int]:
    """The furthest end among the first spans, for each."""
    found, far = [], 0
    for span in spans:
        far = max(far, span.end)
        found.append(far)
    return found


def _within(span: Span, taken: Sequence[Span], reached: Sequence[int]) -> bool:
    """One of the spans, which are in order, overlaps it."""
    number = bisect_left(taken, span.end, key=lambda one: one.start)
    return number > 0 and reached[number - 1] > span.start


def _content(text: str, span: Span) -> Span:
    """The text of a footnote without what calls it and the blanks around."""
    head = text.find("]:", span.start, span.end)
    start = head + 2 if head >= 0 else span.start
    said = text[start : span.end]
    return Span(start + len(said) - len(said.lstrip()), max(start, span.end - (len(said) - len(said.rstrip()))))


def _anchors(text: str, pages: Sequence[Span]) -> Iterator[Link]:
    """The links of HTML, each with its words."""
    from html import unescape

    for page in pages:
        for found in _ANCHOR.finditer(text, page.start, page.end):
            close = _CLOSE.search(text, found.end(), min(len(text), found.end() + _LONGEST))
            target = unescape(found[1] or found[2] or found[3])
            yield Link(Span(found.start(), close.end() if close else found.end()), target)
