"""The rows of a series that bear on a claim: its area, its dimensions, its basis, what was out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from factcheck.compare.clock import Clock
from factcheck.lexicon.ideas import idea
from factcheck.lexicon.pointers import COLONY, COUNTRY, THIS
from factcheck.model.claim import Areas, Claim
from factcheck.model.statistic import Basis, Observation, Statistic

WHOLE = frozenset(("total", "all", "both", "both sexes", "_t", "t", ""))


def basis_of(claim: Claim, series: Statistic) -> Basis:
    """The basis the claim's own words name ("in force"), else the default."""
    said = " ".join(claim.context.clause)
    for basis in series.bases:
        if basis.name and len(series.bases) > 1 and f" {basis.name.lower()} " in f" {said} ":
            return basis
    return series.default_basis()


def rows_of(claim: Claim, basis: Basis, clock: Clock) -> tuple[Observation, ...]:
    """The rows that were out by `--as-of`, for the claim's area and dimensions."""
    keys = basis.areas
    wanted = area_among(claim, keys) if keys else ""
    of_area = basis.by_area.get(wanted, ()) if wanted or not keys else ()
    rows = dict(enumerate(row for row in of_area if clock.exists(row)))
    told: dict[str, list[tuple[int, str]]] = defaultdict(list)  # by dimension the places of rows that have it
    for at, row in rows.items():
        for name, value in row.dimensions:
            told[name].append((at, value))
    for name in sorted(told):
        here = [(at, value) for at, value in told[name] if at in rows]
        wanted = _wanted(claim, {value for _, value in here if value.lower() not in WHOLE})
        if wanted:
            rows = {at: rows[at] for at, value in here if value == wanted}
        else:
            for at in [at for at, value in here if value.lower() not in WHOLE]:
                del rows[at]
    return tuple(rows.values())


def _wanted(claim: Claim, parts: set[str]) -> str:
    """What the claim says of one dimension: the value its clause names next to the figure, the one value that its
    sentence names, else "" for the whole."""
    if nearest := _nearest(parts, claim.context.clause):
        return nearest
    said = [value for value in sorted(parts) if _mention(value, claim.context.sentence)]
    return said[0] if len(said) == 1 else ""


def _nearest(parts: set[str], clause: Sequence[str]) -> str:
    """The value named nearest to the figure, those in front of it first; the longer of two at one place."""
    at = clause.index("#") if "#" in clause else len(clause)
    places = [(place > at, abs(at - place), -len(value), value) for value in parts for place in _mention(value, clause)]
    return min(places)[3] if places else ""


def _mention(value: str, words: Sequence[str]) -> tuple[int, ...]:
    """Where a value is named, by the place of its last word; "women" is "female"."""
    run = [idea(word) for word in value.lower().split()]
    told = [idea(word) for word in words]
    return tuple(i + len(run) - 1 for i in range(len(told) - len(run) + 1) if told[i : i + len(run)] == run)


def area_among(claim: Claim, keys: Iterable[str]) -> str:
    """Which of several areas a claim is for: its own, else the nearest one named; the world in a text that
    names no area at all."""
    known = set(keys)
    own = [key for key in (claim.area or "").split("|") if key in known]
    if own:
        return own[0]
    if claim.area:
        return ""
    areas = claim.context.areas
    tiers = (
        (areas.clause, False),
        (areas.sentence, False),
        (areas.told, True),
        (areas.heading, False),
        (areas.document, False),
    )
    for named_there, first_counts in tiers:
        named = [key for area in named_there for key in area.split("|") if key in known]
        if named_there is areas.document:  # which has the sentence itself
            named = [key for key in named if key not in areas.later]
        if len(set(named)) == 1 or (named and first_counts):
            return named[0]
    spelt = [key for key in known if key.startswith("name:") and _spelt(claim, key[5:])]
    if len(spelt) == 1:
        return spelt[0]
    if len(known) == 1:
        return next(iter(known))  # what the series is of was named; it lies in the one place it can
    return "WLD" if "WLD" in known and not (_of_countries(areas) or _of_a_country(claim.context.sentence)) else ""


