"""The quotations of a draft in a source that it cites for them, as `factcheck quotes` judges them."""

from __future__ import annotations

from factcheck.audit import Auditor
from factcheck.compare.shelf import Found
from factcheck.extraction import not_english
from factcheck.model.citation import Sought
from factcheck.model.quote import FAIR, QuoteCheck, QuoteClass
from factcheck.model.text import Anchor, Source
from factcheck.rules.quoting import in_words

_SAID = FAIR | {QuoteClass.SPELLING, QuoteClass.WRONG_SOURCE}  # which source it is named for, the citation tells
_SHOWN = 3  # alterations that are told one by one
_UNTOLD = frozenset((QuoteClass.REPORTED, QuoteClass.TRANSLATED))


class CitedQuotes:
    """The quotations of one draft, held against each source once and only if one is looked for in it."""

    def __init__(self, draft: Source) -> None:
        self._draft = draft
        self._checks: dict[str, tuple[QuoteCheck, ...]] = {}

    def look(self, quote: Anchor, source: Source) -> Found:
        """What became of a quotation, or of a part of one that a speaker interrupts, in a source."""
        if source.id not in self._checks:
            self._checks[source.id] = Auditor((source,)).audit(self._draft).checks
        check = next((one for one in self._checks[source.id] if one.anchor.span.overlaps(quote.span)), None)
        if check is None:
            return Found(Sought.CANNOT, detail="it is no sentence that anybody says")
        there = check.passage.anchor if check.passage else None
        if check.kind is QuoteClass.NOT_FOUND:
            foreign = not_english(source)
            return Found(Sought.CANNOT, detail=f"it is {foreign}") if foreign else Found(Sought.ABSENT)
        if check.kind in _UNTOLD:
            return Found(Sought.CANNOT, None, there, f"the source has it as {check.kind} speech")
        altered = self._altered(check, quote, source)
        if check.kind in _SAID or (check.kind is QuoteClass.ALTERED and not altered):
            return Found(Sought.THERE, None, there, "" if check.kind is QuoteClass.IDENTICAL else str(check.kind))
        if check.kind is QuoteClass.WRONG_SPEAKER and check.passage and check.passage.speaker:
            return Found(Sought.DIFFERS, None, there, f"there it is said by {check.passage.speaker}")
        return Found(Sought.DIFFERS, None, there, altered or check.detail)

    def _altered(self, check: QuoteCheck, quote: Anchor, source: Source) -> str:
        """The words that differ within a part of a quotation, "" where none do."""
        told = [
            in_words(
                change,
                self._draft.text[change.quoted.start : change.quoted.end],
                source.text[change.original.start : change.original.end],
            )
            for change in check.alterations
            if change.quoted.start <= quote.end and quote.start <= change.quoted.end
        ]
        return "; ".join((*told[:_SHOWN], *([f"{len(told) - _SHOWN} more"] if len(told) > _SHOWN else ())))
