// How the program of the single file comes: out of the page itself, where it stands in letters.
import { compile } from "./unpack.js";

/** The program, compiled. */
export async function program() {
  const element = document.getElementById("gloss-program");
  element.remove();
  const packed = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
  return compile(new Blob([packed]).stream());
}
