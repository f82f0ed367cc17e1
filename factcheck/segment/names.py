"""Names of speakers in a phrase: capitalised runs, with the office that belongs to them."""

from __future__ import annotations

import re

from factcheck.pattern import pattern


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_UPPER = r"[^\W\d_a-z]"
_PARTICLE = r"(?:v[ao]n|de[nrl]?|di|da|dos|la|le|el|al|bin|ibn|of|for|and|the|&)"
_RUN = pattern(rf"{_UPPER}[\w’'-]*+\.?(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_UPPER}[\w’'-]*+\.?){{0,9}}")
_CUT = pattern(r"\s(?:of|from|at|who|with|in|for|to|as|that|on|about|during|without|when|while)\s.*\Z", re.DOTALL)
_FOLLOWING = pattern(r"\s+([a-z][a-z-]+)")
_SKIPPED = _set(
    "he she it they we i the a an but and however meanwhile then yesterday today none nobody everybody everyone some many "
    "others both all each neither either most few several one"
)
_ORGANS = _set(
    "ministry department government office agency commission council parliament army police court embassy institute "
    "university bank centre center union navy authority committee organisation organization association party group "
    "trust alliance society news times press nations campaign coalition monitor watch rights cross "
    "company inc ltd foundation fund programme program network services"
)
_ROLES = _set(
    "government minister ministry officials official spokesperson spokesman spokeswoman president police army military "
    "authorities parliament embassy ambassador general commander lawmakers lawmaker researchers scientists doctors"
)
TITLES = _set(
    "president minister secretary chancellor ambassador commissioner professor dr mr mrs ms sir dame lord senator "
    "mep mp ceo governor general colonel director chief spokesman spokeswoman spokesperson king queen "
    "prince princess pope mayor"
)


def _without_title(name: str) -> str:
    """ "Dutch MEP Ada Obi" is Ada Obi: the last title and what stands before it are left out."""
    words = name.split()
    titles = (place for place in range(len(words) - 1, 0, -1) if words[place - 1].lower().rstrip(".") in TITLES)
    return " ".join(words[next(titles, 0) :])


def _with_role(phrase: str, end: int) -> str:
    """The lower-case office that follows a run: "Chad’s defence minister", "Dutch officials"."""
    words: list[str] = []
    while (found := _FOLLOWING.match(phrase, end)) and len(words) < 3:
        words.append(found[1])
        if found[1] in _ROLES:
            return " " + " ".join(words)
        end = found.end()
    return ""


def _name(phrase: str, run: re.Match[str]) -> str:
    """A run as a name: "ICRC’s Ada Obi" is Ada Obi, "Chad’s Defence Ministry" stays, "Chad’s minister" too."""
    name = run[0].rstrip(".,")
    while (first := name.split(None, 1))[0].lower() in _SKIPPED and len(first) > 1:
        name = first[1]
    if role := _with_role(phrase, run.end()):
        return name + role
    _, sign, owned = name.replace("'s ", "’s ").rpartition("’s ")
    if sign and not is_body(owned):
        name = owned
    return name.removesuffix("’s").removesuffix("'s") if is_body(name) else _without_title(name)


def is_body(name: str) -> bool:
    """A name that is an organisation's rather than a person's, as far as its words show."""
    words = name.lower().split()
    return bool(_ORGANS & set(words)) or words[-1] in _ROLES or any(char.isdigit() for char in name) or name.isupper()


def last_name(phrase: str) -> str | None:
    """The last name in a noun phrase: "Commission spokesperson Ada Obi" gives Ada Obi; None for none."""
    phrase = f" {phrase.strip()}"
    phrase = _CUT.sub("", phrase).strip() or phrase.strip()
    runs = [run for run in _RUN.finditer(phrase) if run[0].lower() not in _SKIPPED]
    return _name(phrase, runs[-1]) if runs else None
