"""HTML: the main text of a page, by its own blocks, and what of the page is left out.

trafilatura says which words are the main text; which blocks they are, with their lists, tables and captions, is told from
the page itself, so that nothing between two paragraphs of an article is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.dataclass import replace
from factcheck.errors import InputError
from factcheck.model.text import Mark
from factcheck.pattern import pattern
from factcheck.read.extracted import Extracted, Part, assembled, titled
from factcheck.read.formats import Asked
from factcheck.read.formats.ends import ends
from factcheck.read.formats.facts import facts
from factcheck.read.formats.main import main_of
from factcheck.read.formats.markup import Found, Walk
from factcheck.read.formats.page import text_of, tree_of
from factcheck.read.formats.unseen import unseen

_SHOWN = 5  # of what a note lists
_NUMBER = pattern(r"\d")
_RIGHTS = pattern(  # © 2019–2024, Copyright (c) 2024
    r"(?i)(?:©|\(c\)|\bcopyright\b)[\s:]*(?:(?:©|\(c\))\s*)?(?:19|20)\d\d(?:\s*[,–-]\s*(?:19|20)\d\d)?(?![\d.,]*\d)"
)
_WALL = pattern(
    r"(?i)\b(?:cookies?|consent|javascript|enable js|browser|subscribe|log ?in|sign ?in|captcha|robot|access denied|404|"
    r"not found|forbidden)\b"
)
_WALL_MOST = 700  # characters; a page with more is an article about cookies


def read(data: bytes, asked: Asked) -> Extracted:
    """The main text of a page, with a note on the numbers that stand outside of it.

    Raises:
        InputError: there is no main text in it.
    """
    text, notes = text_of(data)
    root, more = tree_of(text)
    about = facts(root)
    open_notes, lost = ends(text)
    walk = Walk()
    found = list(walk.blocks(root))
    chosen, told = main_of(root, found)
    main = [one for one, taken in zip(found, chosen, strict=True) if taken]
    if not main and next(root.iter("frame"), None) is not None:
        names = ", ".join(dict.fromkeys(one.get("src") or "?" for one in root.iter("frame")))[:120]
        raise InputError(f"it is a page of frames ({' '.join(names.split())}); save the pages in them")
    if not main or _is_wall(main):
        why = "; ".join(open_notes) or "a cookie or log-in page, or one that scripts fill?"
        raise InputError(f"there is no main text in it ({why}); save the article")
    left = [one.part for one, taken in zip(found, chosen, strict=True) if not taken]
    parts = list(numbered([one.part for one in main]))
    notes = (*notes, *more, *told, *_outside(left), *unseen(walk), *open_notes)
    return assembled(parts, titled(parts, about), notes, lost)


def numbered(parts: Iterable[Part]) -> Iterable[Part]:
    """The parts with their places: the paragraphs of a page are counted, its cells know their row."""
    count = 0
    for part in parts:
        if part.cell:
            yield part
        else:
            count += 1
            yield replace(part, marks=(Mark(0, f"{part.marks[0].label}¶ {count}"),))


def _is_wall(main: Sequence[Found]) -> bool:
    said = " ".join(one.part.text for one in main)
    return not any(map(str.isalnum, said)) or (
        len(said) < _WALL_MOST and len(_WALL.findall(said)) > 1 + len(said) // 300
    )


def _outside(left: Sequence[Part]) -> tuple[str, ...]:
    """Which numbers of the page are not in its main text."""
    said = dict.fromkeys(" ".join(part.text.split()) for part in left if _NUMBER.search(_RIGHTS.sub("", part.text)))
    if not said:
        return ()
    some = "; ".join(f"“{_short(one)}”" for one in list(said)[:_SHOWN])
    more = f" and {len(said) - _SHOWN} more" if len(said) > _SHOWN else ""
    return (f"numbers on the page outside of the main text, not checked: {some}{more}",)


def _short(text: str) -> str:
    found = _NUMBER.search(text)
    start = max(0, found.start() - 25) if found else 0
    shown = text[start : start + 60]
    return f"{'…' * (start > 0)}{shown.strip()}{'…' * (len(text) > start + 60)}"
