"""Whether two texts mean one person, and which of the given sources a sentence names."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.text import Source
from factcheck.pattern import pattern
from factcheck.segment.names import TITLES, is_body
from factcheck.segment.speech import Speech

_WORD = pattern(r"[^\W_]+(?:['’-][^\W_]+)*")
_DULL = frozenset(
    """the a an of to from for in on at by and or with et al no section chapter part page text file copy final
    january february march april june july august september october november december
    version md txt pdf doc docx html htm full oral written""".split()
)
_ROLE = TITLES | frozenset(  # a label in a transcript that is an office, and no name
    """coroner foreman moderator speaker clerk witness counsel court panel audience member members operator mp msp md
    the a an of for chair chairman chairwoman chairperson councillor cllr head judge officer member rep doctor q int
    interviewer host presenter reporter question answer voice justice prof baroness baron sir rev""".split()
)
_INITIALS = 3  # letters of "SP" for Stan Pollard


def _names(name: str) -> list[str]:
    words = [word.lower().removesuffix("’s").removesuffix("'s") for word in _WORD.findall(name)]
    return [word for word in words if word not in _ROLE]


def same_person(one: str, other: str, draft: Source, source: Source) -> bool:
    """Two texts may mean one person: a name in common, initials, or one of the two is no name but an office."""
    mine, theirs = _names(one), _names(other)  # an office alone leaves none
    if not mine or not theirs or not set(mine).isdisjoint(theirs):
        return True
    if _initialled(mine, other) or _initialled(theirs, one):
        return True
    if is_body(one) or is_body(other):
        return False
    return not (one[:1].isupper() and other[:1].isupper())


def _initialled(names: Sequence[str], letters: str) -> bool:
    """ "SP" may be Stan Pollard, or Pollard."""
    bare = letters.replace(".", "").replace(" ", "")
    return 1 < len(bare) <= _INITIALS and bare.isupper() and bare[-1].lower() == names[-1][0]


def _stem(word: str) -> str:
    word = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


_KINDS = frozenset(
    """report interview letter statement minutes memoir speech lecture paper judgment diary flora notes bulletin newsletter
    survey blog article journal circular release book study email thesis summary bulletin code note testimony decision
    magazine column essay manifesto plan protocol opinion ruling keynote address catalogue entry deposition
    podcast notebook log leaflet guide telegram memo register announcement handout""".split()
)
_END = pattern(r"[.!?…][\"”’'»)\]]*\s+(?=[\"“‘'«„(\[]?[^\W_a-z])")
_PLAIN = frozenset(
    "record transcript article text hearing session evidence oral verbatim uncorrected page file".split()
)


def _content(source: Source) -> Sequence[frozenset[str]]:
    """The words of each name of a source, without those that say little."""
    own = source.name.rpartition("/")[2]
    stem, dot, end = own.rpartition(".")
    names = (stem if dot and len(end) <= 5 and " " not in end else own, source.publisher or "")
    made = []
    for name in names:
        words = frozenset(_stem(word) for word in _WORD.findall(name.replace("_", " ")))
        if kept := words - _DULL - _PLAIN:
            made.append(kept)
    return made


Names = Sequence[tuple[Source, frozenset[str]]]


def names_of(sources: Sequence[Source]) -> Names:
    """The names of sources as words, for `named_sources`: a number belongs to a name only where another has the same words."""
    every = [(source, words) for source in sources for words in _content(source)]
    bare = [frozenset(word for word in words if not word.isdigit()) for _, words in every]
    return [
        (source, words if bare.count(plain) > 1 else plain)
        for (source, words), plain in zip(every, bare, strict=True)
        if plain
    ]


def named_sources(draft: Source, speech: Speech, names: Names, many: int) -> list[Source]:
    """The sources that the sentence of a quotation names, none where it names none, or where all may be meant.

    `many` is how many sources there are. A source is named by all words of its name, two at least, or by what only one
    of them is ("in the letter"), or whose ("in Hench's interview"). "It adds" takes the one that the sentence before names.
    """
    text = draft.text
    start = max(speech.sentence.start, speech.span.start - _REACH)
    pre = "" if speech.block and not speech.cue else text[start : speech.span.start]
    post = text[speech.span.end : speech.span.end + _REACH].split("\n\n")[0].lstrip("”\"’'» ")
    ended = text[speech.span.end - 1] in ".!?" and not post[:1].islower()
    post = "" if ended else _TURN.split(_END.split(post, maxsplit=1)[0], maxsplit=1)[0]
    pre = _TURN.split(pre)[-1] if _named(_TURN.split(pre)[-1], "", speech, names) else pre
    found = _named(pre, post, speech, names)
    if not found and _IT.match(pre.lstrip("”\"’'» ")):
        before = _END.split(text[max(0, start - _REACH) : start].split("\n\n")[-1].rstrip('“"‘ ') + " ")
        said = [one for one in before if one.strip()]
        found = _named(said[-1], "", speech, names) if said else []
    unique = list({source.id: source for source in found}.values())
    return unique if len(unique) < many else []


def _named(pre: str, post: str, speech: Speech, names: Names) -> list[Source]:
    """The sources that the words before a quotation name, else those behind it."""
    before, behind = ({_stem(word) for word in _WORD.findall(part)} for part in (pre, post))
    speaker = {_stem(word) for word in _WORD.findall(speech.speaker or "")}
    for words_there in (before, behind):
        whole = [(len(words), source) for source, words in names if len(words) > 1 and words <= words_there]
        if whole:
            break
    most = max((count for count, _ in whole), default=0)
    found = [source for count, source in whole if count == most]
    lower = {_stem(word) for word in _WORD.findall(pre) if word[:1].islower()}
    for part in (pre, post):
        if found:
            break
        for kind in sorted(_kinds(part, names) - speaker):
            having = [(source, words) for source, words in names if _is_kind(kind, words)]
            if kind not in _KINDS and not _at(kind, part, kind in _MEETINGS):
                continue
            if len(having) == 1:
                found.append(having[0][0])
            elif theirs := [
                source for source, words in having if _whose(words - {_stem(kind)}, _stem(kind), part, having)
            ]:
                found += theirs
    if not found:
        mine = [words for _, words in names if not speaker.isdisjoint(words)]
        found += [
            source
            for source, words in names
            if len(words) == 1 and words <= (before | behind) - speaker - lower and not mine
        ]
    return found


def _kinds(text: str, names: Names) -> set[str]:
    """The words of a text that tell which source is meant: kinds of documents, words of their names, papers."""
    told = set(_WORD.findall(text))
    own = {word for _, words in names for word in words if len(word) >= _LEAST}
    small = {word for word in told if word in _KINDS or word in _MEETINGS or (_stem(word) in own and word.islower())}
    return small | {word.lower() for word in told if word[0].isupper() and word.lower() in _PAPERS}


def _is_kind(kind: str, words: frozenset[str]) -> bool:
    """A name has the word, at the end of a longer one, too: "Konferenzprotokoll"."""
    stem = _stem(kind)
    return stem in words or (len(kind) >= _LONG and any(word.endswith(stem) for word in words))


def _at(kind: str, text: str, heard: bool) -> bool:
    """ "told the hearing", "at the panel", "in her lecture": what was said there; `heard` where one speaks to them."""
    return bool((_HEARD if heard else _THERE).search(text[: text.lower().rfind(kind)]))


_LEAST, _LONG = 4, 6  # letters
_PAPERS = frozenset(
    """gazette courier echo herald post chronicle tribune observer advertiser mail star times tidings packet mercury argus journal
    weekly telegraph guardian recorder standard press bulletin tageblatt""".split()
)
_OF = r"(?:the|her|his|its|their|a|an|this|that|same|[\w]+['’]s)\s+(?:[\w-]+\s+){0,2}\Z"
_HEARD = pattern(rf"\b(?:in|at|from|to|told|during|before|see)\s+{_OF}")
_THERE = pattern(rf"\b(?:[Ii]n|[Aa]t|[Dd]uring|see)\s+{_OF}")
_MEETINGS = frozenset(
    """hearing debate briefing panel conference session meeting programme trial inquest sermon toast evidence broadcast
    discussion committee gazette courier echo herald chronicle tribune observer advertiser mail star times tidings packet mercury
    argus weekly telegraph guardian recorder standard press tageblatt""".split()
)


def _whose(words: frozenset[str], kind: str, text: str, having: Names) -> bool:
    """ "Hench's interview", "the 1987 catalogue": a word that only one source of this kind has stands right by it."""
    others = [other for _, other in having if not words <= other]
    own = {word for word in words if not any(word in other for other in others)}
    told = [_stem(word) for word in _WORD.findall(text)]
    return any(
        word == kind and not own.isdisjoint((*told[max(0, at - 2) : at], *told[at + 1 : at + 3]))
        for at, word in enumerate(told)
    )


_TURN = pattern(r",?\s(?:while|whereas|but)\s|;\s")  # what follows is of another
_IT = pattern(  # "It adds that", "She goes on:"
    r"(?:It\s+(?:also\s+|then\s+|further\s+)?[a-z]+s\b|(?:He|She|They)\s+(?:also\s+|then\s+|further\s+)?"
    r"(?:adds?|added|go(?:es)?\s+on|went\s+on|continues?|continued|concludes?|concluded)\b)"
)
_REACH = 400  # characters of a sentence
