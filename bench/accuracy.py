"""How well figures are read, against sentences that others annotated: a table by set and kind.

    python bench/accuracy.py --data DIR [--errors SET/KIND] [--write]

DIR holds the sets as JSON lines, as `SETS` names them; one that is absent is left out, by name. An expected value is
right where a reading of ours shares characters with it and has the same bounds. What the sets count and this reader
does not, by design, is no error and no hit: it is counted under its reason. `--errors` prints what was missed,
`--write` puts the table into docs/accuracy.md.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.quantity import UnitKind
from factcheck.pipeline import read_claims
from factcheck.read import read_text

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "accuracy.md"
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
CLOSE = 1e-6  # of a value: the sets round their thirds
# told apart from amounts by design: what they are of is no quantity
TYPED = ("age", "ordinal", "version or code", "phone number")

Bounds = tuple[float | None, float | None]


class Wanted(NamedTuple):
    """One annotated value: its kind, its text, where it stands, its bounds; `left_out` says why it is not scored."""

    kind: str
    text: str
    start: int
    end: int
    bounds: Bounds | None
    left_out: str = ""


def _number(text: str) -> float | None:
    try:
        return float(text.strip().rstrip("%"))
    except ValueError:
        return None


def _interval(written: str) -> Bounds | None:
    """`[20,30)`, `(20,)`, `192`: which ends are open is a convention, and not compared."""
    if written[:1] in "[(":
        low, _, high = written[1:-1].partition(",")
        return _number(low), _number(high)
    value = _number(written)
    return None if value is None else (value, value)


def recognizers(row: dict[str, Any]) -> Iterator[Wanted]:
    """Recognizers-Text: each result with its place."""
    for one in row["results"]:
        why = ""
        if row["not_supported_python"]:
            why = "not supported by its own Python port"
        elif one["type"] == "ordinal.relative":
            why = "“last”, “next”: no number"
        elif not one.get("offset_ok", True):
            why = "its place is wrong"
        elif one.get("value") is None:
            why = "a unit without a number"
        kind = one.get("subtype", "") if one["type"] == "number" else ""
        yield Wanted(
            f"{one['type']} {kind}".strip(),
            one["text"],
            one["start"],
            one["end"],
            _interval(str(one.get("value", ""))),
            why,
        )


def duckling(row: dict[str, Any]) -> Iterator[Wanted]:
    """Duckling: the whole text is one value."""
    why = "counted in a unit of its own" if row["dim"] == "Duration" else ""
    bounds = row["lo"], row["hi"]
    yield Wanted(row["dim"], row["text"], 0, len(row["text"]), bounds, why)


def quantulum(row: dict[str, Any]) -> Iterator[Wanted]:
    """quantulum3's own cases: surfaces in order; a range is a middle with its width."""
    at = 0
    for one in row["quantities"]:
        found = row["text"].find(one["surface"], at)
        if found < 0:
            continue
        at = found + len(one["surface"])
        width = one.get("uncertainty") or 0
        kind = "ambiguous" if "ambiguity" in row["id"] else "quantity"
        yield Wanted(kind, one["surface"], found, at, (one["value"] - width, one["value"] + width))


def qure(row: dict[str, Any]) -> Iterator[Wanted]:
    """QuRe: one percentage, with its direction."""
    told = row["math_expr"]
    kind = {"~": "about", ">": "more", "<": "less"}.get(told[0], "range" if "-" in told else "exact")
    low, _, high = told.lstrip("~<>=").partition("-")
    ends = [round(float(end) * 100, 6) for end in (low, high or low)]
    bounds: Bounds = (ends[0], ends[1])
    if kind == "more":
        bounds = (ends[0], None)
    elif kind == "less":
        bounds = (None, ends[0])
    digits = re.search(r"\d[\d.]*", row["percent"])
    bare = f"{float(digits[0]):g}" if digits else ""
    place = re.search(rf"(?<![\d.]){re.escape(bare)}(?:\.0+)?(?![\d.])", row["text"]) if bare else None
    if place:
        yield Wanted(kind, row["percent"], place.start(), place.end(), bounds)
    else:
        yield Wanted(kind, row["percent"], 0, 0, bounds, "its place is not told")


def measeval(row: dict[str, Any]) -> Iterator[Wanted]:
    """MeasEval: that something is read there; its values are not annotated."""
    for one in row["quantities"]:
        kind = "count" if "IsCount" in one["mods"] else "list" if "IsList" in one["mods"] else "measure"
        yield Wanted(kind, one["text"], one["start"], one["end"], None)


SETS: dict[str, tuple[str, Callable[[dict[str, Any]], Iterator[Wanted]]]] = {
    "Recognizers": ("recognizers_en.jsonl", recognizers),
    "Duckling": ("duckling_en.jsonl", duckling),
    "quantulum3": ("quantulum3_tests.jsonl", quantulum),
    "QuRe": ("qure_dev.jsonl", qure),
    "MeasEval": ("measeval_dev.jsonl", measeval),
}


