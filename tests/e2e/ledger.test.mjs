// The figure ledger: folding, order, narrowing, contradictions, the chart, and taking it along.
import assert from "node:assert/strict";
import { test } from "node:test";
import { By, suite } from "./page.mjs";

const STORY = `Microsoft had revenue of $2 billion in 2025. That is US$2bn, or two billion dollars. Some 40% of it went to Nvidia.

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
        .filter((row) => /^([$]|1,200)/.test(row.innerText.trim()))
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
    assert.ok(points.length >= 4, `${points.length} numbers`);
    assert.ok(points.every((x) => Math.abs(x - points[0]) <= 1), `the points stand at ${points}`);
  });

  test("what contradicts itself says so on the mark and in the row, and leads to the other", async () => {
    await page.pasteAnywhere(STORY);
    const marked = () => page.script("return [...document.querySelectorAll('article mark[data-differs]')].map((m) => m.textContent)");
    assert.deepEqual(await marked(), ["$2 billion", "US$2bn", "two billion dollars", "$9 billion"], "every mention of both");
    await panel();
    for (const row of await page.driver.findElements(By.css("[role=tabpanel] li[id^=row-figure] > button"))) {
      if ((await row.getText()).startsWith("$9")) {
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
