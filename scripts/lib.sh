# Sourced by the other scripts: where things are, which versions are wanted, and how to say so.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT" || exit 1

TRUNK_VERSION=0.21.14
TYPOS_VERSION=1.52.0
GECKODRIVER_VERSION=0.37.0
PYSPARK_VERSION=4.3.0
NODE_MAJOR=20
RUST_VERSION=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
WASM_BINDGEN_VERSION=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock)

# Tools that the set-up builds live outside the project, so that every clone shares them, in a directory per
# version, so that no clone breaks another and nobody's own tools are overwritten.
TOOLS=${GLOSS_TOOLS:-${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/gloss}
TRUNK_HOME=$TOOLS/trunk-$TRUNK_VERSION
WASM_BINDGEN_HOME=$TOOLS/wasm-bindgen-cli-$WASM_BINDGEN_VERSION
TYPOS_HOME=$TOOLS/typos-$TYPOS_VERSION
GECKODRIVER_HOME=$TOOLS/geckodriver-$GECKODRIVER_VERSION
PYSPARK_HOME=$TOOLS/pyspark-$PYSPARK_VERSION
DISTRIBUTION_RUST=$TOOLS/distribution-rust

PATH=$ROOT/node_modules/.bin:$TRUNK_HOME/bin:$WASM_BINDGEN_HOME/bin:$TYPOS_HOME/bin:$GECKODRIVER_HOME/bin:$PATH:${CARGO_HOME:-${HOME:-/root}/.cargo}/bin
# Once the set-up has had to make a tool chain from the distribution's packages, that one is used throughout.
[ ! -x "$DISTRIBUTION_RUST/bin/rustc" ] || PATH=$DISTRIBUTION_RUST/bin:$PATH
export PATH
# The set-up installs what rust-toolchain.toml names, and says so; cargo should not do it in passing.
export RUSTUP_AUTO_INSTALL=0
# Trunk reads NO_COLOR as true or false and refuses the usual 1.
unset NO_COLOR

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

# The whole seconds since $1 (a value of $SECONDS) in words.
elapsed() {
  local seconds=$((SECONDS - $1))
  if [ "$seconds" -lt 60 ]; then printf '%d s' "$seconds"; else printf '%d min %02d s' $((seconds / 60)) $((seconds % 60)); fi
}

# Checkers differ from version to version, so only the wanted one is asked.
can_spell() { [ "$(typos --version 2>/dev/null)" = "typos-cli $TYPOS_VERSION" ]; }

# Spark for Python in an environment of its own, and the Java that it runs on.
can_spark() { [ -e "$PYSPARK_HOME/ready" ] && have java; }

have() { command -v "$1" >/dev/null 2>&1; }

# Whether version $1 is at least version $2.
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]; }

first_of() {
  local name
  for name in "$@"; do command -v "$name" 2>/dev/null && return; done
  return 1
}

find_chromium() { if [ -n "${CHROME:-}" ]; then echo "$CHROME"; else first_of chromium chromium-browser google-chrome google-chrome-stable; fi; }
find_chromedriver() { if [ -n "${CHROMEDRIVER:-}" ]; then echo "$CHROMEDRIVER"; else first_of chromedriver; fi; }
find_firefox() { if [ -n "${FIREFOX:-}" ]; then echo "$FIREFOX"; else first_of firefox-esr firefox; fi; }
find_geckodriver() { if [ -n "${GECKODRIVER:-}" ]; then echo "$GECKODRIVER"; else first_of geckodriver; fi; }
