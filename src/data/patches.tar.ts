import {startNodeBackend} from "../network/backendNode.js";
import {onBackend} from "../network/model.js";
import {readPatches} from "../patches.js";
import {corpusPeaks} from "./corpusPeaks.js";
import {loadNetwork} from "./loadNetwork.js";
import {patchFiles} from "./patchFiles.js";
import {storyFiles} from "./storyFiles.js";
import {treeUnitFiles} from "./treeUnitFiles.js";
import {writeTar} from "./writeTar.js";

await startNodeBackend();
const [model, small] = (await Promise.all(["inception-v3", "mnist"].map(loadNetwork))).map(onBackend);
const peaks = await corpusPeaks(model);
const {patches, responses} = patchFiles(model.network, peaks);
const story = await storyFiles(model, readPatches(patches.buffer), peaks);
const treeUnits = await treeUnitFiles(peaks);
const {patches: digits} = patchFiles(small.network, await corpusPeaks(small));

process.stdout.write(
  writeTar({
    "inception-v3.bin": patches,
    "inception-v3-responses.bin": responses,
    "mnist.bin": digits,
    "story.json": story.facts,
    "story-patches.webp": story.patches,
    "story-pictures.webp": story.pictures,
    "tree-redundancy.json": treeUnits.redundancy,
    "tree-examples.json": treeUnits.examples,
    "tree-patches.webp": treeUnits.patches
  })
);
