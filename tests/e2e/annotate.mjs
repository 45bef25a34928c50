// A reader who annotates, for the tests of it.
import { By, Key } from "./page.mjs";

export const STORY = `# Harbour Robotics

Microsoft raised $5 million in May. Brightside Labs paid $7 million for forty chips.

Later Microsoft raised $5 million again, the company said.`;

/** Selects words by dragging the mouse over them; `from` and `to` are in the text once each. */
export async function drag(page, from, to = from) {
  const at = await page.script(
    `const [from, to] = arguments;
     const find = (words, end) => {
       const walker = document.createTreeWalker(document.getElementById("article"), NodeFilter.SHOW_TEXT);
       for (let node; (node = walker.nextNode()); ) {
         const place = node.data.indexOf(words);
         if (place < 0) continue;
         const range = document.createRange();
         range.setStart(node, end ? place + words.length - 1 : place);
         range.setEnd(node, end ? place + words.length : place + 1);
         const box = range.getBoundingClientRect();
         return [Math.round(end ? box.right - 1 : box.left + 1), Math.round(box.top + box.height / 2)];
       }
       throw new Error("no words " + words);
     };
     return [find(from, false), find(to, true)];`,
    from,
    to,
  );
  const [[x, y], [toX, toY]] = at;
  const actions = page.driver.actions({ async: true });
  await actions.move({ x, y }).press().move({ x: Math.round((x + toX) / 2), y: Math.round((y + toY) / 2), duration: 60 }).move({ x: toX, y: toY, duration: 60 }).release().perform();
  await page.driver.actions().clear();
}

/** The toolbar, once it shows. */
export const toolbar = (page) => page.named("[role=toolbar]", /^Selected words$/);

export const button = (page, name) => page.named("button", name);

/** The dialog that is open. */
export const dialog = (page) =>
  page.until("a dialog", async () => (await page.driver.findElements(By.css("dialog[open]")))[0]);

export const closed = (page) => page.until("the dialog to close", () => page.script("return document.querySelector('dialog[open]') === null"));

/** The words that lie on the ground of a note, each note once. */
export const noted = (page) =>
  page.script(`
    const notes = new Map();
    for (const piece of document.querySelectorAll("#article [data-note-id]")) notes.set(piece.dataset.noteId, (notes.get(piece.dataset.noteId) ?? "") + piece.textContent);
    return [...notes.values()];`);

/** Opens the card of a mark by a click on it. */
export async function card(page, text) {
  await (await page.mark(text)).click();
  return page.named("[role=dialog]", /^About this mark$/);
}

/** The field with this label in the dialog that is open. */
export const field = (page, label) => page.named("dialog[open] :is(input, select, textarea)", label);

/** Presses a key together with another one, wherever the focus is. */
export const chord = (page, held, key) => page.driver.actions().keyDown(held).sendKeys(key).keyUp(held).perform();

/** Chooses for which places a mark is put right. */
export const everywhere = async (page) => (await page.driver.findElement(By.css("label[for=reach-everywhere]"))).click();

/** Puts other words into a field. */
export async function write(element, words) {
  // Not at once: Firefox would still have Control pressed.
  await element.sendKeys(Key.chord(Key.CONTROL, "a"));
  await element.sendKeys(words);
}
