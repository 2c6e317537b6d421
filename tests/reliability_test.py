"""docs/reliability.md says how much is tried: each number in its tables is what the tests themselves hold.

A row of a table is `| what | how many | command |`. For each there is a function here that counts it, and for each function
a row: who adds one adds the other. With --write the numbers are put into the page.
"""

import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGE = os.path.join(ROOT, "docs", "reliability.md")
ROW = re.compile(r"^\| ([^|]+) \| ([\d,]+) \| ([^|]+) \|$", re.M)
sys.argv[1:2] = sys.argv[1:2] or [""]  # some of the tests take the program as their argument
sys.path[:0] = [
    os.path.join(ROOT, "tests"),
    os.path.join(ROOT, "tests", "hostile"),
    os.path.join(ROOT, "tests", "bench"),
]
import asking  # noqa: E402
import growing  # noqa: E402
import hostile  # noqa: E402
import lying  # noqa: E402
import privacy_test  # noqa: E402
import ruling  # noqa: E402
import same_everywhere  # noqa: E402
import traced_test  # noqa: E402


def read(*path):
    with open(os.path.join(ROOT, *path), encoding="utf-8") as file:
        return file.read()


def names(rows):
    return len({row.name for row in rows})


def plans_in_long_run():
    return int(re.search(r"privacy_test\.py build/release/sbs (\d+)", read("tests", "run.sh")).group(1))


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
    "plans in the outputs of which a number or a name is looked for": plans_in_long_run,
    "ways to divide a number that are sown": lambda: len(privacy_test.DASHES),
    "command lines that are traced": lambda: sum(len(list(traced_test.commands(place))) for place in ("kumla", ".")),
    "programs that a hostile repository names, none of which is run": lambda: len(traced_test.PROGRAMS),
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
    for path in re.findall(r"tests/[\w/]+\.(?:py|sh)", page):
        if not os.path.exists(os.path.join(ROOT, path)):
            wrong.append(f"{path} is not there")
    print("\n".join(sorted(wrong)) or f"{len(told)} numbers are true")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
