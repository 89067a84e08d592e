// @vitest-environment jsdom
import {expect, it, vi} from "vitest";
import {rested, type ShownVariant, variantScores} from "../../../src/components/frame/variantScores.js";
import {rest, toyClient} from "../toyClient.js";

const pixels = {values: new Float32Array(3), width: 1, height: 1, channels: 3};
vi.mock("../../../src/components/inputs/loadPhoto.js", () => ({
  loadPhoto: async (photo: string) => ({
    key: photo,
    pixels: {values: new Float32Array(3), width: 1, height: 1, channels: 3}
  })
}));

const cat = {index: 286, label: "Egyptian cat", logit: 10, probability: 0.8};
const koala = {index: 105, label: "koala", logit: 12, probability: 0.9};
const said = (rank: number) => ({top: [cat], asked: cat, rank});
const answered = {scores: [{top: [koala], asked: [koala], ranks: [1]}], backend: "wasm", milliseconds: 5};

function made() {
  const {client, asked} = toyClient();
  const scores = variantScores({
    client,
    network: "inception-v3",
    shape: {width: 1, height: 1, channels: 3},
    built: {photo: "cat-chelsea", whole: cat, known: new Map([["a", said(2)]])}
  });
  const fractions: number[] = [];
  const tools = {
    signal: new AbortController().signal,
    progress: ({fraction}: {fraction: number}) => fractions.push(fraction)
  };
  const variant = (key: string) => ({key, image: () => pixels});
  return {scores, asked, tools, fractions, variant};
}

it("variantScores finds what was built without a network", async () => {
  const {scores, asked} = made();
  expect([...scores.known("cat-chelsea").keys()]).toEqual(["a"]);
  expect(scores.find("cat-chelsea", "b")).toBeUndefined();
  expect(await scores.find("cat-chelsea", "a")).toMatchObject({said: {rank: 2}, subject: {whole: cat}});
  expect((scores.find("cat-chelsea", "a") as ShownVariant).subject.picked).toBe("cat-chelsea");
  expect(asked).toEqual([]);
});

it("variantScores asks what another photo is, shows it before, and follows its best class", async () => {
  const {scores, asked, tools, variant} = made();
  const seen: string[] = [];
  const loading = scores.load("koala", tools as never, ({key}) => seen.push(key));
  await rest();
  expect([seen, scores.loaded("koala")]).toEqual([["koala"], undefined]);
  asked[0].answer({top: [koala]});
  const subject = await loading;
  const asking = scores.ask(subject, variant("a"), tools as never);
  await rest();
  expect(asked[1].question).toMatchObject({kind: "scores", classes: [105], images: [pixels]});
  asked[1].answer(answered);
  expect(await asking).toMatchObject({said: {asked: koala, rank: 1}, backend: "wasm", milliseconds: 5});
  expect(scores.find("koala", "a")).toMatchObject({said: {asked: koala}});
  expect(scores.find("cat-chelsea", "a")).toBeInstanceOf(Promise); // one photo at a time
});

it("variantScores asks about all that is not known, and says how far it is", async () => {
  const {scores, asked, tools, fractions, variant} = made();
  const subject = await scores.load("cat-chelsea");
  let arrived = 0;
  const asking = scores.askAll(subject, ["a", "b", "c"].map(variant), tools as never, () => ++arrived);
  for (let i = 0; i < 2; ++i) {
    await rest();
    asked[i].answer(answered);
  }
  await asking;
  expect([asked.length, arrived, [...subject.known.keys()]]).toEqual([2, 2, ["a", "b", "c"]]);
  expect(fractions).toEqual([]);
});

it("rested(signal) ends with an aborted signal", async () => {
  const abort = new AbortController();
  const waiting = rested(abort.signal);
  abort.abort();
  await expect(waiting).rejects.toThrow();
  await rested(new AbortController().signal, 1);
});
