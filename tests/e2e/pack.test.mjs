// The program, packed by the build and unpacked by the page, is the program: to the byte, or not at all.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import xz from "xz-decompress";
import { pack } from "../../scripts/pack.mjs";
import { leb, sized } from "../../scripts/wasm.mjs";
import { pieces } from "../../site/pieces.js";
import { DIST } from "./browser.mjs";

const END = 0x0b;
/** A module's sections of code and data, with these bodies: what is in them is packed, whatever it would do. */
const module = (...bodies) => {
  const code = [...leb(bodies.length), ...bodies.flat()];
  return Buffer.from([..."\0asm"].map((letter) => letter.charCodeAt(0)).concat(1, 0, 0, 0, 10, ...sized(code), 11, ...sized([1, 2, 3])));
};
const body = (...instructions) => sized([0, ...instructions.flat(), END]);

async function unpack(packed) {
  const found = [];
  for await (const piece of pieces(new xz.XzReadableStream(new Blob([packed]).stream()))) found.push(Buffer.from(piece));
  return Buffer.concat(found);
}

const far = leb(300_000);
const [NEAR, FAR] = [[0x41, ...leb(128)], [0x41, ...far]];
const each = (constant) => Array.from({ length: 0xc5 - 0x45 }, (_, n) => [...constant, 0x45 + n]);
const ALL = {
  "variables declared": [sized([2, 1, 0x7f, ...leb(200), 0x7e, 0x20, ...leb(150), END])],
  "nothing at all": [body(), body()],
  "blocks in blocks": [body([0x02, 0x40, 0x03, 0x7f, 0x04, ...leb(300), 0x01, 0x05, 0x00, END, END, END])],
  branches: [body([0x0c, 0, 0x0d, ...leb(130), 0x0e, 3, 0, ...leb(200), 2, 1, 0x0e, 0, 5, 0x0f])],
  calls: [body([0x10, ...far, 0x11, ...leb(140), 0])],
  "drops and choices": [body([0x1a, 0x1b, 0x1c, 2, 0x7f, 0x7e])],
  "variables, few and many": [
    body([0x20, 0, 0x21, 1, 0x22, 2, 0x20, 2, 0x20, 1, 0x23, 0, 0x24, ...leb(129)]),
    body([0x20, ...leb(16_383), 0x22, ...leb(128), 0x20, ...leb(16_383), 0x20, 127]),
    body([0x20, 0, 0x20, 127]),
  ],
  "tables and references": [body([0x25, 0, 0x26, 1, 0xd0, 0x70, 0xd1, 0xd2, ...far])],
  "memory, aligned and not": [
    body(...Array.from({ length: 23 }, (_, n) => [0x28 + n, n % 4, ...leb(n * 1000)]), [0x3f, 0, 0x40, 0]),
  ],
  "constants before each instruction": [body(...each(NEAR), ...each(FAR)), body(NEAR, FAR, FAR, NEAR, NEAR, [0x20, 1], FAR, [0x10, 2], NEAR, [0x36, 2, 4])],
  "constants from the least to the greatest": [
    body(
      [0x41, 0x80, 0x80, 0x80, 0x80, 0x78, 0x41, 0xff, 0xff, 0xff, 0xff, 0x07, 0x41, 0xff, 0xbf, 0x7f, 0x41, 0x80, 0xc0, 0x00],
      [0x41, 0xff, 0xff, 0xbf, 0x7f, 0x41, 0x80, 0x80, 0xc0, 0x00, 0x41, 0x80, 0x40, 0x41, 0xff, 0x3f, 0x41, 0x40, 0x41, 0x3f, 0x41, 0],
    ),
  ],
  "long and broken constants": [body([0x42, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f, 0x41, 0x7f, 0x43, 1, 2, 3, 4, 0x44, 11, 12, 13, 14, 15, 16, 17, 18])],
  "instructions of two halves": [body(...[0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1].map((count, n) => [0xfc, n, ...Array(count).fill(n)]))],
};

describe("a packed program", () => {
  for (const [kind, bodies] of Object.entries(ALL)) {
    test(`comes out as it went in: ${kind}`, async () => {
      const program = module(...bodies);
      assert.deepEqual(await unpack(await pack(program)), program);
    });
  }

  test("is of the xz format, by the same bytes each time", async () => {
    const program = module(...Object.values(ALL).flat());
    const packed = await pack(program);
    execFileSync("xz", ["--test", "--format=xz"], { input: packed });
    assert.deepEqual(await pack(program), packed);
    assert.deepEqual(await unpack(packed), program);
  });

  test("is not made of what could not be put together again", async () => {
    await assert.rejects(pack(module(body([0xfd, 12]))), /no row for the instruction 0xfd/);
    await assert.rejects(pack(module(body([0xff]))), /no row for the instruction 0xff/);
    await assert.rejects(pack(module(body([0x41, 0x80, 0x80, 0x00]))), /not the same/, "a constant with a byte to spare");
    await assert.rejects(pack(module([0x83, 0, 0, 0x01, END])), /not the same/, "a size with a byte to spare");
    await assert.rejects(pack(module([9, 0, 0x01, END])), /not as long as it says/);
    await assert.rejects(pack(module(body([0x20, ...leb(16_384)]))), /more than 16384 variables/);
  });

  test("is refused when it is cut short", async () => {
    const packed = await pack(module(...Object.values(ALL).flat()));
    for (let length = 0; length < packed.length; length += 7) await assert.rejects(unpack(packed.subarray(0, length)), `with ${length} bytes`);
  });

  test("is refused when it is damaged, if that changes anything", async () => {
    const program = module(...Object.values(ALL).flat());
    const packed = await pack(program);
    let refused = 0;
    for (let place = 0; place < packed.length; place++) {
      const damaged = Buffer.from(packed);
      damaged[place] ^= 0x10;
      const found = await unpack(damaged).catch(() => void refused++);
      if (found) assert.deepEqual(found, program, `with another byte at ${place}`);
    }
    // A few bits of the format, of the last in a block, mean nothing.
    assert.ok(refused > 0.95 * packed.length, `${refused} of ${packed.length}`);
  });

  test("is the site's: one that compiles, and packs to the same again", async () => {
    const packed = readFileSync(join(DIST, readdirSync(DIST).find((name) => /^gloss-.*\.bin$/.test(name))));
    const program = await unpack(packed);
    assert.ok(WebAssembly.Module.exports(new WebAssembly.Module(program)).length > 0);
    assert.deepEqual(await pack(program), packed);
  });
});
