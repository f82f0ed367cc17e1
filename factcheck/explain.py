"""`factcheck why`: how a figure was read, which series were tried, what decided."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from factcheck.compare import show
from factcheck.compare.differences import together
from factcheck.compare.option import CONTRADICT, LINK, OUTDATE
from factcheck.errors import UsageError
from factcheck.extraction import read_claims, read_source
from factcheck.lexicon.ideas import told
from factcheck.lexicon.places import area_title
from factcheck.match.calibration import probability
from factcheck.match.features import FEATURES
from factcheck.match.labels import words_of
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.match import Match, Reason
from factcheck.model.statistic import Observation, Statistic
from factcheck.model.text import Source
from factcheck.model.verdict import Verdict
from factcheck.pattern import pattern
from factcheck.pipeline import Judge, Options, worth_telling
from factcheck.reference.references import References

AROUND = 2  # values shown to either side of the one that decided
_OF_WORDS = frozenset(("measure_words", "own_words", "head_said", "claim_words"))
_QUOTED = pattern(r"(“[^”]*”)")
_TERM = pattern(r"[^\s,]+")
DOCUMENTS = {feature.__name__: (feature.__doc__ or "").strip() for feature, _ in FEATURES}


def claims_at(source: Source, line: int | str, offset: int | None) -> tuple[Claim, ...]:
    """The claims of a line, or the one at (or nearest behind) an offset.

    Raises:
        UsageError: there is none on that line.
    """
    return at_place(source, read_claims(source), line, offset)


def at_place(source: Source, claims: Sequence[Claim], line: int | str, offset: int | None) -> tuple[Claim, ...]:
    """Of a source's claims those of a line or a place as `p. 3`, or the one at (or nearest behind) an offset.

    Raises:
        UsageError: there is none on that line.
    """
    if offset is not None:
        here = [claim for claim in claims if claim.anchor.start <= offset < claim.anchor.end]
        if here:
            return (here[0],)
    if isinstance(line, str):
        if labelled := tuple(claim for claim in claims if source.label(claim.anchor.start) == line):
            return labelled
        raise UsageError(f"no figure was read at {line} of {source.name}")
    on_line = [claim for claim in claims if source.place(claim.anchor.start)[0] == line]
    if not on_line:
        near = sorted(claims, key=lambda claim: abs(source.place(claim.anchor.start)[0] - line))
        hint = ""
        if near:
            place = source.place(near[0].anchor.start)
            hint = f"; the nearest is “{near[0].anchor.exact}” at {source.name}:{place[0]}:{place[1]}"
        raise UsageError(f"no figure was read on line {line} of {source.name}{hint}")
    if offset is not None:
        return (min(on_line, key=lambda claim: abs(claim.anchor.start - offset)),)
    return tuple(on_line)


def explain(source: Source, offset: int | None, line: int | str, references: References, options: Options) -> str:
    """The trace of the figures at a place, as plain text.

    Raises:
        UsageError: no figure was read there.
    """
    traces = []
    for claim, verdict, series in _judged(source, offset, line, references, options):
        lines = _lines(source, claim, verdict, series)
        traces.append("\n".join(re.sub(r"\s*[\r\n]\s*", " ", line) for line in lines))  # words may go over a line end
    return "\n\n".join(traces) + "\n"


def _judged(
    source: Source, offset: int | None, line: int | str, references: References, options: Options
) -> list[tuple[Claim, Verdict | None, Mapping[str, Statistic]]]:
    """The claims at a place with their verdicts, None for a number that is no figure."""
    every = read_source(source)[0]
    judge = Judge(references, options)
    verdicts = judge.verdicts(source, every)  # of the whole text: figures speak for each other
    claims = at_place(source, worth_telling(every, verdicts), line, offset)
    return [(claim, verdicts.get(claim.id), judge.series) for claim in claims]


def _lines(source: Source, claim: Claim, verdict: Verdict | None, series: Mapping[str, Statistic]) -> list[str]:
    lines = [f"{source.address(claim.anchor.start)}  “{claim.anchor.exact}”", *_reading(source, claim)]
    if verdict is None:
        return lines
    lines.append(f"  verdict  {verdict.kind} ({verdict.reason}): {verdict.detail}")
    lines += [f"  but      {note}" for note in verdict.but]
    for match in verdict.tried:
        lines += _tried(claim, match, series[match.series], verdict)
    if not verdict.tried:
        lines.append("  tried    nothing: no reference series shares enough of its words")
    return lines


def _reading(source: Source, claim: Claim) -> list[str]:
    quantity = claim.quantity
    if claim.kind is ClaimKind.OTHER:
        return [f"  read     no figure: {claim.reading}"]
    kind = "" if claim.kind is ClaimKind.AMOUNT else f", {claim.kind}"
    lines = [f"  read     {show.counted(claim)}{kind}"]
    parts = {
        "from": show.hedged(quantity).removeprefix("for "),
        "counts": claim.measure,
        "of": claim.of,
        "part": claim.part,
        "area": area_title(claim.area) if claim.area else "",
        "period": _period(claim),
        "negative": "yes" if claim.negated else "",
        "said as": show.mood(claim),
        "who": claim.speaker or claim.attribution,
        "clause": " ".join(word for word in claim.context.clause if word not in ",#@"),
    }
    lines += [f"  {label:8} {text}" for label, text in parts.items() if text]
    dated = source.published.words() if source.published else "no date: judged by the newest figures"
    return [*lines, f"  document {dated}"]


def _period(claim: Claim) -> str:
    if not claim.period or claim.quantity.date:
        return claim.period_words
    said = show.when_told(claim)
    return said if claim.period_words.lower() in ("", said) else f"{said} (“{claim.period_words}”)"


def _words(claim: Claim, series: Statistic) -> dict[str, str]:
    """The text's own word for each idea that was compared, else the series' word for it."""
    context = claim.context
    names = [words_of(name) for name in (series.label, *series.aliases)]
    said = (*context.clause, ",", *claim.modifiers, claim.head), context.sentence, context.before, context.heading
    found: dict[str, str] = {}
    for run in (*said, *names):
        for name, words in told(run):
            if name:
                found.setdefault(name, words)
    return found


def _spoken(reason: Reason, words: Mapping[str, str]) -> str:
    """What a feature found, in words and not by the names of ideas: “canopy”, not `canop`."""
    if reason.feature not in _OF_WORDS:
        return reason.detail
    parts = _QUOTED.split(reason.detail)
    return "".join(
        part if at % 2 else _TERM.sub(lambda term: words.get(term[0], term[0]), part) for at, part in enumerate(parts)
    )


def _tried(claim: Claim, match: Match, series: Statistic, verdict: Verdict) -> list[str]:
    chosen = verdict.match is not None and verdict.match.series == match.series
    mark = "→" if chosen else " "
    lines = [f"{mark} tried    {match.series} “{series.label}”  score {match.score:.2f}"]
    if not match.rejected:
        lines[0] += f" ({probability(match.score):.0%} right)"
    if match.rejected:
        return [*lines, f"             rejected: {match.rejected}"]
    words = _words(claim, series)
    for reason in match.reasons:
        said = _spoken(reason, words)
        lines.append(f"             {reason.feature:14} {reason.value:.2f} × {reason.weight:<4g} {said}")
    if match.near:
        lines.append(f"             but: {together(match.near)}")
    if match.confused:
        lines.append(f"             the text says “{match.confused}”")
    if chosen and verdict.observation:
        row = verdict.observation
        when = row.when() if row.since else show.when(row.period)
        lines.append(f"             row: {show.value(row, series.unit)} {when}{show.cited(row)}  [{row.place}]")
        lines += [f"             from: {row.note}"] if series.derived and row.note else []
        beside = [
            f"{show.value(one, series.unit)} {show.when(one.period)}" for one in _around(row, series, verdict.basis)
        ]
        lines += [f"             around it: {'; '.join(beside)}"] if beside else []
    return lines


def _around(row: Observation, series: Statistic, basis: str) -> list[Observation]:
    """The values of the same area just before and just after the one that decided, the newest edition of each."""
    kept = series.basis(basis)
    if row.period is None:
        return []
    dated = {
        one.period.start(): one
        for one in kept.by_area.get(row.area or "", ())
        if one.period and one.dimensions == row.dimensions and one.period.years() == row.period.years()
    }
    days = sorted(dated)
    at = bisect_left(days, row.period.start())
    near = (*days[max(0, at - AROUND) : at], *days[at + 1 : at + 1 + AROUND])
    return [dated[day] for day in near]


def explain_json(
    source: Source, offset: int | None, line: int | str, references: References, options: Options
) -> dict[str, object]:
    """The same trace as data: claims with reading, candidates with features, verdict.

    Raises:
        UsageError: no figure was read there.
    """
    found = []
    for claim, verdict, series in _judged(source, offset, line, references, options):
        row, column = source.place(claim.anchor.start)
        label = source.label(claim.anchor.start)
        found.append(
            {
                "place": {"path": source.name, "line": row, "column": column, **({"place": label} if label else {})},
                "exact": claim.anchor.exact,
                "kind": str(claim.kind),
                "reading": claim.reading or claim.quantity.notation,
                "unit": str(claim.quantity.unit),
                "period": str(claim.period) if claim.period else None,
                "area": claim.area,
                "of": claim.of,
                "part": claim.part,
                "negated": claim.negated,
                "clause": list(claim.context.clause),
                "candidates": [_candidate(claim, match, series[match.series]) for match in verdict.tried]
                if verdict
                else [],
                "verdict": str(verdict.kind) if verdict else None,
                "reason": verdict.reason if verdict else None,
                "detail": verdict.detail if verdict else None,
                "but": [str(note) for note in verdict.but] if verdict else [],
                "observations": _observations(verdict, series) if verdict else [],
            }
        )
    return {
        "format": "factcheck-why/1",
        "published": str(source.published) if source.published else None,
        "thresholds": {"link": {str(digits): least for digits, least in LINK.items()}, "outdated": OUTDATE,
                       "contradicted": CONTRADICT},
        "claims": found,
    }  # fmt: skip


def _observations(verdict: Verdict, series: Mapping[str, Statistic]) -> list[dict[str, object]]:
    """The value that decided, first, and those around it."""
    row = verdict.observation
    if row is None or verdict.match is None:
        return []
    one = series[verdict.match.series]
    return [
        {"value": str(found.interval), "period": str(found.period) if found.period else None, "area": found.area,
         "decides": found is row}
        for found in (row, *_around(row, one, verdict.basis))
    ]  # fmt: skip


def _candidate(claim: Claim, match: Match, series: Statistic) -> dict[str, object]:
    words = _words(claim, series)
    return {
        "series": match.series,
        "label": series.label,
        "score": match.score,
        "probability": None if match.rejected else probability(match.score),
        "rejected": str(match.rejected) if match.rejected else None,
        "near": [str(difference) for difference in match.near],
        "term": match.confused or None,
        "features": [
            {
                "feature": r.feature,
                "value": r.value,
                "weight": r.weight,
                "detail": _spoken(r, words),
                "means": DOCUMENTS[r.feature],
            }
            for r in match.reasons
        ],
    }
