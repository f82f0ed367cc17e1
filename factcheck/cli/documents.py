"""The documents that paths name: files, folders and standard input; what cannot be read is put aside, and named."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.cli import screen
from factcheck.cli.screen import Screen
from factcheck.cli.status import OUT_OF_MEMORY
from factcheck.dataclass import dataclass, field, replace
from factcheck.errors import InputError, UsageError
from factcheck.model.period import PartialDate
from factcheck.model.text import Source
from factcheck.read import SUFFIXES as DOCUMENTS
from factcheck.read import read_bytes, read_path
from factcheck.reference.find import SUFFIXES, is_reference

STDIN = "-"
UNNAMED = "<stdin>"
SKIPPED = frozenset({"node_modules", "__pycache__", "site-packages"})  # and all that begin with a dot
UNREAD = frozenset(".doc .rtf .odt .pages .xls .xlsx .ods .ppt .pptx .odp .tex .rst".split())  # of documents, too
NAMED = 5  # files passed over that a note names
MOST = 50_000_001  # bytes of standard input: one more than a document may have


@dataclass(slots=True)
class Inputs:
    """What was found under the paths: `stdin` is the name to give it, None where it was not asked for.

    `named` are the files among the paths themselves, documents and references; `passed_over` those of the folders that
    are documents of a kind that is not read; `unread` names what could not be read.
    """

    files: list[Path] = field(default_factory=list)
    references: list[Path] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    stdin: str | None = None
    named: list[Path] = field(default_factory=list)
    passed_over: list[Path] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def _folders(folder: Path, found: Inputs) -> Iterator[Path]:
    """The files of a folder and below, in order of name; links to folders are not followed."""

    def unreadable(error: OSError) -> None:
        why = (error.strerror or "input error").lower()
        found.unread.append(str(error.filename))
        found.problems.append(f"cannot read {error.filename}: {why}; ask for read access to it, or name other folders")

    for here, folders, files in os.walk(folder, onerror=unreadable):
        if "pyvenv.cfg" in files and Path(here) != folder:
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in SKIPPED)
        yield from (Path(here, name) for name in sorted(files) if not name.startswith("."))


def find_inputs(paths: Sequence[str], stdin_filename: str | None = None) -> Inputs:
    """The documents and the reference files that paths name, each once.

    Raises UsageError for standard input named twice, or a name for it where it is not read.
    """
    if stdin_filename is not None and STDIN not in paths:
        raise UsageError("--stdin-filename names standard input: give - as a path, too")
    if stdin_filename == "":
        raise UsageError("--stdin-filename is empty: name the file that standard input is of, or leave it out")
    if paths.count(STDIN) > 1:
        raise UsageError("standard input can be read once: give - once")
    found, seen = Inputs(), set[str]()

    def add(path: Path, into: list[Path]) -> None:
        key = os.path.realpath(path)
        if key not in seen:
            seen.add(key)
            into.append(path)

    for given in paths:
        if given == STDIN:
            found.stdin = stdin_filename or UNNAMED
        elif os.path.isdir(given):
            for path in _folders(Path(given), found):
                if path.suffix.lower() in DOCUMENTS:
                    add(path, found.files)
                elif path.suffix.lower() in SUFFIXES and is_reference(path):
                    add(path, found.references)
                elif path.suffix.lower() in UNREAD:
                    add(path, found.passed_over)
        elif given.lower().startswith(("http://", "https://")):
            found.problems.append(f"{given} is a web address, and nothing is fetched: save the page, and name its file")
            found.unread.append(given)
        else:
            path = Path(given)
            found.named.append(path)
            names_reference = path.suffix.lower() in SUFFIXES and is_reference(path)
            add(path, found.references if names_reference else found.files)
    return found


def _stdin(name: str, original: bool) -> Source:
    if sys.stdin is None:
        raise InputError("cannot read standard input: it is closed")
    try:
        return read_bytes(sys.stdin.buffer.read(MOST), name, original=original)
    except OSError as error:
        raise InputError(f"cannot read standard input: {(error.strerror or str(error)).lower()}") from None


def note_unread_pipe(show: Screen) -> None:
    """Say that what is piped in is not read, where no path was named; nothing is taken from the pipe."""
    if sys.stdin is None or os.name != "posix":
        return
    import select
    import stat

    try:
        number = sys.stdin.fileno()
        piped = stat.S_ISFIFO(os.fstat(number).st_mode) and select.select([number], [], [], 0)[0]
        if piped and sys.stdin.buffer.peek(1):  # type: ignore[union-attr]
            show.note("note: standard input is not read: name it as -, as in: factcheck check -")
    except (OSError, ValueError):
        return  # no descriptor, as under a test


def _when(source: Source) -> str:
    return f"published {source.published.words()} ({source.published_from})" if source.published else "undated"


def dated(source: Source, published: PartialDate | None, show: Screen) -> Source:
    """`--published` is for documents without a date; one that has its own keeps it."""
    if published is None:
        return source
    if source.published is not None:
        own = f"{source.published.words()} ({source.published_from})"
        show.note(f"note: {source.name} keeps its own date, {own}; --published is for documents without one")
        return source
    return replace(source, published=published, published_from="--published")


def read_documents(found: Inputs, published: PartialDate | None, show: Screen, original: bool = False) -> list[Source]:
    """Read them all, with `original` as they were before their tracked changes.

    What cannot be read is said on standard error at once and added to `found.problems`.
    """
    for problem in found.problems:
        screen.error(problem)
    if found.passed_over:
        names = [str(path) for path in found.passed_over]
        more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
        show.note(f"note: not read, of another kind: {', '.join(names[:NAMED])}{more}; save as .docx, .pdf or text")
    sources = []
    for path in ([STDIN] if found.stdin else []) + found.files:
        name = str(found.stdin if path == STDIN else path)
        if path != STDIN and found.stdin and os.path.normpath(name) == os.path.normpath(found.stdin):
            found.problems.append(f"{name} is given twice: as a file, and as the name of standard input, which is used")
            screen.error(found.problems[-1])
            continue
        try:
            source = _stdin(name, original) if path == STDIN else read_path(path, original=original)
        except InputError as error:
            found.unread.append(name)
            found.problems.append(str(error))
            screen.error(str(error))
            continue
        except Exception as error:
            found.unread.append(name)
            found.problems.append(lost(name, error))
            continue
        if source.lost:
            found.unread.append(f"part of {source.name}")
        for part in source.lost:
            found.problems.append(f"{source.name}: {part}")
            screen.error(found.problems[-1])
        sources.append(dated(source, published, show))
        show.detail(f"read {source.name}: {source.encoding}, {len(source.text)} characters, {_when(sources[-1])}")
    return sources


def lost(name: str, error: Exception) -> str:
    """Say that a document is lost to an error of ours, in one line; the rest of the run goes on."""
    if isinstance(error, MemoryError):
        error.__traceback__ = error.__context__ = None  # what filled the memory hangs on them
        said = f"{name}: {OUT_OF_MEMORY}"
    else:
        from factcheck.cli.crash import told

        said = f"{name}: {told(error)}"
    screen.error(said)
    return said


def nothing_to_check(paths: Sequence[str], found: Inputs) -> UsageError:
    """Paths that hold no document."""
    if found.references and not any(os.path.isdir(path) for path in paths):
        return UsageError(f"{paths[0]} holds references: name a document to check against them, too")
    where = ", ".join("the working folder" if path == "." else path for path in paths)
    return UsageError(
        f"nothing to check: no document ({', '.join(DOCUMENTS)}) in {where}; name a file or another folder"
    )
