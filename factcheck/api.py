"""The Python interface: checking, and beside it `extract` and `extract_many`, which factcheck/extraction.py has."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from factcheck.audit import audit_quotes
from factcheck.dataclass import replace
from factcheck.extraction import as_date, as_text, extract, extract_many
from factcheck.model.finding import Report
from factcheck.model.match import Comparison
from factcheck.model.period import PartialDate
from factcheck.model.text import Source
from factcheck.pipeline import Options, check_sources, compare_texts
from factcheck.read import read_path
from factcheck.reference import load_references as _load
from factcheck.reference.references import References

__all__ = ["audit_quotes", "check", "compare", "extract", "extract_many", "load_references"]


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
    dated = as_date(published)
    files = {one.id if isinstance(one, Source) else os.path.realpath(one): one for one in documents}
    sources = [one if isinstance(one, Source) else _dated(one, dated) for one in files.values()]
    sources = list({_same(source): source for source in sources}.values())
    options = Options(as_of=as_date(as_of), select=_rules(select), ignore=_rules(ignore))
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
    return compare_texts(as_text(text_a), as_text(text_b))


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
