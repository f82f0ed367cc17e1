"""A reference file in YAML or JSON: its tree checked, then read series by series."""

from __future__ import annotations

import re
from pathlib import Path

from factcheck.model.statistic import Place, ReferenceSource
from factcheck.reference.amount import date_of
from factcheck.reference.besides import flaws_besides
from factcheck.reference.check import Path as Steps
from factcheck.reference.check import flaws
from factcheck.reference.loaded import Loaded
from factcheck.reference.node import Mapping, Node, Sequence, Syntax
from factcheck.reference.series import File, add_series
from factcheck.reference.table import decoded


def read_document(path: str, data: bytes, digest: str) -> Loaded:
    """All of a YAML or JSON reference file; what is wrong is in its `problems`."""
    loaded = Loaded(path, files=[(path, digest)])
    text, note = decoded(data)
    if note:
        loaded.notes.append(f"{path}: {note}")
    try:
        root = _tree(path, text)
        if not isinstance(root, Mapping):
            raise Syntax(root.line, root.column, "not a reference file: begin with `format: factcheck-reference/1`")
    except Syntax as error:
        loaded.flaw(error.line, error.column, error.message)
        return loaded
    _fill(loaded, root)
    loaded.problems.sort(key=lambda problem: (problem.path != path, problem.path, problem.line, problem.column))
    return loaded


def _tree(path: str, text: str) -> Node:
    if Path(path).suffix.lower() == ".json":
        from factcheck.reference import json

        return json.compose(text)
    from factcheck.reference import yaml

    return yaml.compose(text)


def _fill(loaded: Loaded, root: Mapping) -> None:
    """Read what is sound; a series or source that breaks the schema is left out whole.

    Left out whole, not row by row: a series with a hole could confirm what the missing row contradicts.
    """
    bad_series: set[int] = set()
    bad_sources: set[str] = set()
    wrong: set[Steps] = set()
    unusable = "format" not in root.value
    for path, line, column, message in flaws(root):
        loaded.flaw(line, column, message)
        wrong.add(path)
        if len(path) > 1 and path[0] == "series":
            bad_series.add(int(path[1]))
        elif len(path) > 1 and path[0] == "sources":
            bad_sources.add(str(path[1]))
        elif path in (("series",), ("sources",), ("format",)):
            unusable = True
    if ("format",) in wrong:
        return  # of another version all may have another form
    loaded.title = root.text("title")
    _checked(loaded, root)
    sources = _sources(loaded, root, bad_sources)
    loaded.sources = tuple(sources.values())
    file = File(loaded, sources, frozenset(bad_sources))
    entries = root.value.get("series")
    for at, node in enumerate(entries.value if isinstance(entries, Sequence) else ()):
        if not isinstance(node, Mapping):
            continue
        if unusable or at in bad_series:
            loaded.broken[node.text("id")] = Place(loaded.path, node.line, node.column)
            flaws_besides(file, at, node, wrong)
        else:
            add_series(file, at, node)


def _checked(loaded: Loaded, root: Mapping) -> None:
    try:
        loaded.checked = date_of(root.text("checked")) if root.text("checked") else None
    except ValueError as error:
        loaded.flaw(root.at("checked").line, root.at("checked").column, str(error))


def _sources(loaded: Loaded, root: Mapping, bad: set[str]) -> dict[str, ReferenceSource]:
    made: dict[str, ReferenceSource] = {}
    node = root.value.get("sources")
    for name, entry in node.value.items() if isinstance(node, Mapping) else ():
        if not isinstance(entry, Mapping) or name in bad:
            made[name] = ReferenceSource(name)
            continue
        try:
            made[name] = _source(name, entry)
        except ValueError as error:
            at = entry.at("published")
            loaded.flaw(at.line, at.column, f"source {name}: {error}")
            bad.add(name)
            made[name] = ReferenceSource(name)
    return made


def _source(name: str, entry: Mapping) -> ReferenceSource:
    published = entry.text("published")
    doi = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", entry.text("doi"), flags=re.IGNORECASE)
    return ReferenceSource(
        name,
        publisher=entry.text("publisher"),
        title=entry.text("title"),
        published=date_of(published) if published else None,
        url=entry.text("url") or (f"https://doi.org/{doi}" if doi else ""),
        kind=entry.text("kind") or "primary",
        via=entry.text("via"),
        file=entry.text("file"),
    )
