import recognizers from "@microsoft/recognizers-text-suite";

const KINDS = ["recognizeNumber", "recognizePercentage", "recognizeCurrency", "recognizeDimension", "recognizeDateTime"];
globalThis.extract = (text) => KINDS.flatMap((kind) => recognizers[kind](text, recognizers.Culture.English)).length;
