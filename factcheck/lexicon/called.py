"""What running text calls the standard statistics: the title of an office on the left, what people say on the right.

"Expense (% of GDP)" is an office's word for what governments spend. Each line is a label, with its whole in brackets where
only a share of that is called so, a colon, and other names for the same parted by semicolons; the order of the words does
not matter. A name behind "~" is a looser one, that also stands for a neighbour of the statistic: a figure is tied to the
series by it and never contradicted.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.lexicon.labels import content

_LINES = """
agriculture, forestry, and fishing, value added (GDP): agriculture in GDP; farming in GDP; farms in GDP; farmers in GDP; agriculture in the economy; farming in the economy; farms in the economy; farm sector in the economy
industry, value added (including construction) (GDP): industry in GDP; industry in the economy; industry and construction in GDP; industrial sector in GDP
services, value added (GDP): services in GDP; services in the economy; service sector in GDP
manufacturing, value added (GDP): manufacturing in GDP; manufacturing in the economy; factories in GDP; factories in the economy
medium and high-tech manufacturing value added: medium and high-tech goods in manufacturing; high-tech industry in manufacturing value added
expense (GDP): ~government spending; ~public spending; ~government expenditure; ~government budget
revenue, excluding grants (GDP): ~government revenue; ~public revenue; ~revenue of the government
tax revenue (GDP): taxes in GDP; tax take; tax collected; tax burden
net lending / net borrowing (+, -) (GDP): ~budget deficit; ~budget surplus; ~government deficit; ~fiscal deficit; ~fiscal surplus; ~public deficit; ~budget shortfall
central government debt (GDP): ~government debt; ~public debt; ~government owed
government expenditure on education (GDP): education in GDP; schools in GDP; schools and universities in GDP; education budget in GDP; spending on education; spending on schools
government expenditure on education (government expenditure): education in government spending; education in the budget; schools in government spending; schools in the budget; spending on schools
research and development expenditure (GDP): research in GDP; research and development in GDP; spending on research
military expenditure (GDP): military in GDP; defence in GDP; armed forces in GDP; army in GDP; arms in GDP; arms budget; arms spending
military expenditure (general government expenditure): military in government spending; army in government spending; defence in government spending; armed forces in the budget; army in the budget; defence in the budget
gross capital formation (GDP): investment in GDP; invested in GDP; capital investment in GDP
gross savings (GDP): saved in GDP; savings in GDP
GDP: goods and services produced
GDP per person employed: output per worker; output per employee
inflation, consumer prices: inflation; rise in consumer prices; consumer price inflation; rise in prices; cost of living
inflation, GDP deflator: GDP deflator
broad money (GDP): money supply
broad money growth: growth of the money supply
total natural resources rents (GDP): natural resources in GDP; resource rents; rents from natural resources
exports of goods and services (GDP): exports in GDP; goods and services sold abroad in GDP
imports of goods and services (GDP): imports in GDP; goods and services bought abroad in GDP
merchandise exports: goods exports; exports of goods; goods sold abroad; goods shipped abroad
merchandise imports: goods imports; imports of goods; goods bought abroad; goods bought in from abroad
merchandise trade (GDP): trade in goods; goods trade; trade in merchandise
fuel exports (merchandise exports): oil and gas exports; oil and gas in exports; oil, gas and coal in exports; fuels in exports; fuel shipments in exports
ores and metals exports (merchandise exports): ores and metals in exports; ores and metals in exports of goods
high-technology exports (manufactured exports): high-tech goods in exports; high-tech exports; high-tech products in exports; high technology in manufactured exports
high-technology exports: exports of high-tech goods; high-tech exports; high-tech goods exported
medium and high-tech exports (manufactured exports): medium and high-tech goods in exports; medium and high-tech exports
current account balance: current account; current account deficit; current account surplus
foreign direct investment, net inflows: foreign direct investment; direct investment from abroad; inflow of foreign direct investment; foreign companies invested; foreign investors invested; investment by foreign companies
personal remittances, received: remittances; money sent home by migrants; money sent home by workers abroad; remittances from migrants; migrants' transfers home
net official development assistance received: development aid; foreign aid; aid received; official development assistance; development aid received
net ODA received (GNI): aid in gross national income; aid in national income; development aid in GNI
net ODA received (central government expense): aid in government spending; aid in the government's expenses
net ODA received per capita: development aid per head
external debt stocks: foreign debt; debt owed abroad; external debt; owed to foreign creditors; owed to foreigners; debts abroad; debt to foreign lenders
external debt stocks, short-term: short-term foreign debt; short-term external debt
short-term debt (reserves): short-term debts in reserves; short-term debt to reserves
total debt service (exports of goods, services and primary income): debt service; servicing the debt in exports; servicing debts in export earnings; debt service in exports; interest and repayments in exports
use of IMF credit: owed to the IMF; credit from the IMF; IMF loans; debt to the IMF
total reserves: foreign exchange reserves; foreign reserves; currency reserves; international reserves; central bank reserves
official exchange rate (period average): exchange rate; price of a dollar; cost of a dollar; units of currency to the dollar
lending interest rate: interest on loans; charged on loans; rate on bank loans; cost of a bank loan; cost of borrowing
deposit interest rate: deposit rate; interest on deposits; interest on savings; paid on deposits
real interest rate: interest after inflation
interest rate spread (lending rate minus deposit rate): gap between lending and deposit rates; interest margin; spread between lending and deposit rates
bank nonperforming loans to total gross loans: bad loans; bad bank loans; loans gone bad; nonperforming loans; loans in default; loans in arrears; soured loans
bank capital to assets ratio: bank capital to assets; capital ratio of banks; equity of banks in assets
automated teller machines: cash machines; cash dispensers; cashpoints; ATMs
commercial bank branches: bank branches; branches of banks; bank offices
domestic credit to private sector (GDP): credit to the private sector; credit to companies and households; private credit; bank lending to the private sector
domestic credit provided by financial sector (GDP): domestic credit; credit from the financial sector
market capitalization of listed domestic companies: market capitalisation; stock market value; listed companies worth; companies on the stock exchange worth; value of listed companies; stock market worth
listed domestic companies: companies listed; companies on the stock exchange; listed companies; firms on the stock market
stocks traded, total value (GDP): turnover of the stock exchange
stocks traded, turnover ratio of domestic shares: turnover ratio of the stock market
S&P global equity indices: share prices; stock prices
total tax rate (commercial profits): taxes on profits; tax on profits; taxes of companies; tax on business; tax burden on companies
time required to start a business: days to start a business; days to found a company; time to set up a company; starting a business
time required to start a business, female: days for a woman to start a business
time required to start a business, male: days for a man to start a business
start-up procedures to register a business: procedures to start a business; procedures to register a company; steps to start a business
time required to get electricity: days for an electricity connection; days to get connected to the grid; wait for electricity
new businesses registered: new companies; companies founded; businesses founded; new companies registered
firms with female top manager: firms run by women; companies run by a woman; companies led by women; firms with a woman at the top; woman boss
firms with female participation in ownership: firms owned by women; companies with women among the owners
firms experiencing electrical outages: firms with power cuts; companies suffered power cuts; firms hit by blackouts
time spent dealing with the requirements of government regulations: managers' time on red tape; management time on government regulations
logistics performance index: overall: logistics performance index; logistics index
net barter terms of trade index: terms of trade; terms of trade index
crop production index: index of crop production
livestock production index: index of livestock production
food production index: index of food production
ease of doing business index: ease of doing business; doing business ranking
scientific and technical journal articles: scientific articles; scientific papers; papers by scientists; articles by researchers; articles by scientists; research papers; academic papers
patent applications, residents: ~patent applications; ~patents applied for; ~patents filed; patents by inventors; patents filed by residents; patents applied for by inventors
patent applications, nonresidents: patents filed by foreigners; patent applications from abroad; foreign patent applications
trademark applications, direct resident: ~trademark applications; ~trademarks filed; trademarks filed by residents
trademark applications, direct nonresident: foreign trademark applications; trademark applications from abroad
technicians in R&D: research technicians
rail lines: railway lines; rail network; railway network; tracks of railway; train lines
container port traffic: containers in ports; boxes in ports; container traffic; containers handled; boxes handled; port traffic
air transport, registered carrier departures worldwide: departures of airlines; airline departures; airline flights; take-offs of airlines; flights by airlines
mobile cellular subscriptions: mobile phone subscriptions; mobile phone contracts; SIM cards; mobile penetration; mobile phone penetration
fixed telephone subscriptions: landlines; landline phones; fixed-line phones
fixed broadband subscriptions: broadband connections; broadband lines; fast internet connections; fixed broadband lines
secure internet servers: internet servers; secure servers
energy use: oil equivalent; energy used; energy consumption; energy consumed
energy imports, net (energy use): imported energy; energy from abroad; energy bought abroad
electric power consumption: electricity used; electricity consumption; power consumption; electricity consumed
access to electricity: electricity access; electrification rate; people having electricity; people with electricity; homes with electricity; connected to electricity; connected to the grid
renewable electricity output (electricity output): electricity from renewable sources; renewable electricity; green electricity; power from renewables; renewables in electricity
renewable energy consumption (final energy consumption): renewables in energy consumption; energy from renewable sources; renewables in energy use
alternative and nuclear energy (energy use): nuclear and renewable energy; energy from nuclear and other clean sources; alternative and nuclear sources
fossil fuel energy consumption: fossil fuels in energy use; coal, oil and gas in energy use; energy from fossil fuels; energy from coal, oil and gas
CO2 emissions: carbon emissions; carbon dioxide emitted
total greenhouse gas emissions: emissions of greenhouse gases; climate gases
methane emissions: methane emitted
nitrous oxide emissions: laughing gas emissions
PM2.5 air pollution, mean annual exposure: fine dust in the air; fine dust; fine particles; fine particulate matter; particulates in the air
PM2.5 air pollution, population exposed to levels exceeding WHO guideline value: people breathing air dirtier than the WHO guideline; people exposed to fine dust above the WHO guideline
forest area: forest cover
agricultural land: land farmed; land used for farming; land under agriculture; land used for agriculture; territory used for farming; land serving agriculture; land given over to farming; surface farmed; surface used for agriculture; surface under agriculture; agricultural area; farmland
arable land: ploughland
permanent cropland: orchards, vineyards and plantations; permanent crops
agricultural irrigated land (agricultural land): irrigated farmland; farmland irrigated; irrigated land
land under cereal production: land sown with grain; fields of grain; land under cereals; grain fields
cereal yield: grain yield; harvest of grain; grain harvested; cereals harvested
fertilizer consumption: fertiliser use; fertiliser spread on fields; fertiliser used on farmland
terrestrial and marine protected areas: protected territory; territory under protection; land and sea under protection
renewable internal freshwater resources per capita: fresh water per head; renewable freshwater per head; renewable water per head; internal renewable water per head; freshwater resources per head; water resources per head
mammal species, threatened: threatened mammals; mammals at risk; mammals threatened with extinction; endangered mammals; mammal species at risk
bird species, threatened: threatened birds; birds at risk; birds threatened with extinction; endangered birds; bird species at risk
fish species, threatened: threatened fish; fish at risk; endangered fish; fish species at risk
plant species, threatened (higher): threatened plants; plants at risk; endangered plants; plant species at risk
population living in areas where elevation is below 5 meters: people living less than five metres above sea level; people below five metres; people in low-lying areas
land area where elevation is below 5 meters: land less than five metres above sea level; low-lying land
population living in slums: people in slums; slum dwellers; living in slums
population in the largest city: people in the largest city; living in the biggest city; biggest city
population in urban agglomerations of more than 1 million: people in cities of more than a million; living in cities of over a million
population growth: growth of the population; population rose; population increase
rural population: people in the countryside; villagers; people in villages
urban population: people in towns; city dwellers; townspeople; people in towns and cities
population, female (population): women in the population; female share of the population
population ages 0-14: children under 15; under 15; under-15s; younger than 15; children aged up to 14; children up to 14; under fifteen
population ages 15-64: people of working age; working-age population; people aged 15 to 64; between 15 and 64
population ages 65 and above: over-65s; people aged 65 and over; older than 65; pensioners aged 65 and over; 65 or older
age dependency ratio (working-age population): dependency ratio; dependants per working-age people
life expectancy at birth: life expectancy; years a newborn can expect to live; expected to live
life expectancy at birth, female: women expected to live; women lived on average; women live on average; female life expectancy
life expectancy at birth, male: men expected to live; men lived on average; men live on average; male life expectancy
fertility rate: TFR; children per woman; births per woman; children on average; children each mother; children apiece
birth rate, crude: births; babies born; birth rate
death rate, crude: death rate
adolescent fertility rate: births to teenage girls; births to girls aged 15 to 19; births by girls aged 15 to 19; teenage births; births among girls aged 15 to 19; births among teenage girls
teenage mothers: girls who are mothers or pregnant; girls aged 15 to 19 who had a child or were pregnant
mortality rate, infant: IMR; infant mortality; babies who died before their first birthday; infant deaths; deaths of babies
mortality rate, under-5: U5MR; child mortality; under-five mortality; children who died before the age of five; children who died before five; under-fives died
mortality rate, neonatal: newborn deaths; newborns died; newborns lost; newborn mortality; deaths in the first month of life
maternal mortality ratio: ~MMR; maternal mortality; women who died in childbirth; mothers died; maternal deaths; mothers who died
births attended by skilled health staff: births attended by a midwife or doctor; births with trained staff present; births with a midwife or doctor; births attended by trained staff; births with skilled help; births with skilled staff present; deliveries with skilled staff
pregnant women receiving prenatal care: pregnant women seen by a doctor or nurse; pregnant women who saw a nurse or doctor; antenatal care; pregnant women with prenatal care; prenatal care; pregnant women cared for; check-ups in pregnancy
contraceptive prevalence, any method: use of contraception; women using contraception; contraception used; contraceptives
unmet need for contraception: women wanting contraception without having it; unmet need for family planning; women without the contraception they want
immunization, measles: measles vaccination; vaccinated against measles; measles jab; measles shot; immunised against measles; protected against measles
immunization, DPT: vaccinated against diphtheria, tetanus and whooping cough; DPT vaccination; covered against diphtheria, tetanus and whooping cough; diphtheria vaccination; vaccination against diphtheria
prevalence of HIV: people living with HIV; HIV infection; infected with HIV; HIV positive; carrying HIV
prevalence of HIV, female: young women living with HIV; young women with HIV
prevalence of HIV, male: young men living with HIV; young men with HIV
incidence of tuberculosis: TB incidence; TB cases; new tuberculosis cases; people falling ill with tuberculosis; caught tuberculosis; fell ill with tuberculosis
diabetes prevalence: diabetics; people with diabetes; adults with diabetes
prevalence of undernourishment: undernourished people; people going hungry; hunger; hungry people; people without enough to eat
prevalence of stunting, height for age: stunted children; children too short for their age; stunting
prevalence of wasting, weight for height: wasted children; children too thin for their height; wasting
prevalence of severe wasting, weight for height: severely wasted children; severe wasting
prevalence of underweight, weight for age: underweight children; children who weigh too little; underweight
prevalence of overweight, weight for height: overweight children; children too fat; too heavy children
prevalence of anemia among children: anaemic children; children with anaemia; anaemia among children; children short of iron
cause of death, by injury: deaths from injuries; deaths caused by injuries; deaths by injury; injuries behind deaths; deaths from accidents and violence
cause of death, by non-communicable diseases: deaths from non-communicable diseases; deaths caused by non-communicable diseases; deaths from chronic diseases
cause of death, by communicable diseases and maternal, prenatal and nutrition conditions: deaths from communicable diseases; deaths from infectious diseases; deaths caused by infections, childbirth and malnutrition; deaths from infections; deaths caused by infectious diseases
mortality caused by road traffic injury: road deaths; killed on the roads; died on the roads; killed in traffic; traffic deaths; deaths in road crashes
intentional homicides: murders; homicides; murder rate
hospital beds: beds in hospitals; hospital places
number of surgical procedures: surgeries; surgical operations
specialist surgical workforce: surgeons; surgeons, anaesthetists and obstetricians; surgical specialists
completeness of birth registration: births registered; registered births; birth registration; newborns registered; children registered; registration of births
completeness of death registration with cause-of-death information: deaths registered with their cause; ~deaths registered; ~registered deaths; ~death registration
poverty headcount ratio at $3.00 a day: ~extreme poverty; ~extremely poor; ~below the international poverty line
poverty headcount ratio at $2.15 a day: ~extreme poverty; ~extremely poor; ~below the international poverty line
poverty headcount ratio at national poverty lines: ~poverty rate; ~living in poverty; ~people in poverty; ~classed as poor; below the national poverty line; under the national poverty line; national poverty line
rural poverty headcount ratio at national poverty lines: rural poverty; rural people below the national poverty line; rural poor
urban poverty headcount ratio at national poverty lines: urban poverty; urban people below the national poverty line; urban poor
Gini index: Gini coefficient; income inequality; Gini; Gini score
income share held by highest 10%: income of the richest tenth; income of the top tenth; income of the richest 10; income of the best-off tenth; income of the best-paid tenth
income share held by highest 20%: income of the richest fifth; income of the top fifth; income of the richest 20; income of the best-off fifth
income share held by lowest 10%: income of the poorest tenth; income of the bottom tenth; income of the poorest 10; income of the worst-off tenth
income share held by lowest 20%: income of the poorest fifth; income of the bottom fifth; income of the poorest 20; income of the worst-off fifth
unemployment: unemployment rate; jobless rate; people out of work; people without a job; jobless people; workers out of work; out of work
unemployment, female: women out of work; jobless women; unemployed women; joblessness among women; unemployment among women; female unemployment
unemployment, male: men out of work; jobless men; unemployed men; joblessness among men; unemployment among men; male unemployment
unemployment, youth female: young women out of work; jobless young women; unemployment among young women; female youth unemployment
unemployment, youth male: young men out of work; jobless young men; unemployment among young men; male youth unemployment
employment to population ratio, 15+: people aged 15 and over with a job; adults in work; people over 15 in work; ~people in work; ~employment rate; ~people with a job
labor force: workforce; people working or looking for work; people in the labour market
labor force, female (labor force): women in the workforce; women among workers; women in the labour force
labor force participation rate, female: women working or looking for work; women in the labour market; women who work or seek work; women active on the labour market; women taking part in the labour market
labor force participation rate, male: men working or looking for work; men in the labour market; men who work or seek work; men active on the labour market
employment in agriculture, female: women working in agriculture; women working on the land; women working in farming; women employed on farms; women on farms; women in the fields; working women in agriculture
employment in agriculture, male: men working in agriculture; men working on the land; men working in farming; men employed on farms; men on farms; men in the fields; working men in agriculture
employment in industry, female: women working in industry; women in factories; women employed in industry; working women in industry
employment in industry, male: men working in industry; men in factories; men employed in industry; working men in industry
employment in services, female: women working in services; women in service jobs; women employed in services; working women in services
employment in services, male: men working in services; men in service jobs; men employed in services; working men in services
vulnerable employment, female: women in vulnerable jobs; women in insecure work; women in insecure jobs; women in precarious work; working women in vulnerable jobs
vulnerable employment, male: men in vulnerable jobs; men in insecure work; men in insecure jobs; men in precarious work; working men in vulnerable jobs
wage and salaried workers, female: women on wages; women in paid jobs; women with a wage or salary; women employed for a wage; working women on a wage
wage and salaried workers, male: men on wages; men in paid jobs; men with a wage or salary; men employed for a wage; working men on a wage
contributing family workers, female: women working unpaid in a family business; women helping in the family business; women in unpaid family work
contributing family workers, male: men working unpaid in a family business; men helping in the family business; men in unpaid family work
children in employment: child labour; children who work; working children; children at work; children had to work; children working
children in employment, female: girls who work; working girls; girls at work; girls had to work
children in employment, male: boys who work; working boys; boys at work; boys had to work
proportion of time spent on unpaid domestic and care work, female: women's day on housework and care; women's time on unpaid work; women's time on housework and care; women's time on household chores
proportion of time spent on unpaid domestic and care work, male: men's day on housework and care; men's time on unpaid work; men's time on housework and care; men's time on household chores
proportion of seats held by women in national parliaments: women in parliament; female members of parliament; seats in parliament held by women; female lawmakers; women lawmakers; women deputies; female deputies; women among members of parliament
literacy rate, adult total: adults who can read and write; literate adults; adult literacy; people who can read and write; literacy
literacy rate, adult female: women who can read and write; literate women; female literacy; literacy among women
literacy rate, adult male: men who can read and write; literate men; male literacy; literacy among men
literacy rate, youth total: young people who can read and write; literate young people; youth literacy; literacy among young people; literacy among 15- to 24-year-olds
literacy rate, youth female: young women who can read and write; girls who can read and write; literacy among young women
literacy rate, youth male: young men who can read and write; boys who can read and write; literacy among young men
primary completion rate: children who finished primary school; children finishing primary school; completed primary school; primary school completion; finished primary school
primary completion rate, female: girls who finished primary school; girls finishing primary school; girls completing primary school; girls completed primary school
primary completion rate, male: boys who finished primary school; boys finishing primary school; boys completing primary school; boys completed primary school
pupil-teacher ratio, primary: pupils for each primary teacher; primary school pupils a teacher; primary pupils per teacher; pupils per primary teacher; children per primary teacher
school enrollment, primary (gross): gross primary enrolment; gross primary school enrolment; gross enrolment at primary schools
school enrollment, primary (net): net primary enrolment; net primary school enrolment; net enrolment at primary schools; children of primary age at school
school enrollment, secondary (gross): gross secondary enrolment; gross secondary school enrolment; gross enrolment at secondary schools
school enrollment, secondary (net): net secondary enrolment; net secondary school enrolment; net enrolment at secondary schools
school enrollment, tertiary (gross): gross tertiary enrolment; gross university enrolment; gross enrolment at universities; gross enrolment in higher education; enrolment in higher education; ~university enrolment; ~students at university
school enrollment, preprimary (gross): gross nursery enrolment; gross enrolment at nursery schools; gross enrolment in kindergarten; nursery school enrolment; enrolment in kindergarten; children at nursery school
trained teachers in primary education (teachers): trained primary teachers; primary teachers with training; primary school teachers trained; primary teachers trained
children out of school, primary, female: girls of primary age not at school; girls out of primary school; girls not at primary school
children out of school, primary, male: boys of primary age not at school; boys out of primary school; boys not at primary school
repeaters, primary, female: girls repeating a year of primary school; girls who repeat a year at primary school
repeaters, primary, male: boys repeating a year of primary school; boys who repeat a year at primary school
net migration: migration balance; more people came than left; more people moved in than left; more people arrived than left; more immigrants than emigrants; more people moved than left
international migrant stock: ~migrants; ~immigrants; people born abroad; foreign-born people; people born in another country; foreign-born
refugee population by country or territory of asylum: refugees taken in; refugees living in the country; refugees sheltered; refugees hosted; refugees; home to refugees
refugee population by country or territory of origin: people fled as refugees; refugees who fled; refugees who had to flee
international tourism, receipts (exports): tourism in exports; tourists' spending in exports; tourism in export earnings; tourism receipts; earnings from tourism; visitors in export earnings
international tourism, expenditures (imports): spending of tourists abroad in imports; tourism abroad in imports; holidays abroad in imports
"""

Names = tuple[tuple[str, ...], tuple[str, ...]]  # those for the same, and looser ones
_NONE: Names = ((), ())


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, ...], Names]:
    """The names by the words of the label, and of its whole where that stands in brackets at its end."""
    found: dict[tuple[str, ...], Names] = {}
    for line in _LINES.strip().splitlines():
        label, _, told = line.rpartition(": ") if line.count(": ") == 1 else _parted(line)
        names = [name.strip() for name in told.split(";")]
        found[content(label)] = (
            tuple(name for name in names if name[0] != "~"),
            tuple(name[1:] for name in names if name[0] == "~"),
        )
    return found


def _parted(line: str) -> tuple[str, str, str]:
    """A label that has a colon of its own: "Logistics performance index: Overall"."""
    at = line.index(": ", line.index(": ") + 1)
    return line[:at], ": ", line[at + 2 :]


@lru_cache(maxsize=4096)
def called(label: str, of: str = "") -> Names:
    """What else a statistic is called, in the same meaning and in looser ones: "Expense", "GDP" is "government spending"."""
    with_whole = content(f"{label} {of}") if of else ()
    return _table().get(with_whole) or _table().get(content(label)) or _NONE
