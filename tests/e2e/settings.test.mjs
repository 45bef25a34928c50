// Settings, and the width of the panel.
import assert from "node:assert/strict";
import { test } from "node:test";
import { saved } from "./library.mjs";
import { By, Key, suite } from "./page.mjs";

const STORY = `Microsoft had revenue of $2 billion in 2025. That is US$2bn, or two billion dollars. Some 40% of it went to Nvidia.

Nvidia paid $7,500 for 1,200 chips on 9 April 2026, and $3.25 for each.

Microsoft had revenue of $9 billion in 2025, Reuters said.`;

suite("settings", {}, (page) => {
  test("a home currency says what a bare dollar means, and stays", async () => {
    await page.pasteAnywhere("It paid $5 million, and US$3 million more.");
    await (await page.named("button", /^Settings$/)).click();
    const select = await page.named("select", /^Home currency$/);
    await (await select.findElement(By.css("option[value=CAD]"))).click();
    const units = () => page.script("return [...document.querySelectorAll('article mark[data-type=money]')].map((m) => m.dataset.unit)");
    await page.until("the bare dollar to be Canadian", async () => JSON.stringify(await units()) === '["CAD","USD"]');
    await page.press(Key.ESCAPE);
    await saved(page);
    await page.browser.visit();
    await page.box();
    await page.pasteAnywhere("It paid $5 million.");
    assert.deepEqual(await units(), ["CAD"]);
  });
});

suite("the panel", {}, (page) => {
  test("is as wide as it was left", async () => {
    await page.pasteAnywhere(STORY);
    const divider = await page.named("[role=separator]", /Width of the panel/);
    const width = () => page.script("return document.querySelector('[role=tabpanel]').getBoundingClientRect().width");
    const before = await width();
    await page.script("arguments[0].focus()", divider);
    await page.press(Key.ARROW_LEFT, Key.ARROW_LEFT, Key.ARROW_LEFT);
    await page.until("the panel to be wider", async () => (await width()) >= before + 45);
    const wide = await width();
    await saved(page);
    await page.browser.visit();
    await page.box();
    await page.pasteAnywhere(STORY);
    assert.equal(await width(), wide);
  });
});
