"""Words that set two figures apart where each text has another one of a line: "45% of *women*", "52% of *men*".

Two passages laid side by side are held to be of one thing as far as they can be; a figure of each that differs only in
such a word is of another thing, and no contradiction. The lines are of words as they stand in texts, singular; those
of `synonyms.OPPOSED` and `CONFUSED` count besides.
"""

from __future__ import annotations

from collections import defaultdict

_APART = """
north northern/south southern/east eastern/west western/central
home/away
woman women female girl mother/man men male boy father
net/operating/gross/pre-tax pretax
median/mean average
minimum lowest/mean average
signed sign signatory signing/ratified ratify ratification/party acceded
adopted adoption approved passed/entered effect force
killed dead died death fatality/injured injury wounded hurt/missing disappeared/displaced evacuated homeless/rescued saved/arrested detained
killed dead died death fatality/casualty victim killed-and-injured
case infection infected/died death dead/recovered recovery
birth born/death died
export exported/import imported
cost budget build spent/taking took taken grossed earned made gross box-office raised
price cost/rent
profit/revenue turnover sale/loss/debt/cost
pledged promised committed announced/paid disbursed spent delivered
planned plan planning proposed expected/built opened completed finished
ordered order/delivered delivery
produced production output/sold sale/exported export/imported import
poll survey opinion-poll/election elected vote result ballot seat
food/energy fuel/core/overall headline consumer
individual/company firm
gold/silver/bronze
first/second/third/fourth/fifth
asia asian/europe european/africa african/america american/oceania
house detached semi-detached/flat apartment
urban city town/rural countryside village
public/private
adult/child
primary/secondary/tertiary
summer/winter/spring/autumn
daily/weekly/monthly/annual yearly quarterly
capacity/attendance
arrival arrived/departure departed
minimum lowest/maximum highest
length long/width wide/height tall high/depth deep
wholesale/retail
arrest arrested/conviction convicted/charge charged
applied application/approved granted admitted/rejected refused
employed employment/unemployed unemployment
full-time/part-time
domestic/foreign international overseas abroad
senate upper/house lower/cabinet/commission
marriage married/divorce divorced
hired recruited/fired laid dismissed
opened/closed shut
favour favor/against/abstention abstained abstaining abstain
half-time led leading/ended beat won
turnout/won win
won win victory/lost defeat/drawn draw
recommended requested asked demanded/awarded granted received
military soldier/civilian
wheat/maize corn/rice/barley
car/lorry truck/bus/bicycle bike/motorcycle
stored storage/capacity
installed capacity/generated generation
budgeted/spent
estimate estimated/confirmed counted
confirmed/suspected probable
doses dose/vaccinated
started began start/ended finished end
departing/returning
population/household
income/expenditure spending
real/nominal
nominal/disposable
"""

WHOLES = frozenset("worldwide globally overall altogether combined total all global world nationwide national".split())

_WITHIN = """
grain cereal crop: wheat maize corn rice barley rye oats
people person inhabitant resident population: woman man child pensioner teenager adult girl boy
vehicle: car lorry truck bus motorcycle
casualty victim: killed dead death injured
energy electricity power: solar wind coal gas nuclear hydro oil
fruit: apple orange banana grape
livestock animal: cattle sheep pig goat cow
staff employee workforce worker: teacher nurse doctor engineer
student pupil: undergraduate postgraduate
metal: gold silver copper
tax: income corporate
trade: export import
crime offence: murder burglary robbery theft
emission: co2 methane
country: member
"""


def _lines() -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for line, told in enumerate(_APART.strip().splitlines()):
        for side, words in enumerate(told.split("/")):
            for word in words.split():
                found[word].append((line, side))
    return dict(found)


def _within() -> frozenset[tuple[str, str]]:
    found = set()
    for told in _WITHIN.strip().splitlines():
        wholes, _, parts = told.partition(":")
        found |= {(part, whole) for part in parts.split() for whole in wholes.split()}
    return frozenset(found)


SIDES = _lines()  # of each word the lines it stands in, and on which side
PARTS = _within()  # a part, and what it is a part of
