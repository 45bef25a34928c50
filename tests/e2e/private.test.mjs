// Nothing leaves the page: what a proxy sees, what the page's policy refuses, and what the page says about it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { start } from "./browser.mjs";
import { By, Key, Page } from "./page.mjs";
import { proxy } from "./proxy.mjs";

const STORY = `# Acme raises $12 million

Acme Corp. raised [$12 million](https://news.example.org/acme?utm_source=x) in 2024, up 40% from 2023, Reuters said.
<img src="https://tracker.example.com/dot.gif">`;

describe("a proxy in between", () => {
  let between, browser, page;
  before(async () => {
    between = await proxy();
    browser = await start({ proxy: between.port });
    page = new Page(() => browser);
    await browser.open();
  });
  after(async () => {
    await browser?.close();
    await between?.stop();
  });

  test("sees the site's own files while it loads, and nothing after", async (context) => {
    const { origin } = new URL(browser.address);
    const loading = between.asked.filter((address) => new URL(address).origin === origin);
    assert.ok(loading.length >= 5, "the proxy is really in between");
    between.asked.length = 0;

    await page.pasteAnywhere(STORY, `<p>${STORY}</p>`);
    for (const tab of await page.driver.findElements(By.css("[role=tab]"))) await tab.click();
    await (await page.mark("$12 million")).click();
    await page.press(Key.ESCAPE);
    for (const name of [/^export$/i, /^settings$/i, /^samples$/i]) {
      await (await page.named("button", name)).click();
      await page.press(Key.ESCAPE);
    }
    await (await page.named("button", /^samples$/i)).click();
    await (await page.samples())[0].click();
    await page.marks();
    await page.driver.sleep(500);
    context.diagnostic(`${loading.length} requests while loading, ${between.asked.length} after`);
    assert.deepEqual(between.asked, []);
    assert.deepEqual(await browser.problems(), []);
  });

  test("the page says so, and how to check", async () => {
    await (await page.named("button", /^settings$/i)).click();
    const line = await page.driver.findElement(By.css("dialog[open] [data-requests]"));
    assert.equal(await line.getAttribute("data-requests"), "0");
    assert.match(await line.getText(), /^0 requests since it loaded\./);
    await page.driver.findElement(By.css("dialog[open] summary")).click();
    assert.match(await page.driver.findElement(By.css("dialog[open] details")).getText(), /Network/);
    await page.press(Key.ESCAPE);
  });

  test("the page's own policy lets nothing connect, in the page or in a worker of its", async () => {
    const refused = await page.driver.executeAsyncScript(`
      const done = arguments[arguments.length - 1];
      const image = (src) => new Promise((good, bad) => Object.assign(new Image(), { onload: good, onerror: bad, src }));
      const text = 'fetch("' + location.origin + '/").then(() => postMessage("fulfilled"), () => postMessage("rejected"))';
      const worker = new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
      const inWorker = new Promise((good) => (worker.onmessage = (event) => good(event.data)));
      navigator.sendBeacon("https://example.org/", "x");
      Promise.allSettled([fetch("./index.html"), fetch("https://example.org/"), image("https://example.org/dot.png")]).then(async (all) =>
        done([...all.map((one) => one.status), await inWorker]));`);
    assert.deepEqual(refused, ["rejected", "rejected", "rejected", "rejected"]);
    await page.driver.sleep(300);
    assert.deepEqual(between.asked, [], "not even when asked to");
  });
});
