"""A document held against itself: sums, shares, changes, totals of tables, headlines and years that must fit each other."""
