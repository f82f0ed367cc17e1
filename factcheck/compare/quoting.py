"""What sets a figure apart, in the words of the text: a reason quotes what stands there, or quotes nothing.

The steps before compare words in lower case and in the singular, without those that say little. An editor who looks
for “largest in kestria” does not find it: the text has “largest ever in Kestria”.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.dataclass import replace
from factcheck.lexicon.clause import PREPOSITIONS
from factcheck.lexicon.words import INITIALS, singular
from factcheck.model.claim import Claim
from factcheck.model.difference import QUOTED, Difference
from factcheck.model.match import Match
from factcheck.model.text import Source
from factcheck.model.verdict import Verdict
from factcheck.pattern import pattern

BETWEEN = 6  # words of the text that may stand between two that are quoted
REACH = 1_500  # characters to either side of the figure; a sentence may be a whole table
BEFORE = 1_500  # characters before the sentence where its subject may stand
_WORD = pattern(rf"{INITIALS}|[^\W_]+(?:[.’'-][^\W_]+)*")
_APART = pattern(r"[.;:!?“”()]\s|\n\s*\n")
_OWNER = pattern(r"['’]s?\Z")
_OF_THEM = {"some of them": (("of", "which"), ("of", "whom"), ("of", "them"), ("of", "these"), ("of", "those"))}


def quoted(source: Source, claim: Claim, verdict: Verdict) -> Verdict:
    """The verdict with the words of the text in what it quotes."""
    named = [one for one in (verdict.match, *verdict.tried) if one]
    apart = {one for match in named for one in _differences(match) if one.apart in QUOTED}
    told = {one: replace(one, said=standing(source, claim, one.said)) for one in apart}
    told = {one: new for one, new in told.items() if one != new}
    if not told:
        return verdict
    detail = verdict.detail
    for one, new in told.items():
        detail = detail.replace(str(one), str(new))
    match = verdict.match and _told(verdict.match, told)
    return replace(verdict, detail=detail, match=match, tried=tuple(_told(one, told) for one in verdict.tried))


def _differences(match: Match) -> tuple[Difference, ...]:
    return (*((match.rejected,) if match.rejected else ()), *match.more, *match.near)


def _told(match: Match, told: dict[Difference, Difference]) -> Match:
    rejected = match.rejected and told.get(match.rejected, match.rejected)
    more, near = (tuple(told.get(one, one) for one in every) for every in (match.more, match.near))
    return replace(match, rejected=rejected, more=more, near=near)


def standing(source: Source, claim: Claim, said: str) -> str:
    """Words as they stand in the claim's sentence, or before it, with what lies between them; "" where they do not."""
    choices = _OF_THEM.get(said) or (tuple(word.lower() for word in _WORD.findall(said)),)
    start = max(claim.sentence.start, claim.anchor.start - REACH)
    sentence = source.text[start : min(claim.sentence.end, claim.anchor.end + REACH)]
    at = claim.anchor.start - start
    lead = source.text[max(0, claim.sentence.start - BEFORE) : claim.sentence.start]
    for text, place, between in ((sentence, at, BETWEEN), (lead, len(lead), 0)):
        found = [one for words in choices if words for one in _found(text, words, between)]
        if found:
            first, end = min(found, key=lambda one: (one[1] - one[0], min(abs(one[0] - place), abs(one[1] - place))))
            return _inside(" ".join(text[first:end].split()), first == 0 and text is sentence)
    return ""


def _found(text: str, words: Sequence[str], between: int) -> Iterator[tuple[int, int]]:
    """Where the words stand one behind the other, from the first to the last."""
    tokens = list(_WORD.finditer(text))
    for first, token in enumerate(tokens):
        if not _is(token[0], words[0]):
            continue
        at = first
        for word in words[1:]:
            near = range(at + 1, min(len(tokens), at + 2 + between))
            at = next((i for i in near if _is(tokens[i][0], word)), -1)
            if at < 0:
                break
        if at >= 0 and not _APART.search(text, token.end(), tokens[at].start()):
            yield token.start(), tokens[at].end()


def _is(token: str, word: str) -> bool:
    """The word of the text is that one: another form of it, or a part of what is written with hyphens."""
    low = token.lower()
    if low[0] != word[0] and "-" not in low:
        return False
    low = _OWNER.sub("", low)
    return low == word or singular(low) == singular(word) or word in low.split("-")


def _inside(words: str, opens: bool) -> str:
    """Words that open a sentence as they stand within one."""
    return words[:1].lower() + words[1:] if opens and words.partition(" ")[0].lower() in PREPOSITIONS else words
