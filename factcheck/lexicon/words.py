"""Function words, irregular plurals and the light stemming that matching rests on."""

from __future__ import annotations

from functools import lru_cache

INITIALS = r"[^\W_]&[^\W_](?![^\W_])"  # one word: "A&E", "R&D"
IRREGULAR = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "lives": "life",
    "parties": "party", "feet": "foot", "teeth": "tooth", "mice": "mouse", "data": "datum", "media": "media",
    "criteria": "criterion", "phenomena": "phenomenon", "analyses": "analysis", "crises": "crisis", "bases": "basis",
    "wives": "wife", "knives": "knife", "leaves": "leaf", "halves": "half", "loaves": "loaf", "thieves": "thief",
    "police": "police", "series": "series", "species": "species", "means": "means", "news": "news",
    "premises": "premise", "buses": "bus", "gases": "gas", "viruses": "virus", "statuses": "status",
    "aircraft": "aircraft", "sheep": "sheep", "cattle": "cattle", "staff": "staff", "fish": "fish",
    "clothes": "clothes", "proceeds": "proceeds", "movies": "movie", "cookies": "cookie", "calories": "calorie",
    "pies": "pie", "ties": "tie", "lies": "lie", "axes": "axis", "houses": "house", "horses": "horse",
    "nurses": "nurse", "purposes": "purpose", "causes": "cause", "cases": "case", "diseases": "disease",
    "increases": "increase", "licences": "licence", "licenses": "license", "prizes": "prize", "sizes": "size",
    "hospitals": "hospital", "uses": "use", "courses": "course", "purchases": "purchase", "leases": "lease",
    "releases": "release", "nationals": "national", "us": "us", "this": "this", "its": "its", "was": "was",
    "has": "has", "as": "as", "is": "is", "gas": "gas", "bus": "bus", "less": "less", "census": "census",
    "surplus": "surplus", "virus": "virus", "campus": "campus", "status": "status", "process": "process",
    "progress": "progress", "access": "access", "business": "business", "kilos": "kilo", "photos": "photo",
    "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato", "goes": "go", "does": "do", "vetoes": "veto",
    "measles": "measles", "mumps": "mumps", "diabetes": "diabetes", "rabies": "rabies", "shingles": "shingles",
    "pence": "pence", "olympics": "olympics", "economics": "economics", "athletics": "athletics",
    "geese": "goose", "oxen": "ox", "larvae": "larva", "alumni": "alumnus", "fungi": "fungus", "bacteria": "bacterium",
    "referenda": "referendum", "diagnoses": "diagnosis", "hypotheses": "hypothesis", "indices": "index",
    "mps": "mp", "gps": "gp", "tvs": "tv", "pcs": "pc", "cds": "cd", "calves": "calf", "shelves": "shelf",
    "wolves": "wolf", "hooves": "hoof", "scarves": "scarf", "politics": "politics", "statistics": "statistic", "physics": "physics", "lens": "lens", "premiums": "premium",
}  # fmt: skip

INVARIANT_PLURALS = frozenset(
    {
        "people",
        "men",
        "women",
        "children",
        "police",
        "cattle",
        "sheep",
        "staff",
        "aircraft",
        "species",
        "series",
        "fish",
    }
)

FUNCTION = frozenset(
    """a an the this that these those such same other another each every either neither both all any some no not none
    and or but nor so yet if than then as at by for from in into of off on onto out over per since through throughout
    to toward towards under until up upon via with within without against among amongst amid around about above across
    after along before behind below beneath beside besides between beyond despite during except inside like near past
    is are was were be been being am has have had having do does did doing will would shall should can could may might
    must ought it its it's he him his she her hers they them their theirs we us our ours you your yours i me my mine
    who whom whose which what when where why how there here also only just even still already again more most less
    least very too quite rather much many few several own because while although though whereas however
    therefore thus now today currently one ones said says say told according cent down
    haven't hasn't hadn't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't
    were being including included include includes compared e.g i.e etc ago later earlier alone together overall
    total totalled totaled amounted amount amounts stood stands stand reached reach reaches hit
    s t re ve ll d m""".split()
)

NEGATIONS = frozenset(
    """not no never without haven't hasn't hadn't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't
    can't cannot couldn't nor non neither lack lacks lacking lacked fail failed fails refuse refused
    outside except excluding unsigned""".split()
)


_SINGULAR_MEN = frozenset(
    "specimen regimen abdomen acumen stamen bitumen cyclamen albumen dolmen gravamen yemen amen ramen".split()
)


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """A noun's singular, in lower case: casualties → casualty, people → person, states → state."""
    word = word.lower()
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith(("men", "children")) and word not in _SINGULAR_MEN and len(word) > 5:
        return word[:-3] if word.endswith("children") else word[:-2] + "an"  # grandchildren, firemen
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """The word looks like a plural noun."""
    low = word.lower()
    return low in INVARIANT_PLURALS or (low != singular(low) and low not in FUNCTION)


_SUFFIXES = (
    ("isation", "ise"), ("ization", "ise"), ("ational", "ate"), ("fulness", "ful"), ("iveness", "ive"),
    ("ations", "ate"), ("ation", "ate"), ("ements", "e"), ("ement", "e"), ("ments", ""), ("ment", ""),
    ("nesses", ""), ("ness", ""), ("ities", ""), ("ity", ""), ("ings", ""), ("ing", ""), ("edly", ""), ("ed", ""),
    ("ers", ""), ("er", ""), ("ors", ""), ("or", ""), ("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ly", ""),
    ("ians", ""), ("ian", ""), ("ive", ""), ("al", ""), ("ion", ""),
)  # fmt: skip


_BY_LAST: dict[str, list[tuple[str, str]]] = {}
for _suffix, _put in _SUFFIXES:
    _BY_LAST.setdefault(_suffix[-1], []).append((_suffix, _put))


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A crude common form of a word and its inflections: contaminated, contamination → contaminat.

    A light suffix stripper (after Porter 1980), kept short: it must bring together what an editor would
    call the same word and nothing else; synonyms are data, in lexicon/same.
    """
    word = singular(word.replace("’", "'").removesuffix("'s").removesuffix("'"))
    if len(word) < 5:
        return word
    for suffix, put in _BY_LAST.get(word[-1], ()):
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            word = word[: -len(suffix)] + put
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word[:-1] if len(word) > 5 and word[-1] in "ey" else word
