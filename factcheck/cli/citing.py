"""What `factcheck cites` reads beside documents: bibliographies, and the reviewer's list of sources."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from factcheck.cite.sheet import FILLED, Sheet, files, merged, read_sheet, written
from factcheck.cite.tie import Tied
from factcheck.cli import screen
from factcheck.cli.outputs import Output, check_outputs, write_file
from factcheck.cli.screen import Screen
from factcheck.errors import InputError, OutputError, UsageError
from factcheck.model.citation import Audit, Entry, Standing
from factcheck.model.text import Source
from factcheck.read import read_path
from factcheck.read.charset import decode
from factcheck.read.files import file_bytes


class Filled(NamedTuple):
    """What the list of sources says: each citation's document, and those that no --source named."""

    tied: dict[str, Tied]
    added: list[Source]


def read_bib(paths: Sequence[Path], show: Screen) -> tuple[list[Entry], list[str]]:
    """The records of bibliographies, and what could not be read of them, which is said at once."""
    from factcheck.cite.bibtex import bibtex
    from factcheck.cite.csl import csl_json

    records: list[Entry] = []
    problems: list[str] = []
    for path in paths:
        try:
            text = decode(file_bytes(path)).text
            is_json = path.suffix.lower() == ".json" or text.lstrip()[:1] == "["
            made = (csl_json if is_json else bibtex)(text, str(path))
        except (InputError, ValueError) as error:
            said = str(error) if isinstance(error, InputError) else f"cannot read {path}: {error}"
            problems.append(said)
            screen.error(said)
            continue
        for problem in made.problems:
            show.note(f"note: {path}:{problem}")
        if not made.entries:
            problems.append(f"{path} has no record that can be read; a bibliography is BibTeX or CSL-JSON")
            screen.error(problems[-1])
        known = {one.key for one in records}
        records += [one for one in made.entries if one.key not in known]
        show.detail(f"read {path}: {len(made.entries)} records")
    return records, problems


def read_list(path: Path | None) -> Sheet | None:
    """The list of sources; None where there is none yet."""
    if path is None or not os.path.lexists(path):
        return None
    try:
        return read_sheet(decode(file_bytes(path)).text)
    except ValueError as error:
        raise UsageError(f"{path}: {error}") from None


def filled(
    sheet: Sheet | None, path: Path | None, read: Sequence[Source], kept: Sequence[Source], problems: list[str]
) -> Filled:
    """The documents whose files were filled in; a file is looked for beside the list, then in the working folder, then
    among the names of the documents `kept` in a store."""
    made = Filled({}, [])
    if sheet is None or path is None:
        return made
    by_path = {os.path.realpath(one.name): one for one in read}
    by_name = {one.name: one for one in kept}
    for key, cell in files(sheet).items():
        found: list[Source] = []
        for file in _parted(path, cell):
            place = _place(path, file)
            source = by_path.get(os.path.realpath(place)) or (None if place.exists() else by_name.get(file))
            if source is None:
                try:
                    source = read_path(place)
                except InputError as error:
                    problems.append(f"{path}: {error}")
                    screen.error(problems[-1])
                    made.tied[key] = Tied(Standing.UNREAD, None, str(error))
                    break
                by_path[os.path.realpath(place)] = source
                made.added.append(source)
            if source not in found:
                found.append(source)
        else:
            made.tied[key] = Tied(Standing.READ, found[0], FILLED, tuple(found[1:]))
    return made


def _place(path: Path, file: str) -> Path:
    """Where a file is that a list of sources names: beside the list, or in the working folder."""
    beside = path.parent / file
    return beside if beside.exists() or not Path(file).exists() else Path(file)


def _parted(path: Path, cell: str) -> list[str]:
    """The files of a cell: one whose name is the whole of it, or several with semicolons or on lines of their own."""
    if _place(path, cell).exists():
        return [cell]
    return [part for line in cell.splitlines() for one in line.split(";") if (part := one.strip())] or [cell]


def write_list(path: Path, sheet: Sheet | None, audit: Audit, show: Screen) -> bool:
    """Write the list of sources where it changed; false if it could not be written, which is said."""
    made = merged(sheet or Sheet(), audit)
    try:
        if sheet is not None and written(made) == written(sheet):
            return True
        check_outputs([Output("csv", path)], [], None)
        write_file(path, written(made))
    except OutputError as error:
        screen.error(str(error))
        return False
    open_ = sum(not (made.cell(row, "file") or made.cell(row, "status").startswith("read")) for row in made.rows)
    show.note(f"wrote {path}: {len(made.rows)} sources, {open_} to be filled in")
    return True
