"""What happens to people: the dead, the hurt and the missing of one flood are three counts."""

from __future__ import annotations

FATES: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "killed": "killed kill kills killing dead die dies died death deaths fatality fatalities perished drowned slain deceased",
        "hurt": "injured injuries injury hurt wounded wounds",
        "missing": "missing disappeared vanished unaccounted",
        "displaced": "displaced evacuated evacuees evacuation homeless fled flee",
        "rescued": "rescued rescue saved freed survived survivors pulled",
        "arrested": "arrested arrests arrest detained detainees custody jailed imprisoned",
        "sick": "infected infections sick ill hospitalised hospitalized",
        "trapped": "trapped stranded stuck",
    }.items()
}  # fmt: skip
_OF_WORD = {word: name for name, words in FATES.items() for word in words}


def fate(word: str) -> str:
    """The name of what a word says of people, "" if it says none of these."""
    return _OF_WORD.get(word, "")
