"""DOCX: a walk of our own over its parts, for libraries leave out insertions, text boxes, notes and content controls."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname, join, normpath

from factcheck.errors import InputError
from factcheck.read.extracted import Extracted, Part, assembled, titled
from factcheck.read.formats import Asked
from factcheck.read.formats.archive import Archive
from factcheck.read.formats.docxbody import Body
from factcheck.read.formats.docxruns import words_of
from factcheck.read.formats.docxstyles import Styles
from factcheck.read.formats.notes import quoted
from factcheck.read.formats.xml import Element, attribute, local

_MAIN = "word/document.xml"


class _Package:
    """A document's archive, and which part leads to which."""

    def __init__(self, data: bytes) -> None:
        self.archive = Archive(data)
        if "EncryptedPackage" in self.archive:
            raise InputError("it is encrypted; save it without a password")
        main = self._targets("", "officeDocument")
        self.main = main[0] if main else _MAIN
        if self.main not in self.archive:
            raise InputError(f"it is a zip archive without {_MAIN}, so no Word document; it may be damaged")

    def _targets(self, part: str, kind: str) -> list[str]:
        """The parts of a kind that a part (or the package, "") leads to, in order of their ids."""
        return [target for id, target, what in self._relations(part) if what == kind]

    def _relations(self, part: str) -> list[tuple[str, str, str]]:
        """Id, target and kind of what a part leads to; a target inside of the package is the name of a part."""
        name = join(dirname(part), "_rels", f"{part.rpartition('/')[2]}.rels").lstrip("/")
        if name not in self.archive:
            return []
        found = []
        for one in self.archive.xml(name):
            target, kind = attribute(one, "Target") or "", (attribute(one, "Type") or "").rpartition("/")[2]
            if attribute(one, "TargetMode") != "External":
                target = normpath(join("/", dirname(part), target)).lstrip("/")
            found.append((attribute(one, "Id") or "", target, kind))
        return found

    def links(self, part: str) -> dict[str, str]:
        """Where the hyperlinks of a part lead, by id."""
        return {id: target for id, target, kind in self._relations(part) if kind == "hyperlink"}

    def roots(self, kind: str) -> list[tuple[str, Element]]:
        """The parts of a kind that the main one leads to, with their roots."""
        names = dict.fromkeys(self._targets(self.main, kind))
        return [(name, self.archive.xml(name)) for name in names if name in self.archive]

    def has(self, kind: str) -> bool:
        """The main part leads to one of a kind."""
        return bool(self._targets(self.main, kind))


def read(data: bytes, asked: Asked) -> Extracted:
    """The text of a Word document: body, text boxes, notes, headers and footers.

    Raises:
        InputError: it is damaged, encrypted, or has a DOCTYPE.
    """
    package = _Package(data)
    styles = Styles([root for _, root in package.roots("styles")])
    body = Body(styles, asked.original)
    parts = list(body.blocks(package.archive.xml(package.main), package.links(package.main)))
    for kind, numbers, name in (
        ("footnotes", body.footnotes, "note"),
        ("endnotes", body.endnotes, "endnote"),
    ):
        for path, root in package.roots(kind):
            parts += _notes(body, root, numbers, name, package.links(path))
    parts += _margins(body, package)
    remarks = [words_of(one) for _, root in package.roots("comments") for one in root if local(one) == "comment"]
    notes = (*_told(body, [one for one in remarks if one], asked), *_beside(package))
    return assembled(parts, titled(parts, _about(package)), notes, tuple(_lost(package, body)))


def _lost(package: _Package, body: Body) -> Iterator[str]:
    """What of the document could not be read."""
    if package.has("aFChunk"):
        yield "a document of another format is embedded in it, and not read"
    if package.has("subDocument"):
        yield "it is put together of other documents, which are not read"
    for kind, numbers in (("footnote", body.footnotes), ("endnote", body.endnotes)):
        ids = {attribute(one, "id") for _, root in package.roots(f"{kind}s") for one in root}
        if count := sum(id not in ids for id in numbers):
            yield f"{count:,} {kind}{'s' * (count > 1)} that the text refers to cannot be found"


def _beside(package: _Package) -> Iterator[str]:
    """Charts, diagrams and files that are in the document, and no text of it."""
    for kind, name in (("chart", "chart"), ("diagramData", "diagram")):
        if roots := package.roots(kind):
            said = [" ".join(" ".join(one.text or "" for one in root.iter() if local(one) in ("t", "v")).split())
                    for _, root in roots]  # fmt: skip
            told = f": {quoted(words)}" if (words := [one for one in said if one]) else ""
            yield f"{len(roots):,} {name}{'s' * (len(roots) > 1)} not checked{told}"


def _notes(body: Body, root: Element, numbers: dict[str, int], name: str, links: dict[str, str]) -> Iterator[Part]:
    """The notes that the text refers to, by their numbers in it, then those that it does not."""
    notes = {
        attribute(one, "id") or "": one
        for one in root
        if local(one) in ("footnote", "endnote") and attribute(one, "type") in (None, "normal")
    }
    for id in sorted(notes, key=lambda id: numbers.get(id, len(numbers) + 1)):
        label = f"{name} {numbers[id]}" if id in numbers else f"{name} without a place"
        yield from body.aside(notes[id], label, links)


def _margins(body: Body, package: _Package) -> Iterator[Part]:
    """Headers and footers, each text once."""
    seen: set[str] = set()
    for kind in ("header", "footer"):
        for path, root in package.roots(kind):
            for part in body.aside(root, kind, package.links(path)):
                if part.text not in seen and any(map(str.isalpha, part.text)):
                    seen.add(part.text)
                    yield part


def _told(body: Body, remarks: list[str], asked: Asked) -> Iterator[str]:
    """What the reader did that an editor should know."""
    if body.changes:
        some = f"{body.changes:,} tracked change{'s' * (body.changes > 1)}"
        if asked.original:
            yield f"{some} left out: this is the text before them"
        else:
            yield f"{some} read as accepted (--original reads the text before them)"
    if remarks:
        yield f"{len(remarks):,} comment{'s' * (len(remarks) > 1)} not checked: {quoted(remarks)}"
    if body.hidden:
        yield f"hidden text not checked: {quoted(body.hidden)}"
    if body.faint:
        yield f"text in white, which may not be seen, is checked: {quoted(body.faint)}"
    if body.objects:
        some = f"{len(body.objects):,} embedded object{'s' * (len(body.objects) > 1)}"
        yield f"{some} not checked: {quoted(body.objects)}"
    if body.drawn:
        yield f"words in drawings not checked: {quoted(body.drawn)}"


_FACTS = {"title": "title", "creator": "author"}  # not the dates: they are those of the file


def _about(package: _Package) -> dict[str, str]:
    name = "docProps/core.xml"
    if name not in package.archive:
        return {}
    try:
        root = package.archive.xml(name)
    except InputError:
        return {}
    facts = {_FACTS[local(one)]: " ".join((one.text or "").split()) for one in root if local(one) in _FACTS}
    return {key: said for key, said in facts.items() if said}
