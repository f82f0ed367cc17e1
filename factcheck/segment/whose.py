"""Whose words a quotation has: who is named beside it, whom "she" means, and who goes on speaking.

A quotation inside a sentence belongs to the subject of the clause that leads to it ("Council member Piet Haan was blunt:");
one that is followed by ", she said" to whom she means: the person last told of as a subject. How sure that is, is said.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from itertools import pairwise

from factcheck.dataclass import dataclass
from factcheck.lexicon.clause import WEEKDAYS
from factcheck.lexicon.speaking import DOCUMENTS, HE_TITLES, INTRODUCING, OFFICES, SHE_TITLES, SPEAKING, SPEECH
from factcheck.lexicon.times import FULL_MONTHS
from factcheck.model.text import Block, BlockKind, Source, Span, prose
from factcheck.pattern import pattern
from factcheck.segment.marks import without_notes

_MASK = "\x01"  # stands for what is quoted
_BLOCKS = 3  # before a block quotation that are listened to for whom "she" means
_LONG = 2_000  # characters of a sentence that are looked at for whom it is of
_REACH = 400  # characters of a sentence to either side of a quotation
_WORD = pattern(r"[^\W_]+(?:['’.-][^\W_]+)*|,|[;:()—–]")
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_LINK = r"(?:(?:v[ao]n|de[nrl]?|di|da|dos|la|le|el|al|bin|ibn|of|the|and|&)[ \n]+){0,2}"
_NAME = pattern(rf"{_UPPER}[\w’'-]*\.?(?:[ \n]+{_LINK}{_UPPER}[\w’'-]*\.?){{0,5}}")
_END = pattern(  # of a sentence, no title's or initial's full stop
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSt)(?<!\bProf)(?<!\b[A-Z])[.!?…][\"”’'»)\]]*[ \n\r\t]+"
    r"(?=[\"“‘'«„(\[]?(?:\x01|[^\W_a-z]))"
)
_PRONOUNS = {"he": "m", "she": "f", "sie": "f", "er": "m", "they": "", "it": ""}
_AFTER_VERB = pattern(
    r"[,;:.!?()—–\x01]|\b(?:in|on|at|to|after|before|when|while|during|as|who|with|from|by|about|that|last|this|yesterday)\b"
)
_STOP = pattern(r"[;:()—–]")
_SMALL = (
    WEEKDAYS
    | FULL_MONTHS
    | frozenset(
        """die der das den dem ein eine im am les los i the a an it he she we they this that these those his her their its
    our my your in on at by for from and but or if as so no not all some many most one two what when where who
    why how there here yes then once only even every each""".split()
    )
)
_BODY = frozenset(
    """ministry department government office agency commission council parliament police court institute university bank
    centre center union committee authority organisation organization association party group trust alliance society news
    times press campaign foundation company museum laboratory office league club federation assembly board service
    inc ltd echo gazette chronicle post herald courier""".split()
)


@dataclass(frozen=True, slots=True)
class Whose:
    """Who says a quotation, None where the text does not tell; `sure` if a name stands in its own sentence."""

    name: str | None
    sure: bool = False


def is_body(name: str) -> bool:
    """A name that is an organisation's, by its words."""
    words = name.lower().replace("’", "'").split()
    return not _BODY.isdisjoint(word.removesuffix("'s") for word in words)


