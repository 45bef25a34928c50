// The service worker: keeps one whole version of the site on the device and answers from it, so that the page opens
// without a network. It takes over only when the reader asks for it, and clears away what older versions left.

// Filled in by the build: a digest of every file, and the files by their addresses relative to this script.
const VERSION = GLOSS_VERSION;
const FILES = GLOSS_FILES;

const PREFIX = "gloss-";
const CACHE = PREFIX + VERSION;
// Where something that another program shared waits for the page to fetch it.
const SHARED = "shared-with-gloss";

const address = (file) => new URL(file, self.registration.scope).href;
const home = () => address("./");
const kept = new Set();

/** Files whose name holds a digest of what is in them can come from anywhere; the others must be asked for afresh. */
const request = (file) => new Request(address(file), { cache: /-[0-9a-f]{8,}\./.test(file) ? "force-cache" : "no-cache" });

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map(request))));
});

self.addEventListener("activate", (event) => {
  const clear = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(clear());
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  url.search = url.hash = "";
  if (kept.size === 0) for (const file of FILES) kept.add(address(file));
  if (request.method === "POST" && url.href === address("share")) return event.respondWith(receive(request));
  if (request.method !== "GET") return;
  const page = request.mode === "navigate" && (url.href === home() || url.href === address("index.html"));
  if (page) return event.respondWith(answer(home()));
  if (kept.has(url.href)) return event.respondWith(answer(url.href));
  // Whatever is not of this site is never asked for by the page: refused, should it ever be.
  if (request.mode !== "navigate" && url.origin !== self.location.origin) event.respondWith(Response.error());
});

async function answer(url) {
  const cache = await caches.open(CACHE);
  return (await cache.match(url)) ?? fetch(url);
}

/** Keeps what was shared on the device and opens the page, which takes it from there: it is sent nowhere. */
async function receive(request) {
  const form = await request.formData();
  const file = form.get("file");
  const words = ["title", "text", "url"].map((name) => form.get(name)).filter((value) => typeof value === "string" && value !== "");
  const [body, name] = file instanceof File ? [file, file.name] : [words.join("\n\n"), ""];
  const cache = await caches.open(SHARED);
  await cache.put(address("shared"), new Response(body, { headers: { "x-name": encodeURIComponent(name) } }));
  return Response.redirect(address("./?shared"), 303);
}
