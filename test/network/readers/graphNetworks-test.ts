import {beforeAll, expect, it} from "vitest";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {endingOf, logitsLayer} from "../../../src/network/network.js";
import {agreesWithGraph} from "./agreesWithGraph.js";
import {inception, mobileNetV1, mobileNetV2, resNet} from "./graphNetworks.js";

beforeAll(() => startNodeBackend("cpu"));

it("a MobileNet v1 agrees with TF.js at every node; the softmax is its end, the list before it the logits", async () => {
  const network = await agreesWithGraph(mobileNetV1());
  expect(endingOf(network)).toBe("softmax");
  expect(logitsLayer(network)).toBe("StatefulPartitionedCall/mobilenet/reshape_2");
  expect(network.reading!.assumed).toEqual(["value range 0…1 (say --input-range 0,255 or another)"]);
});

it("a MobileNet v2 agrees with TF.js at every node; its average over the whole map is a global one", async () => {
  const network = await agreesWithGraph(mobileNetV2());
  expect(network.layers.find(({name}) => name === "Logits/AvgPool")!.kind).toBe("globalAveragePool");
  expect(network.input.range).toEqual([0, 1]);
  expect(network.layers[1]).toMatchObject({name: "hub/sub", kind: "batchNorm"});
});

it("a ResNet of Caffe’s pixels agrees with TF.js at every node; its mean tells the range", async () => {
  const network = await agreesWithGraph(resNet(), {scale: 100});
  expect(network.layers[1]).toMatchObject({kind: "selectChannels", order: [2, 1, 0]});
  expect(network.input.range).toEqual([0, 255]);
});

it("an Inception with gates agrees with TF.js at every node; a division tells the range", async () => {
  const network = await agreesWithGraph(inception(), {scale: 100});
  expect(network.input.range).toEqual([0, 255]);
  expect(network.reading!.assumed).toEqual([
    "value range 0…255, as its first layers tell (say --input-range 0,1 or another)"
  ]);
});
