// Holds schemas/plan.*.schema.json against sbs, with a JSON Schema validator and a YAML reader that no one here wrote
// (Debian's node-ajv, node-yaml with the core schema of YAML 1.2): the schema has to call a file wrong exactly when sbs
// reports a fault of shape that a schema can express. On every plan of the tests, on mutations of examples/plan.yaml, and
// on each key of the format, in both languages, with every kind of value, none, misspelt, and left out.
//
// Usage: node schema_agreement.js path/to/sbs MUTATIONS
"use strict";

const { execFileSync } = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");
const Ajv = require("ajv");
const YAML = require("yaml");

const [sbs, count] = [path.resolve(process.argv[2]), Number(process.argv[3])];
const root = path.join(__dirname, "..");

// What sbs reports of a plan's shape. SBS012, SBS011: the schema of one language, and of codes, says the same.
const shape = new Set(["SBS004", "SBS005", "SBS006", "SBS007", "SBS008", "SBS011", "SBS012", "SBS013"]);
// Where sbs speaks of the text itself, no reader of YAML gives the schema anything to look at.
const unreadable = new Set(["SBS001", "SBS002", "SBS003", "SBS014"]);

const read = (name) => JSON.parse(fs.readFileSync(path.join(root, `schemas/plan${name}.schema.json`), "utf8"));
const texts = { sv: read(".sv"), en: read(".en"), any: read("") };
const schemas = {};
for (const [name, text] of Object.entries(texts)) {
  // ajv 6 knows draft-07, of whose keywords alone the schemas are made.
  const { $schema, ...keywords } = text;
  schemas[name] = new Ajv({ allErrors: true }).compile(keywords);
}
const formed_as_a_date = new RegExp(texts.en.properties.collaboration.properties.start.pattern);

/** A number, a truth value or a date that is written in a way that the value no longer shows. */
function spelled_otherwise(node) {
  const text = node.source;
  if (node.type !== "PLAIN" || text === undefined) return false;
  if (typeof node.value === "number") return !/^(0|[1-9][0-9]{0,8})$/.test(text);
  if (typeof node.value === "boolean") return !/^(true|false)$/.test(text);
  return false;
}

/**
 * The few things that a schema cannot express:
 * - numbers and truth values in another spelling (2016.0, 0x7E0, True, 02016), which the schema sees as the same value;
 * - digits with underscores as a code, which only YAML 1.1 takes for a number;
 * - a range of dates that runs backwards, a recurrence of 0;
 * - upper case in a recurrence, truth values in quotation marks;
 * - what only some mandates ask for, or a value: what the time is counted from, and the start where it is counted from that;
 * - an empty list of dates, which to sbs is no date;
 * - a recurrence in the language of the other words than its file's, when it is the same in both ("2 veckor" is not).
 */
function beyond_schemas(document, findings) {
  let beyond = false;
  YAML.visit(document, {
    Scalar(_, node) {
      const text = String(node.source === undefined ? node.value : node.source);
      if (spelled_otherwise(node)) beyond = true;
      if (node.type === "PLAIN" && /^[-+]?[0-9_.eExobXOB]*_[0-9_]*$/.test(text)) beyond = true;
      if (node.type !== "PLAIN" && /^(true|false|yes|no)$/i.test(text)) beyond = true;
      if (/^0+ ?[a-zåäö]+$/i.test(text)) beyond = true;
      if (/[A-ZÅÄÖ]/.test(text) && /(dag|veck|månad|day|week|month|varje|every|varannan)/i.test(text)) beyond = true;
      if (/^[-+]?(\.inf|\.nan)$/i.test(text)) beyond = true;
    },
    Seq(_, node) {
      if (node.items.length === 0) beyond = true;
    },
  });
  const by_mandate = (one) => one.rule === "SBS005" && /“(counted_from|räknas_från)” is missing|which the time is counted from/.test(one.message);
  if (findings.length > 0 && findings.every(by_mandate)) beyond = true;
  return beyond || findings.some((one) => one.rule === "SBS008" && formed_as_a_date.test(one.text));
}

