// How the page starts, by its own clock: from the start of the visit, in milliseconds.
import { start } from "./browser.mjs";
import { Page } from "./page.mjs";

/** What is looked at: two of the browser's entries (Paint Timing) and two of the page's marks (User Timing). */
export const MARKS = ["first-paint", "first-contentful-paint", "gloss:ready", "gloss:shut"];

/** A browser whose visits are measured, one after the other. */
export async function stopwatch() {
  const browser = await start();
  const page = new Page(() => browser);
  const { driver } = browser;
  return {
    close: () => browser.close(),

    /** Visits as somebody does who has never been there: nothing is kept, neither files nor compiled code. */
    async first() {
      await browser.open();
      await forget(browser);
      return visit();
    },

    /** Visits again, with the service worker at its place. */
    async again() {
      return visit();
    },

    /** Waits until the service worker has kept the site. */
    async kept() {
      await page.until("the site to be kept", () => page.script("return navigator.serviceWorker.getRegistration().then((r) => Boolean(r?.active))"), 60_000);
    },
  };

  async function visit() {
    await driver.get(browser.address);
    const entries = () => page.script("return arguments[0].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? null)", MARKS);
    const found = await page.until("the page to have started", async () => {
      const times = await entries();
      return times.includes(null) ? null : times;
    });
    return Object.fromEntries(MARKS.map((name, n) => [name, found[n]]));
  }
}

async function forget({ driver, address }) {
  await driver.get(new URL("nothing-here", address).href);
  await driver.executeAsyncScript(`
    const done = arguments[arguments.length - 1];
    const all = async (found, each) => Promise.all((await found).map(each));
    Promise.all([
      all(navigator.serviceWorker.getRegistrations(), (worker) => worker.unregister()),
      all(caches.keys(), (name) => caches.delete(name)),
    ]).then(() => done(), (error) => done(String(error)));`);
  await driver.sendDevToolsCommand("Network.clearBrowserCache", {});
}

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
