"""How often verdicts over a reference of millions are right: template sentences, and drafts with planted errors.

    python bench/verdicts.py --data DIR [--base FILE] [--missed SET] [--write]

`DIR` holds the World Bank's table (wdi.csv.gz, wdi_indicators.jsonl) and the sentences made of it (wdi_synth_dev.jsonl:
truth by construction, so they tell logic and not language). The drafts are ours: those of tests/corpus/drafts/unseen were
written without sight of code, words or tests, and nobody tunes on them; those of tests/corpus/drafts/open are tuned on.
`--base` names a reference database that the table was imported into before; without it one is made. `--missed synth`,
`--missed open` list what went wrong (there is none for the unseen). `--write` puts the tables into docs/accuracy.md.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml
from page import put

import factcheck
from factcheck.extraction import read_claims
from factcheck.match.calibration import probability
from factcheck.model.claim import ClaimKind
from factcheck.model.finding import Severity
from factcheck.model.period import PartialDate
from factcheck.model.verdict import Verdict
from factcheck.pipeline import Judge, Options
from factcheck.read import read_text
from factcheck.reference import References, load_references
from factcheck.reference.base.write import bring_in
from factcheck.reference.imports.formats import table_of
from factcheck.reference.imports.mapping import Mapping
from factcheck.reference.imports.table import Asked

ROOT = Path(__file__).resolve().parents[1]
DRAFTS = ROOT / "tests" / "corpus" / "drafts"
PAGE = ROOT / "docs" / "accuracy.md"
FLAGGED = frozenset(("contradicted", "outdated", "wrong-period", "premature"))
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


@dataclass
class Score:
    """Counts by name, and of each link to a series how high it scored and whether it was right."""

    counts: Counter[str] = field(default_factory=Counter)
    links: list[tuple[float, bool]] = field(default_factory=list)


def base(data: Path, folder: Path) -> Path:
    """The World Bank's table as a reference database."""
    made = folder / "wdi.db"
    bring_in(made, table_of(data / "wdi.csv.gz", Asked(titles=data / "wdi_indicators.jsonl")), Mapping())
    return made


def _telling(verdicts: list[Verdict]) -> Verdict | None:
    """Of the figures of one sentence the one that is settled, else the first."""
    settled = [one for one in verdicts if str(one.kind) != "unverified"]
    return (settled or verdicts or [None])[0]


