"""Holds what `sbs results` says of the goals against the plans themselves, read by another reader of YAML and counted with
fractions; and its Markdown and CSV against its JSON. Argument: sbs_many."""

import csv
import fractions
import io
import json
import math
import os
import re
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ElementTree

import many
import yaml

sbs = many.Sbs(os.path.abspath(sys.argv.pop(1)))
root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
plans = ["examples/plan.yaml", "examples/nyanlanda/plan.yaml", "examples/plan-repository/planer/bjorkskolan/plan.yaml"]
swedish = {
    "insatser": "interventions", "mål": "goals", "mått": "measure", "enhet": "unit", "grupp": "group", "utgångsläge": "baseline",
    "målvärde": "target", "utfall": "outcomes", "period": "period", "värde": "value", "rubrik": "title", "avstämningar": "reviews",
    "nästa_avstämning": "next_review", "gruppstorlek": "group_size",
}  # fmt: skip


def tearDownModule():
    sbs.close()


def run(*arguments, language="sv"):
    outcome = sbs.run(root, *arguments, "--lang", language)
    if outcome.code != 0:
        raise AssertionError(f"{arguments}: exit {outcome.code}: {outcome.err.decode()}")
    return outcome.out.decode()


def in_english(value):
    if isinstance(value, dict):
        return {swedish.get(key, key): in_english(one) for key, one in value.items()}
    return [in_english(one) for one in value] if isinstance(value, list) else value


def number(text):
    """The number that a value of a plan is; none where it is withheld or in words."""
    found = re.fullmatch(r"(-?\d+(?:[.,]\d+)?)( ?%)?", str(text))
    return fractions.Fraction(found[1].replace(",", ".")) if found else None


class AgreesWithThePlan(unittest.TestCase):
    def test_each_goal_as_the_plan_has_it(self):
        checked = 0
        for plan in plans:
            with open(os.path.join(root, plan), encoding="utf-8") as file:
                # As they are written: no text is taken for a number or a day.
                written = in_english(yaml.load(file, yaml.BaseLoader))
            goals = [(one, goal) for one in written["interventions"] for goal in one.get("goals", [])]
            (read,) = json.loads(run("results", plan, "--format", "json"))["plans"]
            self.assertEqual(len(read["goals"]), len(goals))
            for row, (intervention, goal) in zip(read["goals"], goals):
                with self.subTest(plan=plan, measure=goal["measure"]):
                    self.assertEqual(row["intervention"]["title"], intervention["title"])
                    for key in ("measure", "unit", "group"):
                        self.assertEqual(row[key], goal.get(key))
                    for key in ("baseline", "target"):
                        self.check_value(row[key], goal.get(key))
                    self.assertEqual(len(row["outcomes"]), len(goal.get("outcomes", [])))
                    for value in goal.get("outcomes", []):
                        (same,) = [one for one in row["outcomes"] if one["period"]["text"] == value["period"]]
                        self.check_value(same, value)
                    self.assertEqual(row["share"], self.share(row))
                    checked += 1
            self.assertEqual(read["counts"]["goals"] + read["counts"]["broken_off"], len(goals))
        self.assertGreater(checked, 10)

    def check_value(self, row, value):
        if value is None:
            self.assertEqual((row["value"], row["text"], row["period"]), (None, None, None))
            return
        self.assertEqual(row["period"]["text"], value["period"])
        self.assertEqual(row["text"], value["value"])
        wanted = number(value["value"])
        self.assertEqual(row["value"], None if wanted is None else float(wanted))
        self.assertEqual(row["missing"], "withheld" if value["value"] == ".." else None)

    def share(self, row):
        start, end, now = (number(row[key]["text"]) for key in ("baseline", "target", "latest"))
        if None in (start, end, now) or start == end:
            return None
        return math.floor((now - start) / (end - start) * 100)


class Forms(unittest.TestCase):
    def test_csv_and_markdown_have_the_same_goals(self):
        for plan in [*plans, "examples"]:
            for language in ("sv", "en"):
                read = json.loads(run("results", plan, "--format", "json", language=language))["plans"]
                goals = [goal for one in read for goal in one["goals"]]
                rows = list(csv.DictReader(io.StringIO(run("results", plan, "--format", "csv", language=language), newline=""), strict=True))
                self.assertEqual(len(rows), len(goals))
                page = run("results", plan, "--format", "markdown", language=language)
                table = [row for row in self.rows(page)]
                self.assertEqual(len(table), len(goals))
                head = ("andel av vägen i procent", "mått") if language == "sv" else ("share of the way in per cent", "measure")
                for row, cells, goal in zip(rows, table, goals):
                    self.assertNotIn(None, row.values())
                    share = "–" if goal["share"] is None else str(goal["share"])
                    self.assertEqual(row[head[0]], share)
                    self.assertTrue(cells[6].startswith(share))
                    self.assertEqual(row[head[1]], goal["measure"])
                    self.assertTrue(cells[1].startswith(goal["measure"]), cells[1])

    def rows(self, page):
        """The cells of the tables of a page, as GitHub's own reader of Markdown has them."""
        command = ["cmark-gfm", "-e", "table", "-t", "xml"]
        xml = subprocess.run(command, input=page.encode(), stdout=subprocess.PIPE, check=True).stdout
        text = re.sub(r' xmlns="[^"]*"', "", re.sub(r"<!DOCTYPE[^>]*>", "", xml.decode()))
        for row in ElementTree.fromstring(text).iter("table_row"):
            yield ["".join(cell.itertext()).strip() for cell in row]


if __name__ == "__main__":
    unittest.main()
