"""Kills the commands that write, by kill -9 at random instants of their whole duration: each file must be the old one
or the new one, whole, and the next run must make of it what it would have been. Temporary files that a killed run
leaves behind are counted; they are no plans, and no run looks at them.
Usage: kills.py SBS [COUNT [SEED]]   (1,000 kills). The exit code says whether all was well."""

import collections
import os
import random
import signal
import subprocess
import sys
import tempfile
import time

import writing

MEETINGS = 500  # so that a run lasts long enough to be killed anywhere in it


def killed_run(sbs, command, folder, after):
    """Runs a command and kills it after so many seconds; whether it was still running then."""
    process = subprocess.Popen([sbs, *command.arguments], cwd=folder, env=writing.ENVIRONMENT,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(after)
    process.kill()
    return process.wait() == -signal.SIGKILL


def main():
    sbs = os.path.realpath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    columns = ["killed", "had finished", "old files", "new files", "some of each", "left over", "wrong"]
    table = collections.defaultdict(collections.Counter)
    wrong = []
    stopped = []
    signal.signal(signal.SIGINT, lambda *_: stopped.append(True))  # whoever has seen enough still gets the table
    with tempfile.TemporaryDirectory() as top:
        folder = os.path.join(top, "work")
        commands = writing.commands()
        wells = {}
        lengths = {}
        for command in commands:
            wells[command.name] = writing.run_well(sbs, command, folder, MEETINGS)
            writing.fill(folder, command, MEETINGS)
            begun = time.monotonic()
            writing.run(sbs, command, folder)
            lengths[command.name] = time.monotonic() - begun
        done = 0
        while done < count and not stopped:
            command = commands[done % len(commands)]
            well = wells[command.name]
            row = table[command.name]
            writing.fill(folder, command, MEETINGS)
            if killed_run(sbs, command, folder, chance.uniform(0, lengths[command.name] * 1.05)):
                row["killed"] += 1
                done += 1
            else:
                # The machine may be faster than it was; only kills count.
                row["had finished"] += 1
                lengths[command.name] *= 0.98
            now = writing.held(folder)
            left = writing.temporaries(well, now)
            row["left over"] += len(left)
            whole = {path: text for path, text in now.items() if path not in left}
            row["old files" if whole == well.before else "new files" if whole == well.after else "some of each"] += 1
            found = writing.wrong_with_files(well, now)
            if left or whole not in (well.before, well.after):
                found += writing.wrong_with_second_run(sbs, command, folder, well, now)
            row["wrong"] += len(found)
            wrong += [f"{command.name}: {one}" for one in found]
    print(f"| command | {' | '.join(columns)} |\n|---|{'--:|' * len(columns)}")
    total = collections.Counter()
    for name, row in table.items():
        print(f"| `{name}` | {' | '.join(str(row[column]) for column in columns)} |")
        total.update(row)
    print(f"| all | {' | '.join(str(total[column]) for column in columns)} |")
    print("\n".join(sorted(set(wrong))))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
