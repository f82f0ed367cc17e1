"""What an ellipsis takes away: fair where order and sense stay, not where a "not", an "only", a number or a condition goes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck.compare.quotes.shelf import Shelved
from factcheck.compare.quotes.tokens import Token, tokens
from factcheck.compare.quotes.variants import has_number
from factcheck.dataclass import dataclass
from factcheck.lexicon.negations import DOUBTS, HEDGES, LIMITS, is_negation
from factcheck.lexicon.times import MONTHS
from factcheck.model.quote import Change, ChangeKind
from factcheck.model.text import Span
from factcheck.pattern import pattern

_SENTENCE_END = pattern(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSt)(?<!\b[A-Z])[.!?…][\"”’'»)\]]*\s+(?=[\"“‘'«(\[]?[^\W\d_a-z]|\d)"
)
_EDGE = pattern(r"[,;:()–—]|\s-\s")
_IF = frozenset("if unless until except provided providing assuming".split())
_RELATIVE = frozenset(
    "which who whose whom where when as like such including according having being because since for".split()
)
_JOINS = frozenset("and but so or yet while though although".split())
_SUBJECTS = frozenset(
    "i you he she it we they the a an this that these those my your his her its our their there".split()
)
_PERSONS = frozenset("i you he she it we they".split())
_LIMITS = LIMITS - {"allegedly", "reportedly", "supposedly"} | {"just"}
_REACH = 400  # characters of a sentence
_NUMBER = "a number"
_MONTH = "May"  # no "may"
_YEAR = 4  # digits
_KEPT = 12  # words before a cut
_FEW = 3  # whole sentences that an ellipsis may pass over without its being said


@dataclass(frozen=True, slots=True)
class Clause:
    """Words that are left out, up to the next comma: `opened` and `closed` tell whether a sign stands before and behind."""

    words: tuple[Token, ...]
    opened: bool
    closed: bool


def _clauses(text: str, words: Sequence[Token], before: int, behind: int) -> Iterator[Clause]:
    """The clauses of a cut whose neighbours end at `before` and begin at `behind`."""
    start, opened = 0, bool(words) and bool(_EDGE.search(text, before, words[0].start))
    for at, word in enumerate(words):
        end = words[at + 1].start if at + 1 < len(words) else behind
        edge = bool(_EDGE.search(text, word.end, end))
        if edge or at + 1 == len(words):
            yield Clause(tuple(words[start : at + 1]), opened, edge)
            start, opened = at + 1, edge


def _hangs(clause: Clause, subject: bool = False) -> str:
    """What of the sense goes with a clause, in words; "" for nothing. `subject` tells that "I", "we" or the like stands
    right before it, and waits for its verb."""
    norms = [word.text if word.text == _MONTH else word.norm for word in clause.words]
    if found := next((word for word in norms if word in _IF), ""):
        return f"a condition, “{found}”"
    apart = clause.opened and clause.closed
    if apart and (norms[0] in _RELATIVE or (norms[0] in _JOINS and len(norms) > 1 and norms[1] in _SUBJECTS)):
        return ""
    if clause.closed and norms[0] in _JOINS and not _PERSONS.isdisjoint(norms[1:8]):
        return ""  # "and on a lowland farm it may be nothing, too": a sentence of its own
    if found := next((word.text for word in clause.words if is_negation(word.norm)), ""):
        return f"“{found}”"
    if apart:
        return ""
    if found := next((word for word in norms if word in _LIMITS), ""):
        return f"“{found}”"
    if subject and not clause.opened and (found := next((word for word in norms if word in DOUBTS), "")):
        return f"“{found}”"
    if len(norms) <= 2 and (found := next((word for word in norms if word in HEDGES), "")):
        return f"“{found}”"
    if has_number(clause.words) and not _dated(clause.words):
        return _NUMBER
    return ""


def _dated(words: Sequence[Token]) -> bool:
    """The numbers are those of days and years."""
    month = any(one.norm in MONTHS for one in words)
    return all(
        month or (word.is_number and len(word.norm) == _YEAR and word.norm[:2] in ("18", "19", "20"))
        for word in words
        if has_number([word])
    )


def sentence_ends(shelved: Shelved, start: int, end: int) -> list[int]:
    """Offsets behind the sentence ends between two offsets; a new block is one."""
    text = shelved.text
    found = [one.end() for one in _SENTENCE_END.finditer(text, start, end + 2) if one.end() <= end]
    found += shelved.starts[bisect_right(shelved.starts, start) : bisect_right(shelved.starts, end)]
    return sorted(set(found))


def cut(shelved: Shelved, last: int, following: int, ellipsis: Span) -> Change:
    """What stands between word `last` of a source and word `following`, which an ellipsis (or, its span empty, a "she
    said" of the draft) leaves out."""
    words, text = shelved.tokens, shelved.text
    marked = ellipsis.start < ellipsis.end
    kind = ChangeKind.ELLIPSIS if marked else ChangeKind.SEAM
    if following <= last:
        there = Span(words[following].start, words[following].end)
        return Change(ChangeKind.ORDER, ellipsis, there, False, "the source has it the other way round")
    gone = words[last + 1 : following]
    before, behind = words[last].end, words[following].start
    if not gone:
        kind = ChangeKind.TYPOGRAPHY if marked else kind
        return Change(kind, ellipsis, Span(before, before), True, "nothing is left out" if marked else "")
    span = Span(gone[0].start, gone[-1].end)
    ends = sentence_ends(shelved, before, behind)
    if not ends:
        stretches = [(gone, before, behind)]
    else:
        tail = [word for word in gone if word.start < ends[0]]
        head = [word for word in gone if word.start >= ends[-1]]
        stretches = [(tail, before, ends[0]), (head, ends[-1], behind)]
    for number, (stretch, low, high) in enumerate(stretches):
        for clause in _clauses(text, stretch, low, high):
            opened = clause.opened or (number == 1 and clause.words[0] is stretch[0])
            closed = clause.closed or (bool(ends) and number == 0 and clause.words[-1] is stretch[-1])
            waits = words[last].norm in _PERSONS and clause.words[0] is gone[0]
            again = opened and closed and is_negation(clause.words[0].norm) and _denied(words, last, low)
            if again and not any(word.norm in _IF for word in clause.words):
                continue  # "never once, not in the tower, not ashore, even on leave"
            if told := _hangs(Clause(clause.words, opened, closed), waits):
                return Change(ChangeKind.CUT, ellipsis, span, False, f"it takes away {told}")
    passed = max(0, len(ends) - 1)
    if passed >= _FEW:
        return Change(kind, ellipsis, span, True, f"it passes over {passed} sentences")
    return Change(kind, ellipsis, span, True, "it joins two sentences" if ends and marked else "")


def _denied(words: Sequence[Token], last: int, before: int) -> bool:
    """What stands before a cut is denied already, in the words of the same sentence that are kept."""
    return any(is_negation(word.norm) and word.end <= before for word in words[max(0, last - _KEPT) : last + 1])


def outer(shelved: Shelved, first: int, last: int, ellipsis: Span, behind: bool) -> Change:
    """What an ellipsis at the beginning or, `behind`, at the end of a quotation leaves out of its sentence."""
    words = shelved.tokens
    if behind:
        at = words[last].end
        ends = sentence_ends(shelved, at, min(len(shelved.text), at + _REACH))
        low, high = at, ends[0] if ends else min(len(shelved.text), at + _REACH)
        gone = [word for word in words[last + 1 : last + 1 + _REACH] if word.start < high]
    else:
        at = words[first].start
        ends = sentence_ends(shelved, max(0, at - _REACH), at)
        low, high = ends[-1] if ends else max(0, at - _REACH), at
        gone = [word for word in words[max(0, first - _REACH) : first] if word.start >= low]
    there = Span(gone[0].start, gone[-1].end) if gone else Span(at, at)
    for clause in _clauses(shelved.text, gone, low, high):
        told = _hangs(clause)
        if told and told != _NUMBER:
            return Change(ChangeKind.CUT, ellipsis, there, False, f"it takes away {told}")
    return Change(ChangeKind.ELLIPSIS, ellipsis, there, True)


_MARK = pattern(r"[“”„\"«»]")
_NEW = pattern(r"[;:]")
_OPENERS = _RELATIVE | _JOINS | _PERSONS | frozenset("that why how what whether".split())
_NO_CONDITION = frozenset("even as what".split())  # before an "if"
_ASKING = frozenset("know ask asked wonder wondered see tell say sure doubt check care".split())  # "ask if we can"
_WITH_NOT = frozenset("until without".split())  # a condition for what is denied: "we will not open until …"


def _condition(norms: Sequence[str], denied: bool) -> str:
    """The word that makes the clause a condition; "" for none."""
    for at, norm in enumerate(norms):
        if norm in _WITH_NOT:
            if denied:
                return norm
        elif norm in _IF and not (at and norms[at - 1] in _NO_CONDITION):
            return norm
    return ""


def _taken(clause: Clause, denied: bool) -> str:
    """What of the sense a clause at the end of a sentence holds, in words; "" for nothing."""
    norms = [word.norm for word in clause.words]
    if found := _condition(norms, denied):
        return f"a condition, “{found}”"
    but = norms[0] == "but"
    if clause.opened and not but:
        return f"“{norms[0]}”" if norms[0] in _LIMITS else ""
    for norm in norms[but:]:
        if norm in _OPENERS or (norm == "not" and "but" in norms[1:]):
            return ""  # what follows is another clause's; "not once but twice"
        if norm in _LIMITS or (is_negation(norm) and norm not in _WITH_NOT):
            return f"“{norm}”"
    return ""


def ended_early(shelved: Shelved, first: int, last: int, quoted: Span, following: str) -> Change | None:
    """What a quotation that ends as a sentence does leaves out of the source's sentence, where that takes the sense with
    it; None where it does not. `following` is what the draft says behind the quotation: it may tell the rest itself."""
    words, text = shelved.tokens, shelved.text
    at = words[last].end
    high = min(len(text), at + _REACH)
    high = next(iter(sentence_ends(shelved, at, high)), high)
    if mark := _MARK.search(text, at, high):
        high = mark.start()  # behind it are no longer the words of the same
    gone = [word for word in words[last + 1 : last + 1 + _REACH] if word.start < high]
    denied = any(is_negation(word.norm) for word in words[first : last + 1])
    before = at
    for clause in _clauses(text, gone, at, high):
        norms = [word.norm for word in clause.words]
        follows = norms[1] if len(norms) > 1 and norms[0] in _JOINS else norms[0] if clause.opened else ""
        anew = follows in _SUBJECTS or (norms[0] in _JOINS and follows in _IF)
        if anew or _NEW.search(text, before, clause.words[0].start):
            return None  # a sentence of its own
        if norms[0] == "if" and words[last].norm in _ASKING:
            return None
        if told := _taken(clause, denied):
            behind = {word.norm for word in tokens(following)}
            if sum(norm in behind for norm in norms) * 2 > len(norms):
                return None
            there = Span(gone[0].start, gone[-1].end)
            return Change(ChangeKind.CUT, quoted, there, False, f"it ends before {told}")
        before = clause.words[-1].end
    return None


def denied_before(shelved: Shelved, first: int) -> Token | None:
    """The word that denies what a quotation begins with, where it stands right before and is left out."""
    words, text = shelved.tokens, shelved.text
    for at in range(first - 1, max(-1, first - 3), -1):
        if _EDGE.search(text, words[at].end, words[at + 1].start) or sentence_ends(
            shelved, words[at].end, words[at + 1].start
        ):
            return None
        if words[at].norm in ("not", "never", "cannot") or words[at].norm.endswith("n't"):
            return words[at]
    return None
