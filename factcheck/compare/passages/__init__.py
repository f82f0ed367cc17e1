"""Two short passages laid side by side: what the first says of each amount and time, given the second.

Whoever compares two documents must first find out whether they speak of one thing; whoever lays two passages side by
side mostly knows that they do. So figures are paired by all that speaks for it, unit, words, place, time and amount, the
best pairs first; what sets two figures apart is looked for afterwards, and makes them not comparable.
"""
