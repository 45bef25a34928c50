// What the scripts that make the site and the single file share.
import { createHash } from "node:crypto";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join, relative, sep } from "node:path";
import { build } from "esbuild";

const place = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The folder of what the site consists of beside the programs and the styles. */
export const SITE = place("site");
/** Where the page's glue to its program is put by, for whatever is bundled with it. */
export const GLUE = place("target/site/page.js");

/** Bundles a script and what it imports into `outfile`. */
export function bundle(entry, outfile, options) {
  return build({ entryPoints: [entry], outfile, bundle: true, minify: true, target: "es2022", legalComments: "eof", logLevel: "warning", ...options });
}

export const digest = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** The files in a folder and below it, sorted, with slashes. */
export async function files(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Writes the digests of all files in a folder to its SHA256SUMS, for `sha256sum --check`. */
export async function sum(folder) {
  const names = (await files(folder)).filter((name) => name !== "SHA256SUMS");
  const lines = names.map(async (name) => `${digest(await readFile(join(folder, name)))}  ${name}\n`);
  await writeFile(join(folder, "SHA256SUMS"), (await Promise.all(lines)).join(""));
}

/** The page's Content-Security-Policy (W3C CSP 3): its own parts while it loads, its own inline scripts by their digest. */
function policy(page, own = "'self'") {
  const inline = (element) =>
    [...page.matchAll(element)].map(([, text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`).join(" ");
  return [
    "default-src 'none'",
    `script-src ${own} 'wasm-unsafe-eval' ${inline(/<script(?: type="module")?>([^]*?)<\/script>/g)}`,
    `style-src ${own} ${inline(/<style>([^]*?)<\/style>/g)}`,
    "style-src-attr 'unsafe-inline'",
    `img-src ${own} data:`,
    `connect-src ${own || "'none'"}`,
    `worker-src ${own} blob:`,
    `manifest-src ${own || "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].map((directive) => directive.replace(/ +/g, " ").trim()).join("; ");
}

/** The icon within the text that names it: a browser would fetch the file late, when nothing should be fetched any more. */
export async function withIcon(text) {
  const icon = encodeURIComponent((await readFile(join(SITE, "icons/icon.svg"), "utf8")).trim());
  return text.replace("./icons/icon.svg", () => `data:image/svg+xml,${icon}`);
}

/** Puts the page's policy first in its head, before anything that it governs. */
export function governed(page, own) {
  const charset = '<meta charset="utf-8">';
  return page.replace(charset, `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy(page, own)}">`);
}
