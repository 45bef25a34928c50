// How large the site is, part by part: a part that outgrows its share says so by name.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { DIST } from "./browser.mjs";

/** What each part may weigh, in kB (1,000 bytes) after gzip -9: 900 kB in all. */
const BUDGET = [
  ["program", /^gloss-.*\.bin$/, 844],
  ["scripts", /\.js$/, 21],
  ["style", /\.css$/, 11],
  ["page", /^index\.html$/, 2],
  ["icons and what is said of the site", /^icons\/|^manifest\.webmanifest$|^SHA256SUMS$/, 22],
];

test("no part of the site outgrows its share", (context) => {
  // The single file holds everything once more, for those who ask for it.
  const names = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "gloss.html")
    .map((entry) => join(entry.parentPath, entry.name).slice(DIST.length + 1));
  const weigh = (name) => gzipSync(readFileSync(join(DIST, name)), { level: 9 }).length / 1000;
  const grown = [];
  const counted = new Set();
  for (const [part, pattern, most] of BUDGET) {
    const own = names.filter((name) => pattern.test(name));
    const weight = own.reduce((sum, name) => sum + weigh(name), 0);
    own.forEach((name) => counted.add(name));
    context.diagnostic(`${part}: ${weight.toFixed(1)} kB of ${most} kB`);
    if (weight === 0 || weight > most) grown.push(`the ${part} weighs ${weight.toFixed(1)} kB, ${most} kB is its share`);
  }
  assert.deepEqual(grown, []);
  assert.deepEqual(names.filter((name) => !counted.has(name)), [], "every file is of a part");
  assert.equal(BUDGET.reduce((sum, [, , most]) => sum + most, 0), 900);
});
