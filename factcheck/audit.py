"""Quotations of a draft against its sources: read → segment → search → what differs → what it is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from factcheck.compare.quotes.decide import Held, held
from factcheck.compare.quotes.elision import denied_before
from factcheck.compare.quotes.shelf import Library, Shelved, unmarked
from factcheck.compare.quotes.wording import Quoted, quoted
from factcheck.dataclass import dataclass, replace
from factcheck.heldsource import Told
from factcheck.lexicon.negations import NEGATIONS, is_negation
from factcheck.model.finding import Report, Summary
from factcheck.model.quote import (
    Change,
    ChangeKind,
    LeftOut,
    Passage,
    QuoteAudit,
    QuoteCheck,
    QuoteClass,
    QuoteReport,
)
from factcheck.model.text import Anchor, Source, Span, prose
from factcheck.pattern import pattern
from factcheck.read import read_text
from factcheck.reportedspeech import exchanged, narrated, reported, retold, told_of
from factcheck.rules import Case, selected
from factcheck.rules.quoting import fingerprinted
from factcheck.segment import quotations, sentences
from factcheck.segment.called import named_sources, names_of, same_person
from factcheck.segment.marks import GAP
from factcheck.segment.marks import quoted as pairs
from factcheck.segment.people import is_body
from factcheck.segment.speech import Speech, speeches

_NEAR = 2_000  # characters of its sentence in which the speaker of a passage may be named
_SCARE = 3  # words that nobody says: no quotation
_WORDS = pattern(r"[^\W_]+(?:['’-][^\W_]+)*")
_ORDER = list(QuoteClass)
_NEARLY = 0.75  # of the words: another word among them is no retelling
_LEAD = 80  # characters before a quotation in which its "not" may stand


@dataclass(frozen=True, slots=True)
class _Judged:
    """A class with what goes with it."""

    kind: QuoteClass
    changes: tuple[Change, ...]
    speaker: str | None
    marked: bool
    detail: str = ""
    sure: bool = False


class Auditor:
    """Sources made ready once, to hold the quotations of a draft against."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.sources = tuple(sources)
        self._library = Library([Shelved(source) for source in sources])
        self._names = names_of(self.sources)
        self._speakers: list[str] = []
        self._owners: dict[str, str | None] = {}
        self._told = {source.id: Told(source) for source in sources}

    def audit(self, draft: Source) -> QuoteAudit:
        """Every quotation of a draft, checked or left out."""
        split = sentences(draft)
        text = unmarked(draft)
        checks: list[QuoteCheck] = []
        left: list[LeftOut] = []
        every = speeches(draft, split, quotations(draft, split))
        self._owners.clear()
        self._speakers = list(dict.fromkeys(speech.speaker for speech in every if speech.speaker))
        before: tuple[Speech, list[Source]] | None = None
        for speech in every:
            words = quoted(text, speech.spans)
            if not words.parts:
                continue
            named = named_sources(draft, speech, self._names, len(self.sources))
            if not named and before and _goes_straight_on(draft, before[0], speech):
                named = before[1]
            before = (speech, named)
            found = held(words, self._library, text, frozenset(source.id for source in named))
            best = self._best(draft, speech, words, text, named, found)
            count = len(words.words)
            if not speech.block and _is_title(draft, speech):
                place = draft.place(speech.span.start)
                left.append(LeftOut(_anchor(draft, speech), *place, "a title: nobody says it"))
                continue
            if count == 1 or (count <= _SCARE and not speech.speaker and not speech.block):
                if count == _SCARE and _is_said(draft, speech):
                    pass
                elif count == 1 or not (best and (named or best[0].likeness == 1)):
                    place = draft.place(speech.span.start)
                    left.append(LeftOut(_anchor(draft, speech), *place, _why(draft, speech, count)))
                    continue
            checks.append(self._check(draft, speech, text, named, best, found))
        return QuoteAudit(self._by_voice(draft, every, checks), tuple(left), unclosed(draft))

    def _by_voice(self, draft: Source, every: Sequence[Speech], checks: list[QuoteCheck]) -> tuple[QuoteCheck, ...]:
        """The checks; one whose speaker is nowhere in a source that has one voice, which is another's, is a wrong speaker.

        Whose voice a text is that names nobody, the draft tells: two quotations of a speaker stand in it, or one where the
        sentence names it.
        """
        sure = {speech.span.start: speech.speaker for speech in every if speech.sure and speech.speaker}
        voices: dict[str, Counter[str]] = {}
        for check in checks:
            who = sure.get(check.anchor.start)
            if check.passage and who and not is_body(who) and self._has_one_voice(check):
                counted = voices.setdefault(check.passage.source, Counter())
                counted[_surname(who)] += 1 + (check.named == check.passage.name)
        at_home = {
            (_surname(check.speaker), check.passage.source)
            for check in checks
            if check.speaker and check.passage and _surname(check.passage.speaker or " -") == _surname(check.speaker)
        }
        made = []
        for check in checks:
            who = sure.get(check.anchor.start)
            counted = voices.get(check.passage.source, Counter()) if check.passage else Counter()
            told = self._told[check.passage.source] if check.passage else None
            if check.fair and who and told and not is_body(who) and self._has_one_voice(check):
                most = max(counted.values(), default=0)
                here = f"{told.source.name} {told.source.text}".casefold()
                elsewhere = any(name == _surname(who) and source != told.source.id for name, source in at_home)
                others = sum(one.passage is not None and one.passage.source == told.source.id for one in checks)
                if (
                    (most > 1 or (elsewhere and others > 1))
                    and counted[_surname(who)] == 1
                    and _surname(who) not in here
                ):
                    detail = f"the draft has another speak in {told.source.name}"
                    check = replace(check, kind=QuoteClass.WRONG_SPEAKER, detail=detail)
            made.append(check)
        return tuple(made)

    def _has_one_voice(self, check: QuoteCheck) -> bool:
        """The passage is in no marks, no turn, and in the first person's text."""
        if check.passage is None or check.passage.marked or check.passage.speaker:
            return False
        told = self._told[check.passage.source]
        return not told.turns and bool(_MINE.search(told.source.text))

    def _best(
        self, draft: Source, speech: Speech, words: Quoted, text: str, named: Sequence[Source], found: Sequence[Held]
    ) -> tuple[Held, _Judged] | None:
        judged = [(one, self._judge(draft, speech, words, text, named, one)) for one in found if one.found]
        return min(judged, key=lambda pair: (_ORDER.index(pair[1].kind), -pair[0].likeness), default=None)

    def _judge(
        self, draft: Source, speech: Speech, words: Quoted, text: str, named: Sequence[Source], one: Held
    ) -> _Judged:
        told = self._told[one.shelved.source.id]
        changes = [_seam(told, change) for change in one.changes]
        if (no := denied_before(one.shelved, one.first)) and not _denies(text, speech.span.start):
            changes.insert(
                0,
                Change(
                    ChangeKind.CUT,
                    Span(speech.span.start, speech.span.start),
                    Span(no.start, no.end),
                    False,
                    f"it begins behind “{no.text}”",
                ),
            )
        over = _overrun(told, one, text, speech)
        place = self._speaker(told, one)
        if over:  # what it leaves out of the source's own words is told with the rest of them
            changes = [it for it in changes if it.kind is not ChangeKind.LEFT_OUT or told.mark(it.original.start) >= 0]
        kinds = {change.kind for change in changes if not change.fair}
        hard = kinds - {ChangeKind.SPELLING}
        reported = bool(speech.spans) and self._is_reported(draft, speech, told, one, place)
        if reported and one.likeness >= _NEARLY and exchanged(changes, text, one.shelved.text):
            reported = False
        made = (*changes, *over)

        def be(kind: QuoteClass, detail: str = "") -> _Judged:
            return _Judged(kind, made, place.speaker, place.marked, detail)

        if (
            reported
            and (speech.speaker or hard)
            and not hard & {ChangeKind.NUMBER, ChangeKind.NEGATION, ChangeKind.NAME}
        ):
            return be(QuoteClass.REPORTED, "the source tells it as what somebody said, not in their words")
        if hard:
            return be(QuoteClass.ALTERED)
        if over:
            return be(QuoteClass.OVERRUN)
        elsewhere = bool(named) and told.source.id not in {source.id for source in named}
        if elsewhere and not place.marked:
            return be(QuoteClass.WRONG_SOURCE, f"the draft names {named[0].name}")
        if place.sure and place.speaker and self._another(speech, place.speaker, draft, told, one):
            return be(QuoteClass.WRONG_SPEAKER, f"the source has {place.speaker} say it")
        if elsewhere:
            return be(QuoteClass.WRONG_SOURCE, f"the draft names {named[0].name}")
        fair = {change.kind for change in changes}
        for kind, at in (
            (ChangeKind.SPELLING, QuoteClass.SPELLING),
            (ChangeKind.ELLIPSIS, QuoteClass.ELIDED),
            (ChangeKind.BRACKET, QuoteClass.BRACKETED),
            (ChangeKind.TYPOGRAPHY, QuoteClass.TYPOGRAPHIC),
        ):
            if kind in fair:
                return be(at)
        return be(QuoteClass.IDENTICAL)

    def _is_reported(self, draft: Source, speech: Speech, told: Told, one: Held, place: _Judged) -> bool:
        """The source has the words, as what somebody said, and not in quotation marks."""
        their_own = bool(
            place.speaker and speech.speaker and same_person(speech.speaker, place.speaker, draft, told.source)
        )
        if place.marked:  # a turn in which another is told of: "It says the data were selected"
            return not speech.speaker and told.turn(_first(one)) is not None and told_of(told, one)
        if their_own:  # in their own text, of what they were told or said before
            return False
        return reported(told, one) or bool(
            speech.speaker and speech.sure and narrated(told, one, _surname(speech.speaker))
        )

    def _another(self, speech: Speech, there: str, draft: Source, told: Told, one: Held) -> bool:
        """The source has somebody else say it, and does not name beside it whom the draft names."""
        if not speech.speaker or not speech.sure:
            return False
        own = {name for name in told.labels if _surname(name) == _surname(speech.speaker)}
        if told.labels and own and there not in own and there in told.labels:
            return True  # whom the draft names has turns of their own
        if same_person(speech.speaker, there, draft, told.source):
            return False
        if is_body(speech.speaker) or is_body(there):
            return False  # "the Gazette reports": somebody speaks for it, or in it
        words = one.shelved.tokens
        near = " ".join(told.around(Span(words[one.first].start, words[one.last].end)))[:_NEAR]
        return bool(told.turns) or speech.speaker.split()[-1].lower() not in _WORDS.findall(near.lower())

    def _speaker(self, told: Told, one: Held) -> _Judged:
        words = one.shelved.tokens
        first = words[one.shared[0]] if one.shared else words[one.first]
        mark = told.mark(first.start)
        turn = told.turn(first.start)
        if turn and mark < 0:
            return _Judged(QuoteClass.IDENTICAL, (), turn, True, sure=True)
        if mark >= 0:
            return _Judged(QuoteClass.IDENTICAL, (), told.marked[mark][1], True, sure=told.marked[mark][2])
        if told.source.id not in self._owners:
            self._owners[told.source.id] = None if told.labels else self._owner(told.source)
        owner = self._owners[told.source.id]
        if turn is not None:  # an answer
            return _Judged(QuoteClass.IDENTICAL, (), owner, True)
        return _Judged(QuoteClass.IDENTICAL, (), owner, False, sure=owner is not None)

    def _owner(self, source: Source) -> str | None:
        """Whose text a source is: the one of the draft's speakers whom its name names."""
        words = {word.lower() for word in _WORDS.findall(source.name)}
        named = [name for name in self._speakers if name.split()[-1].lower() in words and not is_body(name)]
        return max(named, key=len) if len({name.split()[-1] for name in named}) == 1 else None

    def _check(
        self,
        draft: Source,
        speech: Speech,
        text: str,
        named: Sequence[Source],
        best: tuple[Held, _Judged] | None,
        found: Sequence[Held],
    ) -> QuoteCheck:
        line, column = draft.place(speech.span.start)
        base = QuoteCheck(
            kind=QuoteClass.NOT_FOUND,
            anchor=_anchor(draft, speech),
            line=line,
            column=column,
            speaker=speech.speaker,
            cue=speech.cue,
            named=named[0].name if named else None,
            passage=None,
            changes=(),
            likeness=0.0,
        )
        if best:
            one, judged = best
            passage = self._passage(one, judged.speaker, judged.marked)
            return replace(
                base,
                kind=judged.kind,
                passage=passage,
                changes=judged.changes,
                likeness=one.likeness,
                detail=judged.detail,
            )
        foreign = [source for source in self.sources if source.language != draft.language]
        names = {word for word in (speech.speaker or "").split() if len(word) > _INITIAL}
        theirs = [one for one in foreign if one in named or any(word in one.name or word in one.text for word in names)]
        theirs += [one for one in self.sources if one not in foreign and self._told[one.id].in_another_tongue(names)]
        if (foreign or theirs) and (len(foreign) == len(self.sources) or theirs or not speech.speaker):
            foreign = theirs or foreign
            listed = ", ".join(source.name for source in foreign)
            return replace(base, kind=QuoteClass.TRANSLATED, detail=f"{listed} is in another language")
        if speech.speaker and speech.sure:
            for source in named or self.sources:
                if span := retold(self._told[source.id], text, speech.spans, _surname(speech.speaker)):
                    anchor = source.anchor(span.start, span.end)
                    passage = Passage(source.id, source.name, anchor, None, False)
                    detail = "the source tells in its own words what was said: cannot tell"
                    return replace(base, kind=QuoteClass.REPORTED, passage=passage, detail=detail)
        if found and found[0].likeness > _WORTH:
            return replace(base, passage=self._passage(found[0], None, False), likeness=found[0].likeness)
        return base

    def _passage(self, one: Held, speaker: str | None, marked: bool) -> Passage:
        words, source = one.shelved.tokens, one.shelved.source
        anchor = source.anchor(words[one.first].start, words[one.last].end)
        return Passage(source.id, source.name, anchor, speaker, marked)


