// Packs the program: its functions in streams, each stream and what is around them by itself in the xz format.
import { STREAMS } from "../site/opcodes.js";
import { pieces } from "../site/pieces.js";
import { apart } from "./apart.mjs";
import { CODE, section } from "./wasm.mjs";
import { xz } from "./xz.mjs";

/** How many bits of the byte before LZMA looks at, for what is before the functions and for what is after them: data. */
const [BEFORE, AFTER] = [{ bits: 1, place: 0 }, { bits: 3, place: 0 }];

/** What is packed, part by part. */
function parts(program) {
  const { contents, end } = section(program, CODE);
  const { start, streams } = apart(contents);
  const functions = contents.length - start;
  const before = program.subarray(0, end - functions);
  const lengths = [before, { length: functions }, ...streams].map(({ length }) => length);
  return [
    { bytes: Buffer.concat([Buffer.from(Uint32Array.from(lengths).buffer), before]), ...BEFORE },
    ...streams.map((bytes, place) => ({ bytes, ...STREAMS[place] })),
    { bytes: program.subarray(end), ...AFTER },
  ];
}

/** The program, packed; what puts it together again has been seen to make the very same of it. */
export async function pack(program) {
  const all = parts(program);
  const again = [];
  for await (const piece of pieces(new Blob(all.map(({ bytes }) => bytes)).stream())) again.push(piece);
  if (!Buffer.concat(again).equals(program)) throw new Error("the program is not the same once it is put together again");
  return xz(all);
}
