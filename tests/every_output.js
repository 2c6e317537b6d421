"use strict";
// Runs a command of sbs over every plan of the tests and the examples, in one language or the other.

const { spawnSync } = require("child_process");
const fs = require("fs");
const path = require("path");

const root = path.join(__dirname, "..");
const specs = path.join(root, "tests/spec");
const others = ["examples", "tests/data/views"].map((name) => path.join(root, name));
const folders = [...fs.readdirSync(specs).map((name) => path.join(specs, name)), ...others];

/** Calls `take` with each folder's name and what was printed there, read as JSON; passes over what prints nothing. */
exports.everyOutput = (sbs, command, take) => {
  folders.forEach((folder, at) => {
    const options = [...command, "--lang", at % 2 ? "sv" : "en", "--today", "2017-05-01"];
    const run = spawnSync(path.resolve(sbs), options, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
    if (run.stdout !== "") take(path.basename(folder), JSON.parse(run.stdout));
  });
};
