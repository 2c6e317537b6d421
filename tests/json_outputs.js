// Holds what sbs writes as JSON against its schemas, by a validator that no one here wrote (Debian's node-ajv): the
// findings and the views of every plan of the tests against schemas/, and the findings as SARIF against the parts of
// that standard that GitHub needs. A key more or less, or a number for a text, and sbs's own schemas refuse it.
//
// Usage: node json_outputs.js path/to/sbs_many
"use strict";

const fs = require("fs");
const path = require("path");
const Ajv = require("ajv");
const { everyOutput } = require("./every_output.js");

const root = path.join(__dirname, "..");
const validator = (file) => {
  const { $schema, ...keywords } = JSON.parse(fs.readFileSync(path.join(root, file), "utf8"));
  return new Ajv({ allErrors: true }).compile(keywords);
};
const sum = (lists) => lists.reduce((total, list) => total + list.length, 0);
// What is printed, the schema it is held against, and how many things it tells; at least so many over all plans (250).
const outputs = [
  [["validate", ".", "--format", "json"], "schemas/diagnostics.schema.json", (output) => output.diagnostics.length],
  [["validate", ".", "--format", "json", "--baseline", path.join(root, "tests/data/baseline/known.yaml")], "schemas/diagnostics.schema.json", (output) => (output.diagnostics.length > 0 ? 1 : 0), 100],
  [["validate", ".", "--format", "sarif"], "tests/data/sarif-required.schema.json", (output) => output.runs[0].results.length],
  [["timeline", ".", "--format", "json"], "schemas/timeline.schema.json", (output) => sum(output.plans.map((plan) => plan.items))],
  [["checklist", ".", "--format", "json"], "schemas/checklist.schema.json", (output) => sum(output.plans.map((plan) => plan.tasks))],
  [["results", ".", "--format", "json"], "schemas/results.schema.json", (output) => sum(output.plans.map((plan) => plan.goals)), 20],
  [["diff", path.join(root, "examples/plan.yaml"), "plan.yaml", "--format", "json"], "schemas/diff.schema.json", (output) => output.changes.length],
  [["status", ".", "--format", "json"], "schemas/status.schema.json", (output) => output.totals.plans],
];

/** Every object within a value. */
const objects = (value) => {
  if (value === null || typeof value !== "object") return [];
  const within = Object.values(value).flatMap(objects);
  return Array.isArray(value) ? within : [value, ...within];
};

/** What a schema takes although it is no output of sbs: an object with a key more, a key less, or a wrong value. */
const takenAmiss = (valid, output) => {
  const taken = [];
  for (const object of objects(output)) {
    const refuses = (what, change, back) => {
      change();
      if (valid(output)) taken.push(`${what} in ${JSON.stringify(object).slice(0, 80)}`);
      back();
    };
    refuses("one key more", () => (object.mer = 1), () => delete object.mer);
    for (const [key, value] of Object.entries(object)) {
      refuses(`no ${key}`, () => delete object[key], () => (object[key] = value));
      refuses(`${key} true or 0.5`, () => (object[key] = value === true || value === false ? 0.5 : true), () => (object[key] = value));
    }
  }
  return taken;
};

let failed = false;

// What several schemas define under one name is one thing, and is described alike.
const shared = {};
for (const view of ["timeline", "checklist", "status", "results"]) {
  const { $defs } = JSON.parse(fs.readFileSync(path.join(root, `schemas/${view}.schema.json`), "utf8"));
  for (const [name, definition] of Object.entries($defs)) {
    const text = JSON.stringify(definition);
    if (name !== "plan" && text !== (shared[name] ??= text)) {
      console.log(`${name} of schemas/${view}.schema.json is not what the schemas before it call so`);
      failed = true;
    }
  }
}

for (const [command, schema, count, least = 250] of outputs) {
  const valid = validator(schema);
  let checked = 0;
  let things = 0;
  const wrong = [];
  let mutated = null;
  everyOutput(process.argv[2], command, (name, output) => {
    checked += 1;
    things += count(output);
    if (mutated === null && count(output) > 3 && schema.startsWith("schemas/")) mutated = takenAmiss(valid, output);
    if (!valid(output)) wrong.push(`${name}: ${JSON.stringify(valid.errors.slice(0, 3))}`);
  });
  // An object that says nothing is no output of sbs.
  if (valid({})) wrong.push(`${schema} takes an empty object`);
  if (mutated !== null) wrong.push(...mutated);
  console.log(`${command.join(" ")}: ${checked} outputs with ${things} things, ${wrong.length} not as ${schema} says`);
  wrong.slice(0, 5).forEach((one) => console.log(`  ${one}`));
  failed = failed || wrong.length > 0 || checked < 100 || things < least;
}
process.exit(failed ? 1 : 0);
