// How the program of a site comes: by its address, next to the page.

// Filled in by the build.
const ADDRESS = GLOSS_PROGRAM;

/** The program, compiled while it arrives where the server says what it is. */
export async function program() {
  const response = await fetch(new URL(ADDRESS, document.baseURI));
  if (!response.ok) throw new Error(`${ADDRESS}: ${response.status}`);
  const told = response.headers.get("content-type") === "application/wasm";
  return told ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
