"""How ideas lie to each other: which are often confused, which exclude each other, which say nothing or narrow.

Ideas are named as in the files of `same/`, which hold the words for each. CONFUSED pairs are used for one
another by mistake: a claim in one word may be about the series in the other, and is then reported (FC207).
OPPOSED pairs never match.
"""

from __future__ import annotations

from itertools import combinations

CONFUSED: tuple[tuple[str, str], ...] = (
    ("party", "signatory"), ("casualty", "death"), ("casualty", "injury"), ("capacity", "generation"),
)  # fmt: skip

_APART: tuple[tuple[str, ...], ...] = (  # of each line, no two are the same statistic
    ("nursery", "primary", "secondary", "tertiary"),
    ("doctorate", "master's degree", "bachelor's degree"),
    ("youth", "adult", "elderly"),
    ("infant", "neonatal", "maternal", "stillbirth"),
    ("measles", "malaria", "cholera", "dengue", "ebola", "influenza", "covid", "hiv", "tuberculosis", "hepatitis",
     "polio", "whooping cough", "dtp", "cancer", "diabetes", "dementia", "stroke"),
    ("stunting", "wasting", "underweight", "overweight", "anaemia"),
    ("obesity", "overweight", "undernourishment"),
    ("doctor", "dentist", "nurse", "midwife", "pharmacist"),
    ("income tax", "corporate tax", "vat", "property tax", "inheritance tax", "wealth tax", "excise"),
    ("profit", "operating profit", "gross profit", "revenue", "loss"),
    ("health", "education", "military", "research"),
    ("policy rate", "deposit rate", "mortgage", "exchange rate"),
    ("company foundation", "company closure", "insolvency"),
    ("minimum", "maximum", "median", "average"),
    ("solar", "wind", "hydropower", "nuclear", "coal", "gas", "oil", "biomass", "geothermal"),
    ("co2", "methane", "nitrous oxide"),
    ("fine particulate matter", "coarse particulate matter", "ozone", "nitrogen dioxide", "sulphur dioxide", "ammonia"),
    ("recycling", "landfill", "incineration", "composting"),
    ("deforestation", "afforestation", "burnt area"),
    ("temperature", "rainfall", "snow", "sunshine"),
    ("temperature", "sea temperature", "hottest day", "minimum temperature"),
    ("wheat", "barley", "rye", "oats", "maize", "rice", "potato", "soybean", "sugar", "coffee", "tea", "cocoa",
     "cotton"),
    ("cattle", "pig", "sheep", "goat", "poultry", "horse", "donkey", "camel"),
    ("milk", "egg", "meat", "butter", "cheese", "wool", "honey"),
    ("fish catch", "aquaculture"),
    ("farm", "farmer"),
    ("bus", "train", "tram", "underground", "plane", "bicycle", "motorcycle", "truck", "taxi"),
    ("hybrid", "plug in hybrid", "diesel"),
    ("motorway", "cycle path"),
    ("letter", "parcel"),
    ("mobile", "landline", "smartphone"),
    ("fixed broadband", "mobile broadband"),
    ("museum", "library", "theatre", "cinema", "zoo", "opera"),
    ("hotel", "campsite", "hospital"),
    ("book", "newspaper", "film"),
    ("catholic", "protestant", "orthodox", "muslim", "jew", "hindu", "buddhist", "no religion"),
    ("bear", "wolf", "lynx", "elephant", "rhino", "tiger", "whale", "seal"),
    ("mammal", "bird", "fish", "insect"),
    ("dog", "cat", "horse"),
    ("parliamentary election", "presidential election", "local election", "european election", "referendum"),
    ("seat", "vote", "candidate"),
    ("soldier", "reservist", "conscript", "peacekeeper"),
    ("antipersonnel", "antivehicle", "cluster munition"),
    ("murder", "attempted murder", "rape", "robbery", "burglary", "fraud", "shoplifting"),
    ("conviction", "acquittal", "arrest"),
    ("judge", "lawyer", "police"),
    ("death sentence", "execution", "life sentence"),
    ("gold", "silver", "bronze"),
    ("yellow card", "red card"),
    ("win", "defeat", "draw"),
    ("goal", "goal conceded"),
    ("summer", "autumn", "winter"),
)  # fmt: skip

