// What stands behind each instruction of a WebAssembly function (Core 2.0, section 5.4, without vectors), and in which
// stream of the packed program: one table for what takes functions apart and for what puts them together again.

/**
 * The streams, each of things of one kind, which foretell each other: how many bits of the byte before LZMA looks at, and
 * how many of the place, where all things are as long.
 */
export const STREAMS = [];
const stream = (bits, place = 0) => STREAMS.push({ bits, place }) - 1;

/** Every instruction's first byte; as what stands behind an instruction: nothing. */
export const CODES = stream(3);
/** What each function declares of its variables: how many groups, and of each how many and their type. */
export const DECLARED = stream(0);
/** Variables that are read, and ones that are written: not their number, but how many others were met since. */
export const GET = stream(0);
export const SET = stream(0);
/** How many variables a function may have: a place among them has at most two bytes. */
export const VARIABLES = 1 << 14;
// Each a count and then its numbers: one more than it says, and just as many.
const [TARGETS, TYPES] = [stream(2), stream(0)];
// Four bytes, and eight.
const [FLOAT, DOUBLE] = [stream(0), stream(0)];
// Constants that are far from zero, mostly addresses, the highest of their four bytes first.
const DISTANT = stream(0, 2);
// The second half of an instruction, and the numbers behind it.
const REST = stream(0);

/** From here on, a stream is of numbers, LEB128, each as it stands in the module. */
export const PLAIN = STREAMS.length;
/** An i32.const in the stream of codes, where its number is among the distant ones: a code that is no instruction's. */
export const FAR = 0xff;
export const NEAR = 0x41;
/** The other constants of 32 bits: this one, and one more for those before each of these kinds of instructions. */
export const CONSTANT = stream(2);
const BEFORE = [
  [0x6a, 0x6b], // sums
  [0x20, 0x20], // reading a variable
  [0x21, 0x22], // writing one
  [0x41, 0x41], // another constant
  [0x28, 0x35], // reading from memory
  [0x36, 0x3e], // writing to it
  [0x10, 0x11], // calls
  [0x45, 0x5a], // comparisons
  [0x02, 0x0f], // blocks and branches
];
/** For an instruction: how far from `CONSTANT` the stream of the constants before it is. */
export const KIND = new Uint8Array(256);
for (const [first, last] of BEFORE) KIND.fill(stream(2) - CONSTANT, first, last + 1);
KIND[FAR] = KIND[NEAR];

const plain = (...bits) => bits.map((bits) => stream(bits));
const [blocks, breaks, conditional, calls, indirect] = plain(0, 0, 3, 1, 0);
const [variables, loaded, stored, long, other] = plain(0, 1, 1, 1, 0);
// By how much is moved, as a power of two: memory is nearly always said to be aligned like that.
const aligned = plain(0, 0, 0, 0);
const MOVED = "23230011001122232301012";

/** No instruction that is known here. */
export const UNKNOWN = 255;
/** For each instruction the stream of what stands behind it, and of what stands behind that. */
export const FIRST = new Uint8Array(256).fill(UNKNOWN);
export const SECOND = new Uint8Array(256);
const ROWS = [
  [0x00, 0x05], // unreachable, nop, …, else
  [0x02, 0x04, blocks], // block, loop, if
  [0x0b, 0x0f], // end, …, return
  [0x0c, 0x0c, breaks], // br
  [0x0d, 0x0d, conditional], // br_if
  [0x0e, 0x0e, TARGETS], // br_table
  [0x10, 0x10, calls], // call
  [0x11, 0x11, indirect, other], // call_indirect
  [0x1a, 0x1b], // drop, select
  [0x1c, 0x1c, TYPES], // select with types
  [0x20, 0x20, GET], // local.get
  [0x21, 0x22, SET], // local.set, local.tee
  [0x23, 0x24, variables], // global.get, global.set
  [0x25, 0x26, other], // table.get, table.set
  ...Array.from(MOVED, (power, n) => [0x28 + n, 0x28 + n, aligned[power], n < 14 ? loaded : stored]), // loads, stores
  [0x3f, 0x40, other], // memory.size, memory.grow
  [NEAR, NEAR, CONSTANT], // i32.const
  [FAR, FAR, DISTANT],
  [0x42, 0x42, long], // i64.const
  [0x43, 0x43, FLOAT], // f32.const
  [0x44, 0x44, DOUBLE], // f64.const
  [0x45, 0xc4], // arithmetic
  [0xd0, 0xd0, other], // ref.null
  [0xd1, 0xd1], // ref.is_null
  [0xd2, 0xd2, other], // ref.func
  [0xfc, 0xfc, REST], // memory.copy and the like
];
for (const [first, last, one = CODES, two = CODES] of ROWS) {
  FIRST.fill(one, first, last + 1);
  SECOND.fill(two, first, last + 1);
}
// How many numbers stand behind 0xfc and each of 0 to 17: none behind truncations, two behind memory.init, and so on.
const BEHIND = "000000002121212111";

/** How much deeper in blocks it is after an instruction. */
export const NESTS = new Int8Array(256).fill(1, 0x02, 0x05);
NESTS[0x0b] = -1;

/** Moves what is behind an instruction and no plain number, from or to a stream below `PLAIN`. */
export function special(side, stream) {
  if (stream === DISTANT) side.distant(stream);
  else if (stream === FLOAT) side.plain(stream, 4);
  else if (stream === DOUBLE) side.plain(stream, 8);
  else {
    const number = side.number(stream);
    side.numbers(stream, stream === REST ? Number(BEHIND[number]) : number + (stream === TARGETS));
  }
}
