"""Words that editors and statisticians use for the same thing, for things often confused, and for opposites.

Each line of SAME is one idea: its name, then words and phrases for it. A word is entered once, in any
inflection; matching is by stem. CONFUSED pairs are used for one another by mistake: a claim in one word
may be about the series in the other, and is then reported (FC207). OPPOSED pairs never match.
"""

from __future__ import annotations

SAME: tuple[tuple[str, ...], ...] = (
    # states and treaties
    ("country", "state", "nation", "countries"),
    ("territory", "territories"),
    ("treaty", "convention", "agreement", "pact", "accord"),
    ("party", "parties", "join", "joined", "accede", "acceded", "accession", "ratify", "ratified", "ratification",
     "adherent", "state party", "states parties", "contracting party", "contracting state", "signed up", "sign up", "signing up", "member",
     "membership", "belong", "bound", "adhere", "adhered"),
    ("signatory", "sign", "signed", "signature", "signatories"),
    ("withdraw", "withdrawal", "withdrew", "leave", "exit", "quit", "pull out", "pulling out", "pulled out"),
    ("entry into force", "entered into force", "enter into force", "came into force", "come into force", "took effect",
     "take effect", "in force"),
    ("adoption", "adopt", "adopted", "agreed", "concluded", "negotiated"),
    ("opening", "opened", "open", "inaugurated", "inauguration"),
    # harm
    ("casualty", "casualties", "victim", "victims", "killed or injured", "killed or wounded", "killed and injured",
     "killed and wounded", "killed or maimed", "dead and wounded", "dead and injured", "dead or injured",
     "kill and maim", "deaths and injuries", "killed and maimed", "dead or wounded"),
    ("death", "deaths", "dead", "die", "died", "dying", "killed", "kill", "killing", "fatality", "fatalities",
     "lives lost", "lost their lives", "mortality", "perish"),
    ("injury", "injured", "injuries", "wounded", "wound", "hurt"),
    ("landmine", "mine", "mines", "anti personnel mine", "antipersonnel mine", "antipersonnel landmine"),
    ("clearance", "cleared", "clear", "demining", "demined", "clearing"),
    ("contaminated", "contamination", "polluted", "mined"),
    ("stockpile", "stocks", "stockpiled", "stockpiles", "arsenal"),
    ("civilian", "civilians", "non combatant", "noncombatant"),
    ("child", "children", "minor", "kids", "under 18", "youngster"),
    ("woman", "women", "female", "females", "girl", "girls"),
    ("man", "men", "male", "males", "boy", "boys"),
    ("destroyed", "destroy", "destruction", "eliminated", "scrapped", "dismantled"),
    ("completed", "complete", "completion", "finished", "finish"),
    # people
    ("person", "people", "inhabitant", "resident", "individual", "human", "human being", "citizen"),
    ("population", "people live", "people lived", "people living", "home to", "populace", "country of", "nation of"),
    ("life expectancy", "expected to live", "expect to live", "average lifespan", "life span", "lifespan"),
    ("fertility", "births per woman", "children per woman", "children on average", "children each"),
    ("birth", "births", "born", "newborn", "babies born"),
    ("refugee", "refugees"), ("migrant", "migrants", "immigrant", "immigrants", "immigration"),
    ("student", "students", "pupil", "pupils", "schoolchildren", "learner", "learners"),
    ("enrolment", "enrolled", "enroll", "enrollment", "enrol", "attending school", "on the rolls"),
    ("literacy", "literate", "read and write", "can read"),
    ("teacher", "teachers", "teaching staff"),
    ("household", "households", "homes", "families", "family"),
    ("dwelling", "dwellings", "housing", "houses", "flats", "apartments", "homes built"),
    # work and money
    ("unemployment", "jobless", "joblessness", "unemployed", "out of work", "without work", "looking for work", "dole", "without a job", "no job", "without jobs"),
    ("employment", "employed", "jobs", "job", "in work"),
    ("wage", "wages", "pay", "salary", "salaries", "earnings", "earn", "earned", "paid"),
    ("inflation", "consumer prices", "consumer price", "cpi", "cost of living", "price growth", "prices rose",
     "price rises", "price increases", "rate of inflation"),
    ("gdp", "gross domestic product", "economic output", "economy grew", "economic growth"),
    ("price", "prices", "cost", "costs", "priced", "costing", "retail", "sold for", "sells for"),
    ("budget", "spending", "spend", "spent", "expenditure", "outlay", "outlays", "expenditures"),
    ("revenue", "revenues", "income", "receipts", "turnover"),
    ("tax", "taxes", "taxation", "levy"),
    ("debt", "debts", "borrowing", "borrowings", "owed", "liabilities"),
    ("deficit", "shortfall"),
    ("surplus", "surpluses"),
    ("funding", "fund", "funds", "funded", "contribution", "contribute", "contributed", "contributing", "aid", "support",
     "supported", "donate", "donated", "donation", "gave", "given", "grant", "grants", "financing", "money",
     "provided", "invested", "investment", "allocated", "donor"),
    ("export", "exports", "exported", "sold abroad", "shipments abroad"),
    ("import", "imports", "imported", "bought abroad"),
    ("poverty", "poor", "poverty line"),
    ("rent", "rents", "rental"),
    # energy and climate
    ("electricity", "power", "electric"),
    ("renewable", "renewables", "green", "clean energy", "renewable sources", "wind and solar"),
    ("solar", "photovoltaic", "solar panels", "sun"),
    ("capacity", "installed", "install"),
    ("generation", "generated", "generate", "produced", "production", "produce", "output"),
    ("consumption", "consumed", "consume", "used", "usage", "demand"),
    ("emission", "emissions", "emitted", "emit", "greenhouse gas", "greenhouse gases"),
    ("co2", "carbon dioxide", "carbon"),
    ("temperature", "warming", "warmer", "heat", "hotter", "temperatures"),
    ("preindustrial", "pre industrial", "1850-1900"),
    ("rainfall", "rain", "precipitation"),
    ("coal", "lignite"),
    # movement and visits
    ("visitor", "visitors", "tourist", "tourists", "tourism", "foreign guests", "guests", "arrivals", "holidaymaker", "holidaymakers"),
    ("overnight stay", "overnight stays", "nights", "bed nights", "guest nights"),
    ("passenger", "passengers", "travellers", "travelers", "flyers"),
    ("road", "roads", "traffic", "highway"),
    ("accident", "accidents", "crash", "crashes", "collision", "collisions"),
    ("vehicle", "vehicles", "car", "cars"),
    ("attendance", "spectators", "crowd", "fans", "attended", "attendances"),
    ("medal", "medals"), ("olympic", "olympics"), ("paralympic", "paralympics"), ("gold", "golds"), ("match", "matches", "game", "games"),
    # health and schools
    ("vaccination", "vaccinated", "immunisation", "immunization", "immunised", "immunized", "vaccine", "jab", "jabs",
     "inoculated", "coverage"),
    ("hospital", "hospitals"), ("bed", "beds", "bed places"), ("doctor", "doctors", "physician", "physicians"),
    ("nurse", "nurses"), ("infant", "infants", "babies", "under one"),
    ("under five", "under fives", "under 5", "fifth birthday"),
    ("smoking", "smoke", "smokers", "tobacco"),
    # votes
    ("turnout", "voted", "cast a vote", "cast ballots", "went to the polls", "cast their ballots", "cast a ballot", "casting a ballot", "casting ballots",
     "ballots cast", "votes cast", "voter turnout", "voter participation", "participation"),
    ("seat", "seats", "mandates"), ("voter", "voters", "electorate", "eligible to vote", "registered to vote"),
    ("parliament", "legislature", "house", "assembly", "chamber"),
    # land and food
    ("forest", "forests", "woodland", "tree cover", "forested"),
    ("harvest", "harvested", "crop", "yield", "yields", "reaped"),
    ("cropland", "sown", "planted"), ("farmland", "agricultural land", "arable"),
    ("year", "yearly", "annual", "annually"), ("month", "monthly"), ("day", "daily"), ("week", "weekly"),
    ("hour", "hourly"), ("night", "nightly"),
    ("building", "build", "built", "constructed", "construction"), ("ship", "ships", "vessel", "vessels", "boat", "boats"), ("plane", "planes", "aircraft", "jet"),
    ("maternal", "mother", "mothers", "in childbirth", "giving birth", "pregnancy"),
    ("hotel", "hotels", "accommodation"), ("stay", "stays", "length of stay", "average stay"), ("occupancy", "filled", "fill", "occupied"),
    ("undernourishment", "undernourished", "hungry", "hunger", "malnourished", "go hungry"),
    ("fertiliser", "fertilizer", "fertilisers", "fertilizers"),
    ("interest", "lending rate", "policy rate", "base rate", "key rate", "deposit rate"),
    ("pension", "pensions", "pensioner"), ("benefit", "benefits", "allowance", "welfare"),
    ("concentration", "mole fraction", "level of co2"), ("ice", "sea ice", "ice cover"),
    ("extent", "cover", "covered"), ("sea level", "sea levels"), ("drought", "droughts"),
    ("flood", "floods", "flooding", "inundation"), ("storm", "storms", "hurricane", "cyclone"),
    ("library", "libraries"), ("loan", "loans", "borrowed"), ("library visit", "library visits"),
    ("museum", "museums"), ("ticket", "tickets", "fare", "fares"), ("train", "trains", "rail", "railway"),
    ("bus", "buses", "coach"), ("journey", "journeys", "trips", "trip", "rides", "boardings"),
    ("bicycle", "bike", "bikes", "bicycles", "cycling", "cyclist", "cyclists"),
    ("nursery", "kindergarten", "preschool", "daycare", "day care", "childcare", "creche"),
    ("place", "places"), ("waste", "rubbish", "refuse", "garbage"), ("recycling", "recycled", "recycle"),
    ("crime", "crimes", "offences", "offence", "offenses"), ("murder", "murders", "homicide", "homicides"),
    ("prison", "prisoners", "inmates", "jail", "prisoner"), ("police", "officers", "police officers"),
    ("internet", "online", "web"), ("mobile", "phone", "phones", "subscriptions"),
    ("broadband", "fibre", "internet connection"), ("startup", "startups"), ("company", "companies", "firms", "firm",
     "businesses", "business", "enterprise", "enterprises"), ("farm", "farms", "holdings", "agricultural holdings"),
    ("farmer", "farmers", "growers"), ("cattle", "cows", "cow"), ("milk", "dairy"), ("wheat",), ("maize", "corn"),
    ("rice", "paddy"), ("cereal", "cereals", "grain", "grains"), ("sugar",), ("coffee",), ("tea",),
    ("fish", "catch", "landings", "fishery"), ("water", "drinking water"), ("sanitation", "toilets", "toilet"),
    ("area", "surface", "land area"), ("length", "long", "network"), ("height", "tall", "high"), ("depth", "deep"),
    ("weight", "weighs", "weighed"), ("age", "aged"), ("elderly", "old people", "seniors", "older people"),
    ("marriage", "marriages", "weddings", "married"), ("divorce", "divorces", "divorced"),
    ("trade", "trading"), ("current account",), ("reserve", "reserves"), ("share price", "stock price"),
    ("profit", "profits", "net income", "earnings after tax"), ("loss", "losses"),
    ("patient", "patients"), ("case", "cases", "infections", "infected"), ("measles",), ("malaria",), ("hiv", "aids"),
    ("tuberculosis", "tb"), ("cancer", "cancers", "tumour"), ("diabetes", "diabetic", "diabetics"),
    ("obesity", "obese"), ("suicide", "suicides"), ("abortion", "abortions"), ("organ", "transplant", "transplants"),
    ("undergraduate", "undergraduates"), ("university", "universities", "colleges"), ("graduate", "graduates"),
    ("dropout", "dropped out", "out of school"), ("exam", "exams", "examination"), ("class", "classes", "class size"),
    ("member of parliament", "mps", "lawmakers", "deputies", "legislators"), ("candidate", "candidates"),
    ("approval", "approve", "approved"), ("minister", "ministers"), ("mayor", "mayors"),
    ("nuclear", "atomic"), ("reactor", "reactors"), ("wind", "wind turbines", "turbines", "wind farms"), ("hydropower", "hydro"),
    ("gas", "natural gas"), ("oil", "crude", "petroleum"), ("petrol", "gasoline"), ("heating", "heat pumps"),
    ("deforestation", "forest loss", "cleared forest"), ("protected", "nature reserve"),
    ("fossil", "fossil fuels", "coal oil and gas"), ("surplus", "excess"),
    ("goal", "goals", "scored"), ("champion", "title", "titles", "championship"), ("win", "wins", "won", "victories"),
    ("runner", "runners", "finishers"), ("athlete", "athletes", "competitors"),
    ("factory made", "industrially manufactured", "manufactured", "industrially made", "factory produced", "factory"),
    ("share", "proportion", "percentage", "fraction"),
    ("rate",), ("average", "mean"), ("growth", "increase", "rise", "grew", "rose", "grow", "increased", "expanded",
     "climbed", "climb", "dearer", "higher", "jumped", "went up"),
)

