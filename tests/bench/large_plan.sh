#!/bin/sh
# How time and memory grow with a plan: validates one of 5,500 interventions and one of 55,000 (about 50 MB), and prints
# the ratio of their times. Never fails by the clock; fails where the large plan is not read well, or takes 600 MB.
# Usage: sh tests/bench/large_plan.sh path/to/sbs
set -eu
sbs=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# plan COUNT: a valid plan with so many interventions.
plan() {
  cat <<'END'
sbs: 1
samverkan:
  uppdrag: sbs-2015
  huvudman: {namn: Exempelkommunen, typ: kommunal}
  räknas_från: dialog
  start: 2016-06-13
  slut: 2019-05-31
skolor:
  - {id: norra, namn: Norra skolan, skolformer: [grundskola], skäl: [låga_resultat, svåra_förutsättningar]}
team:
  - {id: norra-team, typ: skola, skolor: [norra], medlemmar: [{roll: rektor}, {roll: verksamhetschef}, {roll: pedagog, antal: 5}]}
tidslinje:
  - {händelse: dialog_inledd, klar: 2016-06-13, av: [skolverket, huvudman]}
  - {händelse: deltagandebeslut, klar: 2016-06-20, av: [skolverket, huvudman]}
  - {händelse: teammöte, intervall: 6 veckor, klar: [2016-09-01, 2016-10-13, 2016-11-24, 2017-01-05], av: [skolverket, skola]}
  - {händelse: nulägesanalys, klar: 2017-01-20, av: [huvudman]}
  - {händelse: förslag, klar: 2017-01-27, av: [huvudman]}
  - {händelse: erbjudande, klar: 2017-02-10, av: [skolverket]}
  - {händelse: överenskommelse, klar: 2017-03-01, av: [skolverket, huvudman]}
  - {händelse: delredovisning, planerad: 2017-11, av: [huvudman]}
  - {händelse: slutredovisning, planerad: 2019-05, av: [huvudman]}
nulägesanalys:
  medverkande: [alla_pedagoger, elever]
  iakttagelser:
    - {id: läsning, problem: Eleverna läser allt svagare., orsaker: [Undervisningen är olika.]}
insatser:
END
  awk -v count="$1" 'BEGIN {
    text = "Alla pedagoger träffas varannan vecka och planerar, genomför och följer upp undervisningen tillsammans. "
    for (i = 1; i <= count; ++i) {
      printf "  - id: insats-%d\n    rubrik: Gemensam läsundervisning %d\n    status: överenskommen\n    skolor: [norra]\n", i, i
      printf "    vad: %s\n    hur: >-\n      %s\n      %s\n", text, text, text
      printf "    iakttagelser: [läsning]\n    syften: [kunskapsresultat]\n    start: 2017-04\n    slut: 2018-06-08\n"
      printf "    ansvariga:\n      - {part: huvudman, vem: verksamhetschef}\n"
      printf "    aktiviteter:\n      - {rubrik: Träff, vem: pedagog, planerad: HT2017}\n"
      printf "    mål:\n      - mått: Läskravet\n        utgångsläge: {period: 2016, värde: 63}\n        målvärde: {period: 2018, värde: 80}\n"
    }
  }'
}

# seconds and kilobytes of one run
run() {
  start=$(date +%s.%N)
  "$sbs" validate "$1" --today 2017-05-01 --quiet >"$folder/out" &
  pid=$!
  peak=0
  while kill -0 "$pid" 2>/dev/null; do
    now=$(awk '/^VmHWM/ {print $2}' "/proc/$pid/status" 2>/dev/null || true)
    [ "${now:-0}" -gt "$peak" ] && peak=$now
    sleep 0.05
  done
  wait "$pid" || { echo "the plan has findings, or was not read:" >&2; head -20 "$folder/out" >&2; return 1; }
  end=$(date +%s.%N)
  echo "$start $end $peak"
}

mkdir "$folder/small" "$folder/large"  # the files of one folder are read together
plan 5500 >"$folder/small/plan.yaml"
plan 55000 >"$folder/large/plan.yaml"
small=$(run "$folder/small")
large=$(run "$folder/large")
bytes=$(wc -c <"$folder/large/plan.yaml")
printf '%s\n%s\n' "$small" "$large" | awk -v bytes="$bytes" '
  { seconds[NR] = $2 - $1; peak[NR] = $3 }
  END {
    printf "ten times the plan (%.0f MB, 55,000 interventions): %.1f times the time, at most %.0f MB of memory\n",
      bytes / 1e6, seconds[2] / seconds[1], peak[2] / 1024
    exit peak[2] >= 600 * 1024
  }' || { echo "the large plan takes 600 MB of memory or more" >&2; exit 1; }
