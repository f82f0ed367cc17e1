"""What the series of a table are called, where the table itself has codes only: JSON lines beside it."""

from __future__ import annotations

import json
from pathlib import Path

from factcheck.errors import ReferenceFileError
from factcheck.reference.imports.table import Heading


def titles(path: Path | None, topic: str = "") -> dict[str, Heading]:
    """Series by code in lower case, from lines such as {"indicator": "sp.pop.totl", "title": "Population, total"}.

    Raises:
        ReferenceFileError: a line is no JSON, or lacks its code or title.
    """
    found: dict[str, Heading] = {}
    for number, line in enumerate(_lines(path), start=1):
        if line.strip():
            one = _heading(path, number, line, topic)
            before = found.setdefault(one.code.lower(), one)
            if (before.title, before.unit) != (one.title, one.unit):
                message = f"{one.code} is {one.title!r} here, and {before.title!r} before: a code has one meaning"
                raise ReferenceFileError(str(path), number, 1, message)
    return found


def _lines(path: Path | None) -> list[str]:
    if path is None:
        return []
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise ReferenceFileError(str(path), 0, 0, f"cannot read it: {(error.strerror or str(error)).lower()}") from None
    except UnicodeDecodeError:
        raise ReferenceFileError(str(path), 0, 0, "not UTF-8: titles are JSON lines in UTF-8") from None


def _heading(path: Path | None, number: int, line: str, topic: str) -> Heading:
    shape = '{"indicator": "sp.pop.totl", "title": "Population, total"}'
    try:
        one = json.loads(line)
    except (ValueError, RecursionError):
        raise ReferenceFileError(str(path), number, 1, f"not a line of JSON: write {shape}") from None
    told = {name: one.get(name) or "" for name in ("title", "unit", "definition")} if isinstance(one, dict) else {}
    code = told and (one.get("indicator") or one.get("code"))
    if not (code and told["title"] and all(isinstance(text, str) for text in (code, *told.values()))):
        raise ReferenceFileError(str(path), number, 1, f"a code and a title are needed: write {shape}")
    return Heading(code, told["title"], told["unit"], told["definition"], topic)
