import {type BuiltMapLayers, mapLayersDefault, type SampledLayer} from "../../components/maps/mapLayersData.js";
import {greyPicture} from "../../images/greyPicture.js";
import {shuffledOrder} from "../../images/shuffledOrder.js";
import type {Model} from "../../network/model.js";
import {photos} from "../../photos.js";
import {fittedPhotos} from "../fittedPhotos.js";
import {jsonFile} from "../jsonFile.js";
import {workerAnswer} from "../workerAnswer.js";
import {writeSheet} from "../writeSheet.js";

/** Returns the files of the maps of a photo, layer by layer, and of how sparse the layers are on a sample of photos. */
export async function mapLayersFiles(model: Model): Promise<Record<string, Uint8Array>> {
  const {photo, layers, count, cell, sample, seed} = mapLayersDefault;
  const photoAt = fittedPhotos(model.network);
  const ask = async (id: string, count: number) => {
    const asked = {key: id, pixels: await photoAt(photos.findIndex((d) => d.id === id))};
    return (await workerAnswer(model, {kind: "layerMaps", photo: asked, layers, count})).layers;
  };
  const shown = await ask(photo, count);
  const whole = photos.filter(({cropOf}) => !cropOf);
  const drawn = shuffledOrder(whole.length, seed)
    .slice(0, sample)
    .sort((a, b) => a - b);
  const sampled = layers.map((layer) => ({
    layer,
    zeros: [] as number[],
    silent: [] as number[],
    bright: [] as number[]
  }));
  for (const [i, at] of drawn.entries()) {
    for (const [k, {zeros, silent, bright}] of (await ask(whole[at].id, 0)).entries()) {
      sampled[k].zeros.push(rounded(zeros));
      sampled[k].silent.push(rounded(silent));
      sampled[k].bright.push(rounded(bright));
    }
    if ((i + 1) % 10 === 0) console.error(`${i + 1} of ${sample} photos`);
  }
  const note: BuiltMapLayers = {
    photo,
    layers: shown.map(({strongest, zeros, silent, bright, ...rest}) => ({
      ...rest,
      zeros: rounded(zeros),
      silent: rounded(silent),
      bright: rounded(bright),
      strongest: strongest.map(({unit, value}) => ({unit, value: Number(value.toPrecision(4))}))
    })),
    photos: drawn.map((at) => whole[at].id),
    sample: sampled satisfies SampledLayer[]
  };
  const pictures = shown.flatMap(({strongest}) => strongest.map(({map, value}) => greyPicture(map, {scale: value})));
  return {
    "layers.json": jsonFile(note),
    "maps.webp": await writeSheet(pictures, {cell, columns: count}, {quality: 85})
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
