"""Documents that are damaged, hostile or none: each costs itself, in one line, and no more."""

from __future__ import annotations

import io
import os
import signal
import warnings
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from papers import docx, drawn, epub, page, paragraph, raw_pdf, zipped

from factcheck.cli.app import app
from factcheck.errors import InputError
from factcheck.model.text import BlockKind, Mark, Span
from factcheck.read import formats, read_bytes, wire
from factcheck.read.apart import client
from factcheck.read.apart.limits import Limits, limited
from factcheck.read.extracted import Extracted, Part, assembled
from factcheck.read.formats import Asked, Format

pytest.importorskip("lxml")
pytest.importorskip("pypdfium2")
pytest.importorskip("reportlab")

GOOD = docx(paragraph("It has 31 ferries."))
PAPER = drawn([(60, 700, "It has 31 ferries.")])
ENTITY = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
SENTENCE = "<p>It has 31 ferries.</p>"


def _twice() -> bytes:
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w") as file:
        warnings.simplefilter("ignore")
        for text in ("31", "32"):
            file.writestr("word/document.xml", f"<document><body><p><r><t>{text}</t></r></p></body></document>")
    return made.getvalue()


def _flipped(data: bytes) -> bytes:
    at = data.index(b"word/document.xml") + 40
    return data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]


def _zip_bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file, file.open("word/document.xml", "w") as part:
        for _ in range(310):
            part.write(b" " * 1_000_000)
    return made.getvalue()


def _bomb() -> bytes:
    packer = zlib.compressobj(9)
    once = b"".join(packer.compress(b" " * 1_000_000) for _ in range(1500)) + packer.flush()
    twice = zlib.compress(once, 9)
    return raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>",
        b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n%b\nendstream" % (len(twice), twice),
    )  # fmt: skip


def _locked() -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption

    return drawn([(60, 700, "It has 31 ferries.")], encrypt=StandardEncryption("secret"))


