"""No personal number is in any output, and with --redact no name: plans of tests/bench/plans.py, sown with made-up names
and numbers, in the dresses that people and word processors give them. The numbers are made as they are needed, and kept
nowhere: of the years 1890–1899, though one without its century reads as if somebody were a hundred years younger.

Usage: privacy_test.py SBS [PLANS]

Runs each command and form over so many plans (2,000), some hundred in a folder; what is about one plan, over one in fifty.
That the search can find something is seen with the plans themselves, and with the names that stand there without --redact.
"""

import io
import itertools
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[:0] = [os.path.join(ROOT, "tests"), os.path.join(ROOT, "tests", "bench")]
import plans  # noqa: E402
from same_output_cases import FORMS, KINDS, LANGUAGES, VIEWS  # noqa: E402

SBS = os.path.abspath(sys.argv[1])
TOGETHER = 400  # plans in a folder
ALONE = 50  # one of so many is drawn alone
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}
SYLLABLES = ["zor", "quax", "wex", "yff", "dolz", "kwim", "pzel", "xand", "vrug", "jolx"]
DASHES = ["-", "+", "", "–", "‑", "−", " - ", "\u00ad", "\u200b-", "\u00a0–\u00a0", " ", "\u00a0"]
# A line's text is put between double quotes where it has one of these; the last stands for a digit.
ESCAPES = [r"\u200e-", r"\x2d", r"\u2013", r"\U00002212", r"\u00ad", r"\t", r"\_", r"\u0020", r"-\u003{}"]
ESCAPE = re.compile(r"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|([tn_ ]))")
NUMBER = re.compile(r"(9\d{5})[\s\u00a0\u00ad\u200b\u200e\u2060+\u2010-\u2015\u2212-]{0,6}(\d{4})")
# How people write who does something.
WHO = ["{}", "rektor {}", "{}, rektor", "{} (lärare)", "biträdande rektor {}", "{} – rektor", "{} från Skolverket",
       "ansvarig: {}", "{} med flera", "elevhälsan och {}", "principal {}", "{} and the teachers"]
DOES = re.compile(r"((?:^|[{,-]) *(?:vem|who): )(\w+)")
SHOWN = re.compile(r"^(\s+(?:- )?(?:title|rubrik|problem|what|vad|how|hur|evidence|underlag): [^>|\"\[{#]*[^\s.>|\"\[{#])\.?$")
found = []


def names_of(dice):
    """Some people; no word of any language is in their names."""

    def word():
        return "".join(dice.sample(SYLLABLES, 3)).title()

    return [f"{word()} {word()}" for _ in range(4)]


def number_of(dice):
    day = dice.randint(1, 28) + (60 if dice.random() < 0.1 else 0)
    digits = f"{dice.randint(90, 99):02}{dice.randint(1, 12):02}{day:02}{dice.randint(0, 999):03}"
    return digits + str(plans.check_digit(digits))


def escaped(dice, first, last):
    """A name with a letter, or what stands between its words, as an escape."""
    at = dice.randrange(len(last))
    letter = f"{first} {last[:at]}\\u{ord(last[at]):04x}{last[at + 1:]}"
    return dice.choice([letter, rf"{first}\u0020{last}", rf"{first}\t{last}", rf"{first}\_{last}"])


def sow(text, dice, people, number):
    """Names and the number, in texts and in a comment; at least one of each."""
    begin = ("18" if dice.random() < 0.3 else "") + number[:6]
    written = begin + dice.choice(DASHES) + number[6:]
    places = [at for at, line in enumerate(text.lines) if SHOWN.match(line)]
    for turn, at in enumerate(dice.sample(places, min(4, len(places)))):
        first, last = dice.choice(people).split()
        name = dice.choice([f"{first} {last}", f"{first}s", f"{last}s", f"{first} {last}s", last.upper()])
        shown = SHOWN.sub(r"\1", text.lines[at])
        if turn == 0 and dice.random() < 0.2:
            way = dice.choice(ESCAPES)
            last_four = way.format(number[6]) + number[7:] if "{" in way else way + number[6:]
            key, value = shown.split(": ", 1)
            text.lines[at] = f'{key}: "{value} {escaped(dice, first, last)} ({begin}{last_four})"'
        else:
            text.lines[at] = shown + (f" {name} ({written})" if turn == 0 else f" med {name}.")
    gaps = [at for at, line in enumerate(text.lines) if not line]  # between sections
    text.lines.insert(dice.choice(gaps), f"# {dice.choice(people)}: {written}")


