"""Words around direct speech: verbs that report it, nouns for it, what opens a sentence before its subject."""

from __future__ import annotations

SPEAKING = frozenset(
    """said says say saying told tells tell telling added adds add adding recalled recalls recall recalling explained explains
    explaining stressed stresses stressing warned warns warning argued argues arguing insisted insists insisting replied replies
    replying concluded concludes claimed claims claiming stated states stating noted notes noting wrote writes write writing
    asked asks asking continued continues declared declares declaring announced announces announcing confirmed confirms
    confirming emphasised emphasized emphasises emphasizes acknowledged acknowledges suggested suggests suggesting commented
    comments observed observes observing tweeted tweets posted posts promised promises promising admitted admits admitting conceded
    concedes remarked remarks remarking protested protests joked jokes joking quipped quips reflected reflects complained complains
    complaining maintained maintains boasted boasts vowed vows pledged pledges urged urges urging demanded demands denied denies
    denying answered answers answering responded responds responding cried cries shouted shouts muttered mutters whispered
    described describes describing called calls calling dubbed dubs labelled labels likened compared summed sums put puts
    thought thinks thinking believed believes feared fears hoped hopes agreed agrees objected objects countered counters
    retorted retorts shot chimed testified testifies signalled predicts predicted recommends recommended pointed points
    remembers remembered remembering reported reports read reads sneered snapped laughed sighed smiled grumbled mused
    repeated repeats reiterated reiterates revealed reveals disclosed spoke speaks dismissed dismisses praised praises
    criticised criticized criticises condemned condemns welcomed welcomes hailed hails blamed blames accused accuses cautioned
    cautions counselled advises advised assured assures reassured informed informs invoked invokes cited cites quoted quotes
    reminded reminds volunteered interjected offered offers allowed speculated speculates estimated estimates reckons reckoned
    felt feels found finds regretted regrets
    sagte sagt erklärte erklärt rief nannte nennt schrieb schreibt meinte meint betonte betont""".split()
)
SPEECH = frozenset(  # "Finch's last question", "in its reply"
    """question questions answer answers words word reply verdict comment comments remark remarks statement phrase message advice
    warning description claim response view note letter motto promise plea appeal speech toast tweet post line conclusion
    judgment judgement summary account""".split()
)
INTRODUCING = frozenset(
    """in on at by from with after before during since when while as for to speaking asked pressed questioned contacted citing
    writing responding answering giving looking turning if but and however meanwhile yesterday today later then earlier still
    instead inside outside under over without despite although though because once until upon about across among against
    according pointing recalling announcing launching opening closing addressing interviewed reached unlike like so yet
    asking told no not only now here there""".split()
)
DOCUMENTS = frozenset(
    """report reports statement article paper letter minutes memo release study survey review document book memoir diary notes
    judgment judgement ruling decision bulletin newsletter blog post interview speech lecture transcript evidence testimony
    record summary leaflet pamphlet brochure guide guidance code rules law act bill treaty constitution declaration
    resolution circular thesis essay editorial column preface introduction chapter section paragraph page website account
    novel poem play film song sign plaque label inscription headline caption advert advertisement poster contract agreement
    plan strategy policy motion finding findings text it they them these those this that email message journal magazine
    newspaper entry dictionary log reply flora catalogue application submission deposition affidavit complaint files file
    note draft manifesto prospectus survey census edition conclusion verdict inquiry audit briefing podcast broadcast
    programme programming""".split()
)
SHE_TITLES = frozenset("mrs ms miss lady dame madame madam baroness queen princess sister frau señora mme".split())
HE_TITLES = frozenset("mr sir lord king prince father brother baron herr señor monsieur".split())
OFFICES = frozenset(  # people and bodies told of by what they are: "the mayor said"
    """mayor minister president chairman chairwoman chair chairperson director secretary spokesman spokeswoman spokesperson
    judge coroner foreman captain manager owner farmer teacher doctor nurse professor official officials police company
    firm ministry government council union party charity club bank agency commission committee board department
    ambassador general commissioner governor senator engineer inspector head headteacher headmaster curator editor
    lawyer attorney prosecutor witness victim neighbour resident residents researchers scientists authors author
    brother sister mother father son daughter wife husband widow deputy leader boss founder""".split()
)
