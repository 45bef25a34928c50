// The texts that all are measured on. They are the project's own: its samples, and what is repeated to be hostile.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../../", import.meta.url);
const DENSE = "Sales rose 12.5% to $3.4 billion in the three months to 31 March 2026, from €2.1bn a year earlier; 1,250 people work in 14 towns, up from 900 to 1,100 in 2019–2023. Prices fell by 25 basis points, a third of 40 firms cut 5 to 10 per cent of jobs.\n\n";

/** The samples' paragraphs over and over, until there are so many words. */
async function prose(words) {
  const samples = await Promise.all(["funding.md", "science.md"].map((name) => readFile(fileURLToPath(new URL(`src/samples/${name}`, ROOT)), "utf8")));
  const plain = samples.join("\n\n").replace(/\]\([^)]*\)|[*_#`[\]]/g, "");
  const paragraphs = plain.split(/\n\s*\n/).map((p) => p.replace(/\s+/g, " ").trim()).filter((p) => p.split(" ").length > 12);
  const out = [];
  for (let count = 0, at = 0; count < words; at += 1) {
    const paragraph = paragraphs[at % paragraphs.length];
    out.push(paragraph);
    count += paragraph.split(" ").length;
  }
  return out.join("\n\n");
}

export async function texts(chosen) {
  const all = {
    "1,000 words": () => prose(1_000),
    "10,000 words": () => prose(10_000),
    "100,000 words": () => prose(100_000),
    "dense, 5,000 words": () => DENSE.repeat(100),
    "a million digits": () => "7".repeat(1_000_000),
    "nested brackets": () => "(".repeat(100_000) + "5" + ")".repeat(100_000),
    "$ × 10⁶": () => "$".repeat(1_000_000),
    "no spaces at all": () => "wordand5million".repeat(20_000),
  };
  const names = Object.keys(all).filter((name) => !chosen || chosen.some((part) => name.includes(part)));
  return Promise.all(names.map(async (name) => ({ name, text: await all[name]() })));
}
