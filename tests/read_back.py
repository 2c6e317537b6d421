"""What the tests of the views share: every plan, drawn in any form, and Markdown as cmark-gfm reads it. Argument: sbs_many."""

import datetime
import functools
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import many

program = os.path.abspath(sys.argv.pop(1))
sbs = many.Sbs(program)
root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
today = "2017-05-01"
# Before, in the middle of and after most of the plans: so that everything is to come, late and done once.
days = ["2016-08-01", today, "2018-06-01", "2020-01-01"]
# The words of the calendar and the tables for the states, and those of the JSON.
words_of_states = {
    "–": "not_applicable",  # the last day of what has ended: it has no state
    "klart": "done", "försenat": "overdue", "pågår": "due", "snart": "due", "planerat": "planned",
    "saknas i planen": "open", "senare": "not_yet",
    "inte aktuellt": "not_applicable", "inställt": "cancelled",
    "not in the plan": "open", "under way": "due", "soon": "due",
}  # fmt: skip


def tearDownModule():
    sbs.close()


def run(*arguments, code=0, language="sv", day=today, process=sbs):
    outcome = process.run(root, *arguments, "--lang", language, "--today", day)
    if outcome.code != code:
        raise AssertionError(f"{arguments}: exit {outcome.code}: {outcome.err.decode()}")
    return outcome.out.decode("utf-8")


def drawn(command, plan, form, *arguments, language="sv", day=today):
    """The view of a plan that stays as it is."""
    return drawn_once(command, plan, form, arguments, language, day)


@functools.lru_cache(maxsize=None)
def drawn_once(command, plan, form, arguments, language, day):
    return view(command, plan, form, *arguments, language=language, day=day)


def view(command, plan, form, *arguments, **options):
    return run(command, plan, "--format", form, *arguments, **options)


def plans():
    """Every plan of the tests and the examples that can be drawn, one that is hostile in each of its texts, and those that are hard to draw."""
    awkward = [f"tests/data/views/{name}" for name in sorted(os.listdir(os.path.join(root, "tests/data/views")))]
    found = ["examples/kumla", "examples/plan.yaml", "examples/plan-repository", *awkward]
    specs = os.path.join(root, "tests", "spec")
    for name in sorted(os.listdir(specs)):
        folder = os.path.join("tests", "spec", name)
        if sbs.run(root, "timeline", folder, "--format", "json", "--today", today).code == 0:
            found.append(folder)
    return found


all_plans = plans()


def shown(text):
    """A text as people see it: what a terminal would obey is no part of it, nor are spaces at its ends."""
    out = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]", "\ufffd", text)
    return re.sub(r"\s+", " ", out.replace("\t", " ")).strip()


def as_icalendar_reads(text):
    """A backslash before an n is taken for a line break by icalendar 4 even where it was escaped itself."""
    return shown(text.replace("\\n", "\n"))


def day(text):
    return datetime.date.fromisoformat(text)


def markdown(text):
    command = ["cmark-gfm", "-e", "table", "-e", "tasklist", "-e", "autolink", "-e", "strikethrough", "-t", "xml"]
    outcome = subprocess.run(command, input=text.encode(), capture_output=True, check=True)
    document = ElementTree.fromstring(outcome.stdout)
    for node in document.iter():
        node.tag = node.tag.split("}")[-1]
    return document


def words(node):
    """What is read, without the spaces of no width that keep addresses from becoming links."""
    return shown("".join("\n" if one.tag in ("softbreak", "linebreak") else one.text or "" for one in node.iter()).replace("\u200b", ""))
