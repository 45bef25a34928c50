// Articles from files and the samples.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { By, suite } from "./page.mjs";

suite("files", {}, (page) => {
  let folder;
  before(async () => void (folder = await mkdtemp(join(tmpdir(), "gloss-e2e-"))));
  after(() => rm(folder, { recursive: true, force: true }));

  const open = async (name, content) => {
    const file = join(folder, name);
    await writeFile(file, content);
    await page.driver.findElement(By.css("input[type=file]")).sendKeys(file);
  };

  test("a Markdown file opens rendered", async () => {
    await open("story.md", "# A week in orbit\n\nIt raised **$122 million** in [a round](https://example.org/a).\n");
    const marks = await page.marks();
    assert.ok(marks.some((mark) => mark.text === "$122 million"));
    assert.ok(!(await page.articleText()).includes("**"));
  });

  test("an HTML file opens as text", async () => {
    await open("story.html", "<!doctype html><title>x</title><script>window.ran = 1</script><article><p>It raised <i>€5</i> million.</p></article>");
    assert.ok((await page.marks()).some((mark) => mark.text === "€5 million"));
    assert.equal(await page.script("return typeof window.ran"), "undefined");
  });

  test("a picture is refused in plain words", async () => {
    await open("picture.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
    await page.until("a word about it", () => page.script("return document.body.innerText.includes('not a text file')"));
  });
});

suite("samples", {}, (page) => {
  test("each of the three opens with one click and is marked", async () => {
    for (const number of [0, 1, 2]) {
      await page.browser.open();
      const samples = await page.samples();
      assert.equal(samples.length, 3);
      await samples[number].click();
      const marks = await page.marks();
      assert.ok(marks.length >= 10, `sample ${number + 1} has ${marks.length} marks`);
      assert.deepEqual(new Set(marks.map((mark) => mark.kind)), new Set(["figure", "company", "citation"]));
    }
  });
});
