import "@tensorflow/tfjs-backend-wasm";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import * as tf from "@tensorflow/tfjs-core";
import {mnistDigits} from "../../../src/data/mnistDigits.js";
import {delivered} from "./architecture.js";
import {measured, type VariantRun, variantRun} from "./variantRun.js";
import {variantEpochs, variantOf, variantSeeds, variants} from "./variants.js";

// Trains what is missing in results.json, a row at a time, so that it can be stopped and started again; --only a,b trains these variants alone.
const {values} = parseArgs({
  options: {
    out: {type: "string", default: "models/mnist/variants/results.json"},
    epochs: {type: "string", default: `${variantEpochs}`},
    only: {type: "string"}
  }
});

await tf.setBackend("wasm");
const digits = mnistDigits();
const wanted = values.only ? values.only.split(",").map(variantOf) : variants;
const rows: VariantRun[] = existsSync(values.out) ? JSON.parse(readFileSync(values.out, "utf8")) : [];

if (!rows.some(({id}) => id === "delivered")) {
  const weights = new Float32Array(new Uint8Array(readFileSync("models/mnist/weights.bin")).buffer);
  keep({id: "delivered", seed: 0.5, epochs: 20, ...measured(weights, delivered, digits, true)});
}
for (const seed of variantSeeds) {
  for (const variant of wanted) {
    if (!rows.some((row) => row.id === variant.id && row.seed === seed))
      keep(variantRun(variant, seed, digits, Number(values.epochs)));
  }
}

function keep(row: VariantRun): void {
  rows.push(row);
  writeFileSync(values.out, `[\n  ${rows.map((d) => JSON.stringify(d)).join(",\n  ")}\n]\n`);
  const {user, system} = process.cpuUsage();
  console.error(`${row.id} ${row.seed}: ${row.wrong} wrong (${Math.round((user + system) / 1e6)} s so far)`);
}
