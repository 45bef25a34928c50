// Room: targets are large enough, and nothing is cut off where the page is narrow or its text grows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { By, Key, suite } from "./page.mjs";
import { openSample, PANELS, shown, withDialog } from "./views.mjs";

/** Controls that show and are smaller than a target may be, unless they stand in a line of text. */
const SMALL = `
  const controls = document.querySelectorAll("button, [role=tab], [role=separator], input, select, textarea, label.button, label.bar__button, a[href]");
  return [...controls].filter((c) => c.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !c.closest("article, .unseen") && !c.matches(".unseen, .skip")).flatMap((c) => {
    const label = c.matches("input[type=radio], input[type=checkbox]") ? (c.labels[0] ?? c) : c;
    const { width, height } = label.getBoundingClientRect();
    const inLine = getComputedStyle(c).display === "inline";
    return width > 0 && !inLine && (width < 24 || height < 24) ? [c.outerHTML.slice(0, 120) + " " + Math.round(width) + "×" + Math.round(height)] : [];
  });`;

const overflow = (page) => page.script("return document.documentElement.scrollWidth - innerWidth");

for (const width of [1440, 390]) {
  suite(`targets, ${width} px wide`, { width, height: 844 }, (page) => {
    test("every control is at least 24 px wide and high", async () => {
      assert.deepEqual(await page.script(SMALL), [], "on the empty page");
      await openSample(page);
      for (const name of PANELS) {
        const panel = await page.panel(name);
        assert.deepEqual(await page.script(SMALL), [], `panel ${name}`);
        const [row] = await panel.findElements(By.css("[id^=row] button"));
        if (!row) continue;
        await row.click();
        assert.deepEqual(await page.script(SMALL), [], `panel ${name}, a row open`);
      }
      await page.script("document.querySelector('article mark').focus()");
      await page.until("the popover", () => shown(page, "[role=dialog]"));
      assert.deepEqual(await page.script(SMALL), [], "with a popover");
      await page.press(Key.ESCAPE);
      for (const name of [/settings/i, /keys/i, /export/i, /samples/i, /library/i, /versions/i]) {
        await withDialog(page, name, async () => assert.deepEqual(await page.script(SMALL), [], `dialog ${name}`));
      }
    });
  });
}

suite("320 px wide", { width: 320, height: 640 }, (page) => {
  test("nothing needs scrolling sideways, in any panel or dialog", async () => {
    assert.ok((await overflow(page)) <= 0, "empty");
    await openSample(page);
    assert.ok((await overflow(page)) <= 0, "reading");
    for (const name of PANELS) {
      const panel = await page.panel(name);
      const beyond = await page.script("return arguments[0].scrollWidth - arguments[0].clientWidth", panel);
      assert.ok(beyond <= 0, `panel ${name} is ${beyond} px too wide`);
      assert.ok((await overflow(page)) <= 0, `panel ${name}`);
    }
    for (const name of [/settings/i, /keys/i, /export/i]) {
      await withDialog(page, name, async (dialog) => {
        const beyond = await page.script("return arguments[0].scrollWidth - arguments[0].clientWidth", dialog);
        assert.ok(beyond <= 0, `dialog ${name} is ${beyond} px too wide`);
      });
    }
  });

  test("text may be spaced as wide as WCAG 1.4.12 asks", async () => {
    await openSample(page);
    await page.script(`
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }");
      document.adoptedStyleSheets = [sheet];`);
    assert.ok((await overflow(page)) <= 0, "reading");
    for (const name of PANELS) {
      await page.panel(name);
      assert.ok((await overflow(page)) <= 0, `panel ${name}`);
      const cut = await page.script(`
        return [...document.querySelectorAll("[role=tabpanel] button, [role=tab], header button")]
          .filter((b) => b.checkVisibility() && getComputedStyle(b).overflow !== "hidden" && b.scrollHeight > b.clientHeight + 1 && b.clientHeight > 0)
          .map((b) => b.textContent.slice(0, 60));`);
      assert.deepEqual(cut, [], `panel ${name}: no control cuts its words`);
    }
  });
});
