"""The drafts of `sbs draft` make nothing up: each word, date and value in them is in the plan, or is one of sbs's own.

Of each plan and kind of paper the draft is read word by word. A word is sbs's own where it stands in the texts of the
sources that write drafts; every other has to be in the plan, and so has every number and every date, but for today, the
time limit and what is counted. That the test can fail is shown with a plan of which a value was changed. Hostile texts
stay texts, as Markdown and as a page. Argument: the program.
"""

import datetime
import glob
import html.parser
import json
import os
import re
import subprocess
import sys
import tempfile

SBS = sys.argv[1]
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
KINDS = ["agreement", "progress-report", "final-report", "agenda"]
TODAY = "2026-02-02"
PLANS = ["examples/plan.yaml", "examples/kumla", "examples/nyanlanda", "examples/plan-repository/planer/bjorkskolan",
         "examples/plan-repository/planer/asskolan", *sorted(
             os.path.relpath(path, ROOT) for path in glob.glob(os.path.join(ROOT, "tests/data/views/*.yaml"))
             if "hostile" not in path)]  # fmt: skip
MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}
failures = []


def expect(condition, message):
    if not condition:
        failures.append(message)


def run(*arguments):
    done = subprocess.run([SBS, *arguments], cwd=ROOT, capture_output=True, check=False, timeout=120)
    expect(done.returncode == 0, f"{' '.join(arguments)}: {done.stderr.decode()}")
    return done.stdout.decode()


def text_of(plan):
    files = [plan] if plan.endswith(".yaml") else sorted(glob.glob(os.path.join(ROOT, plan, "*.yaml")))
    texts = []
    for name in files:
        with open(os.path.join(ROOT, name), encoding="utf-8") as file:
            texts.append(file.read())
    return "\n".join(texts)


def words_of(text):
    return re.findall(r"[^\W\d_]+", text)


def own_words():
    """Every word in the texts of the sources that have to do with drafts, and the names of fixed values."""
    words = set()
    names = ["base/date*.cpp", "base/recurrence.cpp", "base/text.cpp", "plan/choices.h", "plan/names.cpp", "render/draft*.cpp",
             "render/report*.cpp", "render/report_parts.h", "render/results*.cpp", "render/timeline_words.cpp", "render/heading.cpp",
             "render/checklist_lines.cpp", "render/nouns.h", "rules/years.h", "schedule/*.cpp", "schedule/*.h", "programme/state.cpp",
             "programme/steps.cpp", "programme/sentences.h", "programme/citation.h", "rules/finding.h", "rules/rule.h", "*.def"]  # fmt: skip
    for pattern in names:
        for path in glob.glob(os.path.join(ROOT, "src", pattern)):
            with open(path, encoding="utf-8") as file:
                for quoted in re.findall(r'"((?:[^"\\\n]|\\.)*)"', file.read()):
                    words.update(word.lower() for word in words_of(quoted))
    return words


def numbers_of(text):
    return re.findall(r"\d+", text)


def without_gaps(markdown):
    """What a draft says beside its gaps, its last line and the marks of Markdown."""
    lines = markdown.rstrip("\n").split("\n")
    text = "\n".join(lines[:-1])
    text = re.sub(r"\*\*\[(?:saknas i planen|not in the plan): [^\]]*\]\*\*", " ", text)
    text = re.sub(r"; Kumla kommun 2016-10-03\)", ")", text)  # where the sentence stands that a draft quotes
    return re.sub(r"&#8203;|\\(?=[\W_])", "", text.replace("<br>", " "))


def dates_in(text, language):
    """The days that a text tells: as ISO dates, and in words."""
    found = set(re.findall(r"\d{4}-\d\d-\d\d", text))
    months = "|".join(MONTHS[language])
    # "16–17 oktober 2024", "13 juni 2016", "juni 2016"
    for first, last, month, year in re.findall(rf"(\d+)?(?:–(\d+))? ?\b({months}) (\d{{4}})", text):
        number = MONTHS[language].index(month) + 1
        for day in [first, last]:
            if day:
                found.add(f"{year}-{number:02}-{int(day):02}")
        if not first:
            found.add(f"{year}-{number:02}")
    return found


