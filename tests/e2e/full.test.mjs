// A device that has no room left: the browser itself refuses to keep more.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NAME } from "./browser.mjs";
import { saved, stored } from "./library.mjs";
import { suite } from "./page.mjs";

/** A text larger than what a browser still lets through before it looks how much room there is. */
const large = () => Array.from({ length: 4_000 }, (_, n) => `Line ${n}: Acme Corp. raised $${n + 1} million in round ${n}, which was ${n * 7919} days ago.`).join("\n\n");

// Only Chromium lets a test set the room that an origin has.
suite("a device that is full", {}, (page) => {
  test("is told with a way out, loses nothing, and keeps the article once there is room", { skip: NAME !== "chromium" }, async () => {
    const { driver } = page;
    const { origin } = new URL(page.browser.address);
    await driver.sendDevToolsCommand("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1_000 });
    await page.browser.visit();
    await page.pasteAnywhere(large());
    const told = () => page.script("return document.querySelector('[aria-label=Notice]')?.textContent ?? ''");
    await page.until("to be told", async () => /no room left on this device\. Delete articles from the library, or export/.test(await told()));
    assert.equal(await page.script("return document.querySelector('#saved').textContent.trim()"), "Not saved");
    assert.ok((await page.articleText()).includes("$4000 million"), "the article stays open");
    assert.equal((await stored(page, "contents")).length, 0);
    await driver.sendDevToolsCommand("Storage.overrideQuotaForOrigin", { origin });
    await page.until("it to be kept by itself", () => page.script("return document.querySelector('#saved')?.dataset.saved === 'true'"), 45_000);
    await saved(page);
    assert.equal((await stored(page, "contents")).length, 1);
  });
});
