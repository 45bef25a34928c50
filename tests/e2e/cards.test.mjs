// Company cards: what a reader puts right, how it is taken back, and that it outlives the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { saved } from "./library.mjs";
import { By, Key, suite } from "./page.mjs";

const STORY = `Microsoft raised $5 million on 9 April 2026. Nvidia paid $7 million for chips. “We are glad,” Microsoft Corp. said.

Then Nvidia left, and Microsoft sold 40% of Amazon.`;

suite("company cards", {}, (page) => {
  const names = () => page.script("return [...document.querySelectorAll('article mark[data-kind=company]')].map((m) => m.dataset.value)");
  const button = (name) => page.named("button", name);
  const open = async (text) => {
    await page.panel(/Companies/);
    const rows = await page.driver.findElements(By.css("[role=tabpanel] li > button"));
    for (const row of rows) {
      if ((await row.getText()).startsWith(text)) {
        await row.click();
        return page.until("the card to open", () => page.script("return document.querySelector('[role=tabpanel] [aria-current=true]')"));
      }
    }
    throw new Error(`no card named ${text}`);
  };
  const becomes = (what, expected) =>
    page.until(what, async () => JSON.stringify(await names()) === JSON.stringify(expected)).catch(async () => assert.deepEqual(await names(), expected, what));

  const found = ["Microsoft", "Nvidia", "Microsoft", "Nvidia", "Microsoft", "Amazon"];

  test("a renamed company is renamed everywhere, and Ctrl+Z takes it back", async () => {
    await page.pasteAnywhere(STORY);
    assert.deepEqual(await names(), found);
    await open("Nvidia");
    await (await button(/^Rename$/)).click();
    const field = await page.named("input", /New name for Nvidia/);
    assert.ok(await page.script("return document.activeElement === arguments[0]", field), "the field has the focus");
    await field.clear();
    await field.sendKeys("The chip maker", Key.ENTER);
    const renamed = found.map((name) => (name === "Nvidia" ? "The chip maker" : name));
    await becomes("the marks to be renamed", renamed);
    await page.driver.actions().keyDown(Key.CONTROL).sendKeys("z").keyUp(Key.CONTROL).perform();
    await becomes("the marks to be as they were", found);
    await (await button(/^Redo$/)).click();
    await becomes("the marks to be renamed again", renamed);
  });

  test("a merged company brings its figures, by keyboard alone", async () => {
    await page.pasteAnywhere(STORY);
    await open("Nvidia");
    const merge = await button(/^Merge with…$/);
    await page.script("arguments[0].focus()", merge);
    await page.press(Key.ENTER);
    await page.named("select", /The company that Nvidia is/);
    await page.press("m", Key.TAB, Key.ENTER);
    await becomes("the marks to be merged", found.map((name) => (name === "Nvidia" ? "Microsoft" : name)));
    const panel = await page.panel(/Companies/);
    await page.until("the figure to be on the card", async () => (await panel.getText()).includes("$7 million"));
  });

  test("a wording splits off, and a dismissed company is no mark", async () => {
    await page.pasteAnywhere(STORY);
    await open("Microsoft");
    await (await button(/^Split off Microsoft Corp\.$/)).click();
    const split = found.map((name, place) => (place === 2 ? "Microsoft Corp." : name));
    await becomes("the wording to be a company of its own", split);
    await open("Amazon");
    await (await button(/^Not a company$/)).click();
    await becomes("the mark to go", split.slice(0, -1));
    await (await button(/^Take it back$/)).click();
    await becomes("the mark to be back", split);
  });

  test("corrections outlive the page, hold for the next article, and can be removed in the settings", async () => {
    await page.pasteAnywhere(STORY);
    await open("Amazon");
    await (await button(/^Not a company$/)).click();
    await becomes("the mark to go", found.slice(0, -1));
    await saved(page);
    await page.browser.visit();
    await page.box();
    await page.pasteAnywhere("Amazon grew, and Nvidia paid $2 million.");
    await becomes("the next article to follow", ["Nvidia"]);
    await (await button(/^Settings$/)).click();
    await (await button(/^Remove “Amazon” → no company$/)).click();
    await becomes("the mark to be back", ["Amazon", "Nvidia"]);
    await page.press(Key.ESCAPE);
  });

  test("a quotation on a card leads to its place", async () => {
    await page.pasteAnywhere(STORY);
    await open("Microsoft");
    const said = await page.named("[role=tabpanel] button", /We are glad/);
    await said.click();
    await page.until("the attribution to be said", () =>
      page.script("return [...document.querySelectorAll('[role=status]')].some((status) => status.textContent.startsWith('attribution'))"),
    );
  });
});
