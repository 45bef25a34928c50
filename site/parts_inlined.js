// How the program of the single file comes: out of the page itself, where it stands compressed.

/** The program, compiled. */
export async function program() {
  const element = document.getElementById("gloss-program");
  element.remove();
  const packed = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}
