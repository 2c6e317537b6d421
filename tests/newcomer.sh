#!/bin/sh
# Follows docs/handbok.md as a newcomer does, in an empty folder: types each line that begins with "$ " in a console
# block, makes the changes to files that the text tells of, and holds each answer against what the guide shows.
# Needs no more than a shell and awk, so that it runs on a machine where nothing but sbs is installed.
# Usage: sh tests/newcomer.sh [GUIDE]       with sbs on the PATH; in the working folder, which has to be empty
#        sh tests/newcomer.sh --root ROOT   the same within another system, whose root is that folder (as root)
#
# In the guide, which its readers see without these comments:
#   <!-- byt i FILE: OLD => NEW -->        the first OLD of the file becomes NEW
#   <!-- ta in i FILE: FIRST => LAST -->   "# " goes from each line between the one that holds FIRST and the next with LAST
# and "…" in an answer stands for anything: at a line's end for its rest, on a line of its own for any lines.
set -u
if [ "${1:-}" = --root ]; then
  here=$(dirname "$0")
  mkdir -p "$2/root/newcomer"
  cp "$0" "$here/../docs/handbok.md" "$2/root" || exit 2
  exec chroot "$2" env -i HOME=/root PATH=/usr/local/bin:/usr/bin:/bin sh -c 'cd /root/newcomer && sh ../newcomer.sh ../handbok.md'
fi
guide=${1:-$(dirname "$0")/../docs/handbok.md}
[ -z "$(ls -A)" ] || { echo "newcomer.sh: the working folder is not empty" >&2; exit 2; }
# The day, the language and the width of the guide.
export SBS_TODAY=2027-02-01 SBS_LANG=sv COLUMNS=80
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What is done, one step a file: a command (.run), what it should answer (.want) and a change (.change).
awk -v work="$work" '
  function step(kind) { at++; return sprintf("%s/%03d.%s", work, at, kind) }
  /^<!-- (byt|ta in) i .*: .* => .* -->$/ {
    line = $0
    sub(/^<!-- /, "", line); sub(/ -->$/, "", line)
    file = step("change"); print line > file; close(file)
  }
  /^```/ { block = block ? 0 : ($0 == "```console" ? 1 : 2); next }
  block == 1 && /^\$ / { file = step("run"); print substr($0, 3) > file; close(file); want = sprintf("%s/%03d.want", work, at); printf "" > want; next }
  block == 1 { print > want }
' "$guide"

failures=0
fail() { echo "newcomer.sh: $1" >&2; failures=$((failures + 1)); }

change() {  # the text of a comment
  file=${1#* i }; file=${file%%: *}
  rest=${1#*: }
  old=${rest%% => *}; new=${rest#* => }
  case "$1" in "ta in"*) mode=take ;; *) mode=put ;; esac
  OLD=$old NEW=$new awk -v mode="$mode" '
    BEGIN { old = ENVIRON["OLD"]; new = ENVIRON["NEW"] }
    mode == "put" && !done && (found = index($0, old)) {
      $0 = substr($0, 1, found - 1) new substr($0, found + length(old)); done = 1
    }
    mode == "take" && !done && (inside || index($0, old)) {
      inside = 1
      last = index($0, new)
      if ($0 !~ /^##/) sub(/^# ?/, "")
      if (last) { inside = 0; done = 1 }
    }
    { print }
    END { exit !done }' "$file" >"$work/changed" || { fail "not found: $1"; return; }
  cat "$work/changed" >"$file"
}

# Whether an answer is what the guide shows.
fits() {
  awk '
    NR == FNR { want[++wanted] = $0; next }
    { got[++given] = $0 }
    function line(w, g,   cut) {
      if (w == g) return 1
      cut = length(w) - length("…")
      return cut > 0 && substr(w, cut + 1) == "…" && substr(g, 1, cut) == substr(w, 1, cut)
    }
    function from(w, g) {
      while (w <= wanted) {
        if (want[w] == "…") {
          for (; g <= given + 1; g++) if (from(w + 1, g)) return 1
          return 0
        }
        if (g > given || !line(want[w], got[g])) return 0
        w++; g++
      }
      return g > given
    }
    END { exit !from(1, 1) }' "$1" "$2"
}

for file in "$work"/*.run "$work"/*.change; do echo "$file"; done | sort >"$work/steps"
ran=0
while read -r file; do
  case "$file" in
    *.change) change "$(cat "$file")" ;;
    *.run)
      ran=$((ran + 1))
      sh "$file" >"$work/got" 2>&1
      code=$?
      # A finding is an answer; what could not be done is not.
      [ "$code" -le 1 ] || fail "exit code $code: $(cat "$file")"
      fits "${file%.run}.want" "$work/got" || { fail "another answer: $(cat "$file")"; cat "$work/got" >&2; }
      ;;
  esac
done <"$work/steps"
[ "$ran" -ge 10 ] || fail "only $ran commands were found in the guide"

# What the guide promises at its beginning is there.
sbs validate samverkan >"$work/got" 2>&1 || fail "the plan has errors at the end"
for made in samverkan.ics samverkan.html samverkan.xlsx delredovisning.md; do
  [ -s "$made" ] || fail "$made was not written"
done
echo "$ran commands of the guide, $failures failures"
[ "$failures" -eq 0 ]
