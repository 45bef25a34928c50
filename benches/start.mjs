// How long the built site takes to start in Chromium, from this machine: medians of a number of visits.
//   node benches/start.mjs [TIMES]
import { MARKS, median, stopwatch } from "../tests/e2e/start.mjs";

const times = Number(process.argv[2] ?? 9);
const watch = await stopwatch();
const measure = async (visit) => {
  const visits = [];
  while (visits.length < times) visits.push(await visit());
  return MARKS.map((name) => median(visits.map((marks) => marks[name])).toFixed(0));
};
const first = await measure(() => watch.first());
await watch.kept();
const again = await measure(() => watch.again());
await watch.close();
console.log(`| visit | ${MARKS.join(" | ")} |\n| --- | ${MARKS.map(() => "---:").join(" | ")} |`);
console.log(`| the first, nothing kept | ${first.join(" | ")} |\n| with the service worker | ${again.join(" | ")} |`);
