"""What sets a claim apart from a series, as a code with its details; the words are made here and nowhere else."""

from __future__ import annotations

from enum import Enum

from factcheck.dataclass import dataclass


class Apart(Enum):
    """In what a claim and a series differ, with the sentence for it: `said` is the text's side, `known` the series'."""

    KIND = "one is a date, the other an amount"
    NO_VALUE = "a {said} is not a value"
    CHANGE = "the text gives a change, the reference a level"
    UNIT = "the text gives it {said}, the reference {known}"
    UNIT_OF_SERIES = "the reference is {known}, and the text does not say so"
    UNIT_OF_TEXT = "the text says {said}, the reference does not"
    DENIED = "the text denies it, the reference does not"
    NOT_DENIED = "the reference is of those who have not"
    COUNTED = "the text counts {said}, the reference {known}"
    OTHER_THING = "the text counts {said}, the reference {known} only"
    AREA = "the text's area is {said}, the reference's {known}"
    OTHER_AREA = "the text's area is {said}"
    AREA_UNNAMED = "the text does not name {known}"
    AREAS_UNNAMED = "the text names none of its areas"
    ELSEWHERE = "another area is named nearer to the figure"
    NO_AREA = "the text is about one area, the reference names none"
    SERIES_NARROWER = "that is “{known}” only, and the text does not say so"
    CALLED_LOOSELY = "the text calls “{known}” by a looser name"
    ONE_VALUE = "the reference is of “{known}” only, and the text nowhere says so"
    EVENT = "the text does not tell of this event"
    EVENT_OF = "the sentence does not name the {known}"
    EVENT_TO = "the text tells it of another thing: “{said}”"
    NARROWER = "the text says “{said}”, the reference does not"
    RESTRICTED = "the text is of “{said}” only, the reference is not"
    WIDER = "the text counts “{said}” too, the reference does not"
    WIDER_PLACE = "the text is of “{said}”, the reference of the town itself"
    OTHER_AGE = "the text is of those of another age: {said}"
    LATER = "the text says “{said}” only later, of something else"
    BEHIND = "the text says “{said}” only in what follows"
    PLACE = "the text is of {said}, the reference is not"
    BESIDE = "the text says it of another place: “{said}”"
    AGE = "the text names an age, the reference does not"
    THOSE_NAMED = "the text counts only those it names"
    VALUE_BEFORE = "the text tells from which value it came, or sets another beside it"
    OF_OTHERS = "it is others’ “{said}”"
    OPPOSITE = "{said} is not {known}"
    DIMENSION = "the text gives a {said}"
    BY_DIGITS = "only its digits tie it: its words are not those of the text"
    REFUSED = "a person decided that these words are not of this series"
    CRITERION = "{said} is part of what the reference is"
    NAME = "the text names {said}"
    OTHER_NAME = "the sentence names {said}, the reference does not"
    GOING_ON = "it goes on with what was told before, of “{said}”"
    SHARE_OF_FIGURE = "it is a share of another figure"
    SHARE_OF_GROWTH = "the text gives a share of {said}, the reference how fast something grew"
    PART = "the share in the text is that of “{said}”"
    OTHER_WHOLE = "the share in the text is {said}, the reference’s is not"
    PART_AND_WHOLE = "part and whole are swapped: of {said}"


_UNSAID = {  # where the words of the text cannot be quoted
    Apart.EVENT_TO: "the text tells it of another thing",
    Apart.NARROWER: "the text tells of a part, or of something else",
    Apart.RESTRICTED: "the text is of some of them only",
    Apart.WIDER: "the text counts others too",
    Apart.WIDER_PLACE: "the text is of a wider place than the town itself",
    Apart.LATER: "the text names that only later, of something else",
    Apart.BEHIND: "the text names that only in what follows",
    Apart.BESIDE: "the text says it of another place",
    Apart.OF_OTHERS: "it is that of others",
    Apart.GOING_ON: "it goes on with what was told before",
    Apart.PART: "the share in the text is that of another part",
}
QUOTED = frozenset(_UNSAID)  # what tells of a difference in words of the text
BY_WORDS = frozenset(  # by what the text says besides
    (Apart.NARROWER, Apart.RESTRICTED, Apart.VALUE_BEFORE)
)
UNSAID = frozenset((Apart.SERIES_NARROWER, Apart.CALLED_LOOSELY))  # what the series' name has and the text leaves out
ANOTHER = frozenset(  # the text surely tells of something else
    (
        Apart.LATER,
        Apart.RESTRICTED,
        Apart.OTHER_WHOLE,
        Apart.WIDER,
        Apart.WIDER_PLACE,
        Apart.NAME,
        Apart.GOING_ON,
    )
)


@dataclass(frozen=True, slots=True)
class Difference:
    """That a claim and a series differ: in what, with the words of either side that show it."""

    apart: Apart
    said: str = ""
    known: str = ""

    def __str__(self) -> str:
        if self.apart in _UNSAID and not any(map(str.isalpha, self.said)):  # nothing, or a number: no word to quote
            return _UNSAID[self.apart]
        return self.apart.value.format(said=self.said, known=self.known)
