// Finding words in the text, stepping through the marks, and the card of a mark.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Key, suite } from "./page.mjs";

const FILLER = "The harbour was quiet that morning, and nobody on the quay had much to say about the weather. ".repeat(12);
const STORY = `Harbour Robotics Inc. raised $122 million on 9 April 2026, Reuters said.

${`${FILLER}\n\n`.repeat(4)}Its revenue grew 40% to €35 million, and a **crane** costs €2 million.

${`${FILLER}\n\n`.repeat(4)}The last line names Nvidia, cranes, and a CRANE driver’s pay of 3%.`;

/** What the browser highlights, as text. */
const highlighted = (page, name) =>
  page.script("return [...(CSS.highlights.get(arguments[0]) ?? [])].map((range) => range.toString())", name);
const said = (page) => page.script("return [...document.querySelectorAll('[role=status]')].map((s) => s.textContent).join(' ')");
const current = (page) => page.script("return document.activeElement?.closest('mark')?.textContent ?? null");
const cards = (page) => page.script("return [...document.querySelectorAll('[role=dialog]')].filter((d) => d.checkVisibility({ visibilityProperty: true })).map((d) => d.textContent)");

const look = async (page, words) => {
  await page.press("/");
  await page.until("the field to have the focus", () => page.script("return document.activeElement.id === 'find'"));
  await page.press(words);
};

suite("finding words", {}, (page) => {
  test("all hits of the whole text are highlighted, counted and announced; Enter leads from one to the next", async () => {
    await page.pasteAnywhere(STORY);
    await look(page, "crane");
    await page.until("three hits", async () => (await highlighted(page, "found")).length === 3);
    assert.deepEqual(await highlighted(page, "found"), ["crane", "crane", "CRANE"]);
    assert.match(await said(page), /1 of 3/);
    const inSight = () =>
      page.script(`const { top, bottom } = [...CSS.highlights.get("found-here")][0].getBoundingClientRect(); return bottom > 52 && top < innerHeight`);
    await page.until("the first to come into sight", inSight);
    await page.press(Key.ENTER, Key.ENTER);
    await page.until("the last to be looked at", async () => (await highlighted(page, "found-here"))[0] === "CRANE");
    await page.until("the last to come into sight", inSight);
    assert.match(await said(page), /3 of 3/);
    await page.press(Key.ENTER);
    await page.until("the first again", async () => /1 of 3/.test(await said(page)));
    await page.driver.actions().keyDown(Key.SHIFT).sendKeys(Key.ENTER).keyUp(Key.SHIFT).perform();
    await page.until("the last again", async () => /3 of 3/.test(await said(page)));
  });

  test("what is not there is said not to be; Escape leads back to the text, at what was found", async () => {
    await page.pasteAnywhere(STORY);
    await look(page, "zebra");
    await page.until("a word about it", async () => /not in the text/i.test(await said(page)));
    await page.press(...Array(5).fill(Key.BACK_SPACE), "€35");
    await page.until("one hit", async () => (await highlighted(page, "found")).length === 1);
    await page.press(Key.ESCAPE);
    await page.until("the field to go", () => page.script("return document.getElementById('find') === null"));
    assert.deepEqual(await highlighted(page, "found"), []);
    assert.equal(await page.script("return document.activeElement.id"), "article");
    await page.press(Key.TAB);
    assert.equal(await current(page), "€35 million", "Tab goes on from what was found");
  });

  test("without the browser's highlights the hits are drawn into the text", async () => {
    await page.pasteAnywhere(STORY);
    const text = await page.articleText();
    await page.script("Object.defineProperty(CSS, 'highlights', { value: undefined, configurable: true })");
    await look(page, "crane");
    const drawn = () =>
      page.script(`return [...document.querySelectorAll("article span")].filter((s) => getComputedStyle(s).backgroundColor !== "rgba(0, 0, 0, 0)").map((s) => s.textContent)`);
    await page.until("three hits", async () => (await drawn()).length === 3);
    assert.equal(await page.articleText(), text, "the text itself stays");
  });

  test("the browser's own search is left alone", async () => {
    await page.pasteAnywhere(STORY);
    await page.script("window.taken = []; addEventListener('keydown', (e) => window.taken.push(e.defaultPrevented))");
    await page.driver.actions().keyDown(Key.CONTROL).sendKeys("f").keyUp(Key.CONTROL).perform();
    assert.ok(!(await page.script("return window.taken")).includes(true));
    assert.ok(!(await page.script("return document.getElementById('find') !== null")));
  });
});

