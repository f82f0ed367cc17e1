"""Words behind "twice", "double" and "half as": what is so many times as much."""

from __future__ import annotations

SIZED = frozenset(  # "twice the *rate*", "double its *capacity*"
    """number numbers rate rates size amount price prices cost costs average mean median level levels figure figures total
    value values length weight speed height width area volume mass population share proportion percentage sum norm norms
    risk odds likelihood chance chances age income incomes wage wages salary pay budget distance time capacity output
    production revenue revenues profit profits turnover sales spending debt deficit demand supply power strength density
    intensity concentration dose quantity usual limit target minimum maximum forecast estimate estimates crowd
    turnout toll tally frequency pace margin majority yield rainfall consumption emissions expectation expectations
    incidence prevalence temperature energy depth diameter rent wealth fee tariff duty tax load quota pressure radius
    span diameter thickness fare fares""".split()
)
HELD_AGAINST = (
    frozenset(  # adjectives that say what it is held against, whatever it is: "double the *previous* best crowd"
        "previous prior usual normal original expected permitted legal recommended typical initial allowed".split()
    )
)
GRADES = frozenset(  # "twice as *many*", "half as *likely*"
    """many much likely often high low large big great small long short fast quick quickly slow slowly old young strong
    strongly powerful efficient efficiently heavy deep wide broad tall thick dense bright common commonly frequent
    frequently good well bad badly rich poor effective effectively productive dangerous deadly lethal hard far hot cold
    close expensive expensively costly cheap cheaply dear busy popular prevalent valuable profitable loud severe severely
    steep sharp light potent infectious contagious polluting rapid rapidly vulnerable abundant lucrative prone
    probable crowded early late""".split()
)
LED = frozenset(  # in front of "double the" they show that it is no verb
    """, — – - ( is was are were be been being nearly almost about roughly around approximately than just over at for of with
    under some still now already well only exactly virtually fully close least most in on after within by cost held sold
    bought took gave got""".split()
)
HELPING = frozenset("help helps helped helping let lets made make makes".split())  # "helped *double* the number"
REVIEWED = frozenset(  # what is done twice to a number: "*checked* twice the number of seats"
    """check checks checked checking recheck rechecked recount recounted verify verified examine examined review reviewed
    inspect inspected audit audited confirm confirmed correct corrected misread asked say said called rang tried missed
    altered amended changed revised published announced repeated""".split()
)
