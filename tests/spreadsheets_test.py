"""Opens the spreadsheets of the views by a reader that no one here wrote (Debian's openpyxl), and holds them against the CSV
of the same view, which Python's own module reads; likewise the CSV that Excel reads. Argument: sbs_many."""

import csv
import datetime
import io
import os
import re
import sys
import tempfile
import unittest
import zipfile

import many
import openpyxl

sbs = many.Sbs(os.path.abspath(sys.argv.pop(1)))
root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
today = "2017-05-01"
views = ["timeline", "checklist", "status", "results"]


def tearDownModule():
    sbs.close()


def run(*arguments, language="sv", code=0):
    outcome = sbs.run(root, *arguments, "--lang", language, "--today", today)
    if outcome.code != code:
        raise AssertionError(f"{arguments}: exit {outcome.code}: {outcome.err.decode()}")
    return outcome.out


def plans():
    folders = ["examples", "tests/data/views", "examples/plan.yaml", "examples/plan-repository/planer/bjorkskolan"]
    specs = sorted(os.listdir(os.path.join(root, "tests/spec")))
    folders += [f"tests/spec/{name}" for name in specs[::5]]  # a sheet is slow to read, and they are much alike
    return [one for one in folders if sbs.run(root, "status", one, "--format", "csv", "--today", today).code == 0]


all_plans = plans()


def rows_of(text, **how):
    return list(csv.reader(io.StringIO(text, newline=""), strict=True, **how))


def unguarded(cell):
    return cell[1:] if re.match(r"'\s*[=+\-@\uff1d\uff0b\uff0d\uff20]", cell) else cell


def as_csv_has_it(cell):
    """What CSV has where a spreadsheet has a day, a number, a text or nothing."""
    if cell.value is None:
        return ""
    if isinstance(cell.value, datetime.datetime):
        return cell.value.date().isoformat()
    if isinstance(cell.value, (int, float)):
        return repr(cell.value)
    return cell.value


class Xlsx(unittest.TestCase):
    def test_the_rows_of_csv_come_back(self):
        days = numbers = texts = 0
        for at, plan in enumerate(all_plans):
            language = ("sv", "en")[at % 2]
            for view in views:
                with self.subTest(plan=plan, view=view):
                    expected = rows_of(run(view, plan, "--format", "csv", language=language).decode())
                    sheet = self.sheet(run(view, plan, "--format", "xlsx", language=language))
                    self.assertEqual(sheet.max_row, len(expected))
                    self.assertEqual(sheet.max_column, len(expected[0]))
                    for cells, row in zip(sheet.iter_rows(), expected):
                        self.assertEqual([as_csv_has_it(cell) for cell in cells], [unguarded(one) for one in row])
                        for cell in cells:
                            self.assertIn(cell.data_type, ("s", "n", "d"))  # no formula
                            self.assertIsNone(cell.hyperlink)
                            days += cell.data_type == "d"
                            numbers += cell.data_type == "n" and cell.value is not None
                            texts += cell.data_type == "s"
                    self.assertEqual(sheet.freeze_panes, "A2")
                    last = f"{openpyxl.utils.get_column_letter(sheet.max_column)}{sheet.max_row}"
                    self.assertEqual(sheet.auto_filter.ref, f"A1:{last}" if last != "A1" else "A1")
                    self.assertEqual(sheet["A1"].value, "plan")
                    self.assertTrue(all(8 <= sheet.column_dimensions[cell.column_letter].width <= 52 for cell in sheet[1]))
        self.assertGreater(min(days, numbers, texts), 400)

    def sheet(self, data):
        (sheet,) = openpyxl.load_workbook(io.BytesIO(data)).worksheets
        return sheet

    def test_the_same_bytes_whenever_it_is_made(self):
        for view in views:
            first = run(view, "examples", "--format", "xlsx")
            self.assertEqual(first, run(view, "examples", "--format", "xlsx", "-j", "3"))
            with zipfile.ZipFile(io.BytesIO(first)) as archive:
                self.assertIsNone(archive.testzip())
                self.assertEqual({one.date_time for one in archive.infolist()}, {(1980, 1, 1, 0, 0, 0)})
        workbook = openpyxl.load_workbook(io.BytesIO(run("results", "examples/plan.yaml", "--format", "xlsx")))
        self.assertEqual(workbook.properties.created, datetime.datetime(2017, 5, 1))

    def test_personal_numbers_are_masked(self):
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "plan.yaml"), "w", encoding="utf-8") as file:
                file.write("sbs: 1\nsamverkan:\n  uppdrag: sbs-2015\n  huvudman: {namn: A, typ: kommunal}\n  räknas_från: dialog\n"
                           "tidslinje:\n  - {händelse: möte, rubrik: Samtal med 121212-1212, planerad: 2017-06-01}\n"
                           "insatser:\n  - id: a\n    rubrik: A\n    status: pågår\n    mål:\n"
                           "      - {mått: Mått för 121212-1212, målvärde: {period: 2017, värde: 5}}\n")  # fmt: skip
            for view in views:
                data = run(view, folder, "--format", "xlsx")
                with zipfile.ZipFile(io.BytesIO(data)) as archive:
                    said = "".join(archive.read(name).decode() for name in archive.namelist())
                self.assertNotIn("1212-1212", said)
                self.assertEqual("xxxxxx-xxxx" in said, view != "status" or "Samtal" in said)

    def test_what_looks_like_something_else_is_a_text(self):
        plan = "tests/data/hostile_cells.yaml"
        sheet = self.sheet(run("timeline", plan, "--format", "xlsx"))
        head = [cell.value for cell in sheet[1]]
        said = [row[head.index("vad")] for row in sheet.iter_rows(min_row=2)]
        self.assertTrue(all(cell.data_type == "s" and cell.hyperlink is None for cell in said))
        self.assertEqual(
            [cell.value for cell in said],
            ["=1+1", "+46", "-2", "@SUM(A1)", "https://example.org", "0012", "_x0041_", "{=A1}"])  # fmt: skip


class ExcelCsv(unittest.TestCase):
    def test_the_rows_of_csv_come_back(self):
        decimals = 0
        for plan in all_plans:
            for view in views:
                with self.subTest(plan=plan, view=view):
                    text = run(view, plan, "--format", "csv", "--excel").decode("utf-8")
                    self.assertTrue(text.startswith("\ufeff"))
                    expected = rows_of(run(view, plan, "--format", "csv").decode())
                    read = rows_of(text[1:], delimiter=";")
                    self.assertEqual(len(read), len(expected))
                    for row, wanted in zip(read, expected):
                        self.assertEqual(len(row), len(wanted))
                        for cell, other in zip(row, wanted):
                            if cell != other:
                                self.assertRegex(other, r"^-?\d+\.\d+$")
                                self.assertEqual(cell, other.replace(".", ","))
                                decimals += 1
        self.assertGreater(decimals, 3)

    def test_it_goes_with_csv_alone(self):
        for view in views:
            for form in ("text", "markdown", "json", "xlsx"):
                outcome = sbs.run(root, view, "examples", "--format", form, "--excel", "--lang", "sv")
                self.assertEqual((outcome.code, outcome.out), (2, b""))
                self.assertIn("--format csv --excel", outcome.err.decode())


if __name__ == "__main__":
    unittest.main()
