# Every target sets up what it needs: a virtual environment with pinned, hashed dependencies.
#
#   make demo      read the example reports and ask about them
#   make test      all checks and tests            make check   the fast part of them
#   make fuzz      the property tests with new random cases
#   make quality   measure against annotated reports (../shared, where it is present)
#   make bench     measure speed and memory        make lock    pin the newest dependencies
#   make docs      write the generated parts of the documentation, pictures included
#   make screenshots  photograph every page of the desk into screenshots/

PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK = 1
export PYTHONHASHSEED = 0

.PHONY: demo test check fuzz static quality bench lock docs screenshots browser clean

demo: $(VENV)/.run
	@$(BIN)/tenure demo

test: $(VENV)/.dev browser static
	$(BIN)/pytest -n 2

check: $(VENV)/.dev static
	$(BIN)/pytest -n 2 -m "not slow"

# The property tests once more with other random cases, ROUNDS times over: what fails belongs into its test as an example.
fuzz: $(VENV)/.dev
	for round in $$(seq $(ROUNDS)); do $(BIN)/pytest -q -n 2 --hypothesis-profile fuzz $(FUZZED) || exit 1; done
ROUNDS ?= 5
FUZZED = $$(grep -rl "from hypothesis" tests --include="test_*.py" | sort)

# A real Chromium, for the tests of the desk.
browser:
	@sh tools/setup_browser.sh

static: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

quality: $(VENV)/.dev
	$(BIN)/python bench/quality/run.py

bench: $(VENV)/.dev
	$(BIN)/python bench/bench_edtf.py
	$(BIN)/python bench/bench_extraction.py
	$(BIN)/python bench/bench_command.py
	$(BIN)/python bench/bench_resolution.py
	$(BIN)/python bench/bench_derivation.py
	$(BIN)/python bench/bench_pathways.py
	$(BIN)/python bench/bench_copies.py
	$(BIN)/python bench/bench_memory.py 10000
	$(BIN)/python bench/bench_import.py
	$(BIN)/python bench/bench_desk.py
	$(BIN)/python bench/bench_flow.py

docs: $(VENV)/.dev
	$(BIN)/python -m tenure.cli.reference docs/reference
	$(BIN)/python tools/make_pictures.py

screenshots: $(VENV)/.dev browser
	$(BIN)/python tools/make_screenshots.py screenshots

lock: $(VENV)/.dev
	$(BIN)/uv pip compile pyproject.toml --group build $(LOCK) -o requirements/run.txt
	$(BIN)/uv pip compile pyproject.toml --group build --group dev $(LOCK) -o requirements/dev.txt
LOCK = --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade --quiet

$(VENV)/.run: requirements/run.txt pyproject.toml tools/setup.sh
	@PYTHON=$(PYTHON) sh tools/setup.sh $(VENV) requirements/run.txt
	@touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml tools/setup.sh
	@PYTHON=$(PYTHON) sh tools/setup.sh $(VENV) requirements/dev.txt
	@touch $@ $(VENV)/.run

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
