// Firefox and its driver. What it logs and asks for comes by WebDriver BiDi.
import { Builder } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";
import { find, leaves } from "./programs.mjs";

const NOWHERE = { host: "127.0.0.1", port: 9 };

/** A Firefox that looks at pages like this. */
export async function firefoxLike({ width, height, dark, still, forced, zoom, eager, proxy, saves, profile }) {
  const options = new firefox.Options().addArguments("-headless").enableBidi();
  const preferences = {
    "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
    "ui.prefersReducedMotion": still ? 1 : 0,
    "browser.display.document_color_use": forced ? 2 : 0,
    "intl.accept_languages": "en-GB",
    // Whatever is not on this machine is out of reach, so that asking for it shows as a failure.
    "network.proxy.type": 1,
    "network.proxy.http": NOWHERE.host,
    "network.proxy.http_port": proxy ?? NOWHERE.port,
    "network.proxy.ssl": NOWHERE.host,
    "network.proxy.ssl_port": proxy ?? NOWHERE.port,
    "network.proxy.no_proxies_on": proxy ? "" : "127.0.0.1",
    "network.proxy.allow_hijacking_localhost": true,
    "browser.download.dir": saves,
    "browser.download.folderList": 2,
    "browser.download.alwaysOpenPanel": false,
    "browser.download.useDownloadDir": true,
    "browser.download.always_ask_before_handling_new_types": false,
  };
  for (const [name, value] of Object.entries(preferences)) options.setPreference(name, value);
  if (eager) options.setPageLoadStrategy("eager");
  if (profile) options.addArguments("-profile", profile);
  options.setBinary(find("FIREFOX", "firefox-esr", "firefox"));
  const driver = await new Builder()
    .forBrowser("firefox")
    .setFirefoxOptions(options)
    .setFirefoxService(new firefox.ServiceBuilder(find("GECKODRIVER", "geckodriver")))
    .build();
  const bidi = await driver.getBidi();
  const lines = [];
  const requests = [];
  bidi.on("log.entryAdded", (entry) => {
    if (["warn", "error"].includes(entry.level)) lines.push(`${entry.level}: ${entry.text}`);
  });
  bidi.on("network.beforeRequestSent", (event) => void requests.push(event.request.url));
  const ask = async (method, params) => {
    const answer = await bidi.send({ method, params });
    if (answer.error) throw new Error(`${method}: ${answer.message}`);
  };
  await ask("session.subscribe", { events: ["log.entryAdded", "network.beforeRequestSent"] });
  await ask("browsingContext.setViewport", { context: await driver.getWindowHandle(), viewport: { width: width / zoom, height: height / zoom }, devicePixelRatio: zoom });

  return {
    driver,
    logged: async () => lines.splice(0),
    fetched: async () => requests.splice(0).filter(leaves),
  };
}