class _People:
    """The persons a text names, and who was last told of as a subject."""

    def __init__(self, text: str, english: bool) -> None:
        known: set[str] = set()
        self.things: set[str] = set()  # "the Sorn", "the Valley Post": nobody
        self.guessed = False  # the last answer is whom a pronoun means
        self.fresh: set[str] = set()  # who was told of in the block under view
        self.english = english
        self.mentioned: list[str] = []  # in the block under view, and not as a subject
        self.sex: dict[str, str] = {}
        self.stack: list[str] = []
        for found in _NAME.finditer(text):
            if text[max(0, found.start() - 4) : found.start()].lower() == "the ":
                self.things.add(found[0])
            elif found[0].startswith("The "):
                self.things.add(found[0][4:])
            words = found[0].replace("’", "'").split()
            before = text[max(0, found.start() - 3) : found.start()].rstrip()
            opens = (
                not before or before[-1] in '.!?:“"‘«\x01' or "\n" in text[max(0, found.start() - 2) : found.start()]
            )
            if not english:  # each noun has a capital: a name is what ends several of them
                words = words[-1:] if len(words) > 1 else []
            elif opens:
                words = words[1:]
            known.update(word.removesuffix("'s").strip(".").lower() for word in words)
        self.known = frozenset(known)

    def is_name(self, run: str, opens: bool) -> bool:
        """A run of capitals that is a name: at the head of a sentence one that stands elsewhere, too, or has two words."""
        words = run.lower().split()
        if len(words) == 1:
            opens = opens or not self.english  # in German each noun has a capital
            return words[0] not in _SMALL and (
                not opens or words[0].removesuffix("'s").removesuffix("’s").strip(".") in self.known
            )
        return not all(word in _SMALL for word in words)

    def add(self, name: str, sex: str = "") -> None:
        """Somebody is told of as a subject."""
        if name in self.things:
            return
        words = name.lower().replace(".", "").split()
        if title := next((word for word in words if word in SHE_TITLES or word in HE_TITLES), ""):
            sex = "f" if title in SHE_TITLES else "m"
        last = words[-1]
        if sex:
            self.sex[last] = sex
        if name in self.stack:
            self.stack.remove(name)
        self.stack.append(name)
        self.fresh.add(name)

    def whom(self, sex: str) -> str | None:
        """The person last told of who may be he or she."""
        for name in reversed(self.stack[-8:]):
            known = self.sex.get(name.lower().split()[-1], "")
            if not sex or not known or known == sex:
                self.guessed = name not in self.fresh
                if sex:
                    self.sex[name.lower().split()[-1]] = sex
                return name
        if len({name.split()[-1] for name in self.mentioned}) == 1:
            self.guessed = True
            return self.mentioned[-1]
        return None


def _runs(phrase: str, people: _People, opens: bool) -> list[str]:
    """The names in a noun phrase, those of owners left out: "Labour's Nora Finch" has one."""
    found = []
    for run in _NAME.finditer(phrase):
        name = run[0].strip(" .,")
        for sign in ("’s ", "'s ", "’ ", "' "):
            if sign in name:
                name = name.rpartition(sign)[2]
        owner = phrase[run.start() :].startswith(tuple(name + end for end in ("'s", "’s"))) or name.endswith(
            ("'s", "’s")
        )
        words = name.split()
        while len(words) > 1 and (words[0].lower() in _SMALL or (opens and words[0].lower() in INTRODUCING)):
            words = words[1:]
        name = " ".join(words)
        if name and not owner and people.is_name(name, opens and not phrase[: run.start()].strip()):
            found.append(name)
    return found


def _subject(clause: str, people: _People, opens: bool) -> tuple[str | None, bool]:
    """Who a clause is of, and whether it names anybody or anything at all: its first noun phrase."""
    chunks = [chunk.strip() for chunk in clause.split(",")]
    seen = False
    for number, chunk in enumerate(chunks):
        words = [word.lower() for word in _WORD.findall(chunk)]
        if not words:
            continue
        if words[0] in INTRODUCING and (number + 1 < len(chunks)):
            if words[0] == "according" and (names := _runs(chunk[len(words[0]) :], people, False)):
                return names[0], True
            continue
        head = chunk
        if words[0] in _THEN and len(words) > 1:
            words, head = words[1:], chunk[len(words[0]) :]
        if words[0] in _PRONOUNS:
            return (people.whom(_PRONOUNS[words[0]]) if _PRONOUNS[words[0]] else None), True
        seen = True
        verb = next((word for word in words[1:12] if word in SPEAKING), "")
        head = head[: head.lower().find(verb)] if verb else head
        head = _LEADING_IN.split(head, maxsplit=1)[0] if number else head
        late = verb and words[0] in INTRODUCING  # "In an interview on Monday Ada Obi admitted"
        names = _runs(head if late else _VERBISH.split(head, maxsplit=1)[0], people, opens and number == 0)
        owner = _OWNER.match(chunk)
        if not names and owner and people.is_name(owner["name"], opens) and owner["noun"].lower() in SPEECH:
            return owner["name"], True
        people_only = [name for name in names if not is_body(name)]
        if people_only:
            return (people_only[0] if number else _first(head, people_only)), True
        if number + 1 < len(chunks) and not names and not _VERBISH.search(chunk) and SPEAKING.isdisjoint(words):
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


