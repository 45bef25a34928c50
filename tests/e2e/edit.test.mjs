// Editing in place: what is typed is the text, marks follow, and everything can be taken back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { beforeCaret, caretBehind, control, edit, marked, painted, text } from "./editor.mjs";
import { Key, suite } from "./page.mjs";

const STORY = `# Harbour news

Microsoft paid $5 million to Nvidia on 9 April 2026.

It paid $7 million later, and 40% more after that.`;

const open = async (page) => {
  await page.pasteAnywhere(STORY);
  const field = await edit(page);
  await marked(page, "$5 million");
  return field;
};

suite("an article that is edited", {}, (page) => {
  test("shows its source with its marks, and takes what is typed", async () => {
    await open(page);
    assert.equal(await text(page), STORY);
    assert.deepEqual((await painted(page)).sort(), ["$5 million", "$7 million", "40%", "9 April 2026", "Microsoft", "Nvidia"]);
    await caretBehind(page, "to Nvidia");
    await page.press(" and $9 billion to Intel");
    await marked(page, "$9 billion");
    await marked(page, "$7 million");
    assert.equal(await beforeCaret(page), "Microsoft paid $5 million to Nvidia and $9 billion to Intel");
    await page.press(Key.ESCAPE);
    await page.marks();
    await page.mark("$9 billion");
    assert.match(await page.articleText(), /and \$9 billion to Intel on/);
  });

  test("a figure that is changed is another one", async () => {
    await open(page);
    await caretBehind(page, "paid $5");
    await page.press("0");
    await marked(page, "$50 million");
    await page.press(Key.BACK_SPACE, Key.BACK_SPACE);
    await page.until("no mark there", async () => !(await painted(page)).some((mark) => mark.includes("5")));
    assert.match(await text(page), /paid \$ million/);
  });

  test("lines are broken, joined, pasted and deleted", async () => {
    await open(page);
    await caretBehind(page, "$7 million");
    await page.press(Key.ENTER, Key.ENTER, "And");
    assert.match(await text(page), /It paid \$7 million\n\nAnd later, and/);
    await page.press(Key.HOME, Key.BACK_SPACE, Key.BACK_SPACE);
    assert.match(await text(page), /It paid \$7 millionAnd later, and/);
    await page.browser.copy("one cost $11 million\n\n\nthree");
    await caretBehind(page, "$7 million");
    await page.browser.paste();
    await marked(page, "$11 million");
    assert.match(await text(page), /\$7 millionone cost \$11 million\n\n\nthreeAnd later/);
    await control(page, "a");
    await page.press("Nothing but $3 million");
    await marked(page, "$3 million");
    assert.equal(await text(page), "Nothing but $3 million");
    await control(page, "a");
    await page.press(Key.DELETE);
    assert.equal(await text(page), "");
    await page.press("It cost $4 million");
    await marked(page, "$4 million");
    for (let steps = 0; (await text(page)) !== STORY; steps++) {
      assert.ok(steps < 60, `after ${steps} steps back there is ${await text(page)}`);
      await control(page, "z");
    }
    await marked(page, "$5 million");
  });

  test("is a field without faults, and left by keys alone", async () => {
    await page.pasteAnywhere(STORY);
    await page.press("e");
    await page.until("the field to have the focus", () => page.script("return document.activeElement.id === 'article' && document.activeElement.isContentEditable"));
    await marked(page, "$5 million");
    assert.deepEqual(await violations(page), []);
    await page.press(Key.F8);
    await page.press(Key.F8);
    await control(page, ".");
    await page.until("the mark to be told", () => page.script("return document.querySelector('[role=status].unseen').textContent.includes('5 million')"));
    await page.press(Key.ESCAPE);
    await page.until("the article to have the focus", () => page.script("return document.activeElement.id === 'article' && !document.activeElement.isContentEditable"));
  });

  test("rows lead into it, and what is looked for is found in it", async () => {
    await page.pasteAnywhere(`${STORY}\n\n${"Nobody said why the boats came in.\n\n".repeat(200)}In the end it was $12 million.`);
    await edit(page);
    const panel = await page.panel(/Figures/);
    const row = (await panel.findElements({ css: "button" }));
    for (const button of row) if (/12 million/.test(await button.getText())) await button.click();
    await marked(page, "$12 million");
    await page.until("the place to be in sight", () => page.script("const { top, bottom } = document.querySelector('#article').lastElementChild.getBoundingClientRect(); return top > 52 && bottom < innerHeight"));
    await page.press("/");
    await page.press("microsoft");
    await page.until("the hit to be painted", () => page.script("return [...CSS.highlights.get('edit-found-here')].some((r) => r.startContainer.textContent.slice(r.startOffset, r.endOffset) === 'Microsoft')"));
  });

  test("a page is edited as Markdown", async () => {
    await page.pasteAnywhere("News", "<h1>News</h1><p>Microsoft <b>paid</b> <a href='https://example.org/a'>$5 million</a>.</p><ul><li>One</li></ul>");
    await edit(page);
    await marked(page, "$5 million");
    assert.equal(await text(page), "# News\n\nMicrosoft **paid** [$5 million](https://example.org/a).\n\n- One");
    await page.named("section", /Notice/i);
    await control(page, "z");
    await page.marks();
    assert.match(await page.articleText(), /News\s*Microsoft paid \$5 million/);
  });

  test("what an input method composes is left alone until it is done", async (t) => {
    if (process.env.GLOSS_BROWSER === "firefox") return t.skip("WebDriver has no input method; Chromium's protocol has");
    await open(page);
    await caretBehind(page, "later");
    const compose = (words) => page.driver.sendDevToolsCommand("Input.imeSetComposition", { text: words, selectionStart: words.length, selectionEnd: words.length });
    const before = await page.script("window.line = getSelection().focusNode.parentNode; return window.line.className");
    for (const words of ["n", "ni", "に", "日本"]) await compose(words);
    assert.match(await text(page), /later日本, and/);
    await page.driver.sleep(400);
    assert.ok(await page.script("return window.line.isConnected && window.line === getSelection().focusNode.parentNode"), "the line is the same element");
    assert.equal(before, "line");
    await page.driver.sendDevToolsCommand("Input.insertText", { text: "日本" });
    assert.match(await text(page), /later日本, and/);
    await page.press(" $8 million");
    await marked(page, "$8 million");
    assert.match(await text(page), /later日本 \$8 million, and/);
    for (let steps = 0; (await text(page)) !== STORY && steps < 6; steps++) await control(page, "z");
    assert.equal(await text(page), STORY);
  });
});
