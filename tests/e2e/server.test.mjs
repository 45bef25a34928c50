// The file server that the others stand on.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { serve } from "../../scripts/static-server.mjs";

describe("the file server", () => {
  let parent, site;
  before(async () => {
    parent = await mkdtemp(join(tmpdir(), "gloss-server-"));
    await mkdir(join(parent, "dist", "sub"), { recursive: true });
    await mkdir(join(parent, "dist-private"));
    await writeFile(join(parent, "secret.txt"), "secret");
    await writeFile(join(parent, "dist-private", "secret.txt"), "secret");
    await writeFile(join(parent, "dist", "index.html"), "<p>home");
    await writeFile(join(parent, "dist", "a b.wasm"), "\0asm");
    await writeFile(join(parent, "dist", "sub", "index.html"), "<p>sub");
    site = await serve({ folder: join(parent, "dist"), base: "/some/path/" });
  });
  after(async () => {
    await site.stop();
    await rm(parent, { recursive: true });
  });

  // `fetch` would tidy the path before it asks.
  const ask = (path, method = "GET") =>
    new Promise((resolve, reject) => {
      const sent = request(new URL(site.address), { path, method }, (response) => {
        let body = "";
        response.on("data", (part) => (body += part)).on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
      });
      sent.on("error", reject).end();
    });

  test("serves files, folders by their index, and WebAssembly as such", async () => {
    assert.equal((await ask("/some/path/")).body, "<p>home");
    assert.equal((await ask("/some/path/sub/")).body, "<p>sub");
    const wasm = await ask("/some/path/a%20b.wasm?v=1");
    assert.deepEqual([wasm.status, wasm.headers["content-type"], wasm.headers["content-length"]], [200, "application/wasm", "4"]);
    assert.equal((await ask("/some/path/a%20b.wasm", "HEAD")).body, "");
    assert.equal((await ask("/some/path")).headers.location, "/some/path/");
  });

  test("serves nothing else", async () => {
    const paths = ["/", "/index.html", "/some/path/../secret.txt", "/some/path/..%2fsecret.txt", "/some/path/../dist-private/secret.txt",
      "/some/path/..%2fdist-private%2fsecret.txt", "/some/path/%00", "/some/path/%zz", "/some/path/none.js"];
    for (const path of paths) {
      const { status, body } = await ask(path);
      assert.equal(status, 404, path);
      assert.ok(!body.includes("secret"), path);
    }
    assert.equal((await ask("/some/path/", "POST")).status, 405);
  });
});
