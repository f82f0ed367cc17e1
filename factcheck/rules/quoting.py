"""What the rules on quotations share: a finding for a quotation, its changes in words, its fingerprint."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from factcheck.dataclass import replace
from factcheck.model.finding import Finding, Note, Severity
from factcheck.model.quote import Change, ChangeKind, QuoteCheck, QuoteClass
from factcheck.model.text import Anchor
from factcheck.pattern import pattern
from factcheck.rules.case import Case, Rule

_MOST = 120  # characters of what is quoted in a note
_WORDS = 40  # of what is quoted in a message
_DOTS = pattern(r"…|\.[ \u00a0]?\.")
_ALONE = {
    ChangeKind.CUT: "the ellipsis changes the sense",
    ChangeKind.ORDER: "the words stand in another order",
    ChangeKind.OVERRUN: "it goes on behind the closing mark of the source",
}


def short(text: str, most: int = _MOST) -> str:
    """A text on one line, its middle left out where it is long."""
    text = " ".join(text.split())
    half = most // 2 - 2
    return text if len(text) <= most else f"{text[:half].rstrip()} … {text[-half:].lstrip()}"


def of_kind(case: Case, *kinds: QuoteClass) -> Iterator[tuple[str, QuoteCheck]]:
    """The quotations of a run of those classes, each with the id of its document."""
    for source, check in case.quotes:
        if check.kind in kinds:
            yield source, check


def sides(case: Case, source: str, check: QuoteCheck, change: Change) -> tuple[str, str]:
    """The words of a change in the draft and in the source."""
    ours = case.text(source)[change.quoted.start : change.quoted.end]
    theirs = case.text(check.passage.source)[change.original.start : change.original.end] if check.passage else ""
    return ours, theirs


def told(case: Case, source: str, check: QuoteCheck, change: Change, most: int = _MOST) -> str:
    """A change in words: “90” for “80”; “not” left out; “soon” added."""
    return in_words(change, *sides(case, source, check, change), most)


def in_words(change: Change, ours: str, theirs: str, most: int = _MOST) -> str:
    """A change, told by the words of the draft and those of the source."""
    ours, theirs = short(ours, most), short(theirs, most)
    if change.kind is ChangeKind.CUT:
        return f"{change.detail}: “{theirs}”"
    if change.kind is ChangeKind.OVERRUN:
        return f"“{theirs}”: {change.detail}"
    if change.detail and not (ours and theirs and change.kind is ChangeKind.BRACKET):
        return change.detail + (f": “{theirs}”" if theirs and change.kind is ChangeKind.ORDER else "")
    said = f"“{ours}” for “{theirs}”" if ours and theirs else f"“{ours}” added" if ours else f"“{theirs}” left out"
    return f"{said}; {change.detail}" if change.detail else said


def heading(case: Case, source: str, check: QuoteCheck) -> str:
    """The first alteration of a quotation, and how many there are."""
    every = [one for one in check.alterations if one.kind is not ChangeKind.SPELLING] or list(check.alterations)
    if not every:
        return "the words differ"
    ours, _ = sides(case, source, check, every[0])
    unmarked = every[0].detail if every[0].kind is ChangeKind.CUT and not _DOTS.search(ours) else ""
    first = unmarked or _ALONE.get(every[0].kind) or told(case, source, check, every[0], _WORDS)
    return first + (f", and {len(every) - 1} more" if len(every) > 1 else "")


def notes(case: Case, source: str, check: QuoteCheck) -> tuple[Note, ...]:
    """What is known of a quotation: where it stands, in which words, by whom, each change."""
    made: list[Note] = []
    if passage := check.passage:
        where = case.place_of(passage.source, passage.anchor.start)
        made.append(
            Note(
                "source" if check.likeness > 0 and check.kind is not QuoteClass.NOT_FOUND else "nearest",
                f"{where} “{short(passage.anchor.exact)}”",
            )
        )
    made += [Note(str(one.kind), told(case, source, check, one)) for one in check.changes if not one.fair]
    if check.speaker:
        made.append(Note("draft", f"said by {check.speaker}"))
    if check.passage and check.passage.speaker:
        made.append(Note("there", f"said by {check.passage.speaker}"))
    if check.named:
        made.append(Note("named", check.named))
    return tuple(made)


def finding(
    rule: Rule, case: Case, source: str, check: QuoteCheck, message: str, severity: Severity | None = None
) -> Finding:
    """A finding of a rule on a quotation: it points at the first alteration, else at the whole of it."""
    return Finding(
        rule=rule.code,
        name=rule.name,
        severity=severity or rule.severity,
        confidence="high",
        message=message,
        source=source,
        anchor=_anchor(case, source, check),
        notes=notes(case, source, check),
    )


def _anchor(case: Case, source: str, check: QuoteCheck) -> Anchor:
    for one in check.alterations:
        if one.quoted.start < one.quoted.end:
            return case.by_source(source).anchor(one.quoted.start, one.quoted.end)
    return check.anchor


def fingerprinted(found: Iterable[Finding], case: Case) -> list[Finding]:
    """The findings with their fingerprints: of rule, words of the quotation and which of those with these words it is."""
    words = {(source, check.anchor.start): " ".join(check.anchor.exact.split()) for source, check in case.quotes}
    starts = sorted(words)
    seen: dict[tuple[str, str], int] = {}
    made = []
    for one in found:
        at = bisect_right(starts, (one.source, one.anchor.start)) - 1
        text = words[starts[at]] if at >= 0 else " ".join(one.anchor.exact.split())
        count = seen[one.rule, text] = seen.get((one.rule, text), 0) + 1
        digest = hashlib.sha256(f"1|{one.rule}|{text}|{count}".encode()).hexdigest()[:32]
        made.append(replace(one, fingerprint=digest))
    return made
