"""What a machine does to the commands that write: a disk that fills up after each number of pages, a limit to the
size of files and to memory, a reader that closes the pipe, and files that shrink, grow and vanish while they are read.
Each file must be the old one or the new one, whole, and the exit code says which.
Usage: full_disk_test.py SBS [STEPS]   so many sizes of the disk and of the limit for each command (5)."""

import os
import resource
import subprocess
import sys
import tempfile
import threading
import time

import writing

PAGE = 4096
wrong = []
counts = {}
left_out = []


def count(what, code):
    runs = counts.setdefault(what, [0, 0])
    runs[0] += 1
    runs[1] += code == 2


def judge(what, sbs, command, folder, well, done):
    count(what, done.returncode)
    now = writing.held(folder)
    found = writing.wrong_with_files(well, now)
    if done.returncode not in (0, 1, 2):
        found.append(f"exit code {done.returncode}")
    if done.returncode == 2 and not done.stderr:
        found.append("exit code 2 without a word")
    if (done.returncode == 2) == (now == well.after):
        found.append(f"exit code {done.returncode}, and the files do not say so")
    if writing.temporaries(well, now):
        found.append(f"left over: {writing.temporaries(well, now)}")
    wrong.extend(f"{what}: {command.name}: {one} {done.stderr.decode(errors='replace')[:300]}" for one in found)
    return now


def spread(most, steps):
    """Numbers from 0 up to `most`, the first and the last among them."""
    return sorted({most * step // max(1, steps - 1) for step in range(steps)})


def full_disk(sbs, top, steps):
    disk = os.path.join(top, "disk")
    os.mkdir(disk)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk], capture_output=True,
                      check=False).returncode != 0:
        left_out.append("a disk that is full, for none may be mounted here")
        return
    try:
        folder = os.path.join(disk, "work")
        ballast = os.path.join(disk, "ballast")
        for command in writing.commands():
            well = writing.run_well(sbs, command, folder)
            pages = sum(len(text) // PAGE + 2 for path, text in well.after.items() if well.before.get(path) != text)
            for free in spread(pages, steps):
                writing.fill(folder, command)
                with open(ballast, "wb") as file:
                    left = os.statvfs(disk).f_bavail
                    os.posix_fallocate(file.fileno(), 0, max(1, (left - free) * PAGE))
                done = writing.run(sbs, command, folder)
                os.remove(ballast)
                now = judge("full disk", sbs, command, folder, well, done)
                if now != well.after:
                    wrong.extend(f"full disk: {command.name}: {one}" for one in
                                 writing.wrong_with_second_run(sbs, command, folder, well, now))
    finally:
        subprocess.run(["umount", disk], check=False)


def limited_size(sbs, top, steps):
    folder = os.path.join(top, "limited")
    for command in writing.commands():
        well = writing.run_well(sbs, command, folder)
        most = max(len(text) for path, text in well.after.items() if well.before.get(path) != text)
        for limit in [*spread(most - 1, steps), most]:
            writing.fill(folder, command)
            done = writing.run(sbs, command, folder,
                               preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
            judge("limited size", sbs, command, folder, well, done)


def little_memory(sbs, top, steps):
    """Where memory ends, that is said, and no file is harmed."""
    folder = os.path.join(top, "memory")
    mebibyte = 1 << 20

    def limited(most):
        return {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_AS, (most, most))}

    tried = subprocess.run([sbs, "--version"], capture_output=True, check=False, **limited(20 * mebibyte))
    if tried.returncode != 0:
        left_out.append("little memory, for a program with sanitizers takes terabytes of addresses")
        return
    for command in (writing.commands()[0], writing.commands()[1]):
        well = writing.run_well(sbs, command, folder, 20000)
        for most in spread(40, steps):
            writing.fill(folder, command, 20000)
            done = writing.run(sbs, command, folder, **limited((16 + most) * mebibyte))
            judge("little memory", sbs, command, folder, well, done)


def closed_pipe(sbs, top):
    """Whoever reads part of the output and goes is no reason for a message, let alone for a crash."""
    folder = os.path.join(top, "pipe")
    writing.fill(folder, writing.commands()[0], 3000)
    for arguments in (["validate", "planer", "--format", "json"], ["timeline", "planer"], ["checklist", "planer"],
                      ["status", "planer"], ["report", "planer"], ["schema"], ["man"], ["rules"],
                      ["explain", "SBS601"], ["validate", "planer", "--fix", "--diff"]):
        for taken in (0, 1, 100, 70000):
            process = subprocess.Popen([sbs, *arguments], cwd=folder, env=writing.ENVIRONMENT, stdout=subprocess.PIPE,
                                       stderr=subprocess.PIPE)
            read = process.stdout.read(taken)
            process.stdout.close()
            said = process.stderr.read().decode(errors="replace")
            code = process.wait()
            count("closed pipe", code)
            if code not in (0, 1, 2) or "pipe" in said.lower() or (taken == 70000 and not read):
                wrong.append(f"closed pipe: {arguments} after {taken} bytes: exit code {code}, {said[:300]}")


def unquiet_file(sbs, top, seconds):
    """A file that shrinks, grows and vanishes while it is read: no crash, and no exit code that says nothing."""
    folder = os.path.join(top, "unquiet")
    writing.fill(folder, writing.commands()[0], 400)
    plan = os.path.join(folder, "planer/aby/plan.yaml")
    with open(plan, "rb") as file:
        whole = file.read()
    stop = threading.Event()

    def disturb():
        at = 0
        while not stop.is_set():
            at += 1
            if at % 5 == 0 and os.path.exists(plan):
                os.remove(plan)
            with open(plan, "wb") as file:
                file.write(whole)
                file.flush()
                os.ftruncate(file.fileno(), len(whole) * (at % 7) // 7)
                file.write(whole[: len(whole) // (1 + at % 3)])

    writer = threading.Thread(target=disturb)
    writer.start()
    try:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            for arguments in (["validate", "planer"], ["timeline", "planer"], ["translate", plan, "--to", "en"],
                              ["validate", "planer", "--fix"], ["status", plan]):
                done = subprocess.run([sbs, *arguments], cwd=folder, env=writing.ENVIRONMENT, capture_output=True,
                                      check=False, timeout=60)
                count("unquiet file", done.returncode)
                if done.returncode not in (0, 1, 2) or (done.returncode == 2 and not done.stderr):
                    wrong.append(f"unquiet file: {arguments}: exit code {done.returncode} {done.stderr[:300]}")
    finally:
        stop.set()
        writer.join()


def main():
    sbs = os.path.realpath(sys.argv[1])
    steps = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as top:
        full_disk(sbs, top, steps)
        limited_size(sbs, top, steps)
        little_memory(sbs, top, steps)
        closed_pipe(sbs, top)
        unquiet_file(sbs, top, min(60, steps))
    for what, (runs, refused) in counts.items():
        print(f"{runs:6} runs, {refused} of them ended with exit code 2: {what}")
        if not refused:
            wrong.append(f"{what}: nothing was refused, so nothing was tried")
    print("\n".join([*wrong, *(f"not tested: {one}" for one in left_out)]))
    return 1 if wrong else 77 if left_out else 0


sys.exit(main())
