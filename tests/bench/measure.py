#!/usr/bin/env python3
"""What sbs costs: instructions, CPU and wall time, memory, system calls and opened files; of one program, or of two
side by side, whose runs take turns so that what else the machine does is the same for both.

Usage: measure.py SBS [OTHER] [--plans N] [--rounds N] [--only REGEX] [--full]

Instructions and system calls repeat to the last digits; CPU and wall time are medians, and on a busy machine only
their ratios (OTHER / SBS) say something. -j1 and -j2 are measured where a program has --jobs. Peaks below that of this
script, which is printed first, cannot be seen. Bounds are told in words: the exit code says only whether everything
could be run. valgrind and strace are used where they are there. Some minutes; --full adds 24,000 plans.
"""

import argparse
import os
import re
import shutil
import subprocess
import tempfile

from measuring import ENVIRONMENT, Corpora, in_turn, instructions, median, run


class Program:
    def __init__(self, path):
        self.path = os.path.abspath(path)
        usage = subprocess.run([self.path, "validate", "--help"], capture_output=True, env=ENVIRONMENT, check=True)
        self.has_jobs = b"--jobs" in usage.stdout

    def validate(self, *arguments, jobs=1):
        """The command; none for more jobs than the program knows of."""
        if not self.has_jobs:
            return [self.path, "validate", *arguments] if jobs == 1 else None
        return [self.path, "validate", "--jobs", str(jobs), *arguments]


def system_calls(command, where):
    out = os.path.join(where, "strace.out")
    subprocess.run(["strace", "-f", "-c", "-o", out, *command], capture_output=True, env=ENVIRONMENT, check=False)
    with open(out, encoding="utf-8") as file:
        return int(re.search(r"^100\.00 +\S+ +\S+ +(\d+).* total$", file.read(), re.M).group(1))


def files_opened(command, folder, where):
    """How many times a file of the folder is opened."""
    out = os.path.join(where, "strace.out")
    trace = ["strace", "-f", "-y", "-e", "trace=open,openat,openat2", "-o", out, *command]
    subprocess.run(trace, capture_output=True, env=ENVIRONMENT, check=False)
    with open(out, encoding="utf-8") as file:
        return len(re.findall(rf"= \d+<{re.escape(folder)}/", file.read()))


class Bench:
    """The programs, the plans, and the table that is printed."""

    def __init__(self, programs, where, options):
        self.programs, self.where, self.options = programs, where, options
        self.corpus = Corpora(where).make

    def say(self, what, values, unit, bound=None):
        """A row: a value for each program, the ratio of two, and the bound in words."""
        cells = ["-" if value is None else f"{value:,.{digits(value)}f}" for value in values]
        if len(values) == 2:
            both = all(values)
            cells.append(f"{values[1] / values[0]:.3f}" if both else "-")
        row = f"{what:<46}" + "".join(f"{cell:>14}" for cell in cells) + f"  {unit}"
        if bound is not None:
            words = ["" if value is None else "within" if value <= bound else "above" for value in values]
            row += f", bound {bound:g}: {' | '.join(filter(None, words))}"
        print(row, flush=True)

    def say_costs(self, what, commands, rounds=None, wall=False, cpu_bound=None, peak_bound=None):
        costs = [median(runs) for runs in in_turn(commands, rounds or self.options.rounds)]
        self.say(f"{what}: CPU", [cost and cost.cpu for cost in costs], "s", cpu_bound)
        if wall:
            self.say(f"{what}: wall", [cost and cost.wall for cost in costs], "s")
        self.say(f"{what}: peak", [cost and cost.peak for cost in costs], "MB", peak_bound)
        return costs

    def validate(self, *arguments, jobs=1):
        return [program.validate(*arguments, jobs=jobs) for program in self.programs]

    def difference(self, count, less, more):
        """What one plan more costs, by a count that the start takes part of."""
        few, many = self.corpus(less), self.corpus(more)
        for command in zip(self.validate(few), self.validate(many)):
            yield (count(command[1]) - count(command[0])) / (more - less)


def digits(value):
    return 0 if value == int(value) or value >= 1000 else 1 if value >= 100 else 2 if value >= 1 else 4