def _first(one: Held) -> int:
    return one.shelved.tokens[one.first].start


def _goes_straight_on(draft: Source, one: Speech, two: Speech) -> bool:
    """A speaker goes on, with nothing but ", she told the Gazette" between: what was named there is still meant."""
    between = draft.text[one.span.end : two.span.start]
    return (
        len(between) < _CUE
        and one.speaker is not None
        and one.speaker == two.speaker
        and "\n\n" not in between
        and bool(_TOLD.fullmatch(between))
    )


_TITLED = pattern(
    r"\b(?:titled|entitled|called|headed|headlined|named|book|novel|film|play|song|album|poem|painting|essay|article|memoirs?|report"
    r"|paper|newsletter|podcast|series|exhibition|show|played|sang|plays|sings)\b[^.!?“”\"‘’]{0,30}\Z"
)
_SAYING = pattern(
    r"\b(?:called|calls|described|speaks?|spoke|dubbed|labell?ed|denounced|promised|promises|said|says|opens\swith|reads?)\b"
    r"[^.!?,;“”\"‘’]{0,40}\Z"
)
_TITLE = 2  # words with a capital


def _is_title(draft: Source, speech: Speech) -> bool:
    """Every word of weight has a capital, and no full stop ends it; three of them, or a word before it for what has titles."""
    text = draft.text
    words = text[speech.span.start : speech.span.end].split()
    heavy = [word for word in words if word.lower() not in _SMALL]
    if len(heavy) < _TITLE or not all(word[:1].isupper() for word in heavy) or words[-1][-1] in ".!?":
        return False
    before = text[max(0, speech.span.start - _LEAD) : speech.span.start].rstrip("“\"‘'« ")
    if len(heavy) > _TITLE and not any(word.isupper() and len(word) > 1 for word in words):
        return not speech.speaker or bool(_TITLED.search(before))
    return bool(_TITLED.search(before)) and not speech.speaker


