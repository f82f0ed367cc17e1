"""Texts that share their wording are one voice, and what a card tells of it."""

from __future__ import annotations

from made import run

from factcheck.compare.copies import voices
from factcheck.report.clusters import clusters
from factcheck.report.index import Index
from factcheck.report.layout import Layout

WIRE = (
    "The port of Averil handled {} containers in 2024, its authority said on Friday. The port has grown every year since"
    " the new quay was opened, and wants to dredge the outer channel before the winter. Fishermen from the old harbour"
    " are against it, because the spoil would be dumped on their grounds."
)
OWN = (
    "Last year was a good one for Averil. In 2024 the port of Averil handled {} containers. Its rivals down the coast had"
    " less to be glad of, and one of them has shut a terminal for good."
)
OTHER = (
    "A slow spring, a busy autumn: the port of Averil handled {} containers in 2024, more than ever before in one year."
)


def card(texts: dict[str, str], **layout: object) -> str:
    """What is told of the measures that the texts have in common."""
    return "\n".join(clusters(Index(run(texts)), Layout(width=100, **layout)))  # type: ignore[arg-type]


def test_a_text_printed_again_with_another_figure_is_one_voice() -> None:
    texts = {"a": WIRE.format("412,600"), "b": "Averil. " + WIRE.format("421,600"), "c": OWN.format("412,600")}
    assert voices(texts) == {"a": "a", "b": "a", "c": "c"}


def test_texts_in_their_own_words_are_voices_of_their_own() -> None:
    texts = {"a": WIRE.format(1), "b": OWN.format(1), "c": OTHER.format(1), "d": "", "e": "Short."}
    assert len(set(voices(texts).values())) == len(texts)


def test_short_texts_of_the_same_words_are_not_called_copies() -> None:
    assert len(set(voices({"a": "The castle has 312 rooms.", "b": "The castle has 312 rooms."}).values())) == 2


def test_who_stands_alone_is_named() -> None:
    said = card({"a.txt": OWN.format("412,600"), "b.txt": OTHER.format("412,600"), "c.txt": WIRE.format("421,600")})
    assert "= the sources disagree: 412,600 against 421,600" in said
    assert "= c.txt is alone with 421,600; 2 say 412,600" in said


def test_two_copies_are_no_majority() -> None:
    texts = {
        "a.txt": WIRE.format("412,600"),
        "b.txt": WIRE.format("412,600") + " (agency)",
        "c.txt": OWN.format("421,600"),
    }
    said = card(texts)
    assert "alone" not in said
    assert "= a.txt, b.txt share their wording: one voice" in said


def test_amounts_are_drawn_on_one_scale() -> None:
    texts = {
        "a.txt": "In 2024 some 60% to 75% of the seats of the ferry to Averil were taken.",
        "b.txt": "In 2024 over 70% of the seats of the ferry to Averil were taken.",
        "c.txt": "In 2024, 72% of the seats of the ferry to Averil were taken.",
    }
    said = card(texts)
    assert "●" in said
    assert "├" in said
    plain = card(texts, ascii=True)
    assert plain.isascii()
    assert "*" in plain


def test_two_numbers_need_no_scale_and_times_are_no_amounts() -> None:
    two = card({"a.txt": OWN.format("412,600"), "c.txt": WIRE.format("421,600")})
    assert "●" not in two
    years = card({"a.txt": "In 2023 the port of Averil handled 412,600 containers.",
                  "b.txt": "In 2024 the port of Averil handled 431,000 containers."})  # fmt: skip
    assert "●" not in years
