"""Bytes of a page into a tree: its characters, and what is nested deeper than the parser goes."""

from __future__ import annotations

import re
from html import escape

from factcheck.errors import InputError
from factcheck.pattern import pattern
from factcheck.read.charset import cleaned, decode, is_wide
from factcheck.read.formats.xml import Element

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from typing import Any

_CHARSET = pattern(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_KNOWN = pattern(  # what browsers know, and no codec of Python's that is none of characters
    rb"(?:utf-?8|utf-?16(?:[bl]e)?|windows-\d+|x-cp\d+|cp\d+|ibm\d+|iso-?8859-?\d+|latin-?\d|us-ascii|ascii|koi8-?[ru]|mac\w*|"
    rb"x-mac-\w+|shift[_-]?jis|sjis|x-sjis|windows-31j|euc-?(?:jp|kr|cn)|gb2312|gbk|gb18030|big5(?:-hkscs)?|iso-2022-\w+|tis-?620|"
    rb"ks_c_5601-1987)\Z",
    re.IGNORECASE,
)
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_PROLOG = pattern(r"\s*<\?xml[^>]{0,200}\?>")
_BODY_END = pattern(r"</(?:body|html)\s*>", re.IGNORECASE)  # what stands behind it is shown as well
_HEAD = frozenset("title meta link script style base basefont bgsound noscript template".split())
_WITHIN = 4096  # bytes, in which a page names its characters
_ENTITY = pattern(r"<!ENTITY", re.IGNORECASE)
_INLINE = pattern(
    r"</?(?:span|i|b|u|em|strong|font|big|small|tt|ins|abbr|cite|mark|center)\b[^<>]{0,2000}>", re.IGNORECASE
)
_HOLDERS = pattern(
    r"</?(?:div|section|article|main|blockquote|dl|dd|fieldset|figure|header|table|tbody|tr|td|ul|ol|li)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
FLAT = "nested more deeply than a page is: read without its lists and tables"


def text_of(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The characters of a page, and notes: UTF-8 wherever it is that, then what the page says it is, then a guess."""
    if not (b"\0" in data and is_wide(data)):
        try:
            text, notes = cleaned(data.decode("utf-8-sig"))
        except UnicodeDecodeError:
            pass
        else:
            return text, notes
    found = _CHARSET.search(data[:_WITHIN])
    if found and not is_wide(data) and _KNOWN.match(found[1]):
        name = found[1].decode("ascii").lower()
        name = "cp1252" if name in ("iso-8859-1", "latin1", "us-ascii", "iso8859-1") else name
        try:
            return data.decode(name), (f"read as {name}, as the page says",) if name not in ("utf-8", "utf8") else ()
        except (LookupError, UnicodeError):
            pass
    decoded = decode(data)
    if found and found[1].lower() in (b"utf-8", b"utf8") and decoded.encoding not in ("utf-8", "cp1252", *_WIDE):
        text = data.decode("utf-8", "replace")
        return text, ("bytes that are no UTF-8, as the page says it is, were replaced by U+FFFD",)
    return decoded.text, decoded.notes


def tree_of(text: str) -> tuple[Element, tuple[str, ...]]:
    """The root of a page, and notes on it.

    Raises:
        InputError: it declares entities of its own, or there is nothing in it.
    """
    if _ENTITY.search(text[:_WITHIN]):
        raise InputError("it declares entities of its own (<!ENTITY), which is not allowed; save it again")
    xml = _PROLOG.match(text)
    text = _BODY_END.sub("", text[xml.end() :] if xml else text).replace("\0", "\ufffd")
    text = _uncovered(text) if xml else text
    root, deep = _parsed(text)
    if not deep:
        return root, ()
    root, deep = _parsed(_HOLDERS.sub("<p>", _INLINE.sub("", text)))
    if deep:
        raise InputError("it is nested more deeply than a page is; save it as text")
    return root, (FLAT,)


def _uncovered(text: str) -> str:
    """The text with what is marked as characters (CDATA) as such: no reader of HTML knows it."""
    first, *pieces = text.split("<![CDATA[")
    if not pieces:
        return text
    made = [first]
    for piece in pieces:
        inner, end, rest = piece.partition("]]>")
        made += [escape(inner, quote=False), rest] if end else [f"<![CDATA[{piece}"]
    return "".join(made)


def _parsed(text: str) -> tuple[Element, bool]:
    """The root, and whether something of it is left out because it lies too deep."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=False, no_network=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    deep = any("depth" in one.message for one in parser.error_log)
    if root is None:
        if deep:
            return etree.Element("html"), True
        raise InputError("there is no text in it")
    _with_body(root, etree)
    return root, deep


def _with_body(root: Element, etree: Any) -> None:
    """What stands in the head of a page and is none of it begins the body: its tag may be left out, and the parser takes
    elements it does not know for the head's."""
    head = root.find("head")
    if head is None:
        return
    first = next((at for at, one in enumerate(head) if isinstance(one.tag, str) and one.tag not in _HEAD), None)
    if first is None:
        return
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    for at, one in enumerate(list(head)[first:]):
        body.insert(at, one)
