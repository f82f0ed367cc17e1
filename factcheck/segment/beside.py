"""Whom the words beside a quotation name: ", said Ada Obi" behind it, "Ada Obi said:" before it."""

from __future__ import annotations

from factcheck.lexicon.speaking import INTRODUCING, SPEAKING
from factcheck.pattern import pattern
from factcheck.segment.people import END, MASK, NAME, PRONOUNS, SMALL, WORD, People, is_body, runs
from factcheck.segment.subjects import ARTICLES, LEADING_IN, THEN, in_chunks, is_document, office_in, subject_of

_AFTER_VERB = pattern(
    r"[,;:.!?()—–\x01]|\b(?:in|on|at|to|after|before|when|while|during|as|who|with|from|by|about|that|last|this|yesterday)\b"
)
STOP = pattern(r"[;:()—–]")
PLACED = pattern(r"\b(?:in|on|at|near|from|of|to|the)\s+\Z")  # "on Calder Fields"
_QUOTING = pattern(
    r"\b(?:quotes|quoting|quoted\s+(?:his|her|their|its|the|an?))\s"
)  # "She quotes her teacher’s remark that …": another's words
IT_IS = pattern(r"It (?:is|was)\b[^,]*:?\Z")
_PREDICATE = pattern(r"(?:\A|,\s|\b(?:that|and|but)\s)(?:he|she|they|it|He|She|They|It)\Z")
_RELATIVES = frozenset("which whose".split())
_WHILE = frozenset("while whereas as though although and".split())
_SHOWED = pattern(r"(?:\A|,\s)(he|she|He|She)\s[a-z]{3,}(?:\s[a-z]+)?,\Z")  # "The tongue, he showed,"
_PERSONAL = pattern(r"\b(?:he|she|He|She)\b")
_ACCORDING = pattern(r"\b[Aa]ccording\s+to\s+(?P<who>[^,;:]{1,80})")


def after(post: str, people: People, comma: bool) -> tuple[str | None, bool]:
    """Whom the words behind a quotation name: ", said Ada Obi", " Ada Obi, head of X, told Y", ", she
    wrote"; `comma` tells that it ends with one, behind which any verb will do."""
    text = post.lstrip(' ,—–-\n\r\t“”"’»')
    clause = STOP.split(END.split(text, maxsplit=1)[0], maxsplit=1)[0].partition(MASK)[0]
    words = list(WORD.finditer(clause))[:24]
    if not words:
        return None, False
    first = words[0][0].lower()
    if first == "according":
        names = runs(STOP.split(clause)[0].split(",")[0], people, False)
        return (names[0] if names else None), True
    began = comma and first in ("he", "she") and len(words) > 1 and words[1][0].isalpha()  # “…,” she began
    if began or (first in PRONOUNS and len(words) > 1 and any(word[0].lower() in SPEAKING for word in words[1:4])):
        sex = PRONOUNS[first]
        return (people.whom(sex) if sex else None), True
    if first in SPEAKING or (
        len(words) > 1
        and post.lstrip('”"’» ')[:1] == ","
        and words[0][0].islower()
        and first not in SMALL | INTRODUCING
        and (words[1][0][:1].isupper() or words[1][0] in PRONOUNS)
    ):
        rest = clause[words[0].end() :].lstrip()
        named = _AFTER_VERB.split(rest, maxsplit=1)[0]
        pronoun = named.strip().lower().split()[:1]
        if pronoun and pronoun[0] in PRONOUNS:
            sex = PRONOUNS[pronoun[0]]
            return (people.whom(sex) if sex else None), True
        names = runs(named, people, False)
        if names:
            return (names[-1] if people.english else names[0]), True
        told = _APPOSED.match(rest)
        if told and (names := runs(told["name"], people, False)):
            return names[0], True
        return (
            named.strip() or None if named.strip().lower().startswith("the ") and not is_document(named) else None
        ), bool(named.strip())
    verb = next((word for word in words if word[0].lower() in SPEAKING), None)
    if verb is None:
        own = NAME.match(clause)
        if comma and own and people.is_name(own[0], False) and clause[own.end() :][:2].strip().islower():
            return own[0].strip(" ."), True  # “…,” Toth ended
        return None, False
    head = clause[: verb.start()]
    if head.split()[0].lower() in INTRODUCING | {"and", "but", "or"} or len(head.split()) > 16:
        return None, False
    names = runs(LEADING_IN.split(head)[0], people, False)
    persons = [name for name in names if not is_body(name)] or names
    if persons:
        return persons[-1] if "," not in head or runs(head.split(",")[0], people, False) == [] else runs(
            head.split(",")[0], people, False
        )[-1], True
    return office_in(head), head.strip()[:1].isalpha()


_APPOSED = pattern(r"(?:the|its|their|his|her|an?|[\w-]+[’']s)\s[^,;:.]{2,80},\s(?P<name>[^,;:.]{2,60})")


def before(pre: str, people: People) -> tuple[str | None, bool]:
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
        names = runs(told["who"], people, False)
        return (names[0] if names else None), True
    if _PREDICATE.search(text):
        return None, True  # the local weekly reports, she “turned the key”
    if text.endswith(",") and (shown := _SHOWED.search(text)):
        return people.whom(PRONOUNS[shown[1].lower()]), True
    chunks = text.replace(MASK, " ").split(",")
    for number in range(len(chunks) - 1, -1, -1):
        words = list(WORD.finditer(chunks[number]))
        verbs = [at for at, word in enumerate(words) if word[0].lower() in SPEAKING]
        if not verbs:
            continue
        for at in verbs:  # the subject right before the verb
            for word in reversed(words[max(0, at - 4) : at]):
                if word[0].lower() in PRONOUNS and word[0].lower() not in ("they", "it"):
                    return people.whom(PRONOUNS[word[0].lower()]), True
        head = chunks[number][: words[verbs[0]].start()]
        bare = [word[0].lower() for word in words[: verbs[0]] if word[0].lower() not in THEN | _WHILE] or [""]
        if not head.strip() and number:  # "its secretary, Iain Torrance, called": the name stands in the chunk before
            if named := in_chunks(chunks[:number], people):
                return named, True
            break
        if bare[0] in _RELATIVES and number:
            return None, True  # "the handbook, which advises members to"
        if bare[0] == "when" and len(bare) > 1 and bare[1] in ARTICLES | {"one", "another"}:
            return None, True  # "the last night, when a colleague told her:"
        names = runs(LEADING_IN.split(head)[0], people, number == 0)
        if names and bare[0] not in INTRODUCING | {"and"}:
            persons = [name for name in names if not is_body(name)] or names
            return persons[-1], True
        if (bare[0] in ARTICLES or bare[0].endswith(("’s", "'s"))) and (role := office_in(head)):
            return role, True
        break
    named, told_of = subject_of(text.replace(MASK, " "), people, True)
    if named is None and told_of:
        pronoun = next((w.lower() for w in _PERSONAL.findall(text)), None)
        if pronoun and not is_document(text.split(",")[0]):
            return people.whom(PRONOUNS[pronoun]), True
    return named, told_of
