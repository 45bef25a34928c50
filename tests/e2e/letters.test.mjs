// The page for somebody whose browser has letters of twice the size.
import { test } from "node:test";
import { suite } from "./page.mjs";
import { LARGE, spacious } from "./room.mjs";

for (const [width, height] of [[1440, 900], [1024, 768], [390, 844]]) {
  suite(`letters of twice the size, ${width} px wide`, { width, height }, (page) => {
    test("everything has room and can be reached", async () => {
      await page.script(LARGE);
      await spacious(page);
    });
  });
}
