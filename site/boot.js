// Starts the program in the page and once more in a worker, and shuts the door in between: once the program is here, the
// page's own policy lets nothing connect to anything any more.
import { glue } from "gloss:app";
import { program } from "gloss:parts";

const shut = () => {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "connect-src 'none'";
  document.head.append(policy);
  performance.mark("gloss:shut");
};

// A worker from an object URL is held by the policy of the page that makes it, so it is made once the door is shut. It is
// sent the program, compiled already; what comes after waits until the program has started and listens.
const START = `onmessage = ({ data }) => { onmessage = null; (${glue})().initSync({ module: data }); };`;
const worker = (module) => {
  const made = new Worker(URL.createObjectURL(new Blob([START], { type: "text/javascript" })));
  made.postMessage(module);
  return made;
};

// What is pasted while the program is on its way waits until it listens.
const early = ({ clipboardData }) => {
  const kept = new DataTransfer();
  for (const type of ["text/plain", "text/html"]) kept.setData(type, clipboardData.getData(type));
  for (const file of clipboardData.files) kept.items.add(file);
  window.glossPasted = kept;
};
document.addEventListener("paste", early);
document.addEventListener("gloss:listens", () => document.removeEventListener("paste", early), { once: true });

const unlucky = (reason) => {
  console.error(reason);
  const words = document.createElement("p");
  words.setAttribute("role", "alert");
  words.textContent = "A part of the page did not arrive. See that you are connected, then load the page again.";
  (document.querySelector(".empty__box") ?? document.body).replaceChildren(words);
};

const compiled = program();
window.glossWorker = compiled.then((module) => {
  shut();
  return worker(module);
});
compiled
  .then((module) => glue().default({ module_or_path: module }))
  .then(() => performance.mark("gloss:ready"))
  .catch(unlucky);
