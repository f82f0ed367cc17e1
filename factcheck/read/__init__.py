"""Documents into sources: bytes are decoded once, and the text is never rewritten after that.

`FORMATS` are told by what a file holds. What is none of them is text: `READERS` are its kinds, told by the suffix; what
has no suffix is Markdown where it looks so, and what is none of the others is plain text.
"""

from __future__ import annotations

from bisect import bisect_right
from hashlib import sha256
from os import fspath
from os.path import basename, splitext

from factcheck.dataclass import dataclass
from factcheck.errors import InputError
from factcheck.lexicon.endless import MOST, end_of_figures
from factcheck.model.period import PartialDate
from factcheck.model.text import Link, Mark, Source, line_starts
from factcheck.read.about import about
from factcheck.read.charset import Decoded, cleaned, decode
from factcheck.read.document import Document, Reader
from factcheck.read.files import check_content, check_size, file_bytes, shown
from factcheck.read.foreign import Told, check_encrypted, format_of, named_otherwise
from factcheck.read.formats import FORMATS
from factcheck.read.guess import is_markdown
from factcheck.read.language import language_of
from factcheck.read.markdown import read_markdown
from factcheck.read.text import read_text as _read_plain

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "FORMATS",
    "READERS",
    "SUFFIXES",
    "Document",
    "Reader",
    "language_of",
    "read_bytes",
    "read_path",
    "read_text",
]

READERS: tuple[Reader, ...] = (
    Reader("text/markdown", (".md", ".markdown"), read_markdown),
    Reader("text/plain", (".txt", ".text", ""), _read_plain),
)
SUFFIXES = tuple(
    suffix
    for suffix in (*(s for one in READERS for s in one.suffixes), *(s for one in FORMATS for s in one.suffixes))
    if suffix
)
_EMPTY = "empty: there is nothing in it to check"


@dataclass(frozen=True, slots=True)
class _Read:
    """A document's text and what its reader says of it."""

    text: str
    document: Document
    encoding: str
    media: str
    notes: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    lost: tuple[str, ...] = ()


_ENDLESS = "it has more than {:,} numbers: those from line {} on are not read; split it into several documents"


def _reader(name: str, text: str) -> Reader:
    """By the suffix; what has none (standard input) by its content."""
    suffix = splitext(basename(name.rstrip("/")))[1].lower().removesuffix(".")  # "notes." has none
    if not suffix and is_markdown(text):
        return READERS[0]
    return next((reader for reader in READERS if suffix in reader.suffixes), READERS[-1])


def _source(read: _Read, data: bytes, name: str, published: PartialDate | None) -> Source:
    name, text, document = shown(name), read.text, read.document
    digest = f"sha256:{sha256(data).hexdigest()}"
    known = about(text, document, published)
    lines, end = line_starts(text), end_of_figures(text)
    return Source(
        id=sha256(f"{name}\0{digest}".encode()).hexdigest()[:16],
        name=name,
        text=text,
        digest=digest,
        blocks=document.blocks,
        title=known.title,
        author=known.author,
        publisher=known.publisher,
        publisher_from=known.publisher_from,
        url=known.url,
        published=known.published,
        published_from=known.published_from,
        language=known.language,
        encoding=read.encoding,
        media=read.media,
        notes=(*read.notes, *known.notes, *document.notes, *(() if text.strip() else (_EMPTY,))),
        lines=lines,
        marks=read.marks,
        links=read.links,
        lost=(*read.lost, *((_ENDLESS.format(MOST, bisect_right(lines, end)),) if end < len(text) else ())),
        retrieved=known.retrieved,
        licence=known.licence,
    )


def _text(decoded: Decoded, name: str, note: str = "") -> _Read:
    """A text or Markdown as it stands."""
    reader = _reader(name, decoded.text)
    notes = (note, *decoded.notes) if note else decoded.notes
    return _Read(decoded.text, reader.read(decoded.text), decoded.encoding, reader.media, notes)


def _foreign(data: bytes, name: str, told: Told, original: bool) -> _Read:
    """What is taken out of a format that is no text."""
    from factcheck.read.apart.client import read_apart
    from factcheck.read.apart.limits import Limits
    from factcheck.read.formats import Asked

    try:
        found, notes = read_apart(told.format, data, Asked(original), Limits())
    except InputError as error:
        raise InputError(f"cannot read {shown(name)}: {error}") from None
    front = dict(found.about)
    document = Document(found.blocks, front.pop("heading", None), front, told_in="metadata")
    notes = (*((told.note,) if told.note else ()), *notes, *found.notes)
    media = told.format.media
    return _Read(found.text, document, "utf-8", media, notes, found.marks, found.links, found.lost)


def read_bytes(data: bytes, name: str, published: PartialDate | None = None, *, original: bool = False) -> Source:
    """The source that some bytes are; `name` is what to call it. What they hold says the format, and its suffix which
    kind of text they are.

    `published` overrides any date the document names; `original` asks for a DOCX as it was before its tracked changes.
    What cannot be decoded becomes U+FFFD one for one and is counted in `Source.notes`; an empty text is a source with a
    note. Raises InputError for what is no document ("looks like a PNG image"), a document that cannot be read, and for
    more than 50 MB.
    """
    check_size(len(data), name)
    if told := format_of(data, name):
        return _source(_foreign(data, name, told, original), data, name, published)
    check_encrypted(data, name)
    check_content(data, name)
    return _source(_text(decode(data), name, named_otherwise(data, name)), data, name, published)


def read_path(path: str | Path, published: PartialDate | None = None, *, original: bool = False) -> Source:
    """The source that a file is, under its path as given; see `read_bytes`.

    Raises InputError, on one line, for a file that is missing (with the nearest name in its folder),
    no regular file (it is not opened then), not to be read, no text, or over 50 MB.
    """
    name = fspath(path)
    if not name:  # Path("") would be the working folder
        raise InputError("cannot read a file without a name: name a .txt or .md file")
    from pathlib import Path

    return read_bytes(file_bytes(Path(name)), name, published, original=original)


def read_text(text: str, name: str, published: PartialDate | None = None) -> Source:
    """The source that a string is, as if a file of that name held it in UTF-8; see `read_bytes`."""
    text, notes = cleaned(text.removeprefix("\ufeff"))
    data = text.encode()
    check_size(len(data), name)
    return _source(_text(Decoded(text, "utf-8", notes), name), data, name, published)
