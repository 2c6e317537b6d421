"""coverage.py SBS_SPEC SBS_UNIT [--missing FOLDER]: runs both, which clang built with its source coverage, and prints
how many branches they take, by folder: of each condition both outcomes count, where it is true and where it is false.
What stands in a macro does not count. Fails where the rules fall below their least; --missing lists what was not
taken."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LEAST = {"src/rules": 95.0}  # per cent
LINE, COLUMN, TRUE, FALSE = 0, 1, 4, 5


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("spec", type=Path)
    parser.add_argument("unit", type=Path)
    parser.add_argument("--missing", default="", metavar="FOLDER")
    options = parser.parse_args()
    folders = by_folder(branches_of([options.spec, options.unit], options.spec.parent))
    failed = not LEAST.keys() <= folders.keys()  # what nobody saw has not enough
    for folder, files in sorted(folders.items()):
        taken = sum(count > 0 for branches in files.values() for counts in branches.values() for count in counts)
        all_of = sum(2 * len(branches) for branches in files.values())
        percent = 100 * taken / all_of if all_of else 100.0
        least = LEAST.get(folder, 0)
        failed |= percent < least
        print(f"{folder:14} {taken:6} of {all_of:6} {percent:6.1f} %" + (f"  at least {least} %" if least else ""))
        if folder == options.missing:
            print_missing(files)
    return 1 if failed else 0


def branches_of(programs: list[Path], folder: Path) -> dict[str, dict[tuple, list[int]]]:
    """Of each file of src its conditions by their place, and how often they were true and false."""
    counted = []
    for program in programs:
        raw = folder / f"{program.name}.profraw"
        given = [ROOT / "tests/spec", ROOT / "tests/rules"] if program.name == "sbs_spec" else []
        subprocess.run([program, *given], env={**os.environ, "LLVM_PROFILE_FILE": str(raw)}, check=True, cwd=ROOT,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        counted.append(raw)
    merged = folder / "coverage.profdata"
    subprocess.run(["llvm-profdata-14", "merge", "-sparse", *counted, "-o", merged], check=True)
    command = ["llvm-cov-14", "export", "-skip-expansions", f"-instr-profile={merged}", programs[0]]
    # ccache may have had the sources compiled by relative paths (CCACHE_BASEDIR): these begin where the build does.
    build = folder.resolve().parent
    command += [f"-object={program}" for program in programs[1:]] + [f"-compilation-dir={build}"]
    told = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    files = {}
    for file in told["data"][0]["files"]:
        path = Path(os.path.normpath(build / file["filename"]))
        if not path.is_relative_to(ROOT / "src"):
            continue
        branches = files.setdefault(path.relative_to(ROOT).as_posix(), {})
        # A template's branches come once for each of its instances: it is enough that one of them takes it.
        for one in file["branches"]:
            counts = branches.setdefault((one[LINE], one[COLUMN]), [0, 0])
            counts[0] += one[TRUE]
            counts[1] += one[FALSE]
    return files


def by_folder(files: dict[str, dict]) -> dict[str, dict[str, dict]]:
    folders = {}
    for file, branches in files.items():
        folders.setdefault(file.rsplit("/", 1)[0], {})[file] = branches
    return folders


def print_missing(files: dict[str, dict]) -> None:
    for file, branches in sorted(files.items()):
        for (line, column), counts in sorted(branches.items()):
            for count, outcome in zip(counts, ("true", "false")):
                if count == 0:
                    print(f"  {file}:{line}:{column} is never {outcome}")


if __name__ == "__main__":
    sys.exit(main())
