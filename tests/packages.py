"""What `cmake --workflow --preset package` made, for the tests of it. A test that cannot be done here ends with 77, which
ctest takes for skipped, and says why."""

import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


class Packages:
    def __init__(self, folder, version):
        self.folder = os.path.abspath(folder)
        self.version = version
        self.alone = os.path.join(self.folder, f"sbs-{version}-linux-amd64")
        self.deb = os.path.join(self.folder, f"sbs_{version}_amd64.deb")
        self.npm = os.path.join(self.folder, f"sbs-{version}.tgz")
        self.notices = os.path.join(self.folder, "NOTICES.txt")
        self.sums = os.path.join(self.folder, "SHA256SUMS")
        if not os.path.exists(self.sums):
            skip("no packages have been made: cmake --workflow --preset package")
        if os.path.getmtime(self.sums) < newest_source():
            skip("the packages are older than the sources: cmake --workflow --preset package")

    def all(self):
        return [self.alone, self.deb, self.npm, self.notices]


def newest_source():
    named = ["CMakeLists.txt", "package.json", "CHANGELOG.md", "README.md"]
    for top in ("src", "schemas", "docs", "examples"):
        for folder, _, names in os.walk(os.path.join(ROOT, top)):
            named += [os.path.join(folder, name) for name in names]
    return max(os.path.getmtime(os.path.join(ROOT, name)) for name in named)
