"""What a page holds and does not show, or shows as no text: named where it has numbers."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.pattern import pattern
from factcheck.read.formats.notes import quoted
from factcheck.read.formats.xml import Element

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from factcheck.read.formats.markup import Walk

_NUMBER = pattern(r"\d")
_TAG = pattern(r"<[^<>]*>")
_HOST = pattern(r"(?:https?:)?//([^/?#\s]{1,80})")
_CODE = frozenset(("script", "style", "head", "link", "meta", "title", "rt", "rp", "map", "area"))
_VALUES = ("href", "class", "id", "src", "style", "rel", "target", "name")
_MOST = 20_000  # characters of one part that are looked at


def words_of(element: Element) -> str:
    """The words of a part that is not read, those of a page within it without their tags."""
    inner = element.get("srcdoc")
    said = _TAG.sub(" ", inner[:_MOST]) if inner else " ".join(_texts(element))
    return " ".join(said[:_MOST].split())


def _texts(element: Element) -> Iterator[str]:
    from itertools import islice

    inside = (one for one in element.iter() if not isinstance(one.tag, str) or one.tag in _CODE)
    if next(inside, None) is None:
        yield from islice(element.itertext(), _MOST)
        return
    for one in islice(element.iter(), _MOST):
        if isinstance(one.tag, str) and one.tag not in _CODE and one.text:
            yield one.text
        if one is not element and one.tail:
            yield one.tail


def frame_of(element: Element) -> str:
    """Whose page a frame shows, "" for none."""
    found = _HOST.match((element.get("src") or "").strip()) if element.tag in ("iframe", "embed", "object") else None
    return found[1].lower() if found else ""


def swallowed(element: Element) -> Iterator[str]:
    """Words of the page that stand in an attribute, for the one before it was not closed."""
    for name in _VALUES:
        value = element.get(name)
        if value and "</" in value:
            words = _TAG.sub(" ", value[:_MOST].partition(">")[2])
            yield " ".join(words[: words.rfind("<")].split() if "<" in words else words.split())


def unseen(walk: Walk) -> Iterator[str]:
    """Notes on what a walk over a page left out."""
    if told := [one for one in walk.unseen if _NUMBER.search(one)]:
        yield f"numbers that the page hides or draws, not checked: {quoted(told)}"
    if walk.frames:
        yield f"frames with other pages, not read: {', '.join(list(dict.fromkeys(walk.frames))[:5])}"
    if taken := [one for one in walk.swallowed if _NUMBER.search(one)]:
        yield f"an attribute that is not closed takes words of the page, not checked: {quoted(taken)}"
