"""The page of `sbs report` says what the views say, and shows what people wrote.

For each of some plans the page's tables are held against the JSON of timeline, checklist, results and status, row by row;
and of the free texts of examples/plan.yaml each stands on the page. Argument: the program.
"""

import html.parser
import json
import os
import re
import subprocess
import sys
import tempfile

import yaml

SBS = sys.argv[1]
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
PLANS = ["examples/plan.yaml", "examples/kumla", "examples/nyanlanda", "examples/plan-repository/planer/bjorkskolan",
         "tests/data/views/goals.yaml"]
failures = []


def expect(condition, message):
    if not condition:
        failures.append(message)


def run(*arguments):
    return subprocess.run([SBS, *arguments], cwd=ROOT, capture_output=True, check=False, timeout=120).stdout.decode()


class Page(html.parser.HTMLParser):
    """The tables of a page, by the heading of level 2 that they stand under, and all of its words."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tables = {}  # by the heading's id
        self.facts = {}
        self.words = []
        self._section = None
        self._row = None
        self._cell = None
        self._term = None
        self._skip = 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in ("style", "svg", "title"):
            self._skip += 1
        if tag == "h2":
            self._section = attributes.get("id")
            self.tables.setdefault(self._section, [])
        elif tag == "tr":
            self._row = []
        elif tag in ("td", "th", "dt", "dd"):
            self._cell = ""
        elif tag in ("div", "br") and self._cell:
            self._cell += "\n"
        elif tag == "span" and attributes.get("class") == "sign":
            self._skip += 1

    def handle_endtag(self, tag):
        if tag in ("style", "svg", "title"):
            self._skip -= 1
        if tag == "span" and self._skip:
            self._skip -= 1
        if tag in ("td", "th") and self._row is not None:
            self._row.append(self._cell.strip())
            self._cell = None
        elif tag == "dt":
            self._term = self._cell.strip()
            self._cell = None
        elif tag == "dd":
            if self._section == "standing":
                self.facts[self._term] = self._cell.strip()
            self._cell = None
        elif tag == "tr":
            self.tables.setdefault(self._section, []).append(self._row)
            self._row = None

    def handle_data(self, text):
        if self._skip:
            return
        self.words.append(text)
        if self._cell is not None:
            self._cell += text


def folded(text):
    return re.sub(r"\s+", " ", text).strip()


def check_plan(plan, language):
    how = f"{plan}, {language}"
    page = Page(run("report", plan, "--lang", language))
    view = lambda name: json.loads(run(name, plan, "--lang", language, "--format", "json"))["plans"][0]
    timeline, checklist, results, status = (view(name) for name in ("timeline", "checklist", "results", "status"))

    # The dated list: each thing of the timeline, its state and who.
    rows = page.tables["timeline"]
    things = timeline["items"] + timeline["undated"]
    expect(len(rows) == (len(things) + 1 if things else 0), f"{how}: {len(rows)} rows of {len(things)} things")
    for thing in things:
        found = [row for row in rows if row[1].startswith(thing["what"])]
        expect(found, f"{how}: {thing['what']} is not in the list")
        expect(any(row[4] == (thing["who"] or "") for row in found), f"{how}: {thing['what']}: {thing['who']}")

    # The goals: every value in its cell, and how many are reached.
    rows = page.tables["results"][1:]
    expect(len(rows) == len(results["goals"]), f"{how}: {len(rows)} rows of {len(results['goals'])} goals")
    comma = (lambda text: text.replace(".", ",")) if language == "sv" else (lambda text: text)
    for row, goal in zip(rows, results["goals"]):
        expect((goal["measure"] or "") in row[0], f"{how}: {row[0]} is not {goal['measure']}")
        cells = [(row[1], goal["baseline"]), (row[2], goal["target"])]
        cells += [(row[3], outcome) for outcome in goal["outcomes"]]
        for cell, value in cells:
            if value["value"] is not None:
                expect(comma(f"{value['value']:g}") in cell, f"{how}: {value} is not in {cell}")
            elif value["missing"] is None:
                expect(folded(value["text"]) in folded(cell), f"{how}: {value} is not in {cell}")
        share = goal["share"]
        expect(share is None or f"{share}" in row[4], f"{how}: {share} is not in {row[4]}")

    # What remains, and the sums.
    done, asked = status["done"], status["asked"]
    told = next(iter(fact for term, fact in page.facts.items() if term in ("Klart", "Done")))
    expect(re.findall(r"\d+", told)[:2] == [str(done), str(asked)], f"{how}: {told} is not {done} of {asked}")
    steps = " ".join(cell for row in page.tables["steps"] for cell in row) + " ".join(page.words)
    for task in checklist["tasks"]:
        expect(task["what"] in steps, f"{how}: {task['what']} is not told")

    # What is late stands among what is to be done now.
    late = [task for task in checklist["tasks"] if task["state"] == "overdue"]
    now = " ".join(cell for row in page.tables["to-do"] for cell in row)
    for task in late:
        expect(task["what"] in now, f"{how}: {task['what']} is late and not told")


def texts_of(value, key=None):
    """Every text that somebody wrote in words of their own, with its key."""
    chosen = {"mandate", "type", "counted_from", "status", "forms", "grounds", "kind", "role", "event", "by", "party",
              "progress", "level", "aims", "strengthens", "participants", "schools", "teams", "interventions", "findings",
              "id", "plan", "follow_up", "develop", "who", "every", "period", "done", "planned", "start", "end", "from",
              "until", "decision", "report_by", "closed", "next_review", "unit", "years", "unit_code"}
    if isinstance(value, dict):
        for name, one in value.items():
            yield from texts_of(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from texts_of(one, key)
    elif isinstance(value, str) and key not in chosen and re.search(r"[A-Za-zÅÄÖåäö]{3}", value):
        yield key, value


def check_texts():
    """The page shows what people wrote: of the whole example each free text."""
    with open(os.path.join(ROOT, "examples", "plan.yaml"), encoding="utf-8") as file:
        plan = yaml.load(file, Loader=yaml.BaseLoader)
    told = folded(" ".join(Page(run("report", "examples/plan.yaml", "--lang", "en")).words))
    texts = list(texts_of(plan))
    expect(len(texts) > 100, f"only {len(texts)} free texts")
    lost = [(key, text) for key, text in texts if folded(text).rstrip(".") not in told]
    for key, text in lost:
        expect(False, f"{key} is not on the page: {text}")
    print(f"{len(texts) - len(lost)} of {len(texts)} free texts of examples/plan.yaml are on the page")


def check_markdown():
    """On a forge nothing that a plan says becomes markup, and each table of the page is one there."""
    hostile = ["<script>x</script>", "| a | b |", "# not a heading", "![x](https://example.org/x.png)", "`code`",
               "[link](javascript:x)", "* item", "@somebody", "</details>", "a\\nb"]
    with open(os.path.join(ROOT, "examples", "plan.yaml"), encoding="utf-8") as file:
        lines = file.read().split("\n")
    keys = r"^(\s*(?:- )?(?:title|note|what|how|problem|evidence|measure|cancelled|status_reason|funding|set_aside): )(?!>-).*$"
    lines = [re.sub(keys, lambda found, at=at: found[1] + json.dumps(hostile[at % len(hostile)] + f" {at}"), line)
             for at, line in enumerate(lines)]
    with tempfile.TemporaryDirectory() as folder:
        plan = os.path.join(folder, "plan.yaml")
        with open(plan, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))
        markdown = run("report", plan, "--format", "markdown", "--lang", "en", "--today", "2019-02-01")
        page = Page(run("report", plan, "--lang", "en", "--today", "2019-02-01"))
    rendered = subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink"], input=markdown.encode(),
                              capture_output=True, check=True).stdout.decode()
    for tag in ("<script", "<img", "<a ", "<code"):
        expect(tag not in rendered, f"Markdown: a text of the plan became {tag}>")
    for heading in re.findall(r"<h[1-6]>(.*?)</h[1-6]>", rendered):
        expect(not heading.startswith("not a heading"), "Markdown: a text of the plan became a heading")
    expect(rendered.count("not a heading") > 3, "Markdown: the hostile texts are not there")
    tables = sum(len(rows) > 0 for rows in page.tables.values())
    expect(rendered.count("<table>") >= tables > 5, f"Markdown: {rendered.count('<table>')} tables of {tables}")
    rows = sum(len(rows) for rows in page.tables.values())
    expect(rendered.count("<tr>") == rows, f"Markdown: {rendered.count('<tr>')} rows of {rows}")


for one in PLANS:
    for spoken in ("sv", "en"):
        check_plan(one, spoken)
check_texts()
check_markdown()
for failure in failures[:40]:
    print(failure, file=sys.stderr)
sys.exit(1 if failures else 0)
