"""A reference file to fill in, made from the claims of texts: `refs draft`, `refs add`."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from factcheck.compare.splityear import split_year
from factcheck.dataclass import replace
from factcheck.draft.again import told_again
from factcheck.draft.label import label as label_of
from factcheck.draft.label import quotation
from factcheck.draft.left import Left, beyond, bound_beside, left_out
from factcheck.errors import UsageError
from factcheck.explain import claims_at
from factcheck.lexicon.places import area_title, keys_named
from factcheck.lexicon.units import plural
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim, ClaimKind, Modality
from factcheck.model.finding import Report
from factcheck.model.period import Period, PeriodRole
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.text import Source
from factcheck.pattern import pattern
from factcheck.reference.words import cut
from factcheck.reference.write import DraftSeries, DraftSource, draft_yaml, own_id, remarks
from factcheck.report.cells import title

_KINDS = frozenset((ClaimKind.AMOUNT, ClaimKind.LIST, ClaimKind.ORDINAL, ClaimKind.DATE))
SCHEMA = "reference.schema.json"
_MAKER = pattern(r"\b(?:(?:by|from) an?|(?:built|made) in) (?P<name>[A-Z]\w+)")  # "from a Spanish maker"
_NAME = pattern(r"[A-Z]\w+")
_ID_WORDS = 6
_TELLING = 2  # words of a heading that is of one thing wherever it stands; "Inflation" is where the figure is the same


class Draft(NamedTuple):
    """A file's text, "" where there is nothing to draft, and the ids that others have and that got a number."""

    text: str = ""
    renamed: tuple[str, ...] = ()


def draft_references(report: Report, folder: str = "", taken: Collection[str] = ()) -> Draft:
    """One series for each cluster of comparable claims, and for each other thing the texts give figures of, as YAML.

    Every series is `status: unchecked`: it shows who said what, and confirms nothing until an editor has
    filled it in; what no series can hold is listed at the end, with the reason. `folder` is where the file will stand,
    `taken` are ids that others have there.
    """
    sources = {source.id: source for source in report.sources}
    order = {id: number for number, id in enumerate(sources)}
    groups = sorted(_groups(report, sources), key=lambda group: (order[group[0].source], group[0].anchor.start))
    if not groups:
        return Draft()
    title = "Figures of " + ", ".join(source.title or source.name.rsplit("/", 1)[-1] for source in report.sources)
    about = {source.name: described(source, folder) for source in report.sources}
    series = _told_apart(groups, sources)
    made = draft_yaml(series, title, about, schema=schema_near(folder), taken=taken)
    left = remarks("Left out, for no series holds them:", [_told(one, sources) for one in _left(report, groups)])
    return Draft(made + left, tuple(dict.fromkeys(id for one in series if (id := own_id(one)) in taken)))


def not_drafted(report: Report) -> list[Left]:
    """The figures that a draft leaves out, in order of place, and why."""
    return _left(report, _groups(report, {source.id: source for source in report.sources}))


def _left(report: Report, groups: Iterable[Iterable[Claim]]) -> list[Left]:
    drafted = {claim.id for group in groups for claim in group}
    return left_out(report, [one for one in report.claims if one.id not in drafted])


def _told(left: Left, sources: Mapping[str, Source]) -> str:
    claim, source = left.claim, sources[left.claim.source]
    return f"{source.address(claim.anchor.start)}  “{' '.join(claim.anchor.exact.split())}”: {left.why}"


def schema_near(folder: str) -> str:
    """The path from a folder to the JSON Schema of reference files that lies in it, or in `schemas/` of it or above."""
    here = Path(folder or ".").absolute()
    beside = [here / SCHEMA, *(above / "schemas" / SCHEMA for above in (here, *here.parents))]
    found = next((file for file in beside if file.is_file()), None)
    return _relative(str(found), str(here)) if found else ""


def _told_apart(groups: list[list[Claim]], sources: dict[str, Source]) -> list[DraftSeries]:
    """The series; of those that would have one label, each says its area, its whole, its words or its place, too."""
    made = [_series(group, sources) for group in groups]
    words = [quotation(group[0], sources[group[0].source]) for group in groups]
    places = [one.values[0][3].partition(" “")[0] for one in made]
    for more in ([one.area for one in made], [one.of for one in made], words, places):
        often = Counter(one.label.lower() for one in made)
        made = [
            replace(one, label=f"{one.label}: {apart}")
            if apart and apart != one.label and often[one.label.lower()] > 1
            else one
            for one, apart in zip(made, more, strict=True)
        ]
    return made


