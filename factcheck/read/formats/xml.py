"""XML that strangers wrote: no document type, no entities, no network, no repairs."""

from __future__ import annotations

from factcheck.errors import InputError

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from typing import Any

    Element = Any
else:
    Element = object

_DECLARED = "<!DOCTYPE"
_HEAD = 4_000_000  # bytes


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
        why = " ".join(str(error).split())[:100]
        raise InputError(f"its part {name} is no sound XML ({why}); save it again") from None
    if root.getroottree().docinfo.doctype:
        raise InputError(f"its part {name} has a DOCTYPE, which is not allowed there; save it again")
    return root


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
