"""The figures that no finding speaks of: what is to be verified, what was confirmed, what was not judged."""

from __future__ import annotations

from factcheck.compare import show
from factcheck.compare.differences import NEAREST, together
from factcheck.model.claim import NOT_READ, Claim, ClaimKind
from factcheck.model.statistic import Statistic
from factcheck.model.verdict import About, Verdict
from factcheck.report.columns import cut_left, width, wrap
from factcheck.report.index import Index
from factcheck.report.layout import Layout
from factcheck.report.lookup import query
from factcheck.report.onefigure import of_one_figure
from factcheck.report.risk import USUAL, risk
from factcheck.report.safe import safe
from factcheck.report.unnamed import told_once, unnamed
from factcheck.report.wording import NOBODY, count, reading, said_by, where, words

_LEAST_WORDS = 24
MOST = 30  # figures that are listed where nobody asked for them
MOST_AGAIN = 10  # other places of one figure

LONGEST = 60  # characters of a figure that is not read


def _risk(index: Index, claim: Claim) -> tuple[int, str]:
    source = index.sources.get(claim.source)
    return risk(claim, source.published if source else None)


def _riskiest(index: Index, claims: list[Claim]) -> list[list[Claim]]:
    """Groups of one figure each, the riskiest first, and in each the riskiest claim first."""
    ranked = [
        sorted(group, key=lambda claim: (not _is_like(index, claim), -_risk(index, claim)[0]))
        for group in of_one_figure(claims)
    ]
    return sorted(
        ranked, key=lambda group: (not any(_is_like(index, claim) for claim in group), -_risk(index, group[0])[0])
    )


def _is_like(index: Index, claim: Claim) -> bool:
    """It looks like a value that the references have."""
    verdict = index.verdicts.get(claim.id)
    return verdict is not None and verdict.like is not None


def placed(start: str, index: Index, claim: Claim, layout: Layout) -> list[str]:
    """Place and words of a claim on a line, or on two where there is no room."""
    address = cut_left(where(index, claim, layout), layout.room - width(start), layout.mark)
    room = layout.room - width(start) - width(address) - 2
    if room >= _LEAST_WORDS:
        return [f"{start}{address}  {words(index, claim, room, layout)}"]
    blank = " " * width(start)
    return [start + address, blank + words(index, claim, layout.room - width(start), layout)]


def _again(index: Index, claim: Claim, layout: Layout) -> str:
    who = said_by(claim)
    return where(index, claim, layout) + ("" if who == NOBODY else f" {safe(who, layout.ascii)}")


def _told(reasons: str) -> str:
    """The reasons, "" for those that the head of the list tells of all that have no others."""
    if not reasons or reasons.startswith("lower"):
        return "; ".join(filter(None, ("low: source and period are named", reasons)))
    return "" if reasons == USUAL else reasons


def _entry(number: str, group: list[Claim], index: Index, layout: Layout, once: frozenset[str]) -> list[str]:
    """A figure to verify; why it is open is not said again of those that the head of the list tells it of."""
    first, *others = group
    indent = " " * width(number)
    lines = placed(number, index, first, layout)
    parts = [reading(first), said_by(first)]
    source = index.sources.get(first.source)
    rows = [
        ("read", layout.dot.join(safe(part, layout.ascii) for part in parts if part != NOBODY)),
        ("look up", safe(query(first, source), layout.ascii) if source else ""),
        ("risk", _told(_risk(index, first)[1])),
    ]
    verdict = index.verdicts.get(first.id)
    if verdict and verdict.detail and index.report.references and first.id not in once:
        rows.append(("open", safe(_open(index, verdict), layout.ascii)))
    if others:
        more = [f"and {len(others) - MOST_AGAIN} more"] if len(others) > MOST_AGAIN else []
        rows.append(("also", ", ".join([*(_again(index, claim, layout) for claim in others[:MOST_AGAIN]), *more])))
    for label, text in rows:
        if text:
            lines += wrap(text, layout.room, f"{indent}{label:<7}  ", f"{indent}{'':7}  ")
    return lines


