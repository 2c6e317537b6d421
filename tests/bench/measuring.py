"""How the scripts of this folder make plans and measure programs: wall and CPU time, peak of memory, instructions."""

import functools
import os
import re
import statistics
import subprocess
import sys
import time
from typing import NamedTuple

HERE = os.path.dirname(os.path.abspath(__file__))
ENVIRONMENT = {"LC_ALL": "C", "PATH": os.environ["PATH"], "SOURCE_DATE_EPOCH": "1770076800"}  # 2026-02-03
if "SBS_READER" in os.environ:  # what the other reader of YAML costs is asked by it
    ENVIRONMENT["SBS_READER"] = os.environ["SBS_READER"]


class Cost(NamedTuple):
    wall: float  # seconds
    cpu: float  # seconds, the system's with them
    peak: float  # MB; one below that of the script itself cannot be seen
    code: int


class Corpora:
    """Folders of plans, made as they are asked for."""

    def __init__(self, where):
        self.where = os.path.realpath(where)

    def make(self, *shape):
        """By what plans.py is told: a number of plans, or a shape and a number."""
        folder = os.path.join(self.where, "-".join(map(str, shape)))
        if not os.path.exists(folder):
            subprocess.run([sys.executable, os.path.join(HERE, "plans.py"), folder, *map(str, shape)], check=True)
        return folder


def files_of(folder):
    """The files that sbs reads there, without settings."""
    for at, _, names in sorted(os.walk(folder)):
        yield from (os.path.join(at, name) for name in sorted(names) if name.endswith(".yaml") and name[0] != ".")


def bytes_of(folder):
    return sum(map(os.path.getsize, files_of(folder)))


def run(command):
    with open(os.devnull, "rb+") as nothing:
        quiet = [(os.POSIX_SPAWN_DUP2, nothing.fileno(), number) for number in (0, 1, 2)]
        begun = time.perf_counter()
        process = os.posix_spawnp(command[0], command, ENVIRONMENT, file_actions=quiet)
        _, status, usage = os.wait4(process, 0)
        wall = time.perf_counter() - begun
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))


def in_turn(commands, rounds):
    """The runs of each command, once a round, so that what else the machine does is the same for all; no runs where
    there is no command."""
    runs = [[] for _ in commands]
    for _ in range(rounds):
        for command, its in zip(commands, runs):
            if command:
                its.append(run(command))
    return runs


def median(runs):
    return Cost(*map(statistics.median, zip(*runs))) if runs else None


def instructions(command, environment=ENVIRONMENT):
    """As valgrind counts them, which a busy machine does not change."""
    valgrind = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", *command]
    done = subprocess.run(valgrind, capture_output=True, env=environment, check=False)
    counted = re.search(rb"I +refs: +([0-9,]+)", done.stderr)
    if done.returncode not in (0, 1, 2) or not counted:
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr.decode('utf-8', 'replace')[-2000:]}")
    return int(counted.group(1).replace(b",", b""))


class Sbs:
    """The program, and what it takes by count."""

    def __init__(self, path, corpora):
        self.path, self.corpora = os.path.abspath(path), corpora

    def validate(self, path, jobs=1):
        """The command. What is measured on plans without findings is not to be measured on others, so any counts."""
        return [self.path, "validate", "--jobs", str(jobs), "--fail-on", "note", path]

    @functools.cached_property
    def start(self):
        """Instructions until a path is found not to be there."""
        return instructions(self.validate(os.path.join(self.corpora.where, "nowhere")))

    @functools.cache
    def instructions(self, *shape):
        """Those that the plans cost, without the start."""
        return instructions(self.validate(self.corpora.make(*shape))) - self.start

    def instructions_a_byte(self, *shape):
        return self.instructions(*shape) / bytes_of(self.corpora.make(*shape))
