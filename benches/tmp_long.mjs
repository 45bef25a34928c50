import { By } from "selenium-webdriver";
import { start } from "../tests/e2e/browser.mjs";
import { Page } from "../tests/e2e/page.mjs";
import { story } from "../tests/e2e/story.mjs";
import { writeFile } from "node:fs/promises";
await writeFile("/tmp/stream/prof.txt", story(100000));
const browser = await start({ folder: process.argv[2] });
const page = new Page(() => browser);
for (let i = 0; i < 2; i++) {
await browser.open();
const d = browser.driver;
await d.sleep(600);
await page.script(`
  window.long = []; window.muts = []; window.msgs = [];
  new PerformanceObserver((l) => l.getEntries().forEach((e) => window.long.push([e.startTime, e.duration]))).observe({ type: "longtask" });
  new MutationObserver((rs) => { let added = 0, attrs = 0, share = null, texts = 0; for (const r of rs) { added += r.addedNodes.length; if (r.type === "attributes") { attrs++; if (r.attributeName === "aria-valuenow") share = r.target.getAttribute("aria-valuenow"); } if (r.type === "characterData") texts++; }
    window.muts.push([performance.now(), added, attrs, texts, share, rs.length]); }).observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
  glossWorker.then((w) => w.addEventListener("message", (e) => window.msgs.push([performance.now(), e.data.length])));
`);
await d.findElement(By.css("input[type=file]")).sendKeys("/tmp/stream/prof.txt");
await browser.until("x", () => page.script(`return performance.getEntriesByName("gloss:render").length > 0 && !document.querySelector("article[aria-busy]")`), 60000);
const r = await page.script(`const m = performance.getEntriesByType("mark").filter((m) => /gloss:/.test(m.name)).map((m) => [m.name, m.startTime]); return { long: window.long, muts: window.muts, msgs: window.msgs, m };`);
const t0 = r.m.find((x) => x[0] === "gloss:intake")[1];
const f = (x) => (x - t0).toFixed(0);
console.log("marks", r.m.map(([n, t]) => n + "@" + f(t)).join(" "));
for (const [s, dur] of r.long) {
  const inside = (t) => t >= s - 1 && t <= s + dur + 1;
  console.log(`task @${f(s)} ${dur.toFixed(0)}ms msgs[${r.msgs.filter(([t]) => inside(t)).map(([t, n]) => f(t) + ":" + n)}] muts[${r.muts.filter(([t]) => inside(t)).map(([t, a, b, c, sh, n]) => `${f(t)}:+${a} attr${b} txt${c} share=${sh} n=${n}`)}] marks[${r.m.filter(([, t]) => inside(t)).map(([n]) => n)}]`);
}
console.log("all msgs", r.msgs.map(([t, n]) => f(t) + ":" + n).join(" "));
}
await browser.close();
