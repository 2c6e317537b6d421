"""Files and folders that are not what they seem: plans and names made to break whoever reads them."""

import os
import socket

from growing import HEAD, TIMELINE, each, event
from row import Row

PLAN = HEAD + "  start: 2017-04-03\n"
VALIDATE = ("validate", ".", "--format", "json")
PLAN_ALONE = ("validate", "plan.yaml", "--format", "json")


def put(folder, path, text):
    where = os.path.join(os.fsencode(folder), path if isinstance(path, bytes) else path.encode())
    os.makedirs(os.path.dirname(where), exist_ok=True)
    with open(where, "wb") as file:
        file.write(text if isinstance(text, bytes) else text.encode())


def plan(text, **more):
    """A plan, and other files by name."""

    def make(folder, size):
        put(folder, "plan.yaml", text(size) if callable(text) else text)
        for name, other in more.items():
            put(folder, name, other(size) if callable(other) else other)

    return make


def named(*names):
    """A plan under each name."""

    def make(folder, _):
        for name in names:
            put(folder, name, PLAN)

    return make


def in_depth(left, right=""):
    return lambda size: HEAD + "x-a: " + left * size + right * size + "\n"


def rows_of_blocks(mark):
    return lambda size: HEAD + "x-a:\n" + "".join(" " * at + mark + "\n" for at in range(1, size))


def bomb(_):
    lines = ['a0: &a0 ["x"]'] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    return HEAD + "".join(f"x-{line}\n" for line in lines)


def files_beside(folder, size):
    put(folder, "plan.yaml", PLAN)
    for number in range(size):
        put(folder, f"{number:06}.yaml", "a: b\n")


def others_beside(folder, size):
    put(folder, "plan.yaml", PLAN)
    for number in range(size):
        os.close(os.open(os.path.join(folder, f"{number:06}.txt"), os.O_CREAT | os.O_WRONLY))


def split(folder, size):
    put(folder, "plan.yaml", PLAN)
    for number in range(size):
        put(folder, f"del{number}.yaml", "sbs: 1\ntidslinje:\n" + event("2017-04-04"))


def roots_and_parts(folder, size):
    for number in range(size):
        put(folder, f"plan{number}.yaml", PLAN)
        put(folder, f"del{number}.yaml", "sbs: 1\ntidslinje:\n" + event("2017-04-04"))


