"""Footnotes that only point to another: "Ibid., p. 4", "See note 3.", "Haan, op. cit., p. 12", "Lund, Small ferries, p. 4"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lexicon.times import MONTHS
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
    r"(?:(?:,?\s(?:and|&)\s|/)[^\W\d_a-z][\w’'-]+|,?\set\sal\.?)?(?P<rest>[,:.\s].*)\Z"
)
_CITED = pattern(r"(?i)\b(?:op|loc)\.\s?cit\b")
_PAGES = pattern(
    r"(?i)\b(?:pp?|paras?|ch|chap|vol|no|f|ff|fn|n|see|also|cf|op|loc|cit|passim|above|supra|the|in)\b\.?|[\d–-]+"
)
_AT = pattern(
    r"(?i)(?:,|\(|;|\.|\b)\s*(?:pp?|paras?|§+|tables?|figs?|figures?|ch|chap|chapters?|notes?|questions?|items?|sec|section|annex)\.?\s?"
    r"[\dA-Z]{1,6}(?:[–-]\d{1,5})?(?:ff?\.?)?\b|(?:accessed|retrieved|last\svisited|viewed)\b.{0,40}"
)
_ADDRESS = pattern(r"(?i)(?:https?://|www\.|doi:\s?|\b10\.\d{4,9}/)\S+")
_WORDS = pattern(r"[^\W_]+")
_YEAR = pattern(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_DAYS = frozenset(MONTHS)
_START = 3  # words that a citation is found again by, and that it must have beside days
_MOST = 20  # citations that have the same words in them
_LONG = 1_000  # characters of a citation that are looked at
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
    if (
        note.kind not in (MarkKind.NOTE, MarkKind.NUMBER)
        or len(note.text) > SHORT
        or note.dois
        or note.urls
        or note.isbns
    ):
        return False
    found = _IBID.match(note.text) or _SEE.search(note.text)
    if found is None:
        return False
    rest = _PAGES.sub(" ", note.text[: found.start()] + " " + note.text[found.end() :])
    return not any(len(word) > 2 for word in _WORD.findall(rest))


def core(note: Entry) -> str:
    """What a citation says of the work itself: its words without addresses, pages, tables and the day it was looked at."""
    return " ".join(word.lower() for word in _WORDS.findall(_AT.sub(" ", _ADDRESS.sub(" ", note.text[:_LONG]))))


class Earlier:
    """The footnotes in order, and the entries of lists, for footnotes that name an author or a title again."""

    def __init__(self, notes: Sequence[Entry], listed: Sequence[Entry]) -> None:
        self._by_word: dict[str, list[Entry]] = {}
        self._by_start: dict[tuple[str, ...], list[tuple[str, Entry]]] = {}
        self._meant: dict[int, Entry] = {}
        self._notes = {id(note) for note in notes}
        for one in listed:
            self._add(one)
        for note in notes:
            found = self._author_again(note) or self._work_again(note)
            if found is not None:
                self._meant[id(note)] = found
            elif not is_pointer(note):
                self._add(note)

    def meant(self, note: Entry) -> Entry | None:
        """The one entry before it whose author a short footnote names again, with words of its title, a page, or "op. cit.",
        or all of whose words it repeats."""
        if id(note) in self._meant or id(note) in self._notes:
            return self._meant.get(id(note))
        return self._author_again(note) or self._work_again(note)  # a part of a footnote

    def _add(self, one: Entry) -> None:
        for word in {word.lower() for word in _WORD.findall(one.text[:_HEAD]) if word[0].isupper()}:
            self._by_word.setdefault(word, []).append(one)
        if one.kind is MarkKind.NOTE:
            whole = core(one)
            told = whole.split()
            for at in range(max(0, len(told) - _START + 1)):
                some = self._by_start.setdefault(tuple(told[at : at + _START]), [])
                if len(some) < _MOST and (not some or some[-1][1] is not one):
                    some.append((f" {whole} ", one))

    def _author_again(self, note: Entry) -> Entry | None:
        found = _WHO.match(note.text) if len(note.text) <= SHORT else None
        if not found or note.dois or note.urls or note.isbns:
            return None
        rest = found["rest"]
        cited, paged = _CITED.search(rest), any(sign.isdigit() for sign in rest)
        told = {word.lower() for word in _WORD.findall(_PAGES.sub(" ", rest)) if len(word) >= _LEAST}
        if not (cited or paged or told):
            return None
        others = [one for one in self._by_word.get(found["who"].lower(), ()) if len(one.text) > len(note.text)]
        if not cited:
            others = [one for one in others if told <= {word.lower() for word in _WORD.findall(one.text)}]
        if year := _YEAR.search(rest):
            others = [one for one in others if year[0] in one.text]
        for kept in ([one for one in others if one.kind is not MarkKind.NOTE], others):
            if len(kept) == 1:
                return kept[0]
        return None

    def _work_again(self, note: Entry) -> Entry | None:
        """The first footnote that has all words of this one in a row, the year and the like among them."""
        whole = core(note)
        told = whole.split()
        if len([word for word in told if word.isalpha() and word not in _DAYS]) < _START:
            return None
        for text, one in self._by_start.get(tuple(told[:_START]), ()):
            if f" {whole} " in text and (not note.urls or not one.urls or set(note.urls) & set(one.urls)):
                return one
        return None
