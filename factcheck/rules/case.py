"""What a rule is, and what it is given to look at."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from factcheck.dataclass import dataclass, replace
from factcheck.model.citation import Audit
from factcheck.model.claim import Claim
from factcheck.model.finding import Cluster, Finding, Note, Related, Severity, Suggestion
from factcheck.model.quantity import Modifier, UnitKind
from factcheck.model.quote import QuoteCheck
from factcheck.model.statistic import Statistic
from factcheck.model.text import Anchor, Source, Span
from factcheck.model.verdict import Verdict, VerdictKind
from factcheck.pattern import pattern
from factcheck.segment import sentences

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: `find` gives its findings; the text is the docstring of its file, and its documentation.

    `risk` is its place among findings of one severity: those of 1 are told first.
    """

    code: str
    name: str
    severity: Severity
    default: bool
    text: str
    find: Callable[[Case], Iterator[Finding]]
    risk: int

    @property
    def family(self) -> str:
        """The first digit's family: `FC2`."""
        return self.code[:3]

    @property
    def summary(self) -> str:
        """The first line of its documentation."""
        return self.text.strip().splitlines()[0]


@dataclass(frozen=True)
class Case:
    """One run: all that is known when the rules are asked. Sources and claims come in an order that is theirs alone,
    whatever order they were given in. `audit` is of a run that looks at citations, None for any other."""

    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    verdicts: Mapping[str, Verdict]
    series: Mapping[str, Statistic]
    clusters: tuple[Cluster, ...]
    audit: Audit | None = None
    quotes: tuple[tuple[str, QuoteCheck], ...] = ()  # of `factcheck quotes`: each with the id of its document
    unread: tuple[str, ...] = ()  # of `factcheck quotes`: the names of sources that could not be read

    def by_source(self, id: str) -> Source:
        """The source of an id."""
        return self._sources[id]

    def text(self, id: str) -> str:
        """The text of the source of an id."""
        return self._sources[id].text

    def place_of(self, id: str, offset: int) -> str:
        """Where an offset of a source is, for a reader: `minutes.txt:3:4`, `minutes.pdf p. 3`."""
        return self._sources[id].address(offset)

    @cached_property
    def by_id(self) -> Mapping[str, Claim]:
        """Each claim by its id."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def _sources(self) -> Mapping[str, Source]:
        return {source.id: source for source in self.sources}

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        """The words of each source."""
        return {source.id: " ".join(source.text.split()) for source in self.sources}

    @cached_property
    def _by_source(self) -> Mapping[str, list[Claim]]:
        return _listed(self.claims, lambda claim: claim.source)

    @cached_property
    def first_judged(self) -> Mapping[tuple[str, VerdictKind, str], Claim]:
        """The first claim of a source that got a verdict by a series."""
        found: dict[tuple[str, VerdictKind, str], Claim] = {}
        for claim, verdict, series in self.with_verdict(*VerdictKind):
            found.setdefault((claim.source, verdict.kind, series.id), claim)
        return found

    def source(self, claim: Claim) -> Source:
        """The source of a claim."""
        return self._sources[claim.source]

    def one_text(self, claim: Claim, other: Claim) -> bool:
        """The two stand in one document, or in copies of one."""
        return claim.source == other.source or self._texts[claim.source] == self._texts[other.source]

    def confirmed(self, claim: Claim) -> bool:
        """The references bear the claim out."""
        verdict = self.verdicts.get(claim.id)
        return verdict is not None and verdict.kind is VerdictKind.CONFIRMED

    def place(self, claim: Claim) -> str:
        """`path:line:column` of a claim, `path p. 3` where its source has other places."""
        return self.source(claim).address(claim.anchor.start)

    @cached_property
    def _split(self) -> dict[str, dict[Span, tuple[str, int]]]:
        return {}

    @cached_property
    def _spans(self) -> dict[str, list[Span]]:
        return {}

    def has(self, source: str) -> bool:
        """It is one of the documents."""
        return source in self._sources

    def sentence_at(self, source: str, at: int) -> tuple[Span, str, int]:
        """The sentence of a source that holds an offset, the nearest before it where none does: its words, and which of
        those with these words it is."""
        if source not in self._split:
            text, seen = self._sources[source].text, dict[str, int]()
            self._split[source] = {}
            self._spans[source] = []
            for one in sentences(self._sources[source]):
                words = " ".join(text[one.span.start : one.span.end].split())
                count = seen[words] = seen.get(words, 0) + 1
                self._split[source][one.span] = words, count
                self._spans[source].append(one.span)
        spans = self._spans[source]
        place = bisect_right(spans, at, key=lambda span: span.start) - 1
        span = spans[place] if place >= 0 else Span(at, at)
        return span, *self._split[source].get(span, ("", 1))

    def with_verdict(self, *kinds: VerdictKind) -> Iterator[tuple[Claim, Verdict, Statistic]]:
        """The claims judged so, each with its verdict and series."""
        for claim in self.claims:
            verdict = self.verdicts.get(claim.id)
            if verdict and verdict.kind in kinds and verdict.match:
                yield claim, verdict, self.series[verdict.match.series]

    def members(self, cluster: Cluster) -> list[Claim]:
        """The claims of a cluster."""
        return [self.by_id[id] for id in cluster.claims]

    def of_source(self, source: Source) -> Sequence[Claim]:
        """The claims of one source."""
        return self._by_source.get(source.id, ())

    def related(self, claim: Claim, message: str) -> Related:
        """A claim as another place that bears on a finding."""
        return Related(claim.source, claim.anchor, message)


def _listed(claims: Iterable[Claim], key: Callable[[Claim], K]) -> dict[K, list[Claim]]:
    found: dict[K, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[key(claim)].append(claim)
    return found


LEAST_RISK = 9


def rule(
    module_doc: str | None,
    code: str,
    name: str,
    severity: Severity,
    find: Callable[[Case], Iterator[Finding]],
    default: bool = True,
    risk: int = LEAST_RISK,
) -> Rule:
    """A rule from its file: the docstring is its documentation."""
    return Rule(code, name, severity, default, (module_doc or "").strip(), find, risk)


def finding(
    rule: Rule,
    claim: Claim,
    message: str,
    *,
    notes: tuple[Note, ...] = (),
    related: tuple[Related, ...] = (),
    suggestion: Suggestion | None = None,
    series: str = "",
    severity: Severity | None = None,
    confidence: str = "high",
    others: tuple[str, ...] = (),
    anchor: Anchor | None = None,
) -> Finding:
    """A finding on a claim; its fingerprint is set when all are known."""
    return Finding(
        rule=rule.code,
        name=rule.name,
        severity=severity or rule.severity,
        confidence=confidence,
        message=message,
        source=claim.source,
        anchor=anchor or claim.anchor,
        claims=(claim.id, *others),
        related=related,
        notes=notes,
        suggestion=suggestion,
        series=series,
    )


def finding_at(
    rule: Rule,
    source: Source,
    anchor: Anchor,
    message: str,
    *,
    notes: tuple[Note, ...] = (),
    claims: tuple[str, ...] = (),
    related: tuple[Related, ...] = (),
    confidence: str = "high",
) -> Finding:
    """A finding on a stretch of a source, where there may be no claim."""
    return Finding(
        rule=rule.code,
        name=rule.name,
        severity=rule.severity,
        confidence=confidence,
        message=message,
        source=source.id,
        anchor=anchor,
        claims=claims,
        related=related,
        notes=notes,
    )


def fingerprinted(found: Iterable[Finding], case: Case) -> list[Finding]:
    """The findings with their fingerprints: rule, series, sentence and occurrence in the document (version 1).

    No line number is in it and no path, and other documents count for nothing: a finding keeps it when its file is
    renamed or checked with others. Two documents with one sentence have one fingerprint in common.
    """
    numbered = _numbered(case)
    begun: dict[tuple[str, str, str], hashlib._Hash] = {}  # hashed once for a rule and series, not for a finding
    seen: dict[Hashable, int] = {}
    given = list(found)
    made: dict[int, Finding] = {}
    for at, one in sorted(enumerate(given), key=lambda pair: pair[1].anchor.start):
        if one.claims:
            sentence = case.by_id[one.claims[0]].sentence
            words, occurrence = numbered[one.source, sentence]
        elif case.has(one.source):
            sentence, words, occurrence = case.sentence_at(one.source, one.anchor.start)
        else:  # an entry of a bibliography
            sentence, words, occurrence = one.anchor.span, " ".join(one.anchor.exact.split()), 0
        lead = one.rule, one.series, words
        if lead not in begun:
            begun[lead] = hashlib.sha256("|".join(("1", *lead)).encode())
        exact = " ".join(one.anchor.exact.split())
        key = one.rule, one.series, one.source, sentence, exact
        count = seen[key] = seen.get(key, 0) + 1
        digest = begun[lead].copy()
        digest.update(f"|{exact}|{occurrence}{f'.{count}' if count > 1 else ''}".encode())
        made[at] = replace(one, fingerprint=digest.hexdigest()[:32])
    return [made[at] for at in range(len(given))]


def _numbered(case: Case) -> dict[tuple[str, Span], tuple[str, int]]:
    """The words of each sentence with a claim, and which of those with these words in its document it is."""
    texts = {source.id: source.text for source in case.sources}
    found: dict[tuple[str, Span], tuple[str, int]] = {}
    seen: dict[tuple[str, str], int] = {}
    for id, span in sorted({(claim.source, claim.sentence) for claim in case.claims}):
        words = " ".join(texts[id][span.start : span.end].split())
        count = seen[id, words] = seen.get((id, words), 0) + 1
        found[id, span] = words, count
    return found


_DIGITS = pattern(r"\d[\d.,' \u00a0]*\d|\d")


_BESIDE = (Modifier.OVER, Modifier.UNDER, Modifier.NEARLY, Modifier.JUST_OVER)  # "over 84%" is wrong for 84


def correction(source: Source, claim: Claim, right: str) -> Suggestion | None:
    """Replace the claim's number, written in digits, by another; None for words, ranges, dates and undated texts."""
    if source.published is None or not right or not claim.quantity.stated.is_point:
        return None
    stated = claim.quantity.stated.low
    if claim.quantity.modifier in _BESIDE or (stated is not None and stated < 0):
        return None  # the minus stands outside of its digits, and may be a word
    numbers = list(_DIGITS.finditer(claim.anchor.exact))
    if len(numbers) != 1 or claim.quantity.date:
        return None
    found = numbers[0]
    start, end = claim.anchor.start + found.start(), claim.anchor.start + found.end()
    letters = "" if claim.quantity.unit.kind is UnitKind.MEASURE else "|m|k"  # "1,460 m" are metres
    tail = re.match(rf"\s?(?:million|billion|trillion|thousand|bn|mn{letters})\b", source.text[end : end + 12])
    if tail:
        end += tail.end()
    old = source.text[start:end]
    return Suggestion(source.anchor(start, end), right, f"replace {old} by {right}")
