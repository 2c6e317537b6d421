"""Reads the views back by parsers that no one here wrote: calendars by icalendar and dateutil, Markdown by cmark-gfm, CSV by
Python's own module; and holds the views of a plan against each other. Argument: sbs_many."""

import calendar
import csv
import datetime
import functools
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

import icalendar
import many
from dateutil import rrule

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


def later(start, count, unit):
    """So many days, weeks or months after a day; where the month lacks the day, its last."""
    if unit != "months":
        return start + datetime.timedelta(days=count * (7 if unit == "weeks" else 1))
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    return datetime.date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


class Calendar(unittest.TestCase):
    @staticmethod
    @functools.lru_cache(maxsize=None)
    def items_and_events(plan, *arguments):
        read = json.loads(drawn("timeline", plan, "json", *arguments))
        items = [(one, item) for one in read["plans"] for item in one["items"]]
        drawn_calendar = icalendar.Calendar.from_ical(drawn("timeline", plan, "ics", *arguments))
        return items, list(drawn_calendar.walk("VEVENT")), read

    def test_every_item_comes_back(self):
        checked = 0
        for plan in all_plans:
            items, events, read = self.items_and_events(plan)
            self.assertEqual(len(items), len(events), plan)
            uids = [str(event["UID"]) for event in events]
            self.assertEqual(len(set(uids)), len(uids), f"{plan}: two items have one UID")
            for (owner, item), event in zip(items, events):
                with self.subTest(plan=plan, item=item["key"]):
                    prefix = owner["title"] + ": " if len(read["plans"]) > 1 and owner["title"] else ""
                    summary = shown(str(event["SUMMARY"]))
                    self.assertTrue(summary.startswith(as_icalendar_reads(prefix + item["what"])), summary)
                    self.assertEqual(event["DTSTAMP"].dt.date(), day(owner["today"]))
                    first, last = event["DTSTART"].dt, event["DTEND"].dt - datetime.timedelta(days=1)
                    self.assertIs(type(first), datetime.date)
                    self.assertEqual(words_of_states[self.said_of(event, "Läge")], item["state"])
                    stopped = item["state"] in ("cancelled", "not_applicable")
                    exact = item["date"]["first"] == item["date"]["last"]
                    self.assertEqual(str(event["STATUS"]) == "CANCELLED", stopped)
                    self.assertEqual(exact, not re.search(r"\(.*\)$", summary.replace(as_icalendar_reads(item["what"]), "")))
                    category = str(event["CATEGORIES"].to_ical().decode())
                    self.assertTrue(category.startswith(f"Steg {item['step']}: " if item["step"] else "Hela samarbetet"))
                    if item["who"]:
                        self.assertIn(shown(item["who"]), shown(str(event["DESCRIPTION"])))
                    self.assertEqual(0, len([part for part in event.subcomponents]))  # no alarms
                    if item["every"] is None:
                        self.assertEqual((first, last), (day(item["date"]["first"]), day(item["date"]["last"])))
                    checked += 1
        self.assertGreater(checked, 1000)

    def said_of(self, event, head):
        lines = str(event["DESCRIPTION"]).replace("\r", "").split("\n")
        (found,) = [line[len(head) + 2 :] for line in lines if line.startswith(head + ": ")][:1]
        return found

    def times_of(self, event):
        """The days on which the times of a series begin."""
        start = datetime.datetime.combine(event["DTSTART"].dt, datetime.time())
        if "RRULE" not in event:
            return [event["DTSTART"].dt]
        return [time.date() for time in rrule.rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)]

    def test_series_recur_within_their_span(self):
        checked = 0
        for plan in all_plans:
            items, events, _ = self.items_and_events(plan)
            for (_, item), event in zip(items, events):
                if item["every"] is None:
                    continue
                times = self.times_of(event)
                length = event["DTEND"].dt - event["DTSTART"].dt
                first, last = day(item["date"]["first"]), day(item["date"]["last"])
                with self.subTest(plan=plan, item=item["key"]):
                    self.assertGreaterEqual(times[0], first)
                    self.assertLessEqual(times[-1] + length - datetime.timedelta(days=1), last)
                    anchor = times[0] if times[0].day < 28 else first
                    self.assertEqual(times, self.expected(times[0], anchor, item["every"], last - length + datetime.timedelta(days=1)))
                checked += 1
        self.assertGreater(checked, 10)

    def expected(self, start, anchor, every, latest):
        """Each time of a series from `start` on, counted from `anchor`: the day that a month lacks is its last."""
        times = []
        for n in range(10000):
            time = later(anchor, every["count"] * n, every["unit"])
            if time > latest:
                return times or [start]
            if time >= start:
                times.append(time)

    def series(self, planned, every, done=""):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "plan.yaml")
            self.write(path, dates=f'planerad: {planned}, intervall: {every}{f", klar: [{done}]" if done else ""}')
            read = icalendar.Calendar.from_ical(view("timeline", path, "ics"))
            (event,) = [event for event in read.walk("VEVENT") if "senare" in str(event["SUMMARY"]) or "Möte (" in str(event["SUMMARY"])]
            return [iso.isoformat() for iso in self.times_of(event)], (event["DTEND"].dt - event["DTSTART"].dt).days

    def test_a_month_without_the_day_has_its_last(self):
        self.assertEqual(
            self.series("2017-05-31/2018-03-31", "varje månad")[0],
            ["2017-05-31", "2017-06-30", "2017-07-31", "2017-08-31", "2017-09-30", "2017-10-31", "2017-11-30", "2017-12-31",
             "2018-01-31", "2018-02-28", "2018-03-31"])  # fmt: skip
        self.assertEqual(
            self.series("2017-12-29/2018-04-30", "varje månad")[0],
            ["2017-12-29", "2018-01-29", "2018-02-28", "2018-03-29", "2018-04-29"])  # fmt: skip
        self.assertEqual(self.series("2017-11-30/2018-03-29", "1 månad")[0], ["2017-11-30", "2017-12-30", "2018-01-30", "2018-02-28"])

    def test_a_series_of_no_certain_days_goes_not_beyond_them(self):
        times, length = self.series("2017-06", "2 veckor")
        self.assertEqual((times, length), (["2017-06-01", "2017-06-15"], 7))
        # In a single week, there is no room for four: the whole of it, once.
        self.assertEqual(self.series("2017-W20", "1 månad"), (["2017-05-15"], 7))

    def test_a_series_goes_on_from_when_it_was_held(self):
        # A term names no day: the next time is two weeks after the last.
        self.assertEqual(self.series("VT2017", "2 veckor", "2017-01-10, 2017-04-20")[0][0], "2017-05-04")
        # The days were written: each time has its own, also after one that was held a little late.
        self.assertEqual(self.series("2017-03-01/2017-06-30", "2 veckor", "2017-03-01, 2017-04-13")[0][0], "2017-04-26")

    def test_lines_are_folded_between_letters(self):
        another = many.Sbs(program)  # a process of its own prints the same
        self.addCleanup(another.close)
        for plan in all_plans:
            text = drawn("timeline", plan, "ics").encode("utf-8")
            self.assertEqual(text, view("timeline", plan, "ics", process=another).encode("utf-8"))
            self.assertTrue(text.endswith(b"END:VCALENDAR\r\n"))
            for line in text.split(b"\r\n"):
                self.assertLessEqual(len(line), 75)
                line.decode("utf-8")
                self.assertNotRegex(line, rb"[\x00-\x08\x0a-\x1f\x7f]")

    def test_every_escaped_character_comes_back(self):
        title = "a;b,c\\d rad\ntvå: \"citat\" 100 % åäö 😀"
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "plan.yaml")
            self.write(path, title=json.dumps(title, ensure_ascii=False))
            read = icalendar.Calendar.from_ical(view("timeline", path, "ics"))
            summaries = [str(event["SUMMARY"]) for event in read.walk("VEVENT")]
            self.assertIn(title, summaries)
            # And by the letter of RFC 5545, 3.3.11, also where a backslash stands before an n.
            title += "\\n\\N\\;\\\\"
            self.write(path, title=json.dumps(title, ensure_ascii=False))
            lines = view("timeline", path, "ics").replace("\r\n ", "").split("\r\n")
            escaped = re.sub(r"([\\;,])", r"\\\1", title).replace("\n", "\\n")
            self.assertIn("SUMMARY:" + escaped, lines)

    plan = """sbs: 1
samverkan:
  uppdrag: sbs-2015
  huvudman: {{namn: Exempelkommunen, typ: kommunal}}
  räknas_från: dialog
{above}skolor:
  - {{id: a, namn: Exempelskolan, skolformer: [grundskola]}}
tidslinje:
  - {{händelse: dialog_inledd, klar: 2016-06-13}}
  - {{händelse: möte, rubrik: {title}, {dates}}}
  - {{händelse: avslut, id: slutet, planerad: {end}}}
insatser:
  - id: i
    rubrik: Läsning
    status: överenskommen
    start: {start}
    nästa_avstämning: 2017-09-20
"""

    def write(self, path, above="", title="Möte", dates="planerad: 2017-05-18", end="2019-05", start="2017-08"):
        with open(path, "w", encoding="utf-8") as file:
            file.write(self.plan.format(above=above, title=title, dates=dates, end=end, start=start))

    def test_an_item_that_moves_is_the_same_item(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "plan.yaml")
            self.write(path)
            before = self.uids(path)
            other = os.path.join(folder, "annan", "namn.yaml")
            os.makedirs(os.path.dirname(other))
            # Lines above, a done date, an exact start, another end, another file: all the same things.
            self.write(
                other, above="  # en rad\n  # en till\n", dates="planerad: 2017-05-18, klar: 2017-05-19", end="2019-06-01", start="2017-08-21"
            )
            self.assertEqual(before, self.uids(other))

    def uids(self, path):
        read = icalendar.Calendar.from_ical(view("timeline", path, "ics"))
        return {str(event["UID"]) for event in read.walk("VEVENT")}

    def test_for_somebody(self):
        items, events, _ = self.items_and_events("examples/plan-repository", "--for", "rektor")
        self.assertEqual(len(items), len(events))
        everything, _, _ = self.items_and_events("examples/plan-repository")
        self.assertTrue(0 < len(items) < len(everything))
        principal, _, _ = self.items_and_events("examples/plan-repository", "--for", "principal")
        self.assertEqual(principal, items)


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


