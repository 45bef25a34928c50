// Gloss beside other extractors that run in a browser: the same texts, one after the other, in one run of Chromium.
//   node benches/peers/peers.mjs [PART OF A TEXT'S NAME…]
// Needs the built site (make build). Everybody gets a browser of its own, so that its memory is its own.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { By } from "selenium-webdriver";
import { DIST, start } from "../../tests/e2e/browser.mjs";
import { texts } from "./texts.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
/** How often each text is read, at most, and how long that may take, in milliseconds; it is not tried again after half of it. */
const TIMES = 5;
const PATIENCE = 20_000;
const PEERS = { compromise: "compromise.js", "wink-nlp and its English model": "wink.js", "Microsoft recognizers-text": "recognizers.js" };

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The processes of a browser that draw pages, by their numbers (Linux). */
async function renderers(driver) {
  const browser = (await driver.getCapabilities()).get("goog:processID") ?? null;
  const all = await Promise.all((await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(async (pid) => {
    const [line, status] = await Promise.all(["cmdline", "status"].map((file) => readFile(`/proc/${pid}/${file}`, "utf8").catch(() => "")));
    return { pid: Number(pid), parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]), draws: line.includes("--type=renderer") };
  }));
  const under = (process) => {
    for (let at = process; at; at = all.find((other) => other.pid === at.parent)) if (at.pid === browser) return true;
    return false;
  };
  return all.filter((one) => one.draws && (browser === null || under(one))).map((one) => one.pid);
}

/** The most memory that any process which draws pages has had, in bytes (VmHWM). */
async function peak(driver) {
  const most = async (pid) => Number(/^VmHWM:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, "utf8").catch(() => ""))?.[1] ?? 0) * 1024;
  return Math.max(0, ...(await Promise.all((await renderers(driver)).map(most))));
}

/** What workers have had of a processor so far, in milliseconds (schedstat). */
async function worked(driver) {
  const threads = async (pid) => (await readdir(`/proc/${pid}/task`).catch(() => [])).map((thread) => `/proc/${pid}/task/${thread}`);
  const told = (await Promise.all((await renderers(driver)).map(threads))).flat().map(async (thread) => {
    const [name, time] = await Promise.all(["comm", "schedstat"].map((file) => readFile(`${thread}/${file}`, "utf8").catch(() => "")));
    return name.startsWith("DedicatedWorker") ? Number(time.split(" ")[0]) / 1e6 : 0;
  });
  return (await Promise.all(told)).reduce((sum, time) => sum + time, 0);
}

/** A site of one page with one peer's bundle in it. */
async function site(file) {
  const folder = await mkdtemp(join(tmpdir(), "gloss-peers-"));
  await build({ entryPoints: [join(HERE, file)], bundle: true, minify: true, format: "iife", platform: "browser", mainFields: ["main", "module"], outfile: join(folder, "peer.js"), logLevel: "error" });
  await writeFile(join(folder, "index.html"), "<!doctype html><meta charset=utf-8><title>peer</title><link rel=icon href=data:,><script src=peer.js></script>");
  return { folder, size: gzipSync(await readFile(join(folder, "peer.js")), { level: 9 }).length };
}

