"""Small factories: a series from a few lines, a claim from a sentence, a run from texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import factcheck
from factcheck.lexicon.units import unit_of
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Report
from factcheck.model.interval import Interval
from factcheck.model.period import PartialDate, Period
from factcheck.model.quantity import Modifier
from factcheck.model.statistic import Basis, Observation, Place, SeriesKind, Statistic, Tolerance
from factcheck.model.text import Source
from factcheck.pipeline import Options, check_sources
from factcheck.read import read_text
from factcheck.reference import load_references
from factcheck.reference.references import References

PLACE = Place("refs.yaml", 1, 1)
_BOUNDS = {">=": Modifier.AT_LEAST, "<=": Modifier.AT_MOST, "~": Modifier.ABOUT}


def day(text: str | None) -> PartialDate | None:
    """A date, None for none."""
    return PartialDate.parse(text) if text else None


def row(value: str, when: str = "", out: str | None = None, **more: object) -> Observation:
    """One observation. `value` is `164`, `>=5757`, `<=12` or `~300`; `when` `since 2017-12` or a period."""
    mark = next((mark for mark in _BOUNDS if value.startswith(mark)), "")
    interval = Interval.parse(value.removeprefix("~"))
    since = PartialDate.parse(when.removeprefix("since ")) if when.startswith("since ") else None
    made = Observation(
        interval, value.removeprefix(mark), PLACE, _BOUNDS.get(mark, Modifier.EXACT),
        period=Period.parse(when) if when and not since else None, since=since, published=day(out),
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def series(label: str, unit: str, *rows: Observation, tolerance: str = "", **more: object) -> Statistic:
    """A series: of levels where the rows have a from-date. `tolerance` is `exact`, `1 points`, `2 percent`."""
    amount, _, kind = tolerance.rpartition(" ")
    level = any(one.since for one in rows)
    kept = SeriesKind.LEVEL if level else SeriesKind.PERIOD
    allowed = Tolerance(kind, Decimal(amount or 0))
    made = Statistic("the_series", label, unit_of(unit), kept, (Basis("", True, rows),), PLACE, tolerance=allowed)
    return replace(made, **more)  # type: ignore[arg-type]


def source(text: str, name: str = "draft.txt", published: str | None = None, **more: object) -> Source:
    """A text as a document of that name and date."""
    return replace(read_text(text, name, day(published)), **more)  # type: ignore[arg-type]


def claim(sentence: str, quote: str = "", published: str | None = None) -> Claim:
    """The claim of a sentence: the only one, or the one whose words are (or hold) the quote."""
    found = [one for one in factcheck.extract(sentence, published) if quote in one.anchor.exact]
    assert len(found) == 1, [one.anchor.exact for one in factcheck.extract(sentence, published)]
    return found[0]


def references(folder: Path, text: str, name: str = "references.yaml") -> References:
    """The references of a YAML text; `format:` may be left out. Any flaw of it is an error."""
    file = folder / name
    file.write_text(text if "format:" in text else f"format: factcheck-reference/1\n{text}", encoding="utf-8")
    return load_references([file], cache=False, strict=True)


def run(
    texts: Mapping[str, str] | str,
    refs: References | None = None,
    as_of: str | None = None,
    published: str | None = None,
    **rules: tuple[str, ...],
) -> Report:
    """The report on texts by name; one text alone is `draft.txt`."""
    named = {"draft.txt": texts} if isinstance(texts, str) else texts
    sources = [read_text(text, name, day(published)) for name, text in named.items()]
    return check_sources(sources, refs or References(), Options(as_of=day(as_of), **rules))


def found(report: Report, rule: str) -> list[Finding]:
    """The findings of one rule."""
    return [finding for finding in report.findings if finding.rule == rule]
