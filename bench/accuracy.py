"""How well figures are read, against sentences that others annotated: a table by set and kind.

    python bench/accuracy.py --data DIR [--errors SET/KIND] [--write]

DIR holds the sets as JSON lines, as `SETS` names them; one that is absent is left out, by name. An expected value is
right where a reading of ours shares characters with it and has the same bounds, in the set's unit or in the one as
written. Where the set names a unit that this project has, value and unit together are counted as well. What the sets
count and this reader does not, by design, is no error and no hit: it is counted under its reason. `--errors` prints
what was missed, `--write` puts the table into docs/accuracy.md.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from page import put
from setunits import into, same_unit, unit_named

from factcheck.extract.compound import UNSOUND
from factcheck.extraction import read_claims
from factcheck.lexicon.units import TABLE
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.quantity import Unit, UnitKind
from factcheck.read import read_text

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "accuracy.md"
CLOSE = 1e-6  # of a value: the sets round their thirds
TENTH = 0.0005  # a share is told to the tenth of a percent
# told apart from amounts by design: what they are of is no quantity
TYPED = ("age", "ordinal", "version or code", "phone number", "recipe")
CODED = ("name", "phone number or code", "date or code in figures", "clock time")  # so are these, where bare digits are
_BARE = re.compile(r"[\d./\s]+")
DAYS = 30  # of a month, as a set counts it
TOLD = 4  # causes of a row that are named
_YEAR = re.compile(r"(?:1\d|20)\d\ds?")
_BARE_WORD = re.compile(r"nil|single|(?:a )?(?:pair|couple|couple of|few|half|(?!month)[a-z]+th)", re.I)
_LETTER = re.compile(r"-?[\d.,]+ ?[kmgl]", re.I)  # "9m" is nine million, and metres there; "10G" is a name
_APART = re.compile(r"[-–] +\d")
_DATE = re.compile(r"\b\d{1,2}/\d{1,2}/\d{4}\b")
_WITH_ARTICLE = re.compile(r"an? (.+)", re.IGNORECASE)

Bounds = tuple[float | None, float | None]


class Wanted(NamedTuple):
    """One annotated value: its kind, its text, where it stands, its bounds, its unit if it is one of ours; `left_out`
    says why it is not scored."""

    kind: str
    text: str
    start: int
    end: int
    bounds: Bounds | None
    left_out: str = ""
    unit: Unit | None = None


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
        elif any(date.start() <= one["start"] < date.end() for date in _DATE.finditer(row["text"])):
            why = "part of a date, no amount"
        kind = one.get("subtype", "") if one["type"] == "number" else ""
        yield Wanted(
            f"{one['type']} {kind}".strip(),
            one["text"],
            one["start"],
            one["end"],
            _interval(str(one.get("value", ""))),
            why,
            unit_named("percent" if one["type"] == "percentage" else one.get("unit") or "", one["type"] == "dimension"),
        )


def duckling(row: dict[str, Any]) -> Iterator[Wanted]:
    """Duckling: the whole text is one value."""
    why = "an ordinal, no amount" if row["dim"] == "Ordinal" else ""
    words = row["expr"].split()
    name = "" if row["dim"] in ("Numeral", "Ordinal") else words[2] if row["dim"] == "Duration" else words[1]
    unit = unit_named(name, row["dim"] == "Quantity")
    kind = f"{row['dim']} {(row['interval'] and 'interval') or ''}".strip()
    yield Wanted(kind, row["text"], 0, len(row["text"]), (row["lo"], row["hi"]), why, unit)


def quantulum(row: dict[str, Any]) -> Iterator[Wanted]:
    """quantulum3's own cases: surfaces in order; a range is a middle with its width. What it tells in two units, an
    amount for each, is one here."""
    found: list[Wanted] = []
    for one in _surfaces(row):
        before = found[-1] if found else None
        times = into(before.unit, one.unit) if before and before.unit else None
        if before and times and times > 1 and row["text"][before.end : one.start] in (" ", ", ", " and ", ", and "):
            found[-1] = before._replace(left_out="told in two units, counted as one")
            low, high = (
                had * float(times) + more for had, more in zip(before.bounds or (), one.bounds or (), strict=True)
            )
            one = one._replace(text=row["text"][before.start : one.end], start=before.start, bounds=(low, high))
        found.append(one)
    yield from found


def _surfaces(row: dict[str, Any]) -> Iterator[Wanted]:
    at = 0
    for one in row["quantities"]:
        found = row["text"].find(one["surface"], at)
        if found < 0:
            continue
        at = found + len(one["surface"])
        width = one.get("uncertainty") or 0
        kind = "ambiguous" if "ambiguity" in row["id"] else "quantity"
        dozen = 12 if one["unit"] == "dozen" else 1  # a unit there, a number here
        bounds = (one["value"] - width) * dozen, (one["value"] + width) * dozen
        yield Wanted(kind, one["surface"], found, at, bounds, "", unit_named(one["unit"]))


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


def read_bounds(claim: Claim, wanted: Bounds, unit: Unit | None) -> list[Bounds]:
    """What a claim says, in the ways a set may write it: as stated, as the bounds of its hedge, as a fraction, in the
    unit of the set."""
    quantity = claim.quantity
    found: list[Bounds] = []
    for interval in (quantity.stated, claim.signed.stated, quantity.interval):
        low = float(interval.low) if interval.low is not None else None
        high = float(interval.high) if interval.high is not None else None
        found.append((low, high))
        if quantity.unit.kind is UnitKind.PERCENT:
            found.append((low and low / 100, high and high / 100))
    times = into(quantity.unit, unit)
    if unit and (quantity.unit.name, unit.name) == ("month", "day"):
        found += [(low and low * DAYS, high and high * DAYS) for low, high in found]
    if times:
        found += [(low and low * float(times), high and high * float(times)) for low, high in found]
    if None in wanted:  # "more than 5": the bound that was written
        found += [(low, None) for low, _ in found] + [(None, high) for _, high in found]
    return found


def _same(a: float | None, b: float | None, share: bool) -> bool:
    if a is None or b is None:
        return a is b
    if share and abs(b) <= 1 and abs(a - b) <= TENTH:
        return True
    return abs(a - b) <= CLOSE * max(1.0, abs(b)) or (
        b != 0 and abs(a - b) / abs(b) < 1e-3 and not float(b).is_integer()
    )


def verdict(wanted: Wanted, claims: list[Claim]) -> tuple[str, bool]:
    """ "" for right, else the cause: `not read`, `read as clock time`, `other value`; and whether the unit is right."""
    here = [one for one in claims if one.anchor.start < wanted.end and wanted.start < one.anchor.end]
    figures = [one for one in here if one.kind is not ClaimKind.OTHER]
    if wanted.bounds is None:
        why = "" if here else _no_amount(wanted, here) or "not read"
        return why, False
    right = [one for one in figures if _agrees(one, wanted, wanted.bounds)]
    if right:
        return "", wanted.unit is not None and any(same_unit(one.quantity.unit, wanted.unit) for one in right)
    if differs := _differs(wanted, here, figures):
        return f"left out: {differs}", False
    if figures:
        return "other value", False
    return _no_amount(wanted, here) or (f"read as {here[0].reading}" if here else "not read"), False


def _differs(wanted: Wanted, here: list[Claim], figures: list[Claim]) -> str:
    """The convention in which the set and this reader differ; "" where the value is simply missed."""
    if _APART.match(wanted.text):
        return "a dash apart from its number, no minus"
    if _LETTER.fullmatch(wanted.text) and here and here[0].anchor.end >= wanted.end:
        return "a letter for another scale or measure"
    if _two_levels(wanted, figures):
        return "a change told from level to level, two amounts"
    if _range_end(wanted, figures):
        return "one end of what is read as a range"
    return "two measures that do not go together" if _two_measures(wanted, here) else ""


def _range_end(wanted: Wanted, figures: list[Claim]) -> bool:
    """ "eight to *10 feet*": an amount there, the end of a range here."""
    low, high = wanted.bounds or (None, None)
    if low is None or low != high:
        return False
    ranges = (one.quantity.stated for one in figures)
    return any(
        low in (float(one.low), float(one.high)) for one in ranges if one.low and one.high and one.low < one.high
    )


def _two_measures(wanted: Wanted, here: list[Claim]) -> bool:
    """ "2 yards and 7 feet", "1 metre and 1 foot": one sum there; here two amounts, or a slip."""
    if here and here[0].reading == UNSOUND:
        return True
    parts = [(into(one.quantity.unit, wanted.unit), one.quantity.stated.low) for one in here]
    whole = sum(float(times * low) for times, low in parts if times and low is not None)
    return len(here) > 1 and wanted.bounds is not None and _same(whole, wanted.bounds[0], share=False)


def _two_levels(wanted: Wanted, figures: list[Claim]) -> bool:
    """ "rose from 350 to 680": a range there, the level before and the level after here."""
    low, high = wanted.bounds or (None, None)
    ends = {float(one.quantity.stated.low) for one in figures if one.quantity.stated.low is not None}
    return " to " in wanted.text and low is not None and high is not None and low < high and {low, high} <= ends


def _agrees(claim: Claim, wanted: Wanted, bounds: Bounds) -> bool:
    share = claim.quantity.unit.kind is UnitKind.PERCENT
    said = read_bounds(claim, bounds, wanted.unit)
    return any(all(_same(a, b, share) for a, b in zip(one, bounds, strict=True)) for one in said)


def _no_amount(wanted: Wanted, here: list[Claim]) -> str:
    """Why what was not read as a figure is none, by design; "" if it is a miss."""
    if here:
        reading = here[0].reading
        typed = reading in TYPED or (reading in CODED and _BARE.fullmatch(wanted.text))
        return f"left out: typed as {reading}, no amount" if typed else ""
    if _YEAR.fullmatch(wanted.text):
        return "left out: a year, no amount"
    if _BARE_WORD.fullmatch(wanted.text.strip()):
        return "left out: a word for an amount that stands alone, of nothing"
    article = _WITH_ARTICLE.fullmatch(wanted.text.strip())
    if article and (wanted.bounds == (1, 1) or article[1].lower() in TABLE):
        return "left out: an article taken for one"
    return ""


WITH_UNIT, UNIT_RIGHT = "unit told", "unit right"  # beside the causes
Missed = list[tuple[Wanted, str, str]]  # what was wanted, why it was missed, the text


def score(path: Path, wants: Callable[[dict[str, Any]], Iterator[Wanted]]) -> tuple[dict[str, Counter[str]], Missed]:
    """By kind how many are right, left out and wrong, each cause by itself; and what was missed."""
    missed: Missed = []
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        claims = list(read_claims(read_text(row["text"], "case.txt")))
        for wanted in wants(row):
            cause, unit = verdict(wanted, claims)
            why = f"left out: {wanted.left_out}" if wanted.left_out else cause or "right"
            found[wanted.kind][why] += 1
            if wanted.unit and not why.startswith("left out"):
                found[wanted.kind][WITH_UNIT] += 1
                found[wanted.kind][UNIT_RIGHT] += unit
                if why == "right" and not unit:
                    missed.append((wanted, f"other unit than {wanted.unit}", row["text"]))
            if why != "right" and not why.startswith("left out"):
                missed.append((wanted, why, row["text"]))
    return found, missed


def table(scores: dict[str, dict[str, Counter[str]]]) -> str:
    """Markdown: set, kind, right of scored, share, value and unit right of those with a unit, the causes of the others,
    what was left out."""
    head = ("set", "kind", "right", "of", "share", "value and unit", "of", "share", "causes of the others", "left out")
    lines = [f"| {' | '.join(head)} |", "|---" * len(head) + "|"]
    for name, kinds in scores.items():
        total: Counter[str] = Counter()
        for kind in sorted(kinds):
            lines.append(_line(name, kind, kinds[kind]))
            total += kinds[kind]
        lines.append(_line(f"**{name}**", "all", total))
    return "\n".join(lines)


def _line(name: str, kind: str, counts: Counter[str]) -> str:
    told, both = counts[WITH_UNIT], counts[UNIT_RIGHT]
    verdicts = Counter({why: n for why, n in counts.items() if why not in (WITH_UNIT, UNIT_RIGHT)})
    out = {why.removeprefix("left out: "): n for why, n in verdicts.items() if why.startswith("left out")}
    scored = verdicts.total() - sum(out.values())
    wrong = [(why, n) for why, n in verdicts.most_common() if why != "right" and not why.startswith("left out")]
    rest = sum(n for _, n in wrong[TOLD:])
    causes = "; ".join([*(f"{why} {n}" for why, n in wrong[:TOLD]), *([f"and others {rest}"] if rest else [])])
    aside = "; ".join(f"{why} {n}" for why, n in out.items())
    cells = (name, kind, counts["right"], scored, _percent(counts["right"], scored), both if told else "", told or "",
             _percent(both, told), causes, aside)  # fmt: skip
    return f"| {' | '.join(map(str, cells))} |"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}%" if whole else ""


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
        put(PAGE, "figures", made)


if __name__ == "__main__":
    main()
