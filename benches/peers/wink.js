import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

const nlp = winkNLP(model);
globalThis.extract = (text) => nlp.readDoc(text).entities().out(nlp.its.detail).length;
