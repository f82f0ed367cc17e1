"""Which language a text is in, by its script and its function words; English unless it is clearly another."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cache

from factcheck.pattern import pattern
from factcheck.read.stopwords import WORDS

_SAMPLE = 20_000  # characters
_WORD = pattern(r"[^\W\d_]+")
_ENOUGH = 20  # words of prose before a text counts as more than a scrap
_SHORT = 6
# First code point of each script's range, in order; "" for letters that tell no language.
_SCRIPTS: tuple[tuple[int, str], ...] = (
    (0x370, "el"), (0x400, "ru"), (0x530, "hy"), (0x590, "he"), (0x600, "ar"), (0x700, ""), (0x900, "hi"),
    (0x980, "bn"), (0xA00, ""), (0xB80, "ta"), (0xC00, ""), (0xE00, "th"), (0xE80, ""), (0x1000, "my"),
    (0x10A0, "ka"), (0x1100, "ko"), (0x1200, "am"), (0x13A0, ""), (0x1780, "km"), (0x1800, ""), (0x1F00, "el"),
    (0x2000, ""), (0x3040, "ja"), (0x3100, ""), (0x3400, "zh"), (0xA000, ""), (0xAC00, "ko"), (0xD7B0, ""),
)  # fmt: skip
_STARTS = tuple(start for start, _ in _SCRIPTS)


@cache
def _languages_of_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for language, words in WORDS.items():
        for word in set(words.split()):
            if language == "en" or word not in _english():
                found[word] = (*found.get(word, ()), language)
    return found


@cache
def _english() -> frozenset[str]:
    """Words an English text may hold, which then speak for no other language."""
    return frozenset((WORDS["en"] + " a i an die am no so men on per come he et de as do at var hade en ne").split())


def _cyrillic(text: str) -> str:
    """Russian, Ukrainian or Bulgarian, by the letters the others lack."""
    if re.search("[іїєґІЇЄҐ]", text):
        return "uk"
    if re.search("[ыэёЫЭЁ]", text):
        return "ru"
    return "bg" if re.search(r"\b(?:на|се|от|за|че|са|ще)\b", text) and "ъ" in text else "ru"


def _by_script(text: str) -> str | None:
    """The language of a script of its own, where that is most of the text's letters."""
    other = {char for char in set(text) if "\u0370" <= char <= "\u1fff" or "\u3040" <= char <= "\ud7af"}
    letters = [char for char in text if char in other] if other else []
    if len(letters) < 4:
        return None
    counts = Counter(_SCRIPTS[bisect_right(_STARTS, ord(letter)) - 1][1] for letter in letters)
    if counts["ja"] and counts["zh"]:
        counts["ja"] += counts.pop("zh")
    code, most = counts.most_common(1)[0]
    if not code or most <= sum(char.isalpha() for char in text) - len(letters):
        return None
    if code == "ru":
        return _cyrillic(text)
    return "fa" if code == "ar" and re.search("[پچژگ]", text) else code


def _by_words(words: list[str]) -> str:
    table = _languages_of_word()
    hits: Counter[str] = Counter(language for word in words for language in table.get(word, ()))
    english = hits.pop("en", 0)
    if not hits:
        return "en"
    best, most = max(hits.items(), key=lambda pair: (pair[1], pair[0]))
    if len(words) < _ENOUGH:
        return best if len(words) >= _SHORT and english == 0 and most >= 2 else "en"
    return best if most > 2 * english and most >= len(words) // 12 and most >= 3 else "en"


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language most of a text is in, `en` where that is not clear.

    Names and quoted passages in another language do not change the answer.
    """
    sample = text[:_SAMPLE]
    if not sample.isascii() and (found := _by_script(sample)):
        return found
    return _by_words(_WORD.findall(sample.lower()))
