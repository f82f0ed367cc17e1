"""Areas are known by the names and codes of others: those of Unicode's CLDR, as Babel has them, and of ISO 3166."""

import pytest
from babel import Locale
from babel.core import get_global

from factcheck.lexicon.areas import COUNTRIES
from factcheck.lexicon.places import area_key, is_country

OTHER_CODES = {"COD": "CD", "FRA": "FR", "TLS": "TL", "XKX": "XK"}  # those that CLDR has under former ones
NO_CODE = {"CHI"}  # the Channel Islands of the World Bank
SEVERAL = {"Georgia": "GEO|US-GA", "St. Martin": "MAF|SXM", "St Martin": "MAF|SXM"}
AREAS = {
    "001": "WLD", "002": "AFRICA", "003": "NAC", "005": "SOUTH_AMERICA", "009": "OCEANIA", "013": "CENTRAL_AMERICA",
    "019": "AMERICAS", "029": "CARIBBEAN", "034": "SAS", "142": "ASIA", "150": "EUROPE", "202": "SSF", "419": "LATIN_AMERICA",
    "EU": "EUU", "EZ": "EMU",
}  # fmt: skip


def _codes() -> dict[str, str]:
    """ISO 3166-1 alpha-2 by alpha-3."""
    aliases = get_global("territory_aliases")
    alike = {code: others[0] for code, others in aliases.items() if len(code) == 3 and len(others) == 1}
    return {row[0]: OTHER_CODES.get(row[0]) or alike[row[0]] for row in COUNTRIES if row[0] not in NO_CODE}


CODES = _codes()


def test_every_country_has_a_code_of_its_own() -> None:
    assert len(set(CODES.values())) == len(CODES) == len(COUNTRIES) - len(NO_CODE)


@pytest.mark.parametrize("key", sorted(CODES))
def test_codes_of_a_country(key: str) -> None:
    assert area_key(key) == area_key(CODES[key]) == key


@pytest.mark.parametrize("locale", ["en", "en_GB", "en_AU"])
def test_names_of_countries(locale: str) -> None:
    names = Locale.parse(locale).territories
    told = {names[code]: key for key, code in CODES.items()}
    assert {name: area_key(name) for name in told} == told | {name: SEVERAL[name] for name in told if name in SEVERAL}


def test_names_of_regions() -> None:
    names = Locale.parse("en").territories
    assert {code: area_key(names[code]) for code in AREAS} == AREAS


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Republic of Kenya", "KEN"),
        ("the Kingdom of Spain", "ESP"),
        ("Federal Democratic Republic of Nepal", "NPL"),
        ("Republic of the Philippines", "PHL"),
        ("State of Kuwait", "KWT"),
        ("Côte d’Ivoire", "CIV"),
        ("Trinidad & Tobago", "TTO"),
        ("Republic of Korea", "KOR"),
        ("Democratic People's Republic of Korea", "PRK"),
        ("Republic of China", "TWN"),
        ("Republic of the Congo", "COG"),
    ],
)
def test_country_by_its_full_name(name: str, key: str) -> None:
    assert area_key(name) == key


@pytest.mark.parametrize(
    "name", ["Kingdom of Georgia", "State of Mexico", "Republic of Tatarstan", "Bank of Ghana", "Republic of"]
)
def test_no_country(name: str) -> None:
    assert not is_country(area_key(name))
