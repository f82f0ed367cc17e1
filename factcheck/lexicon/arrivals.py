"""Words that tell where "up to" is an arrival ("inflation picked up to 3.9%") and no bound ("up to 300 people")."""

from __future__ import annotations

CLIMBED = frozenset(  # with "up" they take no object: what goes so far up has arrived there
    """rise rises rose risen rising climb climbs climbed climbing jump jumps jumped jumping edge edges edged edging soar soars
    soared soaring surge surges surged surging inch inches inched inching creep creeps crept creeping leap leaps leapt
    leaping rally rallied balloon ballooned rocket rocketed skyrocket skyrocketed spike spiked rebound rebounded increase
    increased go goes went gone going come comes came coming tick ticks ticked ticking speed speeds sped speeding bounce
    bounces bounced bouncing nudge nudges nudged nudging perk perks perked perking firm firmed warm warms warmed drift drifts
    drifted drifting crawl crawls crawled crawling trend trended head headed heading swell swelled spring sprang sprung
    zoom zoomed accelerate accelerated catch caught""".split()
)
CLOCKS = frozenset("clock clocks hands time".split())  # they creep "past 12" o'clock
DRIVEN = frozenset(  # with "up" they may have an object: "picked up to 40 apples", but "the rate picked up to 4%"
    """pick picks picked picking shoot shoots shot shooting push pushes pushed pushing move moves moved moving grow grows grew
    grown growing recover recovers recovered advance advanced race raced put puts putting raise raises raised raising lift
    lifts lifted lifting bring brings brought bringing take takes took taken taking drive drives drove driven driving pull
    pulls pulled drag drags dragged bump bumps bumped mark marks marked revise revises revised round rounds rounded adjust
    adjusts adjusted scale scaled ratchet ratchets ratcheted ramp ramped hike hikes hiked boost boosts boosted build built
    step stepped bid crank cranked send sends sent""".split()
)
ALONG = frozenset(
    "back again all the way right sharply slightly further steadily gradually now".split()
)  # between verb and "up"
BEING = frozenset("is was are were be been being gets got".split())
STILL = frozenset("now back again already".split())  # "is *now* up to 7.4%"
RUNNING = frozenset(  # one number that goes up and down by itself, so that "it was up to 8%" tells where it stood
    """inflation unemployment employment turnout toll membership population debt deficit surplus growth attendance ridership
    joblessness enrolment enrollment occupancy""".split()
)
MOVING = RUNNING | frozenset(  # what may have picked up
    """rate rates price prices output production demand sales exports imports spending income incomes revenue profit profits
    wage wages pay rent rents yield yields share shares total number numbers index level levels average activity traffic
    investment earnings costs volume volumes consumption trade lending borrowing inflow bill bills fare fares fee fees tax debts losses temperature temperatures""".split()
)
MEASURES = MOVING | frozenset(  # that stand at a number whatever they are counted in: "the *tally* went past 300 sheep"
    """total totals figure figures tally tallies count counts balance value values valuation weight weights speed speeds height length width depth
    reading readings wait waits delay delays bids donations takings mercury rainfall snowfall rain snow river rivers lake
    lakes reservoir reservoirs sea seas tide tides water waters flood floods floodwater floodwaters""".split()
)
SCORED = frozenset(  # nobody is on the way past these: "the party went past *50 seats*"
    "points goals runs votes seats members subscribers followers users downloads sales deaths cases".split()
)
EXTENDING = frozenset(
    ("m", "km", "cm", "mm", "mile", "foot", "inch", "yard", "km/h", "mph")
)  # how far, or how high, at the most
