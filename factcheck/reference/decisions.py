"""The file of decisions: one JSON object a line, kept in version control beside the texts.

A line is added at the end and never changed; of two that contradict each other the later one holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from factcheck.dataclass import replace
from factcheck.errors import ReferenceFileError
from factcheck.lexicon.ideas import ideas
from factcheck.match.index import Known
from factcheck.match.labels import Target, taken_apart, words_of
from factcheck.model.decision import NOT_SERIES, SERIES, Decision
from factcheck.model.shelf import Shelf, ids
from factcheck.model.statistic import Statistic
from factcheck.reference.references import References

FILE = "factcheck-decisions.jsonl"
FORMAT = "factcheck-decision/1"
_KEYS = ("series", "phrase", "exact", "prefix", "suffix", "source", "when", "who", "reason")


def read(path: Path) -> tuple[Decision, ...]:
    """The decisions that hold, in order.

    Raises:
        ReferenceFileError: a line is none of ours, or the file cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", "") or "it is not UTF-8"
        raise ReferenceFileError(str(path), 0, 0, f"cannot read it: {reason.lower()}") from None
    made = [_decision(str(path), number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    latest = {(one.series, one.phrase): one for one in made}
    return tuple(one for one in made if latest[one.series, one.phrase] is one)


def _decision(path: str, number: int, line: str) -> Decision:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ReferenceFileError(path, number, 1, f'not a decision: a line begins {{"format": "{FORMAT}", …}}')
    if data.get("decision") not in (SERIES, NOT_SERIES):
        raise ReferenceFileError(
            path, number, 1, f"`decision` is {data.get('decision')!r}: write {SERIES} or {NOT_SERIES}"
        )
    given = {key: data.get(key, "") for key in _KEYS}
    wrong = next((key for key, value in given.items() if not isinstance(value, str)), "")
    wrong = wrong or next((key for key in ("series", "phrase") if not given[key].strip()), "")
    if wrong:
        raise ReferenceFileError(path, number, 1, f"`{wrong}` is missing or no text")
    return Decision(data["decision"], line=number, **given)


def line_of(one: Decision) -> str:
    """A decision as a line of the file."""
    told = {"format": FORMAT, "decision": one.kind} | {key: getattr(one, key) for key in _KEYS if getattr(one, key)}
    return json.dumps(told, ensure_ascii=False) + "\n"


def decided(references: References, decisions: Sequence[Decision]) -> References:
    """The references with the names that people gave their series; what they refused goes with them."""
    if not decisions:
        return references
    names: dict[str, list[str]] = {}
    for one in decisions:
        if one.kind == SERIES:
            names.setdefault(one.series, []).append(one.phrase)
    numbers = {id: number for number, id in enumerate(ids(references.series))}
    changed = {numbers[id]: tuple(phrases) for id, phrases in names.items() if id in numbers}
    series = _named(references.series, changed)
    known = _heard(references.names, series, changed) if references.names else None
    return replace(references, series=series, names=known, decisions=tuple(decisions))


def _named(series: Sequence[Statistic], names: Mapping[int, Iterable[str]]) -> Sequence[Statistic]:
    """The series, those that were given names with them; none is made before it is looked at."""

    def made(number: int) -> Statistic:
        one = series[number]
        return replace(one, aliases=(*one.aliases, *names[number])) if number in names else one

    return Shelf(ids(series), made)


def _heard(known: Known, series: Sequence[Statistic], names: Mapping[int, Iterable[str]]) -> Known:
    """What the names of the series say, the new ones among them."""
    postings = {term: list(found) for term, found in known.postings.items()} if names else dict(known.postings)
    for number, phrases in names.items():
        for term in sorted({term for phrase in phrases for term in ideas(words_of(phrase))}):
            postings[term] = sorted({*postings.get(term, ()), number})
    targets: dict[int, Target] = {}

    def apart(number: int) -> Target:
        if number not in names:
            return known.taken_apart(number)
        if number not in targets:
            targets[number] = taken_apart(series[number])
        return targets[number]

    return Known(postings, apart)
