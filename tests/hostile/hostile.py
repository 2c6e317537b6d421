#!/usr/bin/env python3
"""Input that somebody made to break sbs: each is read within its bounds of time and memory, and said to be what it is.

Usage: hostile.py SBS [--only REGEX] [--long] [--growth]

Runs every row of the tables (growing.py, lying.py, ruling.py, asking.py) and prints how large its input is, how much of its bound of
user time it took, its peak of memory and its exit code. A row fails where the program is ended by a signal, where its exit
code, or what it says, is not what the table asks for, where its output is not UTF-8, and where it takes more than

  time    2 seconds of the processor, or 1 second for each 5 MB of input and output where that is more
  memory  1 GiB, which it is not given more of either

The short run makes a twentieth of each input, --long all of it. With --growth nothing of that is run: instructions are
counted at two sizes of the growing inputs, as tests/bench/linear.py does. Exit code 1 where a row fails.
"""

import argparse
import codecs
import functools
import os
import pickle
import re
import resource
import shutil
import stat
import subprocess
import sys
import tempfile
import threading
import traceback
from typing import NamedTuple

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "bench")]
from asking import ASKING  # noqa: E402
from growing import GROWING  # noqa: E402
from lying import LYING  # noqa: E402
from row import Row  # noqa: E402
from ruling import RULING  # noqa: E402

GIBIBYTE = 1 << 30
BYTES_A_SECOND = 5_000_000
LEAST_SECONDS = 2.0
SHORT = 20  # the short run makes this part of each input
LONGEST = 60  # seconds that a run may wait, beside what it may take of the processor
ENVIRONMENT = {
    "LC_ALL": "C.UTF-8",
    "PATH": "/usr/bin:/bin",
    "SBS_TODAY": "2017-05-01",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": "/dev/null",
}


class Outcome(NamedTuple):
    code: int
    seconds: float
    peak: int  # bytes


def bound(size):
    return max(LEAST_SECONDS, size / BYTES_A_SECOND)


def rows():
    for name, growing in GROWING.items():
        for run in growing.runs:
            yield Row(
                name,
                functools.partial(write_plan, growing.make),
                (*run, "plan.yaml"),
                most=growing.most,
                code=growing.code if run[0] == "validate" else growing.drawn,
                said=growing.rules if run[0] == "validate" else (),
            )
    yield from LYING
    yield from RULING
    yield from ASKING


def write_plan(make, folder, size):
    with open(os.path.join(folder, "plan.yaml"), "w", encoding="utf-8", newline="") as plan:
        plan.write(make(size))


