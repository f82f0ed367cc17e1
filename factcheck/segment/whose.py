"""Whose words a quotation has: who is named beside it, whom "she" means, and who goes on speaking.

A quotation inside a sentence belongs to the subject of the clause that leads to it ("Council member Piet Haan was blunt:");
one that is followed by ", she said" to whom she means: the person last told of as a subject. How sure that is, is said.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence

from factcheck.dataclass import dataclass
from factcheck.model.text import Block, BlockKind, Source, Span, prose
from factcheck.pattern import pattern
from factcheck.segment.beside import IT_IS, PLACED, after, before
from factcheck.segment.marks import without_notes
from factcheck.segment.people import END, MASK, People, is_body, runs
from factcheck.segment.subjects import OWNER, is_by_office, subject_of

_ASKED = pattern(r"\basked\s+(?:whether|if|what|why|how|when|where)\s+(?:he|she)\b")
_BLOCKS = 3  # before a block quotation that are listened to for whom "she" means
LONG = 2_000  # characters of a sentence that are looked at for whom it is of
REACH = 400  # characters of a sentence to either side of a quotation


@dataclass(frozen=True, slots=True)
class Whose:
    """Who says a quotation, None where the text does not tell; `sure` if a name stands in its own sentence."""

    name: str | None
    sure: bool = False


def _masked(text: str, spans: Sequence[Span], start: int) -> str:
    pieces: list[str] = []
    at = 0
    for span in spans:
        last = text[span.end - start - 1]
        kept = last if last in ".!?…" else MASK  # a sentence that ends there ends with it
        pieces += text[at : span.start - start], MASK * (span.end - span.start - 1), kept
        at = span.end - start
    return "".join((*pieces, text[at:]))


def _listen(sentence: str, people: People) -> str | None:
    """The person whom a sentence is of, noted; None for none. Whom else it names in full is kept in mind."""
    sentence = sentence[:LONG]
    if _ASKED.search(sentence):
        return None  # "Lund asked whether she would sell": she is another
    name, _ = subject_of(sentence.replace(MASK, " "), people, True)
    if name and not is_body(name):
        people.add(name)
        return name
    plain = sentence.replace(MASK, " ")
    people.office = people.office or (name is None and is_by_office(plain))
    owner = OWNER.match(plain.strip())
    if name is None and owner and people.is_name(owner["name"], True) and not is_body(owner["name"]):
        people.add(owner["name"])  # "Thorne’s side can be read in his letters."
    else:
        people.mentioned += [
            one
            for one in runs(plain, people, True)
            if " " in one and not is_body(one) and not PLACED.search(plain[: plain.find(one)])
        ]
    return None


def whose(source: Source, spans: Sequence[Span]) -> Iterator[Whose]:
    """Who says each of the quotations of a source, whose spans are in order; those of one block quotation are not asked."""
    people = People(source.text, source.english)
    blocks = source.blocks
    at = 0
    carried: str | None = None
    for block in blocks:
        mine: list[Span] = []
        while at < len(spans) and spans[at].start < block.span.end:
            mine.append(spans[at])
            at += 1
        text = without_notes(prose(source.text, block))
        masked = _masked(text, mine, block.span.start)
        carried = yield from _in_block(block, masked, text, mine, people, carried)
    for _ in range(at, len(spans)):
        yield Whose(None)


def known_names(source: Source) -> frozenset[str]:
    """The words of names in a source, in lower case."""
    return frozenset(People(source.text, source.english).known)


def led_by(source: Source, block: int, known: frozenset[str]) -> str | None:
    """Whom the sentence names that leads to a block quotation from the block before it, a colon at its end or none;
    `known` are the words of names in the source."""
    people = People("", source.english)
    people.known = known
    last = ""
    for one in source.blocks[max(0, block - _BLOCKS) : block]:
        people.fresh.clear()
        for sentence in _sentences(prose(source.text, one)[-LONG:]):
            if last:
                _listen(last, people)
            last = sentence
    last = last.strip()
    if not last or last[-1] in ".!?":
        return None
    return before(last.rstrip(":"), people)[0]


def _in_block(
    block: Block, masked: str, text: str, mine: Sequence[Span], people: People, carried: str | None
) -> Generator[Whose, None, str | None]:
    """Those of a block; gives who spoke last."""
    if block.kind is BlockKind.HEADING:
        for _ in mine:
            yield Whose(None)
        return carried
    people.fresh.clear()
    people.mentioned.clear()
    heard = 0  # up to where the block was listened to
    last: str | None = None
    last_sure = False
    subject: str | None = None
    spoken = False
    for number, span in enumerate(mine):
        start, end = span.start - block.span.start, span.end - block.span.start
        left = _sentence_start(masked, text, start, mine[number - 1].end - block.span.start if number else 0)
        since: str | None = None
        for sentence in _sentences(masked[heard:left]):
            since = _listen(sentence, people) if MASK not in sentence else since
            subject = since or subject
        heard = max(heard, left)
        ceiling = mine[number + 1].start - block.span.start if number + 1 < len(mine) else len(masked)
        ends = text[end - 1 : end]
        pre, post = masked[left:start].rstrip("“\"‘'«„ ("), masked[end : min(ceiling, end + REACH)]
        name, told = (None, False)
        if pre.strip(" \x01”\"’'»"):
            _listen(pre, people)  # whom "she" of the same sentence means
        people.guessed = False
        stop = ends in ".!?…" and not post.lstrip("“”\"’'» ")[:1].islower()
        if not (stop and ends == ".") or post.lstrip("“”\"’'» ")[:1].islower():
            name, told = after(post, people, ends == ",")
        if not told:
            name, told = before(pre, people)
        sure = (
            bool(name)
            and not people.guessed
            and (people.english or " " in (name or "") or (name or "").lower() in people.known)
        )
        if told and name is None and IT_IS.match(pre.lstrip("”\"’'» ")):
            told = False  # "It was not for want of trying: …"
        if not told:
            whole = not pre.strip(" \x01”\"’'»") or bool(IT_IS.match(pre.lstrip("”\"’'» ")))
            if whole:
                name = since or (last if spoken else subject or (None if left else carried))
            sure = bool(name) and ((name == last and last_sure and not since) or (name == since and people.alone(name)))
        if name:
            last, last_sure = name, sure
            if not is_body(name):
                people.add(name)
        elif told:
            last = None
        spoken = True
        yield Whose(name, sure)
    for sentence in _sentences(masked[heard:]):
        _listen(sentence, people)
    return last if spoken else None


def _sentence_start(masked: str, text: str, start: int, before: int) -> int:
    """Where the sentence begins that a quotation stands in."""
    low = max(0, start - REACH)
    at = low if low else 0
    for found in END.finditer(masked, low, min(len(masked), start + 1)):
        if found.end() <= start:
            at = found.end()
    if (
        before > at
        and text[before - 1 : before] in ".!?"
        and masked[before : before + 4].lstrip("”\"’'» ")[:1].isupper()
    ):
        at = before
    return at


def _sentences(text: str) -> list[str]:
    return [part for part in END.split(text) if part.strip(" \x01\n")]
