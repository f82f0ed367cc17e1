"""What a figure is of, as an editor would head a table of it: "Passengers handled by the airport".

The words are the text's own. They are only put in the order of a heading: what is counted first, then who
did what to it; the time, the figure and all that the sentence says beside it are left out.
"""

from __future__ import annotations

import re

from factcheck.lexicon.clause import AUXILIARIES, BE, ENDS, POSSESSIVES, PREPOSITIONS, PRONOUNS, RELATIVE, participle
from factcheck.lexicon.fates import fate
from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.units import plural
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.quantity import UnitKind
from factcheck.model.text import Source
from factcheck.pattern import pattern
from factcheck.report.phrases import bare, doing, measured, pruned, which
from factcheck.report.restored import restored, up_to_a_name

LONGEST = 10  # words of a heading
_STATES = frozenset(("dead", "missing", "homeless"))
REACH = 1_500  # characters to either side of a figure that its heading is made of; a sentence may be a whole table
_RANKED = 4  # words after "the second-largest"


_BESIDE = 40  # characters before a figure that an article may stand in
_DEFINITE = pattern(r"(?i)(?:['’]s?|\b(?:the|these|those|its|their|our|his|her|all|both))\s+$")


def heading(claim: Claim, source: Source) -> str:
    """A heading of a few words; the figure as written where the text has none."""
    first = max(claim.sentence.start, claim.anchor.start - REACH)
    lead = source.text[max(first, claim.anchor.start - _BESIDE) : claim.anchor.start]
    sentence = source.text[first : min(claim.sentence.end, claim.anchor.end + REACH)]
    opens = first == claim.sentence.start
    words = restored(_words(claim, bool(_DEFINITE.search(lead))), sentence, source.text, opens)
    text = " ".join(_trimmed(up_to_a_name(words))) or " ".join(claim.quantity.written.split())
    return text[:1].upper() + text[1:]


def _words(claim: Claim, definite: bool) -> list[str]:
    if claim.part:
        return f"{claim.part} among {claim.of}".split() if claim.of else f"share of {claim.part}".split()
    if fate(claim.head) and (participle(claim.head) or claim.head in _STATES):  # "and left 300 injured"
        return ["people", claim.head]
    before, after = _around(claim)
    if claim.kind in (ClaimKind.RANK, ClaimKind.SUPERLATIVE):
        stop = next((at for at, word in enumerate(after) if word in FUNCTION or at == _RANKED), len(after))
        return [*claim.anchor.exact.split(), *after[:stop]]
    if claim.kind is ClaimKind.CHANGE:  # "Spain's economy expanded by"
        clause = list(claim.context.clause)
        told = [word for word in clause[: clause.index("#") if "#" in clause else None] if word not in ",@"]
        while told and told[-1] in VERBS | FUNCTION:
            told.pop()
        return bare(told)
    if claim.kind is ClaimKind.DATE:
        return pruned(before) or pruned(after)
    noun = _noun(claim) if claim.quantity.unit.kind is UnitKind.COUNT else []
    clause = [word for word in claim.context.clause if word not in ",#@"]
    found = _headed(claim, before, after, definite)
    return found or pruned([*bare(before), *noun, *which(after, True)]) or pruned(clause)


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
    clock = next((i for i in range(1, len(after)) if after[i][0].isdigit() and after[i - 1] in PREPOSITIONS), 0)
    before = [word for word in clause[first:at] if word != "@"]
    return _of_this_figure(before), after[: clock - 1] if clock else after  # "reached # metres at 6 am"


def _of_this_figure(before: list[str]) -> list[str]:
    """The words before a figure without what they say of another: "the line is and has", "340 people slept in"."""
    if any(word[0].isdigit() for word in before):
        return []
    joint = next((at for at in range(1, len(before)) if before[at] == "and" and before[at - 1] in AUXILIARIES), 0)
    return [*before[: joint - 1], *before[joint + 1 :]] if joint else before


def _headed(claim: Claim, before: list[str], after: list[str], definite: bool) -> list[str]:
    kind = claim.quantity.unit.kind
    if kind is UnitKind.COUNT and claim.measure:
        stay = measured(before) if pruned(before)[-1:] and pruned(before)[-1] in BE else []
        return stay or _counted(_noun(claim), before, after, definite)  # "the average stay is six nights"
    subject = measured(before)
    if kind is UnitKind.PERCENT:
        return _share(claim, subject, after)
    if subject:
        return [*subject, *which(after, True)]
    if before[-1:] in (["cost"], ["costs"]) and kind in (UnitKind.MONEY, UnitKind.NUMBER):
        whose = pruned([word for word in before[:-1] if word not in AUXILIARIES])
        named = whose and whose[0] not in PRONOUNS and whose[-1] not in FUNCTION - {"alone"}
        return ["cost", "of", *whose] if named else ["cost", *after]
    if kind is UnitKind.MONEY:
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
        return ["share", *which(["of", *(rest or claim.of.split())])]
    if claim.of:
        return ["share", "of", *claim.of.split()]
    if subject and not after:
        return subject
    said = which(after)
    if not said:
        return []
    return ["share", *([] if said[0] in PREPOSITIONS | RELATIVE | {"that"} else ["that"]), *said]


def _counted(noun: list[str], before: list[str], after: list[str], definite: bool) -> list[str]:
    """What is counted, with what is said of it, else with who did what to it."""
    if noun and after[:2] == ["of", noun[-1]]:  # "millions of mines from the war"
        after = after[2:]
    act, said = doing(before), which(after, definite)
    if act and said and said[0] in PREPOSITIONS - {"of"}:
        return [*noun, act[0], *said] if act[0] != "of" else [*noun, *act]
    if said and (said[0] in PREPOSITIONS | RELATIVE or not act):
        return [*noun, *said]
    if act:
        return [*noun, *act]
    return noun if len(noun) > 1 or definite or not before else []


def _trimmed(words: list[str]) -> list[str]:
    words = bare(words)[:LONGEST]
    while words and words[-1].lower() in FUNCTION - ENDS:
        words = words[:-1]
    return words
