"""The persons whom a text names: which capitals are a name, and whom "he" and "she" mean."""

from __future__ import annotations

from collections import Counter

from factcheck.lexicon.clause import WEEKDAYS
from factcheck.lexicon.speaking import DOCUMENTS, HE_TITLES, INTRODUCING, SHE_TITLES, SPEAKING, SPEECH
from factcheck.lexicon.times import FULL_MONTHS
from factcheck.lexicon.words import FUNCTION
from factcheck.pattern import pattern

MASK = "\x01"  # stands for what is quoted
WORD = pattern(r"[^\W_]+(?:['’.-][^\W_]+)*|,|[;:()—–]")
UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_LINK = r"(?:(?:v[ao]n|de[nrl]?|di|da|dos|la|le|el|al|bin|ibn|of|the|and|&)[ \n]+){0,2}"
NAME = pattern(rf"{UPPER}[\w’'-]*\.?(?:[ \n]+{_LINK}{UPPER}[\w’'-]*\.?){{0,5}}")
END = pattern(  # of a sentence, no title's or initial's full stop
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSt)(?<!\bProf)(?<!\b[A-Z])[.!?…][\"”’'»)\]]*[ \n\r\t]+"
    r"(?=[\"“‘'«„(\[]?(?:\x01|[^\W_a-z]))"
)
PRONOUNS = {"he": "m", "she": "f", "sie": "f", "er": "m", "they": "", "it": ""}
SMALL = (
    WEEKDAYS
    | FULL_MONTHS
    | frozenset(
        """die der das den dem ein eine im am les los i the a an it he she we they this that these those his her their its
    our my your in on at by for from and but or if as so no not all some many most one two what when where who
    why how there here yes then once only even every each both neither either few several others another everyone everybody
    nobody somebody english french german spanish italian dutch portuguese russian chinese arabic latin greek welsh
    elle il ils elles ella egli lei man wir sie er irish polish swedish danish norwegian finnish turkish japanese hindi
    critics supporters opponents residents visitors later today""".split()
    )
)
_BODY = frozenset(
    """ministry department government office agency commission council parliament police court institute university bank
    centre center union committee authority organisation organization association party group trust alliance society news
    times press campaign foundation company museum laboratory office league club federation assembly board service
    weekly daily tribune mail star guardian journal observer advertiser packet standard tidings bulletin
    inc ltd echo gazette chronicle post herald courier""".split()
)


_PLURAL = pattern(
    r"\s+(?:members|leaders|officials|figures|groups|parties|politicians|sources|lawyers|campaigners|supporters|critics|"
    r"deputies|councillors|bosses|chiefs|workers|staff|lawmakers|activists|experts)\b"
)


def is_body(name: str) -> bool:
    """A name that is an organisation's, by its words."""
    words = name.lower().replace("’", "'").split()
    return not _BODY.isdisjoint(word.removesuffix("'s") for word in words)


class People:
    """The persons a text names, and who was last told of as a subject."""

    def __init__(self, text: str, english: bool) -> None:
        known: set[str] = set()
        heads: Counter[str] = Counter()
        self.things: set[str] = set()  # "the Sorn", "the Valley Post": nobody
        self.guessed = False  # the last answer is whom a pronoun means
        self.fresh: set[str] = set()  # who was told of in the block under view
        self.english = english
        self.mentioned: list[str] = []  # in the block under view, and not as a subject
        self.sex: dict[str, str] = {}
        self.stack: list[str] = []
        self.office = False  # the last subject was told of by office only: "The minister was unmoved"
        for found in NAME.finditer(text):
            if text[max(0, found.start() - 4) : found.start()].lower() == "the ":
                self.things.add(found[0])
            elif found[0].startswith("The "):
                self.things.add(found[0][4:])
            words = found[0].replace("’", "'").split()
            before = text[max(0, found.start() - 4) : found.start()].rstrip(" \n\t”’»)")
            opens = (
                not before or before[-1] in '.!?:“"‘«\x01' or "\n" in text[max(0, found.start() - 2) : found.start()]
            )
            if not english:  # each noun has a capital: a name is what ends several of them
                words = words[-1:] if len(words) > 1 and words[0].lower() not in SMALL else []
            elif opens:
                if not _PLURAL.match(text, found.end()):  # "Opposition members": no name, but what kind of members
                    heads[words[0].removesuffix("'s").strip(".").lower()] += 1
                words = words[1:]
            known.update(word.removesuffix("'s").strip(".").lower() for word in words)
        often = {word for word, times in heads.items() if times > 1 and word not in _SMALL_HEADS}
        if often:  # a name that always opens a sentence: it is never written small
            often -= set(_LOWER.findall(text))
        self.known = frozenset(known | often)

    def is_name(self, run: str, opens: bool) -> bool:
        """A run of capitals that is a name: at the head of a sentence one that stands elsewhere, too, or has two words."""
        words = run.lower().split()
        if len(words) == 1:
            opens = opens or not self.english  # in German each noun has a capital
            return words[0] not in SMALL and (
                not opens or words[0].removesuffix("'s").removesuffix("’s").strip(".") in self.known
            )
        return not all(word in SMALL for word in words)

    def add(self, name: str, sex: str = "") -> None:
        """Somebody is told of as a subject."""
        if name in self.things:
            return
        self.office = False
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

    def alone(self, name: str | None) -> bool:
        """Nobody else was told of in the block under view."""
        last = name.split()[-1] if name else ""
        return all(one.split()[-1] == last for one in (*self.fresh, *self.mentioned))

    def whom(self, sex: str) -> str | None:
        """The person last told of who may be he or she."""
        for name in reversed(self.stack[-8:]):
            known = self.sex.get(name.lower().split()[-1], "")
            if not sex or not known or known == sex:
                others = {one.split()[-1].lower() for one in self.fresh} - {name.split()[-1].lower()}
                known_others = all(self.sex.get(one, sex) != sex for one in others)
                self.guessed = name not in self.fresh or self.office or not self.english or not (known_others and sex)
                if sex:
                    self.sex[name.lower().split()[-1]] = sex
                return name
        if len({name.split()[-1] for name in self.mentioned}) == 1:
            self.guessed = True
            return self.mentioned[-1]
        return None


