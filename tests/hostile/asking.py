"""Command lines, variables and revisions of git that ask for what cannot be, or for something to be run."""

import subprocess

from growing import HEAD, TIMELINE, each, event, interventions, schools
from lying import PLAN, plan, put
from row import Row

TWO = "plan.yaml", "other.yaml"
GIT = {
    "PATH": "/usr/bin:/bin",
    "HOME": "/nonexistent",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "x",
    "GIT_AUTHOR_EMAIL": "x@example.invalid",
    "GIT_COMMITTER_NAME": "x",
    "GIT_COMMITTER_EMAIL": "x@example.invalid",
}


def repository(folder, size):
    """One commit of a plan, which then changed; a settings file that names programs; and a folder `kept` to look at."""

    def git(*arguments):
        subprocess.run(
            ["git", *arguments], cwd=folder, env=GIT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    git("init", "-q")
    put(folder, "plan.yaml", PLAN)
    for number in range(size - 1):
        put(folder, f"plan{number}/plan.yaml", PLAN)
    git("add", ".")
    git("commit", "-q", "-m", "x")
    put(folder, "plan.yaml", TIMELINE + event("2017-04-04"))


def two(one, other):
    def make(folder, size):
        put(folder, "plan.yaml", one(size))
        put(folder, "other.yaml", other(size))

    return make


def asked(name, *arguments, code=2, **more):
    return Row(name, plan(PLAN), arguments, code, **more)


def renamed(kind):
    """All things of one kind under other names: which was which?"""
    return {
        "interventions": lambda size: HEAD + interventions(size),
        "schools": lambda size: HEAD + schools(size),
        "events": lambda size: TIMELINE + each(event("2017-04-04", more=", rubrik: Möte {}"), size),
    }[kind]


def other_names(kind):
    return (
        lambda size: renamed(kind)(size)
        .replace(" i", " j")
        .replace(" s", " z")
        .replace("Insats", "Annat")
        .replace("Möte", "Träff")
        .replace("zkol", "skol")
        .replace("jnsatser", "insatser")
        .replace("zbs", "sbs")
        .replace("zamv", "samv")
        .replace("ztat", "stat")
    )


REVISIONS = [
    "--help",
    "-x",
    "--output=x",
    "--upload-pack=touch x",
    "$(touch x)",
    "`touch x`",
    "; touch x",
    "ext::sh -c touch% x",
    "HEAD:/etc/passwd",
    "HEAD^{/(((((}",
    ":/x",
    "@{-1}",
    "HEAD~99999999999999999999",
    "a\nb",
    "\x1b[2J",
    "ä" * 5000,
    "../../../etc/passwd",
]

ASKING = [
    # Numbers, days and words.
    *(
        asked(f"--width {width}", "timeline", "plan.yaml", "--width", width)
        for width in ("0", "39", "401", "-1", "99999999999999999999", "1e2", "", "４０")
    ),
    *(
        asked(f"--jobs {jobs}", "validate", "plan.yaml", "--jobs", jobs)
        for jobs in ("0", "257", "-1", "99999999999999999999", "")
    ),
    *(
        asked(f"--today {day}", "validate", "plan.yaml", "--today", day)
        for day in ("0000-01-01", "10000-01-01", "-1", "2016-02-30", "", "1" * 100_000)
    ),
    *(asked(f"--today {day}", "timeline", "plan.yaml", "--today", day, code=0) for day in ("1900-01-01", "2199-12-31")),
    *(
        asked(f"the variable {name}", "validate", "plan.yaml", variables={"SBS_TODAY": "", name: value})
        for name, value in (
            ("SBS_TODAY", "x"),
            ("SOURCE_DATE_EPOCH", "9" * 30),
            ("SOURCE_DATE_EPOCH", "-99999999999999"),
            ("SBS_LANG", "x" * 100_000),
        )
    ),
    *(
        asked(f"the variable {name}, which is none of ours", "timeline", "plan.yaml", code=0, variables={name: value})
        for name, value in (
            ("COLUMNS", "-1"),
            ("COLUMNS", "9" * 30),
            ("TERM", "../../../etc/passwd"),
            ("LC_ALL", "x" * 100_000),
            ("LANG", "../../x"),
            ("TZ", ":/dev/zero"),
            ("GIT_DIR", "/dev/zero"),
            ("NO_COLOR", "\x1b[2J"),
        )
    ),
    *(
        asked(f"--due-within {within}", "checklist", "plan.yaml", "--due-within", within)
        for within in ("99999999999999999999d", "-1d", "d", "1" * 100_000)
    ),
    asked("--max-findings of many digits", "validate", "plan.yaml", "--max-findings", "9" * 30, code=0),
    asked("--format many times", "validate", "plan.yaml", *["--format", "json"] * 2000),
    asked("--format of many letters", "validate", "plan.yaml", "--format", "x" * 120_000),
    asked("--select of many rules", "validate", "plan.yaml", "--select", ",".join(["SBS008"] * 15_000), code=0),
    asked("--select of no rule", "validate", "plan.yaml", "--select", "S" * 120_000),
    asked("options that do not exist", "validate", "plan.yaml", *[f"--x{number}" for number in range(5000)]),
    asked("one path many times", "validate", *["plan.yaml"] * 20_000, code=0),
    asked("paths that do not exist", "validate", *[f"x{number}" for number in range(20_000)]),
    asked("a path longer than any", "validate", "x/" * 60_000),
    asked("a path of a line and a bell", "validate", "x\n\x07\x1b[2J\u202e", never=("\x07", "\x1b", "\u202e")),
    asked("an empty path", "validate", ""),
    asked("a command that does not exist", "v" * 120_000),
    asked("a rule that does not exist", "explain", "SBS" + "9" * 120_000),
    asked("words that no rule has", "explain", "ö " * 40_000),
    asked("a personal number on the command line", "explain", "19121212-1212", never=("121212-1212",)),
    asked("completion of many words", "complete", "--", *["x"] * 20_000, code=0),
    asked(
        "--stdin-filename that is elsewhere",
        "validate",
        "-",
        "--stdin-filename",
        "../../../../etc/passwd",
        code=0,
        typed="plan.yaml",
        never=("root:x:0",),
    ),
    asked("somebody nobody knows", "timeline", "plan.yaml", "--for", "x" * 120_000),
    # Where it is written.
    asked("a full disk", "validate", "plan.yaml", out="full"),
    asked("a page on a full disk", "report", "plan.yaml", out="full"),
    asked("nobody who reads", "validate", "plan.yaml", out="closed"),
    asked("output that is a folder", "timeline", "plan.yaml", "-o", "."),
    asked("output in no folder", "timeline", "plan.yaml", "-o", "x/y/z"),
    asked("output that is the plan", "timeline", "plan.yaml", "-o", "plan.yaml"),
    asked("output that is the plan, by another way", "validate", "plan.yaml", "--format", "json=./../in/plan.yaml"),
    asked("two outputs that are one", "validate", "plan.yaml", "--format", "json=x", "--format", "sarif=x"),
    asked("output on the disk itself", "timeline", "plan.yaml", "-o", "/proc/self/mem"),
    # A new plan.
    *(
        asked(
            f"a new plan of {name}",
            "init",
            "ny",
            "--organiser",
            value,
            "--school",
            value,
            "--start",
            "2024-08-15",
            code=0,
        )
        for name, value in (
            ("a colon", "A: [b, c]"),
            ("two lines", "A\n- b: c"),
            ("quotes", "\"'\\"),
            ("marks", "#!&*%@`|>"),
            ("nothing seen", "\u200b\u202e"),
            ("many letters", "å" * 50_000),
        )
    ),
    asked("a new plan elsewhere", "init", "../../../../proc/x", "--organiser", "A", "--school", "B"),
    asked("a new plan over another", "init", ".", "--organiser", "A", "--school", "B"),
    # Revisions of git: refused, and nothing of them is run.
    *(
        Row(f"the revision {revision[:20]}", repository, (*command, revision), 2, never=("root:x:0", "\x1b"))
        for revision in REVISIONS
        for command in (("validate", ".", "--changed-since"), ("diff",))
        if command[0] == "validate" or revision[0] not in "-."
    ),
    Row("a repository of many plans", repository, ("validate", ".", "--changed-since", "HEAD"), 0, most=2000),
    Row("a repository of many plans", repository, ("diff", "HEAD"), 0, most=2000),
    Row("news of many plans", repository, ("timeline", ".", "--since", "2017-01-01", "--format", "json"), 0, most=1000),
    # Two versions of a plan.
    *(
        Row(f"{kind} under other names", two(renamed(kind), other_names(kind)), ("diff", *TWO), 0, most=4000)
        for kind in ("interventions", "schools", "events")
    ),
    Row(
        "the same event many times",
        two(lambda size: TIMELINE + event("2017-04-04") * size, lambda size: TIMELINE + event("2017-04-05") * size),
        ("diff", *TWO),
        0,
        most=20_000,
    ),
    Row(
        "a text that changed throughout",
        two(lambda size: HEAD + "  anteckning: " + "a " * size, lambda size: HEAD + "  anteckning: " + "b " * size),
        ("diff", *TWO, "--format", "json"),
        0,
        most=300_000,
    ),
    # What is mended, and what is translated.
    Row(
        "many things to mend",
        plan(lambda size: TIMELINE + "  - {händelze: möte, klar: 2017-04-04, av: [skola]}\n" * size),
        ("validate", "plan.yaml", "--fix", "--diff"),
        1,
        most=20_000,
    ),
    Row(
        "many words to translate",
        plan(lambda size: TIMELINE + event("2017-04-04") * size),
        ("translate", "plan.yaml"),
        0,
        most=50_000,
    ),
]
