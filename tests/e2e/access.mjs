// Every view of the page before axe-core: a file for each theme and width, because all of them in one take too long.
import { test } from "node:test";
import { sound } from "./axe.mjs";
import { NAME } from "./browser.mjs";
import { button, closed, dialog, STORY, toolbar } from "./annotate.mjs";
import { By, Key, suite } from "./page.mjs";
import { openSample, PANELS, shown, withDialog } from "./views.mjs";

const PARAGRAPH = "Harbour Robotics Inc. raised $122 million on 9 April 2026, according to Microsoft.\n\n";

// What axe-core finds depends on the page far more than on the browser, and in Firefox it takes ten times as long.
const whole = { skip: NAME !== "chromium" && "axe-core looks at every view in Chromium, in Firefox at a few" };
const theme = (dark) => (dark ? "in the dark" : "in the light");

/** The views on a desk. */
export function desk(dark) {
  suite(`access, 1440 px wide, ${theme(dark)}`, { dark }, (page) => {
    test("the empty page", () => sound(page, "empty"));

    test("while a text is read", whole, async () => {
      // A worker that hears nothing is at work for as long as axe-core looks.
      await page.script("Worker.prototype.postMessage = () => {}");
      await page.browser.copy(PARAGRAPH);
      await page.browser.paste();
      await page.until("the progress", () => shown(page, "[role=progressbar]"));
      await sound(page, "working");
      await (await page.named("button", /stop/i)).click();
      await page.until("a word about it", () => shown(page, "[aria-label=Dismiss]"));
      await sound(page, "a notice");
    });

    test("a long text that shows while it is read, and has no heading", whole, async () => {
      await page.browser.copy(PARAGRAPH.repeat(5_000));
      await page.browser.paste();
      await page.until("the text", () => shown(page, "article"));
      await sound(page, "a text that may be read to its end meanwhile");
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

    test("the toolbar of selected words, the forms of a note and a mark, and the panel with notes", whole, async () => {
      await page.pasteAnywhere(STORY);
      await page.press("m", "v", Key.ARROW_RIGHT);
      await toolbar(page);
      await sound(page, "the toolbar");
      await (await button(page, /^Mark as…$/)).click();
      await dialog(page);
      await sound(page, "the form of a mark");
      await (await button(page, /^Cancel$/)).click();
      await closed(page);
      await page.press("m", "a");
      await dialog(page);
      await page.press("Some *words*");
      await sound(page, "the form of a note");
      await page.press(Key.ESCAPE);
      await closed(page);
      await page.press("c", "h");
      await page.panel(/Notes/);
      await sound(page, "the panel with notes");
    });

    test("every dialog", whole, async () => {
      await openSample(page);
      for (const name of [/settings/i, /keys/i, /export/i, /samples/i, /library/i, /versions/i]) await withDialog(page, name, () => sound(page, `dialog ${name}`));
    });
  });
}

/** The views on a phone. */
export function phone(dark) {
  suite(`access, 390 px wide, ${theme(dark)}`, { width: 390, height: 844, dark }, (page) => {
    test("the sheet at every height, on every panel", whole, async () => {
      await sound(page, "empty");
      await openSample(page);
      await sound(page, "the sheet's tabs alone");
      for (const name of PANELS) {
        const panel = await page.panel(name);
        await sound(page, `the sheet half open, ${name}`);
        await page.script("arguments[0].scrollTo(0, arguments[0].scrollHeight)", panel);
        await sound(page, `the sheet half open, the end of ${name}`);
        const [row] = await panel.findElements(By.css("[id^=row] button"));
        if (!row) continue;
        await page.script("arguments[0].scrollIntoView({ block: 'center' })", row);
        await row.click();
        await page.panel(name);
        await sound(page, `the sheet half open, ${name}, a row open`);
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
