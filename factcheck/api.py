"""The Python interface: what `import factcheck` gives."""

from __future__ import annotations

import os
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path

from factcheck.dataclass import replace
from factcheck.errors import LanguageWarning
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.finding import Report
from factcheck.model.match import Comparison
from factcheck.model.period import PartialDate
from factcheck.model.text import Source
from factcheck.pipeline import Options, check_sources, compare_texts, not_english, read_claims
from factcheck.read import read_path, read_text
from factcheck.reference import load_references as _load
from factcheck.reference.references import References

BATCH = 16  # texts that a process is given at a time
_Said = tuple[tuple[Claim, ...], str]  # what a text says, or why it was not read


def extract(text: str, published: PartialDate | date | str | None = None) -> list[Claim]:
    """The claims of a text in order of place; numbers that are no figures are left out.

    `published` is the day relative dates ("last year") are counted from. Offsets are code points of `text`. A text
    that is not English has none, and a `LanguageWarning` says so.

    Raises:
        ValueError: `published` is not YYYY, YYYY-MM or YYYY-MM-DD.
    """
    claims, foreign = _said(_text(text), _date(published))
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
    """
    if jobs < 1:
        raise ValueError(f"jobs is at least 1, not {jobs}")
    return _each(texts, _date(published), jobs)


def _each(texts: Iterable[str], published: PartialDate | None, jobs: int) -> Iterator[tuple[Claim, ...]]:
    read, given = partial(_said, published=published), map(_text, texts)
    said = map(read, given) if jobs == 1 else _by_processes(read, given, jobs)
    for at, (claims, foreign) in enumerate(said):
        if foreign:
            warnings.warn(f"texts[{at}]: {foreign}", LanguageWarning, stacklevel=2)
        yield claims


def _by_processes(read: Callable[[str], _Said], texts: Iterator[str], jobs: int) -> Iterator[_Said]:
    from concurrent.futures import Future, ProcessPoolExecutor

    waiting: deque[Future[list[_Said]]] = deque()
    with ProcessPoolExecutor(jobs) as pool:
        while batch := list(islice(texts, BATCH)):
            waiting.append(pool.submit(_all, read, batch))
            if len(waiting) > 2 * jobs:
                yield from waiting.popleft().result()
        for done in waiting:
            yield from done.result()


def _all(read: Callable[[str], _Said], texts: Sequence[str]) -> list[_Said]:
    return [read(text) for text in texts]


def _said(text: str, published: PartialDate | None) -> _Said:
    source = read_text(text, "text", published)
    foreign = not_english(source)
    claims = tuple(claim for claim in read_claims(source) if claim.kind is not ClaimKind.OTHER)
    return claims, foreign and f"the text is {foreign}: it is not read"


def check(
    documents: Sequence[str | Path | Source] | str | Path | Source,
    references: References | Sequence[str | Path] | str | Path | None = None,
    *,
    published: PartialDate | date | str | None = None,
    as_of: PartialDate | date | str | None = None,
    select: Sequence[str] | str = (),
    ignore: Sequence[str] | str = (),
) -> Report:
    """Everything a run finds out about documents (paths or sources) held against references.

    `published` dates documents that carry no date; `as_of` hides reference rows published later. A document
    named twice is checked once, and so is a source beside the path it was read from.

    Raises:
        InputError: a document cannot be read.
        ReferenceFileError: a reference file is wrong.
        UsageError: a rule that does not exist is named.
        ValueError: a date is none.
        TypeError: an argument is of another type.
    """
    if isinstance(documents, (str, Path, Source)):
        documents = [documents]
    dated = _date(published)
    files = {one.id if isinstance(one, Source) else os.path.realpath(one): one for one in documents}
    sources = [one if isinstance(one, Source) else _dated(one, dated) for one in files.values()]
    sources = list({_same(source): source for source in sources}.values())
    options = Options(as_of=_date(as_of), select=_rules(select), ignore=_rules(ignore))
    return check_sources(sources, _references(references), options)


def _dated(path: str | Path, published: PartialDate | None) -> Source:
    """A document, dated by `published` only where it carries no date."""
    source = read_path(path)
    if source.published or published is None:
        return source
    return replace(source, published=published, published_from="--published")


def _same(source: Source) -> tuple[str, str]:
    """What two sources that are one document have in common: the file and its content."""
    return os.path.realpath(source.name), source.digest


def compare(text_a: str, text_b: str) -> Comparison:
    """Text A given text B: one outcome for A (agree, conflict, not-comparable, unrelated), the pairs of claims
    behind it with their reasons, and the claims of either text that found no partner; `notes` say which text is not
    English, and so was not read."""
    return compare_texts(_text(text_a), _text(text_b))


def load_references(paths: Sequence[str | Path] | str | Path) -> References:
    """The series of reference files (YAML, JSON, CSV); `.match(claim)` finds the series a claim may be about.

    Raises:
        ReferenceFileError: the first flaw of the files; the command line reports them all.
    """
    return _load([paths] if isinstance(paths, (str, Path)) else list(paths), strict=True)


def _references(references: References | Sequence[str | Path] | str | Path | None) -> References:
    if references is None:
        return References()
    return references if isinstance(references, References) else load_references(references)


def _rules(named: Sequence[str] | str) -> tuple[str, ...]:
    """`"FC201"` is one rule, not five letters."""
    codes = (named,) if isinstance(named, str) else tuple(named)
    for code in codes:
        if not isinstance(code, str):
            raise TypeError(f"a rule is named by a str as FC201, not {type(code).__name__}")
    return codes


def _text(given: str) -> str:
    """The text, a byte order mark at its head made a blank: it stays a character of the caller's offsets."""
    if not isinstance(given, str):
        raise TypeError(f"a text is a str, not {type(given).__name__}: read a file with `check`, decode bytes first")
    return f" {given[1:]}" if given.startswith("\ufeff") else given


def _date(value: PartialDate | date | str | None) -> PartialDate | None:
    if value is None or isinstance(value, PartialDate):
        return value
    if isinstance(value, date):
        return PartialDate(value.year, value.month, value.day)
    if isinstance(value, str):
        return PartialDate.parse(value)
    raise TypeError(f"a date is a str as 2025-04-10, a date or a PartialDate, not {type(value).__name__}")
