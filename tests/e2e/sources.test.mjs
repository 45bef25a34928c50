// The sources: what rests on each, what the article's own list leaves open, and figures by their support.
import assert from "node:assert/strict";
import { test } from "node:test";
import { By, suite } from "./page.mjs";

const FILLER = "The harbour was quiet that morning, and nobody on the quay had much to say about the weather. ".repeat(8);

const STORY = `# Ferries

“We carried 4 million people,” said Ingrid Solheim, the chief executive. She added that sales rose 12%.

${`${FILLER}\n\n`.repeat(3)}Ms. Solheim said the fleet had 31 ships.

Costs were $5 million ([ports.example](https://www.ports.example/2026?id=7&utm_source=mail)).

The crossing takes 40 minutes and serves 90 islands.

The tide rose 3% [1] and then stood still [7], as was known (Smith, 2020). The method is old (doi:10.5555/tide.1).

## References

1. Jones, A. (2019). On rising. Tidal Press. https://doi.org/10.5555/rise.2
2. Brown, B. (2018). On nothing at all. Tidal Press.
`;

const rowTexts = (list) => Promise.all(list.map((row) => row.getText()));

suite("sources", {}, (page) => {
  const rows = async (panel, name) => {
    for (const list of await panel.findElements(By.css("ul"))) {
      if (name.test(await list.getAccessibleName())) return list.findElements(By.css("li[id^=row-citation]"));
    }
    return [];
  };

  test("a person is one row, whatever the text calls her, with what rests on her", async () => {
    await page.pasteAnywhere(STORY);
    const panel = await page.panel(/Sources/);
    const [first, ...others] = await rowTexts(await rows(panel, /^Sources$/));
    assert.match(first, /Ingrid Solheim/);
    assert.match(first, /person/);
    assert.match(first, /3 statements · 3 figures/);
    assert.ok(!others.some((row) => /Solheim|^She\b/.test(row)), `nobody is listed twice: ${others.join(" | ")}`);
  });

  test("works are told apart, and sites stand by their domain", async () => {
    await page.pasteAnywhere(STORY);
    const panel = await page.panel(/Sources/);
    const names = await rowTexts(await rows(panel, /^Sources$/));
    for (const name of [/ports\.example/, /doi:10\.5555\/tide\.1/, /Jones \(2019\)/]) {
      assert.ok(names.some((row) => name.test(row)), `${name} is a source: ${names.join(" | ")}`);
    }
    assert.ok(!names.some((row) => /^doi\.org/.test(row)));
  });

  test("marks without an entry and entries without a mark are listed", async () => {
    await page.pasteAnywhere(STORY);
    const panel = await page.panel(/Sources/);
    const missing = await rowTexts(await rows(panel, /without an entry/));
    assert.equal(missing.length, 2, missing.join(" | "));
    assert.match(missing.join(" "), /Note 7/);
    assert.match(missing.join(" "), /Smith \(2020\)/);
    const uncited = await rowTexts(await rows(panel, /no mark refers to/));
    assert.equal(uncited.length, 1, uncited.join(" | "));
    assert.match(uncited[0], /Brown \(2018\)/);
  });

  test("a footnote that nothing refers to is listed, and leads to its place; excerpts show marks raised", async () => {
    await page.pasteAnywhere(`Costs rose 5%[^1] in 2025.\n\n${`${FILLER}\n\n`.repeat(3)}[^1]: Jones counted them.\n\n[^2]: Nobody asked for this one.\n`);
    const panel = await page.panel(/Sources/);
    const [uncited, ...others] = await rows(panel, /no mark refers to/);
    assert.equal(others.length, 0);
    assert.match(await uncited.getText(), /Note 2[\s\S]*Nobody asked/);
    await (await uncited.findElement(By.css("button"))).click();
    await page.until("the footnote to come into view", () =>
      page.script("const p = [...document.querySelectorAll('article p')].find((p) => p.textContent.includes('Nobody asked')).getBoundingClientRect(); return p.bottom > 52 && p.top < innerHeight"),
    );
    await (await (await rows(panel, /^Sources$/))[0].findElement(By.css("button"))).click();
    const mention = await page.until("the mention", async () => (await panel.findElements(By.css("ol[aria-label='1 mention'] button")))[0]);
    assert.match(await mention.getText(), /rose 5%¹ in 2025/);
  });

  test("a statement and a figure of a source lead to their places", async () => {
    await page.pasteAnywhere(STORY);
    const panel = await page.panel(/Sources/);
    const [first] = await rows(panel, /^Sources$/);
    await (await first.findElement(By.css("button"))).click();
    const seen = async (text) => page.inView(await page.mark(text));
    assert.ok(!(await seen("31 ships")), "the figure is far down at first");
    const inside = (name) => panel.findElements(By.css(`ul[aria-label='${name}'] button`));
    const statements = await page.until("the statements of the source", async () => {
      const found = await inside("3 statements");
      return found.length === 3 && found;
    });
    await statements[2].click();
    await page.until("the last statement to come into view", () => seen("31 ships"));
    await statements[0].click();
    await page.until("the first statement to come into view", () => seen("4 million people"));
    const figures = await inside("3 figures");
    assert.equal(figures.length, 3);
    await figures[2].click();
    await page.until("the figure to come into view", () => seen("31 ships"));
    const [again] = await page.until("the row to stay open, and to say which figure it led to", async () => {
      const found = await panel.findElements(By.css("ul[aria-label='3 figures'] button[aria-current=true]"));
      return found.length === 1 && found;
    });
    assert.match(await again.getText(), /31/);
  });

  test("addresses are shown without tracking and lead where they say", async () => {
    await page.pasteAnywhere(STORY);
    const panel = await page.panel(/Sources/);
    for (const row of await rows(panel, /^Sources$/)) {
      if (/ports\.example/.test(await row.getText())) await (await row.findElement(By.css("button"))).click();
    }
    const link = await page.until("the address of the site", async () => (await panel.findElements(By.css("a[href*='ports.example']")))[0]);
    assert.equal((await link.getText()).trim(), "ports.example/2026?id=7");
    assert.match(await link.getAttribute("href"), /utm_source=mail/);
  });

  test("figures of one support show alone, in the text and in the list", async () => {
    await page.pasteAnywhere(STORY);
    const panel = await page.panel(/Figures/);
    assert.match(await panel.getText(), /7 figures, 1 without a source/);
    const figures = async () => (await page.marks()).filter((mark) => mark.kind === "figure").map((mark) => mark.text);
    const all = await figures();
    await (await page.named("[aria-label='Figures by source'] button", /no source/i)).click();
    await page.until("only figures without a source to be marked", async () => (await figures()).length < all.length);
    const shown = await figures();
    assert.ok(shown.includes("90 islands") && !shown.includes("31 ships"), shown.join(" | "));
    const support = await page.script("return [...document.querySelectorAll('article mark[data-kind=figure]')].map((m) => m.dataset.support)");
    assert.ok(support.every((state) => state === "unsourced"), support.join(" "));
    assert.match(await panel.getText(), /hidden/);
    const listed = await panel.findElements(By.css("li[id^=row-figure]"));
    assert.equal(listed.length, shown.length);
    await (await page.named("[aria-label='Figures by source'] button", /^all/i)).click();
    await page.until("every figure to be marked again", async () => (await figures()).length === all.length);
  });

  test("the card of a figure names its source and leads there", async () => {
    await page.pasteAnywhere(STORY);
    await (await page.mark("$5 million")).click();
    const card = await page.until("the card", async () => (await page.driver.findElements(By.css("[role=dialog]")))[0]);
    assert.match(await card.getText(), /ports\.example/);
    const link = await card.findElement(By.css("a[href*='ports.example']"));
    assert.match(await link.getAttribute("href"), /^https:\/\/www\.ports\.example\/2026/);
  });
});
