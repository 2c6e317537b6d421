#!/usr/bin/env python3
"""Whether two builds of sbs say the same: what a change of structure or speed must not change, byte for byte.

Runs every command, form and language with both, over the examples, the specs, tests/data and generated plans, and
compares standard output, standard error, exit code and, where a run writes files, those.

Usage: same_output.py OLD NEW [--quick] [--plans N] [--new-args="-j 8"] [--allow FILE] [--show N] [--only REGEX]

A line of the file of --allow is `REGEX :: REASON`: where the regex is found in a command line as it is printed here, a
difference is told with its reason, and is no failure. Exit code 1 where any other run differs.
"""

import argparse
import concurrent.futures
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

from same_output_cases import VIEWS, every_case, quick_cases, read

# The day is the specs' own wherever neither an option nor settings say another.
ENVIRONMENT = {"LC_ALL": "C", "PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1493596800"}
PATIENCE = 180  # seconds for one run


class Outcome(NamedTuple):
    code: object
    out: bytes
    err: bytes
    files: dict


# How it is run and compared.


def run(program, case, extra):
    """The options that only the new one knows stand behind the name of the command that they are for."""
    command = [program, *case.arguments]
    if case.arguments and case.arguments[0] in ("validate", *VIEWS) and "--help" not in case.arguments:
        command[2:2] = extra
    if not case.writes and not any("{out}" in word for word in command):
        return outcome_of(command, case.folder, case.typed)
    with tempfile.TemporaryDirectory(prefix="sbs-files-") as holder:
        folder, out = case.folder, os.path.join(holder, "out")
        os.mkdir(out)
        if case.writes:
            folder = os.path.join(holder, "copy")
            shutil.copytree(case.folder, folder, symlinks=True)
        outcome = outcome_of([word.replace("{out}", out) for word in command], folder, case.typed)
        # The folder has another name in each run.
        said = [text.replace(holder.encode(), b"{holder}") for text in (outcome.out, outcome.err)]
        return outcome._replace(out=said[0], err=said[1], files=files_of(holder))


def outcome_of(command, folder, typed):
    try:
        done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, input=typed, capture_output=True,
                              timeout=PATIENCE, check=False)  # fmt: skip
    except subprocess.TimeoutExpired:
        return Outcome("none in time", b"", b"", {})
    return Outcome(done.returncode, done.stdout, done.stderr, {})


def files_of(folder):
    paths = (os.path.join(at, name) for at, _, names in os.walk(folder) for name in names)
    return {os.path.relpath(path, folder): read(path) for path in paths}


def first_difference(old, new):
    """In words, or nothing where the two are the same."""
    if old == new:
        return None
    if old.code != new.code:
        return f"exit code {old.code}, now {new.code}" + first_line(old.err, new.err, "\n  standard error")
    for name, one, other in [("standard output", old.out, new.out), ("standard error", old.err, new.err)]:
        if one != other:
            return first_line(one, other, name).lstrip()
    for name in sorted(old.files.keys() | new.files.keys()):
        one, other = old.files.get(name), new.files.get(name)
        if one is None or other is None:
            return f"{name} is written by the {'new' if one is None else 'old'} only"
        if one != other:
            return first_line(one, other, name).lstrip()
    return None


def first_line(one, other, name):
    ones, others = one.split(b"\n"), other.split(b"\n")
    for at in range(max(len(ones), len(others))):
        here, there = (lines[at] if at < len(lines) else None for lines in (ones, others))
        if here != there:
            return f"{name}, line {at + 1}\n    old: {shown(here)}\n    new: {shown(there)}"
    return ""


def shown(line):
    return "nothing" if line is None else line.decode(errors="backslashreplace")[:300]


class Allowed:
    """The differences that are meant, each by its command lines, with the reason."""

    def __init__(self, path):
        self.patterns = {}
        if not path:
            return
        with open(path, encoding="utf-8") as file:
            for line in file:
                pattern, mark, reason = line.strip().partition(" :: ")
                if mark and not line.startswith("#"):
                    self.patterns[pattern] = reason

    def reason(self, case):
        return next((reason for pattern, reason in self.patterns.items() if re.search(pattern, str(case))), None)


def compare(options, cases):
    """Two at a time, each the old one and then the new."""
    old, new = os.path.abspath(options.old), os.path.abspath(options.new)
    extra = shlex.split(options.new_args)
    cases = [case for case in cases if re.search(options.only, str(case))]

    def difference(case):
        return case, first_difference(run(old, case, []), run(new, case, extra))

    allowed, meant, wrong = Allowed(options.allow), {}, 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for case, what in pool.map(difference, cases):
            if not what:
                continue
            reason = allowed.reason(case)
            if reason:
                meant.setdefault(reason, []).append((case, what))
                continue
            wrong += 1
            if wrong <= options.show:
                print(f"{case}\n  {what}", flush=True)
    for reason, its in meant.items():
        print(f"allowed, {reason}: {len(its)} runs, the first of them\n  {its[0][0]}\n  {its[0][1]}")
    return len(cases), sum(map(len, meant.values())), wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("--quick", action="store_true", help="the examples, the specs and the help alone")
    parser.add_argument("--plans", type=int, default=2000, help="how many generated plans (2000)")
    parser.add_argument("--new-args", default="", help="options for validate and the views that only NEW gets")
    parser.add_argument("--allow", help="a file of differences that are meant")
    parser.add_argument("--show", type=int, default=20, help="how many differences are shown (20)")
    parser.add_argument("--only", default="", help="only the command lines that this regex is found in")
    options = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="sbs-same-") as corpora:
        cases = quick_cases() if options.quick else every_case(corpora, options.plans)
        runs, meant, wrong = compare(options, cases)
    seconds = time.monotonic() - begun
    print(f"{runs} runs, {wrong} differ, {meant} differ as allowed, {seconds:.0f} s")
    sys.exit(1 if wrong or not runs else 0)


if __name__ == "__main__":
    main()
