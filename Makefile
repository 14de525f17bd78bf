# Two commands on a new machine: `make demo` and `make test`. Nothing is assumed but Python 3.11,
# make and git; what else the tests need, tools/ installs or says how to.
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
PORT ?= 8000
SERVE ?= 1

.PHONY: help demo test check bench format docs clean

help: ## What there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

$(READY): pyproject.toml uv.lock
	$(PYTHON) tools/bootstrap.py
	touch $(READY)

demo: $(READY) ## An example register, its figures, a letter and the site (SERVE=0: without the site)
	PORT=$(PORT) SERVE=$(SERVE) tools/demo

test: $(READY) ## All tests, on SQLite and, where there is one, on PostgreSQL
	tools/test

check: $(READY) ## Format, lint, types, import contracts, migrations, docs
	tools/check

bench: $(READY) ## Speed and memory, measured
	$(BIN)/python -m benchmarks

format: $(READY) ## Put the code in form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: $(READY) ## Build the documentation into docs/_build
	$(BIN)/sphinx-build -W --keep-going -q -b html docs docs/_build

clean: ## Remove what was made here, the demo register included
	rm -rf .venv demo docs/_build benchmarks/out
