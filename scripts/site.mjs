// What the scripts that make the site and the single file share.
import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join, relative, sep } from "node:path";

/** The folder of what the site consists of beside the programs and the styles. */
export const SITE = fileURLToPath(new URL("../site", import.meta.url));

export const digest = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** The files in a folder and below it, sorted, with slashes. */
export async function files(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** The page's Content-Security-Policy (W3C CSP 3): its own parts while it loads, its own inline scripts by their digest. */
export function policy(page, { connect = "'self' blob:", scripts = "'self' ", styles = "'self'" } = {}) {
  const inline = [...page.matchAll(/<script(?:\s+type="module")?>([^]*?)<\/script>/g)]
    .map(([, text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`)
    .join(" ");
  return [
    "default-src 'none'",
    `script-src ${scripts}'wasm-unsafe-eval' ${inline}`,
    `style-src ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src ${connect}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
