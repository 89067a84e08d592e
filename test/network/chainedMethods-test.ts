import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {expect, it} from "vitest";

const source = fileURLToPath(new URL("../../src", import.meta.url));

/** Methods that the types of a tensor have, but a tensor only where the whole of TensorFlow.js was imported, as tests do. */
const chained =
  /\.(toFloat|toInt|toBool|asType|asScalar|as[1-5]D|expandDims|matMul|sub|mul|div|neg|relu|squeeze|transpose|square|sqrt|argMax|tile|step)\(/;

it("no module calls a tensor’s chained methods, which TensorFlow.js’s core alone has not", () => {
  const found: string[] = [];
  for (const path of readdirSync(source, {recursive: true, encoding: "utf8"})) {
    if (!path.endsWith(".ts")) continue;
    const text = readFileSync(join(source, path), "utf8");
    if (!text.includes('"@tensorflow/tfjs-core"')) continue;
    for (const [i, line] of text.split("\n").entries()) {
      const code = line.replaceAll(/\b(tf|Math)\.\w+\(/g, "(");
      if (chained.test(code)) found.push(`${path}:${i + 1}: ${line.trim()}`);
    }
  }
  expect(found).toEqual([]);
});
