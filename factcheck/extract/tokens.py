"""Words, numbers and signs of a sentence."""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"(?P<n>\d{1,3}(?:[\u00a0' ]\d{3})+(?!\d)(?:[.,]\d+)?|\d[\d\u200b]*(?:[,.][\d\u200b]*\d)*)"
    r"|(?P<w>(?:km|cm|m|mm)[²³23](?![^\W_])|(?:[^\W\d_]\.){2,}|[^\W\d_][^\W\d_\u200b]*(?:\u200b[^\W\d_]+)*(?:'[^\W\d_]+)?)"
    r"|(?P<s>[^\s\w\u200b])"
)


_ODD = re.compile("[\u200b²³]")


def _plain(word: str) -> str:
    return word.replace("\u200b", "").replace("²", "2").replace("³", "3")


class Tokens:
    """The tokens of one sentence as parallel lists; `kind` is `n` (number), `w` (word) or `s` (sign).

    `text` is in lower case. Offsets are those of the source.
    """

    __slots__ = ("capital", "end", "kind", "norm", "size", "start", "text")

    def __init__(self, norm: str, low: str, start: int, end: int) -> None:
        found = list(_TOKEN.finditer(low, start, end))
        self.norm = norm
        self.kind: list[str] = [match.lastgroup or "s" for match in found]
        self.text: list[str] = [match[0] for match in found]
        self.start: list[int] = [match.start() for match in found]
        self.end: list[int] = [match.end() for match in found]
        self.capital: list[bool] = [norm[at].isupper() for at in self.start]
        self.size = len(found)
        if _ODD.search(low, start, end):
            self.text = [_plain(word) for word in self.text]

    def at(self, index: int) -> str:
        """The token's text, "" outside the sentence."""
        return self.text[index] if 0 <= index < self.size else ""

    def is_word(self, index: int) -> bool:
        """There is a word at this place."""
        return 0 <= index < self.size and self.kind[index] == "w"

    def is_number(self, index: int) -> bool:
        """There is a number in digits at this place."""
        return 0 <= index < self.size and self.kind[index] == "n"

    def is_capital(self, index: int) -> bool:
        """The word begins with a capital letter."""
        return 0 <= index < self.size and self.capital[index]

    def joined(self, index: int) -> bool:
        """The token stands right behind the one before, without a space."""
        return 0 < index < self.size and self.start[index] == self.end[index - 1]

    def words(self, first: int, last: int) -> tuple[str, ...]:
        """The words from one index up to, not including, another."""
        return tuple(self.text[i] for i in range(max(0, first), min(last, self.size)) if self.kind[i] == "w")

    def index_at(self, offset: int) -> int:
        """The index of the first token that starts at or behind an offset."""
        for index, start in enumerate(self.start):
            if start >= offset:
                return index
        return self.size
