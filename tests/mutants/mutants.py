"""Changes the sources by one small mistake after another, and sees whether a test fails each time. What no test notices
is killed by a new test, or has its reason in explained.txt; else this command fails.

    python3 tests/mutants/mutants.py                  # 1,500 mutants
    python3 tests/mutants/mutants.py --part today/25  # 60 of them, others every day
    python3 tests/mutants/mutants.py --only sbs312 --count 999
    python3 tests/mutants/mutants.py --survivors      # those that lived in the last run, after new tests

All mutants are compiled into one program as switches, in build/mutants; the first build takes as long as one of the
tests without sanitizers. Results go to build/mutants/results.json."""

import argparse
import datetime
import json
import re
import sys
from collections import Counter
from pathlib import Path

import explained
from build import Build
from draw import drawn
from runs import Tests
from sites import OPERATORS, Site

ROOT = Path(__file__).resolve().parents[2]
STATES = ("killed", "survived", "unreached", "explained", "waiting")


def main() -> int:
    options = parse()
    build = Build(ROOT, ROOT / "build/mutants", options.jobs)
    if not options.no_build:
        build.run()
    results_at = build.folder / "results.json"
    before = json.loads(results_at.read_text()) if results_at.exists() else []
    for one in before:
        one["key"] = tuple(one["key"])
    chosen = choose(build.sites(), options, before)
    print(f"{len(build.listed)} mutants, of which {len(build.unfit)} do not compile; {len(chosen)} are tried")
    tests = Tests(ROOT, build.folder, options.longest)
    tests.learn()
    for test in tests.broken:
        print(f"fails without mutants, and is left out: {test.name}")
    reasons = explained.read(Path(__file__).with_name("explained.txt"))
    results = {one["key"]: one for one in before} if options.survivors else {}
    results |= {site.key: as_result(site, "waiting", None) for site in chosen}
    for at, site in enumerate(sorted(chosen, key=lambda one: (not one.file.startswith("src/rules"), one.number)), 1):
        results[site.key] = try_one(site, tests, reasons)
        if at % 50 == 0 or at == len(chosen):
            print(f"{at} of {len(chosen)}: {told(results)}", flush=True)
            results_at.write_text(json.dumps(list(results.values()), ensure_ascii=False, indent=1))
    print_table(list(results.values()))
    return report(list(results.values()), tests)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1500, help="how many mutants, drawn evenly by file and operator")
    parser.add_argument("--seed", type=int, default=1, help="which of them")
    parser.add_argument("--part", default="1/1", metavar="N/M",
                        help="of these every M-th, from the N-th; “today/M” takes another one every day")
    parser.add_argument("--only", default="", metavar="REGEX", help="only files whose path matches")
    parser.add_argument("--survivors", action="store_true", help="those of the last results that lived")
    parser.add_argument("--longest", type=float, default=3600, metavar="SECONDS", help="leave longer tests out")
    parser.add_argument("--no-build", action="store_true", help="the program as it was built last")
    parser.add_argument("--jobs", type=int, default=1, help="of the compiler")
    return parser.parse_args()


def choose(sites: list[Site], options: argparse.Namespace, before: list[dict]) -> list[Site]:
    if options.survivors:
        lived = {one["key"] for one in before if one["state"] != "killed"}
        return [site for site in sites if site.key in lived]
    chosen = drawn([site for site in sites if re.search(options.only, site.file)], options.count, options.seed)
    part, _, parts = options.part.partition("/")
    first = datetime.date.today().toordinal() if part == "today" else int(part) - 1
    return chosen[first % int(parts)::int(parts)]


def try_one(site: Site, tests: Tests, reasons: dict) -> dict:
    by = tests.killer(site.number, site.file)
    if by:
        return as_result(site, "killed", by)
    if site.key in reasons:
        return as_result(site, "explained", None)
    print(f"{site.file}:{site.line}: {site.operator}: {site.change}", flush=True)
    return as_result(site, "survived" if tests.reached(site.number) else "unreached", None)


def as_result(site: Site, state: str, by: str | None) -> dict:
    return {"key": site.key, "file": site.file, "line": site.line, "operator": site.operator, "nth": site.nth,
            "words": site.words, "change": site.change, "state": state, "by": by}


def told(results: dict) -> str:
    states = Counter(one["state"] for one in results.values())
    return ", ".join(f"{states[state]} {state}" for state in STATES)


def print_table(results: list[dict]) -> None:
    counts = Counter((one["file"], one["operator"]) for one in results)
    killed = Counter((one["file"], one["operator"]) for one in results if one["state"] == "killed")
    print(f"{'killed of tried':52}" + "".join(f"{name:>11}" for name in (*OPERATORS, "all")))
    for file in [*sorted({one["file"] for one in results}), "all"]:
        row = []
        for operator in (*OPERATORS, "all"):
            cells = [cell for cell in counts if file in (cell[0], "all") and operator in (cell[1], "all")]
            tried = sum(counts[cell] for cell in cells)
            row.append(f"{sum(killed[cell] for cell in cells)}/{tried}" if tried else "")
        print(f"{file:52}" + "".join(f"{cell:>11}" for cell in row))


def report(results: list[dict], tests: Tests) -> int:
    lived = [one for one in results if one["state"] in ("survived", "unreached")]
    for file in sorted({one["file"] for one in lived}):
        print(f"\n{file}")
        for one in lived:
            if one["file"] == file:
                nth = f" {one['nth']}" if one["nth"] > 1 else ""
                print(f"  {one['operator']}{nth}: {one['words']}")
                print(f"      # line {one['line']}, {one['state']}: {one['change']}")
    return 1 if lived or tests.broken else 0


if __name__ == "__main__":
    sys.exit(main())
