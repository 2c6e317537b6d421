"""What a release consists of: its files are whole and hold what they should; the program needs no library and starts at once;
and it is fetched by the action for GitHub, by the job for GitLab and by pre-commit, as they do it, from a folder in the place
of a web server. Arguments: the folder of the packages, the version, the program as it is built for the tests."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import unittest

import packages
import yaml

made = packages.Packages(sys.argv[1], sys.argv[2])
built = os.path.abspath(sys.argv[3])
del sys.argv[1:4]
EXAMPLE = os.path.join(packages.ROOT, "examples", "plan-repository")


def run(*command, **how):
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False, **how)


def output(*command, **how):
    outcome = run(*command, **how)
    if outcome.returncode != 0:
        raise AssertionError(f"{command}: {outcome.stdout}{outcome.stderr}")
    return outcome.stdout


def load(*path):
    with open(os.path.join(packages.ROOT, *path), encoding="utf-8") as file:
        return yaml.safe_load(file)


class Files(unittest.TestCase):
    def test_the_list_of_checksums_names_all_the_others(self):
        with open(made.sums, encoding="ascii") as file:
            lines = [line.rstrip("\n").split("  ") for line in file]
        self.assertEqual(sorted(name for _, name in lines), sorted(os.path.basename(path) for path in made.all()))
        self.assertEqual(sorted(os.listdir(made.folder)), sorted([os.path.basename(made.sums), *(name for _, name in lines)]))
        for digest, name in lines:
            with open(os.path.join(made.folder, name), "rb") as file:
                self.assertEqual(hashlib.sha256(file.read()).hexdigest(), digest, name)

    def test_the_version_is_one_number(self):
        for language, said in (("sv", "planformat"), ("en", "plan format")):
            self.assertEqual(output(made.alone, "--version", "--lang", language), f"sbs {made.version} ({said} 1)\n")
        self.assertEqual(load("package.json")["version"], made.version)
        with open(os.path.join(packages.ROOT, "CHANGELOG.md"), encoding="utf-8") as file:
            self.assertRegex(file.read(), rf"(?m)^(## \[{re.escape(made.version)}\] - \d|What will be {re.escape(made.version)}\b)")

    def test_the_notices_name_all_that_is_in_the_program(self):
        with open(made.notices, encoding="utf-8") as file:
            said = file.read()
        for name in ("yaml-cpp", "libfmt", "libcli11", "nlohmann", "expected", "utf8proc", "minizip", "zlib", "libstdc++", "libc6"):
            self.assertRegex(said, rf"(?m)^==== \S*{re.escape(name)}\S* ====$")

    def test_the_package_for_npm(self):
        with tarfile.open(made.npm) as archive:
            names = sorted(archive.getnames())
            manifest = json.load(archive.extractfile("package/package.json"))
            (program,) = [one for one in archive if one.name == "package/bin/sbs"]
        self.assertEqual(names, ["package/CHANGELOG.md", "package/NOTICES.txt", "package/README.md", "package/bin/sbs",
                                 "package/package.json"])  # fmt: skip
        self.assertEqual((manifest["bin"], manifest["version"]), ({"sbs": "bin/sbs"}, made.version))
        self.assertNotIn("scripts", manifest)
        self.assertTrue(program.mode & 0o111)

    def test_the_debian_package(self):
        fields = output("dpkg-deb", "--field", made.deb)
        self.assertIn("Package: sbs\n", fields)
        self.assertIn(f"Version: {made.version}\n", fields)
        self.assertNotIn("Depends:", fields)
        listed = {line.split()[-1]: line for line in output("dpkg-deb", "--contents", made.deb).splitlines()}
        for name in (
            "bin/sbs",
            "share/man/man1/sbs.1.gz",
            "share/man/sv/man1/sbs.1.gz",
            "share/bash-completion/completions/sbs",
            "share/zsh/vendor-completions/_sbs",
            "share/fish/vendor_completions.d/sbs.fish",
            "share/sbs/schemas/plan.schema.json",
            "share/doc/sbs/copyright",
            "share/doc/sbs/changelog.gz",
            "share/doc/sbs/docs/handbok.md",
            "share/doc/sbs/examples/plan.yaml",
            "share/doc/sbs/examples/plan-repository/.sbs.yaml",
        ):
            self.assertIn(f"./usr/{name}", listed)
        for name, line in listed.items():
            self.assertRegex(line, r"^(-rw-r--r--|-rwxr-xr-x|drwxr-xr-x) root/root ")
            self.assertFalse(name.endswith(".sh"), name)


class Program(unittest.TestCase):
    def test_it_needs_no_library(self):
        self.assertRegex(output("readelf", "--file-header", made.alone), r"Type: +DYN")  # it may lie anywhere in memory
        self.assertNotIn("NEEDED", output("readelf", "--dynamic", made.alone))
        self.assertNotIn("INTERP", output("readelf", "--program-headers", made.alone))

    def test_it_starts_at_once(self):
        def processor_time(*command):
            quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
            _, status, used = os.wait4(os.posix_spawn(command[0], command, os.environ, file_actions=quiet), 0)
            self.assertEqual(status, 0)
            return used.ru_utime + used.ru_stime

        # In turn, so that what else the machine does is the same for both; the least is what the program itself takes.
        pairs = [(processor_time(made.alone, "--version"), processor_time("/bin/true")) for _ in range(100)]
        ratio = min(own for own, _ in pairs) / min(other for _, other in pairs)
        print(f"sbs --version takes {ratio:.2f} times what true takes")
        self.assertLess(ratio, 2.5)

    def test_it_does_what_the_other_build_does(self):
        plans = ["examples/plan.yaml", "examples/kumla", "tests/data/views", "tests/data/yaml"]
        forms = [["validate"], ["validate", "--format", "json"], ["report", "--format", "html"], ["status"]]
        forms += [[view, "--format", form] for view in ("timeline", "results") for form in ("xlsx", "csv", "json")]
        forms += [["timeline", "--format", "ics"]]
        for plan in plans:
            for language in ("sv", "en"):
                for command, *options in forms:
                    with self.subTest(plan=plan, command=command, options=options):
                        line = [command, plan, *options, "--lang", language, "--today", "2019-02-01", "--color", "always"]
                        one, other = (
                            subprocess.run([program, *line], cwd=packages.ROOT, capture_output=True, check=False)
                            for program in (made.alone, built)
                        )
                        self.assertEqual((one.returncode, one.stdout, one.stderr),
                                         (other.returncode, other.stdout, other.stderr))  # fmt: skip


class Fetched(unittest.TestCase):
    """From a folder that is laid out as the releases are, by machines on which no sbs is installed."""

    def setUp(self):
        self.temporary = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.temporary)
        self.releases = f"file://{self.temporary}/releases"
        self.release = os.path.join(self.temporary, "releases", f"v{made.version}")
        os.makedirs(self.release)
        for path in (made.sums, *made.all()):
            os.symlink(path, os.path.join(self.release, os.path.basename(path)))
        self.home = os.path.join(self.temporary, "home")
        os.makedirs(self.home)
        self.copy = os.path.join(self.temporary, "planer")
        shutil.copytree(EXAMPLE, self.copy)
        path = "/usr/bin:/bin"
        npm = os.path.dirname(shutil.which("npm") or "/usr/bin/npm")
        self.environment = {"PATH": f"{npm}:{path}", "HOME": self.home, "LC_ALL": "C.UTF-8", "TMPDIR": self.temporary}
        self.assertIsNone(shutil.which("sbs", path=self.environment["PATH"]), "sbs is installed on this machine")

    def spoil_program(self):
        """Lays out another program than the one that the list of checksums names."""
        program = os.path.join(self.release, os.path.basename(made.alone))
        os.remove(program)
        with open(program, "w", encoding="ascii") as file:
            file.write("#!/bin/sh\n")

    def bash(self, script, **variables):
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return run(*command, cwd=self.copy, env={**self.environment, **variables})

    def action(self, release, version):
        """The first step of the action, and the program that it leaves for the steps after it."""
        step = load("action.yml")["runs"]["steps"][0]
        self.assertEqual(set(step["env"]), {"SBS_INPUT_RELEASE", "SBS_INPUT_VERSION"})
        paths = os.path.join(self.temporary, "paths")
        outcome = self.bash(step["run"], GITHUB_ACTION_PATH=packages.ROOT, RUNNER_TEMP=self.temporary, GITHUB_PATH=paths,
                            SBS_INPUT_RELEASE=release, SBS_INPUT_VERSION=version)  # fmt: skip
        if outcome.returncode != 0:
            self.assertFalse(os.path.exists(paths))
            return outcome, None
        with open(paths, encoding="utf-8") as file:
            return outcome, os.path.join(file.read().strip(), "sbs")

    def test_by_the_action(self):
        for version in ("", made.version):
            _, program = self.action(self.releases, version)
            self.assertIn(f"sbs {made.version} ", output(program, "--version"))
            os.remove(os.path.join(self.temporary, "paths"))
        outcome, _ = self.action(self.releases, "0.0.0")
        self.assertIn("could not be fetched", outcome.stderr)
        self.spoil_program()
        outcome, _ = self.action(self.releases, "")
        self.assertIn("nothing was installed", outcome.stderr)

    def test_by_gitlab(self):
        pipeline = load("examples", "plan-repository", ".gitlab-ci.yml")
        self.assertEqual((pipeline["variables"]["SBS_RELEASE"], pipeline["variables"]["SBS_VERSION"]), ("", ""))
        job = pipeline["planer"]
        script = "\n".join(job["before_script"] + job["script"])
        given = {**pipeline["variables"], "SBS_RELEASE": self.releases, "SBS_VERSION": made.version}
        outcome = self.bash(script, **given)
        self.assertEqual(outcome.returncode, 0, outcome.stdout + outcome.stderr)
        self.assertTrue(os.path.exists(os.path.join(self.copy, "sida", "index.html")))
        self.spoil_program()
        outcome = self.bash(script, **given)
        self.assertNotEqual(outcome.returncode, 0)
        self.assertIn("FAILED", outcome.stdout)

    def test_without_a_release_npm_compiles(self):
        shutil.copytree(os.path.join(packages.ROOT, "src/package"), os.path.join(self.copy, "src/package"))
        tools = os.path.join(self.temporary, "tools")
        os.makedirs(tools)
        with open(os.path.join(tools, "cmake"), "w", encoding="ascii") as file:
            file.write('#!/bin/sh\nmkdir -p build/release && echo "$@" >build/release/sbs\n')
        os.chmod(file.name, 0o755)
        outcome = self.bash("sh src/package/install-npm.sh", PATH=f"{tools}:{self.environment['PATH']}")
        self.assertIn("SBS_RELEASE", outcome.stderr)
        with open(os.path.join(self.copy, "bin", "sbs"), encoding="ascii") as file:
            self.assertEqual(file.read(), "--workflow --preset release\n")

    def test_by_pre_commit(self):
        hooks = os.path.join(self.temporary, "sbs")
        for name in (".pre-commit-hooks.yaml", "package.json", "README.md", "CHANGELOG.md", "src/package", "examples"):
            (shutil.copytree if os.path.isdir(os.path.join(packages.ROOT, name)) else shutil.copy)(
                os.path.join(packages.ROOT, name), self.folder_of(hooks, name))  # fmt: skip
        git = {f"GIT_{who}_{what}": "sbs@example.invalid" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        self.environment.update(git, SBS_RELEASE=self.releases, npm_config_offline="true", npm_config_audit="false",
                                PRE_COMMIT_HOME=os.path.join(self.temporary, "pre-commit"))  # fmt: skip
        for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "sbs"]):
            output("git", *command, cwd=hooks, env=self.environment)
        path = os.path.join(self.copy, ".pre-commit-config.yaml")
        with open(path, encoding="utf-8") as file:
            configuration = yaml.safe_load(file)
        configuration["repos"][0].update(repo=hooks, rev=output("git", "rev-parse", "HEAD", cwd=hooks).strip())
        configuration["repos"][0]["hooks"][0]["id"] = "sbs-validate-npm"
        with open(path, "w", encoding="utf-8") as file:
            yaml.safe_dump(configuration, file)
        for command in (["init", "-q"], ["add", "-A"]):
            output("git", *command, cwd=self.copy, env=self.environment)
        said = output("pre-commit", "run", "--all-files", cwd=self.copy, env=self.environment)
        self.assertRegex(said, r"sbs validate\.+Passed")
        plan = os.path.join(self.copy, "planer", "bjorkskolan", "plan.yaml")
        with open(plan, encoding="utf-8") as file:
            text = file.read()
        with open(plan, "w", encoding="utf-8") as file:
            file.write(text.replace("  uppdrag: ri-2024", "  updrag: ri-2024"))
        outcome = run("pre-commit", "run", "--all-files", cwd=self.copy, env=self.environment)
        self.assertEqual(outcome.returncode, 1)
        self.assertIn("SBS004", outcome.stdout)

    def folder_of(self, folder, name):
        os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
        return os.path.join(folder, name)


if __name__ == "__main__":
    unittest.main()
