#!/bin/sh
# Races an editor that saves a plan against `sbs validate --fix`: the saves are spread over the whole run of the program,
# every other one by renaming (as most editors do), the others in place. No save may be lost, whoever wins.
# Usage: sh tests/races.sh SBS [RACES]   (300). Prints "0 of 300 lost"; the exit code says whether that is so.
set -eu
sbs=$(realpath "${1:?usage: sh tests/races.sh SBS [RACES]}")
exec python3 - "$sbs" "${2:-300}" <<'EOF'
import os
import subprocess
import sys
import tempfile
import time

sbs, races = sys.argv[1], int(sys.argv[2])
folder = tempfile.mkdtemp()
plan = os.path.join(folder, "plan.yaml")
head = """sbs: 1
samverkan:
  updrag: sbs-2019  # mended by --fix
  huvudman: {namn: Ekby kommun, typ: kommunal}
  räknas_från: dialog
tidslinje:
"""
body = "".join(f"  - {{händelse: möte, rubrik: Träff {n}, klar: 2020-01-01, av: [skola]}}\n" for n in range(1500))


def run():
    return subprocess.Popen(
        [sbs, "validate", plan, "--fix", "--quiet", "--fail-on", "never"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


write(plan, head + body)
begun = time.monotonic()
run().wait()
length = time.monotonic() - begun
lost = refused = mended = 0
for race in range(races):
    write(plan, head + body)
    saved = f"# saved in race {race}\n"
    fixing = run()
    time.sleep(length * 1.1 * race / races)
    with open(plan, encoding="utf-8") as file:
        text = file.read() + saved
    if race % 2 == 0:
        write(plan + ".new", text)
        os.rename(plan + ".new", plan)
    else:
        write(plan, text)
    refused += fixing.wait() == 2
    with open(plan, encoding="utf-8") as file:
        left = file.read()
    lost += not left.endswith(saved) or len(left) < len(head + body)
    mended += "  uppdrag:" in left
left_over = [name for name in os.listdir(folder) if name != "plan.yaml"]
print(f"{lost} of {races} lost")
print(f"{mended} mended, {refused} left alone since somebody had saved")
if left_over:
    print("left over:", *left_over)
sys.exit(1 if lost or left_over else 0)
EOF