def _is_said(draft: Source, speech: Speech) -> bool:
    """A verb right before it says that these words were used: "spoke of “a learning moment”"."""
    text = draft.text
    before = text[max(0, speech.sentence.start, speech.span.start - _LEAD) : speech.span.start].rstrip("“\"‘'« ")
    return bool(_SAYING.search(before)) and not text[speech.span.start : speech.span.end].istitle()


_CUE = 160  # characters between two quotations of one speaker
_TOLD = pattern(r"[,.!?]?[”\"’'»]?,?\s[^.!?“”\"]*\b(?:told|tells|writes|wrote)\b[^.!?“”\"]*[.]\s+[“\"‘'«]")


_MINE = pattern(r"\b(?:I|we|We)\b")


def unclosed(source: Source) -> tuple[int, ...]:
    """The lines of a text on which a double mark opens that neither its paragraph closes nor the next takes up again."""
    found = []
    blocks = source.blocks
    for number, block in enumerate(blocks):
        text = prose(source.text, block, GAP)
        last = next(reversed(pairs(text)), None)
        if last is None or last.closed or text[last.mark] not in '“"„«':
            continue
        following = blocks[number + 1].span.start if number + 1 < len(blocks) else -1
        if following < 0 or source.text[following] != text[last.mark]:
            found.append(source.place(block.span.start + last.mark)[0])
    return tuple(found)


