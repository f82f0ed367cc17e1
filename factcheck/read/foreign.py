"""Which format some bytes are, if they are no text: told by what they hold, whatever they are called."""

from __future__ import annotations

from os.path import basename, splitext

from factcheck.dataclass import dataclass
from factcheck.errors import InputError
from factcheck.read.files import shown
from factcheck.read.formats import DOCX, EPUB, FORMATS, HTML, PDF, Format
from factcheck.read.magic import SAMPLE, looks_like

_PDF_WITHIN = 1024  # bytes, before which a PDF may have something else
_BY_LOOKS = {one.what: one for one in FORMATS}
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # the part of an Office file that holds an encrypted document


@dataclass(frozen=True, slots=True)
class Told:
    """A format and a note where the name of a file says another."""

    format: Format
    note: str = ""


def suffix_of(name: str) -> str:
    """The suffix of a name in lower case."""
    return splitext(basename(name.rstrip("/")))[1].lower().removesuffix(".")


def format_of(data: bytes, name: str) -> Told | None:
    """The format, None for what is to be read as text."""
    named = next((one for one in FORMATS if suffix_of(name) in one.suffixes), None)
    found = _BY_LOOKS.get(looks_like(data) or "")
    if found is None and b"%PDF-" in data[:_PDF_WITHIN] and (named is PDF or b"\0" in data[:SAMPLE]):
        found = PDF
    if found is None and named in (DOCX, EPUB) and looks_like(data) == "a zip archive":
        found = named
    if found is None and named in (DOCX, EPUB, PDF):
        return None  # it is none, and is read as what it is, or refused
    if found is None:
        found = HTML if named is HTML and data.strip() and not looks_like(data) else None
    if found is None:
        return None
    lies = named is not found and suffix_of(name) != ""
    return Told(found, f"is {found.what}, whatever its name says, and read as one" if lies else "")


def named_otherwise(data: bytes, name: str) -> str:
    """A note on a text whose name says that it is none."""
    named = next((one for one in FORMATS if suffix_of(name) in one.suffixes), None)
    return f"is no {named.what.split(' ', 1)[1]}, whatever its name says, and read as text" if named and data else ""


def check_encrypted(data: bytes, name: str) -> None:
    """InputError for an Office document that is encrypted."""
    if data.startswith(b"\xd0\xcf\x11\xe0") and _ENCRYPTED in data:
        raise InputError(f"cannot read {shown(name)}: it is encrypted; save it without a password")
