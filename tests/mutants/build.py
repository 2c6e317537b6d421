"""Builds the tests with every mutant compiled in, each of them off; those that do not compile are left out."""

import json
import os
import re
import subprocess
from pathlib import Path

from draw import all_sites
from sites import Site
from switches import with_switches

PLACE = re.compile(r"mutated/(src/[\w/]+\.cpp):(\d+):\d+:.*(?:error|required from).*")


class Build:
    def __init__(self, root: Path, folder: Path, jobs: int):
        self.root = root
        self.folder = folder
        self.jobs = jobs
        self.tests = folder / "tests"
        self.unfit_path = folder / "unfit.json"
        folder.mkdir(parents=True, exist_ok=True)
        self.unfit = set(map(tuple, json.loads(self.unfit_path.read_text()))) if self.unfit_path.exists() else set()
        self.listed = all_sites(root, "")
        for number, site in enumerate(self.listed):
            site.number = number

    def sites(self) -> list[Site]:
        return [site for site in self.listed if site.key not in self.unfit]

    def run(self) -> None:
        self.configure()
        while True:
            self.write()
            command = ["ninja", "-C", str(self.folder), f"-j{self.jobs}", "-k0", "sbs_spec", "sbs_unit"]
            with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as ninja:
                output = ""
                for line in ninja.stdout:
                    output += line
                    if line.startswith("["):
                        print(line.rstrip()[:110], flush=True)
            if ninja.returncode == 0:
                return
            if not self.leave_out(output):
                raise SystemExit(output[-6000:] + "\nthe tests do not build, and no mutant is to blame")

    def configure(self) -> None:
        launcher = ["sh", str(self.root / "tests/mutants/compile.sh"), str(self.folder), str(self.root)]
        launcher += filter(None, os.environ.get("CMAKE_CXX_COMPILER_LAUNCHER", "").split(";"))
        # The flags of a release, so that what has no mutants comes out of ccache where that was built.
        subprocess.run(["cmake", "-S", str(self.root), "-B", str(self.folder), "-G", "Ninja",
                        "-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_CXX_FLAGS_RELEASE=-O2 -DNDEBUG",
                        "-DCMAKE_CXX_COMPILER_LAUNCHER=" + ";".join(launcher)], check=True, stdout=subprocess.DEVNULL)

    def write(self) -> None:
        by_file = {}
        for site in self.sites():
            by_file.setdefault(site.file, []).append(site)
        header = self.root / "tests/mutants/mutants.h"
        for file, sites in by_file.items():
            text = with_switches((self.root / file).read_text(), sites, str(header))
            copy = self.folder / "mutated" / file
            if not copy.exists() or copy.read_text() != text:
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_text(text)
                # What was compiled from the source itself does not know of the copy.
                for built in self.folder.glob(f"CMakeFiles/*/{file}.o"):
                    built.unlink()

    def leave_out(self, output: str) -> bool:
        """Leaves out the mutants of the lines that the compiler names."""
        before = len(self.unfit)
        for match in PLACE.finditer(output):
            file, line = match[1], int(match[2])
            sites = [site for site in self.sites() if site.file == file]
            source = (self.root / file).read_text()
            there = [site for site in sites if site.line == line] or [
                site for site in sites
                if source.count("\n", 0, site.start) < line <= source.count("\n", 0, site.end) + 1]
            if "unnamed struct" in match.group():  # a number that became a type of its own, wherever it stands
                there = [site for site in sites if "struct" in site.parts[0]] or there
            self.unfit |= {site.key for site in there}
        self.unfit_path.write_text(json.dumps(sorted(self.unfit), ensure_ascii=False, indent=1))
        return len(self.unfit) > before
