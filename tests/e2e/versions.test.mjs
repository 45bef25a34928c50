// A newer draft takes the place of an older one: what changed is shown, and the older one is kept.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drag, noted, toolbar } from "./annotate.mjs";
import { click, saved, stored } from "./library.mjs";
import { By, suite } from "./page.mjs";

const OLDER = `# Harbour Robotics

Microsoft was valued at $120 billion in May 2024, up 12% from a year before.

Nvidia sold 4,000 chips to the city of Oslo. The report is at https://example.org/report.

The board of the port met twice and spoke of nothing but the weather.`;
const NEWER = OLDER.replace("$120 billion", "$122 billion").replace("Nvidia", "Intel").replace("The board", "It also paid £9 million. The board");

const changes = (page) =>
  page.script(`return [...document.querySelectorAll("dialog[open] [data-change]")].map((row) => [row.dataset.change, ...[...row.querySelectorAll("strong")].map((b) => b.textContent)].join(" "))`);

/** Pastes a newer draft where one is asked for. */
async function redraft(page, text) {
  await page.browser.copy(text);
  await click(page, /^versions$/i);
  await (await page.named("dialog[open] textarea", /newer draft/i)).click();
  await page.browser.paste();
  await page.until("what changed", () => page.script("return document.querySelector('dialog[open] #changes-counts') !== null"), 20_000);
}

suite("versions", {}, (page) => {
  test("a newer draft shows what changed in figures, companies and citations, and leads there", async () => {
    await page.pasteAnywhere(OLDER);
    await saved(page);
    await redraft(page, NEWER);
    assert.deepEqual(await changes(page), ["changed $120 billion $122 billion", "new £9 million", "changed Nvidia Intel"]);
    assert.match(await page.script("return document.getElementById('changes-counts').textContent"), /2 changed, 1 new\./);
    await (await page.named("dialog[open] button", /\$122 billion/)).click();
    await page.until("the dialog to close", () => page.script("return document.querySelector('dialog[open]') === null"));
    await page.until("the figure to be selected", () => page.script("return document.querySelector('article mark[tabindex=\"0\"]')?.textContent === '$122 billion'"));
    await saved(page);
    assert.equal((await stored(page, "contents")).length, 1, "it is the same article");
    assert.equal((await stored(page, "versions")).length, 1);
  });

  test("the notes go with the text, and say what became of them", async () => {
    await page.pasteAnywhere(OLDER);
    for (const words of ["twice", "weather"]) {
      await drag(page, words);
      await toolbar(page);
      const before = (await noted(page)).length;
      await click(page, /^Highlight$/);
      await page.until("the highlight", async () => (await noted(page)).length === before + 1);
    }
    await page.until("both", async () => (await noted(page)).length === 2);
    await saved(page);
    await redraft(page, NEWER.replace("twice", "once"));
    await page.script("document.querySelector('dialog[open]').close()");
    await page.until("the one that is left", async () => (await noted(page)).join() === "weather");
    const said = await page.script("return document.querySelector('[aria-label=Notice]')?.textContent ?? ''");
    assert.match(said, /2 notes: 0 in place, 1 moved, 1 lost/);
  });

  test("an older state is compared, and restored with its notes", async () => {
    await page.pasteAnywhere(OLDER);
    await drag(page, "weather");
    await toolbar(page);
    await click(page, /^Highlight$/);
    await saved(page);
    await redraft(page, NEWER.replace("weather", "tides"));
    await page.script("document.querySelector('dialog[open]').close()");
    await saved(page);
    await page.browser.visit({ again: true });
    await page.marks();
    await click(page, /^versions$/i);
    await click(page, /^Compare with version 1/);
    await page.until("what changed", async () => (await changes(page)).includes("changed $120 billion $122 billion"), 20_000);
    await page.script("document.querySelector('dialog[open]').close()");
    await click(page, /^versions$/i);
    await click(page, /^Restore version 1/);
    await page.until("the older text", async () => (await page.articleText()).includes("$120 billion"), 20_000);
    assert.deepEqual(await noted(page), ["weather"]);
    await page.script("document.querySelector('dialog[open]')?.close()");
    await saved(page);
    assert.equal((await stored(page, "versions")).length, 2, "the newer state is kept too");
    await click(page, /^versions$/i);
    assert.equal((await page.driver.findElements(By.css("dialog[open] [aria-label=\"Older states\"] li"))).length, 2);
  });
});
