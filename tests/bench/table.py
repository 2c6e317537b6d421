#!/usr/bin/env python3
"""How fast sbs is: the table of docs/performance.md. Each row is a ratio of programs that took turns, instructions or
bytes, so that it means the same on another machine.

Usage: table.py SBS [--full] [--only REGEX] [--write] [--rounds N]

Without --full, 100,000 plans (1.5 GB) are left out. --write puts what was measured into docs/performance.md; rows that
were left out stay as they are there. What sbs is measured beside is fetched by npm into a temporary folder; a row says
so where that, yamllint or valgrind is not there. Exit code 0 where all that is there was measured: it judges nothing,
for on a busy machine even ratios stray. Some five minutes; --full some fifteen.
"""

import argparse
import datetime
import functools
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from typing import NamedTuple

import document
from measuring import HERE, Corpora, Sbs, files_of, in_turn, run

PEERS = os.path.join(HERE, "peers")


class Missing(Exception):
    """Why a row cannot be measured here."""


class Bench:
    """What the rows are taken from: runs, each measured once although several rows tell of it. The first run of every
    command is not counted, and has to find all files right."""

    def __init__(self, program, where, options):
        self.where, self.options = os.path.realpath(where), options
        self.sbs = Sbs(program, Corpora(where))
        self.corpus = self.sbs.corpora.make  # plans without a finding

    def in_turn(self, rounds, *commands):
        for command in commands:
            code = run(command).code
            if code != 0:
                sys.exit(f"exit {code}: {' '.join(command)[:500]}")
        return in_turn(commands, max(1, round(rounds * self.options.rounds)))

    @functools.cached_property
    def floor(self):
        path = os.path.join(self.where, "floor")
        compiler = ["c++", "-std=c++20", "-O2", "-pthread", "-o", path, os.path.join(HERE, "floor.cpp")]
        subprocess.run(compiler, check=True)
        return path

    @functools.cached_property
    def npm(self):
        if not shutil.which("npm") or not shutil.which("node"):
            raise Missing("npm is not there")
        folder = os.path.join(self.where, "npm")
        shutil.copytree(PEERS, folder, dirs_exist_ok=True)
        fetch = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        if subprocess.run(fetch, cwd=folder, check=False).returncode != 0:
            raise Missing("npm could not fetch it")
        return folder

    def list_of(self, folder):
        path = folder + ".list"
        with open(path, "w", encoding="utf-8") as out:
            out.writelines(f"{file}\n" for file in files_of(folder))
        return path

    @functools.cached_property
    def many(self):
        """6,000 plans: on two threads, on one, and the floor."""
        folder = self.corpus(6000)
        return self.in_turn(11, self.sbs.validate(folder, jobs=2), self.sbs.validate(folder),
                            [self.floor, folder, "2"])  # fmt: skip

    @functools.cached_property
    def peers(self):
        """6,000 plans: on two threads, ajv with js-yaml, sourcemeta's, two of that side by side, and its quicker way."""
        npm, folder = self.npm, self.corpus(6000)
        files, schema = self.list_of(folder), os.path.join(self.where, "plan.schema.json")
        with open(schema, "wb") as out:
            subprocess.run([self.sbs.path, "schema", "plan"], stdout=out, check=True)
        count = sum(1 for _ in files_of(folder))

        def sourcemeta(shards, *how):
            program = os.path.join(npm, "node_modules", ".bin", "jsonschema")
            each = ["-n", str(-(-count // shards)), "-P", str(shards), "-s", "1900000", "-x"]
            return ["xargs", "-a", files, "-d", "\\n", *each, program, "validate", *how, schema]

        ajv = ["node", os.path.join(PEERS, "ajv.js"), npm, schema, files]
        return self.in_turn(5, self.sbs.validate(folder, jobs=2), ajv, sourcemeta(1), sourcemeta(2), sourcemeta(1, "--fast"))

    @functools.cached_property
    def yamllint(self):
        if not shutil.which("yamllint"):
            raise Missing("yamllint is not there")
        folder = self.corpus(50)
        return self.in_turn(3, self.sbs.validate(folder, jobs=2), ["yamllint", "-d", "relaxed", folder])

    @functools.cached_property
    def one_plan(self):
        return self.in_turn(101, self.sbs.validate(os.path.join(self.corpus("beside", 0), "p0.yaml")), ["true"])

    @functools.cached_property
    def large_plan(self):
        """A plan of 50 MB, and of a tenth of that."""
        return self.in_turn(15, *(self.sbs.validate(self.corpus("big", size), jobs=2) for size in (50, 5)))

    @functools.cached_property
    def hundred_thousand(self):
        """100,000 plans, and a tenth of them; then the floor of both."""
        folders = [self.corpus(count) for count in (100000, 10000)]
        return self.in_turn(7, *(self.sbs.validate(folder, jobs=2) for folder in folders),
                            *([self.floor, folder, "2"] for folder in folders))  # fmt: skip

    @functools.cached_property
    def findings(self):
        """2,000 plans with some six warnings each, on two threads and on one; told to people, and as JSON."""
        folder = self.corpus("warnings", 2000)
        return self.in_turn(11, *([self.sbs.path, "validate", "--jobs", jobs, "--format", form, folder]
                                  for form in ("human", "json") for jobs in "21"))  # fmt: skip

    def counted(self, count):
        if not shutil.which("valgrind"):
            raise Missing("valgrind is not there")
        return [count(self.sbs)]


def ratios(runs, others, part="wall"):
    """Pair by pair."""
    return [getattr(one, part) / getattr(other, part) for one, other in zip(runs, others)]


def peaks(runs):
    return [one.peak for one in runs]


def least(runs, others):
    return [min(one.wall for one in runs) / min(one.wall for one in others)]


class Row(NamedTuple):
    what: str
    sign: str  # of both bounds
    must: float | None
    aim: float | None
    unit: str
    how: str
    figures: Callable[[Bench], list[float]]

    def beginning(self):
        """What is promised, which does not depend on what is measured."""
        bounds = ["–" if bound is None else f"{self.sign} {bound:g}{self.unit}" for bound in (self.must, self.aim)]
        return f"| {self.what} | {bounds[0]} | {bounds[1]} |"

    def holds(self, bound, figure):
        return bound is not None and (figure <= bound if self.sign == "≤" else figure >= bound)

    def line(self, bench):
        try:
            figures = self.figures(bench)
        except Missing as why:
            return f"{self.beginning()} {why} | {self.how} |"
        middle = statistics.median(figures)
        text = document.number(middle) + self.unit
        if len(figures) > 1:
            text += f" ({document.number(min(figures))}–{document.number(max(figures))} of {len(figures)})"
        if self.must is not None and not self.holds(self.must, middle):
            text = f"**{text}**"
        return f"{self.beginning()} {text} | {self.how} |"


ROWS = [
    Row("6,000 plans with `-j2`, to opening and reading the same files on two threads", "≤", 10, 4, "×",
        "wall", lambda bench: ratios(bench.many[0], bench.many[2])),
    Row("ajv with js-yaml, to `sbs` with `-j2`", "≥", 4, 9, "×",
        "wall, the same 6,000 plans", lambda bench: ratios(bench.peers[1], bench.peers[0])),
    Row("… and its CPU time", "≥", None, None, "×",
        "CPU, the same runs", lambda bench: ratios(bench.peers[1], bench.peers[0], "cpu")),
    Row("sourcemeta's `jsonschema`, to `sbs` with `-j2`", "≥", 6, None, "×",
        "wall, the same plans", lambda bench: ratios(bench.peers[2], bench.peers[0])),
    Row("… two of them side by side, half of the files each", "≥", 2.5, None, "×",
        "wall, the same plans", lambda bench: ratios(bench.peers[3], bench.peers[0])),
    Row("… one with `--fast`, which only says whether files hold", "≥", None, None, "×",
        "wall, the same plans", lambda bench: ratios(bench.peers[4], bench.peers[0])),
    Row("yamllint, to `sbs` with `-j2`", "≥", None, None, "×",
        "wall, 50 plans", lambda bench: ratios(bench.yamllint[1], bench.yamllint[0])),
    Row("one plan, to `true`", "≤", 3, 2, "×",
        "wall, the least of each", lambda bench: least(*bench.one_plan)),
    Row("instructions a byte", "≤", 200, 100, "",
        "valgrind, 60 plans with `-j1`, without the start",
        lambda bench: bench.counted(lambda sbs: sbs.instructions_a_byte(60))),
    Row("instructions to start", "≤", None, None, "",
        "valgrind, a path that is not there", lambda bench: bench.counted(lambda sbs: sbs.start)),
    Row("6,000 plans with `-j2`, to `-j1`", "≤", 0.58, None, "×",
        "wall", lambda bench: ratios(bench.many[0], bench.many[1])),
    Row("… and the CPU time of both threads", "≤", 1.1, None, "×",
        "CPU, the same runs", lambda bench: ratios(bench.many[0], bench.many[1], "cpu")),
    Row("2,000 plans with some six warnings each, with `-j2`, to `-j1`", "≤", None, None, "×",
        "wall", lambda bench: ratios(*bench.findings[:2])),
    Row("… and as JSON", "≤", None, None, "×",
        "wall, the same plans", lambda bench: ratios(*bench.findings[2:])),
    Row("memory for 6,000 plans (42 MB)", "≤", 40, None, " MB",
        "peak, `-j2`", lambda bench: peaks(bench.many[0])),
    Row("memory for 100,000 plans (700 MB)", "≤", 256, None, " MB",
        "peak, `-j2`", lambda bench: peaks(bench.hundred_thousand[0])),
    Row("100,000 plans, to 10,000", "≤", 10.5, None, "×",
        "CPU, `-j2`", lambda bench: ratios(*bench.hundred_thousand[:2], "cpu")),
    Row("… opening and reading the same files (100,000, to 10,000)", "≤", None, None, "×",
        "CPU, the same runs", lambda bench: ratios(*bench.hundred_thousand[2:], "cpu")),
    Row("one plan of 50 MB, to one of 5 MB", "≤", 10.5, None, "×",
        "wall, `-j2`", lambda bench: ratios(*bench.large_plan)),
    Row("memory for the plan of 50 MB", "≤", 250, None, " MB",
        "peak, `-j2`", lambda bench: peaks(bench.large_plan[0])),
]  # fmt: skip


def written():
    """The lines of the rows as docs/performance.md has them; none where it promises something else."""
    lines = document.lines_of("measured")
    return {row: line for row in ROWS for line in lines if line.startswith(row.beginning())}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sbs")
    parser.add_argument("--full", action="store_true", help="100,000 plans, too")
    parser.add_argument("--only", default="", help="only the rows in which this regex is found")
    parser.add_argument("--write", action="store_true", help="put what was measured into docs/performance.md")
    parser.add_argument("--rounds", type=float, default=1, help="so many times as many runs (1); 0.2 for a quick look")
    options = parser.parse_args()
    machine = f"{os.cpu_count()} cores, {platform.freedesktop_os_release()['PRETTY_NAME']}"
    head = [
        f"Measured last on {datetime.date.today()}: {machine}.",
        "",
        "| what | has to be | is to become | is (least–most of so many runs) | how it is measured |",
        "|---|---|---|---|---|",
    ]
    print("\n".join(head), flush=True)
    lines = {}
    with tempfile.TemporaryDirectory(prefix="sbs-bench-") as where:
        bench = Bench(options.sbs, where, options)
        for row in ROWS:
            if re.search(options.only, row.beginning()) and (options.full or "100,000" not in row.what):
                lines[row] = row.line(bench)
                print(lines[row], flush=True)
    if options.write:
        lines = {**written(), **lines}
        unknown = "{} not measured yet | {} |"
        document.replace("measured", head + [lines.get(row) or unknown.format(row.beginning(), row.how) for row in ROWS])


if __name__ == "__main__":
    main()
