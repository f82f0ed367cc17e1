"""What the rules on citations have in common: how a citation and a place in a source are told, findings on either."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.citation import Citation, Entry, Lookup, Mark, MarkKind, Sought
from factcheck.model.finding import Finding, Note, Related, Severity
from factcheck.model.text import Anchor
from factcheck.rules import words
from factcheck.rules.case import Case, Rule

LONGEST = 90  # characters of a citation that are told
AROUND = 160  # characters of a source that are told around a figure
NOWHERE = Anchor(0, 0, "", "", "")


def short(text: str) -> str:
    """A citation cut to what a line holds."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def line(text: str) -> str:
    """Words of a document on one line."""
    return " ".join(text.split())


def called(case: Case, citation: Citation, near: int | None = None) -> str:
    """How the draft cites it, and what that is: `[^3] City Museum, Annual report 2023`; of several marks the first, or the
    first behind a place in the draft."""
    assert case.audit is not None
    mark = citation.marks[0] if citation.marks else None
    if near is not None:
        mark = next((one for one in citation.marks if one.span.end >= near), mark)
    if mark is None or mark.kind in (MarkKind.NAMED, MarkKind.LINK):
        return f"“{short(citation.entry.text)}”"
    return f"{case.audit.draft.text[mark.span.start : mark.span.end][:30]} “{short(citation.entry.text)}”"


def passage(case: Case, source_id: str, anchor: Anchor) -> str:
    """`source.md:3:4 “… the sentence …”`: the words of a source around a place in it."""
    source = next(one for one in case.sources if one.id == source_id)
    text = source.text
    floor, ceiling = max(0, anchor.start - AROUND), min(len(text), anchor.end + AROUND)
    start = max(floor, text.rfind("\n\n", floor, anchor.start) + 2, text.rfind(". ", floor, anchor.start) + 2)
    start = start if start <= anchor.start else floor
    ends = [end for mark in ("\n\n", ". ", ".\n") if (end := text.find(mark, anchor.end, ceiling)) >= 0]
    end = min(ends, default=ceiling)
    said = " ".join(text[start:end].split())
    before = "…" if start == floor and floor else ""
    return f"{source.address(anchor.start)} “{before}{said}{'…' if end == ceiling < len(text) else ''}”"


def on_lookup(rule: Rule, case: Case, lookup: Lookup, message: str, severity: Severity | None = None) -> Finding:
    """A finding on a figure or quotation that was looked for, with what was cited and what stands there."""
    audit = case.audit
    assert audit is not None
    notes = [words.read(case, lookup.claim)] if lookup.claim else []
    for number in lookup.citations:
        if number:
            citation = audit.citation(number)
            notes.append(Note("cited", f"{called(case, citation, lookup.anchor.start)}: {_tied(case, citation)}"))
    related: tuple[Related, ...] = ()
    if lookup.there is not None:
        notes.append(Note("other", passage(case, lookup.source, lookup.there)))
        related = (Related(lookup.source, lookup.there, lookup.detail),)
    return Finding(
        rule=rule.code,
        name=rule.name,
        severity=severity or rule.severity,
        confidence="high" if lookup.outcome is Sought.DIFFERS else "medium",
        message=message,
        source=audit.draft.id,
        anchor=lookup.anchor,
        claims=(lookup.claim.id,) if lookup.claim else (),
        related=related,
        notes=tuple(notes),
    )


def _tied(case: Case, citation: Citation) -> str:
    names = "; ".join(one.name for id in citation.sources for one in case.sources if one.id == id)
    return f"{names or citation.standing}, {citation.why}"


def on_mark(rule: Rule, case: Case, mark: Mark, message: str, notes: tuple[Note, ...] = ()) -> Finding:
    """A finding on a mark of the draft."""
    assert case.audit is not None
    draft = case.audit.draft
    anchor = draft.anchor(mark.span.start, mark.span.end)
    return Finding(rule.code, rule.name, rule.severity, "high", message, draft.id, anchor, notes=notes)


def on_entry(
    rule: Rule,
    case: Case,
    entry: Entry,
    message: str,
    words: str = "",
    notes: tuple[Note, ...] = (),
    severity: Severity | None = None,
) -> Finding:
    """A finding on an entry of a list, at its place in the draft or in the file of its record; `words` are the part of it
    that is meant."""
    assert case.audit is not None
    draft = case.audit.draft
    if entry.span is None:
        place, anchor = entry.origin or draft.id, NOWHERE
    else:
        at = draft.text.find(words, entry.span.start, entry.span.end) if words else -1
        anchor = draft.anchor(at, at + len(words)) if at >= 0 else draft.anchor(entry.span.start, entry.span.end)
        place = draft.id
    return Finding(rule.code, rule.name, severity or rule.severity, "high", message, place, anchor, notes=notes)


def lookups(case: Case, figures: bool, *outcomes: Sought) -> Iterator[Lookup]:
    """The figures, or quotations, that were looked up with one of these outcomes."""
    for one in case.audit.lookups if case.audit else ():
        if one.outcome in outcomes and (one.claim is not None) is figures:
            yield one


def cited_names(case: Case, lookup: Lookup) -> str:
    """The names of the sources that a figure or quotation depends on."""
    assert case.audit is not None
    ids = [id for number in lookup.citations if number for id in case.audit.citation(number).sources]
    names = [one.name for id in dict.fromkeys(ids) for one in case.sources if one.id == id]
    return " and ".join(names) or "the source"
