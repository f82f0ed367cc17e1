"""Files as they were downloaded, packed or not: looked through once before a value is taken from them.

A download that broke off, a NUL byte or an encoding is found before the first row is read, and the digest is that of
what is in the file, so that the same table packed anew is the same table.
"""

from __future__ import annotations

import codecs
import csv
import gzip
import hashlib
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NoReturn, cast

from factcheck.dataclass import dataclass
from factcheck.errors import ReferenceFileError
from factcheck.reference.table import separator

HEAD = 16_384  # bytes that importers look at
MOST = 512 * 1024 * 1024  # signs of a JSON file, which is held whole
_CHUNK = 1 << 20
_BROKEN = (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile, RuntimeError)


@dataclass(frozen=True, slots=True)
class File:
    """A file that was looked through. `head` are its first bytes unpacked, `ended` tells that its last line has an end,
    `member` is the table in a zip archive."""

    path: Path
    digest: str
    encoding: str
    head: str
    ended: bool
    member: str = ""

    def wrong(self, line: int, message: str) -> ReferenceFileError:
        """What is wrong in a line of it."""
        return ReferenceFileError(str(self.path), line, 1, message)

    @contextmanager
    def text(self) -> Iterator[io.TextIOWrapper]:
        """Its text, unpacked."""
        with (
            _unpacked(self.path, self.member) as raw,
            io.TextIOWrapper(raw, encoding=self.encoding, newline="") as file,
        ):
            yield file

    def rows(self, delimiter: str = ",", begins: Callable[[list[str]], bool] = any) -> Iterator[tuple[int, list[str]]]:
        """Its header, the first row that `begins` knows, then each row with its line; blank ones are left out.

        Raises ReferenceFileError for a row that has not as many cells as the header.
        """
        with self.text() as file:
            reader = csv.reader(file, delimiter=delimiter, strict=True)
            try:
                head = next(filter(begins, reader), None)
                if head is None:
                    raise self.wrong(0, "it has no header")
                yield reader.line_num, head
                usual = width = len(head)
                while width and not head[width - 1].strip():
                    width -= 1  # a comma at the end of a line heads nothing
                for row in reader:
                    if len(row) != usual:
                        if not any(row):
                            continue
                        if any(row[width:]) or len(row) < width:
                            self._ragged(reader.line_num, len(row), width)
                    yield reader.line_num, row
            except csv.Error as error:
                message = f"not CSV: {error}: check the quotation marks, or whether the download is complete"
                raise self.wrong(reader.line_num, message) from None

    def _ragged(self, line: int, found: int, width: int) -> NoReturn:
        cells = f"{found} cell{'s' * (found != 1)} where the header has {width}"
        raise self.wrong(line, f"{cells}: is the download complete, and each cell that holds a separator quoted?")

    def delimiter(self) -> str:
        """The separator of a CSV file, told by its header."""
        return separator(self.head)


def looked_through(path: Path) -> File:
    """A file, looked through from end to end.

    Raises:
        ReferenceFileError: it cannot be read, or its download broke off.
    """
    try:
        if path.exists() and not path.is_file():
            raise OSError(None, "it is a folder" if path.is_dir() else "it is not a regular file")
        member = _member(path)
        with _unpacked(path, member) as raw:
            return _scanned(path, member, raw)
    except _BROKEN:
        raise ReferenceFileError(
            str(path), 0, 0, "it cannot be unpacked: the download broke off, fetch it again"
        ) from None
    except OSError as error:
        raise ReferenceFileError(str(path), 0, 0, f"cannot read it: {(error.strerror or str(error)).lower()}") from None


def _scanned(path: Path, member: str, raw: BinaryIO) -> File:
    digest, lines, last = hashlib.sha256(), 0, b""
    decoder = codecs.getincrementaldecoder("utf-8")()
    head = raw.read(HEAD)
    wide = head[:2] in (b"\xff\xfe", b"\xfe\xff")
    encoding, chunk = "utf-16" if wide else "utf-8-sig", head
    while chunk:
        digest.update(chunk)
        if not wide and b"\0" in chunk:
            line = lines + chunk[: chunk.index(b"\0")].count(b"\n") + 1
            raise ReferenceFileError(str(path), line, 1, "a NUL byte: this is no text, or the download is damaged")
        lines += chunk.count(b"\n")
        if encoding == "utf-8-sig":
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                encoding = "cp1252"
        last = chunk[-1:]
        chunk = raw.read(_CHUNK)
    text = head.decode(encoding, "ignore")
    return File(path, f"sha256:{digest.hexdigest()}", encoding, text, last in (b"\n", b"\r", b"\0", b""), member)


def _member(path: Path) -> str:
    """The table in a zip archive: the largest that is no description; "" for a file that is none."""
    with path.open("rb") as raw:
        if raw.read(4) != b"PK\x03\x04":
            return ""
    with zipfile.ZipFile(path) as archive:
        tables = [one for one in archive.infolist() if Path(one.filename).suffix.lower() in (".csv", ".tsv", ".json")]
        data = [one for one in tables if not Path(one.filename).name.startswith("Metadata_")]
        if not data:
            raise OSError(None, "no table in the archive: .csv, .tsv or .json")
        return max(data, key=lambda one: one.file_size).filename


@contextmanager
def _unpacked(path: Path, member: str) -> Iterator[BinaryIO]:
    with path.open("rb") as raw:
        if member:
            with zipfile.ZipFile(raw) as archive, archive.open(member) as inner:
                yield cast("BinaryIO", inner)
        elif raw.read(2) == b"\x1f\x8b":
            raw.seek(0)
            with gzip.GzipFile(fileobj=raw) as packed:
                yield cast("BinaryIO", packed)
        else:
            raw.seek(0)
            yield raw
