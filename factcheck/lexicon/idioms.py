"""Idioms with a number in them that counts nothing: "cloud nine", "in two minds", "a thousand apologies".

`^` says that the idiom opens its clause, `$` that no more words follow: "six feet under" a stone is a depth.
"""

from __future__ import annotations

from itertools import product

_WRITTEN = """cloud nine
forty winks
takes|take|took two to tango
two to tango
nine to five|six
nine - to - five
a million - dollar question
million - dollar question|questions
six - million - dollar question
sixty - four - thousand|million - dollar question
sixty - four thousand|million dollar question
a thousand apologies|pities|thanks|kisses|pardons|words|cuts
a thousand - yard stare
thousand - yard stare
thousand island dressing
a|one thousand and one things|ways|reasons|uses|excuses
a|one hundred and one things|ways|reasons|uses|excuses
a|one million things|reasons|excuses
into a|one hundred|thousand|million pieces
not|n't a million miles away|from|off
a million miles from|off a|an|what|being|reality|perfect|ideal|that|this
a million miles from|off the truth|mark|reality|ideal|pace
a million miles away|removed from a|an|the|what|being|reality|perfect|ideal|that|this
seem|seems|seemed|feel|feels|felt|mind|thoughts a million miles away
mind|thoughts is|was|were a million miles away
a thousand|million times over|no
a hundred|thousand times not|to
a hundred|thousand times before
a thousand and one nights
not|never in a hundred|thousand|million years
he|she|you|they is|was|are|were one in a million
a one in a million
thanks a million
like|look|looks|looked|feel|feels|felt a million dollars
six feet under $
seven deadly sins
seven seas
seven - year itch
seven ages of man
three|two cheers
three square meals
three ' s a crowd
the three rs
the three|four|five|seven ps|cs|ws
three wise men|monkeys
three musketeers
three blind mice
three little pigs
three sheets to the wind
three - strikes
three - ring circus
three - point turn|turns
rule of three
double six
three|four|two - four time
six|twelve - eight time
the 100|110|400 hurdles
best|better of three|five|seven|nine
nine days ' wonder
nine - day wonder
nine days|day wonder
have|has|had|having|his|her|its|their|of nine lives
whole nine yards
in time saves nine
in|of two minds
two wrongs don't|do
three strikes and you're|you|he's|she's|they're
one over the eight
four - eyes principle
four eyes principle
ten out of ten for
^ nine times out of ten
^ ninety - nine times out of a|one hundred
two wrongs make|never
two heads are better
two can play
two ' s company
two's company
three's a crowd
two birds with one stone
two cents worth
my|your|his|her|their two cents
two penn ' orth
two shakes of
in two ticks|shakes
two strings to
two|ten a penny
two and two together
put|puts|putting two and two
two left feet
own two feet|hands|eyes|ears
two peas in
two sides of the same
two sides of a coin
two sides to every|the|this|any|that
between two stools
two thumbs up
two fingers up|at
two steps forward
one step forward , two steps back
one - two punch|combination
old|the|a|that one - two
one , two , three
four corners of
four winds
within|these|those|between four walls
four - leaf clover
four - leafed clover
four horsemen
knocked|knock|hit for six
bunch of fives
take|takes|took|taking five
give|gives|gave me|him|her|us five
high|low five
five - a - side
five - finger discount
five - and - dime
five pillars of
six of one and half a dozen
seven dwarfs|dwarves
seven - eleven
7 - eleven
pieces|figure of eight
figure - of - eight
figure eight
behind the eight - ball
behind the eight ball
a|the perfect ten
count|counts|counted|counting to two|three|four|five|six|seven|eight|nine|ten|twenty|a|fifty|one
on a|the count of two|three|four|five|ten
ten - gallon hat
ten - pin
nine - pin
ten green bottles
ten commandments
first|second|starting|playing eleven|fifteen
eleven - plus
twelve days of christmas
twelve - step
twelve - bar
baker's|dirty|daily dozen
dime a dozen
to the dozen
twenty questions
twenty - four seven
twenty - four / seven
strike three
twenty - twenty vision|hindsight
20 - 20 vision|hindsight
ali baba and the forty thieves
forty thieves
life begins at forty
fifty shades of
fifty - fifty
fifty - seven varieties
seventy times seven
hundred years ' war
hundred years|year war
thirty years ' war
thirty years|year war
seven years ' war
seven years war
six - day war
catch - twenty - two
catch twenty - two
net zero
net - zero
zero tolerance
zero - tolerance
ground|year|day|patient|size zero
sub zero
sub - zero
zero - sum
zero - carbon
zero - emission
zero - emissions
zero - waste
zero - hours
zero - hour
zero hour
zero - rated
zero - day
two|three|four of a kind
told you|him|her|them|us a hundred|thousand|million times
zero gravity
two pennies|pence|cents|halfpennies to rub together
a one - eighty
zero - gravity
zero to hero
zero in on
start|starts|started|starting|begin|began from|at zero
back to zero
half the battle|fun|trouble|joy|charm|pleasure|story
half a mind|loaf|chance|heart|brain
half an eye|ear
half a world away
know|knows|knew|told|heard the half of it
better half
clever|smart|big|good by half
a|swift half of bitter|lager|stout|cider|mild|ale|beer
three mile island
first come first served"""


def _expanded(line: str) -> list[tuple[str, ...]]:
    """Every phrase of a line; a bar stands between words for the same place."""
    return list(product(*[place.split("|") for place in line.split()]))


IDIOMS = tuple(dict.fromkeys(phrase for line in _WRITTEN.splitlines() for phrase in _expanded(line)))
