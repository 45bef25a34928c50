// The text of a PDF as browsers print it: enough of the format for that, and no more.
import { inflateSync } from "node:zlib";

/** The text of every page, in the order in which it is drawn, without spaces: where they are is not always said. */
export function textOf(pdf) {
  const objects = read(pdf);
  const decoders = new Map();
  for (const [number, { head }] of objects) {
    const cmap = /\/ToUnicode (\d+) 0 R/.exec(head);
    if (cmap) decoders.set(number, decoder(objects.get(Number(cmap[1])).stream));
  }
  return [...objects.values()]
    .filter(({ head }) => /\/Type\s*\/Page\b/.test(head))
    .map((page) => {
      const fonts = fontsOf(objects, page.head, decoders);
      const contents = [...(/\/Contents (\[[^\]]*\]|\d+ 0 R)/.exec(page.head)?.[1] ?? "").matchAll(/(\d+) 0 R/g)];
      return contents.map(([, number]) => drawn(objects.get(Number(number)).stream, fonts)).join("").replace(/\s+/g, "");
    });
}

function read(pdf) {
  const bytes = pdf.toString("latin1");
  const objects = new Map();
  for (const match of bytes.matchAll(/(?:^|[\r\n])(\d+) 0 obj\b/g)) {
    const start = match.index + match[0].length;
    const end = bytes.indexOf("endobj", start);
    const body = bytes.slice(start, end);
    const at = /stream\r?\n/.exec(body);
    const head = at ? body.slice(0, at.index) : body;
    let stream = "";
    if (at) {
      const length = Number(/\/Length (\d+)(?! 0 R)/.exec(head)?.[1] ?? bytes.indexOf("endstream", start) - start - at.index - at[0].length);
      const raw = pdf.subarray(start + at.index + at[0].length, start + at.index + at[0].length + length);
      stream = /FlateDecode/.test(head) ? inflated(raw) : raw.toString("latin1");
    }
    objects.set(Number(match[1]), { head, stream });
  }
  return objects;
}

function inflated(raw) {
  try {
    return inflateSync(raw).toString("latin1");
  } catch {
    return ""; // A picture or a font of another make.
  }
}

/** From the codes of a font to what they mean. */
function decoder(cmap) {
  const words = new Map();
  const text = (hex) => Buffer.from(hex, "hex").swap16().toString("utf16le");
  for (const [, section] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, word] of section.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) words.set(parseInt(code, 16), text(word));
  }
  for (const [, section] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, low, high, word] of section.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      for (let code = parseInt(low, 16); code <= parseInt(high, 16); code += 1) {
        words.set(code, String.fromCharCode(parseInt(word, 16) + code - parseInt(low, 16)));
      }
    }
  }
  return words;
}

function fontsOf(objects, head, decoders) {
  const resources = /\/Resources (\d+) 0 R/.exec(head);
  const held = resources ? objects.get(Number(resources[1])).head : head;
  const fonts = new Map();
  for (const [, name, number] of held.matchAll(/\/(\w+) (\d+) 0 R/g)) if (decoders.has(Number(number))) fonts.set(name, decoders.get(Number(number)));
  return fonts;
}

/** What the operators of a page write. */
function drawn(stream, fonts) {
  let font = new Map();
  let out = "";
  for (const [, name, shown] of stream.matchAll(/\/(\w+) [\d.-]+ Tf|(\[(?:\((?:\\[\s\S]|[^\\)])*\)|[^\]])*\]\s*TJ|<[0-9A-Fa-f]+>\s*Tj|\((?:\\[\s\S]|[^\\)])*\)\s*Tj)/g)) {
    if (name) font = fonts.get(name) ?? new Map();
    else for (const code of codes(shown)) out += font.get(code) ?? "";
  }
  return out;
}

function* codes(shown) {
  for (const [, hex, string] of shown.matchAll(/<([0-9A-Fa-f]+)>|\(((?:\\[\s\S]|[^\\)])*)\)/g)) {
    const bytes = hex ? Buffer.from(hex, "hex") : Buffer.from(unescaped(string), "latin1");
    for (let at = 0; at + 1 < bytes.length; at += 2) yield bytes.readUInt16BE(at);
  }
}

const NAMED = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
const unescaped = (string) =>
  string.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, c) => (/[0-7]/.test(c) ? String.fromCharCode(parseInt(c, 8)) : NAMED[c] ?? c));
