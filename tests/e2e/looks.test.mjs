// The page on a small screen and in the dark.
import assert from "node:assert/strict";
import { test } from "node:test";
import { suite } from "./page.mjs";

const STORY = `A week in orbit

Harbour Robotics Inc. raised $122 million on 9 April 2026, according to Microsoft, and a-word-that-is-far-too-long-for-a-narrow-line-${"x".repeat(60)} too.`;

const background = (page) =>
  page.script(`
    for (let at = document.querySelector("article, [role=document]"); at; at = at.parentElement) {
      const [r, g, b, a = 1] = getComputedStyle(at).backgroundColor.match(/[\\d.]+/g).map(Number);
      if (a > 0) return (r + g + b) / 3;
    }
    return 255;`);

const overflow = (page) => page.script("return document.documentElement.scrollWidth - innerWidth");

suite("360 px wide, in the dark", { width: 360, height: 740, dark: true }, (page) => {
  test("nothing is cut off, and the background is dark", async () => {
    assert.ok((await overflow(page)) <= 0, "before an article");
    await page.pasteAnywhere(STORY);
    assert.ok((await overflow(page)) <= 0, "with an article");
    assert.ok((await background(page)) < 60);
  });

  test("the panels can be reached", async () => {
    await page.pasteAnywhere(STORY);
    const panel = await page.panel(/Figures/);
    assert.ok((await panel.getText()).includes("122"));
  });
});

suite("1440 px wide, in the light", {}, (page) => {
  test("the background is light, and the panel stands beside the article", async () => {
    await page.pasteAnywhere(STORY);
    assert.ok((await background(page)) > 200);
    const panel = await (await page.panel(/Figures/)).getRect();
    const article = await (await page.article()).getRect();
    assert.ok(panel.x >= article.x + article.width - 1);
  });
});
