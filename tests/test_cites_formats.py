"""Footnotes as documents have them: at the foot of a page, with links back on a web page, behind * and †."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest

from factcheck.citations import Given, audit, audited
from factcheck.model.citation import Audit
from factcheck.read import read_bytes, read_text

REPORT = "# Ferry report, summer 2024\n\nThe ferry carried 43,800 passengers on 122 days. Nobody was lost on 31 boats."
COUNT = "# Traffic count at the old bridge\n\nOn an average day 11,240 cars crossed. Some 860 cars towed a trailer."
SAID = (
    "The ferry carried 43,800 passengers.",
    "It ran on 122 days.",
    "Some 860 cars towed a trailer.",
    "It has 31 boats.",
)
NOTES = ("Ferry report, summer 2024", "Ibid.", "Traffic count at the old bridge", "See note 1.")
THERE = {"43,800 passengers": "there", "122 days": "there", "Some 860 cars": "there", "31 boats": "there"}


def results(made: Audit) -> dict[str, str]:
    return {" ".join(one.anchor.exact.split()): str(one.outcome) for one in made.lookups}


def held(data: bytes, name: str) -> Audit:
    """A document against both sources, with nothing found."""
    sources = [read_text(REPORT, "report.md"), read_text(COUNT, "count.md")]
    made = audit(read_bytes(data, name), Given(sources))
    assert [one.message for one in audited(made, sources).findings] == []
    return made


def pdf(pages: Sequence[Sequence[tuple[str, str]]]) -> bytes:
    """Pages of sentences, each with its note at the foot of its page; notes are numbered through."""
    canvas_of = pytest.importorskip("reportlab.pdfgen.canvas").Canvas
    made = io.BytesIO()
    canvas = canvas_of(made, pagesize=(600, 800), invariant=1)
    first = 1
    for page in pages:
        for at, (said, _) in enumerate(page):
            canvas.setFont("Helvetica", 11)
            canvas.drawString(80, 700 - 40 * at, said)
            canvas.setFont("Helvetica", 7)
            canvas.drawString(80 + canvas.stringWidth(said, "Helvetica", 11), 704 - 40 * at, str(first + at))
        for at, (_, note) in enumerate(page):
            canvas.setFont("Helvetica", 6)
            canvas.drawString(80, 123 - 16 * at, str(first + at))
            canvas.setFont("Helvetica", 9)
            canvas.drawString(88, 120 - 16 * at, note)
        first += len(page)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def test_notes_at_the_foot_of_the_pages_of_a_pdf() -> None:
    pytest.importorskip("pypdfium2")
    pairs = list(zip(SAID, NOTES, strict=True))
    assert results(held(pdf([pairs]), "draft.pdf")) == THERE
    assert results(held(pdf([pairs[:2], pairs[2:]]), "draft.pdf")) == THERE


def test_notes_that_are_alike_on_every_page_are_no_running_feet() -> None:
    pytest.importorskip("pypdfium2")
    pages = [[(f"There were {at}7 boats.", "Ferry report, summer 2024" if at == 1 else "Ibid.")] for at in range(1, 6)]
    made = audit(read_bytes(pdf(pages), "draft.pdf"), Given([read_text(REPORT, "report.md")]))
    (citation,) = made.citations
    assert [one.target for one in citation.marks] == ["1", "2", "3", "4", "5"]


BEFORE = "<html><head><title>The river</title></head><body><article><h1>The river and its town</h1><p>{}</p>"
FILL = "<p>The town is on a river that no bridge crosses, and most of the people who work there live on the other side.</p>"


def page(call: str, note: str, around: tuple[str, str] = ("<ol>", "</ol>")) -> bytes:
    said = " ".join(text + call.format(n=at) for at, text in enumerate(SAID, start=1))
    notes = "".join(note.format(n=at, text=text) for at, text in enumerate(NOTES, start=1))
    return f"{BEFORE.format(said)}{FILL}{around[0]}{notes}{around[1]}</article></body></html>".encode()


@pytest.mark.parametrize(
    ("call", "note"),
    [
        ('<sup id="r{n}"><a href="#fn:{n}">{n}</a></sup>', '<li id="fn:{n}"><p>{text} <a href="#r{n}">↩</a></p></li>'),
        (
            '<sup><a href="#cite_note-{n}">[{n}]</a></sup>',
            '<li id="cite_note-{n}"><a href="#cite_ref-{n}">^</a> {text}</li>',
        ),
        ('<a href="#_ftn{n}"><sup>[{n}]</sup></a>', '<p><a href="#_ftnref{n}">[{n}]</a> {text}</p>'),
        ('<a href="#s{n}sym"><sup>{n}</sup></a>', '<div><p><a href="#s{n}anc">{n}</a>{text}</p></div>'),
    ],
)
def test_notes_of_a_page_that_link_back(call: str, note: str) -> None:
    around = ("<ol>", "</ol>") if note.startswith("<li") else ("<div>", "</div>")
    assert results(held(page(call, note, around), "draft.html")) == THERE


def test_links_within_a_page_that_are_no_notes() -> None:
    html = BEFORE.format('The ferry carried 77,000 passengers, see <a href="#more">below</a>. <a href="#top">1</a>')
    html += f'{FILL}<p id="more">More on the boats, which are old, is told <a href="#top">here</a></p></article></body></html>'
    made = audit(read_bytes(html.encode(), "draft.html"), Given([read_text(REPORT, "report.md")]))
    assert (made.citations, made.lookups) == ((), ())


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("d.txt", "It carried 43,800 passengers.* Some 860 cars towed a trailer.†\n\n* {0}\n\n† {2}", 2),
        ("d.md", "It carried 43,800 passengers.\\* Some 860 cars towed a trailer.†\n\n\\* {0}\n\n† {2}", 2),
        ("d.txt", "It carried 43,800 passengers.[1] It ran on 122 days.[2]\n\nNotes\n\n1. {0}\n2. {1}", 1),
        ("d.txt", "It carried 43,800 passengers.[1] It ran on 122 days.[2]\n\n[1] {0}\n[2] {3}", 1),
        ("d.md", "It carried *43,800* passengers on 77 days. There are:\n\n* {0}\n* {2}", 0),
        ("d.txt", "It carried 43,800** passengers, of 77 boats.\n\n**Ferry report** summer 2024", 0),
        ("d.txt", "It carried 43,800 passengers on 7 * 11 days.\n\n* {0} * {1}", 0),
        ("d.txt", "It carried 43,800 passengers.*\n\n* {0}\n\n* {2}", 0),
    ],
)
def test_notes_behind_signs_and_numbers(name: str, text: str, expected: int) -> None:
    sources = [read_text(REPORT, "report.md"), read_text(COUNT, "count.md")]
    made = audit(read_text(f"# The river\n\n{text.format(*NOTES)}\n", name), Given(sources))
    assert len(made.citations) == expected
    assert set(results(made).values()) == ({"there"} if expected else set())


def test_links_over_the_words_of_a_pdf() -> None:
    pytest.importorskip("pypdfium2")
    canvas_of = pytest.importorskip("reportlab.pdfgen.canvas").Canvas
    made = io.BytesIO()
    canvas = canvas_of(made, pagesize=(600, 800), invariant=1)
    before, link = "The ferry carried 43,800 passengers, says ", "the report of the office"
    canvas.setFont("Helvetica", 11)
    canvas.drawString(80, 700, f"{before}{link}. It ran on 77 days.")
    start = 80 + canvas.stringWidth(before, "Helvetica", 11)
    place = (start, 696, start + canvas.stringWidth(link, "Helvetica", 11), 710)
    canvas.linkURL("https://harbour.example.org/ferry", place)
    canvas.linkURL("javascript:alert(1)", (80, 696, 100, 710))
    canvas.showPage()
    canvas.save()
    source = read_bytes(made.getvalue(), "draft.pdf")
    assert [(source.text[one.span.start : one.span.end].strip(), one.target) for one in source.links] == [
        (link, "https://harbour.example.org/ferry")
    ]
    report = read_text(f"---\nurl: https://harbour.example.org/ferry\n---\n\n{REPORT}", "report.md")
    found = audit(source, Given([report]))
    assert results(found) == {"43,800 passengers": "there"}
