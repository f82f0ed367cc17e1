"""Whether a source only reports what a quotation has: as what somebody said, told in the source's own words."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.compare.quotes.decide import Held
from factcheck.compare.quotes.tokens import tokens
from factcheck.heldsource import Told
from factcheck.lexicon.speaking import SPEAKING
from factcheck.lexicon.words import FUNCTION
from factcheck.model.quote import Change, ChangeKind
from factcheck.model.text import Span
from factcheck.pattern import pattern
from factcheck.segment.said import VERBS, reporting

_REPORTING = VERBS | SPEAKING - {
    "put",
    "puts",
    "read",
    "reads",
    "called",
    "calls",
    "offers",
    "points",
    "found",
    "finds",
    "felt",
}
_TRAILING = pattern(
    rf"[,\s]+(?:(?!(?:who|whom|which|that|and|but|as|if|when)\b)[\w’'.-]+\s+){{1,4}}?(?:{'|'.join(sorted(VERBS))})\b"
)
_MINE = pattern(r"\b(?:I|we|We)\b")
_PASSIVE = pattern(r"\s+(?:in|by|here|above|below|at|for|under)\b")  # "the numbers reported in Figure 2"
_OWN = pattern(r"\b(?:I|we|We|my|My|our|Our|me|us)\b")
_SAYING = pattern(
    r"\b(?P<who>[\w’'.-]+)\s+(?:[a-z]+ly\s+)?(?P<verb>[a-z]+)(?:\s+(?:me|us|them|that|the|a|an|his|her|their|its)){0,3}\s*\Z"
)
_SHIFTS = frozenset(
    """will would shall should can could may might must is was are were am be been has have had do does did i he she we they my
    his her our their me him us them this that these those here there now then today tomorrow it its not
    going go went made make get got take took come came""".split()
)
_MANY, _SHARE = 2, 0.6  # content words, and the share of them, that a retelling has at least
_LONGEST = 60  # words of a quotation that may be retold
_SAME = 4  # letters


def _around(told: Told, one: Held) -> tuple[str, str]:
    words = one.shelved.tokens
    return told.around(Span(words[one.first].start, words[one.last].end))


def reported(told: Told, one: Held) -> bool:
    """The passage stands in a sentence of the source that tells what somebody said, outside its quotation marks."""
    before, behind = _around(told, one)
    lower = before.lower()
    verb = next((one for one in reporting(lower, _REPORTING) if not _PASSIVE.match(lower, one.end())), None)
    if verb:
        subject = before[: verb.start()].lower().split()[-2:]
        return not {"i", "we"} & set(subject)  # its own words, of what it said before
    trailing = _TRAILING.match(behind)
    return bool(trailing) and not _MINE.search(behind[:60])


def told_of(told: Told, one: Held) -> bool:
    """Right before the passage the speaker tells what another says: "It says the data were selected"."""
    before, _ = _around(told, one)
    saying = _SAYING.search(before[-120:])
    return bool(saying and saying["verb"] in VERBS and saying["who"].lower() not in ("i", "we", "you"))


def narrated(told: Told, one: Held, surname: str) -> bool:
    """The passage is told in the words of a source that elsewhere quotes the speaker, as of a third person."""
    before, behind = _around(told, one)
    words = one.shelved.tokens
    said = told.source.text[words[one.first].start : words[one.last].end]
    if _OWN.search(before[-200:]) or _OWN.search(said) or _OWN.search(behind[:200]):
        return False
    speakers = {name.split()[-1].casefold() for _, name, _ in told.marked if name}
    return surname in speakers


def exchanged(changes: Sequence[Change], text: str, source: str) -> bool:
    """One word that says something stands for another: "members" for "volunteers"; `text` is the draft's."""
    for change in changes:
        if change.kind is ChangeKind.WORD and not change.fair:
            ours = [word.norm for word in tokens(text[change.quoted.start : change.quoted.end])]
            theirs = [word.norm for word in tokens(source[change.original.start : change.original.end])]
            if len(_content(ours)) == len(_content(theirs)) == 1 == len(ours) == len(theirs):
                return True
    return False


def _content(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in FUNCTION and len(word) > 2 and word not in _SHIFTS]


def retold(told: Told, text: str, spans: Sequence[Span], surname: str) -> Span | None:
    """The sentence in which a source tells in its own words what a speaker says in a quotation of a draft; None for none.

    It has a verb of speaking, the speaker's name in it or in the sentence before, and most of the content words.
    """
    said = [word.norm for span in spans for word in tokens(text[span.start : span.end])][:_LONGEST]
    wanted = set(_content(said))
    if len(wanted) < _MANY or surname not in told.source.text.casefold():
        return None
    before = ""
    for span in told.sentences:
        plain = told.source.text[span.start : span.end].casefold()
        words = [word.norm for word in tokens(plain)]
        named = surname in words or (surname in before and not {"he", "she"}.isdisjoint(words[:2]))
        before = plain
        if not named or (SPEAKING | _REPORTING).isdisjoint(words) or told.mark(span.start + len(plain) // 2) >= 0:
            continue
        stems = {word[:_SAME] for word in words if len(word) >= _SAME} | set(words)
        shared = sum(word in stems or word[:_SAME] in stems for word in wanted)
        if shared >= _MANY and shared >= _SHARE * len(wanted):
            return span
    return None