def read_bounds(claim: Claim, wanted: Bounds) -> list[Bounds]:
    """What a claim says, in the ways a set may write it: as stated, as the bounds of its hedge, as a fraction."""
    quantity = claim.quantity
    found: list[Bounds] = []
    for interval in (quantity.stated, claim.signed.stated, quantity.interval):
        low = float(interval.low) if interval.low is not None else None
        high = float(interval.high) if interval.high is not None else None
        found.append((low, high))
        if quantity.unit.kind is UnitKind.PERCENT:
            found.append((low and low / 100, high and high / 100))
    if None in wanted:  # "more than 5": the bound that was written
        found += [(low, None) for low, _ in found] + [(None, high) for _, high in found]
    return found


def _same(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= CLOSE * max(1.0, abs(b)) or (
        b != 0 and abs(a - b) / abs(b) < 1e-3 and not float(b).is_integer()
    )


def verdict(wanted: Wanted, claims: list[Claim]) -> str:
    """ "" for right, else the cause: `not read`, `read as clock time`, `other value`."""
    here = [one for one in claims if one.anchor.start < wanted.end and wanted.start < one.anchor.end]
    figures = [one for one in here if one.kind is not ClaimKind.OTHER]
    if wanted.bounds is None:
        return "" if here else "not read"
    for one in figures:
        if any(all(map(_same, said, wanted.bounds)) for said in read_bounds(one, wanted.bounds)):
            return ""
    if figures:
        return "other value"
    if here and here[0].reading in TYPED:
        return f"left out: typed as {here[0].reading}, no amount"
    return f"read as {here[0].reading}" if here else "not read"


Missed = list[tuple[Wanted, str, str]]  # what was wanted, why it was missed, the text


def score(path: Path, wants: Callable[[dict[str, Any]], Iterator[Wanted]]) -> tuple[dict[str, Counter[str]], Missed]:
    """By kind how many are right, left out and wrong, each cause by itself; and what was missed."""
    missed: Missed = []
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        claims = list(read_claims(read_text(row["text"], "case.txt")))
        for wanted in wants(row):
            why = f"left out: {wanted.left_out}" if wanted.left_out else verdict(wanted, claims) or "right"
            found[wanted.kind][why] += 1
            if why != "right" and not why.startswith("left out"):
                missed.append((wanted, why, row["text"]))
    return found, missed


def table(scores: dict[str, dict[str, Counter[str]]]) -> str:
    """Markdown: set, kind, right of scored, share, the causes of the others, what was left out."""
    lines = ["| set | kind | right | of | share | causes of the others | left out |", "|---|---|---|---|---|---|---|"]
    for name, kinds in scores.items():
        total: Counter[str] = Counter()
        for kind in sorted(kinds):
            lines.append(_line(name, kind, kinds[kind]))
            total += kinds[kind]
        lines.append(_line(f"**{name}**", "all", total))
    return "\n".join(lines)


def _line(name: str, kind: str, counts: Counter[str]) -> str:
    out = {why.removeprefix("left out: "): n for why, n in counts.items() if why.startswith("left out")}
    scored = counts.total() - sum(out.values())
    wrong = [(why, n) for why, n in counts.most_common() if why != "right" and not why.startswith("left out")]
    share = f"{100 * counts['right'] / scored:.0f}%" if scored else ""
    causes = "; ".join(f"{why} {n}" for why, n in wrong[:4])
    aside = "; ".join(f"{why} {n}" for why, n in out.items())
    return f"| {name} | {kind} | {counts['right']} | {scored} | {share} | {causes} | {aside} |"


def main() -> None:
    """Score every set that is there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--errors", metavar="SET/KIND", help="print what was missed of a set, or of one of its kinds")
    parser.add_argument("--write", action="store_true", help="put the table into docs/accuracy.md")
    asked = parser.parse_args()
    scores: dict[str, dict[str, Counter[str]]] = {}
    missed: dict[str, Missed] = {}
    for name, (file, wants) in SETS.items():
        if (asked.data / file).is_file():
            scores[name], missed[name] = score(asked.data / file, wants)
        else:
            print(f"left out: {name} ({file} is not there)")
    made = table(scores)
    print(made)
    name, _, kind = (asked.errors or "").partition("/")
    for wanted, why, text in missed.get(name, ()):
        if kind in ("", wanted.kind):
            place = text[max(0, wanted.start - 60) : wanted.end + 40]
            print(f"{why}: {wanted.text!r} wants {wanted.bounds} in {place!r}")
    if asked.write:
        page = PAGE.read_text(encoding="utf-8")
        head, _, rest = page.partition(BEGIN)
        PAGE.write_text(f"{head}{BEGIN}\n{made}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


if __name__ == "__main__":
    main()
