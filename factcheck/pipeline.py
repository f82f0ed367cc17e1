"""The way through: read → segment → extract → match → compare → rules. The one place that joins the steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from factcheck.compare.clock import Clock
from factcheck.compare.clusters import clusters
from factcheck.compare.computed.besides import besides
from factcheck.compare.computed.bylevels import by_levels
from factcheck.compare.computed.former import formers
from factcheck.compare.computed.leaning import leaning
from factcheck.compare.computed.reached import reached
from factcheck.compare.computed.trending import trending
from factcheck.compare.crossed import crossed
from factcheck.compare.decide import decide
from factcheck.compare.found import found
from factcheck.compare.goingon import going_on
from factcheck.compare.inline import in_line
from factcheck.compare.jointly import jointly
from factcheck.compare.loose import loosely_dated
from factcheck.compare.passages.facts import Fact, facts
from factcheck.compare.passages.lay import lay
from factcheck.compare.passages.meet import are_long
from factcheck.compare.passages.missing import missing
from factcheck.compare.passages.names import without_names
from factcheck.compare.quoting import quoted
from factcheck.compare.ranked import is_ranked, ranked
from factcheck.compare.resembling import resembling
from factcheck.compare.rulings import Rulings, Search
from factcheck.compare.seats import borne_out, seats
from factcheck.compare.spoken import spoken_for
from factcheck.compare.together import together
from factcheck.dataclass import dataclass
from factcheck.extract.eves import with_leads
from factcheck.extract.mentions import mentions, years
from factcheck.extraction import not_english, read_claims, read_source
from factcheck.model.claim import NOT_READ, Claim, ClaimKind, has_figure
from factcheck.model.finding import Finding, Report, Severity, Summary
from factcheck.model.match import Comparison
from factcheck.model.period import PartialDate
from factcheck.model.shelf import by_id
from factcheck.model.statistic import Statistic
from factcheck.model.text import Anchor, Source
from factcheck.model.verdict import Verdict, VerdictKind
from factcheck.read import read_text
from factcheck.reference.references import References
from factcheck.report.naming import label_of
from factcheck.rules import Case, Rule, fingerprinted, selected
from factcheck.segment import sentences


@dataclass(frozen=True, slots=True)
class Options:
    """How a run judges. `as_of` hides reference rows published later; the others choose rules. Of very many claims
    `processes` share the work; more than one are for a program that has no threads."""

    as_of: PartialDate | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    processes: int = 1


Look = Callable[[Source, Sequence[Claim], Mapping[str, Verdict], Rulings], dict[str, Verdict]]
LOOKS: tuple[Look, ...] = (  # at the claims of a document as they stand together, in order: each gives the verdicts that change
    together, going_on, found, jointly, in_line, crossed, formers, leaning, besides, by_levels, trending, spoken_for,
    loosely_dated, reached,
)  # fmt: skip


class Judge:
    """References made ready once, to judge the claims of document after document."""

    def __init__(self, references: References, options: Options) -> None:
        self.series = by_id(references.series)
        self._index = references.index
        self._search = Search(references.found, references.index.of, references.values.of, references.number)
        self._as_of = options.as_of
        self._read_on = references.read_on()

    def verdicts(self, source: Source, claims: Sequence[Claim]) -> dict[str, Verdict]:
        """The verdicts on a source's figures, by claim: each by itself, then as they stand together."""
        clock = Clock(source.published, self._as_of, source, self._read_on)
        rulings = Rulings(self.series, clock, self._search)
        alone = self._alone(claims, rulings)
        judged = _together(source, claims, alone, rulings)
        if seated := seats(claims, judged):
            read = [seated[claim.id].claim if claim.id in seated else claim for claim in claims]
            anew = rulings.anew()
            seen = alone | self._alone([one.claim for one in seated.values()], anew)
            judged |= borne_out(source, seated, judged, _together(source, read, seen, anew), claims)
        said = {claim.id: claim for claim in claims}
        shown = {id: resembling(said[id], verdict, rulings) for id, verdict in judged.items()}
        return {id: quoted(source, said[id], verdict) for id, verdict in shown.items()}

    def _alone(self, claims: Sequence[Claim], rulings: Rulings) -> dict[str, Verdict]:
        """The verdicts on claims, each by itself."""
        return {
            claim.id: ranked(claim, self._index.match, rulings)
            if is_ranked(claim)
            else decide(claim, self._index.match(claim), rulings)
            for claim in claims
            if claim.kind is not ClaimKind.OTHER
        }


def _together(
    source: Source, claims: Sequence[Claim], judged: Mapping[str, Verdict], rulings: Rulings
) -> dict[str, Verdict]:
    """The verdicts on claims as they stand together, from those on each by itself."""
    made = dict(judged)
    for look in LOOKS:
        made |= look(source, claims, made, rulings)
    return made


def worth_telling(claims: Sequence[Claim], verdicts: Mapping[str, Verdict]) -> tuple[Claim, ...]:
    """The claims without movements told without a figure that nothing settles: they are none that an editor looks up."""
    return tuple(
        claim for claim in claims if has_figure(claim) or verdicts[claim.id].kind is not VerdictKind.UNVERIFIED
    )


Reading = Callable[[Source], tuple[tuple[Claim, ...], tuple[Anchor, ...]]]  # claims, and digits that were not read
Lost = Callable[[str, Exception], str]  # tells that the document of this name is lost to an error of ours