def _surname(name: str) -> str:
    return name.split()[-1].casefold().removesuffix("’s").removesuffix("'s")


_INITIAL = 3  # letters of a word that may be a title
_WORTH = 0.4  # of the words: a passage worth showing


def _anchor(draft: Source, speech: Speech) -> Anchor:
    return draft.anchor(speech.span.start, speech.span.end)


def _denies(text: str, start: int) -> bool:
    """The draft says "not" itself before a quotation."""
    lead = [word.lower().replace("’", "'") for word in _WORDS.findall(text[max(0, start - _LEAD) : start])]
    return any(
        is_negation(word) or word in NEGATIONS or word.startswith(("reject", "rule", "dismiss")) for word in lead
    )


_SMALL = frozenset("the of and a an in on for to".split())


def _why(draft: Source, speech: Speech, count: int) -> str:
    words = draft.text[speech.span.start : speech.span.end]
    if count > 1 and all(word[:1].isupper() or word in _SMALL for word in words.split()):
        return "a title or a name: nobody is named who says it"
    return f"{'a word' if count == 1 else f'{count} words'} in marks: nobody is named who says {'it' if count == 1 else 'them'}"


_MARKED = pattern(r"(?:\A|[\s(])[“\"«„‘']\w")


def _seam(told: Told, change: Change) -> Change:
    """Words left out that are the source's own between two halves of what it quotes: "…,” said Ada Obi, “…"."""
    if change.kind is not ChangeKind.LEFT_OUT or told.mark(change.original.start) >= 0:
        return change
    before, behind = told.near(change.original)
    if before < 0 or behind < 0 or behind - before != 1 or told.marked[before][1] != told.marked[behind][1]:
        return change
    return replace(change, kind=ChangeKind.TYPOGRAPHY, fair=True, detail="the source's own words between two halves")


