"""The marks by which the sentences of a draft cite: footnotes, links, numbers, keys, author and year."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from factcheck.cite.entries import LOWERED, RAISED, Listed, raised
from factcheck.cite.identifiers import comparable_url, doi_of
from factcheck.cite.places import Places
from factcheck.lexicon.places import area_names
from factcheck.lexicon.times import MONTHS
from factcheck.model.citation import Linked, Mark, MarkKind
from factcheck.model.text import Source, Span
from factcheck.pattern import pattern

_CALL = pattern(r"\[\^(?P<key>[^\]\[\s]{1,100})\](?!:)")
_NUMBERS = pattern(
    r"\[(?P<x>\d{1,4}(?:\s?[,;–-]\s?\d{1,4}){0,40})(?:,\s?(?:pp?|ch|para|sec)\.?\s?[\d–-]{1,12})?\](?![(\[:])"
)
_RANGE = pattern(r"(\d{1,4})(?:\s?[–-]\s?(\d{1,4}))?")
_WIDEST = 60  # numbers of one range
_KEYS = pattern(r"\[(?P<x>[^\[\]\n]{0,300}?-?@[^\[\]\n]{1,300})\]")
_KEY = pattern(r"(?<![\w@/.])-?@\{?(?P<key>\w[\w:.#$%&+?<>~/-]{0,200})")
_LATEX = pattern(r"\\(?:[a-zA-Z]{0,20}cite[a-zA-Z]{0,12})\*?(?:\[[^\[\]\n]{0,200}\]){0,2}\{(?P<x>[^{}\n]{1,500})\}")
_NAME = r"(?:(?:van|von|de|den|der|del|di|da|la|le|al|el|bin|ten|ter)\s+){0,3}[^\W\d_a-z][\w’'-]+"
_BODY = rf"(?:{_NAME}|[^\W\d_a-z]{{2,12}})(?:\s(?:(?:of|for|on)\s(?:the\s)?)?{_NAME}){{0,5}}"  # Borough of Wexham
_WHO = rf"{_BODY}(?:,?\s(?:and|&)\s{_NAME}|,\s{_NAME}){{0,6}}(?:,?\set\sal\.?)?"
_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
_BRACKET = pattern(r"\((?P<x>[^()\n]{5,300})\)")
_PART = pattern(
    rf"\s*(?:(?:see|e\.g\.|cf\.|also|for example)[\s,]+){{0,3}}(?P<who>{_WHO}),?\s"
    rf"(?P<years>{_YEAR}(?:,\s{_YEAR}){{0,5}})(?P<rest>[,:\s].{{0,80}})?\s*\Z"
)
_TOLD = pattern(rf"(?P<who>{_WHO})(?:’s|'s)?\s\((?P<years>{_YEAR}(?:,\s{_YEAR}){{0,5}})(?:[,:]\s[^()\n]{{0,60}})?\)")
_LOCATED = pattern(r"[,:]?\s*(?:pp?|ch|chap|para|sec|§|table|fig|figure|chapter|vol|\d)")
_TRAILS = ".,;:?!~/-"


def marks(source: Source, linked: Linked, listed: Listed, keys: Container[str]) -> tuple[Mark, ...]:
    """All marks of a draft outside of its footnotes and lists, in order. `keys` are those of the bibliography.

    Numbers in brackets cite only where there is a list with numbers; `@name` outside of brackets only where it is a
    key. Author and year are given wherever they stand so: whether they cite, the list tells.
    """
    found = [Mark(one.span, MarkKind.NOTE, one.target) for one in linked.calls]
    for link in linked.links:
        if target := _target(link.target):
            found.append(Mark(link.span, MarkKind.LINK, target))
    taken = {one.span.start for one in found}
    numbers = {one.key for one in listed.entries if one.kind in (MarkKind.NUMBER, MarkKind.NOTE)}
    called = [
        Mark(span, MarkKind.NUMBER, str(number)) for span, number in raised(source, linked) if str(number) in numbers
    ]
    found += [one for one in called if one.span.start not in taken]
    taken = {one.span.start for one in found}
    for block in source.blocks:
        text = source.prose(block)
        found += [one for one in _in(text, block.span.start, listed.numbered, keys) if one.span.start not in taken]
    inside = Places(listed.places)
    outside = [one for one in found if not inside.touch(one.span)]
    return tuple(sorted(outside, key=lambda one: (one.span, one.target)))


def _target(address: str) -> str:
    """What a link leads to, made comparable: a DOI, a web address or a file; "" for a place in the draft itself."""
    low = address.strip().lower()
    if not low or low.startswith(("#", "mailto:", "tel:", "javascript:", "data:", "?")):
        return ""
    if "doi.org/" in low and (doi := doi_of(low)):
        return f"doi:{doi}"
    if "://" in low or low.startswith("www."):
        return comparable_url(address) if not low.startswith("file:") else address
    if "@" in low.partition("/")[0]:
        return ""
    name = address.strip().partition("#")[0]
    return name if "." in name or "/" in name else ""


def _in(text: str, start: int, numbered: bool, keys: Container[str]) -> Iterator[Mark]:
    """The marks that stand in the words of a block."""

    def mark(found: re.Match[str], kind: MarkKind, target: str) -> Mark:
        return Mark(Span(start + found.start(), start + found.end()), kind, target)

    latex = list(_LATEX.finditer(text)) if "cite" in text else []
    if "[" in text:
        yield from (mark(one, MarkKind.NOTE, one["key"]) for one in _CALL.finditer(text))
        for one in _NUMBERS.finditer(text) if numbered and not latex else ():
            yield from (mark(one, MarkKind.NUMBER, number) for number in _expanded(one["x"]))
    for one in RAISED.finditer(text) if numbered else ():
        yield from (mark(one, MarkKind.NUMBER, number) for number in _expanded(one["x"].translate(LOWERED)))
    if "@" in text:
        bracketed = []
        for one in _KEYS.finditer(text):
            bracketed.append(one.span())
            yield from (mark(one, MarkKind.KEY, key) for key in _keys(one["x"]))
        for one in _KEY.finditer(text):
            key = one["key"].rstrip(_TRAILS + "}")
            if key in keys and not any(first <= one.start() < last for first, last in bracketed):
                yield mark(one, MarkKind.KEY, key)
    for one in latex:
        yield from (mark(one, MarkKind.KEY, key.strip()) for key in one["x"].split(",") if key.strip())
    if "(" in text:
        yield from (mark(one, MarkKind.AUTHOR, target) for one, target in _by_author(text))


def _keys(inside: str) -> list[str]:
    return [key for one in _KEY.finditer(inside) if (key := one["key"].rstrip(_TRAILS + "}"))]


def _expanded(written: str) -> Iterator[str]:
    """The numbers of `3, 5–7`."""
    for one in _RANGE.finditer(written):
        first, last = int(one[1]), int(one[2] or one[1])
        yield from map(str, range(first, last + 1) if first <= last < first + _WIDEST else (first,))


def _by_author(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Author and year, as `haan 2019`: (Haan 2019; Obi and Lund 2020a, p. 4), Haan et al. (2019)."""
    for one in _BRACKET.finditer(text):
        parts = [_PART.match(part) for part in one["x"].split(";")]
        if all(parts):
            for part in parts:
                if part and (not part["rest"] or _LOCATED.match(part["rest"].lower())) and (who := _first(part["who"])):
                    yield from ((one, f"{who} {year}") for year in part["years"].replace(" ", "").split(","))
    for one in _TOLD.finditer(text):
        if who := _first(one["who"]):
            yield from ((one, f"{who} {year}") for year in one["years"].replace(" ", "").split(","))


def _first(who: str) -> str:
    """The first author's name in lower case; "" for a month or a place, of which a year is no citation."""
    first = re.split(r",|\s(?:and|&)\s|\set\sal", who, maxsplit=1)[0].strip().lower()
    return "" if first in MONTHS or first in area_names() or first.rpartition(" ")[2] in MONTHS else first
