// The page at twice its size by the browser's zoom, which leaves it half the room.
import { test } from "node:test";
import { suite } from "./page.mjs";
import { spacious } from "./room.mjs";

for (const [width, height] of [[1440, 900], [1280, 1024], [780, 1400]]) {
  suite(`the browser's zoom at 200 %, ${width} px wide`, { width, height, zoom: 2 }, (page) => {
    test("everything has room and can be reached", () => spacious(page));
  });
}
