// Annotating: words are selected and highlighted, written on and marked, by mouse, by finger and by keys alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { button, card, chord, closed, dialog, drag, everywhere, field, noted, STORY, toolbar, write } from "./annotate.mjs";
import { NAME } from "./browser.mjs";
import { By, Key, suite } from "./page.mjs";

const values = (page, kind) => page.script("return [...document.querySelectorAll(`article mark[data-kind=${arguments[0]}]`)].map((m) => [m.textContent, m.dataset.value])", kind);

suite("annotating by mouse", {}, (page) => {
  test("selected words are highlighted, beside their marks, and that is taken back", async () => {
    await page.pasteAnywhere(STORY);
    const before = await page.articleText();
    await drag(page, "million", "Brightside");
    const bar = await toolbar(page);
    const overlap = await page.script(
      `const bar = arguments[0].getBoundingClientRect();
       return [...getSelection().getRangeAt(0).getClientRects()].some((b) => b.left < bar.right && b.right > bar.left && b.top < bar.bottom && b.bottom > bar.top);`,
      bar,
    );
    assert.ok(!overlap, "the toolbar covers nothing of what is selected");
    await (await button(page, /^Highlight$/)).click();
    await page.until("the highlight", async () => (await noted(page)).length === 1);
    assert.deepEqual(await noted(page), ["million in May. Brightside"]);
    assert.ok(await page.script("return [...document.querySelectorAll('article mark mark, article mark')].some((m) => m.textContent === '$5 million')"), "the mark is still there");
    assert.equal(await page.articleText(), before, "the text reads as before");
    await (await button(page, /^Take it back$/)).click();
    await page.until("the highlight to go", async () => (await noted(page)).length === 0);
  });

  test("words of several paragraphs are selected whole", async () => {
    await page.pasteAnywhere(STORY);
    await drag(page, "forty", "Later");
    await toolbar(page);
    await (await button(page, /^Highlight$/)).click();
    await page.until("the highlight", async () => (await noted(page)).length === 1);
    assert.deepEqual(await noted(page), ["forty chips.Later"]);
  });

  test("words become a mark whose value is read as it is typed", async () => {
    await page.pasteAnywhere(STORY);
    await drag(page, "forty", "chips");
    await toolbar(page);
    await (await button(page, /^Mark as…$/)).click();
    await dialog(page);
    const type = await field(page, /^Type$/);
    await (await type.findElement(By.css("option[value='figure money']"))).click();
    const value = await field(page, /^Value$/);
    await write(value, "a lot");
    const outcome = () => page.script("return document.getElementById('draft-outcome').textContent");
    await page.until("a word about it", async () => /no amount of money/.test(await outcome()));
    await write(value, "$2.1 billion");
    await page.until("its value", async () => (await outcome()) === "US dollars 2,100,000,000");
    await value.sendKeys(Key.ENTER);
    await closed(page);
    await page.until("the mark", async () => (await values(page, "figure")).some(([text, value]) => text === "forty chips" && value === "2100000000"));
    assert.equal(await page.script("return document.querySelector('article mark[data-verdict=made]').textContent"), "forty chips");
  });

  test("what was found is accepted, dismissed here and put right, in its card", async () => {
    await page.pasteAnywhere(STORY);
    await card(page, "$7 million");
    await (await button(page, /^Accept$/)).click();
    await page.until("the check", () => page.script("return document.querySelector('article mark[data-verdict=accepted]')?.textContent === '$7 million'"));
    await card(page, "$5 million");
    await (await button(page, /^Dismiss here$/)).click();
    await page.until("the first to go", async () => (await values(page, "figure")).filter(([text]) => text === "$5 million").length === 1);
    await card(page, "$5 million");
    await (await button(page, /^Correct…$/)).click();
    const value = await field(page, /^Value$/);
    await write(value, "€5 million");
    await page.until("its value", async () => /^euros 5,000,000$/i.test(await page.script("return document.getElementById('draft-outcome').textContent")));
    await (await button(page, /^Save$/)).click();
    await closed(page);
    await page.until("the mark to be in euros", () => page.script("return document.querySelector('article mark[data-unit=EUR]')?.textContent === '$5 million'"));
  });

  test("what is dismissed and put right everywhere holds for the next article, until it is removed", async () => {
    await page.pasteAnywhere(STORY);
    await card(page, "$5 million");
    await (await button(page, /^Dismiss everywhere$/)).click();
    await page.until("both to go", async () => (await values(page, "figure")).every(([text]) => text !== "$5 million"));
    await card(page, "$7 million");
    await (await button(page, /^Correct…$/)).click();
    await write(await field(page, /^Value$/), "C$7 million");
    await everywhere(page);
    await page.until("its value", async () => /Canadian/.test(await page.script("return document.getElementById('draft-outcome').textContent")));
    await (await button(page, /^Save$/)).click();
    await closed(page);
    await page.driver.navigate().refresh();
    // The page opens with the article that was left, or empty where that was not kept yet.
    await page.until("the page", () => page.script("return document.querySelector('#paste, #article mark') !== null"));
    await page.pasteAnywhere("Nvidia paid $5 million, then $6 million, then $7 million.");
    const units = () => page.script("return [...document.querySelectorAll('article mark[data-kind=figure]')].map((m) => m.textContent + ' ' + m.dataset.unit)");
    await page.until("the marks as they were put right", async () => JSON.stringify(await units()) === JSON.stringify(["$6 million USD", "$7 million CAD"]));
    await (await button(page, /^Settings$/)).click();
    await (await button(page, /^Remove “\$5 million” → no figure$/)).click();
    await (await button(page, /^Remove “\$7 million” → money/)).click();
    await page.until("the marks to be as found", async () => JSON.stringify(await units()) === JSON.stringify(["$5 million USD", "$6 million USD", "$7 million USD"]));
    await page.press(Key.ESCAPE);
    // Loading anew asked the server for the page: forget it.
    await page.browser.open();
  });
});

