"""Sources that sentences name: "according to Landmine Monitor 2024", "the geologist Ada Obi writes", "the same report"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.cite.shown import Shown, words
from factcheck.dataclass import dataclass
from factcheck.lexicon.speaking import DOCUMENTS
from factcheck.model.citation import Entry
from factcheck.model.text import Source
from factcheck.pattern import pattern

_NUMBER = pattern(r"\d+")
_YEAR = 4  # digits
_BACK = frozenset("the its his her their that this same said latter our".split())
_SAME = frozenset(("same", "that", "this", "said"))
_LEAST_NAME, _LEAST_LONE = 2, 12  # words of a name, or letters of a lone one, that tell a document


@dataclass(frozen=True, slots=True)
class Meant:
    """The document, or the entry of a list, that a name means. Not `sure`: it may be another work of theirs, so that nothing
    can be said of what is not in it."""

    shown: Shown | None = None
    entry: Entry | None = None
    sure: bool = True


def is_sure(name: str, one: Shown) -> bool:
    """The name is the whole title, tells the year, too, or says what kind of document it is: "the organisers' bulletin"."""
    wanted = words(name).removeprefix("the ")
    whole = wanted == one.title.removeprefix("the ") or any(sign.isdigit() for sign in wanted)
    return whole or (" " in wanted and wanted.rpartition(" ")[2] in DOCUMENTS)


def _only(found: Sequence[Shown]) -> Shown | None:
    return found[0] if len({one.source.digest for one in found}) == 1 else None


class Names:
    """Documents by what sentences call them, to ask for thousands of names: by title, or by publisher and year."""

    def __init__(self, given: Sequence[Shown]) -> None:
        self._given = given
        self._titles = sorted((one.title.removeprefix("the "), at) for at, one in enumerate(given))
        self._issues: dict[str, list[int]] = defaultdict(list)
        self._known: dict[str, list[Shown]] = {}
        for at, one in enumerate(given):
            if issue := _issue(one.source):
                self._issues[issue].append(at)

    def of(self, name: str, digest: str = "") -> Shown | None:
        """The one document that a sentence names ("Landmine Monitor 2024"), but for those of the digest: by its title, or
        by title or publisher and year. None where there is none, or where there are two."""
        found = [one for one in self._called(words(name).removeprefix("the ")) if one.source.digest != digest]
        return found[0] if len(found) == 1 else None

    def _called(self, wanted: str) -> list[Shown]:
        """The first of each text that is called so, three at most: one may be left out, and of two none is meant."""
        if wanted not in self._known:
            places = {*self._titled(wanted), *self._issues.get(wanted, ())} if wanted else ()
            texts: dict[str, Shown] = {}
            for at in sorted(places):
                texts.setdefault(self._given[at].source.digest, self._given[at])
            self._known[wanted] = list(texts.values())[:3]
        return self._known[wanted]

    def _titled(self, wanted: str) -> Iterator[int]:
        """Those whose title the words are, or begin: with all its numbers."""
        if len(wanted.split()) < _LEAST_NAME and len(wanted) < _LEAST_LONE:
            return
        for title, at in self._titles[bisect_left(self._titles, (wanted, 0)) :]:
            if not title.startswith(wanted):
                return
            whole = title == wanted
            if whole or (title[len(wanted)] == " " and _NUMBER.findall(wanted) == _NUMBER.findall(title)):
                yield at


def _issue(source: Source) -> str:
    """`senna courier 2024`, "" where the publisher is guessed, or the year not known."""
    publisher = words(source.publisher or "") if source.publisher_from != "speakers" else ""
    return f"{publisher} {source.published.year}" if publisher and source.published else ""


class Namer:
    """Names to documents, in order of place: "the same report" is the one named last, in its paragraph or the one before."""

    def __init__(self, given: Sequence[Shown], entries: Sequence[Entry]) -> None:
        self._given, self._entries, self._names = given, entries, Names(given)
        self._seen: dict[str, Meant | None] = {}
        self._last: tuple[int, Meant] | None = None

    def meant(self, name: str, block: int) -> Meant | None:
        """What a name means in the paragraph of that number; None for nothing that is known."""
        if name not in self._seen:
            self._seen[name] = self._by_name(name)
        found = self._seen[name] or self._again(name, block)
        if found is not None and found.shown is not None:
            self._last = block, found
        return found

    def _by_name(self, name: str) -> Meant | None:
        if one := self._names.of(name):
            return Meant(one, sure=is_sure(name, one))
        if entry := _entry_named(name, self._entries):
            return Meant(entry=entry)
        told = [word for word in words(name).split() if word not in _BACK]
        if len(told) >= _LEAST_NAME and told[-1] in DOCUMENTS:
            phrase = f" {' '.join(told)} "
            if one := _only([one for one in self._given if phrase in f" {one.title} "]):
                return Meant(one)
        maker = _proper(name)
        if len(maker.split()) >= _LEAST_NAME:
            one = _only([one for one in self._given if f" {maker} " in f" {one.makers} "])
            return Meant(one, sure=False) if one else None
        return None

    def _again(self, name: str, block: int) -> Meant | None:
        """ "The same report", "her paper": the document named last."""
        told = words(name).split()
        if self._last is None or block - self._last[0] > 1 or not 1 < len(told) <= 4:
            return None
        if told[0] not in _BACK or told[-1] not in DOCUMENTS or name[:1].isupper():
            return None
        last = self._last[1]
        return Meant(last.shown, sure=last.sure and not _SAME.isdisjoint(told))


def _proper(name: str) -> str:
    """The name at the end of "the geologist Ada Obi", in small letters; "" where there is none."""
    every = name.split()
    start = len(every)
    while start and every[start - 1][:1].isupper():
        start -= 1
    return words(" ".join(every[start:]))


def is_document(name: str) -> bool:
    """A name of several words with a year in it is a document's: Landmine Monitor 2024."""
    told = name.removeprefix("the ").removeprefix("The ").split()
    return len(told) > 2 and told[0][:1].isupper() and any(word.isdecimal() and len(word) == _YEAR for word in told)


def _entry_named(name: str, entries: Sequence[Entry]) -> Entry | None:
    """The one entry of a list with that title, or whose citation has the name in it, if it is long enough to tell."""
    wanted = words(name).removeprefix("the ")
    if len(wanted.split()) < _LEAST_NAME:
        return None
    found = [one for one in entries if words(one.title) == wanted]
    found = found or [
        one for one in entries if any(sign.isdigit() for sign in wanted) and f" {wanted} " in f" {words(one.text)} "
    ]
    return found[0] if len(found) == 1 else None
