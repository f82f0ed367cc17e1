"""Verbs of those who only count or tell: "*police registered* 431 injured" are no police that were injured."""

from __future__ import annotations

OBSERVING = frozenset(
    """say says said know knows knew report reports reported record records recorded register registers registered count counts counted
    log logs logged tally tallied estimate estimates estimated reckon reckons reckoned measure measures measured find
    found put puts note noted see saw show shows showed calculate calculates calculated expect expects
    expected announce announced publish published document documented confirm confirmed""".split()
)
SAYING = frozenset(  # beside a name: one who speaks
    """say says said told tells added adds argues argued warned warns explained explains expects hopes believes thinks
    welcomes welcomed criticises criticised criticizes criticized condemns condemned urges urged fears feared praises
    praised complains complained laments lamented cites cited points pointed insisted insists recalled recalls laughed admitted admits noted notes claimed claims wrote writes""".split()
)
SAYING_THAT = (
    SAYING
    | frozenset(  # before "that" one speaks with these, too: "the museum *boasted that*", and not "boasted #"
        """reply replies replied retort retorts retorted stress stresses stressed counter counters countered remark remarks
    remarked object objects objected boast boasts boasted concede concedes conceded acknowledge acknowledges acknowledged
    maintain maintains maintained declare declares declared report reports reported announce announces announced""".split()
    )
)
DOERS = frozenset(  # those by whom things are done: "*courts* granted 812 divorces" are no courts
    """police authorities staff courts judges registrars officials companies firms crews clerks officers
    inspectors""".split()
)
COUNTERS = frozenset(  # those who count and tell, and are not counted: "the *statisticians* counted 4.6 million"
    "statisticians demographers economists researchers scientists experts surveyors observers pollsters".split()
)
PUTTING = frozenset(("put", "puts", "putting"))  # "the union *puts* the number *at* #"
ESTIMATING = frozenset(  # verbs of one who holds a figure to be so: "the Red Cross *estimates* that # …"
    "estimate estimates estimated reckon reckons reckoned guess guesses guessed fear fears feared suspect suspects suspected".split()
)
BELIEVING = frozenset(  # verbs of those who hold a figure to be so and need not know
    """think thinks thought believe believes believed imagine imagines imagined assume assumes assumed suppose supposes
    supposed presume presumes presumed fancy fancied""".split()
)
LAYPEOPLE = frozenset(  # who believe what they do: no officials, no experts
    """people person respondents respondent voters voter citizens residents inhabitants readers viewers listeners tourists
    visitors consumers shoppers drivers parents students pupils teenagers pensioners youngsters children boys girls men women
    man woman adults public most many some half majority everybody everyone he she i we they you""".split()
)
OPINING = frozenset(  # verbs of those who are asked: "what 41% of Spaniards *fear*"
    """fear fears feared worry worries worried complain complains complained think thinks thought believe believes believed
    say says said want wants wanted wish wishes wished trust trusts trusted distrust distrusted support supports supported
    oppose opposes opposed favour favours favoured favor favors favored blame blames blamed name named cite cites cited
    consider considers considered regard regards regarded prefer prefers preferred
    expect expects expected feel feels felt dislike disliked hate hates hated approve approves approved disapprove
    disapproved agree agrees agreed disagree disagreed mention mentions mentioned answered replied claimed claim""".split()
)
KEEPING = frozenset(  # verbs of one who has things of its own: what a council owns is not all there is in its town
    """own owns owned run runs ran manage manages managed employ employs employed hold holds held keep keeps kept have has
    had maintain maintains maintained""".split()
)
CENSUSES = frozenset(("census", "censuses"))
REGISTERED = frozenset(
    ("registered", "claimant")
)  # before what an office counts by its files: "registered unemployment"
OFFICES = frozenset(  # what many publishers of statistics are called alike
    "statistics statistical statistic office bureau national institute agency service department committee".split()
)
STATISTICIANS = frozenset(  # a word by which a publisher of statistics of its own is known
    """statistics statistical eurostat census insee istat destatis ine ons ibge inegi oecd imf monetary ilo unicef unesco fao
    unaids undp who world""".split()
)
