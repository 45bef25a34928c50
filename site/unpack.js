// The program comes packed in the xz format: gzip, which servers and browsers have, looks back 32 kB, and a program
// repeats itself from end to end.
import { XzReadableStream } from "xz-decompress";

const type = { headers: { "content-type": "application/wasm" } };

/** The program, compiled while it is unpacked, and unpacked while it arrives. */
export const compile = (packed) => WebAssembly.compileStreaming(new Response(new XzReadableStream(packed), type));
