import {expect, it} from "vitest";
import {kerasWeights} from "../../../src/network/readers/kerasWeights.js";

const bytes = new Uint8Array(Float32Array.of(1, 2).buffer);
const only = (path: string) => async (asked: string) => {
  if (asked !== path) throw new Error("404");
  return bytes;
};
const manifest = (path: string, ...weights: object[]) => [{paths: [path], weights}];
const w = {name: "d/kernel", shape: [2], dtype: "float32"};

it("kerasWeights(manifest) asks for files as they are written, and then without percent signs", async () => {
  for (const [written, there] of [
    ["a b.bin", "a b.bin"],
    ["a%20b.bin", "a%20b.bin"],
    ["a%20b.bin", "a b.bin"],
    ["50%.bin", "50%.bin"],
    ["dir/group1-shard1of1.bin", "dir/group1-shard1of1.bin"],
    ["gr%C3%B6%C3%9Fe", "größe"]
  ]) {
    const {arrays} = await kerasWeights(manifest(written, w), only(there));
    expect(arrays[0]).toMatchObject({weights: {values: Float32Array.of(1, 2)}});
  }
  await expect(kerasWeights(manifest("50%.bin", w), only("x"))).rejects.toThrow("missing shard: 50%.bin");
  await expect(kerasWeights([{paths: [3], weights: [w]}], only("x"))).rejects.toThrow("missing shard: 3");
});

it("kerasWeights(manifest) keeps what it cannot read with its fault, and goes on where it can", async () => {
  const foreign = {name: "a", shape: [1], dtype: "int32", quantization: {dtype: "int8", scale: 1, min: 0}};
  const text = {name: "b", shape: [1], dtype: "string"};
  const four = {name: "c", shape: [4], dtype: "uint8"};
  const {arrays} = await kerasWeights(manifest("w", foreign, four, text, w), async () => new Uint8Array(13));
  expect(arrays).toMatchObject([
    {name: "a", fault: "a of type int8"},
    {name: "c", weights: {values: new Float32Array(4)}},
    {name: "b", fault: "b of type string"},
    {name: "d/kernel", fault: "b of type string"} // where it begins is not known
  ]);
});

it("kerasWeights(manifest) refuses a quantization without its numbers, where it is used", async () => {
  const half = {...w, quantization: {dtype: "uint8", min: 0}};
  const {arrays} = await kerasWeights(manifest("w", half), async () => bytes);
  expect(arrays[0]).toMatchObject({fault: `${JSON.stringify(half).slice(0, 59)}…`});
});

it("kerasWeights(manifest) says where the files hold more than the manifest", async () => {
  expect((await kerasWeights(manifest("w"), async () => bytes)).unused).toEqual(["8 of 8 bytes of w"]);
});
