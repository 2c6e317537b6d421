"""What `cmake --install` puts in place, used as people use it: completions by pressing the tab key in real shells, the
manual pages by reading them with man. Arguments: the prefix, the version."""

import os
import pty
import re
import select
import subprocess
import sys
import tempfile
import time

prefix, version = os.path.abspath(sys.argv[1]), sys.argv[2]
share = os.path.join(prefix, "share")
sbs = os.path.join(prefix, "bin", "sbs")
failures = []


def expect(condition, message):
    if not condition:
        failures.append(message)


home = tempfile.mkdtemp()
for name in ("plan.yaml", "plats.txt"):
    open(os.path.join(home, name), "w").close()
os.mkdir(os.path.join(home, "planer"))
with open(os.path.join(home, "vår plan.yaml"), "w") as plan:
    plan.write("sbs: 1\nsamverkan: {rubrik: Ek}\nskolor: [{id: ekskolan}, {id: öster skola}]\nteam: [{id: t, medlemmar: [{namn: Eva Ek, roll: rektor}]}]\n")
for name in ("kl 08:30.yaml", "steg:ett.txt"):
    open(os.path.join(home, name), "w").close()
environment = {
    "PATH": os.path.join(prefix, "bin") + ":/usr/bin:/bin",
    "HOME": home,
    "TERM": "dumb",
    "LC_ALL": "C.UTF-8",
    "ZDOTDIR": home,
}


class Terminal:
    """A shell on a terminal of its own: types, presses keys, reads what comes back."""

    def __init__(self, command):
        self.process, self.screen = pty.fork()
        if self.process == 0:
            os.chdir(home)
            os.execve(command[0], command, environment)

    def read_until(self, pattern, seconds=20):
        seen = ""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if select.select([self.screen], [], [], 0.1)[0]:
                try:
                    seen += os.read(self.screen, 65536).decode("utf-8", "replace").replace("\a", "")
                except OSError:
                    break
            if re.search(pattern, seen):
                return seen
        return None if pattern else seen

    def type(self, text):
        os.write(self.screen, text.encode())

    def close(self):
        os.close(self.screen)
        os.waitpid(self.process, 0)


# What is typed before the tab key, and how the line then goes on.
completed = [
    ("sbs vali", "date "),
    ("sbs checklist --forma", "t "),
    ("sbs status --sort over", "due "),
    ("sbs validate --format gitl", "ab "),
    ("sbs validate --format=juni", "t "),
    ("sbs --lang=s", "v "),
    ("sbs explain time-l", "imit "),
    ("sbs validate --select SBS301,time-l", "imit "),
    ("sbs schema plan.s", "v "),
    ("sbs completion zs", "h "),
    ("sbs rules --mandate ri", "-2024 "),
    ("sbs validate plan.", "yaml "),
    ("sbs timeline plane", "r/"),
    ("sbs validate --config plat", "s.txt "),
    ("sbs schema --write pl", "aner/"),
]
# What has blanks or colons may be quoted in whatever way: what counts is the words that the shell then takes the line for.
quoted = [
    ("sbs timeline vår", ["timeline", "vår plan.yaml"]),
    ("sbs timeline 'vår", ["timeline", "vår plan.yaml"]),
    ("sbs validate kl", ["validate", "kl 08:30.yaml"]),
    ("sbs validate --config steg", ["validate", "--config", "steg:ett.txt"]),
    ("sbs validate --config steg:e", ["validate", "--config", "steg:ett.txt"]),
    ("sbs timeline vår\\ plan.yaml --school ek", ["timeline", "vår plan.yaml", "--school", "ekskolan"]),
    ("sbs timeline 'vår plan.yaml' --school ös", ["timeline", "vår plan.yaml", "--school", "öster skola"]),
    ("sbs timeline vår\\ plan.yaml --school 'öster s", ["timeline", "vår plan.yaml", "--school", "öster skola"]),
    ("sbs checklist vår\\ plan.yaml --for Ev", ["checklist", "vår plan.yaml", "--for", "Eva Ek"]),
    ("sbs checklist vår\\ plan.yaml --for Eva\\ ", ["checklist", "vår plan.yaml", "--for", "Eva Ek"]),
    ("sbs checklist 'vår plan.yaml' --for=Ev", ["checklist", "vår plan.yaml", "--for=Eva Ek"]),
    ("sbs checklist --for dep", ["checklist", "--for", "deputy principal"]),
]


