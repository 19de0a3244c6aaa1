# All commands of the project. `make` lists the targets. Needs git, make, Python 3.11 or newer, and a package index for pip.

PYTHON ?= python3
IN ?= $(or $(in),vi)
VENV := .venv
BENCH := .bench/venv
BIN := $(VENV)/bin
PIP := PIP_CONSTRAINT=constraints.txt PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --quiet
WORKERS ?= 2
PROFILE ?= ci
# Without compiled files each worker and each process that a test starts compiles the library again.
PYTEST = PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n $(WORKERS) -q
PORT ?= 8000
PETITIONS ?= petitions.sqlite3
SEED ?= 20261125
COUNT ?= 350
MODULES ?=
SECONDS ?= 60
TARGETS ?=
PYTHONS ?= python3.11,python3.12,python3.13,python3.14
TESTS ?= python3.11
PATHS ?= tests
ONLY ?=
DATE ?=
SCALE ?=

.DEFAULT_GOAL := help
.PHONY: help report service test static lint types mypy basedpyright layers tests properties cases coverage $(PROPERTIES) $(CASES) $(SITES) deep mutants fuzz floors bench bench-huge bench-engines release-check docs data example-data reference vectors format clean test-desktop test-engines

help: ## list the targets
	@$(PYTHON) tools/list_targets.py $(firstword $(MAKEFILE_LIST))

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("qcdc needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Run: make PYTHON=python3.11 ...") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) --editable .
	@touch $@

$(VENV)/dev.stamp: pyproject.toml constraints.txt $(VENV)/run.stamp
	$(PIP) $$($(BIN)/python tools/dev_dependencies.py)
	@touch $@

# What the benchmarks compare with is in an environment of its own, so that no test finds it installed.
$(BENCH)/stamp: pyproject.toml constraints.txt | $(BIN)/python
	$(PYTHON) -m venv $(BENCH)
	PIP_CONSTRAINT=constraints.txt PIP_DISABLE_PIP_VERSION_CHECK=1 $(BENCH)/bin/python -m pip install --quiet --editable '.[all]' $$($(BIN)/python tools/dev_dependencies.py bench)
	@touch $@

# The coverage-guided fuzzer is in an environment of its own, so that no test needs it.
.fuzz/venv/stamp: pyproject.toml | $(BIN)/python
	$(PYTHON) -m venv .fuzz/venv
	PIP_DISABLE_PIP_VERSION_CHECK=1 .fuzz/venv/bin/python -m pip install --quiet --editable '.[all]' $$($(BIN)/python tools/dev_dependencies.py fuzz)
	@touch $@

$(VENV)/service.stamp: pyproject.toml constraints.txt $(VENV)/run.stamp
	$(PIP) $$($(BIN)/python tools/dev_dependencies.py service)
	@touch $@

report: $(VENV)/run.stamp ## Gia Lai's six-month report of 2023, printed and as a page: build/report.html (IN=en for English)
	@$(BIN)/python examples/gia_lai_2023h1.py --in $(IN) --html build/report.html

service: $(VENV)/service.stamp ## the example service for petitions, on this computer only (PORT=8000, PETITIONS=petitions.sqlite3)
	PETITIONS=$(PETITIONS) $(BIN)/python -m uvicorn --app-dir examples --host 127.0.0.1 --port $(PORT) service.app:app

STATIC := basedpyright mypy lint layers
PROPERTIES := properties-1 properties-2 properties-3 properties-4
CASES := cases-1 cases-2 cases-3
SITES := docs-en docs-vi
# Each of them uses one processor: so many at a time.
SIDE_BY_SIDE = @$(MAKE) --no-print-directory --jobs $(WORKERS) --output-sync=target

test: $(VENV)/dev.stamp ## all checks that must pass on main, side by side
	@rm -rf .cover
	$(SIDE_BY_SIDE) $(firstword $(STATIC)) $(PROPERTIES) $(CASES) $(wordlist 2,9,$(STATIC))
	@$(MAKE) --no-print-directory coverage

static: $(VENV)/dev.stamp ## lint, types and layers
	$(SIDE_BY_SIDE) $(STATIC)

lint: $(VENV)/dev.stamp ## style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: mypy basedpyright ## mypy and basedpyright, both strict

mypy: $(VENV)/dev.stamp
	$(BIN)/mypy

basedpyright: $(VENV)/dev.stamp
	$(BIN)/basedpyright

layers: $(VENV)/dev.stamp ## the import layers: what each package may import
	$(BIN)/lint-imports

tests: properties cases ## the properties, then the decided cases

# A part of the files each (tests/helpers/parts.py): none collects what another one runs, and nothing has to be handed out.
ONE_PART = PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n 0 -q --hypothesis-profile=$(PROFILE)

properties: $(VENV)/dev.stamp ## the properties
	$(SIDE_BY_SIDE) $(PROPERTIES)

$(PROPERTIES): properties-%: $(VENV)/dev.stamp
	@$(ONE_PART) --part $*/$(words $(PROPERTIES)) tests/properties

cases: $(VENV)/dev.stamp ## decided cases, docs and docstrings: branch coverage of at least 95 %
	@rm -rf .cover
	$(SIDE_BY_SIDE) $(CASES)
	@$(MAKE) --no-print-directory coverage