OPPOSED: tuple[tuple[str, str], ...] = (
    ("export", "import"), ("employment", "unemployment"), ("employment", "inactive"), ("part time", "full time"),
    ("hire", "layoff"), ("party", "withdraw"), ("signatory", "withdraw"), ("birth", "death"), ("birth", "abortion"),
    ("birth", "stillbirth"), ("marriage", "divorce"), ("migrant", "emigrant"), ("literacy", "illiteracy"),
    ("student", "teacher"), ("incidence", "prevalence"), ("suicide", "suicide attempt"), ("death", "injury"),
    ("serious injury", "slight injury"), ("death", "serious injury"), ("patient", "doctor"), ("surplus", "deficit"),
    ("trade surplus", "trade deficit"), ("trade surplus", "export"), ("trade deficit", "import"), ("revenue", "budget"),
    ("debt", "deficit"), ("wage", "pension"), ("gross", "net"), ("headcount", "full time equivalent"),
    ("long term", "short term"), ("rent", "price"), ("rent", "home ownership"), ("dwelling", "household"),
    ("building", "demolition"), ("permit", "completed"), ("completed", "dwelling started"), ("woman", "man"),
    ("urban", "rural"), ("offshore", "onshore"), ("capacity", "consumption"), ("generation", "consumption"),
    ("import", "generation"), ("export", "consumption"), ("coal", "renewable"), ("emission", "concentration"),
    ("temperature", "concentration"), ("sea level", "sea temperature"), ("stockpile", "clearance"),
    ("adoption", "entry into force"), ("adoption", "signatory"), ("signatory", "entry into force"),
    ("adoption", "opening"), ("opening", "entry into force"), ("refugee", "displaced within"),
    ("deportation", "voluntary return"), ("naturalisation", "emigrant"),
    *(pair for line in _APART for pair in combinations(line, 2)),
)  # fmt: skip

NEUTRAL = frozenset(  # words that narrow nothing
    """new official annual yearly total overall current latest estimated recorded registered reported known national
    whole entire full actual about average global world worldwide international record historic first last final
    further additional other different individual separate sovereign so-called some many various more several
    real absolute combined cumulative confirmed verified remaining existing around nationwide countrywide
    number figure amount level rate share percentage proportion value sum count people person leading standard
    headline provisional preliminary revised mid-year respective corresponding aforementioned unprecedented whopping
    staggering massive huge impressive mere meagre paltry hefty alarming worrying shocking stunning remarkable
    astonishing sizeable considerable substantial time term unbelievable incredible respectable precise exact
    modest enormous gigantic colossal immense vast negligible minuscule scant appalling horrifying frightening horrific
    dreadful terrible grim sobering worrisome disturbing troubling distressing striking surprising amazing astounding
    extraordinary exceptional enviable unenviable admirable miserable pitiful pathetic lamentable insignificant dismal
    bleak sluggish feeble tidy handsome eye-watering eye-popping mind-boggling jaw-dropping unparalleled
    pace tempo fewer terms mark milestone""".split()
)

TRANSPARENT = frozenset(  # label nouns that say how, not what
    """number share percentage proportion total rate level amount value figure count index average mean sum annual
    estimate estimated percent people person quantity size volume call incidence prevalence stock operation ratio
    headcount coverage coefficient score tally quota frequency occurrence access using standard""".split()
) | {"full time equivalent"}

BOILERPLATE = frozenset(  # of statisticians: how a series is kept, which a text about it need not say
    """seasonally seasonal adjusted unadjusted ilo harmonised standardised crude aggregate snapshot definition basis
    unchanged configuration laboratory lab confirmed usual usually mid gross net current direct indirect active stock
    lodged annualised police-recorded recorded provisional preliminary revised estimated personnel series classification
    nace isced cofog eurostat methodology""".split()
)

