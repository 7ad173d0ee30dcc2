#!/usr/bin/env bash
# Debian's Chromium for the browser tests; does nothing where one is already there.
set -euo pipefail
if [ -x "${JALOSTAMO_CHROMIUM:-/usr/bin/chromium}" ]; then
  echo "browser: ${JALOSTAMO_CHROMIUM:-/usr/bin/chromium}"
  exit 0
fi
sudo=''
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get update -qq
$sudo apt-get install -y -qq --no-install-recommends chromium fonts-liberation
