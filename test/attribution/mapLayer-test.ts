import {beforeAll, expect, it} from "vitest";
import {lastMapsBelow} from "../../src/attribution/mapLayer.js";
import {startNodeBackend} from "../../src/network/backendNode.js";
import {forward} from "../../src/network/forward.js";
import {onBackend} from "../../src/network/model.js";
import {runToEndSync} from "../../src/network/steps.js";
import {branching} from "../network/branching.js";
import {randomTensor} from "../network/random.js";

beforeAll(() => startNodeBackend("wasm"));

it("lastMapsBelow(…) is the last layer with places that all paths go through, never one branch of several", () => {
  const model = onBackend(branching);
  const run = runToEndSync(forward(model, randomTensor([1, 13, 12, 3])));
  const below = (layer: string) => lastMapsBelow(model, run, layer);
  expect(below("softmax")).toBe("skip");
  expect(below("logits")).toBe("skip");
  expect(below("skip/add")).toBe("mixed"); // not skip/conv, which the other half goes around
  expect(below("mixed")).toBe("concat");
  expect(below("concat")).toBe("first"); // not averaged, the last of three branches
  expect(below("pooled")).toBe("pool");
  expect(() => below("pad")).toThrow("no feature maps below: pad (only input)");
});
