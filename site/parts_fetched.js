// How the program of a site comes: by its address, next to the page.
import { compile } from "./unpack.js";

// Filled in by the build.
const ADDRESS = GLOSS_PROGRAM;

/** The program, compiled. */
export async function program() {
  const response = await fetch(new URL(ADDRESS, document.baseURI));
  if (!response.ok) throw new Error(`${ADDRESS}: ${response.status}`);
  return compile(response.body);
}