/** What sbs reports of each of many single files, in one run. */
function findings_of(plans) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "agreement-"));
  try {
    plans.forEach((text, at) => {
      fs.mkdirSync(path.join(folder, String(at)));
      fs.writeFileSync(path.join(folder, String(at), "plan.yaml"), text);
    });
    let out;
    try {
      out = execFileSync(sbs, ["validate", ".", "--select", "SBS0", "--format", "json", "--today", "2017-05-01", "--fail-on", "never"], {
        cwd: folder,
        maxBuffer: 1 << 30,
        env: { ...process.env, SBS_LANG: "en" },
        stdio: ["ignore", "pipe", "ignore"],
      });
    } catch (error) {
      out = error.stdout; // one that could not be read whole makes the run exit 2
    }
    const found = plans.map(() => []);
    const seen = new Set();
    const report = JSON.parse(out);
    for (const plan of report.plans) seen.add(Number(plan.root.split("/")[0]));
    for (const one of report.diagnostics) {
      const at = Number(one.file.split("/")[0]);
      const line = plans[at].split("\n")[one.line - 1] || "";
      found[at].push({ rule: one.rule, line: one.line, text: [...line].slice(one.column - 1, one.end_column - 1).join(""), message: one.message });
    }
    return found.map((findings, at) => (seen.has(at) ? findings : undefined));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

const wrong = [];
const tally = { dates: 0, both: 0, neither: 0, beyond: 0, unread: 0 };

function compare(plans) {
  findings_of(plans).forEach((findings, at) => {
    const text = plans[at];
    if (findings === undefined || findings.some((one) => unreadable.has(one.rule))) return tally.unread++;
    const document = YAML.parseDocument(text, { version: "1.2", schema: "core", merge: false, keepSourceTokens: true });
    if (document.errors.length > 0) return tally.unread++;
    const value = document.toJS();
    const language = sections_in(value, "sv") >= sections_in(value, "en") ? "sv" : "en";
    const said = findings.filter((one) => shape.has(one.rule));
    const validator = schemas[language];
    const valid = validator(value);
    if (valid === (said.length === 0)) {
      if (valid && !schemas.any(value)) wrong.push(`plan.schema.json refuses what its part takes:\n${text}`);
      return valid ? tally.neither++ : tally.both++;
    }
    if (beyond_schemas(document, said)) return tally.beyond++;
    const why = valid ? said.map((one) => `${one.rule} ${one.message}`) : validator.errors.map((one) => `${one.dataPath} ${one.message}`);
    wrong.push(`${valid ? "only sbs" : "only the schema"} (${language}): ${why.slice(0, 3).join("; ")}`);
  });
}

/** How many of a file's sections have their name in a language. */
function sections_in(value, language) {
  if (!value || typeof value !== "object") return 0;
  return Object.keys(value).filter((key) => texts[language].properties[key] !== undefined).length;
}

// A generator of its own, so that each run tries the same mutations.
let state = 20161003;
function random(below) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * below); // its last bits come back after a few draws
}

const words = [
  "x", "2016", "2016-06-13", "HT2016", "2017-02-30", "3.5", "true", "nej", "yes", "[]", "[a, b]", "{a: b}", "null", "~",
  '""', "'0114'", "0114", "91000014", "skola", "school", "kommunal", "municipal", "2 veckor", "every week", "..", "-1",
  "in_progress", "pågår", "x-own", "[2016-06-13, 2016-06-14]", "[skolverket]", "- x", "sbs-2015", "1",
];
function mutated(text) {
  const lines = text.split("\n");
  for (let changes = 1 + random(2); changes > 0; --changes) {
    const at = random(lines.length);
    const entry = /^(\s*(?:- )?)("?[\wåäö-]+"?)(:\s*)(.*)$/.exec(lines[at]);
    switch (random(7)) {
      case 0:
        lines.splice(at, 1);
        break;
      case 1:
        if (entry) lines[at] = entry[1] + entry[2] + entry[3] + words[random(words.length)];
        break;
      case 2:
        if (entry) lines[at] = entry[1] + words[random(words.length)] + entry[3] + entry[4];
        break;
      case 3: // another line's key
        if (entry) {
          const other = /^\s*(?:- )?("?[\wåäö-]+"?):/.exec(lines[random(lines.length)]);
          if (other) lines[at] = entry[1] + other[1] + entry[3] + entry[4];
        }
        break;
      case 4: // within braces
        lines[at] = lines[at].replace(/: [^,{}[\]]+([,}])/, (_, end) => `: ${words[random(words.length)]}${end}`);
        break;
      case 5: // a letter of a word
        if (entry && entry[2].length > 2) {
          const place = 1 + random(entry[2].length - 1);
          lines[at] = entry[1] + entry[2].slice(0, place) + "abcdefghijklmnopqrstuvwxyzåäö_"[random(30)] + entry[2].slice(place + 1) + entry[3] + entry[4];
        }
        break;
      default: // without its value
        if (entry) lines[at] = entry[1] + entry[2] + ":";
    }
  }
  return lines.join("\n");
}

