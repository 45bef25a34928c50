// The panel of notes: what it lists, how it is narrowed, walked, changed and copied.
import assert from "node:assert/strict";
import { test } from "node:test";
import { button, card, chord, closed, dialog, drag, field, noted, STORY, toolbar } from "./annotate.mjs";
import { By, Key, suite } from "./page.mjs";

suite("the panel of notes", {}, (page) => {
  const rows = () => page.script("return [...document.querySelectorAll('[role=tabpanel] [id^=row-note] > button')].map((row) => row.children[0].textContent)");
  const counted = () => page.script("return document.getElementById('tab-notes').textContent");
  const highlight = async (from, to) => {
    await drag(page, from, to);
    await toolbar(page);
    await (await button(page, /^Highlight$/)).click();
    await page.until("the toolbar to go", () => page.script("return document.querySelector('[role=toolbar]') === null"));
  };
  const annotated = async () => {
    await page.pasteAnywhere(STORY);
    await highlight("forty", "chips");
    await drag(page, "in", "May");
    await toolbar(page);
    await (await button(page, /^Note$/)).click();
    await (await field(page, /^Note$/)).sendKeys("*Which* year? See [this](https://example.org/a) <b>not bold</b>");
    await (await field(page, /^Tags$/)).sendKeys("check, ask");
    await chord(page, Key.CONTROL, Key.ENTER);
    await closed(page);
    await card(page, "$7 million");
    await (await button(page, /^Dismiss here$/)).click();
    await page.until("three notes", async () => /3$/.test((await counted()).trim()));
  };

  test("says how to annotate while there is nothing in it", async () => {
    await page.pasteAnywhere(STORY);
    const panel = await page.panel(/Notes/);
    assert.match(await panel.getText(), /Select words in the text/);
  });

  test("lists every note in the order of the text, with its words, its Markdown and its tags", async () => {
    await annotated();
    const panel = await page.panel(/Notes/);
    assert.deepEqual(await rows(), ["in May", "$7 million", "forty chips"]);
    const rich = await page.script("return [...arguments[0].querySelectorAll('em, a, b')].map((e) => [e.localName, e.textContent, e.getAttribute('href')])", panel);
    assert.deepEqual(rich, [["em", "Which", null], ["a", "this", "https://example.org/a"]]);
    assert.match(await panel.getText(), /#check\s+#ask/);
    assert.match(await panel.getText(), /<b>not bold<\/b>/);
    assert.match(await panel.getText(), /Dismissed figure/);
  });

  test("is narrowed by words, tags and choices, and a row leads to its place", async () => {
    await annotated();
    await page.panel(/Notes/);
    const filter = await page.named("input[type=search]", /filter notes/i);
    await filter.sendKeys("#check");
    await page.until("one note", async () => JSON.stringify(await rows()) === '["in May"]');
    await filter.sendKeys(Key.chord(Key.CONTROL, "a"), Key.BACK_SPACE);
    await (await button(page, /^Verdicts$/)).click();
    await page.until("the verdict", async () => JSON.stringify(await rows()) === '["$7 million"]');
    await (await button(page, /^All$/)).click();
    await (await page.driver.findElement(By.css("[id^=row-note] > button"))).click();
    await page.until("its place", () => page.script("return document.querySelector('article .passage, article [data-note-id]')?.textContent.includes('May')"));
  });

  test("is walked, edited, emptied and restored by keys alone", async () => {
    await annotated();
    await page.press("6");
    const at = () => page.script("return document.activeElement.closest('[id^=row-note]')?.querySelector('button').children[0].textContent ?? document.activeElement.id");
    await page.until("the tab", async () => (await at()) === "tab-notes");
    await page.script("document.querySelector('[id^=row-note] button').focus()");
    await page.until("the first note", async () => (await at()) === "in May");
    await page.press("n");
    await page.until("the second note", async () => (await at()) === "$7 million");
    await page.press(Key.DELETE);
    await page.until("the mark to be restored", () => page.script("return [...document.querySelectorAll('article mark')].some((m) => m.textContent === '$7 million')"));
    await page.until("the next note", async () => (await at()) === "forty chips");
    await page.press("e");
    await dialog(page);
    await page.press("Some words.");
    await chord(page, Key.CONTROL, Key.ENTER);
    await closed(page);
    await page.until("the note in the text", () => page.script("return document.querySelector('#article button[aria-label=\"note: Some words.\"]') !== null"));
    await page.driver.actions().keyDown(Key.CONTROL).sendKeys("z").keyUp(Key.CONTROL).perform();
    await page.until("it to be taken back", () => page.script("return document.querySelector('#article button[aria-label=\"note: Some words.\"]') === null"));
    assert.equal((await noted(page)).length, 2);
  });

  test("is copied as Markdown", async () => {
    await annotated();
    await page.panel(/Notes/);
    await (await button(page, /^Copy as Markdown$/)).click();
    await page.until("a word about it", () => page.script("return document.body.textContent.includes('Copied.')"));
    // Where only a person may read the clipboard, it is pasted as an article.
    await (await button(page, /^New$/)).click();
    await (await page.box()).click();
    await page.browser.paste();
    await page.until("the copy", async () => /Notes on Harbour Robotics[^]*in May[^]*Which year\?[^]*#check #ask/.test(await page.articleText()));
  });
});
