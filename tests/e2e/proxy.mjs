// A proxy that writes down whatever a browser asks it for, passes on what is on this machine, and nothing else.
import { createServer, request } from "node:http";

const here = new Set(["127.0.0.1", "localhost"]);

// Browsers talk to their makers on their own account (settings, suggestions), whatever page is open. A page that asked
// them for something would be seen by the browser's own log of the page's requests.
const MAKERS = /(^|\.)(googleapis|google|gvt1|mozilla|firefox)\.(com|net|org):443$/;

/** Resolves to the proxy's port, the list of addresses asked for so far (it grows), and a function that stops it. */
export function proxy() {
  const asked = [];
  const server = createServer((incoming, response) => {
    asked.push(incoming.url);
    const to = URL.canParse(incoming.url) ? new URL(incoming.url) : null;
    if (!to || !here.has(to.hostname)) return response.writeHead(502).end();
    const onward = request(to, { method: incoming.method, headers: incoming.headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    incoming.pipe(onward);
  });
  // A tunnel to somewhere encrypted.
  server.on("connect", (incoming, socket) => {
    if (!MAKERS.test(incoming.url)) asked.push(incoming.url);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const stop = () => {
        server.closeAllConnections();
        return new Promise((done) => server.close(done));
      };
      resolve({ port: server.address().port, asked, stop });
    });
  });
}
