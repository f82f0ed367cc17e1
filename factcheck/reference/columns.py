"""`values: {csv: file.csv}`: the rows of a long table beside a YAML file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factcheck.model.statistic import Place
from factcheck.reference.loaded import Loaded, content
from factcheck.reference.node import Mapping, Syntax
from factcheck.reference.rows import KEYS, VALUES, Row
from factcheck.reference.table import Line, decoded, lines
from factcheck.reference.words import mistaken_dimension


def csv_rows(loaded: Loaded, values: Mapping) -> Iterator[Row]:
    """The rows of the file that `values` names; what is wrong with it goes into the file's problems."""
    name = values.text("csv")
    path = str(Path(loaded.path).parent / name)
    if not _beside(Path(loaded.path).parent, Path(name)):
        at = values.at("csv")
        loaded.flaw(
            at.line, at.column, f"{name} lies outside the folder of this file: put it beside it, or in a folder below"
        )
        return
    try:
        data, digest = content(Path(path))
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
        at = values.at("csv")
        loaded.flaw(at.line, at.column, f"cannot read {name}: {reason[:1].lower() + reason[1:]} (looked for {path})")
        return
    if (path, digest) not in loaded.files:
        loaded.files.append((path, digest))
        loaded.names.append(name)
    text, note = decoded(data)
    if note:
        loaded.notes.append(f"{path}: {note}")
    ragged: list[Syntax] = []
    try:
        yield from _rows(loaded, path, lines(text, ragged))
    except Syntax as error:
        ragged.append(error)
    for one in ragged:
        loaded.flaw(one.line, one.column, one.message, path)


def _beside(folder: Path, name: Path) -> bool:
    """The file lies in the folder or below, links followed: a reference file reads nothing else of the machine."""
    if name.is_absolute() or ".." in name.parts:
        return False
    try:
        return (folder / name).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        return True  # to read it says what is wrong


def _rows(loaded: Loaded, path: str, table: Iterator[Line]) -> Iterator[Row]:
    header = next(table, None)
    if header is None:
        loaded.flaw(1, 1, "the table is empty: begin with a header, area,period,value,source", path)
        return
    names = [cell.lower() if cell.lower() in KEYS else cell for cell in header.cells]
    if wrong := _header_flaws(names):
        for message in wrong:
            loaded.flaw(header.number, 1, message, path)
        return
    for line in table:
        cells = {name: cell for name, cell in zip(names, line.cells, strict=True) if cell}
        yield Row("", Place(path, line.number, 1), cells)


def _header_flaws(names: list[str]) -> list[str]:
    wrong = [f"column {at + 1} has no name: give it one, or delete it" for at, name in enumerate(names) if not name]
    for at, name in enumerate(names):
        if name in names[:at]:
            wrong.append(f"two columns are called `{name}`: rename or delete one")
        elif name not in KEYS and (message := mistaken_dimension(name, KEYS)):
            wrong.append(message.replace("is not a key here", "is not a column here"))
    if not wrong and not set(VALUES) & set(names):
        wrong.append(f"no column `value` in the header {', '.join(names)}: name the column of the values so")
    return wrong
