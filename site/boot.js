// Starts the page's program, starts the worker's beside it, and then shuts the door: once both are here, the page's own
// policy lets nothing connect to anything any more.
import start from "gloss:app";
import { expression, part } from "gloss:parts";

const shut = () => {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  // Object URLs lead to what is in memory already.
  policy.content = "connect-src blob:";
  document.head.append(policy);
  performance.mark("gloss:shut");
};

// A worker from an object URL is held by the policy of the page that makes it, so it is made once the door is shut.
const worker = async () => {
  const [script, program] = await Promise.all([part("workerScript"), expression("workerProgram")]);
  const start = `\nglossWorker.default({ module_or_path: ${program} });\n`;
  return URL.createObjectURL(new Blob([script, start], { type: "text/javascript" }));
};

const unlucky = (reason) => {
  console.error(reason);
  const words = document.createElement("p");
  words.setAttribute("role", "alert");
  words.textContent = "A part of the page did not arrive. See that you are connected, then load the page again.";
  (document.querySelector(".empty__box") ?? document.body).replaceChildren(words);
};

const program = part("pageProgram");
window.glossWorker = Promise.all([worker(), program]).then(([script]) => {
  shut();
  return script;
});
window.glossWorker.catch(unlucky);
program.then((bytes) => start({ module_or_path: bytes })).then(() => performance.mark("gloss:ready")).catch(unlucky);
