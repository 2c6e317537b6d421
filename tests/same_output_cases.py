"""What same_output.py runs: command lines over the examples, the specs, tests/data and generated plans."""

import os
import re
import shlex
import subprocess
import sys
from typing import NamedTuple

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LANGUAGES = ["sv", "en"]
FORMS = {
    "validate": ["human", "short", "json", "sarif", "github", "gitlab", "junit"],
    "timeline": ["text", "markdown", "svg", "mermaid", "ics", "json", "csv", "xlsx"],
    "checklist": ["text", "markdown", "json", "csv", "xlsx"],
    "status": ["text", "markdown", "csv", "json", "xlsx"],
    "results": ["text", "markdown", "csv", "json", "xlsx"],
    "report": ["html", "markdown"],
    "draft": ["markdown", "html"],
    "diff": ["text", "markdown", "json"],
    "explain": ["text", "markdown", "json"],
    "rules": ["text", "markdown", "json"],
}
VIEWS = ["timeline", "checklist", "status", "results", "report"]
KINDS = ["agreement", "progress-report", "final-report", "agenda"]
COMMANDS = ["validate", *VIEWS, "draft", "diff", "explain", "rules", "init", "translate", "schema", "completion"]
ORDERS = ["need", "limit", "next", "overdue", "name", "step"]


class Case(NamedTuple):
    """A command line and the folder that it is run in. `{out}` in it is a new folder, whose files are compared."""

    folder: str
    arguments: tuple
    typed: bytes = b""  # on standard input
    writes: bool = False  # run in a copy of the folder, whose files are compared too

    def __str__(self):
        inside = os.path.relpath(self.folder, ROOT)
        where = os.path.basename(self.folder) if inside.startswith("..") else inside
        return f"{where}$ sbs {shlex.join(self.arguments)}{' <…' if self.typed else ''}"


# What is run. Each form is seen in both languages somewhere; where there is much to run, languages and forms take turns,
# so that all of it takes some minutes.


def cases_of(folder, line, **more):
    """The case of a command line, in both languages."""
    return [Case(folder, (*shlex.split(line), "--lang", language), **more) for language in LANGUAGES]


def in_turns(folder, lines, first=0):
    """The languages in turn."""
    return [Case(folder, (*shlex.split(line), "--lang", LANGUAGES[at % 2])) for at, line in enumerate(lines, first)]


def in_all_forms(folder, command, rest):
    return [case for form in FORMS[command] for case in cases_of(folder, f"{command} {rest} --format {form}")]


def in_each_form(folder, command, rest, first=0):
    return in_turns(folder, [f"{command} {rest} --format {form}" for form in FORMS[command]], first)


def all_findings(folder, path, languages=LANGUAGES):
    """Every form of validate in one run."""
    forms = " ".join(f"--format {form}={{out}}/{form}" for form in FORMS["validate"][1:])
    line = f"validate {path} --format human {forms}"
    return [Case(folder, (*shlex.split(line), "--lang", language)) for language in languages]


def spec_folders():
    specs = os.path.join(ROOT, "tests", "spec")
    return [os.path.join(specs, name) for name in sorted(os.listdir(specs))]


def read(path):
    with open(path, "rb") as file:
        return file.read()


def yaml_files(folder):
    return [name for name in sorted(os.listdir(folder)) if name.endswith(".yaml") and not name.startswith(".")]


def as_the_spec_says(folder):
    arguments = tuple(read(os.path.join(folder, "args")).decode().split())
    given = os.path.join(folder, "input")
    writes = "--write" in arguments or ("--fix" in arguments and "--diff" not in arguments)
    return Case(folder, arguments, read(given) if os.path.exists(given) else b"", writes)


