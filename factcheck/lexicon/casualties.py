"""Persons that news counts one by one, and what befalls them."""

from __future__ import annotations

PERSONS = frozenset(
    """person man woman child boy girl baby teenager soldier civilian officer policeman policewoman firefighter passenger
    driver pilot worker student pupil resident protester demonstrator suspect victim survivor patient villager fisherman
    miner migrant refugee prisoner inmate swimmer guard journalist reporter doctor nurse teacher player rider cyclist pedestrian
    motorcyclist customer guest employee lawmaker climber hiker skier sailor tourist gunman attacker hostage militant
    fighter rebel rescuer bystander farmer shopkeeper paramedic body""".split()
)
VICTIMS = frozenset(("victim", "body", "survivor", "suspect"))  # of whatever kind
BEFALLEN = frozenset(
    "death fatality casualty victim injury drowning killing murder homicide".split()
)  # units of a series
HARMED = frozenset(
    """killed died dead injured hurt wounded arrested missing drowned shot stabbed detained charged hospitalised hospitalized
    rescued survived fled escaped kidnapped burned trapped convicted acquitted suspended sacked dismissed crushed poisoned
    infected evacuated""".split()
)
HARMING = frozenset("killing injuring wounding kill kills injure injures wound wounds arrested killed injured".split())
TAKING_LIVES = frozenset(  # verbs of what kills: "the floods *claimed* 40 lives"
    "claim claims claimed claiming cost costs costing take takes took taken taking lost loses losing".split()
)
TOGETHER = frozenset(  # what so many persons make: "a crew of 14"
    """crew family crowd audience staff workforce congregation garrison jury choir orchestra household squad congregation
    gathering turnout""".split()
)
VAGUE_NOUNS = frozenset(  # "one thing", "one reason": no count
    """thing way reason day time point side hand idea more another such last final step word example big area issue problem
    aspect place bit morning night evening moment occasion can could might who that source eye""".split()
)
ABSTRACT = frozenset(  # what one has and nobody counts: "had one goal", "has one message for"
    """goal aim idea thought question answer wish rule advantage disadvantage regret message chance word eye foot ear hope
    dream fear worry concern piece purpose focus obsession ambition request condition demand overriding simple clear main
    big major key last final""".split()
)
TALLIED = frozenset(  # what is done to things that are counted: "one solution was found"
    """found recorded reported registered confirmed counted sold lost destroyed damaged issued granted submitted received
    cast scored opened closed built seized stolen recovered cancelled withdrawn""".split()
)
