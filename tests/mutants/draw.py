"""Which mutants are made: as many of each file and of each operator as there are."""

import random
import re
from pathlib import Path

from sites import OPERATORS, Site, sites_of

SOURCES = ("src/rules/*.cpp", "src/programme/*.cpp", "src/schedule/*.cpp", "src/check/*.cpp", "src/base/date*.cpp",
           "src/*/personal_number*.cpp")


def files_of(root: Path) -> list[str]:
    return sorted({path.relative_to(root).as_posix() for pattern in SOURCES for path in root.glob(pattern)})


def all_sites(root: Path, only: str) -> list[Site]:
    sites = []
    for file in files_of(root):
        if re.search(only, file):
            sites += sites_of(file, (root / file).read_text())
    return sites


def drawn(sites: list[Site], count: int, seed: int) -> list[Site]:
    """One of each file in turn, of the operator that the file has had least of, and of these the one drawn least."""
    chance = random.Random(seed)
    left = {}
    for site in sites:
        left.setdefault(site.file, {}).setdefault(site.operator, []).append(site)
    for operators in left.values():
        for all_of in operators.values():
            chance.shuffle(all_of)
    files = sorted(left)
    chance.shuffle(files)
    had = {(file, operator): 0 for file in files for operator in OPERATORS}
    total = dict.fromkeys(OPERATORS, 0)
    result = []
    while left and len(result) < count:
        for file in files:
            if file not in left or len(result) == count:
                continue
            operator = min(left[file], key=lambda one: (had[file, one], total[one]))
            result.append(left[file][operator].pop())
            had[file, operator] += 1
            total[operator] += 1
            if not left[file][operator]:
                del left[file][operator]
            if not left[file]:
                del left[file]
    return result
