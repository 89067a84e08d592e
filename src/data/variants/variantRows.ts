import {denseParametersOf, multiplicationsOf, parameterCountOf} from "../../../models/mnist/variants/architecture.js";
import results from "../../../models/mnist/variants/results.json";
import type {VariantRun} from "../../../models/mnist/variants/variantRun.js";
import {type Variant, variants} from "../../../models/mnist/variants/variants.js";
import type {VariantRow} from "../../components/variants/variants.js";

/** The rows of results.json: every variant, trained once from each seed. A loader follows from them as from its code. */
export const variantRuns: readonly VariantRun[] = results;

/** Returns what is said of a *variant* beside its *runs*. */
export function variantFacts(
  {id, title, architecture}: Variant,
  runs: readonly VariantRun[]
): Omit<VariantRow, "runs"> {
  return {
    id,
    title,
    depth: architecture.convolutions.length,
    dense: architecture.dense,
    parameters: parameterCountOf(architecture),
    denseParameters: denseParametersOf(architecture),
    multiplications: multiplicationsOf(architecture),
    epochs: runs[0].epochs
  };
}

/** Returns the variants of a *group* that were trained, each with its runs in the order of their seeds. */
export function variantsOf(group: Variant["groups"][number]): {variant: Variant; runs: VariantRun[]}[] {
  return variants
    .filter(({groups}) => groups.includes(group))
    .map((variant) => ({
      variant,
      runs: variantRuns.filter(({id}) => id === variant.id).sort((a, b) => a.seed - b.seed)
    }))
    .filter(({runs}) => runs.length > 0);
}
