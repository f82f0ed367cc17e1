"""Descriptions in JSON, as they come beside a table or with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.errors import ReferenceFileError
from factcheck.reference.imports.reading import File

Json = dict[str, Any]


def described(path: Path) -> Json:
    """A JSON object in a file.

    Raises:
        ReferenceFileError: it is none.
    """
    try:
        return _object(path, path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        raise ReferenceFileError(str(path), 0, 0, "cannot read it: JSON in UTF-8 is wanted") from None


def whole(file: File) -> Json:
    """The JSON object that a file is, its numbers as they are written.

    Raises:
        ReferenceFileError: it is none, or too large to be held whole.
    """
    return _object(file.path, file.whole())


@contextmanager
def shaped(file: File, format: str) -> Iterator[None]:
    """What is not of the shape that its format promised is the file's fault: of an object that is a list, ReferenceFileError."""
    try:
        yield
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise file.wrong(0, f"not {format} as it is specified: {type(error).__name__} {error}") from None


def _object(path: Path, text: str) -> Json:
    try:
        made = json.loads(text, parse_float=str, parse_int=_whole, parse_constant=lambda _: None)
    except json.JSONDecodeError as error:
        message = f"not JSON: {error.msg.lower()}: is the download complete?"
        raise ReferenceFileError(str(path), error.lineno, error.colno, message) from None
    except RecursionError:
        raise ReferenceFileError(str(path), 0, 0, "not JSON of a table: it is nested too deeply") from None
    if not isinstance(made, dict):
        raise ReferenceFileError(str(path), 0, 0, "not JSON of a table: an object is wanted")
    return made


def _whole(digits: str) -> int | str:
    return int(digits) if len(digits) < 19 else digits


def text_of(of: Any, name: str) -> str:
    """A text of an object, "" for none: in English, or else the first, where it is told in several languages."""
    found = of.get(name) if isinstance(of, dict) else None
    if isinstance(found, dict):
        found = found.get("en") or next(iter(found.values()), "")
    return found.strip() if isinstance(found, str) else str(found) if isinstance(found, (int, Decimal)) else ""