async function peer(file, all) {
  const { folder, size } = await site(file);
  const read = {};
  let memory = 0;
  let browser = null;
  try {
    for (const { name, text } of all) {
      browser ??= await start({ folder });
      await browser.driver.get(browser.address);
      read[name] = await times(browser.driver, text);
      console.error(file, name, read[name]);
      memory = Math.max(memory, await peak(browser.driver));
      if (read[name].problem) {
        // It may still be at it, and would be for all that comes.
        await browser.kill();
        browser = null;
      }
    }
    return { size, read, memory };
  } finally {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** How long the peer in a page takes for a text, and how much it finds. */
async function times(driver, text) {
  // The driver's own limit does not work on a page that answers nothing.
  await driver.manage().setTimeouts({ script: 10 * PATIENCE });
  const late = new Promise((done) => setTimeout(() => done({ problem: `more than ${PATIENCE / 1000} s` }), PATIENCE + 5_000).unref());
  const asked = driver.executeAsyncScript(
    `const [text, times, patience, done] = arguments;
     const took = [];
     let found = 0;
     try {
       const began = performance.now();
       do {
         const start = performance.now();
         found = extract(text);
         took.push(performance.now() - start);
       } while (took.length < times && performance.now() - began < patience / 2);
       done({ took, found });
     } catch (error) {
       done({ problem: String(error) });
     }`,
    text, TIMES, PATIENCE,
  ).catch((error) => ({ problem: String(error.message).split("\n")[0] }));
  const answer = await Promise.race([asked, late]);
  return answer.problem ? { problem: answer.problem } : { ms: median(answer.took), found: answer.found };
}

/** Gloss, which goes on in one page as the others do: what its worker takes of a processor for a text, how long it is from the handing over
 * of the text until its analysis is in the page, whatever the page does meanwhile, and until all marks are drawn. */
async function gloss(all) {
  const browser = await start();
  const folder = await mkdtemp(join(tmpdir(), "gloss-peers-"));
  try {
    const { driver } = browser;
    const read = {};
    for (const { name, text } of all) {
      const file = join(folder, "text.txt");
      await writeFile(file, text);
      await browser.open();
      const runs = [];
      for (let time = 0; time < TIMES; time += 1) {
        const began = await driver.executeScript("return performance.now()");
        const before = await worked(driver);
        await driver.findElement(By.css("input[type=file]")).sendKeys(file);
        const run = await browser.until("the article", () => driver.executeScript(`
          const at = (name) => performance.getEntriesByName(name).at(-1)?.startTime;
          if (document.querySelector("article[aria-busy=true], [role=progressbar]") || !(at("gloss:render") > arguments[0])) return null;
          return { answered: at("gloss:extract") - at("gloss:intake"), drawn: at("gloss:render") - at("gloss:intake"), found: document.querySelectorAll("article mark").length };`, began), 10 * PATIENCE);
        runs.push({ ...run, ms: (await worked(driver)) - before });
      }
      const [ms, answered, drawn] = ["ms", "answered", "drawn"].map((what) => median(runs.map((run) => run[what])));
      read[name] = { ms, answered, drawn, found: runs[0].found };
      console.error("gloss", name, read[name]);
    }
    const parts = (await readdir(DIST)).filter((name) => /\.(bin|js|css|html)$/.test(name) && name !== "gloss.html");
    const sizes = await Promise.all(parts.map(async (name) => gzipSync(await readFile(join(DIST, name)), { level: 9 }).length));
    return { size: sizes.reduce((a, b) => a + b, 0), read, memory: await peak(driver) };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const chosen = process.argv.length > 2 ? process.argv.slice(2) : null;
const all = await texts(chosen);
const modules = join(HERE, "node_modules");
if (!existsSync(modules)) execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", "--no-package-lock", "--prefix", HERE], { stdio: "inherit" });
await mkdir(modules, { recursive: true });
if (!(await stat(DIST).catch(() => null))) throw new Error("there is no site in dist/: run make build first");

const results = { Gloss: await gloss(all) };
for (const [name, file] of Object.entries(PEERS)) results[name] = await peer(file, all);

const rows = all.map(({ name }) => name);
const ours = results.Gloss;
const cell = (told, own) => {
  if (!told) return "";
  if (told.problem) return told.problem;
  const times = own?.ms ? ` (${(told.ms / own.ms).toFixed(1)}×)` : "";
  return `${told.ms.toFixed(told.ms < 10 ? 1 : 0)}${times}`;
};
console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, medians of up to ${TIMES} in milliseconds; in brackets how many times as long as Gloss takes\n`);
console.log(`| | Gloss, worker | until answered | until drawn | ${Object.keys(PEERS).join(" | ")} |`);
console.log(`| --- | ${"---: | ".repeat(3 + Object.keys(PEERS).length)}`);
for (const row of rows) {
  const peers = Object.keys(PEERS).map((name) => cell(results[name].read[row], ours.read[row]));
  console.log(`| ${row} | ${cell(ours.read[row])} | ${ours.read[row].answered.toFixed(0)} | ${ours.read[row].drawn.toFixed(0)} | ${peers.join(" | ")} |`);
}
const line = (what, of) => console.log(`| ${what} | ${of(ours)} | | | ${Object.keys(PEERS).map((name) => of(results[name])).join(" | ")} |`);
line("bundle, kB gzipped", (one) => Math.round(one.size / 1000));
line("most memory of a renderer, MB", (one) => Math.round(one.memory / 1e6));
