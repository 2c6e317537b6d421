# What --changed-since tells, in repositories that git makes. Usage: sh changed_since_test.sh path/to/sbs
set -eu
sbs=$(realpath "$1")
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null SBS_LANG=en SBS_TODAY=2017-05-01
export GIT_AUTHOR_NAME=sbs GIT_AUTHOR_EMAIL=sbs@example.invalid GIT_COMMITTER_NAME=sbs GIT_COMMITTER_EMAIL=sbs@example.invalid

fail() {
  echo "FAILED: $*" >&2
  exit 1
}
# CODE WORDS ARGUMENTS…: validate ends so and says so.
says() {
  code=$1
  words=$2
  shift 2
  ended=0
  "$sbs" validate "$@" >out 2>err || ended=$?
  [ "$ended" -eq "$code" ] || fail "validate $* ended with $ended, not $code: $(cat out err)"
  grep -qF -- "$words" out err || fail "validate $* does not say \"$words\": $(cat out err)"
}
says_not() {
  words=$1
  shift
  "$sbs" validate "$@" >out 2>err || true
  ! grep -qF -- "$words" out || fail "validate $* says \"$words\": $(cat out)"
}
plan() {
  mkdir -p "planer/$1"
  printf 'sbs: 1\ncollaboration:\n  mandate: sbs-2015\n  organiser: {name: %s kommun, type: municipal}\n  counted_from: dialogue\n' "$1" >"planer/$1/plan.yaml"
}
keep() {
  git add -A
  git commit -qm "$1"
}

mkdir "$root/a"
cd "$root/a"
says 2 "git" . --changed-since main
git init -q -b main
printf 'out\nerr\n' >.gitignore
plan Ek
plan Al
plan Lind
keep "three plans"

says 0 "No plan has changed since main." planer --changed-since main
says 0 "No plan has changed since HEAD." planer --changed-since HEAD
says 2 "nowhere" planer --changed-since nowhere
says 2 "--upload-pack" planer "--changed-since=--upload-pack=x"
says 2 "standard input" - --changed-since main
says 2 "--write-baseline" planer --changed-since main --write-baseline known.yaml

# The working tree, whether git knows the file or not.
echo '  staart: 2016-08-15' >>planer/Ek/plan.yaml
says 1 "planer/Ek/plan.yaml" planer --changed-since main
grep -q "in 1 plan (1 file" out || fail "other plans are counted: $(cat out)"
plan Ny
says 1 "in 2 plans" planer --changed-since main
printf 'sbs: 1\nschools: []\n' >planer/Al/schools.yaml
says 1 "in 3 plans" planer --changed-since main
(cd planer/Ek && says 1 "plan.yaml:6" . --changed-since main && rm out err)

# From where the branch began: what happens on main meanwhile is none of its changes.
git checkout -q -- planer
rm -r planer/Ny planer/Al/schools.yaml
git checkout -qb change
echo 'teams: []' >>planer/Al/plan.yaml
keep "a change"
git checkout -q main
echo '  staart: 2016-08-15' >>planer/Lind/plan.yaml
keep "another"
git checkout -q change
says 0 "in 1 plan (1 file" planer --changed-since main
says_not "Lind" planer --changed-since main
says 0 "in 1 plan" "$root/a/planer" --changed-since main

# A part that is taken away, and settings, which count for all below them.
git checkout -q main
printf 'sbs: 1\nteams: []\n' >planer/Ek/teams.yaml
keep "a part"
rm planer/Ek/teams.yaml
says 0 "in 1 plan (1 file" planer --changed-since main
git checkout -q -- planer
says 0 "No plan" planer --changed-since main
echo 'language: en' >planer/.sbs.yaml
says 1 "in 3 plans" planer --changed-since main
keep "settings"
rm planer/.sbs.yaml
says 1 "in 3 plans" planer --changed-since main
git checkout -q -- planer

# A finding that stands in a plan of its own, against one that has changed.
for name in Ek Al; do
  printf '  start: 2015-08-17\n  end: 2018-06-13\nschools: [{id: a, name: A, forms: [compulsory], unit_code: "12251866"}]\n' >>"planer/$name/plan.yaml"
done
sed -i 's/counted_from: dialogue/counted_from: start/' planer/Ek/plan.yaml planer/Al/plan.yaml
keep "one school in two plans"
"$sbs" validate planer --format short >all || true
grep SBS706 all >several || fail "no finding of several plans: $(cat all)"
rm all
echo '# changed' >>planer/Al/plan.yaml
"$sbs" validate planer --format short --changed-since HEAD >out || true
grep SBS706 out | cmp - several || fail "a finding of several plans is missing: $(cat out)"
git checkout -q -- planer
rm several
echo '# changed' >>planer/Ek/plan.yaml
"$sbs" validate planer --format short --changed-since HEAD >out || true
grep -q SBS706 out || fail "a finding of several plans is missing: $(cat out)"

# What is known of plans that nobody looked at is not gone.
git checkout -q -- planer
"$sbs" validate planer --write-baseline known.yaml >out
says 0 "No plan has changed since HEAD." planer --changed-since HEAD --baseline known.yaml
says_not "no longer" planer --changed-since HEAD --baseline known.yaml

# Only a part of the history.
cd "$root"
git clone -q --depth 1 "file://$root/a" b
cd b
says 2 "fetch-depth: 0" planer --changed-since "$(git -C ../a rev-parse HEAD~2)"
echo "all is told of what has changed"
