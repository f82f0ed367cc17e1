"""What a document could know: its date, the day the references are taken from, and whether it cites itself."""

from __future__ import annotations

import re
from datetime import date
from posixpath import dirname, join, normpath

from factcheck.dataclass import dataclass
from factcheck.model.period import PartialDate
from factcheck.model.statistic import Observation, ReferenceSource
from factcheck.model.text import Source


@dataclass(frozen=True, slots=True)
class Clock:
    """A document's date (None: judged without a clock) and the last day whose references count (None: all).

    `read_on` is the day up to which the references surely know what came: what begins later is foretold.
    """

    published: PartialDate | None = None
    as_of: PartialDate | None = None
    source: Source | None = None
    read_on: PartialDate | None = None

    def exists(self, row: Observation) -> bool:
        """The row was out by `--as-of`."""
        return self.as_of is None or row.published is None or row.published.start() <= self.as_of.end()

    def known(self, row: Observation) -> bool:
        """The row was out when the document was."""
        return self.published is None or row.published is None or row.published.start() <= self.published.end()

    def begun(self, row: Observation) -> bool:
        """The period or step of the row had begun when the document was written; where that has no date, when the row
        came out, or the newest in the references. What had not is a projection or a plan."""
        start = row.period.start() if row.period else row.since.start() if row.since else date.min
        if self.published or self.as_of:
            return start <= self.today()
        out = None if row.assumed else row.published
        read = [day.end() for day in (out, self.read_on) if day]
        return not read or start <= max(read)

    def today(self) -> date:
        """The day the document speaks on; the last there is where it has no date."""
        return self.published.end() if self.published else self.as_of.end() if self.as_of else date.max

    def circular(self, row: Observation) -> bool:
        """The only source of the row is the document itself."""
        if self.source is None or row.source is None:
            return False
        return _is_copy(self.source, row) or same_document(self.source, row.source)


def _is_copy(document: Source, row: Observation) -> bool:
    """The reference file names this very file as the copy of its source; `file` counts from the reference file."""
    named, document_name = row.source.file if row.source else "", document.name.replace("\\", "/")
    return bool(named) and normpath(join(dirname(row.place.path.replace("\\", "/")), named)) == normpath(document_name)


def same_document(document: Source, cited: ReferenceSource) -> bool:
    """The document is what the reference cites.

    By its URL or title; else by its publisher (front matter, dateline, or whom its speakers "told"), where the
    dates do not differ and the cited source has no other title. What its file is called says nothing: `who.md`
    is not of the WHO.
    """
    if document.url and cited.url and _plain(document.url) == _plain(cited.url):
        return True
    title = _plain(document.title or "")
    if title and _plain(cited.title) == title:
        return True
    if not _dates_fit(document.published, cited.published):
        return False
    if cited.title and title and _plain(cited.title) != title:
        return False
    publisher = _plain(cited.publisher)
    named = _plain(document.publisher or "")
    acronym = re.search(r"\(([^)]+)\)", document.publisher or "")
    return bool(publisher) and publisher in (named, _plain(acronym[1]) if acronym else "")


def _dates_fit(document: PartialDate | None, cited: PartialDate | None) -> bool:
    if document is None or cited is None:
        return True
    return document.start() <= cited.end() and cited.start() <= document.end()


def _plain(text: str) -> str:
    text = re.sub(r"^https?://(?:www\.)?|[?#].*$|/+$", "", text.strip().lower())
    return " ".join(re.findall(r"[^\W_]+", text))