def name_who_does(text, dice, person):
    """Says by name who does something, where the plan says it by role; tells whether it did."""
    places = [at for at, line in enumerate(text.lines) if DOES.search(line)]
    for at in places[:3]:
        who = dice.choice(WHO).format(person)
        text.lines[at] = DOES.sub(lambda found: f'{found[1]}"{who}"', text.lines[at], count=1)
    return bool(places)


def make(folder, numbers):
    """Plans in folders, and what must not be said of them."""
    words, secrets = set(), set()
    plans.write_settings(folder)
    for at in numbers:
        dice = random.Random(at)
        people, number = names_of(dice), number_of(dice)
        plans.NAMES = people
        where, texts = plans.plan_texts(at, may_split=False)
        for text in texts.values():
            # Whoever is named in a text is a member of a team, or does something: else nobody could tell that it is a name.
            members_named = people[1:] if name_who_does(text, dice, people[0]) else people
            members = [line for line in text.lines if re.match(r"\s+- \{(role|roll): ", line)][0]
            place = text.lines.index(members)
            text.lines[place:place] = [
                re.sub(r"(name|namn|count|antal): [^}]*", f"{text.word('name')}: {one}", members) for one in members_named
            ]
            sow(text, dice, people, number)
            plans.write(os.path.join(folder, where), "plan.yaml", text.lines)
        words.update(word.lower() for one in people for word in one.split())
        secrets.add((number[:6], number[6:]))
    return words, secrets


def texts_of(answer):
    """What can be read in an output; a spreadsheet is an archive of texts."""
    if answer.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(answer)) as archive:
            return "\n".join(archive.read(name).decode() for name in archive.namelist())
    return answer.decode("utf-8", "replace")


def unescaped(text):
    """What is read of the lines of a text that have escapes, each after a line's end."""
    blanks = {"t": "\t", "n": "\n"}
    return "".join(
        "\n" + ESCAPE.sub(lambda one: chr(int(one[1] or one[2] or one[3], 16)) if not one[4] else blanks.get(one[4], " "), line)
        for line in text.split("\n")
        if "\\" in line
    )


def numbers_in(text, secrets):
    text = re.sub(r"\r?\n ", "", text) if text.startswith("BEGIN:VCALENDAR") else text  # its lines are folded
    inside = []
    match = NUMBER.search(text)
    while match:  # one may begin within another
        if match.groups() in secrets:
            inside.append(match.groups())
        match = NUMBER.search(text, match.start() + 1)
    return inside


def names_in(text, words):
    small = text.lower()
    if not any(syllable in small for syllable in SYLLABLES):
        return []
    return [word for word in re.findall(r"[^\W\d_]+", small) if word in words or word.removesuffix("s") in words]


def look(folder, arguments, words, secrets):
    done = subprocess.run([SBS, *arguments], cwd=folder, env=ENVIRONMENT, capture_output=True, check=False, timeout=600)
    text = texts_of(done.stdout) + done.stderr.decode("utf-8", "replace")
    if done.returncode not in (0, 1) or (not text and "--fix" not in arguments):
        found.append(f"{' '.join(arguments)}: exit code {done.returncode}: {text[:300]}")
    read = text + unescaped(text)
    for kind, some in (
        ("number", numbers_in(read, secrets)),
        ("name", names_in(read, words) if "--redact" in arguments else []),
    ):
        if some:
            found.append(f"{' '.join(arguments)}: {len(some)} times a {kind}, such as {some[0]}")
    return text


