"""The words around a figure that matching reads: its clause, its sentence, and proper names."""

from __future__ import annotations

from collections.abc import Container, Iterator

from factcheck.extract.tokens import Kept, Tokens
from factcheck.lexicon.clause import WEEKDAYS
from factcheck.lexicon.ideas import is_common
from factcheck.lexicon.modifiers import BEFORE_WORDS
from factcheck.lexicon.numbers import SCALES, STARTERS
from factcheck.lexicon.words import FUNCTION, is_plural

WINDOW = 160  # tokens to either side that count as a figure's sentence
_LINKS = frozenset(("of", "for", "on", "the", "and", "to", "against", "-", "&"))


def _mark(word: str) -> str:
    if not word[0].isalnum():
        return _SIGNS.get(word, ",")
    return word.removesuffix("'s").removesuffix("'") if "'" in word else word


_SIGNS = {"-": "", "&": "and"}
MARKS = Kept(_mark)


def marks(t: Tokens, timed: frozenset[int] | set[int] = frozenset()) -> list[str]:
    """One word for each token, in lower case, without possessive endings.

    Function words stay, for phrases; a comma stands for a sign, "and" for "&", "@" for what is in `timed`, "" for a hyphen.
    """
    found = list(map(MARKS.__getitem__, t.text))
    for i in timed:
        found[i] = "@"
    if "'" in t.text:
        for i in _owners(t):
            found[i] = ""
    return found


def _owners(t: Tokens) -> Iterator[int]:
    """The signs that end an owner and no quotation: "large firms*'* exports"."""
    for i in range(1, t.size - 1):
        if t.text[i] == "'":
            if t.joined(i + 1) and not t.joined(i):
                return  # a quotation begins
            if t.joined(i) and t.text[i - 1].endswith("s") and t.is_word(i + 1) and not t.joined(i + 1):
                yield i


def content(words: list[str], first: int, last: int, own: tuple[int, int]) -> tuple[str, ...]:
    """The words between two tokens, the figure's own (from, up to) as "#"; a time is one "@"."""
    start, end = own
    run = [*words[first:start], "#", *words[end:last]] if end > start else words[first:last]
    found = [word for word in run if word]
    if "@" in found:
        found = [word for word, before in zip(found, ["", *found], strict=False) if word != "@" or before != "@"]
    return tuple(found)


_ANYBODY = frozenset("nobody everybody everyone somebody someone anybody anyone nothing everything something".split())
_DAYS = WEEKDAYS | frozenset("today yesterday tomorrow tonight it that there here what who let".split())
_OWNS = frozenset("has had employs houses boasts hosts owns serves runs".split())
_ASIDES = frozenset(("who", "whose", "which"))


def _owner(t: Tokens) -> bool:
    """The sentence opens with who has the figure, and the word is no common one: "Oxbow has 4,200 residents"."""
    word = t.text[0].removesuffix("'s")
    if word in _ANYBODY or is_common(word):
        return False
    if word != t.text[0]:
        return word not in _DAYS and not is_plural(word)
    return t.at(1) in _OWNS and (t.is_number(2) or t.at(2) in STARTERS or t.at(2) in BEFORE_WORDS)


def _told_of(t: Tokens) -> bool:
    """The sentence opens with a name that an aside tells more of: "Halden, *who* went up as champions"."""
    return t.at(1) == "," and t.at(2) in _ASIDES and not is_plural(t.text[0]) and not is_common(t.text[0])


def _is_unit(t: Tokens, i: int, timed: Container[int]) -> bool:
    """ "410,000 *TEU* of freight", "900 *GWh*": letters behind a number with no noun of theirs are what it counts."""
    if i == 0 or not (t.is_number(i - 1) or t.text[i - 1] in SCALES) or i - 1 in timed:
        return False
    written = t.as_written(i, i + 1)
    if len(written) > LONGEST_UNIT or sum(map(str.isupper, written)) < 2:
        return False
    return not t.is_word(i + 1) or (t.text[i + 1] in FUNCTION and not t.is_capital(i + 1))


LONGEST_UNIT = 5  # letters


def names(t: Tokens, timed: Container[int] = ()) -> tuple[tuple[int, str], ...]:
    """Capitalised words within the sentence and runs of them, as written ("Louvre", "University of Oslo"), each with
    its first token. `timed` are the tokens of times."""
    found: list[tuple[int, str]] = []
    past = 0
    capital = t.capitals
    for i in [at for at, one in enumerate(capital) if one]:
        if i < past or (i == 0 and t.text[i] in FUNCTION) or _is_unit(t, i, timed):
            continue
        end, last = i + 1, i
        while end < t.size and (t.kind[end] == "w" or t.text[end] in ("-", "&")):
            if capital[end]:
                last = end
            elif t.text[end] not in _LINKS or end - last > 2:
                break
            end += 1
        if last > i or (len(t.text[i]) > 2 and t.text[i] not in FUNCTION and (i > 0 or _owner(t) or _told_of(t))):
            found.append((i, " ".join(t.as_written(i, last + 1).split())))
        past = last + 1
    return tuple(found)
