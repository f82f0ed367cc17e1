"""Set phrases and proper names with a number in them that count nothing."""

from __future__ import annotations

IDIOMS = tuple(
    tuple(line.split())
    for line in """cloud nine
    forty winks
    takes two to tango
    two to tango
    nine to five
    a million - dollar question
    million - dollar question
    a thousand apologies
    a thousand words
    six feet under
    seven deadly sins
    three cheers
    nine days ' wonder
    nine - day wonder
    five eyes
    five - eyes
    three mile island
    net zero
    net - zero
    zero tolerance
    zero - tolerance
    ground zero
    zero - sum
    zero - carbon
    zero - emission
    zero - emissions
    zero - waste
    zero - hours
    zero - hour
    patient zero
    seven sisters
    seven samurai
    four seasons hotel
    ten commandments
    twelve apostles
    twelve angry men
    four horsemen
    three wise men
    three musketeers
    seven - eleven
    7 - eleven
    four weddings and a funeral
    one hundred years of solitude
    first come first served""".splitlines()
)
ACTS = tuple(  # with capitals: names of bands and singers
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
    the 1975""".splitlines()
)
WEAPONS = frozenset(  # what a calibre is of: "a 9mm pistol", "a 12-bore shotgun", "a .22 rifle"
    """pistol pistols rifle rifles gun guns handgun handguns shotgun shotguns revolver revolvers round rounds bullet bullets
    ammunition cartridge cartridges calibre caliber submachine howitzer howitzers mortar mortars shell shells""".split()
)
BORES = frozenset(("bore", "gauge", "mm", "calibre", "caliber"))
DRAWN = frozenset("winning lottery lotto jackpot".split())
OF_NUMBER = frozenset(("rule", "summer", "spirit", "class"))  # "the Rule of 72", "the summer of 69"
COURSES = frozenset("run runs race races course fun event parkrun".split())  # "a 10K run"
OF_LASTING = frozenset("day week night round stage part year month".split())  # "Day 100 of the siege"
