// An article handed over with its notes, as files that a browser really saves, and taken back.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { caretBehind, edit, text } from "./editor.mjs";
import { By, Key, suite } from "./page.mjs";

const TEXT = "# A week in orbit\n\nSkylark raised **$122 million** in May, its founder said. Skylark paid $3 million for a launch site. Sales rose 40%.\n";

/** A document with a note on the words that `exact` quotes. */
const document = (text, exact) => {
  const start = text.indexOf(exact);
  const note = {
    id: 0,
    anchor: { span: { start, end: start + exact.length }, exact, prefix: text.slice(start - 8, start), suffix: text.slice(start + exact.length).slice(0, 8) },
    fate: "kept", says: "highlight", body: "Is *this* so?", tags: ["check"], created: 0, modified: 0,
  };
  return JSON.stringify({ gloss: 1, source: { text, format: "Markdown", name: null }, notes: [note], corrections: [] });
};

suite("handing over", {}, (page) => {
  let folder;
  before(async () => void (folder = await mkdtemp(join(tmpdir(), "gloss-e2e-"))));
  after(() => rm(folder, { recursive: true, force: true }));

  const choose = async (path) => page.driver.findElement(By.css("input[type=file]")).sendKeys(path);
  const open = async (name, content) => {
    const file = join(folder, name);
    await writeFile(file, content);
    await choose(file);
  };
  const save = async (label, ending) => {
    await (await page.named("button", /^export/i)).click();
    await (await page.named("button", new RegExp(`^Save ${label}`))).click();
    return page.browser.saved(ending);
  };
  const told = (words) => page.until(`to be told “${words}”`, () => page.script("return document.body.innerText.includes(arguments[0])", words));
  const texts = async () => (await page.marks()).map((mark) => mark.text);

  test("the page is saved without script, and opens again with its note", async () => {
    await open("draft.json", document(TEXT, "$3 million"));
    const before = await texts();
    const page_ = await save("HTML", ".html");
    assert.ok(!page_.text.includes("<script") && page_.text.includes("Is <em>this</em> so?"));
    await page.browser.open();
    await choose(page_.path);
    await told("1 note, each in its place.");
    assert.deepEqual(await texts(), before);
  });

  test("the saved page shows by itself what it holds, and nothing in it runs or loads", async () => {
    await open("draft.json", document(TEXT, "$3 million"));
    await page.marks();
    const saved = await save("HTML", ".html");
    const { driver } = page;
    await driver.get(`file://${saved.path}`);
    const seen = await driver.executeScript("return { marks: [...document.querySelectorAll('article mark')].map((m) => m.textContent), text: document.body.innerText, scripts: document.scripts.length }");
    assert.equal(seen.scripts, 0);
    assert.ok(seen.marks.includes("$122 million"), String(seen.marks));
    assert.ok(seen.text.includes("Is this so?") && !seen.text.includes("\"gloss\""));
    await page.browser.open();
  });

  test("a draft that changed says what became of each note", async () => {
    const fates = [
      [TEXT.replace("# A", "News first.\n\n# A"), "1 note: 0 in place, 1 moved."],
      [TEXT.replace("$3 million", "$4 million"), "1 note: 0 in place, 1 lost."],
      [`First.\n\n${TEXT}${TEXT}`, "1 note: 0 in place, 1 ambiguous."],
      [TEXT, "1 note, each in its place."],
    ];
    const { notes } = JSON.parse(document(TEXT, "$3 million"));
    for (const [text, words] of fates) {
      await page.browser.open();
      await open("changed.json", JSON.stringify({ ...JSON.parse(document(text, "Sales")), notes }));
      await told(words);
    }
  });

  test("Web Annotations travel on their own and find their words again", async () => {
    await open("draft.json", document(TEXT, "$3 million"));
    await page.marks();
    const saved = await save("Web Annotation", ".jsonld");
    const [note] = JSON.parse(saved.text).first.items;
    assert.equal(note.target.selector[0].exact, "$3 million");
    await page.browser.open();
    await choose(saved.path);
    await told("Open the article first");
    await open("plain.md", TEXT);
    await page.marks();
    await choose(saved.path);
    await told("1 note, each in its place.");
  });

  test("notes that are handed over, and come back to a draft that was edited meanwhile, each say what became of them", async () => {
    const draft = `${TEXT}\nNothing else was sold in June.\n`;
    const note = (id, exact) => ({ ...JSON.parse(document(draft, exact)).notes[0], id, body: `About ${exact}.` });
    const notes = ["A week", "in June", "$3 million", "$122 million"].map((exact, id) => note(id, exact));
    await open("draft.json", JSON.stringify({ ...JSON.parse(document(draft, "Sales")), notes }));
    await told("4 notes, each in its place.");
    const saved = await save("Web Annotation", ".jsonld");
    await page.browser.open();
    await open("plain.md", draft);
    await page.marks();
    await edit(page);
    await caretBehind(page, "**$122");
    await page.press("5");
    const [, , paragraph] = (await text(page)).split("\n");
    await caretBehind(page, "rose 40%.");
    await page.press(Key.ENTER, Key.ENTER, paragraph);
    await page.press(Key.ESCAPE);
    await page.until("the edited text to be read", async () => (await page.articleText()).split("$1225 million").length === 3);
    await choose(saved.path);
    await told("4 notes: 1 in place, 1 moved, 1 ambiguous, 1 lost.");
  });

  test("a damaged file is refused, and what was open stays", async () => {
    await open("plain.md", TEXT);
    const before = await texts();
    await open("cut.json", document(TEXT, "$3 million").slice(0, 200));
    await told("was not opened: the file is damaged (line 1");
    assert.deepEqual(await texts(), before);
  });
});
