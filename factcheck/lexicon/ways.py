"""Words for which way a level was come to: "*eased* to 2.3%", "*higher*, at 2.3%", "2.3%, *lower* than in 2019"."""

RISING = frozenset(  # verbs and their nouns: what they tell of lies higher now
    """rise rises rose risen rising grow grows grew grown growing increase increases increased increasing climb climbs climbed
    climbing jump jumps jumped jumping raise raises raised raising soar soars soared soaring surge surges surged surging gain
    gains gained gaining hike hikes hiked hiking expand expands expanded expanding advance advances advanced advancing rebound
    rebounds rebounded rebounding swell swells swelled swollen swelling double doubles doubled doubling triple triples tripled
    tripling treble trebles trebled trebling quadruple quadruples quadrupled quadrupling quintuple quintuples quintupled
    quintupling accelerate accelerates accelerated accelerating acceleration quicken quickens quickened quickening spike spikes
    spiked spiking mushroom mushrooms mushroomed mushrooming escalate escalates escalated escalating snowball snowballs
    snowballed snowballing multiply multiplies multiplied multiplying spiral spirals spiralled spiraled spiralling spiraling
    zoom zooms zoomed zooming rally rallies rallied rallying balloon balloons ballooned ballooning skyrocket skyrockets
    skyrocketed skyrocketing rocket rockets rocketed rocketing leap leaps leapt leaped leaping lift lifts lifted lifting mount
    mounts mounted mounting heighten heightens heightened heightening widen widens widened widening lengthen lengthens
    lengthened lengthening boost boosts boosted boosting inflate inflates inflated inflating ascend ascends ascended ascending
    upturn upswing uplift""".split()
)
FALLING = frozenset(  # what they tell of lies lower now
    """fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased decreasing decline declines declined
    declining slip slips slipped slipping cut cuts cutting shrink shrinks shrank shrunk shrinking plunge plunges plunged plunging
    reduce reduces reduced reducing reduction dip dips dipped dipping tumble tumbles tumbled tumbling slump slumps slumped
    slumping narrow narrows narrowed narrowing slow slows slowed slowing slowdown ease eases eased easing sink sinks sank sunk
    sinking dive dives dived dove diving slide slides slid sliding plummet plummets plummeted plummeting dwindle dwindles
    dwindled dwindling retreat retreats retreated retreating halve halves halved halving trim trims trimmed trimming slash
    slashes slashed slashing shed sheds shedding collapse collapses collapsed collapsing crash crashes crashed crashing soften
    softens softened softening moderate moderates moderated moderating moderation decelerate decelerates decelerated
    decelerating deceleration diminish diminishes diminished diminishing recede recedes receded receding ebb ebbs ebbed ebbing
    wane wanes waned waning subside subsides subsided subsiding crater craters cratered cratering pare pares pared paring erode
    erodes eroded eroding taper tapers tapered tapering shave shaves shaved shaving cool cools cooled cooling slacken slackens
    slackened slackening abate abates abated abating lessen lessens lessened lessening shrivel shrivels shrivelled shriveled
    shrivelling shriveling wither withers withered withering thin thins thinned thinning fade fades faded fading nosedive
    nosedives nosedived nosediving deflate deflates deflated deflating descend descends descended descending shorten shortens
    shortened shortening lower lowers lowered lowering downturn""".split()
)
HIGHER = frozenset("up higher upward upwards".split())  # which way, and how it went no verb need tell: "*up* at 2.3%"
LOWER = frozenset("down lower downward downwards".split())
OF_STRENGTH = {  # which way these went is plain of a share or rate: "growth *weakened* to 2.3%", but a lira to 32
    **dict.fromkeys(("weaken", "weakens", "weakened", "weakening"), False),
    **dict.fromkeys(("strengthen", "strengthens", "strengthened", "strengthening"), True),
}
RECOVERED = frozenset(
    "recover recovers recovered recovering".split()
)  # up, but for rates: unemployment recovers as it falls
BEYOND = frozenset(("above", "over", "past", "beyond"))  # "climbed *above* 10%"
SHORT_OF = frozenset(("below", "under", "beneath"))
ARRIVED = frozenset("reaching hitting touching reach hit touch reached".split())  # "rose again, *reaching* 10%"
