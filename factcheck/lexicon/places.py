"""Areas by name: the key of a country, region or city, and its name for a key."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

ALSO_WORDS = frozenset(("turkey", "chad"))  # where every word has a capital, they may be no countries: "Turkey Meat"


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    from factcheck.lexicon import areas  # a long table, read when the first name is looked up

    names: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    titles: dict[str, str] = {}
    for key, name, others, adjectives in (*areas.COUNTRIES, *areas.REGIONS, *areas.SUBNATIONAL):
        titles[key] = name
        names[key.lower()] = key
        for other in (name, *others):
            names.setdefault(other.lower(), key)
            names.setdefault(_spoken(other.lower()), key)
            names.setdefault(other.lower().replace(" and ", " & "), key)
        for adjective in adjectives:
            demonyms.setdefault(adjective.lower(), key)
    for name, keys in areas.AMBIGUOUS.items():
        names[name.lower()] = "|".join(keys)
    return names, demonyms, titles


def _spoken(name: str) -> str:
    """A name without its signs: "timor leste", "congo dem rep", "st lucia"."""
    return " ".join(name.translate(_SIGNS).replace(". ", " ").removesuffix(".").split())


_SIGNS = str.maketrans("-,()", "    ")


def area_names() -> dict[str, str]:
    """Lower-cased name → key; an ambiguous name's keys are joined by `|`."""
    return _tables()[0]


def demonyms() -> dict[str, str]:
    """Lower-cased adjective or people ("rwandan", "rwandans") → key."""
    return _tables()[1]


def is_of_a_people(word: str) -> bool:
    """It is a people or an adjective of one, of two countries, too: "kenyans", "dominican"."""
    return word in demonyms() or ("|" in area_names().get(word, "") and word.endswith(_ENDS_OF_PEOPLES))


_ENDS_OF_PEOPLES = ("an", "ans", "ese", "i", "is")


@lru_cache(maxsize=1)
def first_words() -> frozenset[str]:
    """The words that names of several words begin with: "united", "sri"; nothing else need be looked up with what follows it."""
    return frozenset(name.partition(" ")[0] for table in _tables()[:2] for name in table if " " in name)


def keys_of(areas: Iterable[str]) -> frozenset[str]:
    """The single keys of areas, an ambiguous one's apart."""
    return frozenset(key for area in areas for key in area.split("|"))


def keys_named(word: str) -> frozenset[str]:
    """The single keys of the areas that a lower-cased name, or one of a people, stands for."""
    key = area_names().get(word) or demonyms().get(word) or ""
    return keys_of([key]) - {""}


def area_key(name: str) -> str:
    """The key of an area by any of its names or codes; `name:<lower-cased>` for one not known, "" for "".

    "Myanmar", "MMR", "MM" and "Republic of Myanmar" are all "MMR".
    """
    low = " ".join(name.lower().translate(_PLAIN).split()).removeprefix("the ")
    if not low:
        return ""
    names = area_names()
    plain = _spoken(low)
    return names.get(low) or _ISO2.get(name.strip()) or names.get(plain) or _by_style(plain) or f"name:{low}"


_PLAIN = str.maketrans("’‘ʼ", "'''")


def _by_style(name: str) -> str:
    """The country behind its form of government: "federal democratic republic of ethiopia"; no part of one, no people."""
    style, of, rest = name.partition(" of ")
    words = style.split()
    if not of or words[-1] not in _REALMS or not _STYLES.issuperset(words[:-1]):
        return ""
    key = area_names().get(rest.removeprefix("the "), "")
    return key if is_country(key) else ""


_REALMS = frozenset("republic kingdom state principality commonwealth union sultanate emirate duchy federation".split())
_STYLES = frozenset(
    """islamic federal federative democratic people's socialist independent sovereign eastern oriental plurinational
    bolivarian co-operative cooperative hashemite arab grand united unitary""".split()
)


def key_of_code(code: str, name: str) -> str:
    """The key of an area that a table has by its own code and by name, either "" where it lacks one.

    A code counts where it is a key of ours ("GEO" with the name "Georgia"), for publishers have others of their own
    that look like a word or an abbreviation; else the name tells, and the code where there is none.
    """
    if code in _tables()[2] or not name:
        return area_key(code)
    return area_key(name)


@lru_cache(maxsize=1)
def _groups() -> frozenset[str]:
    from factcheck.lexicon import areas

    return frozenset(row[0] for row in areas.REGIONS)


WORLD = "WLD"
WORLDLY = frozenset(  # words that speak of the world, and name no area
    """humanity humankind mankind human humans planet planet's planetary earth earth's earthlings globe global globally
    worldwide world world's worldly universal universally international everywhere""".split()
)
_LETTERS = 3  # of a country's key


def is_country(key: str) -> bool:
    """The key is that of a country: "KEN", no group, no town, no part of one."""
    return len(key) == _LETTERS and key.isalpha() and not is_group(key)


def is_group(key: str) -> bool:
    """The key is that of the world, a continent or a group of countries: "EUU"."""
    return key in _groups()


def area_title(key: str) -> str:
    """The English name of a key; several for an ambiguous one, all for areas taken together ("KEN+PER")."""
    titles = _tables()[2]
    return " or ".join(
        " and ".join(titles.get(one, one.removeprefix("name:").title()) for one in part.split("+"))
        for part in key.split("|")
    )


_ISO2 = {  # ISO 3166-1: alpha-2 code and key
    pair[:2]: pair[2:]
    for pair in (
        "ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD "
        "BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN "
        "CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU "
        "DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB "
        "GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG "
        "HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN "
        "KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU "
        "LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR "
        "MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL "
        "OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB "
        "RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP "
        "SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN "
        "TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM XKXKX YEYEM YTMYT "
        "ZAZAF ZMZMB ZWZWE"
    ).split()
}


SORTS_OF_BODY = frozenset(  # what a name may leave out: "Nordlast" for Nordlast Group
    """group plc inc ltd limited llc ag gmbh sa corporation corp company co holding holdings city town county province
    region district municipality state borough parish the of""".split()
)