def _groups(report: Report, sources: dict[str, Source]) -> list[list[Claim]]:
    """The claims of each series; those that have the same heading, unit and area are of one."""
    clusters = [cluster.claims for cluster in report.clusters if cluster.relation != "not-comparable"]
    taken = {id for claims in clusters for id in claims}
    found: dict[object, list[Claim]] = {number: [report.claim(id) for id in ids] for number, ids in enumerate(clusters)}
    found = {number: claims for number, group in found.items() if (claims := list(filter(_drafted, group)))}
    bounds = bound_beside(report)
    last: tuple[Claim, object] | None = None  # the claim before, and what it was put under
    for claim in filter(_drafted, report.claims):
        if (
            claim.id not in taken
            and claim.id not in bounds
            and claim.kind in _KINDS
            and claim.quantity.modifier is not Modifier.VAGUE
        ):
            source = sources[claim.source]
            if last and last[0].source == claim.source and told_again(last[0], claim, source):
                found[last[1]].append(claim)
                last = claim, last[1]
                continue
            label = label_of(claim, source)
            if claim.kind is ClaimKind.DATE and label.startswith("“"):
                continue  # "Friday, 8 August 2025": nothing happened on it that the text names
            section = title(claim, source) and " ".join(filter(str.isalpha, claim.context.heading))
            telling = section or (len(label.split()) >= _TELLING and not label.startswith("“"))
            alone = section if telling else f"{claim.quantity.notation} {claim.period}"
            key = label, unit_named(claim), _type(claim), claim.area, claim.of, claim.negated, alone
            found.setdefault(key, []).append(claim)
            last = claim, key
    return [group for group in found.values() if group[0].quantity.modifier is not Modifier.VAGUE]


def _drafted(claim: Claim) -> bool:
    """What the text only supposes has no value that a source could give; some values no row can have."""
    return claim.modality is not Modality.SUPPOSED and not beyond(claim)


def described(source: Source, folder: str = "") -> DraftSource:
    """What a document says of itself, and its path from a folder."""
    file = "" if source.name.startswith("<") else _relative(source.name, folder or ".")
    published = str(source.published) if source.published else ""
    return DraftSource(source.title or "", source.publisher or "", published, source.url or "", file)


def _relative(path: str, folder: str) -> str:
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:  # on another drive
        return path.replace(os.sep, "/")


def draft_series_at(source: Source, line: int, column: int | None) -> DraftSeries:
    """The series for the figure at a place of a text, the first of its line where there is no column.

    Raises:
        UsageError: no figure was read there, or one that no series holds.
    """
    offset = source.lines[line - 1] + column - 1 if column and line <= len(source.lines) else None
    claim = first_figure(claims_at(source, line, offset))
    if claim.kind is ClaimKind.OTHER or beyond(claim):
        exact = cut(" ".join(claim.anchor.exact.split()))
        why = "is beyond what can be compared" if beyond(claim) else f"was not read as a figure ({claim.reading})"
        raise UsageError(f"{source.address(claim.anchor.start)}: “{exact}” {why}: no series holds it")
    return _series([claim], {source.id: source})


def first_figure(claims: Sequence[Claim]) -> Claim:
    """The first that is a figure, else the first: a line may begin with the number of a house."""
    return next((claim for claim in claims if claim.kind is not ClaimKind.OTHER), claims[0])


def _series(group: list[Claim], sources: dict[str, Source]) -> DraftSeries:
    first = group[0]
    label = label_of(first, sources[first.source])
    words = label.split()[:_ID_WORDS]
    while len(words) > 1 and words[-1].lower() in FUNCTION:
        words.pop()
    named = next((claim for claim in group if unit_named(claim) != "number"), first)
    return DraftSeries(
        id=" ".join(words),
        label=label,
        unit=unit_named(named),
        type=_type(first),
        area=_area(first, sources[first.source]),
        of=first.of or "",
        values=tuple(_value(claim, sources[claim.source], _type(first)) for claim in group),
    )


def _area(claim: Claim, source: Source) -> str:
    """Where the figure is of; "" for a place of which the sentence names only what comes from there."""
    if not claim.area or "|" in claim.area:
        return ""
    sentence = source.text[claim.sentence.start : claim.sentence.end]
    others = [word.lower() for word in _NAME.findall(_MAKER.sub(" ", sentence))]
    makers = {key for found in _MAKER.finditer(sentence) for key in keys_named(found["name"].lower())}
    made_there = claim.area in makers and not any(claim.area in keys_named(word) for word in others)
    return "" if made_there else area_title(claim.area)


def unit_named(claim: Claim) -> str:
    """The unit of a claim, as a reference file has it."""
    unit = claim.quantity.unit
    if unit.kind is UnitKind.COUNT:
        return f"{plural(unit.name)} per {unit.per}" if unit.per else plural(unit.name)
    if unit.kind is UnitKind.DATE:
        return "date"
    if unit.kind is UnitKind.PERCENT:
        return "percent"
    name = unit.name or "number"
    return f"{name} per {unit.per}" if unit.per else name


def _type(claim: Claim) -> str:
    if claim.kind is ClaimKind.DATE:
        return "date"
    period = claim.period
    closed = period is not None and period.first is not None and period.last is not None
    return "period" if closed else "level"


def _value(claim: Claim, source: Source, kind: str) -> tuple[str, str, str, str]:
    period = claim.period
    untold = period is None and bool(claim.period_words)  # "in 44 BC", "last summer": an editor has to say when
    when = ""
    if kind == "period":
        when = str(Period(period.first, period.last)) if period and period.first and period.last else ""
    elif kind == "level":
        when = str(period.first) if period and period.first else "" if untold else str(source.published or "")
    exact = " ".join(claim.anchor.exact.split())
    told = untold or split_year(claim) or (period and period.role is PeriodRole.WITHIN)
    part = f" {claim.period_words}" if told else ""
    return claim.quantity.as_written, when, source.name, f"{source.address(claim.anchor.start)} “{exact}”{part}"
