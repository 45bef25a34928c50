// A browser that is killed in the middle of a word, and the draft that is there again when it is started anew.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { start } from "./browser.mjs";
import { caretBehind, edit, text } from "./editor.mjs";
import { click, titles } from "./library.mjs";
import { Page } from "./page.mjs";

const DRAFT = "# Harbour\n\nAcme Corp. raised $12 million in 2024.\n\nNothing else was said.";

describe("a browser that is killed", () => {
  let profile;
  let browser;
  const page = new Page(() => browser);
  before(async () => {
    profile = await mkdtemp(join(tmpdir(), "gloss-profile-"));
    browser = await start({ profile });
    await browser.open();
  });
  after(async () => {
    await browser?.close();
    await rm(profile, { recursive: true, force: true });
  });

  test("in mid-word loses no more than the last second", async () => {
    await page.pasteAnywhere(DRAFT);
    await edit(page);
    await caretBehind(page, "raised $12 million");
    await page.press(" and then some more for its shipy");
    const typed = await text(page);
    assert.match(typed, /its shipy in 2024/);
    await page.driver.sleep(1_000);
    await page.press("ard");
    const { port } = new URL(browser.address);
    await browser.kill();
    browser = await start({ profile, port: Number(port) });
    await browser.visit();
    // A browser that comes back may open the page that was open, or a new one that offers to go on, once it knows that
    // no other tab has the article.
    const there = () => page.script("return document.querySelector('article[data-blocks], article mark') !== null");
    if (!(await page.browser.until("the article", there, 2_000).catch(() => false))) {
      assert.ok((await titles(page)).includes("Harbour"));
      await click(page, /^Harbour/);
    }
    await page.marks();
    assert.match(await page.articleText(), /raised \$12 million and then some more for its shipy(a|ar|ard)? in 2024/);
  });
});
