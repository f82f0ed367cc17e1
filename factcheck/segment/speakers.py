"""Who says a quotation: the capitalised name nearest to the verb that reports it."""

from __future__ import annotations

import re

from factcheck.pattern import pattern
from factcheck.segment.names import is_body, last_name
from factcheck.segment.said import MINDING, PLAIN, reporting

_HEARD = PLAIN | MINDING
_MENTIONING = _HEARD | {"ccording", "according"}
_PRONOUN = pattern(r"(?:\A|\s)(?:he|she)\Z", re.IGNORECASE)
_SUBJECT = pattern(r"(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,4}?[^\W\d_a-z]|(?:he|she)\s")
_INTRODUCING = pattern(
    r"(?:in|on|at|by|from|with|after|before|during|since|when|while|as|for|according|speaking|asked|contacted|citing"
    r"|writing|responding|if|but|and|however|meanwhile)\b",
    re.IGNORECASE,
)
_ADVERBS = pattern(r"\s+(?:also|then|later|further|again|however|repeatedly|recently|has|have|had|who)\Z")
_REPORTED = pattern(r"(?:\s*[:,]\s*|\s+(?:that\s+)?(?:[\w’'-]+\s+){0,3})\Z")  # said: “ · said that the “
_IN_ITS_ANSWER = pattern(
    r"(?P<subject>.{2,80}?)\s+(?:was|were|is|are|has|had|put|went|made)\s.*\b(?:its|his|her|their)\s+"
    r"(?:answer|statement|reply|letter|response|speech|message|note)\b.*:\s*\Z",
    re.DOTALL,
)
_FULL_STOP = (
    r"\.(?<!\b(?:Mr|Ms|Dr)\.)(?<!\b(?:Mrs|Gen|Sen|Gov)\.)(?<!\bProf\.)(?<!\b[A-Z]\.)"  # no title's or initial's
)
_STOP = pattern(rf"{_FULL_STOP}(?:\s|\Z)|[!?;:“”\"«»](?:\s|\Z)|[“«„]")
_SENTENCE = pattern(rf"{_FULL_STOP}(?=\s)|[!?;”»](?=\s)")
_ACCORDING = pattern(r"according\s+to\s+(.{1,100})", re.DOTALL)
_AFTER_NAME = pattern(r"[,.;:(—–]")
_OBJECT = pattern(r",|\bthat\b")
SAME = "\0"  # he or she: whoever spoke last
_REACH = 300  # characters
_VERBS_LOOKED_AT = 12


def _subject(before: str) -> str | None:
    """The name that a verb's subject has; `before` is the clause up to the verb. `SAME` for he and she."""
    before = f" {before.strip()}"
    while adverb := _ADVERBS.search(before):
        before = before[: adverb.start()]
    parts = before.split(",")
    if before.endswith(","):  # "Ada Obi, head of the office, told": an apposition stands before the verb
        names = (last_name(part) for part in parts if part and not _INTRODUCING.match(part.strip()))
        return next((name for name in names if name), None)
    return SAME if _PRONOUN.search(parts[-1]) else last_name(parts[-1])


def speaker_after(text: str) -> str | None:
    """The speaker named after a closing mark: `, said Ada Obi` or ` Ada Obi, head of X, told Y`; None for none.

    Gives `SAME` for he and she.
    """
    clause = _STOP.split(text[:_REACH], maxsplit=1)[0].lstrip(" ,—–-’'\n\r\t")
    if told := _ACCORDING.match(clause):
        return last_name(_AFTER_NAME.split(told[1], maxsplit=1)[0])
    verb = next(reporting(clause), None)
    if not verb:
        return None
    subject = clause[: verb.start()]
    if subject.strip():
        return _subject(subject) if _SUBJECT.match(subject) else None
    said_by = _OBJECT.split(clause[verb.end() :], maxsplit=1)[0].strip()
    return SAME if said_by.lower() in ("he", "she") else last_name(said_by) if said_by else None


def speaker_before(text: str) -> str | None:
    """The speaker named before an opening mark: `Ada Obi said: `, `the Ministry said that `; None for none.

    Gives `SAME` for he and she.
    """
    clause = _SENTENCE.split(text[-_REACH:])[-1].lstrip()
    verbs = list(reporting(clause))
    colon = clause.rstrip().endswith(":")
    if not verbs and colon and (minding := list(reporting(clause, MINDING))):
        return _subject(clause[: minding[0].start()])
    if not verbs:
        answer = _IN_ITS_ANSWER.match(clause) if colon else None
        return last_name(answer["subject"]) if answer else None
    if not colon and not _REPORTED.match(clause, verbs[-1].end()):
        return None
    return _subject(clause[: verbs[0].start()])


def _mentioned(text: str, verb: re.Match[str]) -> str | None:
    """The person whom one verb, or "according to", says to have spoken."""
    if verb[0] in _HEARD:
        name = _subject(_SENTENCE.split(text[max(0, verb.start() - 200) : verb.start()])[-1])
    else:
        after = " ".join(text[verb.end() : verb.end() + 120].split())
        name = last_name(_AFTER_NAME.split(after[3:], maxsplit=1)[0]) if after.startswith("to ") else None
    return name if name and (name == SAME or not is_body(name)) else None


def last_mentioned(text: str) -> str | None:
    """The last person a text says spoke, quoted or not; `SAME` where it has only he or she, None for nobody."""
    verbs = list(reporting(text, _MENTIONING))[-_VERBS_LOOKED_AT:]
    names = [name for verb in reversed(verbs) if (name := _mentioned(text, verb))]
    return next((name for name in names if name != SAME), names[0] if names else None)
