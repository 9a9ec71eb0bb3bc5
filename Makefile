# Two commands are enough on a fresh machine: `make run` and `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard app/content/*/LC_MESSAGES/ui.po))
KEYWORDS := -k say -k N_ -k count:1,2 -k about:1c,2

# One worker walks the journeys, one after the other; the other takes the rest, file by file.
WORKERS := -n 2 --dist loadfile --no-loadscope-reorder -p tests.tools.one_browser

.PHONY: run demo test check bench screens clinics words format lock clean

run: $(VENV)/run $(CATALOGUES)
	$(BIN)/takt

demo: $(VENV)/run $(CATALOGUES)
	$(BIN)/takt demo

test: $(VENV)/system $(VENV)/test $(VENV)/node $(CATALOGUES)
	$(BIN)/python -m pytest $(WORKERS) $(TEST_OPTIONS)

check: $(VENV)/system $(VENV)/test $(VENV)/node $(CATALOGUES)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest $(WORKERS) $(TEST_OPTIONS)

bench: $(VENV)/system $(VENV)/test $(CATALOGUES)
	$(BIN)/python -m bench

screens: $(VENV)/system $(VENV)/test $(CATALOGUES)
	$(BIN)/python -m tests.screens

# Prints the pages for clinics as PDF.
clinics: $(VENV)/run $(CATALOGUES)
	$(BIN)/python -m docs.for_clinics

# Reads every marked word from the code into the three catalogues, and compiles them.
words: $(VENV)/test
	mkdir -p build
	$(BIN)/pybabel -q extract -F babel.cfg $(KEYWORDS) --no-location --sort-output --no-wrap \
		--project Takt --version 1 --omit-header -o build/ui.pot .
	for at in sv:sv da:da nb:no; do \
		$(BIN)/pybabel -q update -i build/ui.pot -l $${at%%:*} --no-wrap --ignore-obsolete \
			--no-fuzzy-matching -o app/content/$${at##*:}/LC_MESSAGES/ui.po; done
	$(MAKE) $(CATALOGUES)

format: $(VENV)/test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# The lock files name every package with its hashes, and no registry.
LOCK := $(BIN)/pip-compile -q --allow-unsafe --no-header --no-annotate --strip-extras --generate-hashes \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links
lock: $(VENV)/test
	$(LOCK) --extra web --extra build -c phones.txt -o requirements.lock pyproject.toml
	$(LOCK) --all-extras -c phones.txt -c requirements.lock -o requirements-test.lock pyproject.toml
	cd tests/node && $(NPM) install --package-lock-only --omit-lockfile-registry-resolved

%.mo: %.po $(VENV)/run
	$(BIN)/pybabel -q compile -i $< -o $@

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/run: requirements.lock pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install -q --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/test: requirements-test.lock $(VENV)/run
	$(BIN)/python -m pip install -q --require-hashes -r requirements-test.lock
	touch $@

# What the tests need from the system: a browser, PDF tools, Java for veraPDF, Node, dictionaries.
$(VENV)/system: tests/system.sh | $(VENV)/bin/python
	sh tests/system.sh
	touch $@

# The checkers that others wrote for files of ours. Their own install programs are not run: one fetches a browser.
NPM := npm --ignore-scripts --no-audit --no-fund --loglevel=error
$(VENV)/node: tests/node/package-lock.json | $(VENV)/system
	cd tests/node && $(NPM) ci
	touch $@

clean:
	rm -rf tests/node/node_modules $(VENV) build .pytest_cache .mypy_cache .ruff_cache .hypothesis