_THEN = frozenset(
    "then later yesterday today earlier still instead meanwhile however but and so yet now here there".split()
)
_LEADING_IN = pattern(r"\b(?:who|which|whose|where)\b")
_VERBISH = pattern(
    r"(?<![\w-])(?:is|was|were|are|be|been|had|has|have|did|does|do|will|would|could|can|may|might|should|must|went|came|took|gave|made|got"
    r"|kept|held|led|ran|met|saw|knew|felt|sat|stood|turned|opened|used|wanted|tried|struck|sounded|seemed|looked|appeared"
    r"|that|whether|who|which|to|of|for|in|at|on|with|from)(?![\w-])"
)
_OWNER = pattern(rf"(?P<name>{_UPPER}[\w-]*(?:[ ]{_UPPER}[\w-]*)*)['’]s?\s+(?:[a-z-]+\s+){{0,2}}(?P<noun>[a-z]+)")


def _after(post: str, people: _People, comma: bool) -> tuple[str | None, bool]:
    """Whom the words behind a quotation name: ", said Ada Obi", " Ada Obi, head of X, told Y", ", she
    wrote"; `comma` tells that it ends with one, behind which any verb will do."""
    text = post.lstrip(' ,—–-\n\r\t“”"’»')
    clause = _STOP.split(_END.split(text, maxsplit=1)[0], maxsplit=1)[0].partition(_MASK)[0]
    words = list(_WORD.finditer(clause))[:24]
    if not words:
        return None, False
    first = words[0][0].lower()
    if first == "according":
        names = _runs(_STOP.split(clause)[0].split(",")[0], people, False)
        return (names[0] if names else None), True
    if first in _PRONOUNS and len(words) > 1 and any(word[0].lower() in SPEAKING for word in words[1:4]):
        sex = _PRONOUNS[first]
        return (people.whom(sex) if sex else None), True
    if first in SPEAKING or (
        len(words) > 1
        and post.lstrip('”"’» ')[:1] == ","
        and words[0][0].islower()
        and first not in _SMALL
        and (words[1][0][:1].isupper() or words[1][0] in _PRONOUNS)
    ):
        rest = clause[words[0].end() :].lstrip()
        named = _AFTER_VERB.split(rest, maxsplit=1)[0]
        pronoun = named.strip().lower().split()[:1]
        if pronoun and pronoun[0] in _PRONOUNS:
            sex = _PRONOUNS[pronoun[0]]
            return (people.whom(sex) if sex else None), True
        names = _runs(named, people, False)
        if names:
            return (names[-1] if people.english else names[0]), True
        told = _APPOSED.match(rest)
        if told and (names := _runs(told["name"], people, False)):
            return names[0], True
        return (
            named.strip() or None if named.strip().lower().startswith("the ") and not _document(named) else None
        ), bool(named.strip())
    verb = next((word for word in words if word[0].lower() in SPEAKING), None)
    if verb is None:
        own = _NAME.match(clause)
        if comma and own and people.is_name(own[0], False) and clause[own.end() :][:2].strip().islower():
            return own[0].strip(" ."), True  # “…,” Toth ended
        return None, False
    head = clause[: verb.start()]
    if head.split()[0].lower() in INTRODUCING | {"and", "but", "or"} or len(head.split()) > 16:
        return None, False
    names = _runs(_LEADING_IN.split(head)[0], people, False)
    persons = [name for name in names if not is_body(name)] or names
    if persons:
        return persons[-1] if "," not in head or _runs(head.split(",")[0], people, False) == [] else _runs(
            head.split(",")[0], people, False
        )[-1], True
    return _office(head), head.strip()[:1].isalpha()


