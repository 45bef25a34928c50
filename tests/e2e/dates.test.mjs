// Dates: how open ones are read is the reader's choice, kept on the device, and relative ones are said to be so.
import assert from "node:assert/strict";
import { test } from "node:test";
import { saved } from "./library.mjs";
import { By, Key, suite } from "./page.mjs";

const STORY = "The board met on 3/4/2026 in Leeds. Sales were $5 million, but they fell last year.";

suite("dates", {}, (page) => {
  const dates = () => page.script("return [...document.querySelectorAll('article mark[data-type=date]')].map((m) => m.dataset.value ?? '')");
  const becomes = (what, first) => page.until(what, async () => (await dates())[0] === first);
  const choose = async (name) => {
    const choice = await page.driver.findElement(By.xpath(`//label[normalize-space()="${name}"]`));
    await choice.click();
  };

  test("the order of open dates is chosen in the settings, read at once, and remembered", async () => {
    await page.pasteAnywhere(STORY);
    const first = (await dates())[0];
    assert.match(first, /^2026-0(3-04|4-03)$/);
    await (await page.named("button", /^Settings$/)).click();
    await page.named("fieldset", /^Ambiguous dates$/);
    await choose("Day first");
    await becomes("the day to come first", "2026-04-03");
    await page.named("fieldset", /^Ambiguous dates$/);
    await choose("Month first");
    await becomes("the month to come first", "2026-03-04");
    await choose("Day first");
    await becomes("the day to come first again", "2026-04-03");
    await page.press(Key.ESCAPE);
    await saved(page);
    await page.browser.visit();
    await page.box();
    await page.pasteAnywhere(STORY);
    await becomes("the choice to be remembered", "2026-04-03");
  });

  test("a relative date without an anchor is said to be relative, on its card, in the list and beside the timeline", async () => {
    await page.pasteAnywhere(STORY);
    const said = "relative; the article states no date";
    const mark = await page.driver.findElement(By.xpath('//article//mark[normalize-space()="last year"]'));
    await mark.click();
    const card = await page.named("[role=dialog]", /About this mark/);
    await page.until("the card to say so", async () => (await card.getText()).includes(said));
    const figures = await page.panel(/Figures/);
    await page.until("the list to say so", async () => (await figures.getText()).includes(said));
    const timeline = await page.panel(/Timeline/);
    await page.until("the timeline to say what it leaves out", async () => (await timeline.getText()).includes("1 date left out: relative, and the article states no date."));
  });
});
