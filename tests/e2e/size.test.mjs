// How large the site is, part by part: a part that outgrows its share says so by name.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { DIST } from "./browser.mjs";

/** What each part may weigh, in kB (1,000 bytes) after gzip -9. */
const BUDGET = [
  ["program", /^gloss-.*\.wasm$/, 1120],
  ["scripts", /\.js$/, 16],
  ["style", /\.css$/, 10],
  ["page", /^index\.html$/, 2],
];

test("no part of the site outgrows its share", (context) => {
  const weigh = (name) => gzipSync(readFileSync(join(DIST, name)), { level: 9 }).length / 1000;
  const names = readdirSync(DIST);
  const grown = BUDGET.flatMap(([part, pattern, most]) => {
    const weight = names.filter((name) => pattern.test(name)).reduce((sum, name) => sum + weigh(name), 0);
    context.diagnostic(`${part}: ${weight.toFixed(1)} kB of ${most} kB`);
    return weight > 0 && weight <= most ? [] : [`the ${part} weighs ${weight.toFixed(1)} kB, ${most} kB is its share`];
  });
  assert.deepEqual(grown, []);
});
