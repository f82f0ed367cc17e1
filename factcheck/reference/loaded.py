"""What one reference file gives, before the files are joined and the derived series computed."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Sequence
from pathlib import Path

from factcheck.dataclass import dataclass, field
from factcheck.errors import ReferenceFileError
from factcheck.match.index import Known
from factcheck.model.period import PartialDate
from factcheck.model.shelf import Shelf
from factcheck.model.statistic import Place, ReferenceSource, Statistic
from factcheck.reference.values import Stored

MAX_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Kept:
    """The series of a file as the cache has them, and what their names say: neither is looked at before it is used."""

    series: Shelf
    names: Known


@dataclass(slots=True)
class Loaded:
    """One reference file. `broken` are ids of series left out because of `problems`.

    `derivations` has the place of each derived series' expression. `files` are (path, digest): the
    file itself, then the CSV files it names, which `names` has as they are written there. `kept` stands
    in for `series` where the cache knew the file.
    """

    path: str
    files: list[tuple[str, str]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    title: str = ""
    checked: PartialDate | None = None
    sources: tuple[ReferenceSource, ...] = ()
    series: list[Statistic] = field(default_factory=list)
    kept: Kept | None = None
    derivations: dict[str, Place] = field(default_factory=dict)
    broken: dict[str, Place] = field(default_factory=dict)
    problems: list[ReferenceFileError] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    is_base: bool = False  # a reference database, in which nobody edits ids
    stored: Stored | None = None  # looks its values up

    @property
    def own(self) -> Sequence[Statistic]:
        """Its series, as it has them or the cache."""
        return self.kept.series if self.kept else self.series

    def flaw(self, line: int, column: int, message: str, path: str = "") -> None:
        """Note what is wrong at a place of the file, or of another."""
        self.problems.append(ReferenceFileError(path or self.path, line, column, message))


def content(path: Path) -> tuple[bytes, str]:
    """The bytes of a regular file and their digest; OSError says why not."""
    state = path.stat()
    if stat.S_ISDIR(state.st_mode):
        raise OSError(None, "it is a folder: name a file")
    if not stat.S_ISREG(state.st_mode):
        raise OSError(None, "it is not a regular file")
    if state.st_size > MAX_BYTES:
        raise OSError(None, f"it is larger than {MAX_BYTES // 2**20} MB: split it")
    data = path.read_bytes()
    return data, f"sha256:{hashlib.sha256(data).hexdigest()}"
