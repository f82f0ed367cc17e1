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


def keys_of(areas: Iterable[str]) -> frozenset[str]:
    """The single keys of areas, an ambiguous one's apart."""
    return frozenset(key for area in areas for key in area.split("|"))


def keys_named(word: str) -> frozenset[str]:
    """The single keys of the areas that a lower-cased name, or one of a people, stands for."""
    key = area_names().get(word) or demonyms().get(word) or ""
    return keys_of([key]) - {""}


def area_key(name: str) -> str:
    """The key of an area by any of its names or codes; `name:<lower-cased>` for one not known, "" for "".

    "Myanmar", "MMR" and "MM" are all "MMR".
    """
    low = " ".join(name.lower().split()).removeprefix("the ")
    if not low:
        return ""
    names = area_names()
    return names.get(low) or _ISO2.get(name.strip()) or f"name:{low}"


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


_ISO2 = {
    pair[:2]: pair[2:]
    for pair in (
        "AFAFG ALALB DZDZA ADAND AOAGO ARARG AMARM AUAUS ATAUT AZAZE BSBHS BHBHR BDBGD BBBRB BYBLR BEBEL BZBLZ BJBEN "
        "BTBTN BOBOL BABIH BWBWA BRBRA BNBRN BGBGR BFBFA BIBDI KHKHM CMCMR CACAN CVCPV CFCAF TDTCD CLCHL CNCHN COCOL "
        "KMCOM CDCOD CGCOG CRCRI CICIV HRHRV CUCUB CYCYP CZCZE DKDNK DJDJI DMDMA DODOM ECECU EGEGY SVSLV GQGNQ ERERI "
        "EEEST SZSWZ ETETH FJFJI FIFIN FRFRA GAGAB GMGMB GEGEO DEDEU GHGHA GRGRC GTGTM GNGIN GWGNB GYGUY HTHTI HNHND "
        "HUHUN ISISL ININD IDIDN IRIRN IQIRQ IEIRL ILISR ITITA JMJAM JPJPN JOJOR KZKAZ KEKEN KPPRK KRKOR KWKWT KGKGZ "
        "LALAO LVLVA LBLBN LSLSO LRLBR LYLBY LTLTU LULUX MGMDG MWMWI MYMYS MVMDV MLMLI MTMLT MRMRT MUMUS MXMEX MDMDA "
        "MNMNG MEMNE MAMAR MZMOZ MMMMR NANAM NPNPL NLNLD NZNZL NINIC NENER NGNGA MKMKD NONOR OMOMN PKPAK PAPAN PGPNG "
        "PYPRY PEPER PHPHL PLPOL PTPRT QAQAT ROROU RURUS RWRWA SASAU SNSEN RSSRB SLSLE SGSGP SKSVK SISVN SOSOM ZAZAF "
        "SSSSD ESESP LKLKA SDSDN SRSUR SESWE CHCHE SYSYR TWTWN TJTJK TZTZA THTHA TLTLS TGTGO TTTTO TNTUN TRTUR TMTKM "
        "UGUGA UAUKR AEARE GBGBR USUSA UYURY UZUZB VUVUT VEVEN VNVNM YEYEM ZMZMB ZWZWE PSPSE XKXKX"
    ).split()
}


SORTS_OF_BODY = frozenset(  # what a name may leave out: "Nordlast" for Nordlast Group
    """group plc inc ltd limited llc ag gmbh sa corporation corp company co holding holdings city town county province
    region district municipality state borough parish the of""".split()
)
