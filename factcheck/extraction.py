"""From a text to its claims, the first half of the way: read → segment → extract. `factcheck.extract` needs no more."""

from __future__ import annotations

import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import islice

from factcheck.errors import LanguageWarning
from factcheck.extract import read
from factcheck.model.claim import Claim, ClaimKind, has_figure
from factcheck.model.period import PartialDate
from factcheck.model.text import Anchor, Source
from factcheck.read import read_text
from factcheck.segment import quotations, sentences, sources

BATCH = 16  # texts that a process is given at a time
_Said = tuple[tuple[Claim, ...], str]  # what a text says, or why it was not read


def read_claims(source: Source) -> tuple[Claim, ...]:
    """Every figure of a source, numbers that are no figures among them (kind OTHER); () if it is not English."""
    return tuple(claim for claim in read_source(source)[0] if has_figure(claim))


def read_source(source: Source) -> tuple[tuple[Claim, ...], tuple[Anchor, ...]]:
    """The claims of a source, those without a figure ("dropped from 2023 to 2024") among them, and the digits in its prose
    that no claim and no time covers."""
    if not source.english:
        return (), ()
    split = sentences(source)
    return read(source, split, quotations(source, split), sources)


def not_english(source: Source) -> str:
    """That a source is in another language, and so not read; "" where it is English."""
    return "" if source.english else f"not English ({source.language})"


def extract(text: str, published: PartialDate | date | str | None = None) -> list[Claim]:
    """The claims of a text in order of place; numbers that are no figures are left out.

    `published` is the day relative dates ("last year") are counted from. Offsets are code points of `text`. A text
    that is not English has none, and a `LanguageWarning` says so.

    Raises:
        ValueError: `published` is not YYYY, YYYY-MM or YYYY-MM-DD.
    """
    claims, foreign = _said(as_text(text), as_date(published))
    if foreign:
        warnings.warn(foreign, LanguageWarning, stacklevel=3)  # past the package that answers for this function
    return list(claims)


def extract_many(
    texts: Iterable[str], published: PartialDate | date | str | None = None, *, jobs: int = 1
) -> Iterator[tuple[Claim, ...]]:
    """The claims of each text, as `extract` gives them, in the order of the texts, each when it is asked for.

    A `LanguageWarning` says which text is not English by its index, from 0: `texts[3]: …`.
    `jobs` is how many processes read; of the texts only as many are taken as keep them busy.

    Raises:
        ValueError: `published` is none of the dates that `extract` takes, or `jobs` is below 1.
        TypeError: `texts` is one text, or `jobs` no whole number.
    """
    if isinstance(texts, str | bytes):
        raise TypeError(f"texts is a list of texts, not one {type(texts).__name__}: give [text], or use `extract`")
    if not isinstance(jobs, int):
        raise TypeError(f"jobs is a whole number, not {type(jobs).__name__}")
    if jobs < 1:
        raise ValueError(f"jobs is at least 1, not {jobs}")
    return _each(texts, as_date(published), jobs)


def _each(texts: Iterable[str], published: PartialDate | None, jobs: int) -> Iterator[tuple[Claim, ...]]:
    read, given = partial(_said, published=published), map(as_text, texts)
    said = map(read, given) if jobs == 1 else _by_processes(read, given, jobs)
    for at, (claims, foreign) in enumerate(said):
        if foreign:
            warnings.warn(f"texts[{at}]: {foreign}", LanguageWarning, stacklevel=2)
        yield claims


def _by_processes(read: Callable[[str], _Said], texts: Iterator[str], jobs: int) -> Iterator[_Said]:
    from concurrent.futures import Future, ProcessPoolExecutor

    waiting: deque[Future[list[_Said]]] = deque()
    failed: list[Exception] = []
    given = _until(texts, failed)
    with ProcessPoolExecutor(jobs) as pool:
        while batch := list(islice(given, BATCH)):
            waiting.append(pool.submit(_all, read, batch))
            if len(waiting) > 2 * jobs:
                yield from waiting.popleft().result()
        for done in waiting:
            yield from done.result()
    if failed:
        raise failed[0]


def _until(texts: Iterator[str], failed: list[Exception]) -> Iterator[str]:
    """The texts up to one that cannot be had, whose error is kept: those before it are read first, as by one process."""
    try:
        yield from texts
    except Exception as error:
        failed.append(error)


def _all(read: Callable[[str], _Said], texts: Sequence[str]) -> list[_Said]:
    return [read(text) for text in texts]


def _said(text: str, published: PartialDate | None) -> _Said:
    source = read_text(text, "text", published)
    foreign = not_english(source)
    claims = tuple(claim for claim in read_claims(source) if claim.kind is not ClaimKind.OTHER)
    return claims, foreign and f"the text is {foreign}: it is not read"


def as_text(given: str) -> str:
    """The text, a byte order mark at its head made a blank: it stays a character of the caller's offsets."""
    if not isinstance(given, str):
        raise TypeError(f"a text is a str, not {type(given).__name__}: read a file with `check`, decode bytes first")
    return f" {given[1:]}" if given.startswith("\ufeff") else given


def as_date(value: PartialDate | date | str | None) -> PartialDate | None:
    """A date in any of the forms that callers give it in."""
    if value is None or isinstance(value, PartialDate):
        return value
    if isinstance(value, date):
        return PartialDate(value.year, value.month, value.day)
    if isinstance(value, str):
        return PartialDate.parse(value)
    raise TypeError(f"a date is a str as 2025-04-10, a date or a PartialDate, not {type(value).__name__}")
