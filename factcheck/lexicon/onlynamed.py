"""Names of areas that only say what something else is like or whose it was: "the former *Dutch* colony", "a
*French*-speaking island", "*Kenya's* neighbour Uganda", "of *Indian* and mixed descent"."""

from __future__ import annotations

from factcheck.lexicon.pointers import COUNTRY, OTHERS
from factcheck.pattern import pattern

_FORMER = "former erstwhile onetime one-time formerly once ex"
_NEVER_OF = "colony protectorate dominion"  # even now they are no part of whose they are
_NO_MORE = (  # and these are none any more, behind "former"
    "colonies protectorates dominions possession possessions territory territories mandate mandates province provinces "
    "dependency dependencies republic republics state states kingdom kingdoms outpost outposts satellite satellites"
)
_DESCENT = "descent origin origins ancestry heritage extraction stock parentage blood roots ethnicity"
_AFTER_A_HYPHEN = (  # "French-speaking", "Chinese-owned"; what is made, grown, listed or based there is of the country
    "speaking owned led run held backed funded financed born occupied controlled ruled administered brokered sponsored "
    "inspired trained educated supplied supported mediated dominated imposed drafted bound sized style type like era"
)


def _any(words: str) -> str:
    return "|".join(words.split())


_COMPOUND = pattern(rf"-(?:{_any(_AFTER_A_HYPHEN)})\b")
_IS_FORMER = pattern(rf"\b(?:{_any(_FORMER)})[ \n-](?:[a-z]{{1,14}}[ \n-])?$")
_A_COLONY = pattern(rf"[ \n](?:{_any(_NEVER_OF)})\b(?! of [a-z])")  # not "the Dutch colony of artists"
_COLONIES = pattern(rf"[ \n](?:{_any(_NEVER_OF)}|{_any(_NO_MORE)})\b")
_LISTED = pattern(
    rf"(?:(?:, |[ \n-])(?:and|or|mixed|[A-Z][A-Za-z]{{1,20}})){{0,8}}[ \n](?:{_any(_DESCENT)})\b"
    r"(?! (?!(?:and|or|in|at|on|by|to|who|live|were|are|is|was|has|have)\b)[a-z])"  # not "of Indian heritage sites"
)
_OF = pattern(r"\bof\b[^.;:()]*$")
_THE = pattern(r"\b(?:the|this|that)[ \n]$")
_LIES = pattern(rf"[ \n](?:{'|'.join(sorted(COUNTRY))})\b(?! (?:with|that|where|whose|in|of)\b)")
_NEIGHBOUR = pattern(rf"(?:'s?)?[ \n](?:[A-Za-z-]{{2,16}}[ \n]){{0,2}}(?:{'|'.join(sorted(OTHERS))}),?[ \n][A-Z]")

_BEFORE, _BEHIND = 80, 120  # characters


def is_only_named(norm: str, first: int, end: int, demonym: bool, group: bool) -> bool:
    """The name between two offsets of a text is that of no area; `group` for the name of several countries."""
    end -= 2 * (norm[end - 2 : end] == "'s")
    written = norm[end : end + _BEHIND]
    behind = written.lower()
    if _COMPOUND.match(behind) or ((demonym or behind[:1] == "'") and _NEIGHBOUR.match(written)):
        return True
    if not demonym:
        return False
    before = norm[max(0, first - _BEFORE) : first].lower()
    if _A_COLONY.match(behind) or (_COLONIES.match(behind) and _IS_FORMER.search(before)):
        return True
    if group and _LIES.match(behind) and _THE.search(before):
        return True
    return _LISTED.match(written) is not None and _OF.search(before) is not None
