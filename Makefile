# parley: the two commands that a new machine needs are `make run` and `make test`.

CONFIGURATION := release
BINARY := .build/$(CONFIGURATION)/parley
EXAMPLE_RECORD := .build/examples.db

.PHONY: run test build setup lint format conformance benchmark install clean

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

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

format:
	swift format --in-place --recursive Package.swift Sources Tests
