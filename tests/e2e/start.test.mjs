// The page starts at once. Other programs on the machine slow single visits down, never speed one up: the best one counts.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { median, stopwatch } from "./start.mjs";

/** In milliseconds from the start of a visit. */
const MOST = 1000;
const VISITS = 7;

describe("starting", () => {
  let watch;
  before(async () => void (watch = await stopwatch()));
  after(() => watch?.close());

  const within = async (context, visit) => {
    const visits = [];
    while (visits.length < VISITS) visits.push(await visit());
    const usual = (name) => median(visits.map((times) => times[name]));
    assert.ok(usual("first-contentful-paint") < usual("gloss:ready"), "it is painted before the program is there");
    const best = Math.min(...visits.map((times) => Math.max(times["gloss:ready"], times["gloss:shut"])));
    context.diagnostic(`interactive after ${best.toFixed(0)} ms of ${MOST} ms`);
    assert.ok(best < MOST);
  };

  test("for the first time", (context) => within(context, () => watch.first()));

  test("with the service worker", async (context) => {
    await watch.kept();
    await within(context, () => watch.again());
  });
});
