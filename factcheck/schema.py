"""The JSON Schemas that ship with the package; no schema is ever fetched."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

_HERE = Path(__file__).parent
FOLDERS = (_HERE / "schemas", _HERE.parent / "schemas")  # the wheel's, then a checkout's


def path(name: str) -> Path:
    """Where the schema of that name lies (`reference`, `report` …); LookupError if there is none."""
    for folder in FOLDERS:
        file = folder / f"{name}.schema.json"
        if file.is_file():
            return file
    raise LookupError(f"no schema is called {name!r}")


@cache
def load(name: str) -> dict[str, Any]:
    """The schema of that name, as plain data; LookupError if there is none."""
    made: dict[str, Any] = json.loads(path(name).read_text(encoding="utf-8"))
    return made


@cache
def validator(name: str) -> Draft202012Validator:
    """A validator for the schema of that name.

    Its registry is empty: by default jsonschema fetches a `$ref` to http:// or file:// it does not know.
    """
    from jsonschema import Draft202012Validator
    from referencing import Registry

    return Draft202012Validator(load(name), registry=Registry())
