// The side panels, the switches and the popover, by pointer and by keys.
import assert from "node:assert/strict";
import { test } from "node:test";
import { By, Key, suite } from "./page.mjs";

const FILLER = "The harbour was quiet that morning, and nobody on the quay had much to say about the weather. ".repeat(12);
const STORY = `Harbour Robotics Inc. raised $122 million on 9 April 2026, according to Microsoft.

${`${FILLER}\n\n`.repeat(4)}Its revenue grew 40% to €35 million.

${`${FILLER}\n\n`.repeat(4)}The last line names Nvidia, and a report at https://example.org/report.`;

suite("panels", {}, (page) => {
  test("each tab opens its panel", async () => {
    await page.pasteAnywhere(STORY);
    for (const [name, held] of [[/Summary/, ""], [/Figures/, "€35 million"], [/Companies/, "Nvidia"], [/Sources/, "example.org"], [/Timeline/, "2026"]]) {
      const panel = await page.panel(name);
      assert.ok((await panel.getText()).includes(held), `${name} holds “${held}”`);
      assert.match(await panel.getAccessibleName(), name);
    }
  });

  test("arrow keys go from tab to tab", async () => {
    await page.pasteAnywhere(STORY);
    await page.panel(/Summary/);
    await page.press(Key.ARROW_RIGHT);
    await page.until("Figures to be selected", () =>
      page.script("return /Figures/.test(document.querySelector('[role=tab][aria-selected=true]').textContent)"),
    );
  });

  test("a row leads to its place in the text", async () => {
    await page.pasteAnywhere(STORY);
    const mark = await page.mark("Nvidia");
    assert.ok(!(await page.inView(mark)), "the mark is far down at first");
    const panel = await page.panel(/Companies/);
    await (await rowOf(panel, "Nvidia")).click();
    await page.until("the mark to come into view", () => page.inView(mark));
  });

  test("a mark leads to its row", async () => {
    await page.pasteAnywhere(STORY);
    await page.panel(/Summary/);
    await (await page.mark("$122 million")).click();
    await page.panel(/Figures/);
    await page.until("a row to be current", () =>
      page.script(`return [...document.querySelectorAll("[role=tabpanel] [aria-current]:not([aria-current=false]), [role=tabpanel] [aria-selected=true]")]
        .some((row) => row.textContent.includes("122"))`),
    );
  });

  test("switches hide a kind and bring it back", async () => {
    await page.pasteAnywhere(STORY);
    const visible = async () => (await page.marks()).filter((mark) => mark.kind === "company").length;
    const all = await visible();
    assert.ok(all >= 2);
    const before = await page.articleText();
    const toggle = await page.named("[role=switch], input[type=checkbox], button[aria-pressed]", /companies/i);
    await toggle.click();
    await page.until("the companies to be unmarked", async () => (await visible()) === 0);
    assert.equal(await page.articleText(), before, "the text itself stays");
    await toggle.click();
    await page.until("the companies to be marked again", async () => (await visible()) === all);
  });
});

suite("the popover of a mark", {}, (page) => {
  test("opens on focus with the value in words, and Escape closes it and gives the focus back", async () => {
    await page.pasteAnywhere(STORY);
    const mark = await page.mark("$122 million");
    await page.script("arguments[0].focus()", mark);
    const popover = await page.until("the popover", () => shownPopover(page));
    assert.match(await popover.getText(), /122 million US dollars/);
    await page.press(Key.ESCAPE);
    await page.until("the popover to close", async () => (await shownPopover(page)) === null);
    assert.ok(await page.script("return document.activeElement === arguments[0]", mark), "the mark has the focus");
  });

  test("opens on hover, and leaves the line that it is about in sight", async () => {
    await page.pasteAnywhere(STORY);
    const mark = await page.mark("$122 million");
    await page.driver.actions().move({ origin: mark }).perform();
    const popover = await page.until("the popover", () => shownPopover(page));
    const [over, line] = [await popover.getRect(), await mark.getRect()];
    assert.ok(over.y >= line.y + line.height - 1 || over.y + over.height <= line.y + 1, "above or below the line, not over it");
  });

  test("both of two marks on the same words can be reached with the keyboard", async () => {
    const marks = await page.pasteAnywhere(STORY);
    const company = marks.find((mark) => mark.text === "Microsoft");
    const seen = new Set();
    const focused = () => page.script("return { ...document.activeElement.dataset }");
    await page.script("document.querySelector('article mark, [role=document] mark').focus()");
    for (let count = 0; count < 6; count += 1) {
      const { kind, start, end } = await focused();
      if (Number(start) <= company.start && company.end <= Number(end)) seen.add(kind);
      await page.press(Key.ARROW_RIGHT);
      await page.until("the focus to move on", async () => {
        const next = await focused();
        return next.kind !== kind || next.start !== start;
      });
    }
    assert.deepEqual(seen, new Set(["company", "citation"]));
  });
});

async function rowOf(panel, text) {
  for (const row of await panel.findElements(By.css("button, a, [role=option], [role=row], [tabindex]"))) {
    if ((await row.getText()).includes(text)) return row;
  }
  throw new Error(`no row of the panel holds “${text}”`);
}

async function shownPopover(page) {
  for (const element of await page.driver.findElements(By.css("[role=dialog], [role=tooltip], [popover]"))) {
    if (await element.isDisplayed()) return element;
  }
  return null;
}
