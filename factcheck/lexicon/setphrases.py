"""Set phrases and proper names with a number in them that count nothing."""

from __future__ import annotations

ACTS = tuple(  # with capitals: names of bands, works, places and peoples
    tuple(line.split())
    for line in """50 cent
    maroon 5
    blink 182
    blink - 182
    sum 41
    level 42
    haircut 100
    east 17
    s club 7
    the 1975
    seven sisters
    five eyes
    five - eyes
    gang of four
    twelve apostles
    twelve angry men
    12 angry men
    four seasons
    four weddings and a funeral
    one hundred years of solitude
    seven samurai
    39 steps
    thirty - nine steps
    12 monkeys
    twelve monkeys
    101 dalmatians
    21 grams
    28 days later
    12 years a slave
    24 hours in
    10 things i hate
    three men in a boat
    three billboards
    three tenors
    three stooges
    three degrees
    three lions
    three graces
    three sisters
    three kingdoms
    three gorges
    three rivers
    four tops
    four quartets
    four lions
    two ronnies
    two gentlemen
    two towers
    two popes
    five guys
    five points
    five star movement
    six flags
    six nations
    five nations
    six counties
    seven wonders
    seven pillars
    seven brides
    seven psychopaths
    seven dials
    seven kings
    eight bells
    nine elms
    nine muses
    nine inch nails
    2000 guineas
    1000 guineas
    two thousand guineas
    one thousand guineas
    three peaks
    three choirs
    two nations
    fifty shades
    50 shades""".splitlines()
)
NAMED_BEHIND = frozenset(  # what bears such a name in a heading: "Four Seasons Hotel Opens"
    """hotel final finals cup match tournament rugby game squad title winner winners trophy clash play film album band tour
    centre center dam show star opener fixture fixtures campaign resort concert musical revival movement""".split()
)
VOTING = frozenset(  # "nine to five" is a tally behind these
    "voted votes vote voting ruled split decided divided majority council court jury panel justices judges".split()
)
WEAPONS = frozenset(  # what a calibre is of: "a 9mm pistol", "a 12-bore shotgun", "a .22 rifle"
    """pistol pistols rifle rifles gun guns handgun handguns shotgun shotguns revolver revolvers round rounds bullet bullets
    ammunition cartridge cartridges calibre caliber magnum submachine howitzer howitzers mortar mortars shell shells""".split()
)
BORES = frozenset(("bore", "gauge", "mm", "calibre", "caliber"))
DRAWN = frozenset("winning lottery lotto jackpot".split())
OF_NUMBER = frozenset(
    "rule summer spirit class winter spring autumn crash blizzard gale".split()
)  # "the Rule of 72", "the summer of 69"
COURSES = frozenset("run runs race races course fun event parkrun".split())  # "a 10K run"
OF_LASTING = frozenset("day week night round stage part year month".split())  # "Day 100 of the siege"
CONTESTS = frozenset(  # over a distance that names them: "the 400m hurdles"
    """hurdles freestyle butterfly backstroke breaststroke medley steeplechase final semi-final champion champions title
    gold silver bronze""".split()
)
BLOWING = frozenset("wind winds gale gales storm storms seas".split())
SUITS = frozenset("clubs spades hearts diamonds".split())