_APPOSED = pattern(r"(?:the|its|their|his|her|an?)\s[^,;:.]{2,80},\s(?P<name>[^,;:.]{2,60})")


def _office(phrase: str) -> str | None:
    """ "the mayor", "the company": who is told of by what they are."""
    words = phrase.strip(" ,").lower().split()
    fits = 1 < len(words) <= _OFFICE and words[0] in _ARTICLES and not OFFICES.isdisjoint(words[-2:])
    return " ".join(words) if fits and not _document(phrase) else None


_ARTICLES = frozenset("the a an his her its their".split())
_OFFICE = 5  # words of an office


def _document(phrase: str) -> bool:
    return any(word in DOCUMENTS for word in phrase.lower().split())


def _before(pre: str, people: _People) -> tuple[str | None, bool]:
    """Whom the words of its sentence before a quotation name: the subject of the speaking verb nearest to it, else of the
    sentence."""
    text = pre.strip()
    if not text:
        return None, False
    if text.endswith(":") and ";" in text:  # "…, Karl Dorr said; Hanna put it more drily: …"
        text = text.rpartition(";")[2].strip()
    if _QUOTING.search(text):
        return None, True
    if told := _ACCORDING.search(text):
        names = _runs(told["who"], people, False)
        return (names[0] if names else None), True
    chunks = text.replace(_MASK, " ").split(",")
    for number in range(len(chunks) - 1, -1, -1):
        words = list(_WORD.finditer(chunks[number]))
        verbs = [at for at, word in enumerate(words) if word[0].lower() in SPEAKING]
        if not verbs:
            continue
        for at in verbs:  # the subject right before the verb
            for word in reversed(words[max(0, at - 4) : at]):
                if word[0].lower() in _PRONOUNS and word[0].lower() not in ("they", "it"):
                    return people.whom(_PRONOUNS[word[0].lower()]), True
        head = chunks[number][: words[verbs[0]].start()]
        bare = [word[0].lower() for word in words[: verbs[0]] if word[0].lower() not in _THEN] or [""]
        if not head.strip() and number:  # "its secretary, Iain Torrance, called": the name stands in the chunk before
            if before := _in_chunks(chunks[:number], people):
                return before, True
            break
        names = _runs(_LEADING_IN.split(head)[0], people, number == 0)
        if names and bare[0] not in INTRODUCING | {"and"}:
            persons = [name for name in names if not is_body(name)] or names
            return persons[-1], True
        if bare[0] in _ARTICLES and (office := _office(head)):
            return office, True
        break
    named, told_of = _subject(text.replace(_MASK, " "), people, True)
    if named is None and told_of:
        pronoun = next((w.lower() for w in _PERSONAL.findall(text)), None)
        if pronoun and not _document(text.split(",")[0]):
            return people.whom(_PRONOUNS[pronoun]), True
    return named, told_of


def _in_chunks(chunks: Sequence[str], people: _People) -> str | None:
    """Whom the stretches of a clause before its verb name, the last first."""
    for number in range(len(chunks) - 1, -1, -1):
        words = [word.lower() for word in _WORD.findall(chunks[number])]
        if not words:
            continue
        if words[0] in INTRODUCING:  # "At the hearing the hydrologist Leyla Amin, who …, put it simply"
            names = _runs(chunks[number], people, number == 0)
            if names and chunks[number].rstrip().endswith(names[-1]) and names[-1] not in people.things:
                return names[-1]
            continue
        if pronoun := next((word for word in reversed(words[:3]) if word in ("he", "she")), ""):
            return people.whom(_PRONOUNS[pronoun])
        names = _runs(_VERBISH.split(_LEADING_IN.split(chunks[number])[0], maxsplit=1)[0], people, number == 0)
        if names:
            return names[-1]
    return None


