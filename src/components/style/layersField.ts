import type {FieldElement, KeyedField} from "../frame/field.js";
import {quoted} from "../frame/linkState.js";
import {layerChecks} from "./layerChecks.js";
import {styleLayers} from "./styles.js";

/** Returns a field for any of the layers of a style transfer, with their names under one *key* of a link. */
export function layersField<K extends string>(
  key: K,
  legend: string,
  {initial}: {readonly initial: readonly string[]}
): KeyedField<readonly string[]> & {readonly element: FieldElement<readonly string[]>} {
  return {
    element: layerChecks(legend, styleLayers, initial),
    initial,
    keys: [key],
    read({[key]: text}) {
      const names = text ? text.split("~") : [];
      const unknown = names.find((name) => !styleLayers.includes(name));
      if (unknown !== undefined) throw new RangeError(`unknown layer: ${quoted(unknown)}`);
      return names;
    },
    write: (names) => ({[key]: names.join("~")})
  };
}