def other_of_the_name(claim: Claim, keys: Collection[str]) -> str:
    """The area that has the claim's own for its name, too, and that none of these is: the State of Georgia, where the
    references have the country. "" where the text tells which is meant: other countries are named and nothing of the
    country that the other lies in, or the other way round."""
    named = (claim.area or "").split("|")
    others = [key for key in named if key not in keys]
    if len(named) == 1 or not others or len(others) == len(named):
        return ""
    areas = claim.context.areas
    told = {key for tier in (areas.sentence, areas.before, areas.heading, areas.document) for area in tier
            for key in area.split("|")} - {*named}  # fmt: skip
    around = {key for key in told if len(key) == _COUNTRY and key.isalpha()}
    inside = any(_lies_in(other, key) for other in others for key in told)
    return others[0] if inside or not around else ""


_COUNTRY = 3  # letters of a country's key


def _lies_in(part: str, key: str) -> bool:
    """ "US-GA" lies in "USA", and beside "US-FL"."""
    return "-" in part and (
        key.startswith(part.partition("-")[0] + "-") or key == _WHOLE_OF.get(part.partition("-")[0])
    )


_WHOLE_OF = {"US": "USA", "IN": "IND", "PK": "PAK"}


def areas_meant(claim: Claim, keys: Collection[str]) -> frozenset[str]:
    """The areas of these that a claim without one of its own may be for: more than one where the nearest words that
    name any name several: "Kenya is ahead of Uganda. *The rate* is 5.4%"; where the headline or the opening is of
    another than the sentences before; and where a sentence names one and the headline another."""
    areas = claim.context.areas
    if claim.area:
        return frozenset()
    clause, sentence, before, told, heading, document = (
        frozenset(key for area in tier for key in area.split("|") if key in keys)
        for tier in (areas.clause, areas.sentence, areas.before, areas.told, areas.heading, areas.document)
    )
    over = heading or document
    if here := clause or sentence:
        return here if here & heading else here | heading
    if told:
        return told if told & over else told | (over or before)
    return over


def headed_elsewhere(claim: Claim, keys: Collection[str]) -> bool:
    """The claim's area is that of a sentence before, and the headline's is another: "*Kenya's tea*. Uganda sells
    more. Inflation was 5%"."""
    areas = claim.context.areas
    told, heading = (
        {key for area in tier for key in area.split("|") if key in keys} for tier in (areas.told, areas.heading)
    )
    return not (claim.area or areas.sentence) and bool(told and heading) and told.isdisjoint(heading)


def _of_countries(areas: Areas) -> bool:
    """The text around the figure tells of other areas than the world: what it is of, none may know."""
    every = (*areas.sentence, *areas.before, *areas.heading, *areas.document)
    return any("WLD" not in area.split("|") for area in every)


def _of_a_country(words: Sequence[str]) -> bool:
    """One is told of that the text does not name: "*the Balkan country* has 6 million people", "*this former colony*"."""
    return any(
        (word in COUNTRY or word in COLONY) and not THIS.isdisjoint(words[max(0, at - _TO_COUNTRY) : at])
        for at, word in enumerate(words)
    )


_TO_COUNTRY = 3  # words


def _spelt(claim: Claim, name: str) -> bool:
    """A name that no list has stands in the sentence, in whole."""
    words = name.replace("-", " ").split()
    return all(word in claim.context.sentence for word in words)


def begins(row: Observation) -> date:
    """The day from which a level holds, the first there is where the row names none."""
    return row.since.start() if row.since else date.min


def newest(rows: Iterable[Observation]) -> Observation | None:
    """The row of the latest vintage among rows of one key."""
    return max(rows, key=lambda row: row.published.start().toordinal() if row.published else 0, default=None)