class Markdown(unittest.TestCase):
    # Nothing that a plan says becomes markup.
    allowed = {"document", "heading", "paragraph", "text", "table", "table_row", "table_header", "table_cell", "strong",
               "linebreak", "softbreak", "list", "item", "tasklist"}  # fmt: skip

    def test_tables_hold_every_item(self):
        for plan in all_plans:
            with self.subTest(plan=plan):
                document = markdown(drawn("timeline", plan, "markdown"))
                read = json.loads(drawn("timeline", plan, "json"))["plans"]
                self.assertLessEqual({node.tag for node in document.iter()}, self.allowed)
                self.assertEqual(len(document.findall("heading")), len(read))
                tables = document.findall("table")
                filled = [one for one in read if one["items"] or one["undated"]]
                self.assertEqual(len(tables), len(filled))
                for table, one in zip(tables, filled):
                    rows = [row for row in table if row.tag == "table_row" and row.find(".//strong") is None]
                    things = self.listed(one) + one["undated"]
                    self.assertEqual(len(rows), len(things))
                    for row, item in zip(rows, things):
                        cells = [words(cell) for cell in row]
                        self.assertEqual(len(cells), 5)
                        # A day is written as in the plan, what is less exact in words.
                        exact = "date" in item and item["date"]["first"] == item["date"]["last"]
                        self.assertIn(item["date"]["first"] if exact else "" if "date" in item else "utan datum", cells[0])
                        self.assertTrue(cells[1].startswith(f"{item['step']} ") if item["step"] else cells[1] == "", cells[1])
                        self.assertEqual(words_of_states[cells[2]], item["state"])
                        self.assertTrue(cells[3].startswith(shown(item["what"])), f"{cells[3]!r} {item['what']!r}")
                        self.assertEqual(cells[4], shown(item["who"] or ""))

    def listed(self, plan):
        """The items of a plan in the order of its table: what is over stands above today's row."""

        def goes_on(item):
            ahead = item["state"] in ("due", "planned")
            return item["date"]["first"] >= plan["today"] or (item["date"]["last"] >= plan["today"] and ahead)

        return sorted(plan["items"], key=goes_on)

    def test_task_lists_can_be_ticked(self):
        for plan in all_plans:
            with self.subTest(plan=plan):
                text = drawn("checklist", plan, "markdown")
                document = markdown(text)
                read = json.loads(drawn("checklist", plan, "json"))["plans"]
                self.assertLessEqual({node.tag for node in document.iter()}, self.allowed)
                ticked = [node for node in document.iter("tasklist")]
                boxes = re.findall(r"^- \[([ x])\] ", text, re.M)
                self.assertEqual(len(ticked), len(boxes))
                # What several lines of one intervention share is ticked where all of them are done.
                states = {task["state"] for one in read for task in one["tasks"]} - {"not_applicable"}
                self.assertEqual("x" in boxes, "done" in states)
                self.assertEqual(" " in boxes, bool(states - {"done"}))
                # No text begins a list, or a block of code, of its own.
                for item in [*document.iter("item"), *ticked]:
                    self.assertEqual([child.tag for child in item], ["paragraph"])
                said = " ".join(words(node) for node in document.iter("item")) + " ".join(words(node) for node in ticked)
                for one in read:
                    for task in one["tasks"]:
                        self.assertIn(shown(task["what"]), said)
                if all(task["state"] == "done" for one in read for task in one["tasks"]):
                    self.assertNotIn("- [ ]", text)


    def test_a_row_for_each_collaboration(self):
        for plan in all_plans:
            with self.subTest(plan=plan):
                document = markdown(drawn("status", plan, "markdown"))
                read = json.loads(drawn("status", plan, "json"))["plans"]
                self.assertLessEqual({node.tag for node in document.iter()}, self.allowed)
                (table,) = document.findall("table")
                rows = [[words(cell) for cell in row] for row in table if row.tag == "table_row"]
                self.assertEqual(len(rows), len(read))
                for cells, one in zip(rows, read):
                    self.assertEqual(len(cells), 9)
                    names = [shown(name) for name in ([one["organiser"]] if one["organiser"] else []) + one["schools"]]
                    for name in names or [shown(one["title"])]:
                        self.assertIn(name, cells[0])
                    self.assertEqual(cells[3], f"{one['done']}/{one['asked']}")
                    if one["next"]:
                        self.assertIn(shown(one["next"]["what"]), cells[8])


