"use strict";
// Runs many command lines of sbs in one process of sbs_many, which tests/many.cpp describes.

const { spawnSync } = require("child_process");

/** Exit code and output of each of the requests: {folder, arguments}. */
exports.runAll = (program, requests) => {
  const input = requests.map((one) => `${JSON.stringify({ ...one, variables: {} })}\n`).join("");
  const run = spawnSync(program, [], { input, encoding: "utf8", maxBuffer: 1 << 30 });
  if (run.status !== 0) throw new Error(`sbs_many ended with ${run.status ?? run.signal}: ${run.stderr}`);
  const text = (bytes) => Buffer.from(bytes, "latin1").toString("utf8");
  const answers = run.stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
  return answers.map((one) => ({ code: one.code, out: text(one.out), err: text(one.err) }));
};