function plans_below(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return plans_below(name);
    return /^[^.].*\.ya?ml$/.test(entry.name) ? [fs.readFileSync(name, "utf8")] : [];
  });
}

const example = fs.readFileSync(path.join(root, "examples/plan.yaml"), "utf8");
const swedish = execFileSync(sbs, ["translate", "--to", "sv", path.join(root, "examples/plan.yaml")], { encoding: "utf8" });
const known = [...plans_below(path.join(root, "tests/spec")), ...plans_below(path.join(root, "examples"))];
for (let at = 0; at < known.length; at += 20) compare(known.slice(at, at + 20));
const batch = 20; // all of them are plans of one organiser, which sbs compares with each other
for (let done = 0; done < count; done += batch)
  compare(Array.from({ length: Math.min(batch, count - done) }, (_, at) => mutated(at % 2 ? example : swedish)));

/** Every key that the schema of a language has, and where: `interventions[].goals[].unit`. */
function keys_below(schema, where) {
  const own = Object.entries(schema.properties || {}).flatMap(([key, value]) => {
    const path = where === "" ? key : `${where}.${key}`;
    return [path, ...keys_below(value, path)];
  });
  const inner = ["then", "else", "allOf", "anyOf", "oneOf"].flatMap((word) => [schema[word] || []].flat());
  return [...own, ...(schema.items ? keys_below(schema.items, `${where}[]`) : []), ...inner.flatMap((one) => keys_below(one, where))];
}

/** The mappings of a plan and their entries, by where they are: what of its text is the entry, its key and its value. */
function places_in(text) {
  const found = new Map();
  const take = (where, what) => found.has(where) || found.set(where, { text, ...what });
  const walk = (node, where) => {
    if (YAML.isSeq(node)) node.items.forEach((item) => walk(item, `${where}[]`));
    if (!YAML.isMap(node)) return;
    take(`${where}.`, { begin: node.range[0], flow: node.flow === true });
    for (const { key, value } of node.items) {
      const path = where === "" ? key.value : `${where}.${key.value}`;
      if (value && value.range) take(path, { key: key.range, value: value.range });
      walk(value, path);
    }
  };
  walk(YAML.parseDocument(text, { version: "1.2", schema: "core" }).contents, "");
  return found;
}

/** What a language's right plans have of each key and each mapping, in the shortest of them. */
function places_of(language, plans) {
  const right = plans.filter((text) => {
    const document = YAML.parseDocument(text, { version: "1.2", schema: "core", merge: false });
    const value = document.errors.length === 0 ? document.toJS() : undefined;
    const whole = value && value.sbs && (value.collaboration || value.samverkan); // of a part of a plan, sbs says nothing
    return whole && schemas[language](value);
  });
  const all = new Map();
  for (const text of right.sort((a, b) => a.length - b.length))
    for (const [where, place] of places_in(text)) if (!all.has(where)) all.set(where, place);
  return all;
}

/** A plan with a key's value replaced; where no plan has the key, with the key put first into a mapping that may have it. */
function with_value(places, path, key, value) {
  const place = places.get(path);
  if (place) {
    const name = key === undefined ? place.text.slice(place.key[0], place.key[1]) : key;
    return `${place.text.slice(0, place.key[0])}${name}: ${value}${lines_after(place)}`;
  }
  const dot = path.lastIndexOf(".");
  const mapping = places.get(path.slice(0, dot + 1) || ".");
  if (!mapping) return undefined;
  const name = key === undefined ? path.slice(dot + 1) : key;
  const { text, begin, flow } = mapping;
  if (flow) return `${text.slice(0, begin + 1)}${name}: ${value}, ${text.slice(begin + 1)}`;
  const column = begin - (text.lastIndexOf("\n", begin - 1) + 1);
  return `${text.slice(0, begin)}${name}: ${value}\n${" ".repeat(column)}${text.slice(begin)}`;
}
/** What follows a value; a value in a block ends with its line. */
function lines_after({ text, value }) {
  const rest = text.slice(value[1]);
  return text.slice(value[0], value[1]).endsWith("\n") ? `\n${rest}` : rest;
}

/** What no plan of the tests has. */
const beside = {
  en: `sbs: 1
collaboration: {mandate: sbs-2019, organiser: {name: A, type: municipal, supervision: [{kind: order, decision: 2019-11-05}]}}
`,
  sv: `sbs: 1
samverkan: {uppdrag: sbs-2019, huvudman: {namn: A, typ: kommunal, tillsyn: [{slag: föreläggande, beslut: 2019-11-05}]}}
`,
};

