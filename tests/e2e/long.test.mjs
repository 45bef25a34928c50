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
      window.seen = { progress: false, longest: 0 };
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        const busy = document.querySelector("[role=progressbar], progress") !== null;
        window.seen.progress ||= busy;
        if (busy) window.seen.longest = Math.max(window.seen.longest, now - last);
        last = now;
      }, 20);`);
    const marks = await page.pasteAnywhere(PARAGRAPH.repeat(TIMES));
    const seen = await page.script("return window.seen");
    assert.ok(seen.progress, "a progress indication was there");
    assert.ok(seen.longest < 1_000, `the page was deaf for ${Math.round(seen.longest)} ms`);
    assert.ok(marks.some((mark) => mark.start > PARAGRAPH.length * (TIMES - 1)), "the last paragraph has marks");
    console.log(`${marks.length} marks; the page was deaf for at most ${Math.round(seen.longest)} ms`);
  });
});
