"""Areas a sentence names, and how each stands in it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.dataclass import dataclass
from factcheck.extract.tokens import Tokens
from factcheck.lexicon.clause import AUXILIARIES, BE
from factcheck.lexicon.comparisons import HIGHEST, LEVELS, LOWEST
from factcheck.lexicon.moves import VERBS
from factcheck.lexicon.numbers import NUMERAL_WORDS, ORDINALS
from factcheck.lexicon.observers import SAYING
from factcheck.lexicon.onlynamed import is_only_named
from factcheck.lexicon.placenames import CAPITALS, LOWER_OK, Row, may_be_small, rows, rows_here
from factcheck.lexicon.places import is_group
from factcheck.lexicon.pointers import COUNTRY, FRONTED, OTHERS
from factcheck.lexicon.superlatives import SUPERLATIVES
from factcheck.lexicon.verbs import FINITE, is_past
from factcheck.lexicon.words import FUNCTION


@dataclass(slots=True)
class AreaSpan:
    """An area named from token `first` up to `end`; `demonym` for "Rwandan".

    `role` is "in" or "of" (a preposition, a possessive, an adjective), "subject", "aside" (behind "including",
    "unlike", "ministry in": it is not where the figures are) or "mention".
    """

    key: str
    first: int
    end: int
    demonym: bool
    role: str

    @property
    def city(self) -> bool:
        """A town: as a subject it may stand for a government."""
        return self.key.startswith("CITY:")


def area_spans(t: Tokens) -> tuple[AreaSpan, ...]:
    """The areas named in a sentence, in order; the longest name at a place wins."""
    found: list[AreaSpan] = []
    past = 0
    led = False  # a country was named before
    capitals = t.capitals
    for i, word in enumerate(t.text):
        if not (capitals[i] or word in LOWER_OK or ("'" in word and word.partition("'")[0] in LOWER_OK)) or i < past:
            continue
        word = word if rows(word) else word.partition("'")[0]
        names = rows_here(word, t.at(i + 1)[:1])
        if not names:
            continue
        hit = next((row for row in names if _here(t, i, row[0])), None)
        if hit is None or not _written_as_name(t, i, hit[0]):
            continue
        past = i + len(hit[0])
        if hit[1] and not (hit[2] and _is_language(t, i, past)) and not _is_only_named(t, i, past, hit):
            group = is_group(hit[1])
            among = group and _among(t, i, past, hit[2], led)
            found.append(AreaSpan(hit[1], i, past, hit[2], "aside" if among else _role(t, i, past, hit[2])))
            led = led or not (group or found[-1].role == "aside")
    if len(found) > 1:
        _set_aside(t, found)
    if found and found[0].role == "mention" and _is_remarked(t, found[0]):
        found[0].role = "subject"
    return tuple(found)


def _here(t: Tokens, i: int, words: tuple[str, ...]) -> bool:
    size = len(words)
    if i + size > t.size:
        return False
    last = t.text[i + size - 1]
    if last not in (words[-1], f"{words[-1]}'s", f"{words[-1]}'"):
        return False
    return size == 1 or tuple(t.text[i : i + size - 1]) == words[:-1]


def _written_as_name(t: Tokens, i: int, words: tuple[str, ...]) -> bool:
    """Capitalised, as names are; "us" and "polish" and "turkey" are none in lower case."""
    if words[0] in CAPITALS:
        if t.at(i + 1) == "$":
            return False  # "US$3 billion"
        return t.norm[t.start[i] : t.start[i] + 2].isupper()
    return t.is_capital(i) or may_be_small(words)


def _is_only_named(t: Tokens, first: int, end: int, hit: Row) -> bool:
    return is_only_named(t.norm, t.start[first], t.end[end - 1], hit[2], is_group(hit[1]))


_SPOKEN = frozenset(
    """speak speaks spoke spoken speaking learn learns learned learnt learning teach teaches taught teaching study studies
    studied studying understand understands""".split()
)
_OF_SPEECH = frozenset(
    "language lesson lessons grammar vocabulary spelling dialect dialects speaker speakers translation".split()
)


def _is_language(t: Tokens, first: int, end: int) -> bool:
    """A people's name that is its language here: "speak English", "English is taught", "a book in Welsh"."""
    behind = t.at(end)
    if behind in _OF_SPEECH or "language" in t.text[max(0, first - 4) : first]:
        return True
    if t.is_word(end) and behind not in FUNCTION:
        return False  # "in English schools", "taught English pupils"
    if t.at(first - 1) in _SPOKEN or t.at(first - 1) in ("in", "into"):
        return True
    return behind in BE and not _SPOKEN.isdisjoint(t.text[end + 1 : end + 4])


