"""Words that make a number a label, a time or an age rather than an amount."""

from __future__ import annotations

LABELS = frozenset(  # a number right behind one of these names something
    """page pages p pp chapter chapters section sections article articles art no nos number numbered draft room floor building
    apartment flat suite paragraph paragraphs para paras clause clauses annex appendix figure figures fig table tables route road highway
    motorway junction exit gate platform track bus flight channel docket resolution regulation footnote ref
    code pin tel phone fax ext extension postcode zip apollo boeing airbus covid iso rfc en din ean isbn issn doi cve
    psalm opus op sonata symphony concerto port http status windows python node version v build revision rev lane berth
    formula serial episode volume vol lot id directive agenda error box locker court type locality bay euro amendment hall hymn item subsection
    fortune ftse nikkei dax nasdaq stoxx xbox playstation fahrenheit""".split()
)
STRICT_LABELS = frozenset(  # whatever follows
    """page pages chapter chapters section sections article articles flight apollo boeing airbus covid iso rfc isbn issn
    doi cve psalm opus sonata symphony fortune ftse nikkei dax nasdaq stoxx xbox playstation http windows python version type formula paragraph paragraphs clause clauses annex
    appendix highway motorway route euro regulation resolution room""".split()
)
SOFT_LABELS = frozenset(  # so are these, where the number is small and nothing counted follows
    """radio studio figures tables tiers rooms unit level stage step phase part issue item line lines station district ward zone block case file act bill rule form
    release update class category grade tier group team seed pier pitch hole round game match heat set inning day week year
    question answer example note reference key type world size model mark season exercise signal league
    protocol verse scene schedule title book band lesson module target goal option scenario stop screen row""".split()
)
KINDS = frozenset("type tier phase stage category grade scope band schedule level".split())  # "type 2 diabetics"
GRADES = frozenset("year class group zone division league form title priority key".split())  # "Year 9 pupils"
REFERENCES = frozenset(  # a number of any size behind a bare one of these is its name
    """reference case issue file invoice ticket request bug inmate order squadron battalion proposition engine window tram
    car race draft docket petition patent application claimant locker desk counter ward shed warehouse hangar aisle""".split()
)
VERBS_TOO = frozenset("reference issue file invoice ticket request bug order draft petition patent race".split())
PARTIES = frozenset(
    """labour reform snp dup udp fdp spd cdu csu afd fidesz vox ukip likud plaid remain leave yes tories
    conservatives liberals greens democrats republicans socialists""".split()
)
OPENERS = frozenset(  # words at the head of a sentence that no name is, and that a bare number may stand behind
    """altogether meanwhile overall today yesterday tomorrow tonight elsewhere instead afterwards total toll score scores
    police result tally verdict crew family maybe perhaps attendance turnout average count record final dead killed injured
    population age half-time poll survey vote rating approval index verse""".split()
)
VERSIONED = frozenset("upgrade release version branch changelog beta milestone".split())  # "the 4.0 upgrade"
RULES = frozenset("rule regulation standard paragraph point table figure".split())  # also with a point: "Rule 9.2"
CLOCK_AFTER = frozenset(
    ("am", "pm", "a.m.", "p.m.", "o'clock", "noon", "midnight", "gmt", "cet", "cest", "utc", "est", "bst", "hrs")
)
SCORE_WORDS = frozenset(
    """won win wins beat beats beaten lost lose loses defeat defeated drew draw draws victory score scored
    lead led trail trailed set sets tie innings half-time final shootout penalties thrashed edged nil goalless
    equaliser agg aggregate""".split()
)
COMPOUNDS = frozenset(  # "five-star", "six-party": the number is part of a kind
    """star stars way tier fold piece wheeler wheel stage step speed level sided dimensional hander handed legged bit ply
    door digit figure letter pronged part party man woman person lane line storey story stroke time season course hit
    eyed cylinder headed track""".split()
)
STREETS = frozenset(
    """street road avenue lane square boulevard drive way terrace place court close gardens crescent row hill quay
    straße strasse platz allee rue""".split()
)
NOT_COUNTED_ORDINALS = frozenset(  # "the 17th minute", "the 19th century"
    """minute minutes century centuries floor day week month year birthday anniversary time times place avenue street
    amendment congress session season hole lap position grade round district parallel hour edition tee inning over
    wedding and infantry division regiment seed placed airborne circuit brigade battalion corps fleet squadron
    cavalry armoured""".split()
)
