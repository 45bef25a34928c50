// Makes one HTML file of the built site: the whole page with the program in it, which opens from a disk.
//   node scripts/standalone.mjs dist
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle, GLUE, governed, SITE, sum } from "./site.mjs";

const dist = process.argv[2] ?? "dist";
const names = await readdir(dist);
const read = (pattern) => readFile(join(dist, names.find((name) => pattern.test(name)) ?? "nothing"));

/** The program, packed as it is, in letters: what is no script is not run, whatever the page's policy. */
const packed = async () =>
  `<script type="text/plain" id="gloss-program">${(await read(/^gloss-.*\.bin$/)).toString("base64")}</script>`;

/** The script that starts the page, with what it imports. */
async function boot() {
  const folder = await mkdtemp(join(tmpdir(), "gloss-"));
  try {
    const file = join(folder, "boot.js");
    await bundle(join(SITE, "boot.js"), file, { format: "esm", alias: { "gloss:app": GLUE, "gloss:parts": join(SITE, "parts_inlined.js") } });
    return (await readFile(file, "utf8")).replaceAll("</script", "<\\/script");
  } finally {
    await rm(folder, { recursive: true });
  }
}

const style = await readFile(join(dist, names.find((name) => /^styles-.*\.css$/.test(name))), "utf8");
const parts = [await packed(), `<script type="module">${await boot()}</script>`].join("\n");

// Functions, for `$` in what is put in means nothing.
const page = (await readFile(join(dist, "index.html"), "utf8"))
  .replace(/\s*<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
  .replace(/\s*<link rel="(preload|manifest|apple-touch-icon)"[^>]*>/g, "")
  .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
  .replace(/\s*<script type="module" src="[^"]*"><\/script>/, "")
  .replace(/<\/body>/, () => `${parts}\n</body>`);
await writeFile(join(dist, "gloss.html"), governed(page, ""));
await sum(dist);
