import nlp from "compromise";

globalThis.extract = (text) => {
  const doc = nlp(text);
  return ["money", "percentages", "numbers", "organizations"].flatMap((kind) => doc[kind]().out("array")).length;
};
