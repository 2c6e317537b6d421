"""docs/reliability.md says how much is tried: each number in its tables is what the tests themselves hold.

A row of a table is `| what | how many | command |`. For each there is a function here that counts it, and for each function
a row: who adds one adds the other. With --write the numbers are put into the page.
"""

import os
import re
import sys
from pathlib import Path

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGE = os.path.join(ROOT, "docs", "reliability.md")
ROW = re.compile(r"^\| ([^|]+) \| ([\d,]+) \| ([^|]+) \|$", re.M)
sys.argv[1:2] = sys.argv[1:2] or [""]  # some of the tests take the program as their argument
sys.path[:0] = [
    os.path.join(ROOT, "tests"),
    os.path.join(ROOT, "tests", "hostile"),
    os.path.join(ROOT, "tests", "bench"),
    os.path.join(ROOT, "tests", "mutants"),
]
import asking  # noqa: E402
import draw  # noqa: E402
import explained  # noqa: E402
import growing  # noqa: E402
import hostile  # noqa: E402
import lying  # noqa: E402
import privacy_test  # noqa: E402
import ruling  # noqa: E402
import same_everywhere  # noqa: E402
import traced_test  # noqa: E402
import writing  # noqa: E402


def read(*path):
    with open(os.path.join(ROOT, *path), encoding="utf-8") as file:
        return file.read()


def names(rows):
    return len({row.name for row in rows})


def in_run(pattern):
    """A number that tests/run.sh gives to a test, the last it gives it: that of the long run."""
    return int(re.findall(pattern + r" (\d+)", read("tests", "run.sh"))[-1])


def in_file(path, pattern):
    return int(re.search(pattern, read(*path)).group(1))


def files_below(*path):
    return sum(len(files) for _, _, files in os.walk(os.path.join(ROOT, *path)))


COUNTS = {
    "plans that grow": lambda: len(growing.GROWING),
    "files, folders, names, settings and baselines that are not what they seem": lambda: names(
        [*lying.LYING, *ruling.RULING]
    ),
    "command lines, variables and revisions that ask for what cannot be": lambda: names(asking.ASKING),
    "runs of all of these": lambda: len(list(hostile.rows())),
    # Those of deep folders are in linear.py itself.
    "runs whose instructions are counted at two sizes": lambda: sum(len(one.runs) for one in growing.GROWING.values())
    + 1,
    "commands": lambda: len({line[0] for line in same_everywhere.lines()}),
    "command lines": lambda: len(list(same_everywhere.lines())),
    "locales that are made for it": lambda: len(same_everywhere.LOCALES),
    "plans in the outputs of which a number or a name is looked for": lambda: max(
        map(int, re.findall(r"privacy_test\.py build/release/sbs (\d+)", read("tests", "run.sh")))
    ),
    "ways to divide a number that are sown": lambda: len(privacy_test.DASHES),
    "ways to write a character of one as an escape that are sown": lambda: len(privacy_test.ESCAPES),
    "command lines that are traced": lambda: sum(len(list(traced_test.commands(place))) for place in ("kumla", ".")),
    "programs that a hostile repository names, none of which is run": lambda: len(traced_test.PROGRAMS),
    "properties, each tried 10,000 times or 15 seconds": lambda: len(
        re.findall(r"^SBS_PROPERTY", read("tests", "fuzz", "properties.def"), re.M)
    ),
    "inputs that once broke one, tried again each time": lambda: files_below("tests", "fuzz", "crashes"),
    "seconds of libFuzzer for each in the long run": lambda: in_run(r"tests/fuzz\.sh"),
    "mutants that both readers of YAML make the same of": lambda: in_run(r"tests/sbs_readers"),
    "mutants that node-yaml reads the same, or a rule refuses; where they differ, libfyaml judges": lambda: in_run(
        r"reading_oracle\.js \S+"
    ),
    "questions about dates that Python answers the same": lambda: in_run(r"dates_oracle\.py \S+"),
    "invalid documents of the YAML test suite that are taken, each with its reason": lambda: len(
        re.search(r"const taken_though_invalid = \{(.*?)\n\};", read("tests", "npm", "yaml_suite_test.js"), re.S)
        .group(1)
        .split("\n")[1:]
    ),
    "mutants of plans that the schemas and the program call wrong alike": lambda: in_run(
        r"schema_agreement\.js build/release/sbs"
    ),
    "kills at random instants in the long run": lambda: max(
        map(int, re.findall(r"kills\.py build/release/sbs (\d+)", read("tests", "run.sh")))
    ),
    "commands that write, of which each system call fails": lambda: len(writing.commands()),
    "mistakes, drawn evenly by file and kind": lambda: in_file(
        ("tests", "mutants", "mutants.py"), r'"--count", type=int, default=(\d+)'
    ),
    "mistakes that change nothing, each with its reason": lambda: len(
        explained.read(Path(ROOT, "tests", "mutants", "explained.txt"))
    ),
    "per cent of the rules' branches that tests have to take, at least": lambda: in_file(
        ("tests", "coverage.py"), r'"src/rules": (\d+)'
    ),
}


def main():
    page = read("docs", "reliability.md")
    told = {what: number for what, number, _ in ROW.findall(page)}
    if "--write" in sys.argv:
        page = ROW.sub(
            lambda row: f"| {row[1]} | {COUNTS[row[1]]():,} | {row[3]} |" if row[1] in COUNTS else row[0], page
        )
        with open(PAGE, "w", encoding="utf-8") as file:
            file.write(page)
        return 0
    wrong = [f"“{what}” is counted by nobody" for what in told.keys() - COUNTS.keys()]
    wrong += [f"“{what}” is in no table" for what in COUNTS.keys() - told.keys()]
    for what in told.keys() & COUNTS.keys():
        count = COUNTS[what]()
        if f"{count:,}" != told[what]:
            wrong.append(
                f"“{what}”: {told[what]} in the page, {count:,} in the tests; reliability_test.py --write corrects it"
            )
    properties = set(re.findall(r"^SBS_PROPERTY\((\w+)", read("tests", "fuzz", "properties.def"), re.M))
    for folder in set(os.listdir(os.path.join(ROOT, "tests", "fuzz", "crashes"))) - properties:
        wrong.append(f"nobody replays the inputs in tests/fuzz/crashes/{folder}")
    wrong += [f"{one} is not named in the page" for one in properties if f"`{one}`" not in page]
    there = {site.key for site in draw.all_sites(Path(ROOT), "")}
    for file, name, nth, words in explained.read(Path(ROOT, "tests", "mutants", "explained.txt")).keys() - there:
        wrong.append(f"explained.txt: {file} has no such line any more: {name} {nth}: {words}")
    for path in re.findall(r"tests/[\w/]+\.(?:py|sh|js|txt)", page):
        if not os.path.exists(os.path.join(ROOT, path)):
            wrong.append(f"{path} is not there")
    print("\n".join(sorted(wrong)) or f"{len(told)} numbers are true")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
