// axe-core in the page: what it finds wrong with what shows.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import assert from "node:assert/strict";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// WCAG 2.2 at levels A and AA, and what axe-core calls best practice.
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Every rule that the page breaks as it shows now, with the elements that break it. */
export async function violations(page) {
  if (!(await page.script("return typeof window.axe === 'object'"))) await page.script(AXE);
  return page.driver.executeAsyncScript(
    `const done = arguments[arguments.length - 1];
     window.axe.run(document, { runOnly: arguments[0], resultTypes: ["violations"] }).then(
       ({ violations }) => done(violations.flatMap(({ id, help, nodes }) => nodes.map((node) => id + ": " + help + ": " + node.html.slice(0, 160) + " " + (node.any[0]?.message ?? "")))),
       (error) => done([String(error)]));`,
    TAGS,
  );
}

/** Fails where axe-core finds anything wrong. */
export async function sound(page, what) {
  const found = await violations(page);
  assert.deepEqual(found, [], `${what}: axe-core finds nothing wrong`);
}