class Csv(unittest.TestCase):
    def test_values_come_back(self):
        for plan in all_plans:
            for command, keys, language in (("timeline", ("items", "undated"), "sv"), ("checklist", ("tasks",), "en")):
                with self.subTest(plan=plan, command=command):
                    rows = list(csv.reader(io.StringIO(drawn(command, plan, "csv", language=language), newline="")))
                    read = json.loads(drawn(command, plan, "json", language=language))["plans"]
                    things = [(one, thing) for one in read for key in keys for thing in one[key]]
                    self.assertEqual(len(rows) - 1, len(things))
                    head = rows[0]
                    names = dict(timeline=["vad", "vem", "datum", "plan"], checklist=["what", "who", "date", "plan"])[command]
                    for row, (one, thing) in zip(rows[1:], things):
                        self.assertEqual(len(row), len(head))
                        for cell in row:
                            self.assertNotRegex(cell, r"^\s*[=+\-@]")
                        what, who, date, title = (row[head.index(name)] for name in names)
                        state, step = (row[head.index(name)] for name in dict(timeline=["läge", "steg"], checklist=["state", "step"])[command])
                        self.assertEqual(words_of_states.get(state, state.replace(" ", "_")), thing["state"])
                        self.assertEqual(step, str(thing["step"] or ""))
                        first, last = (row[head.index(name)] for name in dict(timeline=["första dag", "sista dag"], checklist=["first day", "last day"])[command])
                        when = thing.get("date")
                        self.assertEqual((first, last), (when["first"], when["last"]) if when else ("", ""))
                        self.assertEqual(self.unguarded(what), shown(thing["what"]))
                        self.assertEqual(self.unguarded(who), shown(thing["who"] or ""))
                        self.assertEqual(date, when["text"] if when else {"timeline": "utan datum", "checklist": ""}[command])
                        self.assertEqual(self.unguarded(title), shown(one["title"]))

    def test_a_row_for_each_collaboration(self):
        for plan in all_plans:
            with self.subTest(plan=plan):
                rows = list(csv.DictReader(io.StringIO(drawn("status", plan, "csv", language="en"), newline=""), strict=True))
                read = json.loads(drawn("status", plan, "json", language="en"))["plans"]
                self.assertEqual(len(rows), len(read))
                for row, one in zip(rows, read):
                    self.assertNotIn(None, row)
                    self.assertNotIn(None, row.values())
                    for name in ("plan", "organiser", "schools", "next", "about", "who", "file"):
                        self.assertNotRegex(row[name], r"^\s*[=+\-@]")
                    self.assertEqual(self.unguarded(row["plan"]), shown(one["title"]))
                    self.assertEqual(self.unguarded(row["organiser"]), shown(one["organiser"] or ""))
                    self.assertEqual(self.unguarded(row["schools"]), shown("; ".join(one["schools"])))
                    self.assertEqual(self.unguarded(row["next"]), shown(one["next"]["what"] if one["next"] else ""))
                    for name, key in (("done", "done"), ("of", "asked"), ("overdue", "overdue"), ("errors", "errors"), ("warnings", "warnings")):
                        self.assertEqual(int(row[name]), one[key])
                    self.assertEqual(row["days left"], "" if one["days_left"] is None else str(one["days_left"]))

    def unguarded(self, cell):
        return shown(cell[1:] if re.match(r"'\s*[=+\-@]", cell) else cell)


