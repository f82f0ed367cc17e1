"""Regular files into bytes; anything else is refused before it is opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence

from factcheck.errors import InputError
from factcheck.read.charset import is_wide
from factcheck.read.magic import is_binary, looks_like

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from pathlib import Path

LIMIT = 50_000_000  # bytes
READ = ".txt, .md, .html, .pdf, .docx and .epub"
_ALIKE = 0.7  # of names: "reprot" and "report" have 0.83, "missing" and "bin" 0.4
_KINDS: tuple[tuple[int, str], ...] = (
    (stat.S_IFDIR, "it is a folder, not a file; name the files in it"),
    (stat.S_IFIFO, "it is a pipe, not a regular file; give its content on standard input, as -"),
    (stat.S_IFSOCK, "it is a socket, not a regular file; name a .txt or .md file"),
    (stat.S_IFCHR, "it is a device, not a regular file; name a .txt or .md file"),
    (stat.S_IFBLK, "it is a device, not a regular file; name a .txt or .md file"),
)


def shown(name: str) -> str:
    """A file's name on one line: control characters and undecodable bytes as \\x escapes."""
    name = name.encode("utf-8", "surrogateescape" if _escaped(name) else "backslashreplace").decode(
        "utf-8", "backslashreplace"
    )
    if name.isprintable():
        return name
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in name)


def _escaped(name: str) -> bool:
    """All its lone surrogates stand for bytes, as `os.fsdecode` leaves them."""
    return all(not "\ud800" <= char <= "\udfff" or "\udc80" <= char <= "\udcff" for char in name)


def _refused(name: str, why: str) -> InputError:
    return InputError(f"cannot read {shown(name)}: {why}")


def nearest(path: Path) -> str:
    """ "; did you mean X?" where the folder has a name like it, the suffix apart, else what to do; a folder is no file with
    a suffix."""
    from difflib import get_close_matches

    if "\n" in str(path) or "\r" in str(path):
        return "; the name has a line break in it: name each file by itself"
    try:
        names = [path.parent / name for name in sorted(os.listdir(path.parent))[:5000]]
    except OSError:
        return f"; there is no folder {shown(str(path.parent))} either"
    close = get_close_matches(path.stem.lower(), {one.stem.lower() for one in names}, cutoff=_ALIKE)
    alike = sorted((one for one in names if one.stem.lower() in close), key=lambda one: _rank(one, path, close))
    meant = next((one for one in alike if not (path.suffix and os.path.isdir(one))), None)
    return f"; did you mean {shown(str(meant))}?" if meant else "; check the name"


def _rank(one: Path, path: Path, close: Sequence[str]) -> tuple[int, bool]:
    """By how like it the name is, then by the suffix."""
    return close.index(one.stem.lower()), one.suffix.lower() != path.suffix.lower()


def _os_error(path: Path, error: OSError) -> InputError:
    name = str(path)
    if isinstance(error, FileNotFoundError):
        if path.is_symlink():
            return _refused(name, "it is a link to a file that is not there; mend the link")
        return _refused(name, f"no such file{nearest(path)}")
    if isinstance(error, PermissionError):
        return _refused(name, "no permission; ask for read access to it")
    if isinstance(error, NotADirectoryError):
        return _refused(name, "part of the path is a file, not a folder; check the path")
    return _refused(name, f"{(error.strerror or 'input error').lower()}; check the path and the disk")


def _check(path: Path, info: os.stat_result) -> None:
    kind = stat.S_IFMT(info.st_mode)
    if kind != stat.S_IFREG:
        raise _refused(str(path), dict(_KINDS).get(kind, "it is not a regular file; name a .txt or .md file"))


def check_size(size: int, name: str) -> None:
    """InputError if a document of so many bytes is over the limit."""
    if size > LIMIT:
        limit = LIMIT // 1_000_000
        raise _refused(name, f"it has more than {limit} MB; split it, or take out what is not text")


def check_content(data: bytes, name: str) -> None:
    """InputError if the bytes are no text, saying what they look like."""
    what = looks_like(data)
    if what is None and is_binary(data) and not is_wide(data):
        what = "a binary file"
    if what:
        raise _refused(name, f"looks like {what}; save it as text or Markdown first ({READ} are read)")


def file_bytes(path: Path) -> bytes:
    """The content of a regular file of at most 50 MB; InputError, on one line, for anything else."""
    try:
        info = os.stat(path)
        _check(path, info)
        check_size(info.st_size, str(path))
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            _check(path, os.fstat(file.fileno()))  # it may have been replaced by a pipe in between
            data = file.read(LIMIT + 1)
    except OSError as error:
        raise _os_error(path, error) from None
    except ValueError:
        raise _refused(str(path), "the name has a NUL character in it; check the path") from None
    check_size(len(data), str(path))
    return data
