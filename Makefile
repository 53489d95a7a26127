# make timeline   the sample articles as a timeline
# make test       the test suite
# make lint       style, types, the order of the rooms, generated files
# make bench      speed and memory          -> benchmarks/results.md
# make accuracy   scores, DATELINE_EVAL=dir -> benchmarks/results.md
# make lock       renew the two lock files
# make clean      remove what was built

.DELETE_ON_ERROR:
# Packages are installed uncompiled, and compiled when first imported: let Python keep that.
unexport PYTHONDONTWRITEBYTECODE
.PHONY: timeline test lint bench accuracy lock clean

VENV := .venv
BIN := $(VENV)/bin
FIND_PYTHON := for name in python3.11 python3.12 python3.13 python3; do \
	"$$name" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' \
		2>/dev/null && echo "$$name" && exit; \
	done
PYTHON ?= $(shell $(FIND_PYTHON))

PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --no-input install --no-deps
LOCKED := $(PIP) --require-hashes --only-binary :all: --no-compile
# Two processes, each with whole files of tests; make test PYTEST="-k lake" runs some in one.
PYTEST ?= -n 2 --dist loadfile
SOURCES = $(shell find src schemas sample_data/articles -type f -not -name '*.pyc')

timeline: lake/current
	@$(BIN)/dateline timeline lake

lake/current: $(SOURCES) $(VENV)/runtime.done
	@$(BIN)/dateline build sample_data/articles -o lake --fresh
	@touch lake/current

test: $(VENV)/dev.done
	@$(BIN)/python -m pytest $(PYTEST)

lint: $(VENV)/dev.done
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python schemas/generate.py --check

bench: $(VENV)/dev.done
	@$(BIN)/python benchmarks/bench.py

accuracy: $(VENV)/dev.done
	@for part in accuracy timex attachment plover newsday eventness calibration; do \
		$(BIN)/python benchmarks/$$part.py || exit; \
	done

# Wheels only, verified by hash; versions hold for every platform and Python that is supported.
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-build --upgrade \
	--generate-hashes --emit-build-options --no-emit-index-url --no-header --no-annotate
lock: $(VENV)/dev.done
	@$(LOCK) pyproject.toml --group build -o requirements.lock
	@$(LOCK) pyproject.toml --group build --extra dev -c requirements.lock -o requirements-dev.lock

$(VENV)/runtime.done: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing the locked requirements into $(VENV) ..." >&2
	@$(LOCKED) -r requirements.lock
	@$(PIP) --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.done: requirements-dev.lock $(VENV)/runtime.done
	@echo "Installing what development needs into $(VENV) ..." >&2
	@$(LOCKED) -r requirements-dev.lock
	@touch $@

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "make: no Python 3.11, 3.12 or 3.13 with venv was found;" \
		"install one (on Debian: python3-venv) or name it: make PYTHON=/path/to/python3" >&2; exit 2; }
	@"$(PYTHON)" -m venv $(VENV)

clean:
	rm -rf $(VENV) lake build dist .*_cache .hypothesis .cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
