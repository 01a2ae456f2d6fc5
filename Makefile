# The two commands a newcomer needs: make demo, make test. Each sets up what it lacks.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.ONESHELL:
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory

# Where the two Python environments live (see scripts/setup/venvs.sh).
export SMARTCITY_VENVS ?= .venv
QGIS_ENV := $(SMARTCITY_VENVS)/qgis/bin
ANALYSIS_ENV := $(SMARTCITY_VENVS)/analysis/bin
# One worker per core; the tests of one file stay together, for they share plans.
PYTEST_ARGS ?= --numprocesses auto --dist loadfile

export LC_ALL ?= C.UTF-8

.PHONY: help
help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-zA-Z0-9_.-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: setup
setup: ## Install what is missing: QGIS, fonts, the two Python environments
	@scripts/setup/system.sh
	scripts/setup/venvs.sh

.PHONY: test
test: setup lint stage ## Set up, lint and run all tests on this system's QGIS
	@QT_QPA_PLATFORM=offscreen $(QGIS_ENV)/python -m pytest $(PYTEST_ARGS)

.PHONY: demo
demo: setup stage ## Build a demo plan, its project, atlas and packages (PARCELS=file to use your own)
	@$(QGIS_ENV)/python scripts/demo.py $(if $(PARCELS),--parcels "$(PARCELS)")

.PHONY: run
run: setup stage ## Open QGIS on the demo plan, in a profile of its own
	@scripts/run.sh

.PHONY: lint
lint: setup ## Check style, types and the layers of the architecture
	@$(QGIS_ENV)/ruff check .
	$(QGIS_ENV)/ruff format --check .
	$(QGIS_ENV)/mypy
	$(QGIS_ENV)/lint-imports

.PHONY: format
format: setup ## Format the code
	@$(QGIS_ENV)/ruff check --fix .
	$(QGIS_ENV)/ruff format .

.PHONY: stage
stage: setup ## Lay the plugin together in build/stage/smartcity_planner
	@$(QGIS_ENV)/python scripts/dev/stage.py

.PHONY: package
package: stage ## Make build/smartcity_planner-<version>.zip
	@$(QGIS_ENV)/python scripts/dev/package.py

.PHONY: gate
gate: stage ## Check the built zip as the official plugin repository does
	@$(QGIS_ENV)/python scripts/dev/gate.py

.PHONY: bench
bench: setup stage ## Measure, print and write build/bench.json
	@QT_QPA_PLATFORM=offscreen $(QGIS_ENV)/python scripts/bench/run.py

.PHONY: layers
layers: setup ## Make the base layers anew from their sources
	@$(ANALYSIS_ENV)/python scripts/make_layers.py

.PHONY: translations
translations: setup ## Collect texts for translation (MERGE="a.json b.json" merges translations)
	@$(QGIS_ENV)/python scripts/dev/translations.py $(MERGE)

.PHONY: lock
lock: setup ## Resolve requirements/*.in anew
	@scripts/dev/lock.sh

.PHONY: test-qgis-3.44
test-qgis-3.44: ## Run the tests on QGIS 3.44 (in a Debian 13 folder; needs root)
	@scripts/setup/debian13.sh $(PYTEST_ARGS)

.PHONY: clean
clean: ## Remove what was built (environments stay; they are in .venv)
	@rm -rf build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find smartcity_planner scripts tests -name __pycache__ -type d -prune -exec rm -rf {} +
