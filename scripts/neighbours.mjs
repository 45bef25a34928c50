// Puts the functions of a program into an order in which like ones stand near each other: gzip sees no further back than
// 32 kB. Each time the function comes next that has most in common with those just before it.
import { execFileSync } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { CODE, CUSTOM, IMPORTS, imports, leb, Reader, sized, text } from "./wasm.mjs";

/** How many bytes before a function count. */
const WINDOW = 30_000;
/** How many bytes in a row are looked for elsewhere. */
const PIECE = 6;
/** What so many functions have tells nothing. */
const COMMON = 600;
/** How much its length counts against a function: nothing at 0, at 1 only the share counts that it has in common. */
const LENGTH = 0.7;

function bodies(section) {
  const reader = new Reader(section);
  return Array.from({ length: reader.number() }, () => reader.part());
}

/** Of each function the pieces that some others have too, as numbers. */
function pieces(functions) {
  const [numbers, counts] = [new Map(), []];
  const all = functions.map((body) => {
    const own = new Set();
    for (let at = 0; at + PIECE <= body.length; at++) {
      const piece = body.latin1Slice(at, at + PIECE);
      if (!numbers.has(piece)) numbers.set(piece, counts.push(0) - 1);
      own.add(numbers.get(piece));
    }
    for (const piece of own) counts[piece] += 1;
    return own;
  });
  return all.map((own) => [...own].filter((piece) => counts[piece] > 1 && counts[piece] <= COMMON));
}

/** The places of the functions in their new order. */
export function order(functions) {
  const own = pieces(functions);
  const owners = new Map();
  own.forEach((all, place) => all.forEach((piece) => (owners.get(piece) ?? owners.set(piece, []).get(piece)).push(place)));
  const weights = functions.map((body) => (body.length + 20) ** LENGTH);
  const common = new Float64Array(functions.length);
  const near = new Map();
  const change = (place, by) => {
    for (const piece of own[place]) {
      const before = near.get(piece) ?? 0;
      near.set(piece, before + by);
      if (before === 0 || before + by === 0) for (const owner of owners.get(piece)) common[owner] += by;
    }
  };
  const [chosen, left] = [[], new Set(functions.keys())];
  let [first, length] = [0, 0];
  for (let next = 0; left.delete(next); ) {
    chosen.push(next);
    change(next, 1);
    length += functions[next].length;
    for (; length > WINDOW && first + 1 < chosen.length; first++) {
      change(chosen[first], -1);
      length -= functions[chosen[first]].length;
    }
    let most = -1;
    for (const place of left) {
      if (common[place] / weights[place] > most) [next, most] = [place, common[place] / weights[place]];
    }
  }
  return chosen;
}

/** A section that names the functions by their places in the new order. */
function names(imported, order) {
  const width = String(order.length).length;
  const named = order.map((place, number) => [place, text(String(number).padStart(width, "0"))]).sort(([a], [b]) => a - b);
  const map = named.flatMap(([place, name]) => [...leb(imported + place), ...name]);
  return Buffer.from([CUSTOM, ...sized([...text("name"), 1, ...sized([...leb(order.length), ...map])])]);
}

/** Puts the functions of the program in a file, which names none of them, into their new order. */
export async function neighbours(file) {
  const program = await readFile(file);
  const sections = new Reader(program).sections();
  const named = `${file}.named`;
  const imported = imports(sections.get(IMPORTS)).filter(({ kind }) => kind === 0).length;
  const section = names(imported, order(bodies(sections.get(CODE))));
  await writeFile(named, Buffer.concat([program, section]));
  const tool = fileURLToPath(new URL("../node_modules/.bin/wasm-opt", import.meta.url));
  execFileSync(tool, [named, "-o", file, "--reorder-functions-by-name", "--strip-debug"]);
  await rm(named);
}
