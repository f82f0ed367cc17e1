"""Areas a sentence names, and the one a figure is for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from factcheck.extract.tokens import Tokens
from factcheck.lexicon import areas as table
from factcheck.lexicon.places import area_names, demonyms


@dataclass(frozen=True, slots=True)
class AreaSpan:
    """An area named from token `first` up to `end`; `demonym` for "Rwandan"; `role` is in, of, subject or mention."""

    key: str
    first: int
    end: int
    demonym: bool
    role: str


@lru_cache(maxsize=1)
def _index() -> tuple[dict[str, list[tuple[tuple[str, ...], str, bool]]], dict[str, list[tuple[str, ...]]]]:
    index: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for names, demonym in ((area_names(), False), (demonyms(), True)):
        for name, key in names.items():
            words = _split(name)
            if words and (len(name) > 3 or name in _SHORT):
                index.setdefault(words[0], []).append((words, key, demonym))
    for rows in index.values():
        rows.sort(key=lambda row: -len(row[0]))
    blocked: dict[str, list[tuple[str, ...]]] = {}
    for name in table.NOT_AREAS:
        words = _split(name.lower())
        blocked.setdefault(words[0], []).append(words)
        index.setdefault(words[0], [])
    for others in blocked.values():
        others.sort(key=len, reverse=True)
    return index, blocked


_SHORT = frozenset(("us", "u.s.", "usa", "uk", "u.k.", "eu", "uae", "drc"))
_LOWER_OK = frozenset(("world", "worldwide", "global", "globally", "globe", "planet", "eurozone", "euro"))


def _split(name: str) -> tuple[str, ...]:
    text = name.replace("-", " - ").replace(",", " , ").replace("&", " & ")
    return tuple(part for part in text.split())


def area_spans(t: Tokens) -> tuple[AreaSpan, ...]:
    """The areas named in a sentence, in order; the longest name at a place wins."""
    index, blocked = _index()
    found: list[AreaSpan] = []
    i = 0
    while i < t.size:
        base = t.text[i].removesuffix("'s").removesuffix("'")
        rows = index.get(base)
        if rows is None or not t.is_word(i):
            i += 1
            continue
        skip = next((len(words) for words in blocked.get(base, ()) if _here(t, i, words)), 0)
        if skip:
            i += skip
            continue
        hit = next((row for row in rows if _here(t, i, row[0])), None)
        if hit is None or not _written_as_name(t, i, hit[0]):
            i += 1
            continue
        end = i + len(hit[0])
        found.append(AreaSpan(hit[1], i, end, hit[2], _role(t, i, end, hit[2])))
        i = end
    return tuple(found)


def _here(t: Tokens, i: int, words: tuple[str, ...]) -> bool:
    if i + len(words) > t.size:
        return False
    last = i + len(words) - 1
    for at, word in enumerate(words, i):
        text = t.text[at].removesuffix("'s").removesuffix("'") if at == last else t.text[at]
        if text != word:
            return False
    return True


def _written_as_name(t: Tokens, i: int, words: tuple[str, ...]) -> bool:
    """Capitalised, as names are; "us" and "polish" and "turkey" are none in lower case."""
    if words[0] in ("us", "uk", "eu"):
        return t.norm[t.start[i] : t.start[i] + 2].isupper()
    if words[0] in _LOWER_OK:
        return True
    return t.capital[i]


_IN = frozenset(("in", "across", "throughout", "within", "inside", "around", "over"))


def _role(t: Tokens, first: int, end: int, demonym: bool) -> str:
    before = t.at(first - 1)
    if before == "the":
        before = t.at(first - 2)
    if t.text[end - 1].endswith(("'s", "'")) or before in ("of", "for"):
        return "of"
    if before in _IN or t.text[end - 1] in ("worldwide", "globally"):
        return "in"
    if demonym:
        return "of"
    if t.at(end) in _HAVE or (first <= 1 and end < t.size and t.at(end) not in (",", "and", "or")):
        return "subject"
    return "mention"


_HAVE = frozenset(
    """has had have recorded recorded reported reports spent spends produced produces saw sees counted generates generated
    imported exported imports exports built hosts hosted employed was is had won""".split()
)
