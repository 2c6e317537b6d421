"use strict";
// Holds the findings of every plan of the tests, as SARIF, against the schema of the standard (2.1.0), which is at hand in
// npm alone. Usage: node sarif_test.js path/to/sbs_many path/to/the/npm/folder

const path = require("path");
const { everyOutput } = require("../every_output.js");

const [sbsMany, folder] = process.argv.slice(2);
const load = (name) => require(path.resolve(folder, "node_modules", name));
const Ajv = load("ajv-draft-04").default;
const schema = load("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
// The formats of strings are those of another package, and one of its patterns is none by the stricter grammar.
const valid = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

let checked = 0;
let findings = 0;
const wrong = [];
let known = 0;
const baseline = path.join(__dirname, "../data/baseline/known.yaml");
for (const options of [[], ["--baseline", baseline]])
  everyOutput(sbsMany, ["validate", ".", "--format", "sarif", ...options], (name, output) => {
    const { results } = output.runs[0];
    checked += 1;
    findings += results.length;
    known += results.filter((one) => one.baselineState === "unchanged").length;
    if (!valid(output)) wrong.push(`${name}: ${JSON.stringify(valid.errors.slice(0, 3))}`);
    // With a baseline each result is new or known to it, but for what a comment takes back, which is none of its concern.
    const told = results.every((one) => {
      const excepted = one.suppressions?.[0].kind === "inSource";
      return "baselineState" in one === (options.length > 0 && !excepted);
    });
    if (!told) wrong.push(`${name}: a result with the wrong state`);
  });
if (valid({ version: "2.1.0", runs: [{ results: [] }] })) wrong.push("the schema takes a run without a tool");
console.log(`${checked} SARIF logs with ${findings} findings, ${wrong.length} not as the standard's schema says`);
wrong.slice(0, 10).forEach((one) => console.log(one));
process.exit(wrong.length === 0 && checked > 100 && findings > 500 && known > 0 ? 0 : 1);
