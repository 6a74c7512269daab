# Everything is installed into .venv, at the versions and hashes pinned in .requirements/.
# Works with GNU make 3.81 (which macOS has) and later.

PYTHON ?=
PIP := .venv/bin/python -m pip --quiet --disable-pip-version-check --no-input
LOCK := .venv/bin/uv pip compile --quiet --universal --python .venv/bin/python \
	--python-version 3.11 --generate-hashes --custom-compile-command 'make lock'

.PHONY: help site serve test coverage mutants faults fuzz screenshots fmt lock dist clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' Makefile

site: .venv/.site ## check the cards and build the site
	@.venv/bin/briefings build

serve: .venv/.site ## serve the site while you edit
	@.venv/bin/mkdocs serve

test: .venv/.test ## run the linters, the type checker and all tests
	@.venv/bin/python tests/browser/chromium.py
	@.venv/bin/ruff check --quiet
	@.venv/bin/ruff format --check --quiet
	@.venv/bin/mypy --no-error-summary
	@.venv/bin/pytest --numprocesses auto --dist worksteal

coverage: .venv/.test ## run all tests, slower, and list the lines and branches that none runs
	@.venv/bin/pytest --cov --numprocesses auto --dist worksteal

mutants: .venv/.test ## put small faults into the modules that matter, and list what no test finds
	@.venv/bin/python -m tests.mutants --list $(ARGS)

faults: .venv/.test ## kill commands, fill the disk, run them at once: what do they leave?
	@.venv/bin/python -m tests.faults

fuzz: .venv/.test ## change sound sites at random, and keep what goes wrong (ten minutes; or FUZZ=seconds)
	@.venv/bin/python -m tests.fuzz --seconds $(or $(FUZZ),600)

screenshots: .venv/.test ## take a picture of every kind of page, into .screenshots/
	@.venv/bin/python tests/browser/chromium.py
	@.venv/bin/python -m tests.browser.screenshots

fmt: .venv/.test ## format the code
	@.venv/bin/ruff check --fix --quiet
	@.venv/bin/ruff format

lock: .venv/.home ## update the pins from pyproject.toml (to the newest: make lock ARGS=--upgrade)
	@$(PIP) install --require-hashes -r .requirements/lock.txt
	@$(LOCK) $(ARGS) pyproject.toml --group build -o .requirements/site.txt
	@$(LOCK) $(ARGS) pyproject.toml --group test -c .requirements/site.txt -o .requirements/test.txt
	@$(LOCK) $(ARGS) --group lock -o .requirements/lock.txt
	@$(LOCK) $(ARGS) --group audit -c .requirements/site.txt -o .requirements/audit.txt

dist: .venv/.site ## build sdist, wheel and bill of materials, and try the wheel in an environment of its own
	@rm -rf dist
	@.venv/bin/python -m hatchling build
	@.venv/bin/python .requirements/sbom.py > dist/mkdocs-briefings.cdx.json
	@tmp=$$(mktemp -d) && trap 'rm -rf "$$tmp"' EXIT && set -e; \
	$(PIP) wheel --no-deps --no-build-isolation --wheel-dir "$$tmp" dist/*.tar.gz; \
	cmp dist/*.whl "$$tmp"/*.whl; \
	.venv/bin/python -m venv "$$tmp/venv"; \
	$(PIP) --python "$$tmp/venv" install --require-hashes --no-deps -r .requirements/site.txt; \
	$(PIP) --python "$$tmp/venv" install --no-deps --no-index dist/*.whl; \
	$(PIP) --python "$$tmp/venv" check; \
	"$$tmp/venv/bin/briefings" --version; \
	"$$tmp/venv/bin/briefings" init "$$tmp/site"; \
	cd "$$tmp/site"; \
	"$$tmp/venv/bin/briefings" build

clean: ## remove everything that make created
	@rm -rf .venv site .site-* dist .screenshots .coverage .coverage.* \
	  .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp file for each set of packages: it is installed again only when its inputs have changed. The
# pins name every package, so pip need not resolve anything; older versions of it would ignore pins.

.venv/.site: .venv/.home .requirements/site.txt pyproject.toml
	@echo 'Installing the packages pinned in .requirements/site.txt'
	@$(PIP) install --require-hashes --no-deps -r .requirements/site.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(PIP) check
	@touch $@

.venv/.test: .venv/.site .requirements/test.txt
	@echo 'Installing the packages pinned in .requirements/test.txt'
	@$(PIP) install --require-hashes --no-deps -r .requirements/test.txt
	@$(PIP) check
	@touch $@

# A virtual environment works only in the folder and with the Python that it was created for. In a
# copied or moved folder, or once that Python is gone, it is created again.
ifneq "$(shell .venv/bin/python -c '' 2>/dev/null && cat .venv/.home 2>/dev/null)" "$(CURDIR)"
.PHONY: .venv/.home
endif

.venv/.home:
	@for python in $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11); do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; \
	  python=; \
	done; \
	if [ -z "$$python" ]; then \
	  echo 'Python 3.11 or newer is needed and was not found.' \
	    'If it has another name: make PYTHON=/path/to/python' >&2; exit 1; \
	fi; \
	if ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
	  echo "$$python cannot create virtual environments" \
	    '(on Debian and Ubuntu: apt-get install python3-venv).' >&2; exit 1; \
	fi; \
	echo "Creating .venv with $$("$$python" --version)"; \
	"$$python" -m venv --clear .venv && pwd -P > $@
