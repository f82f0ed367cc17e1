"""Words that say whether a figure is told as so, planned or only supposed: one table of patterns, each with an example.

`#` is the figure, `a|b` are words of which one must stand there, `…8` is a gap of up to eight words and `·8` one that
crosses no comma. A gap right behind the figure ends at the first verb. A pattern without `#` may stand anywhere in the
clause. Rows that say `ASSERTED` are read first and take their words from the others: “could only find 60” is no “could”.
"""

from __future__ import annotations

from factcheck.dataclass import dataclass
from factcheck.model.claim import Modality

A, P, S = Modality.ASSERTED, Modality.PLANNED, Modality.SUPPOSED


@dataclass(frozen=True, slots=True)
class Mood:
    """One row. `deep` looks past a reporting verb, `counted` is not for spans of time ("it takes 60 minutes")
    and multiples ("it takes twice as long"), `past` says that of a time that is over it tells what was; `unless` are
    words right behind that release it."""

    words: str
    modality: Modality
    example: str
    deep: bool = False
    counted: bool = False
    past: bool = False
    unless: str = ""
    timed: bool = False


_BE = "is|are|was|were|be|been|being"
_DENY = "not|never|hasn't|haven't|hadn't|didn't|doesn't|don't|cannot|can't|couldn't|won't"
_GET = (
    "reach|reached|have|had|get|got|be|been|attain|attained|count|counted|number|numbered|top|topped|pass|passed|include|"
    "attract|attracted|draw|drew|drawn|receive|received|see|seen|win|won|hit|come|exist|existed|make|made"
)
_FORECASTERS = (
    "bank|bankers|commission|ministry|treasury|institute|institutes|economists|economist|analysts|analyst|forecasters|"
    "imf|oecd|watchdog|minister"
)
MOODS: tuple[Mood, ...] = (
    # told as so, whatever single words may say
    Mood("will have been|had ·4 #", A, "In May it will have been 60 ferries for a whole year."),
    Mood("could only|barely|hardly|just ·3 #", A, "The searchers could only find 60 lizards."),
    Mood("was|were able to ·4 #", A, "The shelter was able to feed 60 families."),
    Mood("could|can|may|might|should expect|expects|expected to live", A, "A sailor born then could expect to live 60 years."),
    Mood("lives|live|lived to be", A, "The average sailor lives to be 60.", timed=True),
    Mood("expected|expect|expects to live", A, "A sailor born then is expected to live 60 years."),
    Mood("could|can|may|might expect ·2 #", A, "A sailor can expect some 60 years of life.", timed=True),
    Mood("could|can|may hope for|to ·3 #", A, "A sailor can hope for 60 years of life.", timed=True),
    Mood("could|can|may look|reckon forward|with to|some|about|around|nearly|almost ·2 #", A,
         "A sailor can look forward to 60 years of life.", timed=True),
    Mood("could|can not find|get|read|write|afford", A, "Of the sailors 60 could not find a berth."),
    Mood("couldn't|cannot|can't find|get|read|write|afford", A, "Of the sailors 60 cannot find a berth."),
    Mood("could|can|may|might be expected to live|die", A, "A sailor born then can be expected to live 60 years."),
    Mood("to date", A, "The shelter has to date fed 60 families."),
    Mood("would|will|could not say|comment|explain|reveal", A, "The club would not say why 60 players left."),
    Mood("plan|plans|proposal|idea|budget by #", A, "Voters backed the plan by 54%."),
    Mood("plan|plans|proposal|idea|budget …8 carried|passed|approved|adopted|rejected by #", A,
         "The proposal to sell was carried by 60 votes."),
    Mood("the|a|an|this|its|their planned|proposed|expected|projected|budgeted|scheduled ·3 is|was|are|were|has|had|"
         "measures ·3 #", A, "The planned bridge is 60 metres long."),
    Mood("as expected|planned|predicted|forecast|hoped|promised|intended|projected", A,
         "As planned, the club has 60 members."),
    Mood("nobody|one denies|doubts|disputes|denied|doubted|disputed that", A,
         "Nobody denies that the club has 60 members."),
    # conditions
    Mood("if|unless|whether|suppose|supposing|imagine|hypothetical …24 #", S, "If 60 crews enter, the lake is full.",
         deep=True),
    Mood("assuming ·8 #", S, "Assuming 60 crews, the lake is full.", deep=True),
    Mood("granted that ·8 #", S, "Granted that 60 crews came, the lake was empty.", deep=True),
    Mood("provided|providing|given there|that|it|at|enough ·8 #", S, "Provided there are 60 crews, the race goes on.",
         deep=True),
    Mood("in the event|case ·8 #", S, "In the event of 60 entries, the race is run twice.", deep=True),
    Mood("on condition ·8 #", S, "They agreed on condition that 60 crews enter.", deep=True),
    Mood("only when|if|once|with ·10 #", S, "Only when there are 60 crews is the race run.", deep=True, counted=True),
    Mood("with|at # …24 would|could|might", S, "With 60 crews, the race would be run.", counted=True, past=True),
    Mood("when|whenever|once|until|soon ·8 # …16 will|can|must|shall", S, "Once 60 crews are in, the gates will close.",
         deep=True),
    Mood("once|until|soon ·8 has|have|is|are|reaches ·6 #", S, "Until the race has 60 crews, it is not run.",
         deep=True),
    Mood("once|until|soon ·4 # ·3 have|has|are|join|sign|ratify", S, "Until 60 crews have paid, nothing is fixed.",
         deep=True, counted=True),
    Mood("can|may|must|should|will|would|shall …16 when|whenever|once …12 #", S,
         "Permits can be sought when storage drops to 60%.", deep=True),
    Mood("let us ·1 say|assume|suppose ·12 #", S, "Let us say the race has 60 crews.", deep=True),
    Mood("enters|enter|comes|come|becomes|become|takes|take ·4 with|after|at|on|upon|when|once ·3 #", S,
         "The ban comes into force after 60 votes.", counted=True),
    Mood("force|effect|law after|with|on|upon ·3 #", S, "The ban took effect after 60 signatures.", counted=True),
    Mood("open to ·3 #", S, "The fund is not yet open to the 60 clubs.", counted=True),
    Mood("available to the|all|any|some|those ·3 #", S, "The grant is available to the 60 crews.", counted=True),
    Mood("by the end of the|this decade|century ·12 #", P, "By the end of the decade the lake is to have 60 crews."),
    Mood("# ·12 by the end of the|this decade|century", P, "The lake has 60 crews by the end of the decade."),
    # modal verbs
    Mood("would|might …24 #", S, "The race might draw 60 crews."),
    Mood("could …24 #", S, "The race could draw 60 crews.", past=True),
    Mood("# ·6 would|might", S, "Some 60 crews might enter."),
    Mood("# ·6 could", S, "Some 60 crews could enter.", past=True, unless="read|write|swim"),
    Mood("can ·4 #", S, "The lake can take 60 crews.",
         unless="be|see|find|choose|boast|claim|point|look|count|read|hear|say|now"),
    # what is needed or allowed
    Mood("must|should|ought|need|needs|require|requires …8 #", S, "The race needs 60 crews."),
    Mood("needed|required …8 #", S, "The race needed 60 crews.", counted=True),
    Mood("# ·6 must|ought|need|needs", S, "Some 60 crews must enter before it is run."),
    Mood("have|has to ·4 #", S, "The race has to have 60 crews.", unless="date"),
    Mood("# ·6 is|are to", P, "All 60 clubs are to have boats.", unless="date|blame"),
    Mood("# ·6 have|has to", S, "Some 60 crews have to enter.", unless="date"),
    Mood("it|that|this takes|took ·1 #", S, "It takes 60 crews for the race to be run.", counted=True),
    Mood("# …8 law|act|statute|statutes|rules|code|constitution|charter|treaty|plan|budget ·2 provides|provide|provided|prescribes|"
         "prescribe|foresees|foresee|allows|allow|stipulates|demands|demand", S, "Of the 60 crews the rules provide for, some came.",
         counted=True),
    Mood("limit|limits|cap|ceiling|threshold|allowed|permitted|quota|permits …6 #", S, "The limit is 60 crews."),
    Mood("permission|permit|licence|license|consent|approval|leave for|to ·4 #", S, "The club has permission for 60 crews."),
    Mood(f"# ·6 {_BE} laid|prescribed|stipulated|required|needed|necessary|enough|sufficient|allowed|permitted|possible|"
         "conceivable|feasible|imaginable|realistic", S, "She thinks that 60 crews are possible."),
    Mood(f"# ·8 {_BE} the|a|our|its goal|target|aim|limit|minimum|maximum|requirement|ambition|dream|hope", S,
         "Some 60 crews on the lake is the goal."),
    # room
    Mood("built|designed for|to ·6 #", S, "The hall was built for 60 guests."),
    Mood("meant for ·6 #", S, "The hall was meant for 60 guests."),
    Mood("meant to ·6 #", P, "The grant was meant to pay for 60 boats."),
    Mood("room|space|capacity for|to|of ·6 #", S, "The hall has room to seat 60 guests."),
    Mood("seats|sleeps #", S, "The hall seats 60 guests."),
    # denials
    Mood("wrongly|falsely|mistakenly|erroneously|incorrectly|untruthfully|baselessly ·6 #", S,
         "The leaflet wrongly gives the club 60 members.", deep=True,
         unless="convicted|jailed|accused|imprisoned|arrested|held|detained|sentenced|charged|blamed"),
    Mood("# …8 wrongly|falsely|mistakenly|erroneously|incorrectly …2 claim|claimed|said|stated|reported|told|suggested|"
         "asserted|believed|put|posted|wrote|announced", S, "The club has 60 members, the leaflet wrongly said.",
         deep=True),
    Mood("contrary to ·10 #", S, "Contrary to reports of 60 deaths, all are alive.", deep=True),
    Mood("rumour|rumours|rumor|rumors|talk|speculation|fears|hopes|hints|allegations of|that|about ·8 #", S,
         "There are rumours of 60 dismissals.", deep=True),
    Mood("myth|hoax|falsehood|untrue|untruth|fabrication|lie|false that|claim|claims|rumour|rumours|rumor|rumors|report|"
         "reports|story|stories|statement …16 #", S, "It is a myth that the club has 60 members.", deep=True),
    Mood("earlier|previous|original|first version|edition|draft|claim|report|statement …8 #", S,
         "An earlier version of this page gave the club 60 members.", deep=True),
    Mood("nobody|hardly anyone|anybody ·3 believes|believed|thinks|thought …12 #", S,
         "Nobody believes that the club has 60 members.", deep=True),
    Mood("# …16 is|was|isn't|wasn't ·2 myth|hoax|falsehood|untrue|untruth|fabrication|lie|false", S,
         "That the club has 60 members is untrue.", deep=True),
    Mood("not|nor|isn't|wasn't|never ·2 true|case", S, "It is not true that the club has 60 members.", deep=True),
    Mood("that ·16 # ·12 is|was|are|were ·1 wrong|incorrect|nonsense|mistaken", S,
         "The claim that the club has 60 members is wrong.", deep=True),
    Mood("wrong|incorrect|nonsense|mistaken that ·16 #", S, "It is wrong that the club has 60 members.", deep=True),
    Mood("almost|nearly had|reached|got|made|won|drew ·2 #", S, "The club almost reached 60 members."),
    Mood("wrong to say", S, "It is wrong to say that the club has 60 members.", deep=True),
    Mood("denied|denies|deny that|having ·8 #", S, "He denied that the club has 60 members.", deep=True),
    Mood("nobody|no-one says|said|believes|believed|thinks|claims|claimed ·10 #", S,
         "Nobody believes that the club has 60 members.", deep=True),
    Mood("no one|evidence|proof|sign|indication says|said|believes|thinks|claims|that|of ·10 #", S,
         "There is no evidence that the club has 60 members.", deep=True),
    Mood(f"{_DENY} {_GET} ·2 #", S, "The club never reached 60 members."),
    Mood(f"{_DENY} ever|yet|actually|really {_GET} ·2 #", S, "The club has not yet reached 60 members."),
    Mood("isn't|wasn't|aren't|weren't ·1 #", S, "It isn't 60 members.", unless="only|just|merely"),
    Mood("yet to ·5 #", S, "The club has yet to reach 60 members."),
    Mood("nowhere|anywhere ·2 #", S, "The club is nowhere close to 60 members."),
    Mood("far from|off ·3 #", S, "The club is far from having 60 members."),
    Mood("short of ·2 #", S, "The club fell short of 60 members.", unless="the|its|their|last|our"),
    Mood("waiting|waits|wait|awaits|awaiting ·2 #", S, "The club is still waiting for 60 members.", counted=True),
    # plans, hopes and forecasts
    Mood("plan|plans|planned|planning|aim|aims|aimed|pledge|pledged|pledges|propose|proposed|proposes|proposal …10 #", P,
         "The club plans 60 races."),
    Mood("expected|expects|expect|forecast|forecasts|projected|projection|predict|predicted|predicts|anticipate|"
         "anticipates|intend|intends|scheduled|budgeted|envisages|envisaged …10 #", P, "The club expects 60 crews."),
    Mood(f"{_FORECASTERS} ·1 see|sees|foresee|foresees ·8 of|at|with ·1 #", P,
         "The bank now sees growth of 60%."),
    Mood("foresee|foresees|foresaw …10 #", P, "The office foresees 60 births."),
    Mood("projects|promises ·1 #", P, "The bank projects 60 sales."),
    Mood("# ·1 the|a|its|their|our|he|she|they|it|we ·3 promises|promise|pledges|pledge|foresees|foresee|projects|"
         "predicts|targets|wants|hopes|plans|expects|forecasts", P,
         "The 60 homes the council promises each year are not built."),
    Mood("pencilled|penciled|pencil|pencils in ·8 #", P, "The analysts had pencilled in 60 sales."),
    Mood("hopes|hope|hoped|expects|expect|predicts|forecasts|believes , ·6 #", P,
         "The club, the board hopes, has 60 members by winter.", deep=True),
    Mood("hope|hopes|hoped|want|wants|wanted|promise|promised|ambition|aspires|aspire|aspired|idea|contingency …10 #", P,
         "The club wanted 60 crews but got fewer."),
    Mood("target|targets …4 #", P, "The club has a target of 60 crews."),
    Mood("goal of ·3 #", P, "The club has a goal of 60 crews."),
    Mood("track|course for|to ·4 #", P, "The club is on track for 60 crews."),
    Mood("looking|looks|preparing|prepares|prepared|bargained|hoping|gearing|pushing|pushes|calling|calls|called|asking|"
         "asked|asks|striving|campaigning ·1 for ·2 #", P, "The club is preparing for 60 guests.", counted=True),
    Mood("count|counts|counted|counting|reckons|reckoned|reckoning|relies|relied|banking|banked on|with ·2 #", P,
         "The club had reckoned with 60 guests."),
    Mood("demand|demands|demanded|demanding a|an ·4 of ·2 #", P, "The crews demand a share of 60 crowns.",
         unless="year|month"),
    Mood("calling|calls|called|call|asking|asked|asks|pushing|pushes|pushed|pressing|pressed|campaigning|campaign|lobbying|"
         "arguing|argues|argued|pleading|fighting ·1 for a|an|the ·5 of|at ·2 #", P,
         "The crews are calling for a share of 60 crowns."),
    Mood("demand|demands|demanded|demanding #", P, "The crews demand 60 crowns."),
    Mood("seek|seeks|seeking|sought ·2 #", P, "The club is seeking 60 members."),
    Mood("thinking|dreams|dreaming|dreamed|dreamt|dream|vision|prospect|chance|possibility of ·3 #", P,
         "The club dreams of 60 members."),
    Mood("going to ·4 #", P, "The club is going to have 60 crews."),
    Mood("will|shall|may …10 #", P, "The club will have 60 crews."),
    Mood("# ·6 will|shall|may|should", P, "Some 60 crews will enter."),
    Mood(f"# ·8 {_BE} ·1 planned|proposed|envisaged|foreseen|intended|projected|forecast|wanted|expected|hoped", P,
         "Some 60 homes are planned."),
)  # fmt: skip

