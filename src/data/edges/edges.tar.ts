import {localPair} from "../../components/edges/localPair.js";
import {edgeSheets} from "../../components/tree/edgeSheets.js";
import {treeStory} from "../../components/tree/treeStory.js";
import {earTree} from "../../components/tree/trees.js";
import {jsonFile} from "../jsonFile.js";
import {photoRun} from "../photoRun.js";
import {builtTree} from "../tree/builtTree.js";
import {storyTree} from "../tree/storyTree.js";
import {writePng} from "../writePng.js";
import {writeSheet} from "../writeSheet.js";
import {writeTar} from "../writeTar.js";
import {byHandMaps} from "./byHandMaps.js";
import {localPictures} from "./localPictures.js";
import {parallelUnits} from "./parallelUnits.js";
import {saturation} from "./saturation.js";
import {unitSets} from "./unitSets.js";

const photo = await photoRun(treeStory.network, treeStory.photo);
const story = await storyTree(photo);
const local = await localPictures(photo, localPair);
const strengths = await saturation(photo);
const hand = await byHandMaps(photo);
const ear = await builtTree(photo.model, earTree);

process.stdout.write(
  writeTar({
    "story.json": jsonFile(story.tree),
    "story.webp": await writeSheet(story.pictures, edgeSheets.story),
    "parallel.json": jsonFile(await parallelUnits(photo, 12)),
    "local.json": jsonFile(local.facts),
    "local-parent.png": await writePng(local.parent),
    "local-own.png": await writePng(local.own),
    "local-under.png": await writePng(local.under),
    "sets.json": jsonFile(await unitSets(photo, story.tree)),
    "byHand.json": jsonFile(hand.units),
    "byHand-0.png": await writePng(hand.maps[0]),
    "byHand-1.png": await writePng(hand.maps[1]),
    "ear.json": jsonFile(ear.saved.tree),
    "ear.webp": ear.sheet,
    "saturation.json": jsonFile(strengths.scales),
    "saturation.webp": await writeSheet(strengths.pictures, edgeSheets.saturation)
  })
);
