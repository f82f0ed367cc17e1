"""Writes a reference file for an editor to fill in: what `refs draft` makes of the claims of a text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.dataclass import dataclass
from factcheck.model.interval import in_full
from factcheck.model.period import PartialDate
from factcheck.pattern import pattern
from factcheck.reference.amount import amount, period_of
from factcheck.reference.words import slug

UNCHECKED = ", status: unchecked"  # behind all else of a row that is a candidate
_NOTED = pattern(
    r"(?P<name>[^“”]+):(?P<line>\d{1,9}):(?P<column>\d{1,9}) “(?P<exact>[^”]*)"
)  # the note of a drafted row: where the figure stands
_WORDS = pattern(r"[A-Za-zÀ-ÖØ-öø-ÿ](?:[\w ()/.'’%+-]*[\w).%])?\Z")
_RESERVED = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "nan", "inf", "infinity"})
_NUMBER = pattern(r"-?(?:0|[1-9]\d*)(?:\.\d+)?\Z", re.ASCII)
_RANGE = pattern(r"-?\d+(?:\.\d+)?\.\.-?\d+(?:\.\d+)?\Z", re.ASCII)
_DATES = pattern(r"\d{4}(?:-\d{2}){0,2}(?:\.\.\d{4}(?:-\d{2}){0,2})?\Z", re.ASCII)
UNDATED = "  # add `from:` and the date since when it holds"  # behind a row of a level that has no time
UNTIMED = "  # add `period:` and the year or years it is for"  # behind one of a series of periods
_VALUE = ("value:", "at_least:", "at_most:")  # how a row without a time begins
_HEAD = """\
# A draft: these are the figures as the text has them, not as they are. For each series
#   1. check the label: it should say what, of whom and where,
#   2. find the source that says it, describe it under `sources`, and change the row's `source:` to its id: what only
#      the text itself says is circular, and decides nothing of that text,
#   3. put in the value the source gives, with its period (or from-date: a row that has none needs one),
#   4. remove `status: unchecked`. Until then the series neither confirms nor contradicts anything.
# Rows of one series for the same time are candidates, each `status: unchecked` itself: keep the one that the
# source bears out without that word, and delete the others.
# Delete what you do not want to check; set `checked` to the day you read the sources.
format: factcheck-reference/1
"""
_OWN = "# The texts the figures stand in. Add the sources that say it, and name those in the rows."


class DraftValue(NamedTuple):
    """`value` in the one notation (`164`, `>80`, `70..85`) or a date; `period` likewise (for a level the from-date).

    `source` is the name of who says so, `note` where; both may be "".
    """

    value: str
    period: str = ""
    source: str = ""
    note: str = ""


class DraftSource(NamedTuple):
    """What is known of a document that says so; `file` is its path from the reference file."""

    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class DraftSeries:
    """A series to check. `type` is level, period or date; `unit` as in a reference file."""

    id: str
    label: str
    unit: str
    type: str
    area: str
    of: str
    values: tuple[tuple[str, str, str, str], ...]


def draft_yaml(
    series: Sequence[DraftSeries],
    title: str,
    about: Mapping[str, DraftSource] | None = None,
    *,
    schema: str = "",
    taken: Collection[str] = (),
    cited: Mapping[str, str] | None = None,
) -> str:
    """A valid reference file with these series, each `status: unchecked`; `about` describes the sources by name. `schema`
    is the path from the file to the JSON Schema by which editors complete and check it, where there is one.

    `cited` are ids of sources by name, where they have one already.

    Equal ids get a number, and those that are `taken`; a from-date of a level series that is a span begins the level.

    Raises:
        ValueError: no series, a series without values, a value that is not in the notation, or no such period.
    """
    if not series:
        raise ValueError("a draft needs at least one series")
    sources = _source_ids(series, cited or {})
    editors = f"# yaml-language-server: $schema={schema}\n#\n" if schema else ""
    lines = [f"{editors}{_HEAD}title: {quoted(title or 'Draft')}", ""]
    if sources:
        lines += [_OWN, "sources:"]
        lines += [
            f"  {quoted(id)}: {{{_described(name, (about or {}).get(name))}, kind: secondary}}"
            for name, id in sources.items()
        ]
        lines.append("")
    lines.append("series:")
    used = set(taken)
    for one in series:
        lines += _series(one, unused(own_id(one), used), sources)
    return "\n".join(lines) + "\n"


def writable(value: str) -> bool:
    """The format has a place for an amount in the one notation: not for `1e80`."""
    try:
        amount(value)
    except ValueError:
        return False
    return True


def own_id(one: DraftSeries) -> str:
    """The id of a series, where no other has it."""
    return slug(one.id) or slug(one.label) or "series"


def remarks(head: str, lines: Sequence[str]) -> str:
    """A comment at the end of a file: a line and those under it; "" where there are none of these."""
    safe = ("".join(sign if sign.isprintable() else _escaped(sign) for sign in line) for line in lines)
    return "\n".join(["", f"# {head}", *(f"#   {line}" for line in safe), ""]) if lines else ""


def _described(name: str, known: DraftSource | None) -> str:
    """What the text says of itself, or what it is called."""
    told = known._asdict() if known else {}
    parts = [f"{key}: {_bare(text) if key == 'published' else quoted(text)}" for key, text in told.items() if text]
    return ", ".join(parts) or f"title: {quoted(name)}"


def _series(one: DraftSeries, id: str, sources: dict[str, str]) -> Iterator[str]:
    if not one.values:
        raise ValueError(f"series {id} has no values")
    yield f"  - id: {quoted(id)}"
    yield f"    label: {quoted(one.label or id)}"
    if one.type != "date":
        yield f"    unit: {quoted(one.unit or 'number')}"
    yield f"    type: {one.type}"
    for key, text in (("area", one.area), ("of", one.of)):
        if text:
            yield f"    {key}: {quoted(text)}"
    yield "    status: unchecked"
    yield "    values:"
    missing = UNDATED if one.type == "level" else ""
    for value in _rows(one, sources):
        yield f"      - {{{value}}}{missing if value.startswith(_VALUE) else ''}"


def _rows(one: DraftSeries, sources: dict[str, str]) -> list[str]:
    """The rows, in order of time and each once, as the format wants them."""
    rows: dict[tuple[str, str], str] = {}
    for value, period, source, note in one.values:
        said = _value(value, one.type)
        more = (f", source: {quoted(sources[source])}" if source else "") + (f", note: {quoted(note)}" if note else "")
        rows.setdefault((_when(period, one.type), said), more)
    begun = Counter(_began(when) for when, _ in rows)
    return [
        f"{when}{said}{more}{UNCHECKED if begun[_began(when)] > 1 else ''}"
        for (when, said), more in sorted(rows.items(), key=lambda pair: pair[0][0])
    ]


def _began(when: str) -> object:
    key, _, text = when.rstrip(", ").partition(": ")
    return begins(key, text.strip('"'))


def begins(key: str, text: str) -> object:
    """The days of a row's `period` or `from`: 2024-01 and 2024-01-01 begin a level on one day; None for no date."""
    try:
        read = period_of(text) if text else None
    except ValueError:
        return None
    return read and (read.start(), None if key == "from" else read.end())


