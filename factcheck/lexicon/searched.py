"""What a phrase that is searched for may mean besides its words: too loose for a text, where a figure is held against
what it finds; here an editor looks at what comes out.

Each line is a phrase, a colon, and the words that a label may have for it, several ways parted by semicolons.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

_LINES = """
over 65: ages 65 and above; elderly
over 65s: ages 65 and above; elderly
65 plus: ages 65 and above
65 and over: ages 65 and above
65 and older: ages 65 and above
pensioners: ages 65 and above; elderly
old people: ages 65 and above; elderly
older people: ages 65 and above; elderly
elderly: ages 65 and above
elderly people: ages 65 and above
senior citizens: ages 65 and above; elderly
seniors: ages 65 and above; elderly
under 15: ages 0 14; children
under 15s: ages 0 14; children
under fifteen: ages 0 14
children: ages 0 14; child
working age: ages 15 64
working age people: population ages 15 64
working age population: population ages 15 64
under 5: under 5; child mortality
toddlers: children under 5
young children: children under 5
infants: infant; children under 5
young people: youth; ages 15 24
young women: youth female
young men: youth male
girls: female; women
boys: male; men
use: consumption; withdrawal; prevalence; access
usage: use; consumption
using: use; consumption
used: consumption; withdrawal
consumption: use
energy: power; energy
power: electricity; energy
university: tertiary; higher education
universities: tertiary
college: tertiary
students: enrolment; pupils
going to school: school enrolment
go to school: school enrolment
attending school: school enrolment
attendance: enrolment
attending: enrolment
attend: enrolment
schooling: school enrolment; education
schools: school; education
kindergarten: preprimary; nursery
nursery: preprimary
preschool: preprimary
pre school: preprimary
class size: pupil teacher ratio
class sizes: pupil teacher ratio
finish primary school: primary completion
finishing primary school: primary completion
complete primary school: primary completion
dropouts: out of school; repeaters
read and write: literacy
illiteracy: literacy
illiterate: literacy
farming: agriculture
farmers: agriculture
farm: agriculture; agricultural
farms: agriculture; agricultural
farmland: agricultural land; arable land
factories: industry; manufacturing
manufacturing: industry
fields: arable land
trees: forest
covered by trees: forest area
woods: forest
jungle: forest
investment: gross capital formation; investment
investments: gross capital formation; investment
capital spending: gross capital formation
company: business; firms
companies: business; firms
business: firms; company
open a company: start a business
opening a company: start a business
found a company: start a business
set up a company: start a business
set up a business: start a business
open a business: start a business
register a company: register a business; start a business
start a company: start a business
how long: time; days; expectancy
how quickly: time; days
bosses: top manager; managers
boss: top manager; manager
female bosses: female top manager
women bosses: female top manager
women managers: female top manager
worker: person employed; workers
workers: employment; labour force
workforce: labour force; employment
working: employment; labour force participation
working women: labour force participation female
women in work: labour force participation female
women in the workforce: labour force participation female
people in work: employment to population ratio
people working: employment; employment to population ratio
jobs: employment
job: employment
work: employment
without work: unemployment
self employed: vulnerable employment; contributing family workers
insecure jobs: vulnerable employment
precarious work: vulnerable employment
paid employees: wage and salaried workers
employees: wage and salaried workers
output per worker: gdp per person employed
productivity: gdp per person employed
labour productivity: gdp per person employed
economy: gdp
economic output: gdp
economic: gdp; economy
national income: gni; gdp
income per head: gni per capita; gdp per capita
income per person: gni per capita; gdp per capita
income per capita: gni per capita; gdp per capita
average income: gni per capita; mean income
living standards: gdp per capita; mean consumption or income
wealth: gdp per capita; gni per capita
rich: highest
richest: highest
wealthiest: highest
poor: lowest; poverty
poorest: lowest; bottom
tenth: 10
fifth: 20
quintile: 20
decile: 10
top 10: highest 10
top 20: highest 20
bottom 10: lowest 10
bottom 20: lowest 20
bottom 40: bottom 40
inequality: gini
poor people: poverty
the poor: poverty
extreme poverty: poverty headcount ratio a day
absolute poverty: poverty headcount ratio a day
poverty rate: poverty headcount ratio
share of poor people: poverty headcount ratio
dollar a day: poverty headcount ratio a day
dollars a day: poverty headcount ratio a day
less than 3 a day: poverty headcount ratio 3 00 a day
poverty: poverty headcount ratio
city: urban; largest city; agglomerations
cities: urban; agglomerations
city dwellers: urban population
townspeople: urban population
living in cities: urban population
live in cities: urban population
towns: urban
biggest city: largest city
urbanisation: urban population
urbanization: urban population
village: rural
villages: rural
countryside: rural population
live in the country: rural population
low lying: elevation is below 5 meters
below sea level: elevation is below 5 meters
shanty towns: slums
shanty town: slums
slum dwellers: slums
crowded: density
per square kilometre: density
per square kilometer: density
per sq km: density
inhabitants per: density; population
jabs: immunization
jab: immunization
shots: immunization
vaccinated: immunization
killings: homicides
killing: homicides
killed: homicides; mortality; deaths
murdered: homicides
crime: homicides
violent deaths: homicides
car crashes: road traffic injury
road safety: road traffic injury
crash deaths: road traffic injury
dying: mortality; death
die: mortality; death
deaths: mortality; death rate
died: mortality; death
mortality: death; death rate
dying in childbirth: maternal mortality
die in childbirth: maternal mortality
died in childbirth: maternal mortality
deaths in childbirth: maternal mortality
death in childbirth: maternal mortality
mothers dying: maternal mortality
cot death: infant mortality
live: life expectancy; living
born: birth rate; births
babies: births; infant
babies per woman: fertility rate
kids per woman: fertility rate
family size: fertility rate
pregnant: pregnant; mothers
teen mums: teenage mothers; adolescent fertility
teen moms: teenage mothers; adolescent fertility
teen pregnancy: teenage mothers; adolescent fertility
teenage pregnancy: teenage mothers; adolescent fertility
teenage births: adolescent fertility; teenage mothers
birth control: contraceptive prevalence
family planning: contraceptive prevalence; unmet need for contraception
the pill: contraceptive prevalence
contraception: contraceptive prevalence
midwife: births attended by skilled health staff
midwives: births attended by skilled health staff
attended births: births attended by skilled health staff
skilled attendant: births attended by skilled health staff
antenatal: prenatal
pregnancy care: prenatal care
check ups in pregnancy: prenatal care
aids: hiv
hungry: undernourishment
hunger: undernourishment
malnutrition: undernourishment; underweight; stunting
malnourished: undernourishment; underweight
too short for their age: stunting
too thin: wasting; underweight
too fat: overweight
fat: overweight
obese: overweight
chronic disease: non communicable diseases
chronic diseases: non communicable diseases
infectious disease: communicable diseases
infectious diseases: communicable diseases
accidents: injury
injuries: injury
doctors: health staff; surgical workforce
surgeons: surgical workforce
operations: surgical procedures
surgery: surgical
hospital places: hospital beds
electricity: electric power; electricity
connected to the grid: access to electricity
access to power: access to electricity
people with electricity: access to electricity
lights: electricity
power cuts: electrical outages
power cut: electrical outages
blackouts: electrical outages
green energy: renewable energy
green electricity: renewable electricity
clean energy: renewable energy; alternative and nuclear energy
renewables: renewable energy
atomic power: nuclear energy
coal oil and gas: fossil fuel energy
oil and gas: fuel; fossil fuel
oil: fuel; oil
carbon footprint: co2 emissions per capita
carbon: co2
climate gases: greenhouse gas emissions
pollution: air pollution; emissions
dirty air: air pollution
smog: air pollution
nature reserves: protected areas
national parks: protected areas
conservation areas: protected areas
endangered: threatened
wildlife: species
water: freshwater
drinking water: water; freshwater
size: area; total
country area: surface area
how big: surface area; population
how large: surface area
rail network: rail lines
railway: rail lines
railways: rail lines
train lines: rail lines
length: total route
flights: air transport departures
planes: air transport
plane: air transport
airline: air transport
airlines: air transport
ports: container port traffic
shipping: container port traffic
containers: container port traffic
phones: mobile cellular subscriptions; telephone subscriptions
phone: mobile cellular subscriptions; telephone subscriptions
telephones: telephone subscriptions
cell phones: mobile cellular subscriptions
handsets: mobile cellular subscriptions
internet: broadband; internet servers
internet connections: broadband subscriptions
internet access: broadband subscriptions
net users: individuals using the internet; broadband subscriptions
internet users: individuals using the internet; broadband subscriptions
websites: secure internet servers
science: scientific journal articles; research and development
papers: journal articles
publications: journal articles
inventions: patent applications
patents: patent applications
brands: trademark applications
trade marks: trademark applications
aid: official development assistance; grants
foreign aid: official development assistance
development aid: official development assistance
overseas aid: official development assistance
development assistance: official development assistance
money sent home: remittances received
sent home: remittances
sent home by migrants: remittances
money from abroad: remittances
from abroad: foreign; received
fdi: foreign direct investment
foreign investment: foreign direct investment
investment from abroad: foreign direct investment
trade: merchandise trade; exports; imports
trade balance: exports; imports; current account balance
trade deficit: current account balance
trade surplus: current account balance
current account deficit: current account balance
current account surplus: current account balance
goods exports: merchandise exports
goods imports: merchandise imports
sold abroad: exports
bought abroad: imports
openness: trade
budget: expense; expenditure
spending: expenditure; expense
public spending: expense; government expenditure
government spending: expense; government expenditure
state spending: expense; government expenditure
budget deficit: net lending net borrowing
budget surplus: net lending net borrowing
fiscal deficit: net lending net borrowing
fiscal balance: net lending net borrowing
government deficit: net lending net borrowing
deficit: net lending net borrowing; balance
surplus: net lending net borrowing; balance
government debt: central government debt
public debt: central government debt; external debt public
national debt: central government debt
state debt: central government debt
sovereign debt: central government debt; external debt
owed abroad: external debt
foreign debt: external debt stocks
tax: tax revenue; tax rate
taxes: tax revenue; tax rate
tax burden: tax revenue; total tax rate
tax take: tax revenue
corporate tax: total tax rate commercial profits
business tax: total tax rate commercial profits
company tax: total tax rate commercial profits
education spending: government expenditure on education
school spending: government expenditure on education
spending on schools: government expenditure on education
spending on education: government expenditure on education
spending per pupil: government expenditure per student
spending per student: government expenditure per student
research spending: research and development expenditure
army: military
army budget: military expenditure
defence: military
defense: military
arms spending: military expenditure
defence spending: military expenditure
military budget: military expenditure
mps: seats in national parliaments
female mps: seats held by women in national parliaments
women mps: seats held by women in national parliaments
women in parliament: seats held by women in national parliaments
female lawmakers: seats held by women in national parliaments
female politicians: seats held by women in national parliaments
cost of living: inflation consumer prices; price level
prices: inflation consumer prices
rise in prices: inflation
rising prices: inflation
price rises: inflation
price increases: inflation
cpi: inflation consumer prices
consumer price index: inflation consumer prices
economic growth: gdp growth annual
growth: growth annual
growth of the economy: gdp growth
recession: gdp growth
gdp per head: gdp per capita
currency: exchange rate
dollar rate: official exchange rate
lending rate: lending interest rate
borrowing costs: lending interest rate
loan rate: lending interest rate
savings rate: deposit interest rate; gross savings
saving rate: gross savings; deposit interest rate
deposit rate: deposit interest rate
bank loans: domestic credit
credit: domestic credit
bad loans: nonperforming loans
bad debts: nonperforming loans
defaulted loans: nonperforming loans
money supply: broad money
m2: broad money
m3: broad money
atms: automated teller machines
cash machines: automated teller machines
cashpoints: automated teller machines
bank offices: commercial bank branches
stock market: market capitalization of listed domestic companies; stocks traded
stock exchange: market capitalization; stocks traded
market cap: market capitalization
share prices: equity indices
foreign exchange reserves: total reserves
currency reserves: total reserves
foreign reserves: total reserves
gold reserves: total reserves includes gold
reserves: total reserves
services sector: services
service sector: services
industrial: industry
mining rents: natural resources rents
resource rents: natural resources rents
raw materials: natural resources rents; ores and metals
minerals: ores and metals
royalties: charges for the use of intellectual property
licence fees: charges for the use of intellectual property
license fees: charges for the use of intellectual property
high tech: high technology; medium and high tech
hi tech: high technology
tourism: international tourism receipts
tourism income: international tourism receipts
tourist income: international tourism receipts
tourist spending: international tourism receipts
tourists: international tourism
holiday spending: international tourism expenditures
grain: cereal
grains: cereal
crops: crop production; cereal
wheat: cereal
maize: cereal
harvest: crop production; cereal yield
harvest per hectare: cereal yield
animals: livestock production; species
tractors: agricultural machinery tractors
machinery: agricultural machinery
immigrants: international migrant stock
immigrant population: international migrant stock
foreign born: international migrant stock
migrants: international migrant stock
migration: net migration
immigration: net migration; international migrant stock
emigration: net migration
red tape: government regulations; procedures
bureaucracy: government regulations
doing business: ease of doing business
corruption: cpia public sector management
without a toilet: open defecation
no toilet: open defecation
toilets: sanitation; open defecation
housework: unpaid domestic and care work
unpaid work: unpaid domestic and care work
care work: unpaid domestic and care work
chores: unpaid domestic and care work
child labour: children in employment
child labor: children in employment
child workers: children in employment
working children: children in employment
child labourers: children in employment
refugees: refugee population
registered births: completeness of birth registration
registered deaths: completeness of death registration
births registered: completeness of birth registration
inhabitants: population
from: origin
how many people live in: population
how many people live: population
people live in: population
living in slums: slums
how many people: population
people: population
"""


@lru_cache(maxsize=1)
def meanings() -> dict[str, tuple[tuple[str, ...], ...]]:
    """What a phrase may mean: the words of each other way to say it."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for line in _LINES.strip().splitlines():
        phrase, _, ways = line.partition(": ")
        found[phrase] = tuple(tuple(way.split()) for way in ways.split("; "))
    return found


@lru_cache(maxsize=1)
def _longest() -> dict[str, int]:
    """The most words of the phrases that begin with a word."""
    found: dict[str, int] = {}
    for phrase in meanings():
        words = phrase.split()
        found[words[0]] = max(found.get(words[0], 0), len(words))
    return found


def phrases_in(
    words: tuple[str, ...], spans: Mapping[int, int]
) -> list[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]]:
    """The words in runs, each with what it may mean besides; the longest phrase at a place counts.

    `spans` has the phrases that the tables of words know, by the place of their first word: a longer one stays whole.
    """
    found: list[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]] = []
    plain = 0
    at = 0
    while at < len(words):
        known = spans.get(at, 1)
        for size in range(min(_longest().get(words[at], 0), len(words) - at), known - 1, -1):
            if ways := meanings().get(" ".join(words[at : at + size])):
                if plain < at:
                    found.append((words[plain:at], ()))
                found.append((words[at : at + size], ways))
                at = plain = at + size
                break
        else:
            at += known
    if plain < at:
        found.append((words[plain:at], ()))
    return found