_IN = frozenset(("in", "across", "throughout", "within", "inside", "around", "over"))
_ASIDE = frozenset(
    """including include includes unlike except excluding besides despite with against versus behind ahead than like
    overtaking overtook to into towards""".split()
)
_BODIES = frozenset(
    """ministry minister ministries government officials bank court parliament headquarters offices office institute
    university professor researchers lawyer lawyers economist analyst lawmakers police union association spokesperson based
    meeting talks summit conference briefing agency""".split()
)
_TAKERS = frozenset(
    """has had have recorded reports reported report spent spends produced produces saw sees counted generates generated
    imported exported imports exports built hosts hosted employed was is won took takes made makes received receives managed
    manages posted posts registered registers kept keeps used uses consumed consumes emitted emits drew draws attracted
    attracts earned earns devoted devotes""".split()
)


_IN_PASSING = (
    frozenset(  # in front of an area that what follows is hardly of: "flew in *from* Kenya", "will *pass* Kenya"
        """to into towards toward from with without against than like unlike as by at near via between versus beyond
    pass passes passed passing overtake overtakes overtook overtaken overtaking exceed exceeds exceeded exceeding meet meets
    met meeting surpass surpasses surpassed surpassing outstrip outstrips outstripped beat beats match matches matched visit
    visits visited join joins joined leave leaves left""".split()
    )
)
_STANDING = frozenset(
    "stands stood is was are were comes came lies sits ranks follows".split()
)  # "at the end *stands* Niger"
_AGAINST = frozenset(("compared", "than", "against", "versus", "unlike"))
_MEANS = frozenset(("average", "averages", "mean", "median", "norm"))
_REACH = 4  # words between one of these and the people or the minister of an area
_ASIDE_REACH = 12  # words between "compared with" and the area


def leading(t: Tokens) -> tuple[str, ...]:
    """The areas that a sentence tells of, not those it names in passing: of "Poland sells to Spain" only Poland."""
    found: list[AreaSpan] = []
    for area in area_spans(t):
        listed = found and t.text[found[-1].end : area.first] in ([","], ["and"], [",", "and"])
        if listed or _leads(t, area):
            found.append(area)
    return tuple(area.key for area in found)


def _leads(t: Tokens, area: AreaSpan) -> bool:
    """Whether it is subject or possessor, or the sentence lies in it."""
    text, first = t.text, area.first
    at = first - 1 if t.at(first - 1) != "the" else first - 2
    if area.role == "aside" or t.at(at) in _IN_PASSING or t.at(area.end) in _MEANS:
        return False
    behind = text[max(0, first - _REACH) : first]
    if area.role == "of" and not _IN_PASSING.isdisjoint(_since_comma(behind)):
        return False
    if not _AGAINST.isdisjoint(_since_comma(text[max(0, first - _ASIDE_REACH) : first])):
        return False
    return area.role != "mention" or first <= 1 or (t.at(at) in _STANDING and t.at(area.end) in ("", ".", ":", ";"))


def _since_comma(words: list[str]) -> list[str]:
    """The words behind the last comma."""
    return words[len(words) - words[::-1].index(",") :] if "," in words else words


