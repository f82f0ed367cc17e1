"""What a draft cites: the marks in its sentences, the list they point to, and what was found in the sources cited."""

from __future__ import annotations

from enum import StrEnum

from factcheck.dataclass import dataclass
from factcheck.model.claim import Claim
from factcheck.model.text import Anchor, Link, Source, Span


class MarkKind(StrEnum):
    """How a sentence cites."""

    NOTE = "note"  # a footnote: [^1]
    LINK = "link"  # a web address or a file, linked or written out
    NUMBER = "number"  # [12], of a numbered list
    KEY = "key"  # [@haan2019], \\cite{haan2019}
    AUTHOR = "author-year"  # (Haan 2019)
    NAMED = "named"  # according to Landmine Monitor 2024


@dataclass(frozen=True, slots=True)
class Footnote:
    """The text of a footnote, and the key that calls it; `place` is the text with its number and links back, None where
    that is the same."""

    key: str
    span: Span
    place: Span | None = None


@dataclass(frozen=True, slots=True)
class Linked:
    """What a format's reader knows of a document's links: links, calls of footnotes (`target` is the key), footnotes."""

    links: tuple[Link, ...] = ()
    calls: tuple[Link, ...] = ()
    footnotes: tuple[Footnote, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """One place where a draft cites something. `target` is the key, number, address or name, made comparable."""

    span: Span
    kind: MarkKind
    target: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be cited: a footnote, an item of a list of references, a record of a BibTeX or CSL-JSON file,
    a linked page.

    `key` is what calls it, made comparable. `text` is the citation as written, or put together from a record.
    `authors` are family names in lower case. `dois`, `isbns`, `orcids` and `urls` are made comparable; `faults` say
    which identifiers are none, each with the words. `span` is where it stands in the draft, None for a record;
    `origin` is the file and line of a record, "" for the draft.
    """

    kind: MarkKind
    key: str
    text: str
    title: str = ""
    authors: tuple[str, ...] = ()
    year: str = ""
    dois: tuple[str, ...] = ()
    isbns: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    faults: tuple[tuple[str, str], ...] = ()
    span: Span | None = None
    origin: str = ""


class Standing(StrEnum):
    """What became of a citation's source."""

    READ = "read"
    MISSING = "missing"  # no document given is it
    UNREAD = "never read"  # given, and could not be read: another language, a broken file
    UNSURE = "unsure"  # two documents given are as near
    UNLISTED = "not listed"  # the mark points to nothing


@dataclass(frozen=True, slots=True)
class Citation:
    """An entry with all marks that cite it. `source` is the id of the source it is, "" for none; `why` says by what
    it was told, or why it was not."""

    number: int
    entry: Entry
    marks: tuple[Mark, ...]
    standing: Standing
    source: str = ""
    why: str = ""
    more: tuple[str, ...] = ()  # the other files of a work in several

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all files that are it."""
        return (self.source, *self.more) if self.source else ()


class Sought(StrEnum):
    """What became of a figure or a quotation that was looked for in the source cited for it."""

    THERE = "there"
    LIKELY = "there in other words"  # the same figure, of something told in other words
    COMPUTED = "worked out"  # not as such, but two figures of the source give it
    AMISS = "there of another"  # the same figure, of another time, place or currency
    DIFFERS = "another value"
    ELSEWHERE = "elsewhere only"
    ABSENT = "not there"
    CANNOT = "cannot check"


@dataclass(frozen=True, slots=True)
class Lookup:
    """A figure (`claim`) or quotation of the draft, looked for in what is cited for it.

    `anchor` is where it stands in the draft. `citations` are the numbers of the citations it depends on, `found` the
    one that decided. `source` and `there` are where it stands, or what stands there in its place; `detail` says why.
    """

    anchor: Anchor
    sentence: Span
    claim: Claim | None
    citations: tuple[int, ...]
    outcome: Sought
    found: int = 0
    source: str = ""
    there: Anchor | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Audit:
    """All that was found out about the citations of a draft.

    `listed` are the entries of the draft itself, `uncited` entries of a list that nothing cites, `twice` pairs of entries
    that are one thing, `undefined` marks that point to nothing. `named` are sources that sentences name and that are
    neither given nor listed, with how many figures depend on each. `claims` are all figures of the draft.
    """

    draft: Source
    citations: tuple[Citation, ...] = ()
    lookups: tuple[Lookup, ...] = ()
    listed: tuple[Entry, ...] = ()
    uncited: tuple[Entry, ...] = ()
    twice: tuple[tuple[Entry, Entry], ...] = ()
    undefined: tuple[Mark, ...] = ()
    named: tuple[tuple[str, int], ...] = ()
    claims: tuple[Claim, ...] = ()

    def dependents(self) -> dict[int, list[Lookup]]:
        """What depends on each citation, by its number; nothing for one on which nothing depends."""
        found: dict[int, list[Lookup]] = {}
        for one in self.lookups:
            for number in one.citations:
                found.setdefault(number, []).append(one)
        return found

    def citation(self, number: int) -> Citation:
        """The citation of that number, from 1."""
        return self.citations[number - 1]