def to_verify(index: Index, layout: Layout) -> list[str]:
    """The unverified claims, riskiest first, equal figures together; of very many the riskiest, unless asked for."""
    claims = index.standing_as("unverified")
    if not claims:
        return []
    groups = _riskiest(index, claims)
    listed = groups if layout.show != "findings" else groups[:MOST]
    many = f"{count(len(claims), 'claim')} of {count(len(groups), 'figure')}, " if len(groups) < len(claims) else ""
    head = f"Figures to verify: {many or count(len(claims), 'claim') + ', '}riskiest first"
    usual = any(not _told(_risk(index, group[0])[1]) for group in listed)
    lines = wrap(f"{head}; those without a risk name neither source nor period" if usual else head, layout.room)
    lines += told_once(index, layout)
    once = frozenset(id for ids in unnamed(index).values() for id in ids)
    digits = len(str(len(listed)))
    for number, group in enumerate(listed, 1):
        lines += _entry(f"{number:>{digits}}. ", group, index, layout, once)
    if more := len(groups) - len(listed):
        lines.append(f"and {more} more (--show unverified)")
    return lines


def _series(index: Index, verdict: Verdict) -> Statistic | None:
    return index.series.get(verdict.match.series) if verdict.match else None


def _open(index: Index, verdict: Verdict) -> str:
    """Why the references do not settle it, and the series that comes nearest."""
    series = _series(index, verdict)
    if series is None or verdict.detail.startswith(NEAREST) or show.in_quotes(series.label) in verdict.detail:
        return verdict.detail
    return f"{show.in_quotes(show.titled(series, verdict.observation))}: {verdict.detail}"


def row_said(index: Index, verdict: Verdict) -> str:
    """What confirms a claim: `Civilians among casualties: 84% in 2023 (ICBL-CMC, November 2024)  [refs.yaml:12]`."""
    series = _series(index, verdict)
    label = f"{show.titled(series, verdict.observation)}: " if series else ""
    place = f"  [{verdict.observation.place}]" if verdict.observation else ""
    return f"{label}{verdict.detail}{place}"


def confirmed(index: Index, layout: Layout) -> list[str]:
    """Every confirmed claim with the row that confirms it."""
    claims = index.standing_as("confirmed")
    lines = wrap(f"Confirmed: {count(len(claims), 'claim')}", layout.room) if claims else []
    for claim in claims:
        lines += placed("  ", index, claim, layout)
        verdict = index.verdicts[claim.id]
        said = row_said(index, verdict)
        lines += wrap(safe(said, layout.ascii), layout.room, "    = ", "      ")
        if verdict.match and verdict.match.near:  # the value agrees, the words not wholly
            lines += wrap(safe(f"but {together(verdict.match.near)}", layout.ascii), layout.room, "      ", "      ")
        if later := verdict.note(About.LATER):
            lines += wrap(safe(f"but {later.text}", layout.ascii), layout.room, "      ", "      ")
    return lines


def left_out(index: Index, layout: Layout) -> list[str]:
    """What is no claim (ages, clock times, versions), and digits that were not understood."""
    lines: list[str] = []
    for claim in index.report.claims:
        if claim.kind is ClaimKind.OTHER:
            lead = "not read" if claim.reading in NOT_READ else "not judged"
            said = f"{lead}: {claim.reading or 'figure'} '{_cut(claim.anchor.exact)}'"
            lines += wrap(f"{safe(said, layout.ascii)}, {where(index, claim, layout)}", layout.room, rest="  ")
    for source, anchor in index.report.unread:
        said = f"not read: '{_cut(anchor.exact)}', {index.address(source, anchor.start)}"
        lines += wrap(safe(said, layout.ascii), layout.room, rest="  ")
    return lines


def _cut(words: str) -> str:
    """Words that nobody reads to their end, cut: 400 digits."""
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