def runs(phrase: str, people: People, opens: bool) -> list[str]:
    """The names in a noun phrase, those of owners left out: "Labour's Nora Finch" has one."""
    found = []
    for run in NAME.finditer(phrase):
        name = run[0].strip(" .,")
        for sign in ("’s ", "'s ", "’ ", "' "):
            if sign in name:
                name = name.rpartition(sign)[2]
        owner = phrase[run.start() :].startswith(tuple(name + end for end in ("'s", "’s"))) or name.endswith(
            ("'s", "’s")
        )
        words = name.split()
        while len(words) > 1 and (words[0].lower() in SMALL or (opens and words[0].lower() in INTRODUCING)):
            words = words[1:]
        name = " ".join(words)
        first, of, _ = name.partition(" of ")
        if of and " " in first and not is_body(first):
            name = first  # "Liis Maran of River Watch"
        if name and not owner and people.is_name(name, opens and not phrase[: run.start()].strip()):
            start = run.start() + run[0].find(name)
            if not _is_of_a_thing(phrase, start, run.end()) and not _PLACE.search(
                phrase[: start if " " in name else run.start()]
            ):
                found.append(name)
    return found


def _is_of_a_thing(phrase: str, start: int, end: int) -> bool:
    """A name that says which thing is meant: "her Lund lecture", "an English interview"."""
    following = _NEXT.match(phrase, end)
    before = phrase[:start].rstrip()
    if following is None or before.endswith(","):
        return False
    word = following[1]
    if word in _THINGS:
        return True
    verb = word in SPEAKING or VERBAL.fullmatch(word) or word.endswith(("ed", "s")) or word in _AND
    return not verb and before.rpartition(" ")[2].lower() in _ARTICLES  # "the Halden tongue"


_ARTICLES = frozenset("the a an".split())
_AND = frozenset("and or who which that in on at of for from to with as by".split())
_LOWER = pattern(r"(?<![^\W_])[a-zß-öø-ÿ]{3,}")
_SMALL_HEADS = SMALL | INTRODUCING | FUNCTION
VERBAL = pattern(
    r"(?<![\w-])(?:is|was|were|are|be|been|had|has|have|did|does|do|will|would|could|can|may|might|should|must|went|came|took|gave|made|got"
    r"|kept|held|led|ran|met|saw|knew|felt|sat|stood|turned|opened|used|wanted|tried|struck|sounded|seemed|looked|appeared)(?![\w-])"
)
_NEXT = pattern(r"[ \n]+([a-z]+)")
_PLACE = pattern(r"\b(?:[Ii]n|[Oo]n|[Aa]t|near|from|of|[Tt]o|over|about|against|with)\s+(?:the\s+)?\Z")
_THINGS = (
    DOCUMENTS - frozenset("it they them these those this that".split())
    | SPEECH
    | frozenset(
        "address session meeting conference summit talks debate hearing column website programme show post".split()
    )
)