def deep_folders(folder, _):
    """Deeper than a path may be long, so each is made from within the last."""
    put(folder, "plan.yaml", PLAN)
    here = os.open(folder, os.O_RDONLY)
    for _ in range(800):
        os.mkdir("mapp123", dir_fd=here)
        there = os.open("mapp123", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = there
    deepest = os.open("plan.yaml", os.O_CREAT | os.O_WRONLY, dir_fd=here)
    os.write(deepest, PLAN.encode())
    os.close(deepest)
    os.close(here)


def many_folders(folder, size):
    for number in range(size):
        put(folder, f"m{number}/plan.yaml", PLAN)
        put(folder, f"m{number}/.sbs.yaml", "today: 2017-05-01\nignore: ['*.x']\n")


def many_documents(folder, size):
    put(folder, "plan.yaml", TIMELINE + each(event("2017-04-04", more=", dokument: x/protokoll{}.pdf"), size))
    for number in range(size):
        put(folder, f"x/bilaga{number}.pdf", "")


def link_loops(folder, _):
    put(folder, "a/plan.yaml", PLAN)
    os.symlink("..", os.path.join(folder, "a", "upp"))
    os.symlink(".", os.path.join(folder, "a", "här"))
    os.symlink("en.yaml", os.path.join(folder, "två.yaml"))
    os.symlink("två.yaml", os.path.join(folder, "en.yaml"))
    os.symlink("nowhere.yaml", os.path.join(folder, "borta.yaml"))


def no_files(folder, _):
    """What never ends, or answers only when somebody speaks."""
    put(folder, "plan.yaml", PLAN)
    os.symlink("/dev/zero", os.path.join(folder, "noll.yaml"))
    os.symlink("/dev/tty", os.path.join(folder, "skärm.yaml"))
    os.mkfifo(os.path.join(folder, "kö.yaml"))
    os.mkdir(os.path.join(folder, "mapp.yaml"))
    here = os.getcwd()
    os.chdir(folder)  # the path of a socket has to be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("uttag.yaml")
    os.chdir(here)


def git_file(text):
    return plan(PLAN, **{".git": text})


def unreadable(folder, _):
    put(folder, "plan.yaml", PLAN)
    put(folder, "a/plan.yaml", PLAN + "x: 1\n")
    os.symlink("/proc/self/mem", os.path.join(folder, "x.yaml"))


def large():
    """More than the 64 MiB that a file may have."""
    return ("#" * 1023 + "\n") * 66_000


UTF16 = "\ufeff" + PLAN
CONFUSING = "plan\x1b[2J\u202e\u200b.yaml"
ALIKE = (
    "sbs.yaml",
    "a\n::error::x.yaml",
    "::error file=x::.yaml",
    "-rf.yaml",
    "--fix.yaml",
    "$(touch x).yaml",
    ";x.yaml",
    "%s%n.yaml",
    CONFUSING,
    "å" * 125 + ".yaml",
    "CON.yaml",
    " .yaml",
    "..yaml",
    "a\tb.yaml",
    "'\".yaml",
    "<b>.yaml",
)

LYING = [
    # YAML.
    *(
        Row(f"brackets in brackets, {left}", plan(in_depth(left)), VALIDATE, 1, (rule,), most=1_000_000)
        for left, rule in (("[", "SBS014"), ("{a: ", "SBS014"), ("[{", "SBS014"), ("? [", "SBS002"))
    ),
    *(
        Row(f"lists in lists, {mark}", plan(rows_of_blocks(mark)), VALIDATE, 1, ("SBS014",), most=3000)
        for mark in ("-", "a:", "?")
    ),
    Row("dashes in a line", plan(in_depth("- ")), VALIDATE, 1, ("SBS002",), most=100_000),
    Row("an alias that is a bomb", plan(bomb), VALIDATE, 1, ("SBS014",)),
    Row("an alias of itself", plan(HEAD + "x-a: &a [*a]\n"), VALIDATE, 1, ("SBS014",)),
    Row(
        "tags that would run something",
        plan(HEAD + "x-a: !!python/object/apply:os.system ['touch x']\n"),
        VALIDATE,
        1,
        ("SBS014",),
    ),
    Row(
        "a line of 100 MB",
        plan(lambda size: HEAD + "  anteckning: " + "x" * size + "\n"),
        VALIDATE,
        1,
        ("SBS014",),
        most=100_000_000,
    ),
    Row(
        "a text of 60 MB",
        plan(lambda size: HEAD + "  anteckning: " + "ord " * (size // 4) + "\n"),
        VALIDATE,
        1,
        ("SBS014",),
        most=60_000_000,
    ),
    Row("a comment of 60 MB", plan(lambda size: HEAD + "# " + "x" * size + "\n"), VALIDATE, 0, most=60_000_000),
    Row("blank lines of 64 MB", plan(lambda size: HEAD + "\n" * size), VALIDATE, 0, most=64_000_000),
    Row("more than 64 MiB", plan(lambda _: HEAD + large()), VALIDATE, 1, ("SBS014",)),
    Row("NUL bytes", plan(lambda size: HEAD.encode() + b"\0" * size), VALIDATE, 1, ("SBS001",), most=1_000_000),
    Row(
        "bytes that are no letters",
        plan(lambda size: HEAD.encode() + b"# \xff\xfe\xc0\x80\xed\xa0\x80\xf5" * size),
        VALIDATE,
        1,
        ("SBS001",),
        most=100_000,
    ),
    Row("UTF-16", plan(lambda size: (UTF16 * size).encode("utf-16-le")), VALIDATE, 1, ("SBS001",), most=10_000),
    Row("Windows-1252", plan(lambda size: (PLAN * size).encode("cp1252")), VALIDATE, 1, ("SBS001",), most=10_000),
    Row(
        "a program for a plan",
        plan(b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 999),
        VALIDATE,
        2,
        ("no plan was found",),
    ),
    Row("nothing at all", plan(""), PLAN_ALONE, 1, ("SBS015",)),
    Row("a directive above the plan", plan("%skolor: [{id: a}]\n" + HEAD), VALIDATE, 1, ("SBS002",)),
    Row(
        "a quotation that never ends",
        plan(lambda size: HEAD + '  anteckning: "' + "ord\n  " * size),
        VALIDATE,
        1,
        ("SBS002",),
        most=200_000,
    ),
    Row(
        "a bracket that never ends",
        plan(lambda size: HEAD + "x-a: [" + "1,\n  " * size),
        VALIDATE,
        1,
        ("SBS002",),
        most=200_000,
    ),
    Row("another version", plan(HEAD.replace("sbs: 1", "sbs: 99999999999999999999")), VALIDATE, 1, ("SBS013",)),
    Row(
        "a count of many digits",
        plan(
            lambda size: HEAD
            + "team:\n  - {id: t, typ: skola, medlemmar: [{roll: lärare, antal: "
            + "9" * size
            + "}]}\n"
        ),
        VALIDATE,
        1,
        ("SBS006",),
        most=100_000,
    ),
    Row(
        "a value of many digits",
        plan(
            lambda size: HEAD + "insatser:\n  - {id: i, rubrik: I, status: föreslagen, mål: [{mått: M, målvärde: "
            "{period: 2019, värde: " + "9" * size + "}}]}\n"
        ),
        ("results", "plan.yaml"),
        most=100_000,
    ),
    # Dates.
    *(
        Row(f"the date {date}", plan(TIMELINE + event(date)), PLAN_ALONE, 1, ("SBS008",))
        for date in (
            "0000-00-00",
            "8016-06-13",
            "9999/00",
            "-1",
            "2016-02-30",
            "2016-W54",
            "1e99",
            ".inf",
            "0x7fffffff",
            "2016-06-13T25:61:61Z",
            "２０１６-０６-１３",
        )
    ),
    Row(
        "an interval of no days",
        plan(TIMELINE + "  - {händelse: möte, planerad: HT2016, intervall: 0 dagar}\n"),
        PLAN_ALONE,
        1,
        ("SBS007",),
    ),
    Row(
        "an interval longer than time",
        plan(TIMELINE + "  - {händelse: möte, planerad: HT2016, intervall: 4294967297 dagar}\n"),
        PLAN_ALONE,
        1,
        ("SBS007",),
    ),
    *(
        Row(
            "every day for 300 years",
            plan(
                lambda size: TIMELINE
                + "  - {händelse: möte, planerad: 1900-01-01/2199-12-31, intervall: 1 dag, av: [skola]}\n" * size
            ),
            (*view, "plan.yaml"),
            most=1000,
        )
        for view in (
            ("timeline",),
            ("timeline", "--format", "ics"),
            ("checklist", "--today", "2199-12-31"),
            ("timeline", "--format", "svg"),
        )
    ),
    Row(
        "plans from 1900 to 2199",
        plan(TIMELINE + event("1900-01-01") + event("2199-12-31")),
        ("timeline", "plan.yaml", "--width", "400"),
    ),
    # Files and folders.
    Row("files of five bytes beside a plan", files_beside, VALIDATE, 0, most=20_000),
    Row("other files beside a plan", others_beside, VALIDATE, 0, most=100_000),
    Row("a plan split over files", split, VALIDATE, 0, most=3000),
    Row("roots and parts that fit any", roots_and_parts, VALIDATE, 1, ("SBS015",), most=1000),
    Row("folders deeper than a path is long", deep_folders, VALIDATE, 2),
    Row("folders with settings of their own", many_folders, VALIDATE, 0, most=4000),
    Row("documents that are not there", many_documents, VALIDATE, 0, ("SBS016",), most=10_000),
    Row(
        "documents elsewhere",
        plan(
            TIMELINE
            + "".join(
                event("2017-04-04", more=f", dokument: '{path}'")
                for path in (
                    "../../../../etc/passwd",
                    "/etc/shadow",
                    "file:///etc/passwd",
                    "\\\\host\\share",
                    "~/x",
                    "a" * 5000,
                    "/dev/zero",
                )
            )
        ),
        VALIDATE,
        0,
        ("SBS016",),
        never=("root:x:0",),
    ),
    Row("links that go round", link_loops, VALIDATE, 0),
    Row("devices, pipes and sockets for plans", no_files, VALIDATE, 0),
    Row("what nobody can read", unreadable, VALIDATE, 2, ("SBS004",)),
    Row(
        "names that are commands",
        named(*ALIKE),
        ("validate", ".", "--format", "github"),
        0,
        never=("\n::error::x", "\x1b", "\u202e"),
    ),
    Row("names that are commands", named(*ALIKE), ("validate", "."), 0, never=("\n::error::x", "\x1b", "\u202e")),
    Row("names that are commands", named(*ALIKE), ("status", "."), 0, never=("\n::error::x", "\x1b", "\u202e")),
    *(
        Row(
            "names that are not UTF-8",
            named(b"\xff\xfe.yaml", b"m\xe5l/plan.yaml"),
            ("validate", ".", "--format", form),
            0,
        )
        for form in ("human", "short", "json", "sarif", "github", "gitlab", "junit")
    ),
    Row(
        "a personal number for a name",
        named("19121212-1212/121212-1212.yaml"),
        VALIDATE,
        1,
        ("SBS901",),
        never=("121212-1212",),
    ),
    Row(
        "git's folder is a file without end",
        lambda folder, _: (put(folder, "plan.yaml", PLAN), os.symlink("/dev/zero", f"{folder}/.git")),
        VALIDATE,
        0,
    ),
    Row("git's folder is elsewhere", git_file("gitdir: /proc/self/root\n"), ("diff", "HEAD"), 2),
]
