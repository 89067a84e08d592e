// @vitest-environment jsdom
import {beforeEach, expect, it, vi} from "vitest";
import type {NetworkStore} from "../../../src/components/ownNetworks/networkStore.js";
import {whyNotKept} from "../../../src/components/ownNetworks/networkStore.js";
import {labelsOf, type OwnNetwork, ownNetwork} from "../../../src/components/ownNetworks/ownNetwork.js";
import {makeOwnShelf} from "../../../src/components/ownNetworks/ownShelf.js";
import {plausible, plausibleOf} from "../../../src/components/ownNetworks/plausible.js";
import {readNumbers} from "../../../src/components/ownNetworks/readNumbers.js";
import {knownNetworks, networkEntry, networks} from "../../../src/networks.js";
import {networkFiles} from "../../../src/worker/networkFiles.js";

const addresses = new Set<string>();
beforeEach(() => {
  addresses.clear();
  let last = 0;
  URL.createObjectURL = () => {
    const address = `blob:${++last}`;
    addresses.add(address);
    return address;
  };
  URL.revokeObjectURL = (address) => void addresses.delete(address);
});

const read = {
  graph: {name: "toy", input: {shape: [4, 4, 3], range: [0, 1]}, layers: [], labels: [], weightBytes: 8},
  reading: {format: "ONNX", assumed: [], unused: []},
  free: [4, 4, 3],
  inputShape: [4, 4, 3],
  outputs: 2,
  table: {layers: [], totals: {layers: 0, blocks: 0, parameters: 0, kinds: {}}},
  treeLayers: ["logits", "relu"],
  defaultLayer: "relu",
  digest: "0123456789abcdef"
} as OwnNetwork["read"];
const weights = new Blob([new Uint8Array(8)]);
const network = ownNetwork("mine", read, weights, {range: [0, 1]});

function fakeStore(kept: OwnNetwork[] = [], others = 0) {
  const all = new Map(kept.map((d) => [d.name, d]));
  const store: NetworkStore = {
    all: async () => ({networks: [...all.values()], others}),
    put: async (d) => void all.set(d.name, d),
    remove: async (name) => void all.delete(name)
  };
  return {store, all};
}

it("a network on the shelf is known to figures and to the worker by its name, and after its removal to nobody", async () => {
  const shelf = makeOwnShelf(fakeStore().store);
  shelf.add(network);
  expect(networkEntry(network.name)).toMatchObject({title: "mine", inputShape: [4, 4, 3], classes: 2});
  expect(networkFiles(network.name)).toMatchObject({name: network.name, preparation: {range: [0, 1]}});
  expect(knownNetworks()).toHaveLength(networks.length + 1);
  expect(addresses.size).toBe(2);
  await shelf.remove(network.name);
  expect(() => networkEntry(network.name)).toThrow(/somebody’s own/);
  expect(knownNetworks()).toHaveLength(networks.length);
  expect(addresses.size).toBe(0);
});

it("the same network fed in another way has another name, with other labels the same", () => {
  expect(ownNetwork("mine", read, weights, {range: [0, 255]}).name).not.toBe(network.name);
  expect(ownNetwork("mine", read, weights, {range: [0, 1], labels: ["a", "b"]}).name).toBe(network.name);
});

it("a kept network is there at the next visit; fed in another way it is kept in its own place", async () => {
  const {store, all} = fakeStore([network]);
  const shelf = makeOwnShelf(store);
  await shelf.ready;
  expect(shelf.own.map(({isKept}) => isKept)).toEqual([true]);
  const other = ownNetwork("mine", read, weights, {range: [0, 255]});
  shelf.add(other, network.name);
  await vi.waitFor(() => expect([...all.keys()]).toEqual([other.name]));
  expect(shelf.own.map((d) => [d.network.name, d.isKept])).toEqual([[other.name, true]]);
  expect(addresses.size).toBe(2);
  await shelf.remove(other.name);
  expect(all.size).toBe(0);
});

it("a full disk is said in words, and the network can still be used", async () => {
  const full = new DOMException("no", "QuotaExceededError");
  const shelf = makeOwnShelf({
    all: async () => ({networks: [], others: 2}),
    put: (d) => Promise.reject(new Error(whyNotKept(full, d.weights.size))),
    remove: async () => {}
  });
  await shelf.ready;
  expect(shelf.problem).toMatch(/2 of your networks were kept by another version/);
  shelf.add(network);
  await expect(shelf.keep(network.name)).rejects.toThrow(/^no room for 0\.0 MB in this browser/);
  expect(shelf.find(network.name)?.isOwn).toBe(true);
  await shelf.remove(network.name);
});

it("a browser that keeps nothing has a shelf for the window", async () => {
  const shelf = makeOwnShelf({
    all: () => Promise.reject(new Error("no IndexedDB")),
    put: () => Promise.reject(new Error(whyNotKept(new Error("denied"), 1e6))),
    remove: async () => {}
  });
  await shelf.ready;
  expect([shelf.own.length, shelf.problem]).toEqual([0, null]);
});

it("classes have the names that were said, else the file’s, else numbers", () => {
  expect(labelsOf(network)).toEqual(["class 0", "class 1"]);
  expect(labelsOf({...network, preparation: {labels: ["a", "b"]}})).toEqual(["a", "b"]);
});

it("each usual way to feed a network is recognised by its numbers", () => {
  for (const way of plausible) expect(plausibleOf(way.preparation)).toBe(way);
  expect(plausibleOf({range: [0, 2]})).toBeUndefined();
});

it("readNumbers reads one number or one a channel, and says what else it was given", () => {
  expect(readNumbers(" 0.5, 0.25 1", 3)).toEqual([0.5, 0.25, 1]);
  expect(readNumbers("2", 3)).toEqual([2]);
  expect(readNumbers("  ", 3)).toBeUndefined();
  expect(() => readNumbers("1, 2", 3)).toThrow("not 1 or 3 numbers: 2");
  expect(() => readNumbers("<b>", 3)).toThrow("not numbers: <b>");
});