class Noted(NamedTuple):
    """Where the figure of a drafted row stands, and its words."""

    name: str
    line: int
    column: int
    exact: str


def noted(note: str) -> Noted | None:
    """What the note of a drafted row says; None for any other row."""
    told = _NOTED.match(note)
    return Noted(told["name"], int(told["line"]), int(told["column"]), told["exact"]) if told else None


def drafted(note: str) -> str:
    """The name of the text that a row was drafted from, by its note; "" for any other row."""
    told = noted(note)
    return told.name if told else ""


def _when(period: str, type: str) -> str:
    if not period or type == "date":
        return ""
    read = period_of(period)
    if type == "level":
        return f"from: {read.first or read.last}, "
    return f"period: {_bare(str(read))}, "


def _value(value: str, type: str) -> str:
    if type == "date":
        return f"value: {PartialDate.parse(value)}"
    interval, _ = amount(value)
    text = interval.notation(in_full)
    for sign, key in ((">=", "at_least"), ("<=", "at_most")):
        if text.startswith(sign):
            return f"{key}: {text.removeprefix(sign)}"
    return f"value: {_bare(text)}"


def _source_ids(series: Sequence[DraftSeries], cited: Mapping[str, str]) -> dict[str, str]:
    taken = set(cited.values())
    names = dict.fromkeys(value[2] for one in series for value in one.values if value[2])
    return {name: cited.get(name) or unused(source_id(name), taken) for name in names}


def source_id(name: str) -> str:
    """The id of a document, by its name and folder, where no other has it."""
    return slug("/".join(name.split("/")[-2:]))[:40].strip("_.") or "source"


def unused(id: str, taken: set[str]) -> str:
    """The id, with a number where it is taken; it is then."""
    made = next(name for at in range(1, len(taken) + 2) if (name := id if at == 1 else f"{id}_{at}") not in taken)
    taken.add(made)
    return made


def quoted(text: str) -> str:
    """A YAML scalar that every YAML program reads as this text: `NO`, `012` and `a: b` need quotes."""
    if _WORDS.match(text) and text.lower() not in _RESERVED:
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _bare(text: str) -> str:
    """A number, date or range as it is; `>80` and open periods need quotes."""
    return text if _NUMBER.match(text) or _DATES.match(text) or _RANGE.match(text) else quoted(text)


def _escaped(sign: str) -> str:
    code = ord(sign)
    if sign in '"\\':
        return "\\" + sign
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"  # half a character: no UTF-8 file can hold it
    if sign.isprintable():
        return sign
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
