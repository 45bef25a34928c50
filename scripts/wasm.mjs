// Reading and writing WebAssembly binaries (WebAssembly Core 2.0, section 5).

/** The numbers of the sections of imports and of functions' bodies. */
export const IMPORTS = 2;
export const CODE = 10;

/** Reads from the start on. */
export class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  byte() {
    return this.bytes[this.at++];
  }

  number() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }

  /** A number that may be below zero. */
  signed() {
    const from = this.at;
    const number = this.number();
    const below = this.bytes[this.at - 1] & 64;
    return below ? number - 2 ** (7 * (this.at - from)) : number;
  }

  part(length = this.number()) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** The section of a module that has a number: where it starts, what is in it, and where that ends. */
export function section(bytes, number) {
  const reader = new Reader(bytes);
  for (reader.at = 8; reader.at < bytes.length; ) {
    const start = reader.at;
    const found = reader.byte();
    const contents = reader.part();
    if (found === number) return { start, contents, end: reader.at };
  }
  throw new Error(`the program has no section ${number}`);
}

/** What a module imports: from which `module`, by which `name`, what `kind` of thing, and what its `type` is. */
export function imports(section) {
  const reader = new Reader(section);
  return Array.from({ length: reader.number() }, () => {
    const [module, name] = [reader.part().toString(), reader.part().toString()];
    const [kind, from] = [reader.byte(), reader.at];
    if (kind !== 0 && kind !== 2) reader.byte();
    if (kind === 0 || kind === 4) reader.number();
    if (kind === 3) reader.byte();
    if (kind === 1 || kind === 2) {
      const limited = reader.number() & 1;
      reader.number();
      if (limited) reader.number();
    }
    return { module, name, kind, type: section.subarray(from, reader.at) };
  });
}

/** A number as LEB128. */
export const leb = (number) => (number < 128 ? [number] : [(number & 127) | 128, ...leb(number >>> 7)]);
/** Bytes after their number. */
export const sized = (bytes) => [...leb(bytes.length), ...bytes];
/** Words as UTF-8 after their length. */
export const text = (words) => sized(Buffer.from(words));
