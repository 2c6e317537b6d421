"""Each of the three packages installed on a clean Debian 12, where nothing else is, and used there; the handbook is followed
with the Debian package. Arguments: the folder of the packages, the version, where the clean root is kept from run to run."""

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import openpyxl
import packages

made = packages.Packages(sys.argv[1], sys.argv[2])
clean = os.path.abspath(sys.argv[3])
del sys.argv[1:4]
SUITE = "bookworm"


def sources():
    """The addresses that apt has Debian 12 from, in either of the forms that it reads."""
    folder = "/etc/apt/sources.list.d"
    files = ["/etc/apt/sources.list"] + [os.path.join(folder, name) for name in sorted(os.listdir(folder))]
    for path in [path for path in files if os.path.exists(path)]:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if path.endswith(".sources"):
            for stanza in re.split(r"\n\s*\n", text):
                fields = dict(re.findall(r"(?m)^([A-Za-z-]+):[ \t]*(.*)$", stanza))
                if SUITE in fields.get("Suites", "").split() and "main" in fields.get("Components", "").split():
                    yield from fields["URIs"].split()
        else:
            yield from re.findall(rf"(?m)^deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+{SUITE}\s.*\bmain\b", text)


def mirror():
    """Where debootstrap can have Debian 12 from, if anywhere; images for clouds name a file with addresses."""
    for address in sources():
        if named := re.fullmatch(r"mirror\+file:/*(/.*)", address):
            with open(named[1], encoding="utf-8") as file:
                address = file.read().split()[0]
        if re.match(r"(https?|file|copy):", address):
            return address
    return None


def make_clean_root():
    if os.path.exists(clean):
        return
    shutil.rmtree(clean + ".part", ignore_errors=True)
    os.makedirs(os.path.dirname(clean), exist_ok=True)
    outcome = subprocess.run(
        ["debootstrap", "--variant=minbase", SUITE, clean + ".part", mirror()], capture_output=True, text=True, check=False
    )
    if outcome.returncode != 0:
        print("\n".join((outcome.stdout + outcome.stderr).splitlines()[-10:]))
        raise SystemExit("debootstrap failed")
    # What is installed there comes from the package alone.
    open(os.path.join(clean + ".part", "etc/apt/sources.list"), "w", encoding="ascii").close()
    shutil.rmtree(os.path.join(clean + ".part", "var/cache/apt/archives"))
    os.rename(clean + ".part", clean)


class CleanRoot(unittest.TestCase):
    def setUp(self):
        self.root = tempfile.mkdtemp(dir=os.path.dirname(clean))
        self.addCleanup(shutil.rmtree, self.root)
        subprocess.run(["cp", "-a", "--reflink=auto", clean + "/.", self.root], check=True)
        self.assertEqual(self.within("sh", "-c", "command -v sbs").returncode, 127)

    def within(self, *command):
        environment = {"PATH": "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LC_ALL": "C.UTF-8"}
        return subprocess.run(["chroot", self.root, *command], env=environment, capture_output=True, check=False)

    def answer(self, *command):
        outcome = self.within(*command)
        self.assertEqual(outcome.returncode, 0, f"{command}: {(outcome.stdout + outcome.stderr).decode(errors='replace')}")
        return outcome.stdout

    def try_program(self):
        self.assertIn(f"sbs {made.version} ", self.answer("sbs", "--version").decode())
        self.answer("sbs", "init", "/root/plan", "--organiser", "Exempelkommunen", "--school", "Ekskolan",
                    "--start", "2027-01-11")  # fmt: skip
        self.answer("sbs", "validate", "/root/plan")
        sheet = self.answer("sbs", "timeline", "/root/plan", "--format", "xlsx")
        self.assertEqual(openpyxl.load_workbook(io.BytesIO(sheet)).active["A1"].value, "plan")

    def test_the_program_alone(self):
        target = os.path.join(self.root, "usr/local/bin/sbs")
        shutil.copy(made.alone, target)
        os.chmod(target, 0o755)
        self.try_program()

    def test_the_package_for_npm(self):
        # Debian's npm would bring four hundred packages: the machine's own installs into the clean root, from the file alone.
        prefix = os.path.join(self.root, "usr/local")
        subprocess.run(["npm", "install", "--global", "--offline", "--no-audit", "--no-fund", "--prefix", prefix, made.npm],
                       check=True, capture_output=True)  # fmt: skip
        self.try_program()

    def test_the_debian_package(self):
        shutil.copy(made.deb, os.path.join(self.root, "root"))
        before = self.files()
        package = f"./{os.path.basename(made.deb)}"
        self.answer("sh", "-c", f"cd /root && apt-get install --yes {package}")  # as the handbook says
        self.assertEqual(self.answer("dpkg", "--verify", "sbs"), b"")
        self.try_program()
        for language in ("", "sv/"):
            self.assertIn(b".TH SBS 1", self.answer("zcat", f"/usr/share/man/{language}man1/sbs.1.gz"))
        self.answer("bash", "-c", ". /usr/share/bash-completion/completions/sbs && complete -p sbs")
        self.answer("sbs", "validate", "/usr/share/doc/sbs/examples")
        self.answer("zcat", "/usr/share/doc/sbs/changelog.gz")

        script = os.path.join(packages.ROOT, "tests/newcomer.sh")
        newcomer = subprocess.run(["sh", script, "--root", self.root], capture_output=True, text=True, check=False)
        self.assertEqual(newcomer.returncode, 0, newcomer.stdout + newcomer.stderr)
        print(newcomer.stdout, end="")

        self.answer("apt-get", "purge", "--yes", "sbs")
        self.assertEqual({path for path in self.files() - before if "sbs" in path}, set())

    def files(self):
        return {
            os.path.join(folder, name)
            for top in ("usr", "etc", "var")
            for folder, folders, names in os.walk(os.path.join(self.root, top))
            for name in folders + names
        }


if __name__ == "__main__":
    if os.geteuid() != 0:
        packages.skip("a clean Debian is made and entered by root alone")
    for needed in ("debootstrap", "npm"):
        if shutil.which(needed) is None:
            packages.skip(f"{needed} is not installed")
    if not os.path.exists(clean) and mirror() is None:
        packages.skip("apt's sources name no mirror of Debian 12")
    make_clean_root()
    unittest.main()
