#!/usr/bin/env python3
"""The same plans give the same bytes whatever machine, shell and folder sbs is run in.

Usage: same_everywhere.py SBS [--long]

`validate` and each view in each of its forms, and lines of the commands that say something of plans or of sbs itself, are
run once as they are, and once for each of the circumstances below; standard output, standard error and exit code are
compared byte by byte:

  threads      -j1, -j2, -j8, where the command has -j
  locale       tr_TR.UTF-8, sv_SE.UTF-8 and de_DE in ISO 8859-1, made here by localedef (with --lang, which says the language)
  time zone    Pacific/Kiritimati and America/Adak, 25 hours apart; the day is that of SBS_TODAY, and then that of
               SOURCE_DATE_EPOCH
  order        the files are made anew in the opposite order
  file system  the folder lies in memory (/dev/shm) and on the disk
  terminal     COLUMNS and TERM are set; and standard error and input are a terminal of 30 columns: of this standard output
               and exit code
  repeated     five times

  spelling     the folder within the working folder as ./x/../x, as an absolute path and with a slash behind: standard output
               and exit code, with SARIF's and GitLab's fingerprints and addresses in them; on standard error, a command to
               paste has the path as it was given
  from afar    the folder, which is a repository, from other working folders, and through a link: of JSON all but the paths,
               of a calendar the UIDs, of SARIF and GitLab rules, regions and fingerprints

The short run takes each line in one language, --long in both and over more plans. Exit code 1 where a run
differs, 77 where localedef cannot make a locale.
"""

import fcntl
import json
import os
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import termios

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "tests"))
from same_output_cases import FORMS, KINDS, LANGUAGES, VIEWS, make_plans  # noqa: E402

SBS = os.path.abspath(sys.argv[1])
LONG = "--long" in sys.argv[2:]
EPOCH = 1770076800  # 2026-02-03 in UTC
USUAL = {"LC_ALL": "C", "PATH": "/usr/bin:/bin", "SBS_TODAY": "2026-02-03"}
LOCALES = [
    ("tr_TR", "UTF-8", "tr_TR.UTF-8"),
    ("sv_SE", "UTF-8", "sv_SE.UTF-8"),
    ("de_DE", "ISO-8859-1", "de_DE.ISO-8859-1"),
]
counted = {}


def make_locales(folder):
    for source, charmap, name in LOCALES:
        done = subprocess.run(
            ["localedef", "-i", source, "-f", charmap, os.path.join(folder, name)], capture_output=True, check=False
        )
        if not os.path.exists(os.path.join(folder, name, "LC_CTYPE")):
            print(f"localedef cannot make {name}: {done.stderr.decode()[-300:]}")
            sys.exit(77)


def make_folder(folder):
    """Plans with and without findings, of which one is split, and one alone."""
    os.makedirs(os.path.join(folder, ".git"))
    make_plans(os.path.join(folder, "a-country"), "mixed", 60 if LONG else 12)
    shutil.copytree(os.path.join(ROOT, "examples", "kumla"), os.path.join(folder, "kumla"))
    shutil.copy(os.path.join(ROOT, "examples", "plan.yaml"), os.path.join(folder, "one.yaml"))


def copy_backwards(source, target):
    """The same files, made in the opposite order, so that folders list them otherwise."""
    os.makedirs(target)
    for name in sorted(os.listdir(source), reverse=True):
        one, other = os.path.join(source, name), os.path.join(target, name)
        copy_backwards(one, other) if os.path.isdir(one) else shutil.copyfile(one, other)


def lines():
    """Each command and form; in turns over many plans, a split one and one alone."""
    at = 0
    for command in ["validate", *VIEWS]:
        for form in FORMS[command]:
            path = "a-country" if form not in ("svg", "mermaid") else "kumla"
            for language in LANGUAGES if LONG else [LANGUAGES[at % 2]]:
                yield [command, path, "--format", form, "--lang", language]
            at += 1
    for kind in KINDS:
        yield ["draft", kind, "one.yaml", "--format", FORMS["draft"][at % 2], "--lang", LANGUAGES[at % 2]]
        at += 1
    for form in FORMS["diff"]:
        yield ["diff", "kumla", "one.yaml", "--format", form, "--lang", "sv"]
    yield ["validate", "a-country", "--fix", "--diff", "--lang", "sv"]
    yield ["validate", "a-country", "--statistics", "--max-findings", "2", "--lang", "en"]
    yield ["timeline", "kumla", "--lang", "sv", "--redact", "--width", "60"]
    yield ["translate", "one.yaml", "--lang", "en"]
    for other in (
        ["explain", "SBS601"],
        ["explain", "goals"],
        ["rules"],
        ["schema", "plan"],
        ["completion", "bash"],
        ["man"],
        ["validate", "--help"],
    ):
        yield [*other, "--lang", "sv"]


def said(line, folder, variables=None, terminal=False):
    environment = {**USUAL, **(variables or {})}
    if "SOURCE_DATE_EPOCH" in environment:
        del environment["SBS_TODAY"]
    if not terminal:
        done = subprocess.run(
            [SBS, *line], cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
        return done.returncode, done.stdout, done.stderr
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 30, 0, 0))
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(
            [SBS, *line], cwd=folder, env=environment, stdin=theirs, stdout=out, stderr=theirs
        )
        os.close(theirs)
        try:
            while os.read(ours, 4096):  # it waits for nobody who reads
                pass
        except OSError:  # its last end is closed
            pass
        os.close(ours)
        code = process.wait()
        out.seek(0)
        return code, out.read()


