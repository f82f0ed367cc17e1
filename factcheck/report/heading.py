"""What a figure is of, as an editor would head a table of it: "Passengers handled by the airport".

The words are the text's own. They are only put in the order of a heading: what is counted first, then who
did what to it; the time, the figure and all that the sentence says beside it are left out.
"""

from __future__ import annotations

import re

from factcheck.lexicon.clause import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    ENDS,
    MEASURES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE,
    is_filler,
    participle,
)
from factcheck.lexicon.fates import fate
from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.nouns import SURE_VERBS
from factcheck.lexicon.numbers import NUMERAL_WORDS
from factcheck.lexicon.parts import PLACES
from factcheck.lexicon.units import plural
from factcheck.lexicon.verbs import EXTENT
from factcheck.lexicon.words import FUNCTION, is_plural
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.quantity import UnitKind
from factcheck.model.text import Source
from factcheck.pattern import pattern
from factcheck.report.measures import given, plain, thing_after, with_article, with_its_verb
from factcheck.report.phrases import bare, doing, measured, pruned, which
from factcheck.report.restored import restored, up_to_a_name

LONGEST = 10  # words of a heading
_STATES = frozenset(("dead", "missing", "homeless"))
REACH = 1_500  # characters to either side of a figure that its heading is made of; a sentence may be a whole table
MADE = frozenset(("make", "makes", "made"))
_DESCRIBED = 2  # words between a figure and what is counted
_RANKED = 4  # words after "the second-largest"


_BESIDE = 40  # characters before a figure that an article may stand in
_KIND = pattern(r"\s+in (?!the\b|an?\b|all\b|its\b|their\b|his\b|her\b|our\b|each\b|total\b|cash\b)[a-z]+")
_DEFINITE = pattern(r"(?i)(?:['’]s?|\b(?:the|these|those|its|their|our|his|her|all|both))\s+$")


def headed(claim: Claim, source: Source) -> tuple[str, bool]:
    """The heading, and whether it is built as one; else it is no more than the words beside the figure."""
    first = max(claim.sentence.start, claim.anchor.start - REACH)
    lead = source.text[max(first, claim.anchor.start - _BESIDE) : claim.anchor.start]
    sentence = source.text[first : min(claim.sentence.end, claim.anchor.end + REACH)]
    opens = first == claim.sentence.start
    of_kind = bool(_KIND.match(source.text, claim.anchor.end, claim.sentence.end))
    found, sure = _words(claim, bool(_DEFINITE.search(lead)), of_kind)
    words = restored(found, sentence, source.text, opens)
    text = " ".join(_trimmed(up_to_a_name(words))) or " ".join(claim.quantity.written.split())
    return text[:1].upper() + text[1:], sure


def _words(claim: Claim, definite: bool, of_kind: bool) -> tuple[list[str], bool]:
    if claim.part:
        return _part(claim.part.split(), claim.of or ""), True
    if fate(claim.head) and (participle(claim.head) or claim.head in _STATES):  # "and left 300 injured"
        return ["people", claim.head], True
    before, after = _around(claim)
    if claim.kind in (ClaimKind.RANK, ClaimKind.SUPERLATIVE):
        stop = next((at for at, word in enumerate(after) if word in FUNCTION or at == _RANKED), len(after))
        return [*claim.anchor.exact.split(), *after[:stop]], True
    if claim.kind is ClaimKind.CHANGE:  # "Spain's economy expanded by"
        clause = list(claim.context.clause)
        told = [word for word in clause[: clause.index("#") if "#" in clause else None] if word not in ",@"]
        while told and told[-1] in VERBS | FUNCTION:
            told.pop()
        return bare(told), True
    if claim.kind is ClaimKind.DATE:
        return pruned(before) or pruned(after), False
    noun = _noun(claim) if claim.quantity.unit.kind is UnitKind.COUNT else []
    clause = [word for word in claim.context.clause if word not in ",#@"]
    found = _headed(claim, before, after, definite, of_kind)
    sure = len(bare(found)) > 1 or bool(found and found in (measured(before), thing_after(after)))
    return found or pruned([*bare(before), *noun, *which(after, True)]) or pruned(clause), sure


def _part(part: list[str], of: str) -> list[str]:
    """`Civilians among victims`, but `Share of posts vacant`: what is no noun cannot be among others."""
    named = is_plural(part[-1]) or not of
    if not named:
        return ["share", "of", *(of if is_plural(of.split()[-1]) else plural(of)).split(), *part]
    if of:
        return [*part, "among", *of.split()]
    return ["share", *(() if participle(part[0]) else ("of",)), *part]


def _noun(claim: Claim) -> list[str]:
    """What is counted; a noun that the text leaves out is known by its singular."""
    noun = plural(claim.head).split() if claim.measure == claim.head else claim.measure.split()
    return [*described(claim, noun), *noun]


def described(claim: Claim, noun: list[str]) -> list[str]:
    """The words that stand between the figure and what is counted, and tell which: `new` of "nine new trams"."""
    clause = list(claim.context.clause)
    after = clause[clause.index("#") + 1 :] if "#" in clause else []
    end = next((at for at, word in enumerate(after[: _DESCRIBED + 1]) if noun and word == noun[0].lower()), 0)
    return (
        after[:end] if all(plain(word) and word.isalpha() and not _says_how_many(word) for word in after[:end]) else []
    )