def _overrun(told: Told, one: Held, text: str, speech: Speech) -> list[Change]:
    """Where a quotation goes on behind the closing mark of its source, or begins before the opening one."""
    if one.shelved.source.id != told.source.id or told.turns:
        return []
    places = [(at, told.mark(one.shelved.tokens[at].start)) for at in one.shared]
    if not any(mark >= 0 for _, mark in places) or all(mark >= 0 for _, mark in places):
        return []
    if any(_MARKED.search(text[span.start : span.end]) for span in speech.spans):
        return []  # it has the source's marks in it
    words = one.shelved.tokens
    outside = [number for number, (_, mark) in enumerate(places) if mark < 0]
    first, last = outside[0], outside[-1]
    theirs = Span(words[one.shared[first]].start, words[one.shared[last]].end)
    ours = Span(one.ours[first].start, one.ours[last].end)
    return [Change(ChangeKind.OVERRUN, ours, theirs, False, "the source says this in its own words")]


_UNREAD = "no source could be read: cannot tell"


def quote_report(
    draft: Source, sources: Sequence[Source], problems: Sequence[str] = (), unread: Sequence[str] = ()
) -> QuoteReport:
    """The quotations of a draft held against sources, with the findings of the rules on them. `unread` names the sources
    that could not be read; without any that could, nothing can be told of a quotation, and all are left out."""
    made = Auditor(sources).audit(draft)
    if not sources:
        untold = [LeftOut(check.anchor, check.line, check.column, _UNREAD) for check in made.checks]
        made = QuoteAudit((), tuple(sorted((*untold, *made.left_out), key=lambda one: one.anchor.start)))
    every = (draft, *(source for source in sources if source.id != draft.id))
    case = Case(every, (), {}, {}, (), quotes=tuple((draft.id, check) for check in made.checks), unread=tuple(unread))
    rules = selected(select=("FC5",))
    found = fingerprinted([finding for rule in rules for finding in rule.find(case)], case)
    risks = {rule.code: rule.risk for rule in rules}
    found.sort(key=lambda one: (one.severity.rank, risks[one.rule], one.anchor.start))
    notes = tuple(note for source in every for note in source.told())
    report = Report(
        sources=every,
        claims=(),
        verdicts=(),
        findings=tuple(found),
        clusters=(),
        series=(),
        summary=Summary(0, 0, 0, 0, 0),
        notes=notes,
        problems=tuple(problems),
        rules=tuple(rule.code for rule in rules),
    )
    return QuoteReport(draft, made, report)


def audit_quotes(draft: str | Source, sources: Mapping[str, str] | Sequence[Source]) -> list[QuoteCheck]:
    """Each quotation of a draft held against sources: a list of `QuoteCheck`, in order of place.

    `draft` is a text or a `Source`; `sources` are texts by name, or `Source`s. Offsets are code points of each text. A
    word or two in quotation marks that nobody is said to say is left out.

    Raises:
        TypeError: a text is no str.
    """
    given = draft if isinstance(draft, Source) else read_text(_text(draft), "draft")
    if isinstance(sources, Mapping):
        read = [read_text(_text(text), name) for name, text in sources.items()]
    else:
        read = list(sources)
    return list(Auditor(read).audit(given).checks)


def _text(given: object) -> str:
    if not isinstance(given, str):
        raise TypeError(f"a text is a str, not {type(given).__name__}: read a file with `factcheck.read`")
    return f" {given[1:]}" if given.startswith("\ufeff") else given
