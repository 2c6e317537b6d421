#!/usr/bin/env python3
"""How the work grows with files that somebody made to be hard: many comments, findings on one line, unknown keys, dates
of a series, deep folders. Each is read at two sizes, one four times the other, and the instructions are counted by
valgrind: what is linear takes about four times as many. They repeat from run to run; no clock is looked at.

Usage: linear.py SBS [--small N] [--only REGEX]

Prints a line for each input, command and form, and fails where one takes more than six times as many; for folders, more
than sixteen times, since the path of a folder is as long as it lies deep.
"""

import argparse
import os
import re
import sys
import tempfile

from measuring import instructions

BOUND = 6.0
TIMES = 4
HEAD = "sbs: 1\nsamverkan:\n  uppdrag: sbs-2015\n  huvudman: {namn: A, typ: kommunal}\n  räknas_från: dialog\n"
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"], "SBS_TODAY": "2017-05-01"}


def event(date, comment=""):
    return f"  - {{händelse: möte, klar: {date}, av: [skola]}}{comment}\n"


def dates(count):
    held = ", ".join(["2016-09-01"] * count)
    return f"{HEAD}tidslinje:\n  - {{händelse: teammöte, planerad: HT2016, intervall: varje vecka, av: [skola], klar: [{held}]}}\n"


# Names of inputs, each with what makes the text of so many.
TEXTS = {
    "comments in a row": lambda n: HEAD + "tidslinje:\n" + "# sbs: ignore SBS312 x\n" * n,
    "findings that are suppressed": lambda n: HEAD + "tidslinje:\n" + event("nyss", "  # sbs: ignore SBS008 x") * n,
    "comments that suppress nothing": lambda n: HEAD + "tidslinje:\n" + event("2016-09-01", "  # sbs: ignore SBS008 x") * n,
    "unknown keys": lambda n: HEAD + "".join(f"  nyckel{i}: 1\n" for i in range(n)),
    "dates of a series": dates,
    "personal numbers on a line": lambda n: HEAD + "  anteckning: " + "121212-1212 " * n + "\n",
    "control characters on a line": lambda n: HEAD + "  anteckning: " + "\x01" * n + "\n",
    "tags on a line": lambda n: HEAD + "x-a: [" + "! ," * n + "1]\n",
    "broken events on a line": lambda n: HEAD + "tidslinje: [" + ", ".join(["{händelse: mte, klar: nyss}"] * n) + "]\n",
    "no-break spaces on a line": lambda n: HEAD + "  anteckning: " + "a\u00a0" * n + "\n",
    "events without a date": lambda n: HEAD + "tidslinje:\n" + "  - {händelse: möte}\n" * n,
    "schools that are referred to": lambda n: HEAD
    + "skolor:\n"
    + "".join(f"  - {{id: s{i}, namn: S{i}}}\n" for i in range(n))
    + "tidslinje:\n"
    + "".join(f"  - {{händelse: möte, klar: 2016-09-01, skolor: [s{i}]}}\n" for i in range(n)),
}
RUNS = [("validate", form) for form in ("short", "human", "json")] + [("timeline", "text"), ("checklist", "json")]


def deep(folder, levels):
    for name in ("", *("skolomr" for _ in range(levels))):
        folder = os.path.join(folder, name)
        os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "plan.yaml"), "w", encoding="utf-8") as plan:
        plan.write(HEAD)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sbs")
    parser.add_argument("--small", type=int, default=1000)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    sbs = os.path.abspath(options.sbs)
    failed = False

    def report(name, command, form, counts, bound=BOUND):
        nonlocal failed
        ratio = counts[1] / counts[0]
        failed = failed or ratio > bound
        print(f"{ratio:5.2f}  {counts[0] / 1e6:8.1f} M {counts[1] / 1e6:8.1f} M  {command} {form}: {name}", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        for name, text in TEXTS.items():
            if not re.search(options.only, name):
                continue
            sizes = (options.small, options.small * TIMES)
            for size in sizes:
                with open(os.path.join(folder, f"{size}.yaml"), "w", encoding="utf-8") as plan:
                    plan.write(text(size))
            for command, form in RUNS:
                plans = [os.path.join(folder, f"{size}.yaml") for size in sizes]
                counts = [instructions([sbs, command, plan, "--format", form], ENVIRONMENT) for plan in plans]
                report(name, command, form, counts)
        if re.search(options.only, "levels of folders"):
            roots = [os.path.join(folder, f"deep{levels}") for levels in (100, 100 * TIMES)]
            deep(roots[0], 100)
            deep(roots[1], 100 * TIMES)
            counts = [instructions([sbs, "validate", root], ENVIRONMENT) for root in roots]
            report("levels of folders", "validate", "human", counts, TIMES * TIMES)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
