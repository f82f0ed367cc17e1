"""Words, numbers and signs of a sentence."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.extract.torn import TORN, torn
from factcheck.extract.view import View
from factcheck.lexicon.currencies import BEHIND_SIGN, CODES, IN_CAPITAL
from factcheck.lexicon.measures import SUPERSCRIPT_UNITS
from factcheck.model.shown import PADDING, ZERO_WIDTH
from factcheck.pattern import pattern

TYPE_CHECKING = False  # as in typing, which takes time to import
if TYPE_CHECKING:
    from typing import Any, TypeVar

    Found = TypeVar("Found")

HYPHENS = ("-", "–")
DASHES = (*HYPHENS, "—")
_LEADS = "in january february march april may june july august september october november december".split()
_BEHIND_LEAD = "|".join([rf"(?<=\b{lead} [0-9]{{4}})" for lead in _LEADS])
_YEAR_RUN_ON = (  # "In 2023,63,140 visitors", "In May 2023,140 visitors": a blank is missing behind the comma
    r"(?:19|20)[0-9]{2}(?:(?=,[0-9]{1,3}(?:,[0-9]{3})+ [^\W\d_])"
    rf"|(?:{_BEHIND_LEAD})(?=,[0-9]{{1,3}}(?:,[0-9]{{3}})* [^\W\d_]))"
)
_TOKEN = pattern(
    r"\d{1,3}(?:([\u00a0' ])\d{3}(?:\1\d{3})*)(?!\d)(?:[.,]\d+)?"  # grouped by blanks or apostrophes
    r"|\d{1,3}(?: ,\d{3})+(?!\d)"  # a blank too many
    rf"|{_YEAR_RUN_ON}"
    r"|\d+(?:[.,]\d+)*"
    r"|(?:[^\W\d_]\.){2,}"  # u.s.
    r"|[^\W\d_]&[^\W\d_](?![\w&])"  # a&e, r&d
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"
    r"|[^\s\w]"
)
_PLAIN = pattern(  # the same in ASCII, where no letter stands before a digit; what is common first
    r"[a-z]{2,}(?:'[a-z]+)*"
    r"|[^\s\w]"
    r"|(?:[a-z]\.){2,}"
    r"|[a-z]&[a-z](?![a-z0-9_&])"
    r"|[a-z](?:'[a-z]+)*"
    r"|[0-9]{1,3}(?:([' ])[0-9]{3}(?:\1[0-9]{3})*)(?![0-9])(?:[.,][0-9]+)?"
    r"|[0-9]{1,3}(?: ,[0-9]{3})+(?![0-9])"
    rf"|{_YEAR_RUN_ON}"
    r"|[0-9]+(?:[.,][0-9]+)*"
)
_MIXED = pattern(r"[\d²-¹⁰-⁹](?:(?<=[^\W\d_].)|(?<=\D))")  # a digit behind a letter, or a raised one
_ZERO = (ZERO_WIDTH, PADDING)
_UNSEEN = pattern(f"[{ZERO_WIDTH}{PADDING}]")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NOTE = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAND = pattern(r"\d{1,3}(?:,\d{3})+\Z|\d+\.\d\d\Z")  # R250,000, R18.50; "R250" is a road
_RAND_SCALED = pattern(
    r"\d+(?:[.,]\d+)?(?:[ -]?(?:thousand|million|billion|trillion)|(?:bn|m|k))(?![^\W_])"
)  # R5 million
MOST_KEPT = 50_000  # words


class Kept(dict[str, str]):
    """What a function gives for each word met so far: a text has a thousand words and says them again and again."""

    def __init__(self, make: Callable[[str], str]) -> None:
        self._make = make

    def __missing__(self, word: str) -> str:
        if len(self) >= MOST_KEPT:
            self.clear()
        made = self[word] = self._make(word)
        return made


def _kind(word: str) -> str:
    char = word[0]
    return "w" if char.isalpha() else "n" if char.isdecimal() else "w" if char.isalnum() else "s"


_KINDS = Kept(_kind)


class _Texts(dict[int, str]):
    """Texts by index. Nothing is asked for as often; a bound method of the interpreter's own answers in half the time."""

    def __missing__(self, index: int) -> str:
        return ""


def once_at(read: Callable[[Tokens, int], Found]) -> Callable[[Tokens, int], Found]:
    """A reading that depends on a sentence and a place in it only, kept from the first time it is asked for."""

    def look(t: Tokens, at: int) -> Found:
        key = (read, at)
        if key in t.known:
            return t.known[key]  # type: ignore[no-any-return]
        found = t.known[key] = read(t, at)
        return found

    return look


