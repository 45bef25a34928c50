// Packs into the xz format (version 1.2.0), each part as a block of its own, for which LZMA looks at as many bits of the
// byte before, and of the place, as serve it best; the program `xz` itself gives all blocks the same.
import { execFileSync } from "node:child_process";
import { leb } from "./wasm.mjs";

/** With a check of each block by CRC32. */
const FLAGS = [0, 1];
/** LZMA2, and how far back it looks: 4 MiB, which is more than there is. */
const [FILTER, BACK] = [[0x21, 1, 20], "4MiB"];

const checksums = Uint32Array.from({ length: 256 }, (_, value) => {
  for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  return value;
});

const word = (number) => [number & 255, (number >>> 8) & 255, (number >>> 16) & 255, number >>> 24];
const sum = (bytes) => word(~bytes.reduce((crc, byte) => checksums[(crc ^ byte) & 255] ^ (crc >>> 8), -1) >>> 0);
const padding = (length) => Array.from({ length: -length & 3 }, () => 0);
const padded = (bytes) => [...bytes, ...padding(bytes.length)];
const summed = (bytes) => [...bytes, ...sum(bytes)];

/** What is written before the block, the block, and what the index says of it: its own length and that of what is in it. */
function block({ bytes, bits, place }) {
  const filter = `--lzma2=preset=9e,dict=${BACK},lc=${bits},lp=${place},pb=${place}`;
  const packed = execFileSync("xz", ["--format=raw", "--threads=1", filter, "--stdout"], { input: bytes, maxBuffer: 2 ** 30 });
  const head = summed(padded([2, 0, ...FILTER]));
  return {
    parts: [head, packed, padding(packed.length), sum(bytes)],
    sizes: [...leb(head.length + packed.length + 4), ...leb(bytes.length)],
  };
}

/** The `parts`, one after the other, packed: the same bytes wherever `xz` is of one version. */
export function xz(parts) {
  const blocks = parts.map(block);
  const index = summed(padded([0, ...leb(blocks.length), ...blocks.flatMap(({ sizes }) => sizes)]));
  const foot = [...word(index.length / 4 - 1), ...FLAGS];
  const all = [
    [0xfd, ...Buffer.from("7zXZ"), 0, ...summed(FLAGS)],
    ...blocks.flatMap(({ parts }) => parts),
    index,
    [...sum(foot), ...foot, ...Buffer.from("YZ")],
  ];
  return Buffer.concat(all.map((bytes) => Uint8Array.from(bytes)));
}
