// The page without a network: what it keeps, how a newer version comes, and how it all goes away.
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { DIST, start } from "./browser.mjs";
import { Page } from "./page.mjs";

const STORY = "Acme Corp. raised $12 million in 2024, up 40% from 2023.";
const FIGURES = ["$12 million", "2024", "40%", "2023"];

describe("without a network", () => {
  let folder, browser, page;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "gloss-site-"));
    await cp(DIST, folder, { recursive: true });
    browser = await start({ folder });
    page = new Page(() => browser);
    await browser.open();
    await page.until("the site to be kept", () => page.script("return document.querySelector('[data-requests]')?.textContent.includes('Ready to work offline')"), 60_000);
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true });
  });

  const update = () => page.script("navigator.serviceWorker.getRegistration().then((registration) => registration.update())");

  test("opens and annotates with the server gone", async () => {
    await browser.disconnect();
    try {
      await browser.driver.get(browser.address);
      const marks = await page.pasteAnywhere(STORY);
      assert.deepEqual(marks.filter((m) => m.kind === "figure").map((m) => m.text), FIGURES);
    } finally {
      await browser.connect();
    }
  });

  test("takes what another program shares, and sends it nowhere", async () => {
    const before = browser.requests.length;
    // A share comes from outside the page, as a form that the browser posts to it.
    await browser.driver.get("about:blank");
    await page.script(
      `const form = Object.assign(document.createElement("form"), { method: "post", enctype: "multipart/form-data", action: arguments[0] + "share" });
       for (const [name, value] of Object.entries({ title: "A title", text: arguments[1], url: "" })) {
         form.append(Object.assign(document.createElement("textarea"), { name, value }));
       }
       document.body.append(form);
       form.submit();`,
      browser.address,
      STORY,
    );
    const marks = await page.marks();
    assert.deepEqual(marks.filter((m) => m.kind === "figure").map((m) => m.text), FIGURES);
    assert.equal(await browser.driver.getCurrentUrl(), browser.address, "the address is tidy again");
    assert.deepEqual(browser.requests.slice(before).filter((path) => path.includes("share")), []);
  });

  test("offers a newer version and changes nothing until it is taken", async () => {
    await browser.driver.get(browser.address);
    await page.pasteAnywhere(STORY);
    const index = await readFile(join(folder, "index.html"), "utf8");
    await writeFile(join(folder, "index.html"), index.replace("<title>Gloss</title>", "<title>Gloss, newer</title>"));
    const worker = await readFile(join(folder, "sw.js"), "utf8");
    assert.match(worker, /"[0-9a-f]{16}"/);
    await writeFile(join(folder, "sw.js"), worker.replace(/"[0-9a-f]{16}"/, '"0123456789abcdef"'));
    await update();
    const load = await page.named("button", /^load it$/i, 60_000);
    assert.equal(await browser.driver.getTitle(), "Gloss");
    assert.match(await page.articleText(), /Acme/);
    await load.click();
    await page.until("the newer version", async () => (await browser.driver.getTitle()) === "Gloss, newer");
    assert.ok((await page.marks()).some((m) => m.text === "$12 million"), "the article is open again");
    const kept = await browser.driver.executeAsyncScript("caches.keys().then(arguments[0])");
    assert.deepEqual(kept, ["gloss-0123456789abcdef"], "the older version is cleared away");
  });

  test("can be retired", async () => {
    await cp(new URL("../../site/retired.js", import.meta.url), join(folder, "sw.js"));
    await update();
    await page.until("the service worker to leave", () =>
      browser.driver.executeAsyncScript(
        "Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()]).then(([workers, kept]) => arguments[0](workers.length + kept.length === 0))",
      ),
    );
  });
});
