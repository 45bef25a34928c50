// The views of the page, one after the other.
import { By, Key } from "./page.mjs";

/** The tabs by their names. */
export const PANELS = [/Summary/, /Figures/, /Companies/, /Sources/, /Timeline/, /Notes/];

/** Opens the first sample. */
export const openSample = async (page) => {
  await (await page.samples())[0].click();
  await page.marks();
};

/** Opens what a button of the top bar opens, looks at it, and closes it again. */
export const withDialog = async (page, name, look) => {
  await (await page.named("header button", name)).click();
  const dialog = await page.until(`the dialog ${name}`, () => shown(page, "dialog[open]"));
  await look(dialog);
  await page.press(Key.ESCAPE);
  await page.until("the dialog to close", async () => (await shown(page, "dialog[open]")) === null);
};

/** The first element that a selector finds and that shows. */
export async function shown(page, selector) {
  for (const element of await page.driver.findElements(By.css(selector))) if (await element.isDisplayed()) return element;
  return null;
}