class Svg(unittest.TestCase):
    """The picture is XML without anything that runs, styles or fetches, and holds each item once."""

    space = "{http://www.w3.org/2000/svg}"
    # Shapes, text and what they are grouped by; all else would have to be thought of anew.
    elements = {"svg", "title", "desc", "rect", "g", "path", "circle", "text", "tspan"}
    attributes = {"viewBox", "width", "height", "lang", "{http://www.w3.org/XML/1998/namespace}lang", "role", "aria-labelledby", "id",
                  "font-family", "font-size", "font-weight", "text-anchor", "x", "y", "r", "d", "fill", "stroke", "stroke-width",
                  "stroke-dasharray", "transform", "data-part", "data-lane", "data-key", "data-state", "data-from", "data-to", "data-left",
                  "data-right"}  # fmt: skip

    def test_each_item_is_in_the_picture_once(self):
        checked = 0
        for plan in all_plans:
            read = json.loads(drawn("timeline", plan, "json"))
            if len(read["plans"]) + len(read["unread"]) > 1:
                self.assertEqual(sbs.run(root, "timeline", plan, "--format", "svg").code, 2)
                continue
            with self.subTest(plan=plan):
                (one,) = read["plans"]
                picture = ElementTree.fromstring(drawn("timeline", plan, "svg").encode())
                for node in picture.iter():
                    self.assertIn(node.tag.removeprefix(self.space), self.elements)
                    self.assertLessEqual(set(node.attrib), self.attributes)
                    self.assertNotIn("url(", "".join(node.attrib.values()))
                things = {shown(node.get("data-key")): node for node in picture.iter() if node.get("data-key")}
                count = sum(1 for node in picture.iter() if node.get("data-key"))
                wanted = one["items"] + one["undated"]
                self.assertEqual(count, len(wanted))
                for thing in wanted:
                    node = things[shown(thing["key"])]
                    date = thing.get("date") or {"first": None, "last": None}
                    self.assertEqual((node.get("data-from"), node.get("data-to")), (date["first"], date["last"]))
                    self.assertEqual(node.get("data-state"), thing["state"])
                    self.assertTrue(shown(node.find(self.space + "title").text).startswith(shown(thing["what"])))
                    checked += 1
                labels = [node for node in picture.iter(self.space + "g") if node.get("data-lane")]
                self.assertEqual([int(node.get("data-lane")) for node in labels], list(range(len(one["lanes"]))) if labels else [])
        self.assertGreater(checked, 1000)

    def test_nothing_lies_outside_the_page(self):
        for plan in all_plans:
            outcome = sbs.run(root, "timeline", plan, "--format", "svg", "--lang", "en", "--today", today)
            if outcome.code != 0:
                continue
            picture = ElementTree.fromstring(outcome.out)
            _, _, width, height = map(float, picture.get("viewBox").split())
            with self.subTest(plan=plan):
                for node in picture.iter():
                    if node.tag == self.space + "g" and node.get("transform") and node.get("data-state"):
                        x, y = map(float, re.fullmatch(r"translate\(([-\d.]+),([-\d.]+)\)", node.get("transform")).groups())
                        self.assertTrue(0 <= x <= width and 0 <= y <= height, node.attrib)


