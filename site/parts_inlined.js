// How the parts of the single file come: out of the page itself, where they stand compressed.

const unpack = (text) => {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
};

function take(name) {
  const element = document.getElementById(`gloss-${name}`);
  element.remove();
  return element.textContent;
}

/** The bytes of a part. */
export const part = async (name) => unpack(take(name));

/** What a script evaluates to have a part: in a worker of a page from a disk, no address leads to it. */
export const expression = async (name) => `(${unpack})("${take(name)}")`;
