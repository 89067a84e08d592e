import {depthFrames, depthSettings, depthSize, depthUnits} from "../../components/ascent/depthUnits.js";
import {crop} from "../../images/crop.js";
import {patchBox} from "../../images/patchBox.js";
import {toPicture} from "../../images/toPicture.js";
import {startNodeBackend} from "../../network/backendNode.js";
import {layerTable} from "../../network/layerTable.js";
import {onBackend} from "../../network/model.js";
import {corpusPhoto} from "../corpusPhoto.js";
import {jsonFile} from "../jsonFile.js";
import {loadNetwork} from "../loadNetwork.js";
import {writeSheet} from "../writeSheet.js";
import {writeTar} from "../writeTar.js";
import {measuredAscent} from "./measuredAscent.js";

await startNodeBackend();
const network = await loadNetwork("inception-v3");
const model = onBackend(network);
const files: Record<string, Uint8Array> = {};
const films = [];
for (const {layer, unit, size} of depthUnits) {
  const settings = {...depthSettings, size};
  const {sheet, film} = await measuredAscent(model, {id: layer, layer, unit, seed: 1, frames: depthFrames, settings});
  files[`${layer}.webp`] = sheet;
  films.push(film);
}
files["films.json"] = jsonFile(films);

const {layers} = layerTable(network);
const patches = await Promise.all(
  depthUnits.map(async ({layer, photo, position, size}) => {
    const {pixels} = await corpusPhoto(network, photo);
    const {field} = layers.find(({name}) => name === layer)!;
    const image = [pixels.height, pixels.width] as const;
    return toPicture(crop(pixels, patchBox(field, position, {image, window: size})));
  })
);
files["patches.webp"] = await writeSheet(patches, {cell: depthSize, columns: 4}, {quality: 82});

process.stdout.write(writeTar(files));
