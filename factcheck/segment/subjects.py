"""Who a clause is of: the first name in it, the name before its verb, the office that somebody is told of by."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.lexicon.speaking import DOCUMENTS, INTRODUCING, OFFICES, SPEAKING, SPEECH
from factcheck.pattern import pattern
from factcheck.segment.people import PRONOUNS, UPPER, VERBAL, WORD, People, is_body, runs


def subject_of(clause: str, people: People, opens: bool) -> tuple[str | None, bool]:
    """Who a clause is of, and whether it names anybody or anything at all: its first noun phrase."""
    chunks = [chunk.strip() for chunk in clause.split(",")]
    seen = False
    for number, chunk in enumerate(chunks):
        words = [word.lower() for word in WORD.findall(chunk)]
        if not words:
            continue
        if (came := _CAME.match(chunk)) and (names := runs(came["who"], people, False)):
            return names[0], True
        if words[0] in INTRODUCING | _WHERE and (number + 1 < len(chunks)):
            lead = "as for" if words[:2] == ["as", "for"] else "for" if words[0] == "for" else ""
            if lead and (names := runs(chunk[len(lead) :], people, False)):
                people.add(names[0])  # "As for Platt, she held"
            if words[0] == "according" and (names := runs(chunk[len(words[0]) :], people, False)):
                return names[0], True
            continue
        head = chunk
        if words[0] in THEN and len(words) > 1:
            words, head = words[1:], chunk[len(words[0]) :]
        if words[0] in PRONOUNS:
            return (people.whom(PRONOUNS[words[0]]) if PRONOUNS[words[0]] else None), True
        seen = True
        verb = next((word for word in words[1:12] if word in SPEAKING), "")
        head = head[: head.lower().find(verb)] if verb else head
        head = LEADING_IN.split(head, maxsplit=1)[0] if number else head
        late = verb and words[0] in INTRODUCING  # "In an interview on Monday Ada Obi admitted"
        names = runs(head if late else _VERBISH.split(head, maxsplit=1)[0], people, opens and number == 0)
        owner = OWNER.match(chunk)
        if not names and owner and people.is_name(owner["name"], False) and owner["noun"].lower() in SPEECH:
            return owner["name"], True
        people_only = [name for name in names if not is_body(name)]
        if people_only and words[0] in INTRODUCING:
            return people_only[-1], True
        if people_only:
            return (people_only[0] if number else _first(head, people_only)), True
        if number + 1 < len(chunks) and not names and not VERBAL.search(chunk) and SPEAKING.isdisjoint(words):
            continue  # "The trust’s chief executive, Mark Ellison, was …"
        if names:
            return names[0], True
        return None, True
    return None, seen


def _first(phrase: str, names: Sequence[str]) -> str:
    """Of the names in a subject the one that is its: "Ms Obi thanked Ms Lund" has the first, "Dutch minister Ada Obi" the
    last."""
    for one, two in pairwise(names):
        start = phrase.find(one) + len(one)
        between = phrase[start : phrase.find(two, start)].split()
        if not 0 < len(between) <= 2 or any(word.endswith(("ed", "s", ",")) or word in SPEAKING for word in between):
            return one
    return names[-1]


_WHERE = frozenset("where wherever whereas".split())
THEN = frozenset(
    "then later yesterday today earlier still instead meanwhile however but and so yet now here there".split()
)
_CAME = pattern(
    r"\s*(?:Then|Next|Last|First|After\s(?:him|her|them))\s+(?:came|spoke|followed|went)\s+(?P<who>[^,;:.]{1,80})"
)  # "Then came Ada Obi, a plumber"
LEADING_IN = pattern(r"\b(?:who|which|whose|where)\b")
_VERBISH = pattern(
    VERBAL.pattern.replace(r")(?![\w-])", r"|that|whether|who|which|to|of|for|in|at|on|with|from)(?![\w-])")
)
OWNER = pattern(rf"(?P<name>{UPPER}[\w-]*(?:[ ]{UPPER}[\w-]*)*)['’]s?\s+(?:[a-z-]+\s+){{0,2}}(?P<noun>[a-z]+)")


def office_in(phrase: str) -> str | None:
    """ "the mayor", "the company": who is told of by what they are."""
    words = phrase.strip(" ,").lower().split()
    while words and (VERBAL.fullmatch(words[-1]) or words[-1] in _ADVERBS):
        words.pop()
    if len(words) > 1 and words[0] in ("a", "an") and words[1] in SPEECH | DOCUMENTS | _PHRASES:
        return None  # "a phrase its chair now calls"
    if len(words) > 1 and words[-1] in OFFICES and len(words) <= _OFFICE and words[0].endswith(("’s", "'s")):
        return " ".join(phrase.strip(" ,").split()[: len(words)])  # "Tarnow’s lawyer"
    fits = 1 < len(words) <= _OFFICE and words[0] in ARTICLES and not OFFICES.isdisjoint(words[-2:])
    return " ".join(words) if fits and not is_document(phrase) else None


_ADVERBS = frozenset("now later also then today often once still already never always simply only".split())
_PHRASES = frozenset("phrase word words sentence term".split())
ARTICLES = frozenset("the a an his her its their".split())
_OFFICE = 5  # words of an office


def is_by_office(sentence: str) -> bool:
    """Its subject is told of by office only: "The minister was unmoved."."""
    words = [word.lower() for word in WORD.findall(sentence[:_HEAD])][: _OFFICE + 1]
    return bool(words) and words[0] in ARTICLES and not OFFICES.isdisjoint(words[1:])


_HEAD = 80  # characters of a sentence


def is_document(phrase: str) -> bool:
    return any(word in DOCUMENTS for word in phrase.lower().split())


def in_chunks(chunks: Sequence[str], people: People) -> str | None:
    """Whom the stretches of a clause before its verb name, the last first."""
    for number in range(len(chunks) - 1, -1, -1):
        words = [word.lower() for word in WORD.findall(chunks[number])]
        if not words:
            continue
        if words[0] in INTRODUCING:  # "At the hearing the hydrologist Leyla Amin, who …, put it simply"
            names = runs(chunks[number], people, number == 0)
            if names and chunks[number].rstrip().endswith(names[-1]) and names[-1] not in people.things:
                return names[-1]
            continue
        if pronoun := next((word for word in reversed(words[:3]) if word in ("he", "she")), ""):
            return people.whom(PRONOUNS[pronoun])
        names = runs(_VERBISH.split(LEADING_IN.split(chunks[number])[0], maxsplit=1)[0], people, number == 0)
        if names:
            return names[-1]
    return None
