"""What surrounds a figure: words, names, negation, modality, tense."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.notfigures import PLAN_WORDS, RULE_WORDS, SUPPOSED_WORDS
from factcheck.lexicon.words import FUNCTION, NEGATIONS
from factcheck.model.claim import Modality

_LINKS = frozenset(("of", "for", "on", "the", "and", "to", "against", "-", "&"))
_NOT_NEGATING = frozenset(("only", "least", "just", "less", "fewer", "more", "quite", "yet"))


def content(t: Tokens, first: int, last: int, own: set[int], timed: Collection[int] = ()) -> tuple[str, ...]:
    """The words between two tokens in order, in lower case, without possessive endings.

    Function words stay, for phrases; a comma stands for any sign, "#" for the figure's own tokens, "@" for a time.
    """
    found: list[str] = []
    for i in range(max(0, first), min(last, t.size)):
        if i in own:
            mark = "#"
        elif i in timed:
            mark = "@"
        elif t.kind[i] == "w":
            mark = t.text[i].removesuffix("'s").removesuffix("'")
        elif t.kind[i] == "n":
            mark = t.text[i]
        else:
            mark = "," if t.text[i] != "-" else ""
        if mark and not (mark in "#@" and found and found[-1] == mark):
            found.append(mark)
    return tuple(found)


def names(t: Tokens) -> tuple[str, ...]:
    """Capitalised words within the sentence and runs of them, as written ("Louvre", "University of Oslo")."""
    found: list[str] = []
    i = 0
    while i < t.size:
        if not (t.capital[i] and t.kind[i] == "w") or (i == 0 and t.text[i] in FUNCTION):
            i += 1
            continue
        end, last = i + 1, i
        while end < t.size and (t.kind[end] == "w" or t.text[end] in ("-", "&")):
            if t.capital[end]:
                last = end
            elif t.text[end] not in _LINKS or end - last > 2:
                break
            end += 1
        if last > i or (i > 0 and t.text[i] not in FUNCTION and not (len(t.text[i]) < 3)):
            found.append(t.norm[t.start[i] : t.end[last]])
        i = max(last + 1, i + 1)
    return tuple(found)


def negated(t: Tokens, first: int, noun_end: int, start: int, end: int) -> bool:
    """The verb of the figure is denied: "33 states which haven't signed", "states outside the treaty"."""
    for i in range(noun_end, min(end, noun_end + 5)):
        if t.text[i] in NEGATIONS and t.at(i + 1) not in _NOT_NEGATING:
            return not (t.text[i] in ("no", "without", "lack", "fail", "failed") and i > noun_end + 2)
        if t.text[i] in (",", ".", ";"):
            break
    before = t.text[max(start, first - 4) : first]
    return any(word in ("not", "never", "non") and word != "" for word in before) and not (
        {"only", "just", "least", "or"} & set(before)
    )


_MODAL = frozenset(("will", "would", "could", "may", "might", "should", "shall"))


def modality(t: Tokens, start: int, first: int, noun_end: int, end: int, head: str) -> Modality:
    """Whether the clause asserts, plans or supposes."""
    before = [t.text[i] for i in range(start, first) if not (t.text[i] == "may" and t.capital[i])]
    after = [t.text[i] for i in range(noun_end, min(end, noun_end + 3)) if not (t.text[i] == "may" and t.capital[i])]
    if t.at(t.size - 1) == "?" or (t.size > 1 and t.at(t.size - 2) == "?"):
        return Modality.SUPPOSED
    words = [word for word in before if word != head and not (word == "estimates")]
    if any(word in SUPPOSED_WORDS for word in (*words, *(w for w in after if w in _MODAL))):
        return Modality.SUPPOSED
    if any(word in RULE_WORDS for word in words[-6:]):
        return Modality.SUPPOSED
    if any(word in PLAN_WORDS and word not in ("goals", "goal", "targets") for word in words[-10:]):
        return Modality.PLANNED
    if "target" in words[-4:] or "goal of" in " ".join(words[-4:]) or any(word in _MODAL for word in after):
        return Modality.PLANNED
    return Modality.ASSERTED


_PAST = frozenset(("was", "were", "had", "did", "fell", "rose", "grew", "became", "took", "made", "gave", "went", "won", "lost",
                   "spent", "sold", "bought", "held", "left", "came", "saw", "cost", "drew", "ran", "paid", "began", "found"))  # fmt: skip
_PRESENT = frozenset(("is", "are", "has", "have", "now", "currently", "remains", "stands", "live", "lives", "today", "am",
                      "haven't", "hasn't", "isn't", "aren't", "stand", "remain"))  # fmt: skip


def is_past(t: Tokens, start: int, end: int) -> bool:
    """The clause tells what was: a past form and no present or perfect one."""
    if any(word in _PRESENT for word in t.text[start:end]):
        return False
    return any(t.text[i] in _PAST or _past_verb(t, i) for i in range(start, end))


def _past_verb(t: Tokens, i: int) -> bool:
    """A form in -ed that no noun follows: "caused 833", not "recorded casualties"."""
    word = t.text[i]
    if not word.endswith("ed") or len(word) < 5 or word == "united":
        return False
    return not t.is_word(i + 1) or t.at(i + 1) in FUNCTION
