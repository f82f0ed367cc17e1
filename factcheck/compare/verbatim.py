"""Whether the words of a quotation stand in a text: the same, typography apart, with gaps, or with other words."""

from __future__ import annotations

from functools import lru_cache

from factcheck.dataclass import dataclass
from factcheck.model.citation import Sought
from factcheck.model.text import Span
from factcheck.pattern import pattern

_PIECE = pattern(r"\s*(?:\[[^\[\]]{0,200}\]|\(?…\)?|\(?\.\s?\.\s?\.\)?)\s*")
_ALIKE = {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‐": "-", "‑": "-",
          "–": "-", "—": "-", "−": "-", "\u00ad": "", "\u200b": "", "ﬁ": "fi", "ﬂ": "fl", "…": "..."}  # fmt: skip
_ENDS = " .,;:!?-\"'"
LEAST = 70  # of 100, for words that are likely the same sentence, altered
FURTHEST = 600  # characters between two pieces of one quotation
LONGEST = 1_000  # characters of a quotation that is looked for with other words


@dataclass(frozen=True, slots=True)
class Words:
    """Where a quotation stands: `span` in the source, None where it does not; `detail` says how it differs."""

    outcome: Sought
    span: Span | None
    detail: str = ""


@lru_cache(maxsize=64)
def _plain(text: str) -> tuple[str, tuple[int, ...]]:
    """A text with typography made plain and blanks made one, and where each of its characters stood."""
    made: list[str] = []
    places: list[int] = []
    for at, sign in enumerate(text):
        for shown in _ALIKE.get(sign, sign):
            if shown.isspace():
                if not made or made[-1] == " ":
                    continue
                shown = " "
            made.append(shown if len(shown.lower()) > 1 else shown.lower())
            places.append(at)
    return "".join(made), tuple(places)


def verbatim(quote: str, text: str) -> Words:
    """Whether a text has the words of a quotation, in order."""
    plain, places = _plain(text)
    pieces = [made for piece in _PIECE.split(quote) if (made := _plain(piece)[0].strip(_ENDS))]
    if not pieces or not plain:
        return Words(Sought.CANNOT, None, "there are no words to look for")
    first, at = -1, 0
    for piece in pieces:
        found = plain.find(piece, at)
        if found < 0 or (first >= 0 and found - at > FURTHEST):
            return _altered(pieces, plain, places)
        first, at = (found if first < 0 else first), found + len(piece)
    span = Span(places[first], places[at - 1] + 1)
    said = text[span.start : span.end]
    if len(pieces) > 1:
        return Words(Sought.THERE, span, "with words left out or put in")
    return Words(Sought.THERE, span, "" if said == quote.strip(_ENDS) else "but for typography")


def _altered(pieces: list[str], plain: str, places: tuple[int, ...]) -> Words:
    """The likest words of the text, where they are likely the quotation's with others put in their place."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    longest = max(pieces, key=len)
    if len(longest) > LONGEST or len(longest.split()) < 4:
        return Words(Sought.ABSENT, None, "its words are not in it")
    found = partial_ratio_alignment(longest, plain, score_cutoff=LEAST)
    if found is None or found.dest_end <= found.dest_start:
        return Words(Sought.ABSENT, None, "its words are not in it")
    start, end = found.dest_start, found.dest_end
    while start and plain[start - 1].isalnum():
        start -= 1
    while end < len(plain) and plain[end].isalnum():
        end += 1
    return Words(Sought.DIFFERS, Span(places[start], places[end - 1] + 1), "in other words")
