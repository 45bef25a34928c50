// Articles are kept through what goes wrong: two tabs at once, a tab that is killed, a device without room.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drag, noted, toolbar } from "./annotate.mjs";
import { click, openLibrary, saved, store, stored, story, titles } from "./library.mjs";
import { suite } from "./page.mjs";

const text = (page, selector) => page.script("return document.querySelector(arguments[0])?.textContent ?? ''", selector);

/** Highlights words of the article. */
async function highlight(page, words) {
  await drag(page, words);
  await toolbar(page);
  const before = (await noted(page)).length;
  await click(page, /^Highlight$/);
  await page.until("the highlight", async () => (await noted(page)).length === before + 1);
}

/** Opens the page once more, in a tab of its own. */
async function another(page) {
  await page.driver.switchTo().newWindow("tab");
  await page.browser.visit();
}

/** Leaves the page as a killed tab does: nothing that it still does has any effect. */
async function kill(page) {
  await page.script(`
    Storage.prototype.setItem = Storage.prototype.removeItem = () => {};
    IDBDatabase.prototype.transaction = () => { throw new DOMException("killed", "UnknownError"); };`);
  await page.driver.get("about:blank");
}

suite("two tabs", {}, (page) => {
  test("a tab without changes of its own takes what the other one wrote", async () => {
    await page.pasteAnywhere(story("Shared"));
    await saved(page);
    const first = await page.driver.getWindowHandle();
    await another(page);
    await click(page, /^Shared/);
    await page.marks();
    await highlight(page, "raised");
    await saved(page);
    await page.driver.close();
    await page.driver.switchTo().window(first);
    await page.until("the note of the other tab", async () => (await noted(page)).length === 1);
    assert.equal((await stored(page, "contents")).length, 1);
  });

  test("where both changed it nothing is lost, and the reader chooses", async () => {
    await page.pasteAnywhere(story("Shared"));
    await saved(page);
    // Another tab writes, and this one has not heard of it.
    const [[id, json]] = await stored(page, "articles");
    const [[, content]] = await stored(page, "contents");
    const entry = JSON.parse(json);
    const theirs = content.replace("Acme Corp.", "Other Corp.");
    await store(page, [["articles", id, JSON.stringify({ ...entry, revision: entry.revision + 5 })], ["contents", id, theirs]]);
    await highlight(page, "raised");
    await page.until("the reader to be told", async () => /Another tab changed “Shared”/.test(await text(page, "[aria-label='Two tabs']")));
    await saved(page);
    const kept = new Map(await stored(page, "contents"));
    assert.equal(kept.size, 2);
    assert.equal(kept.get(id), theirs, "the other tab’s state is as it wrote it");
    assert.ok([...kept.values()].some((one) => one.includes('"highlight"')), "and this tab’s is kept beside it");
    await openLibrary(page);
    assert.deepEqual((await titles(page)).toSorted(), ["Shared", "Shared (copy)"]);
    await page.script("document.querySelector('dialog[open]').close()");
    await click(page, /^Take the other tab’s$/);
    await page.until("the other state", async () => (await page.articleText()).includes("Other Corp."));
    assert.match(await text(page, "[aria-label=Library]"), /“Shared \(copy\)” is deleted/);
    await click(page, /^have it back/i);
    await page.until("the copy to be back", async () => (await stored(page, "articles")).every(([, one]) => JSON.parse(one).deleted === null));
  });

  test("an article that another tab deletes stays open, and says so", async () => {
    await page.pasteAnywhere(story("Shared"));
    await saved(page);
    const first = await page.driver.getWindowHandle();
    await another(page);
    await openLibrary(page);
    await click(page, /^Delete “Shared”/);
    await page.until("it to be gone", async () => (await titles(page)).length === 0);
    await page.driver.close();
    await page.driver.switchTo().window(first);
    await page.until("the reader to be told", async () => /deleted in another tab/.test(await text(page, "[aria-label=Notice]")));
    await highlight(page, "raised");
    await page.until("it to be kept again", async () => (await stored(page, "articles")).some(([, one]) => JSON.parse(one).deleted === null));
  });
});

suite("a tab that is killed", {}, (page) => {
  test("is opened again with all but the last moment", async () => {
    await page.pasteAnywhere(story("Alive"));
    await highlight(page, "raised");
    await page.driver.sleep(1_000);
    await kill(page);
    await page.browser.visit();
    await page.marks();
    assert.match(await page.articleText(), /Alive/);
    assert.equal((await noted(page)).length, 1);
  });

  test("what was not written when the page was left is written when it is back", async () => {
    await page.pasteAnywhere(story("Late"));
    await saved(page);
    await page.script("IDBObjectStore.prototype.put = () => { throw new DOMException('x', 'UnknownError'); }");
    await highlight(page, "raised");
    await page.until("the failure to show", async () => (await text(page, "#saved")).trim() === "Not saved");
    await page.browser.visit({ again: true });
    await page.marks();
    await page.until("the note", async () => (await noted(page)).length === 1);
    assert.equal((await stored(page, "contents")).length, 1);
    assert.deepEqual(await page.script("return Object.keys(localStorage).filter((key) => key.includes('unsaved'))"), []);
  });
});

suite("a device without room", {}, (page) => {
  test("is told with a way out, loses nothing, and is tried again", async () => {
    await page.pasteAnywhere(story("Small"));
    await saved(page);
    // As a browser says it: the transaction is stopped, and tells why.
    await page.script(`
      const [put, error] = [IDBObjectStore.prototype.put, Object.getOwnPropertyDescriptor(IDBTransaction.prototype, "error")];
      IDBObjectStore.prototype.put = function (...record) {
        const request = put.apply(this, record);
        request.addEventListener("success", () => this.transaction.abort());
        return request;
      };
      Object.defineProperty(IDBTransaction.prototype, "error", { configurable: true, get: () => new DOMException("full", "QuotaExceededError") });
      window.makeRoom = () => {
        IDBObjectStore.prototype.put = put;
        Object.defineProperty(IDBTransaction.prototype, "error", error);
      };`);
    await page.pasteAnywhere(story("Large", " Much more.".repeat(20_000)));
    await page.until("the reader to be told", async () => /no room left on this device\. Delete articles/.test(await text(page, "[aria-label=Notice]")), 20_000);
    assert.equal((await text(page, "#saved")).trim(), "Not saved");
    assert.match(await page.articleText(), /Large/, "it is still there");
    await page.script("makeRoom()");
    await saved(page);
    assert.equal((await stored(page, "contents")).length, 2);
  });

  test("a browser that keeps nothing says so, and the page goes on", async () => {
    await page.script("IDBFactory.prototype.open = () => { throw new DOMException('x', 'SecurityError'); }");
    // The page has its connection already: another one has to be needed.
    await page.script("indexedDB.databases().then((all) => all.forEach(({ name }) => indexedDB.deleteDatabase(name)))");
    await page.driver.sleep(300);
    await page.pasteAnywhere(story("Private"));
    await page.until("the reader to be told", async () => /keeps nothing for this page/.test(await text(page, "[aria-label=Notice]")));
    assert.equal((await text(page, "#saved")).trim(), "Not saved");
    assert.match(await page.articleText(), /Private/);
  });
});
