"""The formats that are no text: which there are, how each is told, what it takes to read them.

`FORMATS` are found by their first bytes, and by the suffix only where those say nothing. The modules that read them
import libraries that come as extras; nothing here imports those modules.
"""

from __future__ import annotations

from factcheck.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """One format: `module` of this folder has a function `read` from bytes and `Asked` to `Extracted`; it needs the
    `libraries`, which the extra of the same name as the format installs."""

    name: str
    what: str
    media: str
    suffixes: tuple[str, ...]
    module: str
    libraries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """How a document is to be read: with `original` as it was before its tracked changes."""

    original: bool = False


PDF = Format("pdf", "a PDF", "application/pdf", (".pdf",), "pdf", ("pypdfium2",))
DOCX = Format(
    "docx",
    "a Word document (.docx)",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    (".docx", ".docm"),
    "docx",
    ("lxml",),
)
HTML = Format("html", "an HTML page", "text/html", (".html", ".htm", ".xhtml"), "web", ("lxml",))
EPUB = Format("epub", "an EPUB", "application/epub+zip", (".epub",), "epub", ("lxml",))
FORMATS = (HTML, PDF, DOCX, EPUB)
