"""Drafts with their references and what a senior editor expects of them: read once for the tests and the bench."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

import factcheck
from factcheck.model.claim import Claim
from factcheck.model.finding import Report
from factcheck.model.verdict import Verdict

CORPUS = Path(__file__).resolve().parent / "corpus"
ALARMS = frozenset(("contradicted", "outdated", "wrong-period", "premature"))


@dataclass(frozen=True)
class Expected:
    """One figure of a draft: where it stands, the verdicts an editor would accept, the series, a known gap."""

    draft: str
    quote: str
    verdicts: tuple[str, ...]
    series: str
    gap: str


def names(kind: str) -> list[str]:
    """The folders of a kind: `drafts` or `silent`."""
    return sorted(path.name for path in (CORPUS / kind).iterdir() if (path / "draft.md").exists())


def _settings(folder: Path) -> dict[str, Any]:
    for name in ("expect.yaml", "meta.yaml"):
        if (folder / name).exists():
            found = yaml.load((folder / name).read_text(encoding="utf-8"), yaml.BaseLoader)
            return found if isinstance(found, dict) else {}
    return {}


@lru_cache(maxsize=64)
def report(kind: str, name: str) -> Report:
    """What the toolkit says of a draft against its own references."""
    return checked(kind, name, CORPUS / kind / name / "draft.md")


def checked(kind: str, name: str, draft: Path) -> Report:
    """What it says of another file against the references of a draft."""
    folder = CORPUS / kind / name
    said = _settings(folder)
    return factcheck.check(
        [draft], [folder / "references.yaml"], published=said.get("published"), as_of=said.get("as_of")
    )


def expected(name: str) -> Iterator[Expected]:
    """The figures of a draft and what is expected of each."""
    for row in _settings(CORPUS / "drafts" / name)["claims"]:
        wanted = row["verdict"] if isinstance(row["verdict"], list) else [row["verdict"]]
        yield Expected(name, row["quote"], tuple(wanted), row.get("series") or "", row.get("gap", ""))


def found(case: Expected) -> list[tuple[Claim, Verdict]]:
    """The claims read at the place of an expected figure, with their verdicts."""
    made = report("drafts", case.draft)
    start = made.sources[0].text.index(case.quote)
    end = start + len(case.quote)
    here = [claim for claim in made.claims if claim.anchor.start < end and claim.anchor.end > start]
    return [(claim, verdict) for claim in here if (verdict := made.verdict(claim.id))]


def passes(case: Expected) -> bool:
    """The figure was read and got a verdict that is accepted, by the series meant where one decides."""
    for _, verdict in found(case):
        if str(verdict.kind) in case.verdicts:
            decides = str(verdict.kind) in ALARMS | {"confirmed", "imprecise"}
            if not decides or not case.series or (verdict.match and verdict.match.series == case.series):
                return True
    return False


def alarms(name: str) -> list[str]:
    """Figures of a draft called wrong that no editor would."""
    wanted: dict[str, set[str]] = {}
    for case in expected(name):
        for claim, _ in found(case):
            wanted.setdefault(claim.id, set()).update(case.verdicts)
    made = report("drafts", name)
    wrong = []
    for verdict in made.verdicts:
        accepted = wanted.get(verdict.claim, set())
        if str(verdict.kind) in ALARMS and not accepted & ALARMS:
            claim = made.claim(verdict.claim)
            wrong.append(f"{claim.anchor.exact}: {verdict.kind}, {verdict.detail}")
    return wrong
