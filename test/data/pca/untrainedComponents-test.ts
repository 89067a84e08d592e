import {readFileSync} from "node:fs";
import {beforeAll, expect, it} from "vitest";
import {readComponents} from "../../../src/components/pca/componentFile.js";
import {heldOutDigits} from "../../../src/data/heldOutDigits.js";
import {loadNetwork} from "../../../src/data/loadNetwork.js";
import {digitComponents} from "../../../src/data/pca/digitComponents.js";
import {correlation} from "../../../src/evaluation/correlation.js";
import {groupShare} from "../../../src/evaluation/groupShare.js";
import {type DigitProperty, measureDigits} from "../../../src/images/measureDigits.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {type Model, onBackend} from "../../../src/network/model.js";
import {readNetwork, writeNetwork} from "../../../src/network/serialize.js";

const digits = heldOutDigits();
let untrained: Model;

beforeAll(async () => {
  await startNodeBackend();
  const weights = readFileSync(new URL("../../../models/mnist/checkpoints/000.bin", import.meta.url));
  untrained = onBackend(readNetwork(writeNetwork(await loadNetwork("mnist")).graph, weights));
});

it("before it learnt anything, the network's layers have the components that the lecture tells of", async () => {
  const {examples, layers} = readComponents((await digitComponents(untrained, ["conv1", "dense1"])).buffer);
  const images = Array.from(examples, digits.pixels);
  const labels = Array.from(examples, (i) => digits.labels[i]);
  const [conv1, dense1] = layers.map(({scores, count}) => [0, 1].map((k) => scores.filter((_, i) => i % count === k)));
  const r = (property: DigitProperty) => correlation(conv1[0], measureDigits(images, property));
  expect(r("verticality")).toBeCloseTo(-0.43, 2);
  expect(r("curvedTop")).toBeCloseTo(0.39, 2);
  expect(groupShare(dense1[0], labels)).toBeCloseTo(0.55, 2);
  expect(groupShare(dense1[1], labels)).toBeCloseTo(0.38, 2);
});
