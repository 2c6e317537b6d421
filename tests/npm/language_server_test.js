"use strict";
// What people see who type a plan in VS Code: a mistyped key is underlined, the examples are not; what is wrong is said in
// the file's own language, and in sentences; keys and values are offered and explained, and nothing that would be wrong.
// The commonest mistakes are tried in an example and in a plan as people begin it, whose schema lies beside it.
// Arguments: the program; the folder in which npm installed the language server.

const { execFileSync } = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");
const { LanguageServer, position } = require("./language_server.js");

const root = path.join(__dirname, "..", "..");
const repository = path.join(root, "examples", "plan-repository");
const bjorkskolan = path.join(repository, "planer", "bjorkskolan", "plan.yaml");
const failures = [];
const expect = (condition, message) => condition || failures.push(message);
const server = new LanguageServer(process.argv[3], root, {});
const begun = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "sbs-begun-")), "plan");
execFileSync(process.argv[2], ["init", begun, "--quiet", "--lang", "sv", "--organiser", "Exempelkommunen",
  "--school", "Ekskolan", "--start", "2027-01-11"]);

/** Whether a sentence is one of ours: no regular expression, and none of those that the language server has itself. */
const isOurs = (sentence) =>
  /^[A-ZÅÄÖ].*[.]$/.test(sentence) && !/[\^\\$]|\(\?|\[0-9\]/.test(sentence) && !/\b(Expected|Incorrect|Property|Valid values|Matches)\b/.test(sentence);

const cases = [
  { file: "examples/kumla/timeline.yaml", key: "händelse", typed: "händlse", about: "Vad som hände" },
  { file: "examples/kumla/collaboration.yaml", key: "räknas_från", typed: "räknasfrån", about: "räknas" },
  { file: "examples/plan.yaml", key: "counted_from", typed: "counted_form", about: "counted" },
  { file: "examples/plan.yaml", key: " municipal\n", typed: " municipall\n", about: null },
  { file: "examples/plan-repository/planer/asskolan/tidslinje.yaml", key: "planerad: ", typed: "planerat: ", about: null },
  { file: "examples/plan-repository/.sbs.yaml", key: "language: ", typed: "langauge: ", about: null },
];

/** A mistyped key or value is underlined where it stands, and what was meant is explained and offered. */
const check_typed = async () => {
  for (const one of cases) {
    const file = path.join(root, one.file);
    const text = fs.readFileSync(file, "utf8");
    const clean = await server.findings(file, text);
    expect(clean.length === 0, `${one.file}: underlined as it is: ${JSON.stringify(clean.slice(0, 2))}`);
    if (one.about !== null) {
      const said = await server.hover(file, position(text, one.key));
      expect(said.includes(one.about), `${one.file}: ${one.key} is explained as ${said}`);
      const offered = await server.completion(file, position(text, one.key));
      expect(offered.length > 0, `${one.file}: nothing is offered where ${one.key} stands`);
    }
    const wrong = text.replace(one.key, one.typed);
    const found = await server.findings(file, wrong);
    const { line, character } = position(wrong, one.typed, one.typed.length - one.typed.trimStart().length);
    // What is missing is told where the group begins, which may be the same place.
    const under = found.filter(({ range: { start } }) => start.line === line && start.character === character);
    expect(under.length > 0, `${one.file}: ${one.typed} is not underlined: ${JSON.stringify(found.slice(0, 3))}`);
    const titles = [];
    for (const finding of under) {
      console.log(`${one.file}:${line + 1}:${character + 1}: ${finding.message}`);
      expect(isOurs(finding.message), `${one.file}: ${one.typed}: ${finding.message}`);
      titles.push(...(await server.quickFixes(file, finding)).map((fix) => fix.title));
    }
    const right = one.key.trim().replace(/:$/, "");
    expect(titles.includes(right), `${one.file}: ${right} is not proposed for ${one.typed}`);
  }
};

// The commonest mistakes, in any plan with Swedish keys, and the same in English.
const swedish = [
  { what: "a wrong key", from: /^( +)uppdrag: /m, to: "$1updrag: ", says: /^Uppgiften är okänd: ett samarbete kan ha .*”uppdrag”.* är er egen börjar med ”x-”\.$/ },
  { what: "a key that is missing", from: /^( +)uppdrag: .*/m, to: "$1x-uppdrag: sbs-2019", says: /^Här saknas något: ett samarbete behöver ”uppdrag” och ”huvudman”\.$/ },
  { what: "a wrong value", from: /\btyp: kommunal/, to: "typ: komunal", says: /^Efter ”typ:” ska det stå ”kommunal”, ”enskild”, ”region” eller ”statlig”\.$/ },
  { what: "a day that is not there", from: /\bstart: [^\s,}]+/, to: "start: 2016-06-31", says: /^Efter ”start:” ska det stå ett datum som finns, skrivet som ”2016-06-13”/ },
  { what: "no date", from: /\bstart: [^\s,}]+/, to: "start: i höst", says: /^Efter ”start:” ska det stå ett datum som finns/ },
  { what: "a year far off", from: /\bstart: [^\s,}]+/, to: "start: 20166", says: /^Efter ”start:” ska det stå ett datum som finns/ },
  { what: "a wrong type", from: /\bskolformer: \[.*\]/, to: "skolformer: grundskola", says: /^Värdet ska stå inom hakparenteser, som ”skolformer: \[/ },
  { what: "a text for a group", from: /^( +)huvudman:(?: \S.*|(?:\n\1 +.*)+)/m, to: "$1huvudman: Granviks kommun", says: /^Här saknas något: en huvudman behöver ”namn” och ”typ”\.$/ },
  { what: "nothing at all", from: /\bstart: [^\s,}]+/, to: "start:", says: /^Efter ”start:” ska det stå ett datum som finns/ },
];
const english = [
  { what: "a wrong key", from: /\bmandate: /, to: "mandat: ", says: /^The key is unknown: a collaboration can have .*“mandate”.* of your own begins with “x-”\.$/ },
  { what: "a wrong value", from: /\btype: municipal/, to: "type: kommunal", says: /^After “type:” there should be “municipal”, “independent”, “region” or “state”\.$/ },
  { what: "a day that is not there", from: /\bstart: [^\s,}]+/, to: "start: 2017-02-29", says: /^After “start:” there should be a date that exists, written as “2016-06-13”/ },
  { what: "a wrong type", from: /\bforms: \[.*\]/, to: "forms: compulsory", says: /^The value should be within brackets, such as “forms: \[/ },
];
const settings = [
  { what: "a wrong key", from: /\blanguage: sv/, to: "language: sv\nlangage: sv", says: /^Uppgiften är okänd: inställningarna kan ha ”language”/ },
  { what: "a wrong value", from: /\blanguage: sv/, to: "language: se", says: /^After “language:” there should be “sv” or “en”\.$/ },
  { what: "no rule", from: /\blanguage: sv/, to: "language: sv\nrules: {SBS999: off}", says: /^Ingen regel heter så: skriv regelns nummer, som ”SBS312”/ },
  { what: "no level", from: /\blanguage: sv/, to: "language: sv\nrules: {SBS312: kanske}", says: /^Efter ”SBS312:” ska det stå / },
  { what: "no number", from: /contact_gap_months: \d/, to: "contact_gap_months: fyra", says: /^Efter ”contact_gap_months:” ska det stå ett heltal/ },
];

