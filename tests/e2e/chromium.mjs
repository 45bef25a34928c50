// Chromium and its driver.
import { Builder, logging } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";
import { find, leaves } from "./programs.mjs";

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

/** A Chromium that looks at pages like this. */
export async function chromium({ width, height, dark, still, forced, zoom, eager, proxy, saves, profile }) {
  const options = new chrome.Options().addArguments(...FLAGS, `--window-size=${width},${height}`);
  if (process.getuid?.() === 0) options.addArguments("--no-sandbox");
  // Browsers step round a proxy for what is on the same machine unless told otherwise.
  if (proxy) options.addArguments(`--proxy-server=127.0.0.1:${proxy}`, "--proxy-bypass-list=<-loopback>");
  if (eager) options.setPageLoadStrategy("eager");
  if (profile) options.addArguments(`--user-data-dir=${profile}`);
  if (dark) options.addArguments("--force-dark-mode");
  options.setChromeBinaryPath(find("CHROME", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"));
  options.setUserPreferences({ "download.default_directory": saves, "download.prompt_for_download": false });
  const logs = new logging.Preferences();
  logs.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  logs.setLevel(logging.Type.PERFORMANCE, logging.Level.ALL);
  const driver = await new Builder()
    .forBrowser("chrome")
    .setLoggingPrefs(logs)
    .setChromeOptions(options)
    .setChromeService(new chrome.ServiceBuilder(find("CHROMEDRIVER", "chromedriver")))
    .build();
  await driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width: width / zoom, height: height / zoom, deviceScaleFactor: zoom, mobile: false });
  await driver.sendDevToolsCommand("Emulation.setEmulatedMedia", {
    features: [
      { name: "prefers-color-scheme", value: dark ? "dark" : "light" },
      { name: "prefers-reduced-motion", value: still ? "reduce" : "no-preference" },
      { name: "forced-colors", value: forced ? "active" : "none" },
    ],
  });
  const entries = (type) => driver.manage().logs().get(type);

  return {
    driver,

    /** What was logged as a warning or worse since this was last called. */
    async logged() {
      const lines = await entries(logging.Type.BROWSER);
      return lines.filter((e) => e.level.value >= logging.Level.WARNING.value).map((e) => `${e.level.name}: ${e.message}`);
    },

    /** The addresses that the page, or anything it started, asked for since this was last called. */
    async fetched() {
      return (await entries(logging.Type.PERFORMANCE))
        .map((entry) => JSON.parse(entry.message).message)
        .filter((message) => message.method === "Network.requestWillBeSent")
        .map((message) => message.params.request.url)
        .filter(leaves);
    },
  };
}
