"""What a file looks like that is not text: told by its first bytes, whatever it is called."""

from __future__ import annotations

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh9", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Office file"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "an RTF document"),
    (b"WARC/", "an archive of web pages (WARC)"),
    (b"bplist00", "a web archive of Safari, or another file of Apple's"),
)
_ZIPPED: tuple[tuple[bytes, str], ...] = (
    (b"application/epub+zip", "an EPUB"),
    (b"META-INF/container.xml", "an EPUB"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"word/", "a Word document (.docx)"),
    (b"xl/", "an Excel workbook (.xlsx)"),
    (b"ppt/", "a PowerPoint file (.pptx)"),
)
_CONTROLS = bytes(sorted(set(range(32)) - set(b"\t\n\v\f\r\x1b")))
SAMPLE = 65536


def _zipped(data: bytes) -> str:
    around = data[:SAMPLE] + data[-SAMPLE:]
    return next((what for mark, what in _ZIPPED if mark in around), "a zip archive")


def _is_message(start: bytes) -> bool:
    """The head of an e-mail, or of a web page saved as one (MHTML), whose text is in parts or encoded."""
    head = start.partition(b"\r\n\r\n" if b"\r\n\r\n" in start else b"\n\n")[0]
    if not head.startswith(
        (b"From:", b"MIME-Version:", b"Received:", b"Return-Path:", b"Delivered-To:", b"Date:", b"Subject:")
    ):
        return False
    low = head.lower()
    return b"mime-version:" in low and (b"multipart/" in low or b"content-transfer-encoding:" in low)


def looks_like(data: bytes) -> str | None:
    """What the bytes are if they are a known format other than text ("a PDF"), else None."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    if data.startswith(b"RIFF") and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "a picture, sound or film"
    if data[4:8] == b"ftyp" and data[:3] == b"\0\0\0":
        return "a picture or film"
    if _is_message(data[:8192]):
        return "an e-mail, or a web page saved as one file (MHTML)"
    start = data[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return "an HTML page"
    return next((what for mark, what in _MAGIC if data.startswith(mark)), None)


def is_binary(data: bytes) -> bool:
    """It has NUL bytes and is no text for all that: too many control characters, or not UTF-8 either."""
    if b"\0" not in data:
        return False
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > 1 and controls > len(sample) // 5:
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False
