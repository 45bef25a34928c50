// The figure ledger: folding, order, narrowing, contradictions, the chart, and taking it along.
import assert from "node:assert/strict";
import { test } from "node:test";
import { By, Key, suite } from "./page.mjs";

const STORY = `Microsoft had revenue of $2 billion in 2025, and Microsoft spent US$2bn on revenue. It was two billion dollars, and 40% of it went to Nvidia.

Nvidia paid $7,500 for 1,200 chips on 9 April 2026, and $3.25 for each.

Microsoft had revenue of $9 billion in 2025, Reuters said.`;

suite("figures", {}, (page) => {
  const panel = () => page.panel(/Figures/);
  const rows = () => page.script("return [...document.querySelectorAll('[role=tabpanel] li[id^=row-figure]')].map((row) => row.innerText.replace(/\\s+/g, ' ').trim())");
  const choose = async (name, option) => {
    const select = await page.named("[role=tabpanel] select", name);
    await (await select.findElement(By.xpath(`./option[contains(., "${option}")]`))).click();
  };
  const pasted = async () => {
    await page.script(`
      const field = document.createElement("div");
      field.contentEditable = "plaintext-only";
      field.id = "pasted";
      field.style.whiteSpace = "pre";
      document.body.append(field);
      field.focus();`);
    await page.browser.paste();
    const text = await page.until("the text to be pasted", () => page.script("return document.querySelector('#pasted').textContent"));
    await page.script("document.querySelector('#pasted').remove()");
    return text;
  };

  test("equal figures written differently are one row", async () => {
    await page.pasteAnywhere(STORY);
    await panel();
    const two = (await rows()).filter((row) => row.startsWith("$2 billion"));
    assert.equal(two.length, 1);
    assert.match(two[0], /×3/);
  });

  test("it is ordered by size, type and company, with headings", async () => {
    await page.pasteAnywhere(STORY);
    await panel();
    await choose(/^Order$/, "By size");
    await page.until("the largest to come first", async () => (await rows())[0].startsWith("$9 billion"));
    const headings = () => page.script("return [...document.querySelectorAll('[role=tabpanel] h2')].map((h) => h.textContent)");
    assert.match((await headings())[0], /^Money/);
    await choose(/^Order$/, "By company");
    await page.until("the companies to head the list", async () => /^Microsoft/.test((await headings())[0]));
  });

  test("it is narrowed by size and company, says what it hides, and lists all again", async () => {
    await page.pasteAnywhere(STORY);
    await panel();
    const all = (await rows()).length;
    await choose(/^Size$/, "From a million");
    await page.until("the small ones to go", async () => (await rows()).length === 2);
    assert.ok((await (await panel()).getText()).includes(`2 of ${all} shown, ${all - 2} hidden`));
    await choose(/^Company$/, "Nvidia");
    await page.until("nothing to be left", async () => (await rows()).length === 0);
    await (await page.named("button", /^List all$/)).click();
    await page.until("all to be back", async () => (await rows()).length === all);
  });

  test("the search keeps what it finds and says how much it hides", async () => {
    await page.pasteAnywhere(STORY);
    await panel();
    await (await page.named("[role=tabpanel] input", /filter/i)).sendKeys("chips");
    await page.until("one row", async () => (await rows()).length === 1);
    assert.match(await (await panel()).getText(), /1 of \d+ shown, \d+ hidden/);
  });

  test("the decimal points stand in line", async () => {
    await page.pasteAnywhere(STORY);
    await panel();
    const points = await page.script(`
      return [...document.querySelectorAll("[role=tabpanel] li[id^=row-figure]")]
        .filter((row) => /^[$\\d]/.test(row.innerText.trim()))
        .map((row) => {
          const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const end = /\\d[\\d,]*/.exec(node.data);
            if (!end) continue;
            const range = document.createRange();
            range.setStart(node, end.index);
            range.setEnd(node, end.index + end[0].length);
            return Math.round(range.getBoundingClientRect().right);
          }
          return null;
        });`);
    assert.ok(points.length >= 5);
    assert.ok(points.every((x) => Math.abs(x - points[0]) <= 1), `the points stand at ${points}`);
  });

  test("what contradicts itself says so on the mark and in the row, and leads to the other", async () => {
    await page.pasteAnywhere(STORY);
    const marked = () => page.script("return [...document.querySelectorAll('article mark[data-differs]')].map((m) => m.textContent)");
    assert.deepEqual(await marked(), ["$2 billion", "$9 billion"]);
    await panel();
    for (const row of await page.driver.findElements(By.css("[role=tabpanel] li[id^=row-figure] > button"))) {
      if ((await row.getText()).includes("$9")) {
        await row.click();
        break;
      }
    }
    const other = await page.named("[role=tabpanel] button", /^≠ \$2 billion/);
    await other.click();
    await page.until("the other to be current", () =>
      page.script("return document.querySelector('[role=tabpanel] [aria-current=true]').textContent.includes('2 billion')"),
    );
  });

  test("what shows is copied as CSV and as Markdown", async () => {
    await page.pasteAnywhere(STORY);
    await panel();
    await choose(/^Size$/, "From a billion");
    await page.until("two rows", async () => (await rows()).length === 2);
    await (await page.named("button", /^Copy as CSV$/)).click();
    await page.until("a word about it", () => page.script("return document.body.innerText.includes('Copied.')"));
    const csv = (await pasted()).trim().split(/\r?\n/);
    assert.equal(csv.length, 3);
    assert.ok(csv[1].startsWith("$2 billion,2 billion US dollars,money,2000000000,USD,"), csv[1]);
    await (await page.named("button", /^Copy as Markdown$/)).click();
    await page.driver.sleep(300);
    assert.match(await pasted(), /^\| value \| in words \|/);
  });

  test("the chart is to scale, and each bar leads to its place", async () => {
    await page.pasteAnywhere(STORY);
    await panel();
    await (await page.named("button", /^Money to scale$/)).click();
    const list = await page.named("[role=tabpanel] ol", /^Money in USD/);
    const bars = await list.findElements(By.css("button"));
    assert.ok((await bars[0].getText()).includes("$9 billion") && (await bars[1].getText()).includes("$2 billion"));
    const widths = await page.script("return [...arguments[0].querySelectorAll('button > :last-child')].map((bar) => bar.getBoundingClientRect().width)", list);
    assert.ok(Math.abs(widths[1] / widths[0] - 2 / 9) < 0.01, `${widths}`);
    await bars[0].click();
    await page.until("its mark to be said", () =>
      page.script("return [...document.querySelectorAll('[role=status]')].some((s) => s.textContent.includes('9 billion US dollars'))"),
    );
  });
});

