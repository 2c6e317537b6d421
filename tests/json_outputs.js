// Holds what sbs writes as JSON against its schemas, by a validator that no one here wrote (Debian's node-ajv): the
// findings of every plan of the tests, in both languages, against schemas/diagnostics.schema.json, and the same as SARIF
// against the parts of that standard that GitHub needs.
//
// Usage: node json_outputs.js path/to/sbs
"use strict";

const { spawnSync } = require("child_process");
const fs = require("fs");
const path = require("path");
const Ajv = require("ajv");

const sbs = path.resolve(process.argv[2]);
const root = path.join(__dirname, "..");
const validator = (file) => {
  const { $schema, ...keywords } = JSON.parse(fs.readFileSync(path.join(root, file), "utf8"));
  return new Ajv({ allErrors: true }).compile(keywords);
};
const forms = { json: validator("schemas/diagnostics.schema.json"), sarif: validator("tests/data/sarif-required.schema.json") };

const specs = path.join(root, "tests/spec");
const folders = [...fs.readdirSync(specs).map((name) => path.join(specs, name)), path.join(root, "examples")];
let checked = 0;
let findings = 0;
const wrong = [];
folders.forEach((folder, at) => {
  const language = at % 2 ? "sv" : "en";
  for (const [form, valid] of Object.entries(forms)) {
    const options = ["validate", ".", "--format", form, "--lang", language, "--today", "2017-05-01"];
    const run = spawnSync(sbs, options, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
    if (run.stdout === "") continue; // there was nothing to check
    const output = JSON.parse(run.stdout);
    checked += 1;
    findings += form === "json" ? output.diagnostics.length : output.runs[0].results.length;
    if (!valid(output)) wrong.push(`${path.basename(folder)} ${form}: ${JSON.stringify(valid.errors.slice(0, 3))}`);
  }
});
console.log(`${checked} outputs with ${findings} findings, ${wrong.length} of them not as their schema says`);
wrong.slice(0, 10).forEach((one) => console.log(one));
process.exit(wrong.length === 0 && checked > 200 && findings > 1000 ? 0 : 1);
