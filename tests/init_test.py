"""`sbs init` as only the program itself can show it: a terminal, rights, the disk, and what another YAML reader makes of
what it wrote. Usage: init_test.py path/to/sbs"""

import os
import pty
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

SBS = os.path.abspath(sys.argv[1])
NOBODY = 65534
failed = []


def check(what, holds, shown=""):
    if not holds:
        failed.append(what)
        print(f"failed: {what}\n{shown}", file=sys.stderr)


def environment(**variables):
    return {"PATH": os.environ["PATH"], "LC_ALL": "C", "SBS_TODAY": "2026-11-26", **variables}


def sbs(*arguments, cwd, **options):
    options.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.run(
        [SBS, *arguments], cwd=cwd, capture_output=True, text=True, env=environment(), timeout=60, check=False, **options
    )


def at_terminal(arguments, answers, cwd, stderr_piped=False):
    """Runs sbs on a terminal and types one answer at each question; gives what was shown and the exit code."""
    primary, secondary = pty.openpty()
    other = subprocess.PIPE if stderr_piped else secondary
    run = subprocess.Popen(
        [SBS, *arguments], cwd=cwd, stdin=secondary, stdout=secondary, stderr=other, env=environment(TERM="xterm")
    )
    os.close(secondary)
    shown = b""
    left = list(answers)
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            piece = os.read(primary, 4096)
        except OSError:  # the other side is closed
            break
        if not piece:
            break
        shown += piece
        if shown.endswith(b"] ") and left:
            os.write(primary, left.pop(0).encode())
    code = run.wait(timeout=60)
    if stderr_piped:
        run.stderr.close()
    os.close(primary)
    return shown.decode().replace("\r\n", "\n"), code, left


def names_in(folder):
    return sorted(str(path.relative_to(folder)) for path in Path(folder).rglob("*") if path.is_file())


def prompts(work):
    shown, code, left = at_terminal(
        ["init", "kumla", "--lang", "sv"],
        ["Kumla kommun\n", "komunal\n", "\n", "Malmens skola\n", "\n", "\n", "\n", "2026-08-17\n"],
        work,
    )
    check("asked on a terminal", code == 0 and not left, shown)
    check("the default is named", "[kommunal]" in shown and "[ri-2024]" in shown and "[grundskola]" in shown, shown)
    check("a wrong answer is asked again", "menade ni kommunal?" in shown, shown)
    plan = yaml.safe_load((work / "kumla/plan.yaml").read_text())
    check("what was answered stands there", plan["samverkan"]["huvudman"]["namn"] == "Kumla kommun", plan)
    check("the school stands there", [school["namn"] for school in plan["skolor"]] == ["Malmens skola"], plan)

    shown, code, _ = at_terminal(["init", "ended", "--lang", "sv"], ["Kumla kommun\n", "\x04"], work)
    check("an end writes nothing", code == 2 and not (work / "ended").exists(), shown)
    shown, code, _ = at_terminal(["init", "piped", "--lang", "sv"], [], work, stderr_piped=True)
    check("not asked where standard error is no terminal", code == 0 and (work / "piped/plan.yaml").exists(), shown)
    everything = "--organiser a --type region --school b --form grundskola --mandate ri-2024 --start 2026-12".split()
    shown, code, _ = at_terminal(["init", "known", "--lang", "sv", *everything], [], work)
    check("nothing to ask for", code == 0 and "?" not in shown, shown)


def without_terminal(work):
    run = sbs("init", "a", cwd=work, stdin=None, input="Kumla kommun\n")
    check("a pipe is not read", run.returncode == 0 and run.stderr == "" and "Name of the org" in (work / "a/plan.yaml").read_text(), run.stderr)
    for arguments in (["validate"], ["timeline"], ["checklist"], ["validate", "."]):
        run = sbs(*arguments, cwd=work / "a")
        check(f"{arguments} works in the folder", run.returncode == 0 and run.stderr == "", run.stderr + run.stdout)
    # What is told can be pasted.
    run = sbs("init", "min mapp", "--keys", "sv", cwd=work)
    for line in run.stdout.splitlines():
        if line.startswith("    sbs "):
            pasted = subprocess.run(
                line.replace("    sbs", SBS), shell=True, cwd=work, env=environment(), capture_output=True, text=True, check=False
            )
            check(f"pasted:{line}", pasted.returncode == 0, pasted.stderr)
    check("three commands are told", run.stdout.count("\n    sbs ") == 3, run.stdout)


