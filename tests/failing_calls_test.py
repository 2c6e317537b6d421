"""Lets every system call of the commands that write fail, once and from there on, with each error that it can give, by
strace: each file must be the old one or the new one, whole; nothing is left beside it; the exit code says what
happened.
Usage: failing_calls_test.py SBS [CASES]   CASES spread over all there are (160); 0 for all. Skipped, with exit code 77,
where nothing can be traced."""

import collections
import os
import re
import shutil
import subprocess
import sys
import tempfile

import writing

ERRORS = {
    "openat": ["ENOSPC", "EACCES", "EMFILE", "EIO"],
    "read": ["EIO", "EINTR"],
    "getdents64": ["EIO"],
    "newfstatat": ["EIO", "EACCES"],
    "readlink": ["EIO"],
    "access": ["EACCES"],
    "faccessat2": ["EACCES"],
    "getcwd": ["ENOENT"],
    "fcntl": ["EAGAIN", "EINVAL"],
    "write": ["ENOSPC", "EIO", "EDQUOT", "EFBIG", "EINTR"],
    "fsync": ["EIO", "ENOSPC", "EINVAL"],
    "fchmod": ["EPERM"],
    "fchown": ["EPERM"],
    "close": ["EIO", "ENOSPC"],
    "rename": ["EACCES", "ENOSPC", "EXDEV"],
    "renameat2": ["EACCES", "ENOSPC", "EINVAL", "ENOSYS"],
    "link": ["EPERM", "EEXIST"],
    "unlink": ["EACCES", "EIO"],
    "mkdir": ["ENOSPC", "EACCES"],
}
CALL = re.compile(r"^(?:\d+ +)?(\w+)\(")
UNWRITTEN = re.compile(r"^sbs: (\S+) (?:could not be|was not) written", re.MULTILINE)
Case = collections.namedtuple("Case", "command call number error on")


def strace(*options):
    return ["strace", "-f", "-qq", "-o", *options]


def may_trace():
    if not shutil.which("strace"):
        return False
    tried = subprocess.run([*strace("/dev/null"), "true"], capture_output=True, check=False)
    return tried.returncode == 0


def traced_calls(sbs, command, folder):
    """The calls of a run, by name and number, from where the program itself begins."""
    trace = folder + ".trace"
    wanted = "ioctl," + ",".join(ERRORS)
    writing.fill(folder, command)
    writing.run(sbs, command, folder, strace(trace, "-e", "trace=" + wanted))
    with open(trace, encoding="utf-8", errors="replace") as file:
        lines = file.readlines()
    os.remove(trace)
    # The last thing that is asked before a command runs is whether standard error is a terminal.
    begun = max(at for at, line in enumerate(lines) if "ioctl(2," in line)
    counts = collections.Counter()
    calls = []
    for at, line in enumerate(lines):
        found = CALL.match(line)
        if not found:
            continue
        counts[found[1]] += 1
        if at > begun and found[1] in ERRORS:
            calls.append((found[1], counts[found[1]], line.strip()))
    return calls


def judge(sbs, case, line, folder, well):
    inject = f"inject={case.call}:error={case.error}:when={case.number}{'+' if case.on else ''}"
    writing.fill(folder, case.command)
    done = writing.run(sbs, case.command, folder, strace("/dev/null", "-e", "trace=" + case.call, "-e", inject))
    now = writing.held(folder)
    wrong = writing.wrong_with_files(well, now)
    if done.returncode not in (0, 1, 2):
        wrong.append(f"exit code {done.returncode}")
    if done.returncode == 2 and not done.stderr and not (case.call == "write" and "write(2" in line or case.on):
        wrong.append("exit code 2 without a word")
    if done.returncode in (0, 1) and now != well.after and not writing.temporaries(well, now):
        wrong.append(f"exit code {done.returncode}, and not all is written")
    # What is said not to be written, is not; but where it could not be given back, the old one stays beside it.
    for path in UNWRITTEN.findall(done.stderr.decode(errors="replace")):
        old = well.before.get(path)
        if now.get(path) != old and old not in [now[left] for left in writing.temporaries(well, now)]:
            wrong.append(f"{path} is written, against what is said")
    # What cannot be removed stays.
    may_stay = case.call == "unlink" or (case.on and case.call in ("renameat2", "newfstatat"))
    left = writing.temporaries(well, now)
    if left and not may_stay:
        wrong.append(f"left over: {left}")
    if now != well.after:
        wrong += writing.wrong_with_second_run(sbs, case.command, folder, well, now)
    told = done.stderr.decode(errors="replace")[:300]
    return done.returncode, [f"{case.command.name}: {line[:120]} … {inject}: {one}\n    {told}" for one in wrong]


def main():
    sbs = os.path.realpath(sys.argv[1])
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 160
    if not may_trace():
        print("skipped: no process may be traced by strace here")
        return 77
    with tempfile.TemporaryDirectory() as top:
        folder = os.path.join(top, "work")
        wells = {}
        cases = []
        for command in writing.commands():
            wells[command.name] = writing.run_well(sbs, command, folder)
            for call, number, line in traced_calls(sbs, command, folder):
                for error in ERRORS[call]:
                    for on in (False, True) if error != "EINTR" else (False,):
                        cases.append((Case(command, call, number, error, on), line))
        step = max(1, len(cases) // wanted) if wanted else 1
        tried = collections.Counter()
        refused = collections.Counter()
        wrong = []
        # A step that shares no factor with the number of errors, so that each of them has its turn.
        for case, line in cases[::step | 1]:
            code, found = judge(sbs, case, line, folder, wells[case.command.name])
            tried[case.command.name] += 1
            refused[case.command.name] += code == 2
            wrong += found
    for name, count in tried.items():
        print(f"{count:6} {name}: {refused[name]} ended with exit code 2, the others did all that was asked")
    print(f"{sum(tried.values()):6} of {len(cases)} cases, {len(wrong)} wrong")
    print("\n".join(wrong))
    return 1 if wrong else 0


sys.exit(main())
