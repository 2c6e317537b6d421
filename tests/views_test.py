"""Reads the views back by parsers that no one here wrote: Markdown by cmark-gfm, CSV by Python's own module; and holds the views of a
plan against each other. Argument: sbs_many."""

import csv
import io
import json
import re
import unittest

import icalendar
from read_back import all_plans, as_icalendar_reads, day, days, drawn, markdown, run, shown, tearDownModule, today, words, words_of_states  # noqa: F401


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