suite("the summary", {}, (page) => {
  const LONG = Array.from({ length: 40 }, (_, n) => `In its year number ${n}, Microsoft built ${n + 3} new works in another town and paid $${n + 2} million for the ground there.`)
    .join("\n\n");

  test("has as many key points as are asked for, and remembers it", async () => {
    await page.pasteAnywhere(LONG);
    await page.panel(/Summary/);
    const points = () => page.script("return document.querySelectorAll('[role=tabpanel] ol li').length");
    const before = await points();
    await (await page.named("button", /^More key points$/)).click();
    await page.until("one more", async () => (await points()) === before + 1);
    await (await page.named("button", /^Fewer key points$/)).click();
    await (await page.named("button", /^Fewer key points$/)).click();
    await page.until("one fewer", async () => (await points()) === before - 1);
    await page.driver.navigate().refresh();
    await page.box();
    await page.pasteAnywhere(LONG);
    await page.panel(/Summary/);
    assert.equal(await points(), before - 1);
    await page.browser.open();
  });

  test("is copied as text and as Markdown", async () => {
    await page.pasteAnywhere(STORY);
    await page.panel(/Summary/);
    for (const [name, start] of [[/^Copy as text$/, /^Figures\n/], [/^Copy as Markdown$/, /^## Figures\n/]]) {
      await (await page.named("button", name)).click();
      await page.until("a word about it", () => page.script("return document.body.innerText.includes('Copied.')"));
      await page.script("const f = document.createElement('div'); f.contentEditable = 'plaintext-only'; f.id = 'pasted'; document.body.append(f); f.focus();");
      await page.browser.paste();
      const text = await page.until("the text", () => page.script("return document.querySelector('#pasted').textContent"));
      await page.script("document.querySelector('#pasted').remove()");
      assert.match(text, start);
      assert.match(text, /\d+ words · 1 minute/);
    }
  });
});

suite("the timeline", {}, (page) => {
  const DATES = Array.from({ length: 60 }, (_, n) => `On ${(n % 27) + 1} March ${2000 + (n % 20)} the works number ${n} opened, and in ${1990 + (n % 30)} it was planned.`).join("\n\n");

  test("tells days from vague dates, and holds sixty of them", async () => {
    await page.pasteAnywhere(`${DATES}\n\nOn 31 May it closed.`);
    const panel = await page.panel(/Timeline/);
    const text = await panel.getText();
    assert.match(text, /a day/);
    assert.match(text, /a year/);
    assert.match(text, /1 date without a year/);
    const overlaps = await page.script(`
      const boxes = [...document.querySelectorAll("[role=tabpanel] svg g > :is(circle, path):last-child")]
        .filter((shape) => shape.parentElement.querySelector("title"))
        .map((shape) => shape.getBoundingClientRect());
      let hidden = 0;
      for (const [n, a] of boxes.entries())
        for (const b of boxes.slice(n + 1))
          if (a.left < b.right - 1 && b.left < a.right - 1 && Math.abs(a.top - b.top) < 4) hidden += 1;
      return [boxes.length, hidden];`);
    assert.ok(overlaps[0] > 60 && overlaps[1] <= overlaps[0] / 10, `${overlaps[1]} of ${overlaps[0]} marks hide another`);
  });

  test("a date on the axis leads to its place", async () => {
    await page.pasteAnywhere(STORY);
    await page.panel(/Timeline/);
    await page.driver.findElement(By.css("[role=tabpanel] svg circle")).click();
    await page.until("the date to be said", () =>
      page.script("return [...document.querySelectorAll('[role=status]')].some((s) => s.textContent.startsWith('date'))"),
    );
  });
});

suite("settings", {}, (page) => {
  test("a home currency says what a bare dollar means, and stays", async () => {
    await page.pasteAnywhere("It paid $5 million, and US$3 million more.");
    await (await page.named("button", /^Settings$/)).click();
    const select = await page.named("select", /^Home currency$/);
    await (await select.findElement(By.css("option[value=CAD]"))).click();
    const units = () => page.script("return [...document.querySelectorAll('article mark[data-type=money]')].map((m) => m.dataset.unit)");
    await page.until("the bare dollar to be Canadian", async () => JSON.stringify(await units()) === '["CAD","USD"]');
    await page.press(Key.ESCAPE);
    await page.driver.navigate().refresh();
    await page.box();
    await page.pasteAnywhere("It paid $5 million.");
    assert.deepEqual(await units(), ["CAD"]);
    await page.browser.open();
  });
});

suite("the bottom sheet", { width: 390, height: 844 }, (page) => {
  const height = () => page.script("return innerHeight - document.querySelector('[role=tablist]').getBoundingClientRect().top");

  test("has three heights, by tap", async () => {
    await page.pasteAnywhere(STORY);
    const low = await height();
    assert.ok(low < 110, `the tabs alone take ${low} px`);
    const handle = () => page.named("button", /the panel( further)?$/);
    await (await handle()).click();
    await page.until("half of the screen", async () => Math.abs((await height()) - 0.5 * 844) < 80);
    await (await handle()).click();
    await page.until("the whole screen", async () => (await height()) > 0.85 * 844);
    await (await handle()).click();
    await page.until("the tabs alone", async () => (await height()) < 110);
  });

  test("its tabs are large enough for a thumb", async () => {
    await page.pasteAnywhere(STORY);
    const sizes = await page.script("return [...document.querySelectorAll('[role=tab]')].map((tab) => tab.getBoundingClientRect()).map((b) => [b.width, b.height, b.right])");
    for (const [wide, high, right] of sizes) assert.ok(wide >= 44 && high >= 44 && right <= 390, `${wide} × ${high}, to ${right}`);
  });
});

suite("the panel", {}, (page) => {
  test("is as wide as it was left", async () => {
    await page.pasteAnywhere(STORY);
    const divider = await page.named("[role=separator]", /Width of the panel/);
    const width = () => page.script("return document.querySelector('[role=tabpanel]').getBoundingClientRect().width");
    const before = await width();
    await page.script("arguments[0].focus()", divider);
    await page.press(Key.ARROW_LEFT, Key.ARROW_LEFT, Key.ARROW_LEFT);
    await page.until("the panel to be wider", async () => (await width()) >= before + 45);
    const wide = await width();
    await page.driver.navigate().refresh();
    await page.box();
    await page.pasteAnywhere(STORY);
    assert.equal(await width(), wide);
    await page.browser.open();
  });
});
