"""The way through: read → segment → extract → match → compare → rules. The one place that joins the steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from factcheck.compare.clock import Clock
from factcheck.compare.clusters import clusters
from factcheck.compare.decide import decide
from factcheck.compare.pairs import pair
from factcheck.dataclass import dataclass
from factcheck.extract import read as extracted
from factcheck.match.index import Index
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.finding import Finding, Report, Severity, Summary
from factcheck.model.match import Comparison, Outcome, Pair
from factcheck.model.period import PartialDate
from factcheck.model.text import Anchor, Source
from factcheck.model.verdict import Verdict, VerdictKind
from factcheck.read import read_text
from factcheck.reference.references import References
from factcheck.rules import Case, fingerprinted, selected
from factcheck.segment import attribution, quotations, sentences

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Options:
    """How a run judges. `as_of` hides reference rows published later; the others choose rules."""

    as_of: PartialDate | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()


def read_claims(source: Source) -> tuple[Claim, ...]:
    """Every claim of a source, numbers that are no figures among them (kind OTHER); () if it is not English."""
    return read_source(source)[0]


def read_source(source: Source) -> tuple[tuple[Claim, ...], tuple[Anchor, ...]]:
    """The claims of a source, and the digits in its prose that no claim and no time covers."""
    if source.language != ENGLISH:
        return (), ()
    split = sentences(source)
    return extracted(source, split, quotations(source, split), attribution)


def judged(
    source: Source, claims: Iterable[Claim], index: Index, references: References, as_of: PartialDate | None
) -> list[Verdict]:
    """The verdict on each claim of a source that can be judged."""
    clock = Clock(source.published, as_of, source)
    series = {one.id: one for one in references.series}
    return [decide(claim, index.match(claim), series, clock) for claim in claims if claim.kind is not ClaimKind.OTHER]


def check_sources(
    sources: Sequence[Source], references: References, options: Options | None = None, problems: Sequence[str] = ()
) -> Report:
    """Everything a run finds out about documents, against references, each other and themselves.

    Raises:
        UsageError: an option names a rule that does not exist.
    """
    options = options or Options()
    rules = selected(options.select, options.ignore, options.extend_select)
    index = Index(references.series)
    claims: list[Claim] = []
    unread: list[tuple[str, Anchor]] = []
    verdicts: list[Verdict] = []
    for source in sources:
        own, left = read_source(source)
        unread += [(source.id, anchor) for anchor in left]
        claims += own
        verdicts += judged(source, own, index, references, options.as_of)
    by_claim = {verdict.claim: verdict for verdict in verdicts}
    series = {one.id: one for one in references.series}
    case = Case(
        tuple(sources), tuple(claims), by_claim, series, clusters(claims, by_claim, series), {c.id: c for c in claims}
    )
    found = [finding for rule in rules for finding in rule.find(case)]
    by_source = {source.id: source for source in sources}
    findings = tuple(sorted(fingerprinted(found, by_source, case.by_id), key=_risk(sources)))
    return Report(
        sources=case.sources,
        claims=case.claims,
        verdicts=tuple(verdicts),
        findings=findings,
        clusters=case.clusters,
        series=references.series,
        summary=summed(case.claims, by_claim, findings, len(unread)),
        unread=tuple(unread),
        notes=tuple(_notes(sources, references)),
        problems=tuple(problems),
        references=references.files,
        as_of=str(options.as_of or ""),
    )


_SERIOUS = ("FC201", "FC107", "FC202", "FC206", "FC203", "FC401", "FC403", "FC301")


def _risk(sources: Sequence[Source]):  # type: ignore[no-untyped-def]
    order = {source.id: number for number, source in enumerate(sources)}

    def key(finding: Finding) -> tuple[int, int, int, int, str]:
        weight = _SERIOUS.index(finding.rule) if finding.rule in _SERIOUS else len(_SERIOUS)
        return finding.severity.rank, weight, order[finding.source], finding.anchor.start, finding.rule

    return key


def summed(
    claims: Sequence[Claim], verdicts: dict[str, Verdict], findings: Sequence[Finding], not_read: int = 0
) -> Summary:
    """Each claim counted once: flagged, else confirmed, else unverified."""
    flagged = {id for one in findings if one.severity.rank <= Severity.WARNING.rank for id in one.claims}
    counted = [claim for claim in claims if claim.kind is not ClaimKind.OTHER or claim.id in flagged]
    confirmed = sum(
        1
        for claim in counted
        if claim.id not in flagged and claim.id in verdicts and verdicts[claim.id].kind is VerdictKind.CONFIRMED
    )
    bad = sum(1 for claim in counted if claim.id in flagged)
    return Summary(len(counted), confirmed, bad, len(counted) - confirmed - bad, not_read)


def _notes(sources: Sequence[Source], references: References) -> Iterable[str]:
    for source in sources:
        for note in source.notes:
            yield f"{source.name}: {note}"
        if source.language != ENGLISH:
            yield f"{source.name}: not English ({source.language}): not judged"
    yield from references.notes


def compare_texts(text_a: str, text_b: str) -> Comparison:
    """One short text held against another: the outcome for the first given the second.

    Conflict if any pair conflicts; else agree if any agrees; else not-comparable if any is; else unrelated.
    """
    first = read_claims(read_text(text_a, "a"))
    second = read_claims(read_text(text_b, "b"))
    ours = [claim for claim in first if claim.kind is not ClaimKind.OTHER]
    theirs = [claim for claim in second if claim.kind is not ClaimKind.OTHER]
    made = [pair(a, b) for a, b in product(ours, theirs)]
    order = (Outcome.AGREE, Outcome.CONFLICT, Outcome.NOT_COMPARABLE)
    chosen: list[Pair] = []
    for outcome in order:
        for one in made:
            if one.outcome is outcome and not any(one.a.id == c.a.id or one.b.id == c.b.id for c in chosen):
                chosen.append(one)
    outcomes = {one.outcome for one in chosen}
    verdict = next(
        (o for o in (Outcome.CONFLICT, Outcome.AGREE, Outcome.NOT_COMPARABLE) if o in outcomes), Outcome.UNRELATED
    )
    left = {one.a.id for one in chosen}
    right = {one.b.id for one in chosen}
    return Comparison(
        verdict,
        tuple(chosen),
        tuple(claim for claim in ours if claim.id not in left),
        tuple(claim for claim in theirs if claim.id not in right),
    )
