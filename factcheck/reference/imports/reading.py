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
import lzma
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
MOST = 256 * 1024 * 1024  # bytes of a JSON file, which is held whole
UNPACKED = 4 * 1024**3  # bytes of what a packed file holds
_LINE = 16 * 1024**2  # bytes of a line of CSV
_RATIO = 200  # of what is held whole to its size packed
_UNDEFINED = b"\x81\x8d\x8f\x90\x9d"  # in Windows-1252
_CHUNK = 1 << 20
BROKEN = (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile, RuntimeError, NotImplementedError, lzma.LZMAError)


@dataclass(frozen=True, slots=True)
class File:
    """A file that was looked through. `head` are its first bytes unpacked, `ended` tells that its last line has an end,
    `member` is the table in a zip archive, `size` and `packed` its bytes, and `longest` those of its longest line."""

    path: Path
    digest: str
    encoding: str
    head: str
    ended: bool
    member: str = ""
    size: int = 0
    packed: int = 0
    longest: int = 0

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
        if self.longest > _LINE:
            raise self.wrong(0, f"a line of more than {_LINE // 2**20} MB: this is no table")
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

    def whole(self) -> str:
        """Its text in one piece; ReferenceFileError for more than can be held."""
        if self.size > MOST or (self.size > _CHUNK and self.size > _RATIO * max(1, self.packed)):
            raise self.wrong(
                0, f"larger than {MOST // 2**20} MB as JSON, or packed beyond reason: fetch it as CSV, or in parts"
            )
        with self.text() as text:
            return text.read()

    def _ragged(self, line: int, found: int, width: int) -> NoReturn:
        cells = f"{found} cell{'s' * (found != 1)} where the header has {width}"
        raise self.wrong(line, f"{cells}: is the download complete, and each cell that holds a separator quoted?")

    def delimiter(self) -> str:
        """The separator of a CSV file, told by its header."""
        return separator(self.head)


def regular(path: Path | None) -> None:
    """Raise ReferenceFileError for what is there and no file: to open a pipe would wait for ever."""
    if path and path.exists() and not path.is_file():
        raise ReferenceFileError(str(path), 0, 0, f"it is {'a folder' if path.is_dir() else 'not a regular file'}")


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
    except BROKEN:
        raise ReferenceFileError(
            str(path), 0, 0, "it cannot be unpacked: the download broke off, fetch it again"
        ) from None
    except OSError as error:
        raise ReferenceFileError(str(path), 0, 0, f"cannot read it: {(error.strerror or str(error)).lower()}") from None


def _scanned(path: Path, member: str, raw: BinaryIO) -> File:
    digest, lines, last, size, odd, run, longest = hashlib.sha256(), 0, b"", 0, 0, 0, 0
    head = raw.read(HEAD)
    wide = head[:2] in (b"\xff\xfe", b"\xfe\xff")
    encoding, chunk = "utf-16" if wide else "utf-8-sig", head
    decoder = codecs.getincrementaldecoder("utf-16" if wide else "utf-8")()
    packed = bool(member) or _is_gzip(path)
    while True:
        digest.update(chunk)
        size += len(chunk)
        if packed and size > UNPACKED:
            raise ReferenceFileError(
                str(path), 0, 0, f"more than {UNPACKED // 2**30} GB when unpacked: fetch it in parts"
            )
        if not wide and b"\0" in chunk:
            line = lines + chunk[: chunk.index(b"\0")].count(b"\n") + 1
            raise ReferenceFileError(str(path), line, 1, "a NUL byte: this is no text, or the download is damaged")
        if encoding != "cp1252":
            try:
                decoder.decode(chunk, not chunk)
            except UnicodeDecodeError as error:
                if wide or not chunk:
                    message = "it ends within a character" if not chunk else f"not UTF-16: {error.reason}"
                    raise ReferenceFileError(
                        str(path), lines + 1, 1, f"{message}: the download broke off, fetch it again"
                    ) from None
                encoding = "cp1252"
        if not chunk:
            break
        if (
            not (wide or odd)
            and (at := min((at for one in _UNDEFINED if (at := chunk.find(one)) >= 0), default=-1)) >= 0
        ):
            odd = lines + chunk[:at].count(b"\n") + 1
        end = b"\n" if b"\n" in chunk else b"\r"
        longest = max(longest, run + (chunk.find(end) if end in chunk else len(chunk)))
        run = len(chunk) - chunk.rfind(end) if end in chunk else run + len(chunk)
        lines += chunk.count(b"\n")
        last = chunk[-1:]
        chunk = raw.read(_CHUNK)
    if encoding == "cp1252" and odd:
        raise ReferenceFileError(str(path), odd, 1, "neither UTF-8 nor Windows-1252: save it as UTF-8")
    text = head.decode(encoding, "ignore").replace("\r\n", "\n").replace("\r", "\n")
    ended = last in (b"\n", b"\r", b"\0", b"")
    return File(path, f"sha256:{digest.hexdigest()}", encoding, text, ended, member, size,
                path.stat().st_size if packed else size, longest)  # fmt: skip


def _is_gzip(path: Path) -> bool:
    with path.open("rb") as raw:
        return raw.read(2) == b"\x1f\x8b"


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