suite("stepping through the marks", {}, (page) => {
  test("n and p lead from mark to mark, other letters by kind and by type of figure; the value is spoken", async () => {
    await page.pasteAnywhere(STORY);
    await page.press("n");
    await page.until("the first mark", async () => (await current(page)) === "Harbour Robotics Inc.");
    await page.press("m");
    await page.until("the first money", async () => (await current(page)) === "$122 million");
    assert.match(await said(page), /money, 122 million US dollars, 1 of 3/);
    await page.press("m");
    await page.until("the second money", async () => (await current(page)) === "€35 million");
    await page.press("M");
    await page.until("the first money again", async () => (await current(page)) === "$122 million");
    await page.press("r", "r");
    await page.until("the second percentage", async () => (await current(page)) === "3%");
    await page.press("p");
    await page.until("the mark before", async () => (await current(page)) === "Nvidia");
    await page.press("c");
    await page.until("round the end to the first company", async () => (await current(page)) === "Harbour Robotics Inc.");
  });

  test("the text is one Tab stop, and arrow keys move in it", async () => {
    await page.pasteAnywhere(STORY);
    assert.equal(await page.script("return document.querySelectorAll('article mark[tabindex=\"0\"]').length"), 1);
    assert.equal(await page.script("return document.querySelectorAll('article a:not([tabindex=\"-1\"])').length"), 0);
    await page.script("document.getElementById('article').focus()");
    await page.press(Key.TAB);
    assert.equal(await current(page), "Harbour Robotics Inc.");
    await page.press(Key.ARROW_RIGHT);
    await page.until("the second mark", async () => (await current(page)) === "$122 million");
    await page.press(Key.ESCAPE, Key.TAB);
    await page.until("the focus to leave the text", async () => (await current(page)) === null);
    await page.driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT).perform();
    await page.until("the focus to come back to the same mark", async () => (await current(page)) === "$122 million");
  });
});

for (const [width, height] of [[1440, 900], [390, 844]]) {
  suite(`the card of a mark, ${width} px wide`, { width, height }, (page) => {
    test("lists all marks at the place, and never covers the line of its own", async () => {
      const marks = await page.pasteAnywhere(STORY);
      const inner = marks.find((mark) => mark.text === "Reuters");
      const outer = marks.find((mark) => mark.type === "attribution");
      assert.ok(outer.start <= inner.start && inner.end <= outer.end, "one stands in the other");
      const place = await page.script("return [...document.querySelectorAll('article mark')].find((m) => m.textContent === 'Reuters')");
      await place.click();
      const [text] = await page.until("the card", async () => ((await cards(page)).length === 1 ? cards(page) : null));
      assert.match(text, /company[\s\S]*attribution/i);
      for (const { start } of marks) {
        await page.script("document.querySelector(`article mark[id][data-start='${arguments[0]}']`).focus()", start);
        const over = await page.until(`the card of the mark at ${start} beside its line`, async () => {
          const found = await page.script(`
            const card = [...document.querySelectorAll("[role=dialog]")].find((d) => d.checkVisibility({ visibilityProperty: true }));
            if (!card) return null;
            const c = card.getBoundingClientRect();
            const lines = [...document.activeElement.getClientRects()];
            return [lines.some((l) => c.top < l.bottom && c.bottom > l.top), c.left >= 0 && c.right <= innerWidth];`);
          // Text that comes into sight takes its real height only then, and moves what stands below it.
          return found?.[0] === false ? found : null;
        });
        assert.deepEqual(over, [false, true], `the card of the mark at ${start}`);
      }
    });

    test("opens after a tap or click, and Escape gives the focus back", async () => {
      await page.pasteAnywhere(STORY);
      const mark = await page.mark("$122 million");
      await mark.click();
      await page.until("the card", async () => (await cards(page)).length === 1);
      await page.press(Key.ENTER);
      await page.until("the focus to enter it", () => page.script("return document.activeElement.closest('[role=dialog]') !== null"));
      await page.press(Key.ESCAPE);
      await page.until("the card to close", async () => (await cards(page)).length === 0);
      await page.until("the mark to have the focus again", async () => (await current(page)) === "$122 million");
    });
  });
}

suite("the pointer", {}, (page) => {
  test("a card opens where the pointer rests, and not where the page moved under it", async () => {
    await page.pasteAnywhere(STORY);
    const mark = await page.mark("$122 million");
    await page.driver.actions().move({ origin: mark }).perform();
    await page.until("the card", async () => (await cards(page)).length === 1);
    await page.driver.actions().move({ x: 700, y: 700 }).perform();
    await page.until("the card to go", async () => (await cards(page)).length === 0);

    // A button under the pointer goes, and the text comes to stand where it was.
    await page.browser.open();
    const sample = (await page.samples())[1];
    const { x, y, width, height } = await sample.getRect();
    await page.driver.actions().move({ x: Math.round(x + width / 2), y: Math.round(y + height / 2) }).click().perform();
    await page.marks();
    await page.script(`
      const [x, y] = arguments;
      const mark = document.querySelector("article p mark");
      const box = mark.getBoundingClientRect();
      document.querySelector("article").style.translate = (x - box.left - 4) + "px " + (y - box.top - 8) + "px";`, Math.round(x + width / 2), Math.round(y + height / 2));
    await page.driver.sleep(600);
    assert.deepEqual(await cards(page), [], "nobody moved the pointer");
  });
});
