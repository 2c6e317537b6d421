#!/usr/bin/env python3
"""Whether sbs costs more than it may: instructions, how they grow, and memory, against the bounds below. No clock is
looked at, so it says the same on a busy machine.

Usage: budgets.py SBS [--only REGEX] [--write]

Prints a line for each; exit code 1 where a bound is passed, or where docs/performance.md tells other ones, with what to
do about it. --write puts the bounds there first. Takes valgrind, and some half a minute.
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Callable
from typing import NamedTuple

import document
import table
from measuring import Corpora, Sbs, run

ADVICE = """
What passes a bound: find what made it so, by
  python3 tests/bench/measure.py build/release/sbs OLDER            # beside a build of before, row by row
  valgrind --tool=callgrind build/release/sbs validate -j1 FOLDER   # which functions
Where it is worth the cost, raise the bound in tests/bench/budgets.py, put it into docs/performance.md with --write, and
say why in the commit."""


class Budget(NamedTuple):
    what: str
    bound: float
    unit: str
    measure: Callable[[Sbs], float]

    def most(self):
        return f"{self.bound:,.10g}{self.unit}"


def growth(count, *shape):
    """Of four times as much, which is 4 where the work grows as what there is to read."""
    return lambda sbs: sbs.instructions(*shape, 4 * count) / sbs.instructions(*shape, count)


def peak(*shape):
    def measure(sbs):
        cost = run(sbs.validate(sbs.corpora.make(*shape), jobs=2))
        if cost.code != 0:
            sys.exit(f"exit code {cost.code}, though plans.py {' '.join(map(str, shape))} makes plans without findings")
        return cost.peak

    return measure


# A bound lies some tenth above what it is today, so that what costs more than that is noticed with the change that
# brings it in.
BUDGETS = [
    Budget("instructions to start", 1_600_000, "", lambda sbs: sbs.start),
    Budget("instructions a byte, 100 plans", 142, "", lambda sbs: sbs.instructions_a_byte(100)),
    Budget("instructions a byte, one plan of 1 MB", 94, "", lambda sbs: sbs.instructions_a_byte("big", 1)),
    Budget("instructions, 100 to 400 plans", 4.2, "×", growth(100)),
    Budget("instructions, a plan of 1 to 4 MB", 4.2, "×", growth(1, "big")),
    Budget("instructions, a plan in 50 to 200 files", 4.2, "×", growth(50, "parts")),
    Budget("instructions, a plan of 250 to 1,000 schools", 4.2, "×", growth(250, "schools")),
    Budget("instructions, a plan of 250 to 1,000 events", 4.2, "×", growth(250, "events")),
    Budget("instructions, 250 to 1,000 schools that decline", 4.2, "×", growth(250, "refusals")),
    Budget("memory, 6,000 plans with `-j2`", 19, " MB", peak(6000)),
    Budget("memory, a plan of 50 MB", 250, " MB", peak("big", 50)),
]


def told():
    """The bounds as docs/performance.md tells them."""
    rows = [f"| {budget.what} | {budget.most()} |" for budget in BUDGETS]
    return ["| what | at most |", "|---|---|", *rows]


def is_told():
    """Whether docs/performance.md tells these bounds, and what table.py measures against."""
    return document.lines_of("budgets") == told() and len(table.written()) == len(table.ROWS)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sbs")
    parser.add_argument("--only", default="", help="only the budgets whose name this regex is found in")
    parser.add_argument("--write", action="store_true", help="put the bounds into docs/performance.md")
    options = parser.parse_args()
    if options.write:
        document.replace("budgets", told())
    failed = []
    with tempfile.TemporaryDirectory(prefix="sbs-budgets-") as where:
        sbs = Sbs(options.sbs, Corpora(where))
        for budget in BUDGETS:
            if not re.search(options.only, budget.what):
                continue
            value = budget.measure(sbs)
            is_above = value > budget.bound
            says = f"above {budget.most()} by {value / budget.bound - 1:.0%}" if is_above else f"within {budget.most()}"
            line = f"{budget.what}: {document.number(value)}{budget.unit}, {says}"
            print(line, flush=True)
            if is_above:
                failed.append(line)
    if failed:
        print("", *failed, ADVICE, sep="\n", file=sys.stderr)
    if not is_told():
        print("docs/performance.md tells other bounds: budgets.py --write, table.py --write mend it", file=sys.stderr)
    return 1 if failed or not is_told() else 0


if __name__ == "__main__":
    sys.exit(main())