def over_all(turn):
    """Command lines over a folder of plans; each form in one language with names and in the other without."""
    for command in ["validate", *VIEWS]:
        for at, form in enumerate(FORMS[command]):
            if form in ("svg", "mermaid"):
                continue
            line = [command, ".", "--format", form, "--lang", LANGUAGES[(turn + at) % 2]]
            yield line + (["--redact"] if (turn + at) % 4 < 2 else [])
    yield ["validate", ".", "--fix", "--diff", "--lang", LANGUAGES[turn % 2]]
    yield ["validate", ".", "--write-baseline", "../known.yaml"]


def over_one(turn, path):
    lines = [["draft", kind, path, "--format", form] for kind, form in zip(KINDS, itertools.cycle(FORMS["draft"]))]
    lines += [["timeline", path, "--format", form] for form in ("svg", "mermaid")]
    lines += [["checklist", path, "--places"], ["timeline", path, "--width", "40"]]
    for at, line in enumerate(lines):
        yield line + ["--lang", LANGUAGES[(turn + at) % 2]] + (["--redact"] if (turn // 2 + at) % 2 else [])


def is_refused(folder, path, secrets):
    """A plan with a number is not translated, not either where the number is only written with an escape."""
    with open(os.path.join(folder, path), encoding="utf-8") as file:
        text = file.read()
    without_comment = "".join(line for line in text.splitlines(True) if not line.startswith("# "))
    for plan in (text, without_comment):
        done = subprocess.run(
            [SBS, "translate", "-"], cwd=folder, env=ENVIRONMENT, input=plan.encode(), capture_output=True, check=False
        )
        if done.returncode != 2 or done.stdout or numbers_in(done.stderr.decode(), secrets):
            found.append(f"translate {path}: exit code {done.returncode}, or a number")


def check(first, count, turn):
    with tempfile.TemporaryDirectory(prefix="sbs-privacy-") as holder:
        folder = os.path.join(holder, "plans")
        os.mkdir(folder)
        words, secrets = make(folder, range(first, first + count))
        files = sorted(
            os.path.relpath(os.path.join(at, "plan.yaml"), folder)
            for at, _, names in os.walk(folder)
            if "plan.yaml" in names
        )
        for path in files[:20]:  # the search sees what is there
            with open(os.path.join(folder, path), encoding="utf-8") as file:
                text = file.read()
            if not numbers_in(text, secrets) or not names_in(text, words):
                sys.exit(f"{path}: nothing was sown, or the search does not find it")
        runs = 0
        for line in over_all(turn):
            look(folder, line, words, secrets)
            runs += 1
        if os.path.exists(os.path.join(holder, "known.yaml")):
            with open(os.path.join(holder, "known.yaml"), encoding="utf-8") as file:
                found.extend(f"the baseline has {one}" for one in numbers_in(file.read(), secrets))
        for at, path in enumerate(files[::ALONE]):
            for line in over_one(turn + at, path):
                look(folder, line, words, secrets)
                runs += 1
            is_refused(folder, path, secrets)
            half = len(files) // 2
            look(folder, ["diff", path, files[half], "--redact", "--format", FORMS["diff"][at % 3]], words, secrets)
            runs += 3
        plain = look(folder, ["timeline", ".", "--format", "json"], words, secrets)
        if not names_in(plain, words):
            found.append("no name is in the timeline even without --redact: the test shows nothing")
        told = json.loads(look(folder, ["validate", ".", "--format", "json", "--select", "SBS901"], words, secrets))
        silent = set(files) - {one["file"] for one in told["diagnostics"]}
        found.extend(f"{path}: SBS901 does not find its number" for path in sorted(silent)[:5])
    return runs + 2


def main():
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    runs = sum(
        check(first, min(TOGETHER, wanted - first), turn) for turn, first in enumerate(range(0, wanted, TOGETHER))
    )
    for one in found[:30]:
        print(one)
    print(f"{wanted} plans, {runs} outputs, {len(found)} of them say what they must not")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
