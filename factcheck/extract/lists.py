"""Names listed beside a count: "five states: A, B, C, D and E"."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens

_OPEN = frozenset((":", "—", "–", "("))
_HEDGED = frozenset(("including", "include", "includes", "like", "as", "e.g.", "among", "notably"))


def names_after(t: Tokens, end: int) -> tuple[str, ...]:
    """The capitalised names listed right behind a counted noun, after a colon, dash or bracket; () if none."""
    at = end
    while at < min(t.size, end + 6) and t.text[at] not in _OPEN:
        if t.text[at] in _HEDGED or t.text[at] in (".", ";"):
            return ()
        at += 1
    return listed(t, at + 1)[0] if t.at(at) in _OPEN and t.at(at + 1) not in _HEDGED else ()


def listed(t: Tokens, at: int) -> tuple[tuple[str, ...], int]:
    """A list of capitalised names with commas and "and" from a token on; () where it is not just that."""
    names: list[str] = []
    last = False
    while at < t.size:
        if t.text[at] == "the":
            at += 1
        first = at
        while t.is_word(at) and (t.capital[at] or (t.text[at] in ("of", "and") and t.is_capital(at + 1) and at > first
                                                   and t.text[at] == "of")):  # fmt: skip
            at += 1
        if at == first:
            return ((), at) if not last or not names else (tuple(names), at)
        names.append(t.norm[t.start[first] : t.end[at - 1]])
        if last:
            break
        if t.at(at) == ",":
            at += 1
            if t.at(at) == "and":
                last, at = True, at + 1
        elif t.at(at) in ("and", "&"):
            last, at = True, at + 1
        else:
            break
    ended = at >= t.size or t.text[at] in (".", ")", ";", "—", "–", ",", "!", "?") or not t.is_word(at)
    return (tuple(names), at) if last and len(names) >= 2 and ended else ((), at)


def area_lists(t: Tokens) -> tuple[tuple[str, ...], ...]:
    """Every list of two or more capitalised names in a sentence."""
    found: list[tuple[str, ...]] = []
    at = 0
    while at < t.size:
        if t.kind[at] == "w" and t.capital[at]:
            names, end = _loose(t, at)
            if len(names) >= 3:
                found.append(names)
                at = end
                continue
        at += 1
    return tuple(found)


def _loose(t: Tokens, at: int) -> tuple[tuple[str, ...], int]:
    names: list[str] = []
    last = False
    while at < t.size and t.is_word(at) and t.capital[at]:
        first = at
        while t.is_word(at) and t.capital[at]:
            at += 1
        names.append(t.norm[t.start[first] : t.end[at - 1]])
        if last:
            return tuple(names), at
        if t.at(at) == "," and (t.is_capital(at + 1) or t.at(at + 1) == "and"):
            at += 1
        if t.at(at) == "and":
            last, at = True, at + 1
        elif t.at(at - 1) != ",":
            return (), at
    return (), at
