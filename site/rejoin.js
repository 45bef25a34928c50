// Puts the functions of the program together again, of the streams that scripts/apart.mjs takes them apart into.
import { CODES, CONSTANT, DECLARED, FAR, FIRST, GET, KIND, NEAR, NESTS, PLAIN, SECOND, SET, special, VARIABLES } from "./opcodes.js";

/** So much is put together at once, in bytes: a few milliseconds' work. */
const PIECE = 1 << 18;

/** The streams' `bytes`, where each of them is read next, and the functions' bodies, as far as they are there. */
class Joiner {
  constructor(bytes, lengths, length) {
    this.bytes = bytes;
    this.at = new Int32Array(lengths.length);
    lengths.forEach((length, stream) => (this.at[stream + 1] = this.at[stream] + length));
    this.recent = new Uint16Array(VARIABLES);
    for (let place = 0; place < VARIABLES; place++) this.recent[place] = place;
    this.out = new Uint8Array(length);
    this.end = 0;
  }

  /** A body after its size, which is known once the body is there. */
  body() {
    const { recent, end: start } = this;
    for (let groups = this.number(DECLARED); groups > 0; groups--) this.numbers(DECLARED, 2);
    for (let farthest = this.instructions(); farthest >= 0; farthest--) recent[farthest] = farthest;
    const size = this.end - start;
    this.write(size);
    const head = this.out.slice(start + size, this.end);
    this.out.copyWithin(start + head.length, start, start + size).set(head, start);
  }

  /** All instructions of a function; says how far back among its variables it went. */
  instructions() {
    const { bytes, at, out } = this;
    let farthest = 0;
    for (let depth = 1; depth > 0; ) {
      const code = bytes[at[CODES]++];
      out[this.end++] = code === FAR ? NEAR : code;
      depth += NESTS[code];
      const stream = FIRST[code];
      if (stream === CODES) continue;
      if (stream === GET || stream === SET) farthest = Math.max(farthest, this.variable(stream));
      else if (stream >= PLAIN) {
        this.number(stream === CONSTANT ? CONSTANT + KIND[bytes[at[CODES]]] : stream);
        if (SECOND[code] !== CODES) this.number(SECOND[code]);
      } else special(this, stream);
    }
    return farthest;
  }

  /** A variable by its place among those met last, of which it becomes the first; says the place. */
  variable(stream) {
    const { bytes, at, recent } = this;
    let place = bytes[at[stream]++];
    if (place > 127) place += (bytes[at[stream]++] - 1) << 7;
    const own = recent[place];
    for (let to = place; to > 0; to--) recent[to] = recent[to - 1];
    recent[0] = own;
    this.write(own);
    return place;
  }

  write(number) {
    for (; number > 127; number >>= 7) this.out[this.end++] = number | 128;
    this.out[this.end++] = number;
  }

  /** Copies a number, and says what it is, where it is below 2^28: no others are asked for. */
  number(stream) {
    const { bytes, at, out } = this;
    let byte = bytes[at[stream]++];
    let value = byte & 127;
    out[this.end++] = byte;
    for (let shift = 7; byte > 127; shift += 7) {
      out[this.end++] = byte = bytes[at[stream]++];
      value |= (byte & 127) << shift;
    }
    return value;
  }

  /** A number with its sign, of four bytes. */
  distant(stream) {
    let number = 0;
    for (let byte = 0; byte < 4; byte++) number = (number << 8) | this.bytes[this.at[stream]++];
    for (; number < -64 || number > 63; number >>= 7) this.out[this.end++] = number | 128;
    this.out[this.end++] = number & 127;
  }

  numbers(stream, count) {
    for (; count > 0; count--) this.number(stream);
  }

  plain(stream, count) {
    for (; count > 0; count--) this.out[this.end++] = this.bytes[this.at[stream]++];
  }
}

/** The bodies of all functions, of so many bytes in all, in pieces. */
export function* rejoin(bytes, lengths, length) {
  const joiner = new Joiner(bytes, lengths, length);
  for (let start = 0; start < length; start = joiner.end) {
    while (joiner.end < Math.min(start + PIECE, length)) joiner.body();
    yield joiner.out.subarray(start, joiner.end);
  }
}
