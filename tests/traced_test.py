"""What sbs asks the system for, as strace sees it: it opens for writing only what was named, runs nothing but git, and
never speaks to a network; over the examples, and over a repository whose settings, hooks, attributes and plans name
programs, other files and addresses.

Usage: traced_test.py SBS

Skipped (77) where strace may not trace. Where a network namespace may be made, each command is run once more without any
network, and says the same.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "tests"))
from same_output_cases import COMMANDS, FORMS, KINDS, VIEWS  # noqa: E402

SBS = os.path.abspath(sys.argv[1])
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "SBS_TODAY": "2017-05-01", "GIT_CONFIG_NOSYSTEM": "1"}
# A build with sanitizers is told not to look for leaks: that is done by tracing.
ENVIRONMENT.update({name: os.environ[name] for name in ["ASAN_OPTIONS"] if name in os.environ})
STRACE = ["strace", "-f", "-qq", "-s", "4096", "-e", "trace=file,process,network"]
PLAN = """sbs: 1
samverkan: {uppdrag: sbs-2017, huvudman: {namn: "$(touch MARK)", typ: kommunal}, räknas_från: dialog, start: 2017-04-03}
tidslinje:
"""
DOCUMENTS = [
    "../../../../etc/passwd",
    "/etc/shadow",
    "http://127.0.0.1:9/x",
    "https://example.invalid/x",
    "file:///etc/passwd",
    "ftp://x/y",
    "|touch MARK",
    "`touch MARK`",
]
PROGRAMS = [
    "core.fsmonitor",
    "core.pager",
    "core.editor",
    "core.sshCommand",
    "core.askPass",
    "core.gitProxy",
    "diff.external",
    "diff.x.command",
    "diff.x.textconv",
    "filter.x.clean",
    "filter.x.smudge",
    "filter.x.process",
    "credential.helper",
    "gpg.program",
    "pager.diff",
    "alias.cat-file",
    "alias.rev-parse",
    "uploadpack.packObjectsHook",
    "merge.x.driver",
    "interactive.diffFilter",
]
ASKED_OF_GIT = {"rev-parse", "merge-base", "diff", "ls-files", "ls-tree", "cat-file", "rev-list", "config"}
CHANGING = {
    "mkdir",
    "mkdirat",
    "rmdir",
    "unlink",
    "unlinkat",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "linkat",
    "symlink",
    "symlinkat",
    "mknod",
    "mknodat",
    "truncate",
    "chmod",
    "fchmodat",
    "chown",
    "lchown",
    "fchownat",
    "utimensat",
    "setxattr",
    "creat",
}
found = []


def git(folder, *arguments):
    who = [
        text
        for name in ("user.name=x", "user.email=x@example.invalid", "commit.gpgsign=false")
        for text in ("-c", name)
    ]
    subprocess.run(
        ["git", *who, *arguments], cwd=folder, env={**ENVIRONMENT, "HOME": folder}, check=True, capture_output=True
    )


def make_hostile(folder):
    """A repository that would like to have something run: whatever is, makes a file MARK."""
    os.makedirs(folder)
    mark = os.path.join(folder, "MARK")
    events = "".join(
        f"  - {{händelse: möte, rubrik: M, planerad: 2017-06-01, av: [skola], dokument: '{one}'}}\n"
        for one in DOCUMENTS
    )
    texts = {
        "plan.yaml": PLAN.replace("MARK", mark) + events.replace("MARK", mark),
        ".gitattributes": "* filter=x diff=x merge=x\n",
        ".sbs.yaml": "ignore: ['$(touch MARK)']\n",
        "evil.sh": f"#!/bin/sh\ntouch {shlex.quote(mark)}\ncat\n",
    }
    for name, text in texts.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
    os.chmod(os.path.join(folder, "evil.sh"), 0o755)
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "one")
    with open(os.path.join(folder, "plan.yaml"), "a", encoding="utf-8") as file:
        file.write("  - {händelse: möte, rubrik: N, planerad: 2017-07-01, av: [skola]}\n")
    script = os.path.join(folder, "evil.sh")
    for name in PROGRAMS:
        git(folder, "config", name, f"!{script}" if name.startswith(("alias", "credential")) else script)
    git(folder, "config", "core.hooksPath", os.path.join(folder, "hooks"))
    git(folder, "config", f"url.ext::{script} .insteadOf", "https://")
    git(folder, "config", "remote.origin.url", f"ext::{script}")
    git(folder, "config", "remote.origin.promisor", "true")
    git(folder, "config", "include.path", os.path.join(folder, "other.config"))
    for hooks in (os.path.join(folder, "hooks"), os.path.join(folder, ".git", "hooks")):
        os.makedirs(hooks, exist_ok=True)
        for name in ("post-checkout", "post-index-change", "fsmonitor-watchman", "reference-transaction", "pre-commit"):
            shutil.copy(script, os.path.join(hooks, name))


def commands(place):
    """Command lines, each with the files or folders in the folder that it names for writing; `place` is what they read."""
    for command in ["validate", *VIEWS]:
        for form in FORMS[command]:
            several = form in ("svg", "mermaid") and place != "."
            yield [command, "kumla" if several else place, "--format", form], []
        yield [command, place, "--format", FORMS[command][-1], "-o", "out.txt"], ["out.txt"]
    for kind in KINDS:
        yield ["draft", kind, "." if place == "." else "plan.yaml"], []
    yield ["validate", place, "--fix", "--diff"], []
    yield ["validate", place, "--fix"], [""]
    yield ["validate", place, "--write-baseline", "known.yaml"], ["known.yaml"]
    yield ["validate", place, "--format", "json=a.json", "--format", "sarif=b.sarif"], ["a.json", "b.sarif"]
    yield ["translate", "plan.yaml"], []
    yield ["translate", "plan.yaml", "--write"], ["plan.yaml"]
    yield ["schema", "--write", "schemas"], ["schemas"]
    yield ["init", "new", "--organiser", "A", "--school", "B", "--start", "2024-08-15"], ["new"]
    yield ["diff", "plan.yaml", "plan.yaml"], []
    for line in (
        ["explain", "SBS601"],
        ["rules"],
        ["schema", "plan"],
        ["completion", "bash"],
        ["man"],
        ["help"],
        ["--version"],
    ):
        yield line, []
    if place == ".":
        yield ["validate", ".", "--changed-since", "HEAD"], []
        yield ["timeline", ".", "--since", "2017-01-01"], []
        yield ["diff"], []
        yield ["diff", "HEAD"], []
        yield ["draft", "progress-report", ".", "--since", "2017-01-01"], []


def may_write(path, named, folder):
    """Whether a path is one that was named, lies in a folder that was, or is a temporary neighbour of one: NAME.XXXXXX."""
    whole = os.path.normpath(os.path.join(folder, path))
    if whole in ("/dev/null", "/dev/tty"):
        return True
    for name in named:
        own = os.path.normpath(os.path.join(folder, name))
        if whole == own or re.fullmatch(re.escape(own) + r"\.\w{6}", whole):
            return True
        if not name or os.path.isdir(own):  # a folder; "" is the one that it is run in, whose plans --fix mends
            if whole.startswith(own + os.sep) and "/.git/" not in whole:
                return True
    return False


def judge(log, line, named, folder):
    """Looks at each call; every line begins with the number of the process where there are several."""
    started = 0
    for call in log.split("\n"):
        matched = re.match(r"(?:\d+ +)?(\w+)\((.*)", call)
        if not matched:
            continue
        name, rest = matched.groups()
        texts = re.findall(r'"((?:[^"\\]|\\.)*)"', rest)
        # What cannot be decoded is no path of ours.
        texts = [
            text.encode("latin-1", "replace")
            .decode("unicode_escape")
            .encode("latin-1", "replace")
            .decode("utf-8", "replace")
            for text in texts
        ]
        where = " ".join(line)
        if name in ("socket", "connect", "bind", "sendto", "sendmsg", "socketpair", "listen", "accept"):
            found.append(f"{where}: {call[:200]}")
        elif name in ("execve", "execveat"):
            started += 1
            if started > 1:
                arguments = texts[1:]
                words = [text for text in arguments if not text.startswith("-")]
                asked = set(words) & ASKED_OF_GIT
                right = os.path.basename(texts[0]) == "git" and arguments[:2] == ["git", "-C"] and len(asked) >= 1
                right = right and "core.fsmonitor=false" in arguments and "core.hooksPath=/dev/null" in arguments
                if not right:
                    found.append(f"{where}: runs {call[:300]}")
                elif not {"--changed-since", "--since"} & set(line) and line[0] != "diff":
                    found.append(f"{where}: runs git, which it has no need of")
        elif name in CHANGING or (
            name in ("open", "openat") and re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND", rest)
        ):
            found.extend(
                f"{where}: {call[:200]}"
                for text in texts
                if not may_write(text, named, folder) and "ENOENT" not in call
            )
    if not started:
        found.append(f"{' '.join(line)}: nothing was traced")


def run(command, folder):
    return subprocess.run(
        command,
        cwd=folder,
        env={**ENVIRONMENT, "HOME": folder},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


def main():
    with tempfile.TemporaryDirectory(prefix="sbs-traced-") as holder:
        holder = os.path.realpath(holder)
        log = os.path.join(holder, "log")
        if not shutil.which("strace") or run([*STRACE, "-o", log, "true"], holder).returncode != 0:
            print("strace is not here, or may not trace")
            sys.exit(77)
        alone = run(["unshare", "-n", "true"], holder).returncode == 0
        hostile = os.path.join(holder, "hostile")
        make_hostile(hostile)
        count, names = 0, set()
        for source, place in ((os.path.join(ROOT, "examples"), "kumla"), (hostile, ".")):
            for line, named in commands(place):
                folder = os.path.join(holder, "copy")
                shutil.rmtree(folder, ignore_errors=True)
                shutil.copytree(source, folder, symlinks=True)
                traced = run([*STRACE, "-o", log, SBS, *line], folder)
                if traced.returncode not in (0, 1):
                    found.append(f"{' '.join(line)}: exit code {traced.returncode}: {traced.stderr.decode()[:200]}")
                with open(log, encoding="utf-8", errors="replace") as file:
                    judge(file.read(), line, named, folder)
                if os.path.exists(os.path.join(hostile, "MARK")):
                    found.append(f"{' '.join(line)}: a program that the repository names was run")
                    os.unlink(os.path.join(hostile, "MARK"))
                if alone:
                    shutil.rmtree(folder)
                    shutil.copytree(source, folder, symlinks=True)
                    if (without := run(["unshare", "-n", SBS, *line], folder)).stdout != traced.stdout:
                        found.append(f"{' '.join(line)}: says something else without a network: {without.stderr[:200]}")
                count += 1
                names.add(line[0])
        # The trap is one: git by itself falls into it.
        run(["git", "status"], hostile)
        if not os.path.exists(os.path.join(hostile, "MARK")):
            found.append("git status runs nothing of what the hostile repository names: the test shows nothing")
        missing = set(COMMANDS) - names
        found.extend(f"{name} was not run" for name in sorted(missing))
    for one in found[:40]:
        print(one)
    print(f"{count} command lines traced{', and run without a network' if alone else ''}; {len(found)} complaints")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