SEALED = '<encryption><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></encryption>'
BAD: dict[str, tuple[str, bytes | Callable[[], bytes], str]] = {
    "cut-off zip": ("a.docx", GOOD[:200], "damaged or cut off"),
    "not a zip": ("a.docx", b"PK\x03\x04 and no more", "damaged or cut off"),
    "flipped": ("a.docx", _flipped(GOOD), "is damaged"),
    "no document": ("a.docx", zipped({"x.txt": "x"}), "no Word document"),
    "twice": ("a.docx", _twice(), "2 parts called word/document.xml"),
    "zip bomb": ("a.docx", _zip_bomb, "unpacks to more than 300 MB"),
    "entities": ("a.docx", docx(paragraph("31"), prolog=ENTITY), "DOCTYPE"),
    "deep": ("a.docx", docx("<w:sdt>" * 400 + paragraph("31") + "</w:sdt>" * 400), "nested more deeply than 256"),
    "no xml": ("a.docx", docx("<w:p>"), "no sound XML"),
    "ole": ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "is encrypted"),
    "old word": ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "an old Word"),
    "password": ("a.pdf", _locked(), "is encrypted"),
    "cut-off pdf": ("a.pdf", PAPER[: len(PAPER) // 2], "damaged or cut off"),
    "only a head": ("a.pdf", b"%PDF-1.7\n", "damaged or cut off"),
    "scan": ("a.pdf", drawn([]), "no text layer"),
    "pages of pages": ("a.pdf", raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 90>>"), ""),
    "pdf bomb": ("a.pdf", _bomb, ""),
    "shell": ("a.html", page("<div id=root></div><noscript>Enable JavaScript.</noscript>"), "no main text"),
    "wall": ("a.html", page("<h1>Cookies</h1><p>We and 842 partners use cookies. Accept cookies or subscribe.</p>"), "no main text"),
    "page entities": ("a.html", page(SENTENCE, doctype=ENTITY), "<!ENTITY"),
    "sealed book": ("a.epub", epub({"a": SENTENCE}, **{"META-INF__encryption": SEALED}), "copy protection"),
    "no container": ("a.epub", zipped({"mimetype": "application/epub+zip"}), "container.xml is missing"),
    "book entities": ("a.epub", epub({"a": ENTITY + SENTENCE}), "<!ENTITY"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_bad_document_is_refused_in_one_line(name: str) -> None:
    file, data, why = BAD[name]
    with pytest.raises(InputError) as caught:
        read_bytes(data if isinstance(data, bytes) else data(), file)
    said = str(caught.value)
    assert said.startswith(f"cannot read {file}: ")
    assert why in said
    assert "\n" not in said
    assert "passwd" not in said
    assert "root:" not in said


@pytest.mark.parametrize(
    "body", ["<div>" * 100_000 + SENTENCE, "<i>" * 50_000 + SENTENCE, "<table><tr><td>" * 3000 + SENTENCE]
)
def test_nothing_is_lost_in_a_deep_page(body: str) -> None:
    source = read_bytes(page(body), "a.html")
    assert "31 ferries" in source.text
    assert any("nested more deeply" in note for note in source.notes)


def test_junk_before_a_pdf_is_looked_over() -> None:
    assert read_bytes(b"\0junk\n" * 9 + PAPER, "a.pdf").text == "It has 31 ferries."


def test_a_bad_document_costs_itself_alone(desk: Path) -> None:
    (desk / "a.docx").write_bytes(GOOD)
    (desk / "b.pdf").write_bytes(b"%PDF-1.7\n")
    (desk / "c.txt").write_text("It has 12 ferries.\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["extract", "."], prog_name="factcheck")
    assert result.exit_code == 2
    assert [line.split("  ")[0] for line in result.stdout.splitlines()[2:]] == ["a.docx ¶ 1", "c.txt:1:8"]
    assert "cannot read b.pdf: it is damaged" in result.stderr


# Readers that misbehave


MISBEHAVING = """
import os, time
from factcheck.read.extracted import Extracted


def read(data, asked):
    match data:
        case b"hang":
            while True:
                time.sleep(1)
        case b"spin":
            while True:
                pass
        case b"eat":
            return bytearray(10**12)
        case b"crash":
            os.abort()
        case b"fail":
            raise ValueError("secret of the document")
        case b"write":
            with open("written", "w") as file:
                file.write("x" * 10)
    return Extracted(data.decode(), (), ())
"""
FORMAT = Format("pdf", "a trial", "x/trial", (".trial",), "misbehaving", ())
sandboxed = pytest.mark.skipif(not limited(), reason="no limits on processes here")


@pytest.fixture
def misbehaving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that does what the document says, beside the others."""
    (tmp_path / "misbehaving.py").write_text(MISBEHAVING, encoding="utf-8")
    start = f"import factcheck.read.formats as f; f.__path__.append({str(tmp_path)!r})"
    (tmp_path / "sitecustomize.py").write_text(f"try:\n    {start}\nexcept ImportError:\n    pass\n", encoding="utf-8")
    packages = [str(Path(formats.__file__).parents[3]), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), *packages]))
    monkeypatch.chdir(tmp_path)
    client._close()
    yield  # type: ignore[misc]
    client._close()


@sandboxed
@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"hang", "longer than 1 seconds"),
        (b"spin", "longer than 1 seconds"),
        (b"eat", "more than 1000 MB of memory"),
        (b"crash", f"crash (signal {int(signal.SIGABRT)})"),
        (b"fail", "its reader failed (ValueError)"),
        (b"write", ""),
    ],
)
@pytest.mark.usefixtures("misbehaving")
def test_a_reader_that_misbehaves_costs_one_document(data: bytes, why: str) -> None:
    limits = Limits(seconds=1, waited=2)
    with pytest.raises(InputError) as caught:
        client.read_apart(FORMAT, data, Asked(), limits)
    assert why in str(caught.value)
    assert "secret" not in str(caught.value)
    assert client.read_apart(FORMAT, b"next", Asked(), limits)[0].text == "next"


def test_a_missing_library_says_how_to_get_it() -> None:
    needs = Format("pdf", "a PDF", "x", (), "pdf", ("no_such_library",))
    with pytest.raises(InputError, match=r"takes no_such_library: pip install 'factcheck-toolkit\[pdf\]'"):
        client.read_apart(needs, b"", Asked(), Limits())


# What comes from another process


TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)
PARTS = st.builds(
    lambda kind, text, label, level: Part(kind, text, (Mark(0, label),), level if kind is BlockKind.HEADING else 0),
    st.sampled_from([BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM]), TEXTS,
    st.sampled_from(["p. 1", "p. 2", "¶ 3"]), st.integers(1, 6),
)  # fmt: skip


@given(st.lists(PARTS, max_size=12))
def test_each_offset_has_the_place_of_its_part(parts: list[Part]) -> None:
    made = assembled(parts)
    kept = [part for part in parts if part.text.strip()]
    assert [made.text[one.span.start : one.span.end] for one in made.blocks] == [part.text.strip() for part in kept]
    starts = [one.start for one in made.marks]
    assert starts == sorted(set(starts))
    for part, block in zip(kept, made.blocks, strict=True):
        label = [mark.label for mark in made.marks if mark.start <= block.span.start][-1]
        assert label == part.marks[0].label
    assert wire.unpacked(wire.packed(made)) == made


@settings(max_examples=300)
@given(
    st.binary(max_size=60) | st.sampled_from([wire.packed(Extracted("ab", (), (Mark(0, "p"),)))]), st.integers(0, 80)
)
def test_an_answer_that_is_none_is_not_believed(data: bytes, at: int) -> None:
    broken = data[:at] + b"9" + data[at + 1 :]
    for one in (data, broken):
        try:
            found = wire.unpacked(one)
        except (wire.Malformed, InputError):
            continue
        assert all(Span(0, len(found.text)).holds(block.span) for block in found.blocks)
        assert all(0 <= mark.start <= len(found.text) for mark in found.marks)


def _told(data: bytes, name: str) -> str:
    """The text of a document, or why there is none."""
    try:
        return read_bytes(data, name).text
    except InputError as error:
        return str(error)


@pytest.mark.parametrize("noise", range(40))
def test_flipped_bytes_end_in_text_or_in_one_line(noise: int) -> None:
    for name, data in (
        ("a.docx", GOOD),
        ("a.pdf", PAPER),
        ("a.html", page(SENTENCE)),
        ("a.epub", epub({"a": SENTENCE})),
    ):
        at = noise * 7919 % len(data)
        said = _told(data[:at] + bytes([data[at] ^ (1 + noise)]) + data[at + 1 :], name)
        assert said
        assert not said.startswith("cannot read") or "\n" not in said


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (paragraph("31", "x" * 11_000_000), "has a word, a name or a stretch of text of more than 10 MB"),
        (paragraph("31 " + " boat" * 2_500_000), "has a word, a name or a stretch of text of more than 10 MB"),
        ("<w:sdt>" * 400 + paragraph("31") + "</w:sdt>" * 400, "is nested more deeply than 256"),
        ("<w:p>", "is no sound XML (Opening and ending tag mismatch"),
    ],
    ids=["name", "text", "depth", "tags"],
)
def test_the_limits_of_a_parser_are_told_in_words(body: str, why: str) -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(docx(body), "a.docx")
    assert f"its part word/document.xml {why}" in str(caught.value)
    assert not any(word in str(caught.value) for word in ("HUGE", "<string>", "libxml"))


PAGE_IN_PARTS = (
    b"From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
)


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.mhtml", PAGE_IN_PARTS + page(SENTENCE), "an e-mail, or a web page saved as one file (MHTML)"),
        ("a.html", PAGE_IN_PARTS + page(SENTENCE), "an e-mail, or a web page saved as one file (MHTML)"),
        ("a.warc", b"WARC/1.0\r\nWARC-Type: response\r\n\r\n" + page(SENTENCE), "an archive of web pages (WARC)"),
        ("a.webarchive", b"bplist00\xd1\x01\x02" + page(SENTENCE), "a web archive of Safari"),
    ],
)  # fmt: skip
def test_archives_of_pages_are_refused_by_name(name: str, data: bytes, what: str) -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(data, name)
    assert f"looks like {what}" in str(caught.value)


@pytest.mark.parametrize(
    "text",
    ["From: the harbour board\n\nIt has 31 ferries.\n", "Subject: ferries\nDate: 3 May 2024\n\nIt has 31 ferries.\n"],
)
def test_a_text_that_begins_like_a_letter_is_a_text(text: str) -> None:
    assert read_bytes(text.encode(), "a.txt").text == text
