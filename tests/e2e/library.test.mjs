// What the page keeps on this device, and what a reader does with it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { control } from "./editor.mjs";
import { click, openLibrary, saved, store, stored, story, titles } from "./library.mjs";
import { By, Key, suite } from "./page.mjs";

const text = (page, selector) => page.script("return document.querySelector(arguments[0])?.textContent ?? ''", selector);

suite("the library", {}, (page) => {
  test("keeps what is pasted, and the empty page offers it again", async () => {
    await page.pasteAnywhere(story("Harbour"));
    await saved(page);
    assert.equal((await stored(page, "contents")).length, 1);
    await page.browser.visit();
    await page.until("the article to be listed", async () => (await titles(page)).includes("Harbour"));
    assert.match(await text(page, "main"), /Continue with/);
    await click(page, /^Harbour/);
    const marks = await page.marks();
    assert.ok(marks.some((mark) => mark.text === "$12 million"));
    assert.equal((await stored(page, "contents")).length, 1, "opening it makes no second one");
  });

  test("opens what was open when the page is loaded again", async () => {
    await page.pasteAnywhere(story("First"));
    await saved(page);
    await page.pasteAnywhere(story("Second"));
    await saved(page);
    await page.browser.visit({ again: true });
    await page.marks();
    assert.match(await page.articleText(), /Second/);
  });

  test("finds words in all articles, and says where they stand", async () => {
    for (const [name, more] of [["Alpha", " The zebra crossing was closed."], ["Zebra stripes", ""], ["Gamma", ""]]) {
      await page.pasteAnywhere(story(name, more));
      await saved(page);
    }
    await openLibrary(page);
    await (await page.named("input", /search all articles/i)).sendKeys("ZEBRA");
    await page.until("what was found", async () => (await titles(page)).length === 2);
    assert.deepEqual(await titles(page), ["Zebra stripes", "Alpha"], "a title counts more");
    assert.match(await text(page, "dialog[open] ul"), /The zebra crossing was closed/);
    assert.match(await text(page, "#library-found"), /2 of 3 articles/);
    await (await page.named("input", /search all articles/i)).sendKeys(" nowhere");
    await page.until("nothing to be found", async () => (await titles(page)).length === 0);
  });

  test("renames an article, deletes it, and has it back", async () => {
    await page.pasteAnywhere(story("Harbour"));
    await saved(page);
    await openLibrary(page);
    await click(page, /^Rename “Harbour”/);
    const field = await page.named("input", /new name of “Harbour”/i);
    await field.click();
    await control(page, "a");
    await page.press("Port of call", Key.ENTER);
    await page.until("the new name", async () => (await titles(page)).includes("Port of call"));
    await click(page, /^Delete “Port of call”/);
    await page.until("it to be gone", async () => (await titles(page)).length === 0);
    assert.match(await text(page, "dialog[open]"), /“Port of call” is deleted/);
    assert.equal((await stored(page, "contents")).length, 1, "it can still be had back");
    await click(page, /^have it back/i);
    await page.until("it to be back", async () => (await titles(page)).includes("Port of call"));
    await click(page, /^Delete “Port of call”/);
    await page.until("it to be deleted for good", async () => (await stored(page, "contents")).length === 0, 20_000);
  });

  test("says how much is kept, and deletes all of it", async () => {
    for (const name of ["One", "Two"]) {
      await page.pasteAnywhere(story(name));
      await saved(page);
    }
    await openLibrary(page);
    await page.until("what is taken", async () => /The articles take \d/.test(await text(page, "#library-storage")));
    await click(page, /^delete all…/i);
    await click(page, /^delete all$/i);
    await page.until("all to be gone", async () => (await titles(page)).length === 0);
    assert.match(await text(page, "dialog[open]"), /2 articles deleted/);
  });

  test("an article that cannot be read is told, left as it is, and in nobody’s way", async () => {
    await page.pasteAnywhere(story("Whole"));
    await saved(page);
    await store(page, [
      ["articles", 5, JSON.stringify({ id: 5, title: "Torn", words: 3, opened: 9 })],
      ["contents", 5, '{"gloss":1,"source":{"te'],
      ["articles", 6, "{broken"],
      ["contents", 6, "?"],
    ]);
    await page.browser.visit();
    await page.until("all to be listed", async () => (await titles(page)).length === 3);
    assert.deepEqual((await titles(page)).toSorted(), ["An article that cannot be read", "Torn", "Whole"]);
    await click(page, /^Torn/);
    await page.until("the reader to be told", async () => /“Torn” cannot be opened/.test(await text(page, "[aria-label=Notice]")));
    assert.deepEqual((await stored(page, "contents")).filter(([key]) => key < 7).map(([, value]) => value), ['{"gloss":1,"source":{"te', "?"]);
    await click(page, /^Whole/);
    await page.marks();
  });

  test("keeps nothing where that is switched off, and deletes what was kept", async () => {
    await page.pasteAnywhere(story("Before"));
    await saved(page);
    await click(page, /^settings$/i);
    await page.driver.findElement(By.id("keep")).click();
    await page.press(Key.ESCAPE);
    await page.pasteAnywhere(story("After"));
    await page.until("the page to say so", async () => (await text(page, "#saved")).trim() === "Not kept");
    await page.driver.sleep(1_000);
    assert.equal((await stored(page, "contents")).length, 1, "nothing new is written");
    await click(page, /^settings$/i);
    await click(page, /^delete for good$/i);
    await page.until("nothing to be left", async () => (await stored(page, "contents")).length === 0);
    assert.deepEqual(await page.script("return Object.keys(localStorage).filter((key) => /open|unsaved/.test(key))"), []);
    await page.browser.visit({ again: true });
    await page.until("the empty page", () => page.script("return document.querySelector('#paste') !== null"));
    assert.deepEqual(await titles(page), []);
  });

  test("opens by its key", async () => {
    await page.script("document.activeElement?.blur()");
    await page.press("L");
    await page.named("dialog[open] h2", /^library$/i);
  });
});
