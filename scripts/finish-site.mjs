// Makes a site of what Trunk left in a folder: one script instead of a loader, a policy that names every inline
// script, a service worker that knows every file, and the files' digests.
//   node scripts/finish-site.mjs dist
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { transform } from "esbuild";
import { nicknames } from "./nicknames.mjs";
import { pack } from "./pack.mjs";
import { bundle, digest, files, GLUE, governed, SITE, sum, withIcon } from "./site.mjs";

const dist = process.argv[2] ?? "dist";
const read = (name) => readFile(join(dist, name), "utf8");

async function only(pattern) {
  const found = (await readdir(dist)).filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`${dist} holds ${found.length} files like ${pattern}: build it anew`);
  return found[0];
}

/** Gives a file the name `stem-DIGEST.ending`, so that it can be kept for ever. */
async function settle(name, stem, ending) {
  const settled = `${stem}-${digest(await readFile(join(dist, name))).slice(0, 16)}.${ending}`;
  await rename(join(dist, name), join(dist, settled));
  return settled;
}

const glue = await only(/^app-[0-9a-f]+\.js$/);
const compiled = await only(/^app-.*\.wasm$/);
await nicknames(join(dist, compiled), join(dist, glue));
await writeFile(join(dist, "program"), await pack(await readFile(join(dist, compiled))));
await rm(join(dist, compiled));
const program = await settle("program", "gloss", "bin");
await mkdir(dirname(GLUE), { recursive: true });
await writeFile(GLUE, await callable(join(dist, glue)));
await bundle(join(SITE, "boot.js"), join(dist, "boot.bundle.js"), {
  format: "esm",
  alias: { "gloss:app": GLUE, "gloss:parts": join(SITE, "parts_fetched.js") },
  define: { GLOSS_PROGRAM: JSON.stringify(program) },
});
const script = await settle("boot.bundle.js", "gloss", "js");
await rm(join(dist, glue));

/** The glue to the program as a function that needs nothing around it: its text starts the worker as well. */
async function callable(file) {
  const quiet = { "empty-import-meta": "silent" };
  const { outputFiles } = await bundle(file, undefined, { format: "iife", globalName: "glue", logOverride: quiet, write: false });
  return `export const glue = () => {\n${outputFiles[0].text}\nreturn glue;\n};\n`;
}

/** One sheet of all, in the order of the page: the cascade's. */
async function gather(page) {
  const links = [...page.matchAll(/\s*<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>/g)];
  const sheets = await Promise.all(links.map(([, name]) => read(name)));
  const { code } = await transform(sheets.join(""), { loader: "css", minify: true, legalComments: "none" });
  await writeFile(join(dist, "styles.css"), code);
  await Promise.all(links.map(([, name]) => rm(join(dist, name))));
  const link = `\n    <link rel="stylesheet" href="./${await settle("styles.css", "styles", "css")}">`;
  return links.reduce((page, [text], i) => page.replace(text, i === 0 ? link : ""), page);
}

const page = (await gather(await read("index.html")))
  .replace(/<script type="module">[^]*?<\/script>/, `<script type="module" src="./${script}"></script>`)
  .replace(/\s*<link rel="(modulepreload|preload)"[^>]*>/g, "")
  .replace(/\s*<\/head>/, `\n    <link rel="preload" href="./${program}" as="fetch" crossorigin>\n  </head>`);
await writeFile(join(dist, "index.html"), governed(await withIcon(page)).replace(/\n\s*\n+/g, "\n"));

const manifest = await readFile(join(SITE, "manifest.webmanifest"), "utf8");
await writeFile(join(dist, "manifest.webmanifest"), await withIcon(manifest));
await cp(join(SITE, "icons"), join(dist, "icons"), { recursive: true, filter: (from) => !from.endsWith(".svg") });

const kept = (await files(dist)).filter((name) => name !== "sw.js" && name !== "SHA256SUMS");
const version = createHash("sha256");
for (const name of kept) version.update(name).update(await readFile(join(dist, name)));
await bundle(join(SITE, "sw.js"), join(dist, "sw.js"), {
  format: "iife",
  define: {
    GLOSS_VERSION: JSON.stringify(version.digest("hex").slice(0, 16)),
    GLOSS_FILES: JSON.stringify(kept.map((name) => (name === "index.html" ? "./" : `./${name}`))),
  },
});

await sum(dist);
