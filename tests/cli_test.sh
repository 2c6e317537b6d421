#!/bin/sh
# What only the program itself can show: pipes, devices, rights, terminals. Usage: sh tests/cli_test.sh path/to/sbs
set -u
# What is set here, no caller's settings change.
unset LANG LC_MESSAGES SBS_TODAY SOURCE_DATE_EPOCH NO_COLOR CLICOLOR_FORCE FORCE_COLOR TZ
export LC_ALL=C
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
chmod 755 "$work"
mkdir "$work/bin"
cp "$1" "$work/bin/sbs"  # where those who may not enter our folder can run it too
sbs="$work/bin/sbs"
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
well="No errors in 1 plan (1 file), checked as of 1 May 2017."

# The day: option, SBS_TODAY, SOURCE_DATE_EPOCH, the clock.
check "the option's day" "$well" "$(SBS_TODAY=2018-01-01 "$sbs" validate "$plan" --today 2017-05-01)"
check "the variable's day" "$well" "$(SBS_TODAY=2017-05-01 SOURCE_DATE_EPOCH=0 "$sbs" validate "$plan")"
check "the source's day" "$well" "$(SOURCE_DATE_EPOCH=1493596800 "$sbs" validate "$plan")"
# East and west of the date line it is never the same day, whatever the clock says. The day may change between two commands.
for zone in '<+14>-14' '<-12>12'; do
  before=$(TZ=$zone date +%F)
  line=$(TZ=$zone "$sbs" validate "$plan")
  [ "$line" = "No errors in 1 plan (1 file), checked as of $before." ] ||
    check "the local day" "No errors in 1 plan (1 file), checked as of $(TZ=$zone date '+%-d %B %Y')." "$line"
done
check "the local day is the last resort" "1 January 1970" "$(SOURCE_DATE_EPOCH=0 TZ='<+14>-14' "$sbs" validate "$plan" | grep -o '1 January 1970')"
check "a day that is none" 2 "$(SBS_TODAY=soon "$sbs" validate "$plan" 2>/dev/null; echo $?)"
export SBS_TODAY=2017-05-01

# Languages.
check "the locale's language" "Inga fel i 1 plan (1 fil), kontrollerat per den 1 maj 2017." "$(SBS_LANG='' LC_ALL=sv_SE.UTF-8 "$sbs" validate "$plan")"
check "another locale's language" "$well" "$(SBS_LANG='' LC_ALL=de_DE.UTF-8 "$sbs" validate "$plan")"

# Where the output cannot go.
check "a full device" "sbs: the output could not be written (No space left on device) 2" \
  "$("$sbs" validate "$plan" 2>&1 >/dev/full) $("$sbs" validate "$plan" >/dev/full 2>&1; echo $?)"
mkfifo "$work/closed"
(exec 3<"$work/closed"; exec 3<&-) &
check "a closed pipe is no message, and no crash" 2 "$( ( sleep 0.3; "$sbs" timeline "$root/examples/kumla"; echo $? >&2 ) 2>&1 >"$work/closed" )"
wait
check "no output at all" "sbs: the output could not be written (Bad file descriptor) 2" \
  "$("$sbs" validate "$plan" 2>&1 >&-) $("$sbs" validate "$plan" 2>/dev/null >&-; echo $?)"
(exec 3<"$work/closed"; exec 3<&-) &
check "a closed pipe is no crash of status either" 2 "$( ( sleep 0.3; "$sbs" status "$root/examples/kumla"; echo $? >&2 ) 2>&1 >"$work/closed" )"
wait
check "head" "Malmens skola · Kumla kommun" "$("$sbs" timeline "$root/examples/kumla" 2>&1 | head -n 1)"

# --output: whole or not at all, and the file keeps its rights.
printf old >"$work/out"
chmod 640 "$work/out"
"$sbs" validate "$plan" -o "$work/out"
check "--output writes the file" "$well" "$(cat "$work/out")"
check "--output keeps the rights" 640 "$(stat -c %a "$work/out")"
# With no room for a single byte, the system's signal must not kill the program halfway.
check "--output that does not fit" "sbs: $work/out could not be written (File too large) 2" \
  "$(ulimit -f 0; "$sbs" timeline "$plan" -o "$work/out" 2>&1) $(ulimit -f 0; "$sbs" timeline "$plan" -o "$work/out" 2>/dev/null; echo $?)"
