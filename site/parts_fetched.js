// How the parts of a site come: by their addresses, next to the page.

// Filled in by the build.
const ADDRESSES = GLOSS_PARTS;

async function fetched(name) {
  const response = await fetch(new URL(ADDRESSES[name], document.baseURI));
  if (!response.ok) throw new Error(`${ADDRESSES[name]}: ${response.status}`);
  return response;
}

/** A part: a program as a response, which a browser can compile while it arrives, a script as its text. */
export const part = async (name) => (name.endsWith("Script") ? (await fetched(name)).text() : fetched(name));

/** What a script evaluates to have a part: the address of the bytes in memory. */
export async function expression(name) {
  // Not `blob()`: Chromium never finishes one of a response that is still on its way from a preload.
  const bytes = await (await fetched(name)).arrayBuffer();
  return JSON.stringify(URL.createObjectURL(new Blob([bytes], { type: "application/wasm" })));
}
