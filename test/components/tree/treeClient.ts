import {treeSource} from "../../../src/components/tree/catTreeSource.js";
import type {TreeSource} from "../../../src/components/tree/catTreeStore.js";
import type {SavedTree} from "../../../src/components/tree/savedTree.js";
import {assertPlain} from "../../../src/worker/assertPlain.js";
import type {Client} from "../../../src/worker/client.js";
import type {Answer, PhotoPixels, Question} from "../../../src/worker/protocol.js";

/** A client that answers at once from made-up numbers, and what it was asked. */
export interface FakeClient {
  readonly client: Client;
  readonly source: TreeSource;
  readonly asked: Question[];
  /** Answers nothing until it is set to undefined. */
  hold?: Promise<void>;
  /** What the next question fails with. */
  failure?: string;
}

const made = {backend: "cpu", milliseconds: 1} as const;

/** Every node of a layer below has children 1, 2, …, the same units under every parent, the second with a negative drop. */
export function treeClient(): FakeClient {
  const fake: {asked: Question[]; hold?: Promise<void>; failure?: string} = {asked: []};
  const ask = async (question: Question, {signal}: {signal?: AbortSignal} = {}): Promise<Answer> => {
    assertPlain(question, "question");
    fake.asked.push(question);
    await fake.hold;
    if (signal?.aborted) throw new DOMException("cancelled", "AbortError");
    if (fake.failure) {
      const message = fake.failure;
      fake.failure = undefined;
      throw new Error(message);
    }
    return answerTo(question);
  };
  const client = {ask, backend: undefined, onBackend: () => () => {}, dispose() {}} as unknown as Client;
  const load = async (): Promise<PhotoPixels> => ({
    key: "p",
    pixels: {values: new Float32Array(1), width: 1, height: 1, channels: 1}
  });
  return Object.assign(fake, {client, source: treeSource(client, {load: load as never})});
}

function answerTo(question: Question): Answer {
  switch (question.kind) {
    case "classify":
      return {kind: "classify", top: [{index: 8, label: "eight", logit: 2, probability: 0.5}], ...made};
    case "children": {
      const {root, path, below, count = 5} = question;
      const {layer = "logits", unit} = path.at(-1) ?? root;
      const parent = {layer, unit, position: null, value: 2};
      if (unit === 13)
        return {
          kind: "children",
          parent: {...parent, value: 0},
          children: [],
          scores: new Float32Array(8),
          dead: true,
          ...made
        };
      const all = below === "input" ? 1 : 8;
      const children = Array.from({length: Math.min(count, all)}, (_, i) => ({
        unit: all === 1 ? 0 : i + 1,
        score: 1 / (i + 1),
        drop: i === 1 ? -0.5 : 1 / (i + 1)
      }));
      return {kind: "children", parent, children, scores: new Float32Array(8), dead: false, ...made};
    }
    case "pictures": {
      const count = question.units?.length ?? 1;
      return {kind: "pictures", shape: [count, 2, 2, 1], values: new Float32Array(4 * count).fill(1), ...made};
    }
    case "ablation": {
      const scores = Float32Array.of(0, 1, 0.5, 0.2);
      const drops = Float32Array.of(0, 1, -0.5, 0.1);
      const parent = {layer: "logits", unit: 8, position: null, value: 2};
      return {kind: "ablation", parent, units: [0, 1, 2, 3], scores, drops, rho: 0.4, ...made};
    }
    case "parents":
      return {kind: "parents", parents: [{unit: 4, position: null, value: 1, score: 0.3, share: 0.9}], ...made};
    case "deletionCurve": {
      const values = Float32Array.from({length: question.units.length + 1}, (_, i) => 2 - i / 2);
      const target = {layer: "logits", unit: 8, position: null, value: 2};
      return {kind: "deletionCurve", target, values, random: [values.map(() => 2)], drawn: [[]], ...made};
    }
    case "silence": {
      const score = (logit: number, probability: number) => ({index: 8, label: "eight", logit, probability});
      const other = {index: 3, label: "three", logit: 1, probability: 0.3};
      const drop = question.units.length / 2;
      return {
        kind: "silence",
        before: [other, score(2, 0.6)],
        after: [other, score(2 - drop, 0.6 - drop / 5)],
        ...made
      };
    }
    default:
      throw new Error(`not expected: ${question.kind}`);
  }
}

/** A tree of two levels: 8 is made of dense1 1 and 2, and 1 of conv2 1. */
export const savedTrees: readonly SavedTree[] = [
  {
    photo: "cat-chelsea",
    label: "eight",
    count: 2,
    tree: {
      network: "mnist",
      layers: ["dense1", "conv2"],
      score: "absolute-mean",
      rescale: "l1",
      root: {
        layer: "logits",
        unit: 8,
        position: null,
        value: 2,
        children: [
          {
            layer: "dense1",
            unit: 1,
            position: null,
            value: 1.5,
            score: 0.6,
            drop: 0.5,
            children: [
              {layer: "conv2", unit: 1, position: [2, 3], value: 1, score: 0.3, drop: 0.75},
              {layer: "conv2", unit: 2, position: [0, 0], value: 0.5, score: 0.1, drop: 0}
            ]
          },
          {
            layer: "dense1",
            unit: 2,
            position: null,
            value: 0.8,
            score: 0.2,
            drop: -0.1,
            children: [{layer: "conv2", unit: 1, position: [2, 3], value: 1, score: 0.5, drop: 0.4}]
          }
        ]
      }
    }
  }
];
