"""What a document could know: its date, the day the references are taken from, and whether it cites itself."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property
from os.path import dirname, join, realpath

from factcheck.dataclass import dataclass
from factcheck.model.period import PartialDate
from factcheck.model.statistic import Observation, ReferenceSource
from factcheck.model.text import GUESSED, Source
from factcheck.pattern import pattern

LONG = 4  # words of a title
_COUNTING = pattern(r"(?:utm\w*|fbclid|gclid|mc_[ce]id)(?:=|$)", re.IGNORECASE)


@dataclass(frozen=True)
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
        """The only source of the row is the document itself, or the file that it names as the copy of that.

        `file` counts from the reference file.
        """
        if self.source is None or row.source is None:
            return False
        named = row.source.file
        copied = bool(named) and self._real(join(dirname(_slashed(row.place.path)), named)) == self._real(
            _slashed(self.source.name)
        )
        return copied or same_document(self.source, row.source)

    @cached_property
    def _reals(self) -> dict[str, str]:
        return {}

    def _real(self, path: str) -> str:
        """The file that a path leads to, however it is spelled; of each the file system is asked once."""
        if path not in self._reals:
            self._reals[path] = realpath(path)
        return self._reals[path]


def _slashed(path: str) -> str:
    return path.replace("\\", "/")


def same_document(document: Source, cited: ReferenceSource) -> bool:
    """The document is what the reference cites.

    By its URL; else, where the dates do not differ, by its title, where the publisher or the date speaks for it too or
    it is long, and by its publisher, where the cited source has no other title. A publisher that was guessed from
    the text counts only against a secondary source, which is itself an article: "told the Stats Office" makes no text
    one of that office. What its file is called says nothing: `who.md` is not of the WHO.
    """
    if document.url and cited.url and _address(document.url) == _address(cited.url):
        return True
    title, cited_title = _plain(document.title or ""), _plain(cited.title)
    published = _published_by(document, cited)
    if title and title == cited_title:
        if published is None:
            return _one_day(document.published, cited.published) or _telling(title, document, cited)
        return published and _dates_fit(document.published, cited.published)
    if title and cited_title:
        return False
    return bool(published) and _dates_fit(document.published, cited.published)


def _published_by(document: Source, cited: ReferenceSource) -> bool | None:
    """The document is of the publisher that is cited; None where either is not known."""
    publisher = _plain(cited.publisher)
    guessed = document.publisher_from == GUESSED and cited.kind != "secondary"
    if not publisher or not document.publisher or guessed:
        return None
    acronym = re.search(r"\(([^)]+)\)", document.publisher)
    return publisher in (_plain(document.publisher), _plain(acronym[1]) if acronym else "")


def _telling(title: str, document: Source, cited: ReferenceSource) -> bool:
    """No two works have this title by chance, as two may be called "Road deaths"."""
    return len(title.split()) >= LONG and _dates_fit(document.published, cited.published)


def _one_day(document: PartialDate | None, cited: PartialDate | None) -> bool:
    """Both are of one day or month: of one year many are."""
    return bool(document and cited and document.month and cited.month) and _dates_fit(document, cited)


def _dates_fit(document: PartialDate | None, cited: PartialDate | None) -> bool:
    if document is None or cited is None:
        return True
    return document.start() <= cited.end() and cited.start() <= document.end()


def _address(url: str) -> tuple[str, frozenset[str]]:
    """Where a URL leads: without scheme, `www.`, fragment and what only counts visits; the case of a query matters."""
    place, _, query = url.strip().partition("#")[0].partition("?")
    place = re.sub(r"^https?://(?:www\.)?", "", place.lower()).rstrip("/")
    return place, frozenset(part for part in query.split("&") if part and not _COUNTING.match(part))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.lower()))