def check_sources(
    sources: Sequence[Source],
    references: References,
    options: Options | None = None,
    problems: Sequence[str] = (),
    lost: Lost | None = None,
    read: Reading | None = None,
) -> Report:
    """Everything a run finds out about documents, against references, each other and themselves.

    A document whose reading or judging fails unexpectedly is left out, and what `lost` says of it is a problem of
    the run; without `lost` the error is raised. `read` gives what a document says, where that is known already.

    Raises:
        UsageError: an option names a rule that does not exist.
    """
    options = options or Options()
    rules = selected(options.select, options.ignore, options.extend_select)
    judge = Judge(references, options)
    claims: dict[str, tuple[Claim, ...]] = {}
    unread: list[tuple[str, Anchor]] = []
    verdicts: dict[str, Verdict] = {}
    problems = list(problems)
    for source in sources:
        try:
            said, left = (read or read_source)(source)
            judged = judge.verdicts(source, said)
            said = worth_telling(said, judged)
        except Exception as error:
            if lost is None:
                raise
            problems.append(lost(source.name, error))
            continue
        claims[source.id] = said
        unread += [(source.id, anchor) for anchor in left]
        verdicts |= {claim.id: judged[claim.id] for claim in said if claim.id in judged}
    sources = [source for source in sources if source.id in claims]
    case = _case(sources, claims, verdicts, judge.series, options.processes)
    found = [finding for rule in rules for finding in rule.find(case)]
    findings = tuple(by_risk(fingerprinted(found, case), sources, rules))
    every = tuple(claim for source in sources for claim in claims[source.id])
    return Report(
        sources=tuple(sources),
        claims=every,
        verdicts=tuple(verdicts.values()),
        findings=findings,
        clusters=case.clusters,
        series=references.series,
        summary=summed(every, verdicts, findings, len(unread)),
        unread=tuple(unread),
        notes=tuple(_notes(sources, references)),
        problems=tuple(problems),
        references=references.files,
        as_of=str(options.as_of or ""),
        rules=tuple(rule.code for rule in rules),
        refused=tuple(map(str, references.problems)),
    )


def _case(
    sources: Sequence[Source],
    claims: Mapping[str, tuple[Claim, ...]],
    verdicts: Mapping[str, Verdict],
    series: Mapping[str, Statistic],
    processes: int,
) -> Case:
    """What the rules are given: by name of the documents, so that the order of arguments decides nothing."""
    named = sorted(sources, key=lambda source: (source.name, source.digest, source.id))
    said = [claim for source in named for claim in claims[source.id]]
    together = clusters(
        [claim for claim in said if has_figure(claim)],
        verdicts,
        series,
        {source.id: source for source in named},
        label_of,
        processes,
    )
    return Case(tuple(named), tuple(said), verdicts, series, together)


def by_risk(findings: Iterable[Finding], sources: Sequence[Source], rules: Sequence[Rule]) -> list[Finding]:
    """The worst first, then as the documents were named."""
    order = {source.id: number for number, source in enumerate(sources)}
    risks = {rule.code: rule.risk for rule in rules}

    def risk(finding: Finding) -> tuple[int, int, int, int, str]:
        return (
            finding.severity.rank,
            risks[finding.rule],
            order.get(finding.source, len(order)),
            finding.anchor.start,
            finding.rule,
        )

    return sorted(findings, key=risk)


def summed(
    claims: Sequence[Claim], verdicts: Mapping[str, Verdict], findings: Sequence[Finding], not_read: int = 0
) -> Summary:
    """Each claim counted once: flagged, else confirmed, else unverified; `not_read` and what is unclear are not read."""
    not_read += sum(claim.kind is ClaimKind.OTHER and claim.reading in NOT_READ for claim in claims)
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
        yield from source.told()
        if foreign := not_english(source):
            yield f"{source.name}: {foreign}: not judged"
    yield from references.notes


def compare_texts(text_a: str, text_b: str) -> Comparison:
    """One short text held against another: the outcome for the first given the second.

    Conflict if any pair conflicts; else not-comparable if a figure of the first is; else agree if any agrees; else
    unrelated.
    """
    first, second = read_text(text_a, "a"), read_text(text_b, "b")
    year = years((first.text, second.text))
    ours, theirs = _passage(first, second.text, year), _passage(second, first.text, year, every_time=True)
    laid = lay(ours, theirs)
    paired = {claim.id for pair in laid.pairs for claim in (pair.a, pair.b)}
    left = (
        tuple(one.claim for one in side if one.claim.id not in paired and not one.mentioned) for side in (ours, theirs)
    )
    notes = tuple(f"text {one.name}: {note}" for one in (first, second) for note in one.notes)
    notes += tuple(f"text {one.name}: {foreign}: not read" for one in (first, second) if (foreign := not_english(one)))
    if are_long(ours, theirs):
        notes += (
            f"the texts have {len(ours)} and {len(theirs)} figures: only those met that share their rarest words or size",
        )
    unpaired_a, unpaired_b = left
    agreeing = frozenset(pair.a.id for pair in laid.pairs if pair.kind in ("same", "computed"))
    gone = missing(ours, theirs, second.text, agreeing)
    return Comparison(laid.outcome, laid.pairs, unpaired_a, unpaired_b, notes, laid.reasons, gone)


def _passage(source: Source, other: str, year: int, every_time: bool = False) -> list[Fact]:
    """The figures of a short text beside another, with all else it says that may be held against it; `every_time` that it names,
    those that its figures are told of among them."""
    said = read_claims(source)
    claims = without_names([claim for claim in said if claim.kind is not ClaimKind.OTHER], source.text, other)
    more = mentions(source, sentences(source), claims, year, every_time) if source.english else ()
    claims = list(with_leads(claims, source.text, year))
    return facts(claims, source.text) + facts(more, source.text, mentioned=True)
