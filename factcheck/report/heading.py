"""What a figure is of, as an editor would head a table of it: "Passengers handled by the airport".

The words are the text's own. They are only put in the order of a heading: what is counted first, then who
did what to it; the time, the figure and all that the sentence says beside it are left out.
"""

from __future__ import annotations

import re

from factcheck.lexicon.clause import (
    AUXILIARIES,
    BE,
    BY,
    DETERMINERS,
    ENDS,
    HAVE,
    MAKE_UP,
    MEASURES,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE,
    SKIPPED,
    STOPS,
    SUBJECTS,
    is_filler,
    participle,
)
from factcheck.lexicon.units import plural
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.quantity import UnitKind
from factcheck.model.text import Source
from factcheck.report.restored import restored, up_to_a_name

LONGEST = 10  # words of a heading
_RANKED = 4  # words after "the second-largest"


_DEFINITE = re.compile(r"(?i)(?:['’]s?|\b(?:the|these|those|its|their|our|his|her|all|both))\s+$")


def heading(claim: Claim, source: Source) -> str:
    """A heading of a few words; the figure as written where the text has none."""
    sentence = source.text[claim.sentence.start : claim.sentence.end]
    lead = source.text[claim.sentence.start : claim.anchor.start]
    words = restored(_words(claim, bool(_DEFINITE.search(lead))), sentence, source.text)
    text = " ".join(_trimmed(up_to_a_name(words))) or " ".join(claim.quantity.written.split())
    return text[:1].upper() + text[1:]


def _words(claim: Claim, definite: bool) -> list[str]:
    if claim.part:
        return f"{claim.part} among {claim.of}".split() if claim.of else f"share of {claim.part}".split()
    before, after = _around(claim)
    if claim.kind in (ClaimKind.RANK, ClaimKind.SUPERLATIVE):
        stop = next((at for at, word in enumerate(after) if word in FUNCTION or at == _RANKED), len(after))
        return [*claim.anchor.exact.split(), *after[:stop]]
    if claim.kind is ClaimKind.DATE:
        return _pruned(before) or _pruned(after)
    noun = _noun(claim) if claim.quantity.unit.kind is UnitKind.COUNT else []
    clause = [word for word in claim.context.clause if word not in ",#@"]
    found = _headed(claim, before, after, definite)
    return found or _pruned([*_bare(before), *noun, *_phrase(after, True)]) or _pruned(clause)


def _noun(claim: Claim) -> list[str]:
    """What is counted; a noun that the text leaves out is known by its singular."""
    return plural(claim.head).split() if claim.measure == claim.head else claim.measure.split()


def _around(claim: Claim) -> tuple[list[str], list[str]]:
    """The words before and after the figure up to a comma, the time left out."""
    clause = list(claim.context.clause)
    at = clause.index("#") if "#" in clause else len(clause)
    first = max((i for i in range(at) if clause[i] == ","), default=-1) + 1
    rest = clause[at + 1 :]
    if claim.quantity.unit.kind is UnitKind.PERCENT and rest[:1] == [","]:
        rest = rest[1:]
    after = [word for word in rest[: rest.index(",") if "," in rest else None] if word != "@"]
    unit = set(re.findall(r"[\w'’]+", claim.anchor.exact.lower()))
    while after and after[0] in unit:  # "97 million # euros for clearance"
        after = after[1:]
    if after[:2] in (["of", "them"], ["of", "these"], ["of", "those"]):
        after = after[2:]
    return [word for word in clause[first:at] if word != "@"], after


def _headed(claim: Claim, before: list[str], after: list[str], definite: bool) -> list[str]:
    kind = claim.quantity.unit.kind
    if kind is UnitKind.COUNT and claim.measure:
        stay = _measured(before) if _pruned(before)[-1:] and _pruned(before)[-1] in BE else []
        return stay or _counted(_noun(claim), before, after, definite)  # "the average stay is six nights"
    subject = _measured(before)
    if kind is UnitKind.PERCENT:
        return _share(claim, subject, after)
    if subject:
        return [*subject, *_phrase(after, True)]
    if kind is UnitKind.MONEY:
        if before[-1:] in (["cost"], ["costs"]):
            return ["cost", "of", *before[:-1]]
        return _counted(["money"], before, after, definite)
    if claim.of and after[:1] == ["of"]:  # "12 tonnes of cement"
        return _counted(claim.of.split(), before, after[1 + len(claim.of.split()) :], definite)
    return _counted([], before, after, definite)


def _share(claim: Claim, subject: list[str], after: list[str]) -> list[str]:
    """`Debt as a share of GDP`, `Share of electricity from renewable sources`, `Share that came from abroad`."""
    if claim.of and subject:
        return [*subject, "as", "a", "share", "of", *claim.of.split()]
    if claim.of and after[:1] == ["of"]:
        rest = after[2:] if after[1:2] and after[1] in POSSESSIVES else after[1:]
        return ["share", *_phrase(["of", *rest])]
    if claim.of:
        return ["share", "of", *claim.of.split()]
    if subject and not after:
        return subject
    said = _phrase(after)
    if not said:
        return []
    return ["share", *([] if said[0] in PREPOSITIONS | RELATIVE | {"that"} else ["that"]), *said]


