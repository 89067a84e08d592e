import {expect, it} from "vitest";
import {lectureUnits} from "../../src/components/occlusion/occlusions.js";
import {nodesOf} from "../../src/components/tree/treeNodes.js";
import {storyNames} from "../../src/components/tree/treeStory.js";
import {shownUnits, type UnitFacts} from "../../src/components/units/storyUnits.js";
import type {Ordered} from "../../src/corpus/orderedPatches.js";
import {readPatches} from "../../src/corpus/patches.js";
import type {Tree} from "../../src/features/tree.js";
import {photos} from "../../src/photos.js";
import {builtFile} from "./builtFile.js";

// Words that were written by looking at patches are kept beside the photos that the patches are of. When this fails,
// the patches have changed: look at them, write the words again, and only then update the snapshot.

const json = <T>(path: string): T => JSON.parse(builtFile(path).toString());

it.each([
  ["part 1 and the notes", "units/story/facts.json", shownUnits],
  ["the lecture", "occlusion/lecture/facts.json", lectureUnits]
])("what is said of the patches of %s was written for the patches there are", async (name, path, units) => {
  const facts = json<UnitFacts[]>(path);
  const said = units.map(({layer, unit, likes, evidence}, i) => {
    const ids = facts[i].patches.varied.map(({example}) => photos[example].id);
    return `${layer} ${unit}\n  ${likes}\n  ${evidence}\n  ${ids.join(" ")}\n`;
  });
  await expect(said.join("\n")).toMatchFileSnapshot(`../output/described/${name.replaceAll(" ", "-")}.txt`);
});

it("the units that the page on saliency speaks of have the patches that it was written for", async () => {
  const {patchesOf} = readPatches(new Uint8Array(builtFile("patches/inception-v3.bin")).buffer);
  const units = {
    Conv2d_2b: [7, 16, 35],
    Conv2d_4a: [13, 15],
    Mixed_5b: [16, 6, 8],
    Mixed_5d: [78],
    Mixed_6a: [8],
    Mixed_7a: [0, 4, 6, 9, 10]
  };
  const said = Object.entries(units).flatMap(([layer, numbers]) =>
    numbers.map((unit) => {
      const ids = patchesOf(layer, unit).map(({example}) => photos[example].id);
      return `${layer} ${unit}\n  ${ids.join(" ")}\n`;
    })
  );
  await expect(said.join("")).toMatchFileSnapshot("../output/described/saliency.txt");
});

it("what the units of part 2’s tree are called was chosen for the patches there are", async () => {
  const examples = json<Ordered<string>[]>("edges/treeUnits/examples.json");
  const named = nodesOf(json<Tree>("edges/edges/story.json").root).map(({node: {layer, unit}}, i) => {
    const name = storyNames[`inception-v3/${layer}/${unit}`] ?? "–";
    return `${layer} ${unit}: ${name}\n  ${examples[i].varied.join(" ")}\n`;
  });
  await expect(named.join("")).toMatchFileSnapshot("../output/described/part-2.txt");
});

it("what is said on the way to the ear was said of the patches there are", async () => {
  const {patchesOf} = readPatches(new Uint8Array(builtFile("patches/inception-v3.bin")).buffer);
  const said = (
    [
      [
        "Mixed_6c",
        52,
        "no ear: a gable, the corner of a toaster, the knee of a mosquito, a wing’s tip, a twig, a bat, a roof"
      ],
      ["Mixed_6c", 458, "heads of animals with ears"],
      ["Mixed_5b", 11, "slanted borders: of a coloured pencil, a slice of lemon, Saturn"]
    ] as const
  ).map(([layer, unit, words]) => {
    const ids = patchesOf(layer, unit).map(({example}) => photos[example].id);
    return `${layer} ${unit}\n  ${words}\n  ${ids.join(" ")}\n`;
  });
  await expect(said.join("\n")).toMatchFileSnapshot("../output/described/the-way-to-the-ear.txt");
});
