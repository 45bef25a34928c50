// Whether everything has room: nothing is cut off, nothing stands over anything else, nothing needs scrolling sideways, and
// all that can be used can be reached.
import assert from "node:assert/strict";
import { By, Key } from "./page.mjs";
import { openSample, PANELS, shown, withDialog } from "./views.mjs";

/** What of an element its scrolling surroundings let through. */
const SEEN = `
  const seen = (element) => {
    let { left, top, right, bottom } = element.getBoundingClientRect();
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (getComputedStyle(at).overflowX === "visible" || at === document.documentElement || at === document.body) continue;
      const box = at.getBoundingClientRect();
      [left, top, right, bottom] = [Math.max(left, box.left), Math.max(top, box.top), Math.min(right, box.right), Math.min(bottom, box.bottom)];
    }
    return { left, top, right, bottom };
  };`;

/** What is crowded: controls beyond the sides of the window, controls that cut their words, and controls over each other. */
const CROWDED = `
  const controls = [...document.querySelectorAll("button, [role=tab], [role=separator], input:not(.unseen), select, textarea, label.bar__button, summary")]
    .filter((c) => c.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true, opacityProperty: true }) && !c.closest("article, [role=dialog], dialog:not([open])") && !(document.querySelector("dialog[open]") && !c.closest("dialog[open]")));
  const name = (c) => c.outerHTML.replace(/<svg.*?<\\/svg>/g, "").slice(0, 90);
  ${SEEN}
  // What is left of a control at the edge of its list is not there to be used.
  const scrolledAway = ({ left, right, top, bottom }) => right - left < 12 || bottom - top < 12;
  const found = [];
  const boxes = controls.map((c) => [c, seen(c), c.getBoundingClientRect()]);
  for (const [c, box, whole] of boxes) {
    if (whole.left < -1 || whole.right > innerWidth + 1) found.push("beyond the window: " + name(c));
    const { textOverflow } = getComputedStyle(c);
    if (textOverflow !== "ellipsis" && c.localName === "button" && (c.scrollWidth > c.clientWidth + 2 || c.scrollHeight > c.clientHeight + 2) && c.clientHeight > 0) found.push("cuts its words: " + name(c) + " " + [c.scrollWidth, c.clientWidth, c.scrollHeight, c.clientHeight]);
    for (const [d, other] of boxes) {
      if (c === d || c.contains(d) || d.contains(c)) continue;
      const [wide, high] = [Math.min(box.right, other.right) - Math.max(box.left, other.left), Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)];
      if (wide > 2 && high > 2 && ![box, other].some(scrolledAway) && c.compareDocumentPosition(d) & Node.DOCUMENT_POSITION_FOLLOWING) found.push("over each other: " + name(c) + " and " + name(d));
    }
  }
  const sideways = document.documentElement.scrollWidth - innerWidth;
  if (sideways > 0) found.push("scrolls sideways by " + sideways);
  return found;`;

const roomy = async (page, what) => assert.deepEqual(await page.script(CROWDED), [], what);

/** Makes letters twice as large. */
export const LARGE = `
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("html { font-size: 200% }");
  document.adoptedStyleSheets = [sheet];`;

/** Goes with Tab from the first control to the end of the page: what has the focus is in sight, with nothing over it. */
async function walk(page) {
  const names = new Set();
  await page.script("document.querySelector('a[href], button').focus()");
  for (let count = 0; count < 120; count += 1) {
    const [name, end] = await page.until(`the focus to be in sight after ${[...names].at(-1)}`, () =>
      page.script(`
        const at = document.activeElement;
        if (at === document.body || at.walked) return ["", true];
        ${SEEN}
        const { top, bottom, left, right } = seen(at);
        if (!(bottom > 0 && top < innerHeight && right > 0 && left < innerWidth)) return null;
        const over = document.elementFromPoint((Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
        const free = at.matches(".unseen, #article, #panel, [role=tabpanel]") || !over || at.contains(over) || over.contains(at) || over.closest("[role=dialog]") !== null;
        if (!free) return null;
        at.walked = true;
        return [at.getAttribute("aria-label") ?? at.textContent.trim().slice(0, 40), false];`),
    );
    if (end) return names;
    names.add(name);
    await page.press(Key.TAB);
  }
  throw new Error(`120 times Tab did not lead to the end: ${[...names].join(" | ")}`);
}

/** Looks at every view, and walks through one of them. */
export const spacious = async (page) => {
  await roomy(page, "empty");
  await openSample(page);
  await roomy(page, "reading");
  for (const name of PANELS) {
    const panel = await page.panel(name);
    await roomy(page, `panel ${name}`);
    const [row] = await panel.findElements(By.css("[id^=row] button"));
    if (!row) continue;
    await page.script("arguments[0].scrollIntoView({ block: 'center' })", row);
    await row.click();
    await page.panel(name);
    await roomy(page, `panel ${name}, a row open`);
  }
  for (const name of [/settings/i, /keys/i, /export/i, /samples/i, /library/i, /versions/i]) await withDialog(page, name, () => roomy(page, `dialog ${name}`));
  await page.script("document.querySelector('article mark').focus()");
  const card = await page.until("the card", () => shown(page, "[role=dialog]"));
  const { x, width } = await card.getRect();
  assert.ok(x >= 0 && x + width <= (await page.script("return innerWidth")) + 1, `the card stands from ${x} to ${x + width}`);
  await page.press(Key.ESCAPE, "/");
  await page.until("the search", () => page.script("return document.activeElement.id === 'find'"));
  await roomy(page, "searching");
  await page.press(Key.ESCAPE);
  await page.panel(/Summary/);
  const reached = await walk(page);
  for (const name of ["Settings", "Summary"]) assert.ok([...reached].some((n) => n.includes(name)), `Tab leads to ${name}: ${[...reached].join(" | ")}`);
};