def specs():
    for at, folder in enumerate(spec_folders()):
        yield as_the_spec_says(folder)
        yield from all_findings(folder, ".", [LANGUAGES[at % 2]])
        other = VIEWS[at % len(VIEWS)]
        form = FORMS[other][at // len(VIEWS) % len(FORMS[other])]
        lines = ["timeline . --format json", "checklist . --format json", f"{other} . --format {form}"]
        yield from in_turns(folder, lines, at)
        yield Case(folder, ("validate", ".", "--fix"), writes=True)
        yield Case(folder, ("translate", ".", "--write"), writes=True)
        if len(yaml_files(folder)) > 1:
            for name in yaml_files(folder)[:3]:
                yield Case(folder, ("validate", name, "--format", "json"))


def plans_of_project():
    """Plans that can be drawn, from the project's folder."""
    views = (f"tests/data/views/{name}" for name in yaml_files(os.path.join(ROOT, "tests/data/views")))
    return ["examples", "examples/kumla", "examples/plan.yaml", "examples/plan-repository", "tests/data/views", *views]


def validations():
    for path in ["examples", "examples/kumla", "examples/plan.yaml", "tests/data/views"]:
        yield from in_all_forms(ROOT, "validate", path)
    for path in [*plans_of_project(), "tests/data/yaml", "tests/spec/byte_order_mark_and_crlf", "docs"]:
        yield from all_findings(ROOT, path)
    options = ["--select SBS6", "--select SBS312,time-limit", "--ignore SBS801,SBS3", "--fail-on warning",
               "--fail-on note", "--fail-on never", "--quiet", "--ascii", "--width 60", "--width 200", "--color always",
               "--color always --format short", "--config examples/kumla/.sbs.yaml", "--today 2016-08-01",
               "--today 2030-01-01", "--fix --diff"]  # fmt: skip
    for at, path in enumerate(["examples", "examples/plan.yaml", "tests/data/views", "tests/data/yaml"]):
        yield from in_turns(ROOT, [f"validate {path} {option}" for option in options], at)
    yield from cases_of(ROOT, "validate tests/data/views --write-baseline {out}/known.yaml --owner 'Anna Ek' --today 2018-01-01")
    for form in FORMS["validate"]:
        yield from cases_of(ROOT, f"validate tests/data/baseline --baseline tests/data/baseline/known.yaml --format {form}")
    yield from cases_of(ROOT, "validate examples/kumla/teams.yaml")
    yield from cases_of(ROOT, "validate examples/kumla tests/data/views examples/plan.yaml examples --format json")
    yield from cases_of(ROOT, "validate examples/plan.yaml nowhere.yaml tests/spec/byte_order_mark_and_crlf README.md")
    yield from cases_of(ROOT, "validate - examples/plan.yaml", typed=read(os.path.join(ROOT, "examples/plan.yaml")))
    for path in ["examples/plan.yaml", "examples/kumla/collaboration.yaml", "tests/data/views/hostile.yaml"]:
        typed = read(os.path.join(ROOT, path)).replace(b"start:", b"staart:", 1)
        for line in ["validate -", "validate - --format json --stdin-filename kumla/x.yaml", "validate - --fix",
                     "validate - --fix --diff", "timeline -", "checklist -", "status -", "translate -"]:  # fmt: skip
            yield from cases_of(ROOT, line, typed=typed)
    for name in yaml_files(os.path.join(ROOT, "tests/data/yaml")):
        yield from in_turns(ROOT, [f"validate tests/data/yaml/{name}", f"translate tests/data/yaml/{name}"])


def views():
    parts = {
        "timeline": ["--from HT2016 --to 2017-06", "--from 2018-01-01", "--only planned", "--only done",
                     "--only overdue", "--school norra", "--for rektor", "--for skolverket", "--for 'Åsa Öberg'"],
        "checklist": [*(f"--step {step}" for step in range(1, 7)), "--open", "--overdue", "--due-within 4m",
                      "--for principal", "--for huvudman", "--for rektor --open --step 3"],
        "status": [f"--sort {order}" for order in ORDERS],
        "results": ["--only behind", "--only reached", "--only unmeasured", "--for rektor", "--school norra"],
        "report": ["--no-findings", "--redact"],
    }  # fmt: skip
    shapes = ["--width 60", "--width 160 --ascii", "--color always", "--today 2016-08-01", "--today 2018-06-01",
              "--today 2020-01-01"]  # fmt: skip
    for at, path in enumerate(plans_of_project()):
        for command in VIEWS:
            yield from in_all_forms(ROOT, command, path)
            forms = [FORMS[command][0], FORMS[command][-1 if command == "report" else FORMS[command].index("json")]]
            forms = forms if at % 2 else forms[::-1]
            lines = [f"{command} {path} {part} --format {forms[n % 2]}" for n, part in enumerate(parts[command])]
            yield from in_turns(ROOT, lines + [f"{command} {path} {shape}" for shape in shapes], at // 2)
    for command in VIEWS:
        yield from cases_of(ROOT, f"{command} examples/plan.yaml nowhere.yaml examples/kumla")
        yield from cases_of(ROOT, f"{command} tests/data/yaml")


def drafts():
    """The papers begun from plans; of several plans at once they are refused."""
    for path in plans_of_project():
        for kind in KINDS:
            for form in FORMS["draft"]:
                yield from cases_of(ROOT, f"draft {kind} {path} --format {form}")
    for at, kind in enumerate(KINDS):
        lines = [f"draft {kind} examples/plan.yaml {option}"
                 for option in ["--since 2018-09", "--redact", "--today 2018-10-01", "--today 2016-01-01"]]  # fmt: skip
        yield from in_turns(ROOT, lines, at)
        yield from cases_of(ROOT, f"draft {kind} -", typed=read(os.path.join(ROOT, "examples/plan.yaml")))
    for line in ["draft", "draft examples", "draft agenda nowhere", "draft agenda examples/plan.yaml --since soon"]:
        yield from cases_of(ROOT, line)
def differences():
    """Of one plan from the next, so that much has changed; and of folders."""
    plans = [path for path in plans_of_project() if path.endswith(".yaml")]
    for before, after in zip(plans, plans[1:]):
        yield from in_each_form(ROOT, "diff", f"{before} {after}")
    yield from in_all_forms(ROOT, "diff", "examples tests/data/views")
    bjorkskolan = "tests/data/diff/bjorkskolan.yaml examples/plan-repository/planer/bjorkskolan/plan.yaml"
    yield from in_all_forms(ROOT, "diff", bjorkskolan)
    for shape in ["--redact", "--width 60", "--width 160 --ascii", "--color always", "--exit-code"]:
        yield from cases_of(ROOT, f"diff {bjorkskolan} {shape}")
    yield from cases_of(ROOT, "diff examples examples --exit-code")
    yield from cases_of(ROOT, "diff nowhere.yaml examples/plan.yaml")


def translations():
    for name in ["examples/plan.yaml", *(f"examples/kumla/{name}" for name in yaml_files(f"{ROOT}/examples/kumla"))]:
        yield from cases_of(ROOT, f"translate {name}")
        yield from in_turns(ROOT, [f"translate {name} --to sv", f"translate {name} --to en"])


def rules():
    with open(os.path.join(ROOT, "src/rules.def"), encoding="utf-8") as file:
        found = re.findall(r"^SBS_RULE\((\w+), (\w+)", file.read(), re.M)
    for at, (rule, _) in enumerate(found):
        yield from cases_of(ROOT, f"explain {rule}")
        yield from in_turns(ROOT, [f"explain {rule} --format markdown", f"explain {rule} --format json"], at)
    yield from cases_of(ROOT, f"explain {found[0][1].replace('_', '-')}")
    yield from cases_of(ROOT, "explain nonsense")
    for options in ["", "--step 0", "--step 6", "--level note", "--mandate ri-2024", "--step 3 --level error"]:
        yield from in_all_forms(ROOT, "rules", options)


def about_itself():
    for name in ["", "plan", "plan.sv", "plan.en", "config", "nonsense"]:
        yield from cases_of(ROOT, f"schema {name}")
    for shell in ["bash", "zsh", "fish", "nonsense"]:
        yield from cases_of(ROOT, f"completion {shell}")
    for words in ["", "val", "validate --format ", "explain SBS6", "timeline --for "]:
        yield Case(ROOT, ("complete", "--", *words.split(" ")))
    for command in COMMANDS:
        yield from cases_of(ROOT, f"{command} --help")
    for line in ["man", "--help", "--version", "", "validate --frmat json", "validate . --format xml", "status",
                 "validate . --width abc", "timeline . --today soon", "checklist . --due-within x", "nonsense",
                 "status . --sort size", "timeline --format"]:  # fmt: skip
        yield from cases_of(ROOT, line)


def writing(folder):
    """Runs that change files, in a copy."""
    for line in ["validate . --fix", "translate . --write", "translate . --write --to en",
                 "validate . --format human --format sarif=x.sarif --format junit=x.xml -o x.txt",
                 "timeline . --format ics -o x.ics", "status . -o nowhere/x.txt", "schema --write .", "init new",
                 "init new --split --mandate sbs-2019 --start 2024-08-15", "init ."]:  # fmt: skip
        yield from cases_of(folder, line, writes=True)


def over_whole(folder):
    """What takes longest."""
    yield from all_findings(folder, ".")
    lines = ["timeline . --format json", "checklist . --format json", "status . --format text"]
    yield from in_turns(folder, lines)


def over_mixed(folder):
    for command in ["validate", *VIEWS]:
        yield from in_all_forms(folder, command, ".")
    for options in ["--fix --diff", "--select SBS6,SBS7", "--ignore SBS609 --fail-on warning", "--fail-on never",
                    "--config söder/.sbs.yaml"]:  # fmt: skip
        yield from cases_of(folder, f"validate . {options}")
    yield from cases_of(folder, "validate söder norr söder/lösa/a.yaml norr/utkast/plan.yaml . nowhere --format short")
    yield from in_turns(folder, [f"status . --sort {order}" for order in ORDERS])
    yield from writing(folder)


def over_few(folder):
    yield from all_findings(folder, ".")
    for command in VIEWS:
        yield from in_each_form(folder, command, ".")
    for name in sorted(os.listdir(folder))[:4]:
        yield from in_turns(folder, [f"validate {name}", f"checklist {name}"])


def every_case(corpora, plans):
    def made(name, *shape):
        return make_plans(os.path.join(corpora, name), *shape)

    # What takes longest comes first, so that nothing long is left for the end.
    yield from over_whole(made("plans", plans))
    yield from over_mixed(made("mixed", "mixed", 60))
    few = {"roots": 30, "beside": 40, "tiny": 200, "parts": 30, "refusals": 60, "schools": 60, "events": 200,
           "findings": 60, "interventions": 60, "errors": 40, "warnings": 40}  # fmt: skip
    for shape, count in few.items():
        yield from over_few(made(shape, shape, count))
    unreadable = made("unreadable", 3)
    os.symlink("/proc/self/mem", os.path.join(unreadable, "x.yaml"))  # what everybody may open and nobody read
    yield from over_few(unreadable)
    for folder in ["examples", "tests/data/views"]:
        yield from writing(os.path.join(ROOT, folder))
    for some in [validations, views, drafts, differences, translations, rules, about_itself, specs]:
        yield from some()


def quick_cases():
    """Less than a minute: after each commit."""
    for command in ["validate", *VIEWS]:
        for path in ["examples", "examples/plan.yaml", "tests/data/views"]:
            yield from in_each_form(ROOT, command, path)
    for at, folder in enumerate(spec_folders()):
        yield as_the_spec_says(folder)
        yield from all_findings(folder, ".", [LANGUAGES[at % 2]])
        yield from in_turns(folder, [f"checklist . --format {['text', 'json'][at % 2]}"], at)
    yield from about_itself()


def make_plans(folder, *shape):
    script = os.path.join(ROOT, "tests", "bench", "plans.py")
    subprocess.run([sys.executable, script, folder, *map(str, shape)], check=True)
    return folder
