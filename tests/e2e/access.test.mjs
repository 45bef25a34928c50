// Access: axe-core finds nothing wrong on any view; targets are large enough, nothing is cut off when text grows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sound } from "./axe.mjs";
import { NAME } from "./browser.mjs";
import { By, Key, suite } from "./page.mjs";

const LONG = "Harbour Robotics Inc. raised $122 million on 9 April 2026, according to Microsoft.\n\n".repeat(20_000);
const PANELS = [/Summary/, /Figures/, /Companies/, /Citations|Sources/, /Timeline/];

// What axe-core finds depends on the page far more than on the browser, and in Firefox it takes ten times as long.
const whole = { skip: NAME !== "chromium" && "axe-core looks at every view in Chromium, in Firefox at a few" };

const openSample = async (page) => {
  await (await page.samples())[0].click();
  await page.marks();
};

/** Opens what a button of the top bar opens, looks at it, and closes it again. */
const withDialog = async (page, name, look) => {
  await (await page.named("header button", name)).click();
  const dialog = await page.until(`the dialog ${name}`, () => shown(page, "dialog[open]"));
  await look(dialog);
  await page.press(Key.ESCAPE);
  await page.until("the dialog to close", async () => (await shown(page, "dialog[open]")) === null);
};

async function shown(page, selector) {
  for (const element of await page.driver.findElements(By.css(selector))) if (await element.isDisplayed()) return element;
  return null;
}

for (const dark of NAME === "chromium" ? [false, true] : [false]) {
  const theme = dark ? "in the dark" : "in the light";

  suite(`access, 1440 px wide, ${theme}`, { dark }, (page) => {
    test("the empty page", () => sound(page, "empty"));

    test("while a text is read", whole, async () => {
      await page.browser.copy(LONG);
      await page.browser.paste();
      await page.until("the progress", () => shown(page, "[role=progressbar]"));
      await sound(page, "working");
      await (await page.named("button", /stop/i)).click();
      await page.until("a word about it", () => shown(page, "[aria-label=Dismiss]"));
      await sound(page, "a notice");
    });

    test("every panel, with a row open", whole, async () => {
      await openSample(page);
      for (const name of PANELS) {
        const panel = await page.panel(name);
        await sound(page, `panel ${name}`);
        const [row] = await panel.findElements(By.css("[id^=row] button"));
        if (!row) continue;
        await row.click();
        await page.until("the row to open", () => shown(page, "[role=tabpanel] [aria-current=true]"));
        await sound(page, `panel ${name}, a row open`);
      }
    });

    test("the popover, and what a filter hides", async () => {
      await openSample(page);
      await page.script("document.querySelector('article mark').focus()");
      await page.until("the popover", () => shown(page, "[role=dialog]"));
      await sound(page, "popover");
      if (NAME !== "chromium") return;
      await page.panel(/Figures/);
      await (await page.named("[role=tabpanel] input[type=search]", /filter/i)).sendKeys("million");
      await sound(page, "filtered");
    });

    test("every dialog", whole, async () => {
      await openSample(page);
      for (const name of [/settings/i, /keys/i, /export/i, /samples/i]) await withDialog(page, name, () => sound(page, `dialog ${name}`));
    });
  });

  suite(`access, 390 px wide, ${theme}`, { width: 390, height: 844, dark }, (page) => {
    test("the sheet at every height, on every panel", whole, async () => {
      await sound(page, "empty");
      await openSample(page);
      await sound(page, "the sheet's tabs alone");
      for (const name of PANELS) {
        await page.panel(name);
        await sound(page, `the sheet half open, ${name}`);
      }
      await (await page.named("button", /panel further/i)).click();
      await page.named("button", /close the panel/i);
      await sound(page, "the sheet open");
    });

    test("the popover, and every dialog", whole, async () => {
      await openSample(page);
      await (await page.mark("$")).click();
      await page.until("the popover", () => shown(page, "[role=dialog]"));
      await sound(page, "popover");
      await page.press(Key.ESCAPE);
      for (const name of [/settings/i, /keys/i, /export/i]) await withDialog(page, name, () => sound(page, `dialog ${name}`));
    });
  });
}

/** Controls that show and are smaller than a target may be, unless they stand in a line of text. */
const SMALL = `
  const controls = document.querySelectorAll("button, [role=tab], [role=separator], input, select, textarea, label.button, label.bar__button, a[href]");
  return [...controls].filter((c) => c.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !c.closest("article, .unseen") && !c.matches(".unseen, .skip")).flatMap((c) => {
    const label = c.matches("input[type=radio], input[type=checkbox]") ? (c.labels[0] ?? c) : c;
    const { width, height } = label.getBoundingClientRect();
    const inLine = getComputedStyle(c).display === "inline";
    return width > 0 && !inLine && (width < 24 || height < 24) && !c.matches("[role=separator]") ? [c.outerHTML.slice(0, 120) + " " + Math.round(width) + "×" + Math.round(height)] : [];
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
      for (const name of [/settings/i, /keys/i, /export/i, /samples/i]) {
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
