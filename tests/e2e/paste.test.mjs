// What comes through the clipboard is read as what it is, and nothing foreign enters the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { slice, suite } from "./page.mjs";

// The first character takes two places in UTF-16 and one in code points.
const STORY = `🚀 A week in orbit

Harbour Robotics Inc. raised $122 million on 9 April 2026, according to Microsoft. Revenue grew 40% in three months.

Its report is at https://example.org/report for all to read.`;

suite("pasting", {}, (page) => {
  test("plain text, with the focus on nothing", async () => {
    const marks = await page.pasteAnywhere(STORY);
    for (const mark of marks) assert.equal(mark.text, slice(STORY, mark.start, mark.end), "offsets count code points of the text");
    const found = (type) => marks.find((mark) => mark.type === type);
    assert.equal(found("money").text, "$122 million");
    assert.match(found("money").value, /^122000000\b/);
    assert.match(found("date").value, /^2026-04-09$/);
    assert.match(found("percent").value, /^40\b/);
    assert.match(found("duration").value, /^P3M$/);
    assert.equal(found("url").text, "https://example.org/report");
    assert.deepEqual(new Set(marks.map((mark) => mark.kind)), new Set(["figure", "company", "citation"]));
    assert.deepEqual(await page.hiddenMarks(), [], "all of them show");
  });

  test("plain text, into the box", async () => {
    const marks = await page.pasteIntoBox(STORY);
    assert.ok(marks.some((mark) => mark.text === "$122 million"));
  });

  test("a company inside an attribution: both marks are there", async () => {
    const marks = await page.pasteAnywhere(STORY);
    const outer = marks.find((mark) => mark.type === "attribution");
    const inner = marks.find((mark) => mark.text === "Microsoft");
    assert.equal(inner.kind, "company");
    assert.ok(outer.start <= inner.start && inner.end <= outer.end && outer.text.includes("Microsoft"));
  });

  test("a web page's HTML is read for its text, and never runs", async () => {
    await page.pasteAnywhere(
      "Harbour Robotics Inc. raised $122 million.",
      `<nav><a href="/">Home for $901</a></nav><h1>A week in orbit</h1>
       <p>Harbour Robotics Inc. raised <b>$122</b> million, its <a href="https://example.org/report">report</a> says.</p>
       <script>window.ran = true; document.title = "$902 million"</script><style>p { color: red } /* $903 */</style>
       <img src="x.png" onerror="window.ran = true"><iframe src="https://example.org/"></iframe>
       <ul><li>First</li><li>Second cost €5</li></ul>`,
    );
    const text = await page.articleText();
    assert.ok(text.includes("Harbour Robotics Inc. raised $122 million, its report says."), text);
    assert.ok(text.includes("Second cost €5"));
    for (const furniture of ["$901", "$902", "$903", "color: red", "Home"]) assert.ok(!text.includes(furniture), `no ${furniture}`);
    const inside = await page.script(
      "return [typeof window.ran, document.querySelectorAll('article :is(script, style, img, iframe, nav), [onerror]').length]",
    );
    assert.deepEqual(inside, ["undefined", 0]);
    const marks = await page.marks();
    assert.ok(marks.some((mark) => mark.text === "$122 million"), "a figure goes on through the bold part of it");
    assert.ok(marks.some((mark) => mark.type === "link" && mark.text === "report"));
  });

  test("Markdown is shown rendered", async () => {
    const source = "# A week in orbit\n\nIt raised **$122** million, [Reuters said](https://example.org/a).\n\n- one\n- two\n";
    const marks = await page.pasteAnywhere(source);
    const text = await page.articleText();
    for (const markup of ["**", "](", "# "]) assert.ok(!text.includes(markup), `no ${markup}`);
    const money = marks.find((mark) => mark.type === "money");
    assert.equal(slice(source, money.start, money.end), "$122** million", "offsets refer to the Markdown as it came");
    assert.equal(money.text, "$122 million");
    const address = await page.script("return document.querySelector('article a[href], [role=document] a[href]')?.href");
    assert.equal(address, "https://example.org/a");
  });

  test("a second article takes the place of the first", async () => {
    await page.pasteAnywhere(STORY);
    await page.pasteAnywhere("Harbour Robotics Inc. paid €7 million for it.");
    await page.until("the second article", async () => (await page.articleText()).includes("€7 million"));
    assert.ok(!(await page.articleText()).includes("$122 million"));
  });
});
