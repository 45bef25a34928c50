// A long article that is edited: the worker tells the page what changed, and the page shows what it would show of the whole.
import assert from "node:assert/strict";
import { test } from "node:test";
import { caretBehind, control, edit, marked, text } from "./editor.mjs";
import { Key, suite } from "./page.mjs";
import { story } from "./story.mjs";

suite("a long article that is read once more", {}, (page) => {
  /** What shows of the article, once nothing is being read any more. */
  const shown = async () => {
    const marks = await page.marks();
    const panels = [];
    for (const name of [/Figures/, /Companies/, /Sources/, /Timeline/, /Summary/]) panels.push(await page.script("return arguments[0].textContent", await page.panel(name)));
    return { text: await page.articleText(), marks, panels };
  };

  /** How many bytes the worker has told since this was asked last. */
  const told = () => page.script("const bytes = window.told; window.told = 0; return bytes");

  const listen = () => page.script("window.told = 0; return window.glossWorker.then((worker) => void worker.addEventListener('message', ({ data }) => (window.told += data.length)))");

  test("is marked as if it were opened as it is now", async () => {
    await listen();
    await page.pasteAnywhere(story(8_000));
    const whole = await told();
    await edit(page);
    await caretBehind(page, "the group paid", 0);
    await page.press(" 17 men, and then");
    await marked(page, "17 men");
    const changes = await told();
    assert.ok(changes < whole / 4, `of ${whole} bytes ${changes} were told once more`);
    // A paragraph goes, and comes back.
    const before = await text(page);
    await caretBehind(page, "Maria Okafor");
    await page.script("getSelection().selectAllChildren(getSelection().focusNode.parentElement.closest('.line'))");
    await page.press(Key.DELETE);
    await page.until("the paragraph to be gone", async () => (await text(page)).length < before.length);
    await page.press(Key.DELETE);
    await page.driver.sleep(600);
    while ((await text(page)) !== before) await control(page, "z");
    await control(page, Key.HOME);
    await page.press("Acme Corp. lost $7 million. ");
    await marked(page, "$7 million");
    await control(page, Key.END);
    await page.press(" It was 1,234,567 boats in all.", Key.ENTER, Key.ENTER, "Nobody said so in Wick.");
    await marked(page, "1,234,567 boats");
    const ends = await text(page);
    assert.ok(ends.startsWith("Acme Corp. lost $7 million. ") && ends.endsWith("\n\nNobody said so in Wick."), ends.slice(-200));
    await page.press(Key.ESCAPE);
    await page.marks();
    // What is taken back outside the editor is read once more as well.
    await control(page, "z");
    await page.until("the last words to be gone", async () => !(await page.articleText()).includes("in Wick"));
    await edit(page);
    const source = await text(page);
    await page.press(Key.ESCAPE);
    const now = await shown();
    await page.browser.open();
    await page.pasteAnywhere(source);
    assert.deepEqual(await shown(), now);
  });

  test("that follows another is told whole", async () => {
    await page.pasteAnywhere(story(8_000));
    await edit(page);
    await caretBehind(page, "the group paid", 0);
    await page.press(" 17 men, and then");
    await marked(page, "17 men");
    await page.press(Key.ESCAPE);
    await page.marks();
    // Another article comes, and goes before it is read.
    await page.pasteAnywhere(story(8_000, 3));
    const now = await shown();
    await page.browser.open();
    await page.pasteAnywhere(story(8_000, 3));
    assert.deepEqual(await shown(), now);
  });
});
