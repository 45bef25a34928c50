// From a text's arrival to its last mark on the built sites, in the same run and one after the other: medians in milliseconds.
//   node benches/page.mjs [--words N] [--times N] SITE…     (default: 1,000 words, 7 times, dist/)
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { By } from "selenium-webdriver";
import { DIST, start } from "../tests/e2e/browser.mjs";
import { story } from "../tests/e2e/story.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { words: { type: "string", default: "1000" }, times: { type: "string", default: "7" } } });
const folders = positionals.length ? positionals.map((folder) => resolve(folder)) : [DIST];
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];

const scratch = await mkdtemp(join(tmpdir(), "gloss-page-"));
const file = join(scratch, "text.txt");
await writeFile(file, story(Number(values.words)));

/** One visit: what the page's own marks say, and its long tasks. */
async function visit(browser) {
  const { driver } = browser;
  await browser.open();
  await driver.sleep(600); // As long as somebody takes to look at the page.
  await driver.executeScript(`
    window.long = [];
    new PerformanceObserver((list) => list.getEntries().forEach((e) => window.long.push([Math.round(e.startTime), Math.round(e.duration)]))).observe({ type: "longtask" });
    new MutationObserver((_, observer) => {
      if (document.getElementsByTagName("mark").length === 0) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => performance.mark("first-marks")));
    }).observe(document.body, { childList: true, subtree: true });`);
  await driver.findElement(By.css("input[type=file]")).sendKeys(file);
  return browser.until("the article", () => driver.executeScript(`
    const at = (name, place = -1) => performance.getEntriesByName(name).at(place)?.startTime;
    if (document.querySelector("article[aria-busy=true], [role=progressbar]") || !document.querySelector("article mark") || !at("gloss:render") || !at("first-marks")) return null;
    const from = at("gloss:intake");
    const long = window.long.filter(([start]) => start >= from - 5).map(([, took]) => took);
    return { worker: at("gloss:extract") - from, shown: at("gloss:insight") - from, first: at("first-marks") - from, drawn: at("gloss:render") - from,
      longest: Math.max(0, ...long), long: long.length, marks: document.querySelectorAll("article mark").length, longs: long.join(" ") };`), 120_000);
}

const browsers = await Promise.all(folders.map((folder) => start({ folder })));
const visits = folders.map(() => []);
try {
  for (let time = 0; time < Number(values.times); time += 1) {
    for (const [at, browser] of browsers.entries()) visits[at].push(await visit(browser));
  }
} finally {
  for (const browser of browsers) await browser.close();
  await rm(scratch, { recursive: true, force: true });
}
const columns = ["worker", "first", "shown", "drawn", "longest", "long", "marks"];
console.log(`| ${values.words} words | ${columns.join(" | ")} |\n| --- | ${columns.map(() => "---:").join(" | ")} |`);
for (const [at, folder] of folders.entries()) {
  console.log(`| ${folder} | ${columns.map((name) => Math.round(median(visits[at].map((visit) => visit[name])))).join(" | ")} |`);
  if (process.env.GLOSS_TASKS) for (const { longs } of visits[at]) console.log(`  tasks over 50 ms: ${longs}`);
}