def synth(data: Path, references: References, missed: bool) -> dict[str, Score]:
    """The sentences made of the table, by what is true of them."""
    found: dict[str, Score] = {}
    for line in (data / "wdi_synth_dev.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        day = PartialDate.parse(row["as_of"])
        source = replace(read_text(row["claim"], row["id"]), published=day)
        claims = [one for one in read_claims(source) if one.kind is not ClaimKind.OTHER]
        verdict = _telling(list(Judge(references, Options(as_of=day)).verdicts(source, claims).values()))
        made = found.setdefault(row["verdict"], Score())
        series, area = row["series"].split("|")
        kind = str(verdict.kind) if verdict else "none"
        linked = bool(verdict and verdict.match and verdict.match.series == series)
        linked = linked and (not (verdict and verdict.observation) or verdict.observation.area == area)
        right = kind == "confirmed" if row["verdict"] == "consistent" else kind in FLAGGED
        made.counts.update(all=1, linked=linked, right=right, silent=kind not in {*FLAGGED, "confirmed"})
        if verdict and verdict.match:
            made.links.append((verdict.match.score, linked))
        if missed and not (right and linked):
            print(f"{row['verdict']:<13} {kind:<12} {row['claim']}\n    {verdict.detail if verdict else ''}")
    return found


def drafts(folder: Path, references: References, missed: bool) -> dict[str, Score]:
    """The drafts of a folder, each by itself."""
    return {one.name: draft(one, references, missed) for one in sorted(folder.iterdir()) if (one / "draft.md").exists()}


def draft(folder: Path, world: References, missed: bool) -> Score:
    """One draft: how many of its errors are reported, of its right figures linked and confirmed, and what is reported
    that is no error."""
    wanted: dict[str, Any] = yaml.load((folder / "expect.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    references = world if wanted["references"] == "wdi" else load_references([folder / wanted["references"]])
    report = factcheck.check(folder / "draft.md", references, published=wanted["published"])
    text = report.sources[0].text
    grave = [one for one in report.findings if one.severity.rank <= Severity.WARNING.rank]
    flagged = {id for one in grave if one.rule.startswith(("FC2", "FC4")) for id in one.claims}
    made, seen = Score(), set()
    for row in wanted["claims"]:
        start = text.index(row["quote"])
        end = start + len(row["quote"])
        here = [one for one in report.claims if one.anchor.start < end and one.anchor.end > start]
        seen |= {one.id for one in here}
        verdicts = [verdict for one in here if (verdict := report.verdict(one.id))]
        series = row.get("series", [])
        series = [series] if isinstance(series, str) else series
        matched = [one.match for one in verdicts if one.match]
        reported = any(one.id in flagged for one in here)
        confirmed = any(str(one.kind) == "confirmed" for one in verdicts)
        linked = any(one.series in series for one in matched)
        made.links += [(one.score, one.series in series) for one in matched]
        kind = row["kind"]
        made.counts.update(
            {kind: 1, f"{kind} reported": reported, f"{kind} confirmed": confirmed, f"{kind} linked": linked}
        )
        wrong = {"error": not reported, "right": reported or not confirmed, "unrelated": reported or confirmed}[kind]
        if missed and wrong:
            told = "; ".join(
                f"{one.kind} ({one.reason}) {one.match.series if one.match else ''} {one.detail}" for one in verdicts
            )
            print(f"{folder.name} {kind}: “{row['quote']}” {row.get('why', '')}\n    {told or 'not read'}")
    made.counts["others reported"] = len(flagged - seen)
    return made


def summed(scores: dict[str, Score]) -> Score:
    """All together."""
    made = Score()
    for one in scores.values():
        made.counts += one.counts
        made.links += one.links
    return made


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({part / whole:.1%})" if whole else "–"


def synth_table(found: dict[str, Score]) -> str:
    """A row for each kind of sentence, then all."""
    rows = [
        "| true of the sentence | sentences | series and area right | verdict right | settled neither way |",
        "|---|---|---|---|---|",
    ]
    for name, one in (*sorted(found.items()), ("**all**", summed(found))):
        c, every = one.counts, one.counts["all"]
        shares = f"{_share(c['linked'], every)} | {_share(c['right'], every)}"
        rows.append(f"| {name.replace('_', ' ')} | {every} | {shares} | {c['silent']} |")
    return "\n".join(rows)


def drafts_table(sets: dict[str, dict[str, Score]]) -> str:
    """A row for each set of drafts."""
    rows = [
        "| drafts | articles | figures | reported are errors | errors reported | right figures linked | right figures confirmed "
        "| wrong or unrelated ones confirmed |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, found in sets.items():
        c = summed(found).counts
        false = c["right reported"] + c["unrelated reported"] + c["others reported"]
        figures = c["error"] + c["right"] + c["unrelated"]
        rows.append(
            f"| {name} | {len(found)} | {figures} | {_share(c['error reported'], c['error reported'] + false)} "
            f"| {_share(c['error reported'], c['error'])} | {_share(c['right linked'], c['right'])} "
            f"| {_share(c['right confirmed'], c['right'])} | {c['error confirmed'] + c['unrelated confirmed']} |"
        )
    return "\n".join(rows)


def reliability_table(links: list[tuple[float, bool]]) -> str:
    """How often a link of such a score is right."""
    rows = ["| score | links | right | as `why` says |", "|---|---|---|---|"]
    for low, high in pairwise(BINS):
        inside = [(score, right) for score, right in links if low <= score < high]
        told = f"{sum(probability(score) for score, _ in inside) / len(inside):.0%}" if inside else "–"
        share = _share(sum(right for _, right in inside), len(inside))
        rows.append(f"| {low:.1f} to {min(high, 1):.1f} | {len(inside)} | {share} | {told} |")
    return "\n".join(rows)


def tables(data: Path, made: Path, missed: str) -> Iterator[tuple[str, str]]:
    """The name and text of each table."""
    world = load_references([made])
    yield "synth", synth_table(synth(data, world, missed == "synth"))
    sets = {"unseen": drafts(DRAFTS / "unseen", world, False), "open": drafts(DRAFTS / "open", world, missed == "open")}
    yield "drafts", drafts_table(sets)
    yield "reliability", reliability_table(summed(sets["unseen"]).links)


def main() -> None:
    """Print the tables, or write them."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--base", type=Path)
    options.add_argument("--missed", default="", choices=["synth", "open"])
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name, table in tables(given.data, given.base or base(given.data, Path(folder)), given.missed):
            print(f"\n{table}")
            if given.write:
                put(PAGE, name, table)


if __name__ == "__main__":
    main()
