// The whole page in one file, opened from a disk.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { after, before, describe, test } from "node:test";
import { DIST, start } from "./browser.mjs";
import { Page } from "./page.mjs";

describe("the single file", () => {
  let browser, page;
  const file = join(DIST, "gloss.html");
  before(async () => {
    execFileSync("node", [fileURLToPath(new URL("../../scripts/standalone.mjs", import.meta.url)), DIST]);
    browser = await start();
    page = new Page(() => browser);
  });
  after(() => browser?.close());

  test("is at most 1.35 times as large as the parts of the site", (context) => {
    const parts = readdirSync(DIST).filter((name) => /\.(js|bin|css)$|^index\.html$/.test(name)).map((name) => statSync(join(DIST, name)).size);
    const ratio = statSync(file).size / parts.reduce((sum, size) => sum + size, 0);
    context.diagnostic(`${ratio.toFixed(2)} times`);
    assert.ok(ratio <= 1.35);
  });

  test("reads and marks from a disk, with its worker", async () => {
    await browser.driver.get(pathToFileURL(file).href);
    const marks = await page.pasteIntoBox("Acme Corp. raised $12 million in 2024, up 40% from 2023.");
    assert.deepEqual(marks.filter((m) => m.kind === "figure").map((m) => m.text), ["$12 million", "2024", "40%", "2023"]);
    assert.ok(marks.some((m) => m.kind === "company" && m.text === "Acme Corp."));
    for (const name of [/summary/i, /figures/i, /companies/i, /sources/i, /timeline/i]) assert.ok(await page.panel(name));
  });
});
