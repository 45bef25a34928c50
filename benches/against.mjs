// Two builds of the command line on the same texts, run alternately: medians of the processor's time (what else the
// machine does counts little) and their ratio. Needs bash.
//
//   node benches/against.mjs BEFORE AFTER [TIMES]
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const [before, after, times = "11"] = process.argv.slice(2);
if (!before || !after) {
  console.error("usage: node benches/against.mjs BEFORE AFTER [TIMES]");
  process.exit(2);
}

const dense = `Sales rose 12.5% to $3.4 billion in the three months to 31 March 2026, from €2.1bn a year earlier; 1,250 people work in 14 towns, up from 900 to 1,100 in 2019–2023. `;
const sample = ["funding", "science"].map((name) => readFileSync(new URL(`../src/samples/${name}.md`, import.meta.url), "utf8")).join("\n\n");
const texts = {
  "start alone": "x",
  "short, 1,600 words": sample,
  "long, 100,000 words": `${sample}\n\n`.repeat(63),
  "dense, 10,000 words": dense.repeat(300),
  digits: "9".repeat(20_000),
  dollars: "$".repeat(20_000),
  brackets: "[".repeat(20_000),
};

const run = (program, line) => {
  const timed = 'TIMEFORMAT=%3U; time "$0" --jsonl > /dev/null';
  const done = spawnSync("bash", ["-c", timed, program], { input: line, encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${program}: ${done.stderr}`);
  return Number(done.stderr.trim()) * 1000;
};
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

console.log("| text | before, ms | after, ms | ratio |\n| --- | ---: | ---: | ---: |");
for (const [name, text] of Object.entries(texts)) {
  const line = `${JSON.stringify({ doc: "a", text })}\n`;
  const taken = [[], []];
  for (let i = 0; i < Number(times); i++) [before, after].forEach((program, which) => taken[which].push(run(program, line)));
  const [old, now] = taken.map(median);
  console.log(`| ${name} | ${old.toFixed(1)} | ${now.toFixed(1)} | ${(now / old).toFixed(2)} |`);
}