/** Each key with each word; without a value, misspelt, and, where a plan has it, left out. */
function compare_keys(tries) {
  const plans = [];
  const without = [];
  let keys = 0;
  for (const [language, whole] of [["en", example], ["sv", swedish]]) {
    const places = places_of(language, [...known, whole, beside[language]]);
    for (const path of new Set(keys_below(texts[language], ""))) {
      ++keys;
      const values = tries < words.length ? Array.from({ length: tries }, () => words[random(words.length)]) : words;
      const made = [...values, ""].map((value) => with_value(places, path, undefined, value));
      made.push(with_value(places, path, `${path.split(".").at(-1)}x`, "text"));
      if (made.includes(undefined)) without.push(`${language} ${path}`);
      else plans.push(...made);
      const place = places.get(path);
      if (place) plans.push(place.text.slice(0, place.key[0]) + "x-own: {}" + lines_after(place));
    }
  }
  const before = { ...tally };
  for (let at = 0; at < plans.length; at += batch) compare(plans.slice(at, at + batch));
  const told = ["both", "neither", "beyond", "unread"].map((one) => `${one} ${tally[one] - before[one]}`);
  console.log(`${keys} keys of the format, ${plans.length} plans: ${told.join(", ")}; keys that no plan could be made for: ${without.length}`);
  without.forEach((one) => console.log(`  ${one}`));
  return without.length === 0;
}
const every_key = compare_keys(count < 10000 ? 1 : words.length);

// Of the years from 1899 on, all in a long run, else one in seven.
const years_apart = count < 10000 ? 7 : 1;
/** The schema knows each day, week and school year that there is, and no other, in dates and in deadlines. */
function compare_dates() {
  const two = (number) => String(number).padStart(2, "0");
  const dates = [];
  for (let year = 1899; year <= 2200; year += years_apart) {
    dates.push(`${year}`, `HT${year}`, `VT${year}`, `VT ${year}`);
    for (let month = 0; month <= 13; ++month) {
      dates.push(`${year}-${two(month)}`);
      for (const day of [0, 1, 19, 28, 29, 30, 31, 32]) dates.push(`${year}-${two(month)}-${two(day)}`);
    }
    for (const week of [0, 1, 9, 10, 52, 53, 54]) dates.push(`${year}-W${two(week)}`, `v. ${week} ${year}`, `v.${two(week)} ${year}`);
    for (const later of [0, 1, 2, 10, 11]) dates.push(`${year}/${two((year + later) % 100)}`);
    dates.push(`${year}/${year + 1}`, `${year}-02-28/${year}-02-29`, `${year}/${two((year + 1) % 100)}/${year + 1}/${two((year + 2) % 100)}`);
  }
  for (const [pattern, key, written] of [
    [texts.en.properties.timeline.items.properties.done.pattern, "done", dates],
    [texts.en.properties.timeline.items.properties.planned.pattern, "planned", dates.map((date) => `by ${date}`)],
  ]) {
    const formed = new RegExp(pattern, "u");
    const head = "sbs: 1\ncollaboration: {mandate: ri-2024, organiser: {name: X, type: municipal}}\ntimeline:\n";
    const many = 500; // of more findings than a thousand in one plan, sbs tells only how many
    const parts = Array.from({ length: Math.ceil(written.length / many) }, (_, at) => written.slice(at * many, (at + 1) * many));
    const plans = parts.map((part) => head + part.map((date) => `  - {event: contact, ${key}: "${date}"}\n`).join(""));
    findings_of(plans).forEach((findings, at) => {
      const refused = new Set(findings.filter((one) => one.rule === "SBS008").map((one) => one.line - 4));
      parts[at].forEach((date, line) => {
        if (formed.test(date) !== refused.has(line)) return (tally.dates += 1);
        wrong.push(`${formed.test(date) ? "only sbs" : "only the schema"} refuses the date ${date}`);
      });
    });
  }
}

compare_dates();
console.log(`dates ${tally.dates}, both ${tally.both}, neither ${tally.neither}, beyond schemas ${tally.beyond}, not read ${tally.unread}, disagreeing ${wrong.length}`);
const kinds = new Map();
for (const one of wrong) kinds.set(one, (kinds.get(one) || 0) + 1);
for (const [one, times] of [...kinds].sort((a, b) => b[1] - a[1]).slice(0, 20)) console.log(times, one);
const enough = tally.dates > 80000 / years_apart && tally.both > count / 5 && tally.neither > count / 10 && tally.beyond < count / 10;
process.exit(wrong.length === 0 && enough && every_key ? 0 : 1);
