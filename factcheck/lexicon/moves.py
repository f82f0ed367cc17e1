"""Words of movement: what tells a change from a level."""

from __future__ import annotations

from factcheck.lexicon.numbers import TENS, UNITS

_FORMS = """rise rises rose risen rising; fall falls fell fallen falling; grow grows grew grown growing;
    increase increases increased increasing; decrease decreases decreased decreasing; drop drops dropped dropping;
    decline declines declined declining; climb climbs climbed climbing; jump jumps jumped jumping;
    slip slips slipped slipping; cut cuts cutting; raise raises raised raising; lower lowers lowered lowering;
    shrink shrinks shrank shrunk shrinking; edge edged edging; soar soars soared soaring; plunge plunges plunged;
    surge surges surged surging; reduce reduces reduced reducing; gain gains gained gaining; hike hiked;
    dip dips dipped; expand expands expanded expanding; contract contracts contracted contracting; advance advanced;
    tumble tumbled; slump slumped; rebound rebounded; widen widened widening; narrow narrowed narrowing; swell swelled
    swollen; double doubled; accelerate accelerated; slow slowed slowing slows; ease eased easing; improve improved;
    strengthen strengthened; weaken weakened; sink sank sunk sinking; dive dived; spike spiked; recover recovered;
    shed sheds; appreciate appreciated; depreciate depreciated; change changed changes; go goes gone went; move moved;
    dwindle dwindled; worsen worsened; retreat retreated; halve halved; inch inched; creep crept; push pushed; boost
    boosted; trim trimmed; slash slashed; multiply multiplied; exceed exceeds exceeded; outpace outpaced; beat;
    slide slides slid sliding; plummet plummets plummeted plummeting; leap leaps leapt; rally rallied; balloon ballooned;
    skyrocket skyrocketed; rocket rocketed; lift lifts lifted lifting; lengthen lengthens lengthened lengthening; shorten
    shortens shortened shortening; extend extends extended extending; warm warms warmed warming; cool cools cooled cooling;
    shave shaved; rises; tripled; trebled; quadrupled; quintupled; spikes spiking; mushroomed mushrooming; escalated
    escalating; snowballed; bounced bouncing; firmed firming; multiplied; spiralled spiraled; zoomed; climbs;
    rebounding; advancing; rallying; ballooning; swelling; widens; collapsed collapsing; crashed; softened softening;
    moderated moderating; decelerated; diminished; receded receding; ebbed ebbing; waned waning; subsided; cratered;
    tumbles tumbling; plunging; slumps slumping; retreating; weakens weakening; dwindling; pared paring; eroded
    eroding; tapered; cooled; slacken slackened slackening; abated abating; quickened quickening; come came coming; bring brought; take took"""
