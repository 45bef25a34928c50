// A long article while it is read: its text and first marks come before the rest, a newer one takes its place at once, and
// who stops gets back what was there.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { By, suite } from "./page.mjs";
import { story } from "./story.mjs";

const WORDS = 250_000;
const SHORT = "Siemens paid €45 million for Pelican Freight plc on 3 May 2024.";

/** Notes every few milliseconds what the page shows. */
const watch = (page) =>
  page.script(`
    window.seen = [];
    clearInterval(window.watching);
    window.watching = setInterval(() => {
      const bar = document.querySelector("[role=progressbar]");
      const marks = [...document.querySelectorAll("article mark")].slice(0, 3);
      const inSight = marks.some((mark) => mark.getBoundingClientRect().top < innerHeight);
      window.seen.push({ at: performance.now(), share: bar && Number(bar.getAttribute("aria-valuenow")), text: Boolean(document.querySelector("article")), inSight });
    }, 10);`);
const seen = (page) => page.script("return window.seen");
const at = (page, mark) => page.script("return performance.getEntriesByName(arguments[0]).at(-1)?.startTime ?? null", mark);

suite("a very long article", {}, (page) => {
  let folder;
  let file;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "gloss-long-"));
    file = join(folder, "long.txt");
    await writeFile(file, story(WORDS));
  });
  after(() => rm(folder, { recursive: true, force: true }));
  const open = () => page.driver.findElement(By.css("input[type=file]")).sendKeys(file);
  const marksBeforeTheEnd = () =>
    page.until("marks before the end", () => page.script("return document.querySelector('[role=progressbar]') !== null && document.querySelector('article mark') !== null"));

  test("can be read before it is read to its end, and says truly how far that is", async () => {
    await watch(page);
    await open();
    await page.marks();
    const moments = await seen(page);
    const reading = moments.filter(({ share }) => share !== null);
    const shares = reading.map(({ share }) => share);
    assert.ok(shares.every((share, place) => share >= 0 && share <= 100 && share >= (shares[place - 1] ?? 0)), `${shares}`);
    assert.ok(new Set(shares).size >= 4, `the progress was at ${[...new Set(shares)]} %`);
    const [began, end] = [reading[0].at, reading.at(-1).at];
    const text = reading.find((moment) => moment.text);
    const first = reading.find((moment) => moment.inSight);
    assert.ok(text && first, "text and marks show while the bar does");
    assert.ok(first.at - began < (end - began) / 2, `the first marks came after ${first.at - began} of ${end - began} ms`);
    // How much time a share stands for: at half of the bar about half of the time is over.
    const half = reading.find(({ share }) => share >= 50);
    const part = (half.at - began) / (end - began);
    assert.ok(part > 0.2 && part < 0.8, `half of the bar was reached after ${part.toFixed(2)} of the time`);
    console.log(`text after ${Math.round(text.at - began)} ms, first marks after ${Math.round(first.at - began)} ms of ${Math.round(end - began)} ms; half of the bar after ${part.toFixed(2)} of the time`);
  });

  test("is let go when another one comes", async () => {
    await open();
    await page.marks();
    const whole = (await at(page, "gloss:extract")) - (await at(page, "gloss:intake"));
    await page.pasteAnywhere(SHORT);
    const newer = "Unilever sold 40 boats to Nvidia for $9 million.";
    await page.browser.copy(newer);
    await page.script("document.activeElement?.blur()");
    await open();
    await marksBeforeTheEnd();
    await page.browser.paste();
    await page.until("the short article alone", async () => (await page.articleText()).trim() === newer);
    await page.marks();
    const took = (await at(page, "gloss:extract")) - (await at(page, "gloss:intake"));
    assert.ok(took < Math.max(150, whole / 3), `a sentence took ${took} ms behind an article of ${whole} ms`);
    await page.driver.sleep(whole);
    assert.equal((await page.articleText()).trim(), newer, "the long one does not come back");
    console.log(`a sentence pasted meanwhile took ${Math.round(took)} ms; the long article alone ${Math.round(whole)} ms`);
  });

  test("leaves what was there to whoever stops", async () => {
    await page.pasteAnywhere(SHORT);
    await open();
    await marksBeforeTheEnd();
    // At once: to look for it by its name takes about as long as the reading.
    await page.script("[...document.querySelectorAll('button')].find((button) => button.textContent === 'Stop').click()");
    await page.until("the first article", async () => (await page.articleText()).trim() === SHORT);
    const marks = await page.marks();
    assert.ok(marks.some((mark) => mark.text === "€45 million"), "with its marks");
    await page.pasteAnywhere("Nvidia earned $7 million.");
    const took = (await at(page, "gloss:extract")) - (await at(page, "gloss:intake"));
    assert.ok(took < 500, `the worker was busy for another ${took} ms`);
  });

  test("shows first what is scrolled to", async () => {
    await open();
    await page.until("the text to its end", () => page.script("return document.querySelector('article')?.textContent.length > 1_000_000"));
    await page.script("scrollTo(0, document.documentElement.scrollHeight / 2)");
    await page.until("a mark in sight", () =>
      page.script(`return [...document.querySelectorAll("article mark")].some((mark) => { const { top, bottom } = mark.getBoundingClientRect(); return bottom > 0 && top < innerHeight; })`),
    );
    await page.marks();
  });
});