UNSAID = {  # what a label adds to an idea and a text leaves out, for it is meant where nothing else is said
    "life expectancy": frozenset(("at birth",)),
}

RESTRICTORS = frozenset(  # words that make a population a part of itself
    """woman man girl boy child youth young elderly adult teenager teenage adolescent pensioner retired retiree rural
    urban male female countryside village working pregnant disabled handicapped blind deaf foreign foreigner migrant refugee immigrant
    native black white roma sinti student graduate apprentice trainee minor juvenile infant toddler newborn
    neonatal stillborn senior septuagenarian octogenarian centenarian civilian military soldier veteran reservist
    conscript worker jobless unemployed homeless poor rich wealthy married unmarried single divorced widowed widow
    widower lone cohabiting childless orphaned unaccompanied undocumented stateless displaced private public
    municipal domestic primary secondary tertiary seasonal temporary permanent freelance unpaid voluntary core
    food energy wholesale retail industrial manufacturing household indigenous gold silver bronze pedestrian
    cyclist motorcyclist driver biker lorry truck moped scooter tram bus taxi motorway freight cargo hybrid diesel
    petrol electric offshore onshore rooftop concentrating coastal inland alpine arctic tropical organic
    conventional dairy fatal serious severe slight violent sexual armed attempted pending unsolved overnight
    intensive psychiatric paediatric outpatient inpatient dental breast lung prostate skin cod herring salmon tuna
    mackerel sardine anchovy shrimp haddock trout eel squid lobster oyster mussel crab catholic protestant muslim
    jewish hindu buddhist orthodox evangelical overseas""".split()
)


ESSENTIAL = frozenset(  # words of a series' name without which a text is not about it
    """woman man child youth rural urban infant neonatal male female primary secondary tertiary core gold silver bronze
    elderly pedestrian cyclist part-time full-time maternal juvenile pensioner refugee under-five foreigner
    foreign-born disabled self-employed apprentice conscript reservist unaccompanied orphan producer organic
    offshore vacant pending threatened endangered clearance destroyed hybrid second-hand fixed-broadband mobile-broadband
    presidential-election local-election european-election referendum remand attempted-murder stillborn""".split()
)

STAGES = {  # up to which age those who die are counted, and the idea of a series of it
    "neonatal": "neonatal", "infant mortality": "infant", "under five": "under five",
}  # fmt: skip

BODIES = {  # what else a body is called, as the words of labels have it
    "council": ("local authority", "local authorities", "municipal", "municipality"),
    "councils": ("local authority", "local authorities", "municipal", "municipalities"),
}

PLANNED = frozenset(
    "planned plan budget budgeted target forecast projected projection appropriation estimate expected goal".split()
)

_MADE: tuple[tuple[str, tuple[str, ...]], ...] = (  # what one word or phrase says that a label says in several
    ("road death", ("road", "death")),
    ("child mortality", ("under five", "death", "child")),
    ("infant mortality", ("infant", "death")),
    ("neonatal mortality", ("neonatal", "death")),
    ("maternal mortality", ("maternal", "death")),
    ("sought asylum", ("asylum", "application", "applicant")),
    ("hospitalised", ("hospital", "admission")),
    ("marry for the first time", ("first", "marriage")),
    ("mothers for the first time", ("first", "birth", "child")),
    ("flew", ("plane", "passenger")),
    ("ev", ("electricity", "vehicle")),
    ("company insolvency", ("company", "insolvency")),
    ("member of a union", ("trade union",)),
    ("stolen car", ("vehicle", "theft")),
    ("went to the cinema", ("cinema", "admission")),
    ("planning permission", ("building", "permit")),
    ("high school", ("secondary", "school")),
    ("higher education", ("tertiary", "education")),
    ("house price", ("dwelling", "price")),
    ("member of parliament", ("parliament", "seat")),
    ("wage floor", ("minimum", "wage", "statutory")),
    ("connected to the grid", ("electricity", "access")),
    ("neet", ("youth",)),
    ("left hospital", ("hospital", "discharge")),
    ("taxes brought in", ("tax", "revenue")),
    ("took the train", ("train", "journey", "passenger")),
    ("took the bus", ("bus", "journey", "passenger")),
    ("took the tram", ("tram", "journey", "passenger")),
    ("study at university", ("university", "student", "enrolment")),
    ("book loan", ("library", "loan", "lend")),
    ("sim card", ("mobile", "subscription")),
    ("output per head", ("gdp", "person")),
    ("young woman", ("youth", "woman")),
    ("young man", ("youth", "man")),
    ("fine particulate matter", ("air quality",)),
    ("woman in parliament", ("woman", "parliament", "seat")),
)

