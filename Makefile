# What each target needs is installed into this folder; docs/contributing.md explains.
UV := UV_PYTHON_DOWNLOADS=never .tools/bin/uv
APP_SOURCES := $(shell find static/src static/public schemas -name '[!.]*.*' ! -name '*.py*' -type f) static/build.mjs $(wildcard static/build/*.mjs)
# Programs of others that shares and bundles are tried on.
CLIENTS := tests/clients/node_modules/.package-lock.json tests/fhir/node_modules/.package-lock.json \
  tests/push/node_modules/.package-lock.json
# Compiled modules are kept, whatever the surroundings say: every start would compile them again.
unexport PYTHONDONTWRITEBYTECODE
.PHONY: run setup check test bench figures fix generate clean

run: .venv/.run static/dist/index.html
	.venv/bin/retinote serve
setup: .venv/.dev static/dist/index.html $(CLIENTS)
check: setup
	.venv/bin/ruff format --check && .venv/bin/ruff check
	.venv/bin/mypy && .venv/bin/lint-imports && .venv/bin/retinote check-rules
	npm --prefix static run check
test: check
	.ci/system-packages
	npm --prefix static test
	.venv/bin/pytest -n 2 --dist loadfile --ignore tests/browser --ignore tests/engines
	.venv/bin/pytest -n 2 --dist worksteal tests/engines tests/browser
bench: setup
	.venv/bin/python -m bench
figures: setup tests/lighthouse/node_modules/.package-lock.json
	.venv/bin/python -m tests.browser.screen_figures
fix: setup
	.venv/bin/ruff check --fix; .venv/bin/ruff format
generate: setup
	.venv/bin/retinote generate
clean:
	rm -rf .venv .tools static/node_modules static/dist tests/*/node_modules
.tools/bin/uv:
	.ci/install-uv
.venv/.run: uv.lock pyproject.toml hatch_build.py static/package-lock.json | .tools/bin/uv
	$(UV) sync --locked --inexact --no-default-groups --extra postgres --reinstall-package retinote && touch $@
.venv/.dev: .venv/.run
	$(UV) sync --locked --all-groups --all-extras && touch $@
static/dist/index.html: $(APP_SOURCES) | .venv/.run
	npm --prefix static run build
tests/%/node_modules/.package-lock.json: tests/%/package-lock.json
	npm ci --prefix tests/$* --ignore-scripts --no-audit --no-fund && touch $@
