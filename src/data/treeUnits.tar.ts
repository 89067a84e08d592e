import {edgeSheets} from "../edgeSheets.js";
import {nodesOf} from "../treeNodes.js";
import {treeStory} from "../treeStory.js";
import {photoRun} from "./photoRun.js";
import {redundancyOf} from "./redundancyOf.js";
import {storyTree} from "./storyTree.js";
import {unitPatches} from "./unitPatches.js";
import {unitPeaks} from "./unitPeaks.js";
import {writeSheet} from "./writeSheet.js";
import {writeTar} from "./writeTar.js";

const photo = await photoRun(treeStory.network, treeStory.photo);
const {tree, signals} = await storyTree(photo);
const units = nodesOf(tree.root).map(({layer, unit}) => ({layer, unit}));
const found = await unitPeaks(photo.model, units);
const {examples, pictures} = await unitPatches(photo.model.network, units, found, edgeSheets.patches.columns);
const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

process.stdout.write(
  writeTar({
    "redundancy.json": json(
      redundancyOf(
        units.slice(1),
        signals.slice(1),
        found.slice(1).map((unit) => unit.map(({value}) => value))
      )
    ),
    "patches.json": json(examples),
    "patches.webp": await writeSheet(pictures, edgeSheets.patches)
  })
);
