import {type BuiltClassMaps, classMapDefault} from "../../components/evidence/classMaps.js";
import {mapPicture} from "../../images/mapPicture.js";
import type {Model} from "../../network/model.js";
import {clearCache, type RunCache} from "../../worker/cachedRun.js";
import {rounded} from "../classScores.js";
import {corpusPhoto} from "../corpusPhoto.js";
import {jsonFile} from "../jsonFile.js";
import {workerAnswer} from "../workerAnswer.js";
import {writePng} from "../writePng.js";

/**
 * Returns the files of the class activation map that the figure begins with:
 * its parts, numbers to six digits, with Grad-CAM at the same maps, and the
 * occlusion’s picture. They are what the page computes live.
 */
export async function classMapFiles(
  model: Model,
  {
    network,
    photo: id,
    unit,
    layer,
    rows,
    counts
  }: Omit<typeof classMapDefault, "photo" | "unit"> & {
    readonly photo: string;
    readonly unit: number;
  } = classMapDefault
): Promise<Record<string, Uint8Array>> {
  const photo = await corpusPhoto(model.network, id);
  const cache: RunCache = {};
  const target = {unit};
  const parts = await workerAnswer(model, {kind: "classMap", photo, target, rows, counts}, cache);
  const explain = {kind: "explain", photo, target} as const;
  const cam = await workerAnswer(model, {...explain, method: "grad-cam", options: {relu: "all", to: layer}}, cache);
  const hidden = await workerAnswer(model, {...explain, method: "occlusion", options: {}}, cache);
  clearCache(cache);
  const [height, width] = hidden.shape;
  const picture = mapPicture({values: hidden.values, width, height, channels: 1}, "signed-heat");
  const built: BuiltClassMaps = {
    network,
    photo: id,
    target: parts.target,
    top: parts.top.map(rounded),
    asked: rounded(parts.asked),
    bias: parts.bias,
    height: parts.height,
    width: parts.width,
    order: Array.from(parts.order),
    weights: short(parts.weights),
    means: short(parts.means),
    maps: parts.maps.map(short),
    sums: parts.sums.map(short),
    gradCam: short(cam.values),
    occlusion: {scale: picture.scale, zero: picture.zero}
  };
  return {"default.json": jsonFile(built), "occlusion.png": await writePng(picture)};
}

const short = (values: ArrayLike<number>) => Array.from(values, (d) => Number(d.toPrecision(6)));
