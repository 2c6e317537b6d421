#!/bin/sh
# Run by `npm install` in a checkout of this repository, as pre-commit does before it packs it: puts the program where
# package.json names it. It is fetched where a release is named, by SBS_RELEASE or by "config" in package.json, and compiled
# otherwise.
set -eu
release=${SBS_RELEASE:-${npm_package_config_release:-}}
if [ -n "$release" ]; then
  exec sh examples/fetch-release.sh "$release" "$npm_package_version" bin/sbs
fi
echo "No release is named (SBS_RELEASE): sbs is compiled, which takes some minutes." >&2
command -v cmake >/dev/null || { echo "That needs cmake, and what sh examples/install-packages.sh installs." >&2; exit 1; }
cmake --workflow --preset release
install -D -m 755 build/release/sbs bin/sbs
