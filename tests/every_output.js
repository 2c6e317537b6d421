"use strict";
// Runs a command of sbs over every plan of the tests and the examples, in one language or the other.

const fs = require("fs");
const path = require("path");
const { runAll } = require("./many.js");

const root = path.join(__dirname, "..");
const specs = path.join(root, "tests/spec");
const others = ["examples", "tests/data/views"].map((name) => path.join(root, name));
const folders = [...fs.readdirSync(specs).map((name) => path.join(specs, name)), ...others];

/** Calls `take` with each folder's name and what was printed there, read as JSON; passes over what prints nothing. */
exports.everyOutput = (sbsMany, command, take) => {
  const requests = folders.map((folder, at) => {
    const options = ["--lang", at % 2 ? "sv" : "en", "--today", "2017-05-01"];
    return { folder, arguments: [...command, ...options] };
  });
  runAll(path.resolve(sbsMany), requests).forEach((answer, at) => {
    if (answer.out !== "") take(path.basename(folders[at]), JSON.parse(answer.out));
  });
};
