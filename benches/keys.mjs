// What a key costs the page's main thread in a long article that is edited, from the key to the end of what follows from it,
// and how much of that is the page's own program and not the browser's editing, on the built sites: in milliseconds.
//   node benches/keys.mjs [--words N] SITE…     (default: 100,000 words, dist/)
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { By } from "selenium-webdriver";
import { DIST, start } from "../tests/e2e/browser.mjs";
import { caretBehind, edit } from "../tests/e2e/editor.mjs";
import { Page } from "../tests/e2e/page.mjs";
import { story } from "../tests/e2e/story.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { words: { type: "string", default: "100000" } } });
const folders = positionals.length ? positionals.map((folder) => resolve(folder)) : [DIST];
const part = (all, share) => all.toSorted((a, b) => a - b)[Math.floor(all.length * share)] ?? 0;
const text = story(Number(values.words));
const scratch = await mkdtemp(join(tmpdir(), "gloss-keys-"));
const file = join(scratch, "text.txt");
await writeFile(file, text);
console.log(`| ${values.words} words | keys | median | nine in ten | of it the page | longest task after a key | read anew after |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |`);
for (const folder of folders) {
  const browser = await start({ folder });
  const page = new Page(() => browser);
  await browser.open();
  await browser.driver.findElement(By.css("input[type=file]")).sendKeys(file);
  await page.marks();
  await edit(page);
  const words = text.slice(text.length / 2).match(/\n([^\n#]{30})/)[1];
  await caretBehind(page, words);
  await browser.driver.sleep(2_000);
  await page.script(`
    window.keys = [];
    window.own = [];
    window.long = [];
    let [from, input] = [null, null];
    addEventListener("keydown", () => (from = performance.now()), { capture: true });
    addEventListener("input", () => (input = performance.now()), { capture: true });
    // What the page's own listeners leave to be done at once is done before this one is called.
    addEventListener("input", () => {
      window.keys.push(performance.now() - from);
      window.own.push(performance.now() - input);
    });
    new PerformanceObserver((list) => window.long.push(...list.getEntries().map((e) => e.duration))).observe({ type: "longtask" });`);
  for (const letter of " for $5 million and 30 boats in May 2021") {
    await page.press(letter);
    await browser.driver.sleep(40);
  }
  await browser.driver.sleep(4_000);
  const { keys, own, long, read } = await page.script(`
    const at = (name) => performance.getEntriesByName(name).at(-1).startTime;
    return { keys: window.keys, own: window.own, long: window.long, read: at("gloss:insight") - at("gloss:intake") };`);
  console.log(`| ${folder} | ${keys.length} | ${part(keys, 0.5).toFixed(1)} | ${part(keys, 0.9).toFixed(1)} | ${part(own, 0.5).toFixed(1)} | ${Math.round(Math.max(0, ...long))} | ${Math.round(read)} |`);
  await browser.close();
}
await rm(scratch, { recursive: true, force: true });
