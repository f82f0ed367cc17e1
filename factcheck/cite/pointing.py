"""Footnotes that only point to another: "Ibid., p. 4", "See note 3.", "Haan, op. cit., p. 12", "Lund, Small ferries, p. 4"."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model.citation import Entry, MarkKind
from factcheck.pattern import pattern

SHORT = 90  # characters of a footnote that only points: "Haan 2019, p. 4"
_IBID = pattern(r"(?i)[\s*_]*(?:ibid|ibidem|ebd|id)\b\.?")
_SEE = pattern(
    r"(?i)(?:\A[\s*_]*|\b(?:see|cf\.?|as in|above,?|supra,?)\s+)(?:(?:above|supra),?\s+)?"
    r"(?:foot-?note\s+|note\s+|n\.\s?|fn\.?\s?|\[\^)(?P<x>[\w-]{1,60})"
)
_WORD = pattern(r"[^\W\d_][\w’'-]*")
_WHO = pattern(
    r"[\s*_]*(?:[^\W\d_]\.\s?){0,3}(?P<who>[^\W\d_a-z][\w’'-]+)"
    r"(?:,?\s(?:and|&)\s[^\W\d_a-z][\w’'-]+|,?\set\sal\.?)?(?P<rest>[,:.\s].*)\Z"
)
_CITED = pattern(r"(?i)\b(?:op|loc)\.\s?cit\b")
_PAGES = pattern(
    r"(?i)\b(?:pp?|paras?|ch|chap|vol|no|f|ff|fn|n|see|also|cf|op|loc|cit|passim|above|supra|the|in)\b\.?|[\d–-]+"
)
_HEAD = 80  # characters of a citation in which its authors stand
_LEAST = 4  # letters of a word that tells a title


def is_ibid(note: Entry) -> bool:
    """It is the one before."""
    return _IBID.match(note.text) is not None


def seen(note: Entry) -> str:
    """The key of the footnote that it says to see; "" for none."""
    found = _SEE.search(note.text) if len(note.text) <= SHORT else None
    return found["x"] if found else ""


def is_pointer(note: Entry) -> bool:
    """It points to another footnote and tells nothing else: what is at the end of such a way is no source."""
    if note.kind is not MarkKind.NOTE or len(note.text) > SHORT or note.dois or note.urls or note.isbns:
        return False
    found = _IBID.match(note.text) or _SEE.search(note.text)
    if found is None:
        return False
    rest = _PAGES.sub(" ", note.text[: found.start()] + " " + note.text[found.end() :])
    return not any(len(word) > 2 for word in _WORD.findall(rest))


class Earlier:
    """The entries by the words that they begin with, for footnotes that name an author again."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_word: dict[str, list[Entry]] = {}
        self._place: dict[int, int] = {}
        for place, one in enumerate(entries):
            self._place[id(one)] = place
            for word in {word.lower() for word in _WORD.findall(one.text[:_HEAD]) if word[0].isupper()}:
                self._by_word.setdefault(word, []).append(one)

    def meant(self, note: Entry) -> Entry | None:
        """The one entry whose author a short footnote names again, with words of its title, a page, or "op. cit."."""
        found = _WHO.match(note.text) if len(note.text) <= SHORT else None
        if not found or note.dois or note.urls or note.isbns:
            return None
        cited, paged = _CITED.search(found["rest"]), any(sign.isdigit() for sign in found["rest"])
        told = {word.lower() for word in _WORD.findall(_PAGES.sub(" ", found["rest"])) if len(word) >= _LEAST}
        if not (cited or paged or told):
            return None
        others = [one for one in self._by_word.get(found["who"].lower(), ()) if self._is_fuller(one, note)]
        if not cited:
            others = [one for one in others if told <= {word.lower() for word in _WORD.findall(one.text)}]
        for kept in ([one for one in others if one.kind is not MarkKind.NOTE], others):
            if len(kept) == 1:
                return kept[0]
        return None

    def _is_fuller(self, one: Entry, note: Entry) -> bool:
        before = one.kind is not MarkKind.NOTE or self._place[id(one)] < self._place.get(id(note), 0)
        return one is not note and before and len(one.text) > len(note.text)
