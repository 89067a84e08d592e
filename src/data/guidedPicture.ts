import {type Path, type PathOptions, pathSignal} from "../features/path.js";
import type {MapScaleOptions} from "../images/mapScale.js";
import type {MapPicture} from "../images/picture.js";
import type {Raster} from "../images/raster.js";
import {signedPicture} from "../images/signedPicture.js";
import {backward} from "../network/backward.js";
import type {ForwardPass} from "../network/forward.js";
import type {Model} from "../network/model.js";
import {runToEnd} from "../network/steps.js";
import {type ResolvedTarget, resolveTarget, type Target} from "../network/target.js";

/** Returns where the root is, and the guided picture of the node at the end of the *path* below it. */
export async function guidedPicture(
  model: Model,
  run: ForwardPass,
  root: Target,
  path: Path = [],
  options: PathOptions & MapScaleOptions = {}
): Promise<{readonly target: ResolvedTarget; readonly picture: MapPicture; readonly map: Raster}> {
  const signal = await runToEnd(pathSignal(model, run, root, path, options));
  const [arrived] = (await runToEnd(backward(model, run, signal, {rule: "guided"}))).values();
  const [, height, width, channels] = arrived.shape as [number, number, number, number];
  const map = {values: Float32Array.from(await arrived.data<"float32">()), width, height, channels};
  signal.values.dispose();
  arrived.dispose();
  return {target: await resolveTarget(model, run, root), picture: signedPicture(map, options), map};
}
