// A browser with the built site in it, and all that is known of what it logged and asked for.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Builder, Key, logging } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import { serve } from "../../scripts/static-server.mjs";

export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
// Deep enough that a page which asks for anything by an absolute path cannot find it.
const BASE = "/some/path/";
const FLAGS = [
  "--headless",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--lang=en-GB",
  // Whatever is not on this machine is out of reach, so that asking for it shows as a failure.
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];

function find(variable, ...names) {
  if (process.env[variable]) return process.env[variable];
  for (const name of names) {
    try {
      return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    } catch {
      // Not this one.
    }
  }
  throw new Error(`no ${names[0]} here: scripts/setup installs it, or name one in ${variable}`);
}

function driverFor({ width, height, dark }) {
  const options = new chrome.Options().addArguments(...FLAGS, `--window-size=${width},${height}`);
  if (process.getuid?.() === 0) options.addArguments("--no-sandbox");
  if (dark) options.addArguments("--force-dark-mode");
  options.setChromeBinaryPath(find("CHROME", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"));
  const logs = new logging.Preferences();
  logs.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  logs.setLevel(logging.Type.PERFORMANCE, logging.Level.ALL);
  return new Builder()
    .forBrowser("chrome")
    .setLoggingPrefs(logs)
    .setChromeOptions(options)
    .setChromeService(new chrome.ServiceBuilder(find("CHROMEDRIVER", "chromedriver")))
    .build();
}

/** A browser of this size on the site; `open` must follow. */
export async function start({ width = 1440, height = 900, dark = false } = {}) {
  if (!existsSync(`${DIST}/index.html`)) throw new Error("there is no site in dist/: run make build first");
  const site = await serve({ folder: DIST, base: BASE });
  const driver = await driverFor({ width, height, dark });
  await driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  await driver.sendDevToolsCommand("Emulation.setEmulatedMedia", {
    features: [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }],
  });
  return new Browser(site, driver);
}

class Browser {
  #site;
  #asked = 0;

  constructor(site, driver) {
    this.#site = site;
    this.driver = driver;
  }

  /** Loads the page anew, forgets what the last one kept, and waits until it has all that it will ever ask for. */
  async open() {
    await this.driver.get(this.#site.address);
    await this.driver.executeAsyncScript(`
      const done = arguments[arguments.length - 1];
      localStorage.clear();
      sessionStorage.clear();
      indexedDB.databases().then((all) => {
        for (const { name } of all) indexedDB.deleteDatabase(name);
        done();
      });`);
    await this.driver.get(this.#site.address);
    await this.until("the page to settle", async () => {
      const before = this.#site.requests.length;
      await this.driver.sleep(400);
      return before === this.#site.requests.length;
    });
    await this.#logged();
    await this.#fetched();
    this.#asked = this.#site.requests.length;
  }

  async close() {
    await this.driver.quit();
    await this.#site.stop();
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

  /** What this page logged as a warning or worse since it was opened. */
  async #logged() {
    const entries = await this.driver.manage().logs().get(logging.Type.BROWSER);
    return entries.filter((e) => e.level.value >= logging.Level.WARNING.value).map((e) => `${e.level.name}: ${e.message}`);
  }

  /** The addresses that the page, or anything it started, asked for since this was last called. */
  async #fetched() {
    const entries = await this.driver.manage().logs().get(logging.Type.PERFORMANCE);
    return entries
      .map((entry) => JSON.parse(entry.message).message)
      .filter((message) => message.method === "Network.requestWillBeSent")
      .map((message) => message.params.request.url)
      .filter((url) => !url.startsWith("data:") && !url.startsWith("blob:"));
  }

  /** What a quiet, private page has none of: lines in the console, and requests since it was opened. */
  async problems() {
    const asked = this.#site.requests.slice(this.#asked).map((path) => `the server was asked for ${path}`);
    const fetched = (await this.#fetched()).map((url) => `the page asked for ${url}`);
    return [...(await this.#logged()), ...asked, ...fetched];
  }

  /** Puts text on the clipboard as a person does: in another tab, by Ctrl+C. `html` may be left out. */
  async copy(text, html) {
    const { driver } = this;
    const page = await driver.getWindowHandle();
    await driver.switchTo().newWindow("tab");
    await driver.executeScript(
      `const [text, html] = arguments;
       window.copied = false;
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
