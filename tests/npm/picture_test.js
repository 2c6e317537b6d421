"use strict";
// The timeline as a picture, in the browser that people have: each thing stands where its dates say (measured in the DOM,
// against JSON), no text leaves the picture, nothing runs. And as Mermaid, read by Mermaid itself.
// Arguments: the program, and the folder in which npm installed playwright-core and mermaid.

const fs = require("fs");
const path = require("path");
const { pathToFileURL } = require("url");
const { exampleWith, expect, folder, inBrowser, modules, root, run } = require("./browser");

const hostile = ["<script>window.hacked=1</script>", "click a call hacked()", "2016-10-03, 1d", "section x", "%%{init: {}}%%", "a;b:c#d", "```",
  "\\\"><foreignObject><img src=x onerror=window.hacked=1>"];
const hostilePlan = exampleWith("title|name|cancelled", (at) => `${hostile[at % hostile.length]} ${at}`);
fs.writeFileSync(path.join(folder, "hostile.yaml"), hostilePlan);

const plans = {
  whole: path.join(root, "examples", "plan.yaml"),
  kumla: path.join(root, "examples", "kumla"),
  hostile: path.join(folder, "hostile.yaml"),
};
const days = (text) => Date.parse(text) / 86400000;

const picture = async (page, name, plan, language) => {
  const how = `${name}.${language}`;
  const file = path.join(folder, `${how}.svg`);
  run("timeline", plan, "--format", "svg", "--lang", language, "-o", file);
  const json = JSON.parse(run("timeline", plan, "--format", "json", "--lang", language)).plans[0];
  await page.goto(pathToFileURL(file).href);
  expect((await page.evaluate(() => window.hacked)) === undefined, `${how}: a text of the plan ran`);
  const drawn = await page.evaluate(() => {
    const axis = document.querySelector("[data-part=axis]").dataset;
    const scale = document.documentElement.viewBox.baseVal.width / document.documentElement.getBoundingClientRect().width;
    const left = document.documentElement.getBoundingClientRect().left;
    const across = (box) => ({ left: (box.left - left) * scale, right: (box.right - left) * scale });
    return {
      axis: { from: axis.from, to: axis.to, left: Number(axis.left), right: Number(axis.right) },
      items: [...document.querySelectorAll("[data-key]")].map((one) => ({ ...one.dataset, ...across(one.getBoundingClientRect()) })),
      texts: [...document.querySelectorAll("text")].map((one) => ({ text: one.textContent, ...across(one.getBoundingClientRect()) })),
      width: document.documentElement.viewBox.baseVal.width,
    };
  });
  const { axis } = drawn;
  // The axis reaches from the beginning of its first day to the end of its last.
  const wide = axis.right - axis.left;
  const x = (day) => axis.left + ((days(day) - days(axis.from)) / (days(axis.to) + 1 - days(axis.from))) * wide;
  const slack = 10; // a mark is as wide as it has to be to be seen
  for (const one of drawn.items) {
    if (one.from === undefined) continue; // without a date, below the picture
    expect(one.left >= x(one.from) - slack && one.left <= Math.max(x(one.from), axis.left) + slack, `${how}: ${one.key} begins at ${one.left}, and not at ${x(one.from)}`);
    const end = Math.min(x(one.to) + wide / (days(axis.to) + 1 - days(axis.from)), axis.right);
    expect(one.right <= end + slack && one.right >= end - slack, `${how}: ${one.key} ends at ${one.right}, and not at ${end}`);
  }
  const spans = new Set(drawn.items.map((one) => `${one.from} ${one.to}`));
  for (const item of json.items)
    expect(spans.has(`${item.date.first} ${item.date.last}`) || item.date.last < axis.from || item.date.first > axis.to, `${how}: ${item.what} is not drawn`);
  for (const one of drawn.texts) expect(one.left >= -1 && one.right <= drawn.width + 1, `${how}: "${one.text}" leaves the picture`);
};

const mermaid = async (page, name, plan, language) => {
  const how = `${name}.${language}, mermaid`;
  const chart = run("timeline", plan, "--format", "mermaid", "--lang", language);
  const json = JSON.parse(run("timeline", plan, "--format", "json", "--lang", language)).plans[0];
  const read = await page.evaluate(async (text) => {
    try {
      window.mermaid.initialize({ startOnLoad: false, securityLevel: "strict", suppressErrorRendering: true });
      const parsed = await window.mermaid.parse(text);
      const { svg } = await window.mermaid.render("chart", text);
      const box = new DOMParser().parseFromString(svg, "text/html");
      return { kind: parsed.diagramType, tasks: box.querySelectorAll("rect.task").length, words: box.body.textContent, hacked: window.hacked };
    } catch (error) {
      return { error: String(error) };
    }
  }, chart);
  expect(read.error === undefined, `${how}: ${read.error}`);
  if (read.error !== undefined) return;
  expect(read.kind === "gantt", `${how}: is a ${read.kind}`);
  expect(read.hacked === undefined, `${how}: a text of the plan ran`);
  const dated = json.items.length + json.lanes.filter((lane) => lane.start || lane.end).length;
  expect(read.tasks >= json.items.length * 0.9 && read.tasks <= dated + 5, `${how}: ${read.tasks} tasks of ${json.items.length} items`);
};

inBrowser(`the pictures of ${Object.keys(plans).length} plans, in two languages`, async (browser) => {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  page.on("console", (message) => expect(message.type() !== "error", `console: ${message.text()}`));
  for (const [name, plan] of Object.entries(plans)) for (const language of ["sv", "en"]) await picture(page, name, plan, language);
  await page.goto("about:blank");
  await page.addScriptTag({ path: path.join(modules, "mermaid", "dist", "mermaid.min.js") });
  for (const [name, plan] of Object.entries(plans)) for (const language of ["sv", "en"]) await mermaid(page, name, plan, language);
});
