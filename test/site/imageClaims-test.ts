import {expect, it} from "vitest";
import {depthUnits} from "../../src/components/ascent/depthUnits.js";
import type {MeasuredAscent} from "../../src/components/ascent/measured.js";
import type {BuiltDream} from "../../src/components/dream/dreams.js";
import {readResponses} from "../../src/corpus/responses.js";
import {responsesByExample} from "../../src/corpus/responsesByExample.js";
import {photos} from "../../src/photos.js";
import {builtFile} from "./builtFile.js";

// What “Seeing what CNNs learn” says in words of its images for units and of its dreams, held against what was built.

const json = <T>(path: string): T => JSON.parse(builtFile(path).toString());
const responsesOf = (layer: string) =>
  readResponses(Uint8Array.from(builtFile(`patches/responses/${layer}.bin`)).buffer);

it("the patch beside a unit’s image is of the photo that excites it most, and from Mixed_5d on the climb reaches two to ten times its value", () => {
  const films = json<readonly MeasuredAscent[]>("ascent/depths/films.json");
  const more = depthUnits.map(({layer, unit, photo}) => {
    const values = responsesByExample(responsesOf(layer), layer, unit);
    const best = Array.from(photos.keys()).reduce((a, b) => (values[b] > values[a] ? b : a));
    expect(photos[best].id, layer).toBe(photo);
    return films.find(({id}) => id === layer)!.values.at(-1)! / values[best];
  });
  expect(depthUnits[4].layer).toBe("Mixed_5d");
  for (const ratio of more.slice(0, 2)) expect(ratio).toBeLessThan(1);
  for (const ratio of more.slice(4)) {
    expect(ratio).toBeGreaterThan(2);
    expect(ratio).toBeLessThan(10.5);
  }
});

it("the layers of the depths have some seven thousand units; the two without a word rise as high as the eye; the first stays", () => {
  const counts = depthUnits.map(({layer}) => responsesOf(layer).layers.find(({name}) => name === layer)!.units);
  expect(Math.round(counts.reduce((sum, count) => sum + count, 0) / 1000)).toBe(7);
  const films = json<readonly MeasuredAscent[]>("ascent/depths/films.json");
  const values = (layer: string) => films.find(({id}) => id === layer)!.values;
  for (const layer of ["Mixed_7a", "Mixed_7c"])
    expect(values(layer).at(-1)).toBeGreaterThan(values("Mixed_6c").at(-1)!);
  for (const value of values("Conv2d_1a")) expect(Math.abs(value - values("Conv2d_1a")[0])).toBeLessThan(0.2);
});

it("of the rungs the blur takes away what is fine, clipping idle pixels brings it back, waves have the least", () => {
  const rungs = json<readonly MeasuredAscent[]>("ascent/rungs/films.json");
  const of = (id: string) => rungs.find((d) => d.id === id)!;
  const fine = (id: string) => of(id).fine!;
  const end = (id: string) => of(id).values.at(-1)!;
  for (const {values} of rungs) expect(values).toHaveLength(33);
  expect(new Set(rungs.slice(0, 6).map(({values}) => values[0])).size).toBe(1); // the same noise
  expect(fine("nothing") - fine("variation")).toBeLessThan(0.03);
  expect(fine("blur")).toBeLessThan(0.1 * fine("nothing"));
  expect(fine("idle")).toBeGreaterThan(3 * fine("weak"));
  expect(fine("waves")).toBe(Math.min(...rungs.map(({id}) => fine(id))));
  expect(end("moves")).toBeLessThan(end("nothing"));
  expect(end("waves") / end("variation")).toBeCloseTo(1, 1);
});

it("the curve of the dream falls at each new size, and its four next guesses are mammals", () => {
  const {values, sizes, scores} = json<readonly BuiltDream[]>("dream/dreams/dreams.json").find(
    ({layer}) => layer === "Mixed_6c"
  )!;
  expect(sizes).toHaveLength(3);
  for (const first of [10, 20]) expect(values[first]).toBeLessThan(0.7 * values[first - 1]);
  const [, ...next] = scores[1].top.map(({label}) => label);
  expect(next).toEqual(["titi", "grey fox", "orangutan", "marmot"]);
});
