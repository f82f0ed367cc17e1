"""The figures and quotations of a draft, looked up in the sources that are cited for them."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from factcheck.citedquotes import CitedQuotes
from factcheck.compare.shelf import Found, Shelf, shelf
from factcheck.compare.sought import seek
from factcheck.dataclass import dataclass
from factcheck.extraction import read_claims
from factcheck.model.citation import Citation, Lookup, Sought
from factcheck.model.claim import Claim
from factcheck.model.text import Anchor, Source, Span

_RANK = {outcome: at for at, outcome in enumerate(Sought)}  # in the order of how much is borne out
_THERE = frozenset((Sought.THERE, Sought.LIKELY, Sought.COMPUTED, Sought.AMISS))


@dataclass(frozen=True, slots=True)
class Item:
    """A figure or quotation of the draft; `claim` is None for a quotation, whose sentence is `sentence`."""

    anchor: Anchor
    sentence: Span
    claim: Claim | None


Need = tuple[Item, tuple[int, ...]]  # with the numbers of what it depends on


class Library:
    """The sources, each read once and only if something is looked for in it."""

    def __init__(
        self,
        draft: Source,
        citations: Sequence[Citation],
        sources: Sequence[Source],
        unsure: Container[int],
        read: Mapping[str, tuple[Claim, ...]],
    ) -> None:
        self._unsure = unsure
        self.citations = {one.number: one for one in citations}
        self.sources = {one.id: one for one in sources}
        self._read = read
        self._shelves: dict[str, Shelf] = {}
        self._quotes = CitedQuotes(draft)
        self._written = draft.published

    def shelf(self, id: str) -> Shelf:
        """A source made ready."""
        if id not in self._shelves:
            self._shelves[id] = shelf(self.sources[id], self._read.get(id) or read_claims(self.sources[id]))
        return self._shelves[id]

    def look(self, needs: Sequence[Need]) -> list[Lookup]:
        """Each item with what became of it."""
        asked: dict[str, list[Claim]] = {}
        for item, on in needs:
            ids = [id for number in on if number for id in self.citations[number].sources]
            if item.claim is not None:
                for source in ids:
                    asked.setdefault(source, []).append(item.claim)
        found = {
            (source, claim.id): made
            for source, claims in asked.items()
            for claim, made in zip(claims, seek(claims, self.shelf(source), self._written), strict=True)
        }
        return [self._lookup(item, on, found) for item, on in needs]

    def _lookup(self, item: Item, on: tuple[int, ...], found: Mapping[tuple[str, str], Found]) -> Lookup:
        each = [(number, *self._in(item, number, found)) for number in on]
        if not any(one.outcome in _THERE for _, _, one in each):
            cannot = [one for one in each if one[2].outcome is Sought.CANNOT]
            each = cannot or each
        number, source, best = min(each, key=lambda one: _RANK[one[2].outcome])
        several = len({source for _, source, _ in each if source}) > 1
        if several and item.claim and item.claim.change and best.outcome is Sought.ABSENT:
            best = Found(
                Sought.CANNOT,
                detail="a difference may be worked out of several sources, and these were not put together",
            )
        gone = best.outcome is Sought.ABSENT or (best.outcome is Sought.DIFFERS and best.weak)
        if gone and (
            elsewhere := self._elsewhere(item, {id for number in on if number for id in self.citations[number].sources})
        ):
            source, anchor = elsewhere[0], elsewhere[1].anchor
            told = f"it is in {self.sources[source].name}, which is not cited for it"
            best = Found(Sought.ELSEWHERE, None, anchor, told)
        return Lookup(
            item.anchor, item.sentence, item.claim, on, best.outcome, number, source, best.anchor, best.detail
        )

    def _in(self, item: Item, number: int, found: Mapping[tuple[str, str], Found]) -> tuple[str, Found]:
        """What became of an item in one citation: the source, and what was found."""
        if not number:
            return "", Found(Sought.CANNOT, detail="what it cites is not listed")
        citation = self.citations[number]
        if not citation.source:
            return "", Found(Sought.CANNOT, detail=f"source {citation.standing}: {citation.why}")
        each = [(id, self._at(item, id, found)) for id in citation.sources]
        source, made = min(each, key=lambda one: _RANK[one[1].outcome])
        if number in self._unsure and (made.outcome is Sought.ABSENT or made.weak):
            made = Found(Sought.CANNOT, detail="it is not in this work of theirs, and they may have said it elsewhere")
        return source, made

    def _at(self, item: Item, id: str, found: Mapping[tuple[str, str], Found]) -> Found:
        """What became of an item in one source."""
        return found[id, item.claim.id] if item.claim else self._quotes.look(item.anchor, self.sources[id])

    def _elsewhere(self, item: Item, but: set[str]) -> tuple[str, Found] | None:
        """Another of the sources given that has it."""
        for id, source in self.sources.items():
            if id in but:
                continue
            if item.claim:
                (made,) = seek([item.claim], self.shelf(id))
            else:
                made = self._quotes.look(item.anchor, source)
            if made.outcome is Sought.THERE and (item.claim is None or made.there):
                return id, made
        return None