def apart(function, *arguments):
    """What it gives, called in a process of its own: what a program that is started later takes is counted from what
    this one has, so this one has to stay small."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            with os.fdopen(writing, "wb") as to:
                pickle.dump(function(*arguments), to)
            os._exit(0)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb") as given:
        answer = given.read()
    if os.waitpid(child, 0)[1] != 0:
        sys.exit("an input could not be made, or an output not be read")
    return pickle.loads(answer)


def size_of(folder):
    """How many bytes may be read below it; of what is no file, none."""
    total = 0
    for at, _, names in os.walk(os.fsencode(folder)):
        for name in names:
            try:
                found = os.lstat(os.path.join(at, name))
            except OSError:
                continue
            total += found.st_size if stat.S_ISREG(found.st_mode) else 0
    return total


def limited(cpu_seconds):
    # What is written to is limited, and not the addresses: each thread reserves 64 MB of addresses for what it may come
    # to need (RLIMIT_AS would count them, and so the processors of the machine), and files that are mapped take none.
    resource.setrlimit(resource.RLIMIT_DATA, (GIBIBYTE, GIBIBYTE))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(sbs, row, folder, holder, size_in):
    """The outputs lie in files beside the folder, so that none of them has to be held here."""
    opened = [open(os.path.join(folder, row.typed), "rb") if row.typed else open(os.devnull, "rb")]
    opened.append(open("/dev/full" if row.out == "full" else os.path.join(holder, "out"), "wb"))
    opened.append(open(os.path.join(holder, "err"), "wb"))
    if row.out == "closed":
        reading, writing = os.pipe()
        os.close(reading)
        opened[1].close()
        opened[1] = os.fdopen(writing, "wb")
    # The output is not known yet, and is seldom more than some times the input.
    seconds = int(5 * bound(20 * size_in)) + 1
    process = subprocess.Popen(
        [sbs, *row.arguments],
        cwd=os.path.join(folder, row.inside),
        env={**ENVIRONMENT, **row.variables},
        stdin=opened[0],
        stdout=opened[1],
        stderr=opened[2],
        preexec_fn=functools.partial(limited, seconds),
    )
    # What waits for something that never comes takes no processor time.
    alarm = threading.Timer(LONGEST + 2 * seconds, process.kill)
    alarm.start()
    _, status, used = os.wait4(process.pid, 0)
    alarm.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    for one in opened:
        one.close()
    return Outcome(process.returncode, used.ru_utime, used.ru_maxrss * 1024)


def what_is_said(path, sought):
    """Which of the texts are in a file, and whether it is UTF-8; piece by piece."""
    found, decoder, before = set(), codecs.getincrementaldecoder("utf-8")(), ""
    with open(path, "rb") as file:
        for piece in iter(lambda: file.read(1 << 20), b""):
            try:
                text = before + decoder.decode(piece)
            except UnicodeDecodeError as error:
                return found, str(error)
            found.update(one for one in sought if one in text)
            before = text[-200:]
    return found, ""


def complaints_of(row, outcome, size, holder):
    if outcome.code < 0:
        yield f"ended by signal {-outcome.code}"
    elif outcome.code != row.code:
        yield f"exit code {outcome.code}, not {row.code}"
    if outcome.seconds > bound(size):
        yield f"{outcome.seconds:.2f} s of {bound(size):.2f}"
    if outcome.peak > GIBIBYTE:
        yield f"{outcome.peak >> 20} MiB of memory"
    said = set()
    for name in ("out", "err"):
        path = os.path.join(holder, name)
        if os.path.exists(path):
            found, fault = apart(what_is_said, path, (*row.said, *row.never))
            said |= found
            if fault and "xlsx" not in row.arguments:
                yield f"{name} is not UTF-8: {fault}"
    for text in row.said:
        if text not in said:
            yield f"“{text}” is not said"
    for text in row.never:
        if text in said:
            yield f"“{text}” is said"


def sizes(holder):
    return sum(
        os.path.getsize(path)
        for path in (os.path.join(holder, name) for name in ("out", "err"))
        if os.path.exists(path)
    )


def check(sbs, row, long):
    """Runs a row, prints its line, and tells whether it failed."""
    size = row.most if long or row.most < SHORT else row.most // SHORT
    with tempfile.TemporaryDirectory(prefix="sbs-hostile-") as holder:
        folder = os.path.join(holder, "in")
        os.mkdir(folder)
        try:
            apart(lambda: bool(row.make(folder, size)))
            size_in = size_of(folder)
            touched = os.path.join(os.fsencode(folder), os.fsencode(row.inside), b"x")
            there = os.path.lexists(touched)
            outcome = run(sbs, row, folder, holder, size_in)
            written = sizes(holder)
            wrong = list(complaints_of(row, outcome, size_in + written, holder))
            if os.path.lexists(touched) and not there:
                wrong.append("a command in the input was run: “touch x”")
        finally:
            shutil.rmtree(os.fsencode(folder), ignore_errors=True)
    words = " ".join(str(word)[:30] for word in row.arguments[:6])
    share = "above" if outcome.seconds > bound(size_in + written) else "within"
    print(
        f"{'FAILS' if wrong else 'holds'}  in {size_in / 1e6:7.2f} MB  out {written / 1e6:7.2f} MB  time {share} "
        f"{bound(size_in + written):4.1f} s  peak {outcome.peak / 2**20:5.0f} MiB  exit {outcome.code:2}  "
        f"{printable(row.name)}: {printable(words)}",
        flush=True,
    )
    for one in wrong:
        print(f"       {one}", flush=True)
    return bool(wrong)


def printable(text):
    return re.sub(r"[^ -~\u00a1-\u024f“”]", "?", text)[:110]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sbs")
    parser.add_argument("--only", default="", help="only the rows whose name or command this regex is found in")
    parser.add_argument("--long", action="store_true", help="all of each input, not a twentieth of it")
    parser.add_argument("--growth", action="store_true", help="count instructions at two sizes instead")
    options = parser.parse_args()
    if options.growth:
        sys.exit(
            subprocess.run(
                [sys.executable, os.path.join(HERE, "..", "bench", "linear.py"), options.sbs, "--only", options.only],
                check=False,
            ).returncode
        )
    sbs = os.path.abspath(options.sbs)
    wanted = [row for row in rows() if re.search(options.only, f"{row.name}: {' '.join(map(str, row.arguments))}")]
    failed = sum(check(sbs, row, options.long) for row in wanted)
    print(f"{len({row.name for row in wanted})} inputs in {len(wanted)} rows, {failed} of them fail")
    sys.exit(1 if failed or not wanted else 0)


if __name__ == "__main__":
    main()
