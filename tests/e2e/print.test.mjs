// The article on paper: numbered side notes, the ledger as an appendix, and nothing of the page around it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NAME } from "./browser.mjs";
import { suite } from "./page.mjs";
import { textOf } from "./pdf.mjs";

const STORY = `# A week in orbit

Harbour Robotics Inc. raised [$122 million](https://example.org/a) on 9 April 2026, according to Microsoft, and its costs grew 40%.

שלום עולם, 12% יותר.

| Year | Sales |
|---|---|
| 2025 | €7 million |
`;

suite("printing", {}, (page) => {
  test("side notes say what the figures are and on whose word; the ledger follows; the panels stay away", async () => {
    await page.pasteAnywhere(STORY);
    const pdf = Buffer.from(await page.driver.printPage({}), "base64");
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    const notes = await page.script("return [...document.querySelectorAll('article mark[data-note]')].map((m) => [m.textContent, m.dataset.note])");
    const note = (text) => notes.find(([of]) => of === text)?.[1];
    assert.equal(note("$122 million"), "122 million US dollars, sourced from example.org");
    assert.match(note("40%"), /^40 percent, /);
    assert.equal(notes.length, 6, JSON.stringify(notes));

    if (NAME !== "chromium") return; // Firefox packs the parts of its files tighter than the reader of these tests can open.
    const pages = textOf(pdf);
    const [first] = pages;
    const last = pages.at(-1);
    assert.ok(pages.length >= 2, `${pages.length} pages`);
    assert.ok(first.includes("Aweekinorbit"), first);
    for (const said of ["122millionUSdollars,sourcedfromexample.org", "40percent"]) assert.ok(first.includes(said), `${said} in ${first}`);
    for (const said of ["Note", "Value", "Source", "122millionUSdollars", "7millioneuros"]) assert.ok(last.includes(said), `${said} in ${last}`);
    for (const furniture of ["Settings", "Samples", "Keypoints"]) assert.ok(!pages.join("").includes(furniture), `no ${furniture}`);
  });

  test("side notes stand beside the text, none over another", { skip: NAME !== "chromium" && "laying out for paper is asked of Chromium" }, async () => {
    await page.pasteAnywhere(STORY);
    await page.script("dispatchEvent(new Event('beforeprint'))");
    await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print", features: [] });
    try {
      const [shown, article] = await page.script(`
        const hidden = ["header", "aside", "nav"].flatMap((s) => [...document.querySelectorAll(s)]).filter((e) => e.checkVisibility());
        const mark = document.querySelector("article p mark[data-note]");
        const note = getComputedStyle(mark, "::before");
        return [hidden.map((e) => e.outerHTML.slice(0, 80)), { float: note.float, clear: note.clear, content: note.content, number: getComputedStyle(mark, "::after").content }];`);
      assert.deepEqual(shown, [], "the page around the article is not printed");
      assert.deepEqual([article.float, article.clear, article.number], ["right", "right", "counter(note)"]);
      assert.match(article.content, /counter\(note\).*122 million US dollars, sourced from example\.org/);
    } finally {
      await page.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "", features: [] });
    }
  });
});