def circumstances(line, folder, holder):
    """Names of circumstances, each with what is said in it."""
    first = said(line, folder)
    if line[0] in ("validate", *VIEWS, "draft", "diff") and "--help" not in line:
        for jobs in ("1", "2", "8"):
            yield f"-j{jobs}", first, said([*line, f"-j{jobs}"], folder)
    for _, _, name in LOCALES:
        yield name, first, said(
            line, folder, {"LC_ALL": name, "LANG": name, "LOCPATH": os.path.join(holder, "locales")}
        )
    at_epoch = said(line, folder, {"TZ": "UTC", "SOURCE_DATE_EPOCH": str(EPOCH)})
    for zone in ("Pacific/Kiritimati", "America/Adak"):
        yield zone, first, said(line, folder, {"TZ": zone})
        yield f"{zone}, SOURCE_DATE_EPOCH", at_epoch, said(line, folder, {"TZ": zone, "SOURCE_DATE_EPOCH": str(EPOCH)})
    yield "made in the opposite order", first, said(line, os.path.join(holder, "backwards"))
    if os.path.isdir(os.path.join(holder, "memory")):
        yield "in memory", first, said(line, os.path.join(holder, "memory", "plans"))
    yield "COLUMNS and TERM", first, said(line, folder, {"COLUMNS": "33", "TERM": "dumb"})
    yield "COLUMNS and TERM", first, said(line, folder, {"COLUMNS": "300", "TERM": "xterm-256color"})
    yield "a terminal beside", first[:2], said(line, folder, terminal=True)
    for _ in range(4):
        yield "once more", first, said(line, folder)


# What does not follow the spelling of a path.


def known_by(line, answer, paths):
    """Of an output, what is the same from wherever the folder is named; None where the form has nothing of the kind."""
    form = line[line.index("--format") + 1] if "--format" in line else "text"
    if form not in ("ics", "gitlab", "sarif", "json"):
        return None
    text = answer[1].decode()
    if form == "ics":
        return re.findall(r"UID:.*(?:\r\n .*)*", text)
    if form == "gitlab":
        return [(one["check_name"], one["location"]["lines"], one["fingerprint"]) for one in json.loads(text)]
    if form == "sarif":
        return [
            (one["ruleId"], [at["physicalLocation"]["region"] for at in one["locations"]], one["partialFingerprints"])
            for run in json.loads(text)["runs"]
            for one in run["results"]
        ]
    return without_paths(json.loads(text), paths)


def without_paths(value, paths):
    if isinstance(value, dict):
        return {key: without_paths(one, paths) for key, one in value.items()}
    if isinstance(value, list):
        return [without_paths(one, paths) for one in value]
    if isinstance(value, str):
        for path in paths:
            value = value.replace(path, "{path}")
    return value


def spellings(line, folder, holder):
    """Other ways to name a folder that is within the working folder, and one that is not."""
    name = line[1]
    first = said(line, folder)
    for other in (f"./{name}/../{name}", os.path.join(folder, name), f"{name}/"):
        yield "the path otherwise", first[:2], said([line[0], other, *line[2:]], folder)[:2]
    first_known = known_by(line, first, [name])
    if first_known is None:
        return
    for other, place in (
        (os.path.join(folder, name), holder),
        (f"../{os.path.basename(folder)}/{name}", os.path.join(holder, "beside")),
        (os.path.join(holder, "link"), holder),
    ):
        shown = [
            other,
            os.path.relpath(other, place),
            os.path.relpath(os.path.join(folder, name), place),
            os.path.join(folder, name),
        ]
        yield "the path from elsewhere", first_known, known_by(
            line, said([line[0], other, *line[2:]], place), sorted(shown, key=len, reverse=True)
        )


def main():
    failed = 0
    with tempfile.TemporaryDirectory(prefix="sbs-same-") as holder:
        os.mkdir(os.path.join(holder, "locales"))
        make_locales(os.path.join(holder, "locales"))
        folder = os.path.join(holder, "plans")
        make_folder(folder)
        copy_backwards(folder, os.path.join(holder, "backwards"))
        os.mkdir(os.path.join(holder, "beside"))
        os.symlink(os.path.join(folder, "a-country"), os.path.join(holder, "link"))
        memory = tempfile.mkdtemp(prefix="sbs-same-", dir="/dev/shm") if os.path.isdir("/dev/shm") else None
        try:
            if memory:
                shutil.copytree(folder, os.path.join(memory, "plans"))
                os.symlink(memory, os.path.join(holder, "memory"))
            for line in lines():
                several = line[0] in ("validate", *VIEWS) and line[1] == "a-country" and "--fix" not in line
                for make in [circumstances, spellings] if several else [circumstances]:
                    for name, first, other in make(line, folder, holder):
                        counted[name] = counted.get(name, 0) + 1
                        if first != other:
                            failed += 1
                            print(f"differs, {name}: {' '.join(line)}\n{difference(first, other)}", flush=True)
        finally:
            shutil.rmtree(memory or "", ignore_errors=True)
    print(f"{len(list(lines()))} command lines, {sum(counted.values())} comparisons, {failed} differ")
    sys.exit(1 if failed else 0)


def difference(one, other):
    texts = [repr(each) for each in (one, other)]
    at = next((at for at, (a, b) in enumerate(zip(*texts)) if a != b), 0)
    return "\n".join(f"    {text[max(0, at - 60) : at + 140]}" for text in texts)


if __name__ == "__main__":
    main()
