#!/bin/sh
# Tries what has to hold of any bytes (tests/fuzz/properties.def) with libFuzzer: each property for 10,000 executions or
# 15 seconds, or for as many seconds as are given. Prints how often each was tried, how much of sbs that reached, and
# what is new that broke it, which is kept in tests/fuzz/crashes: the ordinary test run replays it from then on.
# Usage: sh tests/fuzz.sh [SECONDS [PROPERTY…]]   FUZZ_JOBS=N tries so many at a time, else as many as there are processors
set -eu
case "${1:-15}" in
  *[!0-9]* | '') sed -n '/^# Usage/s/^# //p' "$0" >&2; exit 2 ;;
esac
seconds="${1:-15}"
# It tries all seeds that it is given before it looks at the clock: the short form has few, and leaves what the long ones
# have learnt alone.
if [ $# -eq 0 ]; then
  runs=10000 seeds=100 learnt=build/fuzz/short
else
  runs=-1 seeds=$((seconds * 2 + 100)) learnt=build/fuzz/corpus
fi
[ $# -eq 0 ] || shift
cd "$(dirname "$0")/.."

command -v clang++-14 >/dev/null || sh examples/install-packages.sh clang-14 llvm-14 libclang-rt-14-dev ccache
export CMAKE_CXX_COMPILER_LAUNCHER=ccache
export CCACHE_SLOPPINESS=pch_defines,time_macros
[ -n "${CCACHE_DIR:-}" ] || [ -w "${HOME:-}" ] || export CCACHE_DIR="$PWD/build/ccache"
mkdir -p build
cmake --preset fuzz >build/fuzz.configure.log || { cat build/fuzz.configure.log; exit 1; }
cmake --build --preset fuzz

made=build/fuzz/tests/fuzz
[ $# -gt 0 ] || set -- $(sed -n 's/^SBS_PROPERTY(\([a-z_]*\),.*/\1/p' tests/fuzz/properties.def)
# What libFuzzer learns in a long run stays in build/fuzz/corpus, beside what is made of the tests anew.
rm -rf build/fuzz/seeds build/fuzz/short
"$made/sbs_properties" --write build/fuzz/seeds "$seeds"
# A name for what a stack trace names: without, a report says addresses only.
export ASAN_SYMBOLIZER_PATH="${ASAN_SYMBOLIZER_PATH:-$(command -v llvm-symbolizer-14 || true)}"

# The last number after a word in a log: "cov: 812".
last() { sed -n "s/.*$1 *\([0-9][0-9]*\).*/\1/p" "$2" | tail -1; }

# Tries one property; what broke it is counted in a file beside its log.
try_property() {
  property="$1"
  found="build/fuzz/found/$property"
  log="build/fuzz/$property.log"
  rm -rf "$found"
  mkdir -p "$learnt/$property" "$found"
  executions=0
  left=$seconds
  again=0
  : >"$log.all"
  # libFuzzer stops at what breaks a property: it begins again with the time that is left, five times at most.
  while [ "$left" -gt 0 ] && [ $again -lt 5 ]; do
    begun=$(date +%s)
    well=yes
    # One process, one job: what is found is found again by the same number.
    "$made/sbs_fuzz_$property" -seed=$((20161003 + again)) -runs="$runs" -max_total_time="$left" -timeout=60 -rss_limit_mb=4096 \
      -max_len=20000 -dict=build/fuzz/seeds/words.dict -artifact_prefix="$found/" -print_final_stats=1 \
      "$learnt/$property" "build/fuzz/seeds/$property" >"$log" 2>&1 || well=no
    cat "$log" >>"$log.all"
    did=$(last 'stat::number_of_executed_units:' "$log")
    executions=$((executions + ${did:-0}))
    [ $well = no ] || break
    again=$((again + 1))
    left=$((left - $(date +%s) + begun))
  done
  new=0
  for crash in "$found"/*; do
    case "$crash" in */slow-unit-*) continue ;; esac  # slow on a busy machine; what takes a minute is a timeout
    [ -f "$crash" ] || continue
    new=$((new + 1))
    mkdir -p "tests/fuzz/crashes/$property"
    cp "$crash" "tests/fuzz/crashes/$property/"
    echo "  tests/fuzz/crashes/$property/$(basename "$crash") broke it; see $log.all, and try it again with"
    echo "    $made/sbs_properties $property --runs 0 tests/fuzz/crashes/$property"
    echo "    $made/sbs_fuzz_$property -minimize_crash=1 -max_total_time=60 tests/fuzz/crashes/$property/$(basename "$crash")"
  done
  # It died of something else than an input, or of one that is not kept.
  [ $again -eq 0 ] || [ $new -gt 0 ] || { tail -20 "$log"; new=1; }
  printf '%-28s %9s executions, %6s edges, %7s features, %s new that break it\n' "$property" "$executions" \
    "$(last 'cov:' "$log.all")" "$(last 'ft:' "$log.all")" "$new"
  echo "$new" >"$log.broken"
}

jobs="${FUZZ_JOBS:-$(nproc)}"
rm -f build/fuzz/*.log.broken
running=0
for property in "$@"; do
  try_property "$property" &
  running=$((running + 1))
  [ $((running % jobs)) -ne 0 ] || wait
done
wait
for property in "$@"; do
  [ "$(cat "build/fuzz/$property.log.broken" 2>/dev/null || echo 1)" -eq 0 ] || exit 1
done