class Mermaid(unittest.TestCase):
    """A gantt chart of which each line is what it seems: nothing that a plan says is a statement, a comment or markup."""

    head = ["gantt", "title", "dateFormat YYYY-MM-DD", "axisFormat %Y-%m-%d", "todayMarker off"]
    # What Mermaid's own lexer would take for something else than a task, at the beginning of a line.
    statement = r"(?i)^(acc|axisformat|call|click|dateformat|excludes|gantt|href|includes|inclusiveenddates|section|tickinterval|title|todaymarker|topaxis|week|[0-9])"

    @staticmethod
    def decoded(text):
        return re.sub(r"#(\d+);", lambda code: chr(int(code[1])), text)

    def chart(self, text):
        """The title, and a section's name and tasks each."""
        lines = [line[4:] if at else line for at, line in enumerate(text.splitlines())]
        self.assertEqual([line if at != 1 else line[:5] for at, line in enumerate(lines[:5])], self.head)
        sections = []
        for line in lines[5:]:
            if line.startswith("section "):
                self.plain(line)
                sections.append((self.decoded(line[8:]), []))
                continue
            name, data = line.rsplit(" :", 1)
            self.plain(name)
            self.assertNotRegex(name, self.statement)
            found = re.fullmatch(r"((?:done|crit|active|milestone)(?:, (?:milestone))?, )?(\d{4}-\d\d-\d\d), (\d+)d", data)
            self.assertTrue(found, data)
            sections[-1][1].append((self.decoded(name), found[1] or "", day(found[2]), int(found[3])))
        self.plain(lines[1])
        return self.decoded(lines[1][6:]), sections

    def plain(self, text):
        self.assertNotRegex(re.sub(r"#\d+;", "", text), r'[#;:%"<>&{}`\\\ufb02\u00b6]')

    def test_each_item_is_a_task(self):
        checked = 0
        for plan in all_plans:
            read = json.loads(drawn("timeline", plan, "json"))
            if len(read["plans"]) + len(read["unread"]) > 1:
                continue
            with self.subTest(plan=plan):
                (one,) = read["plans"]
                title, sections = self.chart(drawn("timeline", plan, "mermaid"))
                self.assertIn("läst den", title)
                tasks = [task for _, all_of in sections for task in all_of]
                names = [shown(lane["label"]) or "–" for lane in one["lanes"]]
                self.assertEqual([name for name, _ in sections if name not in ("Samarbetet", "Utan datum")], names)
                for item in one["items"]:
                    first, last = day(item["date"]["first"]), day(item["date"]["last"])
                    what = shown(item["what"])
                    found = [name for name, tags, start, days in tasks
                             if (start, days) == (first, (last - first).days + 1) and ("milestone" in tags) == (first == last)
                             and (what.endswith(re.sub(r" \(.*", "", shown(name))) or self.tells(what, shown(name)))]  # fmt: skip
                    self.assertTrue(found, item)
                    checked += 1
                undated = [shown(name) for section, all_of in sections for name, *_ in all_of if section == "Utan datum"]
                self.assertEqual(len(undated), len(one["undated"]))
                for thing, name in zip(one["undated"], undated):
                    self.assertTrue(name.startswith(shown(thing["what"])) and "utan datum" in name)
        self.assertGreater(checked, 1000)

    def tells(self, what, name):
        """Whether a task tells of a thing: in its own section it leaves the intervention's name out."""
        return any(name.startswith(what[at:]) for at in [0, *[m.end() for m in re.finditer(": ", what)]])

    def test_markdown_holds_the_picture(self):
        for plan in all_plans:
            with self.subTest(plan=plan):
                document = markdown(drawn("timeline", plan, "markdown", "--picture"))
                filled = [one for one in json.loads(drawn("timeline", plan, "json"))["plans"] if one["items"] or one["undated"]]
                blocks = document.findall("code_block")
                self.assertEqual([block.get("info") for block in blocks], ["mermaid"] * len(filled))
                self.assertEqual(len(document.findall("table")), len(filled))
                if len(filled) == 1 and sbs.run(root, "timeline", plan, "--format", "mermaid").code == 0:
                    self.assertEqual(blocks[0].text, drawn("timeline", plan, "mermaid"))


