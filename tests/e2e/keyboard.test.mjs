// Everything by keys alone: no test in this file touches a pointer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Key, suite } from "./page.mjs";

const focused = (page) =>
  page.script(`
    const at = document.activeElement;
    return { id: at.id, name: at.getAttribute("aria-label") ?? at.textContent.trim(), role: at.getAttribute("role") ?? at.localName,
      inText: at.closest("#article") !== null, inPanel: at.closest("[role=tabpanel]") !== null, row: at.closest("[id^=row-]")?.id ?? null };`);

/** Presses Tab until the focus is where it should be. */
const tabTo = async (page, what, wanted, most = 60) => {
  for (let count = 0; count < most; count += 1) {
    await page.press(Key.TAB);
    if (wanted(await focused(page))) return focused(page);
  }
  throw new Error(`${most} times Tab did not lead to ${what}`);
};

/** Opens the first sample: Tab from the field, which has the focus when the page opens. */
const openSample = async (page) => {
  await page.until("the field to have the focus", async () => (await focused(page)).id === "paste");
  await tabTo(page, "a sample", ({ name }) => /halvern/i.test(name), 12);
  await page.press(Key.ENTER);
  await page.marks();
};

/** Whether the selected mark is in sight. */
const inSight = (page) =>
  page.script(`
    const mark = document.querySelector("article .is-selected, article [data-selected]");
    if (!mark) return false;
    const { top, bottom } = mark.getBoundingClientRect();
    return bottom > 52 && top < innerHeight;`);

suite("keys alone", {}, (page) => {
  for (const [key, tab, rows] of [["2", "tab-figures", true], ["3", "tab-companies", true], ["4", "tab-sources", true], ["5", "tab-timeline", false], ["1", "tab-summary", false]]) {
    test(`${tab}: open it, walk its rows, reach the place in the text, come back`, async () => {
      await openSample(page);
      await page.press(key);
      await page.until("its tab to have the focus", async () => (await focused(page)).id === tab);
      await tabTo(page, "the panel", ({ inPanel }) => inPanel);
      const isRow = (at) => (rows ? at.row !== null && at.role === "button" : at.inPanel && at.role === "button" && at.name.length > 12);
      const first = await tabTo(page, "a row", isRow);
      const second = await tabTo(page, "another row", (at) => isRow(at) && at.name !== first.name);
      await page.press(Key.ENTER);
      await page.until("its place to come into sight", () => page.script("return document.querySelector('article :is(.is-selected, .passage)') !== null"));
      if (tab !== "tab-summary") await page.until("the mark to come into sight", () => inSight(page));
      assert.equal((await focused(page)).name.slice(0, 12), second.name.slice(0, 12), "the row keeps the focus");
      await page.press("g");
      await page.until("the focus to be in the text", async () => (await focused(page)).inText);
      await page.press("g");
      await page.until("the focus to be back in a panel", async () => (await focused(page)).inPanel);
    });
  }

  test("arrow keys, Home and End go through the tabs", async () => {
    await openSample(page);
    await page.press("1");
    await page.until("the first tab", async () => (await focused(page)).id === "tab-summary");
    await page.press(Key.ARROW_RIGHT);
    await page.until("the second tab", async () => (await focused(page)).id === "tab-figures");
    await page.press(Key.END);
    await page.until("the last tab", async () => (await focused(page)).id === "tab-notes");
    await page.press(Key.HOME);
    await page.until("the first tab", async () => (await focused(page)).id === "tab-summary");
  });

  test("a list is filtered, the settings are changed, and the focus comes back to where it was", async () => {
    await openSample(page);
    await page.press("2");
    await page.until("the tab", async () => (await focused(page)).id === "tab-figures");
    await page.press("l");
    await page.until("the filter", async () => (await focused(page)).id === "filter-figures");
    await page.press("million");
    await page.until("a word about what it hides", () => page.script("return /hidden/.test(document.querySelector('[role=tabpanel]').textContent)"));
    await page.press(Key.ESCAPE);
    await page.script("document.activeElement.blur()");
    await page.press("?");
    await page.until("the list of keys", () => page.script("return document.querySelector('dialog[open]') !== null"));
    await page.press(Key.ESCAPE);
    await page.until("it to close", () => page.script("return document.querySelector('dialog[open]') === null"));
  });

  test("the list of keys tells the truth: every key in it does something", async () => {
    await openSample(page);
    await page.press("?");
    const listed = await page.until("the list", () =>
      page.script(`
        const groups = [...document.querySelectorAll("dialog[open] section")];
        const rows = groups.slice(0, 4).flatMap((g) => [...g.querySelectorAll("dl > div")]);
        return rows.length === 0 ? null : rows.flatMap((r) => r.querySelector("dt").textContent.split(" or ").map((keys) => [keys.trim(), r.querySelector("dd").textContent]));`),
    );
    await page.press(Key.ESCAPE);
    assert.ok(listed.length >= 25, `${listed.length} keys`);
    const looks = () =>
      page.script(`
        return [document.activeElement.id, document.querySelector(".is-selected")?.dataset.id, document.querySelector("[role=tab][aria-selected=true]").id,
          document.querySelectorAll("[role=dialog]").length, document.querySelector("nav [aria-expanded]")?.getAttribute("aria-expanded"), document.querySelector("dialog[open]")?.className,
          [...document.querySelectorAll("[role=status], [aria-label=Notice]")].map((s) => s.textContent).join()].join("|");`);
    for (const [keys, does] of listed) {
      if (/Open a file/.test(does)) continue; // That is a window of the system's.
      await page.press("n");
      const before = await looks();
      const key = keys.startsWith("Shift ") ? keys.slice(6) : keys.length === 1 ? keys.toLowerCase() : Key[keys.toUpperCase()];
      await page.press(key);
      await page.until(`${keys} to do something (${does})`, async () => (await looks()) !== before);
      await page.press(Key.ESCAPE, Key.ESCAPE);
      await page.script("document.activeElement.blur()");
    }
  });

  test("the focus is always in sight and never under the bar at the top", async () => {
    await openSample(page);
    for (let count = 0; count < 40; count += 1) {
      await page.press("n");
      await page.until("the focus in sight", () =>
        page.script("const { top, bottom } = document.activeElement.getBoundingClientRect(); return top >= 52 && bottom <= innerHeight"),
      );
    }
  });
});