check "--output that does not fit keeps the old" "$well" "$(cat "$work/out")"
ln -s out "$work/link"
"$sbs" timeline "$plan" -o "$work/link"
check "--output through a link keeps it" "out Ekvik municipality" "$(readlink "$work/link") $(head -n 1 "$work/out")"
rm "$work/link"
check "--output leaves nothing beside it" "$(printf 'bin\nclosed\nout\nplan.yaml')" "$(ls "$work")"
check "--output into nowhere" 2 "$("$sbs" validate "$plan" -o "$work/no/where" 2>/dev/null; echo $?)"
check "--output to a device" 0 "$("$sbs" validate "$plan" -o /dev/null; echo $?)"

# A plan that is no regular file.
check "a pipe as a plan" "$well" "$(mkfifo "$work/pipe.fifo"; cat "$plan" >"$work/pipe.fifo" & "$sbs" validate "$work/pipe.fifo")"
check "a descriptor as a plan" "$well" "$("$sbs" validate /dev/fd/3 3<"$plan")"
check "standard input as a path" "$well" "$("$sbs" validate /dev/stdin <"$plan")"
rm -f "$work/pipe.fifo" "$work/closed" "$work/out"
check "a folder given with a slash" 0 "$("$sbs" validate "$work/" >/dev/null; echo $?)"

# Rights: as somebody who has few, where we are root.
as_nobody=
[ "$(id -u)" -ne 0 ] || as_nobody="setpriv --reuid=65534 --regid=65534 --clear-groups"
cd "$work" || exit 1
mkdir walk sealed
for folder in walk/a walk/b walk/closed split unlisted; do
  mkdir "$folder"
  cp "$plan" "$folder/plan.yaml"
done
printf 'sbs: 1\nschools:\n  - {id: one, name: One, school_forms: [compulsory_school]}\n' >split/schools.yaml
printf 'sbs: 1\ntimeline:\n  - {event: analysis, planned: 2017-06, schools: [one]}\n' >split/timeline.yaml
chmod -R a+rX .
chmod 000 walk/b/plan.yaml walk/closed split/schools.yaml
chmod 711 unlisted
chmod 555 sealed
no="may not be read: permission denied"
# as_nobody ARGUMENT…: what a run without rights says, and its exit code
as_nobody() { $as_nobody "$sbs" "$@" 2>&1; echo $?; }
# lines LINE…
lines() { printf '%s\n' "$@"; }
if $as_nobody true 2>/dev/null; then
  check "an unreadable file" "$(lines "sbs: walk/b/plan.yaml $no" 2)" "$(as_nobody validate walk/b/plan.yaml)"
  check "a folder without rights" "$(lines "sbs: walk/closed $no" 2)" "$(as_nobody validate walk/closed)"
  check "a file in a folder without rights" "$(lines "sbs: walk/closed/plan.yaml $no" 2)" \
    "$(as_nobody timeline walk/closed/plan.yaml)"
  check "a file in a folder that can't be listed" "$(lines "$well" 0)" "$(as_nobody validate unlisted/plan.yaml)"
  check "the others are checked all the same" "$(lines "sbs: walk/closed $no" "sbs: walk/b/plan.yaml $no" "$well" 2)" \
    "$(as_nobody validate walk)"
  check "a row for each that can be read" "$(lines "sbs: walk/closed $no" "sbs: walk/b/plan.yaml $no" "1 plan - 0 of 20 items done - read on 1 May 2017" 2)" \
    "$(as_nobody status walk --ascii | grep '^sbs\|^1 plan\|^2')"
  check "what an unreadable part may hold is not missed" "sbs: split/schools.yaml $no" \
    "$(as_nobody validate split | grep -v '^No errors\|^2$')"
  check "--output into a folder without rights" "$(lines "sbs: sealed/out could not be written (Permission denied)" 2)" \
    "$(as_nobody validate walk/a -o sealed/out)"
  check "--output into a folder without rights leaves nothing" "" "$(ls -A sealed)"
else
  echo "not tested: a run without rights can't be had here"
fi
chmod 755 walk/closed

