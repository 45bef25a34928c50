// The page as a reader meets it: everything is found by what people and assistive technology are told, and by the
// attributes of marks that the page promises to extensions. No class name is used.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe } from "node:test";
import { By, Key } from "selenium-webdriver";
import { start } from "./browser.mjs";

/** A group of tests that share a browser; each gets the page as a first-time reader does, and must leave it quiet. */
export function suite(name, options, define) {
  describe(name, () => {
    let browser;
    const page = new Page(() => browser);
    before(async () => void (browser = await start(options)));
    beforeEach(() => browser.open());
    afterEach(async () => assert.deepEqual(await browser.problems(), [], "the console and the network stay quiet"));
    after(() => browser?.close());
    define(page);
  });
}

/** The part of `text` between two offsets in code points. */
export const slice = (text, start, end) => [...text].slice(start, end).join("");

export class Page {
  #browser;

  constructor(browser) {
    this.#browser = browser;
  }

  get browser() {
    return this.#browser();
  }

  get driver() {
    return this.browser.driver;
  }

  script(source, ...values) {
    return this.driver.executeScript(source, ...values);
  }

  /** The box that takes an article. */
  box() {
    return this.named("textarea, input:not([type=file]), [contenteditable]", /article/i);
  }

  /** The first displayed element that a selector finds and whose accessible name matches. */
  async named(selector, name, milliseconds) {
    return this.browser.until(`${selector} named ${name}`, async () => {
      for (const element of await this.driver.findElements(By.css(selector))) {
        const found = await quietly(async () => (await element.isDisplayed()) && name.test(await element.getAccessibleName()));
        if (found) return element;
      }
      return null;
    }, milliseconds);
  }

  /** Copies in another tab, pastes with the focus on nothing, and waits for the marks. */
  async pasteAnywhere(text, html) {
    await this.browser.copy(text, html);
    await this.script("document.activeElement?.blur()");
    await this.browser.paste();
    return this.marks();
  }

  /** Copies in another tab, pastes into the box, and waits for the marks. */
  async pasteIntoBox(text, html) {
    await this.browser.copy(text, html);
    await (await this.box()).click();
    await this.browser.paste();
    return this.marks();
  }

  /** What opens the sample articles. */
  async samples() {
    const list = await this.named("ul, ol, section, [role=list], [role=group]", /sample/i);
    return list.findElements(By.css("button, a"));
  }

  /** The article's element. */
  async article() {
    return this.browser.until("an article", async () => (await this.driver.findElements(By.css("article, [role=document]")))[0]);
  }

  articleText() {
    return this.script("return document.querySelector('article, [role=document]')?.textContent ?? ''");
  }

  /**
   * Every mark once the whole article is drawn, in the order of the text; the pieces into which another mark cut it are
   * put together.
   */
  async marks() {
    await this.browser.until(
      "an article with marks, drawn to its end",
      () => this.script("return document.querySelector(':is(article, [role=document]):not([aria-busy=true]) mark') !== null"),
      60_000,
    );
    const pieces = await this.script(`
      return [...document.querySelectorAll("article mark, [role=document] mark")].map((mark) => ({
        kind: mark.dataset.kind, type: mark.dataset.type, start: Number(mark.dataset.start), end: Number(mark.dataset.end),
        value: mark.dataset.value ?? null, text: mark.textContent,
      }))`);
    const marks = new Map();
    for (const piece of pieces) {
      const key = `${piece.kind} ${piece.start} ${piece.end}`;
      const seen = marks.get(key);
      if (seen) seen.text += piece.text;
      else marks.set(key, piece);
    }
    return [...marks.values()];
  }

  /** The texts of the marks that do not show. */
  hiddenMarks() {
    return this.script("return [...document.querySelectorAll('article mark, [role=document] mark')].filter((m) => !m.checkVisibility()).map((m) => m.textContent)");
  }

  /** The element of the first mark whose text, or the start of it, is this. */
  async mark(text) {
    const found = await this.script(
      "return [...document.querySelectorAll('article mark, [role=document] mark')].find((m) => m.textContent.startsWith(arguments[0]))",
      text,
    );
    assert.ok(found, `there is a mark “${text}”`);
    return found;
  }

  /** Opens the side panel whose tab has this name, and gives it back. */
  async panel(name) {
    const tab = await this.named("[role=tab]", name);
    await tab.click();
    await this.browser.until("the tab to be selected", async () => (await tab.getAttribute("aria-selected")) === "true");
    return this.browser.until(`the panel ${name}`, async () => {
      for (const panel of await this.driver.findElements(By.css("[role=tabpanel]"))) {
        if (await quietly(() => panel.isDisplayed())) return panel;
      }
      return null;
    });
  }

  /** Whether an element stands, in part at least, inside the window. */
  inView(element) {
    return this.script(
      `const box = arguments[0].getBoundingClientRect();
       return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.height > 0;`,
      element,
    );
  }

  press(...keys) {
    return this.browser.press(...keys);
  }

  until(what, probe, milliseconds) {
    return this.browser.until(what, probe, milliseconds);
  }
}

/** What `ask` gives, or false where the element left the page while it was asked. */
async function quietly(ask) {
  try {
    return await ask();
  } catch (error) {
    if (error.name === "StaleElementReferenceError") return false;
    throw error;
  }
}

export { By, Key };
