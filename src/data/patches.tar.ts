import {lectureUnits} from "../components/occlusion/occlusions.js";
import {shownUnits} from "../components/units/storyUnits.js";
import {readPatches} from "../corpus/patches.js";
import {readResponses} from "../corpus/responses.js";
import {startNodeBackend} from "../network/backendNode.js";
import {onBackend} from "../network/model.js";
import {corpusPeaks} from "./corpusPeaks.js";
import {treeUnitFiles} from "./edges/treeUnitFiles.js";
import {fittedPhotos} from "./fittedPhotos.js";
import {jsonFile} from "./jsonFile.js";
import {loadNetwork} from "./loadNetwork.js";
import {patchFiles} from "./patchFiles.js";
import {patchSheetFiles} from "./patchSheet/patchSheetFiles.js";
import {photoComponents} from "./pca/photoComponents.js";
import {topFives} from "./topFives.js";
import {storyFiles} from "./units/storyFiles.js";
import {writeTar} from "./writeTar.js";

await startNodeBackend();
const [model, small] = (await Promise.all(["inception-v3", "mnist"].map(loadNetwork))).map(onBackend);
const photoAt = fittedPhotos(model.network);
const peaks = await corpusPeaks(model, photoAt);
const {patches, responses} = patchFiles(model.network, peaks);
const known = readPatches(patches.buffer);
const story = await storyFiles(model, known, peaks, shownUnits, photoAt);
const lecture = await storyFiles(model, known, peaks, lectureUnits, photoAt);
const components = photoComponents(readResponses(responses.buffer));
const {sheets, built} = await patchSheetFiles(model, known, photoAt);
const treeUnits = await treeUnitFiles(peaks, photoAt);
const {patches: digits} = patchFiles(small.network, await corpusPeaks(small));

process.stdout.write(
  writeTar({
    "inception-v3.bin": patches,
    "inception-v3-responses.bin": responses,
    "inception-v3-top5.json": jsonFile(topFives(model, peaks)),
    "photo-components.bin": components,
    "mnist.bin": digits,
    "story.json": story.facts,
    "story-patches.webp": story.patches,
    "story-pictures.webp": story.pictures,
    "lecture.json": lecture.facts,
    "lecture-patches.webp": lecture.patches,
    "lecture-pictures.webp": lecture.pictures,
    ...Object.fromEntries(Object.entries(sheets).map(([layer, sheet]) => [`sheet-${layer}.webp`, sheet])),
    "sheets.json": jsonFile(built),
    "tree-redundancy.json": treeUnits.redundancy,
    "tree-examples.json": treeUnits.examples,
    "tree-patches.webp": treeUnits.patches
  })
);
