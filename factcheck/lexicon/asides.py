"""Words beside a figure that tell of no other thing than the one counted."""

from __future__ import annotations

STANDING = frozenset(  # nouns: "by contrast", "the country has", "it cost"
    """contrast comparison turn addition ahead cost costs worth back example instance country nation state island islands
    world place home end beginning start course fact effect result half majority rest year far date
    nobody everybody whoever anyone someone capacity going judging""".split()  # "*going* by the figures"
)
SPANS = frozenset("year month week day years months weeks days night nights weekend season term".split())
NO_ADVERBS = frozenset(  # they end in -ly and narrow: "*monthly* visitors", "*elderly* people"
    "weekly monthly daily yearly hourly nightly quarterly elderly".split()
)
HEDGES = frozenset(  # between a verb and its number: "it affects *about a* third"
    "about around nearly almost only just over under some more less than up to at least most".split()
)
WHERE = frozenset(  # before a place or time, and not what became of them
    "in at on from by to with for among across between during over under through".split()
)
OBLIQUE = frozenset(("to", "from", "by", "with", "for", "among", "on", "into"))  # "it went *to* 186 households"
WAYS = frozenset("to from by with via through outside inside against".split())  # "exports *to* Germany, *by* sea"
FORMERLY = frozenset("once formerly previously originally".split())  # "the bridge, *once* put at £100 million"
WHICH = frozenset(("which", "who", "where", "whose"))  # they open an aside: "the hall, *which* opened in May, …"
