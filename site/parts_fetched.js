// How the parts of a site come: by their addresses, next to the page.

// Filled in by the build.
const ADDRESSES = GLOSS_PARTS;

/** The bytes of a part, as a response that a browser can compile while it arrives. */
export async function part(name) {
  const response = await fetch(new URL(ADDRESSES[name], document.baseURI));
  if (!response.ok) throw new Error(`${ADDRESSES[name]}: ${response.status}`);
  // The page's program is compiled while it arrives; the others are passed on whole.
  return name === "pageProgram" ? response : response.arrayBuffer();
}
