"""Verbs by what they tell of the things counted: that they are there, or what was done to them."""

from __future__ import annotations

BEING = frozenset(  # no more than that there are so many
    """live lived living exist existed occurred happened held took took made lodged filed submitted received came arrived
    stood remain remained operate operated operating run running working worked employed served used using based
    situated located available present issued given sold produced built carried handled called staged completed""".split()
)
ATTAINING = frozenset(  # before a figure no more than that it came to so much: "Ashby could *boast* 43%", "Ferrow *got* by on 12"
    """boast boasts boasted boasting get gets got gotten getting manage managed manages managing attain attained attains achieve
    achieved achieves reach reached reaches reaching hit hits hitting recorded record posted posts notched clocked scored
    brought bring brings bringing devote devoted devotes devoting make making scraped mustered
    trail trails trailed trailing follow follows followed following limp limps limped lag lags lagged lagging fare fares fared
    hover hovers hovered languish languishes languished linger lingers lingered settle settled ended finished performed
    chalked totted clocks notches musters plodded point pointed content sit sits sat perch perched stuck ranks ranked
    outdid outdoes does did showed shows see sees saw arrive arrives arrived""".split()
)
SPREAD = frozenset(  # how people live over a place: "120,000 people *scattered* over 33 atolls"
    """scattered spread strewn dispersed distributed strung sprinkled dotted packed crammed squeezed crowded pressed huddled
    clustered bunched""".split()
)
PACKING = frozenset("pack packs packed packing cram crams crammed cramming squeeze squeezes squeezed squeezing".split())
OVER = frozenset("on over across among along into onto in between throughout through around".split())  # behind these
PAST = frozenset(  # past forms without -ed
    "let won lost fell rose grew became went met quit left spent paid sent struck broke fled bled slept shook sat spoke wrote".split()
)
HOLDING = frozenset("had has have was were is are of drew saw counts count costs cost gets get".split())
PRESENT = frozenset(  # right before a figure they tell what is: "a ticket *costs* £4", "the buses *run* 14 routes"
    """costs covers spans occupies extends stretches measures weighs numbers totals comprises averages exceeds equals
    earns fetches takes lasts employs operates runs carries serves handles treats houses holds keeps owns manages
    maintains sells buys pays charges receives gets spends makes produces generates supplies provides offers teaches
    trains hosts stages draws attracts welcomes boasts counts lists contains includes needs uses consumes burns emits
    collects processes publishes prints delivers moves flies sails seats sleeps accommodates feeds supports represents
    lives kills saves gives shows reads charges amounts comes adds owes lends saves imports exports grows
    employ operate run carry serve handle treat own manage maintain sell buy pay earn receive produce generate supply
    provide offer teach host attract boast contain include need use consume emit collect process deliver fly live kill
    comprise average occupy cover weigh""".split()
)
REACHING = frozenset("amounts comes adds runs".split())  # those of them that lead on by a word: "amounts *to* £4"
COPULAS = frozenset(("is", "are", "was", "were"))
CARRYING = frozenset(  # no more than that it is so much: "the vineyards *cover* 40 hectares"
    """cover covers covered covering span spans spanned occupy occupies occupied extend extends extended stretch stretches
    stretched measure measures measured weigh weighs weighed number numbers numbered numbering total totals totalled
    totaled amount amounts amounted comprise comprises comprised come comes came stand stands stood average averages
    averaged grow grows grew grown provide provides provided represent represents represented constitute constitutes
    constituted correspond corresponds corresponded equal equals equalled equaled""".split()
)
GIVEN = {  # what a verb gives of its subject, by the kind of the unit: "a nurse earns £29,970"
    (verb, kind): noun
    for kind, noun, verbs in (
        ("money", "earnings", "earn earns earned"),
        ("money", "price", "fetch fetches fetched"),
        ("time", "duration", "take takes took last lasts lasted"),
        ("measure", "weight", "weigh weighs weighed"),
        ("measure", "area", "cover covers covered occupy occupies occupied"),
        ("measure", "length", "stretch stretches stretched"),
    )
    for verb in verbs.split()
}
EXTENT = {  # what an adjective behind a measure says is measured: "84 metres tall"
    "long": "length", "tall": "height", "high": "height", "deep": "depth", "wide": "width", "thick": "thickness",
}  # fmt: skip
YIELDS = frozenset(("bring", "brings", "brought"))  # "ticket sales brought in"
SENDING = frozenset("sent send sends wired wire wires remitted remit remits".split())  # money home
TREBLED = frozenset("doubled trebled tripled quadrupled halved".split())
FINITE = frozenset(  # a verb wherever it stands in a heading, which has none
    """is are was were has have had says said say came went comes goes ends ended made makes took takes gave gives got gets
    became becomes began begins paid earns earn pays runs want wants wanted belong belongs need needs show shows found
    finds told tells left saw sees kept keeps holds lost loses won wins spoke met led wrote ran fell rose grew knew
    thought think thinks know believe believes expects expect hopes hope intends intend claim claims will would can could
    shall should may might must does did do make""".split()
) - frozenset(
    (
        "claims",
        "shows",
        "needs",
        "runs",
        "wins",
        "finds",
        "hopes",
        "left",
        "found",
        "lost",
        "led",
        "met",
        "show",
        "need",
        "claim",
        "hope",
        "may",
        "might",
        "will",
        "can",
        "kept",
        "paid",
        "won",
    )
)  # also nouns or participles


def is_past(word: str) -> bool:
    """A past form or participle, with -ed or without."""
    return word.endswith("ed") or word in PAST