def days_of_plan(plan, text, language, kind):
    """All days and months that a plan names, and the ends of its weeks and terms, and what is counted from them."""
    named = set(re.findall(r"\d{4}-\d\d-\d\d", text))
    named |= {day[:7] for day in named} | set(re.findall(r"\b20\d\d-(?:0[1-9]|1[0-2])\b", text))
    for year, week in re.findall(r"\b(\d{4})-W(\d\d)\b", text) + [(y, w) for w, y in re.findall(r"v\. (\d+) (\d{4})", text)]:
        for weekday in (1, 7):
            named.add(datetime.date.fromisocalendar(int(year), int(week), weekday).isoformat())
    for first, last in re.findall(r"\b(\d{4}-\d\d)/(\d{4}-\d\d)\b(?!-)", text):
        named |= {first + "-01", last_of(last)}
    status = json.loads(run("status", plan, "--format", "json", "--lang", language, "--today", TODAY))["plans"][0]
    named.add(status["limit"]["last"] if status.get("limit") else TODAY)
    if status.get("limit"):
        named |= {value for value in status["limit"].values() if isinstance(value, str)}
    # The day it is read, and how far an agenda looks ahead: two months from then, or from the meeting.
    ahead = {later(day if len(day) == 10 else last_of(day)) for day in named
             if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", day)} if kind == "agenda" else set()
    return named | ahead | {TODAY, later(TODAY)}


def last_of(month):
    after = datetime.date.fromisoformat(month + "-28") + datetime.timedelta(days=4)
    return (after.replace(day=1) - datetime.timedelta(days=1)).isoformat()


def later(day):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=60)).isoformat()


def made_up(plan, text, kind, language, own):
    """What a draft says that neither the plan nor sbs does: words, numbers, days."""
    draft = without_gaps(run("draft", kind, plan, "--lang", language, "--today", TODAY))
    known = own | {word.lower() for word in words_of(text)}
    words = {word for word in words_of(draft) if word.lower() not in known}
    days = dates_in(draft, language) - days_of_plan(plan, text, language, kind)
    # "2 av 5 mål", "9 dagar sent", "steg 5 av 6", "1 Föregående möte" are counted; a value of the plan is none of that.
    counted = r"\b\d+(?= (?:av|of|dag|day|sak|thing|insats|intervention|mål|goal|enligt|risk|at risk|on|off|avviker|delvis|partly|uppnå|achieved|är|is|has|have|närmar|approach|oför|unchanged|längre|further|inte|not|i ord|in words|skyddad|withheld|saknar|lacks|gäller|protected|andra|others))"
    rest = re.sub(counted, " ", draft)
    rest = re.sub(r"(?m)^## \d ", "## ", rest)
    rest = re.sub(r"(?i)\b(?:steg|step) \d(?: (?:av|of) 6)?", " ", rest)
    rest = re.sub(r"\b\d+ av \d+|\b\d+ of \d+", " ", rest)
    allowed = {int(number) for number in numbers_of(text)}
    for day in days_of_plan(plan, text, language, kind):
        allowed |= {int(number) for number in numbers_of(day)}
    numbers = {number for number in numbers_of(rest) if int(number) not in allowed}
    return words, numbers, days


def check_nothing_made_up():
    own = own_words()
    for plan in PLANS:
        text = text_of(plan)
        for kind in KINDS:
            for language in ("sv", "en"):
                words, numbers, days = made_up(plan, text, kind, language, own)
                expect(not words, f"{kind} of {plan}, {language}: words that nobody wrote: {sorted(words)}")
                expect(not numbers, f"{kind} of {plan}, {language}: numbers that nobody wrote: {sorted(numbers)}")
                expect(not days, f"{kind} of {plan}, {language}: days that nobody wrote: {sorted(days)}")


def check_that_it_can_fail():
    """With a value, a day and a name of the plan changed, the draft of the one is made up to the other."""
    own = own_words()
    plan = "examples/plan.yaml"
    text = text_of(plan)
    for old, new, place in [("83.4", "77", 1), ("2018-03-01", "2018-04-11", 2), ("Lindåsa", "Qvistby", 0)]:
        told = made_up(plan, text.replace(old, new), "final-report" if place == 1 else "agreement", "en", own)
        expect(told[place], f"{old} became {new}, and the test did not see it")