def _says_how_many(word: str) -> bool:
    return is_filler(word) or word in NUMERAL_WORDS or word in PREPOSITIONS


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
    if first and clause[first : first + 1] == ["which"] and set(clause[first + 1 : at]) - {"@"} <= _REACHED:
        first = max((i for i in range(first - 1) if clause[i] == ","), default=-1) + 1
        at = clause.index(",", first)  # "exports, which had reached"
    before = [word for word in clause[first:at] if word != "@"]
    before = with_its_verb(before, clause[:first], claim.quantity.unit.kind)
    return _of_this_figure(before), after[: clock - 1] if clock else after  # "reached # metres at 6 am"


def _of_this_figure(before: list[str]) -> list[str]:
    """The words before a figure without what they say of another: "the line is and has", "340 people slept in"."""
    if before[-1:] in (["cost"], ["costs"]):  # "the 17-kilometre line cost"
        before = [word for at, word in enumerate(before) if not _one_of_a_size(before, at)]
    if any(word[0].isdigit() for word in before):
        return []
    joint = next((at for at in range(1, len(before)) if before[at] == "and" and before[at - 1] in AUXILIARIES), 0)
    return [*before[: joint - 1], *before[joint + 1 :]] if joint else before


def _one_of_a_size(words: list[str], at: int) -> bool:
    """A figure with the singular behind it, or that singular: `17` and `kilometre`."""
    sized = [
        words[i][0].isdigit() and i + 1 < len(words) and not is_plural(words[i + 1]) for i in (at - 1, at) if i >= 0
    ]
    return any(sized)


def _headed(claim: Claim, before: list[str], after: list[str], definite: bool, of_kind: bool) -> list[str]:
    kind = claim.quantity.unit.kind
    if kind is UnitKind.COUNT and claim.measure:
        stay = measured(before) if pruned(before)[-1:] and pruned(before)[-1] in BE else []
        return stay or _counted(_noun(claim), before, after, definite)  # "the average stay is six nights"
    subject = measured(before)
    if kind is UnitKind.PERCENT:
        return _share(claim, subject, before, after)
    if kind is UnitKind.MEASURE and (extent := EXTENT.get(after[0] if after else "")):
        return [extent, "of", *with_article(before, subject)] if subject else [extent]
    if subject:
        return [*subject, *which(after, True)]
    if kind is UnitKind.NUMBER and before[-1:] == ["of"] and before[-2:-1] and before[-2] in PLACES:
        return ["population", "of", "the", before[-2]]  # "a city of 240,000"
    if kind is UnitKind.MONEY and before[-1:] and before[-1] in DETERMINERS and (thing := thing_after(after)):
        return thing  # "vote on a £40 million upgrade of the lines"
    if whose := given(before, kind):
        return whose
    if kind in (UnitKind.MEASURE, UnitKind.TIME) and "-" in claim.anchor.exact and after[:1] and plain(after[0]):
        return _up_to_a_verb(after)  # "a 17-kilometre line to the airport"
    if before[-1:] in (["cost"], ["costs"]) and kind in (UnitKind.MONEY, UnitKind.NUMBER):
        whose = pruned([word for word in before[:-1] if word not in AUXILIARIES])
        named = whose and whose[0] not in PRONOUNS and whose[-1] not in FUNCTION - {"alone"}
        return ["cost", "of", *whose] if named else ["cost", *after]
    if kind is UnitKind.MONEY:
        if of_kind and after[1:2]:  # "€85 million in aid": aid
            return _counted(["amount", "of", after[1]], before, after[2:], definite)
        return _counted(["money"], before, after, definite)
    if claim.of and after[:1] == ["of"]:  # "12 tonnes of cement"
        return _counted(claim.of.split(), before, after[1 + len(claim.of.split()) :], definite)
    return _counted([], before, after, definite)


_REACHED = AUXILIARIES | MEASURES | {"which", "come", "came", "to", "stood", "stand", "at"}


_OF_ONE = frozenset("has is was does".split())


def _up_to_a_verb(words: list[str]) -> list[str]:
    end = next((at for at, word in enumerate(words) if word in AUXILIARIES | SURE_VERBS | RELATIVE | {"cost", "costs"}),
               len(words))  # fmt: skip
    return words[:end]


def _share(claim: Claim, subject: list[str], before: list[str], after: list[str]) -> list[str]:
    """`Debt as a share of GDP`, `Share of electricity from renewable sources`, `Share that came from abroad`."""
    if claim.of and subject:
        return [*subject, "as", "a", "share", "of", *claim.of.split()]
    of_it = not claim.of and (before[-1:] == ["of"] or (before[-1:] and before[-1] in DETERMINERS))
    if of_it and (thing := thing_after(after)):
        return thing  # "its target of 92% punctuality"
    if claim.of and after[:1] == ["of"]:
        rest = after[2:] if after[1:2] and after[1] in DETERMINERS else after[1:]
        return ["share", *which(["of", *(rest or claim.of.split())])]
    if claim.of:
        return ["share", "of", *claim.of.split()]
    if subject and not after:
        return ["share", "of", *subject] if not MADE.isdisjoint(before) else subject  # "children make up 40%"
    if subject and after[0] in PREPOSITIONS:  # "punctuality was 88% against a target of 92%"
        end = next((at for at, word in enumerate(after) if word in ("against", "from")), len(after))
        return [*subject, *which(after[:end], True)]
    said = which(after)
    if not said:
        return []
    return ["share", *([] if said[0] in PREPOSITIONS | RELATIVE | {"that"} else ["that"]), *said]


def _counted(noun: list[str], before: list[str], after: list[str], definite: bool) -> list[str]:
    """What is counted, with what is said of it, else with who did what to it."""
    if noun and after[:2] == ["of", noun[-1]]:  # "millions of mines from the war"
        after = after[2:]
    if noun and is_plural(noun[-1]) and after[:1] and after[0] in _OF_ONE:
        after = []  # "the city of 240,000 people has one line"
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
