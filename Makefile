# parley: the two commands that a new machine needs are `make run` and `make test`.

CONFIGURATION := release
BINARY := .build/$(CONFIGURATION)/parley
EXAMPLE_RECORD := .build/examples.db

.PHONY: run test build setup lint format conformance install clean

run: build
	@rm -f $(EXAMPLE_RECORD) $(EXAMPLE_RECORD)-wal $(EXAMPLE_RECORD)-shm
	$(BINARY) read Examples --record $(EXAMPLE_RECORD)
	$(BINARY) brief --record $(EXAMPLE_RECORD)

build: setup
	swift build -c $(CONFIGURATION) --product parley

test: setup
	swift build -c $(CONFIGURATION) --build-tests
	swift test -c $(CONFIGURATION) --skip-build

setup:
	Tools/setup

PEER := .build/peer/bin/python

# Compares every token's analysis with the real spaCy's, on tens of thousands of words. Needs Python and PyPI.
conformance: build $(PEER)
	$(PEER) Tools/peer/conformance.py

$(PEER):
	python3 -m venv .build/peer
	.build/peer/bin/pip install --quiet 'spacy>=3.8,<3.9'

PREFIX ?= /usr/local

# The program needs the resource folders beside it.
install: build
	install -d $(PREFIX)/lib/parley $(PREFIX)/bin
	install $(BINARY) $(PREFIX)/lib/parley/
	cp -R .build/$(CONFIGURATION)/parley_*.resources $(PREFIX)/lib/parley/
	ln -sf $(PREFIX)/lib/parley/parley $(PREFIX)/bin/parley

clean:
	rm -rf .build

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

format:
	swift format --in-place --recursive Package.swift Sources Tests
