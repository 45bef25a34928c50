// A browser with the built site in it, and all that is known of what it logged and asked for.
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Key } from "selenium-webdriver";
import { serve } from "../../scripts/static-server.mjs";
import { chromium } from "./chromium.mjs";
import { firefoxLike } from "./firefox.mjs";

export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
// Deep enough that a page which asks for anything by an absolute path cannot find it.
const BASE = "/some/path/";
const ENGINES = { chromium, firefox: firefoxLike };

/** The browser that the tests run in. */
export const NAME = process.env.GLOSS_BROWSER || "chromium";

/**
 * A browser of this size on the site; `open` must follow. `still` is for somebody who wants less motion, `forced` for
 * somebody whose own colours replace the page's, `zoom` how many times larger than designed somebody has the page, which
 * then has as much less room. `folder` holds the site; everything goes through the proxy at port
 * `proxy` of this machine, where there is one. `profile` is a folder in which the browser keeps what it keeps, for the
 * next one at the same `port`. The server's answers wait for what `gate` gives for their path; `eager` takes a page for
 * loaded while parts of it are on their way.
 */
export async function start({ width = 1440, height = 900, dark = false, still = false, forced = false, zoom = 1, folder = DIST, eager = false, proxy, profile, port, gate } = {}) {
  if (!existsSync(`${folder}/index.html`)) throw new Error("there is no site in dist/: run make build first");
  if (!ENGINES[NAME]) throw new Error(`GLOSS_BROWSER is one of ${Object.keys(ENGINES).join(", ")}, not ${NAME}`);
  const site = await serve({ folder, base: BASE, port, gate });
  const saves = await mkdtemp(join(tmpdir(), "gloss-saves-"));
  try {
    return new Browser(site, folder, saves, await ENGINES[NAME]({ width, height, dark, still, forced, zoom, eager, proxy, saves, profile }));
  } catch (error) {
    await Promise.all([site.stop(), rm(saves, { recursive: true, force: true })]);
    throw error;
  }
}

class Browser {
  #site;
  #folder;
  #saves;
  #engine;
  #asked = 0;

  constructor(site, folder, saves, engine) {
    this.#site = site;
    this.#folder = folder;
    this.#saves = saves;
    this.#engine = engine;
    this.driver = engine.driver;
  }