COMPOSED: tuple[tuple[frozenset[str], str], ...] = (  # ideas in one clause that make another
    (frozenset(("price", "growth")), "inflation"),
    (frozenset(("economy", "growth")), "gdp"),
    (frozenset(("economy", "worth")), "gdp"),
    (frozenset(("recession",)), "gdp"),
    (frozenset(("person", "live")), "population"),
    (frozenset(("death", "road")), "casualty"),
    (frozenset(("harvest",)), "generation"),
    (frozenset(("harvest",)), "crop yield"),
    (frozenset(("person", "application")), "applicant"),
    (frozenset(("forest", "extent")), "area"),
    (frozenset(("forest", "clearance")), "deforestation"),
    (frozenset(("forest", "felled")), "deforestation"),
    (frozenset(("forest", "lost")), "deforestation"),
    (frozenset(("forest", "fire", "burned")), "burnt area"),
    (frozenset(("forest", "wildfire")), "burnt area"),
    (frozenset(("forest", "burned")), "burnt area"),
    (frozenset(("wildfire", "burned")), "burnt area"),
    (frozenset(("wildfire", "destroyed")), "burnt area"),
    (frozenset(("sold", "abroad")), "export"),
    (frozenset(("ship", "abroad")), "export"),
    (frozenset(("lost",)), "loss"),
    (frozenset(("oil", "pump")), "generation"),
    *((frozenset((fuel, "extraction")), "generation") for fuel in ("oil", "gas", "coal")),
    (frozenset(("cinema", "ticket")), "admission"),
    (frozenset(("strike", "worker", "day")), "strike day"),
    (frozenset(("household", "waste")), "municipal waste"),
    (frozenset(("train", "good")), "freight"),
    (frozenset(("bought", "abroad")), "import"),
    (frozenset(("freight",)), "good"),
    (frozenset(("budget", "school")), "education"),
    (frozenset(("university", "enrolment")), "tertiary"),
    (frozenset(("higher education", "enrolment")), "tertiary"),
    (frozenset(("connected to the grid",)), "access to electricity"),
    (frozenset(("subscription", "electricity")), "access to electricity"),
    (frozenset(("building", "dwelling")), "completed"),
    (frozenset(("part time", "worker")), "employment"),
    (frozenset(("full time", "worker")), "employment"),
    (frozenset(("under five",)), "child"),
    (frozenset(("birth", "woman", "teenager")), "teenage birth"),
    (frozenset(("farm work",)), "agriculture"),
    (
        frozenset(("farm work", "worker")),
        "employment",
    ),  # "working women worked on farms"; of all women it is another share
    (frozenset(("young", "woman")), "youth"),
    (frozenset(("young", "man")), "youth"),
    (frozenset(("person", "square kilometre")), "population density"),
    (frozenset(("measles", "coverage")), "vaccination"),
    (frozenset(("measles", "shot")), "vaccination"),
    (frozenset(("dtp", "coverage")), "vaccination"),
    (frozenset(("polio", "coverage")), "vaccination"),
    *((frozenset(parts), whole) for whole, parts in _MADE),
    *((frozenset((whole,)), part) for whole, parts in _MADE for part in parts),
)