const check_mistakes = async (file, mistakes) => {
  const text = fs.readFileSync(file, "utf8");
  const clean = await server.findings(file, text);
  expect(clean.length === 0, `${file}: underlined as it is: ${JSON.stringify(clean.slice(0, 2))}`);
  for (const { what, from, to, says } of mistakes) {
    expect(from.test(text), `${file}: ${what} cannot be tried: ${from}`);
    const found = (await server.findings(file, text.replace(from, to))).map((one) => one.message);
    expect(found.some((message) => says.test(message)), `${what}: ${JSON.stringify(found)}`);
    for (const message of found) expect(isOurs(message), `${what}: ${message}`);
  }
};

/** Where a value stands in a plan, what is offered in its place is fit to stand there. */
const check_offers = async () => {
  const text = fs.readFileSync(bjorkskolan, "utf8");
  const lines = text.split("\n");
  let offers = 0;
  for (let line = 1; line < lines.length; ++line) {
    const entry = /^(\s+(?:- )?[\wåäö]+: )(\[?)(.+?)(\]?)$/.exec(lines[line]);
    if (!entry || entry[3].startsWith("{")) continue;
    const emptied = [...lines.slice(0, line), entry[1] + entry[2] + entry[4], ...lines.slice(line + 1)].join("\n");
    server.type(bjorkskolan, emptied);
    const offered = await server.completion(bjorkskolan, { line, character: entry[1].length + entry[2].length });
    offers += offered.length;
    for (const { label } of offered)
      expect(!/^(true|false|null|.*undefined.*|property)$/.test(label), `${lines[line].trim()}: ${label} is offered`);
  }
  expect(offers > 50, `only ${offers} values were offered`);
};

const main = async () => {
  await server.start();
  await check_typed();
  const plans = [bjorkskolan, path.join(begun, "plan.yaml")];
  for (const plan of plans) await check_mistakes(plan, swedish);
  await check_mistakes(path.join(root, "examples", "plan.yaml"), english);
  await check_mistakes(path.join(repository, ".sbs.yaml"), settings);
  await check_offers();
  const reached = await server.stop();
  expect(reached.length === 0, `the language server wants the network: ${reached.slice(0, 3)}`);
  fs.rmSync(path.dirname(begun), { recursive: true });
  failures.forEach((failure) => console.log(failure));
  const mistakes = cases.length + plans.length * swedish.length + english.length + settings.length;
  console.log(`${mistakes} mistakes, ${failures.length} failures`);
  process.exit(failures.length > 0 ? 1 : 0);
};

main();
