"""`python cli.py` is `factcheck`, from a checkout where nothing is installed."""

from factcheck.__main__ import main

main()
