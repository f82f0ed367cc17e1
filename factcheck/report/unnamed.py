"""The figures of a document that are held against nothing, for it names nowhere the place that all series like them are
of: told once for all of them."""

from __future__ import annotations

import re
from collections import defaultdict

from factcheck.model.difference import Apart
from factcheck.model.verdict import Verdict, VerdictKind
from factcheck.report.columns import wrap
from factcheck.report.index import Index
from factcheck.report.layout import Layout
from factcheck.report.safe import safe

MANY = 5  # figures of one document; fewer are each told their own reason


def unnamed(index: Index) -> dict[tuple[str, str], list[str]]:
    """By document and place the claims that no series could decide, for the text does not name the place."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for id, verdict in index.verdicts.items():
        if area := _missing(verdict):
            found[index.claims[id].source, area].append(id)
    return {
        (source, area): claims
        for (source, area), claims in found.items()
        if len(claims) >= MANY and not _names(index.sources[source].text, area)
    }


def _names(text: str, area: str) -> bool:
    """The text has the name, as whole words: "a woman" does not name Oman."""
    return re.search(rf"(?i)\b{re.escape(area)}\b", text) is not None


def _missing(verdict: Verdict) -> str:
    """The place that every series tried is of and the text does not name, where that alone rules the first out."""
    tried = verdict.tried
    if (
        verdict.kind is not VerdictKind.UNVERIFIED
        or verdict.match
        or not tried
        or any(not one.rejected for one in tried)
    ):
        return ""
    first = tried[0].rejected
    areas = {
        difference.known
        for one in tried
        for difference in (one.rejected, *one.more)
        if difference and difference.apart is Apart.AREA_UNNAMED
    }
    alone = first is not None and first.apart is Apart.AREA_UNNAMED and not tried[0].more
    return first.known if alone and first and len(areas) == 1 else ""


def told_once(index: Index, layout: Layout) -> list[str]:
    """A line for each place, and what to do about it."""
    lines: list[str] = []
    for (source, area), claims in unnamed(index).items():
        said = f"{len(claims)} figures of {index.path(source)} are held against nothing: the series like them are of {area}"
        told = f"{said}, which the text does not name. If it is of {area}, say so in a heading or the opening."
        lines += wrap(safe(told, layout.ascii), layout.room, rest="  ")
    return lines
