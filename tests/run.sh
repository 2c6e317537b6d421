#!/bin/sh
# All that CI checks: the format of the sources, a build with warnings as errors and sanitizers, every test. Works as the
# first command on a fresh Debian 12, as root or with sudo, from any folder.
set -eu
cd "$(dirname "$0")/.."

sh examples/install-packages.sh g++ cmake ninja-build pkg-config \
  libcli11-dev libyaml-cpp-dev libfmt-dev nlohmann-json3-dev libexpected-dev libutf8proc-dev \
  doctest-dev ccache clang-format

# No test may depend on the locale or the settings of whoever runs it.
unset LC_ALL LC_MESSAGES LANG SBS_LANG SBS_TODAY SOURCE_DATE_EPOCH NO_COLOR CLICOLOR_FORCE FORCE_COLOR || true

find src tests -name '*.h' -o -name '*.cpp' | sort | xargs clang-format --dry-run -Werror

# A build that was seen before comes from ccache.
export CMAKE_CXX_COMPILER_LAUNCHER=ccache
cmake --preset dev
cmake --build --preset dev

# The largest plan is read by the program as people get it: with sanitizers, memory tells nothing.
cmake --preset release
cmake --build --preset release
sh tests/bench/large_plan.sh build/release/sbs

ctest --preset dev --parallel "$(nproc)"
