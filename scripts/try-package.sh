#!/usr/bin/env bash
# Installs the packed tarball in an empty folder and does a first hour there, on this machine's Node
# and on a newer one from the npm registry (package `node`) where that can be had.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

tarball=$(cd "$root" && npm pack --silent --ignore-scripts --pack-destination "$work" | tail -n 1)
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund "./$tarball"
bin="$work/node_modules/jalostamo/bin/jalostamo.js"

first_hour() {
  local node=$1 folder=$2
  "$node" "$bin" --version
  "$node" "$bin" init programme "$folder" --yes --name 'Koeohjelma' --cities Espoo,Turku --languages fi,sv --no-git
  "$node" "$bin" --cwd "$folder" init experiment --yes --name 'Yhteinen olohuone' --organisation espoo --owner Osallisuuspäällikkö --dimension inclusion
  "$node" "$bin" --cwd "$folder" validate
  "$node" "$bin" --cwd "$folder" summary
}

echo "node $(node --version)"
first_hour node programme

if npm install --silent --no-audit --no-fund --prefix newer node@24 2>newer.log && newer/node_modules/node/bin/node --version >newer.version 2>>newer.log; then
  echo "node $(cat newer.version)"
  first_hour "$work/newer/node_modules/node/bin/node" programme-newer
  cd "$root"
  "$work/newer/node_modules/node/bin/node" node_modules/vitest/vitest.mjs run
else
  echo "no newer Node could be installed here:"
  tail -n 5 newer.log
fi
