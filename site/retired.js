// Put in the place of sw.js, this takes the service worker away for good: it forgets every kept file, unregisters itself,
// and the site is then an ordinary one. Open pages stay as they are until they are loaded again.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const leave = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("gloss-") || name === "shared-with-gloss");
    await Promise.all(names.map((name) => caches.delete(name)));
    await self.registration.unregister();
  };
  event.waitUntil(leave());
});