CONFUSED: tuple[tuple[str, str], ...] = (
    ("party", "signatory"), ("casualty", "death"), ("casualty", "injury"), ("capacity", "generation"),
)  # fmt: skip

OPPOSED: tuple[tuple[str, str], ...] = (
    ("export", "import"), ("employment", "unemployment"), ("party", "withdraw"), ("signatory", "withdraw"),
    ("birth", "death"), ("surplus", "deficit"), ("revenue", "budget"), ("woman", "man"), ("urban", "rural"),
    ("gross", "net"), ("primary", "secondary"), ("maximum", "minimum"), ("debt", "deficit"), ("male", "female"),
    ("median", "average"), ("rent", "price"), ("seat", "vote"), ("doctor", "nurse"), ("gold", "silver"),
    ("gold", "bronze"), ("silver", "bronze"), ("solar", "wind"), ("coal", "renewable"), ("death", "injury"),
    ("adoption", "entry into force"), ("adoption", "signatory"), ("signatory", "entry into force"),
    ("adoption", "opening"), ("opening", "entry into force"), ("summer", "winter"), ("youth", "adult"),
    ("temperature", "rainfall"), ("stockpile", "clearance"), ("life expectancy", "fertility"), ("generation", "consumption"),
    ("capacity", "consumption"), ("import", "generation"), ("export", "consumption"),
)  # fmt: skip

