"""Documents that are no text are read apart, in a process that may take no more than so much time and memory.

One process is kept, which imports what a format needs once and forks for each document. Where a system has no `fork`
and no `resource`, documents are read in the process that asks, and a note says so.
"""
