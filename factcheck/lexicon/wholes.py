"""Words by which a text surely speaks of some of those that a series counts, of more than them, or of one alone."""

from __future__ import annotations

STAYING = frozenset(  # those who are counted as long as they stay, so that the new ones are only some of them
    """student pupil undergraduate member subscriber customer user employee staff worker teacher lecturer doctor nurse
    officer firefighter volunteer resident inhabitant citizen tenant prisoner inmate councillor player reader
    """.split()
)
ON_TOP = frozenset("another further additional extra other different".split())  # of others: "another 12 states"
TAKEN_ON = frozenset(  # what one of these tells of came to the others
    (verb, particle)
    for verbs, particle in (("take takes took taken taking", "on"), ("bring brings brought bringing", "in"))
    for verb in verbs.split()
)
NEWLY = frozenset(
    "new incoming freshman first-year starting newly prospective would-be".split()
)  # before those who stay
ENTERING = frozenset("new first entrant intake admission admitted beginner fresher joiner hire recruit".split())
TAKING_IN = frozenset("admitted admits recruited recruits hired hires".split())  # before those who stay
SINGLE = frozenset("single one solitary individual".split())  # "*a single* fire"
SOME_ONE = frozenset("worst main chief leading second third".split())  # as a superlative does: "the *worst* fire"
METROPOLITAN = frozenset("metropolitan metro agglomeration conurbation greater".split())  # of a town: more than itself
INSTITUTIONS = frozenset(  # of one town, each another than the next
    """university college polytechnic academy school institute hospital clinic infirmary museum gallery theatre opera
    library zoo""".split()
)
AGE_GROUPS = frozenset(  # people of an age
    """child youth young elderly teenager teenage adolescent pensioner retired retiree minor juvenile infant""".split()
)
GROUPS = AGE_GROUPS | frozenset(  # of people, by age, sex, origin or standing
    """woman man girl boy male female pregnant disabled foreign foreigner migrant refugee immigrant apprentice trainee intern
    conscript homeless married""".split()
)
ABROAD = frozenset(("abroad", "overseas"))  # "guests *from abroad*"
SPEAKING_OF_AGE = frozenset(  # a text that says one of these speaks of an age
    """aged age ages old older young younger youth youngster teenager teenage adolescent child kid elderly senior pensioner
    retired retiree adult generation infant baby toddler born birthday year-old year-olds""".split()
)
OWN_BODIES = frozenset(  # what governs a place, and so may stand for it: "the *council* has 45 councillors"
    "council authority government administration assembly parliament".split()
)
OF_GOVERNING = frozenset(  # what a body that governs a place keeps or decides for all of it
    """register registers list lists councillor councillors budget spending expenditure debt deficit surplus revenue tax
    taxes election elections turnout seat seats""".split()
)
EMPLOYERS = frozenset(
    "employers firms companies businesses".split()
)  # all there are: "*Ashby's firms* employ # people"
COMPANIES = frozenset(  # how one that is named before is taken up: "*the company* employs # people"
    "company firm group business organisation organization enterprise manufacturer maker".split()
)
KINDS_OF_TOWN = frozenset("city town borough municipality village".split())
KINDS_OF_PLACE = KINDS_OF_TOWN | frozenset(  # "the *borough's* register", of a series of that borough
    "county country nation province district region state parish island canton department".split()
)
RECURRING = frozenset(  # times that come round: "*in winter*", "*at night*"
    "winter summer spring autumn night weekend weekends weekdays holidays christmas easter darkness daylight".split()
)
WHOLES_OF_MONEY = {  # what a share of a nation's money is of, by the words for it
    "output": frozenset("gdp gni economy output product income".split()),
    "budget": frozenset("budget budgets spending expenditure expenditures expense expenses outlays".split()),
    "revenue": frozenset("revenue revenues taxes".split()),
    "exports": frozenset("exports export".split()),
    "imports": frozenset("imports import".split()),
}
