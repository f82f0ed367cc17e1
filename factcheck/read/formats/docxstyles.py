"""What the styles of a Word document say of its paragraphs: headings and list items."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.dataclass import dataclass
from factcheck.pattern import pattern
from factcheck.read.formats.xml import Element, attribute, child, local

_HEADING = pattern(r"heading ?([1-9])\Z")
_TITLES = {"title": 1, "subtitle": 2}
_DEEPEST = 6
_MOST_BASES = 20
_OFF = frozenset(("0", "false", "off", "none"))


@dataclass(frozen=True, slots=True)
class Style:
    """`level` of a heading (1-6, else 0), whether it makes list items, and whether it hides its text."""

    level: int = 0
    listed: bool = False
    hidden: bool = False


def on(element: Element | None) -> bool:
    """A switch such as `w:vanish` is there, and not off."""
    return element is not None and (attribute(element, "val") or "1").lower() not in _OFF


class Styles:
    """The styles of a document by id."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._found: dict[str, Element] = {}
        for root in roots:
            for one in root:
                if local(one) == "style":
                    self._found.setdefault(attribute(one, "styleId") or "", one)
        self._known: dict[str, Style] = {}

    def of(self, id: str | None) -> Style:
        """A style by its id, with what it takes from those it is based on."""
        if id is None:
            return Style()
        if id not in self._known:
            self._known[id] = self._made(id)
        return self._known[id]

    def _made(self, id: str) -> Style:
        level, listed, hidden = _level(id), False, False
        one, left = self._found.get(id), _MOST_BASES
        while one is not None and left:
            properties = child(one, "pPr")
            named = _level(attribute(found, "val") or "") if (found := child(one, "name")) is not None else 0
            level = level or named or outline(properties)
            listed = listed or child(properties, "numPr") is not None
            hidden = hidden or on(child(one, "rPr", "vanish"))
            base = child(one, "basedOn")
            one, left = self._found.get(attribute(base, "val") or "") if base is not None else None, left - 1
        return Style(level, listed and not level, hidden)


def outline(properties: Element | None) -> int:
    """The level that `w:outlineLvl` gives a paragraph, 0 for none."""
    found = child(properties, "outlineLvl")
    written = attribute(found, "val") or "" if found is not None else ""
    return min(int(written) + 1, _DEEPEST) if written.isdecimal() and int(written) < 9 else 0


def _level(name: str) -> int:
    low = " ".join(name.lower().split())
    if found := _HEADING.match(low):
        return min(int(found[1]), _DEEPEST)
    return _TITLES.get(low, 0)
