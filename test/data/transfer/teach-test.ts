import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {expect, it} from "vitest";
import {type BuiltTeaching, readBuiltHead} from "../../../src/components/transfer/builtTeaching.js";
import {firstQuestion, originalOf} from "../../../src/components/transfer/newClasses.js";
import {corpusPhoto} from "../../../src/data/corpusPhoto.js";
import {loadNetwork} from "../../../src/data/loadNetwork.js";
import {workerAnswer} from "../../../src/data/workerAnswer.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {onBackend} from "../../../src/network/model.js";
import {modelWithHead} from "../../../src/network/newHead.js";
import {allClose} from "../../asserts.js";

const folder = fileURLToPath(new URL("../../../models/computed/data/transfer/teach.tar/", import.meta.url));
const json = (name: string) => JSON.parse(readFileSync(`${folder}${name}`, "utf8"));
const built: BuiltTeaching = json("teach.json");
const bytes = readFileSync(`${folder}head.bin`);
const {head, features} = readBuiltHead(built, Uint8Array.from(bytes).buffer);
const numbers = (table: readonly (number | null)[]) => table.map((d) => d ?? Number.NaN);

it("what was taught when the site was built is what the worker makes of the same features", async () => {
  const model = onBackend(await loadNetwork("mnist")); // the question is about rows alone
  const examples = built.classes.flatMap(({photos}, label) => photos.map((id) => ({id, label})));
  const rows = Float32Array.from(examples.flatMap(({id}) => [...features.get(id)!]));
  const answer = await workerAnswer(model, {
    kind: "trainSoftmax",
    rows,
    labels: examples.map(({label}) => label),
    groups: examples.map(({id}) => originalOf(id)),
    classes: built.classes.length
  });
  allClose(answer.kernel, head.kernel, 1e-5);
  allClose(answer.bias, head.bias, 1e-5);
  allClose(answer.trained, numbers(built.trained), 1e-5);
  allClose(answer.leftOut, numbers(built.leftOut), 1e-5);
});

it("inception-v3 with the new last layer says what was built, and its class activation map is exact", async () => {
  await startNodeBackend("wasm");
  const model = onBackend(await loadNetwork("inception-v3"));
  const photo = await corpusPhoto(model.network, firstQuestion.photo);
  const why = json("why.json");
  const question = {kind: "explain", photo, target: {unit: 0}, method: "class-activation-map", options: {to: "Mixed_7c"}} as const; // biome-ignore format: one line
  const asked = await workerAnswer(modelWithHead(model, head), question);
  expect(asked.target.value).toBeCloseTo(why.target.value, 3);
  const mean = asked.values.reduce((total, d) => total + d, 0) / asked.values.length;
  expect(mean + head.bias[0]).toBeCloseTo(asked.target.value, 3);
  expect(why.bias).toBeCloseTo(head.bias[0], 6);
});
