"""What a number is once it is read, and the scale behind it."""

from __future__ import annotations

from decimal import Decimal

from factcheck.dataclass import dataclass, replace
from factcheck.extract.symbols import is_kelvin
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.currencies import CODES, MONEY_SIGNS
from factcheck.lexicon.measures import CONTESTS, LEAPS, SUMMED, WON
from factcheck.lexicon.numbers import IN_MILLIONS, MONEY_SCALES, SCALES, SHORT_SCALES
from factcheck.lexicon.words import FUNCTION

ONE = Decimal(1)
FINE = Decimal("0.01")  # the precision of a fraction


@dataclass(slots=True)
class Numeral:
    """A number from token `first` up to, not including, `end`.

    `low` and `high` differ only for vague ones ("hundreds"). `precision` is the value of the last
    written digit; `form` is digits, words, fraction, ratio, vague or ordinal; `scale` is what the
    number was multiplied by ("million"), 1 for nothing.
    """

    first: int
    end: int
    low: Decimal
    high: Decimal
    precision: Decimal
    form: str
    scale: Decimal = ONE

    @property
    def value(self) -> Decimal:
        """The number; of a vague one the lower end."""
        return self.low


def times(number: Numeral, factor: Decimal) -> Numeral:
    """The number so many times over: 3 MEUR, "thirty-odd thousand"."""
    low, high = (number.low * factor).normalize(), (number.high * factor).normalize()
    return replace(number, low=low, high=high, precision=number.precision * factor)


def exact(first: int, end: int, value: Decimal, precision: Decimal, form: str, scale: Decimal = ONE) -> Numeral:
    """A number that is one value."""
    return Numeral(first, end, value, value, precision, form, scale)


def scale_behind(t: Tokens, end: int) -> tuple[Decimal | None, int]:
    """The scale word at a place, and the index behind it."""
    word = t.at(end)
    if word == "-" and t.at(end + 1) in SCALES:
        return SCALES[t.at(end + 1)], end + 2
    if word in SCALES:
        return SCALES[word], end + 1
    if word == "grand" and not (t.is_word(end + 1) and t.text[end + 1] not in FUNCTION):
        return SCALES["thousand"], end + 1  # "ten grand"; "two grand pianos"
    if word[-1:] == "s" and word[:-1] in SCALES and word[:-1] not in ("hundred", "thousand"):
        return SCALES[word[:-1]], end + 1  # "12 lakhs"
    if (
        word == "thousands"
        and end > 0
        and t.is_number(end - 1)
        and t.is_word(end + 1)
        and t.text[end + 1] not in FUNCTION
    ):
        return SCALES["thousand"], end + 1  # "63 thousands visitors"
    if word in MONEY_SCALES and t.joined(end) and t.at(end - 2) in MONEY_SIGNS:
        return MONEY_SCALES[word], end + 1  # "$2.1T"
    if word == "k" and is_kelvin(t, end):
        return None, end
    if word in SHORT_SCALES and (len(word) > 1 or (t.joined(end) and not _metres(t, end)) or _is_apart(t, end)):
        stop = t.at(end + 1) == "." and (t.at(end + 2) in MONEY_SIGNS or t.at(end + 2) in CODES)
        return SHORT_SCALES[word], end + 1 + stop  # "5 Mrd. EUR"
    return None, end


def past_notes(t: Tokens, end: int) -> int:
    """Behind a footnote's marks: "61,340[1] visitors", "61,340[^a] visitors", "61,340* visitors"; where none stand, the
    index itself."""
    past = _past_note(t, end)
    while past > end:
        end, past = past, _past_note(t, past)
    return end


def _past_note(t: Tokens, end: int) -> int:
    if t.at(end) in _NOTES and t.joined(end) and not t.joined(end + 1) and len(t.text[end - 1]) > 1:
        return end + 1  # not "a 5* hotel"
    at = end + 1 + (t.at(end + 1) == "^")
    note = t.at(at)
    parted = "," in note or t.at(at + 1) in _NOTE_LINKS
    if t.at(end) != "[" or not (note == "sic" or note.isalpha() or note.replace(",", "").isdecimal()):
        return end
    if len(note) > (LONGEST_NOTE if t.joined(end) or parted or note == "sic" else 1):
        return end  # "50 [60] visitors" is corrected
    while t.at(at + 1) in _NOTE_LINKS and t.is_number(at + 2):
        at += 2
    return at + 2 if t.at(at + 1) == "]" else end


_NOTES = frozenset("*†‡")
_NOTE_LINKS = frozenset((",", "-", "–"))
LONGEST_NOTE = 3  # characters


def past_scales(t: Tokens, end: int) -> int:
    """Behind the words that a torn number is multiplied by."""
    step, end = scale_behind(t, end)
    while step is not None:
        step, end = scale_behind(t, end)
    return end


def _is_apart(t: Tokens, end: int) -> bool:
    """ "5 m visitors", "5 M€": no metre."""
    euros = t.at(end + 1) in MONEY_SIGNS and t.joined(end + 1)
    return euros or (t.text[end] == "m" and t.at(end + 1) in IN_MILLIONS)


_TALL = frozenset(
    """tall long high wide deep above below sprint race final freestyle hurdles pool away swim dash run relay butterfly
    backstroke breaststroke medley thick apart down off""".split()
)


def _metres(t: Tokens, at: int) -> bool:
    """The m of "2.05m tall" and "the 800m final" is a metre."""
    if t.at(at - 2) in MONEY_SIGNS:
        return False
    if t.text[at] == "m" and t.at(at + 1) in ("and", ",") and t.at(at + 3) in ("cm", "mm"):
        return True  # "3m and 5cm"
    if t.text[at] == "m" and _is_thrown(t, at):
        return True
    return t.text[at] == "m" and (
        t.at(at + 1) in _TALL or (t.at(at + 1) == "-" and t.at(at + 2) in _TALL) or t.at(at - 2) in ("metre", "pool")
    )


def _is_thrown(t: Tokens, at: int) -> bool:
    """ "a throw of 89.45m", "the vaulter cleared 5.96m", "won the javelin with 65.45m": a length to the centimetre, with a
    throw in front, or a contest and how it went; not "users of Javelin rose to 12.45m", "the throw cost 12.45m"."""
    if len(t.text[at - 1].partition(".")[2]) != CENTIMETRES:
        return False
    near = t.text[max(0, at - 1 - FAR) : at - 1]
    if t.is_word(at + 1) and t.text[at + 1] not in FUNCTION:
        return t.text[max(0, at - 3) : at - 1][1:] == ["of"] and near[-2] in LEAPS  # "a throw of 65.45m won"
    if LEAPS.isdisjoint(near) and (CONTESTS.isdisjoint(near) or WON.isdisjoint(near)):
        return False
    return SUMMED.isdisjoint(near) and SUMMED.isdisjoint(t.text[at + 1 : at + 1 + BEHIND])


CENTIMETRES = 2  # digits behind the point
FAR = 7  # tokens in front
BEHIND = 4  # tokens, as in "in prize money"
