#!/usr/bin/env python3
"""The forms of `sbs validate`, read back by parsers that share no code with sbs, with a plan full of hostile text.

Usage: formats_test.py path/to/sbs_many
"""

import json
import os
import re
import shutil
import sys
import tempfile
import unittest
import urllib.parse
import xml.etree.ElementTree

import many

SBS = many.Sbs(os.path.abspath(sys.argv.pop(1)))
ENVIRONMENT = {"LC_ALL": "C", "SBS_TODAY": "2017-05-01"}

# Newlines, what the forms use as marks, quotes, control characters, bidirectional controls, the last of a plane.
HOSTILE = "a\n::error file=x,line=1::b%0A%25 \"'<b>]]>&amp; \x1b[31m\x07\u202e\uffff,:= å"
ROOT = """sbs: 1
collaboration:
  mandate: sbs-2015
  organiser: {name: Ekvik, type: municipal}
  counted_from: dialogue
  start: 2016-06-13
  end: 2019-08-31
timeline:
  - event: milestone
    title: %s
    done: 2017-06-01
  - {event: visit, title: %s, done: 2017-06-02, by: [organiser], plannd: 2017-06}
  # sbs: ignore SBS506 %s
  - {event: contact, done: 2017-07-03}
schools:
  - {id: %s, name: %s, forms: [compulsory], from: 2017-01-02, until: 2016-12-24}
"""
NAMES = ["plan.yaml", "a b:c,%25.yaml", "öst/plan.yaml", "öst/::error::x.yaml"]


def tearDownModule():
    SBS.close()


def printed(folder, *arguments, **more):
    outcome = SBS.run(folder, "validate", ".", "--lang", "en", *arguments, **ENVIRONMENT, **more)
    return outcome.out.decode("utf-8")


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def unescaped(text, properties):
    """As GitHub's runner reads a command."""
    pairs = [("%0D", "\r"), ("%0A", "\n")]
    if properties:
        pairs += [("%3A", ":"), ("%2C", ",")]
    for mark, meant in pairs + [("%25", "%")]:
        text = text.replace(mark, meant)
    return text


def annotations(output):
    found = []
    for line in output.split("\n"):
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*?)::(.*)", line)
        if match:
            properties = dict(pair.split("=", 1) for pair in match[2].split(","))
            found.append((match[1], {k: unescaped(v, True) for k, v in properties.items()}, unescaped(match[3], False)))
    return found


