// How the parts of the single file come: out of the page itself, where they stand compressed.

/** The bytes of a part. */
export async function part(name) {
  const element = document.getElementById(`gloss-${name}`);
  const text = element.textContent;
  element.remove();
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}
