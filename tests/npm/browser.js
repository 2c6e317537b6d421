"use strict";
// What the tests in headless Chromium share: the program, a folder of their own, what went wrong, and the browser.
// Arguments of each: the program, and the folder in which npm installed playwright-core.

const { execFileSync } = require("child_process");
const fs = require("fs");
const os = require("os");
const path = require("path");

const [sbs, npm, ...others] = process.argv.slice(2);
const modules = path.resolve(npm, "node_modules");
const { chromium } = require(path.join(modules, "playwright-core"));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sbs-browser-"));
const root = path.join(__dirname, "..", "..");
const failures = [];
const expect = (condition, message) => condition || failures.push(message);
const run = (...args) => execFileSync(path.resolve(sbs), args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });

// The whole example with other texts in the place of those that stand after some keys: keys is a group of a pattern.
const exampleWith = (keys, text) =>
  fs
    .readFileSync(path.join(root, "examples", "plan.yaml"), "utf8")
    .split("\n")
    .map((line, at) => line.replace(new RegExp(`^(\\s*(?:- )?(?:${keys}): )(?!>-)(.*)$`), (all, key) => `${key}"${text(at)}"`))
    .join("\n");

// Does something with a browser, and tells what went wrong of `what`.
const inBrowser = async (what, look) => {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    await look(browser);
  } finally {
    await browser.close();
    fs.rmSync(folder, { recursive: true });
  }
  for (const failure of [...new Set(failures)].slice(0, 40)) console.error(failure);
  console.log(`${failures.length} wrong of ${what}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
};

module.exports = { exampleWith, expect, folder, inBrowser, modules, others, root, run };
