// Programs that the machine has.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const LIBRARY = fileURLToPath(new URL("../../scripts/lib.sh", import.meta.url));

/** The program that the variable names, or else the first of these names that the machine or the set-up has. */
export function find(variable, ...names) {
  if (process.env[variable]) return process.env[variable];
  for (const name of names) {
    try {
      return execFileSync("bash", ["-c", '. "$0" && command -v "$1"', LIBRARY, name], { encoding: "utf8" }).trim();
    } catch {
      // Not this one.
    }
  }
  throw new Error(`no ${names[0]} here: scripts/setup installs it, or name one in ${variable}`);
}

/** Whether an address leads out of the page. */
export const leaves = (url) => !url.startsWith("data:") && !url.startsWith("blob:");
