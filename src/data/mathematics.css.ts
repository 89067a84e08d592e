import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

/** The faces that the formulas of the pages need; test/data/mathematics-test.ts knows which those are. */
const faces = /KaTeX_(Main-Regular|Math-Italic|Size[1-4]-Regular)\.woff2$/;

const folder = dirname(fileURLToPath(import.meta.resolve("katex/dist/katex.min.css")));
const css = readFileSync(join(folder, "katex.min.css"), "utf8");

// The fonts stand in the style sheet itself, so that no formula is first drawn in others and then moves.
const own = css.replace(/@font-face\{[^}]*\}/g, (face) => {
  const path = /url\(([^)]+\.woff2)\)/.exec(face)![1];
  if (!faces.test(path)) return "";
  const font = readFileSync(join(folder, path)).toString("base64");
  return face.replace(/src:[^}]*/, `src:url(data:font/woff2;base64,${font}) format("woff2")`);
});

process.stdout.write(`/* KaTeX, MIT; its fonts, SIL Open Font License 1.1: https://katex.org */\n${own}\n`);
