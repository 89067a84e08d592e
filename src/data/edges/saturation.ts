import type {PathStrength} from "../../components/tree/edgeSheets.js";
import {treeStory} from "../../components/tree/treeStory.js";
import type {Path} from "../../features/path.js";
import {signalCache} from "../../features/signalCache.js";
import type {MapPicture} from "../../images/picture.js";
import {guidedPicture} from "../guidedPicture.js";
import type {PhotoRun} from "../photoRun.js";

/**
 * Returns the pictures of the nodes on the story's way down for each rescaling,
 * all drawn with the root's scale, and then each with its own; and how strong
 * each is.
 */
export async function saturation({model, run}: PhotoRun): Promise<{
  readonly scales: readonly PathStrength[];
  readonly pictures: readonly MapPicture[];
}> {
  const {root, steps} = treeStory;
  const way = steps.slice(0, -1).map(({layer, next}) => ({layer, unit: next}));
  const paths = [[], ...way.map((_, i): Path => way.slice(0, i + 1))];
  const {picture: first} = await guidedPicture(model, run, root);
  const scales: PathStrength[] = [];
  const pictures: MapPicture[] = [];
  const own: MapPicture[] = [];
  for (const rescale of ["l1", "l2", "none"] as const) {
    const signals = signalCache();
    const strengths: number[] = [];
    for (const path of paths) {
      const {picture} = await guidedPicture(model, run, root, path, {rescale, signals});
      const fixed = await guidedPicture(model, run, root, path, {rescale, signals, scale: first.scale});
      strengths.push(Number((picture.scale / first.scale).toPrecision(3)));
      pictures.push(fixed.picture);
      if (rescale === "l1") own.push(picture);
    }
    signals.clear();
    scales.push({rescale, strengths});
  }
  return {scales, pictures: [...pictures, ...own]};
}
