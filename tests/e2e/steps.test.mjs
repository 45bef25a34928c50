// Getting about in the text at both widths: from mark to mark, into the card that lists all marks at a place, by the strip
// beside the text, by the outline and by the search.
import assert from "node:assert/strict";
import { test } from "node:test";
import { By, Key, suite } from "./page.mjs";
import { shown } from "./views.mjs";

const FILLER = "The harbour was quiet that morning, and nobody on the quay had much to say about the weather. ".repeat(12);
const STORY = `# Cranes

Harbour Robotics Inc. raised $122 million on 9 April 2026, Reuters said.

${`${FILLER}\n\n`.repeat(6)}## Costs

Its revenue grew 40% to €35 million, Microsoft said.

${`${FILLER}\n\n`.repeat(6)}## The end

The last line names Nvidia.`;

const current = (page) => page.script("return document.activeElement?.closest('mark')?.textContent ?? null");
const card = (page) => shown(page, "[role=dialog]");
const inCard = (page) => page.script("return document.activeElement.closest('[role=dialog]') !== null");

for (const [width, height] of [[1440, 900], [390, 844]]) {
  suite(`getting about, ${width} px wide`, { width, height }, (page) => {
    test("keys lead from mark to mark and into the card, which lists every mark at the place", async () => {
      const marks = await page.pasteAnywhere(STORY);
      const inner = marks.find((mark) => mark.text === "Reuters");
      const around = marks.filter((mark) => mark.start <= inner.start && inner.end <= mark.end);
      assert.equal(around.length, 2, "one stands in the other");
      for (let count = 0; count < marks.length && (await current(page)) !== "Reuters"; count += 1) {
        const before = await current(page);
        await page.press("n");
        await page.until("the next mark", async () => (await current(page)) !== before);
      }
      const listed = await page.until("the card", () => card(page));
      assert.equal((await listed.findElements(By.css("section"))).length, 2);
      assert.match(await listed.getText(), /company[\s\S]*attribution/i);
      await page.press(Key.ENTER);
      await page.until("the focus to be in the card", () => inCard(page));
      const names = new Set();
      for (let count = 0; count < 12 && (await inCard(page)); count += 1) {
        names.add(await page.script("const at = document.activeElement; return [...at.closest('section').querySelectorAll('p')].map((p) => p.textContent).join(' ') + ': ' + at.textContent"));
        await page.press(Key.TAB);
      }
      assert.ok(names.size >= 4, `Tab leads through what can be done with both: ${[...names].join(" | ")}`);
    });

    test("Escape leads from the card back to its mark, then closes all", async () => {
      await page.pasteAnywhere(STORY);
      await page.press("m");
      await page.until("the first money", async () => (await current(page)) === "$122 million");
      await page.until("the card", () => card(page));
      await page.press(Key.ENTER);
      await page.until("the focus to be in the card", () => inCard(page));
      await page.press(Key.ESCAPE);
      await page.until("the mark to have the focus", async () => (await current(page)) === "$122 million");
      assert.equal(await card(page), null);
      await page.press("p");
      await page.until("the mark before", async () => (await current(page)) === "Harbour Robotics Inc.");
    });

    test("the search leads to what it finds, in sight below the bar and above the sheet", async () => {
      await page.pasteAnywhere(STORY);
      await page.press("/");
      await page.until("the field", () => page.script("return document.activeElement.id === 'find'"));
      await page.press("last line");
      await page.until("the place in sight", () =>
        page.script(`
          const [range] = CSS.highlights.get("found-here") ?? [];
          const { top, bottom } = range?.getBoundingClientRect() ?? {};
          const sheet = innerWidth < 720 ? document.querySelector("[role=tablist]").getBoundingClientRect().top : innerHeight;
          return range?.toString() === "last line" && top > 52 && bottom < sheet;`),
      );
    });
  });
}

suite("beside the text", {}, (page) => {
  const strip = () => page.driver.findElement(By.id("strip"));

  test("the strip has a line for every kind, and leads to the part of the text that was clicked", async () => {
    await page.pasteAnywhere(STORY);
    const element = await strip();
    assert.equal((await element.findElements(By.css("path"))).length, 3);
    assert.ok(!(await page.inView(await page.mark("Nvidia"))), "the end is far down at first");
    const { x, y, width, height } = await element.getRect();
    await page.driver.actions().move({ x: Math.round(x + width / 2), y: Math.round(y + height * 0.985) }).click().perform();
    await page.until("the end in sight", async () => page.inView(await page.mark("Nvidia")));
    await page.driver.actions().move({ x: Math.round(x + width / 2), y: Math.round(y + 4) }).click().perform();
    await page.until("the start in sight", async () => page.inView(await page.mark("$122 million")));
    await page.press("m");
    await page.until("a line for the selected mark", async () => (await element.findElements(By.css("path"))).length === 4);
  });

  test("the outline leads to its headings", async () => {
    await page.pasteAnywhere(STORY);
    const outline = await page.named("nav", /outline/i);
    const headings = await outline.findElements(By.css("li button"));
    assert.deepEqual(await Promise.all(headings.map((h) => h.getText())), ["Cranes", "Costs", "The end"]);
    for (const [place, name] of [[2, "The end"], [1, "Costs"], [0, "Cranes"]]) {
      await headings[place].click();
      await page.until(`${name} in sight, not under the bar`, () =>
        page.script(
          `const heading = [...document.querySelectorAll("article :is(h1, h2)")].find((h) => h.textContent === arguments[0]);
           const { top, bottom } = heading.getBoundingClientRect();
           return top >= 52 && bottom < innerHeight;`,
          name,
        ),
      );
    }
  });
});