def _measured(before: list[str]) -> list[str]:
    """The subject of "X was", "X came to", "X stands at"; [] where the words before are no such thing."""
    words = _pruned(before)
    if not words:
        return []
    if (words[-1] in ("to", "at") or tuple(words[-2:]) in MAKE_UP) and len(words) > 2:
        words = words[:-2]
    elif words[-1] in BE | MEASURES:
        words = words[:-1]
    else:
        return []
    while words and (words[-1] in AUXILIARIES | SKIPPED):
        words = words[:-1]
    return _subject(words)


def _subject(words: list[str]) -> list[str]:
    """The noun phrase that a verb follows; what stands before it goes behind: `Literacy rate among women`."""
    cuts = [i for i, word in enumerate(words) if word in DETERMINERS and i and words[i - 1] not in FUNCTION]
    lead = words[: cuts[-1]] if cuts else []
    words = _bare(words[cuts[-1] :] if cuts else words)
    if not words or words[-1] in FUNCTION or words[0] in PRONOUNS:
        return []
    return [*words, *(lead if lead[:1] and lead[0] in PREPOSITIONS else [])]


def _counted(noun: list[str], before: list[str], after: list[str], definite: bool) -> list[str]:
    """What is counted, with what is said of it, else with who did what to it."""
    if noun and after[:2] == ["of", noun[-1]]:  # "millions of mines from the war"
        after = after[2:]
    doing, said = _doing(before), _phrase(after, definite)
    if doing and said and said[0] in PREPOSITIONS - {"of"}:
        return [*noun, doing[0], *said] if doing[0] != "of" else [*noun, *doing]
    if said and (said[0] in PREPOSITIONS | RELATIVE or not doing):
        return [*noun, *said]
    if doing:
        return [*noun, *doing]
    return noun if len(noun) > 1 or definite or not before else []


def _doing(before: list[str]) -> list[str]:
    """`handled by the airport` from "the airport handled", `of the museum` from "the museum had"."""
    words = _pruned(before)
    if not words:
        return []
    verb, subject = words[-1], words[:-1]
    if subject[-1:] == ["to"]:  # "intends to spend"
        subject = subject[:-2]
    done = "of" if verb in HAVE else participle(verb)
    if not done:
        return []
    while subject and subject[-1] in AUXILIARIES | SKIPPED:
        subject = subject[:-1]
    named = bool(subject) and not {subject[0], subject[-1]} & PRONOUNS and len(subject) <= 6
    if done == "of":  # "the museum had 900 visitors"
        return ["of", *subject] if named else []
    return [done, "by", *subject] if named and subject[-1] not in FUNCTION else [done]


def _phrase(after: list[str], definite: bool = False) -> list[str]:
    """The words behind a noun that say which: `in Eastern Europe`, `which haven't signed`, `contaminated by mines`.

    After "the four countries" a verb says something else of them; after "four countries" it says which.
    """
    made: list[str] = []
    verbal = False
    for at, word in enumerate(after):
        if is_filler(word):
            continue
        if word in STOPS or (made and (word in RELATIVE or (word == "to" and not verbal))):
            break
        if word == "and" and (verbal or not made):
            break
        if word in RELATIVE:
            verbal = True
        elif (word in AUXILIARIES or (made and participle(word))) and not verbal:
            if definite:
                break
            verbal = True
            next_word = next((one for one in after[at + 1 :] if not is_filler(one)), "")
            if word in BE and participle(next_word):
                continue
            if word in AUXILIARIES:
                made.append("that")
        elif not made and not verbal and word not in PREPOSITIONS:
            if definite:
                break
            verbal = True
            if not (participle(word) and after[at + 1 : at + 2] and after[at + 1] in BY) and not word.endswith("ing"):
                made.append("that")  # "people that crossed the border", but "people injured in the fire"
        elif word == "to" and not made:
            verbal = True
        made.append(word)
    return _pruned(made)


def _pruned(words: list[str]) -> list[str]:
    """The words without what may stand at the end of a stretch and says nothing of what the figure is of."""
    kept = list(words)
    while kept and (is_filler(kept[-1]) or kept[-1] in DETERMINERS or kept[-1] in SUBJECTS):
        kept.pop()
    return kept


def _bare(words: list[str]) -> list[str]:
    return words[next((i for i, word in enumerate(words) if word.lower() not in FUNCTION), len(words)) :]


def _trimmed(words: list[str]) -> list[str]:
    words = _bare(words)[:LONGEST]
    while words and words[-1].lower() in FUNCTION - ENDS:
        words = words[:-1]
    return words
