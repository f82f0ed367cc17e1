"""EPUB: the chapters of a book in the order of its spine, each read as a page."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from factcheck.dataclass import dataclass, replace
from factcheck.errors import InputError
from factcheck.model.text import Mark
from factcheck.read.extracted import Extracted, Part, assembled, titled
from factcheck.read.formats import Asked
from factcheck.read.formats.archive import Archive
from factcheck.read.formats.markup import Walk
from factcheck.read.formats.page import text_of, tree_of
from factcheck.read.formats.xml import Element, attribute, child, local

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_FONTS = ("font", "obfuscation")
_PAGES = ("application/xhtml+xml", "text/html", "application/xml", "text/x-oeb1-document")
_FACTS = {"title": "title", "creator": "author", "publisher": "publisher", "date": "date", "source": "url"}
_SHOWN = 5
_YEAR_ONLY = 4


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A chapter: the name of its part, and what to call it."""

    part: str
    name: str


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
    parts: list[Part] = []
    notes: dict[str, None] = {}
    lost: list[str] = []
    names: list[str] = []
    for chapter in _chapters(root, package):
        names.append(chapter.name)
        try:
            text, said = text_of(archive.bytes(chapter.part))
            tree, more = tree_of(text)
        except InputError as error:
            lost.append(f"chapter {chapter.name} cannot be read: {error}")
            continue
        notes |= dict.fromkeys(f"{chapter.name}: {note}" for note in (*said, *more))
        parts += _numbered([one.part for one in Walk().blocks(tree)], chapter.name)
    if not any(part.text.strip() for part in parts):
        raise InputError(f"there is no text in it{': ' if lost else ''}{'; '.join(lost[:_SHOWN])}")
    about = titled(parts, _about(root)) if len(names) == 1 else _about(root)
    return assembled(parts, about, list(notes)[:_SHOWN], lost)


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
    """The name of the part that lists all others."""
    for one in archive.xml(_CONTAINER).iter():
        if local(one) == "rootfile" and (path := attribute(one, "full-path")):
            return normpath(unquote(path)).lstrip("/")
    raise InputError(f"its {_CONTAINER} names no book; it may be damaged")


def _chapters(root: Element, package: str) -> Iterator[_Chapter]:
    """The chapters in order, but for the list of contents."""
    items = {attribute(one, "id"): one for one in root.iter() if local(one) == "item"}
    seen: set[str] = set()
    for number, one in enumerate((one for one in root.iter() if local(one) == "itemref"), 1):
        item = items.get(attribute(one, "idref"))
        if item is None:
            name = attribute(one, "idref") or str(number)
            yield _Chapter(name, name)
            continue
        if "nav" in (attribute(item, "properties") or "").split() or attribute(item, "media-type") not in _PAGES:
            continue
        part = normpath(join(dirname(package), unquote(attribute(item, "href") or ""))).lstrip("/")
        if part not in seen:
            seen.add(part)
            yield _Chapter(part, part.rpartition("/")[2].rpartition(".")[0] or str(number))


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
        facts.setdefault(key, said[:10] if key == "date" and len(said) > _YEAR_ONLY else said[:500])
    return facts
