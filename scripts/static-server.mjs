// A plain file server for a built site, under any path, with the media types that browsers insist on.
// It is the `make serve` of people and, with its log of requests, the server of the browser tests.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** The file that a request's path stands for, or null where it would lead out of the folder or is not a path. */
function fileOf(folder, base, path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (!decoded.startsWith(base) || decoded.includes("\0")) return null;
  const file = normalize(join(folder, decoded.slice(base.length) || "index.html"));
  return file === normalize(folder) || file.startsWith(normalize(folder) + sep) ? file : null;
}

async function answer(request, response, folder, base) {
  const path = request.url.split("?")[0];
  if (request.method !== "GET" && request.method !== "HEAD") return end(response, 405, "Only GET and HEAD.");
  if (path + "/" === base) {
    response.writeHead(301, { location: base });
    return response.end();
  }
  let file = fileOf(folder, base, path);
  if (file === null) return end(response, 404, "There is nothing at this address.");
  let found = await stat(file).catch(() => null);
  if (found?.isDirectory()) {
    file = join(file, "index.html");
    found = await stat(file).catch(() => null);
  }
  if (!found?.isFile()) return end(response, 404, "There is nothing at this address.");
  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "content-length": found.size,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(file).on("error", () => response.destroy()).pipe(response);
}

function end(response, status, text) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(text + "\n");
}

/**
 * Serves `folder` at `base` (which begins and ends with a slash); port 0 takes any free one. Resolves to the address,
 * the list of paths asked for so far (it grows), and a function that stops serving. An answer waits for what `gate`
 * gives for its path.
 */
export function serve({ folder, base = "/", host = "127.0.0.1", port = 0, gate = () => undefined }) {
  const requests = [];
  const server = createServer(async (request, response) => {
    requests.push(request.url);
    await gate(request.url);
    answer(request, response, folder, base).catch(() => response.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = `http://${host}:${server.address().port}${base}`;
      const stop = () => {
        server.closeAllConnections();
        return new Promise((done) => server.close(done));
      };
      resolve({ address, requests, stop });
    });
  });
}
