// The library as a reader meets it.
import { By } from "./page.mjs";

/** Texts of which each is told from the others by its title. */
export const story = (name, more = "") => `# ${name}\n\nAcme Corp. raised $12 million in 2024, up 40% from 2023.${more}`;

/** Waits until the page says that all of the open article is kept. */
export const saved = (page) =>
  page.until("the article to be saved", () => page.script("return document.querySelector('#saved')?.dataset.saved === 'true'"));

/** The titles of the kept articles that show, on the empty page or in the library. */
export const titles = (page) =>
  page.script("return [...document.querySelectorAll('dialog[open] [aria-label=\"Kept articles\"] li, main [aria-label=\"Kept articles\"] li')].filter((li) => li.checkVisibility()).map((li) => li.querySelector('button span')?.textContent)");

/** Opens the library and gives its dialog. */
export async function openLibrary(page) {
  await (await page.named("header button", /^library$/i)).click();
  return page.until("the library", async () => (await page.driver.findElements(By.css("dialog[open]")))[0]);
}

/** Presses the button of this name. */
export const click = async (page, name) => (await page.named("button", name)).click();

/** What the database holds under a store: `[key, value]` each. */
export const stored = (page, store) =>
  page.driver.executeAsyncScript(
    `const [store, done] = arguments;
     const opening = indexedDB.open("gloss");
     opening.onerror = () => done([]);
     opening.onsuccess = () => {
       const database = opening.result;
       if (!database.objectStoreNames.contains(store)) return database.close(), done([]);
       const transaction = database.transaction(store);
       const [keys, values] = [transaction.objectStore(store).getAllKeys(), transaction.objectStore(store).getAll()];
       transaction.oncomplete = () => (database.close(), done(keys.result.map((key, at) => [key, values.result[at]])));
     };`,
    store,
  );

/** Puts values into the database as they are: `[store, key, value]` each. */
export const store = (page, records) =>
  page.driver.executeAsyncScript(
    `const [records, done] = arguments;
     const opening = indexedDB.open("gloss");
     opening.onsuccess = () => {
       const database = opening.result;
       const transaction = database.transaction(["articles", "contents", "versions"], "readwrite");
       for (const [store, key, value] of records) transaction.objectStore(store).put(value, key);
       transaction.oncomplete = () => (database.close(), done(true));
       transaction.onabort = () => (database.close(), done(String(transaction.error)));
     };`,
    records,
  );
