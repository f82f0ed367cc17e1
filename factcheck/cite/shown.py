"""What a document shows of itself that a citation can name: title, address, DOI, ISBN, who made it, its file's name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from os.path import basename, splitext

from factcheck.cite.identifiers import comparable_url, doi_of, identifiers
from factcheck.dataclass import dataclass
from factcheck.model.text import BlockKind, Source
from factcheck.pattern import pattern

HEAD = 1500  # characters at the head of a document in which its own DOI stands
_TOP = 4  # lines at the head of a document in which its makers stand
_LABELLED = 2  # words of a line with a DOI or an address: "DOI: 10.5555/abc"
_LONGEST = 90  # characters of a line of makers
_URL = pattern(r"(?i)(?:https?://|www\.)\S+\Z")
_UNTOLD = frozenset(
    """by and with edited editor editors eds written author authors from for the of published publisher prepared issued in on
    at volume vol issue number page pages version draft edition date updated retrieved accessed""".split()
)


@lru_cache(maxsize=4096)
def words(text: str) -> str:
    """Letters and digits in lower case, parted by blanks: what titles are compared by."""
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text.lower()).split())


@dataclass(frozen=True, slots=True)
class Shown:
    """What a document can be told by. `makers` is the line on who made it, as `words` gives it, "" where none is seen."""

    source: Source
    title: str
    urls: frozenset[str]
    dois: frozenset[str]
    isbns: frozenset[str]
    stem: str
    makers: str = ""

    @property
    def names(self) -> frozenset[str]:
        """The words of its makers that tell them from others."""
        return frozenset(word for word in self.makers.split() if len(word) > 2 and not word.isdecimal()) - _UNTOLD

    @property
    def years(self) -> frozenset[str]:
        """The years that it gives as its own."""
        published = {str(self.source.published.year)} if self.source.published else set()
        return frozenset(published | {word for word in self.makers.split() if word.isdecimal() and len(word) == 4})


def shown(source: Source) -> Shown:
    """What tells a document."""
    found = identifiers(source.text[:HEAD])
    title = source.title or _heading(source)
    address = source.url or (source.name if "://" in source.name else _address(source))  # what it was added as
    return Shown(
        source,
        words(title),
        frozenset((comparable_url(address),)) if address else frozenset(),
        frozenset(found.dois if len(found.dois) == 1 else _alone(source)),
        frozenset(found.isbns if len(found.isbns) == 1 else ()),
        splitext(basename(source.name))[0].lower(),
        words(" ".join(filter(None, (source.author, source.publisher if _is_told(source) else "", _makers(source, title))))),
    )  # fmt: skip


def _is_told(source: Source) -> bool:
    return source.publisher_from != "speakers"


def _lines(source: Source) -> Iterator[str]:
    return (line.strip(" *_<>()[]#") for line in source.text[:HEAD].splitlines())


def _alone(source: Source) -> list[str]:
    """The DOIs at the head of a document that have a line of their own: other works are cited in sentences."""
    return [doi for line in _lines(source) if (doi := doi_of(line)) and len(line.split()) <= _LABELLED]


def _address(source: Source) -> str:
    """The one web address that has a line of its own at the head of a document."""
    top = [line for line in _lines(source) if line][: _TOP + 1]
    found = [line.split()[-1] for line in top if len(line.split()) <= _LABELLED + 1 and _URL.search(line)]
    urls = {comparable_url(one): one for one in found if not doi_of(one)}
    return next(iter(urls.values())) if len(urls) == 1 else ""


def _makers(source: Source, title: str) -> str:
    """The short line under the title that is no sentence: "Piet Haan and Chidi Obi, 2019", "Council of Ashby"."""
    top = [line for line in _lines(source) if line][:_TOP]
    told = words(title)
    at = next((number for number, line in enumerate(top) if told and words(line) == told), None)
    if at is None:
        return ""
    for line in top[at + 1 :]:
        if _URL.search(line) or doi_of(line):
            continue
        name = len(line) <= _LONGEST and not line.endswith((".", "!", "?", ":", "”", '"')) and _is_name(line)
        return line if name else ""
    return ""


def _is_name(line: str) -> bool:
    """Every longer word but a few small ones has a capital."""
    every = [word.strip("(),;&") for word in line.split()]
    told = [word for word in every if len(word) > 3 and word[0].isalpha() and word.lower() not in _UNTOLD]
    return bool(told) and sum(word[0].isupper() for word in told) * 4 >= len(told) * 3


def _heading(source: Source) -> str:
    """The first heading of a document without a title, or its first line where that is none of a sentence."""
    lines = source.prose(source.blocks[0]).splitlines() if source.blocks and not source.marks else []
    line = " ".join(lines[0].split()) if lines else ""
    plain = source.blocks[:1] and source.blocks[0].kind is BlockKind.PARAGRAPH
    if plain and 0 < len(line) <= _LONGEST and line[0].isalpha() and line[-1].isalnum() and len(source.blocks) > 1:
        return line
    first = next((block for block in source.blocks[:6] if block.kind is BlockKind.HEADING), None)
    return " ".join(source.prose(first).split()) if first else ""
