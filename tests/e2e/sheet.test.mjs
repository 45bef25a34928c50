// The sheet of a narrow screen: by tap, by a finger that drags it, and by keys.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Pointer } from "selenium-webdriver/lib/input.js";
import { Key, suite } from "./page.mjs";

const STORY = `Microsoft had revenue of $2 billion in 2025. That is US$2bn, or two billion dollars. Some 40% of it went to Nvidia.

Nvidia paid $7,500 for 1,200 chips on 9 April 2026, and $3.25 for each.

Microsoft had revenue of $9 billion in 2025, Reuters said.`;

suite("the bottom sheet", { width: 390, height: 844 }, (page) => {
  const height = () => page.script("return innerHeight - document.querySelector('[role=tablist]').getBoundingClientRect().top");

  const handle = () => page.named("button", /the panel( further)?$/);

  test("has three heights, by tap", async () => {
    await page.pasteAnywhere(STORY);
    const low = await height();
    assert.ok(low < 110, `the tabs alone take ${low} px`);
    await (await handle()).click();
    await page.until("half of the screen", async () => Math.abs((await height()) - 0.5 * 844) < 80);
    await (await handle()).click();
    await page.until("the whole screen", async () => (await height()) > 0.85 * 844);
    await (await handle()).click();
    await page.until("the tabs alone", async () => (await height()) < 110);
  });

  /** A finger put on the handle, moved by so many pixels in steps, and lifted. */
  const drag = async (by) => {
    const { x, y, width, height } = await (await handle()).getRect();
    const [across, down] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    const finger = new Pointer("finger", Pointer.Type.TOUCH);
    const steps = [0.25, 0.5, 0.75, 1].map((part) => finger.move({ x: across, y: Math.round(down + part * by), duration: 40 }));
    await page.driver.actions().insert(finger, finger.move({ x: across, y: down, duration: 0 }), finger.press(), ...steps, finger.release()).perform();
  };
  const half = async () => Math.abs((await height()) - 0.5 * 844) < 80;
  const full = async () => (await height()) > 0.85 * 844;
  const tabs = async () => (await height()) < 110;

  test("follows a finger that drags it up and down, one height at a time", async () => {
    await page.pasteAnywhere(STORY);
    await drag(-150);
    await page.until("half of the screen", half);
    await drag(-150);
    await page.until("the whole screen", full);
    await drag(150);
    await page.until("half of the screen again", half);
    await drag(150);
    await page.until("the tabs alone", tabs);
    assert.equal(await page.script("return scrollY"), 0, "the text under it stays where it is");
  });

  test("a finger that trembles taps, and a long pull goes all the way", async () => {
    await page.pasteAnywhere(STORY);
    await drag(-6);
    await page.until("half of the screen", half);
    await drag(350);
    await page.until("the tabs alone", tabs);
    await drag(-700);
    await page.until("the whole screen", full);
    await drag(700);
    await page.until("the tabs alone again", tabs);
  });

  test("a row leads to the text, which comes out from under it; Escape closes it", async () => {
    await page.pasteAnywhere(`${"A line of text.\n\n".repeat(60)}${STORY}`);
    const panel = await page.panel(/Companies/);
    await (await panel.findElement({ css: "[id^=row] button" })).click();
    await page.until("the tabs alone", tabs);
    await page.until("the mark to be in sight, above the sheet", () =>
      page.script(`
        const mark = document.querySelector("article [aria-current], article .is-selected").getBoundingClientRect();
        return mark.top > 52 && mark.bottom < document.querySelector("[role=tablist]").getBoundingClientRect().top;`),
    );
    await page.panel(/Figures/);
    await page.until("half of the screen", half);
    await page.press(Key.ESCAPE);
    await page.until("the tabs alone again", tabs);
  });

  test("its tabs are large enough for a thumb", async () => {
    await page.pasteAnywhere(STORY);
    const sizes = await page.script("return [...document.querySelectorAll('[role=tab]')].map((tab) => tab.getBoundingClientRect()).map((b) => [b.width, b.height, b.right])");
    for (const [wide, high, right] of sizes) assert.ok(wide >= 44 && high >= 44 && right <= 390, `${wide} × ${high}, to ${right}`);
  });
});