VERBS = frozenset(_FORMS.replace(";", " ").split()) | {"up", "down"}
STEPS = (  # right before a percentage or a sum they tell a step: "rose 5%", "up 22%"
    VERBS - frozenset("go goes gone went move moved change changed changes exceed exceeds exceeded beat come came coming "
                      "bring brought take took push pushed cuts recover recovered multiply multiplied lift lifts lifted "
                      "lifting extend extends extended extending shave shaved".split())
)  # fmt: skip
LOSSES = frozenset("lost lose loses losing added adds adding".split())  # so do these, of a price or a share
LOST = frozenset("lost lose loses losing".split())
BARE_STEPS = frozenset(  # right before a bare number they tell how far: "the index fell 121.34 to 10,234"
    """rose fell climbed dropped slid slipped dipped jumped tumbled plunged slumped sank soared surged plummeted leapt
    declined decreased increased grew rebounded retreated""".split()
)
LYING_ABOVE = frozenset(  # one figure beside another: "imports *exceeded* exports by 12 billion"
    """exceed exceeds exceeded exceeding outstrip outstrips outstripped outweigh outweighs outweighed outnumber outnumbers
    outnumbered surpass surpasses surpassed outpace outpaces outpaced""".split()
)
TRAVELS = frozenset(  # with a length they tell where it happened, or how far a thing went: "*bounced* 3 metres"
    """collapsed collapsing crashed bounced bouncing subsided ebbed ebbing cratered zoomed spiralled spiraled tumbles tumbling
    plunging""".split()
)
SPREADS = frozenset("range ranges ranged ranging vary varies varied varying anywhere".split())  # "from 2% to 3%"
FOLDS = {  # tenfold, fiftyfold, thousandfold
    f"{word}fold": str(value)
    for word, value in (UNITS | TENS | {"hundred": 100, "thousand": 1000, "million": 10**6}).items()
    if value > 1
}
UP = frozenset(
    """quickened quickening rise rises rose risen rising grow grows grew grown growing growth increase increases increased increasing climb climbs
    climbed climbing jump jumps jumped jumping raise raises raised raising soar soars soared soaring surge surges surged
    surging gain gains gained gaining hike hikes hiked expand expands expanded expanding expansion advance advanced
    rebound rebounded swell swelled swollen double doubled doubling tripled trebled quadrupled accelerate accelerated
    skyrocket skyrocketed rocketed ballooned rallied strengthen strengthened appreciate appreciated appreciation boost boosted leap leaps leapt uplift upswing upturn
    add adds added adding widen widened widening up more higher larger bigger greater hotter warmer costlier dearer longer
    taller older heavier deeper wider richer busier extra additional another further tripling quadrupling quintupled
    recover recovered hiking lift lifts lifted lifting lengthen lengthens lengthened lengthening extend extends extended
    extending warm warms warmed warming improvement spike spikes spiked spiking mushroomed mushrooming escalated escalating
    snowballed bounced bouncing firmed firming firmer stronger multiplied spiralled spiraled zoomed rebounding advancing
    rallying ballooning swelling widens strengthening accelerating trebling quintupling quintuple""".split()
) | frozenset(FOLDS)
DOWN = frozenset(
    """slacken slackened slackening abated abating fall falls fell fallen falling decrease decreases decreased decreasing drop drops dropped dropping decline declines
    declined declining slip slips slipped slipping cut cuts cutting lower lowers lowered lowering shrink shrinks shrank
    shrunk shrinking plunge plunges plunged plunging reduce reduces reduced reducing reduction reductions dip dips dipped
    contract contracts contracted contracting contraction tumble tumbled slump slumped narrow narrowed narrowing slow
    slowed slowing slows slowdown ease eases eased easing weaken weakened sink sank sunk sinking dive dived shed sheds
    slide slides slid sliding plummet plummets plummeted plummeting axe axes axed axing shedding depreciate depreciated depreciation dwindle dwindled retreat retreated halve halved halving trim trimmed slash
    slashed lose loses lost losing loss losses downturn down less fewer smaller cheaper colder cooler shorter younger
    collapsed collapsing crashed softened softening softer weaker moderated moderating decelerated deceleration diminished
    receded receding ebbed ebbing waned waning subsided cratered tumbles tumbling plunging slumps slumping retreating
    weakens weakening dwindling pared paring eroded eroding tapered
    lighter shallower narrower poorer shorten shortens shortened shortening cool cools cooled cooling shave
    shaved""".split()
)
SPREAD = frozenset("widen widened widening widens narrow narrowed narrowing".split())  # of a gap: its size
FALLING = DOWN | {"negative", "minus"}  # before a figure: below zero
CHANGES = frozenset(  # nouns
    """rise increase drop fall decline growth gain jump surge cut reduction hike dip loss slump decrease rises increases
    drops falls declines gains cuts reductions hikes slowdown upturn downturn improvement boost contraction expansion
    swing uplift upswing plunge leap climb rebound depreciation appreciation advance""".split()
)
COMPARATIVES = frozenset(
    """more less fewer higher lower cheaper dearer faster slower larger smaller bigger greater better worse longer shorter
    heavier lighter older younger warmer colder hotter cooler drier wetter above below up down ahead behind costlier
    stronger weaker firmer softer poorer richer taller deeper wider narrower healthier busier quicker earlier""".split()
) - frozenset(("ahead", "behind", "earlier", "above", "below"))
PACES = frozenset(  # how fast or how much a thing grows, before the word for it: "*slower* growth", "a *strong* rise"
    """slow slower slowest fast faster fastest quick quicker quickest rapid brisk strong stronger strongest weak weaker
    weakest robust solid steady steep steeper steepest sharp sharper sharpest gentle vigorous buoyant anaemic tepid
    lacklustre sustained continued meteoric explosive spectacular dizzying breakneck lively subdued muted""".split()
)
JUDGED = frozenset(  # behind "more" and "less" they judge a figure
    "likely probable plausible realistic reasonable accurate credible sensible acceptable feasible".split()
)
HOPED = frozenset(  # what those did who had a number in mind: "than the 500 organisers had hoped for"
    """expected planned needed forecast forecasted budgeted hoped projected predicted required estimated anticipated
    promised sought requested demanded""".split()
)
GRADED = frozenset(  # with "more" they make a comparative, and a bare number in front is no step
    "expensive often easily quickly slowly precisely recently frequently important".split()
)
ARRIVING = frozenset(  # between "to" and a level: "to *a record* 340", "to *an annual rate of* 1.4 million"
    """a an the of its their his her new record high low peak total average mean median rate level annual annualised
    annualized adjusted seasonally monthly yearly daily estimated provisional preliminary revised only just some all
    current recent previous prior earlier original initial final rating national regional global world overall combined""".split()
)
LIKENED = frozenset(  # what "to" belongs to, and no movement: "a tenth, *equivalent to* 340 homes"
    """equal equals equivalent compared comparable relative similar close closer due according next prior opposed corresponding
    amounting amounts amount amounted thanks likened limited confined related""".split()
)
GIVING = (
    frozenset(  # verbs by which somebody gets things: "*cut* power to 46,000 homes", "*raised* money from 300 donors"
        """raise raises raised raising cut cuts cutting gain gains gained gaining lift lifts lifted lifting extend extends
    extended extending add adds added adding boost boosted reduce reduces reduced reducing expand expands expanded
    expanding lower lowers lowered lowering drop drops dropped dropping come came coming go goes gone went""".split()
    )
)
REACHING = frozenset("reach reaching hit hitting".split())  # "gained 3 points *to reach* 19 percent"
TAKING = frozenset("taking bringing pushing putting lifting cutting".split())  # "rose 10%, *taking* the bill to £1,717"
SURGES = frozenset("storm tidal sea power".split())  # no surge of these is a rise: "a *storm* surge of 12 feet"
DRIVING = frozenset(  # with "up", "down" or "back" and "by" they tell by whom or what: "*dragged* down by two recalls"
    "dragged weighed pulled driven held pushed brought propped kept knocked set shored bumped buoyed".split()
)
DOERS = frozenset(  # that are neither persons by name nor by trade, and do things: "the wall was raised *by 12 monks*"
    """monk nun priest bishop imam pilgrim king queen prince judge chef thief nation country state government council ministry
    agency authority court party union club charity company firm bank shop supermarket chain retailer airline brewery studio
    school college university hospital museum church gang tribe village town city team crew band choir army lorry truck
    tractor digger bulldozer crane tug ship boat ferry train tram bus car van plane helicopter drone engine horse ox mule
    donkey elephant dog""".split()
)
GATHERED = frozenset(  # a subject that counts those who could do it: "the *crew* was cut by two men" says by how many
    """number numbers toll total count tally size capacity intake quota limit cap target list roll roster register payroll
    headcount staff staffing workforce personnel manpower strength complement establishment membership population electorate
    turnout attendance audience crowd team teams squad side crew class classes group groups gang band choir orchestra cast
    jury panel board committee cabinet council parliament assembly chamber senate bench ministry department service
    division league conference tournament field draw force forces army navy police garrison brigade battalion regiment corps
    contingent deployment presence fleet convoy herd pack queue backlog caseload waiting majority lead margin alliance bloc
    coalition union network rota shift shifts household family party company troupe delegation expedition mission""".split()
)
CLOSING = frozenset(  # of a market: "gained 31 points to *close* at 4,212"
    """close closes closed closing end ends ended ending finish finishes finished finishing settle settles settled settling
    trade trades traded trading stand stands stood standing""".split()
)
STOCKS = frozenset("lost lose loses losing shed sheds shedding gained gaining gain adding add adds".split())
GAPS = frozenset(
    COMPARATIVES
    | frozenset(
        """won lost beat defeated ahead behind missed overshot undershot outnumber outnumbered differ trail trails trailed
        trailing lag lags lagged lagging led leads surpass surpasses outstrip outstrips""".split()
    )
)
FACTORS = {
    "doubled": "2", "doubling": "2", "tripled": "3", "tripling": "3", "trebled": "3", "trebling": "3", "quadrupled": "4",
    "quadrupling": "4", "quintupled": "5", "halved": "0.5", "halving": "0.5",
} | FOLDS  # fmt: skip

COUNTED_DOWN = frozenset(  # what falls as it gets worse or better: "her golf *score*", "the *lira* fell from 27 to 32"
    """rank ranking place position seed handicap score odds currency pound dollar euro yen lira peso rouble ruble rupee franc
    krona yuan rand exchange""".split()
)
TABLES = frozenset(
    "table tables standings ranking rankings league chart charts list index seedings".split()
)  # "in the *table*"