  /** Loads the page anew, forgets what the last one kept, and waits until it has all that it will ever ask for. */
  async open() {
    // From an address of the same origin that starts nothing.
    await this.driver.get(new URL("nothing-here", this.#site.address).href);
    await this.driver.executeAsyncScript(`
      const done = arguments[arguments.length - 1];
      const all = async (found, each) => Promise.all((await found).map(each));
      localStorage.clear();
      sessionStorage.clear();
      Promise.all([
        all(indexedDB.databases(), ({ name }) => void indexedDB.deleteDatabase(name)),
        all(navigator.serviceWorker?.getRegistrations() ?? [], (worker) => worker.unregister()),
        all(self.caches?.keys() ?? [], (name) => caches.delete(name)),
      ]).then(() => done(), (error) => done(String(error)));`);
    await this.driver.get(this.#site.address);
    await this.#settle();
  }

  /** Loads the page once more, which keeps what it kept: by the button for that (`again`), or as a fresh visit. */
  async visit({ again = false } = {}) {
    if (again) await this.driver.navigate().refresh();
    else {
      await this.driver.get("about:blank");
      await this.driver.get(this.#site.address);
    }
    await this.#settle();
  }

  /** Waits until the page has all that it will ever ask for, and forgets that it did. */
  async #settle() {
    await this.until("the page to settle", async () => {
      const before = this.#site.requests.length;
      await this.driver.sleep(400);
      const kept = await this.driver.executeScript("return navigator.serviceWorker?.getRegistration().then((r) => Boolean(r?.active)) ?? true");
      return kept && before === this.#site.requests.length;
    });
    await this.#engine.logged();
    await this.#engine.fetched();
    this.#asked = this.#site.requests.length;
  }

  get address() {
    return this.#site.address;
  }

  /** The paths that the server was asked for so far. */
  get requests() {
    return this.#site.requests;
  }

  /** Takes the server away. */
  disconnect() {
    return this.#site.stop();
  }

  /** Puts a server in its place. */
  async connect() {
    this.#site = await serve({ folder: this.#folder, base: BASE, port: Number(new URL(this.address).port) });
  }

  /** Ends the browser. A driver that breaks while it does so says nothing of the page: it is told, and fails no test. */
  async close() {
    const stop = await this.#stopper();
    try {
      await this.driver.quit();
    } catch (error) {
      console.warn(`the driver did not end its browser, which is stopped instead: ${error.message}`);
      stop();
    }
    await this.#tidy();
  }

  /** Ends the browser as a failing machine does: it cannot do anything any more, and neither can its pages. */
  async kill() {
    (await this.#stopper())();
    await this.driver.quit().catch(() => {});
    await this.#tidy();
  }

  /** What stops the browser's process, if it still runs. A driver that was told to end it knows it no more. */
  async #stopper() {
    const known = await this.driver.getCapabilities();
    const pid = known.get("moz:processID") ?? known.get("goog:processID");
    return () => {
      try {
        process.kill(pid, "SIGKILL");
      } catch (error) {
        if (error.code !== "ESRCH") throw error;
      }
    };
  }

  async #tidy() {
    await this.#site.stop();
    await rm(this.#saves, { recursive: true, force: true });
  }

  /** The file that the page saved with this ending: its path and its text. It is out of the way of the next one then. */
  async saved(ending) {
    const done = (name) => name.endsWith(ending) && !name.endsWith(".part") && !name.endsWith(".crdownload");
    const name = await this.until(`a saved file ending in ${ending}`, async () => {
      const names = await readdir(this.#saves);
      const waits = names.some((name) => name.endsWith(".part") || name.endsWith(".crdownload"));
      return !waits && names.find(done);
    });
    const path = join(await mkdtemp(join(this.#saves, "taken-")), name);
    await rename(join(this.#saves, name), path);
    return { name, path, text: await readFile(path, "utf8") };
  }

  /** Waits until `probe` gives something true, and gives that back. */
  async until(what, probe, milliseconds = 15_000) {
    const end = Date.now() + milliseconds;
    for (;;) {
      const found = await probe();
      if (found) return found;
      if (Date.now() > end) throw new Error(`waited ${milliseconds / 1000} s in vain for ${what}`);
      await this.driver.sleep(50);
    }
  }

  /** What a quiet, private page has none of: lines in the console, and requests since it was opened. */
  async problems() {
    // A browser looks by itself, a while after a page was opened, whether its service worker has changed.
    const own = (address) => !address.endsWith("/sw.js");
    const asked = this.#site.requests.slice(this.#asked).filter(own).map((path) => `the server was asked for ${path}`);
    const fetched = (await this.#engine.fetched()).filter(own).map((url) => `the page asked for ${url}`);
    return [...(await this.#engine.logged()), ...asked, ...fetched];
  }

  /** Puts text on the clipboard as a person does: in another tab, by Ctrl+C. `html` may be left out. */
  async copy(text, html) {
    const { driver } = this;
    const page = await driver.getWindowHandle();
    await driver.switchTo().newWindow("tab");
    await driver.executeScript(
      `const [text, html] = arguments;
       window.copied = false;
       // Firefox copies only where something is selected.
       document.body.textContent = "text";
       getSelection().selectAllChildren(document.body);
       document.addEventListener("copy", (event) => {
         event.clipboardData.setData("text/plain", text);
         if (html !== null) event.clipboardData.setData("text/html", html);
         event.preventDefault();
         window.copied = true;
       });`,
      text,
      html ?? null,
    );
    await driver.actions().keyDown(Key.CONTROL).sendKeys("c").keyUp(Key.CONTROL).perform();
    await this.until("the text to be copied", () => driver.executeScript("return window.copied"));
    await driver.close();
    await driver.switchTo().window(page);
  }

  /** Presses keys wherever the focus is. */
  async press(...keys) {
    await this.driver.actions().sendKeys(...keys).perform();
  }

  /** Pastes what was copied, wherever the focus is. */
  async paste() {
    await this.driver.actions().keyDown(Key.CONTROL).sendKeys("v").keyUp(Key.CONTROL).perform();
  }
}
