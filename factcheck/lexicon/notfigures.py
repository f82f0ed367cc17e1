"""Words that make a number a label, a time or an age rather than an amount."""

from __future__ import annotations

LABELS = frozenset(  # a number right behind one of these names something
    """page pages p pp chapter chapters section sections article articles art no nos number numbered draft room floor building
    apartment flat suite paragraph paragraphs para paras clause clauses annex appendix figure figures fig table tables route road highway
    motorway junction exit gate platform track bus flight channel docket resolution regulation footnote ref
    code pin tel phone fax ext extension postcode zip apollo boeing airbus covid iso rfc en din ean isbn issn doi cve
    psalm opus op sonata symphony concerto port http status windows python node version v build revision rev lane berth
    formula serial episode volume vol lot id directive agenda error box locker court type locality bay euro amendment hall hymn item subsection
    fortune ftse nikkei dax nasdaq stoxx xbox playstation fahrenheit java django flask vue angular kernel firefox chrome
    chromium debian ubuntu fedora android kubernetes postgresql mysql mariadb tls ssl oauth usb bluetooth html openssl
    numpy""".split()
)
STANDS = frozenset("stand stall booth kiosk pitch berth bay pontoon jetty turnstile carousel".split())  # "at Stand 4"
IN_CAPITALS = frozenset("cop bbc itv rte rai zdf nrk svt tv espn".split())  # "BBC 2 viewers", "the COP 29 talks"
NOTES = frozenset("note notes coin coins bill bills banknote banknotes".split())  # "10 s notes" are no seconds
STRICT_LABELS = frozenset(  # whatever follows
    """page pages chapter chapters section sections article articles flight apollo boeing airbus covid iso rfc isbn issn
    doi cve psalm opus sonata symphony fortune ftse nikkei dax nasdaq stoxx xbox playstation firefox debian ubuntu django openssl http windows python version type formula paragraph paragraphs clause clauses annex
    appendix highway motorway route euro regulation resolution room""".split()
)
CAPTIONED = frozenset("figure fig table chart graph diagram map box annex exhibit appendix panel slide".split())
SHOWING = frozenset(  # what one of these does: "Figure 3 lists 5 sites"
    """lists shows plots gives counts names sets compares maps tracks traces records displays summarises summarizes presents
    reports details depicts describes breaks claims charts covers ranks sums groups marks contrasts illustrates""".split()
)
SOFT_LABELS = frozenset(  # so are these, where the number is small and nothing counted follows
    """radio studio figures tables tiers rooms unit level stage step phase part issue item line lines station district ward zone block case file act bill rule form
    release update class category grade tier group team seed pier pitch hole round game match heat set inning day week year
    question answer example note reference key type world size model mark season exercise signal league
    protocol verse scene schedule title book band lesson module target goal option scenario stop screen row series slot peg
    socket valve knob lever fuse connector dial gear minute leaflet lifeboat cabin compartment carriage berth dock hut
    plaque panel slide paper query clue crossword puzzle plate print fixture chalet tent booth kiosk stall cubicle
    entrance stairwell corridor pod turbine well silo furnace boiler pump bolt screw hook wire cable bulb lamp
    chapter sheet slip voucher coupon receipt trench redoubt folio variation bar marker buoy beacon signpost milepost""".split()
)
NAMED_IN_WORDS = frozenset(  # with a number in words, too: "phase two has begun"
    """radio studio figure table tier room unit level stage step phase part item zone ward platform district
    category grade group heat round game race leg week year class pitch hole match inning module verse scene act lesson
    exercise series episode volume season scenario option question court terminal gate lane track bay engine division
    paragraph point protocol appendix schedule annex exhibit juror channel plan pier hall block wing phase studio number
    battalion company squadron side day size""".split()
)
KINDS = frozenset(  # "type 2 diabetics", "clade 1b"
    "type tier phase stage category grade scope band schedule level size clade lineage genotype serotype subtype".split()
)
GRADES = frozenset(  # "Year 9 pupils", "Channel 5 viewers"
    """year class group zone division league form title priority key radio studio gate platform bus tram channel ward
    district junction lane pier court hall bay berth apartment building flat line model""".split()
)
REFERENCES = frozenset(  # a number of any size behind a bare one of these is its name
    """reference incident log case issue file invoice ticket request bug inmate order squadron battalion proposition engine window tram
    car race draft docket petition patent application claimant locker desk counter ward shed warehouse hangar aisle
    crossword leaflet lifeboat plot grave cabin dock hut bunker minute puzzle plaque silo turbine buoy
    chromosome courtroom classroom auditorium exhibit suspect candidate player patient runner bed cell reactor pump bike witness sample specimen batch""".split()
)
VERBS_TOO = frozenset(
    "reference log issue file invoice ticket request bug order draft petition patent race bed cell pump bike sample batch".split()
)
PARTIES = frozenset(
    """labour reform snp dup udp fdp spd cdu csu afd fidesz vox ukip likud plaid remain leave yes tories
    conservatives liberals greens democrats republicans socialists""".split()
)
OPENERS = frozenset(  # words at the head of a sentence that no name is, and that a bare number may stand behind
    """altogether meanwhile overall today yesterday tomorrow tonight elsewhere instead afterwards total toll score scores
    police result tally verdict crew family maybe perhaps attendance turnout average count record final dead killed injured
    population age half-time poll survey vote rating approval index verse""".split()
)
VERSIONED = frozenset("upgrade release version branch changelog beta milestone kernel".split())  # "the 4.0 upgrade"
RULES = frozenset("rule regulation standard paragraph point table figure".split())  # also with a point: "Rule 9.2"
CLOCK_AFTER = frozenset(
    ("am", "pm", "a.m.", "p.m.", "o'clock", "noon", "midnight", "gmt", "cet", "cest", "utc", "est", "bst", "hrs")
)
BOARDS = frozenset(
    """take takes took taking catch catches caught catching board boards boarded ride rides rode riding miss missed
    misses run runs""".split()
)
TIMETABLED = frozenset(  # with one of these, "the 8.15" is a train
    """late delayed cancelled train trains passengers passenger platform station commuters commuter bus ferry coach
    punctual departure departures timetable race jockey runners""".split()
)
STARTS = frozenset(  # what begins and ends at an hour
    """kick doors door breakfast lunch dinner supper train trains bus school schools service mass gates gate polls bell bells
    alarm curtain meeting match ceremony show film concert flight ferry shift lesson lessons class classes session vigil
    matinee matinée screening performance
    hall chapel church cathedral café cafe restaurant kitchen canteen gallery clinic surgery pharmacy bakery tearoom
    shop shops bar bars pub pubs library museum pool office offices trial hearing debate sun tide curfew polling
    voting race lights orders""".split()
)
AT_ITS_HOUR = frozenset(  # "the 3.15 winner", "the 9.15 service"
    """race winner favourite favorite handicap hurdle chase steeplechase sprint service mass matinee matinée screening
    showing performance express start kick-off kickoff bulletin departure flight ferry sailing boat bus coach train tram
    slot appointment curfew crossing""".split()
)
SERVED = frozenset(  # from and until an hour
    "served serves serve serving open opens opening closed shut locked breakfast lunch brunch dinner supper".split()
)
OPEN = frozenset("open opens opened opening hours daily".split())  # "open on Monday from 9 to 5"
CHIMES = frozenset("clock clocks bell bells tower chimes carillon ben".split())  # what strikes the hour
OPENS = frozenset(  # when it does
    """open opens opened close closes closed start starts started begin begins began end ends ended leave leaves left
    lock locks locked serve serves served
    depart departs departed arrive arrives arrived rang rings sounded rises sets shut shuts meet meets met resume resumes
    resumed due""".split()
)
CALLS = frozenset(  # a number behind one is a telephone's
    """call phone tel telephone ring rang fax hotline dial dialled dialed helpline whatsapp mobile ext extension text
    ringing dialling calling called phoned""".split()
)
CALLED_ON = frozenset("reached reach contacted contact reachable rung called".split())  # "reached on 112"
EMERGENCY = frozenset("112 911 999 111 101 110 119 113 000".split())
AGEING = frozenset(("passed", "reached", "turned"))  # "of its people had *passed 65*"
LIVED = frozenset(  # what happens to people at an age: "died at 93", "made his debut at 19"
    """debut debuts debuted died dies die retired retires retire retirement married marries marry wed widow widowed widower
    mother father grandmother grandfather orphaned orphan school pregnant enlisted conscripted ordained crowned
    knighted""".split()
)
ARRIVED = frozenset(  # people, of whom many "are under 35"
    """newcomers arrivals migrants refugees members teachers nurses doctors farmers tenants victims prisoners inmates
    applicants mothers fathers recruits soldiers viewers readers listeners users owners buyers visitors drivers riders
    believers worshippers volunteers employees founders candidates lawmakers mps councillors inhabitants villagers surgeons dentists midwives pharmacists priests plumbers
    builders miners clerks judges lawyers carers pilots sailors fishermen scientists researchers firefighters paramedics
    officers customers passengers smokers gps vets electricians carpenters bakers miners donors""".split()
)
MEMBERSHIPS = frozenset(  # to be outside one of these is not to belong to it
    """treaty treaties convention conventions agreement agreements pact pacts union eu nato eurozone euro accord accords
    protocol alliance system scheme bloc club regime framework law schengen single customs organisation organization
    federation league commonwealth covenant statute market network insurance""".split()
)
SCORE_WORDS = frozenset(
    """won win wins beat beats beaten lost lose loses defeat defeated drew draw draws victory score scored
    lead led trail trailed set sets tie innings half-time final shootout penalties thrashed edged nil goalless
    equaliser agg aggregate""".split()
)
BUILT_OF = frozenset("storey story piece".split())  # so many of which are counted, where they are many
COMPOUNDS = frozenset(  # "five-star", "six-party": the number is part of a kind
    """star tone stars way tier fold piece wheeler wheel stage step speed level sided dimensional hander handed legged bit ply
    door digit figure letter pronged part party man woman person lane line storey story stroke time season course hit
    up down eyed cylinder headed track card well""".split()
)
NOT_COUNTED_ORDINALS = frozenset(  # "the 17th minute", "the 19th century"
    """minute minutes century centuries floor day week month year birthday anniversary time times place avenue street
    amendment congress session season hole lap position grade round district parallel hour edition tee inning over
    wedding and infantry division regiment seed placed airborne circuit brigade battalion corps fleet squadron
    cavalry armoured""".split()
)
ABBREVIATED = frozenset(  # with a point and a number behind: "s. 47", "K. 466", "pt. 2"
    "s ss n k kv op no nr para paras cl art arts sec fig vol reg regs pt ch bk ll v vv hob sched cat ex app pl".split()
)
IDENTIFIED = frozenset(  # what has a number that is written in groups, or of which the last digits are told
    """vat barcode iban account accounts card licence license passport registration reference grid serial isbn policy
    customer membership insurance badge mobile telephone""".split()
)
SETTINGS = frozenset("dial knob lever thermostat gear gears selector switch slider volume dimmer timer".split())
NUMBERED_BOOKS = frozenset(
    """samuel kings chronicles corinthians thessalonians timothy peter john maccabees esdras nephi""".split()
)
SCRIPTURE = NUMBERED_BOOKS - {"peter", "john", "timothy", "samuel", "kings"} | frozenset(
    """genesis exodus leviticus deuteronomy psalms proverbs ecclesiastes isaiah jeremiah ezekiel hosea habakkuk zechariah
    malachi galatians ephesians philippians colossians hebrews romans revelation surah sura""".split()
)
FORMATIONS = frozenset(
    "para commando squadron sas brigade battalion regiment division corps airborne platoon wing".split()
)
