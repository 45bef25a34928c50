// The program comes packed in the xz format: gzip, which servers and browsers have, looks back 32 kB, and a program
// repeats itself from end to end.
import { XzReadableStream } from "xz-decompress";
import { pieces } from "./pieces.js";

const type = { headers: { "content-type": "application/wasm" } };

/** The program, compiled while it is put together, and unpacked while it arrives. */
export function compile(packed) {
  const program = pieces(new XzReadableStream(packed));
  const stream = new ReadableStream({
    async pull(controller) {
      const { done, value } = await program.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  return WebAssembly.compileStreaming(new Response(stream, type));
}
