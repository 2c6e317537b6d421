#!/bin/sh
# Builds sbs and shows what it does with the plan of Malmens skola in Kumla. Works as the first command on a fresh
# Debian 12, as root or with sudo, from any folder.
set -eu
cd "$(dirname "$0")/.."

sh examples/install-packages.sh

cmake --workflow --preset release
sbs=build/release/sbs

for command in validate timeline checklist status; do
  printf '\n$ sbs %s examples/kumla/ --lang sv\n' "$command"
  "$sbs" "$command" examples/kumla/ --lang sv
done
