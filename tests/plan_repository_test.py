"""Runs what examples/plan-repository, action.yml and .pre-commit-hooks.yaml hand to plan repositories, as GitHub, GitLab
and pre-commit would run it. Argument: the program."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

import yaml

sbs = os.path.abspath(sys.argv[1])
root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
example = os.path.join(root, "examples", "plan-repository")
failures = []


def expect(condition, message):
    if not condition:
        failures.append(message)


def load(path):
    with open(path, encoding="utf-8") as file:
        return yaml.safe_load(file)


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


temporary = tempfile.mkdtemp()
os.makedirs(os.path.join(temporary, "bin"))
os.symlink(sbs, os.path.join(temporary, "bin", "sbs"))
home = os.path.join(temporary, "home")
os.makedirs(home)
environment = {
    "PATH": os.path.join(temporary, "bin") + ":/usr/bin:/bin",
    "HOME": home,
    "LC_ALL": "C.UTF-8",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "sbs",
    "GIT_AUTHOR_EMAIL": "sbs@example.invalid",
    "GIT_COMMITTER_NAME": "sbs",
    "GIT_COMMITTER_EMAIL": "sbs@example.invalid",
    "PRE_COMMIT_HOME": os.path.join(temporary, "pre-commit"),
}


def run(command, folder, **variables):
    return subprocess.run(
        command, cwd=folder, env={**environment, **variables}, capture_output=True, text=True, timeout=120
    )


def checkout(name):
    """The example as its own repository, copied out of this one."""
    folder = os.path.join(temporary, name)
    shutil.copytree(example, folder)
    return folder


def spoil(folder):
    """A mistyped key with one good guess: an error that --fix mends."""
    plan = os.path.join(folder, "planer", "bjorkskolan", "plan.yaml")
    text = read(plan)
    spoilt = text.replace("  uppdrag: ri-2024", "  updrag: ri-2024")
    expect(spoilt != text, "the plan could not be spoilt")
    with open(plan, "w", encoding="utf-8") as file:
        file.write(spoilt)


# The copy stands by itself: the schema that a file names is in it, and is what `sbs schema` prints.
copy = checkout("copy")
named = []
for parent, _, files in os.walk(copy):
    for name in files:
        if not name.endswith(".yaml") or ".github" in parent or name == ".pre-commit-config.yaml":
            continue
        path = os.path.join(parent, name)
        line = re.match(r"# yaml-language-server: \$schema=(\S+)\n", read(path))
        expect(line is not None, f"{path} names no schema")
        if line:
            schema = os.path.realpath(os.path.join(parent, line[1]))
            expect(schema.startswith(os.path.realpath(copy) + os.sep) and os.path.isfile(schema), f"{path}: no {line[1]}")
            named.append(os.path.basename(schema))
expect({"plan.sv.schema.json", "config.schema.json"} <= set(named), f"the schemas of the example: {named}")
for name in os.listdir(os.path.join(copy, "schemas")):
    printed = run(["sbs", "schema", name.removesuffix(".schema.json")], copy).stdout
    expect(read(copy, "schemas", name) == printed, f"examples/plan-repository/schemas/{name} is not what sbs schema prints")


# GitHub: the steps of the action, as the example's workflow calls it.
def run_action(folder, given):
    action = load(os.path.join(root, "action.yml"))
    inputs = {name: str(one["default"]) for name, one in action["inputs"].items()}
    expect(set(given) <= set(inputs), f"the workflow gives {given}, the action takes {list(inputs)}")
    inputs.update(given)
    summary = os.path.join(folder, "summary.md")
    outcome = None
    for step in action["runs"]["steps"]:
        condition = re.fullmatch(
            r"(?:\$\{\{ (!cancelled\(\)) && )?inputs\.([a-z-]+) != ''(?: \}\})?", step.get("if", "inputs.path != ''")
        )
        expect(condition is not None, f"an unknown condition: {step.get('if')}")
        failed = outcome is not None and outcome.returncode != 0
        if inputs[condition[2]] == "" or (failed and not condition[1]):
            continue
        expect(step["shell"] == "bash", "a step without bash")
        expect("${{" not in step["run"], "an input reaches a script as text")
        variables = {}
        for name, value in step.get("env", {}).items():
            variables[name] = re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda match: inputs[match[1]], value)
            expect("${{" not in variables[name], f"{value} is not understood")
        ended = run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            folder,
            GITHUB_ACTIONS="true",
            GITHUB_ACTION_PATH=root,
            GITHUB_STEP_SUMMARY=summary,
            **variables,
        )
        outcome = outcome if failed else ended
    return outcome


workflow = load(os.path.join(example, ".github", "workflows", "planer.yaml"))
expect(set(workflow[True]) == {"push", "pull_request", "schedule"}, "YAML 1.1 reads the key on as true")
jobs = workflow["jobs"]
steps = jobs["planer"]["steps"]
(step,) = [step for step in steps if "/sbs@" in step.get("uses", "")]
uploaded = {one["with"].get("path"): one.get("if", "") for one in steps if "upload" in one.get("uses", "")}
expect(uploaded[step["with"]["views"]] == "", "the views are not kept")
expect(uploaded[step["with"]["drafts"]] == "", "the drafts are not kept")
expect("pull_request.base.sha" in step["with"]["since"], "nobody tells what a change changes")
(history,) = [one["with"]["fetch-depth"] for one in steps if "/checkout@" in one.get("uses", "")]
expect(history == 0, "a change is held against a version that is not there")
expect("vars.SBS_KOMMENTAR == 'ja'" in uploaded[step["with"]["views"] + "/changes.md"], "the comment is kept unasked")
expect("vars.SBS_KOMMENTAR == 'ja'" in jobs["kommentar"]["if"], "a comment is written unasked")
expect("head.repo.full_name == github.repository" in jobs["kommentar"]["if"], "a fork's change may not write")
# Off until somebody turns it on: a private repository has no code scanning, and what is on the web is seen by everyone.
expect("vars.SBS_KODSKANNING == 'ja'" in uploaded[step["with"]["sarif"]], "SARIF goes where nobody asked for it")
expect("vars.SBS_KODSKANNING == 'ja'" in jobs["kodskanning"]["if"], "SARIF goes where nobody asked for it")
expect("head.repo.full_name == github.repository" in jobs["kodskanning"]["if"], "a fork's change may not write")
for condition in (uploaded[step["with"]["publish"]], jobs["sida"]["if"]):
    expect(condition == "github.ref == 'refs/heads/main' && vars.SBS_SIDA == 'ja'", f"published when {condition}")

# What a job may do is what it needs, and what it runs cannot change under it.
expect(workflow["permissions"] == {"contents": "read"}, "the workflow may do more than read")
granted = {name: job.get("permissions") for name, job in jobs.items()}
expect(granted["planer"] is None, "the plans are read with more rights than to read")
expect(granted["sida"] == {"pages": "write", "id-token": "write"}, f"the page: {granted['sida']}")
expect(granted["kommentar"] == {"pull-requests": "write"}, f"the comment: {granted['kommentar']}")
expect(
    granted["kodskanning"] == {"contents": "read", "actions": "read", "security-events": "write"},
    f"code scanning: {granted['kodskanning']}",
)
lines = read(example, ".github", "workflows", "planer.yaml").splitlines()
for line in [line.split("uses: ")[1] for line in lines if "uses: " in line]:
    pinned = re.fullmatch(r"(actions|github)/[a-z/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)
    expect(pinned or line == "ert-konto/sbs@main", f"{line} may become another")
for job in jobs.values():
    for one in job["steps"]:
        if "/checkout@" in one.get("uses", ""):
            expect(one["with"]["persist-credentials"] is False, "the key to the repository is left where scripts can read it")

# Without a base, as on the main branch.
called = {**step["with"], "since": ""}
good = checkout("github")
outcome = run_action(good, called)
expect(outcome.returncode == 0, f"the action fails on the example: {outcome.stdout}{outcome.stderr}")
for name in ("report.html", "status.md", "timeline.md", "checklist.md", "calendar.ics"):
    expect("Björkskolan" in read(good, "visa", name) and "Åsskolan" in read(good, "visa", name), f"{name} lacks a plan")
expect("Närmast" in read(good, "summary.md"), "the run's page lacks the checklist")
expect("| Samarbete | Steg |" in read(good, "summary.md"), "the run's page lacks the status")
expect("ryms inte" not in read(good, "summary.md"), "the run's page says that something is left out")
expect(json.loads(read(good, "sbs.sarif"))["runs"][0]["results"] == [], "findings in the example")
expect(sorted(os.listdir(os.path.join(good, "sida"))) == ["calendar.ics", "index.html", "status.xlsx"], "what is published")

drafts = [os.path.join(good, "handlingar", "planer", school) for school in ("bjorkskolan", "asskolan")]
for folder in drafts:
    papers = [f"{kind}.md" for kind in ("agenda", "agreement", "final-report", "progress-report")]
    expect(sorted(os.listdir(folder)) == papers, f"the drafts in {folder}")

bad = checkout("github-spoilt")
spoil(bad)
outcome = run_action(bad, called)
expect(outcome.returncode == 1, "the action does not fail where a plan is wrong")
expect("::error file=planer/bjorkskolan/plan.yaml,line=7" in outcome.stdout, f"no annotation: {outcome.stdout}")
expect(json.loads(read(bad, "sbs.sarif"))["runs"][0]["results"][0]["ruleId"] == "SBS004", "SARIF lacks the finding")
expect(not os.path.exists(os.path.join(bad, "sida")), "a page is made of plans that are wrong")


def name_people(folder):
    """Gives the principal of Björkskolan a name, which nobody outside should read."""
    plan = os.path.join(folder, "planer", "bjorkskolan", "plan.yaml")
    text = read(plan).replace("{roll: rektor, antal: 1}", "{roll: rektor, namn: Kajsa Påhittad}")
    with open(plan, "w", encoding="utf-8") as file:
        file.write(text.replace("{klar: 2026-01-14, av: rektor,", "{klar: 2026-01-14, av: Kajsa Påhittad,"))


def published(folder):
    with zipfile.ZipFile(os.path.join(folder, "sida", "status.xlsx")) as book:
        cells = "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))
    return read(folder, "sida", "index.html") + read(folder, "sida", "calendar.ics").replace("\n ", "") + cells


for given, named in (({}, False), ({"publish-names": "true"}, True)):
    folder = checkout(f"github-names-{named}")
    name_people(folder)
    outcome = run_action(folder, {**called, **given})
    expect(outcome.returncode == 0, f"a plan with a name: {outcome.stdout}{outcome.stderr}")
    expect("Kajsa" in read(folder, "visa", "report.html"), "the report for the repository's own lacks the name")
    expect(("Kajsa" in published(folder)) == named, f"with {given}, a name is published: {not named}")

# GitHub takes 1 MiB for the page of a run, and nothing of what is longer.
many = checkout("github-many")
original = read(many, "planer", "bjorkskolan", "plan.yaml")
milestones = "".join(f"  - {{händelse: milstolpe, rubrik: Arbetslag {n} har läst, planerad: 2026-09}}\n" for n in range(250))
original = original.replace("tidslinje:\n", "tidslinje:\n" + milestones)
for number in range(60):
    folder = os.path.join(many, "planer", f"skola {number:03}")
    os.makedirs(folder)
    with open(os.path.join(folder, "plan.yaml"), "w", encoding="utf-8") as file:
        file.write(original.replace("Björkskolan", f"Skola {number:03}").replace("Granviks kommun", f"Kommun {number:03}"))
for language, left_out, place in (
    ("sv", r"\*\*(\d+) planer till\*\* ryms inte här.*: (.*)\. Hela checklistan", "checklist.md i mappen visa"),
    ("en", r"\*\*(\d+) more plans have\*\* no room here.*: (.*)\. The whole checklist", "checklist.md in the folder visa"),
):
    outcome = run_action(many, {**called, "drafts": "", "language": language, "publish": "", "fail-on": "never"})
    expect(outcome.returncode == 0, f"many plans: {outcome.stdout}{outcome.stderr}")
    summary = read(many, "summary.md")
    os.remove(os.path.join(many, "summary.md"))
    expect(800000 < len(summary.encode()) < 1 << 20, f"the page of the run has {len(summary.encode())} bytes")
    whole = re.split(r"(?m)^(?=# )", read(many, "visa", "checklist.md"))[1:]
    told = re.search(left_out, summary)
    expect(told is not None and place in summary, f"the page of the run does not say what it leaves out: {summary[-300:]}")
    if told:
        shown = [plan for plan in whole if plan.rstrip("\n") in summary]
        missing = [plan.split("\n")[0][2:] for plan in whole[len(shown) :]]
        expect(len(whole) == 62 and int(told[1]) == len(missing) > 0, f"{told[1]} left out, {len(missing)} missing")
        expect(told[2] == ", ".join(missing), "other plans are named than those that are left out")
        expect(len(re.findall(r"(?m)^# ", summary)) == len(shown), "a plan is cut in the middle")
        expect(all(f"| Kommun {number:03} " in summary for number in range(60)), "the table lacks a plan")
# What is typed into a workflow stays a word.
outcome = run_action(checkout("github-hostile"), {**called, "path": "planer; touch caught $(touch caught)"})
expect(outcome.returncode == 2, "a path that is not there goes through")
expect(not os.path.exists(os.path.join(temporary, "github-hostile", "caught")), "an input was run as a command")
folder = checkout("github-nothing")
outcome = run_action(folder, {"path": "planer"} | {name: "" for name in ("sarif", "views", "publish")})
expect(outcome.returncode == 0, "the action fails without views")
expect(sorted(os.listdir(folder)) == sorted(os.listdir(example)), "the action makes files that nobody asked for")


def commit_all(folder, message):
    for command in (["git", "add", "-A"], ["git", "commit", "-qm", message]):
        expect(run(command, folder).returncode == 0, f"{command} fails")
    return run(["git", "rev-parse", "HEAD"], folder).stdout.strip()


def changed(name, fault=False):
    """A repository where a change has moved a day; the base of the change."""
    folder = checkout(name)
    run(["git", "init", "-q"], folder)
    base = commit_all(folder, "Planer")
    plan = os.path.join(folder, "planer", "bjorkskolan", "plan.yaml")
    text = read(plan)
    moved = text.replace("senast 2026-02-20", "senast 2026-04-20")
    expect(moved != text, "no day could be moved")
    with open(plan, "w", encoding="utf-8") as file:
        file.write(moved)
    if fault:
        spoil(folder)
    commit_all(folder, "Flyttat")
    return folder, base


def tells(text):
    return "Första delredovisningen" in text and "20 april 2026" in text


# A change: what it changes is told first, and also where it brings in a fault.
for fault in (False, True):
    folder, base = changed(f"github-change-{fault}", fault)
    outcome = run_action(folder, {**called, "since": base})
    expect(outcome.returncode == (1 if fault else 0), f"a change: {outcome.stdout}{outcome.stderr}")
    expect(tells(read(folder, "visa", "changes.md")), f"the change is not told: {read(folder, 'visa', 'changes.md')}")
    expect(tells(read(folder, "summary.md").split("| Samarbete | Steg |")[0]), "the run's page lacks the change")
folder, _ = changed("github-change-unknown")
expect(run_action(folder, {**called, "since": "saknas"}).returncode == 2, "a base that is not there goes through")

# GitLab: the jobs' own lines, in one shell each.
pipeline = load(os.path.join(example, ".gitlab-ci.yml"))


def run_gitlab(folder, name, **given):
    job = pipeline[name]
    script = "\n".join(job.get("before_script", []) + job["script"])
    return job, run(["bash", "-eo", "pipefail", "-c", script], folder, **{**pipeline["variables"], **given})


good = checkout("gitlab")
name_people(good)
job, outcome = run_gitlab(good, "planer")
expect(outcome.returncode == 0, f"GitLab's job fails on the example: {outcome.stdout}{outcome.stderr}")
expect(job["artifacts"]["paths"] == ["visa", "handlingar", "sida"], "what GitLab keeps")
for school in ("bjorkskolan", "asskolan"):
    expect(len(os.listdir(os.path.join(good, "handlingar", "planer", school))) == 4, f"GitLab's drafts of {school}")
for name in ("sida.html", "status.md", "tidslinje.md", "checklista.md", "kalender.ics"):
    expect("Björkskolan" in read(good, "visa", name) and "Åsskolan" in read(good, "visa", name), f"{name} lacks a plan")
expect(json.loads(read(good, job["artifacts"]["reports"]["codequality"])) == [], "findings in the example")
ElementTree.parse(os.path.join(good, job["artifacts"]["reports"]["junit"]))
os.rename(os.path.join(good, "sida", "kalender.ics"), os.path.join(good, "sida", "calendar.ics"))
expect("Kajsa" in read(good, "visa", "sida.html") and "Kajsa" not in published(good), "GitLab publishes a name")
os.rename(os.path.join(good, "sida", "calendar.ics"), os.path.join(good, "sida", "kalender.ics"))
job, outcome = run_gitlab(good, "pages")
expect(outcome.returncode == 0, f"GitLab's page: {outcome.stdout}{outcome.stderr}")
expect(sorted(os.listdir(os.path.join(good, "public"))) == ["index.html", "kalender.ics", "status.xlsx"], "GitLab's page")
expect(job["rules"] == [{"if": '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $SBS_SIDA == "ja"'}], "GitLab publishes more")
expect(pipeline["variables"]["SBS_SIDA"] != "ja", "GitLab publishes unasked")
bad = checkout("gitlab-spoilt")
spoil(bad)
_, outcome = run_gitlab(bad, "planer")
expect(outcome.returncode == 1, "GitLab's job does not fail where a plan is wrong")
report = json.loads(read(bad, "gl-code-quality-report.json"))
expect(report[0]["location"]["path"] == "planer/bjorkskolan/plan.yaml", "the report lacks the finding")
expect(not os.path.exists(os.path.join(bad, "sida")), "a page is made of plans that are wrong")

# A change on GitLab, with a comment only where a key was given.
posted = os.path.join(temporary, "posted")
with open(os.path.join(temporary, "bin", "curl"), "w", encoding="utf-8") as file:
    file.write(f'#!/bin/sh\nprintf "%s\\n" "$@" >{posted}\ncat >>{posted}\n')
os.chmod(file.name, 0o755)
for key in ("", "hemlig"):
    folder, base = changed(f"gitlab-change-{key}")
    merge = {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base, "CI_API_V4_URL": "https://gitlab.example/api/v4"}
    _, outcome = run_gitlab(folder, "planer", **merge, CI_PROJECT_ID="7", CI_MERGE_REQUEST_IID="3", SBS_KOMMENTAR=key)
    expect(outcome.returncode == 0, f"a change on GitLab: {outcome.stdout}{outcome.stderr}")
    expect(tells(read(folder, "visa", "ändringar.md")), "GitLab's job does not tell the change")
    expect(os.path.exists(posted) == (key != ""), "a comment is written unasked, or not at all")
expect(tells(read(posted)) and "projects/7/merge_requests/3/notes" in read(posted), "the comment on GitLab")
os.remove(os.path.join(temporary, "bin", "curl"))

# pre-commit: the hooks of this repository, in the example with git around it.
hooks = os.path.join(temporary, "hooks")
os.makedirs(hooks)
shutil.copy(os.path.join(root, ".pre-commit-hooks.yaml"), hooks)
for command in (["git", "init", "-q"], ["git", "add", "-A"], ["git", "commit", "-qm", "hooks"]):
    expect(run(command, hooks).returncode == 0, f"{command} fails")
revision = run(["git", "rev-parse", "HEAD"], hooks).stdout.strip()


def committed(name, hook):
    """The outcome of a commit with a hook, after a fault was put in where `name` says so."""
    folder = checkout(name)
    configuration = load(os.path.join(folder, ".pre-commit-config.yaml"))
    expect([one["id"] for one in configuration["repos"][0]["hooks"]] == ["sbs-validate"], "the example's hook")
    configuration["repos"][0].update(repo=hooks, rev=revision)
    configuration["repos"][0]["hooks"][0]["id"] = hook
    with open(os.path.join(folder, ".pre-commit-config.yaml"), "w", encoding="utf-8") as file:
        yaml.safe_dump(configuration, file)
    run(["git", "init", "-q"], folder)
    installed = run(["pre-commit", "install"], folder)
    expect(installed.returncode == 0, f"pre-commit install: {installed.stdout}{installed.stderr}")
    if "spoilt" in name:
        spoil(folder)
    run(["git", "add", "-A"], folder)
    return folder, run(["git", "commit", "-m", "Planer"], folder)


_, outcome = committed("hook", "sbs-validate")
expect(outcome.returncode == 0 and "Passed" in outcome.stdout + outcome.stderr, f"hook: {outcome.stdout}{outcome.stderr}")
_, outcome = committed("hook-spoilt", "sbs-validate")
said = outcome.stdout + outcome.stderr
expect(outcome.returncode == 1 and "SBS004" in said and "menade ni" in said, f"hook on a fault: {said}")
folder, outcome = committed("fix-spoilt", "sbs-fix")
expect(outcome.returncode == 1, "a file that was mended is committed unseen")
expect("  uppdrag: ri-2024" in read(folder, "planer", "bjorkskolan", "plan.yaml"), "sbs-fix does not mend")
# A file that was taken away is missed by the others, although no changed file is left to look at.
folder, outcome = committed("removed", "sbs-validate")
run(["git", "rm", "-q", "planer/asskolan/samverkan.yaml"], folder)
outcome = run(["git", "commit", "-m", "Bort"], folder)
expect(outcome.returncode == 1 and "SBS015" in outcome.stdout + outcome.stderr, "a plan without its root is committed")

shutil.rmtree(temporary)
for failure in failures:
    print(failure)
print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
