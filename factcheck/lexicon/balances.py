"""Words for a balance that is above or below nothing, told by how much and without a sign."""

SHORT_OF_ZERO = frozenset("deficit deficits loss losses shortfall shortfalls".split())
OVER_ZERO = frozenset("surplus surpluses profit profits".split())
IN_THE_RED = (("in", "the", "red"), ("into", "the", "red"))
IN_THE_BLACK = (("in", "the", "black"), ("into", "the", "black"))
APART = frozenset(
    ", # @ ; : and or but while whereas against after from than to".split()
)  # another thing is told behind
NET_MOVERS = frozenset(("net", "migration"))
EITHER_SIGN = (  # what a label names that lies on either side of nothing
    frozenset(("surplus", "deficit")),
    frozenset(("profit", "loss")),
    frozenset(("lending", "borrowing")),
    NET_MOVERS,
)
GONE = frozenset("lost lose loses losing loss cost costs outflow outflows outmigration emigration exodus".split())
COME = frozenset("gained gain gains gaining added adds brought inflow inflows immigration influx arrivals".split())
