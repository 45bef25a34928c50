// A long text: the page says that it is at work and answers meanwhile; it scrolls, is searched and jumped about in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Key, suite } from "./page.mjs";

const PARAGRAPH = `Harbour Robotics Inc. raised $122 million on 9 April 2026, according to Microsoft, after its revenue had grown by 40% in
three months. Nobody on the quay had much to say about the weather that morning, and the boats came in as they always do.\n\n`;
const TIMES = 2_000; // About 80,000 words: a book.

/** Scrolls a screen or more with every frame; the frames must come. */
async function scrolls(page) {
  const frames = await page.driver.executeAsyncScript(`
    const done = arguments[arguments.length - 1];
    const waits = [];
    let last = performance.now();
    const frame = (now) => {
      waits.push(now - last);
      last = now;
      scrollBy(0, 1500);
      if (waits.length < 80) requestAnimationFrame(frame);
      else done(waits.slice(2).sort((a, b) => a - b));
    };
    requestAnimationFrame(frame);`);
  const [usual, worst] = [Math.round(frames[Math.floor(frames.length * 0.9)]), Math.round(frames.at(-1))];
  assert.ok(usual < 400 && worst < 3_000, `nine frames in ten took up to ${usual} ms while scrolling, one ${worst} ms`);
  await page.press("n");
  await page.until("the first mark to be in sight and have the focus", () =>
    page.script("const { top, bottom } = document.activeElement.getBoundingClientRect(); return document.activeElement.localName === 'mark' && top >= 52 && bottom <= innerHeight"),
  );
  await page.press(Key.ESCAPE, "/");
  await page.until("the field", () => page.script("return document.activeElement.id === 'find'"));
  await page.press("harbour");
  await page.until("every hit to be highlighted", () => page.script("return CSS.highlights.get('found')?.size === arguments[0]", TIMES));
  console.log(`scrolling: nine frames in ten within ${usual} ms, all within ${worst} ms`);
}

suite("a text as long as a book", {}, (page) => {
  test("shows that it is being read, keeps the page answering, and is marked to its end", async () => {
    await page.script(`
      window.waits = [];
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        const busy = document.querySelector("[role=progressbar], progress") !== null;
        if (busy) window.waits.push(now - last);
        last = now;
      }, 20);`);
    const marks = await page.pasteAnywhere(PARAGRAPH.repeat(TIMES));
    const waits = (await page.script("return window.waits")).sort((a, b) => a - b);
    assert.ok(waits.length >= 5, `the progress indication was seen ${waits.length} times`);
    // Nine in ten, because one wait may be that for a machine that is busy with other things.
    const usual = Math.round(waits[Math.floor(waits.length * 0.9)]);
    assert.ok(usual < 250, `the page was deaf for ${usual} ms at a time`);
    const worst = Math.round(waits.at(-1));
    assert.ok(worst < 5_000, `the page was deaf for ${worst} ms once`);
    assert.ok(marks.some((mark) => mark.start > PARAGRAPH.length * (TIMES - 1)), "the last paragraph has marks");
    await scrolls(page);
    console.log(`${marks.length} marks; ${waits.length} ticks while reading, nine in ten within ${usual} ms, all within ${worst} ms`);
  });
});
