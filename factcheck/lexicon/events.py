"""What happens once: told of with "the", it is one and the same throughout a text, and so are its figures."""

from __future__ import annotations

EVENTS = frozenset(
    """fire blaze storm flood hurricane cyclone typhoon tornado earthquake quake tsunami landslide mudslide avalanche
    crash collision derailment explosion blast shipwreck sinking stampede bombing shooting""".split()
)
UPDATED = frozenset(  # between two sayings of one figure: it was known otherwise, or had changed
    """first initial initially original originally still already newly new rose risen rise rising grew grown grow
    climbed fell fallen dropped doubled revised corrected correction update updated updates toll count recount
    estimate estimated thought feared believed counted recounted confirmed wrong mistaken instead actually fact not
    rather minutes hours days pm am noon midnight night dawn dusk""".split()
)
