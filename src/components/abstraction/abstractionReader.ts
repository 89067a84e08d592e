import {trueMinus} from "../marks/numberText.js";
import {plainNumber} from "../marks/plainNumber.js";
import {type AbstractionFile, type MeasureKey, readAbstraction} from "./abstractionFile.js";
import {type LayerSummary, layerSummary} from "./layerSummary.js";
import {measureText} from "./measureTexts.js";

/** What the text of a page says of the measures. */
export interface AbstractionReader {
  readonly file: AbstractionFile;
  /** How many units were measured in all layers. */
  readonly units: number;
  summary(key: MeasureKey, layer: string): LayerSummary;
  /** The mean, “34 %” or “0.12”. */
  mean(key: MeasureKey, layer: string): string;
  /** The mean of what was drawn at random. */
  chance(key: MeasureKey, layer: string): string;
  /** How far the mean is above chance. */
  above(key: MeasureKey, layer: string): string;
  /** How much further above chance *upper* is than *lower*, with two standard errors: “12 ± 3”; of shares in points of a hundred. */
  step(key: MeasureKey, lower: string, upper: string): string;
  /** What it would be if units were made of what is most active. */
  active(layer: string): string;
  /** The share of the units that have all there can be. */
  full(key: MeasureKey, layer: string): string;
}

/** Returns what a text says of the *file* of measures. */
export function abstractionReader(file: ArrayBuffer): AbstractionReader {
  const read = readAbstraction(file);
  const {measures} = read;
  const measured = (key: MeasureKey, layer: string) => {
    const found = measures[key].find((d) => d.layer === layer);
    if (!found) throw new RangeError(`not measured: ${key} of ${layer}`);
    return found;
  };
  const summary = (key: MeasureKey, layer: string) => layerSummary(measured(key, layer));
  const excess = (key: MeasureKey, layer: string) => summary(key, layer).mean - measured(key, layer).chance;
  return {
    file: read,
    units: measures.kind.reduce((sum, {units}) => sum + units.length, 0),
    summary,
    mean: (key, layer) => valueText(key, summary(key, layer).mean),
    chance: (key, layer) => valueText(key, measured(key, layer).chance),
    above: (key, layer) => valueText(key, excess(key, layer)),
    step(key, lower, upper) {
      const [scale, digits] = measureText(key).isShare ? [100, 1] : [1, 2];
      const error = Math.hypot(summary(key, lower).error, summary(key, upper).error);
      const by = trueMinus((scale * (excess(key, upper) - excess(key, lower))).toFixed(digits));
      return `${by} ± ${(2 * scale * error).toFixed(digits)}`;
    },
    active: (layer) => valueText("shared", measured("shared", layer).active!),
    full: (key, layer) => valueText(key, summary(key, layer).full)
  };
}

/** Returns a value of a measure as it is written. */
export function valueText(key: MeasureKey, value: number): string {
  return measureText(key).isShare ? `${(100 * value).toFixed(Math.abs(value) < 0.1 ? 1 : 0)} %` : plainNumber(value, 2);
}
