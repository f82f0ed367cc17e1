"""The label of a drafted series: the name of its figure, with whose it is where the name alone does not say."""

from __future__ import annotations

from factcheck.compare import show
from factcheck.lexicon.asides import SPANS
from factcheck.lexicon.clause import AUXILIARIES, participle
from factcheck.lexicon.nouns import SURE_VERBS
from factcheck.lexicon.verbs import FINITE, TREBLED
from factcheck.lexicon.words import FUNCTION
from factcheck.model.claim import Claim, ClaimKind
from factcheck.model.quantity import UnitKind
from factcheck.model.text import Source
from factcheck.pattern import pattern
from factcheck.report.cells import title
from factcheck.report.naming import excerpt, label_of

_TIMES = SPANS | {"quarter", "decade", "century"}
_ARTICLES = frozenset(("the", "a", "an"))
_VERBS = FINITE | SURE_VERBS | AUXILIARIES | TREBLED
_MOST_WORDS = 6  # of a subject
_MOST_OF_EVENT = 10
_REACH = 400  # characters that a subject or an event is looked for in: a sentence may be a whole list
_LEAST = 2  # words that tell of an event
_BACK = frozenset("it they them whom he she him".split())
_RUN_ON = pattern(r"\bof the number of\b|\b(?:by|of|with|in) and\b|: spending of$")
_PARTS = pattern(r"[,;:()–—“”\"]")
_FIGURE = pattern(r"[^\w\s]{0,3}\d")
_WORD = pattern(r"[^\W\d_][\w'’.-]*")


def label(claim: Claim, source: Source) -> str:
    """`Beds of the new hospital in Ashby` for "the new hospital in Ashby opened with 320 beds"; the title of the document
    where the sentence names no subject: `Visitors: The museum of Ashby`."""
    named = label_of(claim, source)
    if named.startswith("“") or not _is_sound(named):
        named = quotation(claim, source)
    if claim.kind is ClaimKind.DATE:
        return _event(claim, source) or named
    noun = show.noun(claim) if claim.quantity.unit.kind is UnitKind.COUNT else ""
    if not noun or title(claim, source) or not _says_little(named, noun):
        return named
    what = noun[:1].upper() + noun[1:]
    if (whose := _subject(claim, source)) and whose.lower() != noun.lower():
        return f"{what} of {whose}"
    headed = source.title and FINITE.isdisjoint(source.title.lower().split())  # "Ferry traffic is back" is of nothing
    return f"{what}: {source.title}" if headed else what


def quotation(claim: Claim, source: Source) -> str:
    """The words round a figure without figures, for another document may have others: `“council spent …”`."""
    figure = " ".join(claim.anchor.exact.split())
    words = excerpt(claim, source).replace(figure, "…", 1).split()
    return f"“{' '.join('…' if _FIGURE.match(word) else word for word in words)}”"


def _is_sound(label: str) -> bool:
    """A label names something; it does not point back ("Day return costs it"), count the counting or run on."""
    words = label.lower().split()
    back = not _BACK.isdisjoint(words) or words[-1:] in (["of"], ["by"], ["and"])
    return not back and not _RUN_ON.search(label.lower())


def _says_little(named: str, noun: str) -> bool:
    """The name is but what is counted, or a time: "Visitors", "School year"."""
    return named.lower() == noun.lower() or named.lower().rpartition(" ")[2] in _TIMES


def _subject(claim: Claim, source: Source) -> str:
    """The words that the sentence begins with, up to its verb, where they name somebody or something; else ""."""
    start = claim.sentence.start
    words = source.text[start : min(claim.anchor.start, start + _REACH)].split()
    verb = next((at for at, word in enumerate(words) if at and (word in _VERBS or participle(word))), 0)
    subject = words[:verb]
    while subject and subject[-1].lower() in FUNCTION:
        subject.pop()
    first = subject[0].lower() if subject else ""
    told = subject[first in _ARTICLES :]
    if not told or len(told) > _MOST_WORDS or (first in FUNCTION and first not in _ARTICLES):
        return ""
    if not all(map(_WORD.fullmatch, told)) or _TIMES.intersection(map(str.lower, told)) or claim.head in told:
        return ""
    return " ".join([*([first] if first in _ARTICLES else []), *told])


def _event(claim: Claim, source: Source) -> str:
    """What happened on a date, in the words of the text: `When the museum opened`; "" where they are too few or too
    many. "Old bridge was built" alone tells readers and our matching less."""
    text, at, end = source.text, claim.anchor.start, claim.anchor.end
    before = _PARTS.split(text[max(claim.sentence.start, at - _REACH) : at])[-1].split()
    while before and before[-1].lower() in FUNCTION:  # "on", "in"
        before.pop()
    behind = _PARTS.split(text[end : min(claim.sentence.end, end + _REACH)])[0]
    words = [*before, *behind.rstrip(" .!?").split()]
    article = ""
    while words and words[0].lower() in FUNCTION:
        article = words.pop(0).lower()
    told = sum(word.lower() not in FUNCTION for word in words)
    if told < _LEAST or len(words) > _MOST_OF_EVENT or not all(map(_WORD.fullmatch, words)):
        return ""
    told_so = " ".join(words)
    return f"When {article} {told_so}" if article in _ARTICLES else told_so[:1].upper() + told_so[1:]
