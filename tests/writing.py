"""The commands that write files, on a small folder of plans, and what must hold after any of them whatever happened to
it: each file is the old one or the new one, whole. Shared by failing_calls_test.py, full_disk_test.py and kills.py."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass, field

HEAD = """sbs: 1
samverkan:
  updrag: sbs-2015  # mended by --fix
  huvudman: {namn: %s kommun, typ: kommunal}
  räknas_från: dialog
tidslinje:
  - {händelse: dialog_inledd, klar: 2016-06-13, av: [skolverket, huvudman]}
"""
MEETING = "  - {händelse: möte, rubrik: Träff %d, klar: 2017-01-10, av: [skola]}\n"
ENVIRONMENT = {
    "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
    "SBS_LANG": "en",
    "SBS_TODAY": "2017-05-01",
    # LeakSanitizer cannot look at a process that is traced.
    "ASAN_OPTIONS": "detect_leaks=0",
}
TEMPORARY = re.compile(r"\.[A-Za-z0-9]{6}$")


@dataclass
class Command:
    """A command that writes, and the files that are there before it besides the plans."""

    name: str
    arguments: list
    also_there: dict = field(default_factory=dict)


def commands():
    baseline = "# Findings known already.\nbaseline: 1\nfindings: []\n"
    plan = "planer/aby/plan.yaml"
    return [
        Command("validate --fix", ["validate", "-j1", "planer", "--fix"]),
        Command("translate --write", ["translate", "--write", "--to", "en", "planer"]),
        Command("-o, new", ["timeline", "-j1", plan, "--format", "csv", "-o", "out.csv"]),
        Command("-o, there", ["timeline", "-j1", plan, "--format", "csv", "-o", "out.csv"],
                {"out.csv": "old\n" * 2000}),
        Command("schema --write", ["schema", "--write", "schemas"]),
        Command("init", ["init", "ny", "--split", "--organiser", "Nyby kommun", "--keys", "sv"]),
        Command("--write-baseline, new", ["validate", "-j1", "planer", "--write-baseline", "known.yaml"]),
        Command("--write-baseline, there", ["validate", "-j1", "planer", "--write-baseline", "known.yaml"],
                {"known.yaml": baseline}),
    ]


def fill(folder, command, meetings=3):
    """Makes the folder anew, as it is before the command."""
    shutil.rmtree(folder, ignore_errors=True)
    names = {"Åby": "planer/aby/plan.yaml", "Ekby": "planer/ekby/plan.yaml"}
    files = {path: HEAD % name + "".join(MEETING % n for n in range(meetings)) for name, path in names.items()}
    if command.name == "translate --write":
        # It does not translate what it cannot read.
        files = {path: text.replace("updrag", "uppdrag") for path, text in files.items()}
    for path, text in {**files, **command.also_there}.items():
        path = os.path.join(folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def held(folder):
    """The bytes of all files below a folder, by their paths."""
    found = {}
    for top, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(top, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


def run(sbs, command, folder, before=(), **options):
    return subprocess.run([*before, sbs, *command.arguments], cwd=folder, env=ENVIRONMENT, capture_output=True,
                          check=False, **options)


@dataclass
class Well:
    """What a folder holds before a command, and after it where all goes well."""

    before: dict
    after: dict
    code: int


def run_well(sbs, command, folder, meetings=3):
    fill(folder, command, meetings)
    before = held(folder)
    done = run(sbs, command, folder)
    after = held(folder)
    assert before != after and done.returncode in (0, 1), (command.name, done)
    return Well(before, after, done.returncode)


def temporaries(well, now):
    return [path for path in now if path not in well.after and TEMPORARY.search(path)]


def wrong_with_files(well, now):
    """What is wrong with the files: one that is neither the old one nor the new one, one that is gone."""
    wrong = []
    for path, old in well.before.items():
        if path not in now:
            wrong.append(f"{path} is gone")
        elif now[path] not in (old, well.after[path]):
            wrong.append(f"{path} is neither the old one nor the new one")
    left = temporaries(well, now)
    for path in now.keys() - well.before.keys() - set(left):
        if path not in well.after:
            wrong.append(f"{path} should not be there")
        elif now[path] != well.after[path]:
            wrong.append(f"{path} is not the whole new one")
    return wrong


def wrong_with_second_run(sbs, command, folder, well, now):
    """What is wrong with a run after the one that failed: once nothing fails, all comes out as if nothing had."""
    made_already = command.name == "init" and any(path.startswith("ny/") and not TEMPORARY.search(path) for path in now)
    done = run(sbs, command, folder)
    left = temporaries(well, now)
    again = {path: text for path, text in held(folder).items() if path not in left}
    if made_already and now.keys() >= well.after.keys():
        return [] if done.returncode == 2 and again == well.after else ["init goes over a plan that is there"]
    if again != well.after:
        return ["the next run does not finish the work"]
    return []
