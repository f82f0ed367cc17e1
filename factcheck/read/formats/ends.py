"""What a page opens and never closes: it takes what follows it, and nobody sees it; and pages that are cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.pattern import pattern

_OPENS = pattern(r"<(?:!--|(?P<name>[A-Za-z][A-Za-z0-9]*)|[/!?](?=[A-Za-z]))")
_SIGN = pattern(r"[>\"']")
_RAW = frozenset("script style title textarea xmp iframe noembed noframes".split())
_HOLDERS = pattern(r"<(/?)(?:div|article|section|main)(?=[\s>])", re.IGNORECASE)
_PAGE = pattern(r"<(?:html|body)(?=[\s>])", re.IGNORECASE)
_CLOSED = pattern(r"</(?:html|body)\s*>", re.IGNORECASE)
_WORDS = pattern(r"\w")
_TAG = pattern(r"<[^<>]*>")
_SHOWN, _NEAR = 60, 20  # characters


def open_ends(text: str) -> Iterator[tuple[str, str]]:
    """What is never closed, by its name (`comment`, `script`, `tag`), and the text that it takes. At most one: it takes all
    that follows."""
    low, at = text.lower(), 0
    while found := _OPENS.search(text, at):
        at = found.end()
        if found[0] == "<!--":
            end = text.find("-->", at)
            if end < 0:
                yield "comment", text[at:]
                return
            at = end + len("-->")
            continue
        if (end := _tag_end(text, at)) < 0:
            yield "tag", text[at:]
            return
        name, at = (found["name"] or "").lower(), end
        if name in _RAW and text[end - 2] != "/":
            end = low.find(f"</{name}", at)
            if end < 0:
                yield name, text[at:]
                return
            at = end


def _tag_end(text: str, at: int) -> int:
    """Where the tag ends that goes on at this place, -1 if it does not."""
    while found := _SIGN.search(text, at):
        sign, before, at = found[0], text[max(at, found.start() - _NEAR) : found.start()], found.end()
        if sign == ">":
            return at
        if before.rstrip().endswith("="):  # only there a value begins
            at = text.find(sign, at) + 1
            if not at:
                return -1
    return -1


def ends(text: str) -> tuple[list[str], list[str]]:
    """A note on what takes the words behind it, and a sentence on where the page seems to be cut off."""
    notes, lost = list[str](), list[str]()
    for what, taken in open_ends(text):
        words = " ".join(_TAG.sub(" ", taken).split())
        if what == "tag":
            lost.append("it ends within a tag, and may be cut off")
        elif _WORDS.search(words):
            some = f"“{words[:_SHOWN]}{'…' * (len(words) > _SHOWN)}”"
            notes.append(f"a {what} is never closed and takes the rest of the page, not checked: {some}")
    return notes, lost or list(_cut_off(text))


def _cut_off(text: str) -> Iterator[str]:
    """It ends before what holds its text is closed."""
    if _PAGE.search(text) and not _CLOSED.search(text):
        held = [bool(found[1]) for found in _HOLDERS.finditer(text)]
        if held.count(False) > held.count(True) or _is_xml(text):
            yield "it ends before its text is closed, and may be cut off"


def _is_xml(text: str) -> bool:
    """Its author had to close what he opened."""
    head = text[:2000]
    return "http://www.w3.org/1999/xhtml" in head or head.lstrip("\ufeff \n").startswith("<?xml")