def _role(t: Tokens, first: int, end: int, demonym: bool) -> str:
    at = first - 1
    while at >= 0 and t.text[at] in (
        "the",
        "mainland",
        "neighbouring",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
    ):
        at -= 1
    at = _before_kin(t, at)
    before = t.at(at)
    if t.text[first : first + 2] == ["south", "of"]:
        return "in"  # "south of the Sahara"
    if demonym and t.at(end) in _LINED_UP:
        return "aside"  # "on the Brazilian border", "leads the European table"
    if demonym and t.text[end - 1].endswith("s") and "'" not in t.text[end - 1] and at == first - 1:
        if t.at(at - 1) in EACH:
            return "of"  # "of every 100,000 Kenyans"
        if t.is_number(at) or before in NUMERAL_WORDS:
            return "aside"  # "600,000 Ukrainians" are not therefore in Ukraine
    if before == "not" and demonym:
        return "aside"  # "it is not Ethiopian pace"
    if before == "there's" or (before == "is" and t.at(at - 1) == "there"):
        return "subject"
    if (
        before in _ASIDE
        or (before == "as" and t.at(at - 1) in ("such", "well", "much", "many", "high", "low", "fast"))
        or (before == "from" and t.at(at - 1) == "apart")
    ):
        return "mention" if before in ("to", "into", "with", "against", "towards") and not demonym else "aside"
    if t.text[end - 1].endswith("'s") and (t.at(end) in SUPERLATIVES or t.at(end) in ORDINALS or t.at(end) == "most"):
        return "aside"  # "the world's second-biggest donor"
    if t.text[end - 1].endswith("'s") or (t.at(end) == "'" and t.joined(end)):
        return "of"
    if t.text[end - 1] in ("worldwide", "globally") and not SUPERLATIVES.isdisjoint(t.text[max(0, first - 3) : first]):
        return "aside"  # "the biggest economy worldwide"
    if before in _IN or t.text[end - 1] in ("worldwide", "globally"):
        return "aside" if t.at(at - 1) in _BODIES and before in ("in", "from") else "in"
    if before in ("of", "for") or demonym:
        return "of"
    behind = t.at(end)
    if (
        behind in _TAKERS
        or behind in VERBS
        or ((first <= 1 or at < 0) and end < t.size and behind not in (",", "and", "or"))
        or (behind.endswith("ed") and before == ",")
        or ((is_past(behind) or behind in FINITE) and _opens_a_clause(t, at))
    ):
        return "subject"
    return "mention"


_LINED_UP = frozenset("border frontier table league ranking rankings list standings pattern".split())


def _before_kin(t: Tokens, at: int) -> int:
    """The place before whose neighbour it is: that of "in" for "*in* Germany's small neighbour Austria"."""
    kin = at - (t.at(at) == ",")
    if t.at(kin) not in OTHERS:
        return at
    whose = next((i for i in range(kin - 1, max(-1, kin - _REACH), -1) if t.text[i].endswith("'s")), -1)
    if whose < 0:
        return at
    while whose >= 0 and t.is_capital(whose):
        whose -= 1
    return whose - (t.at(whose) == "the")


EACH = frozenset(("per", "every", "each"))


def _opens_a_clause(t: Tokens, at: int) -> bool:
    """ "It stood at #, *and even* Kenya got to #"; not "trade between Kenya *and* Peru grew"."""
    while at > 1 and t.text[at] in ALSO:
        at -= 1
    return at > 1 and t.text[at] in CLAUSES and t.text[at - 1] in (",", ";")


ALSO = frozenset(("even", "also", "then", "in", "turn", "the"))
CLAUSES = frozenset(("and", "but", "while", "whereas", "though", "although", "yet"))


def _among(t: Tokens, first: int, end: int, demonym: bool, led: bool) -> bool:
    """A group among which a thing is the most, or of which it is one, is not where it is: "Chad has one of *the lowest
    rates in* the EU", "Ghana is a *West African* country", "Brazil is *Latin America's* giant".

    `led` that a country was named before."""
    at = first - 1 - (t.at(first - 1) == "the")
    if t.at(at) == "in" and t.at(at - 1) in COUNTRY and t.at(at - 2) in ("any", "all"):
        return True  # "the highest share of any country in the world"
    if t.at(at) == "in":
        return _superlative(t, at - 1, led)
    if t.at(end) in COUNTRY and t.at(at) in ("a", "an"):
        return True
    if led and t.text[end - 1].endswith("'s"):
        return t.at(at) in BE
    return led and demonym and "among" in t.text[max(0, first - _AMONG) : first]


_AMONG = 5  # words from "among" to the people of a group: "among the slower growing *Arab* states"
_HEADS = 3  # words of what is the most: "the lowest *life expectancies* in"


def _superlative(t: Tokens, at: int, led: bool) -> bool:
    """ "The *highest* rate" in front of "in": behind a comma, or where a country was named before."""
    if led:
        floor = max(0, at - _HEADS)
        while at > floor and t.is_word(at) and not _is_most(t.at(at)):
            at -= 1
    else:
        at -= t.at(at) in LEVELS
    if not _is_most(t.at(at)):
        return False
    at -= 1
    while t.at(at) in ORDINALS or t.at(at) == "-":
        at -= 1
    return led or t.at(at) == "the"


def _is_most(word: str) -> bool:
    return word in HIGHEST or word in LOWEST or word in SUPERLATIVES


