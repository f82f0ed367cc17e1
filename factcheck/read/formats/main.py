"""Which blocks of a page are its main text."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.text import BlockKind
from factcheck.read.dateline import dateline
from factcheck.read.formats.markup import Found, words
from factcheck.read.formats.xml import Element

_WITHOUT = "the main text was told without trafilatura: pip install 'factcheck-toolkit[html]'"
_TOO_LONG = "a page of this length is read whole but for its menus and margins"
_LARGEST = 3_000_000  # characters of a page that trafilatura is asked about
_EDGE = 48  # characters of a block that tell it from others
_SHORT = 16
_STANDFIRST = 40  # characters of a line between title and text
_SEARCHED = 2_000_000  # characters looked through for blocks that no line has
_MENU = 0.5  # share of a block that is links, from which on it is a menu


def main_of(root: Element, found: Sequence[Found]) -> tuple[list[bool], tuple[str, ...]]:
    """For each block whether it is of the main text, and notes on how that was told."""
    said, notes = _asked(root, sum(len(one.part.text) for one in found))
    voted = _votes(said, found) if said else []
    if sum(len(one.part.text) for one, yes in zip(found, voted, strict=False) if yes) < _SHORT:
        return _by_place(root, found), notes
    return _filled(found, voted), notes


def _asked(root: Element, size: int) -> tuple[str, tuple[str, ...]]:
    """What trafilatura takes for the main text, "" where it finds none."""
    if size > _LARGEST:
        return "", (_TOO_LONG,)
    try:
        from trafilatura import bare_extraction
    except ImportError:
        return "", (_WITHOUT,)
    from copy import deepcopy

    try:
        got = bare_extraction(deepcopy(root), include_comments=False, include_tables=True, favor_recall=True)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError):
        return "", ()
    return (getattr(got, "text", None) or "") if got is not None else "", ()


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _votes(said: str, found: Sequence[Found]) -> list[bool]:
    """The blocks whose words are in what was said."""
    lines = [_plain(line) for line in said.splitlines()]
    cells = {_plain(cell) for line in said.splitlines() if "|" in line for cell in line.split("|")}
    whole = set(lines)
    edges = {edge for line in lines if len(line) > _EDGE for edge in (line[:_EDGE], line[-_EDGE:])}
    haystack, budget = "\n".join(lines), _SEARCHED * 20
    votes = []
    for one in found:
        text = _plain(one.part.text)
        if one.table:
            votes.append(bool(text) and text in cells)
            continue
        yes = text in whole and (len(text) >= _SHORT or one.part.kind is not BlockKind.PARAGRAPH)
        if not yes and len(text) > _EDGE:
            yes = text[:_EDGE] in edges or text[-_EDGE:] in edges
        if not yes and len(text) >= _SHORT and budget > 0:
            budget -= len(haystack)
            yes = text in haystack
        votes.append(yes)
    return votes


def _is_menu(one: Found) -> bool:
    size = len(one.part.text.strip())
    return size > 0 and one.linked > _MENU * size and not (one.notes and size > _EDGE)


def _filled(found: Sequence[Found], voted: list[bool]) -> list[bool]:
    """The voted blocks, and those that the page puts among them: captions, tables, items, the title over them."""
    chosen = list(voted)
    tables = {one.table for one, yes in zip(found, voted, strict=True) if yes and one.table}
    sure = [n for n, one in enumerate(found) if voted[n] and not one.table and len(one.part.text) > _STANDFIRST]
    sure = sure or [n for n, yes in enumerate(voted) if yes]
    first, last = sure[0], sure[-1]
    holders = {one.holder.getparent() for one, yes in zip(found, voted, strict=True) if yes}
    title = max((n for n in range(first) if _titles(found[n])), default=first)
    for number, one in enumerate(found):
        if one.table and one.table in tables and not one.apart:
            chosen[number] = True
        elif chosen[number]:
            # a short line that trafilatura took from a margin, far from the text
            chosen[number] = first <= number <= last or not one.apart
        elif one.apart and not one.notes:
            continue
        elif first <= number <= last:
            chosen[number] = not _is_menu(one)
        elif number > last:
            chosen[number] = (one.holder.getparent() in holders or one.notes) and not _is_menu(one)
        elif number >= title:
            line = " ".join(one.part.text.split())
            chosen[number] = number == title or len(line) > _STANDFIRST or dateline(line) is not None
            chosen[number] = chosen[number] and not _is_menu(one)
    return chosen


def _titles(one: Found) -> bool:
    return one.part.kind is BlockKind.HEADING and one.part.level == 1 and not one.apart


def _by_place(root: Element, found: Sequence[Found]) -> list[bool]:
    """Where nobody says which words are meant: what stands in the page's article, or in all of it, but for menus."""
    place = _place(root)
    inside = set(place.iter()) if place is not None else None
    chosen = [
        (inside is None or one.holder in inside) and (not one.apart or one.notes) and not _is_menu(one) for one in found
    ]
    return chosen if any(chosen) else [not one.apart and not _is_menu(one) for one in found]


def _place(root: Element) -> Element | None:
    """The one article of a page, or its main part, if most of the page's words are in it."""
    for path in (".//article", ".//main", ".//*[@role='main']", ".//*[@itemprop='articleBody']"):
        places = root.findall(path)
        if len(places) == 1 and len(words(places[0])) > 2 * _STANDFIRST:
            return places[0]
    return None
