import {labels} from "../drawer/drawer.js";

/** A unit of a network’s layer. */
export interface PickedTarget {
  readonly network: string;
  /** "logits" is the classes. */
  readonly layer: string;
  readonly unit: number;
}

export interface TargetNames {
  /** Fetches the names of the classes of the given network; where they do not load, numbers do. */
  load(network: string): Promise<void>;
  /** Returns the names of the layer’s units by their numbers; none where it has none, or none yet. */
  of(target: Pick<PickedTarget, "network" | "layer">): readonly string[];
  /** Returns the name of a class; undefined where it has none, or none yet. */
  labelOf(target: PickedTarget): string | undefined;
  /** Returns what a class or a unit is called in a sentence. */
  nameOf(target: PickedTarget): string;
}

const digits = Array.from({length: 10}, (_, digit) => `${digit}`);

/** Returns the names of what can be asked for; some of inception-v3’s classes are *known* without fetching. */
export function targetNames(
  known: ReadonlyMap<number, string>,
  fetchLabels: () => Promise<readonly string[]> = labels
): TargetNames {
  let fetched: readonly string[] = [];
  const of = ({network, layer}: Pick<PickedTarget, "network" | "layer">) => {
    if (layer !== "logits") return [];
    return network === "mnist" ? digits : network === "inception-v3" ? fetched : [];
  };
  const labelOf = (target: PickedTarget) => {
    const isKnown = target.network === "inception-v3" && target.layer === "logits";
    return of(target)[target.unit] ?? (isKnown ? known.get(target.unit) : undefined);
  };
  return {
    async load(network) {
      if (network === "inception-v3" && !fetched.length) fetched = await fetchLabels().catch(() => []);
    },
    of,
    labelOf,
    nameOf(target) {
      const {layer, unit} = target;
      return labelOf(target) ?? (layer === "logits" ? `class ${unit}` : `unit ${unit} of ${layer}`);
    }
  };
}
