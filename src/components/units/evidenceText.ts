import {photos} from "../../photos.js";
import type {StoryUnit, UnitFacts} from "./storyUnits.js";

/**
 * Returns why we say of a unit what we say, with its numbers filled in from its facts:
 * `{stronger}` is how many photos excite it more than the one it is shown on, `{photos}` how many
 * there are, `{animals}` how many of the forty that excite it most show an animal, `{allAnimals}` how many of all do.
 * Throws `no number: …`.
 */
export function evidenceText(
  {layer, unit, evidence}: Pick<StoryUnit, "layer" | "unit" | "evidence">,
  facts: readonly UnitFacts[]
): string {
  const fact = facts.find((d) => d.layer === layer && d.unit === unit);
  const numbers: Readonly<Record<string, number | undefined>> = {
    stronger: fact && fact.rank - 1,
    photos: photos.length,
    animals: fact?.animals,
    allAnimals: photos.filter(({kind}) => kind === "animal").length
  };
  return evidence.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (numbers[name] === undefined) throw new RangeError(`no number: ${name}`);
    return String(numbers[name]);
  });
}
