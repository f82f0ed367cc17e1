"""A citation told by who made a document, where its title alone does not tell it: a short title, author and year."""

from __future__ import annotations

from factcheck.cite.shown import Shown, words
from factcheck.model.citation import Entry
from factcheck.pattern import pattern

_PARTS = pattern(r"[.,:;!?\"“”„‘«»*_()\[\]–—]+|(?<!\w)['’]|['’](?!\w)")
_DAY = pattern(
    r"(?i)\b\d{1,2}\.?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\b(?:january|february|march|april|may|june"
    r"|july|august|september|october|november|december)\s\d{1,2}\b|\d{4}-\d\d-\d\d"
)
_NUMBER = pattern(r"\d+")
_LEAST_SHORT = 8  # letters of a title of one or two words
_LONG_WORD = 4  # letters of a word that tells something
_LEAST_WORDS = 4  # such words of a title that may stand in another order
_SHORT = 70  # characters of a citation that is author and year alone
LONG = 3_000  # characters of a citation that are looked at


def by_short_title(entry: Entry, one: Shown) -> str:
    """A title of one or two words is a part of the citation by itself, and those who made the document stand beside it."""
    if not 0 < len(one.title.split()) < 3 or len(one.title) < _LEAST_SHORT:
        return ""
    parts = {words(part) for part in _PARTS.split(entry.text[:LONG])}
    dated = one.source.published is None and _DAY.search(entry.text[:LONG])  # of minutes there are many
    return "title and author" if one.title in parts and _made(entry, one) and not dated and _of_year(entry, one) else ""


def by_words(entry: Entry, one: Shown) -> str:
    """All telling words and numbers of a title stand in the citation, in another order."""
    told = {word for word in one.title.split() if len(word) >= _LONG_WORD or word.isdecimal()}
    if len(told) < _LEAST_WORDS or not _of_year(entry, one):
        return ""
    cited = words(entry.text[:LONG]).split()
    whole = told <= set(cited) and len(cited) <= 6 * len(told)
    return "title's words and author" if whole and _made(entry, one) else ""


def by_author_and_year(entry: Entry, one: Shown) -> str:
    """Author and year are all that the citation tells, and the document tells them of itself."""
    if not entry.authors or not entry.year or entry.title or len(entry.text) > _SHORT:
        return ""
    first = words(entry.authors[0]).split()
    told = first and first[-1] in one.names and entry.year in one.years
    return "author and year" if told else ""


def by_author_as_name(entry: Entry, one: Shown) -> str:
    """The document's file is called by author and year: `haan2019.pdf`, `Haan-2019a-ferries.pdf`."""
    if not entry.authors or not entry.year:
        return ""
    bare = "".join(sign for sign in one.stem if sign.isalnum())
    begin = words(entry.authors[0]).replace(" ", "") + entry.year
    rest = bare[len(begin) :]
    other = rest[:1].isalpha() and not rest[1:2].isalpha()  # 2019a, and 2019 is cited
    return (
        "author and year as its file name" if bare.startswith(begin) and not rest[:1].isdecimal() and not other else ""
    )


def _made(entry: Entry, one: Shown) -> bool:
    """Most of the names of the document's makers stand in the citation."""
    cited = set(words(entry.text[:LONG]).split())
    names = [name for name in one.names if name in cited]
    return bool(names) and len(names) * 2 >= len(one.names)


def _of_year(entry: Entry, one: Shown) -> bool:
    """The citation tells no year that speaks against those of the document."""
    if not entry.year or not one.years:
        return True
    return any(abs(int(entry.year[:4]) - int(year)) <= 1 for year in one.years)
