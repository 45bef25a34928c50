// Gives what the program takes from its glue short names, in both: wasm-bindgen's are long and end in digests, which
// nothing compresses.
import { readFile, writeFile } from "node:fs/promises";
import { IMPORTS, imports, leb, section, sized, text } from "./wasm.mjs";

/** Writes both files anew. */
export async function nicknames(program, glue) {
  const bytes = await readFile(program);
  const { start, contents, end } = section(bytes, IMPORTS);
  const all = imports(contents);
  const short = new Map(all.map(({ name }, place) => [name, `_${place.toString(36)}`]));
  const renamed = all.flatMap(({ module, name, kind, type }) => [...text(module), ...text(short.get(name)), kind, ...type]);
  const written = Buffer.from([IMPORTS, ...sized([...leb(all.length), ...renamed])]);
  await writeFile(program, Buffer.concat([bytes.subarray(0, start), written, bytes.subarray(end)]));
  const named = new Set();
  const script = (await readFile(glue, "utf8")).replace(/^( +)(\w+)(?=: function\()/gm, (whole, indent, name) => {
    if (short.has(name)) named.add(name);
    return indent + (short.get(name) ?? name);
  });
  const missing = all.filter(({ kind, name }) => kind === 0 && !named.has(name));
  if (missing.length > 0) throw new Error(`the glue gives the program no ${missing[0].name}`);
  await writeFile(glue, script);
}
