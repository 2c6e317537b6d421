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
    """The example as its own repository: without the schemas of this one."""
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


# GitHub: the steps of the action, as the example's workflow calls it.
def run_action(folder, given):
    action = load(os.path.join(root, "action.yml"))
    inputs = {name: str(one["default"]) for name, one in action["inputs"].items()}
    expect(set(given) <= set(inputs), f"the workflow gives {given}, the action takes {list(inputs)}")
    inputs.update(given)
    summary = os.path.join(folder, "summary.md")
    outcome = None
    for step in action["runs"]["steps"]:
        condition = step.get("if")
        expect(condition in (None, "inputs.views != ''"), f"an unknown condition: {condition}")
        if condition and inputs["views"] == "":
            continue
        expect(step["shell"] == "bash", "a step without bash")
        expect("${{" not in step["run"], "an input reaches a script as text")
        variables = {}
        for name, value in step.get("env", {}).items():
            variables[name] = re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda match: inputs[match[1]], value)
            expect("${{" not in variables[name], f"{value} is not understood")
        outcome = run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            folder,
            GITHUB_ACTIONS="true",
            GITHUB_ACTION_PATH=root,
            GITHUB_STEP_SUMMARY=summary,
            **variables,
        )
        if outcome.returncode != 0:
            break
    return outcome


workflow = load(os.path.join(example, ".github", "workflows", "planer.yaml"))
expect(set(workflow[True]) == {"push", "pull_request", "schedule"}, "YAML 1.1 reads the key on as true")
steps = workflow["jobs"]["planer"]["steps"]
(step,) = [step for step in steps if "/sbs@" in step["uses"]]
uploaded = [step["with"] for step in steps if "upload" in step["uses"]]
expect(any(one.get("path") == step["with"]["views"] for one in uploaded), "the views are not kept")
expect(any(one.get("sarif_file") == step["with"]["sarif"] for one in uploaded), "the SARIF file is not sent")

good = checkout("github")
outcome = run_action(good, step["with"])
expect(outcome.returncode == 0, f"the action fails on the example: {outcome.stdout}{outcome.stderr}")
for name in ("status.md", "timeline.md", "checklist.md", "calendar.ics"):
    expect("Björkskolan" in read(good, "visa", name) and "Åsskolan" in read(good, "visa", name), f"{name} lacks a plan")
expect("Närmast" in read(good, "summary.md"), "the run's page lacks the checklist")
expect("| Samarbete | Steg |" in read(good, "summary.md"), "the run's page lacks the status")
expect(json.loads(read(good, "sbs.sarif"))["runs"][0]["results"] == [], "findings in the example")

bad = checkout("github-spoilt")
spoil(bad)
outcome = run_action(bad, step["with"])
expect(outcome.returncode == 1, "the action does not fail where a plan is wrong")
expect("::error file=planer/bjorkskolan/plan.yaml,line=7" in outcome.stdout, f"no annotation: {outcome.stdout}")
expect(json.loads(read(bad, "sbs.sarif"))["runs"][0]["results"][0]["ruleId"] == "SBS004", "SARIF lacks the finding")
# What is typed into a workflow stays a word.
outcome = run_action(checkout("github-hostile"), {**step["with"], "path": "planer; touch caught $(touch caught)"})
expect(outcome.returncode == 2, "a path that is not there goes through")
expect(not os.path.exists(os.path.join(temporary, "github-hostile", "caught")), "an input was run as a command")
outcome = run_action(checkout("github-no-views"), {**step["with"], "views": ""})
expect(outcome.returncode == 0, "the action fails without views")


# GitLab: the job's own lines, in one shell.
def run_gitlab(folder):
    pipeline = load(os.path.join(example, ".gitlab-ci.yml"))
    job = pipeline["planer"]
    script = "\n".join(job["before_script"] + job["script"])
    return job, run(["bash", "-eo", "pipefail", "-c", script], folder, **pipeline["variables"])


good = checkout("gitlab")
job, outcome = run_gitlab(good)
expect(outcome.returncode == 0, f"GitLab's job fails on the example: {outcome.stdout}{outcome.stderr}")
for name in ("status.md", "tidslinje.md", "checklista.md", "kalender.ics"):
    expect("Björkskolan" in read(good, *job["artifacts"]["paths"], name), f"{name} lacks a plan")
expect(json.loads(read(good, job["artifacts"]["reports"]["codequality"])) == [], "findings in the example")
ElementTree.parse(os.path.join(good, job["artifacts"]["reports"]["junit"]))
bad = checkout("gitlab-spoilt")
spoil(bad)
_, outcome = run_gitlab(bad)
expect(outcome.returncode == 1, "GitLab's job does not fail where a plan is wrong")
report = json.loads(read(bad, "gl-code-quality-report.json"))
expect(report[0]["location"]["path"] == "planer/bjorkskolan/plan.yaml", "the report lacks the finding")

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
