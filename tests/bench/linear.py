#!/usr/bin/env python3
"""How the work grows with files that somebody made to be hard: the inputs of tests/hostile/growing.py, and deep folders.
Each is read at two sizes, one four times the other, and the instructions are counted by valgrind: what is linear takes
about four times as many. They repeat from run to run; no clock is looked at.

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

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "hostile"))
from growing import GROWING, HEAD  # noqa: E402

BOUND = 6.0
TIMES = 4
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"], "SBS_TODAY": "2017-05-01"}


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
    reported = 0

    def report(name, command, counts, bound=BOUND):
        nonlocal failed, reported
        reported += 1
        ratio = counts[1] / counts[0]
        failed = failed or ratio > bound
        print(f"{ratio:5.2f}  {counts[0] / 1e6:8.1f} M {counts[1] / 1e6:8.1f} M  {command}: {name}", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        for name, growing in GROWING.items():
            if not re.search(options.only, name):
                continue
            sizes = (options.small, options.small * TIMES)
            for size in sizes:
                with open(os.path.join(folder, f"{size}.yaml"), "w", encoding="utf-8", newline="") as plan:
                    plan.write(growing.make(size))
            for run in growing.runs:
                plans = [os.path.join(folder, f"{size}.yaml") for size in sizes]
                counts = [instructions([sbs, *run, plan], ENVIRONMENT) for plan in plans]
                report(name, " ".join(run), counts)
        if re.search(options.only, "levels of folders"):
            roots = [os.path.join(folder, f"deep{levels}") for levels in (100, 100 * TIMES)]
            deep(roots[0], 100)
            deep(roots[1], 100 * TIMES)
            counts = [instructions([sbs, "validate", root], ENVIRONMENT) for root in roots]
            report("levels of folders", "validate", counts, TIMES * TIMES)
    return 1 if failed or not reported else 0


if __name__ == "__main__":
    sys.exit(main())
