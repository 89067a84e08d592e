import type {MapPicture} from "../../images/picture.js";
import type {Raster} from "../../images/raster.js";
import {methodOf} from "../../methods.js";
import type {ClassScore, Provenance} from "../../worker/protocol.js";
import {type MapLikeness, mapLikeness, onePerPixel} from "./compareMaps.js";
import {type LabPlace, type LabSetting, places} from "./labSetting.js";

/** The answer to one setting. */
export interface LabAnswer {
  readonly setting: LabSetting;
  /** What was explained: the unit, its layer and its value. */
  readonly target: {readonly layer: string; readonly unit: number; readonly value: number};
  /** What the class explained is called; undefined for other units. */
  readonly label?: string;
  readonly top: readonly ClassScore[];
  /** What must be known of how it was made. */
  readonly note?: string;
  /** The map; undefined where only its picture is known. */
  readonly map?: Raster;
  readonly picture?: MapPicture;
  /** The map with one number a pixel, −1…1. */
  readonly reduced: Raster;
  /** The photo, as the network gets it. */
  readonly pixels: Raster;
  /** How it was made; absent where the site was built with it. */
  readonly made?: Provenance;
}

/** What the lab shows: an answer for each place where a setting stands, as far as they are there. */
export interface LabAnswers extends Partial<Provenance> {
  readonly answers: Readonly<Partial<Record<LabPlace, LabAnswer>>>;
  /** How alike two of them are, by “ab”, where that is known already. */
  readonly likeness: Readonly<Record<string, MapLikeness>>;
}

/** Two places whose maps can be compared. */
export type Pair = readonly [LabPlace, LabPlace];

/** Returns the pairs of places that have answers. */
export function pairsOf({answers}: Pick<LabAnswers, "answers">): readonly Pair[] {
  const there = places.filter((place) => answers[place]);
  return there.flatMap((a, i) => there.slice(i + 1).map((b): Pair => [a, b]));
}

const known = new WeakMap<Raster, WeakMap<Raster, MapLikeness>>();

/** Returns how alike the maps of a pair are. It is computed once for the same maps. */
export function likenessOf({answers, likeness}: LabAnswers, [a, b]: Pair): MapLikeness {
  const [x, y] = [answers[a]!.reduced, answers[b]!.reduced];
  const built = likeness[a + b];
  if (built) return built;
  const others = known.get(x) ?? new WeakMap<Raster, MapLikeness>();
  known.set(x, others);
  const found = others.get(y) ?? mapLikeness(x, y);
  others.set(y, found);
  return found;
}

/** Returns the answer that a worker’s *answer* to a setting is. */
export function labAnswer(
  setting: LabSetting,
  {
    target,
    shape,
    values,
    top,
    asked,
    note
  }: {
    readonly target: LabAnswer["target"];
    readonly shape: readonly number[];
    readonly values: Float32Array;
    readonly top: readonly ClassScore[];
    readonly asked: ClassScore | null;
    readonly note?: string;
  },
  pixels: Raster
): LabAnswer {
  const [height, width, channels] = shape;
  const map = {values, width, height, channels};
  return {setting, target, label: asked?.label, top, note, map, reduced: onePerPixel(map), pixels};
}

/** Returns how the map of an answer is drawn. */
export function displayOf({setting}: Pick<LabAnswer, "setting">) {
  const {display, ends} = methodOf(setting.method);
  return {display, ends};
}