# A terminal has colours and a width; NO_COLOR and a pipe have none.
cd "$root" || exit 1
if script -qec true /dev/null </dev/null >/dev/null 2>&1; then
  in_terminal() { TERM=xterm script -qec "stty cols 61; $1" /dev/null </dev/null | tr -d '\r'; }
  colours=$(in_terminal "$sbs timeline examples/kumla" | grep -c "$(printf '\033')\[")
  [ "$colours" -gt 0 ] || { echo "failed: no colours in a terminal" >&2; failed=1; }
  check "NO_COLOR" 0 "$(in_terminal "env NO_COLOR=1 $sbs timeline examples/kumla" | grep -c "$(printf '\033')\[")"
  check "the terminal's width" 61 "$(in_terminal "env NO_COLOR=1 $sbs timeline examples/kumla" | grep -- '─── ' | LC_ALL=C.UTF-8 wc -m | awk '{print $1 - 1}')"
else
  echo "skipped: what a terminal shows; none can be made here" >&2
fi
check "no colours in a pipe" 0 "$("$sbs" timeline examples/kumla | grep -c "$(printf '\033')\[")"

mkdir "$work/met"
cp "$plan" "$work/met/plan.yaml"
mkfifo "$work/met/pipe.yaml"
check "a pipe met in a folder is not waited for" "$well" "$(timeout 20 "$sbs" validate "$work/met")"
check "standard input that cannot be read" 2 "$("$sbs" validate - </tmp 2>/dev/null; echo $?)"

# Mending in place: the mode, a link's target, and what stands beside stay; the diff is one that patch takes.
mkdir "$work/mend" && cd "$work/mend" || exit 1
mistyped() { sed 's/^  counted_from:/  # a remark\n  conted_from:/; s/organiser: {name/organisr: {name/' "$plan"; }
mistyped >plan.yaml
chmod 640 plan.yaml
cp plan.yaml before.txt
ln -s plan.yaml link.yaml
"$sbs" validate link.yaml --fix --diff >changes.diff 2>&1
check "--fix --diff changes nothing" "" "$(cmp plan.yaml before.txt)"
check "--fix mends, and says so" 0 "$("$sbs" validate link.yaml --fix --quiet >said 2>&1; echo $?)"
check "what is mended is what was meant" "$(sed 's/^  counted_from:/  # a remark\n  counted_from:/' "$plan")" "$(cat plan.yaml)"
check "--fix keeps the mode" 640 "$(stat -c %a plan.yaml)"
check "--fix keeps a link" "plan.yaml" "$(readlink link.yaml)"
check "--fix leaves no other file" "before.txt changes.diff link.yaml plan.yaml said" "$(echo *)"
mkdir a && cp before.txt a/plan.yaml
"$sbs" validate a --fix --diff >changes.diff 2>&1
check "patch takes the diff" 0 "$(patch -s -p1 <changes.diff >/dev/null 2>&1; echo $?)"
check "patched is mended" "$(cat plan.yaml)" "$(cat a/plan.yaml)"
for ends in crlf bom cut; do
  mkdir $ends
  case $ends in
    crlf) mistyped | sed 's/$/\r/' >$ends/plan.yaml ;;
    bom) { printf '\357\273\277'; mistyped; } >$ends/plan.yaml ;;
    cut) printf '%s' "$(mistyped)" >$ends/plan.yaml ;;
  esac
  "$sbs" validate $ends --fix --diff >changes.diff 2>&1
  cp -r $ends patched
  (cd patched && patch -s --binary -p2 <../changes.diff >/dev/null 2>&1)
  "$sbs" validate $ends --fix --quiet >/dev/null 2>&1
  check "patched and mended are the same: $ends" "" "$(cmp $ends/plan.yaml patched/plan.yaml 2>&1)"
  check "mended once is mended: $ends" "" "$("$sbs" validate $ends --fix --diff 2>&1)"
  rm -r patched
done
if $as_nobody true 2>/dev/null; then
  mkdir shut && cp before.txt shut/plan.yaml && chmod 555 shut
  check "--fix in a folder without rights" 2 "$($as_nobody "$sbs" validate shut --fix >/dev/null 2>&1; echo $?)"
  check "--fix in a folder without rights changes nothing" "" "$(cmp before.txt shut/plan.yaml)"
  chmod 755 shut
fi

# Translating in place.
cp "$plan" there.yaml
chmod 604 there.yaml
"$sbs" translate --write there.yaml
check "translate --write keeps the mode" 604 "$(stat -c %a there.yaml)"
check "translated" 1 "$(grep -c '^samverkan:$' there.yaml)"
"$sbs" translate --write --to en there.yaml
check "translated there and back" "" "$(cmp "$plan" there.yaml)"
check "translate through a pipe" "$("$sbs" translate "$plan")" "$("$sbs" translate - <"$plan")"

exit $failed