class Tokens:
    """The tokens of one sentence as parallel lists; `kind` is `n` (number), `w` (word) or `s` (sign).

    `text` is in lower case and without zero-width characters, that of a torn number `TORN`. Offsets are those of
    the source. Letters and digits in one run are one word ("co2", "g7", "sw1a"), but for currency codes ("eur800").
    """

    __slots__ = ("_capitals", "_glued", "at", "coded", "end", "kind", "known", "norm", "size", "start", "text", "words")

    at: Callable[[int], str]  # the token's text, "" outside the sentence
    words: frozenset[str]  # the texts of all tokens: what a sentence does not have need not be looked for in it

    def __init__(self, view: View, start: int, end: int) -> None:
        self.kind: list[str] = []
        self.text: list[str] = []
        self.start: list[int] = []
        self.end: list[int] = []
        self.coded: set[int] = set()  # the indexes of words with digits in them
        self.norm = view.norm
        self._capitals: list[bool] | None = None
        self._glued: set[int] | None = None  # where they are not told by the offsets
        low = view.low
        if view.odd and _UNSEEN.search(low, start, end):
            self._read_odd(view, start, end)
        elif _MIXED.search(low, start, end):
            self._read(low, view.norm, start, end)
        else:
            self._read_plain(low, start, end)
        if view.torn and self._glued is None:
            self._tear(low)
        self.size = len(self.text)
        self.at = _Texts(enumerate(self.text)).__getitem__
        self.words = frozenset(self.text)
        self.known: dict[tuple[Callable[[Tokens, int], object], int], Any] = {}

    def _read(self, low: str, norm: str, start: int, end: int) -> None:
        kinds, texts, starts, ends = self.kind, self.text, self.start, self.end
        last = -1
        runs: dict[int, list[str]] = {}  # the pieces of each word with digits in it
        for found in _TOKEN.finditer(low, start, end):
            first, past = found.span()
            word = found[0]
            kind = _kind(word)
            if first == last and kind != "s" and kinds[-1] == "w":
                run = runs.get(len(texts) - 1) or [texts[-1]]
                rand = run == ["r"] and (
                    _RAND.match(word) or (norm[first - 1] == "R" and _RAND_SCALED.match(low, first))
                )
                if _grows(run[-1], kind, len(run) > 1) and not (rand or _is_money(norm, run, starts[-1])):
                    runs[len(texts) - 1] = run
                    run.append(word)
                    last = ends[-1] = past
                    continue
            if kind == "w" and not word.isascii():
                word = _without_notes(word)
                if word[-1].isdecimal():
                    self.coded.add(len(texts))
            kinds.append(kind)
            texts.append(word)
            starts.append(first)
            last = past
            ends.append(past)
        for index, run in runs.items():
            texts[index] = "".join(run)
        self.coded |= runs.keys()

    def _read_plain(self, low: str, start: int, end: int) -> None:
        """The same where no letter stands before a digit."""
        pattern = _PLAIN if low[start:end].isascii() else _TOKEN
        spans = [found.span() for found in pattern.finditer(low, start, end)]
        self.start = [first for first, _ in spans]
        self.end = [past for _, past in spans]
        self.text = [low[first:past] for first, past in spans]
        self.kind = list(map(_KINDS.__getitem__, self.text))

    def _read_odd(self, view: View, start: int, end: int) -> None:
        """The same without the zero-width characters, with each token's offsets mapped back."""
        low = view.low
        kept = [at for at in range(start, end) if low[at] not in _ZERO]
        seen = "".join([low[at] for at in kept])
        self._read(seen, "".join([view.norm[at] for at in kept]), 0, len(kept))
        if view.torn:
            self._tear(seen)
        self._glued = {index for index in range(1, len(self.start)) if self.start[index] == self.end[index - 1]}
        self.start = [kept[at] for at in self.start]
        self.end = [kept[at - 1] + 1 for at in self.end]
        for index, past in enumerate(self.end):
            while past < end and low[past] == PADDING:
                past += 1
            self.end[index] = past

    def _tear(self, low: str) -> None:
        """Take the text of the numbers that may not be whole."""
        places = [index for index, kind in enumerate(self.kind) if kind == "n"]
        for index, is_torn in zip(places, torn(low, [(self.start[i], self.end[i]) for i in places]), strict=True):
            if is_torn:
                self.text[index] = TORN

    def is_word(self, index: int) -> bool:
        """There is a word at this place."""
        return 0 <= index < self.size and self.kind[index] == "w"

    def is_number(self, index: int) -> bool:
        """There is a number in digits at this place."""
        return 0 <= index < self.size and self.kind[index] == "n"

    def is_capital(self, index: int) -> bool:
        """The word begins with a capital letter."""
        return 0 <= index < self.size and self.capitals[index]

    @property
    def capitals(self) -> list[bool]:
        """Which tokens begin with a capital letter."""
        if self._capitals is None:
            norm = self.norm
            self._capitals = [norm[at].isupper() for at in self.start]
        return self._capitals

    def joined(self, index: int) -> bool:
        """The token stands right behind the one before, without a space."""
        if self._glued is not None:
            return index in self._glued
        return 0 < index < self.size and self.start[index] == self.end[index - 1]

    def as_written(self, first: int, end: int) -> str:
        """The text of tokens in its own capitals on one line, from one index up to, not including, another."""
        if end <= first:
            return ""
        written = _UNSEEN.sub("", self.norm[self.start[first] : self.end[end - 1]])
        return " ".join(written.split()) if "\n" in written else written


def _grows(before: str, kind: str, run: bool) -> bool:
    """A number right behind a word, or a word right behind such a run, belongs to it."""
    if kind == "n":
        return (run or before not in CODES) and before[-1].isalnum()
    return before[-1].isdecimal()


def _is_money(norm: str, run: list[str], first: int) -> bool:
    """ "$US340", "Bt12": letters right before a number that say whose money it is."""
    if run[0] in IN_CAPITAL:
        return norm.startswith(run[0].capitalize(), first)
    return run[0] in BEHIND_SIGN and norm[max(0, first - 1)] == "$" and norm[first].isupper()


def _without_notes(word: str) -> str:
    """km² is km2; a raised number behind any other word is a footnote's."""
    bare = word.rstrip(_NOTE)
    if bare == word or not bare:
        return word
    return word.translate(_RAISED) if bare in SUPERSCRIPT_UNITS else bare
