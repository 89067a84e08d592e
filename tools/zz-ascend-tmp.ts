import {parseArgs} from "node:util";
import {writeFileSync} from "node:fs";
import * as tf from "@tensorflow/tfjs-core";
import sharp from "sharp";
import {startNodeBackend} from "../src/network/backendNode.js";
import {onBackend} from "../src/network/model.js";
import {finish} from "../src/network/finish.js";
import {loadNetwork} from "../src/data/loadNetwork.js";
import {ascend} from "../src/features/ascend.js";
import {writePng} from "../src/data/writePng.js";
import {toPicture} from "../src/images/toPicture.js";
// args: out JSON
const [out, objective, options, net = "inception-v3"] = process.argv.slice(2);
await startNodeBackend();
const model = onBackend(await loadNetwork(net));
const frames: any[] = [];
const t0 = performance.now();
const r = await finish(ascend(model, JSON.parse(objective), {...JSON.parse(options), frame: (f) => frames.push(f)}));
const n = frames.length - 1;
console.log(out, ((performance.now() - t0) / 1000).toFixed(1), "s", "values", [0, 1, 2, 4, 8, 16, 32, 64, 128, 256].filter((i) => i < n).concat(n).map((i) => r.values[i].toFixed(1)).join(" "));
if (r.logits) { const e = [...r.logits].map((l, i) => [l, i]).sort((a, b) => b[0] - a[0]).slice(0, 3); const m = e[0][0]; const s = [...r.logits].reduce((q, l) => q + Math.exp(l - m), 0); console.log(e.map(([l, i]) => `${model.network.labels[i]} ${(100 * Math.exp(l - m) / s).toFixed(1)}%`).join(", ")); }
let mn=0, sat=0; for (const v of r.pixels.values) { mn += v; if (v<1||v>254) sat++; } console.log("mean", mn/r.pixels.values.length, "saturated", sat/r.pixels.values.length);
const p = toPicture(r.pixels);
writeFileSync(out, await sharp(await writePng(p)).resize(Math.max(p.width, 224), undefined, {kernel: "nearest"}).png().toBuffer());
