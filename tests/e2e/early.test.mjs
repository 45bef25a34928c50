// What a reader does while the program is still on its way is not lost.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { start } from "./browser.mjs";
import { saved } from "./library.mjs";
import { Page } from "./page.mjs";

describe("a page whose program is on its way", () => {
  let browser;
  let arrive;
  let arrived = Promise.resolve();
  const page = new Page(() => browser);
  before(async () => void (browser = await start({ eager: true, gate: (path) => path.endsWith(".bin") && arrived })));
  after(() => browser?.close());

  const paste = async (text) => {
    await browser.copy(text);
    await browser.paste();
  };
  const started = () => page.script("return performance.getEntriesByName('gloss:ready').length > 0");

  test("keeps what is pasted until the program is there", async () => {
    arrived = new Promise((resolve) => void (arrive = resolve));
    await browser.driver.get(browser.address);
    await paste("It was too little.");
    await paste("Harbour Robotics Inc. raised $122 million.");
    assert.equal(await started(), false);
    arrive();
    assert.ok((await page.marks()).some((mark) => mark.text === "$122 million"), "the last is read");
  });

  test("does not bring back the last article over what is pasted", async () => {
    await saved(page);
    arrived = new Promise((resolve) => void (arrive = resolve));
    // The service worker would give the program at once.
    await page.until("the service worker", () => page.script("return navigator.serviceWorker.getRegistration().then((r) => Boolean(r?.active))"), 60_000);
    await page.script("return navigator.serviceWorker.getRegistrations().then((all) => Promise.all(all.map((worker) => worker.unregister())))");
    await page.script("location.reload()");
    await page.until("the page without its program", () => page.script("return document.querySelector('.empty__box--waiting') !== null"));
    await paste("Acme Corp. lost $7 million.");
    assert.equal(await started(), false);
    arrive();
    assert.ok((await page.marks()).some((mark) => mark.text === "$7 million"));
    await browser.driver.sleep(500);
    assert.match(await page.articleText(), /Acme/);
  });
});
