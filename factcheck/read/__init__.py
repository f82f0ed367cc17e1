"""Documents into sources: bytes are decoded once, and the text is never rewritten after that.

`READERS` are the formats, told by the suffix; what has no suffix is Markdown where it looks so, and what is none of the
others is read as plain text.
"""

from __future__ import annotations

from hashlib import sha256
from os import fspath
from os.path import basename, splitext

from factcheck.errors import InputError
from factcheck.model.period import PartialDate
from factcheck.model.text import Source, line_starts
from factcheck.read.about import about
from factcheck.read.charset import Decoded, cleaned, decode
from factcheck.read.document import Document, Reader
from factcheck.read.files import check_content, check_size, file_bytes, shown
from factcheck.read.guess import is_markdown
from factcheck.read.language import language_of
from factcheck.read.markdown import read_markdown
from factcheck.read.text import read_text as _read_plain

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["READERS", "Document", "Reader", "language_of", "read_bytes", "read_path", "read_text"]

READERS: tuple[Reader, ...] = (
    Reader("text/markdown", (".md", ".markdown"), read_markdown),
    Reader("text/plain", (".txt", ".text", ""), _read_plain),
)
_EMPTY = "empty: there is nothing in it to check"


def _reader(name: str, text: str) -> Reader:
    """By the suffix; what has none (standard input) by its content."""
    suffix = splitext(basename(name.rstrip("/")))[1].lower().removesuffix(".")  # "notes." has none
    if not suffix and is_markdown(text):
        return READERS[0]
    return next((reader for reader in READERS if suffix in reader.suffixes), READERS[-1])


def _source(decoded: Decoded, data: bytes, name: str, published: PartialDate | None) -> Source:
    reader = _reader(name, decoded.text)
    name, text = shown(name), decoded.text
    digest = f"sha256:{sha256(data).hexdigest()}"
    document = reader.read(text)
    known = about(text, document, published)
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
        encoding=decoded.encoding,
        media=reader.media,
        notes=(*decoded.notes, *known.notes, *document.notes, *(() if text.strip() else (_EMPTY,))),
        lines=line_starts(text),
        retrieved=known.retrieved,
        licence=known.licence,
    )


def read_bytes(data: bytes, name: str, published: PartialDate | None = None) -> Source:
    """The source that some bytes are; `name` is what to call it, and its suffix, else its content, says the format.

    `published` overrides any date the document names. What cannot be decoded becomes U+FFFD one for
    one and is counted in `Source.notes`; an empty text is a source with a note. Raises InputError
    for what is no text ("looks like a PDF") and for more than 50 MB.
    """
    check_size(len(data), name)
    check_content(data, name)
    return _source(decode(data), data, name, published)


def read_path(path: str | Path, published: PartialDate | None = None) -> Source:
    """The source that a file is, under its path as given; see `read_bytes`.

    Raises InputError, on one line, for a file that is missing (with the nearest name in its folder),
    no regular file (it is not opened then), not to be read, no text, or over 50 MB.
    """
    name = fspath(path)
    if not name:  # Path("") would be the working folder
        raise InputError("cannot read a file without a name: name a .txt or .md file")
    from pathlib import Path

    return read_bytes(file_bytes(Path(name)), name, published)


def read_text(text: str, name: str, published: PartialDate | None = None) -> Source:
    """The source that a string is, as if a file of that name held it in UTF-8; see `read_bytes`."""
    text, notes = cleaned(text.removeprefix("\ufeff"))
    data = text.encode()
    check_size(len(data), name)
    return _source(Decoded(text, "utf-8", notes), data, name, published)
