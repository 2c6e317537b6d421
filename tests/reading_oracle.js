// An outside oracle for reading: what sbs's flat tree makes of a file is what another YAML parser (Debian's node-yaml)
// makes of it, structure and text, or a rule speaks of the file. On every YAML file of the tests and on random mutations of
// the sections of examples/plan.yaml: none is silently misread.
//
// With a second judge, libfyaml, it tells of what sbs takes how often each of the two reads it as sbs does, and how often it
// is no YAML to them; where sbs and node-yaml read otherwise, libfyaml has to read as sbs does.
//
// Usage: node reading_oracle.js path/to/sbs_read_as_json MUTATIONS [yaml-cpp] [path/to/sbs_read_by_libfyaml]
//        with yaml-cpp the line reader is left out, which reads most files before yaml-cpp otherwise
"use strict";

const { execFileSync } = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");
const YAML = require("yaml");

const [reader, count, more] = [path.resolve(process.argv[2]), Number(process.argv[3]), process.argv.slice(4)];
const which = more.filter((one) => one === "yaml-cpp");
const judge = more.filter((one) => one !== "yaml-cpp").map((one) => path.resolve(one))[0];
const root = path.join(__dirname, "..");

/** What the core schema of YAML 1.2 takes for nothing. */
const nothing = new Set(["", "~", "null", "Null", "NULL"]);

function tree(node) {
  if (node === null || node === undefined) return null;
  if (YAML.isScalar(node)) {
    if (node.type === "PLAIN" && nothing.has(node.value)) return null;
    return String(node.value ?? "").normalize("NFC");
  }
  if (YAML.isSeq(node)) return ["sequence", ...node.items.map(tree_of_item)];
  if (YAML.isMap(node)) return ["mapping", ...node.items.flatMap((pair) => [tree(pair.key), tree(pair.value)])];
  return ["pair", tree(node.key), tree(node.value)];
}
function tree_of_item(node) {
  return YAML.isPair(node) ? ["mapping", tree(node.key), tree(node.value)] : tree(node);
}

function read(program, texts, ...which) {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "oracle-")), "list.json");
  fs.writeFileSync(file, JSON.stringify(texts));
  try {
    return JSON.parse(execFileSync(program, [file, ...which], { maxBuffer: 1 << 30 }));
  } finally {
    fs.rmSync(path.dirname(file), { recursive: true });
  }
}

const tally = { same: 0, refused: 0, judged: 0 };
const wrong = [];
/** What other readers make of what sbs takes: the same, something else, or nothing at all. */
const others = { "node-yaml": { same: 0, otherwise: 0, refused: 0 }, libfyaml: { same: 0, otherwise: 0, refused: 0 } };

function compare(texts) {
  const read_by_sbs = read(reader, texts, ...which);
  const judged = judge ? read(judge, texts) : [];
  read_by_sbs.forEach((ours, at) => {
    if (ours.refused.length > 0) return tally.refused++;
    const documents = YAML.parseAllDocuments(texts[at], { version: "1.2", schema: "failsafe", uniqueKeys: false, merge: false, logLevel: "silent" });
    const theirs = documents.length > 0 ? tree(documents[0].contents) : null;
    // Whether a block of text at the end of a file that lacks its last line end has one itself is a matter of taste.
    const text = (one) => JSON.stringify(one).replace(/\\n"/g, '"');
    const count = (reader, refused, tree) => {
      const how = refused ? "refused" : text(tree) === text(ours.tree) ? "same" : "otherwise";
      others[reader][how]++;
      return how;
    };
    const by_node = count("node-yaml", documents.length > 1 || documents.some((one) => one.errors.length > 0), theirs);
    const by_judge = judge && count("libfyaml", judged[at] !== null && judged[at].refused === true, judged[at]);
    if (documents.length <= 1 && text(theirs) === text(ours.tree)) return tally.same++;
    // What is odd, and no other reader takes for the same, is reported by a rule that knows what should stand there.
    if (ours.reported > 0) return tally.refused++;
    if (by_judge === "same") return tally.judged++;
    wrong.push({ text: texts[at], ours: ours.tree, theirs, by_node, by_judge, libfyaml: judged[at] });
  });
}

// A generator of its own, so that each run tries the same mutations.
let state = 20160613;
function random(below) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * below);
}

const marks = [..." \t\n:{}[],#&*!|>'\"%@-?\\=~å", ": ", " #", "- ", "\n\n", "\n  ", "''", '""', "|\n", ">-\n", "---\n", "null", "...\n", "\r\n", "\u00a0", "a\u030a", "{}", "[]", "? "];
function mutated(text) {
  let result = text;
  for (let changes = 1 + random(3); changes > 0; --changes) {
    const at = random(result.length);
    switch (random(5)) {
      case 0:
        result = result.slice(0, at) + result.slice(at + 1 + random(3));
        break;
      case 1:
        result = result.slice(0, at) + marks[random(marks.length)] + result.slice(at + 1);
        break;
      case 2: {
        const lines = result.split("\n");
        const line = random(lines.length);
        lines[line] = " ".repeat(random(6)) + lines[line].trimStart();
        result = lines.join("\n");
        break;
      }
      case 3: {
        const lines = result.split("\n");
        lines.splice(random(lines.length), 0, lines[random(lines.length)]);
        result = lines.join("\n");
        break;
      }
      default:
        result = result.slice(0, at) + marks[random(marks.length)] + result.slice(at);
    }
  }
  return result;
}

function yaml_below(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return yaml_below(name);
    const bytes = /\.ya?ml$/.test(entry.name) ? fs.readFileSync(name) : Buffer.alloc(0);
    const text = bytes.toString("utf8");
    return bytes.length > 0 && Buffer.from(text, "utf8").equals(bytes) ? [text] : [];
  });
}

compare([...yaml_below(path.join(root, "tests/spec")), ...yaml_below(path.join(root, "examples"))]);
const example = fs.readFileSync(path.join(root, "examples/plan.yaml"), "utf8");
// Pieces of about twenty lines, each of which is YAML by itself: entries of a section.
const pieces = example.split(/\n(?=[a-z]+:)/).flatMap((section) => {
  const [head, ...items] = section.split(/\n(?=  - )/);
  if (items.length === 0) return [`sbs: 1\n${head}`];
  const several = [];
  for (let at = 0; at < items.length; at += 2) several.push(["sbs: 1", head.split("\n").find((line) => /^[a-z]+:/.test(line)), ...items.slice(at, at + 2)].join("\n"));
  return several;
});
const batch = 2000;
for (let done = 0; done < count; done += batch)
  compare(Array.from({ length: Math.min(batch, count - done) }, () => mutated(pieces[random(pieces.length)])));

console.log(`same ${tally.same}, refused ${tally.refused}, misread ${wrong.length}`);
if (judge) {
  console.log(`read otherwise by node-yaml, as sbs does by libfyaml: ${tally.judged}`);
  for (const [name, one] of Object.entries(others)) console.log(`of what sbs takes, ${name}: same ${one.same}, otherwise ${one.otherwise}, no YAML to it ${one.refused}`);
}
wrong.slice(0, 5).forEach((one) => console.log(JSON.stringify(one)));
process.exit(wrong.length === 0 && tally.same > count / 5 ? 0 : 1);
