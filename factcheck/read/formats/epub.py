"""EPUB: the chapters of a book in the order of its spine, each read as a page."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from factcheck.dataclass import dataclass, replace
from factcheck.errors import InputError
from factcheck.model.text import Mark
from factcheck.pattern import pattern
from factcheck.read.extracted import Extracted, Part, assembled, titled
from factcheck.read.formats import Asked
from factcheck.read.formats.archive import Archive
from factcheck.read.formats.ends import ends
from factcheck.read.formats.markup import Walk
from factcheck.read.formats.page import text_of, tree_of
from factcheck.read.formats.unseen import unseen
from factcheck.read.formats.xml import Element, attribute, child, local

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_FONTS = ("font", "obfuscation", "idpf.org/2008/embedding", "ns.adobe.com/pdf/enc")
_PAGES = ("application/xhtml+xml", "text/html", "application/xml", "text/xml", "text/x-oeb1-document", "")
_PAGE = (".xhtml", ".html", ".htm", ".xml")
_FACTS = {"title": "title", "creator": "author", "publisher": "publisher", "date": "date", "source": "url"}
_SHOWN = 5
_REMOTE = pattern(r"[A-Za-z][A-Za-z0-9+.-]*:")
_DAY = pattern(r"(?:1[4-9]|20)\d\d(?:-\d\d(?:-\d\d)?)?(?=T|\Z)")


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A chapter: the name of its part, what to call it, and why it cannot be read, if it cannot."""

    part: str
    name: str
    problem: str = ""


def read(data: bytes, asked: Asked) -> Extracted:
    """The text of a book.

    Raises:
        InputError: it is damaged or encrypted, or none of its chapters can be read.
    """
    archive = Archive(data)
    if _ENCRYPTION in archive and _encrypted(archive.xml(_ENCRYPTION)):
        raise InputError("it is encrypted (copy protection); get a copy without")
    package = _package(archive)
    root = archive.xml(package)
    book = _Book()
    chapters = list(_chapters(root, package))
    for chapter in chapters:
        book.take(archive, chapter)
    if not any(part.text.strip() for part in book.parts):
        raise InputError(f"there is no text in it{': ' if book.lost else ''}{'; '.join(book.lost[:_SHOWN])}")
    about = titled(book.parts, _about(root)) if len(chapters) == 1 else _about(root)
    if bare := [name for name in book.bare if "cover" not in name.lower()]:
        book.notes[f"no text in {_listed(bare)}: pictures are not read"] = None
    if others := _others(root, package, {one.part for one in chapters}):
        book.notes[f"pages that are no chapter of the book, not checked: {_listed(others)}"] = None
    return assembled(book.parts, about, list(book.notes)[:_SHOWN], book.lost)


class _Book:
    """The chapters as they are read."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.notes: dict[str, None] = {}
        self.lost: list[str] = []
        self.bare: list[str] = []

    def take(self, archive: Archive, chapter: _Chapter) -> None:
        """The next chapter."""
        name = chapter.name
        try:
            if chapter.problem:
                raise InputError(chapter.problem)
            text, said = text_of(archive.bytes(chapter.part))
            tree, more = tree_of(text)
        except InputError as error:
            self.lost.append(f"chapter {name} cannot be read: {error}")
            return
        walk = Walk()
        found = list(_numbered([one.part for one in walk.blocks(tree)], name))
        self.bare += [] if any(part.text.strip() for part in found) else [name]
        self.parts += found
        open_notes, cut = ends(text)
        self.notes |= dict.fromkeys(f"{name}: {note}" for note in (*said, *more, *unseen(walk), *open_notes))
        self.lost += [f"chapter {name}: {why}" for why in cut]


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more


def _numbered(parts: list[Part], name: str) -> Iterator[Part]:
    count = 0
    for part in parts:
        count += not part.cell
        label = part.marks[0].label.strip() if part.cell else f"¶ {count}"
        yield replace(part, marks=(Mark(0, f"{name} {label}"),))


def _encrypted(root: Element) -> bool:
    """Something other than fonts is."""
    methods = [attribute(one, "Algorithm") or "" for one in root.iter() if local(one) == "EncryptionMethod"]
    return any(not any(word in method.lower() for word in _FONTS) for method in methods)


def _package(archive: Archive) -> str:
    """The name of the part that lists all others: the first that is there."""
    paths = [attribute(one, "full-path") for one in archive.xml(_CONTAINER).iter() if local(one) == "rootfile"]
    named = [normpath(unquote(path)).lstrip("/") for path in paths if path]
    if not named:
        raise InputError(f"its {_CONTAINER} names no book; it may be damaged")
    return next((path for path in named if path in archive), named[0])


def _chapters(root: Element, package: str) -> Iterator[_Chapter]:
    """The chapters in order, but for the list of contents."""
    items = {attribute(one, "id"): one for one in root.iter() if local(one) == "item"}
    seen: set[str] = set()
    for number, one in enumerate((one for one in root.iter() if local(one) == "itemref"), 1):
        id = attribute(one, "idref")
        item = items.get(id)
        if item is None:
            yield _Chapter("", id or str(number), "the book does not say which part it is")
        elif not _is_contents(item):
            for _ in range(_SHOWN):  # what cannot be shown may name another part in its place
                if _is_page(item) or (following := items.get(attribute(item, "fallback"))) is None:
                    break
                item = following
            chapter = _chapter(item, package, number)
            if chapter.part not in seen:
                seen.add(chapter.part)
                yield chapter


def _chapter(item: Element, package: str, number: int) -> _Chapter:
    href = attribute(item, "href") or ""
    part = _part(href, package)
    name = part.rpartition("/")[2].rpartition(".")[0] or str(number)
    if _REMOTE.match(href):
        return _Chapter(href, name, "it is not in the book, but on the web")
    media = _media(item)
    what = "a picture" if media.startswith("image/") else f"no page ({media[:40]})"
    return _Chapter(part, name, "" if _is_page(item) else f"it is {what}")


def _part(href: str, package: str) -> str:
    return normpath(join(dirname(package), unquote(href.partition("#")[0]))).lstrip("/")


def _media(item: Element) -> str:
    return (attribute(item, "media-type") or "").strip().lower()


def _is_page(item: Element) -> bool:
    href = (attribute(item, "href") or "").partition("#")[0].lower()
    return _media(item) in _PAGES and (bool(_media(item)) or href.endswith(_PAGE))


def _is_contents(item: Element) -> bool:
    return "nav" in (attribute(item, "properties") or "").split()


def _others(root: Element, package: str, chapters: set[str]) -> list[str]:
    """The pages that the book has and does not show among its chapters."""
    items = [one for one in root.iter() if local(one) == "item" and _is_page(one) and not _is_contents(one)]
    parts = dict.fromkeys(_part(attribute(one, "href") or "", package) for one in items)
    return [part.rpartition("/")[2] for part in parts if part not in chapters and part.lower().endswith(_PAGE[:3])]


def _about(root: Element) -> dict[str, str]:
    """What the book says of itself; of its dates the one it was published on."""
    facts: dict[str, str] = {}
    metadata = child(root, "metadata")
    for one in [] if metadata is None else metadata:
        key = _FACTS.get(local(one))
        said = " ".join((one.text or "").split())
        if not key or not said or (key == "date" and attribute(one, "event") not in (None, "publication")):
            continue
        if key == "url" and not said.startswith(("http://", "https://")):
            continue
        if key == "date":
            day = _DAY.match(said)  # programs that know none write the year 101
            if day:
                facts.setdefault(key, day[0])
            continue
        facts.setdefault(key, said[:500])
    return facts