def try_shell(name, command, setup):
    terminal = Terminal(command)
    terminal.type(setup)
    if terminal.read_until(r"READY>") is None:
        failures.append(f"{name}: does not start")
        return
    for number, (typed, rest) in enumerate(completed):
        terminal.type(typed + "\t")
        # The line is taken back by a comment, so that nothing is run.
        expected = re.escape(typed) + rest
        seen = terminal.read_until(expected, 10)
        expect(seen is not None, f"{name}: {typed!r} is not completed to {rest!r}")
        terminal.type("\x15")
        terminal.type(f"echo end-{number}-$((1 + 1))\r")
        if terminal.read_until(rf"end-{number}-2[\s\S]*READY>") is None:
            failures.append(f"{name}: no prompt after {typed!r}")
            break
    for number, (typed, words) in enumerate(quoted):
        terminal.type(typed + "\t")
        terminal.read_until(r"\A(?!)", 1)  # the time that the answer takes
        terminal.type(f"\x01printf '<%s>' begin-{number}- \r")
        expected = re.escape("".join(f"<{word}>" for word in [f"begin-{number}-", "sbs", *words]))
        seen = terminal.read_until(expected + r"[\s\S]*READY>", 10)
        expect(seen is not None, f"{name}: {typed!r} is not completed to {words}")
        if seen is None:
            terminal.type("\x15\x03\r")
    terminal.close()


# A part of a prompt that is not in the command that sets it.
try_shell(
    "bash",
    ["/bin/bash", "--norc", "--noprofile", "-i"],
    f"bind 'set bell-style none'; bind 'set enable-bracketed-paste off'; . '{share}/bash-completion/completions/sbs'; PS1=READY'> '\r",
)
try_shell(
    "zsh",
    ["/usr/bin/zsh", "-f", "-i"],
    f"unsetopt zle_bracketed_paste; fpath=('{share}/zsh/site-functions' $fpath); autoload -Uz compinit; compinit -D -u; PS1=READY'> '\r",
)

# fish tells what it would offer.
fish = dict(environment, XDG_DATA_DIRS=share, XDG_CONFIG_HOME=home)
for typed, rest in completed:
    answer = subprocess.run(
        ["fish", "--private", "-c", f"complete -C {typed!r}"], env=fish, cwd=home, capture_output=True, text=True
    )
    last = re.split(r"[ ]", typed)[-1]
    offers = [line.split("\t")[0] for line in answer.stdout.splitlines()]
    expected = re.escape(last) + rest.strip()
    expect(any(re.fullmatch(expected, offer) for offer in offers), f"fish: {typed!r} offers {offers}")
for typed, words in quoted:
    # fish quotes what it is told by itself.
    answer = subprocess.run(["fish", "--private", "-c", "complete -C $argv[1]", typed], env=fish, cwd=home, capture_output=True, text=True)
    offers = [line.split("\t")[0] for line in answer.stdout.splitlines()]
    expect(words[-1] in offers, f"fish: {typed!r} offers {offers}")

# Each command and each option is on the manual page, in both languages, and troff has nothing to complain of.
commands = ["init", "validate", "timeline", "checklist", "status", "results", "explain", "rules", "translate", "schema", "completion"]
for folder, language in (("man/man1", "en"), ("man/sv/man1", "sv")):
    page = os.path.join(share, folder, "sbs.1")
    shown = subprocess.run(
        ["man", "--warnings", "-P", "cat", "-l", page],
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "100", "HOME": home},
        capture_output=True,
        text=True,
    )
    expect(shown.returncode == 0 and shown.stderr == "", f"man {page}: {shown.stderr}")
    text = re.sub(r".\x08", "", shown.stdout)
    help_texts = [subprocess.run([sbs, "--help", "--lang", language], capture_output=True, text=True).stdout]
    listed = re.findall(r"^  ([a-z]+) ", help_texts[0], re.M)
    expect(set(commands) <= set(listed), f"--help lists {listed}")
    for command in listed:
        expect(f"sbs {command}" in text, f"{page}: no {command}")
        help_texts.append(subprocess.run([sbs, command, "--help", "--lang", language], capture_output=True, text=True).stdout)
    options = set(re.findall(r"^  (?:-[a-z],)?(--[a-z-]+)", "\n".join(help_texts), re.M))
    expect(len(options) > 20, f"only {options} in the help")
    for option in options:
        expect(re.search(rf"(^|\s){option}(\s|$)", text, re.M), f"{page}: no {option}")

for language, said in (("sv", "planformat"), ("en", "plan format")):
    answer = subprocess.run([sbs, "--version", "--lang", language], capture_output=True, text=True)
    expect(answer.stdout == f"sbs {version} ({said} 1)\n", answer.stdout)
expect(os.path.exists(os.path.join(share, "sbs", "schemas", "plan.schema.json")), "no schemas installed")

for failure in failures:
    print(failure)
print(f"{len(completed) + len(quoted)} completions in three shells, {len(failures)} failures")
sys.exit(1 if failures else 0)
