import {delivered} from "../../../models/mnist/variants/architecture.js";
import type {VariantRun} from "../../../models/mnist/variants/variantRun.js";
import type {Variant} from "../../../models/mnist/variants/variants.js";
import {askFilters} from "../../components/variants/askFilters.js";
import type {FirstLayer, FirstRow, MeasuredFilter} from "../../components/variants/variants.js";
import type {DigitFile} from "../../corpus/digits.js";
import type {FilterAnswers, FilterBank} from "../../features/filterAnswers.js";
import {variantFacts, variantRuns, variantsOf} from "./variantRows.js";

/**
 * Returns the variants whose first layers are looked at, the delivered network
 * last, each with its filters and what they are good for. *ask* is the worker’s
 * answer, so a live figure finds the same.
 */
export async function firstLayers(
  digits: DigitFile,
  ask: (bank: FilterBank, pixels: Float32Array) => Promise<FilterAnswers>
): Promise<FirstRow[]> {
  const deliveredRuns = variantRuns.filter(({id}) => id === "delivered");
  const last: Variant = {
    id: "delivered",
    title: "the delivered network",
    groups: [],
    architecture: delivered,
    rate: 0.004
  };
  const rows: FirstRow[] = [];
  for (const {variant, runs} of [...variantsOf("first"), {variant: last, runs: deliveredRuns}]) {
    const {size, stride = 1} = variant.architecture.convolutions[0];
    const layers: FirstLayer[] = [];
    for (const run of runs) layers.push(await firstLayer(run, {size, stride}, digits, ask));
    const facts = variantFacts(variant, runs);
    const title = variant.id === "base" ? `first layer ${size} × ${size}, stride ${stride}` : facts.title;
    rows.push({...facts, title, size, stride, rate: variant.rate, runs: layers});
  }
  return rows;
}

async function firstLayer(
  {seed, wrong, loss, unsteady, filters = [], firstLayer = ""}: VariantRun,
  {size, stride}: Pick<FilterBank, "size" | "stride">,
  digits: DigitFile,
  ask: (bank: FilterBank, pixels: Float32Array) => Promise<FilterAnswers>
): Promise<FirstLayer> {
  const bytes = Uint8Array.from(Buffer.from(firstLayer, "base64"));
  const numbers = Array.from(new Float32Array(bytes.buffer), (d) => rounded(d, 4));
  const kernel = numbers.slice(0, size * size * filters.length);
  const bias = numbers.slice(kernel.length);
  const {best, answered, places} = await askFilters({size, stride, kernel, bias}, digits, "all", ask);
  const measured = filters.map(
    ({changed, wrong}, i): MeasuredFilter => ({
      changed,
      wrong,
      best: rounded(best[i], 4),
      answered: answered[i],
      places: rounded(places[i], 4)
    })
  );
  return {seed, wrong, loss, unsteady, kernel, bias, filters: measured};
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