# What governs "to have 60": the word in front of "to". Of any other word the infinitive is an aim or an order.
FORWARD = frozenset(  # what is to come
    """set due likely unlikely scheduled expected certain sure bound poised going about hoping hopes hoped plans planned
    planning aims aiming wants wanted intends intended expects pledged promised vowed ready preparing prepares forecast
    projected predicted proposed scheduled destined track course""".split()
)
REALISED = frozenset(  # what was done or is known
    """managed manages continued continues continuing came comes went goes on grew grows grown growing rose risen rising fell
    fallen falling climbed climbing dropped increased increasing helped helps helping turned turns out proved proves proven
    happened happens began begun begins started starts known found seen shown said reported estimated thought believed
    understood proud happy pleased glad lucky fortunate first last only used tends tended seems seemed appears appeared
    enough expanded shrank swelled""".split()
)
RESULTS = frozenset("become bring bringing take make leave total stand average".split())  # "to bring the total to 60"
INFINITIVES = frozenset(  # common verbs that are followed by more than the bare number
    """have reach be get keep hold build attract cut raise add create hire employ spend save win house seat carry sell buy
    produce plant join sign make gain find collect receive welcome draw open close grow offer provide serve treat train
    recruit accept admit host lend give pay earn deliver supply double cover include see""".split()
)
VERBS = frozenset(
    "is are was were has had have do does did said says say told".split()
)  # the first one behind a figure
CERTAIN = frozenset(
    "find finds found know knows knew see sees saw show shows learn discover fact doubt".split()
)  # "that" it is so
AS_PLANNED = frozenset("planned scheduled proposed".split())  # in front of a noun no more than one of its words
OF_PLANS = frozenset(  # in front of these they make a plan of the figure: "planned spending fell to £4 million"
    """spending expenditure investment investments outlay outlays cut cuts saving savings borrowing cost costs budget price
    increase increases rise rises growth output production capacity target total number amount sum""".split()
)
REPORTED = frozenset("said told reported announced wrote confirmed found showed showed noted".split())
_SO = ("true", "so", "right", "correct", "the case")
_WRONG = ("wrong", "false", "untrue", "incorrect", "nonsense", "a lie", "a myth", "made up", "invented")
DENIALS = (*(f" {word}" for word in _WRONG), *(f"{no} {word}" for no in (" not", "n't") for word in _SO))
TAKERS = ('"', "'", "but ", "yet ", "in fact", "that", "this", "it", "the ")  # how it begins
TAKEN_BACK = (  # how the next sentence begins that takes back what the one before said; one of DENIALS stands in it
    r"(?:but |yet |in fact,? )?(?:that|this|it|the (?:claim|figure|number|statement|report))"
    r"(?:(?:'s| is| was| were) (?:simply |plainly |just |quite |completely |entirely )?"
    rf"(?:{'|'.join(_WRONG)}|not (?:{'|'.join(_SO)}))"
    rf"|(?: isn't| wasn't) (?:{'|'.join(_SO)}))\b"
    r"(?! (?:that|to)\b)"  # "it is untrue that …" begins a statement of its own
)
