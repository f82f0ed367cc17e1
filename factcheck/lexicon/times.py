"""Months, seasons and the words that place a figure in time."""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sep sept", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
FULL_MONTHS = frozenset("january february march april may june july august september october november december".split())
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
SEASONS = frozenset(("spring", "summer", "autumn", "winter"))
LAST_OF_SEASON = {"spring": 5, "summer": 8, "autumn": 11}  # the month in which it ends; a winter is of two years
TERMS = frozenset(("season", "campaign", "term", "session"))  # "last season": a year of sport, school or parliament
EARLY = frozenset(("early", "late", "mid"))  # "early 2024" is in 2024, no more is known
PART_OF = (
    frozenset(  # "in one week of 2024", "at weekends in 2024", "for much of 2024"
        """week weeks weekend weekends weekday weekdays day days night nights month months fortnight part parts most much rest
    remainder bulk holidays holiday season monday tuesday wednesday thursday friday saturday sunday mondays tuesdays
    wednesdays thursdays fridays saturdays sundays christmas easter mornings evenings nights hours""".split()
    )
    | SEASONS
)
HOLIDAYS = frozenset(
    "christmas easter whitsun pentecost ramadan eid diwali hanukkah passover thanksgiving halloween hogmanay".split()
)
WHOLLY = frozenset(
    "average typical normal given any each every all whole entire per".split()
)  # no part of it is singled out
PARTS = frozenset(("early", "late", "mid", "in", "around", "about", "circa", "year", "calendar"))
SINCE = frozenset(("since", "after"))
UNTIL = frozenset(("until", "till", "by", "before", "through"))
LEADS = (
    SINCE
    | UNTIL
    | frozenset(
        (
            "in",
            "on",
            "during",
            "from",
            "of",
            "for",
            "at",
            "throughout",
            "between",
            "over",
            "as",
            "around",
            "to",
            "within",
        )
    )
)
BACK = frozenset(("last", "past", "previous", "preceding", "prior"))
NOW = frozenset(("this", "current"))
TIMES_OWN = frozenset(("today's", "yesterday's", "tomorrow's", "tonight's"))
AHEAD = frozenset(("next", "coming", "following"))
SPANS = {  # what can be "last", "two … ago"
    "year": 12,
    "years": 12,
    "decade": 120,
    "decades": 120,
    "month": 1,
    "months": 1,
    "quarter": 3,
    "quarters": 3,
    "century": 1200,
    "week": 0,
    "weeks": 0,
    "day": 0,
    "days": 0,
    "fortnight": 0,
    "twelvemonth": 12,
}  # in months; 0 for less than one
DAYS = {"week": 7, "weeks": 7, "day": 1, "days": 1, "fortnight": 14}
EVERY = (  # phrases that mean each period of a span
    ("year", "after", "year"), ("every", "year"), ("each", "year"), ("year", "in", ",", "year", "out"),
    ("year", "in", "year", "out"), ("in", "any", "given", "year"), ("month", "after", "month"), ("always",),
    ("consistently",), ("every", "month"), ("each", "month"), ("in", "most", "years"), ("annually",),
)  # fmt: skip
TRIGGERS = (  # words at which a time can be recognised
    frozenset(MONTHS) | BACK | NOW | AHEAD | SEASONS | frozenset(phrase[0] for phrase in EVERY) | frozenset(QUARTERS)
    | frozenset(
        """ago earlier before later on year years months quarter decade decades fiscal financial marketing school academic tax fy end start
        beginning close turn so when then that same q1 q2 q3 q4 h1 h2 bc bce b.c. b.c.e. ad ce a.d. c.e.""".split()
    )
)  # fmt: skip
CLOCK_LEADS = frozenset("at until till from between".split())  # "at 14 h" is a time of day
CLOCK_SPANS = frozenset(
    "from between to and - –".split()
)  # so are "from 9 h to 17 h", but for what takes or changes by so long
LASTING = frozenset(
    "take takes taking took last lasts lasted lasting shorten shortened extend extended lengthen lengthened".split()
)
DECADE_LEADS = frozenset("the his her its their our early mid late".split())  # "the 90 s", "her late 40 s"
FUTURE = frozenset(
    "will would due planned scheduled expected shall plans expects hopes aims wants intends forecast forecasts delivery deadline".split()
)
LOOKING_AHEAD = frozenset(  # verbs of what is to come: a time behind one of them is its own
    """will would shall want wants plan plans aim aims hope hopes expect expects intend intends promise promises pledge
    pledges foresee foresees wish wishes propose proposes""".split()
)
RISES = frozenset(  # in the present tense beside a month without a year, they look ahead
    """rise rises go goes climb climbs increase increases start starts begin begins rising take takes open opens come comes
    fall falls closes shuts leaves retires arrives launches resumes reopens drop drops expire expires end ends apply applies become becomes lift lifts raise raises grow grows climbs""".split()
)
OCCASIONS = frozenset(  # a year before one of these is the time of what follows, not a part of its name
    """census survey election elections season budget final finals games olympics paralympics tournament championship
    championships cup harvest edition year poll referendum figures figure data results accounts total vote level levels
    estimate estimates average count summit conference crisis recession drought floods flood earthquake fire fires
    pandemic winter summer spring autumn crop vintage intake cohort population statistics revision prices terms euros
    dollars peak low high rate value ranking index baseline target financial fiscal school academic marketing""".split()
)
WORKS = frozenset(
    "report treaty convention study act agreement law constitution plan pact protocol accord charter directive declaration war revolution paper book film album".split()
)
EVENTS = frozenset(  # verbs and nouns of what happens once, at a date
    """adopted adopt agreed agree signed sign founded found established opened open opening born died launched introduced
    entered entry force effect began begin started ended end created built completed elected election joined join
    ratified acceded accession withdrew abolished passed approved banned discovered invented independence published
    released inaugurated declared dissolved merged closed incorporated enacted repealed celebrated crowned married
    awarded appointed dates held concluded negotiated took repealed independent unified left expired begun scrapped opens
    reopens reopened closes begins starts ends launches launch enters joins merges expires resumes resumed ceases ceased
    returns finishes""".split()
)
FOUNDINGS = frozenset(  # those of them that tell how old a thing is: "opened in 1954"
    "founded established opened built completed launched created born inaugurated incorporated introduced dates".split()
)
OPENINGS = FOUNDINGS | frozenset(  # that are no news of what a thing cost: "the £8m hall opened on 3 March"
    "opens open reopens reopened closes closed close begins began starts started ends ended launches".split()
)
YEARS_ON = (  # at the head of a sentence they count from the year told last
    "the year before", "the previous year", "the year after", "the following year", "the next year",
)  # fmt: skip
UPHEAVALS = frozenset(  # what people count time from, though not every reader knows when it was
    """pandemic epidemic outbreak war wars crisis crash recession depression slump boom lockdown lockdowns strike strikes
    revolution coup independence reunification unification occupation invasion uprising famine drought flood
    floods earthquake fire hurricane blackout blockade embargo takeover merger privatisation privatization reform
    reforms brexit covid referendum bankruptcy scandal""".split()
)
FORMER_TIMES = tuple(  # at the head of a clause they put it into a past that has no date
    tuple(phrase.split())
    for phrase in """in the past|in those days|in the early days|in the old days|in its early days|
    in its early years|in the early years|in their early years|in earlier times|in earlier years|in earlier days|
    in former times|in former years|in days gone by|in years gone by|in bygone days|in times past|in happier times|
    in better times|in my day|in my youth|in my childhood|in her day|in his day|in its day|in its heyday|in its prime|
    in their heyday|at that time|at the time|at the outset|at the beginning|at the start|in the beginning|at its peak|
    at its height|at their peak|at its zenith|at one time|at one point|back then|back in the day|at first|to begin with|
    originally|initially|historically|traditionally|formerly|previously|once upon a time|once|in that era|
    in that period|until recently|until lately|not long ago|long ago|for decades|for years""".replace("\n", " ").split(
        "|"
    )
)
UP_TO = tuple(
    tuple(words.split()) for words in ("before", "until", "till", "prior to", "ahead of", "up to", "in the run-up to")
)
NO_EVENTS = frozenset(  # what figures are told before, and nothing that happened: "before tax"
    """tax taxes vat interest costs cost fees fee deductions deduction adjustment adjustments adjusting inflation
    depreciation amortisation amortization items discount discounts rebate rebates subsidies subsidy benefits transfers
    expenses charges rounding seasonality minorities dividends provisions redistribution weighting cooking eating""".split()
)
