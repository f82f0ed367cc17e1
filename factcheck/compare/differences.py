"""Why a series is not what a figure is of, as an editor would say it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from factcheck.compare.show import in_quotes
from factcheck.model.difference import ANOTHER, Apart, Difference
from factcheck.model.match import Match
from factcheck.model.statistic import Statistic

NEAREST = "nearest in the references: "  # begins what names the series itself
SOFT = frozenset((Apart.COUNTED, Apart.UNIT_OF_SERIES, Apart.SERIES_NARROWER))  # gates that strong witnesses open
ELSEWHERE = ANOTHER | {Apart.ELSEWHERE, Apart.PLACE, Apart.BESIDE, Apart.NO_AREA, Apart.OTHER_NAME, Apart.THOSE_NAMED}


def in_words_only(match: Match, soft: Collection[Apart] = SOFT) -> bool:
    """The claim differs from the series in words only: not in area, kind, name or side."""
    return all(one.apart in soft for one in match.shut) and not any(one.apart in ELSEWHERE for one in match.near)


def nearest(series: Statistic) -> str:
    """The lead of a sentence on a series that comes near and does not decide."""
    return f"{NEAREST}{in_quotes(series.label)}"


def together(differences: Iterable[Difference]) -> str:
    """Several in one sentence, what only the text says in one list: `the text says “debt”, “gdp”, the reference does not`."""
    every = list(dict.fromkeys(differences))
    narrower = [one for one in every if one.apart is Apart.NARROWER and one.said]
    said = [f"“{words}”" for words in _longest([one.said for one in narrower])]
    listed = [f"the text says {', '.join(said)}, the reference does not"] if said else []
    told = {one.said.lower() for one in narrower}
    others = (one for one in every if one not in narrower and (one.apart is not Apart.PLACE or one.said not in told))
    return "; ".join((*listed, *map(str, others)))


def _longest(said: Sequence[str]) -> list[str]:
    """What is said, each once: “municipalities” is not told beside “Danish municipalities”."""
    kept = list({words.lower(): words for words in reversed(said)}.values())[::-1]
    runs = [f" {words.lower()} " for words in kept]
    return [words for words, run in zip(kept, runs, strict=True) if not any(run in o and run != o for o in runs)]
