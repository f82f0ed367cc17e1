"""By which ids the rows that are added to a reference file cite the documents that they are drafted from."""

from __future__ import annotations

import os
from collections.abc import Mapping as Names

from factcheck.reference.node import Mapping, Syntax
from factcheck.reference.write import DraftSource, source_id, unused
from factcheck.reference.yaml import compose


def cited(text: str, folder: str, about: Names[str, DraftSource]) -> dict[str, str]:
    """The id of each document in a reference file of that text and folder: of the source that is the same file there,
    else one that no source has. `2023/05/index.md` and `2024/05/index.md` are two."""
    try:
        root = compose(text) if text.strip() else None
    except Syntax:
        return {}  # whoever adds to it says so
    node = root.value.get("sources") if isinstance(root, Mapping) else None
    known = node.value if isinstance(node, Mapping) else {}
    files = {id: one.text("file") if isinstance(one, Mapping) else "" for id, one in known.items()}
    ids = {_resolved(folder, file): id for id, file in files.items() if file}
    taken = set(known)
    return {name: _id(name, one, folder, ids, files, taken) for name, one in about.items()}


def _id(name: str, one: DraftSource, folder: str, ids: Names[str, str], files: Names[str, str], taken: set[str]) -> str:
    id = source_id(name)
    if one.file:
        return ids.get(_resolved(folder, one.file)) or unused(id, taken)
    return id if files.get(id) == "" else unused(id, taken)  # standard input: it is known by its name


def _resolved(folder: str, file: str) -> str:
    return os.path.realpath(os.path.join(folder, file))