def instructions_of_a_plan(bench):
    if not shutil.which("valgrind"):
        return print("instructions: valgrind is not there")
    bench.say("instructions a plan", list(bench.difference(instructions, 20, 60)), "")
    nowhere = os.path.join(bench.where, "nowhere")
    bench.say("instructions to start", [instructions(one) for one in bench.validate(nowhere)], "")


def system_calls_of_a_plan(bench):
    if not shutil.which("strace"):
        return print("system calls: strace is not there")
    counts = bench.difference(lambda command: system_calls(command, bench.where), 50, 100)
    bench.say("system calls a plan", list(counts), "")


def many_plans(bench):
    count = bench.options.plans
    folder = bench.corpus(count)
    bench.say_costs(f"{count:,} plans -j1", bench.validate(folder), wall=True, cpu_bound=5.5, peak_bound=40)
    if any(program.has_jobs for program in bench.programs):
        bench.say_costs(f"{count:,} plans -j2", bench.validate(folder, jobs=2), wall=True)


def growth(bench):
    if not bench.options.full:
        return
    few = [median(runs) for runs in in_turn(bench.validate(bench.corpus(6000)), 1)]
    many = bench.say_costs("24,000 plans -j1", bench.validate(bench.corpus(24000)), 1)
    for what, at in [("CPU", 1), ("peak", 2)]:
        bench.say(f"24,000 plans to 6,000: {what}", [more[at] / less[at] for more, less in zip(many, few)], "times")


def one_file_beside_others(bench):
    """What an editor waits for at each save."""
    folder = bench.corpus("beside", 999)
    one = os.path.join(folder, "p0.yaml")
    if shutil.which("strace"):
        opened = [files_opened(command, folder, bench.where) for command in bench.validate(one)]
        bench.say("one file beside 999: files opened", opened, "")
    bench.say_costs("one file beside 999", bench.validate(one), bench.options.rounds + 2)


def refusals(bench):
    costs = {}
    for shape, count in [("refusals", 4000), ("refusals", 16000), ("schools", 16000)]:
        folder = bench.corpus(shape, count)
        bound = 2 if count == 16000 else None
        costs[shape, count] = bench.say_costs(f"{count:,} {shape}", bench.validate(folder), 1, cpu_bound=bound)
    for shape, count in [("refusals", 4000), ("schools", 16000)]:
        ratios = [more.cpu / less.cpu for more, less in zip(costs["refusals", 16000], costs[shape, count])]
        bench.say(f"16,000 refusals to {count:,} {shape}: CPU", ratios, "times")


def tiny_files(bench):
    bench.say_costs("20,000 tiny files", bench.validate(bench.corpus("tiny", 20000)))


def many_errors(bench):
    folder = bench.corpus("errors", bench.options.plans)
    commands = bench.validate(folder, "--format", "json")
    bench.say_costs(f"{bench.options.plans:,} plans with an error each, json", commands, 1)


def one_plan(bench):
    """Little more than the start: the least of many runs, which the rest of the machine disturbs least."""
    commands = bench.validate(bench.corpus("beside", 0))
    runs = [[run(command) for command in commands] for _ in range(21)]
    bench.say("one plan: wall, the least of 21", [min(one.wall for one in its) * 1000 for its in zip(*runs)], "ms")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", nargs="+", metavar="SBS")
    parser.add_argument("--plans", type=int, default=6000, help="how many plans (6000)")
    parser.add_argument("--rounds", type=int, default=1, help="how many runs of each (1), of which the median counts")
    parser.add_argument("--only", default="", help="only the measurements whose name this regex is found in")
    parser.add_argument("--full", action="store_true", help="24,000 plans, too")
    options = parser.parse_args()
    if len(options.programs) > 2:
        parser.error("one program or two")
    parts = [instructions_of_a_plan, system_calls_of_a_plan, one_plan, one_file_beside_others, tiny_files, refusals,
             many_plans, many_errors, growth]  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="sbs-bench-") as where:
        bench = Bench([Program(path) for path in options.programs], os.path.realpath(where), options)
        bench.say("this script: peak", [run(["/bin/true"]).peak], "MB, and no less can be seen of others")
        for part in parts:
            if re.search(options.only, part.__name__):
                part(bench)


if __name__ == "__main__":
    main()