suite("annotating by keys alone", {}, (page) => {
  const announced = () => page.script("return [...document.querySelectorAll('[role=status]')].map((s) => s.textContent).join(' | ')");
  const focused = () => page.script("return [document.activeElement.localName, document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()]");

  test("words are selected from a mark on, highlighted, and the focus comes back to the text", async () => {
    await page.pasteAnywhere(STORY);
    await page.press("m", "m");
    await page.until("the second money", async () => /7 million US dollars/.test(await announced()));
    await page.press("v", Key.ARROW_RIGHT, Key.ARROW_RIGHT);
    await page.until("the words to be said", async () => /selected: \$7 million for forty/.test(await announced()));
    await page.press(Key.ARROW_LEFT);
    await chord(page, Key.SHIFT, Key.ARROW_LEFT);
    await page.until("the start to move", async () => /selected: paid \$7 million for( \||$)/.test(await announced()));
    await page.press(Key.ENTER);
    await page.until("the toolbar", async () => (await focused())[1] === "Highlight");
    await page.press(Key.ENTER);
    await page.until("the highlight", async () => (await noted(page))[0] === "paid $7 million for");
    await page.until("the focus in the text", () => page.script("return document.activeElement.closest('#article') !== null"));
  });

  test("a note is written on a mark, and Escape loses nothing of it", async () => {
    await page.pasteAnywhere(STORY);
    await page.press("m", "a");
    await dialog(page);
    await page.until("the field", async () => (await focused())[0] === "textarea");
    await page.press("Ask *her*.", Key.ESCAPE);
    await closed(page);
    await page.until("the note's sign", () => page.script("return document.querySelector('#article button[aria-label=\"note: Ask her.\"]') !== null"));
    await page.press("a");
    await page.until("the note again", () => page.script("return document.querySelector('dialog[open] textarea')?.value === 'Ask *her*.'"));
    await page.press(Key.ESCAPE);
    await closed(page);
  });

  test("h highlights the mark, and Escape lets go of selected words", async () => {
    await page.pasteAnywhere(STORY);
    await page.press("c", "h");
    await page.until("the highlight", async () => (await noted(page))[0] === "Harbour Robotics");
    await page.press("v");
    await toolbar(page);
    await page.press(Key.ESCAPE);
    await page.until("no toolbar", () => page.script("return document.querySelector('[role=toolbar]') === null"));
  });
});

suite("annotating by finger", { width: 390, height: 844 }, (page) => {
  test("the toolbar stands above the sheet, large enough, and its note opens by touch", async () => {
    await page.pasteAnywhere(STORY);
    // A long press is the system's: what it leaves is a selection.
    await page.script(`
      const walker = document.createTreeWalker(document.getElementById("article"), NodeFilter.SHOW_TEXT);
      for (let node; (node = walker.nextNode()); ) {
        const at = node.data.indexOf("forty chips");
        if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + 11);
      }`);
    const bar = await toolbar(page);
    const [bottom, sheet] = await page.script("return [arguments[0].getBoundingClientRect().bottom, document.getElementById('panel').getBoundingClientRect().top]", bar);
    assert.ok(bottom <= sheet, `it ends at ${bottom}, the sheet starts at ${sheet}`);
    const note = await button(page, /^Note$/);
    const { height } = await note.getRect();
    assert.ok(height >= 44, `${height} px high`);
    if (NAME === "chromium") await tap(page, note);
    else await note.click();
    await dialog(page);
    await (await field(page, /^Note$/)).sendKeys("Which?");
    await (await button(page, /^Save$/)).click();
    await closed(page);
    assert.deepEqual(await noted(page), ["forty chips"]);
    await (await button(page, /^note: Which\?$/)).click();
    await page.until("the panel of notes", () => page.script("return document.querySelector('#tab-notes[aria-selected=true]') !== null"));
  });
});

async function tap(page, element) {
  const { x, y, width, height } = await element.getRect();
  const scroll = await page.script("return [scrollX, scrollY]");
  const touchPoints = [{ x: x + width / 2 - scroll[0], y: y + height / 2 - scroll[1] }];
  await page.driver.sendDevToolsCommand("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await page.driver.sendDevToolsCommand("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
