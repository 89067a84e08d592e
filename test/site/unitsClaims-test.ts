import {expect, it} from "vitest";
import {readAbstraction} from "../../src/components/abstraction/abstractionFile.js";
import {readPatches} from "../../src/corpus/patches.js";
import {photos} from "../../src/photos.js";
import {builtFile} from "./builtFile.js";

// What “Visualizing and understanding” says in words of the patches of single units, held against what was built.

const bytes = (path: string) => Uint8Array.from(builtFile(path)).buffer;
const file = readPatches(bytes("patches/inception-v3.bin"));
const strongest = (layer: string, unit: number) => file.patchesOf(layer, unit, {order: "strongest"});
const ids = (layer: string, unit: number) => strongest(layer, unit).map(({example}) => photos[example].id);

it("Mixed_5b 16 is excited by a zebra, by books and by the letters of a sign; 240 by a facade, scales and a cat’s spots", () => {
  expect(ids("Mixed_5b", 16).slice(0, 3)).toEqual(["zebra", "bookshelf-library", "sign-yellowstone"]);
  expect(ids("Mixed_5b", 240).slice(0, 3)).toEqual(["castle-neuschwanstein", "carp", "cheetah-3"]);
});

it("Mixed_6c 484 answers most at one and the same place of nine photos, near the upper right corner", () => {
  const places = strongest("Mixed_6c", 484).map(({position}) => `${position}`);
  expect(places).toHaveLength(9);
  expect(new Set(places)).toEqual(new Set(["1,16"])); // of 17 rows and columns
});

it("most units of Mixed_6e whose nine patches are of one kind have animals there", () => {
  const {measures} = readAbstraction(bytes("abstraction/units.bin"));
  const {units, values} = measures.kind.find(({layer}) => layer === "Mixed_6e")!;
  const full = Array.from(units.filter((_, i) => values[i] > 1 - 1e-6));
  const ofAnimals = full.filter((unit) => photos[strongest("Mixed_6e", unit)[0].example].kind === "animal");
  expect(ofAnimals.length).toBeGreaterThan(full.length / 2);
});
