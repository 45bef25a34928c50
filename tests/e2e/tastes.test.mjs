// What readers ask of their browsers and their scripts: colours of their own, less motion, text from right to left.
import assert from "node:assert/strict";
import { test } from "node:test";
import { By, suite } from "./page.mjs";

const STORY = `# Cranes

Harbour Robotics Inc. raised $122 million, [its report](https://example.org/a) says.

## שלום

שלום עולם, 12% יותר מאשר בשנה שעברה.
`;

for (const dark of [false, true]) {
  suite(`colours of the reader's own, ${dark ? "dark" : "light"}`, { forced: true, dark }, (page) => {
    test("the words of a mark can be read, and its line is drawn", async () => {
      await page.pasteAnywhere(STORY);
      const looks = await page.script(`
        return [...document.querySelectorAll("article mark")].map((mark) => {
          const { color, backgroundColor, textDecorationLine } = getComputedStyle(mark);
          return { text: mark.textContent, color, backgroundColor, line: textDecorationLine, link: mark.querySelector("a") !== null };
        });`);
      assert.ok(looks.length >= 4);
      for (const { text, color, backgroundColor, line, link } of looks) {
        assert.notEqual(color, backgroundColor, text);
        assert.ok(link || line === "underline", `${text}: ${line}`);
      }
      const own = await page.script("return getComputedStyle(document.querySelector('article p')).color");
      assert.ok(looks.some(({ color }) => color === own), "a mark's words have the colour of the text");
    });
  });
}

suite("less motion", { still: true }, (page) => {
  test("nothing moves by itself, and a place is reached at once", async () => {
    await page.pasteAnywhere(`${STORY}\n${"A line of text.\n\n".repeat(80)}The end names Nvidia.`);
    assert.match(await page.script("return getComputedStyle(document.documentElement).getPropertyValue('--quick')"), /^0(ms|s)/);
    await page.press("p");
    await page.until("the last mark to be in sight", async () => page.inView(await page.mark("Nvidia")));
  });
});

suite("the text", {}, (page) => {
  test("a paragraph runs as its script does", async () => {
    await page.pasteAnywhere(STORY);
    const runs = await page.script("return [...document.querySelectorAll('article :is(h1, h2, p)')].map((p) => getComputedStyle(p).direction)");
    assert.deepEqual(runs, ["ltr", "ltr", "rtl", "rtl"]);
  });

  test("the outline folds away, leads to its headings, and is remembered", async () => {
    await page.pasteAnywhere(STORY);
    const outline = await page.named("nav", /outline/i);
    const headings = () => outline.findElements(By.css("li button"));
    assert.equal((await headings()).length, 2);
    await (await page.named("nav button[aria-expanded]", /outline/i)).click();
    await page.until("it to be folded", async () => (await headings()).length === 0);
    assert.match(await page.script("return localStorage.getItem('gloss.settings')"), /"outline":false/);
  });
});
