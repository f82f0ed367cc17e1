"""Loads reference files, joins them and computes the derived series."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from factcheck.errors import ReferenceFileError
from factcheck.match.index import Known, known
from factcheck.match.labels import Target
from factcheck.model.shelf import Shelf, ids
from factcheck.model.statistic import ReferenceSource, Statistic
from factcheck.read.files import nearest
from factcheck.reference import cache as stored
from factcheck.reference.base.file import is_base
from factcheck.reference.find import find_reference_files, is_reference
from factcheck.reference.loaded import Loaded, content
from factcheck.reference.references import References

_Origin = tuple[Loaded, int]  # a file, and which of its series
DOCUMENTS = (".yaml", ".yml", ".json")
SHEETS = (".csv", ".tsv")


def load_references(paths: Sequence[str | Path], *, cache: bool = True, strict: bool = False) -> References:
    """Read reference files (YAML, JSON, CSV) and folders of them, and compute derived series.

    A wrong series is left out and named in `problems`, a file that cannot be read is one problem; the
    rest loads. The same file named twice is read once. With `cache`, files found sound before are
    not checked again.

    Raises:
        ReferenceFileError: with `strict`, the first problem.
    """
    references = _together([_load(path, cache) for path in _files(paths)])
    if strict and references.problems:
        raise references.problems[0]
    return references


def problems_in(path: str, text: str) -> tuple[ReferenceFileError, ...]:
    """What would be wrong with a YAML file that held this text."""
    data = text.encode()
    return _together([_read(path, data, f"sha256:{sha256(data).hexdigest()}", "yaml")]).problems


def _together(files: list[Loaded]) -> References:
    series, places = _joined(files)
    if any(file.derivations for file in files):
        from factcheck.reference.derived import with_derived

        series = tuple(with_derived(series, files))
    problems: list[ReferenceFileError] = []
    for file in files:
        file.problems = list({str(flaw): flaw for flaw in file.problems}.values())  # a key may be looked at twice
        file.problems.sort(key=lambda flaw: (flaw.path != file.path, flaw.path, flaw.line, flaw.column))
        problems += file.problems
    sources: dict[ReferenceSource, None] = {source: None for file in files for source in file.sources}
    return References(
        series,
        tuple(sources),
        tuple(dict.fromkeys(pair for file in files for pair in file.files)),
        tuple(problems),
        tuple(note for file in files for note in file.notes),
        min((file.checked for file in files if file.checked), default=None),
        _names(files, series, places),
        stored=tuple(file.stored for file in files if file.stored),
    )


def _files(paths: Sequence[str | Path]) -> Iterator[str]:
    """The files named, and those in the folders named; each once."""
    seen = set()
    for path in map(Path, paths):
        for file in (find_reference_files(path) or [path]) if os.path.isdir(path) else [path]:
            try:
                key = file.resolve()
            except (OSError, RuntimeError, ValueError):  # a loop of links, a NUL in the name
                key = file
            if key not in seen:
                seen.add(key)
                yield str(file)


def _load(path: str, cache: bool) -> Loaded:
    loaded = Loaded(path)
    if path.startswith("@"):
        return _that_comes_along(loaded)
    file = Path(path)
    if os.path.isdir(file):
        loaded.flaw(0, 0, "no reference file in this folder: one begins with `format: factcheck-reference/1`")
        return loaded
    if is_base(file):
        from factcheck.reference.base.load import read_base

        return read_base(path)
    try:
        data, digest = content(file)
    except (OSError, ValueError) as error:
        loaded.flaw(0, 0, f"cannot read it: {_reason(file, error)}")
        return loaded
    reader = _reader(file)
    if cache and reader and (found := stored.get(path, digest, reader)):
        return found
    loaded = _read(path, data, digest, reader)
    if cache and not loaded.problems and not loaded.notes:
        stored.put(loaded, digest, reader)
    return loaded


def _that_comes_along(loaded: Loaded) -> Loaded:
    """`@world`; a file of such a name has to be named by its full path."""
    from factcheck.reference.base.load import read_base
    from factcheck.reference.world import NAME, unpacked, unpacked_anew

    if loaded.path != NAME:
        loaded.flaw(0, 0, f"no reference of that name comes along, {NAME} does; name a file by its full path")
        return loaded
    try:
        found = read_base(loaded.path, unpacked())
        return read_base(loaded.path, unpacked_anew()) if found.problems else found
    except OSError as error:
        loaded.flaw(0, 0, f"cannot be unpacked: {(error.strerror or str(error)).lower()}")
        return loaded


def _reason(file: Path, error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"no such file{nearest(file)}"
    reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
    return reason[:1].lower() + reason[1:]


def _reader(file: Path) -> str:
    """What reads a file: "yaml", "json", "sheet", or "" for nothing."""
    suffix = file.suffix.lower()
    if suffix in SHEETS:
        return "sheet"
    if suffix == ".json":
        return "json"
    return "yaml" if suffix in DOCUMENTS or is_reference(file) else ""


def _read(path: str, data: bytes, digest: str, reader: str) -> Loaded:
    if reader in ("yaml", "json"):
        from factcheck.reference.document import read_document

        return read_document(path, data, digest)
    if reader == "sheet":
        from factcheck.reference.sheet import read_sheet

        return read_sheet(path, data, digest)
    loaded = Loaded(path, files=[(path, digest)])
    sheet = Path(path).suffix.lower() in (".xlsx", ".xls", ".ods")
    loaded.flaw(0, 0, "save the sheet as CSV" if sheet else "not a reference file: name a .yaml, .json or .csv file")
    return loaded


def _joined(files: list[Loaded]) -> tuple[Sequence[Statistic], list[_Origin]]:
    """The series of all files, and where each comes from; an id used again is a problem of the later place. Nobody can
    choose another id in a database: of it only those series are taken that no other file has, and a note says so."""
    made: dict[str, _Origin] = {}
    for file in sorted(files, key=lambda one: one.is_base):
        twice = 0
        for number, id in enumerate(ids(file.own)):
            first, at = made.setdefault(id, (file, number))
            if first is file and at == number:
                continue
            if file.is_base:
                twice += 1
                continue
            place, taken = file.own[number].place, first.own[at].place
            message = f"series {id}: the id is taken by {taken.path}:{taken.line}: choose another"
            file.flaw(place.line, place.column, message, place.path)
        if twice:
            file.notes.append(
                f"{file.path}: {twice} of its series are in another file, too: those of that file are used"
            )
    places = list(made.values())
    if any(file.kept for file in files):
        return Shelf(made, lambda number: places[number][0].own[places[number][1]]), places
    return tuple([file.own[number] for file, number in places]), places


def _names(files: list[Loaded], series: Sequence[Statistic], places: list[_Origin]) -> Known | None:
    """What the names of all series say, where the cache knew some of the files and none has derived series."""
    if any(file.derivations for file in files) or not any(file.kept for file in files):
        return None
    if len(files) == 1 and files[0].kept:
        return files[0].kept.names
    names = {id(file): file.kept.names if file.kept else known(file.own) for file in files}
    numbers = {(id(file), at): number for number, (file, at) in enumerate(places)}
    postings: dict[str, list[int]] = {}
    for file in files:
        for term, found in names[id(file)].postings.items():
            here = [numbers[id(file), at] for at in found if (id(file), at) in numbers]
            postings.setdefault(term, []).extend(here)

    def taken_apart(number: int) -> Target:
        file, at = places[number]
        return names[id(file)].taken_apart(at)

    return Known({term: sorted(found) for term, found in postings.items() if found}, taken_apart)
