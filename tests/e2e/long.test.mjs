// A long text: the page says that it is at work and answers meanwhile.
import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./page.mjs";

const PARAGRAPH = `Harbour Robotics Inc. raised $122 million on 9 April 2026, according to Microsoft, after its revenue had grown by 40% in
three months. Nobody on the quay had much to say about the weather that morning, and the boats came in as they always do.\n\n`;
const TIMES = 2_000; // About 80,000 words: a book.

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
    console.log(`${marks.length} marks; ${waits.length} ticks while reading, nine in ten within ${usual} ms, all within ${worst} ms`);
  });
});