def _set_aside(t: Tokens, found: list[AreaSpan]) -> None:
    """What is said by the way of an area that opens the sentence names others that the figures are not of: "Lesotho,
    *wholly surrounded by South Africa*, has", "*Bordering Chad and Mali*, Niger counts"."""
    opening = found[0]
    if t.text[0] in _LYING:
        last = next(
            (area for area in found if t.at(area.first - 1) == "," and t.at(area.end) not in (",", "and")), None
        )
        if last:
            _apart([area for area in found if area.first < last.first], last)
    elif subject := _behind_apposition(t, found):
        _apart([area for area in found if area.first < subject.first], subject)
    elif opening.first <= 1 and t.at(opening.end) == "," and not opening.demonym:
        end = next((at for at in range(opening.end + 1, t.size) if t.text[at] == ","), 0)
        apart = [area for area in found[1:] if area.first < end]
        listed = t.text[opening.end + 1 : opening.end + 2] == ["and"] or any(
            area.first == opening.end + 1 and not t.text[area.end - 1].endswith("'s") for area in apart
        )
        if apart and not listed and t.is_word(end + 1) and not t.is_capital(end + 1) and t.at(end + 1) not in _GOING_ON:
            _apart(apart, opening)


def _behind_apposition(t: Tokens, found: list[AreaSpan]) -> AreaSpan | None:
    """The subject behind the first comma, where what stands in front of it only says what it is: "*Africa's* oldest
    republic, *Liberia* counts"."""
    opening, comma = found[0], t.text.index(",") if "," in t.words else 0
    if opening.first > 1 or not t.text[opening.end - 1].endswith("'s") or opening.end >= comma:
        return None
    return None if _tells(t, opening.end, comma) else _subject_at(t, found, comma + 1)


def behind_fronted(t: Tokens, areas: Sequence[AreaSpan], figure: int) -> AreaSpan | None:
    """ "*Home to* # people, *Mexico* is", "*With* # and # in a land bigger than France, *Botswana* can": the subject, where
    the sentence opens with a phrase that has the figure, and no place of its own."""
    if not areas or t.text[0] not in FRONTED or areas[-1].first < figure:
        return None
    for area in areas:
        if area.first > figure and not _BESIDE.isdisjoint(t.text[figure : area.first]):
            return None  # "counting 55 million people *among its* customers, …"
        if area.first > figure and t.at(area.first - 1 - (t.at(area.first - 1) == "the")) == ",":
            return None if _tells(t, 0, area.first, numbers=False) else _subject_at(t, areas, area.first)
        if area.role in ("in", "of"):
            return None
    return None


_BESIDE = frozenset("its their among next".split())


def _subject_at(t: Tokens, areas: Sequence[AreaSpan], at: int) -> AreaSpan | None:
    """The area that begins here, behind "the" maybe, with its verb behind it."""
    at += t.at(at) == "the"
    area = next((area for area in areas if area.first == at), None)
    if area is None or area.demonym or not t.is_word(area.end) or t.is_capital(area.end):
        return None
    behind = t.at(area.end)
    if behind in SAYING or (behind in FUNCTION and behind not in AUXILIARIES and behind not in _STILL):
        return None
    return area


_STILL = frozenset("still also now already then too".split())


def _tells(t: Tokens, first: int, end: int, numbers: bool = True) -> bool:
    """A verb, or a number, stands between two tokens: it is no mere phrase."""
    return any(
        t.text[at] in AUXILIARIES or t.text[at] in FINITE or (numbers and t.is_number(at)) for at in range(first, end)
    )


def _is_remarked(t: Tokens, area: AreaSpan) -> bool:
    """ "*Poland, where coal dies hard,* went the other way": it opens the sentence, and a remark on it stands before the
    verb."""
    if area.first > 1 or t.at(area.end) != "," or t.at(area.end + 1) not in _REMARKING:
        return False
    end = next((at for at in range(area.end + 1, t.size) if t.text[at] == ","), t.size)
    return t.is_word(end + 1) and not t.is_capital(end + 1) and t.at(end + 1) not in _GOING_ON


_REMARKING = frozenset("where which whose who a an the once long still".split())


def _apart(others: list[AreaSpan], subject: AreaSpan) -> None:
    for area in others:
        area.role = "aside"
    if subject.role == "mention":
        subject.role = "subject"


_LYING = frozenset(  # at the head of a sentence: where the country named next lies
    """bordering neighbouring flanked wedged sandwiched surrounded squeezed straddling facing bounded hemmed landlocked
    encircled separated opposite near off""".split()
)
_GOING_ON = frozenset("and or but the a an in of with while where whose who which as at for by from to".split())