class Forms(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.holder = tempfile.TemporaryDirectory()
        cls.folder = cls.holder.name
        quoted = json.dumps(HOSTILE)  # JSON's strings are YAML's double quoted ones
        reason = "the day's \x07reason".replace("\x07", "::%0A]]>")
        plan = ROOT % (quoted, quoted, reason, quoted, quoted)
        os.mkdir(os.path.join(cls.folder, "öst"))
        parts = plan.split("schools:")
        for name, text in zip(NAMES, [plan.replace("schools:", "x-schools:"), "sbs: 1\nschools:" + parts[1]] * 2):
            with open(os.path.join(cls.folder, name), "w", encoding="utf-8") as file:
                file.write(text)
        cls.findings = json.loads(printed(cls.folder, "--format", "json"))

    @classmethod
    def tearDownClass(cls):
        cls.holder.cleanup()

    def test_the_plan_is_hostile(self):
        self.assertGreater(len(self.findings["diagnostics"]), 8)
        self.assertEqual(sorted({one["file"] for one in self.findings["diagnostics"]}), sorted(NAMES))
        self.assertEqual(self.findings["summary"]["suppressed"], 2)

    def test_short(self):
        lines = printed(self.folder, "--format", "short").split("\n")
        for line, one in zip(lines, self.findings["diagnostics"]):
            place = f"{one['file']}:{one['line']}:{one['column']}: {one['severity']}[{one['rule']}]: "
            self.assertTrue(line.startswith(place), line)
            self.assertNotIn("\x1b", line)
        # The last line, which tells what --fix would fix, may take two.
        self.assertIn(len(lines) - len(self.findings["diagnostics"]), (2, 3))

    def test_github(self):
        output = printed(self.folder, "--format", "github")
        found = annotations(output)
        wanted = sorted(self.findings["diagnostics"], key=lambda one: ["error", "warning", "note"].index(one["severity"]))
        self.assertEqual(len(found), len(wanted))
        for (kind, properties, message), one in zip(found, wanted):
            self.assertEqual(kind, {"note": "notice"}.get(one["severity"], one["severity"]))
            self.assertEqual(properties["file"], one["file"])
            self.assertEqual((properties["line"], properties["endLine"]), (str(one["line"]), str(one["end_line"])))
            self.assertEqual("col" in properties, one["line"] == one["end_line"])
            self.assertEqual(properties["title"], f"{one['rule']} {one['name']}")
            self.assertTrue(message.endswith(f"\nsbs explain {one['rule']}"))
        # No other line is a command, and none carries what a terminal would obey.
        self.assertEqual(sum("::" in line for line in output.split("\n") if not line.startswith("::")), 0)
        self.assertNotRegex(output, "[\x00-\x09\x0b-\x1f\x7f\u202e]")
        self.assertRegex(" ".join(output.split("\n")[-3:-1]), r"\d+ errors? .* 2 plans")

    def test_github_by_itself_on_its_runners(self):
        on_runner = printed(self.folder, GITHUB_ACTIONS="true")
        self.assertEqual(on_runner, printed(self.folder, "--format", "github"))
        asked = printed(self.folder, "--format", "short", GITHUB_ACTIONS="true")
        self.assertEqual(asked, printed(self.folder, "--format", "short"))

    def test_gitlab(self):
        issues = json.loads(printed(self.folder, "--format", "gitlab"))
        self.assertEqual(len(issues), len(self.findings["diagnostics"]))
        for issue, one in zip(issues, self.findings["diagnostics"]):
            self.assertEqual(issue["location"], {"path": one["file"], "lines": {"begin": one["line"]}})
            severity = {"error": "major", "warning": "minor", "note": "info"}[one["severity"]]
            self.assertEqual((issue["severity"], issue["check_name"]), (severity, f"{one['rule']} {one['name']}"))
        self.assertEqual(len({issue["fingerprint"] for issue in issues}), len(issues))

    def test_fingerprints_stay_when_lines_come_above(self):
        with tempfile.TemporaryDirectory() as folder:
            plan = read(os.path.join(self.folder, NAMES[0]))
            prints = []
            for text in (plan, "# one\n# and another\n" + plan.replace("  start:", "  note: new\n  start:")):
                with open(os.path.join(folder, "plan.yaml"), "w", encoding="utf-8") as file:
                    file.write(text)
                issues = json.loads(printed(folder, "--format", "gitlab"))
                results = json.loads(printed(folder, "--format", "sarif"))["runs"][0]["results"]
                prints.append(
                    (
                        [issue["fingerprint"] for issue in issues],
                        [result["partialFingerprints"]["primaryLocationLineHash"] for result in results],
                    )
                )
            self.assertEqual(prints[0], prints[1])

    def test_junit(self):
        suites = xml.etree.ElementTree.fromstring(printed(self.folder, "--format", "junit"))
        cases = suites.findall("testsuite/testcase")
        self.assertEqual([suite.get("name") for suite in suites], [plan["root"] for plan in self.findings["plans"]])
        self.assertEqual(len(cases), len(self.findings["diagnostics"]))
        for case, one in zip(cases, self.findings["diagnostics"]):
            self.assertEqual((case.get("file"), case.get("line")), (one["file"], str(one["line"])))
            failure = case.find("failure")
            self.assertEqual(failure is not None, one["severity"] == "error")
            self.assertIn(f"sbs explain {one['rule']}", failure.text if failure is not None else case.find("system-out").text)
        for suite in suites:
            self.assertEqual(int(suite.get("tests")), len(suite.findall("testcase")))
            self.assertEqual(int(suite.get("failures")), len(suite.findall("testcase/failure")))
        never = xml.etree.ElementTree.fromstring(printed(self.folder, "--format", "junit", "--fail-on", "never"))
        self.assertEqual(never.findall("testsuite/testcase/failure"), [])

    def test_junit_of_a_plan_without_findings_is_one_passing_test(self):
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "plan.yaml"), "w", encoding="utf-8") as file:
                file.write(ROOT.split("  start:")[0])
            suites = xml.etree.ElementTree.fromstring(printed(folder, "--format", "junit"))
            self.assertEqual([len(list(case)) for case in suites.findall("testsuite/testcase")], [0])

    def test_sarif(self):
        log = json.loads(printed(self.folder, "--format", "sarif"))
        (one_run,) = log["runs"]
        rules = one_run["tool"]["driver"]["rules"]
        shown = [result for result in one_run["results"] if "suppressions" not in result]
        self.assertEqual(len(shown), len(self.findings["diagnostics"]))
        for result, one in zip(shown, self.findings["diagnostics"]):
            self.assertEqual((result["ruleId"], result["level"]), (one["rule"], one["severity"]))
            self.assertEqual(rules[result["ruleIndex"]]["id"], one["rule"])
            place = result["locations"][0]["physicalLocation"]
            self.assertEqual(urllib.parse.unquote(place["artifactLocation"]["uri"]), one["file"])
            self.assertEqual(urllib.parse.urlsplit(place["artifactLocation"]["uri"]).scheme, "")
            region = {"startLine": "line", "startColumn": "column", "endLine": "end_line", "endColumn": "end_column"}
            self.assertEqual(place["region"], {ours: one[theirs] for ours, theirs in region.items()})
            self.assertEqual(len(result.get("relatedLocations", [])), len(one["related"]))
            self.assertEqual("fixes" in result, one["fix"] is not None)
        suppressed = [result["suppressions"] for result in one_run["results"] if "suppressions" in result]
        reason = "the day's ::%0A]]>reason"
        self.assertEqual(suppressed, [[{"kind": "inSource", "justification": reason}]] * 2)

    def test_sarif_fixes_mend_as_fix_does(self):
        """By lines and columns in code points, as SARIF counts them."""
        log = json.loads(printed(self.folder, "--format", "sarif"))
        mended = {}
        for result in log["runs"][0]["results"]:
            for fix in result.get("fixes", []):
                for change in fix["artifactChanges"]:
                    name = urllib.parse.unquote(change["artifactLocation"]["uri"])
                    for one in change["replacements"]:
                        mended.setdefault(name, []).append((one["deletedRegion"], one["insertedContent"]["text"]))
        self.assertTrue(mended)
        with tempfile.TemporaryDirectory() as copy:
            shutil.copytree(self.folder, copy, dirs_exist_ok=True)
            printed(copy, "--fix")
            for name, replacements in mended.items():
                lines = read(os.path.join(self.folder, name)).split("\n")
                for region, text in sorted(replacements, key=lambda one: -one[0]["startColumn"]):
                    self.assertEqual(region["startLine"], region["endLine"])
                    line = lines[region["startLine"] - 1]
                    line = line[: region["startColumn"] - 1] + text + line[region["endColumn"] - 1 :]
                    lines[region["startLine"] - 1] = line
                self.assertEqual("\n".join(lines), read(os.path.join(copy, name)))

    def test_several_in_one_run(self):
        with tempfile.TemporaryDirectory() as out:
            arguments = []
            for form in ("json", "sarif", "gitlab", "junit", "short", "github"):
                arguments += ["--format", f"{form}={out}/{form}"]
            human = printed(self.folder, *arguments, "--format", "human")
            self.assertRegex(human, r"(error|fel)\[SBS")
            for form in ("json", "sarif", "gitlab", "junit", "short", "github"):
                self.assertEqual(read(f"{out}/{form}"), printed(self.folder, "--format", form))


if __name__ == "__main__":
    unittest.main(verbosity=1)
