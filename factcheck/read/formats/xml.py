"""XML that strangers wrote: no document type, no entities, no network, no repairs."""

from __future__ import annotations

from factcheck.errors import InputError
from factcheck.pattern import pattern

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from typing import Any

    Element = Any
else:
    Element = object

_DECLARED = "<!DOCTYPE"
_HEAD = 4_000_000  # bytes
_LONGEST = 10  # MB that libxml2 takes in one piece
_PLACE = pattern(r" \(<string>.*| \(line \d+\)\Z")


def parsed(data: bytes, name: str) -> Element:
    """The root of an XML part.

    Raises:
        InputError: it is no XML, nested too deep, or has a document type, which may pull in other files.
    """
    from lxml import etree

    if any(_DECLARED.encode(encoding) in data[:_HEAD] for encoding in ("ascii", "utf-16-le", "utf-16-be")):
        raise InputError(f"its part {name} has a DOCTYPE, which is not allowed there; save it again")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, recover=False, remove_pis=True,
        remove_comments=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError(_flaw(name, str(error))) from None
    if root.getroottree().docinfo.doctype:
        raise InputError(f"its part {name} has a DOCTYPE, which is not allowed there; save it again")
    return root


def _flaw(name: str, error: str) -> str:
    """Why a part is no XML, by what the parser says; MemoryError where that is the cause."""
    low = error.lower()
    if "memory" in low:
        raise MemoryError
    if "depth" in low:
        return f"its part {name} is nested more deeply than 256, and no document is; save it again"
    if "huge" in low or "limit" in low:
        return f"its part {name} has a word, a name or a stretch of text of more than {_LONGEST} MB; split it"
    why = _PLACE.sub("", " ".join(error.split()))[:100]
    return f"its part {name} is no sound XML ({why}); save it again"


def local(element: Element) -> str:
    """The name of an element without its namespace; "" of a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """An attribute's value, whatever namespace it is in."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: Element | None, *names: str) -> Element | None:
    """The first child of that name, and of it the first of the next name, and so on."""
    for name in names:
        element = None if element is None else next((one for one in element if local(one) == name), None)
    return element
