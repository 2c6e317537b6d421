"""Opens the spreadsheets of the views, and the CSV that is made for Excel, by LibreOffice as a Swedish user has it who double-
clicks a file: days come as days, numbers as numbers, texts as texts, and nothing is a formula. Argument: the program."""

import csv
import io
import os
import subprocess
import sys
import tempfile
import unittest

SBS = os.path.abspath(sys.argv.pop(1))
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PLAN = "examples/plan.yaml"
VIEWS = ["timeline", "checklist", "status", "results"]
HOSTILE = "tests/data/hostile_cells.yaml"


def run(*arguments):
    outcome = subprocess.run([SBS, *arguments, "--lang", "sv", "--today", "2019-02-01"], cwd=ROOT, capture_output=True,
                             check=False, timeout=120)
    if outcome.returncode != 0:
        raise AssertionError(f"{arguments}: {outcome.stderr.decode()}")
    return outcome.stdout


def opened(folder, names):
    """The files as LibreOffice shows their cells, in one start of it for each kind: where it took a text for a formula, the
    formula's value is shown."""
    # 44,34,76: commas, quotes, UTF-8; 1053: Swedish; all cells as shown.
    how = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1053,false,true,false,false"
    reads = "--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1053,false,true"
    home = f"-env:UserInstallation=file://{folder}/profile"
    for extension, filters in ((".xlsx", []), (".csv", [reads])):
        files = [name for name in names if name.endswith(extension)]
        if files:
            subprocess.run(["soffice", home, "--headless", *filters, "--convert-to", how, "--outdir",
                            os.path.join(folder, "out" + extension), *files],
                           cwd=folder, capture_output=True, check=True, timeout=300)
    rows = {}
    for name in names:
        out = os.path.join(folder, "out" + os.path.splitext(name)[1], os.path.splitext(name)[0] + ".csv")
        with open(out, encoding="utf-8", newline="") as file:
            rows[name] = list(csv.reader(file))
    return rows


def unguarded(cell):
    return cell[1:] if cell.startswith("'") else cell


class LibreOffice(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            names = []
            for view in VIEWS:
                for plan, kind in ((PLAN, "whole"), (HOSTILE, "hostile")):
                    for extension, options in ((".xlsx", ["--format", "xlsx"]), (".csv", ["--format", "csv", "--excel"])):
                        name = f"{view}-{kind}{extension}"
                        with open(os.path.join(folder, name), "wb") as file:
                            file.write(run(view, plan, *options))
                        names.append(name)
            cls.rows = opened(folder, names)
        cls.expected = {(view, kind): list(csv.reader(io.StringIO(run(view, plan, "--format", "csv").decode(), newline="")))
                        for view in VIEWS for plan, kind in ((PLAN, "whole"), (HOSTILE, "hostile"))}

    def test_every_row_and_column_is_there(self):
        for (view, kind), expected in self.expected.items():
            for extension in (".xlsx", ".csv"):
                with self.subTest(view=view, kind=kind, extension=extension):
                    rows = self.rows[f"{view}-{kind}{extension}"]
                    self.assertEqual(len(rows), len(expected))
                    self.assertEqual({len(row) for row in rows}, {len(expected[0])})
                    self.assertEqual(rows[0], expected[0])

    def test_cells_say_what_the_plan_says(self):
        for (view, kind), expected in self.expected.items():
            for extension in (".xlsx", ".csv"):
                rows = self.rows[f"{view}-{kind}{extension}"]
                for row, right in zip(rows[1:], expected[1:]):
                    for cell, wanted in zip(row, right):
                        with self.subTest(view=view, kind=kind, extension=extension, wanted=wanted):
                            plain = unguarded(wanted)
                            shown = {plain, plain.replace(".", ","), plain.replace("\n", " ")}
                            if extension == ".csv" and plain.isdigit():
                                shown.add(str(int(plain)))  # CSV has no kinds: digits are a number to whoever opens it
                            self.assertIn(unguarded(cell), shown)


if __name__ == "__main__":
    unittest.main()