# Measuring coverage doubles the run time of the properties, so it is measured only for the decided cases.
$(CASES): cases-%: $(VENV)/dev.stamp
	@mkdir -p .cover/$*
	@COVERAGE_FILE=.cover/$*/data $(ONE_PART) --part $*/$(words $(CASES)) --ignore=tests/properties --cov --cov-report= --cov-fail-under=0

coverage:
	@COVERAGE_FILE=.cover/all $(BIN)/python -m coverage combine --quiet $(CASES:cases-%=.cover/%/data)
	COVERAGE_FILE=.cover/all $(BIN)/python -m coverage report

deep: $(VENV)/dev.stamp ## the properties with many more examples
	$(PYTEST) --hypothesis-profile=deep tests/properties

$(VENV)/desktop.stamp: pyproject.toml constraints.txt $(VENV)/dev.stamp
	$(PIP) $$($(BIN)/python tools/dev_dependencies.py desktop)
	@touch $@

test-desktop: $(VENV)/desktop.stamp docs ## workbooks in LibreOffice; the report page and the documentation in Chromium, which must be installed
	QCDC_DESKTOP=1 $(BIN)/python -m pytest -q tests/desktop

$(VENV)/engines.stamp: pyproject.toml constraints.txt $(VENV)/dev.stamp
	$(PIP) $$($(BIN)/python tools/dev_dependencies.py engines)
	@touch $@

test-engines: $(VENV)/engines.stamp ## frames on PySpark (490 MB), with Java 17 or newer, which must be installed
	QCDC_ENGINES=1 $(BIN)/python -m pytest -q -rs tests/engines

mutants: $(VENV)/dev.stamp ## mutation tests: small changes to the code that no test detects (SEED=, COUNT=, MODULES=first)
	PYTHONPATH=tools $(BIN)/python -m mutants run --seed $(SEED) --count $(COUNT) --modules "$(MODULES)" --workers $(WORKERS)

fuzz: .fuzz/venv/stamp ## random input for each reader: crashes, foreign errors, inputs that take too long (SECONDS=, TARGETS=)
	PYTHONPATH=tools .fuzz/venv/bin/python -m fuzz --seconds $(SECONDS) --targets "$(TARGETS)"

floors: $(VENV)/dev.stamp ## how many examples of each property are meaningful
	$(PYTEST) --hypothesis-profile=$(PROFILE) --floors tests/properties

bench: $(BENCH)/stamp ## every goal of speed and memory, as ratios (ONLY=G1,G4; DATE=2026-11-26 writes the page; SCALE=0.02)
	PYTHONPATH=src:. $(BENCH)/bin/python -m benchmarks.run --only "$(ONLY)" --date "$(DATE)" --scale "$(SCALE)"

bench-huge: $(BENCH)/stamp ## registers of 8M and 100M rows, and 1M petitions (ONLY=8m,100m,objects; DATE=; SCALE=)
	PYTHONPATH=src:. $(BENCH)/bin/python -m benchmarks.huge --only "$(ONLY)" --date "$(DATE)" --scale "$(SCALE)"

bench-engines: $(VENV)/engines.stamp ## the same roll-up on DuckDB and on PySpark (490 MB), with Java 17 or newer: from which size on several machines pay
	@mkdir -p .bench
	PYTHONPATH=src:. $(BIN)/python -m benchmarks.machines

release-check: $(BIN)/python ## build a release twice, install it alone, test it without src (PYTHONS=, TESTS=python3.11|all|none, PATHS=tests)
	@$(BIN)/python tools/release_check.py --pythons "$(PYTHONS)" --tests "$(TESTS)" --paths "$(PATHS)" --workers $(WORKERS)

docs: $(VENV)/dev.stamp ## build the documentation, docs/_build/html/index.html; a warning is an error
	$(SIDE_BY_SIDE) $(SITES)
	@cp docs/front.html docs/_build/html/index.html

# The site of each language is built apart from the other: its words, its search and its navigation are in one language.
$(SITES): docs-%: $(VENV)/dev.stamp
	@$(BIN)/sphinx-build -n -T -W -q -c docs -t $* -d docs/_build/doctrees/$* docs/$* docs/_build/html/$*

data: $(BIN)/python ## build the shipped table of units from tools/data
	$(BIN)/python tools/build_gazetteer.py

example-data: $(VENV)/run.stamp ## regenerate the synthetic register of the example
	$(BIN)/python examples/make_register.py

reference: $(VENV)/run.stamp ## regenerate the JSON Schema files, the reference pages that are built from the code, and the outputs that pages show
	$(BIN)/python tools/build_schemas.py
	PYTHONPATH=examples $(BIN)/python tools/build_reference.py
	$(BIN)/python tools/build_transcripts.py
	PYTHONPATH=examples $(BIN)/python tools/build_outputs.py

vectors: $(VENV)/dev.stamp ## add the vectors of new types to tests/vectors
	PYTHONPATH=tests:tests/helpers $(BIN)/python tools/build_vectors.py

format: $(VENV)/dev.stamp ## format the code
	$(BIN)/ruff check --fix-only -q .
	$(BIN)/ruff format .

clean: ## remove built files and caches
	rm -rf $(VENV) .bench .fuzz docs/_build .cover .coverage .coverage.* .hypothesis .mutants .mypy_cache .ruff_cache