class Page(html.parser.HTMLParser):
    """The tags of a page, and its words with gaps marked."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags = {}
        self.words = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags[tag] = self.tags.get(tag, 0) + 1
        for name, value in attributes:
            expect(not name.startswith("on") and name != "style", f"html: {name}={value}")
            expect(name != "href" or value.startswith("#"), f"html: href={value}")

    def handle_data(self, text):
        self.words.append(text)


def check_hostile(plan):
    """What a plan says becomes markup in neither form, and both say the same."""
    for kind in KINDS:
        for language in ("sv", "en"):
            markdown = run("draft", kind, plan, "--lang", language, "--today", TODAY)
            page = Page(run("draft", kind, plan, "--lang", language, "--today", TODAY, "--format", "html"))
            rendered = subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink"], input=markdown.encode(),
                                      capture_output=True, check=True).stdout.decode()  # fmt: skip
            how = f"{kind} of {plan}, {language}"
            for tag in ("script", "img", "code", "iframe"):
                expect(f"<{tag}" not in rendered, f"{how}: a text became {tag} in Markdown")
                expect(tag not in page.tags, f"{how}: a text became {tag} on the page")
            expect("<a " not in rendered, f"{how}: a text became a link in Markdown")
            for control in ("\x1b", "\x07", "\u202e", "\r"):
                expect(control not in markdown and control not in "".join(page.words), f"{how}: {control!r} is there")
            gaps = markdown.count("**[saknas i planen: ") + markdown.count("**[not in the plan: ")
            expect(page.tags.get("mark", 0) == gaps > 0, f"{how}: {page.tags.get('mark', 0)} marks of {gaps} gaps")
            for level in (1, 2, 3, 4):
                expect(rendered.count(f"<h{level}>") == page.tags.get(f"h{level}", 0), f"{how}: headings of level {level}")
            expect(rendered.count("<table>") == page.tags.get("table", 0), f"{how}: tables")
            expect(rendered.count("<tr>") == page.tags.get("tr", 0), f"{how}: rows")


def check_made_hostile():
    hostile = ["<script>x</script>", "| a | b |", "# not a heading", "![x](https://example.org/x.png)", "`code`",
               "[link](javascript:x)", "* item", "@somebody", "]** [saknas", "a\\nb", "<img src=x onerror=y>"]  # fmt: skip
    keys = r"^(\s*(?:- )?(?:title|name|reference|note|what|how|problem|evidence|measure|cancelled|status_reason|funding|set_aside): )(?!>-).*$"
    lines = [re.sub(keys, lambda found, at=at: found[1] + json.dumps(hostile[at % len(hostile)] + f" {at}"), line)
             for at, line in enumerate(text_of("examples/plan.yaml").split("\n"))]  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        plan = os.path.join(folder, "plan.yaml")
        with open(plan, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))
        check_hostile(plan)


def check_streams():
    """Standard input is a plan like any other, `-o` writes what is printed, and what cannot be read is not drawn."""
    with open(os.path.join(ROOT, "examples/plan.yaml"), "rb") as file:
        plan = file.read()
    typed = subprocess.run([SBS, "draft", "agenda", "-", "--lang", "sv", "--today", TODAY], input=plan, capture_output=True,
                           check=False)  # fmt: skip
    named = run("draft", "agenda", "examples/plan.yaml", "--lang", "sv", "--today", TODAY)
    expect(typed.returncode == 0 and typed.stdout.decode() == named, "standard input gives another draft")
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "dagordning.md")
        run("draft", "agenda", "examples/plan.yaml", "--lang", "sv", "--today", TODAY, "-o", out)
        with open(out, encoding="utf-8") as file:
            expect(file.read() == named, "-o gives another draft")
        broken = os.path.join(folder, "plan.yaml")
        with open(broken, "w", encoding="utf-8") as file:
            file.write('sbs: 1\nsamverkan: {uppdrag: "sbs-2015\n')
        unread = subprocess.run([SBS, "draft", "agenda", broken, "--lang", "sv"], capture_output=True, check=False)
        expect(unread.returncode == 2 and not unread.stdout, "what cannot be read was drawn")
        expect("sbs validate" in unread.stderr.decode(), "nobody says how to see what is wrong")


def check_redacted():
    """Nobody is named, and small groups have no values."""
    for kind in KINDS:
        told = run("draft", kind, "examples/kumla", "--lang", "sv", "--redact")
        for name in ("Nordengren", "Vennerstrand"):
            expect(name not in told, f"{kind} names {name}")
    named = run("draft", "agenda", "examples/kumla", "--lang", "sv")
    expect("Nordengren" in named, "the agenda does not name who takes part: the test above cannot fail")


check_nothing_made_up()
check_that_it_can_fail()
for one in ("tests/data/views/hostile.yaml", "tests/data/views/hostile_and_broken_off.yaml"):
    check_hostile(one)
check_made_hostile()
check_streams()
check_redacted()
for failure in failures[:60]:
    print(failure, file=sys.stderr)
sys.exit(1 if failures else 0)
