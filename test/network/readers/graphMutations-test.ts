import type * as tf from "@tensorflow/tfjs-core";
import {randomInt, randomLcg} from "d3-random";
import {beforeAll, expect, it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {forward} from "../../../src/network/forward.js";
import {onBackend} from "../../../src/network/model.js";
import type {Network} from "../../../src/network/network.js";
import {runToEndSync} from "../../../src/network/steps.js";
import {allClose} from "../../asserts.js";
import {randomTensor} from "../random.js";
import {type GraphFile, readGraphFile, referenceOf} from "./graphFile.js";
import {inception, mobileNetV1, mobileNetV2, resNet} from "./graphNetworks.js";

beforeAll(() => startNodeBackend("cpu"));

const OPS = ["Relu", "Conv2D", "MaxPool", "AddV2", "Mul", "Sub", "Squeeze", "Softmax", "Reshape", "Mean", "Pack", "Shape", "Identity", "Where", "Const", "ConcatV2", "StridedSlice", "Transpose", "Split"]; // biome-ignore format: one list
const JUNK = [null, 0, -1, 1.5, "", "3", "U0FNRQ==", "VkFMSUQ=", true, [], {}, [1, 2], {i: "2"}, {list: {i: ["1", "3", "3", "1"]}}, {b: true}, {f: 0.5}]; // biome-ignore format: one list

/** Returns the file with one thing in its JSON changed, and what. */
function mutated(file: GraphFile, int: (n: number) => () => number): {file: GraphFile; what: string} {
  const json = structuredClone(file.json);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)()];
  const nodes = json.modelTopology.node;
  const node = pick(nodes.filter(({op}) => op !== "Const"));
  const spec = pick(json.weightsManifest[0].weights);
  const kind = pick(["attribute", "attribute", "inner", "no attribute", "input", "no input", "more", "op", "shape", "gone", "twice", "junk"]); // biome-ignore format: one list
  const key = pick(Object.keys(node.attr)) ?? "T";
  switch (kind) {
    case "attribute":
      node.attr[key] = pick(JUNK);
      break;
    case "inner": {
      const list = (node.attr[key] as {list?: {i?: string[]}})?.list?.i;
      if (list) list[int(list.length)()] = pick(["0", "1", "2", "3", "-1", "x"]);
      else node.attr[key] = {...(node.attr[key] as object), s: pick(JUNK), i: pick(JUNK)};
      break;
    }
    case "no attribute":
      delete node.attr[key];
      break;
    case "input":
      if (node.input?.length) node.input[int(node.input.length)()] = pick([...nodes.map((d) => d.name), "nobody", `${pick(nodes).name}:1`]); // biome-ignore format: one call
      break;
    case "no input":
      node.input?.splice(int(node.input.length || 1)(), 1);
      break;
    case "more":
      node.input?.push(pick(nodes).name);
      break;
    case "op":
      node.op = pick(OPS);
      break;
    case "shape":
      if (spec.shape.length) spec.shape[int(spec.shape.length)()] = int(9)();
      else spec.shape.push(int(3)());
      break;
    case "gone":
      nodes.splice(nodes.indexOf(pick(nodes)), 1);
      break;
    case "twice":
      nodes.push(structuredClone(pick(nodes)));
      break;
    default:
      (node as unknown as Record<string, unknown>)[pick(["name", "op", "input", "attr"])] = pick(JUNK);
  }
  return {file: {json, shard: file.shard}, what: `${kind} ${key} of ${node.op} ${node.name} → ${JSON.stringify(node).slice(0, 300)}`}; // biome-ignore format: one line
}

/** What JavaScript itself says. */
const RAW = /undefined|of null|not a function|Cannot |not iterable|Invalid |Maximum call|\[object/;

it("a changed graph gives what TF.js gives, or is refused in one line of ours", async () => {
  const int = randomInt.source(randomLcg(0.42));
  const files = [mobileNetV1(), mobileNetV2(), resNet(), inception()];
  const [agreed, refused]: string[][] = [[], []];
  for (let i = 0; i < 200; ++i) {
    const {file, what} = mutated(files[i % files.length], int);
    let network: Network;
    try {
      network = await readGraphFile(file);
    } catch (error) {
      const {message} = error as Error;
      if (RAW.test(message) || message.includes("\n") || message.length > 200) expect.fail(`${message} ← ${what}`);
      refused.push(`${message} ← ${what}`);
      continue;
    }
    const x = randomTensor([1, ...network.input.shape.map((d) => d ?? 32)]);
    const last = network.layers[network.layers.length - 1].name;
    const run = runToEndSync(forward(onBackend(network), x));
    let expected: tf.Tensor;
    try {
      const model = await referenceOf(file);
      expected = [model.execute({[model.inputNodes[0]]: x}, model.outputNodes[0])].flat()[0];
    } catch {
      // TF.js refuses what TensorFlow allows, and any node that nobody needs.
      continue;
    }
    const [ours, theirs] = [await run.values.get(last)!.data(), await expected.data()];
    try {
      allClose(ours, theirs, 1e-4);
    } catch (cause) {
      expect.fail(`${(cause as Error).message} ← ${what}`);
    }
    agreed.push(what);
    run.dispose();
  }
  expect(agreed.length).toBeGreaterThan(20);
  expect(refused.length).toBeGreaterThan(50);
});
