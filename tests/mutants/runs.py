"""Runs tests: once each with no mutant, which tells the mutants that it reaches, and then for a mutant those that reach
it where it makes a difference, quickest first, until one fails."""

import hashlib
import json
import os
import resource
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

REACHED, DIFFERS = 1, 2
MEMORY = 6 << 30  # bytes; a mutant that eats more has been noticed


class Test(NamedTuple):
    program: str  # sbs_spec or sbs_unit
    name: str  # a path below the sources, or a file of tests/unit


class Seen(NamedTuple):
    seconds: float
    mutants: dict[int, int]


class Tests:
    def __init__(self, root: Path, folder: Path, longest: float):
        self.root = root
        self.folder = folder
        self.longest = longest  # seconds; what takes longer is left out
        self.programs = folder / "tests"
        self.baseline: dict[Test, Seen] = {}
        self.broken: list[Test] = []
        self.kills: dict[tuple[str, Test], int] = {}

    def all(self) -> list[Test]:
        specs = [path.parent for path in self.root.glob("tests/spec/*/args")]
        specs += self.root.glob("tests/rules/*.cases")
        # A file of unit tests is one test: its cases share what they prepare.
        units = [path.name for path in self.root.glob("tests/unit/*_test.cpp")]
        return ([Test("sbs_spec", path.relative_to(self.root).as_posix()) for path in sorted(specs)] +
                [Test("sbs_unit", name) for name in sorted(units)])

    def run(self, program: str, names: list[str], mutant: int | None, seen: str | None, limit: float) -> bool:
        """Whether these tests pass. What takes too long, too much memory or ends the program fails."""
        environment = {**os.environ, "LC_ALL": "C"}
        if mutant is not None:
            environment["SBS_MUTANT"] = str(mutant)
        if seen is not None:
            environment["SBS_MUTANTS_SEEN"] = seen
        command = [str(self.programs / program)]
        if program == "sbs_spec":
            command += [str(self.root / name) for name in names]
        else:
            command += ["--abort-after=1", "--minimal=true", "-sf=" + ",".join(f"*/{name}" for name in names)]
        try:
            return subprocess.run(command, env=environment, cwd=self.root, stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, timeout=limit,
                                  preexec_fn=bounded).returncode == 0
        except subprocess.TimeoutExpired:
            return False

    def learn(self) -> None:
        """The run without mutants; what was learnt of a test is kept as long as it and its program are the same."""
        kept_at = self.folder / "baseline.json"
        kept = json.loads(kept_at.read_text()) if kept_at.exists() else {}
        tests = self.all()
        new = {}
        for at, test in enumerate(tests, 1):
            known_by = self.print_of(test)
            one = kept.get(known_by)
            if one is None:
                one = kept[known_by] = self.measure(test)
                if at % 20 == 0 or one["seconds"] > 1:
                    print(f"without mutants: {at} of {len(tests)} tests", flush=True)
                    kept_at.write_text(json.dumps(kept))
            new[known_by] = one
            if one["passes"]:
                mutants = {int(number): how for number, how in one["mutants"].items()}
                self.baseline[test] = Seen(one["seconds"], mutants)
            else:
                self.broken.append(test)
        kept_at.write_text(json.dumps(new))
        seconds = sum(one.seconds for one in self.baseline.values())
        print(f"{len(self.baseline)} tests without mutants take {seconds:.0f} s", flush=True)

    def measure(self, test: Test) -> dict:
        with tempfile.NamedTemporaryFile("r") as seen:
            before = processor_time()
            passes = self.run(test.program, [test.name], None, seen.name, 3600)
            seconds = processor_time() - before
            mutants = dict(line.split() for line in seen.read().splitlines())
        return {"passes": passes, "seconds": seconds, "mutants": {at: int(how) for at, how in mutants.items()}}

    def print_of(self, test: Test) -> str:
        program = (self.programs / test.program).stat()
        told = f"{test} {program.st_mtime_ns} {program.st_size}"
        path = self.root / test.name
        if test.program == "sbs_unit":  # it may read any plan of the tests
            path = self.root / "tests"
        read = [path] if path.is_file() else path.rglob("*")
        told += "".join(f"{one} {one.stat().st_mtime_ns}" for one in sorted(read) if "mutants" not in one.parts)
        return hashlib.sha256(told.encode()).hexdigest()

    def reached(self, mutant: int) -> bool:
        return any(mutant in seen.mutants for seen in self.baseline.values())

    def killer(self, mutant: int, file: str) -> str | None:
        """The tests of which one fails with the mutant."""
        waiting = [test for test, seen in self.baseline.items()
                   if seen.mutants.get(mutant, 0) & DIFFERS and seen.seconds <= self.longest]
        # What a rule says is kept in one place, by a test that is not quick.
        own = {f"tests/rules/{Path(file).stem}.cases": 0, f"{Path(file).stem}_test.cpp": 0}
        if file.startswith("src/rules/"):
            own["messages_test.cpp"] = 1
        waiting.sort(key=lambda test: (own.get(test.name, 2), -self.kills.get((file, test), 0),
                                       self.baseline[test].seconds))
        size = 1
        while waiting:
            chunk = self.next_chunk(waiting, size)
            waiting = [test for test in waiting if test not in chunk]
            seconds = sum(self.baseline[test].seconds for test in chunk)
            if not self.run(chunk[0].program, [test.name for test in chunk], mutant, None, 20 + 50 * seconds):
                if len(chunk) == 1:
                    self.kills[file, chunk[0]] = self.kills.get((file, chunk[0]), 0) + 1
                return chunk[0].name if len(chunk) == 1 else f"one of {len(chunk)}: {chunk[0].name} …"
            size *= 2
        return None

    def next_chunk(self, waiting: list[Test], size: int) -> list[Test]:
        """The next tests of one program, few at first: most mutants fall at once, and a program runs to its end."""
        chunk = []
        for test in waiting:
            if test.program == waiting[0].program and len(chunk) < size:
                chunk.append(test)
        return chunk


def processor_time() -> float:
    """Of the processes that have ended: what else the machine does is nothing to it."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def bounded() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