_PLACED = pattern(r"\b(?:in|on|at|near|from|of|to|the)\s+\Z")  # "on Calder Fields"
_QUOTING = pattern(
    r"\b(?:quotes|quoting|quoted\s+(?:his|her|their|its|the|an?))\s"
)  # "She quotes her teacher’s remark that …": another's words
_IT_IS = pattern(r"It (?:is|was)\b[^,]*:?\Z")
_PERSONAL = pattern(r"\b(?:he|she|He|She)\b")
_ACCORDING = pattern(r"\b[Aa]ccording\s+to\s+(?P<who>[^,;:]{1,80})")


def _masked(text: str, spans: Sequence[Span], start: int) -> str:
    pieces: list[str] = []
    at = 0
    for span in spans:
        last = text[span.end - start - 1]
        kept = last if last in ".!?…" else _MASK  # a sentence that ends there ends with it
        pieces += text[at : span.start - start], _MASK * (span.end - span.start - 1), kept
        at = span.end - start
    return "".join((*pieces, text[at:]))


def _listen(sentence: str, people: _People) -> str | None:
    """The person whom a sentence is of, noted; None for none. Whom else it names in full is kept in mind."""
    sentence = sentence[:_LONG]
    name, _ = _subject(sentence.replace(_MASK, " "), people, True)
    if name and not is_body(name):
        people.add(name)
        return name
    plain = sentence.replace(_MASK, " ")
    owner = _OWNER.match(plain.strip())
    if name is None and owner and people.is_name(owner["name"], True) and not is_body(owner["name"]):
        people.add(owner["name"])  # "Thorne’s side can be read in his letters."
    else:
        people.mentioned += [
            one
            for one in _runs(plain, people, True)
            if " " in one and not is_body(one) and not _PLACED.search(plain[: plain.find(one)])
        ]
    return None


def whose(source: Source, spans: Sequence[Span]) -> Iterator[Whose]:
    """Who says each of the quotations of a source, whose spans are in order; those of one block quotation are not asked."""
    people = _People(source.text, source.english)
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
    return frozenset(_People(source.text, source.english).known)


def led_by(source: Source, block: int, known: frozenset[str]) -> str | None:
    """Whom the sentence names that leads to a block quotation from the block before it, a colon at its end or none;
    `known` are the words of names in the source."""
    people = _People("", source.english)
    people.known = known
    last = ""
    for one in source.blocks[max(0, block - _BLOCKS) : block]:
        people.fresh.clear()
        for sentence in _sentences(prose(source.text, one)[-_LONG:]):
            if last:
                _listen(last, people)
            last = sentence
    last = last.strip()
    if not last or last[-1] in ".!?":
        return None
    return _before(last.rstrip(":"), people)[0]


def _in_block(
    block: Block, masked: str, text: str, mine: Sequence[Span], people: _People, carried: str | None
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
        for sentence in _sentences(masked[heard:left]):
            subject = _listen(sentence, people) or subject
        heard = max(heard, left)
        ceiling = mine[number + 1].start - block.span.start if number + 1 < len(mine) else len(masked)
        ends = text[end - 1 : end]
        pre, post = masked[left:start].rstrip("“\"‘'«„ ("), masked[end : min(ceiling, end + _REACH)]
        name, told = (None, False)
        people.guessed = False
        stop = ends in ".!?…" and not post.lstrip("“”\"’'» ")[:1].islower()
        if not (stop and ends == ".") or post.lstrip("“”\"’'» ")[:1].islower():
            name, told = _after(post, people, ends == ",")
        if not told:
            name, told = _before(pre, people)
        sure = bool(name) and not people.guessed
        if told and name is None and _IT_IS.match(pre.lstrip("”\"’'» ")):
            told = False  # "It was not for want of trying: …"
        if not told:
            whole = not pre.strip(" \x01”\"’'»") or bool(_IT_IS.match(pre.lstrip("”\"’'» ")))
            name = (
                last if spoken and whole else subject if whole and subject else carried if whole and not left else None
            )
            sure = bool(name) and name == last and last_sure
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
    low = max(0, start - _REACH)
    at = low if low else 0
    for found in _END.finditer(masked, low, min(len(masked), start + 1)):
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
    return [part for part in _END.split(text) if part.strip(" \x01\n")]
