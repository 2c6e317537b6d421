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
everyOutput(sbsMany, ["validate", ".", "--format", "sarif"], (name, output) => {
  checked += 1;
  findings += output.runs[0].results.length;
  if (!valid(output)) wrong.push(`${name}: ${JSON.stringify(valid.errors.slice(0, 3))}`);
});
if (valid({ version: "2.1.0", runs: [{ results: [] }] })) wrong.push("the schema takes a run without a tool");
console.log(`${checked} SARIF logs with ${findings} findings, ${wrong.length} not as the standard's schema says`);
wrong.slice(0, 10).forEach((one) => console.log(one));
process.exit(wrong.length === 0 && checked > 100 && findings > 500 ? 0 : 1);