NEUTRAL = frozenset(  # words that narrow nothing
    """new official annual yearly total overall current latest estimated recorded registered reported known national
    whole entire full actual about average global world worldwide international record historic first last final
    further additional other different individual separate sovereign so-called some many various more several
    real absolute combined cumulative confirmed verified remaining existing around nationwide countrywide
    number figure amount level rate share percentage proportion value sum count people person leading standard
    headline provisional preliminary revised mid-year""".split()
)

TRANSPARENT = frozenset(  # label nouns that say how, not what
    """number share percentage proportion total rate level amount value figure count index average mean sum annual
    estimate estimated percent people person quantity size volume call incidence prevalence stock operation""".split()
)

RESTRICTORS = frozenset(  # words that make a population a part of itself
    """woman man girl boy child youth young elderly adult teenager teenage pensioner rural urban male female working
    pregnant disabled foreign foreign-born migrant refugee immigrant native black white student graduate minor
    juvenile infant senior civilian military soldier worker jobless homeless poor rich married single private public
    domestic primary secondary tertiary part-time full-time first-time core food energy wholesale industrial
    household indigenous veteran gold silver bronze pedestrian cyclist motorcyclist driver toddler newborn long-term short-term
    non-eu overseas""".split()
)


ESSENTIAL = frozenset(  # words of a series' name without which a text is not about it
    """woman man child youth rural urban infant male female primary secondary tertiary core gold silver bronze youth
    elderly pedestrian cyclist part-time full-time maternal juvenile pensioner refugee under-five""".split()
)

PLANNED = frozenset("planned plan budget budgeted target forecast projected projection appropriation estimate expected goal".split())

COMPOSED: tuple[tuple[frozenset[str], str], ...] = (  # two ideas in one clause that make a third
    (frozenset(("price", "growth")), "inflation"),
    (frozenset(("economy", "growth")), "gdp"),
    (frozenset(("person", "live")), "population"),
    (frozenset(("death", "road")), "casualty"),
)
