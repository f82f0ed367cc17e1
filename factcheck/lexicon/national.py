"""Words of figures that are a country's or a company's: the place in a headline is not theirs.

"Food prices rose 6.2%" in a text on one town is of the whole country.
"""

from __future__ import annotations

NATIONAL = frozenset(
    """national nationally nationwide country countrywide nation federal government ministry minister parliament inflation
    gdp economy economists currency exports imports mortgage mortgages prices petrol diesel fuel consumer consumers
    company companies firm firms shares shareholders retailer retailers supermarket supermarkets bank banks insurer
    insurers airline airlines carmaker manufacturer turnover worldwide global globally""".split()
)
