# Everything here is one line that calls a script; the scripts say what they do, and can be called without make.
.DEFAULT_GOAL := help
.PHONY: help setup serve build standalone test bench screenshots deny

help: ## what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 20

setup: ## install what is missing (the others do so by themselves)
	@scripts/setup

serve: ## build the page and serve it on http://127.0.0.1:8080 (PORT=… for another port)
	@scripts/setup build && scripts/serve check && scripts/build && exec scripts/serve

build: ## leave a static site in dist/
	@scripts/setup build && scripts/build

standalone: ## leave the whole page in one file, dist/gloss.html, that opens from a disk
	@scripts/setup build && scripts/build && node scripts/standalone.mjs

test: ## every check and every test
	@scripts/test

bench: ## measure how long the pipeline and its parts take (benches/README.md)
	@cargo bench --locked --bench analyze

screenshots: ## take the pictures in docs/screenshots
	@scripts/setup && scripts/build && scripts/screenshots

deny: ## check the licences and sources of all dependencies (needs cargo-deny)
	@cargo deny check
