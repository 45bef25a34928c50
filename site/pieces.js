// The program, piece by piece: what is around its functions comes as it is, they themselves in streams.
import { STREAMS } from "./opcodes.js";
import { rejoin } from "./rejoin.js";

/** Takes so many bytes at a time from what arrives. */
class Taker {
  constructor(stream) {
    this.reader = stream.getReader();
    this.left = new Uint8Array();
  }

  async take(length) {
    const taken = new Uint8Array(length);
    for (let end = 0; end < length; ) {
      if (this.left.length === 0) {
        const { done, value } = await this.reader.read();
        if (done) throw new Error("the program ends too early");
        this.left = value;
      }
      const part = this.left.subarray(0, length - end);
      taken.set(part, end);
      end += part.length;
      this.left = this.left.subarray(part.length);
    }
    return taken;
  }

  async *rest() {
    for (let part = this.left; part !== undefined; part = (await this.reader.read()).value) yield part;
  }
}

/** The program's bytes, from the parts of scripts/pack.mjs one after the other. */
export async function* pieces(stream) {
  const taker = new Taker(stream);
  const [before, functions, ...lengths] = new Uint32Array((await taker.take(4 * (2 + STREAMS.length))).buffer);
  yield await taker.take(before);
  const streams = await taker.take(lengths.reduce((sum, length) => sum + length));
  yield* rejoin(streams, lengths, functions);
  yield* taker.rest();
}
