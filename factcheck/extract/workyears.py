"""Years that tell when a work came out that is cited: "Lund (2019) found", "(Lund, 2019)", "according to Lund et al. (2019)"."""

from __future__ import annotations

from factcheck.extract.tokens import Tokens
from factcheck.lexicon.observers import OBSERVING, SAYING
from factcheck.lexicon.places import area_names, demonyms
from factcheck.lexicon.times import MONTHS, OCCASIONS
from factcheck.lexicon.words import FUNCTION

_FINDING = OBSERVING | SAYING | frozenset(
    """demonstrate demonstrates demonstrated suggest suggests suggested conclude concludes concluded argue argues argued
    compute computes computed model models modelled modeled simulate simulates simulated derive derives derived
    describe describes described propose proposes proposed place places placed give gives gave observe observes
    observed identify identifies identified determine determines determined infer infers inferred""".split()
)  # fmt: skip
_ALSO = frozenset("also has have had later first".split())
_LED = frozenset("to by see cf following follow after in from with of".split())  # "according *to* Lund (2019)"
_NO_PLACE = frozenset(
    ("in", "from", "of", "after", "with")
)  # of "in Lund (2019)" another name must tell that it is none
_AND = frozenset(("and", "&"))
_FEW = 8  # tokens that a work's authors take
_PAGES = frozenset("p pp ch chapter table fig figure sec section".split())


def work_before(t: Tokens, i: int) -> int:
    """Where the authors begin of the work that came out in this year, the token `i`; -1 where it is none of a work."""
    if _closes(t, i + 1):
        if t.at(i - 1) == "(":
            return _told(t, i)
        return _in_brackets(t, i)
    return -1


def _closes(t: Tokens, at: int) -> bool:
    """A bracket closes behind the year, or another work or a page follows in it."""
    return t.at(at) in (")", ";", "]") or (t.at(at) in (",", ":") and t.at(at + 1) in _PAGES)


def _told(t: Tokens, i: int) -> int:
    """ "Lund (2019) found", "Lund and Berg (2019) put", "Lund et al. (2019)", "according to Lund (2019)"."""
    end = i - 1
    start, several = _authors(t, end - (t.at(end - 1) in ("s", "'s", "’s")))
    if start < 0:
        return -1
    after = next((at for at in range(i, min(t.size, i + _FEW)) if t.text[at] == ")"), 0) + 1
    while t.at(after) in _ALSO:
        after += 1
    before = t.at(start - 1)
    led = before in _LED and (several or before not in _NO_PLACE)
    return start if several or led or (after > 1 and t.at(after) in _FINDING) else -1


def _in_brackets(t: Tokens, i: int) -> int:
    """ "(Lund, 2019)", "(see Lund and Berg 2019; …)"."""
    start, _ = _authors(t, i - (t.at(i - 1) == ","))
    if start < 0:
        return -1
    opening = start - 1
    while t.at(opening) in ("see", "also", "cf", ".", "e.g.", ","):
        opening -= 1
    return start if t.at(opening) in ("(", ";", "[") else -1


def _authors(t: Tokens, end: int) -> tuple[int, bool]:
    """Where the names begin that end here, -1 for none; and whether "et al." says that they are authors."""
    at, several = end - 1, False
    if t.at(at) == ".":
        at -= 1
    if t.at(at) in ("al", "al.") and t.at(at - 1) == "et":
        several, at = True, at - 2
        at -= t.at(at) == ","
    elif at != end - 1:
        return -1, False
    if not _is_name(t, at):
        return -1, False
    start = at
    while end - start < _FEW:
        before = start - 1
        if t.at(before) in _AND and _is_name(t, before - 1 - (t.at(before - 1) == ",")):
            start = before - 1 - (t.at(before - 1) == ",")
        elif t.at(before) == "," and start < at and _is_name(t, before - 1):
            start = before - 1
        else:
            break
    return start, several


def _is_name(t: Tokens, at: int) -> bool:
    """A word with one capital that is no place, people, month or event."""
    if not (t.is_word(at) and t.is_capital(at)) or at < 0:
        return False
    word = t.text[at]
    if len(word) < 2 or word in FUNCTION or word in MONTHS or word in OCCASIONS:
        return False
    return word not in area_names() and word not in demonyms() and not t.as_written(at, at + 1).isupper()
