"use strict";
// The page of `sbs report` as people meet it, in headless Chromium: on a screen, on a telephone, in the dark and on
// paper. Nothing runs, nothing is fetched, nothing a plan says becomes markup; whoever cannot see it is told the same.
// Arguments: the program, and the folder in which npm installed playwright-core and axe-core.
// With a third one, a folder: keeps what the page looks like there, as pictures and as a PDF.

const { execFileSync } = require("child_process");
const fs = require("fs");
const path = require("path");
const { pathToFileURL } = require("url");
const { exampleWith, expect, folder, inBrowser, modules, others, root, run } = require("./browser");

const [kept] = others;
const axe = fs.readFileSync(path.join(modules, "axe-core", "axe.min.js"), "utf8");

// A plan whose texts would be markup, if a plan's texts were: of HTML, of SVG, of attributes, of the policy.
const hostile = ["<script>window.hacked=1</script>", "\\\"><img src=x onerror=window.hacked=1>", "</style><script>window.hacked=1</script>",
  "<svg onload=window.hacked=1>", "javascript:window.hacked=1", "&lt;b&gt; &amp; &#60;", "' onfocus=window.hacked=1 autofocus='",
  "]]><!--", "{{constructor.constructor('window.hacked=1')()}}"];
const hostilePlan = exampleWith(
  "title|note|what|how|problem|evidence|name|measure|group|cancelled|status_reason|funding|reference|set_aside",
  (at) => hostile[at % hostile.length]);

const plans = {
  whole: [path.join(root, "examples", "plan.yaml")],
  kumla: [path.join(root, "examples", "kumla")],
  several: [path.join(root, "examples")],
  hostile: [path.join(folder, "hostile.yaml")],
};

const pages = () => {
  fs.writeFileSync(path.join(folder, "hostile.yaml"), hostilePlan);
  const made = [];
  for (const [name, paths] of Object.entries(plans))
    for (const language of ["sv", "en"]) {
      const file = path.join(folder, `${name}.${language}.html`);
      run("report", ...paths, "--lang", language, "--today", "2019-02-01", "-o", file);
      made.push({ name, language, file });
    }
  return made;
};

// What people read of a date, by what machines read of it.
const months = {
  sv: ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};
const said = (datetime, language) => {
  const [year, month, day] = datetime.split("-");
  if (month === undefined) return [year];
  if (month.startsWith("W")) return [year, String(Number(month.slice(1)))];
  const name = months[language][Number(month) - 1];
  return day === undefined ? [name, year] : [`${Number(day)} ${name} ${year}`];
};

const violations = async (page, how) => {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"], // of all that is well, nothing is written down: most of the time went there
    }));
  for (const one of found.violations)
    expect(false, `${how}: ${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((node) => node.html).join(" | ")}`);
};

const look = async (browser, { name, language, file }) => {
  const how = `${name}.${language}`;
  // The checks of accessibility are a script, which the page's own policy would refuse: they run in a page that is
  // told to pass it over, all else in one that keeps it.
  for (const bypassCSP of [false, true]) {
    const context = await browser.newContext({ bypassCSP, viewport: { width: 1200, height: 900 } });
    const page = await context.newPage();
    page.on("console", (message) => expect(message.type() !== "error" || page.provoked, `${how}: console: ${message.text()}`));
    page.on("pageerror", (error) => expect(false, `${how}: ${error}`));
    page.on("request", (request) => expect(request.url().startsWith(pathToFileURL(folder).href), `${how}: asks for ${request.url()}`));
    await page.goto(pathToFileURL(file).href);
    if (bypassCSP) {
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await violations(page, `${how}, ${colorScheme}`);
      }
      await page.emulateMedia({ media: "print", colorScheme: "light" });
      await violations(page, `${how}, print`);
    } else {
      await keeps(page, how, language, file);
    }
    await context.close();
  }
};

const keeps = async (page, how, language, file) => {
  expect((await page.evaluate(() => window.hacked)) === undefined, `${how}: a text of the plan ran`);
  expect((await page.evaluate(() => document.documentElement.lang)) === language, `${how}: lang`);
  const active = await page.$$eval("script, img, iframe, object, embed, link, form, [style], [onclick], [onload], [onerror]", (all) => all.length);
  expect(active === 0, `${how}: ${active} elements that run, fetch or have a style of their own`);
  const ids = await page.$$eval("[id]", (all) => all.map((one) => one.id));
  expect(new Set(ids).size === ids.length, `${how}: an id stands twice`);
  const lost = await page.$$eval("a[href]", (all) => all.filter((one) => document.getElementById(decodeURIComponent(one.getAttribute("href").slice(1))) === null).map((one) => one.outerHTML));
  expect(lost.length === 0, `${how}: leads nowhere: ${lost[0]}`);
  for (const [datetime, text] of await page.$$eval("time", (all) => all.map((one) => [one.dateTime, one.textContent])))
    for (const part of said(datetime, language)) expect(text.includes(part), `${how}: ${datetime} is told as "${text}"`);
  // The policy refuses what would run even if it came in.
  page.provoked = true; // what it refuses is an error
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ran = 1";
    document.body.append(script);
    document.body.insertAdjacentHTML("beforeend", '<p id="styled" style="color: rgb(1, 2, 3)">x</p>');
    return [window.ran, getComputedStyle(document.getElementById("styled")).color];
  }).catch(() => [undefined, ""]);
  expect(ran[0] === undefined, `${how}: the policy lets a script run`);
  expect(ran[1] !== "rgb(1, 2, 3)", `${how}: the policy lets a style in`);
  await page.reload();
  page.provoked = false;
  await page.setViewportSize({ width: 360, height: 740 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide <= 360, `${how}: ${wide} columns wide on a telephone of 360`);
  if (kept) await page.screenshot({ path: path.join(kept, `${path.basename(file)}.phone.png`), fullPage: true });
  await page.setViewportSize({ width: 1200, height: 900 });
  if (kept) {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: path.join(kept, `${path.basename(file)}.${colorScheme}.png`), fullPage: true });
    }
    await page.emulateMedia({ colorScheme: "light" });
  }
  await on_paper(page, how, file);
};

// On paper each page says where it belongs and which it is, and what is folded stands open.
const on_paper = async (page, how, file) => {
  const pdf = path.join(kept || folder, `${path.basename(file)}.pdf`);
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: false });
  const sheets = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
  expect(sheets.length > 0, `${how}: no paper`);
  sheets.forEach((sheet, at) => {
    expect(sheet.includes("Samverkan för bästa skola"), `${how}: page ${at + 1} does not say where it belongs`);
    expect(new RegExp(`\\b${at + 1} ?/ ?${sheets.length}\\b`).test(sheet), `${how}: page ${at + 1} has no number`);
  });
  const folded = await page.$$eval("details li, details td", (all) => all.map((one) => one.textContent.trim().split(/\s+/)[0]).filter((word) => /^[\p{L}]{6,}$/u.test(word)));
  const all = sheets.join("\n");
  for (const word of folded.slice(0, 20)) expect(all.includes(word), `${how}: "${word}" is folded away on paper`);
};

if (kept) fs.mkdirSync(kept, { recursive: true });
inBrowser(`the pages of ${Object.keys(plans).length} plans, in two languages`, async (browser) => {
  for (const page of pages()) await look(browser, page);
});
