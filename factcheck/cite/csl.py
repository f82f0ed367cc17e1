"""CSL-JSON, as Zotero and Pandoc write it: an array of items."""

from __future__ import annotations

import json
from collections.abc import Iterator

from factcheck.cite.bibtex import Bibliography
from factcheck.cite.records import entry_of, year_of
from factcheck.model.citation import Entry


def _people(item: dict[str, object]) -> Iterator[tuple[str, str]]:
    """Family name and shown name of each author or editor."""
    people = item.get("author") or item.get("editor")
    for one in people if isinstance(people, list) else ():
        if not isinstance(one, dict):
            continue
        family, given, literal = (str(one.get(part) or "") for part in ("family", "given", "literal"))
        if name := literal or family:
            yield name, f"{name}, {given}" if given and not literal else name


def _year(issued: object) -> str:
    """The year of a CSL date: `{"date-parts": [[2019, 5]]}`, raw or literal."""
    if isinstance(issued, dict):
        parts = issued.get("date-parts")
        if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0]:
            return year_of(str(parts[0][0]))
        return year_of(str(issued.get("raw") or issued.get("literal") or ""))
    return year_of(issued) if isinstance(issued, str) else ""


def _word(item: dict[str, object], name: str) -> str:
    value = item.get(name)
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def _entry(item: dict[str, object], key: str, name: str) -> Entry:
    people = list(_people(item))
    fields = {
        field: _word(item, upper)
        for field, upper in (("doi", "DOI"), ("isbn", "ISBN"), ("issn", "ISSN"), ("url", "URL"))
    }
    fields |= {
        "journal": _word(item, "container-title"),
        "publisher": _word(item, "publisher"),
        "note": _word(item, "note"),
    }
    shown = "; ".join(shown for _, shown in people[:3]) + (" et al" if len(people) > 3 else "")
    return entry_of(
        key, name, [family for family, _ in people], shown, _year(item.get("issued")), _word(item, "title"), fields
    )


def csl_json(text: str, name: str) -> Bibliography:
    """The items of a CSL-JSON file; ValueError, on one line, where it is none."""
    made = Bibliography()
    try:
        read = json.loads(text)
    except RecursionError:
        raise ValueError("it is nested too deeply for CSL-JSON") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"it is no JSON ({error})") from None
    except ValueError:  # Python reads no longer number
        raise ValueError("a number in it has more than 4,300 digits") from None
    if isinstance(read, dict):
        read = read.get("items") or read.get("references") or [read]
    if not isinstance(read, list) or not all(isinstance(item, dict) for item in read):
        raise ValueError("CSL-JSON is an array of items, each with an id")
    seen: set[str] = set()
    for at, item in enumerate(read, start=1):
        key = _word(item, "id") or _word(item, "citation-key")
        if not key:
            made.problems.append(f"item {at} has no id; it is left out")
        elif key in seen:
            made.problems.append(f"the id {key} is given twice; the first is used")
        else:
            seen.add(key)
            made.entries.append(_entry(item, key, name))
    return made
