"""Settings, exceptions and baselines that are made to break whoever obeys them."""

import os

from growing import HEAD, TIMELINE, each, event
from lying import PLAN, VALIDATE, bomb, large, plan, put
from row import Row


def settings(text):
    return plan(PLAN, **{".sbs.yaml": text})


def baseline(text):
    return plan(PLAN + "x: 1\n", **{"known.yaml": text})


def settings_without_end(kind):
    def make(folder, _):
        put(folder, "plan.yaml", PLAN)
        path = os.path.join(folder, ".sbs.yaml")
        if kind == "fifo":
            os.mkfifo(path)
        elif kind == "folder":
            os.mkdir(path)
        else:
            os.symlink(kind, path)

    return make


RULING = [
    # Settings.
    *(
        Row(f"settings: {kind}", settings_without_end(kind), VALIDATE, code)
        for kind, code in (("fifo", 0), ("folder", 0), ("/dev/zero", 0), ("nowhere", 0), ("/proc/self/mem", 2))
    ),
    Row(
        "settings of many patterns",
        settings(lambda size: "ignore:\n" + "  - 'x*y*z*'\n" * size),
        VALIDATE,
        0,
        most=300_000,
    ),
    *(
        Row(
            f"the pattern {name}",
            settings(lambda size, text=text: f"ignore: ['{text(size)}']\n"),
            VALIDATE,
            0,
            most=most,
        )
        for name, text, most in (
            ("a*a*…b", lambda size: "p" + "*l*a*n" * size + "b", 600),
            ("**/", lambda size: "**/" * size + "x", 300),
            ("[", lambda size: "[" * size, 100_000),
            ("+(", lambda size: "+(" * size, 20_000),
            ("?", lambda size: "?" * size, 1_000_000),
        )
    ),
    Row("settings that are a bomb", settings(lambda size: bomb(size).replace("x-", "")), VALIDATE, 1, ("SBS014",)),
    Row("settings in depth", settings(lambda size: "rules: " + "{a: " * size), VALIDATE, 1, ("SBS014",), most=100_000),
    Row(
        "rules that do not exist",
        settings(lambda size: "rules:\n" + each("  SBS{}x: off\n", size)),
        VALIDATE,
        1,
        ("SBS004",),
        most=20_000,
    ),
    Row(
        "a count that is no number",
        settings("counts: {contact_gap_months: 99999999999999999999}\n"),
        VALIDATE,
        1,
        ("SBS006",),
    ),
    Row("a count below nothing", settings("counts: {contact_gap_months: -1}\n"), VALIDATE, 1, ("SBS006",)),
    Row("a day that never comes", settings("today: 2016-02-30\n"), VALIDATE, 1, ("SBS008",)),
    Row("settings of more than 64 MiB", settings(lambda _: large() + "today: 2017-05-01\n"), VALIDATE, 1, ("SBS014",)),
    # Exceptions.
    Row(
        "an exception from many rules",
        plan(lambda size: TIMELINE + event("nyss", "  # sbs: ignore " + "SBS008," * size + " x")),
        VALIDATE,
        1,
        most=100_000,
    ),
    Row(
        "exceptions on one line",
        plan(lambda size: TIMELINE + event("nyss", "  # sbs: ignore SBS008 x" * size)),
        VALIDATE,
        0,
        most=50_000,
    ),
    Row(
        "an exception until a day of many digits",
        plan(lambda size: TIMELINE + event("nyss", "  # sbs: ignore SBS008 until " + "9" * size + " x")),
        VALIDATE,
        1,
        most=500_000,
    ),
    Row(
        "an exception from a personal number",
        plan(HEAD + "  anteckning: 121212-1212  # sbs: ignore SBS901 x\n"),
        VALIDATE,
        1,
        ("SBS901",),
        never=("121212-1212",),
    ),
    # Baselines.
    *(
        Row(f"a baseline: {name}", baseline(text), (*VALIDATE, "--baseline", "known.yaml"), code, most=most)
        for name, text, code, most in (
            ("nothing", "", 2, 1),
            ("a bomb", lambda size: bomb(size).replace("x-", ""), 2, 1),
            ("a plan", PLAN, 2, 1),
            ("in depth", lambda size: "baseline: 1\nfindings: " + "[" * size, 2, 100_000),
            ("another version", "baseline: 2\nfindings: []\n", 2, 1),
            (
                "many entries",
                lambda size: "baseline: 1\nfindings:\n"
                + each(
                    "  - {rule: SBS004, plan: plan.yaml, at: 'x{}', print: 0000000a, reason: x, owner: x, until: 2017-06-01}\n",
                    size,
                ),
                1,
                50_000,
            ),
            (
                "many of one entry",
                lambda size: "baseline: 1\nfindings:\n"
                + "  - {rule: SBS004, plan: plan.yaml, at: x, print: 0000000a, reason: x, owner: x, until: 2017-06-01}\n"
                * size,
                1,
                50_000,
            ),
            (
                "a day of many digits",
                lambda size: "baseline: 1\nfindings: [{rule: SBS004, plan: plan.yaml, at: x, print: 0000000a, until: "
                + "9" * size
                + "}]\n",
                2,
                100_000,
            ),
        )
    ),
]
