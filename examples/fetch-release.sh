#!/bin/sh
# Fetches the program of a release, which is one file, and holds it against the release's list of checksums.
# Usage: sh examples/fetch-release.sh RELEASES VERSION FILE
#   RELEASES  the address under which the files of version 1.2.3 lie as v1.2.3/…, as docs/release.md puts them
#   FILE      where the program is put
set -eu
[ $# -eq 3 ] || { sed -n '/^# Usage/,/^set/s/^# //p' "$0" >&2; exit 2; }
[ "$(uname -sm)" = "Linux x86_64" ] || { echo "releases of sbs are for Linux on x86-64; this is $(uname -sm)" >&2; exit 1; }
from=${1%/}/v$2
program=sbs-$2-linux-amd64

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for name in SHA256SUMS "$program"; do
  curl --fail --silent --show-error --location --retry 3 --output "$folder/$name" "$from/$name" ||
    { echo "$from/$name could not be fetched" >&2; exit 1; }
done
awk -v name="$program" '$2 == name' "$folder/SHA256SUMS" >"$folder/sum"
(cd "$folder" && sha256sum --check --strict --quiet sum) ||
  { echo "$program is not the file that SHA256SUMS names: nothing was installed" >&2; exit 1; }
mkdir -p "$(dirname "$3")"
install -m 755 "$folder/$program" "$3"
