#!/bin/sh
# Installs the Debian packages that sbs is built with, and those named besides, where they are missing. Does nothing, and
# needs neither rights nor network, where none is.
# Usage: sh examples/install-packages.sh [PACKAGE…]
#        sh examples/install-packages.sh --only PACKAGE…   those named, and not what sbs is built with
set -eu

if [ "${1:-}" = --only ]; then
  shift
else
  set -- g++ cmake ninja-build pkg-config \
    libcli11-dev libyaml-cpp-dev libfmt-dev nlohmann-json3-dev libexpected-dev libutf8proc-dev \
    libminizip-dev zlib1g-dev "$@"
fi

missing=
for package in "$@"; do
  # A line for each architecture; a package that was removed but not purged is known, yet not installed.
  dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "these packages are missing, and there is no sudo to install them:$missing" >&2; exit 1; }
  as_root=sudo
fi
echo "installing:$missing"
$as_root apt-get update -qq
# A machine that has just started may be updating itself: wait for that.
# shellcheck disable=SC2086  # a list of words
$as_root env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 $missing >/dev/null
