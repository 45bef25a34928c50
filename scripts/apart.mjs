// Takes the functions of a WebAssembly module apart into streams of one kind of thing each, which compress far better than
// the mixture of them that a function is; site/rejoin.js puts them together again in the browser.
import { CODES, CONSTANT, DECLARED, FAR, FIRST, GET, KIND, NEAR, NESTS, PLAIN, SECOND, SET, special, STREAMS, UNKNOWN, VARIABLES } from "../site/opcodes.js";
import { leb, Reader } from "./wasm.mjs";

const NONE_MET = Uint16Array.from({ length: VARIABLES }, (_, place) => place);

/** A constant of so many bytes is a distant one. */
const DISTANT = 3;

/** A section of code, and the streams, as far as it has been read. */
class Splitter {
  constructor(section) {
    this.body = new Reader(section);
    this.streams = STREAMS.map(() => []);
  }

  /** Moves a body from its first byte to its last. */
  function() {
    this.recent = NONE_MET.slice();
    for (let groups = this.number(DECLARED); groups > 0; groups--) this.numbers(DECLARED, 2);
    for (let depth = 1; depth > 0; ) {
      const found = this.body.byte();
      const code = found === NEAR && this.ahead().length >= DISTANT ? FAR : found;
      if (found === FAR || found === undefined || FIRST[found] === UNKNOWN) throw new Error(`site/opcodes.js has no row for the instruction 0x${found?.toString(16)}`);
      this.streams[CODES].push(code);
      depth += NESTS[code];
      const stream = FIRST[code];
      if (stream === GET || stream === SET) this.variable(stream);
      else if (stream === CONSTANT) this.number(CONSTANT + KIND[this.ahead().code]);
      else if (stream >= PLAIN) this.number(stream);
      else if (stream !== CODES) special(this, stream);
      if (SECOND[code] !== CODES) this.number(SECOND[code]);
    }
  }

  /** How long the number is that comes next, and what instruction is after it. */
  ahead() {
    const { at } = this.body;
    this.body.number();
    const length = this.body.at - at;
    const code = this.body.byte();
    this.body.at = at;
    return { length, code };
  }

  distant(stream) {
    const number = this.body.signed();
    this.streams[stream].push(number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255);
  }

  /** A variable, by its place among those met last: one that was met lately is likely the next. */
  variable(stream) {
    const own = this.body.number();
    const place = this.recent.indexOf(own);
    if (place < 0) throw new Error(`a function of the program has more than ${VARIABLES} variables`);
    this.streams[stream].push(...leb(place));
    this.recent.copyWithin(1, 0, place)[0] = own;
  }

  number(stream) {
    const { at } = this.body;
    const number = this.body.number();
    this.streams[stream].push(...this.body.bytes.subarray(at, this.body.at));
    return number;
  }

  numbers(stream, count) {
    for (; count > 0; count--) this.number(stream);
  }

  plain(stream, count) {
    this.streams[stream].push(...this.body.part(count));
  }
}

/** The streams of a section of code, and how many of its bytes stand before the functions: their number. */
export function apart(section) {
  const splitter = new Splitter(section);
  const { body } = splitter;
  const count = body.number();
  const start = body.at;
  for (let place = 0; place < count; place++) {
    const size = body.number();
    const end = body.at + size;
    splitter.function();
    if (body.at !== end) throw new Error(`function ${place} of the program is not as long as it says`);
  }
  return { start, streams: splitter.streams.map((bytes) => Buffer.from(bytes)) };
}
