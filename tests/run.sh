#!/bin/sh
# All that CI checks: the format of the sources, a build with warnings as errors and sanitizers, every test. Works as the
# first command on a fresh Debian 12, as root or with sudo, from any folder.
# Usage: sh tests/run.sh [--long]   with --long also what takes hours, or another build: threads under ThreadSanitizer, a million mutants for the readers of YAML, what others make of YAML and of dates, an hour of libFuzzer for each property, what fails or is killed at every instant, hostile input at its full size, the branches of the rules, small mistakes that tests have to notice
set -eu
long=
case "${1:-}" in
  --long) long=yes ;;
  '') ;;
  *) sed -n '/^# Usage/s/^# //p' "$0" >&2; exit 2 ;;
esac
cd "$(dirname "$0")/.."

# clang-format by its version: each version formats a little differently.
sh examples/install-packages.sh doctest-dev ccache clang-format-14 strace python3 python3-yaml patch git \
  nodejs node-ajv node-yaml zsh fish man-db groff-base pre-commit \
  cmark-gfm python3-icalendar python3-dateutil python3-openpyxl chromium poppler-utils \
  libreoffice-calc-nogui curl binutils debootstrap valgrind libfyaml-dev libical-dev locales
# Debian's npm, where none is there: beside another one it cannot be installed.
command -v npm >/dev/null || sh examples/install-packages.sh npm

# No test may depend on the locale or the settings of whoever runs it.
unset LANG LC_MESSAGES SBS_LANG SBS_TODAY SBS_READER SOURCE_DATE_EPOCH NO_COLOR CLICOLOR_FORCE FORCE_COLOR
export LC_ALL=C

# Without git, which a fresh machine does not have.
find src tests -name '*.h' -o -name '*.cpp' | sort | xargs clang-format-14 --dry-run -Werror

# A build that was seen before comes from ccache, which needs a place of its own where there is no home.
export CMAKE_CXX_COMPILER_LAUNCHER=ccache
export CCACHE_SLOPPINESS=pch_defines,time_macros  # without, it never takes a file that a precompiled header goes before
[ -n "${CCACHE_DIR:-}" ] || [ -w "${HOME:-}" ] || export CCACHE_DIR="$PWD/build/ccache"
cmake --preset dev
cmake --build --preset dev

# The program as people get it, which shows what it costs and asks of the system; with sanitizers, neither tells anything.
cmake --workflow --preset package

# What only npm has; fetched where it is not there yet, or other versions are wanted.
npm=build/npm
if ! cmp -s tests/npm/package-lock.json "$npm/package-lock.json" || [ ! -d "$npm/node_modules" ]; then
  rm -rf "$npm"
  mkdir -p "$npm"
  cp tests/npm/package.json tests/npm/package-lock.json "$npm"
  (cd "$npm" && npm ci --ignore-scripts --no-audit --no-fund --silent)
fi

# Of where memory was taken only the last calls are remembered: to remember them all takes a sixth of the time.
export ASAN_OPTIONS="malloc_context_size=2${ASAN_OPTIONS:+:$ASAN_OPTIONS}"

# All at once, so that no processor waits for another.
ctest --preset dev --parallel "$(nproc)"

# The same properties with libFuzzer, each for 15 seconds, where its build is kept: by clang, it takes as long as the others
# together. sh tests/fuzz.sh makes one.
[ ! -f build/fuzz/CMakeCache.txt ] || sh tests/fuzz.sh

# Killed at random instants, or where a system call fails or the disk is full, every file is the old one or the new one;
# what somebody made to break it is read within its bounds; no personal number is in what is said of a hundred thousand
# plans. ctest tries some of each.
if [ -n "$long" ]; then
  sh tests/races.sh build/release/sbs
  python3 -B tests/kills.py build/release/sbs 1000
  python3 -B tests/failing_calls_test.py build/release/sbs 0 || [ $? -eq 77 ]
  python3 -B tests/full_disk_test.py build/release/sbs 60 || [ $? -eq 77 ]
  SBS_ALL_FAULTS=1 build/dev/tests/sbs_unit --source-file='*failing_calls_test*'
  python3 -B tests/hostile/hostile.py build/release/sbs --long
  python3 -B tests/hostile/hostile.py build/release/sbs --growth
  python3 -B tests/privacy_test.py build/release/sbs 100000
  python3 -B tests/same_everywhere.py build/release/sbs --long
  NODE_PATH=/usr/share/nodejs node tests/schema_agreement.js build/release/sbs 10000
  # What with sanitizers would take hours: both readers of YAML on a million mutants, one beside node-yaml and libfyaml,
  # and dates beside Python's.
  cmake --preset release -B build/readers -D BUILD_TESTING=ON
  cmake --build build/readers --target sbs_readers sbs_read_as_json sbs_read_by_libfyaml sbs_dates_as_json
  build/readers/tests/sbs_readers 1000000
  NODE_PATH=/usr/share/nodejs node tests/reading_oracle.js build/readers/tests/sbs_read_as_json 200000 build/readers/tests/sbs_read_by_libfyaml
  /usr/bin/python3 -B tests/dates_oracle.py build/readers/tests/sbs_dates_as_json 1000000
  cmake --preset tsan
  cmake --build --preset tsan
  TSAN_OPTIONS="suppressions=$PWD/tests/tsan.supp halt_on_error=1" build/tsan/tests/sbs_threads
  # Which branches of the rules the tests take, and what small mistakes they notice.
  sh examples/install-packages.sh clang-14 llvm-14
  cmake --workflow --preset coverage
  python3 -B tests/mutants/mutants.py
  sh tests/fuzz.sh 3600
fi
