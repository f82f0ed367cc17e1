"""Anniversaries that the years of their sentence make others: "founded in 1958 … its 50th anniversary in 2009"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.compare.inside.off import FLAGS, TURN, M, Off, span_off, years_in
from factcheck.compare.inside.written import MONTH, NTH, YEAR, nth
from factcheck.pattern import pattern

_BEGAN = (
    r"(?:founded|established|opened|created|launched|formed|incorporated|inaugurated|chartered|set up|started|born|began"
    r"|completed|unveiled|wed|married|ordained|signed)"
)
_BEGUN = pattern(
    rf"\b(?P<how>{_BEGAN})(?: (?:there|here|by [\w .’'-]{{1,40}}|on \d{{1,2}} {MONTH}|on {MONTH} \d{{1,2}},?|with \w+ \w+))?,? "
    rf"(?:back )?(?:in )?{M}(?P<y>{YEAR})\b",
    FLAGS,
)
_FEAST = pattern(
    rf"\b(?P<whose>its|their|his|her) (?P<n>{NTH}) (?:wedding )?(?P<what>anniversary|birthday|jubilee)\b(?P<of> of\b)?",
    FLAGS,
)
_IN_YEAR = pattern(rf"\b(?:in|of|on \d{{1,2}} {MONTH}|on {MONTH} \d{{1,2}},) {M}(?P<y>{YEAR})\b", FLAGS)
_THIS_YEAR = pattern(r"\bthis year\b", FLAGS)


def feasts(sentence: str, published: date | None) -> Iterator[Off]:
    """ "founded in 1958 … its 50th anniversary in 2009"."""
    begun, found = list(_BEGUN.finditer(sentence)), list(_FEAST.finditer(sentence))
    if len(begun) != 1 or len(found) != 1 or TURN.search(sentence) or found[0]["of"]:
        return
    [start], [feast] = begun, found
    if not _is_its_own(start["how"].lower(), feast["whose"].lower(), feast["what"].lower()):
        return
    first, years = int(start["y"]), {int(found["y"]) for found in _IN_YEAR.finditer(sentence)}
    years -= {first}
    if not years and published is not None and _THIS_YEAR.search(sentence):
        years = {published.year}
    n = nth(feast["n"])
    if len(years) != 1 or n is None or len(set(years_in(sentence)) - {first}) > 1:
        return
    year = years.pop()
    if year > first and n != year - first:
        said = f"{feast['n']} {feast['what']}"
        told = f"“{said}” in {year}, but {first} was {year - first} years before"
        yield span_off(feast.start("n"), feast.end("what"), told, said, first, year)


def _is_its_own(how: str, whose: str, what: str) -> bool:
    """The feast is of what began then: a club has no birthday of "his", who was born none of "its"."""
    persons = whose in ("his", "her")
    if how == "born":
        return persons and what == "birthday"
    return not persons or (how in ("married", "wed", "ordained") and what != "birthday")


_ANNIVERSARY_OF = pattern(
    rf"\b(?:mark|celebrat|commemorat|observ)\w* (?:the|its|their) (?P<n>{NTH}) anniversary of "
    rf"(?:the |its |their |his |her )?(?:(?:\w[\w’'-]* ){{0,5}}(?:in |of ))?(?:the )?(?P<y>{YEAR})\b",
    FLAGS,
)


def anniversaries(sentence: str, published: date | None) -> Iterator[Off]:
    """ "In 2006 it marked the 80th anniversary of the 1916 rising"."""
    for found in _ANNIVERSARY_OF.finditer(sentence):
        first, n = int(found["y"]), nth(found["n"])
        years = set(years_in(sentence)) - {first}
        if years != {int(one["y"]) for one in _IN_YEAR.finditer(sentence)} - {first}:
            continue
        if not years and published is not None and _THIS_YEAR.search(sentence):
            years = {published.year}
        if len(years) == 1 and n is not None and not TURN.search(sentence):
            year = years.pop()
            if year > first and n != year - first:
                said = f"{found['n']} anniversary"
                told = f"“{said}” in {year}, but {first} was {year - first} years before"
                yield span_off(found.start(), found.end(), told, said, first, year)
