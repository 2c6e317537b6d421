"use strict";
// yaml-language-server, which VS Code's YAML mode runs, spoken to over its protocol
// (https://microsoft.github.io/language-server-protocol/). It has no network: what it tries to reach is told.

const { spawn } = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");
const { pathToFileURL } = require("url");

// Loaded into the server before anything else: every connection that it opens goes to a file instead.
const offline = `
const net = require("net");
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  require("fs").appendFileSync(process.env.REACHED, JSON.stringify(given[0]) + "\\n");
  process.nextTick(() => this.destroy(new Error("there is no network")));
  return this;
};
`;

class LanguageServer {
  /** `npm` is where npm installed it, `root` the folder that is open in the editor, `settings` those of the editor. */
  constructor(npm, root, settings) {
    this.root = root;
    this.settings = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false }, ...settings } };
    this.waiting = new Map(); // what answers a request, by its number
    this.diagnostics = new Map(); // what waits for the findings of a file
    this.received = Buffer.alloc(0);
    this.requests = 0;
    this.versions = 0;
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), "language-server-"));
    fs.writeFileSync(path.join(this.folder, "offline.js"), offline);
    const server = path.join(npm, "node_modules", "yaml-language-server", "bin", "yaml-language-server");
    this.child = spawn(process.execPath, ["--require", path.join(this.folder, "offline.js"), server, "--stdio"], {
      env: { ...process.env, REACHED: path.join(this.folder, "reached") },
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.child.stdout.on("data", (data) => this.#receive(data));
    this.patience = setTimeout(() => {
      console.log("the language server does not answer");
      this.child.kill();
      process.exit(1);
    }, 120000);
    this.patience.unref();
  }

  async start() {
    await this.request("initialize", {
      processId: process.pid,
      rootUri: pathToFileURL(this.root).href,
      workspaceFolders: [{ uri: pathToFileURL(this.root).href, name: "root" }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: {
          hover: { contentFormat: ["markdown"] },
          completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
        },
      },
    });
    this.#send({ method: "initialized", params: {} });
    this.#send({ method: "workspace/didChangeConfiguration", params: { settings: {} } });
  }

  /** Ends the server; gives what it tried to reach, a line each. */
  async stop() {
    await this.request("shutdown");
    this.#send({ method: "exit" });
    const reached = path.join(this.folder, "reached");
    const told = fs.existsSync(reached) ? fs.readFileSync(reached, "utf8").trim().split("\n") : [];
    fs.rmSync(this.folder, { recursive: true });
    return told;
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.child.stdin.write(body);
  }

  request(method, params) {
    return new Promise((resolve) => {
      this.waiting.set(++this.requests, resolve);
      this.#send({ id: this.requests, method, params });
    });
  }

  // The protocol: JSON with a header of its length.
  #receive(data) {
    this.received = Buffer.concat([this.received, data]);
    for (;;) {
      const head = this.received.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.received.toString("latin1", 0, head))[1]);
      if (this.received.length < head + 4 + length) return;
      const body = this.received.toString("utf8", head + 4, head + 4 + length);
      this.received = this.received.subarray(head + 4 + length);
      this.#take(JSON.parse(body));
    }
  }

  #take(message) {
    if (message.method === "workspace/configuration") {
      this.#send({ id: message.id, result: message.params.items.map((item) => this.settings[item.section] ?? {}) });
    } else if (message.method === "textDocument/publishDiagnostics") {
      this.diagnostics.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method !== undefined && message.id !== undefined) {
      this.#send({ id: message.id, result: null });
    } else if (message.id !== undefined) {
      this.waiting.get(message.id)?.(message.result);
    }
  }

  /** The findings of a text, as if it were typed into the file of that name. */
  findings(file, text) {
    return new Promise((resolve) => this.type(file, text, resolve));
  }

  /** Types a text into a file; the findings, which come a little later, go to `then`. */
  type(file, text, then = () => {}) {
    const uri = pathToFileURL(file).href;
    const known = this.diagnostics.has(uri);
    this.diagnostics.set(uri, then);
    const version = ++this.versions;
    const [method, params] = known
      ? ["didChange", { textDocument: { uri, version }, contentChanges: [{ text }] }]
      : ["didOpen", { textDocument: { uri, languageId: "yaml", version, text } }];
    this.#send({ method: `textDocument/${method}`, params });
  }

  /** What is told of the word at a place, as one text. */
  async hover(file, position) {
    const hover = await this.request("textDocument/hover", { textDocument: { uri: pathToFileURL(file).href }, position });
    return JSON.stringify(hover?.contents ?? "");
  }

  /** What is offered at a place. */
  async completion(file, position) {
    const textDocument = { uri: pathToFileURL(file).href };
    const offered = await this.request("textDocument/completion", { textDocument, position });
    return offered?.items ?? [];
  }

  /** What the editor offers to do about a finding. */
  async quickFixes(file, finding) {
    const textDocument = { uri: pathToFileURL(file).href };
    const context = { diagnostics: [finding] };
    return (await this.request("textDocument/codeAction", { textDocument, range: finding.range, context })) ?? [];
  }
}

/** Where a word stands: at its beginning, or after as many letters. */
const position = (text, word, after = 0) => {
  const before = text.slice(0, text.indexOf(word) + after).split("\n");
  return { line: before.length - 1, character: before[before.length - 1].length };
};

module.exports = { LanguageServer, position };
