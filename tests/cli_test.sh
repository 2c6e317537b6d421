#!/bin/sh
# What only the program itself can show: pipes, devices, rights, terminals. Usage: sh tests/cli_test.sh path/to/sbs
set -u
sbs=$(realpath "$1")
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
chmod 755 "$work"
trap 'rm -rf "$work"' EXIT
failed=0

# check WHAT EXPECTED ACTUAL
check() {
  [ "$2" = "$3" ] && return
  printf 'failed: %s\n  expected: %s\n  but was:  %s\n' "$1" "$2" "$3" >&2
  failed=1
}

export SBS_LANG=en
plan="$work/plan.yaml"
cat >"$plan" <<'END'
sbs: 1
collaboration:
  mandate: sbs-2015
  organiser: {name: Ekvik municipality, type: municipal}
  counted_from: dialogue
END
well="No errors in 1 plan (1 file), checked as of 2017-05-01."

# The day: option, SBS_TODAY, SOURCE_DATE_EPOCH, the clock.
check "the option's day" "$well" "$(SBS_TODAY=2018-01-01 "$sbs" validate "$plan" --today 2017-05-01)"
check "the variable's day" "$well" "$(SBS_TODAY=2017-05-01 SOURCE_DATE_EPOCH=0 "$sbs" validate "$plan")"
check "the source's day" "$well" "$(SOURCE_DATE_EPOCH=1493596800 "$sbs" validate "$plan")"
check "the local day" "No errors in 1 plan (1 file), checked as of $(TZ=Europe/Stockholm date +%F)." "$(TZ=Europe/Stockholm "$sbs" validate "$plan")"
check "a day that is none" 2 "$(SBS_TODAY=soon "$sbs" validate "$plan" 2>/dev/null; echo $?)"
export SBS_TODAY=2017-05-01

# Languages.
check "the locale's language" "Inga fel i 1 plan (1 fil), kontrollerat som det ser ut 2017-05-01." "$(SBS_LANG='' LC_ALL=sv_SE.UTF-8 "$sbs" validate "$plan")"
check "another locale's language" "$well" "$(SBS_LANG='' LC_ALL=de_DE.UTF-8 "$sbs" validate "$plan")"

# Where the output cannot go.
check "a full device" "sbs: the output could not be written (No space left on device) 2" \
  "$("$sbs" validate "$plan" 2>&1 >/dev/full) $("$sbs" validate "$plan" >/dev/full 2>&1; echo $?)"
mkfifo "$work/closed"
(exec 3<"$work/closed"; exec 3<&-) &
check "a closed pipe is no message" "" "$( ( sleep 0.3; "$sbs" timeline "$root/examples/kumla" ) 2>&1 >"$work/closed" )"
wait
check "head" "Malmens skola · Kumla kommun" "$("$sbs" timeline "$root/examples/kumla" 2>&1 | head -n 1)"

# --output: whole or not at all, and the file keeps its rights.
printf old >"$work/out"
chmod 640 "$work/out"
"$sbs" validate "$plan" -o "$work/out"
check "--output writes the file" "$well" "$(cat "$work/out")"
check "--output keeps the rights" 640 "$(stat -c %a "$work/out")"
check "--output leaves nothing beside it" "closed out plan.yaml" "$(ls "$work" | tr '\n' ' ' | sed 's/ $//')"
check "--output into nowhere" 2 "$("$sbs" validate "$plan" -o "$work/no/where" 2>/dev/null; echo $?)"
check "--output to a device" 0 "$("$sbs" validate "$plan" -o /dev/null; echo $?)"

# A plan that is no regular file.
check "a pipe as a plan" "$well" "$(mkfifo "$work/pipe.fifo"; cat "$plan" >"$work/pipe.fifo" & "$sbs" validate "$work/pipe.fifo")"
rm -f "$work/pipe.fifo" "$work/closed" "$work/out"
check "a folder given with a slash" 0 "$("$sbs" validate "$work/" >/dev/null; echo $?)"

# Rights: as somebody who has few, where we are root.
as_nobody=
[ "$(id -u)" -ne 0 ] || as_nobody="setpriv --reuid=65534 --regid=65534 --clear-groups"
mkdir "$work/a" "$work/b" "$work/closed"
cp "$plan" "$work/a/plan.yaml"
cp "$plan" "$work/b/plan.yaml"
chmod 755 "$work/a" "$work/b"
chmod 644 "$work/a/plan.yaml"
chmod 000 "$work/b/plan.yaml" "$work/closed"
if $as_nobody test -x "$sbs"; then
  check "an unreadable file" "sbs: $work/b/plan.yaml may not be read: permission denied 2" \
    "$($as_nobody "$sbs" validate "$work/b/plan.yaml" 2>&1) $($as_nobody "$sbs" validate "$work/b/plan.yaml" >/dev/null 2>&1; echo $?)"
  check "a folder without rights" "sbs: $work/closed may not be read: permission denied" "$($as_nobody "$sbs" validate "$work/closed" 2>&1)"
  check "the others are checked all the same" "$well 2" \
    "$($as_nobody "$sbs" validate "$work/a" "$work/b" "$work/closed" 2>/dev/null) $($as_nobody "$sbs" validate "$work/a" "$work/b" >/dev/null 2>&1; echo $?)"
fi
chmod 755 "$work/closed"

# A terminal has colours and a width; NO_COLOR and a pipe have none.
if command -v script >/dev/null; then
  in_terminal() { TERM=xterm script -qec "stty cols 61; $1" /dev/null </dev/null | tr -d '\r'; }
  colours=$(in_terminal "$sbs timeline $root/examples/kumla" | grep -c "$(printf '\033')\[")
  [ "$colours" -gt 0 ] || { echo "failed: no colours in a terminal" >&2; failed=1; }
  check "NO_COLOR" 0 "$(in_terminal "env NO_COLOR=1 $sbs timeline $root/examples/kumla" | grep -c "$(printf '\033')\[")"
  check "the terminal's width" 61 "$(in_terminal "env NO_COLOR=1 $sbs timeline $root/examples/kumla" | grep -- '─── ' | LC_ALL=C.UTF-8 wc -m | awk '{print $1 - 1}')"
fi
check "no colours in a pipe" 0 "$("$sbs" timeline "$root/examples/kumla" | grep -c "$(printf '\033')\[")"

exit $failed
