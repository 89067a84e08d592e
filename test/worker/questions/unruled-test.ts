import {beforeAll, expect, it} from "vitest";
import {methods} from "../../../src/methods.js";
import {startNodeBackend} from "../../../src/network/backendNode.js";
import {onBackend} from "../../../src/network/model.js";
import type {Layer, Network} from "../../../src/network/network.js";
import {runToEnd} from "../../../src/network/steps.js";
import {answer} from "../../../src/worker/answer.js";
import type {Answer, PhotoPixels, Question} from "../../../src/worker/protocol.js";
import {branching} from "../../network/branching.js";

const network = {name: "branching", graph: "", weights: ""};
const values = Float32Array.from({length: 13 * 12 * 3}, (_, i) => 127 + 127 * Math.sin(i * i));
const photo: PhotoPixels = {key: "waves", pixels: {values, width: 12, height: 13, channels: 3}};
const root = {unit: 3};

beforeAll(() => startNodeBackend("wasm"));

const relus = branching.layers.filter(({kind}) => kind === "relu");
const swished: Network = {
  ...branching,
  layers: branching.layers.map((layer): Layer => {
    return layer.kind === "relu"
      ? {kind: "activation", function: "swish", name: layer.name, inputs: layer.inputs}
      : layer;
  })
};

async function ask<Q extends Question>(about: Network, question: Q) {
  const model = onBackend(about);
  const found = await runToEnd(answer({model, cache: {}}, question, "wasm"));
  model.dispose();
  return found as Extract<Answer, {kind: Q["kind"]}>;
}

const explain = (about: Network, method: string) =>
  ask(about, {kind: "explain", network, photo, target: root, method, options: {}});

it("explain says for every method with a rule which nonlinearities that leaves alone, and for no other", async () => {
  const ruled = ["deconvnet", "guided-backprop", "guided-negative", "guided-grad-cam"];
  for (const {id} of methods.filter(({id}) => id !== "occlusion")) {
    const {note} = await explain(swished, id);
    if (ruled.includes(id)) expect(note, id).toMatch(`${relus.length} nonlinearities (swish) are no ReLUs: the `);
    else expect(note, id).toBeUndefined();
  }
});

it("explain says nothing more of a network of ReLUs", async () => {
  for (const {id} of methods) expect(Object.keys(await explain(branching, id)), id).not.toContain("note");
});

it("under every rule a network without ReLUs sends back its gradient", async () => {
  const {values} = await explain(swished, "gradient");
  for (const method of ["deconvnet", "guided-backprop", "guided-negative"])
    expect((await explain(swished, method)).values, method).toEqual(values);
});

it("children and trees say which nonlinearities their rule leaves alone, down to their last layer", async () => {
  const children = (about: Network) => ask(about, {kind: "children", network, photo, root, path: [], below: "skip"});
  const tree = (about: Network, depth: number) =>
    ask(about, {kind: "subtree", network, photo, root, layers: ["skip", "first"], depth, count: 1});
  expect((await children(swished)).note).toBeUndefined(); // nothing bends between the two
  expect((await tree(swished, 1)).note).toBeUndefined();
  expect((await tree(swished, 2)).note).toMatch("(swish) are no ReLUs: the guided rule");
  expect((await tree(branching, 2)).note).toBeUndefined();
});
