// The summary and the timeline.
import assert from "node:assert/strict";
import { test } from "node:test";
import { saved } from "./library.mjs";
import { By, suite } from "./page.mjs";

const STORY = `Microsoft had revenue of $2 billion in 2025. That is US$2bn, or two billion dollars. Some 40% of it went to Nvidia.

Nvidia paid $7,500 for 1,200 chips on 9 April 2026, and $3.25 for each.

Microsoft had revenue of $9 billion in 2025, Reuters said.`;

suite("the summary", {}, (page) => {
  const sample = async () => {
    await (await page.samples())[0].click();
    await page.marks();
    await page.panel(/Summary/);
  };

  test("has as many key points as are asked for, and remembers it", async () => {
    await sample();
    const points = () => page.script("return document.querySelectorAll('[role=tabpanel] ol li').length");
    const before = await points();
    await (await page.named("button", /^More key points$/)).click();
    await page.until("one more", async () => (await points()) === before + 1);
    await (await page.named("button", /^Fewer key points$/)).click();
    await (await page.named("button", /^Fewer key points$/)).click();
    await page.until("one fewer", async () => (await points()) === before - 1);
    await saved(page);
    await page.browser.visit();
    await page.box();
    await sample();
    assert.equal(await points(), before - 1);
  });

  test("is copied as text and as Markdown", async () => {
    await page.pasteAnywhere(STORY);
    await page.panel(/Summary/);
    for (const [name, start] of [[/^Copy as text$/, /^Figures\n/], [/^Copy as Markdown$/, /^## Figures\n/]]) {
      await (await page.named("button", name)).click();
      await page.until("a word about it", () => page.script("return document.body.innerText.includes('Copied.')"));
      await page.script("const f = document.createElement('div'); f.contentEditable = 'plaintext-only'; f.style.whiteSpace = 'pre'; f.id = 'pasted'; document.body.append(f); f.focus();");
      await page.browser.paste();
      const text = await page.until("the text", () => page.script("return document.querySelector('#pasted').textContent"));
      await page.script("document.querySelector('#pasted').remove()");
      assert.match(text, start);
      assert.match(text, /\d+ words · 1 minute/);
    }
  });
});

suite("the timeline", {}, (page) => {
  const DATES = Array.from({ length: 60 }, (_, n) => `On ${(n % 27) + 1} March ${2000 + (n % 20)} the works number ${n} opened, and in ${1990 + (n % 30)} it was planned.`).join("\n\n");

  test("tells days from vague dates, and holds sixty of them", async () => {
    await page.pasteAnywhere(`${DATES}\n\nOn 31 May it closed.`);
    const panel = await page.panel(/Timeline/);
    const text = await panel.getText();
    assert.match(text, /a day/);
    assert.match(text, /a year/);
    assert.match(text, /1 date without a year/);
    const overlaps = await page.script(`
      const boxes = [...document.querySelectorAll("[role=tabpanel] svg g > :is(circle, path):last-child")]
        .filter((shape) => shape.parentElement.querySelector("title"))
        .map((shape) => shape.getBBox()); // Without the line round it, which browsers measure in ways of their own.
      let hidden = 0;
      for (const [n, a] of boxes.entries())
        for (const b of boxes.slice(n + 1))
          if (a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && Math.abs(a.y + a.height / 2 - b.y - b.height / 2) < 4) hidden += 1;
      return [boxes.length, hidden];`);
    assert.ok(overlaps[0] > 60 && overlaps[1] <= overlaps[0] / 10, `${overlaps[1]} of ${overlaps[0]} marks hide another`);
  });

  test("a date on the axis leads to its place", async () => {
    await page.pasteAnywhere(STORY);
    await page.panel(/Timeline/);
    await page.driver.findElement(By.css("[role=tabpanel] svg circle")).click();
    await page.until("the date to be said", () =>
      page.script("return [...document.querySelectorAll('[role=status]')].some((s) => s.textContent.startsWith('date'))"),
    );
  });
});
