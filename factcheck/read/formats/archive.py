"""Zip files of documents: their parts, with nothing unpacked that is larger than it may be."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

from factcheck.errors import InputError
from factcheck.read.formats.xml import Element, parsed

MOST_PARTS = 20_000
MOST_BYTES = 300_000_000  # of all parts as the file tells them
MOST_OF_PART = 60_000_000  # of one part that is read
_ENCRYPTED = 1


class Archive:
    """A zip file in memory. Parts are known by name alone; nothing is written anywhere."""

    def __init__(self, data: bytes) -> None:
        """InputError for what is no sound zip file, or unpacks to more than it may."""
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, OverflowError, NotImplementedError, EOFError, OSError) as error:
            raise InputError(f"it is damaged or cut off ({_told(error)}); get it again") from None
        parts = self._zip.infolist()
        if len(parts) > MOST_PARTS:
            raise InputError(f"it has {len(parts):,} parts, and no document has more than {MOST_PARTS:,}")
        if sum(part.file_size for part in parts) > MOST_BYTES:
            raise InputError(f"it unpacks to more than {MOST_BYTES // 1_000_000} MB; take pictures out, or split it")
        self.names = tuple(part.filename for part in parts)
        self._often = Counter(self.names)

    def __contains__(self, name: str) -> bool:
        return name in self._often

    def bytes(self, name: str) -> bytes:
        """A part's content; InputError if it cannot be had, or is there twice."""
        if self._often[name] > 1:
            raise InputError(f"it has {self._often[name]} parts called {name}: which one is meant cannot be told")
        try:
            part = self._zip.getinfo(name)
            if part.flag_bits & _ENCRYPTED:
                raise InputError("it is encrypted; save it without a password")
            with self._zip.open(part) as file:
                data = file.read(MOST_OF_PART + 1)
        except KeyError:
            raise InputError(f"its part {name} is missing; it may be damaged (save it again)") from None
        except (BadZipFile, ZlibError, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
            raise InputError(f"its part {name} is damaged ({_told(error)}); get it again") from None
        if len(data) > MOST_OF_PART:
            raise InputError(f"its part {name} unpacks to more than {MOST_OF_PART // 1_000_000} MB; split it")
        return data

    def xml(self, name: str) -> Element:
        """A part as XML; InputError if it is none."""
        return parsed(self.bytes(name), name)


def _told(error: Exception) -> str:
    return " ".join(str(error).split())[:80].rstrip(".") or type(error).__name__
