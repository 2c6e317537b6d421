#!/usr/bin/env python3
"""Whether sbs says the same however many threads it uses: bytes, order and exit code.

Usage: jobs.py SBS [--plans N] [--times N]

Runs each command and form over plans of which some have findings, some cannot be read, and some break a rule only
together, with -j1, -j2, -j8 and without -j, and again for --times, since what threads do wrong they do seldom. Exit
code 1 where a run differs from that of -j1.
"""

import argparse
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ENVIRONMENT = {"LC_ALL": "C", "PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1770076800"}  # 2026-02-03
RUNS = [
    ["validate", "--format", "human", "--lang", "sv"],
    ["validate", "--format", "json"],
    ["validate", "--format", "sarif"],
    ["validate", "--format", "short", "--ignore", "SBS609", "--fail-on", "never"],
    ["validate", "--fix", "--diff"],
    ["status", "--format", "text"],
    ["status", "--format", "json", "--sort", "name"],
    ["timeline", "--format", "json"],
    ["timeline", "--format", "ics"],
    ["checklist", "--format", "text"],
]
JOBS = [["-j2"], ["-j8"], []]


def make_plans(folder, count):
    subprocess.run([sys.executable, os.path.join(HERE, "plans.py"), folder, "mixed", str(count)], check=True)


def add_unreadable(folder):
    """What everybody may open and nobody read, so that the exit code is 2 and standard error tells each in order."""
    for tree in ["", "norr", "söder"]:
        os.symlink("/proc/self/mem", os.path.join(folder, tree, "x.yaml"))


def outcome(program, command, jobs, folder):
    arguments = [program, command[0], *jobs, *command[1:], "."]
    done = subprocess.run(arguments, cwd=folder, env=ENVIRONMENT, stdin=subprocess.DEVNULL, capture_output=True,
                          check=False)  # fmt: skip
    return {"exit code": str(done.returncode).encode(), "standard output": done.stdout, "standard error": done.stderr}


def difference(one, other):
    """The first line that differs, or nothing."""
    for name in one:
        lines = zip([*one[name].split(b"\n"), None], [*other[name].split(b"\n"), None])
        for number, (here, there) in enumerate(lines, 1):
            if here != there:
                return f"{name}, line {number}\n    -j1:  {shown(here)}\n    here: {shown(there)}"
    return None


def shown(line):
    return "nothing" if line is None else line.decode(errors="backslashreplace")[:300]


def check(program, runs, folder, times):
    """How many runs differ."""
    failed = 0
    for command in runs:
        expected = outcome(program, command, ["-j1"], folder)
        size = sum(len(expected[name]) for name in ("standard output", "standard error"))
        found = []
        for jobs in JOBS * times:
            what = difference(expected, outcome(program, command, jobs, folder))
            if what:
                found.append(f"  {' '.join(jobs) or 'without -j'}: {what}")
        code = expected["exit code"].decode()
        print(f"{'differs' if found else 'same'}: {' '.join(command)} (exit code {code}, {size:,} bytes)", flush=True)
        print("".join(f"{one}\n" for one in found), end="")
        failed += len(found)
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sbs")
    parser.add_argument("--plans", type=int, default=2000, help="how many plans (2000)")
    parser.add_argument("--times", type=int, default=1, help="how many times each is run (1)")
    options = parser.parse_args()
    program = os.path.abspath(options.sbs)
    usage = subprocess.run([program, "validate", "--help"], capture_output=True, env=ENVIRONMENT, check=True)
    if b"--jobs" not in usage.stdout:
        sys.exit("this sbs has no --jobs")
    with tempfile.TemporaryDirectory(prefix="sbs-jobs-") as folder:
        make_plans(folder, options.plans)
        failed = check(program, RUNS, folder, options.times)
        add_unreadable(folder)
        failed += check(program, [RUNS[0], RUNS[-1]], folder, options.times)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
