// A program that does not arrive whole: the page says so, and does not wait for ever.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { DIST, start } from "./browser.mjs";
import { Page } from "./page.mjs";

const another = (bytes, place) => {
  bytes[place] ^= 0x10;
  return bytes;
};
/** What is done to the program, by how it is then. */
const DAMAGE = {
  "without its end": (bytes) => bytes.subarray(0, bytes.length / 2),
  "with another byte among the functions": (bytes) => another(bytes, Math.floor(bytes.length / 3)),
  "with another byte among the data": (bytes) => another(bytes, bytes.length - 1000),
  "with nothing in it": () => Buffer.alloc(0),
};

describe("a program that came damaged", () => {
  for (const [how, damage] of Object.entries(DAMAGE)) {
    test(`is told of: ${how}`, async () => {
      const folder = mkdtempSync(join(tmpdir(), "gloss-damaged-"));
      cpSync(DIST, folder, { recursive: true });
      const program = join(folder, readdirSync(folder).find((name) => /^gloss-.*\.bin$/.test(name)));
      writeFileSync(program, damage(readFileSync(program)));
      const browser = await start({ folder });
      try {
        const page = new Page(() => browser);
        await browser.driver.get(browser.address);
        const words = await page.until("the message", () => page.script("return document.querySelector('[role=alert]')?.textContent"));
        assert.match(words, /did not arrive.*load the page again/);
        assert.equal(await page.script("return performance.getEntriesByName('gloss:ready').length"), 0);
      } finally {
        await browser.close();
        rmSync(folder, { recursive: true });
      }
    });
  }
});
