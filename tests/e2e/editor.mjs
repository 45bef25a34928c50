// The article while it is edited, as its contract (docs/DOM.md) has it.
import assert from "node:assert/strict";
import { Key } from "./page.mjs";

/** The names of the highlights that marks are painted with. */
const MARKS = ["edit-figure", "edit-company", "edit-organization", "edit-citation"];

/** Begins to edit what shows, and gives back the field. */
export async function edit(page) {
  await (await page.named("header button", /^Edit$/)).click();
  return page.named("[role=textbox]", /text of the article/i);
}

/** The text as it shows, line by line. */
export const text = (page) =>
  page.script("return [...document.querySelector('#article[contenteditable]').children].map((line) => line.textContent).join('\\n')");

/** The texts of the marks that are painted, kind by kind. */
export const painted = (page) =>
  page.script(
    `return arguments[0].flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map((range) =>
       range.startContainer.textContent.slice(range.startOffset, range.endOffset)))`,
    MARKS,
  );

/** Waits until a mark with this text is painted. */
export const marked = (page, words) =>
  page.until(`a mark “${words}”`, async () => (await painted(page)).includes(words));

/** Puts the caret behind the first place of some words. */
export async function caretBehind(page, words, offset = 0) {
  const found = await page.script(
    `for (const line of document.querySelector("#article").children) {
       const at = line.textContent.indexOf(arguments[0]);
       if (at < 0) continue;
       line.scrollIntoView({ block: "center" });
       document.querySelector("#article").focus({ preventScroll: true });
       getSelection().collapse(line.firstChild, at + arguments[0].length + arguments[1]);
       return true;
     }
     return false;`,
    words,
    offset,
  );
  assert.ok(found, `there is “${words}”`);
}

/** What stands before the caret on its line. */
export const beforeCaret = (page) =>
  page.script("const s = getSelection(); return s.focusNode.textContent.slice(0, s.focusOffset)");

/** Presses a key together with Control. */
export const control = (page, key, shift = false) => {
  const actions = page.driver.actions().keyDown(Key.CONTROL);
  if (shift) actions.keyDown(Key.SHIFT);
  actions.sendKeys(key);
  if (shift) actions.keyUp(Key.SHIFT);
  return actions.keyUp(Key.CONTROL).perform();
};
