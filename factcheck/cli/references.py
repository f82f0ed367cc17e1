"""Loading the reference files a command was given or found, and saying which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from factcheck.cli import screen
from factcheck.cli.documents import UNNAMED, Inputs
from factcheck.cli.screen import Screen
from factcheck.errors import UsageError
from factcheck.model.shelf import by_id
from factcheck.model.statistic import Statistic
from factcheck.reference import References, load_references
from factcheck.reference.find import FORMAT, SUFFIXES, is_reference, is_sheet, lacks_format


def count(number: int, noun: str, many: str = "") -> str:
    """`1 file`, `2 files`."""
    return f"{number} {noun if number == 1 else many or noun + 's'}"


def series(number: int) -> str:
    """`23 series`."""
    return f"{number} series"


def load(given: Sequence[Path], found: Iterable[Path], show: Screen) -> References:
    """Load files that were named and files that were found; name the found ones, and every problem."""
    found = list(found)
    references = load_references([*given, *found])
    for path in found:
        inside = sum(one.place.path == str(path) for one in references.series)
        show.note(f"using {path} ({series(inside)})")
    for problem in references.problems:
        screen.error(str(problem))
    return references


def series_named(id: str, references: References) -> Statistic:
    """The series of an id; UsageError that names the nearest where there is none."""
    known = by_id(references.series)
    if id not in known:
        from difflib import get_close_matches

        near = get_close_matches(id, known, 1)
        raise UsageError(f"no series {id!a}: " + (f"did you mean {near[0]}?" if near else "see `factcheck refs list`"))
    return known[id]


def add_beside(found: Inputs, show: Screen) -> None:
    """Where only documents were named, the reference files beside them are used as those of a folder are; standard
    input that was given a name is a document of that name. What looks like one and does not say so is named."""
    if not set(found.named).isdisjoint(found.references):
        return
    known = {path.resolve() for path in found.references}
    named = [Path(found.stdin)] if found.stdin and found.stdin != UNNAMED else []
    for folder in dict.fromkeys(path.parent for path in (*named, *found.named)):
        for path in beside(str(folder / "_")):
            if path.resolve() not in known:
                known.add(path.resolve())
                found.references.append(path)
    for folder in dict.fromkeys(path.parent for path in (*named, *found.files)):
        name_unused(folder, show)


def beside(document: str) -> list[Path]:
    """The reference files in the folder of a document."""
    return [path for path in _files(Path(document).parent) if path.suffix.lower() in SUFFIXES and is_reference(path)]


def name_unused(folder: Path, show: Screen) -> None:
    """Say of each file of a folder that looks like a reference file and is none what it lacks."""
    for path in _files(folder):
        if lacks_format(path):
            show.note(f"note: {path} looks like a reference file and is not used: begin it with `format: {FORMAT}`")
        elif is_sheet(path):
            show.note(f"note: {path} looks like a reference and is not used: name it with --refs {path}")


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