def another_reader(work):
    """PyYAML, which follows YAML 1.1, reads the same names."""
    names = ["Å: skolan #1", "- x", "null", "yes", "~", '"a"', "it's", "1", "3:30", "0o7", "a\tb", "[x]", "{y}", "a: b", "# c", "Ωmega", "\u200bx"]
    for number, name in enumerate(names):
        for split in ([], ["--split"]):
            folder = f"names{number}{len(split)}"
            run = sbs("init", folder, "--keys", "en", "--organiser", name, "--school", name, "--school", name, *split, cwd=work)
            check(f"{name!r} is taken", run.returncode == 0, run.stderr)
            plan = {}
            for path in (work / folder).glob("*.yaml"):
                plan.update(yaml.safe_load(path.read_text()) or {})
            read = [plan["collaboration"]["organiser"]["name"], *(school["name"] for school in plan["schools"])]
            check(f"{name!r} is read back", read == [name.strip()] * 3, read)
            check(f"{name!r} has two ids", len({school["id"] for school in plan["schools"]}) == 2, plan)


def faults(work):
    here = work / "faults"
    here.mkdir()
    (here / "file").write_text("mine")
    for folder, why in (("file", "is no folder"), ("file/below", "could not be made"), ("-", "standard output"), ("", "missing")):
        run = sbs("init", folder, cwd=here)
        check(f"init {folder!r}", run.returncode == 2 and why in run.stderr and run.stdout == "", run.stderr)
    check("nothing was written", names_in(here) == ["file"], names_in(here))
    (here / "dead").mkdir()
    (here / "dead/plan.yaml").symlink_to("nowhere.yaml")
    run = sbs("init", "dead", cwd=here)
    check("a link to nowhere is not written through", run.returncode == 2 and "exists already" in run.stderr, run.stderr)
    check("and nothing is left beside it", sorted(os.listdir(here / "dead")) == ["plan.yaml"], os.listdir(here / "dead"))
    run = sbs("init", "deep/er/est", cwd=here)
    check("missing parents are made", run.returncode == 0 and (here / "deep/er/est/plan.yaml").exists(), run.stderr)
    run = sbs("init", "deep/er/est", cwd=here)
    check("a second time is refused", run.returncode == 2 and "already" in run.stderr, run.stderr)
    run = sbs("init", "x" * 300, cwd=here)
    check("a name that is too long", run.returncode == 2 and "is no folder" in run.stderr, run.stderr)
    run = sbs("init", "--", "-dash", cwd=here)
    check("a folder that looks like an option", run.returncode == 0 and "sbs validate ./-dash\n" in run.stdout, run.stderr + run.stdout)

    # A disk without room: what had been made goes again.
    run = subprocess.run(
        ["sh", "-c", f'ulimit -f 16; exec "{SBS}" init full/up'], cwd=here, env=environment(), capture_output=True, text=True, check=False
    )
    check("no room", run.returncode == 2 and "could not be written" in run.stderr, run.stderr)
    check("no room leaves nothing", not (here / "full").exists())

    run = sbs("schema", "--write", "new/schemas", cwd=here)
    check("schema --write makes its folder", run.returncode == 0 and len(names_in(here / "new/schemas")) == 4, run.stderr)
    run = sbs("schema", "--write", "file", cwd=here)
    check("schema --write into a file", run.returncode == 2, run.stderr)


def rights(work):
    if os.getuid() != 0:
        as_nobody = {}
    else:
        as_nobody = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    sealed = work / "sealed"
    sealed.mkdir()
    sealed.chmod(0o555)
    try:
        for folder in (".", "below"):
            run = sbs("init", folder, cwd=sealed, **as_nobody)
            check(f"a folder without rights: {folder}", run.returncode == 2 and "Permission denied" in run.stderr, run.stderr)
            check("nothing is left there", os.listdir(sealed) == [], os.listdir(sealed))
        # The last of the files cannot be written: the first ones go again.
        part = work / "part"
        part.mkdir()
        (part / "schemas").mkdir()
        part.chmod(0o777)
        (part / "schemas").chmod(0o555)
        run = sbs("init", "part", cwd=work, **as_nobody)
        check("all or nothing", run.returncode == 2 and names_in(part) == [], run.stderr + str(names_in(part)))
    finally:
        sealed.chmod(0o755)


with tempfile.TemporaryDirectory() as root:
    work = Path(root)
    work.chmod(0o755)
    if os.getuid() == 0:
        # Where somebody without rights can run it, too.
        shutil.copy(SBS, work / "sbs")
        SBS = str(work / "sbs")
    for part in (prompts, without_terminal, another_reader, faults, rights):
        folder = work / part.__name__
        folder.mkdir()
        folder.chmod(0o755)
        part(folder)

sys.exit(1 if failed else 0)