class Agreement(unittest.TestCase):
    """Timeline, checklist, status and calendar of a plan tell the same of the same thing."""

    def test_status_says_what_the_checklist_and_validate_say(self):
        checked = compared = 0
        for plan in all_plans:
            status = json.loads(drawn("status", plan, "json"))
            checklist = json.loads(drawn("checklist", plan, "json"))["plans"]
            self.assertEqual(sorted(one["root"] for one in status["plans"]), sorted(one["root"] for one in checklist))
            listed = {one["root"]: one for one in checklist}
            for one in status["plans"]:
                whole = listed[one["root"]]
                with self.subTest(plan=one["root"]):
                    for key in ("today", "title", "organiser", "schools", "mandate", "status", "step", "start", "end", "limit",
                                "done", "asked", "overdue"):  # fmt: skip
                        self.assertEqual(one[key], whole[key])
                    self.assertEqual(one["next"], whole["tasks"][whole["next"][0]] if whole["next"] else None)
                    # A collaboration that is over counts down to nothing: discontinued, or with its closing done.
                    closed = any(task["need"] == "closing" and task["state"] == "done" for task in whole["tasks"])
                    if one["step"] is None or one["limit"] is None or one["status"] == "discontinued" or closed:
                        self.assertIsNone(one["days_left"])
                    else:
                        self.assertEqual(one["days_left"], (day(one["limit"]["first"]) - day(one["today"])).days)
                    checked += 1
            # What is wrong in settings, or in files of no plan, is wrong in no collaboration.
            found = self.findings(plan)
            if all(self.is_of_a_plan(finding) for finding in found):
                severities = [finding["severity"] for finding in found]
                self.assertEqual(status["totals"]["errors"], severities.count("error"), plan)
                self.assertEqual(status["totals"]["warnings"], severities.count("warning"), plan)
                compared += 1
            for key in ("done", "asked", "overdue", "errors", "warnings"):
                self.assertEqual(status["totals"][key], sum(one[key] for one in status["plans"]))
        self.assertGreater(checked, 250)
        self.assertGreater(compared, 200)

    def findings(self, plan):
        return json.loads(run("validate", plan, "--format", "json", "--fail-on", "never"))["diagnostics"]

    def is_of_a_plan(self, finding):
        return not finding["file"].endswith(".sbs.yaml") and finding["rule"] != "SBS015"

    def test_what_has_no_date_is_in_every_form(self):
        checked = 0
        for plan in all_plans:
            read = json.loads(drawn("timeline", plan, "json"))["plans"]
            undated = [thing for one in read for thing in one["undated"]]
            if not undated:
                continue
            pages = {form: drawn("timeline", plan, form) for form in ("text", "markdown", "csv")}
            described = str(icalendar.Calendar.from_ical(drawn("timeline", plan, "ics")).get("DESCRIPTION"))
            self.assertIn("Utan datum i planen:", described)
            with self.subTest(plan=plan):
                for form, page in pages.items():
                    self.assertGreaterEqual(page.count("utan datum"), len(undated), form)
                for thing in undated:
                    self.assertIn(as_icalendar_reads(thing["what"]), shown(described))
                    # What is listed by when it is due is not late, nor to come within some days.
                    self.assertNotIn(thing["state"], ("overdue", "planned"))
                checked += len(undated)
        self.assertGreater(checked, 30)

    def test_lanes_are_the_spans_of_what_takes_time(self):
        checked = 0
        for plan in all_plans:
            for one in json.loads(drawn("timeline", plan, "json"))["plans"]:
                with self.subTest(plan=one["root"]):
                    self.assertEqual([lane["kind"] for lane in one["lanes"][:6]], ["step"] * 6)
                    for item in one["items"] + one["undated"]:
                        if item["kind"] == "event":
                            if item["lane"] is not None:
                                lane = one["lanes"][item["lane"]]
                                self.assertEqual(lane["kind"], "step" if item["step"] else "other")
                                if item["step"]:
                                    self.assertEqual(item["lane"], item["step"] - 1)
                        elif item["kind"] in ("intervention_start", "intervention_end"):
                            lane = one["lanes"][item["lane"]]
                            self.assertEqual(lane["kind"], "intervention")
                            self.assertEqual(lane["start" if item["kind"].endswith("start") else "end"], item["date"])
                            checked += 1
                        elif item["kind"] == "intervention":
                            lane = one["lanes"][item["lane"]]
                            self.assertEqual((lane["start"], lane["end"], lane["label"]), (None, None, item["what"]))
        self.assertGreater(checked, 100)

    def test_what_was_declined_is_not_forgotten(self):
        plan = "tests/data/views/declined_intervention.yaml"
        (timeline,) = json.loads(drawn("timeline", plan, "json"))["plans"]
        (declined,) = [thing for thing in timeline["undated"] if thing["kind"] == "intervention" and thing["state"] == "cancelled"]
        (checklist,) = json.loads(drawn("checklist", plan, "json"))["plans"]
        tasks = [task for task in checklist["tasks"] if task["subject"] == declined["what"]]
        self.assertEqual([(task["state"], task["step"], task["need"]) for task in tasks], [("not_applicable", 4, None)])
        self.assertIn("skolan har redan handledning", tasks[0]["what"])
        for form in ("text", "markdown", "csv"):
            self.assertIn(declined["what"], shown(drawn("checklist", plan, form)))
        # Nobody is asked for it, and it counts for nothing.
        self.assertNotIn(declined["what"], drawn("checklist", plan, "text", "--open"))

    def test_dates_and_states(self):
        checked = sum(self.check_agreement(plan, today) for plan in all_plans)
        few = [plan for plan in all_plans if not plan.startswith("tests/spec/")]
        checked += sum(self.check_agreement(plan, day) for plan in few for day in days)
        self.assertGreater(checked, 2000)

    def check_agreement(self, plan, day):
        """How many things of a plan were found in both views."""
        timeline = json.loads(drawn("timeline", plan, "json", day=day))["plans"]
        checklist = json.loads(drawn("checklist", plan, "json", day=day))["plans"]
        self.assertEqual([one["root"] for one in timeline], [one["root"] for one in checklist])
        checked = 0
        for shown, listed in zip(timeline, checklist):
            for key in ("today", "title", "step", "status", "start", "end", "limit", "mandate"):
                self.assertEqual(shown[key], listed[key])
            for task in listed["tasks"]:
                if task["date"] is None:
                    continue
                place = (task["file"], task["line"])
                same = [item for item in shown["items"] if (item["file"], item["line"]) == place and item["date"] == task["date"]]
                with self.subTest(plan=plan, day=day, task=task):
                    # Without an event that closes it, its end is a date of the collaboration, which nobody does.
                    closes = task["need"] == "closing" and "event" not in [item["kind"] for item in same]
                    who = None if closes else task["who"]
                    self.assertIn((task["state"], who), [(item["state"], item["who"]) for item in same])
                    if not closes:
                        self.assertIn(task["step"], [item["step"] for item in same])
                checked += 1
            for thing in shown["undated"]:
                if thing["kind"] == "intervention" or thing["state"] == "cancelled":
                    continue
                with self.subTest(plan=plan, day=day, undated=thing):
                    self.assertIn(
                        (thing["state"], thing["who"], None),
                        [(task["state"], task["who"], task["date"]) for task in listed["tasks"] if (task["file"], task["line"]) == (thing["file"], thing["line"])],
                    )
                checked += 1
            tasks = {(task["file"], task["line"]): [] for task in listed["tasks"]}
            for task in listed["tasks"]:
                tasks[task["file"], task["line"]].append((task["state"], task["date"]))
            for item in shown["items"]:
                # What is still to be done, or late, is on the list, too; of the dates of the collaboration itself, nobody
                # has to do anything.
                if item["state"] not in ("overdue", "due", "planned") or item["kind"] not in self.to_be_done:
                    continue
                with self.subTest(plan=plan, day=day, item=item):
                    self.assertIn((item["state"], item["date"]), tasks.get((item["file"], item["line"]), []))
                checked += 1
        return checked

    to_be_done = ("event", "activity", "intervention_start", "intervention_end", "next_review")


if __name__ == "__main__":
    unittest.main()
