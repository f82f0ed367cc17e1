"""Capitals, by the country whose government a text may mean by them: "*Cairo* owed the Fund 19.3 billion".

Seats of government stand with the capitals of the constitution. Left out is Brussels, which stands for the Union more
often than for Belgium, and what is a word or a name of much else ("Victoria", "Male", "St. George's").
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.lexicon.places import area_names

CAPITALS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("AFG", ("Kabul",)), ("AGO", ("Luanda",)), ("ALB", ("Tirana",)), ("AND", ("Andorra la Vella",)),
    ("ARE", ("Abu Dhabi",)), ("ARG", ("Buenos Aires",)), ("ARM", ("Yerevan",)), ("AUS", ("Canberra",)),
    ("AUT", ("Vienna",)), ("AZE", ("Baku",)), ("BDI", ("Gitega", "Bujumbura")), ("BEN", ("Porto-Novo", "Cotonou")),
    ("BFA", ("Ouagadougou",)), ("BGD", ("Dhaka",)), ("BGR", ("Sofia",)), ("BHR", ("Manama",)), ("BHS", ("Nassau",)),
    ("BIH", ("Sarajevo",)), ("BLR", ("Minsk",)), ("BLZ", ("Belmopan",)), ("BOL", ("La Paz", "Sucre")),
    ("BRA", ("Brasília",)), ("BRB", ("Bridgetown",)), ("BRN", ("Bandar Seri Begawan",)), ("BTN", ("Thimphu",)),
    ("BWA", ("Gaborone",)), ("CAF", ("Bangui",)), ("CAN", ("Ottawa",)), ("CHE", ("Bern",)), ("CHL", ("Santiago",)),
    ("CHN", ("Beijing",)), ("CIV", ("Yamoussoukro", "Abidjan")), ("CMR", ("Yaoundé",)), ("COD", ("Kinshasa",)),
    ("COG", ("Brazzaville",)), ("COL", ("Bogotá",)), ("COM", ("Moroni",)), ("CPV", ("Praia",)),
    ("CRI", ("San José, Costa Rica",)), ("CUB", ("Havana",)), ("CYP", ("Nicosia",)), ("CZE", ("Prague",)),
    ("DEU", ("Berlin",)), ("DMA", ("Roseau",)), ("DNK", ("Copenhagen",)), ("DOM", ("Santo Domingo",)),
    ("DZA", ("Algiers",)), ("ECU", ("Quito",)), ("EGY", ("Cairo",)), ("ERI", ("Asmara",)), ("ESP", ("Madrid",)),
    ("EST", ("Tallinn",)), ("ETH", ("Addis Ababa",)), ("FIN", ("Helsinki",)), ("FJI", ("Suva",)), ("FRA", ("Paris",)),
    ("FSM", ("Palikir",)), ("GAB", ("Libreville",)), ("GBR", ("London",)), ("GEO", ("Tbilisi",)), ("GHA", ("Accra",)),
    ("GIN", ("Conakry",)), ("GMB", ("Banjul",)), ("GNB", ("Bissau",)), ("GNQ", ("Malabo",)), ("GRC", ("Athens",)),
    ("GTM", ("Guatemala City",)), ("GUY", ("Georgetown",)), ("HND", ("Tegucigalpa",)), ("HRV", ("Zagreb",)),
    ("HTI", ("Port-au-Prince",)), ("HUN", ("Budapest",)), ("IDN", ("Jakarta",)), ("IND", ("Delhi",)),
    ("IRL", ("Dublin",)), ("IRN", ("Tehran",)), ("IRQ", ("Baghdad",)), ("ISL", ("Reykjavík",)),
    ("ISR", ("Jerusalem",)), ("ITA", ("Rome",)), ("JAM", ("Kingston",)), ("JOR", ("Amman",)), ("JPN", ("Tokyo",)),
    ("KAZ", ("Astana",)), ("KEN", ("Nairobi",)), ("KGZ", ("Bishkek",)), ("KHM", ("Phnom Penh",)),
    ("KIR", ("South Tarawa",)), ("KNA", ("Basseterre",)), ("KOR", ("Seoul",)), ("KWT", ("Kuwait City",)),
    ("LAO", ("Vientiane",)), ("LBN", ("Beirut",)), ("LBR", ("Monrovia",)), ("LBY", ("Tripoli",)),
    ("LCA", ("Castries",)), ("LIE", ("Vaduz",)), ("LKA", ("Colombo",)), ("LSO", ("Maseru",)), ("LTU", ("Vilnius",)),
    ("LUX", ("Luxembourg City",)), ("LVA", ("Riga",)), ("MAR", ("Rabat",)), ("MDA", ("Chișinău",)),
    ("MDG", ("Antananarivo",)), ("MDV", ("Malé",)), ("MEX", ("Mexico City",)), ("MHL", ("Majuro",)),
    ("MKD", ("Skopje",)), ("MLI", ("Bamako",)), ("MLT", ("Valletta",)), ("MMR", ("Naypyidaw",)),
    ("MNE", ("Podgorica",)), ("MNG", ("Ulaanbaatar",)), ("MOZ", ("Maputo",)), ("MRT", ("Nouakchott",)),
    ("MUS", ("Port Louis",)), ("MWI", ("Lilongwe",)), ("MYS", ("Kuala Lumpur", "Putrajaya")), ("NAM", ("Windhoek",)),
    ("NER", ("Niamey",)), ("NGA", ("Abuja",)), ("NIC", ("Managua",)), ("NLD", ("The Hague", "Amsterdam")),
    ("NOR", ("Oslo",)), ("NPL", ("Kathmandu",)), ("NRU", ("Yaren",)), ("NZL", ("Wellington",)), ("OMN", ("Muscat",)),
    ("PAK", ("Islamabad",)), ("PAN", ("Panama City",)), ("PER", ("Lima",)), ("PHL", ("Manila",)),
    ("PLW", ("Ngerulmud",)), ("PNG", ("Port Moresby",)), ("POL", ("Warsaw",)), ("PRK", ("Pyongyang",)),
    ("PRT", ("Lisbon",)), ("PRY", ("Asunción",)), ("PSE", ("Ramallah",)), ("QAT", ("Doha",)), ("ROU", ("Bucharest",)),
    ("RUS", ("Moscow",)), ("RWA", ("Kigali",)), ("SAU", ("Riyadh",)), ("SDN", ("Khartoum",)), ("SEN", ("Dakar",)),
    ("SLB", ("Honiara",)), ("SLE", ("Freetown",)), ("SLV", ("San Salvador",)), ("SOM", ("Mogadishu",)),
    ("SRB", ("Belgrade",)), ("SSD", ("Juba",)), ("SUR", ("Paramaribo",)), ("SVK", ("Bratislava",)),
    ("SVN", ("Ljubljana",)), ("SWE", ("Stockholm",)), ("SWZ", ("Mbabane", "Lobamba")), ("SYR", ("Damascus",)),
    ("TCD", ("N'Djamena",)), ("TGO", ("Lomé",)), ("THA", ("Bangkok",)), ("TJK", ("Dushanbe",)),
    ("TKM", ("Ashgabat",)), ("TLS", ("Dili",)), ("TON", ("Nuku'alofa",)), ("TTO", ("Port of Spain",)),
    ("TUN", ("Tunis",)), ("TUR", ("Ankara",)), ("TUV", ("Funafuti",)), ("TWN", ("Taipei",)),
    ("TZA", ("Dodoma", "Dar es Salaam")), ("UGA", ("Kampala",)), ("UKR", ("Kyiv",)), ("URY", ("Montevideo",)),
    ("USA", ("Washington",)), ("UZB", ("Tashkent",)), ("VCT", ("Kingstown",)), ("VEN", ("Caracas",)),
    ("VNM", ("Hanoi",)), ("VUT", ("Port Vila",)), ("WSM", ("Apia",)), ("XKX", ("Pristina",)), ("YEM", ("Sanaa",)),
    ("ZAF", ("Pretoria",)), ("ZMB", ("Lusaka",)), ("ZWE", ("Harare",)),
)  # fmt: skip
STATE = frozenset(  # whose figures are a state's: "officials in Tbilisi", "Dakar's creditors"
    """government governments officials ministers minister ministry ministries treasury exchequer budget creditors lenders
    parliament lawmakers legislators cabinet authorities taxman army generals military soldiers diplomats regime junta
    state debts bondholders bonds envoys leaders rulers negotiators""".split()
)
IN_A_TOWN = frozenset(
    "residents inhabitants citizens capital".split()
)  # a state has them, too: "8 per 1,000 inhabitants"
OF_A_TOWN = IN_A_TOWN | frozenset(  # in a sentence on the town itself
    """city city's cities town municipal municipality mayor mayor's metropolitan metro greater downtown suburb suburbs
    suburban district districts neighbourhood neighbourhoods neighborhood neighborhoods borough boroughs council councillors
    airport stadium street streets tram trams subway underground marathon prefecture""".split()
)

OF_PEOPLE = frozenset(  # what is told of those who live in a place
    """population populations density inhabitants residents people births birth deaths death mortality fertility life
    lifespan unemployment jobless joblessness homicide homicides murders""".split()
)


@lru_cache(maxsize=1)
def countries_of_capitals() -> dict[str, str]:
    """The key of each capital → that of its country: "CITY:Cairo" → "EGY"."""
    names = area_names()
    return {names[name.lower()]: country for country, capitals in CAPITALS for name in capitals}
