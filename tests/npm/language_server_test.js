"use strict";
// What people see who type a plan in VS Code: its YAML mode runs yaml-language-server, which is run here and spoken to over
// its protocol (https://microsoft.github.io/language-server-protocol/). A mistyped key is underlined, in both languages;
// the examples are not; keys are offered and explained in the file's own language.
// Argument: the folder in which npm installed the server.

const { spawn } = require("child_process");
const fs = require("fs");
const path = require("path");
const { pathToFileURL } = require("url");

const root = path.join(__dirname, "..", "..");
const server = path.join(process.argv[2], "node_modules", "yaml-language-server", "bin", "yaml-language-server");
const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
const failures = [];
const expect = (condition, message) => condition || failures.push(message);

// The protocol: JSON with a header of its length.
const waiting = new Map(); // what answers a request, by its number
const diagnostics = new Map(); // what waits for the findings of a file
let received = Buffer.alloc(0);
let requests = 0;

const send = (message) => {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  child.stdin.write(body);
};
const request = (method, params) =>
  new Promise((resolve) => {
    waiting.set(++requests, resolve);
    send({ id: requests, method, params });
  });
const take = (message) => {
  if (message.method === "workspace/configuration") {
    const settings = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } } };
    send({ id: message.id, result: message.params.items.map((item) => settings[item.section] ?? {}) });
  } else if (message.method === "textDocument/publishDiagnostics") {
    diagnostics.get(message.params.uri)?.(message.params.diagnostics);
  } else if (message.method !== undefined && message.id !== undefined) {
    send({ id: message.id, result: null });
  } else if (message.id !== undefined) {
    waiting.get(message.id)?.(message.result);
  }
};
child.stdout.on("data", (data) => {
  received = Buffer.concat([received, data]);
  for (;;) {
    const head = received.indexOf("\r\n\r\n");
    if (head < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(received.toString("latin1", 0, head))[1]);
    if (received.length < head + 4 + length) return;
    const body = received.toString("utf8", head + 4, head + 4 + length);
    received = received.subarray(head + 4 + length);
    take(JSON.parse(body));
  }
});

let versions = 0;
/** The findings of a text, as if it were typed into the file of that name. */
const findings = (uri, text) =>
  new Promise((resolve) => {
    const known = diagnostics.has(uri);
    diagnostics.set(uri, resolve);
    if (known) {
      const textDocument = { uri, version: ++versions };
      send({ method: "textDocument/didChange", params: { textDocument, contentChanges: [{ text }] } });
    } else {
      const textDocument = { uri, languageId: "yaml", version: ++versions, text };
      send({ method: "textDocument/didOpen", params: { textDocument } });
    }
  });

/** Where a word stands. */
const position = (text, word) => {
  const before = text.slice(0, text.indexOf(word)).split("\n");
  return { line: before.length - 1, character: before[before.length - 1].length };
};

const cases = [
  { file: "examples/kumla/timeline.yaml", key: "händelse", typed: "händlse", about: "Vad som hände" },
  { file: "examples/kumla/collaboration.yaml", key: "räknas_från", typed: "räknasfrån", about: "räknas" },
  { file: "examples/plan.yaml", key: "counted_from", typed: "counted_form", about: "counted" },
  { file: "examples/plan.yaml", key: " municipal\n", typed: " municipall\n", about: null },
  { file: "examples/plan-repository/planer/asskolan/tidslinje.yaml", key: "planerad: ", typed: "planerat: ", about: null },
  { file: "examples/plan-repository/.sbs.yaml", key: "language: ", typed: "langauge: ", about: null },
];

const main = async () => {
  await request("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    capabilities: {
      workspace: { configuration: true },
      textDocument: { hover: { contentFormat: ["markdown"] }, completion: {} },
    },
  });
  send({ method: "initialized", params: {} });
  send({ method: "workspace/didChangeConfiguration", params: { settings: {} } });

  for (const one of cases) {
    const text = fs.readFileSync(path.join(root, one.file), "utf8");
    const uri = pathToFileURL(path.join(root, one.file)).href;
    const clean = await findings(uri, text);
    expect(clean.length === 0, `${one.file}: underlined as it is: ${JSON.stringify(clean.slice(0, 2))}`);
    if (one.about !== null) {
      const hover = await request("textDocument/hover", { textDocument: { uri }, position: position(text, one.key) });
      const said = JSON.stringify(hover?.contents ?? "");
      expect(said.includes(one.about), `${one.file}: ${one.key} is explained as ${said}`);
      const place = { textDocument: { uri }, position: position(text, one.key) };
      const offered = await request("textDocument/completion", place);
      expect((offered?.items ?? []).length > 0, `${one.file}: nothing is offered where ${one.key} stands`);
    }
    const wrong = text.replace(one.key, one.typed);
    const found = await findings(uri, wrong);
    const { line, character: before } = position(wrong, one.typed);
    const character = before + one.typed.length - one.typed.trimStart().length;
    const under = found.find((finding) => finding.range.start.line === line && finding.range.start.character === character);
    expect(under !== undefined, `${one.file}: ${one.typed} is not underlined: ${JSON.stringify(found.slice(0, 3))}`);
    if (under !== undefined) console.log(`${one.file}:${line + 1}:${character + 1}: ${under.message.split("\n")[0]}`);
  }
  await request("shutdown");
  send({ method: "exit" });
  failures.forEach((failure) => console.log(failure));
  console.log(`${cases.length} mistakes, ${failures.length} failures`);
  process.exit(failures.length > 0 ? 1 : 0);
};

setTimeout(() => {
  console.log("the language server does not answer");
  child.kill();
  process.exit(1);
}, 60000).unref();
main();
