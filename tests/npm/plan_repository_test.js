"use strict";
// examples/plan-repository in an editor, copied out of this repository as one is told to: no file is underlined, each
// schema is there, nothing is fetched; a new plan is checked before it names a schema; and what sbs finds in a plan is
// listed on its line by the task, whatever the file is called and in either language.
// Arguments: the program; the folder in which npm installed the language server.

const { execFileSync } = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");
const { LanguageServer, position } = require("./language_server.js");

const sbs = path.resolve(process.argv[2]);
const failures = [];
const expect = (condition, message) => condition || failures.push(message);

const copy = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "plan-repository-")), "Planer för Åsele");
fs.cpSync(path.join(__dirname, "..", "..", "examples", "plan-repository"), copy, { recursive: true });
const read_json = (...parts) => JSON.parse(fs.readFileSync(path.join(copy, ...parts), "utf8"));

/** The settings of the editor as the server asks for them, `yaml.schemas` below `yaml`. */
const settings = () => {
  const of_yaml = {};
  for (const [name, value] of Object.entries(read_json(".vscode", "settings.json"))) {
    const [section, ...rest] = name.split(".");
    if (section !== "yaml") continue;
    const last = rest.pop();
    rest.reduce((below, key) => (below[key] ??= {}), of_yaml)[last] = value;
  }
  return of_yaml;
};

const check_editor = async () => {
  const of_yaml = settings();
  expect(of_yaml.schemaStore?.enable === false, "the editor looks for schemas elsewhere");
  const server = new LanguageServer(process.argv[3], copy, of_yaml);
  await server.start();
  const plans = fs.readdirSync(copy, { recursive: true }).filter((name) => /\.yaml$/.test(name) && !/^\.(github|pre)/.test(name));
  expect(plans.length === 4, `the files of the copy: ${plans}`);
  for (const name of plans) {
    const file = path.join(copy, name);
    const text = fs.readFileSync(file, "utf8");
    const found = await server.findings(file, text);
    expect(found.length === 0, `${name}: ${JSON.stringify(found.slice(0, 2))}`);
    // Were the schema not there, nothing would be found either.
    const wrong = await server.findings(file, `${text}\nfel: ja\n`);
    expect(wrong.length === 1 && /^Uppgiften är okänd: /.test(wrong[0].message), `${name}: ${JSON.stringify(wrong)}`);
  }
  const fresh = path.join(copy, "planer", "ny", "plan.yaml");
  const text = "sbs: 1\nsamverkan:\n  uppdrag: sbs-2018\n  huvudman: {namn: Granvik, typ: kommunal}\n";
  const found = await server.findings(fresh, text);
  expect(found.length === 1 && /^Efter ”uppdrag:” ska det stå ”sbs-2015”/.test(found[0].message), `a new plan: ${JSON.stringify(found)}`);
  const offered = await server.completion(fresh, position(text, "sbs-2018"));
  expect(offered.some((one) => one.label === "ri-2024"), "no mandate is offered in a new plan");
  const reached = await server.stop();
  expect(reached.length === 0, `the language server wants the network: ${reached.slice(0, 3)}`);
};

/** What the task that checks the plans lists of a text, as VS Code reads it: the first of its patterns that fits a line. */
const listed = (text) => {
  const [task] = read_json(".vscode", "tasks.json").tasks.filter((one) => one.group?.isDefault);
  const entries = [];
  for (const line of text.split("\n"))
    for (const { severity, pattern } of task.problemMatcher) {
      const found = new RegExp(pattern.regexp).exec(line);
      if (found === null) continue;
      const part = (name) => found[pattern[name]];
      entries.push({ severity, file: part("file"), line: +part("line"), column: +part("column"), rule: part("code"), message: part("message") });
      break;
    }
  return { entries, command: task.command };
};

/** In either language, each finding is listed once, where the JSON has it. */
const check_task = () => {
  const strange = path.join(copy, "planer", "Ås skola: 3 (ny)", "plan för 2026.yaml");
  fs.mkdirSync(path.dirname(strange));
  const plan = fs.readFileSync(path.join(copy, "planer", "bjorkskolan", "plan.yaml"), "utf8");
  fs.writeFileSync(strange, plan.replace("  uppdrag: ri-2024", "  updrag: ri-2024").replace("typ: kommunal", "typ: komunal"));
  const noted = path.join(copy, "planer", "bjorkskolan", "plan.yaml");
  fs.writeFileSync(noted, plan.replace("klar: 2025-03-14", "klar: 2025-09-14").replace("senast 2026-02-20", "senast 2025-12-20"));
  const severities = new Set();
  for (const language of ["sv", "en"]) {
    const run = (command) => {
      const [, ...words] = command.split(" ");
      const given = [...words, "--lang", language, "--fail-on", "never"];
      return execFileSync(sbs, given, { cwd: copy, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    };
    const { entries } = listed(run(listed("").command));
    const { diagnostics } = JSON.parse(run("sbs validate planer --format json"));
    const level = { error: "error", warning: "warning", note: "info" };
    const wanted = diagnostics.map((one) => `${level[one.severity]} ${one.file}:${one.line}:${one.column} ${one.rule}`);
    const got = entries.map((one) => `${one.severity} ${one.file}:${one.line}:${one.column} ${one.rule}`);
    expect(JSON.stringify(got) === JSON.stringify(wanted), `${language}: listed ${got.join("\n")}\nfound ${wanted.join("\n")}`);
    diagnostics.forEach((one, at) => expect(entries[at]?.message.startsWith(one.message), `${language}: ${entries[at]?.message}`));
    expect(entries.some((one) => fs.existsSync(path.join(copy, one.file)) && one.file.includes("Ås skola: 3 (ny)")), "the strange name");
    entries.forEach((one) => severities.add(one.severity));
  }
  expect(severities.size === 3, `only ${[...severities]} were tried`);
  const left = listed("Inga fel i 2 planer (3 filer), kontrollerat per den 2 februari 2026.\n").entries;
  expect(left.length === 0, "the last line is listed as a finding");
};

const main = async () => {
  await check_editor();
  check_task();
  fs.rmSync(path.dirname(copy), { recursive: true });
  failures.forEach((failure) => console.log(failure));
  console.log(`${failures.length} failures`);
  process.exit(failures.length > 0 ? 1 : 0);
};

main();
