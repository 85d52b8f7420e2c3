# make alone says what there is to choose from. Every target sets up what it
# needs; site and preview need only Go.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help site data program preview check fmt quick test test-browser goldens faults bench

# The address that the site is published at, if not the one of data/portal.toml.
BAS ?=
UT ?= public
browser := cmd/insyn/testdata/browser

help: ## visar den här listan
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: ## bygger webbplatsen i public/ (make site BAS=https://exempel.se/)
	go run ./cmd/insyn build --ut '$(UT)' --bas '$(BAS)'

# What writes Excel and SQLite takes longest of all to compile, so it comes along
# only here.
data: ## bygger webbplatsen med alla nedladdningar, också Excel och SQLite
	go run -tags nedladdningar ./cmd/insyn data --ut '$(UT)' --bas '$(BAS)'

program: ## bygger programmet i bin/, lika varje gång, med en lista över delarna
	@.ci/program

preview: ## visar webbplatsen på den egna datorn
	go run ./cmd/insyn preview

check: ## granskar innehållet utan att skriva något
	go run ./cmd/insyn check

fmt: ## skriver filerna med innehåll på ett och samma sätt
	go run ./cmd/insyn fmt

quick: ## kör proven av Go och skript på en minut eller två, utan webbläsare
	@.ci/test quick

test: ## kör alla prov: Go, Node och webbläsare
	@.ci/test

test-browser: ## kör bara proven i webbläsaren
	@.ci/test browser

goldens: ## tar om skärmbilderna efter en ändring av layouten
	@.ci/test setup
	cd $(browser) && node run.mjs --update

faults: ## låter varje systemanrop gå fel, ett i taget (tar timmar; make test tar några av varje slag)
	go test -count=1 -timeout 24h -run TestFaults ./cmd/insyn -faults -v

# The rivals that the search is measured against are fetched here only: their
# optional binaries for other systems can't all be locked. The corpus that they
# are measured on is frozen; the last three lines are about the content of today.
search := cmd/insyn/internal/search/testdata
bench: ## mäter byggaren mot Hugo och Pagefind, och sökningen mot andra sökmotorer
	.ci/bench
	go test -run '^$$' -bench . -benchmem -benchtime 1x ./...
	cd $(search) && npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error
	rm -rf /tmp/insyn-sok && go test -count=1 -run TestQuality ./cmd/insyn/internal/search -keep /tmp/insyn-sok
	cd $(search) && node compare.mjs --index /tmp/insyn-sok/frozen && node latency.mjs --index /tmp/insyn-sok/frozen
	go run ./cmd/insyn build --ut /tmp/insyn-sok/site
	cd $(search) && node eval.mjs --index /tmp/insyn-sok/site/sok/index && node latency.mjs --index /tmp/insyn-sok/site/sok/index
	cd $(browser) && node keystroke.mjs --index /tmp/insyn-sok/site/sok/index
