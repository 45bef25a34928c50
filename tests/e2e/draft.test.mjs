// Two hundred words typed into a draft of twenty thousand: marks follow, the caret stays, no key waits, and all of it can
// be taken back and done again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { beforeCaret, caretBehind, control, edit, marked, painted, text } from "./editor.mjs";
import { suite } from "./page.mjs";

const FILLER = "Nobody on the quay had much to say about the weather that morning, and the boats came in as they always do";

/** About 20,000 words in 400 paragraphs, no two alike. */
const draft = () => {
  const paragraph = (n) =>
    `Harbour Robotics raised $${n + 2} million in its round number ${n}, according to Microsoft. ${FILLER}; ${FILLER.toLowerCase()}.`;
  return Array.from({ length: 400 }, (_, n) => paragraph(n)).join("\n\n");
};

/** Notes how long each key keeps the page's main thread, from the key to the end of what follows from it. */
const watchKeys = (page) =>
  page.script(`
    window.keys = [];
    let from = null;
    addEventListener("keydown", () => (from = performance.now()), { capture: true });
    // What the page's own listeners leave to be done at once is done before this one is called.
    addEventListener("input", () => window.keys.push(performance.now() - from));`);

suite("a draft of twenty thousand words", {}, (page) => {
  test("two hundred words are typed into it", async () => {
    const before = draft();
    await page.pasteAnywhere(before);
    await edit(page);
    await caretBehind(page, "raised $202 million in its round");
    await marked(page, "$202 million");
    await watchKeys(page);
    const words = Array.from({ length: 40 }, (_, n) => ` so ${n} more boats came`).join("");
    await page.press(words);
    await page.press(" for $5 million");
    await marked(page, "$5 million");
    const typed = `${words} for $5 million`;
    assert.ok((await beforeCaret(page)).endsWith(`raised $202 million in its round${typed}`), "the caret is behind what was typed");
    const marks = await painted(page);
    for (const mark of ["$202 million", "$203 million", "Microsoft"]) assert.ok(marks.includes(mark), `“${mark}” is marked`);
    assert.equal(await text(page), before.replace("raised $202 million in its round", (there) => there + typed));
    const keys = (await page.script("return window.keys")).sort((a, b) => a - b);
    const [half, usual, worst] = [0.5, 0.9, 1].map((part) => keys[Math.ceil(keys.length * part) - 1].toFixed(1));
    console.log(`${keys.length} keys: half within ${half} ms, nine in ten within ${usual} ms, all within ${worst} ms`);
    assert.ok(usual < 150, `nine keys in ten keep the page for up to ${usual} ms`);
    while ((await text(page)) !== before) await control(page, "z");
    await marked(page, "$202 million");
  });

  test("a thousand steps go back to the start and forth to the end", async () => {
    const before = draft();
    await page.pasteAnywhere(before);
    await edit(page);
    await caretBehind(page, "raised $102 million");
    // A line of its own is a step.
    await page.script(`
      for (let n = 0; n < 1000; n++) document.querySelector("#article").dispatchEvent(new InputEvent("beforeinput", { inputType: "insertParagraph", bubbles: true, cancelable: true }));`);
    const after = await text(page);
    assert.equal(after.length, before.length + 1000);
    const back = (key, shift) => page.script(`
      for (let n = 0; n < 1000; n++) document.querySelector("#article").dispatchEvent(new KeyboardEvent("keydown", { key: arguments[0], ctrlKey: true, shiftKey: arguments[1], bubbles: true, cancelable: true }));`, key, shift);
    await back("z", false);
    await page.until("the text as it was", async () => (await text(page)) === before);
    await back("z", true);
    await page.until("the text as it became", async () => (await text(page)) === after);
  });
});
